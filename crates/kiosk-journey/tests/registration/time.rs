//! One person has the kiosk for fifteen minutes at most, is told before, and is told at the end what
//! is known.

use super::ending::farewell;
use crate::kiosk::{HINDI, Kiosk, front_desk, self_service};
use crate::service::{AADHAAR, CODE, MOBILE, enrolment, sent};
use abdm_types::{Fault, PrintState};
use kiosk_journey::{
    CardEvent, Event, Farewell, Idle, Made, Overlay, Response, Screen, StepEvent, policy,
};
use std::time::Duration;

const MINUTE: u64 = 60;

/// Somebody who touches the screen and goes nowhere.
fn at_consent_for(seconds: u64) -> Kiosk {
    let mut kiosk = Kiosk::at_consent(self_service());
    kiosk.stay_seconds(seconds);
    kiosk
}

#[test]
fn after_thirteen_minutes_it_is_told_and_after_fifteen_it_is_over() {
    let mut kiosk = at_consent_for(13 * MINUTE - 1);
    assert_eq!(kiosk.session.overlay(), None);
    let at = kiosk.session.wake_at(kiosk.instant()).expect("it wakes");
    assert_eq!(at - kiosk.instant(), Duration::from_secs(1));
    kiosk.stay_seconds(1);
    assert_eq!(kiosk.session.overlay(), Some(Overlay::TimeLeft));
    let left = kiosk.session.time_left(kiosk.instant());
    assert_eq!(left, Some(policy::TOLD_BEFORE));
    // It is closed, told once, and the page beneath is as it was.
    let _ = kiosk.tell(Event::OverlayClosed);
    assert_eq!(kiosk.screen(), Screen::Consent);
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.stay_seconds(2 * MINUTE - 1);
    assert_eq!(kiosk.session.overlay(), None);
    assert_eq!(kiosk.screen(), Screen::Consent);
    kiosk.pass_seconds(1);
    assert_eq!(kiosk.idle(), Idle::Present);
    assert_eq!(kiosk.tell(Event::TimePassed), ["Forget"]);
    assert_eq!(farewell(&kiosk), Some(Farewell::TimeUp(Made::No)));
    assert_eq!(kiosk.session.language(), HINDI, "told as they read");
    // It stands longer than a good-bye, since nobody has ended it.
    kiosk.pass_seconds(19);
    let _ = kiosk.tell(Event::TimePassed);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    kiosk.pass_seconds(1);
    let _ = kiosk.tell(Event::TimePassed);
    assert_eq!(kiosk.screen(), Screen::Language);
    assert_eq!(kiosk.session.wake_at(kiosk.instant()), None);
}

#[test]
fn the_next_person_has_their_own_time() {
    let mut kiosk = at_consent_for(10 * MINUTE);
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    kiosk.stay_seconds(13 * MINUTE - 1);
    assert_eq!(kiosk.session.overlay(), None);
    assert_eq!(kiosk.screen(), Screen::Home);
}

#[test]
fn it_is_told_over_whatever_else_is_open() {
    let mut kiosk = at_consent_for(12 * MINUTE);
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    kiosk.stay_seconds(MINUTE);
    assert_eq!(kiosk.session.overlay(), Some(Overlay::TimeLeft));
}

#[test]
fn who_is_gone_by_then_is_told_nothing() {
    let mut kiosk = at_consent_for(14 * MINUTE - 30);
    kiosk.pass_seconds(2 * MINUTE + 10);
    assert!(matches!(kiosk.idle(), Idle::Countdown(_)));
    assert_eq!(kiosk.tell(Event::TimePassed), ["Forget"]);
    assert_eq!(kiosk.screen(), Screen::Language);
}

/// At the code of a registration, so many seconds after the session began.
fn at_otp_after(seconds: u64) -> Kiosk {
    let mut kiosk = at_consent_for(seconds);
    let _ = kiosk.tell(Event::OverlayClosed);
    kiosk.agree();
    kiosk.give_aadhaar(AADHAAR);
    kiosk.give_mobile(MOBILE);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    let _ = kiosk.leaves();
    let answer = Response::Otp(Ok(sent("late")));
    let _ = kiosk.answer("RequestAadhaarOtp", answer);
    kiosk
}

#[test]
fn an_enrolment_under_way_is_waited_for_and_its_result_is_seen() {
    let mut kiosk = at_otp_after(14 * MINUTE + 50);
    kiosk.try_code(CODE);
    kiosk.stay_seconds(25);
    assert!(kiosk.is_waiting(), "past the fifteen minutes");
    let made = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
    let _ = kiosk.answer("EnrolByAadhaar", made);
    let shown = kiosk.screen();
    kiosk.stay_seconds(59);
    assert_eq!(kiosk.screen(), shown, "what came is seen");
    kiosk.pass_seconds(1);
    let names = kiosk.tell(Event::TimePassed);
    assert_eq!(names.last(), Some(&"Forget"));
    assert_eq!(farewell(&kiosk), Some(Farewell::TimeUp(Made::Yes)));
}

#[test]
fn an_abha_that_may_have_been_made_is_told_as_that() {
    let mut kiosk = at_otp_after(14 * MINUTE + 50);
    kiosk.try_code(CODE);
    let lost = Response::EnrolByAadhaar(Err(Fault::Interrupted));
    let _ = kiosk.answer("EnrolByAadhaar", lost);
    assert_eq!(kiosk.screen(), Screen::Notice);
    kiosk.stay_seconds(59);
    kiosk.pass_seconds(1);
    let _ = kiosk.tell(Event::TimePassed);
    assert_eq!(farewell(&kiosk), Some(Farewell::TimeUp(Made::Perhaps)));
}

#[test]
fn a_card_that_is_printing_is_waited_for_and_taken_along() {
    let mut kiosk = super::printing::at_card();
    kiosk.stay_seconds(14 * MINUTE + 30);
    let _ = kiosk.tell(Event::OverlayClosed);
    let asked = StepEvent::Card(CardEvent::PrintAsked);
    assert_eq!(kiosk.step(asked), ["PrintCard"]);
    kiosk.stay_seconds(80);
    assert_eq!(kiosk.screen(), Screen::Card, "it is printing");
    let _ = kiosk.print_moves(PrintState::Done);
    kiosk.stay_seconds(59);
    assert_eq!(kiosk.screen(), Screen::Card);
    kiosk.pass_seconds(1);
    let _ = kiosk.tell(Event::TimePassed);
    let taken = farewell(&kiosk).expect("a word at the end");
    assert!(!matches!(taken, Farewell::TimeUp(_)), "{taken:?}");
}

#[test]
fn at_the_desk_it_is_told_too_and_home_waits_for_nobody() {
    let mut kiosk = Kiosk::at_consent(front_desk());
    for _ in 0..13 * MINUTE {
        kiosk.pass_seconds(1);
        let _ = kiosk.tell(Event::Touched);
    }
    assert_eq!(kiosk.session.overlay(), Some(Overlay::TimeLeft));
    for _ in 0..2 * MINUTE {
        kiosk.pass_seconds(1);
        let _ = kiosk.tell(Event::Touched);
    }
    assert_eq!(farewell(&kiosk), Some(Farewell::TimeUp(Made::No)));
    kiosk.pass_seconds(20);
    let _ = kiosk.tell(Event::TimePassed);
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.stay_seconds(60 * MINUTE);
    assert_eq!(kiosk.session.overlay(), None);
    assert_eq!(kiosk.screen(), Screen::Home);
}
