//! What is asked before a session ends, on the real screens.

use crate::kiosk::Kiosk;
use abha_kiosk::journey::{Overlay, Screen};
use abha_kiosk::kiosk::KeyPress;
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

fn typed() -> Kiosk {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.agree();
    kiosk.keys("9999");
    kiosk
}

#[test]
fn finish_asks_and_no_goes_on() {
    let mut kiosk = typed();
    kiosk.touch("finish");
    assert!(kiosk.says(&Words::StopQuestion));
    assert!(!kiosk.can_touch("key-1"), "nothing beneath is reached");
    assert!(!kiosk.can_touch("finish"));
    kiosk.touch("stop-no");
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    kiosk.fill("41057058");
    assert_eq!(kiosk.screen(), Screen::Mobile);
    kiosk.touch("finish");
    kiosk.touch("stop-yes");
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    assert!(kiosk.says(&Words::GoodbyeCleared));
    assert!(!kiosk.can_touch("finish"), "there is nothing to finish");
    kiosk.pass(Duration::from_secs(5));
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn who_typed_nothing_is_not_asked() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("finish");
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn by_keyboard_escape_and_enter_lose_nothing_and_yes_is_one_tab_away() {
    for key in [KeyPress::Back, KeyPress::Activate, KeyPress::Space] {
        let mut kiosk = typed();
        kiosk.touch("finish");
        kiosk.pass(Duration::from_secs(1));
        kiosk.press(&[key]);
        assert_eq!(kiosk.screen(), Screen::Aadhaar);
        assert_eq!(kiosk.app.session().overlay(), None);
    }
    let mut kiosk = typed();
    kiosk.touch("finish");
    kiosk.pass(Duration::from_secs(1));
    kiosk.press(&[KeyPress::MoveOn, KeyPress::Activate]);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    kiosk.pass(Duration::from_secs(1));
    kiosk.press(&[KeyPress::Other]);
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn the_question_gives_way_to_the_countdown_and_is_there_again() {
    let mut kiosk = typed();
    kiosk.touch("finish");
    kiosk.pass(Duration::from_secs(125));
    assert!(kiosk.says(&Words::IdleQuestion));
    assert!(!kiosk.can_touch("stop-yes"));
    kiosk.touch("stay");
    assert!(kiosk.says(&Words::StopQuestion));
    kiosk.pass(Duration::from_secs(165));
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn without_a_card_the_last_button_asks() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.reach_card();
    kiosk.touch("finish");
    assert_eq!(kiosk.app.session().overlay(), Some(Overlay::WithoutCard));
    assert!(kiosk.says(&Words::WithoutCardQuestion));
    kiosk.touch("stop-no");
    kiosk.touch("save");
    kiosk.touch("finish");
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    assert!(kiosk.says(&Words::GoodbyeSaved));
}

#[test]
fn the_countdown_has_two_answers_of_one_size() {
    let mut kiosk = typed();
    kiosk.pass(Duration::from_secs(125));
    let (stay, new) = (kiosk.size_of("stay"), kiosk.size_of("start-new"));
    assert_eq!(stay, new);
    kiosk.touch("start-new");
    assert_eq!(kiosk.screen(), Screen::Language);
    let mut kiosk = typed();
    kiosk.touch("finish");
    assert_eq!(kiosk.size_of("stop-yes"), kiosk.size_of("stop-no"));
}
