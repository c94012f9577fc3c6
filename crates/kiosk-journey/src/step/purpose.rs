//! What a code is for, and to whom it goes.

mod requests;

use super::{AadhaarStep, Draft, Enrolled, MobileStep, NoticeStep, Step, Verified};
use crate::StopReason;
use crate::delivery_ledger::{Delivery, DeliveryLedger};
use crate::mobile_entry::digits_of;
use abdm_types::{
    AbhaNumber, ConsentRecord, Demographics, EmailAddress, Found, LoginId, Mobile, OtpSystem,
    Profile, SecretDigits, TransactionId, UserToken,
};
use std::sync::Arc;

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Signed {
    pub(crate) token: Arc<UserToken>,
    pub(crate) profile: Profile,
}

/// What a code is for, with what its calls need.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub enum Purpose {
    /// To prove the Aadhaar number of a registration; in V3 the ABHA is made by it.
    Enrol {
        /// Whose.
        draft: Draft,
        /// The communication mobile.
        mobile: CommunicationMobile,
    },
    /// To prove the communication mobile of an ABHA that exists (V3): it can do without.
    EnrolMobile {
        /// The ABHA.
        enrolled: Enrolled,
        /// Where to.
        mobile: Mobile,
    },
    /// To prove the communication mobile before the ABHA is made (V1/V2).
    CreateMobile {
        /// The proven Aadhaar number.
        verified: Verified,
        /// Where to.
        mobile: Mobile,
    },
    /// To sign in.
    SignIn {
        /// Who.
        id: LoginId,
        /// To which phone the code goes.
        system: OtpSystem,
    },
    /// To sign in to one account of those found.
    Found {
        /// Whose.
        mobile: Mobile,
        /// What was found.
        found: Found,
        /// Which of them, as the service counts.
        index: u32,
    },
    /// To retrieve a number (V1/V2).
    Retrieve {
        /// Whose.
        mobile: Mobile,
        /// What is compared.
        details: Demographics,
    },
    /// To switch an account on again.
    Reactivate {
        /// Which.
        number: AbhaNumber,
    },
    /// To prove the new mobile.
    NewMobile {
        /// Whose.
        signed: Signed,
        /// The new one.
        mobile: Mobile,
    },
    /// To prove an e-mail address (V3).
    Email {
        /// Whose.
        signed: Signed,
        /// Where to.
        email: EmailAddress,
    },
    /// To renew what Aadhaar says of an account (V3).
    Kyc {
        /// Whose.
        signed: Signed,
    },
    /// To confirm its change (V2).
    ChangeMobile {
        /// Whose.
        signed: Signed,
        /// The new one.
        mobile: Mobile,
        /// Of the proven new mobile.
        transaction: TransactionId,
    },
}

/// The communication mobile of a registration: V3 wants it before the code, V1/V2 after.
pub enum CommunicationMobile {
    /// It was given.
    Now(Mobile),
    /// It will be asked for; what was typed there before the person came back is kept.
    Later(SecretDigits),
}

impl CommunicationMobile {
    /// What was typed.
    pub(super) fn into_digits(self) -> SecretDigits {
        match self {
            Self::Now(mobile) => digits_of(&mobile),
            Self::Later(digits) => digits,
        }
    }
}

/// What a code is for, without its data: for the words on the screen, and for the limits, which
/// hold for each use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeUse {
    /// To prove the Aadhaar number of a registration.
    Enrol,
    /// To prove its communication mobile.
    EnrolMobile,
    /// To sign in.
    SignIn,
    /// To sign in to one account of those found, by its index.
    Found(u32),
    /// To retrieve a number.
    Retrieval,
    /// To switch an account on again.
    Reactivation,
    /// To prove the new mobile.
    NewMobile,
    /// To confirm its change.
    ChangeMobile,
    /// To prove an e-mail address.
    Email,
    /// To renew what Aadhaar says of an account.
    Kyc,
}

/// Who gets the codes of one use.
pub(crate) struct Receiver {
    who: LoginId,
    system: OtpSystem,
    code_use: CodeUse,
    // The codes of one address are none of another's, though both count for the account.
    email: Option<EmailAddress>,
}

