//! The state that every handler gets.

use super::Options;
use super::clock::{self, Clock};
use super::faults::Faults;
use super::keys::Keys;
use super::limits::Limits;
use super::quirks::Quirks;
use super::store::Store;
use abdm_types::UtcMillis;
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

/// The sandbox behind its server.
pub(super) struct AppState {
    /// The practice keys.
    pub(super) keys: &'static Keys,
    /// The sandbox's time.
    pub(super) clock: Clock,
    /// How long the other end of a connection is waited for.
    pub(super) limits: Limits,
    /// Whether other machines may ask.
    pub(super) is_public: bool,
    seed: Option<u64>,
    store: Mutex<Store>,
    faults: Mutex<Faults>,
}

impl AppState {
    /// A sandbox at its start.
    pub(super) fn new(keys: &'static Keys, options: &Options, clock: Clock) -> Self {
        Self {
            keys,
            clock,
            limits: options.limits,
            is_public: options.public,
            seed: options.seed,
            store: Mutex::new(Store::new(options.seed)),
            faults: Mutex::default(),
        }
    }

    /// Everything back to the start.
    pub(super) fn reset(&self) {
        *self.store() = Store::new(self.seed);
        *self.faults() = Faults::default();
        self.clock.reset();
    }

    /// The store. Never held across an await.
    pub(super) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the store at the sandbox's time, and lets go of it.
    pub(super) fn with_store<T>(&self, action: impl FnOnce(&mut Store, UtcMillis) -> T) -> T {
        let now = self.now();
        action(&mut self.store(), now)
    }

    /// The faults that are waiting.
    pub(super) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The quirks chosen at present.
    pub(super) fn quirks(&self) -> Quirks {
        self.store().quirks
    }

    /// The sandbox's time.
    pub(super) fn now(&self) -> UtcMillis {
        self.clock.now()
    }

    /// The `timestamp` of an error body.
    pub(super) fn stamp(&self) -> String {
        clock::indian_text(self.now())
    }

    /// Decrypts a V3 field, away from the executor. `None` when it is missing or was not
    /// encrypted as V3 wants it.
    pub(super) async fn decrypt(&self, ciphertext: Option<&str>) -> Option<Zeroizing<String>> {
        if self.quirks().pkcs1_in_v3 {
            return self.decrypt_v2(ciphertext).await;
        }
        let keys = self.keys;
        let ciphertext = ciphertext?.to_owned();
        tokio::task::spawn_blocking(move || keys.decrypt_oaep(&ciphertext))
            .await
            .ok()?
    }

    /// As [`AppState::decrypt`], for V1 and V2.
    pub(super) async fn decrypt_v2(&self, ciphertext: Option<&str>) -> Option<Zeroizing<String>> {
        let keys = self.keys;
        let ciphertext = ciphertext?.to_owned();
        tokio::task::spawn_blocking(move || keys.decrypt_pkcs1(&ciphertext))
            .await
            .ok()?
    }
}
