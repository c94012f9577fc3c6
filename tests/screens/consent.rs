//! The consent on the real screens: measured pages, two answers, nothing that moves.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::ConsentItem;
use abha_kiosk::journey::step::Step;
use abha_kiosk::journey::{Screen, Stage};
use abha_kiosk::kiosk::KeyPress;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

const PANELS: [(u32, u32); 3] = [(1080, 1920), (1920, 1080), (1280, 800)];

fn at_consent(language: &str, size: (u32, u32), text_size: TextSize) -> Kiosk {
    let mut kiosk = Kiosk::with_text(language, size, text_size);
    kiosk.touch(&format!("language-{language}"));
    kiosk.touch("create");
    kiosk
}

fn answered(kiosk: &Kiosk, item: ConsentItem) -> Option<bool> {
    match kiosk.app.session().stage() {
        Stage::Journey(journey) => match journey.step() {
            Step::Consent(step) => step.answer(item),
            _ => panic!("at {:?}", kiosk.screen()),
        },
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

/// Reads to the end of the item; answers with how many parts it has.
fn read_on(kiosk: &mut Kiosk, place: &str) -> usize {
    for parts in 1..19 {
        assert!(!kiosk.scrolls(), "{place}, part {parts} scrolls");
        if kiosk.can_touch("consent-agree") {
            assert!(
                kiosk.can_touch("consent-decline"),
                "{place}: no way to say no"
            );
            return parts;
        }
        assert!(
            !kiosk.can_touch("consent-decline"),
            "{place}: half a choice"
        );
        kiosk.touch("primary");
    }
    panic!("{place} has no end");
}

#[test]
fn every_item_is_read_without_scrolling_and_answered_with_one_touch() {
    for language in ["en", "hi"] {
        for size in PANELS {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = at_consent(language, size, text_size);
                for item in 0..5 {
                    assert_eq!(kiosk.screen(), Screen::Consent);
                    let place = format!("{language} {size:?} {text_size:?} item {item}");
                    let parts = read_on(&mut kiosk, &place);
                    // The longest item beside the way to the English text is more than a page in
                    // landscape; everything else has room.
                    if text_size == TextSize::Normal {
                        let is_long = item == 0 && language == "hi" && size.0 > size.1;
                        let most = if is_long { 2 } else { 1 };
                        assert!(parts <= most, "{place}: {parts} though there is room");
                    }
                    kiosk.touch("consent-agree");
                }
                assert_eq!(kiosk.screen(), Screen::Aadhaar);
            }
        }
    }
}

#[test]
fn the_english_text_is_one_touch_away_and_measured_too() {
    for size in PANELS {
        let mut kiosk = at_consent("hi", size, TextSize::Normal);
        kiosk.touch("consent-english");
        let english = kiosk.locale().english(&Words::ConsentItem1);
        let parts = read_on(&mut kiosk, &format!("{size:?}"));
        assert!(parts <= 2, "{size:?}: {parts}");
        assert!(parts > 1 || kiosk.says_text(&english), "{size:?}");
        kiosk.touch("consent-english");
        assert!(kiosk.says_text(&kiosk.locale().text(&Words::ConsentHeading)));
    }
}

#[test]
fn who_does_not_agree_to_what_is_needed_is_told_calmly() {
    let mut kiosk = at_consent("en", (1080, 1920), TextSize::Normal);
    kiosk.touch("consent-decline");
    assert!(kiosk.says(&Words::ConsentDeclined));
    assert!(kiosk.says(&Words::ConsentNeeded));
    assert_eq!(kiosk.problem(), None, "it is no problem");
    kiosk.touch("consent-again");
    assert!(kiosk.says(&Words::ConsentPlain1));
    kiosk.touch("consent-decline");
    kiosk.touch("not-now");
    assert_eq!(kiosk.screen(), Screen::Slip);
}

#[test]
fn a_free_item_takes_a_no_and_goes_on() {
    let mut kiosk = at_consent("en", (1080, 1920), TextSize::Normal);
    kiosk.touch("consent-agree");
    kiosk.touch("consent-decline");
    assert!(kiosk.says(&Words::ConsentPlain4), "the next one is shown");
    assert_eq!(answered(&kiosk, ConsentItem::PastRecords), Some(false));
    kiosk.touch("back");
    assert!(kiosk.says(&Words::ConsentPlain3));
    kiosk.touch("consent-agree");
    assert_eq!(answered(&kiosk, ConsentItem::PastRecords), Some(true));
}

/// The last item speaks of "the above": it stands there.
#[test]
fn the_last_item_shows_what_was_answered() {
    let mut kiosk = at_consent("en", (1080, 1920), TextSize::Normal);
    for _ in 0..4 {
        kiosk.touch("consent-agree");
    }
    for words in [
        Words::ConsentPlain1,
        Words::ConsentPlain3,
        Words::ConsentPlain4,
        Words::ConsentPlain5,
        Words::ConsentPlain7,
        Words::ConsentItem7,
    ] {
        assert!(kiosk.says(&words), "{words:?}");
    }
}

#[test]
fn space_and_enter_alone_agree_to_everything() {
    for keys in [[KeyPress::Space; 5], [KeyPress::Activate; 5]] {
        let mut kiosk = at_consent("en", (1080, 1920), TextSize::Normal);
        for key in keys {
            assert_eq!(kiosk.screen(), Screen::Consent);
            kiosk.pass(Duration::from_secs(1));
            kiosk.press(&[key]);
        }
        assert_eq!(kiosk.screen(), Screen::Aadhaar);
    }
}
