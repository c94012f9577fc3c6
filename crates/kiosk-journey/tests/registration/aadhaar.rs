//! The Aadhaar number, and the question where the code goes.

use crate::kiosk::Kiosk;
use crate::service::{AADHAAR, MOBILE, OTHER_AADHAAR, VID, sent};
use abdm_types::{AadhaarError, Fault};
use kiosk_journey::{
    Call, DigitBox, Effect, EntryEvent, OtpEvent, OtpRequest, Problem, Request, Response, Screen,
    StepEvent, StopReason,
};
use std::time::Duration;

fn key(event: EntryEvent) -> StepEvent {
    StepEvent::Entry(event)
}

#[test]
fn crt_abha_104_takes_twelve_digits_and_tells_of_more() {
    let mut kiosk = Kiosk::at_aadhaar();
    assert_eq!(kiosk.aadhaar().entry().length(), 12);
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.digits("77");
    let (length, extra) = (12, 2);
    let too_many = Some(Problem::TooManyDigits { length, extra });
    assert_eq!(kiosk.problem(), too_many);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar, "nothing is cut");
    assert_eq!(kiosk.problem(), too_many);
    for _ in 0..2 {
        let _ = kiosk.step(key(EntryEvent::Erased));
    }
    assert_eq!(kiosk.problem(), None);
    assert!(kiosk.go_on().is_empty(), "no code is sent yet");
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

/// A virtual id that is typed before it is said to be one is all there when it is.
#[test]
fn crt_abha_104_a_virtual_id_typed_as_an_aadhaar_number_is_not_cut() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits(VID);
    let (length, extra) = (12, 4);
    let too_many = Some(Problem::TooManyDigits { length, extra });
    assert_eq!(kiosk.problem(), too_many);
    let _ = kiosk.step(key(EntryEvent::LengthSwitched));
    assert_eq!(kiosk.problem(), None);
    assert!(kiosk.aadhaar().entry().is_full());
    let _ = kiosk.step(key(EntryEvent::LengthSwitched));
    assert_eq!(kiosk.problem(), too_many);
    // A seventeenth digit is no virtual id either.
    let _ = kiosk.step(key(EntryEvent::LengthSwitched));
    let _ = kiosk.digits("5");
    let (length, extra) = (16, 1);
    assert_eq!(
        kiosk.problem(),
        Some(Problem::TooManyDigits { length, extra })
    );
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
}

#[test]
fn crt_abha_104_a_slip_in_a_virtual_id_is_told_before_anything_is_sent() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.step(key(EntryEvent::LengthSwitched));
    let _ = kiosk.digits(&VID[..15]);
    let _ = kiosk.digits("4");
    assert!(kiosk.go_on().is_empty());
    assert_eq!(
        kiosk.problem(),
        Some(Problem::Aadhaar(AadhaarError::CheckDigit))
    );
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert!(kiosk.aadhaar().entry().is_full(), "to be mended");
}

#[test]
fn crt_abha_104_takes_a_virtual_id_of_sixteen() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits("9999");
    let _ = kiosk.step(key(EntryEvent::LengthSwitched));
    assert!(kiosk.aadhaar().is_vid());
    assert_eq!(
        kiosk.aadhaar().entry().digits().len(),
        4,
        "what was typed stays"
    );
    let _ = kiosk.digits(&VID[4..]);
    assert!(kiosk.go_on().is_empty());
    kiosk.give_mobile(MOBILE);
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let Effect::Request(_, Request::Otp(OtpRequest::Aadhaar { aadhaar, .. })) =
        kiosk.take("RequestAadhaarOtp")
    else {
        panic!("another effect");
    };
    aadhaar.with(|ascii| assert_eq!(ascii, VID.as_bytes()));
}

#[test]
fn crt_abha_104_a_wrong_number_is_told_before_anything_is_sent() {
    for (typed, error) in [
        ("", AadhaarError::Length),
        ("99994105705", AadhaarError::Length),
        ("199941057058", AadhaarError::FirstDigit),
        ("999941057059", AadhaarError::CheckDigit),
        ("999941050758", AadhaarError::CheckDigit),
    ] {
        let mut kiosk = Kiosk::at_aadhaar();
        let _ = kiosk.digits(typed);
        assert!(kiosk.go_on().is_empty(), "{typed}");
        assert_eq!(kiosk.screen(), Screen::Aadhaar);
        assert_eq!(kiosk.problem(), Some(Problem::Aadhaar(error)), "{typed}");
        let kept = kiosk.aadhaar().entry().digits();
        kept.with(|ascii| assert_eq!(ascii, typed.as_bytes(), "nothing is lost"));
        assert!(kiosk.open.is_empty());
        let _ = kiosk.step(key(EntryEvent::Erased));
        assert_eq!(kiosk.problem(), None, "mending takes the message away");
    }
}

