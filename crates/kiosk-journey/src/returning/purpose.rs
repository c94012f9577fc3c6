//! What a code is for, and to whom it goes.

use crate::delivery_ledger::{Delivery, DeliveryLedger, DeliveryUse};
use crate::{OtpChallenge, OtpRequest, Request};
use abdm_types::{
    AbhaNumber, Demographics, Found, LoginId, Mobile, OtpSystem, Profile, TransactionId, UserToken,
};
use std::sync::Arc;

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Signed {
    pub(crate) token: Arc<UserToken>,
    pub(crate) profile: Profile,
}

/// What a code is for, with what its calls need.
#[derive(Clone)]
pub enum Purpose {
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

/// The same without its data, for the words on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeUse {
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
}

/// Who gets the codes of one use: the limits hold for each.
pub(crate) struct Receiver {
    who: LoginId,
    system: OtpSystem,
    code_use: CodeUse,
}

impl Receiver {
    /// The same for the ledger. Messages to one number count together, whatever they are for.
    pub(super) fn delivery(&self, ledger: &DeliveryLedger) -> Delivery {
        Delivery {
            to: ledger.hash(&self.who),
            code_use: DeliveryUse::Account(self.code_use),
        }
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        self.code_use == other.code_use
            && self.system == other.system
            && self.who.is_same(&other.who)
    }
}

impl Purpose {
    pub(super) fn code_use(&self) -> CodeUse {
        match self {
            Self::SignIn { .. } => CodeUse::SignIn,
            Self::Found { index, .. } => CodeUse::Found(*index),
            Self::Retrieve { .. } => CodeUse::Retrieval,
            Self::Reactivate { .. } => CodeUse::Reactivation,
            Self::NewMobile { .. } => CodeUse::NewMobile,
            Self::ChangeMobile { .. } => CodeUse::ChangeMobile,
        }
    }

    pub(super) fn system(&self) -> OtpSystem {
        match self {
            Self::SignIn { system, .. } => *system,
            Self::Found { .. } | Self::Retrieve { .. } | Self::NewMobile { .. } => OtpSystem::Abdm,
            Self::Reactivate { .. } | Self::ChangeMobile { .. } => OtpSystem::Aadhaar,
        }
    }

    pub(super) fn receiver(&self) -> Receiver {
        let who = match self {
            Self::SignIn { id, .. } => id.clone(),
            Self::Found { mobile, .. }
            | Self::Retrieve { mobile, .. }
            | Self::NewMobile { mobile, .. } => LoginId::Mobile(*mobile),
            Self::Reactivate { number } => LoginId::AbhaNumber(number.clone()),
            Self::ChangeMobile { signed, .. } => {
                LoginId::AbhaNumber(signed.profile.abha_number.clone())
            }
        };
        Receiver {
            who,
            system: self.system(),
            code_use: self.code_use(),
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
            Self::SignIn {
                id: LoginId::Mobile(_) | LoginId::AbhaAddress(_) | LoginId::Aadhaar(_),
                ..
            }
            | Self::Found { .. }
            | Self::Retrieve { .. } => None,
            Self::NewMobile { signed, .. } | Self::ChangeMobile { signed, .. } => {
                Some(&signed.profile.abha_number)
            }
        }
    }

    /// The mobile that the code goes to, when the person has named it.
    pub(super) fn mobile(&self) -> Option<&Mobile> {
        match self {
            Self::SignIn {
                id: LoginId::Mobile(mobile),
                ..
            }
            | Self::Found { mobile, .. }
            | Self::Retrieve { mobile, .. }
            | Self::NewMobile { mobile, .. } => Some(mobile),
            Self::SignIn {
                id: LoginId::AbhaNumber(_) | LoginId::AbhaAddress(_) | LoginId::Aadhaar(_),
                ..
            }
            | Self::Reactivate { .. }
            | Self::ChangeMobile { .. } => None,
        }
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        match self {
            Self::NewMobile { signed, .. } | Self::ChangeMobile { signed, .. } => {
                Some(&signed.token)
            }
            Self::SignIn { .. }
            | Self::Found { .. }
            | Self::Retrieve { .. }
            | Self::Reactivate { .. } => None,
        }
    }

    /// Whether the code can only be had with the transaction of an earlier call.
    pub(super) fn follows_a_transaction(&self) -> bool {
        matches!(self, Self::Found { .. } | Self::ChangeMobile { .. })
    }

    /// Asks for a code; for another one when there is one.
    pub(super) fn request(&self, before: Option<&OtpChallenge>) -> Request {
        let resend_of = before.map(|challenge| challenge.transaction().clone());
        Request::Otp(match self.clone() {
            Self::SignIn { id, system } => OtpRequest::Login {
                login_id: id,
                system,
                resend_of,
            },
            Self::Found { found, index, .. } => OtpRequest::Found {
                transaction: found.transaction,
                index,
                resend_of,
            },
            Self::Retrieve { mobile, .. } => OtpRequest::Retrieval { mobile },
            Self::Reactivate { number } => OtpRequest::Reactivation { number, resend_of },
            Self::NewMobile { signed, mobile } => OtpRequest::NewMobile {
                token: signed.token,
                mobile,
                resend_of,
            },
            Self::ChangeMobile {
                signed,
                transaction,
                ..
            } => OtpRequest::ChangeMobile {
                token: signed.token,
                transaction,
            },
        })
    }

    /// Tries a code.
    pub(super) fn verify(&self, code: &OtpChallenge) -> Option<Request> {
        let otp = code.otp()?;
        let transaction = code.transaction().clone();
        Some(match self.clone() {
            Self::SignIn { id, system } => Request::VerifyLogin {
                kind: id.kind(),
                system,
                transaction,
                otp,
            },
            Self::Found { mobile, .. } => Request::VerifyLogin {
                kind: LoginId::Mobile(mobile).kind(),
                system: OtpSystem::Abdm,
                transaction,
                otp,
            },
            Self::Retrieve { details, .. } => Request::Retrieve {
                transaction,
                otp,
                details,
            },
            Self::Reactivate { .. } => Request::Reactivate { transaction, otp },
            Self::NewMobile { signed, .. } => Request::VerifyNewMobile {
                token: signed.token,
                transaction,
                otp,
            },
            Self::ChangeMobile { signed, .. } => Request::ChangeMobile {
                token: signed.token,
                transaction,
                otp,
            },
        })
    }
}
