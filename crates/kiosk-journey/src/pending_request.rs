//! A request that is under way.

use super::{RequestId, policy};
use abdm_types::Fault;
use std::time::{Duration, Instant};

/// Which call of the service is under way, for the sentence on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// UIDAI is asked to send a code to the phone linked to Aadhaar.
    AadhaarOtp,
    /// The Aadhaar code is checked, and in V3 the ABHA made with it.
    Enrol,
    /// The ABHA is made (V1/V2).
    Create,
    /// A code is sent to the communication mobile.
    MobileOtp,
    /// The code of the communication mobile is checked.
    VerifyMobile,
    /// The address is set.
    ChooseAddress,
    /// A code is sent to the phone of somebody who has an ABHA.
    SendCode,
    /// That code is checked.
    CheckCode,
    /// The accounts of a mobile are looked for.
    FindAccounts,
    /// The chosen account is opened.
    EnterAccount,
    /// The profile is fetched.
    FetchProfile,
}

impl Call {
    /// Whether it has a message sent.
    pub(super) const fn sends(self) -> bool {
        match self {
            Self::AadhaarOtp | Self::MobileOtp | Self::SendCode => true,
            Self::Enrol
            | Self::Create
            | Self::VerifyMobile
            | Self::ChooseAddress
            | Self::CheckCode
            | Self::FindAccounts
            | Self::EnterAccount
            | Self::FetchProfile => false,
        }
    }

    /// Whether it tries a code.
    pub(super) const fn tries(self) -> bool {
        match self {
            Self::Enrol | Self::VerifyMobile | Self::CheckCode => true,
            Self::AadhaarOtp
            | Self::Create
            | Self::MobileOtp
            | Self::ChooseAddress
            | Self::SendCode
            | Self::FindAccounts
            | Self::EnterAccount
            | Self::FetchProfile => false,
        }
    }
}

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
    /// Whether the session and the key are still being made ready; the call itself follows.
    pub(super) preparing: bool,
    pub(super) since: Instant,
}

impl PendingRequest {
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

    /// What a fault of it means. While session and key are made ready, nothing of the person has
    /// been sent: no code can have been wrong, and no proof of theirs too old.
    pub(super) fn fault(self, fault: Fault) -> Fault {
        let of_the_person = matches!(
            fault,
            Fault::OtpWrong | Fault::OtpExpired | Fault::TransactionExpired | Fault::ProofExpired
        );
        if self.preparing && of_the_person {
            Fault::Refused
        } else {
            fault
        }
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
