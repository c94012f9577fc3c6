//! Every screen measured in millimetres: what must be read, what must be touched, what must stay
//! where it is.

use crate::kiosk::{Kiosk, Piece};
use crate::staff;
use abha_kiosk::config::PinHash;
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::{Event, Screen};
use abha_kiosk::kiosk::Message;
use abha_kiosk::kiosk::theme::{CAPITALS, PX_PER_MM, TextSize, least};
use abha_kiosk::locale::Message as Words;
use iced::Rectangle;
use serde_json::json;
use std::collections::BTreeMap;
use std::time::Duration;

/// A panel: its pixels, and its diagonal in inches.
pub type Panel = ((u32, u32), f32);

pub const PANELS: [Panel; 3] = [
    ((1080, 1920), 21.5),
    ((1920, 1080), 15.6),
    ((1280, 800), 10.1),
];

fn on_a_panel(language: &str, (size, inches): Panel, text_size: TextSize) -> Kiosk {
    let patience = Duration::from_secs(20);
    Kiosk::with(Generation::V3, language, size, patience, |options| {
        options.diagonal_inches = inches;
        options.text_size = text_size;
        options.staff.pin = PinHash::of(staff::PIN.as_bytes());
    })
}

/// Walks through the screens of a registration and of a sign-in, and over their sheets, with a
/// look at each. Digits are typed on a keyboard, so that no screen is left out where its keys do
/// not matter.
fn walk(kiosk: &mut Kiosk, mut look: impl FnMut(&Kiosk, &str)) {
    let tile = format!("language-{}", kiosk.app.session().language());
    look(kiosk, "language");
    for sheet in ["help", "display"] {
        kiosk.touch(sheet);
        look(kiosk, sheet);
        kiosk.touch("close");
    }
    staff::ask(kiosk);
    look(kiosk, "staff-pin");
    staff::try_pin(kiosk, staff::PIN);
    for page in ["staff-state", "staff-today", "staff-actions"] {
        kiosk.touch(page);
        look(kiosk, page);
    }
    kiosk.touch("staff-close");
    kiosk.touch(&tile);
    look(kiosk, "home");
    kiosk.touch("languages");
    look(kiosk, "languages");
    kiosk.touch("close");
    kiosk.touch("login");
    look(kiosk, "login");
    // The largest letters on the smallest panel push it below the edge.
    if kiosk.can_touch("use-address") {
        kiosk.touch("use-address");
        look(kiosk, "login-address");
    }
    leave(kiosk);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.agree();
    look(kiosk, "aadhaar");
    kiosk.type_text(&aadhaar);
    go_on(kiosk, Screen::Aadhaar);
    look(kiosk, "mobile");
    kiosk.type_text(&mobile);
    go_on(kiosk, Screen::Mobile);
    look(kiosk, "destination");
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    look(kiosk, "code");
}

/// A whole number goes on by itself after a moment, or by the button.
fn go_on(kiosk: &mut Kiosk, from: Screen) {
    kiosk.pass(Duration::from_secs(1));
    if kiosk.screen() == from {
        kiosk.touch("primary");
    }
}

/// Ends the session, and waits until the good-bye is over.
fn leave(kiosk: &mut Kiosk) {
    kiosk.feed(Message::Happened(Event::Finished));
    if kiosk.screen() == Screen::Goodbye {
        kiosk.pass(Duration::from_secs(10));
    }
    assert_eq!(kiosk.screen(), Screen::Language);
}

fn mm(pixels: f32) -> f32 {
    pixels / PX_PER_MM
}

/// Lines of text that nobody must read to go on.
fn fine_words(kiosk: &Kiosk) -> Vec<String> {
    let locale = kiosk.locale();
    [
        Words::PracticeBadge,
        Words::ClinicDefault,
        Words::PhoneTitle,
    ]
    .map(|words| locale.text(&words))
    .into_iter()
    .chain(kiosk.inbox().into_iter().map(|sms| sms.text))
    .collect()
}

