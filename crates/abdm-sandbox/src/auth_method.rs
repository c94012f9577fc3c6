//! How somebody proves to be the owner of an ABHA number.

/// Who sends the code, and by that what it proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AuthMethod {
    /// ABDM, to a mobile.
    Mobile,
    /// UIDAI, to the mobile of an Aadhaar number.
    Aadhaar,
}
