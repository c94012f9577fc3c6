//! Where the encryption key comes from and how long it is kept (protocol.md section 4).

use super::{KeyFingerprint, PublicKey};
use abdm_types::Fault;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Keeps the key of the service for some hours: whether and how often it changes is not
/// published.
#[derive(Debug, Default)]
pub(super) struct KeyCache {
    state: Mutex<State>,
    /// Held while the key is fetched; keeps how the last attempt ended.
    last_fault: tokio::sync::Mutex<Option<Fault>>,
    finished: AtomicU64,
}

/// The right to fetch the key: one caller has it at a time.
pub(super) struct Attempt<'a> {
    cache: &'a KeyCache,
    last_fault: tokio::sync::MutexGuard<'a, Option<Fault>>,
}

#[derive(Debug, Default)]
struct State {
    kept: Option<Kept>,
    /// When the service last took what was sealed with the key.
    taken: Option<Instant>,
    /// When the service last refused what was sealed, for which the key was fetched anew.
    doubted: Option<Instant>,
    /// The key that was fetched last, whatever was thought of it.
    last: Option<KeyFingerprint>,
    has_fetched: bool,
}

#[derive(Debug, Clone)]
struct Kept {
    key: Arc<PublicKey>,
    since: Instant,
}

/// From this age on it is not used, but fetched anew.
const LIFE: Duration = Duration::from_secs(6 * 60 * 60);
/// So long what the service said of a key counts: as long as anybody is at the kiosk.
const SESSION: Duration = Duration::from_secs(30 * 60);

impl KeyCache {
    /// The key to encrypt with, while it is young enough to be used.
    pub(super) fn usable(&self, now: Instant) -> Option<Arc<PublicKey>> {
        let state = self.lock();
        let kept = state.kept.as_ref()?;
        (now.saturating_duration_since(kept.since) < LIFE).then(|| Arc::clone(&kept.key))
    }

    /// Keeps a key that was fetched, and hands it on.
    pub(super) fn keep(&self, key: PublicKey, now: Instant) -> Arc<PublicKey> {
        let key = Arc::new(key);
        self.lock().kept = Some(Kept {
            key: Arc::clone(&key),
            since: now,
        });
        key
    }

    /// The service took something that was sealed with the key.
    pub(super) fn was_taken(&self, now: Instant) {
        let mut state = self.lock();
        state.taken = Some(now);
        state.doubted = None;
    }

    /// One that has never fetched a key; the service had this one before.
    pub(super) fn knowing(before: Option<KeyFingerprint>) -> Self {
        let cache = Self::default();
        cache.lock().last = before;
        cache
    }

    /// Notes which key was fetched, and answers with the one before, and whether this is the first
    /// that was fetched at all.
    pub(super) fn note(&self, key: KeyFingerprint) -> (Option<KeyFingerprint>, bool) {
        let mut state = self.lock();
        let is_first = !std::mem::replace(&mut state.has_fetched, true);
        (state.last.replace(key), is_first)
    }

    /// The service could not open what was sealed: the key is to be fetched anew.
    pub(super) fn was_refused(&self, now: Instant) {
        let mut state = self.lock();
        state.kept = None;
        state.taken = None;
        state.doubted = Some(now);
    }

    /// Whether a refusal means the entry and no longer the key: something sealed with it was
    /// taken a while ago, or it was fetched anew for a refusal like this one (protocol.md section
    /// 19).
    pub(super) fn is_beyond_doubt(&self, now: Instant) -> bool {
        let state = self.lock();
        [state.taken, state.doubted]
            .into_iter()
            .flatten()
            .any(|at| now.saturating_duration_since(at) < SESSION)
    }

    /// How many attempts to fetch it have come to an end.
    pub(super) fn finished(&self) -> u64 {
        self.finished.load(Ordering::Acquire)
    }

    /// Waits until no other caller is fetching the key.
    pub(super) async fn attempt(&self) -> Attempt<'_> {
        Attempt {
            cache: self,
            last_fault: self.last_fault.lock().await,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Attempt<'_> {
    /// The fault of an attempt that ended while this one was waiting: it stands for both.
    pub(super) fn fault_since(&self, finished_before: u64) -> Option<Fault> {
        self.last_fault
            .filter(|_| self.cache.finished() > finished_before)
    }

    /// Keeps how the attempt ended.
    pub(super) fn end(&mut self, fault: Option<Fault>) {
        *self.last_fault = fault;
        self.cache.finished.fetch_add(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encryption::samples;

    #[test]
    fn keeps_the_key_for_hours_and_no_longer() {
        let cache = KeyCache::default();
        let start = Instant::now();
        assert!(cache.usable(start).is_none());
        let key = cache.keep(samples::public_2048(), start);
        assert_eq!(cache.usable(start), Some(Arc::clone(&key)));
        let last = start + LIFE - Duration::from_millis(1);
        assert_eq!(cache.usable(last), Some(key));
        assert!(cache.usable(start + LIFE).is_none());
        cache.was_refused(start);
        assert!(cache.usable(start).is_none());
    }

    #[test]
    fn a_key_is_doubted_once_and_believed_after_it_was_taken() {
        let cache = KeyCache::default();
        let start = Instant::now();
        cache.keep(samples::public_2048(), start);
        assert!(!cache.is_beyond_doubt(start), "nothing is known of it");
        cache.was_refused(start);
        assert!(cache.usable(start).is_none());
        cache.keep(samples::public_2048(), start);
        assert!(cache.is_beyond_doubt(start), "it was fetched anew");
        cache.was_taken(start);
        assert!(cache.is_beyond_doubt(start));
        // The next person begins anew.
        assert!(!cache.is_beyond_doubt(start + SESSION));
    }
}