/// One walk for all that is measured: it takes a while.
#[test]
fn everything_can_be_read_and_touched_and_stays_in_its_place_on_every_panel() {
    let [upright, lying, small] = PANELS;
    for (panel, language, line_height, text_size) in [
        (upright, "en", 1.35, TextSize::Normal),
        (lying, "hi", 1.6, TextSize::Normal),
        (small, "hi", 1.6, TextSize::Normal),
        (small, "hi", 1.6, TextSize::Largest),
    ] {
        let mut kiosk = on_a_panel(language, panel, text_size);
        let mut places = Places::default();
        walk(&mut kiosk, |kiosk, screen| {
            let name = format!("{screen} in {language} at {text_size:?} on {panel:?}");
            measure(kiosk, &name, line_height);
            if text_size == TextSize::Normal {
                places.compare(kiosk, screen, &name);
                // On the smallest panel the letter board leaves room for the field alone; the other
                // ways in are found by scrolling.
                let is_full = panel.1 < 12.0 && screen == "login-address";
                assert!(is_full || !kiosk.scrolls(), "{name} scrolls");
            }
        });
        places.are_complete(text_size);
    }
}

fn measure(kiosk: &Kiosk, name: &str, line_height: f32) {
    let fine = fine_words(kiosk);
    let is_for_staff = name.starts_with("staff-");
    // A line may be set tighter than the language's own (headlines, digits) and never wider.
    let tightest = 1.0 + (line_height - 1.0) * 0.85;
    let line_of = |capitals: f32| capitals / CAPITALS * PX_PER_MM * tightest.min(1.35);
    let pieces = kiosk.pieces();
    for piece in &pieces {
        if let Piece::Text { words, bounds } = piece
            && !words.is_empty()
        {
            let is_fine = is_for_staff
                || fine.contains(words)
                || words.contains(" of ")
                || words.contains("में से");
            let capitals = if is_fine {
                least::FINE_CAPITALS_MM
            } else {
                least::CAPITALS_MM
            };
            assert!(
                bounds.height >= line_of(capitals) - 0.5,
                "{name}: \"{words}\" is {} mm high",
                mm(bounds.height)
            );
        }
    }
    let controls = controls(&pieces);
    for (id, bounds) in &controls {
        let least = if id.starts_with("key-") {
            // The gap around it takes the touch as well.
            least::KEY_MM - least::GAP_MM - 0.1
        } else {
            least::CONTROL_MM
        };
        assert!(
            mm(bounds.width) >= least && mm(bounds.height) >= least,
            "{name}: {id} is {:.1} x {:.1} mm",
            mm(bounds.width),
            mm(bounds.height)
        );
    }
    for (id, bounds) in &controls {
        for (other, others) in controls.iter().filter(|(other, _)| *other > id) {
            let apart = (bounds.x - (others.x + others.width))
                .max(others.x - (bounds.x + bounds.width))
                .max(bounds.y - (others.y + others.height))
                .max(others.y - (bounds.y + bounds.height));
            // Keys and what scrolls beneath the foot of the page have gaps of their own.
            let is_key = id.starts_with("key-") || other.starts_with("key-");
            let least = if is_key { 1.9 } else { least::GAP_MM - 0.1 };
            assert!(
                mm(apart) >= least,
                "{name}: {id} and {other} are {:.1} mm apart",
                mm(apart)
            );
        }
    }
}

/// What can be pressed, with what of it is in sight.
fn controls(pieces: &[Piece]) -> BTreeMap<String, Rectangle> {
    pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Control {
                id,
                bounds,
                visible: Some(visible),
            } if !id.starts_with("page-")
                && id != "entry"
                && visible.height > bounds.height - 0.5 =>
            {
                Some((id.clone(), *bounds))
            }
            Piece::Control { .. } | Piece::Text { .. } => None,
        })
        .collect()
}

/// Where the way back, the way on and the bar stood on the screens so far.
#[derive(Default)]
struct Places(BTreeMap<String, (String, [f32; 2])>);

