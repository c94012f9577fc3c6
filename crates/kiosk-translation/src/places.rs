//! On which screens a message is shown, as the tour has seen it.

use std::collections::BTreeMap;

/// Where a message is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the screen.
    pub screen: String,
    /// The file of a picture of it.
    pub picture: String,
}

/// Where messages are shown, by their ids: one picture for each screen.
#[derive(Debug, Clone, Default)]
pub struct Places {
    by_id: BTreeMap<String, Vec<Place>>,
}

/// So many screens are named; a word such as "Back" is on all of them.
const NAMED: usize = 3;

impl Places {
    /// Adds a list that the tour has written, whose pictures lie in `folder`. What is no row of it is
    /// passed by.
    pub fn add(&mut self, folder: &str, list: &str) {
        for row in list.lines().skip(1) {
            let mut fields = row.split('\t');
            let (Some(id), Some(screen), Some(picture)) =
                (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let places = self.by_id.entry(id.to_owned()).or_default();
            if places.iter().all(|place| place.screen != screen) {
                places.push(Place {
                    screen: screen.to_owned(),
                    picture: format!("{folder}{picture}"),
                });
            }
        }
    }

    /// How many messages there are places of.
    #[must_use]
    pub fn count(&self) -> usize {
        self.by_id.len()
    }

    /// What a translator reads of where a message is shown.
    pub(crate) fn of(&self, id: &str) -> Option<String> {
        let places = self.by_id.get(id)?;
        let named = places.iter().take(NAMED);
        let named: Vec<String> = named
            .map(|place| format!("{}, picture {}", place.screen, place.picture))
            .collect();
        let more = match places.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!("; and {more} more"),
        };
        Some(format!("Screen: {}{more}", named.join("; ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_screens_are_named_with_one_picture_each() {
        let mut places = Places::default();
        places.add(
            "a/",
            "message\tscreen\tpicture\nback\thome\t01-home.png\nback\thome\t02-home.png\nbroken\n",
        );
        assert_eq!(
            places.of("back").unwrap(),
            "Screen: home, picture a/01-home.png"
        );
        assert_eq!(places.count(), 1);
        let list = "message\tscreen\tpicture\nback\tb\tb.png\nback\tc\tc.png\nback\td\td.png\nback\te\te.png";
        places.add("", list);
        assert_eq!(
            places.of("back").unwrap(),
            "Screen: home, picture a/01-home.png; b, picture b.png; c, picture c.png; and 2 more"
        );
        assert_eq!(places.of("broken"), None);
    }
}
