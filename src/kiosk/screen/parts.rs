//! A text that is too long for one screen is read in parts, each ended by a big button, and not
//! scrolled, as long as a part is worth a page.

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

/// Which part of a text or of a list is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

impl At {
    /// All of it.
    pub(super) const WHOLE: Self = Self::of(0, 1);

    /// Counted from 0, of so many.
    pub(super) const fn of(part: usize, parts: usize) -> Self {
        Self {
            is_first: part == 0,
            is_last: part + 1 >= parts,
        }
    }
}

/// Fewer words than these on a page are no text to be read.
pub(super) const LEAST_WORDS: usize = 12;

/// Divides a text into as few parts as fit, each where it stands: the last one has less room than
/// those before. Parts end with sentences where that makes no more of them, and else between
/// words. None where one of them would hold fewer than [`LEAST_WORDS`].
pub(super) fn divide(text: &str, mut fits: impl FnMut(&str, At) -> bool) -> Option<Vec<String>> {
    // Most texts fit as they are.
    if fits(text, At::WHOLE) {
        return Some(vec![text.to_owned()]);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let ended = filled(&words, Ends::Sentences, &mut fits);
    let full = filled(&words, Ends::Words, &mut fits);
    match (ended, full) {
        (Some(ended), Some(full)) if full.len() < ended.len() => Some(full),
        (ended, full) => ended.or(full),
    }
}

/// Where a part may end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// With a sentence if it is half full by then.
    Sentences,
    /// With any word.
    Words,
}

/// One part after the other, each as full as it may be.
fn filled(
    words: &[&str],
    ends: Ends,
    fits: &mut impl FnMut(&str, At) -> bool,
) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut rest = words;
    loop {
        let is_first = parts.is_empty();
        if !is_first && fits(&rest.join(" "), At::of(1, 2)) {
            parts.push(rest.join(" "));
            return Some(parts);
        }
        let here = At {
            is_first,
            is_last: false,
        };
        let counts: Vec<usize> = (1..=rest.len()).collect();
        let text = |count: usize| rest.get(..count).unwrap_or_default().join(" ");
        let room = counts.partition_point(|count| fits(&text(*count), here));
        // What would fit but for what the last part holds besides is shared evenly.
        let share = if room == rest.len() {
            room.div_ceil(2)
        } else {
            rest.len().saturating_sub(LEAST_WORDS)
        };
        let most = room.min(share.max(LEAST_WORDS));
        if most < LEAST_WORDS || most >= rest.len() {
            return None;
        }
        let count = match ends {
            Ends::Words => most,
            Ends::Sentences => ended(rest, LEAST_WORDS.max(room / 2), room).unwrap_or(most),
        };
        parts.push(text(count));
        rest = rest.get(count..).unwrap_or_default();
    }
}

/// The most words, within bounds, that end with a sentence and leave some.
fn ended(words: &[&str], least: usize, most: usize) -> Option<usize> {
    let most = most.min(words.len().saturating_sub(1));
    (least..=most).rev().find(|count| {
        let last = words.get(count - 1);
        last.is_some_and(|word| word.ends_with(['.', '।', '۔']))
    })
}

/// Divides so many rows into as few pages as fit, and these as equally as they can be: how many
/// stand on each. `fits` gets the first row of a page, how many there are, and which page it is.
/// None where one row alone is too much.
pub(super) fn divide_rows(
    rows: usize,
    mut fits: impl FnMut(usize, usize, At) -> bool,
) -> Option<Vec<usize>> {
    let mut within = |most: usize| -> Option<Vec<usize>> {
        let mut counts = Vec::new();
        let mut first = 0;
        while first < rows {
            let rest = rows - first;
            let is_first = counts.is_empty();
            let count = (1..=rest.min(most)).rev().find(|count| {
                let is_last = *count == rest;
                fits(first, *count, At { is_first, is_last })
            })?;
            counts.push(count);
            first += count;
        }
        Some(counts)
    };
    let fewest = within(rows)?.len();
    (rows.div_ceil(fewest.max(1))..=rows)
        .find_map(|most| within(most).filter(|counts| counts.len() == fewest))
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

    /// So many words, each with its number; a sentence ends after these.
    fn text(words: usize, ends: &[usize]) -> String {
        let words = (1..=words).map(|at| {
            let end = if ends.contains(&at) { "." } else { "" };
            format!("w{at}{end}")
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// How many words are in each part, where so many fit, and so many in the last one.
    fn divided(text: &str, most: usize, last: usize) -> Option<Vec<usize>> {
        let count = |part: &str| part.split_whitespace().count();
        let parts = divide(text, |part, at| {
            count(part) <= if at.is_last { last } else { most }
        })?;
        assert_eq!(parts.join(" "), text, "nothing is lost");
        Some(parts.iter().map(|part| count(part)).collect())
    }

    #[test]
    fn a_text_that_fits_is_whole() {
        assert_eq!(divided(&text(5, &[]), 90, 5), Some(vec![5]));
        assert_eq!(divided(&text(40, &[20]), 90, 40), Some(vec![40]));
    }

    #[test]
    fn parts_are_full_and_the_last_one_is_no_crumb() {
        assert_eq!(divided(&text(70, &[]), 30, 20), Some(vec![30, 28, 12]));
        assert_eq!(divided(&text(31, &[]), 30, 20), Some(vec![19, 12]));
    }

    #[test]
    fn what_only_the_last_part_has_no_room_for_is_shared() {
        assert_eq!(divided(&text(30, &[]), 40, 20), Some(vec![15, 15]));
    }

    #[test]
    fn parts_end_with_sentences_where_that_costs_nothing() {
        assert_eq!(divided(&text(50, &[25]), 30, 30), Some(vec![25, 25]));
        assert_eq!(divided(&text(58, &[16]), 30, 30), Some(vec![30, 28]));
    }

    #[test]
    fn a_page_for_a_few_words_is_no_page() {
        assert_eq!(divided(&text(40, &[]), 11, 11), None);
        assert_eq!(divided(&text(40, &[]), 30, 3), None);
        assert_eq!(
            divided("परिवार ".repeat(13).trim(), 12, 1),
            Some(vec![12, 1])
        );
    }

    #[test]
    fn rows_are_divided_into_few_and_equal_pages() {
        let divided = |most: usize, last: usize| {
            divide_rows(6, |_, count, at| {
                count <= if at.is_last { last } else { most }
            })
        };
        assert_eq!(divided(6, 6), Some(vec![6]));
        assert_eq!(divided(5, 5), Some(vec![3, 3]));
        assert_eq!(divided(5, 2), Some(vec![4, 2]));
        assert_eq!(divided(2, 1), Some(vec![2, 2, 1, 1]));
        assert_eq!(divided(0, 1), None);
    }
}
