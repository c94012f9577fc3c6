//! PO back to Fluent.

use crate::check::{Parts, plurals};
use crate::fluent_file::{Files, FluentFile, Part, Unit};
use crate::po;
use std::collections::{BTreeMap, BTreeSet};

/// What keeps a file from being taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{line}: {}{reason}", id.as_ref().map(|id| format!("{id}: ")).unwrap_or_default())]
pub struct Fault {
    /// The line in the PO file, from 1 on.
    pub line: usize,
    /// The message that it is about.
    pub id: Option<String>,
    /// What is wrong.
    pub reason: String,
}

/// What became of a PO file. Every message of English is counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The files that change, by name, as they are to be.
    pub files: BTreeMap<String, String>,
    /// Messages with new words.
    pub changed: usize,
    /// Messages that stay as they are.
    pub same: usize,
    /// Messages without a translation: what was there before stays.
    pub untranslated: usize,
    /// Messages marked as fuzzy: what was there before stays.
    pub fuzzy: usize,
    /// Translations of words that English no longer has: what was there before stays.
    pub outdated: usize,
    /// Messages that the file does not have: what was there before stays.
    pub absent: usize,
    /// Of all these, messages that this language has no words for.
    pub missing: usize,
}

/// Who reads a translation of a binding text has to know that it is one.
const BINDING: [&str; 2] = ["the binding text", "our own, unofficial translation"];

/// So much of a name that nobody knows is shown.
const SHOWN: usize = 60;

/// Puts what a PO file says into the files of a language, whose comments and order stay. A file that
/// it does not have gets those of English.
///
/// # Errors
///
/// Every [`Fault`] of the file, in its order, where it is no PO or a message in it cannot be taken.
pub fn merge(
    language: &str,
    english: &Files,
    present: &Files,
    po: &[u8],
) -> Result<Merged, Vec<Fault>> {
    let (header, entries) = po::read(po).map_err(|fault| {
        vec![Fault {
            line: fault.line,
            id: None,
            reason: fault.reason,
        }]
    })?;
    let mut faults = Vec::new();
    if let Err(reason) = check_header(&header, language) {
        faults.push(Fault {
            line: 1,
            id: None,
            reason,
        });
    }
    let mut merge = Merge {
        english,
        present,
        plurals: plurals(language),
        seen: BTreeMap::new(),
        taken: BTreeMap::new(),
        merged: Merged::default(),
    };
    for entry in &entries {
        if let Err(reason) = merge.take(entry) {
            faults.push(Fault {
                line: entry.line,
                id: entry.context.as_deref().map(shown),
                reason,
            });
        }
    }
    if faults.is_empty() {
        Ok(merge.finish())
    } else {
        Err(faults)
    }
}

