//! What is never written.

use crate::modules::{SourceFile, sources};
use crate::none;
use crate::tokens::{Token, closing};
use crate::tree::{TextFile, texts};

#[test]
fn no_text_input() {
    // iced keeps what is typed into it as plain strings, and draws right-to-left text wrongly.
    let found = words(
        &["text_input", "TextInput", "text_editor", "TextEditor"],
        |_| true,
    );
    none(&found, "digits and addresses have their own entries:");
}

#[test]
fn nothing_that_writes_traffic_or_keys_to_a_log() {
    let found = words(
        &[
            "connection_verbose",
            "tls_sslkeylogfile",
            "KeyLogFile",
            "key_log",
            "EnvFilter",
            "from_default_env",
            "env_logger",
        ],
        |_| true,
    );
    none(&found, "these write what must stay secret:");
}

/// What the compiler forbids elsewhere, one crate may allow, and does so in one module.
#[test]
fn nothing_is_unsafe_but_what_asks_the_system() {
    let found = words(&["unsafe"], |place| {
        place.file.path != "crates/kiosk-process/src/memory.rs"
    });
    none(&found, "there is one place for it:");
}

#[test]
fn nothing_prints_but_the_program() {
    let macros = ["println", "eprintln", "print", "eprint", "dbg"];
    let mut found = Vec::new();
    for file in sources().iter().filter(|file| !file.is_program()) {
        for pair in file.tokens.windows(2) {
            if let [name, mark] = pair
                && mark.is("!")
                && macros.iter().any(|word| name.is(word))
            {
                found.push(format!("{}:{}: {}!", file.path, name.line, name.text));
            }
        }
    }
    none(&found, "the log is the only voice of the library:");
}

#[test]
fn nothing_is_left_for_later() {
    // In two halves, so that this file does not find itself.
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
    ];
    none(
        &lines_with(&project(), &marks),
        "either it is done or it is not there:",
    );
}

#[test]
fn no_path_of_a_machine() {
    let marks = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Use", "rs/"),
        concat!("C:", "\\"),
        concat!("../sha", "red"),
    ];
    none(&lines_with(&project(), &marks), "a clone lies anywhere:");
}

#[test]
fn no_derive_shows_or_copies_secret_digits() {
    let derives = [
        "Debug",
        "Clone",
        "Copy",
        "Serialize",
        "Hash",
        "PartialEq",
        "PartialOrd",
    ];
    let mut found = Vec::new();
    for file in sources() {
        for (line, derived, body) in derived_types(&file.tokens) {
            if !body.iter().any(|token| token.is("SecretDigits")) {
                continue;
            }
            for word in derives
                .iter()
                .filter(|word| derived.iter().any(|token| token.is(word)))
            {
                found.push(format!("{}:{line}: {word}", file.path));
            }
        }
    }
    none(&found, "what holds secret digits shows and copies nothing:");
}

#[test]
fn the_private_key_is_the_sandbox_s_alone() {
    let found = words(&["RsaPrivateKey"], |place| {
        !place.file.is_in("abdm-sandbox") && !place.for_tests
    });
    none(
        &found,
        "the product encrypts with a public key and nothing else:",
    );
}

struct Place<'a> {
    file: &'a SourceFile,
    for_tests: bool,
}

/// Where one of the words stands, if `counts` says that the place matters.
fn words(words: &[&str], counts: impl Fn(&Place<'_>) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in sources() {
        for (index, token) in file.tokens.iter().enumerate() {
            let place = Place {
                file: &file,
                for_tests: file.for_tests.get(index).copied().unwrap_or_default(),
            };
            if words.iter().any(|word| token.is(word)) && counts(&place) {
                found.push(format!("{}:{}: {}", file.path, token.line, token.text));
            }
        }
    }
    found
}

/// What a reader of the project reads: its code, words, settings and pages.
pub fn project() -> Vec<TextFile> {
    let mut all = Vec::new();
    for folder in [
        "src",
        "crates",
        "tests",
        "benches",
        "locales",
        "docs",
        ".ci",
        ".cargo",
        "installer",
        "xtask",
    ] {
        let endings = [
            ".rs", ".ftl", ".toml", ".md", ".html", ".svg", ".sh", "run", ".service",
        ];
        all.extend(texts(folder, &endings));
    }
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "Cargo.toml",
        "clippy.toml",
        "deny.toml",
        "rust-toolchain.toml",
        "_typos.toml",
    ] {
        let path = crate::tree::root().join(name);
        if let Ok(text) = std::fs::read_to_string(path) {
            all.push(TextFile {
                path: name.to_owned(),
                text,
            });
        }
    }
    all
}

fn lines_with(files: &[TextFile], marks: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (index, line) in file.text.lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| line.contains(**mark)) {
                found.push(format!("{}:{}: {mark}", file.path, index + 1));
            }
        }
    }
    found
}

/// Each type with a `derive`: its line, what is derived, and its body.
fn derived_types(tokens: &[Token]) -> Vec<(usize, &[Token], &[Token])> {
    let mut found = Vec::new();
    for (index, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.is("derive"))
    {
        let close = closing(tokens, index + 1);
        let derived = tokens.get(index..close).unwrap_or_default();
        let start = tokens
            .iter()
            .skip(close)
            .position(|token| token.is("struct") || token.is("enum") || token.is("union"))
            .map_or(tokens.len(), |offset| close + offset);
        let body_start = tokens
            .iter()
            .skip(start)
            .position(|token| token.is("{") || token.is("(") || token.is(";"))
            .map_or(tokens.len(), |offset| start + offset);
        let body_end = match tokens.get(body_start) {
            Some(open) if !open.is(";") => closing(tokens, body_start),
            _ => body_start,
        };
        found.push((
            token.line,
            derived,
            tokens.get(body_start..body_end).unwrap_or_default(),
        ));
    }
    found
}
