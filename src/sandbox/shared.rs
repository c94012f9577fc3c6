//! What all calls share.

use super::clock::{self, Clock};
use super::faults::Faults;
use super::keys::Keys;
use super::variants::Variants;
use super::world::World;
use crate::domain::UtcMillis;
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

/// The sandbox behind its server.
pub(super) struct Shared {
    /// The practice keys.
    pub(super) keys: &'static Keys,
    /// The sandbox's clock.
    pub(super) clock: Clock,
    seed: Option<u64>,
    world: Mutex<World>,
    faults: Mutex<Faults>,
}

impl Shared {
    /// A sandbox at its start.
    pub(super) fn new(keys: &'static Keys, seed: Option<u64>) -> Self {
        Self {
            keys,
            clock: Clock::default(),
            seed,
            world: Mutex::new(World::new(seed)),
            faults: Mutex::default(),
        }
    }

    /// Everything back to the start.
    pub(super) fn reset(&self) {
        *self.world() = World::new(self.seed);
        *self.faults() = Faults::default();
        self.clock.reset();
    }

    /// The state. Never held across an await.
    pub(super) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the state at the sandbox's time, and lets go of it.
    pub(super) fn act<T>(&self, action: impl FnOnce(&mut World, UtcMillis) -> T) -> T {
        let now = self.now();
        action(&mut self.world(), now)
    }

    /// The faults that are waiting.
    pub(super) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The present choice of forms.
    pub(super) fn variants(&self) -> Variants {
        self.world().variants
    }

    /// The sandbox's time.
    pub(super) fn now(&self) -> UtcMillis {
        self.clock.now()
    }

    /// The `timestamp` of an error body.
    pub(super) fn stamp(&self) -> String {
        clock::indian_text(self.now())
    }

    /// Opens an encrypted V3 field, away from the executor. `None` when it is missing or was not
    /// encrypted as V3 wants it.
    pub(super) async fn open(&self, ciphertext: Option<&str>) -> Option<Zeroizing<String>> {
        if self.variants().pkcs1_in_v3 {
            return self.open_older(ciphertext).await;
        }
        let keys = self.keys;
        let ciphertext = ciphertext?.to_owned();
        tokio::task::spawn_blocking(move || keys.open_oaep(&ciphertext))
            .await
            .ok()?
    }

    /// As [`Shared::open`], for V1 and V2.
    pub(super) async fn open_older(&self, ciphertext: Option<&str>) -> Option<Zeroizing<String>> {
        let keys = self.keys;
        let ciphertext = ciphertext?.to_owned();
        tokio::task::spawn_blocking(move || keys.open_pkcs1(&ciphertext))
            .await
            .ok()?
    }
}
