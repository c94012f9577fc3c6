//! What failed, opened and written out, for whoever puts it right by hand.

use crate::folder::file_name;
use crate::keys::{Keys, settle};
use crate::store::StoreFault;
use kiosk_record::{Outbox, WriteError};
use serde::Serialize;
use serde_json::value::RawValue;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use zeroize::Zeroizing;

/// What was written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// So many files.
    pub written: u64,
    /// So many could not be opened, and have none.
    pub unreadable: u64,
}

/// Why not all of it was written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The outbox cannot be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// Others may look into the folder.
    #[error("the folder is open to others (mode {mode:03o}): chmod 700 mends it")]
    Exposed {
        /// Its permissions.
        mode: u32,
    },
    /// The folder cannot be made or written to.
    #[error("the folder cannot be written ({0})")]
    Folder(ErrorKind),
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Folder(error.kind())
    }
}

impl From<WriteError> for ExportError {
    fn from(error: WriteError) -> Self {
        Self::Store(StoreFault::Write(error))
    }
}

#[derive(Serialize)]
struct File<'a> {
    fault: &'static str,
    destination: &'static str,
    tries: u32,
    patient: &'a RawValue,
}

pub(super) fn failed(outbox: &Outbox, keys: &Keys, folder: &Path) -> Result<Exported, ExportError> {
    make(folder)?;
    let mut exported = Exported::default();
    for failed in outbox.failed()? {
        let row = outbox.row(failed.key)?;
        let patient = row.and_then(|row| keys.open(&row.body, row.key, failed.destination));
        let Some(patient) = patient else {
            exported.unreadable += 1;
            continue;
        };
        let json = patient.to_json(Some(failed.key));
        let file = File {
            fault: failed.fault.name(),
            destination: failed.destination.name(),
            tries: failed.tries,
            patient: serde_json::from_slice(&json).map_err(|_| WriteError::Broken)?,
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(json.len() + 1024));
        serde_json::to_writer(&mut *bytes, &file).map_err(|_| WriteError::Broken)?;
        // For its owner alone, as temporary files are.
        let mut part = tempfile::Builder::new()
            .prefix(".handoff-")
            .suffix(".part")
            .tempfile_in(folder)?;
        part.write_all(&bytes)?;
        part.as_file().sync_all()?;
        let name = file_name(failed.created, failed.key, "json");
        let _ = part
            .persist(folder.join(name))
            .map_err(|error| error.error)?;
        exported.written += 1;
    }
    settle(folder)?;
    Ok(exported)
}

/// Makes the folder for this user alone, or looks whether it is.
fn make(folder: &Path) -> Result<(), ExportError> {
    let mut builder = fs::DirBuilder::new();
    // The folder that it is made in has to be there.
    let _ = builder.recursive(false);
    #[cfg(unix)]
    let _ = std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => check(folder),
        Err(error) => Err(error.into()),
    }
}

#[cfg(unix)]
fn check(folder: &Path) -> Result<(), ExportError> {
    use std::os::unix::fs::PermissionsExt as _;
    let facts = fs::symlink_metadata(folder)?;
    if !facts.is_dir() {
        return Err(ExportError::Folder(ErrorKind::NotADirectory));
    }
    let mode = facts.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        Ok(())
    } else {
        Err(ExportError::Exposed { mode })
    }
}

/// Windows gives a folder to whom the one above it belongs.
#[cfg(not(unix))]
fn check(_: &Path) -> Result<(), ExportError> {
    Ok(())
}
