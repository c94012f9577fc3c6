//! The folder for cards, and the one for what must outlive a restart.

use super::Check;
use crate::disk::{Folder, LITTLE_ROOM, NO_ROOM, free};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

pub(super) const SAVE: &str = "save-folder";
pub(super) const STATE: &str = "state-folder";

const MB: u64 = 1024 * 1024;

/// What was seen of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// There is none.
    Missing {
        /// Whether it could be made.
        can_be_made: bool,
    },
    /// It is something else.
    NoFolder,
    /// Nothing can be written into it.
    NotWritable(ErrorKind),
    /// Something could be written into it.
    Writable {
        /// So many bytes are free, where the system says it.
        free: Option<u64>,
        /// Its permission bits, on systems that have them.
        mode: Option<u32>,
    },
}

/// Looks at a folder, and writes a file there for a moment.
pub(super) fn look(path: &Path) -> Seen {
    let facts = match std::fs::metadata(path) {
        Ok(facts) => facts,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let can_be_made = can_be_made(path);
            return Seen::Missing { can_be_made };
        }
        Err(error) => return Seen::NotWritable(error.kind()),
    };
    if !facts.is_dir() {
        return Seen::NoFolder;
    }
    let written = Folder::open(path).and_then(|folder| folder.part(b"trial").map(drop));
    match written {
        Ok(()) => Seen::Writable {
            free: free(path),
            mode: mode(&facts),
        },
        Err(error) => Seen::NotWritable(error.kind()),
    }
}

/// Whether the nearest folder above that is there lets this user make others in it.
pub(super) fn can_be_made(path: &Path) -> bool {
    let whole = std::path::absolute(path);
    let whole = whole.unwrap_or_else(|_| path.to_owned());
    let above = whole.ancestors().skip(1);
    // Something that is no folder is in the way of all below it.
    let nearest = above.into_iter().find(|above| above.exists());
    nearest.is_some_and(|nearest| nearest.is_dir() && may_write(nearest))
}

#[cfg(target_os = "linux")]
fn may_write(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Elsewhere it is seen when it is made.
#[cfg(not(target_os = "linux"))]
fn may_write(_: &Path) -> bool {
    true
}

#[cfg(unix)]
fn mode(facts: &std::fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(facts.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &std::fs::Metadata) -> Option<u32> {
    None
}

/// The folder for cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Save {
    pub(super) path: PathBuf,
    /// Whether the settings name it.
    is_set: bool,
    practises: bool,
}

impl Save {
    /// The folder that the settings name, or the usual one.
    pub(super) fn of(path: Option<&Path>, practises: bool) -> Self {
        Self {
            path: path.unwrap_or(Path::new("abha-cards")).to_owned(),
            is_set: path.is_some(),
            practises,
        }
    }

    /// What is said of it.
    pub(super) fn judge(&self, seen: &Seen) -> Check {
        let path = self.path.display();
        match *seen {
            Seen::Missing { can_be_made: true } if !self.is_set && self.practises => Check::ok(
                SAVE,
                format!("Cards of practice go into {path}, which is made with the first."),
            ),
            Seen::Missing { can_be_made: true } if !self.is_set => Check::look(
                SAVE,
                format!(
                    "Cards go into {path}, below whatever folder the kiosk is started in: name a \
                     folder in [kiosk] save_dir."
                ),
            ),
            Seen::Missing { can_be_made: true } => Check::look(
                SAVE,
                format!(
                    "{path} is not there, and the kiosk makes it with the first card: see whether \
                     the name is right, and whether a disk or share has to be mounted there."
                ),
            ),
            Seen::Missing { can_be_made: false } => Check::broken(
                SAVE,
                format!("{path} is not there and cannot be made: make it, for the kiosk's user."),
            ),
            Seen::NoFolder => Check::broken(
                SAVE,
                format!("{path} is no folder: name another in [kiosk] save_dir."),
            ),
            Seen::NotWritable(kind) => Check::broken(SAVE, not_writable(&path, kind)),
            Seen::Writable { free, .. } => {
                let room = room(SAVE, &path, free);
                room.unwrap_or_else(|| Check::ok(SAVE, format!("Cards can be saved in {path}.")))
            }
        }
    }
}

/// What is said of the folder for what must outlive a restart, if there is a name for one.
pub(super) fn state(path: Option<&Path>) -> Check {
    let Some(path) = path else {
        let sentence =
            "Nobody says where to keep what must outlive a restart: set [kiosk] state_dir.";
        return Check::look(STATE, sentence);
    };
    judge_state(path, &look(path))
}

fn judge_state(path: &Path, seen: &Seen) -> Check {
    let path = path.display();
    match *seen {
        Seen::Missing { can_be_made: true } => Check::ok(
            STATE,
            format!("{path} is made when the kiosk starts for the first time."),
        ),
        Seen::Missing { can_be_made: false } => Check::broken(
            STATE,
            format!("{path} is not there and cannot be made: make it, for the kiosk's user."),
        ),
        Seen::NoFolder => Check::broken(
            STATE,
            format!("{path} is no folder: name another in [kiosk] state_dir."),
        ),
        Seen::NotWritable(kind) => Check::broken(STATE, not_writable(&path, kind)),
        Seen::Writable {
            mode: Some(mode), ..
        } if mode & 0o022 != 0 => Check::look(
            STATE,
            format!("Others may change what is in {path} (mode {mode:03o}): do chmod 700 on it."),
        ),
        Seen::Writable { free, .. } => {
            let room = room(STATE, &path, free);
            room.unwrap_or_else(|| {
                Check::ok(STATE, format!("{path} keeps what must outlive a restart."))
            })
        }
    }
}

fn not_writable(path: &impl std::fmt::Display, kind: ErrorKind) -> String {
    let (why, what) = if matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
        ("the disk is full", "take away what nobody needs")
    } else if kind == ErrorKind::ReadOnlyFilesystem {
        (
            "its disk can only be read",
            "mount it for writing, or name another folder",
        )
    } else {
        (
            "the system refuses it",
            "give it to the kiosk's user, and start this as that user",
        )
    };
    format!("Nothing can be written into {path}, because {why}: {what}.")
}

