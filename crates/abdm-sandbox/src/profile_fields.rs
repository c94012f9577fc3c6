//! Small parts of answers that say who somebody is.

use super::people::Identity;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The portrait as base64, if there is one.
pub(super) fn photo(identity: &Identity) -> Option<String> {
    Some(STANDARD.encode(identity.appearance?.jpeg()?))
}

/// A mobile with its last four digits alone, `******0903`.
pub(super) fn mask(mobile: &str) -> String {
    format!("******{}", mobile.get(6..).unwrap_or_default())
}

/// The date of birth as `yyyy-MM-dd`, or the year alone.
pub(super) fn iso_date(identity: &Identity) -> String {
    match identity.birth() {
        (Some((day, month)), year) => format!("{year}-{month}-{day}"),
        (None, year) => year.to_owned(),
    }
}