impl Places {
    /// Words are of many lengths: a corner of each button stays.
    fn compare(&mut self, kiosk: &Kiosk, screen: &str, name: &str) {
        for (id, bounds) in controls(&kiosk.pieces()) {
            let (id, corner) = match id.as_str() {
                "back" | "finish" => (id.as_str(), [bounds.x, bounds.y + bounds.height]),
                // The end of the session stands where no button before it goes on.
                "primary" if kiosk.screen() == Screen::Card => {
                    ("back", [bounds.x, bounds.y + bounds.height])
                }
                "primary" | "close" => (
                    "primary",
                    [bounds.x + bounds.width, bounds.y + bounds.height],
                ),
                "help" | "display" | "languages" => (id.as_str(), [bounds.x, bounds.y]),
                _ => continue,
            };
            let (first, place) = self
                .0
                .entry(id.to_owned())
                .or_insert_with(|| (screen.to_owned(), corner));
            let moved = (place[0] - corner[0]).hypot(place[1] - corner[1]);
            assert!(moved < 0.5, "{id} on {name} and {first}: {moved}");
        }
    }

    fn are_complete(&self, text_size: TextSize) {
        if text_size != TextSize::Normal {
            return;
        }
        for id in ["back", "primary", "finish", "help", "display", "languages"] {
            assert!(self.0.contains_key(id), "{id} was nowhere");
        }
        let [finish, help] = ["finish", "help"].map(|id| self.0[id].1[0]);
        assert!(help - finish > 300.0, "Finish stands beside Help");
    }
}

/// What is said covers and moves nothing that a finger may be about to touch.
#[test]
fn a_message_moves_no_control() {
    let [upright, _, small] = PANELS;
    for (panel, language, text_size) in [
        (upright, "en", TextSize::Normal),
        (small, "hi", TextSize::Largest),
    ] {
        let mut kiosk = on_a_panel(language, panel, text_size);
        let tile = format!("language-{language}");
        kiosk.touch(&tile);
        kiosk.touch("login");
        kiosk.type_text("12");
        told(&mut kiosk, "login", "primary");
        leave(&mut kiosk);

        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.agree();
        kiosk.type_text("99");
        told(&mut kiosk, "aadhaar", "primary");
        kiosk.type_text(&aadhaar[2..]);
        go_on(&mut kiosk, Screen::Aadhaar);
        kiosk.type_text("12");
        told(&mut kiosk, "mobile", "primary");
        for _ in 0..2 {
            kiosk.press(&[abha_kiosk::kiosk::KeyPress::Erase]);
        }
        kiosk.type_text(&mobile);
        go_on(&mut kiosk, Screen::Mobile);
        assert_eq!(kiosk.screen(), Screen::CodeDestination);
        kiosk.tell_sandbox(
            "/practice/faults",
            &json!({"path": "/abha/api/v3/enrollment/request/otp", "status": 503, "html": true}),
        );
        told(&mut kiosk, "destination", "phone-yes");
    }
}

/// Presses something that brings a message, and compares.
fn told(kiosk: &mut Kiosk, screen: &str, press: &str) {
    // The ring of the focus is no part of the layout, but a key makes the page another one.
    kiosk.pass(Duration::from_secs(1));
    let before = controls(&kiosk.pieces());
    assert!(kiosk.problem().is_none(), "{screen}: already");
    kiosk.touch(press);
    assert!(kiosk.problem().is_some(), "{screen}: nothing was said");
    let after = controls(&kiosk.pieces());
    for (id, bounds) in &before {
        assert_eq!(after.get(id), Some(bounds), "{screen}: {id} moved");
    }
}

/// What is marked as chosen is what is set, and a touch sets it.
#[test]
fn the_sheet_for_letters_and_colours_shows_how_they_are() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("display");
    assert!(kiosk.says(&Words::NeedsTitle));
    let usual = kiosk.picture();
    kiosk.touch("text-normal");
    assert_eq!(kiosk.picture().rgba, usual.rgba, "it was so already");
    kiosk.touch("text-largest");
    kiosk.touch("colours-contrast");
    assert_ne!(kiosk.picture().rgba, usual.rgba);
    assert!(kiosk.can_touch("close"), "it stays open until it is closed");
    kiosk.touch("close");
    assert!(!kiosk.can_touch("colours-contrast"));
}
