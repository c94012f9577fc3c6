//! What the service says, about invented people.

use abdm_types::{
    AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Enrolment, Gender, MobileVerified, OtpSent,
    Photo, Profile, TransactionId, UserToken,
};
use std::sync::Arc;

/// Aadhaar numbers that UIDAI has published for tests.
pub const AADHAAR: &str = "999941057058";
pub const OTHER_AADHAAR: &str = "999971658847";
pub const VID: &str = "9999410570581230";

/// Mobiles of invented people.
pub const MOBILE: &str = "9545812125";
pub const OTHER_MOBILE: &str = "8123456789";

/// A code, and one that is not it.
pub const CODE: &str = "482915";
pub const WRONG_CODE: &str = "118822";
pub const OTHER_WRONG_CODE: &str = "118833";

pub const TOKEN: &str = "a-token-that-nobody-may-read";

pub fn sent(transaction: &str) -> OtpSent {
    OtpSent {
        transaction: TransactionId::new(transaction),
        phone_ends_with: Some("5708".to_owned()),
    }
}

pub fn address(text: &str) -> AbhaAddress {
    AbhaAddress::given(text).unwrap()
}

pub fn profile() -> Profile {
    Profile {
        abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
        abha_address: Some(address("91100020003008@sbx")),
        name: "Asha Rao".to_owned(),
        gender: Some(Gender::Female),
        date_of_birth: BirthDate::new(1995, Some((5, 31))),
        mobile: None,
        email: None,
        photo: None,
        address: None,
        state_code: Some("29".to_owned()),
        state_name: Some("Karnataka".to_owned()),
        district_code: None,
        district_name: None,
        pincode: None,
        status: AccountStatus::Active,
        kyc_verified: None,
        localized: None,
    }
}

/// The profile as `GET /v3/profile/account` has it.
pub fn full_profile() -> Profile {
    Profile {
        photo: Some(Photo(Arc::from([1_u8, 2, 3].as_slice()))),
        district_name: Some("Bengaluru".to_owned()),
        ..profile()
    }
}

/// An ABHA that was just made, its mobile linked to Aadhaar.
pub fn enrolment() -> Enrolment {
    Enrolment {
        transaction: TransactionId::new("enrolled"),
        profile: profile(),
        is_new: true,
        mobile_linked: true,
        token: Some(Arc::new(UserToken::new(TOKEN.to_owned()))),
    }
}

pub fn verified() -> MobileVerified {
    MobileVerified {
        transaction: TransactionId::new("verified"),
    }
}

pub fn suggestions() -> Vec<AbhaAddress> {
    ["asha_1995", "asharao.95", "rao.asha1", "asha.rao_31"]
        .map(address)
        .to_vec()
}
