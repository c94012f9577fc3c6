//! No way through the screens sends more messages than the rules allow.

use crate::kiosk::Kiosk;
use crate::service::{AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, enrolment, sent};
use abdm_types::{AadhaarId, Fault, Language};
use kiosk_journey::{
    Cooldown, CooldownReason, DigitBox, Effect, Event, OtpEvent, OtpRequest, Problem, Request,
    Resend, Response, Screen, StepEvent, StopReason,
};
use std::sync::{Arc, Weak};
use std::time::Duration;

/// From any screen before the code back to the number.
fn back_to_aadhaar(kiosk: &mut Kiosk) {
    while kiosk.screen() != Screen::Aadhaar {
        assert!(kiosk.back().is_empty());
    }
}

/// From the number with the mobile that stands there to the question, and yes.
fn forth(kiosk: &mut Kiosk, aadhaar: &str) -> Vec<&'static str> {
    kiosk.give_aadhaar(aadhaar);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    kiosk.phone_is_here()
}

fn other_mobile(kiosk: &mut Kiosk, digits: &str) -> Vec<&'static str> {
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::OtherMobileAsked));
    kiosk.erase_all();
    let _ = kiosk.digits(digits);
    kiosk.go_on()
}

fn waits_for(problem: Option<Problem>, kiosk: &Kiosk) -> Duration {
    match problem {
        Some(Problem::Cooldown(Cooldown {
            reason: CooldownReason::Minute,
            until,
            ..
        })) => until - kiosk.instant(),
        _ => panic!("{problem:?}"),
    }
}

#[test]
fn crt_abha_106_back_and_forth_sends_no_second_code() {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.digits("482");
    back_to_aadhaar(&mut kiosk);
    assert!(forth(&mut kiosk, AADHAAR).is_empty());
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    let challenge = kiosk.aadhaar_otp().challenge().unwrap();
    assert_eq!(challenge.transaction().as_str(), "first");
    assert_eq!(challenge.boxes()[2], DigitBox::Shown(2), "digits are kept");
    let _ = kiosk.back();
    assert!(kiosk.destination().code_already_sent());
    assert!(kiosk.go_on().is_empty(), "Continue goes on as well");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
}

#[test]
fn crt_abha_106_a_changed_number_gets_a_code_of_its_own() {
    let mut kiosk = Kiosk::at_otp();
    back_to_aadhaar(&mut kiosk);
    assert_eq!(forth(&mut kiosk, OTHER_AADHAAR), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestAadhaarOtp"]);
}

#[test]
fn crt_abha_106_two_numbers_in_turn_send_one_code_each() {
    let mut kiosk = Kiosk::at_otp();
    back_to_aadhaar(&mut kiosk);
    let _ = forth(&mut kiosk, OTHER_AADHAAR);
    let _ = kiosk.leaves();
    let answer = Response::Otp(Ok(sent("other")));
    let _ = kiosk.answer("RequestAadhaarOtp", answer);
    back_to_aadhaar(&mut kiosk);
    assert!(forth(&mut kiosk, AADHAAR).is_empty());
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .transaction()
            .as_str(),
        "first"
    );
    back_to_aadhaar(&mut kiosk);
    assert!(forth(&mut kiosk, OTHER_AADHAAR).is_empty());
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .transaction()
            .as_str(),
        "other"
    );
}

#[test]
fn crt_abha_106_beginning_again_from_home_sends_no_second_code() {
    let mut kiosk = Kiosk::at_otp();
    while kiosk.screen() != Screen::Home {
        assert!(kiosk.back().is_empty());
    }
    kiosk.begin();
    kiosk.agree();
    assert_eq!(kiosk.screen(), Screen::CodeDestination, "both are known");
    let _ = kiosk.back();
    kiosk.give_mobile(OTHER_MOBILE);
    assert!(kiosk.destination().code_already_sent());
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
}

