//! The files of the log: a new one is begun when one is full, and the oldest goes.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// So large a file becomes, in bytes.
const FULL: u64 = 4 * 1024 * 1024;

/// So many full ones are kept.
const KEPT: u8 = 4;

/// The log in a folder.
pub(crate) struct Log {
    folder: PathBuf,
    file: File,
    size: u64,
}

impl Log {
    /// Goes on with the log of a folder, which is made if it is not there.
    ///
    /// # Errors
    ///
    /// As the system says.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let (file, size) = newest(folder)?;
        let folder = folder.to_owned();
        Ok(Self { folder, file, size })
    }

    /// Adds to it. What cannot be written is lost: a full disk must not stop the kiosk.
    pub(crate) fn write(&mut self, words: &[u8]) {
        if self.size > 0 && self.size + words.len() as u64 > FULL {
            self.begin_another();
        }
        if self.file.write_all(words).is_ok() {
            self.size += words.len() as u64;
        }
    }

    /// Where a name cannot be changed, because somebody reads that file, the file grows until it can.
    fn begin_another(&mut self) {
        let name = |number: u8| self.folder.join(format!("abha-kiosk.{number}.log"));
        for number in (1..KEPT).rev() {
            let _ = fs::rename(name(number), name(number + 1));
        }
        if fs::rename(self.folder.join(NEWEST), name(1)).is_ok()
            && let Ok((file, size)) = newest(&self.folder)
        {
            (self.file, self.size) = (file, size);
        }
    }
}

const NEWEST: &str = "abha-kiosk.log";

/// The file that is written to, and what it has already.
fn newest(folder: &Path) -> io::Result<(File, u64)> {
    let mut options = OpenOptions::new();
    let file = options
        .append(true)
        .create(true)
        .open(folder.join(NEWEST))?;
    let size = file.metadata()?.len();
    Ok((file, size))
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test says what it expects by panicking"
    )]

    use super::*;

    /// Name and size of every file, in the order of names.
    fn files(folder: &Path) -> Vec<(String, u64)> {
        let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
        let mut files: Vec<_> = entries
            .map(|entry| {
                let name = entry.file_name().into_string().unwrap();
                (name, entry.metadata().unwrap().len())
            })
            .collect();
        files.sort();
        files
    }

    #[test]
    fn it_goes_on_where_it_ended() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("not/there");
        for words in ["one\n", "two\n"] {
            Log::open(&folder).unwrap().write(words.as_bytes());
        }
        let text = fs::read_to_string(folder.join(NEWEST)).unwrap();
        assert_eq!(text, "one\ntwo\n");
    }

    #[test]
    fn it_never_takes_more_than_five_files() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(folder.path()).unwrap();
        let line = |number: u8| vec![number; 1024 * 1024];
        for number in 0..30 {
            log.write(&line(number));
        }
        let found = files(folder.path());
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "abha-kiosk.1.log",
            "abha-kiosk.2.log",
            "abha-kiosk.3.log",
            "abha-kiosk.4.log",
            NEWEST,
        ];
        assert_eq!(names, expected);
        assert!(found.iter().all(|(_, size)| *size <= FULL), "{found:?}");
        // The newest two lines, and before them whole files in their order.
        let newest = fs::read(folder.path().join(NEWEST)).unwrap();
        assert_eq!(newest, [line(28), line(29)].concat());
        let oldest = fs::read(folder.path().join("abha-kiosk.4.log")).unwrap();
        assert_eq!(oldest.first(), Some(&12));
    }

    #[test]
    fn a_line_that_is_larger_than_a_file_is_kept_whole() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(folder.path()).unwrap();
        log.write(&vec![b'x'; 5 * 1024 * 1024]);
        log.write(b"next\n");
        let newest = fs::read(folder.path().join(NEWEST)).unwrap();
        assert_eq!(newest, b"next\n");
    }
}
