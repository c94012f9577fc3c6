//! Files: read up to a bound, and written whole or not at all.

mod folder;

pub(crate) use folder::{Folder, Part};

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

/// Why a file was not read. It holds nothing of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is a device, which may have no end.
    #[error("is a device and no file")]
    Device,
    /// It has more bytes than these.
    #[error("is larger than {}", size(*.0))]
    TooLarge(u64),
    /// The system did not give it.
    #[error("cannot be read: {0}")]
    Refused(ErrorKind),
}

/// Reads a file, or a pipe to its end, of at most so many bytes. A device is not even opened.
///
/// # Errors
///
/// [`ReadError`].
pub fn read(path: &Path, at_most: u64) -> Result<Vec<u8>, ReadError> {
    let refused = |error: io::Error| ReadError::Refused(error.kind());
    if is_device(&fs::metadata(path).map_err(refused)?) {
        return Err(ReadError::Device);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(refused)?;
    let _ = file
        .take(at_most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(refused)?;
    if bytes.len() as u64 > at_most {
        return Err(ReadError::TooLarge(at_most));
    }
    Ok(bytes)
}

/// A bound as people say it.
fn size(bytes: u64) -> String {
    const KB: u64 = 1024;
    if bytes.is_multiple_of(KB * KB) {
        format!("{} MB", bytes / KB / KB)
    } else {
        format!("{} KB", bytes.div_ceil(KB))
    }
}

#[cfg(unix)]
fn is_device(facts: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    let kind = facts.file_type();
    kind.is_char_device() || kind.is_block_device()
}

/// Elsewhere devices are no files that have facts.
#[cfg(not(unix))]
fn is_device(_: &fs::Metadata) -> bool {
    false
}

/// Writes a file, in place of an older one: whoever looks finds the old one, none or the whole new
/// one, whatever stops the program. What is there and is no file, a pipe such as `/dev/stdout`, is
/// written into.
///
/// # Errors
///
/// As the system says; then an older file is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let older = match fs::metadata(path) {
        Ok(facts) if !facts.is_file() => return fs::write(path, bytes),
        Ok(facts) => Some(facts.permissions()),
        Err(_) => None,
    };
    replace(path, older.is_some(), |folder| {
        let part = folder.open_part(bytes)?;
        if let Some(rights) = older {
            part.set_rights(rights)?;
        }
        Ok(part)
    })
}

/// Whose a file is, and who may read or write it. Systems whose files have no such bits keep their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// The permission bits.
    pub mode: u32,
    /// The number of its owner; whoever writes it where there is none.
    pub owner: Option<u32>,
    /// The number of its group; that of whoever writes it where there is none.
    pub group: Option<u32>,
}

/// The same for a file that not everybody may read: from its first byte on nobody but those to whom
/// `access` gives it can.
///
/// # Errors
///
/// As [`write_whole`]; also where something has the name that is no file.
pub fn write_whole_for(path: &Path, bytes: &[u8], access: Access) -> io::Result<()> {
    let is_there = match fs::metadata(path) {
        Ok(facts) if !facts.is_file() => return Err(ErrorKind::InvalidInput.into()),
        Ok(_) => true,
        Err(_) => false,
    };
    replace(path, is_there, |folder| {
        let part = folder.part(bytes)?;
        part.set_access(access)?;
        Ok(part)
    })
}

/// Puts what `make` has made in a folder in place of a file of it.
fn replace(
    path: &Path,
    is_there: bool,
    make: impl FnOnce(&Folder) -> io::Result<Part<'_>>,
) -> io::Result<()> {
    // A link stays one, and what it leads to is replaced.
    let path = if is_there {
        &fs::canonicalize(path)?
    } else {
        path
    };
    let Some(name) = path.file_name() else {
        return Err(ErrorKind::InvalidInput.into());
    };
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    let folder = Folder::open(folder)?;
    folder.clear_up();
    make(&folder)?.replace(name)
}

/// A card as PDF and PNG has half a megabyte: with less room than this, in bytes, no queue is served.
pub(crate) const NO_ROOM: u64 = 20 * 1024 * 1024;

/// With less room than this somebody should make some.
pub(crate) const LITTLE_ROOM: u64 = 500 * 1024 * 1024;

/// So many bytes are free in a folder for this user, where the system says it.
#[cfg(target_os = "linux")]
pub(crate) fn free(folder: &Path) -> Option<u64> {
    let facts = rustix::fs::statvfs(folder).ok()?;
    facts.f_bavail.checked_mul(facts.f_frsize)
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn free(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests;
