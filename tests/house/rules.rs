//! What is never written.

use crate::modules::{SourceFile, read, sources};
use crate::none;
use crate::tokens::{Kind, Token, closing};
use crate::tree::{TextFile, texts};
use std::collections::BTreeSet;

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
fn no_horizontal_alignment_on_a_text() {
    let screens: Vec<SourceFile> = sources()
        .into_iter()
        .filter(|file| file.is_in("kiosk"))
        .collect();
    let helpers: BTreeSet<String> = screens
        .iter()
        .flat_map(|file| text_makers(&file.tokens))
        .collect();
    let found: Vec<String> = screens
        .iter()
        .flat_map(|file| {
            aligned_texts(&file.tokens, &helpers)
                .into_iter()
                .map(|line| format!("{}:{line}", file.path))
        })
        .collect();
    none(
        &found,
        "iced 0.14 draws a right-to-left line outside its box then; align the container:",
    );
}

#[test]
fn nothing_that_writes_traffic_or_keys_to_a_log() {
    let found = words(&["connection_verbose", "tls_sslkeylogfile"], |_| true);
    none(&found, "these write what must stay secret:");
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

#[test]
fn only_the_shell_and_the_clock_look_outside() {
    let found: Vec<String> = sources()
        .iter()
        .filter(|file| !may_look_outside(file))
        .flat_map(looks_outside)
        .collect();
    none(&found, "time and settings are handed in:");
}

#[test]
fn the_reader_of_looks_sees_them() {
    for (text, looks) in [
        ("use std::time::Instant; fn a() { Instant::now(); }", true),
        ("fn a() { std::time::SystemTime::now(); }", true),
        ("fn a() { let now = time::OffsetDateTime::now_utc; }", true),
        ("fn a() { std::env::var(\"HOME\"); }", true),
        (
            "use tokio::time::{Instant, sleep}; fn a() { Instant::now(); }",
            false,
        ),
        (
            "use tokio::time::Instant; fn a() { std::time::Instant::now(); }",
            true,
        ),
        (
            "#[cfg(test)] mod tests { fn a() { Instant::now(); } }",
            false,
        ),
        (
            "fn a(now: Instant) { Instant::checked_add(now); std::env::temp_dir(); }",
            false,
        ),
    ] {
        let file = read("crates/kiosk-journey/src/session.rs", text);
        assert_eq!(!looks_outside(&file).is_empty(), looks, "{text}");
    }
}

#[test]
fn the_reader_of_aligned_texts_sees_them() {
    for (text, aligned) in [
        ("fn v() { text(\"a\").size(3).align_x(Center) }", true),
        ("fn v() { text(words(&m)).width(Fill).center() }", true),
        ("fn v() { Text::new(\"a\").align_x(Center) }", true),
        ("fn v() { text::Text::new(\"a\").center() }", true),
        ("fn v() { text!(\"{a}\").center() }", true),
        (
            "fn v() { headline(\"a\").center() } fn headline<'a>(t: &'a str) -> Text<'a> { text(t) }",
            true,
        ),
        (
            "fn v() { self.small(\"a\").center() } fn small(&self) -> iced::widget::Text<'_> { text(t) }",
            true,
        ),
        (
            "fn v() { container(text(\"a\").size(3)).align_x(Center) }",
            false,
        ),
        ("fn v() { center(text(\"a\")).center() }", false),
        ("fn v() { column![text(\"a\")].align_x(Center) }", false),
        ("fn v() { text(\"a\").align_y(Center) }", false),
        ("fn v() { locale.text(&m).center() }", false),
    ] {
        let file = read("src/kiosk/screen.rs", text);
        let found = aligned_texts(&file.tokens, &text_makers(&file.tokens));
        assert_eq!(!found.is_empty(), aligned, "{text}");
    }
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

fn may_look_outside(file: &SourceFile) -> bool {
    let is = |module: &[&str]| {
        file.module
            .iter()
            .map(String::as_str)
            .eq(module.iter().copied())
    };
    file.is_program()
        || file.is_in("kiosk")
        || is(&["abdm-sandbox", "clock"])
        // ABDM wants the moment at which a call leaves in its header.
        || is(&["abdm-client", "transport"])
}

/// Where a file looks at a clock or the environment, its tests left out. The clock of the
/// runtime is no look outside: tests stop it and put it forward.
fn looks_outside(file: &SourceFile) -> Vec<String> {
    let calls: [(&str, &[&str]); 5] = [
        ("Instant", &["now"]),
        ("SystemTime", &["now"]),
        ("OffsetDateTime", &["now_utc", "now_local"]),
        ("Utc", &["now"]),
        ("env", &["var", "vars", "var_os", "vars_os"]),
    ];
    let runtime_clock = imports_instant_of_tokio(&file.tokens);
    let mut found = Vec::new();
    for (index, three) in file.tokens.windows(3).enumerate() {
        let [what, mark, call] = three else { continue };
        let is_look = calls
            .iter()
            .any(|(name, calls)| what.is(name) && calls.iter().any(|word| call.is(word)));
        let is_qualified = index
            .checked_sub(1)
            .and_then(|before| file.tokens.get(before))
            .is_some_and(|before| before.is("::"));
        let of_runtime = runtime_clock && what.is("Instant") && !is_qualified;
        let for_tests = file.for_tests.get(index).copied().unwrap_or_default();
        if mark.is("::") && is_look && !of_runtime && !for_tests {
            let name = format!("{}::{}", what.text, call.text);
            found.push(format!("{}:{}: {name}", file.path, what.line));
        }
    }
    found
}

fn imports_instant_of_tokio(tokens: &[Token]) -> bool {
    tokens.iter().enumerate().any(|(index, token)| {
        token.is("use")
            && tokens
                .get(index + 1)
                .is_some_and(|package| package.is("tokio"))
            && tokens
                .iter()
                .skip(index)
                .take_while(|token| !token.is(";"))
                .any(|token| token.is("Instant"))
    })
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

/// Functions that answer with a text widget.
fn text_makers(tokens: &[Token]) -> BTreeSet<String> {
    let mut makers = BTreeSet::new();
    for (index, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.is("fn"))
    {
        let signature: Vec<&Token> = tokens
            .iter()
            .skip(index + 1)
            .take_while(|token| !token.is("{") && !token.is(";"))
            .collect();
        let arrow = signature
            .windows(2)
            .position(|pair| matches!(pair, [dash, angle] if dash.is("-") && angle.is(">")));
        let answers_text = arrow.is_some_and(|arrow| {
            signature
                .iter()
                .skip(arrow + 2)
                .take_while(|token| !token.is("<") && !token.is("where"))
                .any(|token| token.is("Text"))
        });
        if answers_text && let Some(name) = tokens.get(index + 1) {
            makers.insert(name.text.clone());
        }
        let _ = token;
    }
    makers
}

/// The lines on which a text widget is made and then aligned.
fn aligned_texts(tokens: &[Token], makers: &BTreeSet<String>) -> Vec<usize> {
    let mut lines = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        let is_method = before.is_some_and(|before| before.is("."));
        let is_definition = before.is_some_and(|before| before.is("fn"));
        let free = ["text", "rich_text", "value"]
            .iter()
            .any(|word| token.is(word))
            && !is_method;
        let made = makers.contains(&token.text) && token.kind == Kind::Word;
        let constructed =
            token.is("Text") && tokens.get(index + 2).is_some_and(|new| new.is("new"));
        if is_definition || !(free || made || constructed) {
            continue;
        }
        let mut at = if constructed { index + 3 } else { index + 1 };
        if tokens.get(at).is_some_and(|mark| mark.is("!")) {
            at += 1;
        }
        if !tokens.get(at).is_some_and(|open| open.is("(")) {
            continue;
        }
        at = closing(tokens, at) + 1;
        while let [dot, method, ..] = tokens.get(at..).unwrap_or_default()
            && dot.is(".")
        {
            if method.is("align_x") || method.is("center") {
                lines.push(method.line);
            }
            at += 2;
            while let Some(next) = tokens.get(at)
                && !next.is("(")
                && !next.is(".")
                && !next.is(";")
            {
                at += 1;
            }
            if !tokens.get(at).is_some_and(|open| open.is("(")) {
                break;
            }
            at = closing(tokens, at) + 1;
        }
    }
    lines
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
