//! What a search says of an account before a code is asked for (protocol.md section 8).

use super::lenient::{Text, Texts};
use super::response::last_digits;
use abdm_types::{AccountStatus, AuthMethods, Fault, OtpSystem};
use serde::Deserialize;

/// The part of the answer to a search that both generations write alike.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct SearchedAccount {
    status: Text,
    auth_methods: Texts,
    blocked_auth_methods: Texts,
    /// Masked, and told by V3 alone.
    mobile: Text,
}

impl SearchedAccount {
    /// What the account lets a code be asked for by. Where nothing is said about it, everything:
    /// the service itself will refuse what it must.
    ///
    /// # Errors
    ///
    /// [`Fault::NotFound`] for an account that was deleted.
    pub(crate) fn auth_methods(&self) -> Result<AuthMethods, Fault> {
        let status = match self.status.raw().map(str::to_uppercase).as_deref() {
            Some("DELETED") => return Err(Fault::NotFound),
            Some("DEACTIVATED") => AccountStatus::Deactivated,
            Some("BLOCKED" | "LOCKED" | "CONSENTPENDING") => AccountStatus::Unusable,
            None | Some(_) => AccountStatus::Active,
        };
        Ok(AuthMethods {
            mobile_otp: self.offers(OtpSystem::Abdm),
            aadhaar_otp: self.offers(OtpSystem::Aadhaar),
            mobile_ends_with: self.mobile.raw().and_then(last_digits),
            status,
        })
    }

    /// Whether this person can be sent a code.
    ///
    /// # Errors
    ///
    /// [`Fault::AccountDeactivated`], [`Fault::MethodNotAllowed`], or [`Fault::NotFound`] for an
    /// account that was deleted.
    pub(crate) fn check(&self, system: OtpSystem) -> Result<(), Fault> {
        let methods = self.auth_methods()?;
        match methods.status {
            AccountStatus::Deactivated => Err(Fault::AccountDeactivated),
            AccountStatus::Active if methods.allows(system) => Ok(()),
            AccountStatus::Active | AccountStatus::Unusable => Err(Fault::MethodNotAllowed),
        }
    }

    fn offers(&self, system: OtpSystem) -> bool {
        let wanted = auth_method(system);
        let has = |list: &Texts| list.0.iter().any(|method| method == wanted);
        // A list without a word that is known says nothing.
        let says_something = (self.auth_methods.0.iter()).any(|method| is_known(method));
        let offered = !says_something || has(&self.auth_methods);
        offered && !has(&self.blocked_auth_methods)
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
