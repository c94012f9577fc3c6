//! The key of the hand-off: it seals what waits in the outbox, and hashes ABHA numbers. It lies in a
//! file of its own, away from the record.

use crate::patient::{AbhaIdentity, Patient};
use abdm_client::{SecretError, read_secret_file};
use abdm_types::{AbhaAddress, AbhaNumber};
use aws_lc_rs::aead::{AES_256_GCM, Aad, MAX_TAG_LEN, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::{hmac, rand};
use kiosk_record::{DestinationKind, HandoffKey, KeyMark, PersonHash};
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Where the key lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyPlace {
    /// A file of its own, which nobody but its owner may look into: 32 bytes, or 64 hexadecimal digits.
    /// Made at first use if there is none, with its folder.
    File(PathBuf),
    /// A file that systemd laid out for this service alone, in `$CREDENTIALS_DIRECTORY`. There has to be
    /// one.
    Credential(PathBuf),
}

/// Why there is no key. Nothing of it is in here; the words go on after the name of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It cannot be read, or others could.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// It is no key.
    #[error("must name a file of 32 random bytes, or of 64 hexadecimal digits")]
    Length,
    /// There was none, and none could be made.
    #[error("must name a file in a folder where this program may make it ({0})")]
    NotMade(ErrorKind),
}

/// What is made of the key.
pub struct Keys {
    sealing: RandomizedNonceKey,
    hashing: hmac::Key,
    mark: KeyMark,
}

impl KeyPlace {
    /// The name of the key among the credentials of a service.
    pub const CREDENTIAL: &'static str = "handoff-key";

    /// Reads the key, and makes it where it is a file that is not there.
    ///
    /// # Errors
    ///
    /// [`KeyError`] says what is wrong with the place, and what mends it.
    pub fn open(&self) -> Result<Keys, KeyError> {
        let path = match self {
            Self::File(path) => {
                make(path).map_err(|error| KeyError::NotMade(error.kind()))?;
                path
            }
            Self::Credential(path) => path,
        };
        let bytes = read_secret_file(path, LONGEST)?;
        let key = key_of(&bytes).ok_or(KeyError::Length)?;
        Ok(Keys::of(&key))
    }
}

const KEY_LEN: usize = 32;
const LONGEST: u64 = 256;

/// 32 bytes as they are, or as hexadecimal digits with blanks around them.
fn key_of(bytes: &[u8]) -> Option<Zeroizing<[u8; KEY_LEN]>> {
    let mut key = Zeroizing::new([0; KEY_LEN]);
    if bytes.len() == KEY_LEN {
        key.copy_from_slice(bytes);
        return Some(key);
    }
    let digits = bytes.trim_ascii();
    if digits.len() != 2 * KEY_LEN {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
        let value = |digit: &u8| char::from(*digit).to_digit(16);
        let [high, low] = pair else { return None };
        *byte = u8::try_from(value(high)? << 4 | value(low)?).ok()?;
    }
    Some(key)
}

/// Makes a key if there is none. Two who make one at the same time end with the same.
fn make(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Ok(());
    }
    let mut key = Zeroizing::new([0; KEY_LEN]);
    rand::fill(&mut *key).map_err(|_| ErrorKind::Other)?;
    let folder = folder_of(path);
    let mut builder = fs::DirBuilder::new();
    let _ = builder.recursive(true);
    #[cfg(unix)]
    let _ = std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    // For its owner alone, as temporary files are.
    let mut part = tempfile::Builder::new()
        .prefix(".handoff-")
        .suffix(".part")
        .tempfile_in(folder)?;
    part.write_all(&*key)?;
    part.as_file().sync_all()?;
    match part.persist_noclobber(path) {
        Err(error) if error.error.kind() != ErrorKind::AlreadyExists => return Err(error.error),
        Ok(_) | Err(_) => {}
    }
    settle(folder)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// Brings the names in a folder to the disk.