/// What is said where there is little room.
fn room(name: &'static str, path: &impl std::fmt::Display, free: Option<u64>) -> Option<Check> {
    let free = free.filter(|free| *free < LITTLE_ROOM)?;
    let left = free / MB;
    let sentence = format!("Only {left} MB are free for {path}: take away what nobody needs.");
    Some(if free < NO_ROOM {
        Check::broken(name, sentence)
    } else {
        Check::look(name, sentence)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    const WELL: Seen = Seen::Writable {
        free: Some(9 * LITTLE_ROOM),
        mode: Some(0o755),
    };

    fn with_room(free: u64) -> Seen {
        Seen::Writable {
            free: Some(free),
            mode: None,
        }
    }

    #[test]
    fn a_folder_for_cards_is_judged_by_what_the_first_card_would_meet() {
        let missing = |can_be_made| Seen::Missing { can_be_made };
        let refused = Seen::NotWritable(ErrorKind::PermissionDenied);
        for (is_set, practises, seen, state) in [
            (true, false, WELL, State::Ok),
            (true, false, missing(true), State::Look),
            (false, false, missing(true), State::Look),
            (false, true, missing(true), State::Ok),
            (true, false, missing(false), State::Broken),
            (false, true, missing(false), State::Broken),
            (true, false, Seen::NoFolder, State::Broken),
            (true, false, refused, State::Broken),
            (true, false, with_room(NO_ROOM - 1), State::Broken),
            (true, false, with_room(LITTLE_ROOM - 1), State::Look),
            (true, false, with_room(LITTLE_ROOM), State::Ok),
        ] {
            let path = is_set.then_some(Path::new("cards"));
            let check = Save::of(path, practises).judge(&seen);
            assert_eq!(check.state, state, "{seen:?} {check:?}");
        }
    }

    #[test]
    fn a_folder_for_state_is_for_this_user_to_change() {
        let path = Path::new("state");
        let open = Seen::Writable {
            free: None,
            mode: Some(0o777),
        };
        for (seen, state) in [
            (WELL, State::Ok),
            (open, State::Look),
            (Seen::Missing { can_be_made: true }, State::Ok),
            (Seen::Missing { can_be_made: false }, State::Broken),
            (Seen::NoFolder, State::Broken),
            (with_room(0), State::Broken),
        ] {
            assert_eq!(judge_state(path, &seen).state, state, "{seen:?}");
        }
        assert_eq!(super::state(None).state, State::Look);
    }

    #[test]
    fn a_look_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(look(folder.path()), Seen::Writable { .. }));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let below = folder.path().join("a/b/c");
        assert_eq!(look(&below), Seen::Missing { can_be_made: true });
        assert!(!folder.path().join("a").exists());
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert_eq!(look(&file), Seen::NoFolder);
        assert!(!can_be_made(&file.join("below")));
    }
}
