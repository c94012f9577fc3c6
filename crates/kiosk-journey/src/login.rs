//! Sign-in, for the card (protocol.md section 8). Both generations in one order: who → (which
//! phone is at hand) → code → (which account) → profile → number and address → card.

use super::plan::First;
use super::step::Purpose;
use abdm_types::{Generation, LoginId, LoginIdKind, OtpSystem};

/// A person can say who they are in each of these ways. V2 signs nobody in by Aadhaar.
pub(super) const fn ids(generation: Generation) -> &'static [LoginIdKind] {
    match generation {
        Generation::V2 => &[
            LoginIdKind::Mobile,
            LoginIdKind::AbhaNumber,
            LoginIdKind::AbhaAddress,
        ],
        Generation::V3 => &[
            LoginIdKind::Mobile,
            LoginIdKind::AbhaNumber,
            LoginIdKind::AbhaAddress,
            LoginIdKind::Aadhaar,
        ],
    }
}

/// The ways to look for an ABHA that may have been made: Aadhaar finds it whichever mobile it has.
pub(super) const IDS_TO_LOOK: &[LoginIdKind] = &[LoginIdKind::Aadhaar, LoginIdKind::Mobile];

/// What follows when they have: for a mobile a code to it, for Aadhaar one to the phone that is
/// linked to it, and otherwise what the account allows.
pub(super) fn first(id: LoginId) -> First {
    match id {
        id @ LoginId::Aadhaar(_) => First::Ask(Purpose::SignIn {
            id,
            system: OtpSystem::Aadhaar,
        }),
        id @ LoginId::Mobile(_) => First::Code(Purpose::SignIn {
            id,
            system: OtpSystem::Abdm,
        }),
        id @ (LoginId::AbhaNumber(_) | LoginId::AbhaAddress(_)) => First::Which(id),
    }
}