#[test]
fn crt_abha_104_an_unfinished_virtual_id_stays_one() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.step(key(EntryEvent::LengthSwitched));
    let _ = kiosk.digits("99994105705812");
    assert!(kiosk.go_on().is_empty());
    assert_eq!(
        kiosk.problem(),
        Some(Problem::Aadhaar(AadhaarError::Length))
    );
    assert!(kiosk.aadhaar().is_vid());
    assert_eq!(kiosk.aadhaar().entry().digits().len(), 14);
}

#[test]
fn crt_abha_104_letters_are_told_and_groups_are_fine() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits("9999");
    for blank in [' ', '-'] {
        let _ = kiosk.step(key(EntryEvent::Character(blank)));
        assert_eq!(kiosk.problem(), None);
    }
    for letter in ['o', '१', '.'] {
        let _ = kiosk.step(key(EntryEvent::Character(letter)));
        assert_eq!(kiosk.problem(), Some(Problem::OnlyDigits), "{letter}");
        assert_eq!(kiosk.aadhaar().entry().digits().len(), 4);
    }
    let _ = kiosk.digits(&AADHAAR[4..]);
    assert_eq!(kiosk.problem(), None);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn crt_abha_104_digits_are_masked_but_the_one_just_typed_and_the_last_four() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits("99994");
    let boxes = kiosk.aadhaar().entry().masked_boxes(kiosk.instant());
    assert_eq!(boxes[3], DigitBox::Masked);
    assert_eq!(boxes[4], DigitBox::Shown(4));
    assert_eq!(boxes[5], DigitBox::Next);
    assert_eq!(
        kiosk.session.wake_at(kiosk.instant()),
        Some(kiosk.instant() + Duration::from_secs(1))
    );
    kiosk.pass_seconds(1);
    let boxes = kiosk.aadhaar().entry().masked_boxes(kiosk.instant());
    assert!(boxes[..5].iter().all(|shown| *shown == DigitBox::Masked));
    let _ = kiosk.digits(&AADHAAR[5..]);
    kiosk.pass_seconds(5);
    let boxes = kiosk.aadhaar().entry().masked_boxes(kiosk.instant());
    assert!(boxes[..8].iter().all(|shown| *shown == DigitBox::Masked));
    assert_eq!(
        boxes[8..],
        [7, 0, 5, 8].map(DigitBox::Shown),
        "UIDAI's masked Aadhaar"
    );
}

#[test]
fn crt_abha_104_a_number_that_uidai_does_not_know_can_be_mended() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let unknown = Response::Otp(Err(Fault::AadhaarUnknown));
    assert!(kiosk.answer("RequestAadhaarOtp", unknown).is_empty());
    assert!(kiosk.aadhaar().entry().is_full(), "the number is kept");
    assert!(matches!(
        kiosk.problem(),
        Some(Problem::Fault {
            fault: Fault::AadhaarUnknown,
            ..
        })
    ));
    kiosk.give_aadhaar(OTHER_AADHAAR);
    assert!(kiosk.mobile().entry().is_full(), "the mobile is kept");
    let _ = kiosk.go_on();
    kiosk.get_code("second");
}

#[test]
fn crt_abha_105_no_message_before_the_phone_is_said_to_be_here() {
    let mut kiosk = Kiosk::at_destination();
    // The second tap of a hurried thumb on the button of the screen before.
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    assert!(!kiosk.is_waiting());
    assert!(!kiosk.destination().code_already_sent());
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.journey().waiting().unwrap().call(), Call::AadhaarOtp);
}

#[test]
fn crt_abha_105_without_the_phone_there_is_help_and_no_call() {
    let mut kiosk = Kiosk::at_destination();
    assert!(kiosk.step(StepEvent::PhoneAtHand(false)).is_empty());
    assert_eq!(kiosk.notice().reason(), StopReason::PhoneNotAtHand);
    assert!(kiosk.notice().has_way_back());
    assert!(kiosk.open.is_empty());
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    kiosk.get_code("first");
}

