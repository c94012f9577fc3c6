//! Another mobile, by Aadhaar OTP (protocol.md section 10): who → where the code goes → Aadhaar
//! code → profile → new mobile → old and new side by side → code of the new mobile; and in V2
//! once more an Aadhaar code, which confirms the change.

use super::plan::First;
use super::step::Purpose;
use abdm_types::{Generation, LoginId, LoginIdKind, OtpSystem};

/// V2 signs nobody in by Aadhaar number.
pub(super) const fn ids(generation: Generation) -> &'static [LoginIdKind] {
    match generation {
        Generation::V2 => &[LoginIdKind::AbhaNumber],
        Generation::V3 => &[LoginIdKind::AbhaNumber, LoginIdKind::Aadhaar],
    }
}

/// What follows when they have said who they are: the old mobile may be lost, so the code goes
/// to the phone that is linked to Aadhaar.
pub(super) fn first(id: LoginId) -> First {
    First::Ask(Purpose::SignIn {
        id,
        system: OtpSystem::Aadhaar,
    })
}

/// Whether the code of the new mobile is the last proof.
pub(super) const fn is_done_with_the_new_mobile(generation: Generation) -> bool {
    match generation {
        Generation::V2 => false,
        Generation::V3 => true,
    }
}
