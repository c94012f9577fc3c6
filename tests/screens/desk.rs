//! The consent at the front desk on the real screens: one list, free items behind switches, one
//! answer.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{ConsentItem, Generation, HeardHow};
use abha_kiosk::journey::step::{ConsentStep, Step};
use abha_kiosk::journey::{Screen, Stage};
use abha_kiosk::kiosk::theme::{PX_PER_MM, TextSize, least};
use abha_kiosk::kiosk::{KeyPress, canvas};
use abha_kiosk::locale::Message as Words;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

const PANELS: [((u32, u32), f32); 3] = [
    ((1080, 1920), 21.5),
    ((1920, 1080), 15.6),
    ((1280, 800), 10.1),
];

/// Rows with a switch.
const FREE: [ConsentItem; 3] = [
    ConsentItem::PastRecords,
    ConsentItem::ShareRecords,
    ConsentItem::PublicHealth,
];

const NEEDED: [ConsentItem; 3] = [
    ConsentItem::AadhaarUse,
    ConsentItem::HealthWorker,
    ConsentItem::OwnDeclaration,
];

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn at_list(language: &str, panel: ((u32, u32), f32), text_size: TextSize) -> Kiosk {
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::with(Generation::V3, language, panel.0, patience, |options| {
        options.settings.heard = HeardHow::ExplainedBy("Meera Nair".to_owned());
        options.diagonal_inches = panel.1;
        options.text_size = text_size;
    });
    kiosk.touch(&format!("language-{language}"));
    kiosk.touch("create");
    kiosk
}

fn upright() -> Kiosk {
    at_list("en", PANELS[0], TextSize::Normal)
}

