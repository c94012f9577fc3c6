//! Sign-in with mobile OTP, for the card (protocol.md section 8). Both generations in one order:
//! who → code → (which account) → profile → number and address → card.

use super::returning::{First, Purpose};
use crate::domain::{LoginId, LoginIdKind, OtpSystem};

/// A person can say who they are in each of these ways.
pub(super) const IDS: &[LoginIdKind] = &[
    LoginIdKind::Mobile,
    LoginIdKind::AbhaNumber,
    LoginIdKind::AbhaAddress,
];

/// What follows when they have.
pub(super) fn first(id: LoginId) -> First {
    First::Code(Purpose::SignIn {
        id,
        system: OtpSystem::Abdm,
    })
}
