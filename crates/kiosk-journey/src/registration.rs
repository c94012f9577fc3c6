//! A new ABHA by Aadhaar OTP (protocol.md section 6), and before it the look whether the person has
//! one: nothing joins two.

use super::plan::First;
use abdm_types::{LoginId, LoginIdKind};

/// Ways to look for somebody who says that they are new. By mobile no message is sent; whoever has
/// none is looked for by Aadhaar with its code.
pub(super) const IDS: &[LoginIdKind] = &[LoginIdKind::Mobile, LoginIdKind::Aadhaar];

/// What follows when they have said it.
pub(super) fn first(id: LoginId) -> First {
    match id {
        LoginId::Mobile(_) => First::Find,
        id @ (LoginId::AbhaNumber(_) | LoginId::AbhaAddress(_) | LoginId::Aadhaar(_)) => {
            super::login::first(id)
        }
    }
}
