//! PO, the form of gettext: what is read is looked at line by line, and what is not understood is told.

use std::fmt::Write as _;

/// An entry of a PO file that is not obsolete.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The line of its `msgctxt`, or of its `msgid` without one, from 1 on.
    pub line: usize,
    /// `msgctxt`.
    pub context: Option<String>,
    /// `msgid`: the text in the language that is translated from.
    pub original: String,
    /// `msgstr`: the translation; empty where there is none yet.
    pub translation: String,
    /// Whether a translator or a program has marked it as not sure.
    pub is_fuzzy: bool,
}

/// What is wrong with a PO file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct PoFault {
    /// The line, from 1 on.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

fn fault<T>(line: usize, reason: impl Into<String>) -> Result<T, PoFault> {
    Err(PoFault {
        line,
        reason: reason.into(),
    })
}

/// Reads a PO file: its header, empty if there is none, and its entries. A mark of byte order, line
/// ends of Windows, comments and obsolete entries are passed by.
///
/// # Errors
///
/// [`PoFault`] where the file is not UTF-8, is cut off, or holds what is no PO.
pub fn read(bytes: &[u8]) -> Result<(String, Vec<Entry>), PoFault> {
    let text = str::from_utf8(bytes).or_else(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        fault(line, "is not UTF-8: save the file as UTF-8")
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = Reader::default();
    let mut last = 1;
    for (at, line) in text.lines().enumerate() {
        last = at + 1;
        reader.take(last, line.trim())?;
    }
    reader.end_entry(last)?;
    Ok((reader.header.unwrap_or_default(), reader.entries))
}

#[derive(Default)]
struct Reader {
    header: Option<String>,
    entries: Vec<Entry>,
    /// The entry that is being read, and what of it came.
    entry: Entry,
    seen: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Original,
    Translation,
}

impl Field {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Context, "msgctxt"),
        (Self::Original, "msgid"),
        (Self::Translation, "msgstr"),
    ];

    fn name(self) -> &'static str {
        let all = Self::ALL.into_iter();
        all.filter(|(field, _)| *field == self)
            .map(|(_, name)| name)
            .next()
            .unwrap_or_default()
    }
}

impl Reader {
    fn take(&mut self, line: usize, words: &str) -> Result<(), PoFault> {
        if words.is_empty() {
            return Ok(());
        }
        if let Some(comment) = words.strip_prefix('#') {
            return self.take_comment(line, comment);
        }
        if words.starts_with('"') {
            let more = unquoted(line, words)?;
            match self.seen.last() {
                Some(field) => self.field(*field).push_str(&more),
                None => return fault(line, "a text that belongs to nothing"),
            }
            return Ok(());
        }
        let end = words.find([' ', '\t', '"']).unwrap_or(words.len());
        let (keyword, value) = words.split_at(end);
        let named = Field::ALL.into_iter().find(|(_, name)| *name == keyword);
        let Some((field, _)) = named else {
            let is_plural = keyword == "msgid_plural" || keyword.starts_with("msgstr[");
            return if is_plural {
                fault(
                    line,
                    "plural forms of gettext: the forms stand within one msgstr, as in its msgid",
                )
            } else {
                fault(line, "neither a comment nor msgctxt, msgid or msgstr")
            };
        };
        if field != Field::Translation && self.seen.contains(&Field::Translation) {
            self.end_entry(line)?;
        }
        if self.seen.contains(&field) {
            return fault(line, format!("{keyword} for the second time in one entry"));
        }
        if field == Field::Translation && !self.seen.contains(&Field::Original)
            || field == Field::Context && self.seen.contains(&Field::Original)
        {
            return fault(line, format!("{keyword} is not in its place"));
        }
        if self.seen.is_empty() {
            self.entry.line = line;
        }
        self.seen.push(field);
        let value = unquoted(line, value.trim_start())?;
        match field {
            Field::Context => self.entry.context = Some(value),
            Field::Original => self.entry.original = value,
            Field::Translation => self.entry.translation = value,
        }
        Ok(())
    }