impl Receiver {
    /// The same for the ledger. Messages to one number count together, whatever they are for.
    pub(super) fn delivery(&self, ledger: &DeliveryLedger) -> Delivery {
        Delivery {
            to: ledger.hash(&self.who),
            code_use: self.code_use,
        }
    }

    /// What its codes are for.
    pub(crate) fn code_use(&self) -> CodeUse {
        self.code_use
    }

    /// Whether both are the same.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.code_use == other.code_use
            && self.system == other.system
            && self.email == other.email
            && self.who.is_same(&other.who)
    }
}

impl Purpose {
    pub(super) fn code_use(&self) -> CodeUse {
        match self {
            Self::Enrol { .. } => CodeUse::Enrol,
            Self::EnrolMobile { .. } | Self::CreateMobile { .. } => CodeUse::EnrolMobile,
            Self::SignIn { .. } => CodeUse::SignIn,
            Self::Found { index, .. } => CodeUse::Found(*index),
            Self::Retrieve { .. } => CodeUse::Retrieval,
            Self::Reactivate { .. } => CodeUse::Reactivation,
            Self::NewMobile { .. } => CodeUse::NewMobile,
            Self::ChangeMobile { .. } => CodeUse::ChangeMobile,
            Self::Email { .. } => CodeUse::Email,
            Self::Kyc { .. } => CodeUse::Kyc,
        }
    }

    pub(super) fn system(&self) -> OtpSystem {
        match self {
            Self::SignIn { system, .. } => *system,
            Self::EnrolMobile { .. }
            | Self::CreateMobile { .. }
            | Self::Found { .. }
            | Self::Retrieve { .. }
            | Self::NewMobile { .. }
            | Self::Email { .. } => OtpSystem::Abdm,
            Self::Enrol { .. }
            | Self::Reactivate { .. }
            | Self::ChangeMobile { .. }
            | Self::Kyc { .. } => OtpSystem::Aadhaar,
        }
    }

    pub(super) fn receiver(&self) -> Receiver {
        let who = match self {
            Self::Enrol { draft, .. } => LoginId::Aadhaar(Arc::clone(&draft.aadhaar)),
            Self::SignIn { id, .. } => id.clone(),
            Self::EnrolMobile { mobile, .. }
            | Self::CreateMobile { mobile, .. }
            | Self::Found { mobile, .. }
            | Self::Retrieve { mobile, .. }
            | Self::NewMobile { mobile, .. } => LoginId::Mobile(mobile.clone()),
            Self::Reactivate { number } => LoginId::AbhaNumber(number.clone()),
            Self::ChangeMobile { signed, .. }
            | Self::Email { signed, .. }
            | Self::Kyc { signed } => LoginId::AbhaNumber(signed.profile.abha_number.clone()),
        };
        let email = match self {
            Self::Email { email, .. } => Some(email.clone()),
            _ => None,
        };
        Receiver {
            who,
            system: self.system(),
            code_use: self.code_use(),
            email,
        }
    }

    /// The number of the account, as far as it is known.
    pub(super) fn number(&self) -> Option<&AbhaNumber> {
        match self {
            Self::SignIn {
                id: LoginId::AbhaNumber(number),
                ..
            }
            | Self::Reactivate { number } => Some(number),
            Self::NewMobile { signed, .. }
            | Self::ChangeMobile { signed, .. }
            | Self::Email { signed, .. }
            | Self::Kyc { signed } => Some(&signed.profile.abha_number),
            Self::Enrol { .. }
            | Self::EnrolMobile { .. }
            | Self::CreateMobile { .. }
            | Self::SignIn { .. }
            | Self::Found { .. }
            | Self::Retrieve { .. } => None,
        }
    }

