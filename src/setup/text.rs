//! One key of a file of settings is set or taken out, and every other line of it stays as it is.
//!
//! A line that shows a key in a comment (`#: key = value`) is where that key goes, and what is taken
//! out becomes such a line. Where that cannot be, because the file is written in another way, the key
//! goes where TOML wants it. Either way the file then says what it said before but for this key: the
//! two are compared.

use toml::Table;
use toml_edit::{Document, DocumentMut, Item, TomlError, Value};

/// What a comment that shows a key begins with.
const SHOWN: &str = "#:";

/// The text with a key of a section set to a value.
///
/// # Errors
///
/// Where the text is no TOML, or has something else than a section of this name.
pub(super) fn set(text: &str, section: &str, key: &str, value: Value) -> Result<String, TomlError> {
    let mut document: DocumentMut = text.parse()?;
    let was_there = value_of(&document, section, key).is_some();
    let shown = uncommented(text, section, key, &value);
    let table = document
        .entry(section)
        .or_insert(toml_edit::table())
        .as_table_like_mut();
    if let Some(table) = table {
        match table.get_mut(key).and_then(Item::as_value_mut) {
            Some(old) => {
                let around = old.decor().clone();
                *old = value;
                *old.decor_mut() = around;
            }
            None => {
                let _ = table.insert(key, Item::Value(value));
            }
        }
    }
    let plain = document.to_string();
    Ok(match shown {
        Some(shown) if !was_there && say_the_same(&shown, &plain) => shown,
        Some(_) | None => plain,
    })
}

/// The text without a key of a section.
///
/// # Errors
///
/// Where the text is no TOML.
pub(super) fn unset(text: &str, section: &str, key: &str) -> Result<String, TomlError> {
    let mut document: DocumentMut = text.parse()?;
    if value_of(&document, section, key).is_none() {
        return Ok(text.to_owned());
    }
    let shown = commented(text, section, key)?;
    let table = document.get_mut(section).and_then(Item::as_table_like_mut);
    let _ = table.and_then(|table| table.remove(key));
    let plain = document.to_string();
    Ok(match shown {
        Some(shown) if say_the_same(&shown, &plain) => shown,
        Some(_) | None => plain,
    })
}

/// The text that a key of a section has; `None` where it is not there, or is no text.
pub(super) fn get(text: &str, section: &str, key: &str) -> Option<String> {
    let document: DocumentMut = text.parse().ok()?;
    let value = value_of(&document, section, key)?;
    value.as_str().map(str::to_owned)
}

/// The lines that say something, without what they say of secrets: no comments, and a section that
/// says nothing is left out.
pub(super) fn said(text: &str, secrets: &[(&str, &str)]) -> Vec<String> {
    let mut hidden = text.to_owned();
    for (section, key) in secrets {
        if get(&hidden, section, key).is_some()
            && let Ok(without) = set(&hidden, section, key, Value::from("(not shown)"))
        {
            hidden = without;
        }
    }
    let is_comment = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let mut lines: Vec<String> = Vec::new();
    for line in hidden.lines().filter(|line| !is_comment(line)) {
        let is_header = |line: &String| line.trim_start().starts_with('[');
        let line = line.trim_end().to_owned();
        if is_header(&line)
            && let Some(before) = lines.pop_if(|before| is_header(before))
        {
            drop(before);
        }
        lines.push(line);
    }
    let _ = lines.pop_if(|line| line.trim_start().starts_with('['));
    lines
}

fn value_of<'a>(document: &'a DocumentMut, section: &str, key: &str) -> Option<&'a Value> {
    let table = document.get(section)?.as_table_like()?;
    table.get(key)?.as_value()
}

fn say_the_same(one: &str, other: &str) -> bool {
    match (one.parse::<Table>(), other.parse::<Table>()) {
        (Ok(one), Ok(other)) => one == other,
        (Err(_), _) | (_, Err(_)) => false,
    }
}

/// The text with the value in the line that shows this key in a comment; its section's header is
/// taken out of its comment too.
fn uncommented(text: &str, section: &str, key: &str, value: &Value) -> Option<String> {
    let header = format!("[{section}]");
    let mut inside = false;
    let mut commented_header = None;
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let mut place = None;
    for (index, line) in lines.iter().enumerate() {
        let line = line.trim();
        let shown = line.strip_prefix(SHOWN).map(str::trim_start);
        let said = shown.unwrap_or(line);
        if said.starts_with('[') {
            inside = said.starts_with(&header);
            commented_header = (inside && shown.is_some()).then_some(index);
        } else if inside && shown.is_some_and(|shown| shows(shown, key)) {
            place = Some(index);
            break;
        }
    }
    let line = lines.get_mut(place?)?;
    let end = line_end(line);
    *line = format!("{key} = {}{end}", value.to_string().trim());
    if let Some(line) = commented_header.and_then(|index| lines.get_mut(index)) {
        *line = format!("{header}{}", line_end(line));
    }
    Some(lines.concat())
}

fn shows(line: &str, key: &str) -> bool {
    let rest = line.strip_prefix(key).map(str::trim_start);
    rest.is_some_and(|rest| rest.starts_with('='))
}

fn line_end(line: &str) -> &'static str {
    if line.ends_with("\r\n") {
        "\r\n"
    } else if line.ends_with('\n') {
        "\n"
    } else {
        ""
    }
}

/// The text with the lines of a key as comments that show it.
fn commented(text: &str, section: &str, key: &str) -> Result<Option<String>, TomlError> {
    let document = Document::parse(text)?;
    let place = document.get(section).and_then(|section| {
        let (key, value) = section.as_table_like()?.get_key_value(key)?;
        Some(key.span()?.start..value.span()?.end)
    });
    let Some(place) = place else { return Ok(None) };
    let mut offset = 0;
    let mut changed = String::with_capacity(text.len() + SHOWN.len() + 1);
    for line in text.split_inclusive('\n') {
        let (begins, ends) = (offset, offset + line.len());
        offset = ends;
        if begins < place.end && place.start < ends {
            changed += SHOWN;
            changed += " ";
        }
        changed += line;
    }
    Ok(Some(changed))
}

#[cfg(test)]
mod tests;
