//! A forgotten ABHA number, by mobile OTP (protocol.md section 7).
//!
//! V3: mobile → (which of the masked accounts) → code → profile → number and address → card.
//! V1/V2: mobile → name, gender, date of birth → code → number and address. That signs nobody
//! in: a sign-in follows when the card is wanted.

use super::plan::First;
use abdm_types::{Generation, LoginId, LoginIdKind};

/// The mobile is what people remember.
pub(super) const IDS: &[LoginIdKind] = &[LoginIdKind::Mobile];

/// What follows when it is given.
pub(super) fn first(generation: Generation, id: LoginId) -> First {
    match (generation, id) {
        (Generation::V3, LoginId::Mobile(_)) => First::Find,
        (Generation::V2, LoginId::Mobile(mobile)) => First::Details(mobile),
        (
            Generation::V2 | Generation::V3,
            id @ (LoginId::AbhaNumber(_) | LoginId::AbhaAddress(_) | LoginId::Aadhaar(_)),
        ) => super::login::first(id),
    }
}