/// Whether the header is that of this language. An editor may leave one out.
fn check_header(header: &str, language: &str) -> Result<(), String> {
    for line in header.lines() {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => {
                let charset = value.split_once("charset=").map(|(_, charset)| charset);
                if charset.is_some_and(|charset| !charset.eq_ignore_ascii_case("utf-8")) {
                    return Err(format!("says it is in {}: save it as UTF-8", shown(value)));
                }
            }
            "language" if !value.is_empty() => {
                // Editors add a country.
                let main = value.split(['_', '-', '@']).next().unwrap_or_default();
                let ours = language.split('-').next().unwrap_or_default();
                if !main.eq_ignore_ascii_case(ours) {
                    let value = shown(value);
                    return Err(format!(
                        "says its language is {value}, and its name says {language}"
                    ));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn shown(name: &str) -> String {
    let plain = name.chars().filter(|sign| !sign.is_control());
    plain.take(SHOWN).collect()
}

struct Merge<'a> {
    english: &'a Files,
    present: &'a Files,
    plurals: BTreeSet<&'static str>,
    /// The line of each message that came.
    seen: BTreeMap<&'a str, usize>,
    /// The new words.
    taken: BTreeMap<&'a str, String>,
    merged: Merged,
}

impl Merge<'_> {
    fn take(&mut self, entry: &po::Entry) -> Result<(), String> {
        let Some(id) = &entry.context else {
            return Err(
                "an entry without msgctxt, so that nobody knows which message it is".to_owned(),
            );
        };
        let Some(unit) = self.english.unit(id) else {
            return Err("English has no such message".to_owned());
        };
        if let Some(line) = self.seen.insert(&unit.id, entry.line) {
            return Err(format!("stands in line {line} already"));
        }
        let text = entry.translation.replace("\r\n", "\n");
        let text = text.trim_matches([' ', '\n']);
        let merged = &mut self.merged;
        if text.is_empty() {
            merged.untranslated += 1;
        } else if entry.is_fuzzy {
            merged.fuzzy += 1;
        } else if entry
            .original
            .replace("\r\n", "\n")
            .trim_matches([' ', '\n'])
            != unit.text
        {
            merged.outdated += 1;
        } else {
            let original = Parts::of(&unit.text)?;
            Parts::of(text)?.compare(&original, &self.plurals)?;
            if self.present.text(id) == Some(text) {
                merged.same += 1;
            } else {
                merged.changed += 1;
                let _ = self.taken.insert(&unit.id, text.to_owned());
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Merged {
        let absent = self.english.count() - self.seen.len();
        self.merged.absent = absent;
        let is_missing = |unit: &&Unit| {
            self.present.unit(&unit.id).is_none() && !self.taken.contains_key(unit.id.as_str())
        };
        self.merged.missing = self.english.units().filter(is_missing).count();
        for (name, english) in self.english.iter() {
            let (file, changed) = match self.present.get(name) {
                Some(present) => {
                    let mut file = present.clone();
                    let replaced = self.replace(&mut file);
                    let inserted = self.insert(english, &mut file);
                    (file, replaced || inserted)
                }
                None => self.new_file(english),
            };
            if changed {
                let _ = self.merged.files.insert(name.clone(), file.text());
            }
        }
        self.merged
    }

    /// Puts new words in the place of old ones.
    fn replace(&self, file: &mut FluentFile) -> bool {
        let mut changed = false;
        for part in &mut file.parts {
            if let Part::Message(unit) = part
                && let Some(text) = self.taken.get(unit.id.as_str())
            {
                *unit = Unit::written(&unit.id, text);
                changed = true;
            }
        }
        changed
    }

    /// What this language is to have anew.
    fn new_text(&self, unit: &Unit) -> Option<Part> {
        let text = self.taken.get(unit.id.as_str())?;
        let is_new = self.present.unit(&unit.id).is_none();
        is_new.then(|| Part::Message(Unit::written(&unit.id, text)))
    }

    /// Puts in what this language did not have, beside what stands beside it in English.
    fn insert(&self, english: &FluentFile, file: &mut FluentFile) -> bool {
        let mut changed = false;
        for (at, part) in english.parts.iter().enumerate() {
            let Part::Message(unit) = part else { continue };
            let Some(new) = self.new_text(unit) else {
                continue;
            };
            changed = true;
            let next = english.parts.get(at + 1);
            if let Some(before) = next.and_then(|next| place_of(next, file)) {
                file.parts.insert(before, new);
                continue;
            }
            let earlier = english.parts.get(..at).unwrap_or_default();
            let behind = earlier.iter().rev().find_map(|part| place_of(part, file));
            let starts_with_words = matches!(file.parts.first(), Some(Part::Other(_)));
            let mut place = behind.map_or(usize::from(starts_with_words), |place| place + 1);
            if let Some(Part::Other(above)) = earlier.last() {
                let above = of_translation(above);
                let is_above = |part: Option<&Part>| matches!(part, Some(Part::Other(text)) if text.contains(above.trim()));
                if is_above(file.parts.get(place)) {
                    place += 1;
                } else if !file.text().contains(above.trim()) {
                    file.parts.insert(place, Part::Other(above));
                    place += 1;
                }
            }
            file.parts.insert(place, new);
        }
        changed
    }

    /// A file that this language did not have, with the comments of English.
    fn new_file(&self, english: &FluentFile) -> (FluentFile, bool) {
        let parts = english.parts.iter().filter_map(|part| match part {
            Part::Message(unit) => self.new_text(unit),
            Part::Other(text) => Some(Part::Other(of_translation(text))),
        });
        let file = FluentFile {
            parts: parts.collect(),
        };
        let changed = file.units().next().is_some();
        (file, changed)
    }
}

/// The comments of English, as they are true of a translation.
fn of_translation(comments: &str) -> String {
    let [of_english, of_ours] = BINDING;
    comments.replace(of_english, of_ours)
}

/// Where a message of English stands in another file.
fn place_of(part: &Part, file: &FluentFile) -> Option<usize> {
    let Part::Message(unit) = part else {
        return None;
    };
    file.parts
        .iter()
        .position(|part| matches!(part, Part::Message(other) if other.id == unit.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation;

    const ENGLISH: &str = "### The words.\n\n## Home\nhello = Hello, { $name }\n# Kindly.\nbye = Good-bye\n\n\
        ## Codes\ntries = { $tries ->\n    [one] 1 try\n   *[other] { $tries } tries\n}\nlast = Last\n";
    const HINDI: &str = "### Words, ours.\n\n## Home\nhello = Namaste, { $name }\n\n## Codes\n\
        tries = { $tries ->\n    [one] 1 bar\n   *[other] { $tries } bar\n}\nlast = Ant\n";

    fn files(text: &str) -> Files {
        Files::read([("a.ftl".to_owned(), text.to_owned())]).unwrap()
    }

    fn po() -> String {
        translation(
            "1",
            "hi",
            &files(ENGLISH),
            &files(HINDI),
            &crate::Places::default(),
        )
    }

    fn merged(po: &str) -> Result<Merged, Vec<String>> {
        let merged = merge("hi", &files(ENGLISH), &files(HINDI), po.as_bytes());
        merged.map_err(|faults| faults.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_was_exported_changes_nothing() {
        let expected = Merged {
            same: 3,
            untranslated: 1,
            missing: 1,
            ..Merged::default()
        };
        assert_eq!(merged(&po()), Ok(expected));
    }

    #[test]
    fn one_new_sentence_is_one_new_line() {
        let merged = merged(&po().replace("\"Ant\"", "\"Antim\"")).unwrap();
        assert_eq!((merged.changed, merged.same), (1, 2));
        let expected = HINDI.replace("last = Ant\n", "last = Antim\n");
        assert_eq!(merged.files["a.ftl"], expected);
    }

    #[test]
    fn a_choice_is_written_as_it_was() {
        let merged = merged(&po().replace("1 bar", "ek bar")).unwrap();
        assert_eq!(merged.files["a.ftl"], HINDI.replace("1 bar", "ek bar"));
    }

    #[test]
    fn what_was_missing_comes_where_english_has_it() {
        let po = po().replace(
            "msgid \"Good-bye\"\nmsgstr \"\"",
            "msgid \"Good-bye\"\nmsgstr \"Alvida\"",
        );
        let merged = merged(&po).unwrap();
        let bye = "{ $name }\n# Kindly.\nbye = Alvida\n";
        assert_eq!(merged.files["a.ftl"], HINDI.replace("{ $name }\n", bye));
        assert_eq!(merged.missing, 0);
    }

    #[test]
    fn a_file_that_was_missing_has_the_comments_of_english() {
        let english = files(&ENGLISH.replace("The words.", "1.4: the binding text."));
        let none = Files::default();
        let po = translation(
            "1",
            "hi",
            &english,
            &files(HINDI),
            &crate::Places::default(),
        );
        let merged = merge("hi", &english, &none, po.as_bytes()).unwrap();
        let file = &merged.files["a.ftl"];
        let head =
            "### 1.4: our own, unofficial translation.\n\n## Home\nhello = Namaste, { $name }\n";
        assert!(file.starts_with(head), "{file}");
        assert!(
            file.ends_with(HINDI.split_once("## Codes").unwrap().1),
            "{file}"
        );
        assert_eq!((merged.changed, merged.missing), (3, 1));
    }

    #[test]
    fn what_is_not_sure_or_old_is_left_out_and_counted() {
        let po = po()
            .replace(
                "#: locales/en/a.ftl:4\n",
                "#: locales/en/a.ftl:4\n#, fuzzy\n",
            )
            .replace("\"Namaste, { $name }\"", "\"Kuch aur\"")
            .replace(
                "msgid \"Last\"\nmsgstr \"Ant\"",
                "msgid \"Lost\"\nmsgstr \"Khoya\"",
            );
        let merged = merged(&po).unwrap();
        let counts = (
            merged.fuzzy,
            merged.outdated,
            merged.untranslated,
            merged.same,
        );
        assert_eq!(counts, (1, 1, 1, 1));
        assert_eq!(merged.files.len(), 0);
        let (head, _) = po.split_once("#. The words.").unwrap();
        let nothing = merge("hi", &files(ENGLISH), &files(HINDI), head.as_bytes()).unwrap();
        assert_eq!(nothing.absent, 4);
    }

    #[test]
    fn every_fault_is_told_with_line_and_message() {
        let broken = po()
            .replace("Namaste, { $name }", "Namaste")
            .replace("msgctxt \"bye\"", "msgctxt \"good-bye\"")
            .replace("msgctxt \"last\"", "msgctxt \"hello\"");
        let expected = [
            "14: hello: lacks { $name }".to_owned(),
            "22: good-bye: English has no such message".to_owned(),
            "46: hello: stands in line 14 already".to_owned(),
        ];
        assert_eq!(merged(&broken), Err(expected.to_vec()));
        for (from, to, expected) in [
            (
                "Language: hi",
                "Language: ta",
                "1: says its language is ta, and its name says hi",
            ),
            (
                "charset=UTF-8",
                "charset=CP1252",
                "1: says it is in text/plain; charset=CP1252: save it as UTF-8",
            ),
            (
                "msgctxt \"bye\"\n",
                "",
                "22: an entry without msgctxt, so that nobody knows which message it is",
            ),
        ] {
            assert_eq!(
                merged(&po().replace(from, to)),
                Err(vec![expected.to_owned()])
            );
        }
        let country = po().replace("Language: hi", "Language: hi_IN");
        assert_eq!(merged(&country).unwrap().same, 3);
    }
}
