//! What files say to people, and what in it leads to somewhere else.

use crate::tokens::comments;
use crate::tree::TextFile;
use std::collections::BTreeSet;

/// What a file says to people: its comments, or all of a page but what stands in fences. Each
/// word with its line.
pub fn prose(file: &TextFile) -> Vec<(usize, &str)> {
    let lines: Vec<(usize, &str)> = if file.path.ends_with(".rs") {
        comments(&file.text)
    } else if file.path.ends_with(".md") {
        outside_fences(&file.text).collect()
    } else {
        numbered(&file.text)
            .filter_map(|(line, text)| Some((line, text.split_once('#')?.1)))
            .collect()
    };
    lines
        .into_iter()
        .flat_map(|(line, text)| text.split_whitespace().map(move |word| (line, word)))
        .collect()
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
}

pub fn outside_fences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    numbered(text).filter(move |(_, line)| {
        let is_fence = line.trim_start().starts_with("```");
        fenced ^= is_fence;
        !fenced && !is_fence
    })
}

/// The paths in a word, as they are written.
pub fn paths_in(word: &str) -> impl Iterator<Item = &str> {
    let word = if word.contains("://") { "" } else { word };
    word.split(|letter: char| !(letter.is_ascii_alphanumeric() || "_./*-".contains(letter)))
        .map(|piece| piece.trim_end_matches(['.', '-']))
        .filter(|piece| {
            let name = piece.rsplit('/').next().unwrap_or_default();
            let is_ours = ENDINGS
                .iter()
                .any(|ending| name.len() > ending.len() && name.ends_with(ending));
            is_ours || FOLDERS.iter().any(|folder| piece.starts_with(folder))
        })
}

/// The numbered sections of a page: number, and the lines up to the next heading.
pub fn sections(page: &str) -> Vec<(&str, Vec<&str>)> {
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for (_, line) in outside_fences(page) {
        if line.starts_with('#') {
            let number = heading(line).split_whitespace().next().unwrap_or_default();
            found.push((number.trim_end_matches('.'), Vec::new()));
        } else if let Some((_, lines)) = found.last_mut() {
            lines.push(line);
        }
    }
    found.retain(|(number, _)| number.starts_with(|letter: char| letter.is_ascii_digit()));
    found
}

fn heading(line: &str) -> &str {
    line.trim_start_matches('#').trim()
}

/// The places in a page that a link can name, as GitHub makes them from headings.
pub fn places(page: &str) -> BTreeSet<String> {
    outside_fences(page)
        .filter(|(_, line)| line.starts_with('#'))
        .map(|(_, line)| {
            heading(line)
                .to_lowercase()
                .chars()
                .filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter))
                .map(|letter| if letter == ' ' { '-' } else { letter })
                .collect()
        })
        .collect()
}

/// A link's path from the root of the project, when it stands in `page`.
pub fn from_page(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// The cases that a text names, in capitals.
pub fn cases(text: &str) -> BTreeSet<String> {
    let text = text.to_uppercase();
    let mut found = BTreeSet::new();
    for family in ["CRT_ABHA_", "VRFY_ABHA_", "PROF_ABHA_"] {
        for rest in text.split(family).skip(1) {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            if digits.len() == 3 {
                found.insert(format!("{family}{digits}"));
            }
        }
    }
    found
}

/// Names with these endings are names of the project's own files, wherever they are cited.
const ENDINGS: [&str; 4] = [".md", ".rs", ".toml", ".ftl"];

/// What begins so is a path in the project, whatever its ending.
pub const FOLDERS: [&str; 11] = [
    ".cargo/",
    ".ci/",
    "assets/",
    "benches/",
    "crates/",
    "docs/",
    "installer/",
    "locales/",
    "src/",
    "tests/",
    "xtask/",
];
