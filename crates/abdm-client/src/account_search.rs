//! What a search says of an account before a code is asked for (protocol.md section 8).

use super::lenient::{Text, Texts};
use abdm_types::{Fault, OtpSystem};
use serde::Deserialize;

/// The part of the answer to a search that both generations write alike.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct SearchedAccount {
    status: Text,
    auth_methods: Texts,
    blocked_auth_methods: Texts,
}

impl SearchedAccount {
    /// Whether this person can be sent a code. Where nothing is said about it, they can: the
    /// service itself will refuse what it must.
    ///
    /// # Errors
    ///
    /// [`Fault::AccountDeactivated`], [`Fault::MethodNotAllowed`], or [`Fault::NotFound`] for an
    /// account that was deleted.
    pub(crate) fn check(&self, system: OtpSystem) -> Result<(), Fault> {
        match self.status.raw().map(str::to_uppercase).as_deref() {
            Some("DEACTIVATED") => return Err(Fault::AccountDeactivated),
            Some("DELETED") => return Err(Fault::NotFound),
            Some("BLOCKED" | "LOCKED" | "CONSENTPENDING") => return Err(Fault::MethodNotAllowed),
            None | Some(_) => {}
        }
        let wanted = auth_method(system);
        let has = |list: &Texts| list.0.iter().any(|method| method == wanted);
        // A list without a word that is known says nothing.
        let says_something = (self.auth_methods.0.iter()).any(|method| is_known(method));
        let offered = !says_something || has(&self.auth_methods);
        if offered && !has(&self.blocked_auth_methods) {
            Ok(())
        } else {
            Err(Fault::MethodNotAllowed)
        }
    }
}

/// Whether a word is one of the protocol's ways to prove who one is.
fn is_known(method: &str) -> bool {
    [
        "AADHAAR_OTP",
        "MOBILE_OTP",
        "AADHAAR_BIO",
        "DEMOGRAPHICS",
        "PASSWORD",
        "EMAIL_OTP",
    ]
    .contains(&method)
}

/// `authMethod` of both generations.
pub(crate) const fn auth_method(system: OtpSystem) -> &'static str {
    match system {
        OtpSystem::Abdm => "MOBILE_OTP",
        OtpSystem::Aadhaar => "AADHAAR_OTP",
    }
}
