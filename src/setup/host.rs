//! Who runs setup, and whose the files are that come of it.

use crate::disk::{self, Access};
use std::fs::Metadata;
use std::path::{Path, PathBuf};

/// What the system says of the users that matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Host {
    /// Whether this is root, who can give files away.
    pub is_root: bool,
    /// The kiosk's own user, where the package made one.
    pub kiosk: Option<KioskUser>,
}

/// The user whom the kiosk runs as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KioskUser {
    /// Its number.
    pub user: u32,
    /// That of its group.
    pub group: u32,
    /// Its home, which is the kiosk's state folder.
    pub home: PathBuf,
}

/// What the package of Debian calls the kiosk's user.
const KIOSK: &str = "abha-kiosk";

/// Where a system lists the users that packages make.
const USERS: &str = "/etc/passwd";

/// No list of a machine's own users is as long as that.
const MAX_USERS: u64 = 1024 * 1024;

/// Its owner reads and writes it, and nobody else.
const OWN: u32 = 0o600;

/// The group may read it too.
const READ_BY_GROUP: u32 = 0o040;

impl Host {
    /// Asks the system.
    #[must_use]
    pub fn look() -> Self {
        let users = disk::read(Path::new(USERS), MAX_USERS).unwrap_or_default();
        Self {
            is_root: is_root(),
            kiosk: kiosk_in(&String::from_utf8_lossy(&users)),
        }
    }

    /// Whose the settings are: root's, for the kiosk to read, on a machine that the package made one;
    /// else whoever's they were, or of whoever writes them. Others do not read them, because a short
    /// PIN can be guessed from its hash.
    pub(super) fn of_settings(&self, older: Option<Owned>) -> Access {
        match (self.is_root, &self.kiosk, older) {
            (true, _, Some(older)) if older.user != 0 => older.kept(),
            (true, Some(kiosk), _) => Access {
                mode: OWN | READ_BY_GROUP,
                owner: Some(0),
                group: Some(kiosk.group),
            },
            (true, None, _) | (false, _, None) => Access {
                mode: OWN,
                owner: None,
                group: None,
            },
            (false, _, Some(older)) => Access {
                owner: None,
                ..older.kept()
            },
        }
    }

    /// Whose the secret is: that of the user who runs the kiosk, and readable for nobody else.
    pub(super) fn of_secret(&self, settings: Option<Owned>) -> Access {
        let (owner, group) = match self.kiosk_user(settings) {
            Some((user, group)) => (Some(user), Some(group)),
            None => (None, None),
        };
        Access {
            mode: OWN,
            owner,
            group,
        }
    }

    /// The user and the group that run the kiosk, where that is somebody else than who runs this.
    pub(super) fn kiosk_user(&self, settings: Option<Owned>) -> Option<(u32, u32)> {
        if !self.is_root {
            return None;
        }
        match (settings, &self.kiosk) {
            (Some(owned), _) if owned.user != 0 => Some((owned.user, owned.group)),
            (_, Some(kiosk)) => Some((kiosk.user, kiosk.group)),
            (_, None) => None,
        }
    }

    /// What is said of who may read the settings.
    #[must_use]
    pub fn readers(&self, file: &Path) -> &'static str {
        let access = self.of_settings(Owned::of(file));
        match (access.owner, access.mode & READ_BY_GROUP != 0) {
            (Some(0), true) => "They will be root's, and the kiosk's user may read them.",
            (_, true) => "They stay their owner's, and the group may read them.",
            (Some(_), false) => "They stay their owner's alone.",
            (None, false) if self.is_root => {
                "They will be root's alone, because there is no user abha-kiosk: give them to the \
                 kiosk's user with chown."
            }
            (None, false) => "They will be yours alone, so the kiosk has to run as you.",
        }
    }
}

/// Whose a file is, and its bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(unix),
    allow(dead_code, reason = "files have owners of this kind on Unix alone")
)]
pub(super) struct Owned {
    user: u32,
    group: u32,
    mode: u32,
}

