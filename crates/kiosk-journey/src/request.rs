//! What the service is asked for, one request a call.
//!
//! A request carries what the person said and nothing of how it is sent: gateway session, key and
//! encryption are the client's matter.

use super::RequestKind;
use abdm_types::{
    AadhaarId, AbhaAddress, AbhaNumber, Account, ConsentRecord, Demographics, EmailAddress,
    LoginId, LoginIdKind, Mobile, Otp, OtpSystem, TransactionId, TransferToken, UserToken,
};
use std::fmt;
use std::sync::Arc;

/// Names a request; its answer carries the same name. Never used twice by one program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// A call of the service. `Debug` names it and tells nothing of what it carries.
#[derive(Clone)]
pub enum Request {
    /// Sends a code to a phone.
    Otp(OtpRequest),
    /// V3: checks the Aadhaar code and makes the ABHA (protocol.md section 6).
    EnrolByAadhaar {
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
        /// The communication mobile.
        mobile: Mobile,
        /// What was agreed to.
        consent: ConsentRecord,
    },
    /// V1/V2: checks the Aadhaar code. Nothing is made by it.
    VerifyAadhaarOtp {
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V1/V2: asks whether a mobile is the one linked to Aadhaar; if not, a code is sent to it.
    CheckMobile {
        /// Of the proven Aadhaar number.
        transaction: TransactionId,
        /// The communication mobile.
        mobile: Mobile,
    },
    /// Checks the code of the communication mobile.
    VerifyMobileOtp {
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V1/V2: makes the ABHA.
    CreateAbha {
        /// Of the proven mobile.
        transaction: TransactionId,
        /// Without it nothing is made.
        consent: ConsentRecord,
    },
    /// Lists free ABHA addresses.
    SuggestAddresses {
        /// For whom.
        basis: AddressBasis,
    },
    /// Sets the ABHA address.
    ChooseAddress {
        /// For whom.
        basis: AddressBasis,
        /// The wish.
        address: AbhaAddress,
    },
    /// Checks the code of a sign-in (protocol.md section 8).
    VerifyLogin {
        /// As the code was asked for.
        kind: LoginIdKind,
        /// As the code was asked for.
        system: OtpSystem,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// Exchanges a transfer token for the token of one account.
    EnterAccount {
        /// Of the sign-in.
        transaction: TransactionId,
        /// To be exchanged; it works once.
        transfer_token: Arc<TransferToken>,
        /// The chosen one.
        account: Account,
    },
    /// Finds the accounts of a mobile, masked (protocol.md section 7B). Sends no message.
    FindAccounts {
        /// Whose.
        mobile: Mobile,
    },
    /// Asks by which codes an ABHA number or address lets its owner in (protocol.md section 8).
    /// Sends no message. A mobile or an Aadhaar number needs no such call, and has none.
    FindAuthMethods {
        /// Who.
        login_id: LoginId,
    },
    /// V1: retrieves the number with the code and what the person knows about themselves.
    Retrieve {
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
        /// What is compared.
        details: Demographics,
    },
    /// Switches an account on again with the code (protocol.md section 9).
    Reactivate {
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// Checks the code of the new mobile; in V3 this changes it (protocol.md section 10).
    VerifyNewMobile {
        /// Whose.
        token: Arc<UserToken>,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V3: checks the code of an e-mail address, which makes it the account's (protocol.md section
    /// 10C).
    VerifyEmail {
        /// Whose.
        token: Arc<UserToken>,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V3: checks UIDAI's code, which renews what Aadhaar says of the account.
    VerifyKyc {
        /// Whose.
        token: Arc<UserToken>,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// V2: changes the mobile.
    ChangeMobile {
        /// Whose.
        token: Arc<UserToken>,
        /// Of the code.
        transaction: TransactionId,
        /// The code.
        otp: Arc<Otp>,
    },
    /// Fetches the whole profile.
    FetchProfile {
        /// The person's proof.
        token: Arc<UserToken>,
    },
}

/// Whose address is chosen, by what the calls of a generation want to know.
#[derive(Clone)]
pub enum AddressBasis {
    /// V3: of the enrolment that this transaction belongs to.
    Enrolment(TransactionId),
    /// V1/V2: of whoever is signed in.
    Account(Arc<UserToken>),
}

/// A code to a phone. `resend_of` names the transaction of the code that this one follows.
#[derive(Clone)]
pub enum OtpRequest {
    /// To the phone linked to Aadhaar, for a registration.
    Aadhaar {
        /// Whose phone.
        aadhaar: Arc<AadhaarId>,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// V3: to the communication mobile.
    EnrolMobile {
        /// Of the enrolment.
        transaction: TransactionId,
        /// Where to.
        mobile: Mobile,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// V1/V2: to the communication mobile once more.
    EnrolMobileAgain {
        /// Of the code before.
        transaction: TransactionId,
    },
    /// For a sign-in (protocol.md section 8).
    Login {
        /// Who.
        login_id: LoginId,
        /// To which phone.
        system: OtpSystem,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// For one account of those found.
    Found {
        /// Of the finding.
        transaction: TransactionId,
        /// Which account, as the service counts.
        index: u32,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// V1: to retrieve a forgotten number (protocol.md section 7A).
    Retrieval {
        /// Whose.
        mobile: Mobile,
    },
    /// To switch an account on again (protocol.md section 9).
    Reactivation {
        /// Which.
        number: AbhaNumber,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// To the new mobile of an ABHA (protocol.md section 10).
    NewMobile {
        /// Whose.
        token: Arc<UserToken>,
        /// Where to.
        mobile: Mobile,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// V3: to an e-mail address, for the account.
    Email {
        /// Whose.
        token: Arc<UserToken>,
        /// Where to.
        email: EmailAddress,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// V3: to the phone linked to Aadhaar, to renew what Aadhaar says of the account.
    Kyc {
        /// Whose.
        token: Arc<UserToken>,
        /// Their ABHA number.
        number: AbhaNumber,
        /// The code before.
        resend_of: Option<TransactionId>,
    },
    /// V2: to the phone linked to Aadhaar, to confirm the new mobile.
    ChangeMobile {
        /// Whose.
        token: Arc<UserToken>,
        /// Of the proven new mobile.
        transaction: TransactionId,
    },
}

/// Which call is under way, for the sentence on the screen.
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
    /// Addresses are suggested, or one is set.
    Address,
    /// A code is sent to the phone of somebody who has an ABHA.
    SendCode,
    /// That code is checked.
    CheckCode,
    /// The accounts of a mobile are looked for.
    FindAccounts,
    /// The service is asked by which codes an account lets its owner in.
    FindAuthMethods,
    /// The chosen account is opened.
    EnterAccount,
    /// The profile is fetched.
    FetchProfile,
}

impl Request {
    /// Which request it is.
    #[must_use]
    pub const fn kind(&self) -> RequestKind {
        match self {
            Self::Otp(request) => request.kind(),
            Self::EnrolByAadhaar { .. } => RequestKind::EnrolByAadhaar,
            Self::VerifyAadhaarOtp { .. } => RequestKind::VerifyAadhaarOtp,
            Self::CheckMobile { .. } => RequestKind::CheckMobile,
            Self::VerifyMobileOtp { .. } => RequestKind::VerifyMobileOtp,
            Self::CreateAbha { .. } => RequestKind::CreateAbha,
            Self::SuggestAddresses { .. } => RequestKind::SuggestAddresses,
            Self::ChooseAddress { .. } => RequestKind::ChooseAddress,
            Self::VerifyLogin {
                system: OtpSystem::Aadhaar,
                ..
            } => RequestKind::VerifyAadhaarLogin,
            Self::VerifyLogin { .. } => RequestKind::VerifyLogin,
            Self::EnterAccount { .. } => RequestKind::EnterAccount,
            Self::FindAccounts { .. } => RequestKind::FindAccounts,
            Self::FindAuthMethods { .. } => RequestKind::FindAuthMethods,
            Self::Retrieve { .. } => RequestKind::Retrieve,
            Self::Reactivate { .. } => RequestKind::Reactivate,
            Self::VerifyNewMobile { .. } => RequestKind::VerifyNewMobile,
            Self::VerifyEmail { .. } => RequestKind::VerifyEmail,
            Self::VerifyKyc { .. } => RequestKind::VerifyKyc,
            Self::ChangeMobile { .. } => RequestKind::ChangeMobile,
            Self::FetchProfile { .. } => RequestKind::FetchProfile,
        }
    }

    /// The name, for logs and tests.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.kind().name()
    }

    /// The transaction that it goes on with, where it has one.
    #[must_use]
    pub const fn transaction(&self) -> Option<&TransactionId> {
        match self {
            Self::Otp(request) => request.transaction(),
            Self::EnrolByAadhaar { transaction, .. }
            | Self::VerifyAadhaarOtp { transaction, .. }
            | Self::CheckMobile { transaction, .. }
            | Self::VerifyMobileOtp { transaction, .. }
            | Self::CreateAbha { transaction, .. }
            | Self::VerifyLogin { transaction, .. }
            | Self::EnterAccount { transaction, .. }
            | Self::Retrieve { transaction, .. }
            | Self::Reactivate { transaction, .. }
            | Self::VerifyNewMobile { transaction, .. }
            | Self::VerifyEmail { transaction, .. }
            | Self::VerifyKyc { transaction, .. }
            | Self::ChangeMobile { transaction, .. } => Some(transaction),
            Self::SuggestAddresses { basis } | Self::ChooseAddress { basis, .. } => {
                if let AddressBasis::Enrolment(transaction) = basis {
                    Some(transaction)
                } else {
                    None
                }
            }
            Self::FindAccounts { .. }
            | Self::FindAuthMethods { .. }
            | Self::FetchProfile { .. } => None,
        }
    }

    /// What the person is told while they wait for it.
    #[must_use]
    pub const fn call(&self) -> Call {
        match self {
            Self::Otp(OtpRequest::Aadhaar { .. }) => Call::AadhaarOtp,
            Self::Otp(OtpRequest::EnrolMobile { .. } | OtpRequest::EnrolMobileAgain { .. })
            | Self::CheckMobile { .. } => Call::MobileOtp,
            Self::Otp(
                OtpRequest::Login { .. }
                | OtpRequest::Found { .. }
                | OtpRequest::Retrieval { .. }
                | OtpRequest::Reactivation { .. }
                | OtpRequest::NewMobile { .. }
                | OtpRequest::Email { .. }
                | OtpRequest::Kyc { .. }
                | OtpRequest::ChangeMobile { .. },
            ) => Call::SendCode,
            Self::EnrolByAadhaar { .. } | Self::VerifyAadhaarOtp { .. } => Call::Enrol,
            Self::CreateAbha { .. } => Call::Create,
            Self::VerifyMobileOtp { .. } => Call::VerifyMobile,
            Self::SuggestAddresses { .. } | Self::ChooseAddress { .. } => Call::Address,
            Self::VerifyLogin { .. }
            | Self::Retrieve { .. }
            | Self::Reactivate { .. }
            | Self::VerifyNewMobile { .. }
            | Self::VerifyEmail { .. }
            | Self::VerifyKyc { .. }
            | Self::ChangeMobile { .. } => Call::CheckCode,
            Self::EnterAccount { .. } => Call::EnterAccount,
            Self::FindAccounts { .. } => Call::FindAccounts,
            Self::FindAuthMethods { .. } => Call::FindAuthMethods,
            Self::FetchProfile { .. } => Call::FetchProfile,
        }
    }
}

impl OtpRequest {
    /// Which request it is.
    #[must_use]
    pub const fn kind(&self) -> RequestKind {
        match self {
            Self::Aadhaar { .. } => RequestKind::RequestAadhaarOtp,
            Self::EnrolMobile { .. } => RequestKind::RequestMobileOtp,
            Self::EnrolMobileAgain { .. } => RequestKind::ResendMobileOtp,
            Self::Login {
                system: OtpSystem::Aadhaar,
                ..
            } => RequestKind::RequestAadhaarLoginOtp,
            Self::Login { .. } => RequestKind::RequestLoginOtp,
            Self::Found { .. } => RequestKind::RequestFoundOtp,
            Self::Retrieval { .. } => RequestKind::RequestRetrievalOtp,
            Self::Reactivation { .. } => RequestKind::RequestReactivationOtp,
            Self::NewMobile { .. } => RequestKind::RequestNewMobileOtp,
            Self::Email { .. } => RequestKind::RequestEmailOtp,
            Self::Kyc { .. } => RequestKind::RequestKycOtp,
            Self::ChangeMobile { .. } => RequestKind::RequestChangeOtp,
        }
    }

    /// The name, for logs and tests.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.kind().name()
    }

    /// The transaction that it goes on with: that of the code before, where it follows one.
    #[must_use]
    pub const fn transaction(&self) -> Option<&TransactionId> {
        match self {
            Self::Aadhaar { resend_of, .. }
            | Self::Login { resend_of, .. }
            | Self::Reactivation { resend_of, .. }
            | Self::NewMobile { resend_of, .. }
            | Self::Email { resend_of, .. }
            | Self::Kyc { resend_of, .. } => resend_of.as_ref(),
            Self::EnrolMobile { transaction, .. }
            | Self::EnrolMobileAgain { transaction }
            | Self::Found { transaction, .. }
            | Self::ChangeMobile { transaction, .. } => Some(transaction),
            Self::Retrieval { .. } => None,
        }
    }
}

impl Call {
    /// Whether it has a message sent.
    pub(super) const fn sends(self) -> bool {
        matches!(self, Self::AadhaarOtp | Self::MobileOtp | Self::SendCode)
    }

    /// Whether an ABHA may be made by it.
    pub(super) const fn enrols(self) -> bool {
        matches!(self, Self::Enrol | Self::Create)
    }

    /// Whether it matters that nobody knows what came of it.
    pub(super) const fn matters(self) -> bool {
        self.sends() || self.tries() || self.enrols()
    }

    /// Whether it tries a code.
    pub(super) const fn tries(self) -> bool {
        matches!(self, Self::Enrol | Self::VerifyMobile | Self::CheckCode)
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl fmt::Debug for OtpRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