#[test]
fn crt_abha_106_the_next_person_starts_with_nothing() {
    let mut kiosk = Kiosk::at_otp();
    back_to_aadhaar(&mut kiosk);
    kiosk.next_person();
    let _ = kiosk.tell(Event::LanguageChosen(Language::ENGLISH));
    kiosk.begin();
    kiosk.agree();
    kiosk.give_aadhaar(AADHAAR);
    kiosk.give_mobile(MOBILE);
    assert!(!kiosk.destination().code_already_sent());
}

/// Gets a code, and watches the number that it was sent for.
fn watch_number(kiosk: &mut Kiosk) -> Weak<AadhaarId> {
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let effect = kiosk.take("RequestAadhaarOtp");
    let Effect::Request(id, Request::Otp(OtpRequest::Aadhaar { aadhaar, .. })) = &effect else {
        panic!("another effect");
    };
    let watched = Arc::downgrade(aadhaar);
    let answer = Response::Otp(Ok(sent("watched")));
    let _ = kiosk.tell(Event::Responded(*id, answer));
    watched
}

#[test]
fn crt_abha_104_a_number_is_kept_while_its_code_counts_and_no_longer() {
    let two_numbers = || {
        let mut kiosk = Kiosk::at_destination();
        let first = watch_number(&mut kiosk);
        back_to_aadhaar(&mut kiosk);
        kiosk.give_aadhaar(OTHER_AADHAAR);
        let _ = kiosk.go_on();
        let second = watch_number(&mut kiosk);
        assert!(first.upgrade().is_some() && second.upgrade().is_some());
        (kiosk, first, second)
    };
    let (mut kiosk, first, second) = two_numbers();
    kiosk.try_code(CODE);
    let done = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
    let _ = kiosk.answer("EnrolByAadhaar", done);
    assert!(first.upgrade().is_none(), "the ABHA is made");
    assert!(second.upgrade().is_none(), "the ABHA is made");

    let (mut kiosk, first, second) = two_numbers();
    kiosk.next_person();
    assert!(first.upgrade().is_none() && second.upgrade().is_none());

    let (mut kiosk, first, second) = two_numbers();
    kiosk.pass_seconds(285);
    let _ = kiosk.tell(Event::TimePassed);
    assert!(first.upgrade().is_none() && second.upgrade().is_none());
}

#[test]
fn crt_abha_105_a_code_is_wiped_when_it_was_wrong_and_when_the_session_ends() {
    let watch_code = |kiosk: &mut Kiosk, code: &str| {
        kiosk.try_code(code);
        let effect = kiosk.take("EnrolByAadhaar");
        let Effect::Request(id, Request::EnrolByAadhaar { otp, .. }) = &effect else {
            panic!("another effect");
        };
        (*id, Arc::downgrade(otp))
    };
    let mut kiosk = Kiosk::at_otp();
    let (id, first) = watch_code(&mut kiosk, "118822");
    assert!(first.upgrade().is_some(), "kept until the answer is there");
    let wrong = Response::EnrolByAadhaar(Err(Fault::OtpWrong));
    let _ = kiosk.tell(Event::Responded(id, wrong));
    assert!(first.upgrade().is_some(), "the same is not tried again");
    let (id, second) = watch_code(&mut kiosk, "118833");
    let wrong = Response::EnrolByAadhaar(Err(Fault::OtpWrong));
    let _ = kiosk.tell(Event::Responded(id, wrong));
    assert!(first.upgrade().is_none(), "one at most");
    let (id, code) = watch_code(&mut kiosk, CODE);
    let done = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
    let _ = kiosk.tell(Event::Responded(id, done));
    assert!(code.upgrade().is_none() && second.upgrade().is_none());
    let mut kiosk = Kiosk::at_otp();
    let (_, code) = watch_code(&mut kiosk, CODE);
    kiosk.next_person();
    assert!(code.upgrade().is_none());
}

