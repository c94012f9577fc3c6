//! A Fluent file in its parts, so that one message can be put in place of another and all else stays
//! as it was written.

use fluent_syntax::ast::{Entry, Message, Pattern};
use fluent_syntax::parser::{ErrorKind, ParserError, parse};
use std::collections::{BTreeMap, BTreeSet};

/// The Fluent files of one language, by name.
#[derive(Debug, Clone, Default)]
pub struct Files {
    by_name: BTreeMap<String, FluentFile>,
}

/// What is wrong with a Fluent file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct FileFault {
    /// The name of the file.
    pub file: String,
    /// The line, from 1 on.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

/// A file, in its parts.
#[derive(Debug, Clone, Default)]
pub(crate) struct FluentFile {
    pub(crate) parts: Vec<Part>,
}

/// A part of a file.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// A message, without the comment above it.
    Message(Unit),
    /// Comments, empty lines and terms, as they stand there.
    Other(String),
}

/// A message.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub(crate) id: String,
    /// Its pattern as it is written in Fluent, without spaces and line breaks around it.
    pub(crate) text: String,
    /// All of its lines, with the last line break.
    pub(crate) source: String,
    /// Its first line in the file, from 1 on.
    pub(crate) line: usize,
    /// What the file, the section and the comment above it say of it.
    pub(crate) about: Vec<String>,
}

impl Files {
    /// Reads files, each a name and its text.
    ///
    /// # Errors
    ///
    /// [`FileFault`] where one is no Fluent, has what PO cannot carry, or where a message stands twice.
    pub fn read(files: impl IntoIterator<Item = (String, String)>) -> Result<Self, FileFault> {
        let mut all = Self::default();
        for (name, text) in files {
            let file = FluentFile::read(&text).map_err(|(line, reason)| FileFault {
                file: name.clone(),
                line,
                reason,
            })?;
            if let Some(twice) = file.units().find(|unit| all.unit(&unit.id).is_some()) {
                return Err(FileFault {
                    line: twice.line,
                    reason: format!("{} stands in another file too", twice.id),
                    file: name,
                });
            }
            let _ = all.by_name.insert(name, file);
        }
        Ok(all)
    }

    /// How many messages there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.units().count()
    }

    /// The pattern of a message, as it is written in Fluent.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&str> {
        self.unit(id).map(|unit| unit.text.as_str())
    }

    pub(crate) fn unit(&self, id: &str) -> Option<&Unit> {
        self.units().find(|unit| unit.id == id)
    }

    pub(crate) fn units(&self) -> impl Iterator<Item = &Unit> {
        self.by_name.values().flat_map(FluentFile::units)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &FluentFile)> {
        self.by_name.iter()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&FluentFile> {
        self.by_name.get(name)
    }
}

impl FluentFile {
    /// Takes a text apart. The fault comes with its line.
    fn read(text: &str) -> Result<Self, (usize, String)> {
        let text = text.replace("\r\n", "\n");
        let mut scan = Scan::default();
        for (at, line) in text.split_inclusive('\n').enumerate() {
            scan.take(at + 1, line);
        }
        let file = scan.finish();
        file.compare(&text)?;
        Ok(file)
    }

    pub(crate) fn units(&self) -> impl Iterator<Item = &Unit> {
        self.parts.iter().filter_map(|part| match part {
            Part::Message(unit) => Some(unit),
            Part::Other(_) => None,
        })
    }

    pub(crate) fn text(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Message(unit) => unit.source.as_str(),
            Part::Other(text) => text,
        });
        parts.collect()
    }

    /// Whether the parts are those that Fluent's own parser sees.
    fn compare(&self, text: &str) -> Result<(), (usize, String)> {
        let resource = parse(text.to_owned()).map_err(|(_, errors)| {
            let first = errors.first();
            // The message that is broken, and not where the parser gave up.
            let slice = first.and_then(|error| error.slice.as_ref());
            let at = slice.map_or(0, |slice| slice.start);
            let before = text.get(..at.min(text.len())).unwrap_or(text);
            let line = before.matches('\n').count() + 1;
            let reason = first.map(told).unwrap_or_default();
            (line, format!("is not Fluent: {reason}"))
        })?;
        let messages = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        });
        let mut units = self.units();
        let mut seen = BTreeSet::new();
        for message in messages {
            let unit = units.next();
            let line = unit.map_or(1, |unit| unit.line);
            let fault = |reason: &str| (line, format!("{}: {reason}", message.id.name));
            let Some(unit) = unit.filter(|unit| unit.id == message.id.name) else {
                return Err(fault("cannot be told from what stands around it"));
            };
            if !seen.insert(&message.id.name) {
                return Err(fault("stands in this file twice"));
            }
            let same = pattern(&unit.text).is_ok_and(|ours| message.value == Some(ours));
            if !message.attributes.is_empty() || !same {
                return Err(fault(
                    "is written in a form that PO cannot carry: write it on one line",
                ));
            }
        }
        match units.next() {
            Some(unit) => Err((unit.line, format!("{}: is not Fluent", unit.id))),
            None => Ok(()),
        }
    }
}