#[cfg(unix)]
pub(crate) fn settle(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Only Unix opens a folder like a file.
#[cfg(not(unix))]
pub(crate) fn settle(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The version of the sealed form: its first byte, and a part of what is authenticated.
const VERSION: u8 = 1;

impl Keys {
    fn of(key: &[u8; KEY_LEN]) -> Self {
        let master = hmac::Key::new(hmac::HMAC_SHA256, key);
        let part = |label: &[u8]| hmac::sign(&master, label);
        let mut mark = [0; 16];
        for (byte, of) in mark
            .iter_mut()
            .zip(part(b"abha-kiosk hand-off: mark").as_ref())
        {
            *byte = *of;
        }
        let sealing = part(b"abha-kiosk hand-off: seal");
        #[allow(
            clippy::expect_used,
            reason = "HMAC-SHA-256 has the 32 bytes that AES-256 wants"
        )]
        let sealing = RandomizedNonceKey::new(&AES_256_GCM, sealing.as_ref()).expect("32 bytes");
        let hashing = part(b"abha-kiosk hand-off: person");
        Self {
            sealing,
            hashing: hmac::Key::new(hmac::HMAC_SHA256, hashing.as_ref()),
            mark: KeyMark(mark),
        }
    }

    /// Tells this key from others, and says nothing of it.
    #[must_use]
    pub fn mark(&self) -> KeyMark {
        self.mark
    }

    /// A person by the keyed hash of the ABHA number.
    #[must_use]
    pub fn person(&self, number: &AbhaNumber) -> PersonHash {
        self.hash(number.digits().as_bytes())
    }

    /// A person by the keyed hash of the ABHA address, in any letter case.
    #[must_use]
    pub fn address(&self, address: &AbhaAddress) -> PersonHash {
        // No number of fourteen digits begins so.
        let text = Zeroizing::new(format!("address:{address}").to_ascii_lowercase());
        self.hash(text.as_bytes())
    }

    /// The hash that a person is kept under, and another that leads to them.
    #[must_use]
    pub fn hashes(&self, abha: &AbhaIdentity) -> (PersonHash, Option<PersonHash>) {
        match abha {
            AbhaIdentity::Number(number, address) => (
                self.person(number),
                address.as_ref().map(|address| self.address(address)),
            ),
            AbhaIdentity::Address(address) => (self.address(address), None),
        }
    }

    fn hash(&self, text: &[u8]) -> PersonHash {
        let tag = hmac::sign(&self.hashing, text);
        let mut hash = [0; 32];
        for (byte, of) in hash.iter_mut().zip(tag.as_ref()) {
            *byte = *of;
        }
        PersonHash(hash)
    }

    /// Seals a person for one hand-off to one destination; `None` where the system has no random bytes.
    #[must_use]
    pub fn seal(
        &self,
        patient: &Patient,
        key: HandoffKey,
        destination: DestinationKind,
    ) -> Option<Vec<u8>> {
        let mut text = patient.to_json(None);
        text.reserve_exact(MAX_TAG_LEN);
        let nonce = self
            .sealing
            .seal_in_place_append_tag(about(key, destination), &mut *text)
            .ok()?;
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + text.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(nonce.as_ref());
        sealed.extend_from_slice(&text);
        Some(sealed)
    }

    /// Opens what was sealed for this hand-off and destination; `None` for anything else.
    #[must_use]
    pub fn open(
        &self,
        sealed: &[u8],
        key: HandoffKey,
        destination: DestinationKind,
    ) -> Option<Patient> {
        let (version, rest) = sealed.split_first()?;
        let (nonce, text) = rest.split_at_checked(NONCE_LEN)?;
        if *version != VERSION {
            return None;
        }
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut text = Zeroizing::new(text.to_vec());
        let json = self
            .sealing
            .open_in_place(nonce, about(key, destination), &mut text)
            .ok()?;
        Patient::from_json(json).ok()
    }
}

/// What a sealed body belongs to: moved to another row, it opens no more.
fn about(key: HandoffKey, destination: DestinationKind) -> Aad<Vec<u8>> {
    let mut about = b"abha-kiosk hand-off ".to_vec();
    about.push(VERSION);
    about.extend_from_slice(key.as_bytes());
    about.extend_from_slice(destination.name().as_bytes());
    Aad::from(about)
}

impl fmt::Debug for Keys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Keys(..)")
    }
}

#[cfg(test)]
mod tests;
