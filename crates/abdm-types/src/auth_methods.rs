//! What an account lets a code be asked for by.

use super::{AccountStatus, OtpSystem};
use std::fmt;

/// Whose code an account can be opened with, as the service tells before any code is sent
/// (protocol.md sections 8A and 8B).
#[derive(Clone, PartialEq, Eq)]
pub struct AuthMethods {
    /// Whether ABDM sends a code for it, to the mobile of the ABHA.
    pub mobile_otp: bool,
    /// Whether UIDAI sends a code for it, to the phone that is linked to Aadhaar.
    pub aadhaar_otp: bool,
    /// The last digits of the mobile of the ABHA, two to four, where the service tells them.
    pub mobile_ends_with: Option<String>,
    /// Whether it can be used at all.
    pub status: AccountStatus,
}

impl AuthMethods {
    /// Whether a code of this sender may be asked for. What is blocked at present may not; of an
    /// account that is not in use see [`Self::status`].
    #[must_use]
    pub const fn allows(&self, system: OtpSystem) -> bool {
        match system {
            OtpSystem::Abdm => self.mobile_otp,
            OtpSystem::Aadhaar => self.aadhaar_otp,
        }
    }
}

impl fmt::Debug for AuthMethods {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AuthMethods")
            .field("mobile_otp", &self.mobile_otp)
            .field("aadhaar_otp", &self.aadhaar_otp)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
