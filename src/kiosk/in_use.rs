//! Tells other programs of this machine whether somebody is at the kiosk: while somebody is, it holds an
//! advisory lock on a file, and the file's time is the last moment at which somebody was there. Whoever
//! wants to end or change the kiosk takes the same lock first ([docs/updates.md](../../docs/updates.md)).

use crate::domain::UtcMillis;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The name of the file, in the folder of the running service.
const FILE: &str = "in-use";

/// The lock.
#[derive(Debug, Default)]
pub struct InUse {
    file: Option<File>,
    // Whether somebody is there.
    is_somebody: bool,
    // Whether the lock is ours. Without it while somebody is there, another program holds it.
    is_held: bool,
}

impl InUse {
    /// Nobody is told.
    #[must_use]
    pub fn off() -> Self {
        Self::default()
    }

    /// By a file in this folder, which is there. A file that was left by an earlier run is taken as it
    /// is, with its time.
    ///
    /// # Errors
    ///
    /// As the system says of the file.
    pub fn in_folder(folder: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        let _ = options.write(true).create(true).truncate(false);
        Ok(Self {
            file: Some(options.open(folder.join(FILE))?),
            ..Self::default()
        })
    }

    /// Somebody is there, or nobody. Never waits: whoever holds the lock has it, and the next call asks
    /// again.
    pub(super) fn follow(&mut self, is_somebody: bool, now: UtcMillis) {
        let Some(file) = &self.file else {
            return;
        };
        let comes_or_goes = self.is_somebody != is_somebody;
        self.is_somebody = is_somebody;
        if is_somebody || comes_or_goes {
            note(file, now);
        }
        if is_somebody && !self.is_held {
            match file.try_lock() {
                Ok(()) => self.is_held = true,
                // It works all the same: a restart may come, as after a failure.
                Err(TryLockError::WouldBlock) if comes_or_goes => {
                    tracing::info!(event = "in_use_elsewhere");
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) if comes_or_goes => {
                    tracing::warn!(event = "in_use_not_told", %error);
                }
                Err(TryLockError::Error(_)) => {}
            }
        } else if !is_somebody && self.is_held {
            // Whatever the system answers, the lock goes with the file.
            let _ = file.unlock();
            self.is_held = false;
        }
    }

    /// Something was touched, though it be by nobody who stays.
    pub(super) fn touched(&self, now: UtcMillis) {
        if let Some(file) = &self.file {
            note(file, now);
        }
    }
}

/// Somebody is there at this moment. A clock or a disk that refuses makes the kiosk look longer unused,
/// not used: the lock is what counts.
fn note(file: &File, now: UtcMillis) {
    let since = Duration::from_millis(u64::try_from(now.0).unwrap_or_default());
    let wall = SystemTime::UNIX_EPOCH + since;
    if let Err(error) = file.set_modified(wall) {
        tracing::debug!(event = "in_use_time_not_kept", %error);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> UtcMillis {
        UtcMillis(seconds * 1000)
    }

    /// The same file, as another program opens it.
    fn opened(folder: &tempfile::TempDir) -> File {
        File::open(folder.path().join(FILE)).unwrap()
    }

    /// The seconds that it says.
    fn time(file: &File) -> u64 {
        let time = file.metadata().unwrap().modified().unwrap();
        time.duration_since(SystemTime::UNIX_EPOCH)
            .unwrap()
            .as_secs()
    }

    #[test]
    fn the_lock_is_held_while_somebody_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let mut in_use = InUse::in_folder(folder.path()).unwrap();
        let other = opened(&folder);
        other.try_lock().unwrap();
        other.unlock().unwrap();
        in_use.follow(true, at(100));
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        in_use.follow(true, at(200));
        in_use.follow(false, at(300));
        other.try_lock().unwrap();
    }

    #[test]
    fn whoever_holds_it_keeps_nobody_waiting_and_it_is_taken_when_they_are_done() {
        let folder = tempfile::tempdir().unwrap();
        let mut in_use = InUse::in_folder(folder.path()).unwrap();
        let other = opened(&folder);
        other.try_lock().unwrap();
        in_use.follow(true, at(100));
        assert_eq!(time(&other), 100, "they see that somebody came");
        other.unlock().unwrap();
        in_use.follow(true, at(101));
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
    }

    #[test]
    fn the_file_s_time_is_when_somebody_was_there_last() {
        let folder = tempfile::tempdir().unwrap();
        let mut in_use = InUse::in_folder(folder.path()).unwrap();
        let other = opened(&folder);
        in_use.touched(at(50));
        assert_eq!(time(&other), 50);
        in_use.follow(true, at(100));
        in_use.follow(true, at(150));
        assert_eq!(time(&other), 150, "whenever something happens");
        in_use.follow(false, at(200));
        in_use.follow(false, at(300));
        assert_eq!(time(&other), 200);
        drop(in_use);
        let again = InUse::in_folder(folder.path()).unwrap();
        assert_eq!(time(&other), 200, "a start is no person");
        drop(again);
    }

    #[test]
    fn without_a_folder_nobody_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(InUse::in_folder(&folder.path().join("nowhere")).is_err());
        let mut off = InUse::off();
        off.follow(true, at(1));
        assert!(!off.is_held);
    }
}
