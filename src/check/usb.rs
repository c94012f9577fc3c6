//! Where USB sticks are mounted.

use super::Check;
use crate::kiosk::UsbRoot;
use std::path::PathBuf;

pub(super) const NAME: &str = "usb-folder";

/// What was seen of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    NotSet,
    /// This system does not tell where sticks are.
    NotTold,
    Missing(PathBuf),
    There {
        folder: PathBuf,
        has_stick: bool,
    },
}

/// Looks at the folder that the settings name, if they name one.
pub(super) fn look(folder: Option<PathBuf>) -> Seen {
    match folder {
        None => Seen::NotSet,
        Some(_) if !cfg!(target_os = "linux") => Seen::NotTold,
        Some(folder) if !folder.is_dir() => Seen::Missing(folder),
        Some(folder) => Seen::There {
            has_stick: UsbRoot::new(folder.clone()).mounted().is_some(),
            folder,
        },
    }
}

/// What is said of it.
pub(super) fn judge(seen: &Seen) -> Check {
    match seen {
        Seen::NotSet => Check::ok(
            NAME,
            "No usb_dir is set, and nobody is offered a USB stick.",
        ),
        Seen::NotTold => Check::look(
            NAME,
            "Sticks are found on Linux alone: take usb_dir out of [kiosk], because nobody is offered \
             one.",
        ),
        Seen::Missing(folder) => Check::look(
            NAME,
            format!(
                "{} is not there: put a stick in, see where it is mounted, and name the folder above \
                 it in usb_dir.",
                folder.display()
            ),
        ),
        Seen::There { folder, has_stick } => {
            let now = if *has_stick {
                "one is in now"
            } else {
                "none is in now"
            };
            let folder = folder.display();
            Check::ok(
                NAME,
                format!("Sticks are looked for below {folder}, and {now}."),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    #[test]
    fn a_folder_that_is_set_has_to_be_there() {
        assert_eq!(judge(&look(None)).state, State::Ok);
        let folder = tempfile::tempdir().unwrap();
        let there = judge(&look(Some(folder.path().to_owned())));
        let missing = judge(&look(Some(folder.path().join("none"))));
        let expected = if cfg!(target_os = "linux") {
            State::Ok
        } else {
            State::Look
        };
        assert_eq!(there.state, expected);
        assert_eq!(missing.state, State::Look);
    }
}
