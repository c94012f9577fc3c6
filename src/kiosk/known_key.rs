//! Which key of the service was seen last, kept in a file, so that one that changed while the kiosk
//! was off raises its alarm too.

use super::record::Recorder;
use super::run::now;
use crate::abdm::{KeyFingerprint, KeyNews, KeyWatch};
use crate::config::{Abdm, Environment};
use crate::domain::Generation;
use crate::record::{Digest, Entry, EventKind, Place};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The file of one service, in one generation of its calls: each may have a key of its own.
#[derive(Debug, Clone)]
pub(super) struct KnownKey {
    file: PathBuf,
}

/// Longer than a fingerprint and a line end.
const MAX_FILE: u64 = 256;

impl KnownKey {
    /// In the folder for what must outlive the program.
    pub(super) fn of(abdm: &Abdm, folder: &Path) -> Self {
        let environment = match abdm.environment {
            Environment::Practice => "practice",
            Environment::Sandbox => "sandbox",
            Environment::Production => "production",
        };
        let api = match abdm.api {
            Generation::V2 => "v2",
            Generation::V3 => "v3",
        };
        Self {
            file: folder.join(format!("service-key-{environment}-{api}")),
        }
    }

    /// The key, where one was seen before.
    pub(super) fn read(&self) -> Option<KeyFingerprint> {
        let mut text = String::new();
        let file = File::open(&self.file).ok()?;
        let _ = file.take(MAX_FILE).read_to_string(&mut text).ok()?;
        text.parse().ok()
    }

    /// Keeps each key that is encrypted with, and has the record tell of one that is another than
    /// before. Without a disk for it the alarm is only for as long as the kiosk runs, and the log says so.
    pub(super) fn watch(self, record: Recorder) -> KeyWatch {
        KeyWatch::new(move |news, key| {
            if let Some(kind) = recorded(news, key) {
                record.write(vec![Entry::Event(kind.at(Place::default()))], now());
            }
            if news != KeyNews::Unexpected && self.write(key).is_err() {
                tracing::warn!(event = "service_key_not_kept");
            }
        })
    }

    fn write(&self, key: KeyFingerprint) -> std::io::Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        let beside = self.file.with_extension("new");
        fs::write(&beside, format!("{key}\n"))?;
        fs::rename(&beside, &self.file)
    }
}

/// What the record tells of it.
fn recorded(news: KeyNews, key: KeyFingerprint) -> Option<EventKind> {
    match news {
        // The first since the start is the one of before, or there was none before.
        KeyNews::First => None,
        KeyNews::Changed => Some(EventKind::ServiceKeyChanged {
            sha256: Digest::from_bytes(key.bytes()),
        }),
        KeyNews::Unexpected => Some(EventKind::ServiceKeyRefused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(digit: char) -> KeyFingerprint {
        digit.to_string().repeat(64).parse().unwrap()
    }

    #[test]
    fn keeps_the_key_of_each_service_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        let mut abdm = Abdm {
            environment: Environment::Production,
            ..Abdm::default()
        };
        let production = KnownKey::of(&abdm, &state);
        abdm.environment = Environment::Sandbox;
        let sandbox = KnownKey::of(&abdm, &state);
        assert_eq!(production.read(), None, "the folder is not there either");
        let watch = production.clone().watch(Recorder::off());
        for (news, seen, kept) in [
            (KeyNews::First, 'a', 'a'),
            (KeyNews::Changed, 'b', 'b'),
            (KeyNews::Unexpected, 'c', 'b'),
        ] {
            watch.tell(news, key(seen));
            assert_eq!(production.read(), Some(key(kept)), "{news:?}");
        }
        assert_eq!(sandbox.read(), None);
        fs::write(&production.file, "nonsense").unwrap();
        assert_eq!(production.read(), None);
    }

    #[test]
    fn the_record_tells_of_a_key_that_is_another_or_refused() {
        let kinds = [KeyNews::First, KeyNews::Changed, KeyNews::Unexpected]
            .map(|news| recorded(news, key('d')));
        let sha256 = Digest::from_bytes([0xdd; 32]);
        let changed = EventKind::ServiceKeyChanged { sha256 };
        assert_eq!(
            kinds,
            [None, Some(changed), Some(EventKind::ServiceKeyRefused)]
        );
    }
}
