//! The walks: each goes one way through the kiosk on which several cases may be seen. A case looks
//! at what its walk saw, and at nothing else.

pub(super) mod address;
pub(super) mod by_aadhaar;
pub(super) mod by_mobile;
pub(super) mod by_number;
pub(super) mod profile;
pub(super) mod qr;
pub(super) mod registration;
mod resend;
pub(super) mod share;
pub(super) mod tagging;

use super::walk::{Stride, Walk};

/// A walk by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WalkName {
    /// Somebody new, from home to the card.
    Registration,
    /// The consent in another language.
    Consent,
    /// Aadhaar numbers that are none.
    WrongAadhaar,
    /// New Aadhaar codes.
    AadhaarResend,
    /// Somebody new whose ABHA shall have the mobile of Aadhaar.
    SameMobile,
    /// An ABHA number, with the Aadhaar code.
    NumberByAadhaar,
    /// An ABHA address, with the Aadhaar code.
    AddressByAadhaar,
    /// An ABHA number, with the code to its mobile.
    NumberByMobile,
    /// An ABHA address, with the code to its mobile.
    AddressByMobile,
    /// Mobile numbers that are none.
    WrongMobile,
    /// A mobile without an ABHA.
    MobileOfNobody,
    /// A mobile with several ABHAs.
    ByMobile,
    /// New codes to a mobile.
    MobileResend,
    /// Aadhaar numbers that are none, where somebody is looked for.
    LookWrongAadhaar,
    /// An Aadhaar number with an ABHA.
    ByAadhaar,
    /// An Aadhaar number without one.
    AadhaarOfNobody,
    /// New Aadhaar codes, where somebody is looked for.
    LookResend,
    /// The QR of an ABHA.
    ReadQr,
    /// Another e-mail address, and KYC once more.
    More,
    /// Another mobile for an ABHA.
    ChangeMobile,
    /// The QR of the facility, and a profile that is shared.
    Share,
    /// One person three times, at a clinic that gives numbers.
    Tagging,
}

impl WalkName {
    /// For files.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Consent => "consent",
            Self::WrongAadhaar => "wrong-aadhaar",
            Self::AadhaarResend => "aadhaar-resend",
            Self::SameMobile => "same-mobile",
            Self::NumberByAadhaar => "number-by-aadhaar",
            Self::AddressByAadhaar => "address-by-aadhaar",
            Self::NumberByMobile => "number-by-mobile",
            Self::AddressByMobile => "address-by-mobile",
            Self::WrongMobile => "wrong-mobile",
            Self::MobileOfNobody => "mobile-of-nobody",
            Self::ByMobile => "by-mobile",
            Self::MobileResend => "mobile-resend",
            Self::LookWrongAadhaar => "look-wrong-aadhaar",
            Self::ByAadhaar => "by-aadhaar",
            Self::AadhaarOfNobody => "aadhaar-of-nobody",
            Self::LookResend => "look-resend",
            Self::ReadQr => "read-qr",
            Self::More => "more",
            Self::ChangeMobile => "change-mobile",
            Self::Share => "share",
            Self::Tagging => "tagging",
        }
    }

    /// Goes it, as far as it leads.
    pub(super) async fn go(self, walk: &mut Walk<'_>) -> Stride {
        walk.home().await?;
        match self {
            Self::Registration => registration::whole(walk).await,
            Self::Consent => registration::other_language(walk).await,
            Self::WrongAadhaar => registration::wrong_aadhaar(walk).await,
            Self::AadhaarResend => registration::resend(walk).await,
            Self::SameMobile => registration::same_mobile(walk).await,
            Self::NumberByAadhaar => by_number::verify(walk, by_number::BY_AADHAAR).await,
            Self::AddressByAadhaar => address::verify(walk, by_number::BY_AADHAAR).await,
            Self::NumberByMobile => by_number::verify(walk, by_number::BY_MOBILE).await,
            Self::AddressByMobile => address::verify(walk, by_number::BY_MOBILE).await,
            Self::WrongMobile => by_mobile::wrong_mobile(walk).await,
            Self::MobileOfNobody => by_mobile::of_nobody(walk).await,
            Self::ByMobile => by_mobile::several(walk).await,
            Self::MobileResend => by_mobile::resend(walk).await,
            Self::LookWrongAadhaar => by_aadhaar::wrong_number(walk).await,
            Self::ByAadhaar => by_aadhaar::of_holder(walk).await,
            Self::AadhaarOfNobody => by_aadhaar::of_nobody(walk).await,
            Self::LookResend => by_aadhaar::resend(walk).await,
            Self::ReadQr => qr::read(walk).await,
            Self::More => profile::more(walk).await,
            Self::ChangeMobile => profile::change_mobile(walk).await,
            Self::Share => share::scan(walk).await,
            Self::Tagging => tagging::three_times(walk).await,
        }
    }
}
