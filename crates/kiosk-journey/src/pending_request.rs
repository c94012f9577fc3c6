//! A request that is under way.

use super::{Call, CallOutcome, Recorded, RequestId, RequestKind, policy};
use abdm_types::{Fault, TransactionId};
use std::time::{Duration, Instant};

/// How far a wait has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitStage {
    /// Too short to be shown.
    Unnoticed,
    /// A calm sentence is shown.
    Shown,
    /// It takes long: a second sentence, and Cancel.
    Long,
}

/// A request under way. Its answer is taken only while this is still there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PendingRequest {
    pub(super) id: RequestId,
    pub(super) call: Call,
    pub(super) kind: RequestKind,
    /// Whether the call itself has left; before that the client makes session and key ready.
    pub(super) sent: bool,
    pub(super) since: Instant,
}

impl PendingRequest {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> RequestId {
        self.id
    }

    /// Which call.
    #[must_use]
    pub fn call(&self) -> Call {
        self.call
    }

    /// How far the wait has come.
    #[must_use]
    pub fn wait_stage(&self, now: Instant) -> WaitStage {
        let waited = self.waited(now);
        if waited >= policy::OFFER_CANCEL_AFTER {
            WaitStage::Long
        } else if waited >= policy::SHOW_WAITING_AFTER {
            WaitStage::Shown
        } else {
            WaitStage::Unnoticed
        }
    }

    /// What a fault of it means. Before the call has left, nothing of the person has been sent: no
    /// code can have been wrong, and no proof of theirs too old.
    pub(super) fn fault(self, fault: Fault) -> Fault {
        let of_the_person = matches!(
            fault,
            Fault::OtpWrong | Fault::OtpExpired | Fault::TransactionExpired | Fault::ProofExpired
        );
        if !self.sent && of_the_person {
            Fault::Refused
        } else {
            fault
        }
    }

    /// What is recorded of its end.
    pub(super) const fn ended(
        self,
        outcome: CallOutcome,
        transaction: Option<TransactionId>,
    ) -> Recorded {
        Recorded::CallEnded {
            id: self.id,
            kind: self.kind,
            outcome,
            transaction,
        }
    }

    /// The same of one that the person does not wait for.
    pub(super) const fn given_up(self) -> Recorded {
        self.ended(CallOutcome::GivenUp { sent: self.sent }, None)
    }

    /// How long it has been under way.
    #[must_use]
    pub fn waited(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.since)
    }

    /// When the screen changes by itself: when the wait is first shown, then on each second.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Instant {
        match self.wait_stage(now) {
            WaitStage::Unnoticed => self.since + policy::SHOW_WAITING_AFTER,
            WaitStage::Shown | WaitStage::Long => {
                self.since + Duration::from_secs(self.waited(now).as_secs() + 1)
            }
        }
    }
}
