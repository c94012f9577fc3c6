//! Which room may use which.

use crate::modules::{SourceFile, read, sources};
use crate::none;
use crate::tokens::{Token, closing};
use crate::tree::paths;

/// The rooms, and the rooms each may use.
const ARROWS: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("journey", &["domain"]),
    ("abdm", &["domain"]),
    ("sandbox", &["domain"]),
    ("card", &["domain", "locale"]),
    ("print", &["domain", "card"]),
    ("locale", &["domain"]),
    ("record", &["domain"]),
    ("speech", &["locale"]),
    ("config", &["domain"]),
    (
        "kiosk",
        &[
            "domain", "journey", "abdm", "sandbox", "card", "print", "locale", "record", "speech",
            "config",
        ],
    ),
    (
        PROGRAM,
        &["kiosk", "sandbox", "card", "print", "config", "abdm"],
    ),
];

/// The program stands outside the library and is a room of its own here.
const PROGRAM: &str = "main";

/// Packages that the rooms without input and output do not name.
const OUTSIDE: [&str; 6] = ["iced", "iced_runtime", "tokio", "reqwest", "axum", "hyper"];

/// A path as some file writes it, resolved to the root of the library.
struct Path {
    line: usize,
    parts: Vec<String>,
    is_public_use: bool,
}

#[test]
fn every_arrow_between_rooms_is_in_the_table() {
    let found: Vec<String> = sources().iter().flat_map(forbidden_arrows).collect();
    none(&found, "a room uses another that it may not use:");
}

#[test]
fn every_room_is_in_the_table() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|file| !file.module.is_empty() && may_use(room_of(file)).is_none())
        .map(|file| file.path.clone())
        .collect();
    none(&found, "a room that the table does not know:");
}

#[test]
fn a_room_hands_out_nothing_of_another_room() {
    let mut found = Vec::new();
    for file in sources() {
        for path in resolved(&file).iter().filter(|path| path.is_public_use) {
            let room = path.parts.first().map_or("", String::as_str);
            // Everybody may use `domain`, so handing it on widens nothing.
            if room != room_of(&file) && room != "domain" {
                found.push(format!("{}:{}: pub use of {room}", file.path, path.line));
            }
        }
    }
    none(
        &found,
        "a re-export is an arrow for everyone who uses the room:",
    );
}

#[test]
fn the_pure_rooms_name_no_package_of_the_outside() {
    let mut found = Vec::new();
    for file in sources().iter().filter(|file| is_pure(file)) {
        for token in &file.tokens {
            if OUTSIDE.iter().any(|package| token.is(package)) {
                found.push(format!("{}:{}: {}", file.path, token.line, token.text));
            }
        }
    }
    none(&found, "no window, no network and no runtime in here:");
}

#[test]
fn client_and_sandbox_never_name_each_other() {
    let mut found = Vec::new();
    for file in sources() {
        let other = match room_of(&file) {
            "abdm" => "sandbox",
            "sandbox" => "abdm",
            _ => continue,
        };
        for path in resolved(&file) {
            if path.parts.first().is_some_and(|room| room == other) {
                found.push(format!("{}:{}", file.path, path.line));
            }
        }
        for (line, text) in included(&file.tokens) {
            if text
                .split('/')
                .any(|part| part == other || part == format!("{other}.rs"))
            {
                found.push(format!("{}:{line}: {text}", file.path));
            }
        }
    }
    none(
        &found,
        "a mistake in one shows against the other only while both are written apart:",
    );
}

#[test]
fn the_root_of_the_library_only_declares_rooms() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|file| file.path == "src/lib.rs")
        .flat_map(|file| &file.tokens)
        .filter(|token| {
            ["use", "fn", "struct", "enum", "type", "macro_rules"].contains(&token.text.as_str())
        })
        .map(|token| format!("src/lib.rs:{}: {}", token.line, token.text))
        .collect();
    none(&found, "what stands in the root belongs to no room:");
}

#[test]
fn no_module_is_called_mod() {
    let found: Vec<String> = ["src", "tests", "benches"]
        .iter()
        .flat_map(|folder| paths(folder, &["mod.rs"]))
        .filter(|path| path.ends_with("/mod.rs"))
        .collect();
    none(&found, "the form is `room.rs` beside `room/`:");
}

#[test]
fn the_reader_of_arrows_sees_every_way_to_write_one() {
    for (way, text) in [
        ("use", "use crate::abdm::Client;"),
        (
            "group",
            "use crate::{domain::Fault, abdm::{Client, Error}};",
        ),
        ("renamed", "use crate::abdm as client;"),
        ("path", "fn f() -> crate::abdm::Client { todo() }"),
        ("super", "use super::super::abdm::Client;"),
        ("super group", "use super::{super::{abdm}, other};"),
        (
            "inner",
            "mod tests { use super::super::super::abdm::Client; }",
        ),
        ("by name", "use abha_kiosk::abdm::Client;"),
        ("macro", "macro_rules! m { () => { $crate::abdm::Client } }"),
        (
            "test",
            "#[cfg(test)] mod tests { use crate::abdm::Client; }",
        ),
        ("glob", "use crate::*;"),
        ("whole", "use crate as house;"),
        ("whole in group", "use crate::{self as house};"),
        ("unknown", "use crate::Client;"),
    ] {
        let file = read("src/journey/registration.rs", text);
        assert!(!forbidden_arrows(&file).is_empty(), "{way}: {text}");
    }
}

