//! How somebody proves to be the owner of an ABHA number.

use serde::Deserialize;

/// Who sends the code, and by that what it proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum AuthMethod {
    /// ABDM, to a mobile.
    Mobile,
    /// UIDAI, to the mobile of an Aadhaar number.
    Aadhaar,
}

impl AuthMethod {
    /// As the lists of an account write it.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Mobile => "MOBILE_OTP",
            Self::Aadhaar => "AADHAAR_OTP",
        }
    }
}
