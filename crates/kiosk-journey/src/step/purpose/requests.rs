//! What the service is asked for by a code of each purpose.

use super::{CommunicationMobile, Purpose};
use crate::{OtpChallenge, OtpRequest, Request};
use abdm_types::{LoginIdKind, OtpSystem};
use std::sync::Arc;

impl Purpose {
    /// Asks for a code; for another one when there is one.
    pub(in crate::step) fn request(&self, before: Option<&OtpChallenge>) -> Request {
        let resend_of = before.map(|challenge| challenge.transaction().clone());
        Request::Otp(match self {
            Self::Enrol { draft, .. } => OtpRequest::Aadhaar {
                aadhaar: Arc::clone(&draft.aadhaar),
                resend_of,
            },
            Self::EnrolMobile { enrolled, mobile } => OtpRequest::EnrolMobile {
                transaction: enrolled.enrolment.transaction.clone(),
                mobile: mobile.clone(),
                resend_of,
            },
            Self::CreateMobile { verified, mobile } => match resend_of {
                Some(transaction) => OtpRequest::EnrolMobileAgain { transaction },
                None => {
                    return Request::CheckMobile {
                        transaction: verified.transaction.clone(),
                        mobile: mobile.clone(),
                    };
                }
            },
            Self::SignIn { id, system } => OtpRequest::Login {
                login_id: id.clone(),
                system: *system,
                resend_of,
            },
            Self::Found { found, index, .. } => OtpRequest::Found {
                transaction: found.transaction.clone(),
                index: *index,
                resend_of,
            },
            Self::Retrieve { mobile, .. } => OtpRequest::Retrieval {
                mobile: mobile.clone(),
            },
            Self::Reactivate { number } => OtpRequest::Reactivation {
                number: number.clone(),
                resend_of,
            },
            Self::NewMobile { signed, mobile } => OtpRequest::NewMobile {
                token: Arc::clone(&signed.token),
                mobile: mobile.clone(),
                resend_of,
            },
            Self::Email { signed, email } => OtpRequest::Email {
                token: Arc::clone(&signed.token),
                email: email.clone(),
                resend_of,
            },
            Self::Kyc { signed } => OtpRequest::Kyc {
                token: Arc::clone(&signed.token),
                number: signed.profile.abha_number.clone(),
                resend_of,
            },
            Self::ChangeMobile {
                signed,
                transaction,
                ..
            } => OtpRequest::ChangeMobile {
                token: Arc::clone(&signed.token),
                transaction: transaction.clone(),
            },
        })
    }

    /// Tries a code, once it is complete.
    pub(in crate::step) fn verify(&self, code: &OtpChallenge) -> Option<Request> {
        let otp = code.otp()?;
        let transaction = code.transaction().clone();
        Some(match self {
            Self::Enrol { draft, mobile } => match mobile {
                CommunicationMobile::Now(mobile) => Request::EnrolByAadhaar {
                    transaction,
                    otp,
                    mobile: mobile.clone(),
                    consent: draft.consent.clone(),
                },
                CommunicationMobile::Later(_) => Request::VerifyAadhaarOtp { transaction, otp },
            },
            Self::EnrolMobile { .. } | Self::CreateMobile { .. } => {
                Request::VerifyMobileOtp { transaction, otp }
            }
            Self::SignIn { id, system } => Request::VerifyLogin {
                kind: id.kind(),
                system: *system,
                transaction,
                otp,
            },
            Self::Found { .. } => Request::VerifyLogin {
                kind: LoginIdKind::Mobile,
                system: OtpSystem::Abdm,
                transaction,
                otp,
            },
            Self::Retrieve { details, .. } => Request::Retrieve {
                transaction,
                otp,
                details: details.clone(),
            },
            Self::Reactivate { .. } => Request::Reactivate { transaction, otp },
            Self::NewMobile { signed, .. } => Request::VerifyNewMobile {
                token: Arc::clone(&signed.token),
                transaction,
                otp,
            },
            Self::Email { signed, .. } => Request::VerifyEmail {
                token: Arc::clone(&signed.token),
                transaction,
                otp,
            },
            Self::Kyc { signed } => Request::VerifyKyc {
                token: Arc::clone(&signed.token),
                transaction,
                otp,
            },
            Self::ChangeMobile { signed, .. } => Request::ChangeMobile {
                token: Arc::clone(&signed.token),
                transaction,
                otp,
            },
        })
    }
}
