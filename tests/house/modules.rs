//! Which module each token of a source file stands in, and whether it is compiled for tests
//! alone.

use crate::tokens::{Token, closing, tokens};
use crate::tree::texts;
use std::collections::BTreeSet;

/// A source file of the package.
pub struct SourceFile {
    /// Its path from the root of the project.
    pub path: String,
    /// The module it holds, after its crate's name where it is not the kiosk itself: empty for the
    /// root of the kiosk's library or of the program.
    pub module: Vec<String>,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// For each token, the modules written inside the file around it.
    pub inner: Vec<Vec<String>>,
    /// For each token, whether it is compiled for tests alone.
    pub for_tests: Vec<bool>,
}

impl SourceFile {
    /// Whether the file is of this crate, or of this module of the kiosk.
    pub fn is_in(&self, room: &str) -> bool {
        self.module.first().is_some_and(|first| first == room)
    }

    /// Whether this is the program and not the library.
    pub fn is_program(&self) -> bool {
        self.path == "src/main.rs" || self.path.starts_with("src/main/")
    }
}

/// Every file of the kiosk and of the crates that it is built of.
pub fn sources() -> Vec<SourceFile> {
    let of_crates = texts("crates", &[".rs"])
        .into_iter()
        .filter(|file| file.path.split('/').nth(2) == Some("src"));
    let mut files: Vec<SourceFile> = texts("src", &[".rs"])
        .into_iter()
        .chain(of_crates)
        .map(|file| read(&file.path, &file.text))
        .collect();
    let test_modules: BTreeSet<Vec<String>> = files.iter().flat_map(test_modules).collect();
    for file in &mut files {
        let within = |module: &Vec<String>| file.module.starts_with(module);
        if test_modules.iter().any(within) {
            file.for_tests.fill(true);
        }
    }
    files
}

/// Reads one file.
pub fn read(path: &str, text: &str) -> SourceFile {
    let tokens = tokens(text);
    SourceFile {
        path: path.to_owned(),
        module: module_of(path),
        inner: inner_modules(&tokens),
        for_tests: for_tests(&tokens),
        tokens,
    }
}

fn module_of(path: &str) -> Vec<String> {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let inside = stem
        .strip_prefix("src/")
        .or(stem.strip_prefix("crates/"))
        .unwrap_or(stem);
    let is_root = |part: &&str| ["lib", "main"].contains(part);
    inside
        .split('/')
        .filter(|part| *part != "src" && !is_root(part))
        .map(str::to_owned)
        .collect()
}

fn inner_modules(tokens: &[Token]) -> Vec<Vec<String>> {
    let mut around: Vec<(String, usize)> = Vec::new();
    let mut all = Vec::with_capacity(tokens.len());
    for (index, token) in tokens.iter().enumerate() {
        around.retain(|(_, end)| index <= *end);
        all.push(around.iter().map(|(name, _)| name.clone()).collect());
        if let [name, brace, ..] = tokens.get(index + 1..).unwrap_or_default()
            && token.is("mod")
            && brace.is("{")
        {
            around.push((name.text.clone(), closing(tokens, index + 2)));
        }
    }
    all
}

/// Marks what stands under `#[cfg(test)]`, and the whole file under `#![cfg(test)]`.
fn for_tests(tokens: &[Token]) -> Vec<bool> {
    let mut marked = vec![false; tokens.len()];
    for index in 0..tokens.len() {
        let Some((open, whole_file)) = attribute(tokens, index) else {
            continue;
        };
        let close = closing(tokens, open);
        let inside = tokens.get(open + 1..close).unwrap_or_default();
        let names = |text: &str| inside.iter().any(|token| token.is(text));
        if !inside.first().is_some_and(|first| first.is("cfg")) || !names("test") || names("not") {
            continue;
        }
        let end = if whole_file {
            tokens.len()
        } else {
            end_of_item(tokens, close + 1)
        };
        let start = if whole_file { 0 } else { index };
        for mark in marked.iter_mut().take(end).skip(start) {
            *mark = true;
        }
    }
    marked
}

/// Where the bracket of an attribute at `index` opens, and whether it is an inner one.
fn attribute(tokens: &[Token], index: usize) -> Option<(usize, bool)> {
    if !tokens.get(index)?.is("#") {
        return None;
    }
    if tokens.get(index + 1)?.is("[") {
        Some((index + 1, false))
    } else if tokens.get(index + 1)?.is("!") && tokens.get(index + 2)?.is("[") {
        Some((index + 2, true))
    } else {
        None
    }
}

/// One past the end of the item that begins at `start`, further attributes included.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut at = start;
    while let Some((open, _)) = attribute(tokens, at) {
        at = closing(tokens, open) + 1;
    }
    let ends_with_semicolon = tokens
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take_while(|token| !token.is("{") && !token.is(";"))
        .any(|token| ["use", "const", "static", "type", "let"].contains(&token.text.as_str()))
        && !tokens
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|token| !token.is("{") && !token.is(";"))
            .any(|token| token.is("fn") || token.is("impl") || token.is("mod"));
    while let Some(token) = tokens.get(at) {
        if token.is(";") {
            return at + 1;
        }
        if token.is("{") && !ends_with_semicolon {
            return closing(tokens, at) + 1;
        }
        at = if ["(", "[", "{"].iter().any(|mark| token.is(mark)) {
            closing(tokens, at) + 1
        } else {
            at + 1
        };
    }
    tokens.len()
}

/// The modules that `#[cfg(test)] mod name;` names in a file.
fn test_modules(file: &SourceFile) -> Vec<Vec<String>> {
    file.tokens
        .windows(3)
        .enumerate()
        .filter_map(|(index, three)| match three {
            [keyword, name, end]
                if keyword.is("mod")
                    && end.is(";")
                    && file.for_tests.get(index).copied().unwrap_or_default() =>
            {
                let inner = file.inner.get(index).cloned().unwrap_or_default();
                let mut module = file.module.clone();
                module.extend(inner);
                module.push(name.text.clone());
                Some(module)
            }
            _ => None,
        })
        .collect()
}

#[test]
fn the_reader_of_test_code_knows_it_from_the_rest() {
    let file = read(
        "crates/kiosk-journey/src/lib.rs",
        "fn a() { One } #[cfg(test)] mod tests { fn b() { Two } } fn c() { Three }\n\
         #[cfg(test)] use x::{Four}; fn d() { Five }\n\
         #[cfg(not(test))] fn e() { Six } #[cfg_attr(test, allow(x))] fn f() { Seven }\n\
         #[cfg(test)] #[allow(y)] fn g(a: &'static str) -> Eight { nine() } fn h() { Ten }",
    );
    for (word, expected) in [
        ("One", false),
        ("Two", true),
        ("Three", false),
        ("Four", true),
        ("Five", false),
        ("Six", false),
        ("Seven", false),
        ("Eight", true),
        ("nine", true),
        ("Ten", false),
    ] {
        let index = file.tokens.iter().position(|token| token.is(word));
        assert_eq!(
            index.and_then(|index| file.for_tests.get(index)),
            Some(&expected),
            "{word}"
        );
    }
}
