//! Where a secret of this program lies, and how it is read: anew each time it is used, and wiped
//! after.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Where the client's secret, or the key that a kiosk shows to a forwarder of gateway sessions, is
/// kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretPlace {
    /// A file of its own, which nobody but its owner may look into. Its owner is the user whom the
    /// program runs as, or root.
    File(PathBuf),
    /// A file that systemd laid out for this service alone, in `$CREDENTIALS_DIRECTORY`.
    Credential(PathBuf),
    /// A generic credential in the Credential Manager of Windows, by its target name.
    CredentialManager(String),
}

/// Why a secret could not be read. Nothing of it is in here; the words go on after the name of a
/// setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    /// It cannot be opened.
    #[error("must name a file that can be read")]
    Unreadable,
    /// It is no file, or longer than 4 KB.
    #[error("must name a file of at most 4 KB that holds the secret and nothing else")]
    TooLong,
    /// It is no UTF-8.
    #[error("must name a file with the secret as plain text")]
    NoText,
    /// There is nothing in it but blanks.
    #[error("must name a file that is not empty")]
    Empty,
    /// Others may look into it, or run it.
    #[error(
        "must name a file that its owner alone may read or write: this one has mode {mode:04o}, and \
         chmod 600 mends it"
    )]
    Exposed {
        /// The permission bits.
        mode: u32,
    },
    /// It belongs to somebody else, who can change it.
    #[error("must name a file that belongs to the user of this program or to root: chown mends it")]
    OfAnother,
    /// The Credential Manager has none, or this system has no Credential Manager.
    #[error("must be kept in the Credential Manager of Windows, by the user of this program")]
    NotKept,
}

impl SecretPlace {
    /// The name of the client's secret among the credentials of a service, and the end of its name in
    /// the Credential Manager.
    pub const CLIENT_SECRET: &'static str = "abdm-client-secret";

    /// Reads the secret, without the blanks around it.
    ///
    /// # Errors
    ///
    /// [`SecretError`] says what is wrong with the place, and what mends it.
    pub fn read(&self) -> Result<Zeroizing<String>, SecretError> {
        match self {
            Self::File(path) | Self::Credential(path) => read_file(path),
            Self::CredentialManager(target) => read_credential(target),
        }
    }
}

const MAX_SECRET: u64 = 4096;

fn read_file(path: &Path) -> Result<Zeroizing<String>, SecretError> {
    let bytes = read_secret_file(path, MAX_SECRET)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| SecretError::NoText)?;
    kept(text)
}

fn kept(text: &str) -> Result<Zeroizing<String>, SecretError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(SecretError::Empty);
    }
    Ok(Zeroizing::new(text.to_owned()))
}

/// Reads a file of secrets of any length up to `max` bytes, under the same conditions as
/// [`SecretPlace::File`].
///
/// # Errors
///
/// As [`SecretPlace::read`].
pub fn read_secret_file(path: &Path, max: u64) -> Result<Zeroizing<Vec<u8>>, SecretError> {
    // Looked at before it is opened too: a pipe that nobody writes to would be waited for.
    let is_file = fs::metadata(path).map_err(|_| SecretError::Unreadable)?;
    if !is_file.is_file() {
        return Err(SecretError::TooLong);
    }
    let file = File::open(path).map_err(|_| SecretError::Unreadable)?;
    let facts = file.metadata().map_err(|_| SecretError::Unreadable)?;
    if !facts.is_file() || facts.len() > max {
        return Err(SecretError::TooLong);
    }
    check_access(&facts)?;
    // All at once, so that no half-read copy is left behind where a vector grew.
    let room = usize::try_from(max.min(facts.len() + 1)).unwrap_or_default();
    let mut bytes = Zeroizing::new(Vec::with_capacity(room + 1));
    let read = file.take(room as u64).read_to_end(&mut bytes);
    let length = read.map_err(|_| SecretError::Unreadable)?;
    if length as u64 > facts.len() {
        return Err(SecretError::TooLong);
    }
    Ok(bytes)
}

