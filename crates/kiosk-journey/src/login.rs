//! Sign-in with mobile OTP, for the card (protocol.md section 8). Both generations in one order:
//! who → code → (which account) → profile → number and address → card.

use super::plan::First;
use super::step::Purpose;
use abdm_types::{LoginId, LoginIdKind, OtpSystem};

/// A person can say who they are in each of these ways.
pub(super) const IDS: &[LoginIdKind] = &[
    LoginIdKind::Mobile,
    LoginIdKind::AbhaNumber,
    LoginIdKind::AbhaAddress,
];

/// The same to look for an ABHA that may have been made: Aadhaar finds it whichever mobile it has.
/// V2 signs nobody in by Aadhaar.
pub(super) const IDS_TO_LOOK: &[LoginIdKind] = &[LoginIdKind::Aadhaar, LoginIdKind::Mobile];

/// What follows when they have: a code to the mobile of the ABHA, or, for Aadhaar, to the phone
/// that is linked to it.
pub(super) fn first(id: LoginId) -> First {
    match id {
        id @ LoginId::Aadhaar(_) => First::Ask(Purpose::SignIn {
            id,
            system: OtpSystem::Aadhaar,
        }),
        id @ (LoginId::Mobile(_) | LoginId::AbhaNumber(_) | LoginId::AbhaAddress(_)) => {
            First::Code(Purpose::SignIn {
                id,
                system: OtpSystem::Abdm,
            })
        }
    }
}
