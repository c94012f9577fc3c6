//! A text that is too long for one screen is read in parts, each ended by a big button, and not
//! scrolled.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// More texts than there are in all languages, in the sizes that one person tries.
const REMEMBERED: usize = 200;

/// What a division was before. A page is drawn at every touch, and dividing it lays the page out
/// many times. `of` is everything that the division depends on.
pub(super) fn remembered<T: Clone + 'static>(of: impl Hash, divide: impl FnOnce() -> T) -> T {
    thread_local! {
        static FOUND: RefCell<HashMap<u64, Box<dyn Any>>> = RefCell::default();
    }
    let mut key = DefaultHasher::new();
    (TypeId::of::<T>(), of).hash(&mut key);
    let key = key.finish();
    let found = FOUND.with_borrow(|found| found.get(&key)?.downcast_ref::<T>().cloned());
    if let Some(parts) = found {
        return parts;
    }
    let parts = divide();
    FOUND.with_borrow_mut(|found| {
        if found.len() >= REMEMBERED {
            found.clear();
        }
        let _ = found.insert(key, Box::new(parts.clone()));
    });
    parts
}

/// Divides a text at the ends of its sentences, so that each part fits. A sentence that alone is
/// too long is divided between its words; a word that alone is too long stays whole.
pub(super) fn divide(words: &str, mut fits: impl FnMut(&str) -> bool) -> Vec<String> {
    // Most texts fit as they are.
    if fits(words) {
        return vec![words.to_owned()];
    }
    let mut parts: Vec<String> = Vec::new();
    for sentence in sentences(words) {
        let longer = parts.last().map(|part| format!("{part} {sentence}"));
        match (longer, parts.last_mut()) {
            (Some(longer), Some(part)) if fits(&longer) => *part = longer,
            (_, _) => parts.extend(by_words(sentence, &mut fits)),
        }
    }
    parts
}

/// A sentence in as few parts as fit.
fn by_words(sentence: &str, fits: &mut impl FnMut(&str) -> bool) -> Vec<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut parts = Vec::new();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let counts: Vec<usize> = (1..=rest.len()).collect();
        let text = |count: usize| rest.get(..count).unwrap_or_default().join(" ");
        let most = counts.partition_point(|count| fits(&text(*count))).max(1);
        parts.push(text(most));
        rest = rest.get(most..).unwrap_or_default();
    }
    parts
}

fn sentences(words: &str) -> impl Iterator<Item = &str> {
    words
        .split_inclusive(['.', '।', '۔'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_divided_once_for_each_room() {
        let mut times = 0;
        for of in [("text", 1), ("text", 1), ("text", 2)] {
            let parts = remembered(of, || {
                times += 1;
                vec![of.1.to_string()]
            });
            assert_eq!(parts, [of.1.to_string()]);
        }
        assert_eq!(times, 2);
    }

    #[test]
    fn ends_parts_with_sentences() {
        let all: Vec<&str> = sentences("One. Two. पहला। दूसरा").collect();
        assert_eq!(all, ["One.", "Two.", "पहला।", "दूसरा"]);
    }

    #[test]
    fn puts_as_many_sentences_in_a_part_as_fit() {
        let divided = |most: usize| divide("One. Two. Three. Four.", |text| text.len() <= most);
        assert_eq!(divided(99), ["One. Two. Three. Four."]);
        assert_eq!(divided(16), ["One. Two. Three.", "Four."]);
        assert_eq!(divided(13), ["One. Two.", "Three. Four."]);
        assert_eq!(divided(1), ["One.", "Two.", "Three.", "Four."]);
    }

    #[test]
    fn divides_a_sentence_that_is_too_long_between_its_words() {
        let divided = |most: usize| divide("One two three. Four.", |text| text.len() <= most);
        assert_eq!(divided(7), ["One two", "three.", "Four."]);
        assert_eq!(divided(2), ["One", "two", "three.", "Four."]);
    }
}
