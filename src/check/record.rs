//! The record of what happened: whether it can be written, and is as it was written.

use super::{Check, folder};
use crate::config::{Config, Keeping};
use crate::kiosk::driver::utc_now;
use crate::record::{Access, OpenError, OpenOptions, Record, Stamp, Version};
use std::path::PathBuf;

pub(super) const NAME: &str = "record";

/// What the settings want of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    keeping: Keeping,
    practises: bool,
    path: Option<PathBuf>,
}

/// What was seen of it.
#[derive(Debug)]
pub(super) enum Seen {
    /// There is no place for one.
    Nowhere,
    /// There is none yet.
    Missing {
        /// Whether it could be made.
        can_be_made: bool,
    },
    /// It can be written, and its last entries are as they were written.
    Well,
    /// It cannot be used.
    Unusable(OpenError),
}

impl Wanted {
    /// What settings want.
    pub(super) fn of(config: &Config) -> Self {
        Self {
            keeping: config.record.keeping,
            practises: config.abdm.access.is_none(),
            path: config.record_path(),
        }
    }

    /// Opens the record, also while the kiosk works with it, and adds nothing to it. Its last
    /// thousand entries are followed.
    pub(super) fn look(&self) -> Seen {
        let Some(path) = &self.path else {
            return Seen::Nowhere;
        };
        let options = OpenOptions {
            access: Access::Maintenance,
            // Who looks after a record writes neither.
            program: Version {
                major: 0,
                minor: 0,
                patch: 0,
            },
            at: Stamp::in_india(utc_now()),
        };
        match Record::open(path, &options) {
            Ok(_) => Seen::Well,
            Err(OpenError::Missing { .. }) => Seen::Missing {
                can_be_made: folder::can_be_made(path),
            },
            Err(error) => Seen::Unusable(error),
        }
    }

    /// What is said of it.
    pub(super) fn judge(&self, seen: &Seen) -> Check {
        match seen {
            Seen::Nowhere if self.practises => Check::ok(
                NAME,
                "Practice keeps no record unless [record] path is set.",
            ),
            Seen::Nowhere if self.keeping == Keeping::Off => Check::look(
                NAME,
                "[record] keep is \"off\": see whether somebody else keeps what the law wants kept \
                 (docs/record.md).",
            ),
            Seen::Nowhere => Check::broken(
                NAME,
                "There is no place for the record: set [kiosk] state_dir or [record] path.",
            ),
            Seen::Missing { can_be_made: true } => Check::look(
                NAME,
                "There is no record yet, and the kiosk makes it at its first start: if it has worked \
                 before, find out where the record has gone.",
            ),
            Seen::Missing { can_be_made: false } => Check::broken(
                NAME,
                "There is no record, and none can be made: let the kiosk's user write in the folder \
                 that [record] path or [kiosk] state_dir names.",
            ),
            Seen::Well => Check::ok(
                NAME,
                "The record can be written, and its last thousand entries are as they were written.",
            ),
            Seen::Unusable(error) => {
                let what = error.to_string();
                let mut letters = what.chars();
                let first = letters.next().map(|first| first.to_ascii_uppercase());
                let sentence: String = first.into_iter().chain(letters).collect();
                Check::broken(NAME, format!("{sentence}."))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;
    use std::path::Path;

    fn wanted(keeping: Keeping, practises: bool, path: Option<&Path>) -> Wanted {
        Wanted {
            keeping,
            practises,
            path: path.map(Path::to_owned),
        }
    }

    fn made(path: &Path) {
        let options = OpenOptions {
            access: Access::Kiosk,
            program: Version {
                major: 0,
                minor: 1,
                patch: 0,
            },
            at: Stamp::in_india(utc_now()),
        };
        let record = Record::open(path, &options).unwrap();
        record.close(options.at).unwrap();
    }

    #[test]
    fn what_is_wanted_and_seen_decides() {
        use Keeping::{Off, Required};
        for (keeping, practises, seen, state) in [
            (Required, true, Seen::Nowhere, State::Ok),
            (Off, false, Seen::Nowhere, State::Look),
            (Required, false, Seen::Nowhere, State::Broken),
            (
                Required,
                false,
                Seen::Missing { can_be_made: true },
                State::Look,
            ),
            (
                Required,
                false,
                Seen::Missing { can_be_made: false },
                State::Broken,
            ),
            (Required, false, Seen::Well, State::Ok),
        ] {
            let check = wanted(keeping, practises, None).judge(&seen);
            assert_eq!(check.state, state, "{seen:?} {check:?}");
        }
    }

    #[test]
    fn a_record_is_looked_at_as_it_lies_and_left_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own/record.sqlite");
        let wanted = wanted(Keeping::Required, false, Some(&path));
        assert!(matches!(wanted.look(), Seen::Missing { can_be_made: true }));
        made(&path);
        let names = || std::fs::read_dir(path.parent().unwrap()).unwrap().count();
        let before = (std::fs::read(&path).unwrap(), names());
        assert!(matches!(wanted.look(), Seen::Well));
        assert_eq!((std::fs::read(&path).unwrap(), names()), before);
        std::fs::write(&path, "no record").unwrap();
        let check = wanted.judge(&wanted.look());
        assert_eq!(check.state, State::Broken);
        assert!(check.sentence.starts_with("The record "), "{check:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_record_that_others_may_read_is_broken() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("own/record.sqlite");
        made(&path);
        test_support::secret::set_mode(&path, 0o644);
        let wanted = wanted(Keeping::Required, false, Some(&path));
        let check = wanted.judge(&wanted.look());
        assert_eq!(check.state, State::Broken);
        assert!(check.sentence.contains("chmod"), "{check:?}");
    }
}