impl Unit {
    /// A message in the place of another, or a new one.
    pub(crate) fn written(id: &str, text: &str) -> Self {
        let source = one_message(id, text).map_or_else(
            |_| format!("{id} =\n{}", indented(text)),
            |_| format!("{id} = {text}\n"),
        );
        Self {
            id: id.to_owned(),
            text: text.to_owned(),
            source,
            line: 0,
            about: Vec::new(),
        }
    }
}

/// The pattern of a text: as it would be read after `id =`, or with its lines in a block below that.
pub(crate) fn pattern(text: &str) -> Result<Pattern<String>, String> {
    one_message("m", text).or_else(|reason| {
        let block = format!("m =\n{}", indented(text));
        only_message(block).map_err(|_| reason)
    })
}

fn one_message(id: &str, text: &str) -> Result<Pattern<String>, String> {
    only_message(format!("{id} = {text}\n"))
}

/// The value of the one message that a text is.
fn only_message(text: String) -> Result<Pattern<String>, String> {
    let resource =
        parse(text).map_err(|(_, errors)| errors.first().map(told).unwrap_or_default())?;
    match <[Entry<String>; 1]>::try_from(resource.body) {
        Ok(
            [
                Entry::Message(Message {
                    value: Some(value),
                    attributes,
                    ..
                }),
            ],
        ) if attributes.is_empty() => Ok(value),
        Ok(_) | Err(_) => Err("it is more than one text".to_owned()),
    }
}

