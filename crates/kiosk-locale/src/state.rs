//! Which languages a state speaks.

use abdm_types::Language;

/// The languages that a kiosk in a state or union territory offers first, the one most people there
/// speak before the others, by the name of the state. `None` for a name that is none.
///
/// They are what the state's official languages and the Census of 2011 have most speakers of, among
/// those the product has words in; English is always with them, and Hindi nearly always. The
/// operator who knows their hall better names the languages.
#[must_use]
pub fn of_state(name: &str) -> Option<&'static [&'static str]> {
    let wanted = plain(name);
    STATES
        .iter()
        .find(|(state, _)| plain(state) == wanted)
        .map(|(_, languages)| *languages)
}

/// The names of all states and union territories.
pub fn states() -> impl Iterator<Item = &'static str> {
    STATES.iter().map(|(state, _)| *state)
}

/// The order where no state is known: English, and then by how many people speak them.
pub const EVERYWHERE: [&str; 13] = [
    "en", "hi", "bn", "mr", "te", "ta", "gu", "ur", "kn", "or", "ml", "pa", "as",
];

/// Letters alone, small: "Jammu & Kashmir" and "jammu and kashmir" are one.
fn plain(name: &str) -> String {
    name.replace('&', "and")
        .chars()
        .filter(|sign| sign.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

const STATES: [(&str, &[&str]); 36] = [
    (
        "Andaman and Nicobar Islands",
        &["hi", "bn", "en", "ta", "te"],
    ),
    ("Andhra Pradesh", &["te", "en", "hi", "ur"]),
    ("Arunachal Pradesh", &["en", "hi", "as", "bn"]),
    ("Assam", &["as", "bn", "en", "hi"]),
    ("Bihar", &["hi", "ur", "en", "bn"]),
    ("Chandigarh", &["hi", "pa", "en"]),
    ("Chhattisgarh", &["hi", "en", "or"]),
    (
        "Dadra and Nagar Haveli and Daman and Diu",
        &["gu", "hi", "mr", "en"],
    ),
    ("Delhi", &["hi", "en", "pa", "ur"]),
    ("Goa", &["mr", "en", "hi", "kn"]),
    ("Gujarat", &["gu", "hi", "en"]),
    ("Haryana", &["hi", "pa", "en"]),
    ("Himachal Pradesh", &["hi", "en", "pa"]),
    ("Jammu and Kashmir", &["ur", "hi", "en", "pa"]),
    ("Jharkhand", &["hi", "bn", "ur", "or", "en"]),
    ("Karnataka", &["kn", "en", "hi", "ur", "te"]),
    ("Kerala", &["ml", "en", "ta", "kn", "hi"]),
    ("Ladakh", &["hi", "ur", "en"]),
    ("Lakshadweep", &["ml", "en", "hi"]),
    ("Madhya Pradesh", &["hi", "en", "mr", "ur"]),
    ("Maharashtra", &["mr", "hi", "en", "gu", "ur"]),
    ("Manipur", &["en", "hi", "bn"]),
    ("Meghalaya", &["en", "hi", "bn", "as"]),
    ("Mizoram", &["en", "hi", "bn"]),
    ("Nagaland", &["en", "hi", "as", "bn"]),
    ("Odisha", &["or", "hi", "en", "te", "bn"]),
    ("Puducherry", &["ta", "en", "te", "ml", "hi"]),
    ("Punjab", &["pa", "hi", "en"]),
    ("Rajasthan", &["hi", "en", "pa", "ur"]),
    ("Sikkim", &["en", "hi", "bn"]),
    ("Tamil Nadu", &["ta", "en", "te", "hi", "ml"]),
    ("Telangana", &["te", "ur", "en", "hi", "mr"]),
    ("Tripura", &["bn", "en", "hi"]),
    ("Uttar Pradesh", &["hi", "ur", "en"]),
    ("Uttarakhand", &["hi", "en", "ur", "pa"]),
    ("West Bengal", &["bn", "hi", "en", "ur"]),
];

/// Sorts languages: the state's first, then the others as everywhere, then what no list has.
pub(crate) fn place_in(first: &[&str], language: Language) -> usize {
    let at = |list: &[&str]| list.iter().position(|tag| *tag == language.tag());
    at(first)
        .or_else(|| Some(first.len() + at(&EVERYWHERE)?))
        .unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn every_state_has_english_and_no_language_twice() {
        for (state, languages) in STATES {
            assert!(languages.contains(&"en"), "{state}");
            assert!((3..=5).contains(&languages.len()), "{state}");
            for (at, tag) in languages.iter().enumerate() {
                assert!(EVERYWHERE.contains(tag), "{state}: {tag}");
                assert!(!languages[..at].contains(tag), "{state}: {tag} twice");
            }
        }
    }

    #[test]
    fn every_language_there_is_has_its_place() {
        for facts in Locale::available().unwrap() {
            assert!(EVERYWHERE.contains(&facts.language.tag()), "{facts:?}");
        }
    }

    #[test]
    fn a_name_is_known_however_it_is_written() {
        assert_eq!(of_state("karnataka"), of_state("Karnataka"));
        assert_eq!(of_state("JAMMU & KASHMIR").unwrap()[0], "ur");
        assert_eq!(of_state("Tamilnadu").unwrap()[0], "ta");
        assert!(of_state("Atlantis").is_none());
        assert_eq!(states().count(), 36);
    }
}