    /// The mobile that the code goes to, when the person has named it.
    pub(super) fn mobile(&self) -> Option<&Mobile> {
        match self {
            Self::SignIn {
                id: LoginId::Mobile(mobile),
                ..
            }
            | Self::EnrolMobile { mobile, .. }
            | Self::CreateMobile { mobile, .. }
            | Self::Found { mobile, .. }
            | Self::Retrieve { mobile, .. }
            | Self::NewMobile { mobile, .. } => Some(mobile),
            Self::Enrol { .. }
            | Self::SignIn { .. }
            | Self::Reactivate { .. }
            | Self::ChangeMobile { .. }
            | Self::Email { .. }
            | Self::Kyc { .. } => None,
        }
    }

    /// The e-mail address that the code goes to.
    pub(super) fn email(&self) -> Option<&EmailAddress> {
        match self {
            Self::Email { email, .. } => Some(email),
            _ => None,
        }
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        match self {
            Self::NewMobile { signed, .. }
            | Self::ChangeMobile { signed, .. }
            | Self::Email { signed, .. }
            | Self::Kyc { signed } => Some(&signed.token),
            Self::EnrolMobile { enrolled, .. } => enrolled.enrolment.token.as_ref(),
            Self::Enrol { .. }
            | Self::CreateMobile { .. }
            | Self::SignIn { .. }
            | Self::Found { .. }
            | Self::Retrieve { .. }
            | Self::Reactivate { .. } => None,
        }
    }

    pub(super) fn consent(&self) -> Option<&ConsentRecord> {
        match self {
            Self::Enrol { draft, .. } => Some(&draft.consent),
            Self::EnrolMobile { enrolled, .. } => Some(&enrolled.consent),
            Self::CreateMobile { verified, .. } => Some(&verified.draft.consent),
            Self::SignIn { .. }
            | Self::Found { .. }
            | Self::Retrieve { .. }
            | Self::Reactivate { .. }
            | Self::NewMobile { .. }
            | Self::ChangeMobile { .. }
            | Self::Email { .. }
            | Self::Kyc { .. } => None,
        }
    }

    pub(super) fn enrolled(&self) -> Option<&Enrolled> {
        match self {
            Self::EnrolMobile { enrolled, .. } => Some(enrolled),
            _ => None,
        }
    }

    pub(super) fn into_enrolled(self) -> Option<Enrolled> {
        match self {
            Self::EnrolMobile { enrolled, .. } => Some(enrolled),
            _ => None,
        }
    }

    /// Whether the code can only be had with the transaction of an earlier call.
    pub(super) fn follows_a_transaction(&self) -> bool {
        matches!(self, Self::Found { .. } | Self::ChangeMobile { .. })
    }

    /// The question whose answer a registration needs the code for, with what was typed there.
    pub(super) fn question_before(self) -> Step {
        match self {
            Self::Enrol { draft, mobile } => match mobile {
                CommunicationMobile::Now(mobile) => {
                    MobileStep::for_enrolment(draft, digits_of(&mobile)).into()
                }
                CommunicationMobile::Later(typed) => AadhaarStep::again(draft, typed).into(),
            },
            Self::EnrolMobile { enrolled, mobile } => {
                MobileStep::in_place_of(mobile, enrolled).into()
            }
            Self::CreateMobile { verified, mobile } => {
                MobileStep::for_creation_in_place_of(mobile, verified).into()
            }
            // Nobody is asked anything for these: the step before is kept.
            Self::SignIn { .. }
            | Self::Found { .. }
            | Self::Retrieve { .. }
            | Self::Reactivate { .. }
            | Self::NewMobile { .. }
            | Self::ChangeMobile { .. }
            | Self::Email { .. }
            | Self::Kyc { .. } => NoticeStep::new(StopReason::NotFound).into(),
        }
    }

    /// The Aadhaar number is to be mended, with what was typed after it.
    pub(super) fn aadhaar_again(self) -> Step {
        match self {
            Self::Enrol { draft, mobile } => AadhaarStep::again(draft, mobile.into_digits()).into(),
            other => other.question_before(),
        }
    }

    /// The Aadhaar number is to be typed once more; what was typed after it stays.
    pub(super) fn aadhaar_anew(self) -> Step {
        match self {
            Self::Enrol { draft, mobile } => AadhaarStep::again(draft, mobile.into_digits())
                .without_number()
                .into(),
            other => other.question_before(),
        }
    }
}