#[cfg(unix)]
fn check_access(facts: &fs::Metadata) -> Result<(), SecretError> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let mode = facts.permissions().mode() & 0o7777;
    // systemd lets the user of a service in by an access list, and the bits of the group, which is
    // root's, then show the mask of that list.
    let is_handed = mode == 0o440 && facts.uid() == 0 && facts.gid() == 0;
    if mode & 0o7177 != 0 && !is_handed {
        return Err(SecretError::Exposed { mode });
    }
    let owner = facts.uid();
    if owner != 0 && owner != rustix::process::geteuid().as_raw() {
        return Err(SecretError::OfAnother);
    }
    Ok(())
}

/// Elsewhere files have no such bits; their lists of rights are not ours to judge.
#[cfg(not(unix))]
fn check_access(_: &fs::Metadata) -> Result<(), SecretError> {
    Ok(())
}

#[cfg(windows)]
fn read_credential(target: &str) -> Result<Zeroizing<String>, SecretError> {
    use keyring_core::api::CredentialStoreApi as _;
    use std::collections::HashMap;
    let store = windows_native_keyring_store::Store::new().map_err(|_| SecretError::NotKept)?;
    let named = HashMap::from([("target", target)]);
    let entry = store
        .build("abha-kiosk", "abdm", Some(&named))
        .map_err(|_| SecretError::NotKept)?;
    let text = entry.get_password().map_err(|_| SecretError::NotKept)?;
    kept(&Zeroizing::new(text))
}

#[cfg(not(windows))]
fn read_credential(_: &str) -> Result<Zeroizing<String>, SecretError> {
    Err(SecretError::NotKept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(folder: &tempfile::TempDir, content: &[u8]) -> PathBuf {
        let path = folder.path().join("secret");
        fs::write(&path, content).unwrap();
        set_mode(&path, 0o600);
        path
    }

    #[cfg(unix)]
    fn set_mode(path: &Path, mode: u32) {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[cfg(not(unix))]
    fn set_mode(_: &Path, _: u32) {}

    #[test]
    fn reads_what_stands_in_it_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let read = |content: &[u8]| {
            let place = SecretPlace::File(place(&folder, content));
            place.read().map(|text| text.to_string())
        };
        assert_eq!(read(b"  hush-hush\r\n"), Ok("hush-hush".to_owned()));
        assert_eq!(read(&[b'x'; 4096]), Ok("x".repeat(4096)));
        assert_eq!(read(&[b'x'; 4097]), Err(SecretError::TooLong));
        assert_eq!(read(b" \n"), Err(SecretError::Empty));
        assert_eq!(read(b""), Err(SecretError::Empty));
        assert_eq!(read(b"\xff"), Err(SecretError::NoText));
        let of = |path| SecretPlace::File(path).read().map(|_| ());
        let missing = folder.path().join("nowhere");
        assert_eq!(of(missing), Err(SecretError::Unreadable));
        let no_file = folder.path().to_owned();
        assert_eq!(of(no_file), Err(SecretError::TooLong));
    }

    #[cfg(unix)]
    #[test]
    fn refuses_what_others_may_look_into_and_says_what_mends_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = place(&folder, b"hush");
        let places = [
            SecretPlace::File(path.clone()),
            SecretPlace::Credential(path.clone()),
        ];
        for (mode, is_safe) in [
            (0o600, true),
            (0o400, true),
            (0o640, false),
            (0o660, false),
            (0o604, false),
            (0o644, false),
            (0o601, false),
            (0o700, false),
            (0o4600, false),
        ] {
            set_mode(&path, mode);
            for place in &places {
                let read = place.read().map(|_| ());
                let expected = if is_safe {
                    Ok(())
                } else {
                    Err(SecretError::Exposed { mode })
                };
                assert_eq!(read, expected, "{mode:o}");
            }
        }
        // As systemd lets another user in.
        set_mode(&path, 0o440);
        let is_root = rustix::process::geteuid().is_root();
        assert_eq!(places[1].read().is_ok(), is_root);
        let words = SecretError::Exposed { mode: 0o644 }.to_string();
        assert!(words.contains("0644") && words.contains("chmod 600"));
    }

    #[cfg(not(windows))]
    #[test]
    fn there_is_no_credential_manager_elsewhere() {
        let place = SecretPlace::CredentialManager("abha-kiosk/x".to_owned());
        assert_eq!(place.read().err(), Some(SecretError::NotKept));
    }
}