    fn take_comment(&mut self, line: usize, comment: &str) -> Result<(), PoFault> {
        // Comments stand above their entry.
        if self.seen.contains(&Field::Translation) {
            self.end_entry(line)?;
        }
        if let Some(flags) = comment.strip_prefix(',') {
            self.entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        }
        if comment.starts_with('~') {
            // What is marked above an obsolete entry is obsolete too.
            self.entry.is_fuzzy = false;
        }
        Ok(())
    }

    fn field(&mut self, field: Field) -> &mut String {
        match field {
            Field::Context => self.entry.context.get_or_insert_default(),
            Field::Original => &mut self.entry.original,
            Field::Translation => &mut self.entry.translation,
        }
    }

    fn end_entry(&mut self, line: usize) -> Result<(), PoFault> {
        let seen = std::mem::take(&mut self.seen);
        let entry = std::mem::take(&mut self.entry);
        if seen.is_empty() {
            return Ok(());
        }
        for wanted in [Field::Original, Field::Translation] {
            if !seen.contains(&wanted) {
                let (at, name) = (entry.line, wanted.name());
                return fault(line, format!("the entry of line {at} has no {name}"));
            }
        }
        if entry.context.is_some() || !entry.original.is_empty() {
            self.entries.push(entry);
        } else if self.header.is_none() && self.entries.is_empty() {
            self.header = Some(entry.translation);
        } else {
            return fault(
                entry.line,
                "an entry with an empty msgid, which only the first may have",
            );
        }
        Ok(())
    }
}

/// The text between quotes.
fn unquoted(line: usize, quoted: &str) -> Result<String, PoFault> {
    let Some(inner) = quoted.strip_prefix('"') else {
        return fault(line, "a text without quotes");
    };
    let mut text = String::with_capacity(inner.len());
    let mut signs = inner.chars();
    loop {
        match signs.next() {
            None => return fault(line, "the quote is not closed: is the file cut off?"),
            Some('"') => break,
            Some('\\') => text.push(match signs.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some(sign @ ('"' | '\\')) => sign,
                Some(_) | None => {
                    return fault(line, "a backslash with a sign that PO does not know");
                }
            }),
            Some(sign) => text.push(sign),
        }
    }
    match signs.next() {
        None => Ok(text),
        Some(_) => fault(line, "something stands behind the closing quote"),
    }
}

/// Writes the header of a file.
pub(crate) fn write_header(out: &mut String, comment: &str, fields: &[(&str, &str)]) {
    for line in comment.lines() {
        let _ = writeln!(out, "# {line}");
    }
    let header: String = fields
        .iter()
        .map(|(name, value)| format!("{name}: {value}\n"))
        .collect();
    write_text(out, "msgid", "");
    write_text(out, "msgstr", &header);
}

/// Writes an entry, with what is said of it and where it comes from.
pub(crate) fn write_entry(
    out: &mut String,
    comments: &[String],
    place: &str,
    [context, original, translation]: [&str; 3],
) {
    out.push('\n');
    for line in comments.iter().flat_map(|comment| comment.lines()) {
        let _ = writeln!(out, "#. {line}");
    }
    let _ = writeln!(out, "#: {place}");
    write_text(out, "msgctxt", context);
    write_text(out, "msgid", original);
    write_text(out, "msgstr", translation);
}

