//! What staff see of a person who is there: nothing.

use super::{PIN, ask, asks_for_the_pin, try_pin, with_a_pin};
use crate::kiosk::Piece;
use abha_kiosk::journey::Screen;
use abha_kiosk::kiosk::{KeyPress, Message, StaffEvent};
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

#[test]
fn a_session_is_ended_first_and_nothing_of_its_person_is_on_any_page() {
    let mut kiosk = with_a_pin(None);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.agree();
    kiosk.fill(&aadhaar);
    kiosk.keys(&mobile[..7]);
    assert!(kiosk.says(&Words::MobileQuestion));
    ask(&mut kiosk);
    assert!(kiosk.says(&Words::StaffEndQuestion));
    assert!(!kiosk.says(&Words::MobileQuestion), "nothing shows behind");
    // No is where the focus is, and it loses nothing.
    kiosk.press(&[KeyPress::Activate]);
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert!(kiosk.says(&Words::MobileQuestion));
    ask(&mut kiosk);
    kiosk.touch("staff-yes");
    assert!(asks_for_the_pin(&kiosk));
    assert_eq!(kiosk.screen(), Screen::Language);
    assert!(!kiosk.app.session().has_somebody());
    try_pin(&mut kiosk, PIN);
    for page in ["staff-state", "staff-today", "staff-actions"] {
        kiosk.touch(page);
        for piece in kiosk.pieces() {
            if let Piece::Text { words, .. } = piece {
                let digits: String = words.chars().filter(char::is_ascii_digit).collect();
                assert!(!digits.contains(&aadhaar[8..]), "{page}: {words}");
                assert!(!digits.contains(&mobile[..7]), "{page}: {words}");
            }
        }
    }
    kiosk.touch("staff-today");
    let stopped = Words::StaffStoppedAt {
        page: kiosk.locale().text(&Words::StepPhone),
        number: 5,
        why: kiosk.locale().text(&Words::StaffWhyStaff),
    };
    assert!(kiosk.says(&stopped), "it is counted, without a name");
}

#[test]
fn what_is_under_way_for_a_person_is_awaited() {
    let mut kiosk = with_a_pin(None);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    let sends = kiosk.app.pressable("phone-yes").unwrap();
    kiosk.pass(Duration::from_secs(1));
    kiosk.tell_now(sends);
    assert!(kiosk.app.session().waiting().is_some());
    kiosk.pass_unnoticed(Duration::from_secs(1));
    kiosk.tell_now(Message::Staff(StaffEvent::Asked));
    assert!(kiosk.says(&Words::StaffEndWait));
    assert!(!kiosk.can_touch("staff-yes") && kiosk.can_touch("staff-no"));
    kiosk.tell_now(Message::Staff(StaffEvent::Answered(true)));
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
}

#[test]
fn a_no_leaves_somebody_everything_as_it_was() {
    let mut kiosk = with_a_pin(None);
    kiosk.touch("language-en");
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("close");
    kiosk.press(&[KeyPress::MoveOn, KeyPress::Help]);
    assert!(kiosk.says(&Words::HelpKeys));
    ask(&mut kiosk);
    assert!(kiosk.says(&Words::StaffEndQuestion) && !kiosk.says(&Words::HelpKeys));
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.app.look().metrics.text_scale > 1.4);
    assert!(kiosk.says(&Words::HelpKeys), "what they had opened");
}

#[test]
fn somebody_who_leaves_meanwhile_is_not_asked_about_any_more() {
    let mut kiosk = with_a_pin(None);
    kiosk.touch("language-en");
    kiosk.pass(Duration::from_secs(121));
    assert!(kiosk.says(&Words::IdleQuestion));
    ask(&mut kiosk);
    assert!(kiosk.says(&Words::StaffEndQuestion));
    kiosk.pass(Duration::from_secs(45));
    assert!(asks_for_the_pin(&kiosk));
}
