//! A card that belongs to nobody, to see what a printer makes of one.

use crate::abdm;
use crate::card::{self, Content};
use crate::locale::Locale;

/// The body of a profile that the service would send of them.
pub const PROFILE: &[u8] = include_bytes!("test_card.json");

/// The card, with English and this language on it.
///
/// # Errors
///
/// [`abdm::Error`] where the embedded profile is damaged, which a test holds it is not.
pub fn content(locale: &Locale) -> Result<Content, abdm::Error> {
    let profile = abdm::profile_from_json(PROFILE)?;
    Ok(card::content(&profile, locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn there_is_a_card_that_belongs_to_nobody() {
        let locale = Locale::load(Language::ENGLISH).unwrap();
        assert!(content(&locale).is_ok());
        let text = std::str::from_utf8(PROFILE).unwrap();
        assert!(text.contains("This card belongs to nobody"));
    }
}
