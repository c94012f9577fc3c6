//! The glyphs of a text on the screen, in every script, beside those that HarfBuzz has for it.
//!
//! `tests/data/shaping` holds a sentence for every language and every embedded font, with the
//! numbers of HarfBuzz's glyphs in Regular and in Bold. The sentences are full of what is hard in a
//! script; they are read by nobody.

#[path = "shaping/harfbuzz.rs"]
mod harfbuzz;

use abha_kiosk::card::fonts::{FILES, FontFile};
use abha_kiosk::domain::Language;
use abha_kiosk::kiosk::theme::{self, Appearance, Look, NUMBER_FAMILY, TextSize};
use abha_kiosk::locale::{Direction, LanguageFacts, Locale};
use futures::FutureExt;
use iced::advanced::Widget;
use iced::advanced::graphics::text::cosmic_text::{LayoutGlyph, LayoutRun, fontdb};
use iced::advanced::graphics::text::{Paragraph, font_system};
use iced::advanced::layout::Limits;
use iced::advanced::renderer::Headless;
use iced::advanced::text::Shaping;
use iced::advanced::widget::Tree;
use iced::advanced::widget::text::State;
use iced::{Font, Pixels, Renderer, Size, Theme};
use serde::Deserialize;
use skrifa::MetadataProvider;
use skrifa::attribute::Weight;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file of `tests/data/shaping`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    #[serde(skip)]
    file: String,
    language: String,
    /// The family that the screen asks for.
    family: String,
    text: String,
    /// From left to right, as they are drawn.
    runs: Vec<Run>,
}

/// A piece in one font and one direction, which is what HarfBuzz is given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    text: String,
    family: String,
    script: String,
    direction: String,
    /// What HarfBuzz has for it in the language of the sentence.
    glyphs: Glyphs,
    /// What it has when it is told no language, where that is something else. cosmic-text 0.15
    /// tells its shaper none, so this is what the screen has.
    without_language: Option<Glyphs>,
}

/// Indices in the font, from left to right.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Glyphs {
    regular: Vec<u16>,
    bold: Vec<u16>,
}

/// A piece of a line in one font and one direction.
#[derive(Debug, PartialEq)]
struct Piece {
    family: &'static str,
    bold: bool,
    direction: &'static str,
    text: String,
    glyphs: Vec<u16>,
}

/// A piece on the screen, and where its glyphs stand from its start, in thousandths of the font
/// size.
struct Drawn {
    piece: Piece,
    places: Vec<(f32, f32)>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/shaping")
}

fn sentences() -> Vec<Sentence> {
    let files = std::fs::read_dir(folder()).unwrap();
    let mut sentences: Vec<Sentence> = files
        .map(|file| {
            let path = file.unwrap().path();
            let file = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let sentence = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
            Sentence { file, ..sentence }
        })
        .collect();
    sentences.sort_by(|one, other| one.file.cmp(&other.file));
    assert!(sentences.len() > 10, "{} files", sentences.len());
    sentences
}

impl Sentence {
    /// The pieces that the screen should have.
    fn wanted(&self, bold: bool) -> Vec<Piece> {
        let piece = |run: &Run| {
            let glyphs = run.without_language.as_ref().unwrap_or(&run.glyphs);
            Piece {
                family: embedded(&run.family),
                bold,
                direction: if run.direction == "rtl" { "rtl" } else { "ltr" },
                text: run.text.clone(),
                glyphs: if bold { &glyphs.bold } else { &glyphs.regular }.clone(),
            }
        };
        self.runs.iter().map(piece).collect()
    }
}

fn embedded(family: &str) -> &'static str {
    let file = FILES.iter().find(|file| file.family == family);
    file.unwrap_or_else(|| panic!("{family} is not embedded"))
        .family
}

