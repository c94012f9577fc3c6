//! The rules of the house, read from its source text: what the crates may be built with, what is
//! never written, and which certification cases have a test.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

#[path = "house/aligned.rs"]
mod aligned;
#[path = "house/assets.rs"]
mod assets;
#[path = "house/cases.rs"]
mod cases;
#[path = "house/citations.rs"]
mod citations;
#[path = "house/languages.rs"]
mod languages;
#[path = "house/manifests.rs"]
mod manifests;
#[path = "house/modules.rs"]
mod modules;
#[path = "house/outside.rs"]
mod outside;
#[path = "house/prose.rs"]
mod prose;
#[path = "house/rules.rs"]
mod rules;
#[path = "house/tokens.rs"]
mod tokens;
#[path = "house/words.rs"]
mod words;

use test_support::tree;

/// Fails with one line for each thing found.
#[track_caller]
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}