#[track_caller]
fn step(kiosk: &Kiosk) -> &ConsentStep {
    match kiosk.app.session().stage() {
        Stage::Journey(journey) => match journey.step() {
            Step::Consent(step) => step,
            _ => panic!("at {:?}", kiosk.screen()),
        },
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

/// What the enrolment would carry.
#[track_caller]
fn agreed(kiosk: &Kiosk) -> BTreeSet<ConsentItem> {
    match kiosk.app.session().stage() {
        Stage::Journey(journey) => journey.consent().expect("agreed").agreed.clone(),
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

fn switch(item: ConsentItem) -> String {
    format!("consent-switch-{}", item.number())
}

/// Reads the list to its end; answers with how many parts it has.
fn read_on(kiosk: &mut Kiosk, place: &str) -> usize {
    for parts in 1..9 {
        assert!(!kiosk.scrolls(), "{place}, part {parts} scrolls");
        let is_last = kiosk.can_touch("consent-agree");
        assert_eq!(kiosk.can_touch("consent-decline"), is_last, "{place}");
        if is_last {
            return parts;
        }
        kiosk.touch("primary");
    }
    panic!("{place} has no end");
}

#[test]
fn the_list_is_one_page_and_two_on_the_smallest_panel() {
    for language in ["en", "hi"] {
        for panel in PANELS {
            for text_size in [TextSize::Normal, TextSize::Large, TextSize::Largest] {
                let place = format!("{language} {panel:?} {text_size:?}");
                let mut kiosk = at_list(language, panel, text_size);
                let parts = read_on(&mut kiosk, &place);
                if text_size == TextSize::Normal {
                    let most = if panel.1 < 12.0 { 2 } else { 1 };
                    assert!(parts <= most, "{place}: {parts} parts");
                }
                kiosk.touch("consent-agree");
                assert_eq!(kiosk.screen(), Screen::Aadhaar, "{place}");
            }
        }
    }
}

#[test]
fn every_row_of_it_can_be_touched_and_lies_apart() {
    for language in ["en", "hi"] {
        for panel in PANELS {
            let mut kiosk = at_list(language, panel, TextSize::Normal);
            let mut rows = 0;
            loop {
                let mut ids = Vec::new();
                for id in kiosk.app.controls() {
                    if id.starts_with("consent-") {
                        let size = kiosk.size_of(&id);
                        let side = least::CONTROL_MM * PX_PER_MM;
                        assert!(size.width >= side && size.height >= side, "{id}: {size:?}");
                        ids.push(id);
                    }
                }
                rows += ids.iter().filter(|id| id.contains("-read-")).count();
                for (at, one) in ids.iter().enumerate() {
                    for other in &ids[at + 1..] {
                        let (a, b) = (kiosk.bounds(one), kiosk.bounds(other));
                        let across = (b.x - a.x - a.width).max(a.x - b.x - b.width);
                        let down = (b.y - a.y - a.height).max(a.y - b.y - b.height);
                        let apart = across.max(down) / PX_PER_MM;
                        assert!(apart >= least::GAP_MM, "{one} and {other}: {apart} mm");
                    }
                }
                if kiosk.can_touch("consent-agree") {
                    break;
                }
                kiosk.touch("primary");
            }
            assert_eq!(rows, 6, "{language} {panel:?}");
        }
    }
}

#[test]
fn nothing_free_is_agreed_to_but_what_was_switched_on() {
    let mut kiosk = upright();
    assert!(kiosk.says(&Words::ConsentPlain1) && kiosk.says(&Words::ConsentPlain7));
    assert!(!kiosk.says(&Words::ConsentSwitchOn), "nothing is on before");
    kiosk.touch("consent-agree");
    assert_eq!(agreed(&kiosk), NEEDED.into());

    let mut kiosk = upright();
    kiosk.touch(&switch(ConsentItem::ShareRecords));
    assert!(kiosk.says(&Words::ConsentSwitchOn));
    kiosk.touch(&switch(ConsentItem::PublicHealth));
    kiosk.touch(&switch(ConsentItem::PublicHealth));
    kiosk.touch("consent-agree");
    let mut wanted = BTreeSet::from(NEEDED);
    let _ = wanted.insert(ConsentItem::ShareRecords);
    assert_eq!(agreed(&kiosk), wanted);
    // Back shows it as it was said.
    kiosk.touch("back");
    assert_eq!(step(&kiosk).answer(ConsentItem::ShareRecords), Some(true));
    assert_eq!(step(&kiosk).answer(ConsentItem::PublicHealth), Some(false));
    assert!(kiosk.says(&Words::ConsentSwitchOn));
}

#[test]
fn three_switches_in_a_row_are_turned_as_fast_as_a_hand_is() {
    let mut kiosk = upright();
    kiosk.pass(ms(600));
    for item in FREE {
        kiosk.touch_at_once(&switch(item));
        kiosk.pass(ms(120));
    }
    for item in FREE {
        assert_eq!(step(&kiosk).answer(item), Some(true), "{item:?}");
    }
}

/// The second contact of a double touch comes 80 to 350 ms after the first, and a slow one later.
#[test]
fn a_double_touch_on_a_switch_turns_it_once_and_agrees_to_nothing() {
    for after in [30, 80, 150, 350, 480] {
        let mut kiosk = upright();
        kiosk.touch(&switch(FREE[0]));
        kiosk.pass(ms(after));
        kiosk.touch_at_once(&switch(FREE[0]));
        assert_eq!(step(&kiosk).answer(FREE[0]), Some(true), "{after} ms");
        for answer in ["consent-agree", "consent-decline", "back", "consent-read-3"] {
            let mut kiosk = upright();
            kiosk.touch(&switch(FREE[0]));
            kiosk.pass(ms(after));
            kiosk.touch_at_once(answer);
            let step = step(&kiosk);
            assert!(!step.is_declined() && step.opened().is_none(), "{answer}");
        }
    }
    // Half a second later it is an answer.
    let mut kiosk = upright();
    kiosk.touch(&switch(FREE[0]));
    kiosk.pass(ms(500));
    kiosk.touch_at_once("consent-agree");
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
}

#[test]
fn a_page_that_has_just_come_takes_no_switch() {
    let mut kiosk = upright();
    kiosk.pass(ms(400));
    kiosk.touch_at_once(&switch(FREE[0]));
    assert_eq!(step(&kiosk).answer(FREE[0]), None);
}

#[test]
fn a_row_opens_its_text_and_reading_agrees_to_nothing() {
    for panel in PANELS {
        let mut kiosk = at_list("hi", panel, TextSize::Normal);
        let mut read = 0;
        loop {
            let here: Vec<String> = kiosk.app.controls();
            for id in here.iter().filter(|id| id.contains("-read-")) {
                kiosk.touch(id);
                read += 1;
                assert!(!kiosk.can_touch("consent-agree"), "{id} asks for an answer");
                assert!(kiosk.says_text(&kiosk.locale().text(&Words::ConsentHeading)));
                kiosk.touch("consent-english");
                assert!(kiosk.says_text(&kiosk.locale().english(&Words::ConsentHeading)));
                kiosk.touch("consent-english");
                while !kiosk.can_touch("consent-close") {
                    assert!(!kiosk.scrolls(), "{panel:?} {id} scrolls");
                    kiosk.touch("primary");
                }
                assert!(!kiosk.scrolls(), "{panel:?} {id} scrolls");
                kiosk.touch("consent-close");
                assert_eq!(
                    kiosk.app.controls(),
                    here,
                    "{panel:?}: another part of the list"
                );
            }
            if kiosk.can_touch("consent-agree") {
                break;
            }
            kiosk.touch("primary");
        }
        assert_eq!(read, 6);
        for item in ConsentItem::shown(&HeardHow::ExplainedBy(String::new())) {
            assert_eq!(step(&kiosk).answer(*item), None, "{item:?}");
        }
    }
}

#[test]
fn who_does_not_agree_is_told_calmly_and_nothing_stays_switched_on() {
    let mut kiosk = upright();
    kiosk.touch(&switch(FREE[0]));
    kiosk.touch("consent-decline");
    assert!(kiosk.says(&Words::ConsentDeclined));
    assert!(kiosk.says(&Words::ConsentListDeclined));
    assert_eq!(kiosk.problem(), None, "it is no problem");
    kiosk.touch("consent-again");
    assert!(!kiosk.says(&Words::ConsentSwitchOn));
    kiosk.touch("consent-decline");
    kiosk.touch("not-now");
    assert_eq!(kiosk.screen(), Screen::Slip);
}

#[test]
fn space_and_enter_alone_lead_through() {
    for key in [KeyPress::Space, KeyPress::Activate] {
        for panel in PANELS {
            let mut kiosk = at_list("en", panel, TextSize::Largest);
            for _ in 0..9 {
                if kiosk.screen() != Screen::Consent {
                    break;
                }
                kiosk.press(&[key]);
            }
            assert_eq!(kiosk.screen(), Screen::Aadhaar);
            assert_eq!(agreed(&kiosk), NEEDED.into(), "free items stay free");
        }
    }
}

#[test]
fn keys_walk_the_rows_and_a_switch_keeps_the_focus() {
    let mut kiosk = upright();
    let controls = kiosk.app.controls();
    let place = |id: &str| controls.iter().position(|one| one == id);
    assert!(place("consent-switch-5") < place("consent-decline"));
    assert!(place("consent-read-7") < place("consent-decline"));
    let steps = place("consent-switch-3").expect("a switch") + 1;
    // The focus begins on "I agree"; the list goes round.
    let from = place("consent-agree").expect("an answer") + 1;
    for _ in 0..(controls.len() - from + steps) {
        kiosk.press(&[KeyPress::MoveOn]);
    }
    kiosk.press(&[KeyPress::Space]);
    assert_eq!(step(&kiosk).answer(FREE[0]), Some(true));
    // Pressed twice at once it is turned once, and it is not the answer that takes the second.
    kiosk.pass(ms(700));
    let space = kiosk.key_down(KeyPress::Space);
    kiosk.feed(space);
    kiosk.pass(ms(120));
    let space = kiosk.key_down(KeyPress::Space);
    kiosk.feed(space);
    kiosk.pass(ms(700));
    assert_eq!(step(&kiosk).answer(FREE[0]), Some(false));
}

/// Another size of text divides the list anew, and no row of it is passed by.
#[test]
fn larger_text_begins_the_list_anew() {
    let mut kiosk = at_list("en", PANELS[2], TextSize::Normal);
    kiosk.touch("primary");
    assert!(kiosk.can_touch("consent-agree"));
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("close");
    assert!(kiosk.can_touch("consent-read-1"), "not from the beginning");
}

#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_the_desk() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    for language in ["en", "hi"] {
        for panel in PANELS {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = at_list(language, panel, text_size);
                let scale = text_size.factor();
                let keep = |kiosk: &Kiosk, name: &str| {
                    let (width, height) = panel.0;
                    let file = format!("desk-{language}-{width}x{height}-{scale}-{name}.png");
                    let png = canvas::png(&kiosk.picture()).expect("a PNG");
                    std::fs::write(folder.join(file), png).expect("a file");
                };
                kiosk.touch("consent-read-1");
                keep(&kiosk, "text");
                kiosk.press(&[KeyPress::Back]);
                for part in 0..9 {
                    if kiosk.app.pressable("consent-switch-4").is_some() {
                        kiosk.touch("consent-switch-4");
                    }
                    keep(&kiosk, &format!("list-{part}"));
                    if kiosk.can_touch("consent-agree") {
                        break;
                    }
                    kiosk.touch("primary");
                }
                kiosk.touch("consent-decline");
                keep(&kiosk, "declined");
            }
        }
    }
}
