//! The answers go to the disk: the secret first, then the settings as they were, then the new ones,
//! so that whatever stops it, the settings are the old ones or the new ones as a whole.

use super::host::Owned;
use super::{Host, MAX_FILE, Setup};
use crate::disk::{self, Access};
use std::io;
use std::path::{Path, PathBuf};

/// What was written besides the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The settings as they were before.
    pub before: Option<PathBuf>,
    /// The secret.
    pub secret: Option<PathBuf>,
}

/// Why the settings were not written. They are as they were.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Somebody else has written them.
    #[error(
        "{} was changed by somebody else meanwhile, so nothing was written: start again", .0.display()
    )]
    Changed(PathBuf),
    /// The system did not let it.
    #[error("{} cannot be written: {error}", .file.display())]
    Refused {
        /// What was to be written.
        file: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// Writes what was answered.
///
/// # Errors
///
/// [`SaveError`].
pub fn save(setup: &Setup, host: &Host) -> Result<Saved, SaveError> {
    let file = &setup.file;
    let now = disk::read(file, MAX_FILE).ok();
    if now.as_deref() != setup.before.as_deref().map(str::as_bytes) {
        return Err(SaveError::Changed(file.clone()));
    }
    let owned = Owned::of(file);
    let secret = match (&setup.draft.secret, setup.secret_file()) {
        (Some(secret), Some(place)) => {
            write(&place, secret.as_bytes(), host.of_secret(owned))?;
            Some(place)
        }
        (Some(_) | None, _) => None,
    };
    let access = host.of_settings(owned);
    let before = match &setup.before {
        Some(before) if *before != setup.text => {
            let place = beside(file);
            write(&place, before.as_bytes(), access)?;
            Some(place)
        }
        Some(_) | None => None,
    };
    write(file, setup.text.as_bytes(), access)?;
    Ok(Saved { before, secret })
}

/// Where the settings go as they were.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

fn write(file: &Path, bytes: &[u8], access: Access) -> Result<(), SaveError> {
    disk::write_whole_for(file, bytes, access).map_err(|error| SaveError::Refused {
        file: file.to_owned(),
        error,
    })
}