#[test]
fn the_reader_of_arrows_sees_none_where_there_is_none() {
    for text in [
        "// use crate::abdm::Client;\n/* crate::abdm /* nested */ */\nfn f() {}",
        "//! [`crate::abdm`]\nconst A: &str = \"crate::abdm\"; const B: &str = r#\"crate::\"abdm\"#;",
        "use crate::domain::{Fault, Otp}; use super::policy::Policy; use self::inner::A;",
        "pub(crate) fn f<'a>(c: char) -> bool { c == '\"' || c == '\\'' } // crate::abdm",
        "pub(in crate::journey) struct A;",
        "mod tests { use super::*; use super::super::policy; }",
    ] {
        let file = read("src/journey/registration.rs", text);
        none(&forbidden_arrows(&file), text);
    }
}

fn room_of(file: &SourceFile) -> &str {
    if file.is_program() {
        return PROGRAM;
    }
    file.module.first().map_or("", String::as_str)
}

fn may_use(room: &str) -> Option<&'static [&'static str]> {
    ARROWS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, rooms)| *rooms)
}

fn is_pure(file: &SourceFile) -> bool {
    let card_half = file.is_in("card")
        && file
            .module
            .get(1)
            .is_some_and(|part| ["content", "geometry", "layout"].contains(&part.as_str()));
    file.is_in("domain") || file.is_in("journey") || card_half
}

fn forbidden_arrows(file: &SourceFile) -> Vec<String> {
    let room = room_of(file);
    let allowed = may_use(room).unwrap_or_default();
    resolved(file)
        .iter()
        .filter_map(|path| {
            let at = format!("{}:{}", file.path, path.line);
            match path.parts.first().map(String::as_str) {
                None => Some(format!("{at}: the whole house")),
                Some(target) if target == room || allowed.contains(&target) => None,
                Some(target) => Some(format!("{at}: {room} uses {target}")),
            }
        })
        .collect()
}

/// Every path of a file that leads through the root of the library.
fn resolved(file: &SourceFile) -> Vec<Path> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(token) = file.tokens.get(at) {
        let public = is_public(&file.tokens, at);
        let inner = file.inner.get(at).cloned().unwrap_or_default();
        let module: Vec<String> = file.module.iter().chain(&inner).cloned().collect();
        if token.is("use") && !file.tokens.get(at + 1).is_some_and(|next| next.is("<")) {
            let mut leaves = Vec::new();
            let end = use_tree(&file.tokens, at + 1, &[], &mut leaves);
            for (line, parts) in leaves {
                all.extend(absolute(file, &module, &parts).map(|parts| Path {
                    line,
                    parts,
                    is_public_use: public,
                }));
            }
            at = end.max(at + 1);
        } else if is_start(&file.tokens, at) {
            let parts = plain_path(&file.tokens, at);
            at += parts.len() * 2 - 1;
            if parts.len() > 1 {
                all.extend(absolute(file, &module, &parts).map(|parts| Path {
                    line: token.line,
                    parts,
                    is_public_use: false,
                }));
            }
        } else {
            at += 1;
        }
    }
    all
}

fn is_start(tokens: &[Token], at: usize) -> bool {
    let follows = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.is("::"));
    !follows
        && tokens.get(at).is_some_and(|token| {
            ["crate", "super", "self", "abha_kiosk"]
                .iter()
                .any(|word| token.is(word))
        })
}

fn is_public(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.is("pub"))
}

fn plain_path(tokens: &[Token], at: usize) -> Vec<String> {
    let mut parts = Vec::new();
    for pair in tokens.get(at..).unwrap_or_default().chunks(2) {
        parts.extend(pair.first().map(|token| token.text.clone()));
        if !pair.get(1).is_some_and(|mark| mark.is("::")) {
            break;
        }
    }
    parts
}

/// Collects the leaves of a `use` tree that begins at `at`; answers where it ends.
fn use_tree(
    tokens: &[Token],
    mut at: usize,
    before: &[String],
    leaves: &mut Vec<(usize, Vec<String>)>,
) -> usize {
    let mut parts = before.to_vec();
    while let Some(token) = tokens.get(at) {
        if token.is("{") {
            let end = closing(tokens, at);
            at += 1;
            while at < end {
                at = use_tree(tokens, at, &parts, leaves) + 1;
            }
            return end + 1;
        }
        if token.is(",") || token.is(";") || token.is("}") {
            break;
        }
        if token.is("as") {
            at += 2;
            break;
        }
        if !token.is("::") {
            parts.push(token.text.clone());
        }
        at += 1;
    }
    if parts.len() > before.len() {
        let line = tokens
            .get(at.saturating_sub(1))
            .map_or(0, |token| token.line);
        leaves.push((line, parts));
    }
    at
}

/// The path from the root of the library: nothing for a path of another package.
fn absolute(file: &SourceFile, module: &[String], parts: &[String]) -> Option<Vec<String>> {
    let mut base = module.to_vec();
    let mut rest = parts.iter().map(String::as_str).peekable();
    match rest.next()? {
        "abha_kiosk" => base.clear(),
        // The program's own root is not the library's.
        _ if file.is_program() => return None,
        "crate" => base.clear(),
        "super" => {
            base.pop();
        }
        "self" => {}
        _ => return None,
    }
    while rest.next_if_eq(&"super").is_some() {
        base.pop();
    }
    base.extend(
        rest.filter(|part| !["self", "*"].contains(part))
            .map(str::to_owned),
    );
    Some(base)
}

/// The files that a file takes in by a macro or an attribute.
fn included(tokens: &[Token]) -> Vec<(usize, String)> {
    tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| {
            [
                "include",
                "include_str",
                "include_bytes",
                "include_dir",
                "path",
            ]
            .iter()
            .any(|word| token.is(word))
        })
        .flat_map(|(index, _)| tokens.iter().skip(index + 1).take(6))
        .filter(|token| token.kind == crate::tokens::Kind::Text)
        .map(|token| (token.line, token.text.clone()))
        .collect()
}
