//! What the shell is to do.

use super::{CardFace, SaveTarget};
use abdm_types::{
    AadhaarId, AbhaAddress, AbhaNumber, Account, ConsentRecord, Demographics, LoginId, LoginIdKind,
    Mobile, Otp, OtpSystem, Profile, TransactionId, TransferToken, UserToken,
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
        /// The code that this one follows.
        resend_of: Option<TransactionId>,
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
        /// The code that this one follows.
        resend_of: Option<TransactionId>,
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
    /// V1/V2: checks the Aadhaar code. Nothing is made by it.
    VerifyAadhaarOtp {
        /// Names the request.
        id: RequestId,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V1/V2: asks whether a mobile is the one linked to Aadhaar; if not, a code is sent to it.
    CheckMobile {
        /// Names the request.
        id: RequestId,
        /// Of the proven Aadhaar number.
        transaction: TransactionId,
        /// The communication mobile.
        mobile: Mobile,
    },
    /// V1/V2: has another code sent to it.
    ResendMobileOtp {
        /// Names the request.
        id: RequestId,
        /// Of the code before.
        transaction: TransactionId,
    },
    /// V1/V2: makes the ABHA.
    CreateAbha {
        /// Names the request.
        id: RequestId,
        /// Of the proven mobile.
        transaction: TransactionId,
        /// Without it nothing is made.
        consent: ConsentRecord,
    },
    /// Has a code sent for a sign-in (protocol.md section 8). For one that asks again, the
    /// transaction of the code before.
    RequestLoginOtp {
        /// Names the request.
        id: RequestId,
        /// Who.
        login_id: LoginId,
        /// To which phone.
        system: OtpSystem,
        /// The code that this one follows.
        resend_of: Option<TransactionId>,
    },
    /// Checks the code of a sign-in.
    VerifyLogin {
        /// Names the request.
        id: RequestId,
        /// As it was asked for.
        kind: LoginIdKind,
        /// As it was asked for.
        system: OtpSystem,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// Exchanges a transfer token for the token of one account.
    EnterAccount {
        /// Names the request.
        id: RequestId,
        /// Of the sign-in.
        transaction: TransactionId,
        /// To be exchanged.
        transfer_token: Arc<TransferToken>,
        /// The chosen one.
        account: Account,
    },
    /// Finds the accounts of a mobile, masked (protocol.md section 7B). Sends no message.
    FindAccounts {
        /// Names the request.
        id: RequestId,
        /// Whose.
        mobile: Mobile,
    },
    /// Has a code sent for one account of those found.
    RequestFoundOtp {
        /// Names the request.
        id: RequestId,
        /// Of the finding.
        transaction: TransactionId,
        /// Which account.
        index: u32,
        /// The code that this one follows.
        resend_of: Option<TransactionId>,
    },
    /// Has a code sent to retrieve a forgotten number (protocol.md section 7A).
    RequestRetrievalOtp {
        /// Names the request.
        id: RequestId,
        /// Whose.
        mobile: Mobile,
    },
    /// Retrieves the number with the code and what the person knows about themselves.
    Retrieve {
        /// Names the request.
        id: RequestId,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
        /// What is compared.
        details: Demographics,
    },
    /// Has UIDAI send a code to switch an account on again (protocol.md section 9).
    RequestReactivationOtp {
        /// Names the request.
        id: RequestId,
        /// Which.
        number: AbhaNumber,
        /// The code that this one follows.
        resend_of: Option<TransactionId>,
    },
    /// Switches it on with the code.
    Reactivate {
        /// Names the request.
        id: RequestId,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// Has a code sent to the new mobile (protocol.md section 10).
    RequestNewMobileOtp {
        /// Names the request.
        id: RequestId,
        /// Whose.
        token: Arc<UserToken>,
        /// Where to.
        mobile: Mobile,
        /// The code that this one follows.
        resend_of: Option<TransactionId>,
    },
    /// Checks the code of the new mobile; in V3 this changes it.
    VerifyNewMobile {
        /// Names the request.
        id: RequestId,
        /// Whose.
        token: Arc<UserToken>,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V2 alone: has UIDAI send the code that confirms the change.
    RequestChangeOtp {
        /// Names the request.
        id: RequestId,
        /// Whose.
        token: Arc<UserToken>,
        /// Of the proven new mobile.
        transaction: TransactionId,
    },
    /// V2 alone: changes the mobile.
    ChangeMobile {
        /// Names the request.
        id: RequestId,
        /// Whose.
        token: Arc<UserToken>,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
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
        /// For the service's own QR text, which is taken when it can be had at once.
        token: Option<Arc<UserToken>>,
    },
    /// Save a card that the shell holds as PDF and PNG. Answered by `CardSaved`.
    SaveCard {
        /// Request.
        id: RequestId,
        /// Where.
        to: SaveTarget,
        /// Which.
        face: CardFace,
    },
    /// Print a card that the shell holds. Answered by `PrintMoved` until its state is final.
    PrintCard {
        /// Request.
        id: RequestId,
        /// Which.
        face: CardFace,
    },
    /// Ask the printer to give a card up. What became of it is told to the request that printed.
    CancelPrint {
        /// The request that printed.
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
            Self::VerifyAadhaarOtp { .. } => "VerifyAadhaarOtp",
            Self::CheckMobile { .. } => "CheckMobile",
            Self::ResendMobileOtp { .. } => "ResendMobileOtp",
            Self::CreateAbha { .. } => "CreateAbha",
            Self::RequestLoginOtp { .. } => "RequestLoginOtp",
            Self::VerifyLogin { .. } => "VerifyLogin",
            Self::EnterAccount { .. } => "EnterAccount",
            Self::FindAccounts { .. } => "FindAccounts",
            Self::RequestFoundOtp { .. } => "RequestFoundOtp",
            Self::RequestRetrievalOtp { .. } => "RequestRetrievalOtp",
            Self::Retrieve { .. } => "Retrieve",
            Self::RequestReactivationOtp { .. } => "RequestReactivationOtp",
            Self::Reactivate { .. } => "Reactivate",
            Self::RequestNewMobileOtp { .. } => "RequestNewMobileOtp",
            Self::VerifyNewMobile { .. } => "VerifyNewMobile",
            Self::RequestChangeOtp { .. } => "RequestChangeOtp",
            Self::ChangeMobile { .. } => "ChangeMobile",
            Self::FetchProfile { .. } => "FetchProfile",
            Self::FetchCardImage { .. } => "FetchCardImage",
            Self::DrawCard { .. } => "DrawCard",
            Self::SaveCard { .. } => "SaveCard",
            Self::PrintCard { .. } => "PrintCard",
            Self::CancelPrint { .. } => "CancelPrint",
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
