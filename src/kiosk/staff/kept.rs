//! How often a PIN was tried, in a file, so that ending the program is no way round a pause.

use super::KeptTries;
use crate::disk::{self, ReadError};
use crate::domain::UtcMillis;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The file, in the folder for what must outlive the program. Without a folder it is kept in memory
/// alone, as long as the program runs.
#[derive(Debug, Clone, Default)]
pub(in crate::kiosk) struct TriesFile(Option<PathBuf>);

/// Longer than what is written into it.
const MAX_FILE: u64 = 256;

impl TriesFile {
    /// In this folder.
    pub(in crate::kiosk) fn of(folder: Option<&Path>) -> Self {
        Self(folder.map(|folder| folder.join("staff-pin-tries")))
    }

    /// What is held against whoever tries; nothing where nobody did.
    pub(in crate::kiosk) fn read(&self) -> Option<KeptTries> {
        let path = self.0.as_ref()?;
        match disk::read(path, MAX_FILE) {
            Ok(bytes) => Some(parse(&bytes).unwrap_or(KeptTries::UNREADABLE)),
            Err(ReadError::Refused(ErrorKind::NotFound)) => None,
            Err(_) => Some(KeptTries::UNREADABLE),
        }
    }

    /// Keeps it. Where that is not possible it holds for this run of the program alone, and the log
    /// says so.
    pub(in crate::kiosk) fn write(&self, kept: KeptTries) {
        let Some(path) = &self.0 else {
            return;
        };
        let until = kept.until.map_or(0, |until| until.0);
        let text = format!("{} {until}\n", kept.misses);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        if let Err(error) = made.and_then(|()| disk::write_whole(path, text.as_bytes())) {
            tracing::warn!(event = "pin_tries_not_kept", kind = %error.kind());
        }
    }

    /// Nothing is held against anybody any more.
    pub(in crate::kiosk) fn clear(&self) {
        if let Some(path) = &self.0
            && let Err(error) = fs::remove_file(path)
            && error.kind() != ErrorKind::NotFound
        {
            tracing::warn!(event = "pin_tries_not_cleared", kind = %error.kind());
        }
    }
}

fn parse(bytes: &[u8]) -> Option<KeptTries> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (misses, until) = text.strip_suffix('\n')?.split_once(' ')?;
    let until: i64 = until.parse().ok()?;
    Some(KeptTries {
        misses: misses.parse().ok()?,
        until: (until > 0).then_some(UtcMillis(until)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_tried_is_known_again_and_nobody_gains_by_breaking_it() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        let file = TriesFile::of(Some(&state));
        assert_eq!(file.read(), None, "the folder is not there either");
        for until in [None, Some(UtcMillis(1_700_000_030_000))] {
            let kept = KeptTries { misses: 5, until };
            file.write(kept);
            assert_eq!(TriesFile::of(Some(&state)).read(), Some(kept));
        }
        let path = file.0.clone().unwrap();
        for broken in [&b""[..], b"5", b"5 x\n", b"-1 0\n", b"5 0", &[0xff; 300]] {
            fs::write(&path, broken).unwrap();
            assert_eq!(file.read(), Some(KeptTries::UNREADABLE), "{broken:?}");
        }
        file.clear();
        file.clear();
        assert_eq!(file.read(), None);
    }

    #[test]
    fn without_a_folder_nothing_is_kept() {
        let file = TriesFile::default();
        let kept = KeptTries {
            misses: 9,
            until: None,
        };
        file.write(kept);
        file.clear();
        assert_eq!(file.read(), None);
    }
}
