//! Of several programs that work with one outbox, one at a time sends.

use kiosk_record::{Rank, Turn};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::{RwLock, watch};

/// The turn of this program, and those who send while it is ours.
pub(super) struct OwnTurn {
    turn: Option<Turn>,
    rank: Rank,
    ours: watch::Sender<bool>,
    // Whoever sends holds it for reading.
    sending: Arc<RwLock<()>>,
}

/// Tells a line whether it may send.
#[derive(Clone)]
pub(super) struct Ours {
    ours: watch::Receiver<bool>,
    sending: Arc<RwLock<()>>,
}

impl OwnTurn {
    pub(super) fn new(record: PathBuf, rank: Rank) -> Self {
        Self {
            turn: Some(Turn::new(record, rank)),
            rank,
            ours: watch::Sender::new(false),
            sending: Arc::default(),
        }
    }

    pub(super) fn ours(&self) -> Ours {
        Ours {
            ours: self.ours.subscribe(),
            sending: self.sending.clone(),
        }
    }

    /// Takes the turn where it is to be had, and gives it back where somebody goes first. What is on its way
    /// then is waited for, so that nobody sends it beside.
    pub(super) async fn look(&mut self) {
        // Nobody goes before the first.
        if self.rank == Rank::First && *self.ours.borrow() {
            return;
        }
        let Some(mut turn) = self.turn.take() else {
            return;
        };
        let is_ours = *self.ours.borrow();
        // Locks are waited for.
        let looked = tokio::task::spawn_blocking(move || {
            let goes_on = match is_ours {
                true => !turn.is_wanted(),
                false => turn.take().unwrap_or(false),
            };
            (turn, goes_on)
        });
        let Ok((mut turn, goes_on)) = looked.await else {
            return;
        };
        let _ = self.ours.send_if_modified(|ours| {
            let changes = *ours != goes_on;
            *ours = goes_on;
            changes
        });
        if is_ours && !goes_on {
            let _nobody_sends = self.sending.write().await;
            turn.give_back();
        }
        self.turn = Some(turn);
    }
}

impl Ours {
    pub(super) fn is_ours(&self) -> bool {
        *self.ours.borrow()
    }

    /// Waits until this program may send, and goes on as long as what comes back is held.
    pub(super) async fn wait(&mut self) -> Option<tokio::sync::OwnedRwLockReadGuard<()>> {
        loop {
            if self.ours.wait_for(|ours| *ours).await.is_err() {
                return None;
            }
            let guard = self.sending.clone().read_owned().await;
            // It may have been given back meanwhile.
            if *self.ours.borrow() {
                return Some(guard);
            }
        }
    }
}
