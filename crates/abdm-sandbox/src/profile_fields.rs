//! Small parts of answers that say who somebody is, in the form that the quirks ask for.

use super::account::Account;
use super::addresses::SUFFIX;
use super::people::Identity;
use super::quirks::Quirks;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The portrait as base64, if there is one.
pub(super) fn photo(identity: &Identity) -> Option<String> {
    Some(STANDARD.encode(identity.appearance?.jpeg()?))
}

/// The preferred address, with its suffix or without.
pub(super) fn address(account: &Account, quirks: Quirks) -> String {
    let address = account.address();
    if quirks.address_without_suffix {
        address.trim_end_matches(SUFFIX).to_owned()
    } else {
        address
    }
}

/// The mobile, masked or whole.
pub(super) fn mobile(account: &Account, quirks: Quirks) -> Option<String> {
    let mobile = account.mobile.as_deref()?;
    Some(if quirks.whole_mobile {
        mobile.to_owned()
    } else {
        mask(mobile)
    })
}

/// A mobile with its last four digits alone, `******0903`.
pub(super) fn mask(mobile: &str) -> String {
    format!("******{}", mobile.get(6..).unwrap_or_default())
}

/// The date of birth as `dd-MM-yyyy` or `yyyy-MM-dd`, or the year alone.
pub(super) fn dob(identity: &Identity, quirks: Quirks) -> String {
    match identity.birth() {
        (Some((day, month)), year) if quirks.iso_birth_dates => format!("{year}-{month}-{day}"),
        (Some(_) | None, _) => identity.dob.clone(),
    }
}
