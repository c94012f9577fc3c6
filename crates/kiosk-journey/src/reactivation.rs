//! Switching an ABHA on again, by Aadhaar OTP (protocol.md section 9). Both generations in one
//! order: ABHA number → where the code goes → code → (sign-in by the answer, or afterwards).

use super::plan::First;
use super::step::Purpose;
use abdm_types::{LoginId, LoginIdKind};

/// The service takes nothing else.
pub(super) const IDS: &[LoginIdKind] = &[LoginIdKind::AbhaNumber];

/// What follows when it is given.
pub(super) fn first(id: LoginId) -> First {
    match id {
        LoginId::AbhaNumber(number) => First::Ask(Purpose::Reactivate { number }),
        id @ (LoginId::Mobile(_) | LoginId::AbhaAddress(_) | LoginId::Aadhaar(_)) => {
            super::login::first(id)
        }
    }
}