#[test]
fn crt_abha_106_resends_are_not_won_back_by_going_back_and_forth() {
    let mut kiosk = Kiosk::at_otp();
    for transaction in ["second", "third"] {
        kiosk.stay_seconds(60);
        let _ = kiosk.resend();
        let _ = kiosk.leaves();
        let answer = Response::Otp(Ok(sent(transaction)));
        let _ = kiosk.answer("RequestAadhaarOtp", answer);
    }
    kiosk.stay_seconds(60);
    back_to_aadhaar(&mut kiosk);
    assert!(forth(&mut kiosk, AADHAAR).is_empty());
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .resend(kiosk.instant()),
        Resend::Spent
    );
}

#[test]
fn crt_abha_106_a_parked_code_that_grew_too_old_is_replaced() {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.back();
    kiosk.stay_seconds(599);
    assert!(kiosk.phone_is_here().is_empty(), "it is still good");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    let _ = kiosk.back();
    kiosk.stay_seconds(1);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestAadhaarOtp"]);
    let answer = Response::Otp(Ok(sent("second")));
    let _ = kiosk.answer("RequestAadhaarOtp", answer);
    let left = kiosk.aadhaar_otp().challenge().unwrap().resends_left();
    assert_eq!(left, 1, "the old one was sent all the same");
    // Seen from further back, there is no code any more.
    let mut kiosk = Kiosk::at_otp();
    back_to_aadhaar(&mut kiosk);
    kiosk.stay_seconds(600);
    kiosk.give_aadhaar(AADHAAR);
    let _ = kiosk.go_on();
    assert!(!kiosk.destination().code_already_sent());
}

#[test]
fn crt_abha_106_giving_up_a_message_is_no_way_to_send_many() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    kiosk.stay_seconds(9);
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
    assert_eq!(waits_for(kiosk.problem(), &kiosk), Duration::from_secs(60));
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(
        waits_for(kiosk.problem(), &kiosk),
        Duration::from_secs(60),
        "the message may be on its way"
    );
    assert!(!kiosk.may_continue());
    // Nor does any other way lead to it.
    back_to_aadhaar(&mut kiosk);
    assert!(forth(&mut kiosk, AADHAAR).is_empty());
    while kiosk.screen() != Screen::Home {
        let _ = kiosk.back();
    }
    kiosk.begin();
    kiosk.agree();
    assert!(kiosk.phone_is_here().is_empty());
    kiosk.pass(Duration::from_millis(59_999));
    assert!(kiosk.phone_is_here().is_empty());
    kiosk.pass(Duration::from_millis(1));
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}

#[test]
fn crt_abha_106_a_call_that_never_left_can_be_made_at_once() {
    // Given up while the key was being fetched.
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    // Refused by the service.
    let _ = kiosk.leaves();
    let down = Response::Otp(Err(Fault::UidaiDown));
    let _ = kiosk.answer("RequestAadhaarOtp", down);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}

#[test]
fn crt_abha_106_giving_up_a_new_code_counts_as_one() {
    let mut kiosk = Kiosk::at_otp();
    for left in [1, 0] {
        kiosk.stay_seconds(60);
        let _ = kiosk.resend();
        let _ = kiosk.leaves();
        let _ = kiosk.step(StepEvent::Cancelled);
        let challenge = kiosk.aadhaar_otp().challenge().unwrap();
        assert_eq!(challenge.resends_left(), left);
        assert_ne!(challenge.resend(kiosk.instant()), Resend::Open);
        assert_eq!(challenge.tries_left(), 3, "the old code may still do");
    }
    kiosk.stay_seconds(60);
    assert!(kiosk.resend().is_empty());
    kiosk.try_code(CODE);
}

#[test]
fn crt_abha_106_giving_up_the_last_new_code_without_tries_is_the_end() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(CODE);
    let old = Response::EnrolByAadhaar(Err(Fault::OtpExpired));
    let _ = kiosk.answer("EnrolByAadhaar", old);
    for _ in 0..2 {
        kiosk.stay_seconds(60);
        let _ = kiosk.resend();
        let _ = kiosk.leaves();
        let _ = kiosk.step(StepEvent::Cancelled);
    }
    assert_eq!(kiosk.notice().reason(), StopReason::CodesSpent);
}

