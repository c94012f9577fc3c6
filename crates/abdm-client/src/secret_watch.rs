//! Whether the client's secret could be read, and whether it is another than before.

use std::collections::hash_map::RandomState;
use std::fmt;
use std::hash::BuildHasher as _;
use std::sync::{Arc, Mutex, PoisonError};

/// What became of the reading of the client's secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretNews {
    /// It was read for the first time since the program began.
    Read,
    /// Another one lies in its place, and was read.
    Rotated,
    /// It could not be had, or lies where others can read it.
    Refused,
}

/// Who hears of the client's secret: once for each change, not for each reading. It must not block, and
/// is told nothing of the secret. Clones share it.
#[derive(Clone)]
pub struct SecretWatch(Arc<Shared>);

struct Shared {
    callback: Box<dyn Fn(SecretNews) + Send + Sync>,
    // Under keys that are gone with the program.
    hasher: RandomState,
    last: Mutex<Last>,
}

#[derive(Default)]
struct Last {
    hash: Option<u64>,
    is_refused: bool,
}

impl SecretWatch {
    /// Shares a callback.
    #[must_use]
    pub fn new(callback: impl Fn(SecretNews) + Send + Sync + 'static) -> Self {
        Self(Arc::new(Shared {
            callback: Box::new(callback),
            hasher: RandomState::new(),
            last: Mutex::default(),
        }))
    }

    /// This was read.
    pub(super) fn read(&self, secret: &str) {
        let hash = self.0.hasher.hash_one(secret);
        let before = self.with(|last| {
            last.is_refused = false;
            last.hash.replace(hash)
        });
        match before {
            None => (self.0.callback)(SecretNews::Read),
            Some(before) if before != hash => (self.0.callback)(SecretNews::Rotated),
            Some(_) => {}
        }
    }

    /// It could not be read.
    pub(super) fn refused(&self) {
        if !self.with(|last| std::mem::replace(&mut last.is_refused, true)) {
            (self.0.callback)(SecretNews::Refused);
        }
    }

    fn with<R>(&self, take: impl FnOnce(&mut Last) -> R) -> R {
        let last = self.0.last.lock();
        take(&mut last.unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for SecretWatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SecretWatch(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_each_change_once() {
        let told = Arc::new(Mutex::new(Vec::new()));
        let keeps = Arc::clone(&told);
        let watch = SecretWatch::new(move |news| keeps.lock().unwrap().push(news));
        watch.refused();
        watch.refused();
        watch.read("one");
        watch.read("one");
        watch.read("another");
        watch.refused();
        watch.read("another");
        assert_eq!(
            *told.lock().unwrap(),
            [
                SecretNews::Refused,
                SecretNews::Read,
                SecretNews::Rotated,
                SecretNews::Refused
            ]
        );
    }
}
