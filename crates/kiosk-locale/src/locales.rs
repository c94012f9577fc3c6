//! The languages that one kiosk offers.

use crate::state::place_in;
use crate::{Error, LanguageFacts, Locale};
use abdm_types::Language;
use std::sync::{Arc, OnceLock};

/// How many languages the first page offers at the most; the others are one touch away.
const FIRST: usize = 5;

/// The languages that a kiosk offers, in their order. The words of one are read when they are first
/// needed, and kept: thirteen at once would cost the first picture more than all else.
pub struct Locales {
    offered: Vec<Offered>,
    first: usize,
}

struct Offered {
    facts: &'static LanguageFacts,
    words: OnceLock<Option<Arc<Locale>>>,
}

/// What an operator says of languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// These and no others, in this order; all of them where it is empty. English is always
    /// there: the consent binds in it.
    pub languages: Vec<Language>,
    /// Tags of those that come first, as [`of_state`](crate::of_state) knows them; `languages` goes before it.
    pub first: Vec<&'static str>,
    /// The language the kiosk begins with. It comes before all others if it is given.
    pub begins_with: Option<Language>,
}

impl Locales {
    /// The languages of an offer.
    ///
    /// # Errors
    ///
    /// [`Error`] when the embedded files are not right, or a language of the offer is not there.
    pub fn new(offer: &Offer) -> Result<Self, Error> {
        let available = Locale::available()?;
        let find = |language: &Language| {
            available
                .iter()
                .find(|facts| facts.language == *language)
                .ok_or_else(|| Error::Unknown(language.tag().to_owned()))
        };
        let mut offered = if offer.languages.is_empty() {
            let mut all: Vec<&'static LanguageFacts> = available.iter().collect();
            all.sort_by_key(|facts| place_in(&offer.first, facts.language));
            all
        } else {
            let mut named = offer.languages.clone();
            named.extend(offer.begins_with);
            named.push(Language::ENGLISH);
            let mut once: Vec<Language> = Vec::with_capacity(named.len());
            for language in named {
                if !once.contains(&language) {
                    once.push(language);
                }
            }
            once.iter().map(find).collect::<Result<_, _>>()?
        };
        if let Some(language) = offer.begins_with {
            find(&language)?;
            offered.sort_by_key(|facts| facts.language != language);
        }
        // Those of the state that there are words in.
        let of_state = offered
            .iter()
            .filter(|facts| offer.first.contains(&facts.language.tag()))
            .count();
        let wanted = if offer.languages.is_empty() && of_state > 0 {
            of_state
        } else {
            FIRST
        };
        // One alone behind "more languages" has its place at once.
        let first = if offered.len() <= FIRST + 1 {
            offered.len()
        } else {
            wanted.min(FIRST)
        };
        let offered = offered
            .into_iter()
            .map(|facts| Offered {
                facts,
                words: OnceLock::new(),
            })
            .collect();
        Ok(Self { offered, first })
    }

    /// What is known of every language offered, in the order of the offer.
    pub fn facts(&self) -> impl ExactSizeIterator<Item = &'static LanguageFacts> {
        self.offered.iter().map(|offered| offered.facts)
    }

    /// The languages that the first page shows.
    pub fn first(&self) -> impl ExactSizeIterator<Item = &'static LanguageFacts> {
        self.facts().take(self.first)
    }

    /// Whether there are more than the first page shows.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.first < self.offered.len()
    }

    /// The words of a language; `None` if it is not offered.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&Arc<Locale>> {
        let offered = self
            .offered
            .iter()
            .find(|offered| offered.facts.language == language)?;
        offered
            .words
            .get_or_init(|| Locale::load(language).ok().map(Arc::new))
            .as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::of_state;

    fn tags(locales: &Locales) -> Vec<&'static str> {
        locales.facts().map(|facts| facts.language.tag()).collect()
    }

    fn first(locales: &Locales) -> Vec<&'static str> {
        locales.first().map(|facts| facts.language.tag()).collect()
    }

    #[test]
    fn a_state_decides_which_come_first_and_all_stay_in_reach() {
        let locales = Locales::new(&Offer {
            first: of_state("Karnataka").unwrap().to_vec(),
            ..Offer::default()
        })
        .unwrap();
        let there = |tag: &&str| Locale::find(tag).is_ok();
        let wanted: Vec<&str> = of_state("Karnataka").unwrap().to_vec();
        let wanted: Vec<&str> = wanted.into_iter().filter(there).collect();
        assert_eq!(first(&locales)[..wanted.len()], wanted);
        assert_eq!(tags(&locales).len(), Locale::available().unwrap().len());
        let has_few = tags(&locales).len() <= FIRST + 1;
        assert_eq!(locales.has_more(), !has_few);
    }

    #[test]
    fn an_operator_decides_which_there_are_and_english_stays() {
        let offer = Offer {
            languages: vec![Language::new("hi")],
            first: of_state("Kerala").unwrap().to_vec(),
            begins_with: Some(Language::new("hi")),
        };
        let locales = Locales::new(&offer).unwrap();
        assert_eq!(tags(&locales), ["hi", "en"]);
        assert!(!locales.has_more());
        assert!(locales.get(Language::new("bn")).is_none());
        let unknown = Offer {
            languages: vec![Language::new("xx")],
            ..Offer::default()
        };
        assert!(Locales::new(&unknown).is_err());
    }

    #[test]
    fn words_are_read_once_and_are_those_of_the_language() {
        let locales = Locales::new(&Offer::default()).unwrap();
        let hindi = locales.get(Language::new("hi")).unwrap();
        assert_eq!(hindi.language().tag(), "hi");
        assert!(Arc::ptr_eq(
            hindi,
            locales.get(Language::new("hi")).unwrap()
        ));
        assert_eq!(first(&locales)[..2], ["en", "hi"]);
    }
}