/// What a screen has of a text: the widget of the theme laid out as it is in the window, and the
/// paragraph that it would draw.
fn on_screen(text: &str, family: &str, bold: bool, shaping: Shaping) -> Vec<Drawn> {
    let fonts: Vec<&'static [u8]> = FILES.iter().map(|file| file.bytes).collect();
    theme::fonts::use_only(&fonts);
    let renderer = <Renderer as Headless>::new(
        Font::with_name(NUMBER_FAMILY),
        Pixels(30.0),
        Some("tiny-skia"),
    )
    .now_or_never()
    .flatten()
    .expect("a renderer");
    let facts = LanguageFacts {
        reviewed_by: None,
        language: Language::ENGLISH,
        name: String::new(),
        direction: Direction::LeftToRight,
        font: embedded(family),
        line_height: 1.5,
    };
    let look = Look::new(Appearance::Light, TextSize::Normal, &facts);
    let mut words = if bold {
        theme::strong(&look, text)
    } else {
        theme::body(&look, text)
    };
    // `Shaping::default()` is what the widget has already: the roles of the theme choose none.
    if shaping != Shaping::default() {
        words = words.shaping(shaping);
    }
    let words: &mut dyn Widget<(), Theme, Renderer> = &mut words;
    let mut tree = Tree::new(&*words);
    // One line, however long.
    let room = Limits::new(Size::ZERO, Size::new(1.0e6, 1.0e6));
    words.layout(&mut tree, &renderer, &room);
    let state = tree.state.downcast_ref::<State<Paragraph>>();
    let lines: Vec<LayoutRun<'_>> = state.raw().buffer().layout_runs().collect();
    let [line] = lines.as_slice() else {
        panic!("{} lines", lines.len());
    };
    pieces(line)
}

fn pieces(line: &LayoutRun<'_>) -> Vec<Drawn> {
    let mut glyphs: Vec<&LayoutGlyph> = line.glyphs.iter().collect();
    if line.rtl {
        // They are placed one after the other from the right.
        glyphs.reverse();
    }
    let alike = |one: &&LayoutGlyph, other: &&LayoutGlyph| {
        one.font_id == other.font_id && one.level.is_rtl() == other.level.is_rtl()
    };
    let drawn = |glyphs: &[&LayoutGlyph]| {
        let first = glyphs[0];
        let file = file_of(first.font_id);
        let start = glyphs.iter().map(|glyph| glyph.start).min().unwrap();
        let end = glyphs.iter().map(|glyph| glyph.end).max().unwrap();
        let place = |glyph: &&LayoutGlyph| {
            let x = (glyph.x - first.x) / glyph.font_size + glyph.x_offset;
            (1000.0 * x, 1000.0 * glyph.y_offset)
        };
        Drawn {
            piece: Piece {
                family: file.family,
                bold: file.bold,
                direction: if first.level.is_rtl() { "rtl" } else { "ltr" },
                text: line.text[start..end].to_owned(),
                glyphs: glyphs.iter().map(|glyph| glyph.glyph_id).collect(),
            },
            places: glyphs.iter().map(place).collect(),
        }
    };
    glyphs.chunk_by(alike).map(drawn).collect()
}

/// The embedded file of a font that the screen has.
fn file_of(id: fontdb::ID) -> &'static FontFile {
    let mut system = font_system().write().unwrap();
    let face = system.raw().db().face(id).unwrap();
    let fontdb::Source::Binary(bytes) = &face.source else {
        panic!("{} is not embedded", face.post_script_name);
    };
    let at = bytes.as_ref().as_ref().as_ptr();
    let file = FILES.iter().find(|file| file.bytes.as_ptr() == at);
    file.unwrap_or_else(|| panic!("{} is not embedded", face.post_script_name))
}

/// The same without the places.
fn pieces_on_screen(text: &str, family: &str, bold: bool, shaping: Shaping) -> Vec<Piece> {
    let drawn = on_screen(text, family, bold, shaping);
    drawn.into_iter().map(|drawn| drawn.piece).collect()
}

/// What differs, each found piece above the wanted one.
fn differences(file: &str, found: &[Piece], wanted: &[Piece]) -> Vec<String> {
    let pairs = (0..found.len().max(wanted.len())).map(|at| (found.get(at), wanted.get(at)));
    pairs
        .filter(|(found, wanted)| found != wanted)
        .map(|(found, wanted)| format!("{file}:\n  found  {found:?}\n  wanted {wanted:?}"))
        .collect()
}

