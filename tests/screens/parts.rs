//! Texts that are longer than a page, in every language, panel and size of text: how many parts
//! they have, and what a part is worth.

use crate::kiosk::{Kiosk, Piece};
use crate::sizes::{PANELS, Panel};
use abha_kiosk::domain::{Generation, HeardHow};
use abha_kiosk::journey::Screen;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

/// The published texts, in the order of the pages.
const TEXTS: [Words; 5] = [
    Words::ConsentItem1,
    Words::ConsentItem3,
    Words::ConsentItem4,
    Words::ConsentItem5,
    Words::ConsentItem7,
];

/// The panels of the measured screens, and the smallest one upright.
fn panels() -> impl Iterator<Item = Panel> {
    PANELS.into_iter().chain([((800, 1280), 10.1)])
}

/// Fewer words on a page are no text to be read.
const LEAST_WORDS: usize = 12;

fn at_consent(language: &str, panel: Panel, text_size: TextSize, heard: HeardHow) -> Kiosk {
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::with(Generation::V3, language, panel.0, patience, |options| {
        options.diagonal_inches = panel.1;
        options.text_size = text_size;
        options.settings.heard = heard;
    });
    kiosk.touch(&format!("language-{language}"));
    kiosk.touch("create");
    kiosk
}

/// What of a text is on the page: the longest words of it.
fn part_of(kiosk: &Kiosk, text: &str) -> String {
    let parts = kiosk.pieces().into_iter().filter_map(|piece| match piece {
        Piece::Text { words, .. } if text.contains(&words) => Some(words),
        Piece::Text { .. } | Piece::Control { .. } => None,
    });
    parts.max_by_key(String::len).unwrap_or_default()
}

/// The parts of the item on the page, up to its answers.
fn read(kiosk: &mut Kiosk, text: &str, place: &str) -> Vec<String> {
    let mut parts = Vec::new();
    loop {
        assert!(
            !kiosk.scrolls(),
            "{place}: part {} scrolls",
            parts.len() + 1
        );
        parts.push(part_of(kiosk, text));
        if kiosk.can_touch("consent-agree") {
            assert!(kiosk.can_touch("consent-decline"), "{place}: half a choice");
            return parts;
        }
        assert!(parts.len() < 20, "{place} has no end");
        kiosk.touch("primary");
    }
}

#[test]
fn a_text_is_read_in_a_few_parts_and_each_is_worth_its_page() {
    for panel in panels() {
        for (text_size, most) in [
            (TextSize::Normal, 3),
            (TextSize::Large, 6),
            (TextSize::Largest, 6),
        ] {
            for (language, in_english) in [("en", false), ("hi", false), ("hi", true)] {
                let mut kiosk = at_consent(language, panel, text_size, HeardHow::Alone);
                for (at, text) in TEXTS.into_iter().enumerate() {
                    let whole = if in_english {
                        // It stays as the person wants it.
                        if at == 0 {
                            kiosk.touch("consent-english");
                        }
                        kiosk.locale().english(&text)
                    } else {
                        kiosk.locale().text(&text)
                    };
                    let place = format!("{language} {in_english} {panel:?} {text_size:?} {text:?}");
                    let parts = read(&mut kiosk, &whole, &place);
                    assert_eq!(parts.join(" "), whole, "{place}: something is left out");
                    assert!(parts.len() <= most, "{place}: {} parts", parts.len());
                    for part in &parts[..parts.len() - 1] {
                        let words = part.split_whitespace().count();
                        assert!(words >= LEAST_WORDS, "{place}: \"{part}\" has a page");
                    }
                    kiosk.touch("consent-agree");
                }
                assert_eq!(kiosk.screen(), Screen::Aadhaar);
            }
        }
    }
}

#[test]
fn the_list_of_the_front_desk_is_read_in_a_few_parts() {
    for panel in panels() {
        for text_size in [TextSize::Normal, TextSize::Large, TextSize::Largest] {
            for language in ["en", "hi"] {
                let heard = HeardHow::ExplainedBy("Meera Nair".to_owned());
                let mut kiosk = at_consent(language, panel, text_size, heard);
                let place = format!("list {language} {panel:?} {text_size:?}");
                let mut counts = Vec::new();
                loop {
                    assert!(!kiosk.scrolls(), "{place} scrolls");
                    let controls = kiosk.app.controls();
                    counts.push(controls.iter().filter(|id| id.contains("-read-")).count());
                    if kiosk.can_touch("consent-agree") {
                        break;
                    }
                    kiosk.touch("primary");
                }
                assert_eq!(counts.iter().sum::<usize>(), 6, "{place}: {counts:?}");
                assert!(counts.iter().all(|rows| *rows > 1), "{place}: {counts:?}");
                let most = if text_size == TextSize::Normal { 2 } else { 3 };
                assert!(counts.len() <= most, "{place}: {counts:?}");
            }
        }
    }
}

/// Whose name takes the page leaves no room for a text in parts: it scrolls, and is closed as any.
#[test]
fn a_page_that_would_hold_a_few_words_scrolls_instead() {
    let heard = HeardHow::ExplainedBy("Meera Nair ".repeat(40).trim().to_owned());
    let panel = ((1280, 800), 10.1);
    let mut kiosk = at_consent("en", panel, TextSize::Normal, heard);
    while !kiosk.can_touch("consent-read-6") {
        kiosk.touch("primary");
    }
    kiosk.touch("consent-read-6");
    assert!(kiosk.scrolls());
    assert!(kiosk.can_touch("consent-close"), "it has one part");
}
