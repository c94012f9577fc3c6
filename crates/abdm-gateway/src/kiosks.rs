//! Who may ask: a file with a name and a key a line, which its owner alone may read.

use abdm_client::{SecretError, read_secret_file};
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use std::path::PathBuf;

/// The list of kiosks that may ask, read anew each time: who is struck off gets no token more.
#[derive(Debug)]
pub(super) struct Kiosks {
    file: PathBuf,
}

/// What is wrong with a list of kiosks. Nothing of it is in here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KiosksError {
    /// The file itself.
    #[error("{0}")]
    File(SecretError),
    /// What stands in it.
    #[error("is wrong in line {line}: {problem}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What is wrong there, and what is allowed.
        problem: &'static str,
    },
    /// Nobody stands in it.
    #[error("has nobody in it: write a name and a key a line")]
    Nobody,
}

const MAX_LIST: u64 = 64 * 1024;
const MAX_NAME: usize = 64;
/// Hexadecimal, 16 random bytes have 32 digits.
const KEY: std::ops::RangeInclusive<usize> = 32..=512;

impl Kiosks {
    /// Looks at the list once, so that what is wrong with it is told at the start.
    pub(super) fn at(file: PathBuf) -> Result<Self, KiosksError> {
        let kiosks = Self { file };
        kiosks.find("", "")?;
        Ok(kiosks)
    }

    /// The name of the kiosk that shows this name and key; `None` when there is none such.
    pub(super) fn find(&self, name: &str, key: &str) -> Result<Option<String>, KiosksError> {
        let bytes = read_secret_file(&self.file, MAX_LIST).map_err(KiosksError::File)?;
        let text = std::str::from_utf8(&bytes);
        let text = text.map_err(|_| KiosksError::File(SecretError::NoText))?;
        find(text, name, key)
    }
}

fn find(text: &str, name: &str, key: &str) -> Result<Option<String>, KiosksError> {
    let mut names = HashSet::new();
    let mut found = None;
    // Digests are compared, so that the time it takes says nothing of the key.
    let shown = Sha256::digest(key);
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let wrong = |problem| KiosksError::Line {
            line: index + 1,
            problem,
        };
        let mut words = line.split_whitespace();
        let (Some(listed), Some(listed_key), None) = (words.next(), words.next(), words.next())
        else {
            return Err(wrong("a name and a key with a blank between them"));
        };
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        if listed.len() > MAX_NAME || !listed.bytes().all(is_name) {
            return Err(wrong(
                "a name has at most 64 letters, digits, dots, dashes and underscores",
            ));
        }
        let is_visible = listed_key.bytes().all(|byte| byte.is_ascii_graphic());
        if !KEY.contains(&listed_key.len()) || !is_visible {
            return Err(wrong("a key has 32 to 512 visible characters"));
        }
        if !names.insert(listed) {
            return Err(wrong("the name stands there twice"));
        }
        if listed == name && Sha256::digest(listed_key) == shown {
            found = Some(listed.to_owned());
        }
    }
    if names.is_empty() {
        return Err(KiosksError::Nobody);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "0123456789abcdef0123456789abcdef";
    const TWO: &str = "fedcba9876543210fedcba9876543210";

    #[test]
    fn finds_who_shows_the_key_of_the_name() {
        let list = format!("# kiosks\n\nfront-1 {ONE}\n  front.2\t{TWO}  \r\n");
        let found = |name, key| find(&list, name, key).unwrap();
        assert_eq!(found("front-1", ONE).as_deref(), Some("front-1"));
        assert_eq!(found("front.2", TWO).as_deref(), Some("front.2"));
        for (name, key) in [
            ("front-1", TWO),
            ("front.2", ONE),
            ("front-1", ""),
            ("", ONE),
            ("front", ONE),
            ("#", "kiosks"),
            ("front-1", &ONE[..31]),
        ] {
            assert_eq!(found(name, key), None, "{name} {key}");
        }
    }

    #[test]
    fn says_in_which_line_a_list_is_wrong() {
        let wrong = |text: &str| find(text, "", "").unwrap_err().to_string();
        assert_eq!(wrong(""), "has nobody in it: write a name and a key a line");
        assert_eq!(wrong("# x\n"), wrong(""));
        for (text, line, part) in [
            ("front-1\n".to_owned(), 1, "a name and a key"),
            (format!("\na b {ONE}\n"), 2, "a name and a key"),
            ("a 1234\n".to_owned(), 1, "32 to 512"),
            (format!("a {ONE}\na {TWO}\n"), 2, "twice"),
            (format!("a/b {ONE}\n"), 1, "letters, digits"),
        ] {
            let said = wrong(&text);
            assert!(said.contains(&format!("line {line}")), "{said}");
            assert!(said.contains(part), "{said}");
            assert!(!said.contains(ONE), "{said}");
        }
    }
}