#[test]
fn every_glyph_on_the_screen_is_the_one_harfbuzz_has() {
    let mut wrong = Vec::new();
    for sentence in sentences() {
        for bold in [false, true] {
            let found =
                pieces_on_screen(&sentence.text, &sentence.family, bold, Shaping::default());
            wrong.extend(differences(&sentence.file, &found, &sentence.wanted(bold)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A sentence that looks the same unshaped would show nothing.
#[test]
fn every_sentence_is_wrong_without_shaping() {
    for sentence in sentences() {
        for bold in [false, true] {
            let found = pieces_on_screen(&sentence.text, &sentence.family, bold, Shaping::Basic);
            let wanted = sentence.wanted(bold);
            // Without shaping there is no other font either where one lacks a letter, so pieces end
            // elsewhere. What counts is one in the font that was asked for.
            let own = |piece: &&Piece| piece.family == sentence.family;
            let (found, wanted) = (found.iter().find(own), wanted.iter().find(own));
            let glyphs = |piece: Option<&Piece>| piece.map(|piece| piece.glyphs.clone());
            assert_ne!(glyphs(found), glyphs(wanted), "{}", sentence.file);
        }
    }
}

/// A name comes in its own script on a screen in another language. Only ZWNJ, which is not seen, is
/// taken from the font of the screen.
#[test]
fn a_name_on_an_english_screen_has_the_same_glyphs() {
    let screen = "Noto Sans";
    let mut tried = BTreeSet::new();
    // Of the fonts with Arabic letters, another screen takes `Noto Sans Arabic`.
    let others = |one: &Sentence| one.family != screen && one.family != "Noto Naskh Arabic";
    for sentence in sentences().into_iter().filter(others) {
        let marks = |letter: char| letter.is_ascii() || "\u{2068}\u{2069}".contains(letter);
        let names = sentence.text.split_whitespace();
        let names = names.map(|name| name.trim_matches(marks));
        let has_letters = |name: &&str| name.chars().count() > 1 && !name.contains(marks);
        for name in names.filter(has_letters) {
            for bold in [false, true] {
                let seen = |family: &str| {
                    let is_seen = |piece: &Piece| piece.text != "\u{200c}";
                    let pieces = pieces_on_screen(name, family, bold, Shaping::default());
                    let pieces = pieces.into_iter().filter(is_seen);
                    let space = space_of(&sentence.family);
                    let glyphs = pieces.flat_map(move |piece| {
                        let glyphs = piece.glyphs.into_iter().filter(move |id| *id != space);
                        glyphs.map(move |id| (piece.family, piece.bold, id))
                    });
                    glyphs.collect::<Vec<_>>()
                };
                assert_eq!(seen(screen), seen(&sentence.family), "{name}");
                tried.insert(sentence.file.clone());
            }
        }
    }
    assert!(tried.len() > 10, "{tried:?}");
}

/// What a font has for a space, and for what is not seen.
fn space_of(family: &str) -> u16 {
    pieces_on_screen(" ", family, false, Shaping::default())[0].glyphs[0]
}

#[test]
fn every_language_and_every_font_has_its_sentence() {
    let sentences = sentences();
    for facts in Locale::available().unwrap() {
        let (language, family) = (facts.language.tag(), facts.font);
        let own = |one: &Sentence| one.language == language && one.family == family;
        assert!(sentences.iter().any(own), "{language} in {family}");
    }
    let runs = || sentences.iter().flat_map(|sentence| &sentence.runs);
    let drawn: BTreeSet<&str> = runs().map(|run| run.family.as_str()).collect();
    // The Bold file of this one calls itself Regular, so the screen cannot tell them apart.
    let unused = "Noto Nastaliq Urdu";
    let weight = |file: &FontFile| {
        let font = skrifa::FontRef::new(file.bytes).unwrap();
        font.attributes().weight
    };
    for file in FILES.iter().filter(|file| file.bold) {
        let is_bold = weight(file) == Weight::BOLD;
        assert_eq!(is_bold, file.family != unused, "{}", file.family);
    }
    let families = FILES.iter().map(|file| file.family);
    let wanted: BTreeSet<&str> = families.filter(|family| *family != unused).collect();
    assert_eq!(drawn, wanted);
}
