//! No text widget is aligned by itself.

use crate::modules::{SourceFile, read, sources};
use crate::none;
use crate::tokens::{Kind, Token, closing};
use std::collections::BTreeSet;

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