#[test]
fn crt_abha_105_who_says_no_after_yes_has_to_say_yes_again() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.cannot_leave(Fault::Offline);
    let _ = kiosk.step(StepEvent::PhoneAtHand(false));
    let _ = kiosk.back();
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}

#[test]
fn crt_abha_105_after_a_fault_continue_tries_again() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.cannot_leave(Fault::Offline);
    assert_eq!(kiosk.go_on(), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestAadhaarOtp"]);
}

#[test]
fn crt_abha_105_six_boxes_and_the_end_of_the_phone_s_number() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let Some(Effect::Request(_, Request::Otp(OtpRequest::Aadhaar { aadhaar, .. }))) =
        kiosk.open.last()
    else {
        panic!("another effect");
    };
    let lent = aadhaar.with(|ascii| assert_eq!(ascii, AADHAAR.as_bytes()));
    assert!(lent.is_some());
    let _ = kiosk.leaves();
    let id = kiosk.take("RequestAadhaarOtp").request_id().unwrap();
    let answer = Response::Otp(Ok(sent("first")));
    let _ = kiosk.tell(kiosk_journey::Event::Responded(id, answer));
    let challenge = kiosk.aadhaar_otp().challenge().unwrap();
    assert_eq!(challenge.boxes().len(), 6);
    assert_eq!(challenge.boxes()[0], DigitBox::Next);
    assert_eq!(challenge.phone_ends_with(), Some("5708"));
    assert_eq!(challenge.transaction().as_str(), "first");
}

#[test]
fn crt_abha_105_back_from_the_first_screens_keeps_half_a_number() {
    let mut kiosk = Kiosk::at_mobile();
    let _ = kiosk.digits("95458");
    let _ = kiosk.back();
    assert!(kiosk.aadhaar().entry().is_full());
    let _ = kiosk.go_on();
    let typed = kiosk.mobile().entry().digits();
    typed.with(|ascii| assert_eq!(ascii, b"95458"));
}

/// What was sent is not held: it stands there as dots and its end, and whoever changes it types all
/// of it.
#[test]
fn crt_abha_104_what_was_sent_is_not_held_any_longer() {
    let mut kiosk = Kiosk::at_otp();
    for _ in 0..3 {
        let _ = kiosk.back();
    }
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let entry = kiosk.aadhaar().entry();
    assert!(entry.digits().is_empty() && entry.is_full());
    let boxes = entry.open_boxes();
    assert!(boxes[..8].iter().all(|shown| *shown == DigitBox::Masked));
    assert_eq!(boxes[8..], [7, 0, 5, 8].map(DigitBox::Shown));
    // Whoever goes on needs no other code.
    let _ = kiosk.go_on();
    let _ = kiosk.go_on();
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    for _ in 0..3 {
        let _ = kiosk.back();
    }
    let _ = kiosk.digits(&AADHAAR[..1]);
    let boxes = kiosk.aadhaar().entry().open_boxes();
    assert_eq!(boxes[..2], [DigitBox::Shown(9), DigitBox::Next]);
    // The same number once more: its code is still good.
    let _ = kiosk.digits(&AADHAAR[1..]);
    let _ = kiosk.go_on();
    let _ = kiosk.go_on();
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
}

/// Another code is asked for with what was sealed; where the service has another key by now, the
/// number is asked for again, with the mobile kept.
#[test]
fn crt_abha_106_under_another_key_the_number_is_typed_again() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.stay_seconds(60);
    let resend = StepEvent::Otp(OtpEvent::ResendAsked);
    assert_eq!(kiosk.step(resend), ["RequestAadhaarOtp"]);
    let _ = kiosk.cannot_leave(Fault::AadhaarLetGo);
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let (fault, until) = (Fault::AadhaarLetGo, None);
    assert_eq!(kiosk.problem(), Some(Problem::Fault { fault, until }));
    assert!(kiosk.aadhaar().entry().is_untouched());
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.go_on();
    let mobile = kiosk.mobile().entry().digits();
    mobile.with(|ascii| assert_eq!(ascii, MOBILE.as_bytes()));
}