/// A keyword and its text, each of its lines on one of its own.
fn write_text(out: &mut String, keyword: &str, text: &str) {
    if !text.contains('\n') {
        let _ = writeln!(out, "{keyword} \"{}\"", escaped(text));
        return;
    }
    let _ = writeln!(out, "{keyword} \"\"");
    for line in text.split_inclusive('\n') {
        let _ = writeln!(out, "\"{}\"", escaped(line));
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            '"' | '\\' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        read(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_file_of_an_editor_is_read() {
        let text = "\u{FEFF}# Who.\r\n#, fuzzy\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: hi\\n\"\r\n\r\n\
            #. About.\r\n#: a.ftl:1\r\n#, fuzzy, no-wrap\r\n#| msgid \"Older\"\r\nmsgctxt \"a\"\r\n\
            msgid \"\"\r\n\"One \"\r\n  \"two\\n\"\r\nmsgstr \"Eins \\\"zwei\\\"\\n\"\r\n\
            msgctxt \"b\"\r\nmsgid \"B\"\r\nmsgstr \"\"\r\n#~ msgctxt \"c\"\r\n#~ msgid \"C\"\r\n#~ msgstr \"D\"";
        let (header, entries) = read(text.as_bytes()).unwrap();
        assert_eq!(header, "Language: hi\n");
        let expected = [
            Entry {
                line: 11,
                context: Some("a".to_owned()),
                original: "One two\n".to_owned(),
                translation: "Eins \"zwei\"\n".to_owned(),
                is_fuzzy: true,
            },
            Entry {
                line: 16,
                context: Some("b".to_owned()),
                original: "B".to_owned(),
                ..Entry::default()
            },
        ];
        assert_eq!(entries, expected);
    }

    #[test]
    fn what_is_no_po_is_told_with_its_line() {
        for (text, expected) in [
            ("\"a\"\n", "line 1: a text that belongs to nothing"),
            (
                "msgid \"",
                "line 1: the quote is not closed: is the file cut off?",
            ),
            (
                "msgid \"a\\\"\n",
                "line 1: the quote is not closed: is the file cut off?",
            ),
            ("msgid a\n", "line 1: a text without quotes"),
            ("msgid\n", "line 1: a text without quotes"),
            (
                "msgid \"a\"b\n",
                "line 1: something stands behind the closing quote",
            ),
            (
                "msgid \"\\q\"\n",
                "line 1: a backslash with a sign that PO does not know",
            ),
            ("msgid \"a\"\n", "line 1: the entry of line 1 has no msgstr"),
            (
                "msgctxt \"a\"\nmsgid \"b\"\nmsgst",
                "line 3: neither a comment nor msgctxt, msgid or msgstr",
            ),
            (
                "msgctxt \"a\"\nmsgctxt \"b\"\n",
                "line 2: msgctxt for the second time in one entry",
            ),
            ("msgstr \"a\"\n", "line 1: msgstr is not in its place"),
            (
                "msgid \"a\"\nmsgctxt \"b\"\n",
                "line 2: msgctxt is not in its place",
            ),
            (
                "msgid \"a\"\nmsgid_plural \"b\"\n",
                "line 2: plural forms of gettext: the forms stand within one msgstr, as in its msgid",
            ),
            (
                "msgid \"a\"\nmsgstr \"b\"\nmsgid \"\"\nmsgstr \"c\"\n",
                "line 3: an entry with an empty msgid, which only the first may have",
            ),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
        let latin = read(b"msgid \"a\"\nmsgstr \"\xE9\"\n").unwrap_err();
        assert_eq!(
            latin.to_string(),
            "line 2: is not UTF-8: save the file as UTF-8"
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in [
            "",
            "a",
            "\n",
            "a\nb\n",
            "\"\\\t\r",
            "\\n",
            "{\"\\u00A0\"}",
            "आभा",
        ] {
            let mut out = String::new();
            write_header(&mut out, "Who.", &[("Language", "hi")]);
            let comments = ["one\ntwo".to_owned()];
            write_entry(&mut out, &comments, "a.ftl:1", ["a", "o", text]);
            let (header, entries) = read(out.as_bytes()).unwrap();
            assert_eq!(header, "Language: hi\n");
            assert_eq!(entries.len(), 1);
            assert_eq!(entries[0].translation, text, "{out}");
        }
    }
}
