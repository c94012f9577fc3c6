//! Who may look at a clock or at the environment.

use crate::modules::{SourceFile, read, sources};
use crate::none;
use crate::tokens::Token;

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

fn may_look_outside(file: &SourceFile) -> bool {
    let is = |module: &[&str]| {
        file.module
            .iter()
            .map(String::as_str)
            .eq(module.iter().copied())
    };
    file.is_program()
        || file.is_in("kiosk")
        || file.is_in("test-support")
        || is(&["abdm-sandbox", "clock"])
        // ABDM wants the moment at which a call leaves in its header.
        || is(&["abdm-client", "transport"])
        // It speaks beside everything else, by the clock of its own thread.
        || file.is_in("kiosk-voice")
        // Windows names the folder for its log nowhere but in the environment.
        || file.is_in("kiosk-launcher")
        // It takes names out of the environment.
        || is(&["kiosk-process", "memory"])
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
