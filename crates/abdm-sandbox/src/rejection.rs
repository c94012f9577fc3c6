//! Why something is refused, whatever generation of the API asks for it.

use super::auth_method::AuthMethod;

/// Why something was refused. Each generation has its own words for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rejection {
    /// UIDAI does not know the number.
    AadhaarUnknown,
    /// UIDAI knows no mobile for it.
    AadhaarWithoutMobile,
    /// Too many messages or too many wrong entries.
    TooMany,
    /// The transaction is unknown, expired, used up or not at this step.
    NoTransaction,
    /// The code is another one.
    OtpWrong,
    /// The code is too old.
    OtpExpired,
    /// The mobile has six ABHA numbers.
    MobileFull,
    /// The mobile is not verified yet.
    MobilePending,
    /// Somebody has the address.
    AddressTaken,
    /// Digits alone are an address only of the ABHA number that they are.
    AddressForbidden,
    /// Nobody has the ABHA number or the address.
    NotFound,
    /// The mobile has no ABHA number.
    MobileUnknown,
    /// The Aadhaar number has no ABHA number.
    NoAbhaForAadhaar,
    /// The account is switched off.
    Deactivated,
    /// The account is not switched off, so it cannot be switched on.
    NotDeactivated,
    /// The account has no such way in.
    MethodBlocked(AuthMethod),
    /// The account is locked, so this way in is closed.
    Locked(AuthMethod),
    /// Name, birth or gender are not those of any account of the mobile.
    OtherPerson,
    /// Consent was not given.
    NoConsent,
    /// This step does not come now.
    OutOfTurn,
    /// The account has this mobile already.
    SameMobile,
    /// The account is none of those that were offered.
    NotOffered,
}
