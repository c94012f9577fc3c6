//! A folder that the clinic's system watches: one file a person, as JSON, as CSV, or both. A file is there
//! whole or not at all, and its name says nothing of anybody.

mod csv;

use crate::destination::{Delivered, Destination, Handoff, Ongoing, Trouble};
use crate::keys::settle;
use abdm_types::{AbhaNumber, UtcMillis};
use kiosk_record::{DestinationKind, HandoffFault, HandoffKey, PatientId};
use std::io::{self, Write as _};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Where and how files are laid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The folder, which has to be there.
    pub path: PathBuf,
    /// In which forms each person is laid there.
    pub forms: FileForms,
    /// Whether the group of the folder may read the files: 0640 in place of 0600.
    pub for_group: bool,
    /// Whether the photo is in the JSON.
    pub with_photo: bool,
}

/// In which forms somebody is laid into a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForms {
    /// JSON.
    Json,
    /// Comma-separated values with a line of headings.
    Csv,
    /// One of each.
    Both,
}

impl Folder {
    fn lay(&self, handoff: Handoff<'_>) -> io::Result<()> {
        let has = |form| self.forms == form || self.forms == FileForms::Both;
        if has(FileForms::Json) {
            let mut patient = handoff.patient.clone();
            patient.photo = patient.photo.filter(|_| self.with_photo);
            self.write(handoff, "json", &patient.to_json(Some(handoff.key)))?;
        }
        if has(FileForms::Csv) {
            self.write(handoff, "csv", &csv::lines(handoff))?;
        }
        settle(&self.path)
    }

    /// Under a temporary name down to the disk, and then in the place of one that came before under the
    /// same name.
    fn write(
        &self,
        handoff: Handoff<'_>,
        ending: &str,
        bytes: &Zeroizing<Vec<u8>>,
    ) -> io::Result<()> {
        let name = file_name(handoff.created, handoff.key, ending);
        let mut part = tempfile::Builder::new()
            .prefix(".handoff-")
            .suffix(".part")
            .tempfile_in(&self.path)?;
        part.write_all(bytes)?;
        set_mode(part.as_file(), self.for_group)?;
        part.as_file().sync_all()?;
        let _ = part.persist(self.path.join(name))?;
        Ok(())
    }
}

/// `20261127T061500Z-UUID.json`: they sort by when they were written, and one that comes twice has the
/// same name.
pub(crate) fn file_name(created: UtcMillis, key: HandoffKey, ending: &str) -> String {
    let text = kiosk_record::Stamp::in_india(created).utc_text();
    let seconds = text.split('.').next().unwrap_or_default();
    let compact: String = seconds
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric())
        .collect();
    let compact = compact.trim_end_matches('Z');
    format!("{compact}Z-{key}.{ending}")
}

#[cfg(unix)]
fn set_mode(file: &std::fs::File, for_group: bool) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if for_group { 0o640 } else { 0o600 };
    file.set_permissions(std::fs::Permissions::from_mode(mode))
}

/// Windows gives a file to whom its folder belongs.
#[cfg(not(unix))]
fn set_mode(_: &std::fs::File, _: bool) -> io::Result<()> {
    Ok(())
}

fn fault_of(error: &io::Error) -> HandoffFault {
    if matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    ) {
        HandoffFault::NoRoom
    } else {
        HandoffFault::NotWritable
    }
}

impl Destination for Folder {
    fn kind(&self) -> DestinationKind {
        DestinationKind::Folder
    }

    fn find<'a>(&'a self, _: &'a AbhaNumber) -> Ongoing<'a, Option<PatientId>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn deliver<'a>(&'a self, handoff: Handoff<'a>) -> Ongoing<'a, Delivered> {
        let (folder, patient) = (self.clone(), handoff.patient.clone());
        let Handoff {
            key, created, now, ..
        } = handoff;
        Box::pin(async move {
            // A folder may be on another machine, and take its time.
            let laid = tokio::task::spawn_blocking(move || {
                let patient = &patient;
                folder.lay(Handoff {
                    key,
                    created,
                    now,
                    patient,
                })
            });
            let laid = laid.await.map_err(|_| HandoffFault::NotWritable)?;
            laid.map_err(|error| Trouble::from(fault_of(&error)))?;
            Ok(Delivered {
                patient: None,
                is_new: None,
            })
        })
    }
}

#[cfg(test)]
mod tests;
