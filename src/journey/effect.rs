//! What the shell is to do.

use crate::domain::{
    AadhaarId, AbhaAddress, ConsentRecord, Mobile, Otp, Profile, TransactionId, UserToken,
};
use std::fmt;
use std::sync::Arc;

/// Names a request; its answer carries the same name. Never used twice by one program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// One thing to do. Secrets are encrypted by the shell before anything asynchronous begins;
/// `Debug` names the effect and nothing of what it carries.
pub enum Effect {
    /// Make the gateway session and the encryption key ready. Answered by `Prepared`.
    Prepare {
        /// Request.
        id: RequestId,
    },
    /// Send a code to the phone linked to Aadhaar. Answered by `AadhaarOtpSent`.
    RequestAadhaarOtp {
        /// Request.
        id: RequestId,
        /// Whose phone.
        aadhaar: Arc<AadhaarId>,
    },
    /// Check the code and make the ABHA. Answered by `Enrolled`.
    EnrolByAadhaar {
        /// Request.
        id: RequestId,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
        /// Communication mobile.
        mobile: Mobile,
        /// What was agreed to.
        consent: ConsentRecord,
    },
    /// Send a code to the communication mobile. Answered by `MobileOtpSent`.
    RequestMobileOtp {
        /// Request.
        id: RequestId,
        /// Of the enrolment.
        transaction: TransactionId,
        /// Where to.
        mobile: Mobile,
    },
    /// Check the code of the communication mobile. Answered by `MobileVerified`.
    VerifyMobileOtp {
        /// Request.
        id: RequestId,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// Ask for free ABHA addresses. Answered by `AddressesSuggested`.
    SuggestAddresses {
        /// Request.
        id: RequestId,
        /// Of the enrolment.
        transaction: TransactionId,
    },
    /// Set the ABHA address. Answered by `AddressChosen`.
    ChooseAddress {
        /// Request.
        id: RequestId,
        /// Of the enrolment.
        transaction: TransactionId,
        /// The wish.
        address: AbhaAddress,
    },
    /// Fetch the whole profile. Answered by `ProfileFetched`.
    FetchProfile {
        /// Request.
        id: RequestId,
        /// The person's proof.
        token: Arc<UserToken>,
    },
    /// Fetch the service's own card. The shell keeps the picture. Answered by
    /// `CardImageFetched`.
    FetchCardImage {
        /// Request.
        id: RequestId,
        /// The person's proof.
        token: Arc<UserToken>,
    },
    /// Draw our card and check its QR. The shell keeps the picture. Answered by `CardDrawn`.
    DrawCard {
        /// Request.
        id: RequestId,
        /// Whose.
        profile: Box<Profile>,
    },
    /// Save the card that was drawn as PDF and PNG. Answered by `CardSaved`.
    SaveCard {
        /// Request.
        id: RequestId,
    },
    /// Give up a request; its answer will not be looked at.
    Cancel {
        /// Request.
        id: RequestId,
    },
    /// End the person's token at the service. Not answered.
    LogOut {
        /// The token.
        token: Arc<UserToken>,
    },
    /// The person is gone: forget every picture and setting of theirs and redraw everything.
    Forget,
}

impl Effect {
    /// The name of the effect, for logs and tests.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Prepare { .. } => "Prepare",
            Self::RequestAadhaarOtp { .. } => "RequestAadhaarOtp",
            Self::EnrolByAadhaar { .. } => "EnrolByAadhaar",
            Self::RequestMobileOtp { .. } => "RequestMobileOtp",
            Self::VerifyMobileOtp { .. } => "VerifyMobileOtp",
            Self::SuggestAddresses { .. } => "SuggestAddresses",
            Self::ChooseAddress { .. } => "ChooseAddress",
            Self::FetchProfile { .. } => "FetchProfile",
            Self::FetchCardImage { .. } => "FetchCardImage",
            Self::DrawCard { .. } => "DrawCard",
            Self::SaveCard { .. } => "SaveCard",
            Self::Cancel { .. } => "Cancel",
            Self::LogOut { .. } => "LogOut",
            Self::Forget => "Forget",
        }
    }
}

impl fmt::Debug for Effect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Where a journey puts its effects, and whence it takes request names.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    pub(super) effects: Vec<Effect>,
    pub(super) next_request: u64,
}

impl Outbox {
    pub(super) fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Puts an effect that is answered, and gives its name.
    pub(super) fn request(&mut self, make: impl FnOnce(RequestId) -> Effect) -> RequestId {
        let id = RequestId(self.next_request);
        self.next_request += 1;
        self.effects.push(make(id));
        id
    }
}
