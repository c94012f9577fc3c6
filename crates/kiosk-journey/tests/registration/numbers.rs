//! A number that is complete and right goes on by itself; a hidden one is shown, mended, cleared,
//! and hidden again by whatever lies over it.

use crate::kiosk::Kiosk;
use crate::service::{AADHAAR, MOBILE, VID};
use abdm_types::Generation;
use kiosk_journey::{DigitBox, EntryEvent, Event, Overlay, Screen, Settings, StepEvent, policy};
use std::time::Duration;

fn entry(kiosk: &mut Kiosk, event: EntryEvent) {
    assert!(kiosk.step(StepEvent::Entry(event)).is_empty());
}

/// The moment for which a finished number stands is over.
fn wait(kiosk: &mut Kiosk) -> Vec<&'static str> {
    kiosk.pass(policy::NUMBER_SHOWN);
    kiosk.tell(Event::TimePassed)
}

fn is_readable(kiosk: &Kiosk) -> bool {
    let boxes = kiosk.aadhaar().entry().masked_boxes(kiosk.instant());
    boxes
        .iter()
        .filter(|shown| matches!(shown, DigitBox::Shown(_)))
        .count()
        > 4
}

#[test]
fn a_right_number_stands_for_a_moment_and_the_next_page_comes() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits(AADHAAR);
    assert_eq!(kiosk.screen(), Screen::Aadhaar, "all twelve are seen");
    let alarm = kiosk.session.wake_at(kiosk.instant());
    assert_eq!(alarm, Some(kiosk.instant() + policy::NUMBER_SHOWN));
    kiosk.pass(
        policy::NUMBER_SHOWN
            .checked_sub(Duration::from_millis(1))
            .unwrap(),
    );
    let _ = kiosk.tell(Event::TimePassed);
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    kiosk.pass(Duration::from_millis(1));
    assert!(kiosk.tell(Event::TimePassed).is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
    let _ = kiosk.digits(MOBILE);
    assert!(wait(&mut kiosk).is_empty(), "nothing is sent by it");
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
}

#[test]
fn erasing_going_back_or_opening_anything_keeps_the_page() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits(AADHAAR);
    entry(&mut kiosk, EntryEvent::Erased);
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let _ = kiosk.digits(&AADHAAR[11..]);
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    assert!(wait(&mut kiosk).is_empty());
    let _ = kiosk.tell(Event::OverlayClosed);
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar, "who read the help goes on");
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Mobile);
    // A number that stands there from before waits for the person.
    let _ = kiosk.back();
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let mut kiosk = Kiosk::at_mobile();
    let _ = kiosk.digits(MOBILE);
    let _ = kiosk.back();
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
}

#[test]
fn a_number_that_is_not_right_goes_nowhere() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits("999941057059");
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert_eq!(kiosk.problem(), None, "nobody has gone on yet");
    // Mended, it is right.
    entry(&mut kiosk, EntryEvent::BoxTouched(11));
    let _ = kiosk.digits("8");
    let _ = wait(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::Mobile);
    for wrong in ["5999900001", "999990000"] {
        kiosk.erase_all();
        let _ = kiosk.digits(wrong);
        assert!(wait(&mut kiosk).is_empty());
        assert_eq!(kiosk.screen(), Screen::Mobile, "{wrong}");
    }
}

/// Who writes the 91 of the country first has two more digits to type.
#[test]
fn a_mobile_that_may_begin_with_the_country_waits() {
    let mut kiosk = Kiosk::at_mobile();
    let whole = format!("91{MOBILE}");
    let _ = kiosk.digits(&whole[..10]);
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
    let _ = kiosk.digits(&whole[10..]);
    let _ = wait(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
}

#[test]
fn no_number_goes_on_by_itself_into_something_that_sends() {
    // In the older calls the mobile is checked by the service at once.
    let settings = Settings {
        generation: Generation::V2,
        ..crate::kiosk::self_service()
    };
    let mut kiosk = Kiosk::at_consent(settings);
    kiosk.agree();
    let _ = kiosk.digits(AADHAAR);
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::CodeDestination, "a question first");
    // Another mobile in place of one that could not be proven.
    let mut kiosk = Kiosk::at_mobile_otp();
    let other = StepEvent::Otp(kiosk_journey::OtpEvent::OtherMobileAsked);
    let _ = kiosk.step(other);
    kiosk.erase_all();
    let _ = kiosk.digits("9999900093");
    assert!(wait(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn a_virtual_id_goes_on_by_itself_too() {
    let mut kiosk = Kiosk::at_aadhaar();
    entry(&mut kiosk, EntryEvent::LengthSwitched);
    let _ = kiosk.digits(VID);
    let _ = wait(&mut kiosk);
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn a_shown_number_is_hidden_by_whatever_lies_over_it_and_by_leaving() {
    let shown = || {
        let mut kiosk = Kiosk::at_aadhaar();
        let _ = kiosk.digits("99994105705");
        kiosk.pass_seconds(2);
        assert!(!is_readable(&kiosk));
        entry(&mut kiosk, EntryEvent::ShowAsked);
        assert!(is_readable(&kiosk));
        kiosk
    };
    let mut kiosk = shown();
    kiosk.pass_seconds(5);
    assert!(!is_readable(&kiosk), "five seconds");
    for overlay in [
        Event::OverlayOpened(Overlay::Help),
        Event::OverlayOpened(Overlay::Languages),
        Event::StopAsked,
    ] {
        let mut kiosk = shown();
        let _ = kiosk.tell(overlay);
        assert!(!is_readable(&kiosk));
        let _ = kiosk.tell(Event::OverlayClosed);
        assert!(!is_readable(&kiosk));
    }
    let mut kiosk = shown();
    let _ = kiosk.back();
    kiosk.agree();
    assert!(!is_readable(&kiosk), "who comes back asks again");
    // Shown at the last moment before the countdown: whoever stays sees dots.
    let mut kiosk = shown();
    kiosk.pass_seconds(121);
    let _ = kiosk.tell(Event::TimePassed);
    let _ = kiosk.tell(Event::Stayed);
    assert!(!is_readable(&kiosk));
}

#[test]
fn clear_takes_all_digits_at_once() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits("9999410");
    entry(&mut kiosk, EntryEvent::ErasedAll);
    assert!(kiosk.aadhaar().entry().digits().is_empty());
}
