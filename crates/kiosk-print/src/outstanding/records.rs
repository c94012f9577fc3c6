//! The file of the jobs under way.

use serde::{Deserialize, Serialize};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Where a job is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) printer: String,
    pub(crate) job: i32,
    /// `job-uuid`, which tells it from a later job with the same number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) uuid: Option<String>,
}

/// The records that are kept, and where.
pub(super) struct Records {
    records: Vec<Record>,
    location: Option<Location>,
}

struct Location {
    file: PathBuf,
    /// Held as long as the program runs: two kiosks would call each other's jobs off.
    _lock: File,
}

const FILE: &str = "print-jobs.json";
const LOCK: &str = "print-jobs.lock";

/// A kiosk has one job at a time, and a few that it looks after; more are not kept.
const MOST: usize = 32;
const MAX_FILE: u64 = 64 * 1024;

impl Records {
    /// Keeps nothing on disk.
    pub(super) const fn nowhere() -> Self {
        Self {
            records: Vec::new(),
            location: None,
        }
    }

    /// Keeps it in a folder, and hands out what an earlier run left there. A file that cannot be
    /// read is as good as none.
    pub(super) fn open(folder: &Path) -> io::Result<(Self, Vec<Record>)> {
        make_folder(folder)?;
        let lock = private().create(true).open(folder.join(LOCK))?;
        lock.try_lock()?;
        let file = folder.join(FILE);
        let leftovers = read(&file).unwrap_or_default();
        let records = Self {
            records: leftovers.clone(),
            location: Some(Location { file, _lock: lock }),
        };
        Ok((records, leftovers))
    }

    pub(super) fn add(&mut self, record: Record) -> io::Result<()> {
        if self.records.len() < MOST && !self.records.contains(&record) {
            self.records.push(record);
        }
        self.write()
    }

    pub(super) fn remove(&mut self, record: &Record) -> io::Result<()> {
        self.records.retain(|records| records != record);
        self.write()
    }

    /// Whole or not at all: under another name first.
    fn write(&self) -> io::Result<()> {
        let Some(location) = &self.location else {
            return Ok(());
        };
        if self.records.is_empty() {
            return match fs::remove_file(&location.file) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                Ok(()) | Err(_) => Ok(()),
            };
        }
        let bytes = serde_json::to_vec(&self.records)?;
        let whole = location.file.with_extension("json.new");
        let mut file = private().create(true).truncate(true).open(&whole)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        fs::rename(&whole, &location.file)?;
        settle(&location.file)
    }
}

/// Brings the file's name to the medium: a job whose record a power cut took would print for
/// whoever stands there next. Only Unix opens a folder like a file.
fn settle(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

fn read(file: &Path) -> Option<Vec<Record>> {
    let mut bytes = Vec::new();
    // Anything else, such as a pipe, may have no end or never begin.
    let file = fs::metadata(file)
        .is_ok_and(|facts| facts.is_file())
        .then(|| File::open(file).ok())??;
    let _ = file.take(MAX_FILE).read_to_end(&mut bytes).ok()?;
    let mut records: Vec<Record> = serde_json::from_slice(&bytes).ok()?;
    records.truncate(MOST);
    Some(records)
}

/// For writing, by nobody else.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    let _ = options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let _ = options.mode(0o600);
    }
    options
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    let _ = builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        let _ = builder.mode(0o700);
    }
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(job: i32) -> Record {
        Record {
            printer: "ipp://127.0.0.1:631/ipp/print".to_owned(),
            job,
            uuid: None,
        }
    }

    #[test]
    fn what_is_not_removed_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let location = folder.path().join("state");
        let (mut records, leftover) = Records::open(&location).unwrap();
        assert!(leftover.is_empty());
        records.add(record(1)).unwrap();
        records.add(record(2)).unwrap();
        records.remove(&record(1)).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            for (path, mode) in [(location.clone(), 0o700), (location.join(FILE), 0o600)] {
                let found = fs::metadata(&path).unwrap().permissions().mode();
                assert_eq!(found & 0o777, mode, "{}", path.display());
            }
        }
        assert!(Records::open(&location).is_err(), "two kiosks at once");
        drop(records);
        let (mut records, leftover) = Records::open(&location).unwrap();
        assert_eq!(leftover, [record(2)]);
        records.remove(&record(2)).unwrap();
        assert!(!location.join(FILE).exists(), "nothing is left of it");
        records.remove(&record(2)).unwrap();
    }

    #[test]
    fn a_file_that_cannot_be_read_is_none() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["", "{", "[{\"printer\": 7}]", "null"] {
            fs::write(folder.path().join(FILE), text).unwrap();
            let (_, leftover) = Records::open(folder.path()).unwrap();
            assert!(leftover.is_empty(), "{text}");
        }
    }
}