/// What Fluent's parser did not like, in words for whoever does not know it.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the others are told in the parser's words"
)]
fn told(error: &ParserError) -> String {
    match &error.kind {
        ErrorKind::ExpectedToken(sign) => format!("a {sign} is missing"),
        ErrorKind::UnbalancedClosingBrace => "a } stands without its {".to_owned(),
        ErrorKind::MissingDefaultVariant => "no line of a choice has the star".to_owned(),
        ErrorKind::MultipleDefaultVariants => "two lines of a choice have the star".to_owned(),
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
            "a line does not end where it should".to_owned()
        }
        other => {
            let told = other.to_string();
            told.chars().filter(|sign| !sign.is_control()).collect()
        }
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// Takes lines, one after the other.
#[derive(Default)]
struct Scan {
    parts: Vec<Part>,
    /// What the line before was.
    last: Kind,
    /// What stands above the next message.
    of_file: Vec<String>,
    of_section: Vec<String>,
    own: Vec<String>,
    /// Empty lines after a message, which may still be within it.
    empty: String,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Other,
    Message,
    Comment,
    SectionComment,
    FileComment,
}

impl Scan {
    fn take(&mut self, number: usize, line: &str) {
        let words = line.trim();
        if words.is_empty() {
            // A comment that an empty line follows is not that of a message.
            self.own.clear();
            match self.last {
                Kind::Message => self.empty.push_str(line),
                Kind::Other | Kind::Comment | Kind::SectionComment | Kind::FileComment => {
                    self.other(line);
                    self.last = Kind::Other;
                }
            }
        } else if words.starts_with('#') && line.starts_with('#') {
            self.comment(line);
        } else if line.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            self.end_message();
            let (id, text) = line.split_once('=').unwrap_or((line, ""));
            let about = [&self.of_file, &self.of_section, &self.own];
            self.parts.push(Part::Message(Unit {
                id: id.trim().to_owned(),
                text: text.to_owned(),
                source: line.to_owned(),
                line: number,
                about: about.into_iter().flatten().cloned().collect(),
            }));
            self.own.clear();
            self.last = Kind::Message;
        } else if let (Kind::Message, Some(Part::Message(unit))) =
            (self.last, self.parts.last_mut())
            && !line.starts_with('-')
        {
            for whole in [&mut unit.text, &mut unit.source] {
                whole.push_str(&self.empty);
                whole.push_str(line);
            }
            self.empty.clear();
        } else {
            self.end_message();
            self.other(line);
            self.own.clear();
            self.last = Kind::Other;
        }
    }

    fn comment(&mut self, line: &str) {
        self.end_message();
        self.other(line);
        let sharps = line.bytes().take_while(|byte| *byte == b'#').count();
        let (kind, about) = match sharps {
            1 => (Kind::Comment, &mut self.own),
            2 => (Kind::SectionComment, &mut self.of_section),
            _ => (Kind::FileComment, &mut self.of_file),
        };
        // A heading ends the one before it.
        if self.last != kind {
            about.clear();
        }
        let words = line.get(sharps..).unwrap_or_default().trim();
        if !words.is_empty() {
            about.push(words.to_owned());
        }
        self.last = kind;
    }

    fn other(&mut self, line: &str) {
        if let Some(Part::Other(text)) = self.parts.last_mut() {
            text.push_str(line);
        } else {
            self.parts.push(Part::Other(line.to_owned()));
        }
    }

    fn end_message(&mut self) {
        let empty = std::mem::take(&mut self.empty);
        if !empty.is_empty() {
            self.other(&empty);
        }
    }

    fn finish(mut self) -> FluentFile {
        self.end_message();
        for part in &mut self.parts {
            if let Part::Message(unit) = part {
                unit.text = unit.text.trim_matches([' ', '\n']).to_owned();
                if !unit.source.ends_with('\n') {
                    unit.source.push('\n');
                }
            }
        }
        FluentFile { parts: self.parts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### Of the file.\n### Two lines.\n\n## One\nplain = Words, { $name }\n# Its own.\n\
        many = { $count ->\n    [one] One\n   *[other] { $count }\n}\n\n# Of nothing.\n\n## Two\n\
        -term = Term\nlast = { -term } is\n\n    here\n\n\n";

    fn read(text: &str) -> Result<Files, FileFault> {
        Files::read([("a.ftl".to_owned(), text.to_owned())])
    }

    #[test]
    fn a_file_is_taken_apart_and_put_together_again() {
        let files = read(FILE).unwrap();
        assert_eq!(files.get("a.ftl").unwrap().text(), FILE);
        let about: Vec<(&str, usize, String)> = files
            .units()
            .map(|unit| (unit.id.as_str(), unit.line, unit.about.join("|")))
            .collect();
        let of_file = "Of the file.|Two lines.";
        assert_eq!(
            about,
            [
                ("plain", 5, format!("{of_file}|One")),
                ("many", 7, format!("{of_file}|One|Its own.")),
                ("last", 16, format!("{of_file}|Two")),
            ]
        );
        assert_eq!(files.text("plain"), Some("Words, { $name }"));
        let many = "{ $count ->\n    [one] One\n   *[other] { $count }\n}";
        assert_eq!(files.text("many"), Some(many));
        assert_eq!(files.text("last"), Some("{ -term } is\n\n    here"));
    }

    #[test]
    fn what_is_written_is_read_as_it_was_meant() {
        for text in [
            "Words",
            "{ $count ->\n    [one] One\n   *[other] { $count }\n}",
            "One line\nand another",
            "One line\n    and another",
            "{\"[\"}no choice]",
            "a = b",
            "# no comment",
        ] {
            let unit = Unit::written("a", text);
            let files = read(&unit.source).unwrap();
            let read = files.text("a").unwrap();
            assert_eq!(pattern(read), pattern(text), "{text}");
        }
    }

    #[test]
    fn files_of_windows_are_read() {
        let files =
            read("# Of a.\r\na = { $b ->\r\n    [one] c\r\n   *[other] d\r\n}\r\n").unwrap();
        assert_eq!(
            files.text("a"),
            Some("{ $b ->\n    [one] c\n   *[other] d\n}")
        );
    }

    #[test]
    fn what_is_no_fluent_is_told_with_its_line() {
        for (text, line, reason) in [
            ("a = b\nc = { $d\n", 2, "is not Fluent"),
            ("a = b\n%\n", 2, "is not Fluent"),
            ("a = b\na = c\n", 2, "twice"),
            ("a = b\n    .c = d\n", 1, "cannot carry"),
            ("a =\n    b\n      c\n", 1, "cannot carry"),
        ] {
            let fault = read(text).unwrap_err();
            assert_eq!(fault.line, line, "{text}: {fault}");
            assert!(fault.reason.contains(reason), "{text}: {fault}");
        }
    }

    #[test]
    fn a_message_in_two_files_is_told() {
        let files = ["a.ftl", "b.ftl"].map(|name| (name.to_owned(), "a = b\n".to_owned()));
        let fault = Files::read(files).unwrap_err();
        assert_eq!(fault.to_string(), "b.ftl:1: a stands in another file too");
    }
}