impl Owned {
    /// Of a file, if it is there and the system tells.
    pub(super) fn of(file: &Path) -> Option<Self> {
        owned(&std::fs::metadata(file).ok()?)
    }

    /// The same owner and group, and nobody beyond them.
    fn kept(self) -> Access {
        Access {
            mode: OWN | (self.mode & READ_BY_GROUP),
            owner: Some(self.user),
            group: Some(self.group),
        }
    }
}

#[cfg(unix)]
fn owned(facts: &Metadata) -> Option<Owned> {
    use std::os::unix::fs::MetadataExt as _;
    Some(Owned {
        user: facts.uid(),
        group: facts.gid(),
        mode: facts.mode(),
    })
}

#[cfg(not(unix))]
fn owned(_: &Metadata) -> Option<Owned> {
    None
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Elsewhere no package makes a user.
#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}

/// The kiosk's user in a list of users: name, password, number, number of the group, words, home,
/// shell.
fn kiosk_in(users: &str) -> Option<KioskUser> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next() != Some(KIOSK) {
            return None;
        }
        let user = fields.nth(1)?.parse().ok()?;
        let group = fields.next()?.parse().ok()?;
        let home = PathBuf::from(fields.nth(1)?);
        Some(KioskUser { user, group, home })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "root:x:0:0:root:/:/bin/bash\nabha-kiosk-2:x:9:9::/x:/x\n\
                        abha-kiosk:x:998:997:ABHA Kiosk:/var/lib/abha-kiosk:/usr/sbin/nologin\n";

    fn installed(is_root: bool) -> Host {
        Host {
            is_root,
            kiosk: kiosk_in(LIST),
        }
    }

    fn owned(user: u32, mode: u32) -> Option<Owned> {
        let group = user + 1;
        Some(Owned { user, group, mode })
    }

    fn access(mode: u32, owner: Option<u32>, group: Option<u32>) -> Access {
        Access { mode, owner, group }
    }

    #[test]
    fn the_kiosk_s_user_is_found_among_the_others() {
        let kiosk = kiosk_in(LIST).unwrap();
        assert_eq!((kiosk.user, kiosk.group), (998, 997));
        assert_eq!(kiosk.home, Path::new("/var/lib/abha-kiosk"));
        assert_eq!(kiosk_in("abha-kiosk:x:y:1::/:/\n"), None);
        assert_eq!(kiosk_in(""), None);
    }

    #[test]
    fn settings_are_root_s_for_the_kiosk_to_read_or_stay_whose_they_were() {
        let alone = Host::default();
        let root = Host {
            is_root: true,
            kiosk: None,
        };
        let of_root = access(0o640, Some(0), Some(997));
        for (host, older, expected) in [
            (installed(true), None, of_root),
            (installed(true), owned(0, 0o100_644), of_root),
            (
                installed(true),
                owned(1000, 0o644),
                access(0o640, Some(1000), Some(1001)),
            ),
            (
                installed(false),
                owned(1000, 0o644),
                access(0o640, None, Some(1001)),
            ),
            (
                alone.clone(),
                owned(1000, 0o600),
                access(0o600, None, Some(1001)),
            ),
            (alone, None, access(0o600, None, None)),
            (root.clone(), owned(0, 0o644), access(0o600, None, None)),
            (root, None, access(0o600, None, None)),
        ] {
            assert_eq!(host.of_settings(older), expected, "{host:?} {older:?}");
        }
    }

    #[test]
    fn the_secret_is_of_the_kiosk_s_user_alone() {
        let kiosk = access(0o600, Some(998), Some(997));
        assert_eq!(installed(true).of_secret(owned(0, 0o640)), kiosk);
        assert_eq!(installed(true).of_secret(None), kiosk);
        assert_eq!(
            installed(true).of_secret(owned(1000, 0o640)),
            access(0o600, Some(1000), Some(1001))
        );
        assert_eq!(
            installed(false).of_secret(owned(1000, 0o640)),
            access(0o600, None, None)
        );
    }
}
