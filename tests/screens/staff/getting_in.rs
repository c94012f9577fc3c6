//! Who gets in, and who has to wait.

use super::{MINUTE, NAME, PIN, ask, asks_for_the_pin, come_in, try_pin, waits, with, with_a_pin};
use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::journey::Screen;
use abha_kiosk::kiosk::{KeyPress, Message, Practising, StaffEvent, StaffSettings};
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

#[test]
fn the_clinics_name_held_for_five_seconds_opens_and_for_less_does_not() {
    let mut kiosk = with_a_pin(None);
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(4900));
    kiosk.finger_up(NAME);
    kiosk.pass(Duration::from_millis(100));
    kiosk.pass(Duration::from_secs(10));
    assert!(!asks_for_the_pin(&kiosk));
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(4900));
    assert!(!asks_for_the_pin(&kiosk));
    kiosk.pass(Duration::from_millis(100));
    assert!(asks_for_the_pin(&kiosk));
}

#[test]
fn whoever_leans_on_the_name_sees_nothing_for_a_second() {
    let mut kiosk = with_a_pin(None);
    let before = kiosk.picture().rgba;
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(900));
    assert_eq!(kiosk.picture().rgba, before);
    kiosk.pass(Duration::from_millis(100));
    let seen = kiosk.picture().rgba;
    assert_ne!(seen, before, "staff see that it works");
    kiosk.pass(Duration::from_secs(2));
    assert_ne!(kiosk.picture().rgba, seen, "and that it goes on");
    kiosk.finger_up(NAME);
    assert_eq!(kiosk.picture().rgba, before);
}

#[test]
fn the_name_can_be_held_only_while_nobody_is_there() {
    let mut kiosk = with_a_pin(None);
    kiosk.touch("help");
    assert!(!held_can_be(&kiosk), "something lies over the page");
    kiosk.touch("close");
    assert!(held_can_be(&kiosk));
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(!held_can_be(&kiosk), "somebody is there");
}

fn held_can_be(kiosk: &Kiosk) -> bool {
    let pieces = kiosk.pieces().into_iter();
    pieces
        .filter(|piece| matches!(piece, Piece::Control { id, .. } if id == NAME))
        .count()
        == 1
}

#[test]
fn the_pin_is_never_shown_and_opens() {
    let mut kiosk = with_a_pin(None);
    ask(&mut kiosk);
    assert!(asks_for_the_pin(&kiosk));
    kiosk.keys("204");
    assert!(kiosk.says_text("•••"));
    assert!(!kiosk.can_touch("primary"), "too short to be one");
    kiosk.keys("06");
    assert!(!kiosk.can_touch("primary"));
    kiosk.keys("0");
    for hidden in ["2", "4", "6", "20", "204", "204060"] {
        let typed = kiosk.pieces().into_iter().any(|piece| match piece {
            Piece::Text { words, bounds } => words == hidden && bounds.y < 900.0,
            Piece::Control { .. } => false,
        });
        assert!(!typed, "{hidden}");
    }
    kiosk.touch("primary");
    assert!(kiosk.says(&Words::StaffState));
    // By the keyboard alone.
    kiosk.touch("staff-close");
    ask(&mut kiosk);
    kiosk.type_text(PIN);
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.says(&Words::StaffState));
    kiosk.press(&[KeyPress::Back]);
    assert!(kiosk.says(&Words::WelcomeQuestion));
}

#[test]
fn five_wrong_ones_wait_and_the_right_one_opens_only_after_that() {
    let mut kiosk = with_a_pin(None);
    ask(&mut kiosk);
    for tries in (1..5).rev() {
        try_pin(&mut kiosk, "111111");
        assert!(kiosk.says(&Words::StaffPinWrong));
        assert!(kiosk.says(&Words::StaffPinTries { tries }));
    }
    try_pin(&mut kiosk, "111111");
    assert!(waits(&kiosk, "0:30"));
    assert!(!kiosk.can_touch("key-2"), "no key takes a digit");
    kiosk.type_text(PIN);
    assert!(!kiosk.can_touch("primary"));
    kiosk.touch("staff-close");
    ask(&mut kiosk);
    kiosk.pass(Duration::from_secs(20));
    assert!(!waits(&kiosk, "0:30") && !kiosk.can_touch("key-2"));
    kiosk.pass(Duration::from_secs(10));
    try_pin(&mut kiosk, PIN);
    assert!(kiosk.says(&Words::StaffState));
}

#[test]
fn the_wait_survives_the_end_of_the_program() {
    let state = tempfile::tempdir().unwrap();
    {
        let mut kiosk = with_a_pin(Some(state.path()));
        ask(&mut kiosk);
        for _ in 0..5 {
            try_pin(&mut kiosk, "111111");
        }
    }
    let mut kiosk = with_a_pin(Some(state.path()));
    ask(&mut kiosk);
    assert!(!kiosk.can_touch("key-2"));
    assert!(!kiosk.says(&Words::StaffPinWrong));
    kiosk.pass(Duration::from_secs(31));
    // One more costs twice as much, after another start too.
    try_pin(&mut kiosk, "111111");
    let mut kiosk = with_a_pin(Some(state.path()));
    ask(&mut kiosk);
    kiosk.pass(Duration::from_secs(31));
    assert!(!kiosk.can_touch("key-2"));
    kiosk.press(&[KeyPress::Other]);
    kiosk.pass(Duration::from_secs(59));
    try_pin(&mut kiosk, PIN);
    assert!(kiosk.says(&Words::StaffState));
    let left = std::fs::read_dir(state.path()).unwrap().count();
    assert_eq!(left, 0, "a right PIN forgives");
}

#[test]
fn a_minute_without_a_touch_closes_it() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    kiosk.pass(MINUTE - Duration::from_secs(1));
    assert!(kiosk.says(&Words::StaffState));
    kiosk.touch("staff-actions");
    kiosk.pass(MINUTE - Duration::from_secs(1));
    assert!(kiosk.says(&Words::StaffActions));
    kiosk.pass(Duration::from_secs(1));
    assert!(kiosk.says(&Words::WelcomeQuestion));
    ask(&mut kiosk);
    assert!(asks_for_the_pin(&kiosk), "nobody finds it open");
}

#[test]
fn without_a_pin_it_opens_in_practice_and_nowhere_else() {
    let mut practice = Kiosk::portrait("en");
    ask(&mut practice);
    assert!(practice.says(&Words::StaffState));
    for practising in [Practising::No, Practising::ForNow] {
        let mut kiosk = with(StaffSettings {
            practising,
            ..StaffSettings::default()
        });
        ask(&mut kiosk);
        assert!(kiosk.says(&Words::StaffPinNone));
        assert!(kiosk.says(&Words::StaffPinNoneLine));
        kiosk.touch("staff-close");
        assert!(kiosk.says(&Words::WelcomeQuestion));
    }
}

#[test]
fn a_request_to_close_the_window_asks_for_the_pin() {
    let mut kiosk = with_a_pin(None);
    kiosk.feed(Message::Staff(StaffEvent::Asked));
    assert!(asks_for_the_pin(&kiosk));
    // Once more changes nothing, and neither does it let anybody in.
    kiosk.feed(Message::Staff(StaffEvent::Asked));
    assert!(asks_for_the_pin(&kiosk));
    assert_eq!(kiosk.app.take_wish(), None);
}