#[test]
fn crt_abha_109_the_same_mobile_again_sends_no_second_code() {
    let mut kiosk = Kiosk::at_mobile_otp();
    assert!(other_mobile(&mut kiosk, MOBILE).is_empty());
    assert_eq!(kiosk.screen(), Screen::MobileOtp);
    assert_eq!(
        kiosk
            .mobile_otp()
            .challenge()
            .unwrap()
            .transaction()
            .as_str(),
        "m1"
    );
    assert!(matches!(
        kiosk
            .mobile_otp()
            .challenge()
            .unwrap()
            .resend(kiosk.instant()),
        Resend::Wait(_)
    ));
}

#[test]
fn crt_abha_109_two_mobiles_in_turn_get_one_code_each() {
    let mut kiosk = Kiosk::at_mobile_otp();
    assert_eq!(other_mobile(&mut kiosk, OTHER_MOBILE), ["RequestMobileOtp"]);
    let _ = kiosk.leaves();
    let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Ok(sent("m2"))));
    assert!(other_mobile(&mut kiosk, MOBILE).is_empty());
    let challenge = kiosk.mobile_otp().challenge().unwrap();
    assert_eq!(challenge.transaction().as_str(), "m1");
    assert_eq!(challenge.tries_left(), 3);
}

#[test]
fn crt_abha_109_a_code_whose_transaction_was_given_to_another_is_void() {
    let mut kiosk = Kiosk::at_mobile_otp();
    let _ = other_mobile(&mut kiosk, OTHER_MOBILE);
    let _ = kiosk.leaves();
    let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Ok(sent("m1"))));
    assert!(other_mobile(&mut kiosk, MOBILE).is_empty());
    assert_eq!(kiosk.mobile_otp().challenge().unwrap().tries_left(), 0);
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.resend(), ["RequestMobileOtp"]);
}

#[test]
fn crt_abha_109_giving_up_a_message_is_no_way_to_send_many() {
    let mut kiosk = Kiosk::at_mobile_otp_unsent();
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(waits_for(kiosk.problem(), &kiosk), Duration::from_secs(60));
    assert!(other_mobile(&mut kiosk, MOBILE).is_empty());
    assert_eq!(kiosk.screen(), Screen::MobileOtp);
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.go_on(), ["RequestMobileOtp"]);
}

#[test]
fn crt_abha_109_a_parked_code_that_grew_too_old_is_replaced() {
    let mut kiosk = Kiosk::at_mobile_otp();
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::OtherMobileAsked));
    kiosk.stay_seconds(600);
    assert_eq!(kiosk.go_on(), ["RequestMobileOtp"]);
}

#[test]
fn crt_abha_109_giving_up_a_new_code_counts_as_one_and_keeps_the_old() {
    let mut kiosk = Kiosk::at_mobile_otp();
    for left in [1, 0] {
        kiosk.stay_seconds(60);
        let _ = kiosk.resend();
        let _ = kiosk.leaves();
        let _ = kiosk.step(StepEvent::Cancelled);
        let challenge = kiosk.mobile_otp().challenge().unwrap();
        assert_eq!(challenge.resends_left(), left);
        assert_ne!(challenge.resend(kiosk.instant()), Resend::Open);
    }
    kiosk.try_code(CODE);
}

#[test]
fn crt_abha_106_a_message_given_up_in_place_of_an_old_code_locks_too() {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.back();
    kiosk.stay_seconds(600);
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let _ = kiosk.step(StepEvent::Cancelled);
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(waits_for(kiosk.problem(), &kiosk), Duration::from_secs(60));
    assert!(!kiosk.destination().code_already_sent());
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}
