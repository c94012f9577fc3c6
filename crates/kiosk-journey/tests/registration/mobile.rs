//! The communication mobile, and its own code.

use crate::kiosk::Kiosk;
use crate::service::{CODE, MOBILE, OTHER_MOBILE, sent, verified};
use abdm_types::{Fault, MobileError};
use kiosk_journey::step::MobilePurpose;
use kiosk_journey::{
    Call, DigitBox, Effect, EntryEvent, OtpEvent, OtpRequest, Problem, Request, Resend, Response,
    Screen, StepEvent,
};
use std::time::Duration;

fn other_mobile(kiosk: &mut Kiosk) {
    assert!(
        kiosk
            .step(StepEvent::Otp(OtpEvent::OtherMobileAsked))
            .is_empty()
    );
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

fn skip(kiosk: &mut Kiosk) -> Vec<&'static str> {
    kiosk.step(StepEvent::Otp(OtpEvent::MobileSkipped))
}

/// Types a number on the screen for another one, and goes on.
fn give(kiosk: &mut Kiosk, digits: &str) -> Vec<&'static str> {
    kiosk.erase_all();
    let _ = kiosk.digits(digits);
    kiosk.go_on()
}

#[test]
fn crt_abha_108_a_mobile_number_has_ten_digits_and_begins_with_six_to_nine() {
    for (typed, error) in [
        ("954581212", MobileError::Length),
        ("5545812125", MobileError::FirstDigit),
        ("", MobileError::Length),
    ] {
        let mut kiosk = Kiosk::at_mobile();
        let _ = kiosk.digits(typed);
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.problem(), Some(Problem::Mobile(error)), "{typed}");
        let kept = kiosk.mobile().entry().digits();
        kept.with(|ascii| assert_eq!(ascii, typed.as_bytes()));
    }
}

#[test]
fn crt_abha_108_the_ways_of_writing_a_number_are_understood() {
    for typed in [
        "9545812125",
        "+91 95458 12125",
        "09545812125",
        "95458-12125",
        "919545812125",
        "91 9545812125",
        "+91-95458-12125",
        "+91 09545812125",
        "0091 95458 12125",
    ] {
        let mut kiosk = Kiosk::at_mobile();
        kiosk.text(typed);
        let kept = kiosk.mobile().entry().digits();
        kept.with(|ascii| assert_eq!(ascii, MOBILE.as_bytes(), "{typed}"));
        assert_eq!(kiosk.problem(), None);
    }
    let mut kiosk = Kiosk::at_mobile();
    kiosk.text("95x");
    assert_eq!(kiosk.problem(), Some(Problem::OnlyDigits));
}

#[test]
fn crt_abha_108_a_number_that_is_too_long_is_told_and_never_cut() {
    for (typed, extra) in [
        ("999941057058", 2),
        ("95458121250", 1),
        ("9545812125 9545812125", 10),
        // The country's number and a digit too few, or one too many.
        ("91954581212", 1),
        ("9195458121255", 1),
        ("0095458121251", 1),
    ] {
        let mut kiosk = Kiosk::at_mobile();
        kiosk.text(typed);
        let _ = kiosk.go_on();
        assert_eq!(kiosk.screen(), Screen::Mobile, "{typed}");
        let length = 10;
        let too_many = Problem::TooManyDigits { length, extra };
        assert_eq!(kiosk.problem(), Some(too_many), "{typed}");
        for _ in 0..extra {
            let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
        }
        assert_eq!(kiosk.problem(), None, "{typed}");
    }
}

#[test]
fn crt_abha_109_another_mobile_gets_its_own_code_at_once() {
    let mut kiosk = Kiosk::at_mobile_otp_unsent();
    assert_eq!(kiosk.mobile_otp().mobile().unwrap().digits(), MOBILE);
    assert_eq!(kiosk.journey().waiting().unwrap().call(), Call::MobileOtp);
    let Effect::Request(
        id,
        Request::Otp(OtpRequest::EnrolMobile {
            transaction,
            mobile,
            resend_of,
        }),
    ) = kiosk.take("RequestMobileOtp")
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "enrolled");
    assert_eq!(mobile.digits(), MOBILE);
    assert_eq!(resend_of, None);
    let answer = Response::Otp(Ok(sent("m1")));
    let _ = kiosk.tell(kiosk_journey::Event::Responded(id, answer));
    let challenge = kiosk.mobile_otp().challenge().unwrap();
    assert_eq!(challenge.boxes().len(), 6);
    assert_eq!(challenge.tries_left(), 3);
}

#[test]
fn crt_abha_109_the_right_code_goes_on_to_the_address() {
    let mut kiosk = Kiosk::at_mobile_otp();
    assert_eq!(kiosk.digits(CODE), ["VerifyMobileOtp"]);
    assert_eq!(
        kiosk.journey().waiting().unwrap().call(),
        Call::VerifyMobile
    );
    assert_eq!(kiosk.leaves(), ["VerifyMobileOtp"]);
    let Effect::Request(id, Request::VerifyMobileOtp { otp, transaction }) =
        kiosk.take("VerifyMobileOtp")
    else {
        panic!("another effect");
    };
    otp.with(|ascii| assert_eq!(ascii, CODE.as_bytes()));
    assert_eq!(transaction.as_str(), "m1");
    let answer = Response::VerifyMobileOtp(Ok(verified()));
    let _ = kiosk.tell(kiosk_journey::Event::Responded(id, answer));
    assert_eq!(kiosk.screen(), Screen::Address);
    let Effect::Request(
        _,
        Request::SuggestAddresses {
            basis: kiosk_journey::AddressBasis::Enrolment(transaction),
        },
    ) = kiosk.take("SuggestAddresses")
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "verified");
}

#[test]
fn crt_abha_109_a_wrong_code_is_told_and_can_be_tried_again() {
    let mut kiosk = Kiosk::at_mobile_otp();
    for tries_left in [2, 1] {
        kiosk.try_code(kiosk.wrong_code());
        let _ = kiosk.answer(
            "VerifyMobileOtp",
            Response::VerifyMobileOtp(Err(Fault::OtpWrong)),
        );
        assert_eq!(kiosk.problem(), Some(Problem::OtpWrong { tries_left }));
        let challenge = kiosk.mobile_otp().challenge().unwrap();
        assert_eq!(challenge.boxes()[0], DigitBox::Next);
    }
    kiosk.try_code(kiosk.wrong_code());
    let _ = kiosk.answer(
        "VerifyMobileOtp",
        Response::VerifyMobileOtp(Err(Fault::OtpWrong)),
    );
    assert_eq!(kiosk.problem(), Some(Problem::OtpTriesSpent));
    kiosk.stay_seconds(60);
    assert!(kiosk.resend().is_empty(), "no more for this mobile");
    // The ABHA is made and stays: it goes without this mobile.
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::MobileSkipped));
    assert_eq!(kiosk.screen(), Screen::Created);
}

#[test]
fn crt_abha_109_an_old_transaction_asks_for_a_new_code() {
    for fault in [Fault::OtpExpired, Fault::TransactionExpired] {
        let mut kiosk = Kiosk::at_mobile_otp();
        kiosk.try_code(CODE);
        let _ = kiosk.answer("VerifyMobileOtp", Response::VerifyMobileOtp(Err(fault)));
        assert_eq!(kiosk.problem(), Some(Problem::OtpExpired), "{fault:?}");
        kiosk.stay_seconds(60);
        assert_eq!(kiosk.resend(), ["RequestMobileOtp"]);
    }
}

#[test]
fn crt_abha_109_a_new_code_is_locked_and_counted_like_the_first() {
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.pass(Duration::from_millis(59_999));
    assert!(kiosk.resend().is_empty());
    for transaction in ["m2", "m3"] {
        kiosk.stay_seconds(60);
        assert_eq!(kiosk.resend(), ["RequestMobileOtp"]);
        let _ = kiosk.leaves();
        let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Ok(sent(transaction))));
    }
    kiosk.stay_seconds(60);
    assert!(kiosk.resend().is_empty());
    let challenge = kiosk.mobile_otp().challenge().unwrap();
    assert_eq!(challenge.resend(kiosk.instant()), Resend::Spent);
}

#[test]
fn crt_abha_109_a_new_code_that_fails_leaves_the_old_one_usable() {
    for fault in [
        Fault::TimedOut,
        Fault::OtpWrong,
        Fault::OtpExpired,
        Fault::TransactionExpired,
    ] {
        let mut kiosk = Kiosk::at_mobile_otp();
        kiosk.stay_seconds(60);
        let _ = kiosk.resend();
        let _ = kiosk.leaves();
        let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Err(fault)));
        assert_eq!(kiosk.mobile_otp().challenge().unwrap().tries_left(), 3);
        kiosk.try_code(CODE);
    }
}

#[test]
fn crt_abha_109_another_number_can_be_given_instead() {
    let mut kiosk = Kiosk::at_mobile_otp();
    other_mobile(&mut kiosk);
    assert!(matches!(
        kiosk.mobile().purpose(),
        MobilePurpose::InPlaceOfAnother(_)
    ));
    assert!(
        kiosk.mobile().entry().is_full(),
        "the first one stands there"
    );
    assert_eq!(give(&mut kiosk, OTHER_MOBILE), ["RequestMobileOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestMobileOtp"]);
    let Effect::Request(id, Request::Otp(OtpRequest::EnrolMobile { mobile, .. })) =
        kiosk.take("RequestMobileOtp")
    else {
        panic!("another effect");
    };
    assert_eq!(mobile.digits(), OTHER_MOBILE);
    let answer = Response::Otp(Ok(sent("m2")));
    let _ = kiosk.tell(kiosk_journey::Event::Responded(id, answer));
    kiosk.try_code(CODE);
    let _ = kiosk.answer("VerifyMobileOtp", Response::VerifyMobileOtp(Ok(verified())));
    let _ = kiosk.keep_the_number();
    let mobile = kiosk.created().holder().profile.mobile.clone();
    assert_eq!(mobile.as_deref(), Some(OTHER_MOBILE));
}

#[test]
fn crt_abha_109_a_refused_number_asks_for_another_and_keeps_it() {
    for fault in [Fault::MobileOnSixAbhas, Fault::MobileRefused] {
        let mut kiosk = Kiosk::at_mobile_otp_unsent();
        let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Err(fault)));
        assert_eq!(kiosk.screen(), Screen::Mobile);
        assert!(kiosk.mobile().entry().is_full());
        assert!(matches!(
            kiosk.problem(),
            Some(Problem::Fault { fault: told, .. }) if told == fault
        ));
        assert_eq!(give(&mut kiosk, OTHER_MOBILE), ["RequestMobileOtp"]);
    }
}

#[test]
fn crt_abha_109_the_mobile_can_be_left_out() {
    let mut kiosk = Kiosk::at_mobile_otp();
    assert_eq!(skip(&mut kiosk), ["FetchProfile"]);
    assert_eq!(kiosk.screen(), Screen::Created);
    assert_eq!(kiosk.created().holder().profile.mobile, None);
}

#[test]
fn crt_abha_109_it_can_also_be_left_out_where_another_one_is_asked_for() {
    let mut kiosk = Kiosk::at_mobile_otp_unsent();
    let six = Response::Otp(Err(Fault::MobileOnSixAbhas));
    let _ = kiosk.answer("RequestMobileOtp", six);
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert_eq!(skip(&mut kiosk), ["FetchProfile"]);
    assert_eq!(kiosk.screen(), Screen::Created);
    // Before there is an ABHA, nothing can be left out.
    let mut kiosk = Kiosk::at_mobile();
    assert!(skip(&mut kiosk).is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
}

#[test]
fn crt_abha_109_back_from_the_other_number_is_back_to_the_code() {
    let mut kiosk = Kiosk::at_mobile_otp();
    let _ = kiosk.digits("482");
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::ErasedAll));
    let _ = kiosk.digits("81");
    assert!(kiosk.back().is_empty(), "and no second message");
    assert_eq!(kiosk.mobile_otp().mobile().unwrap().digits(), MOBILE);
    let boxes = kiosk.mobile_otp().challenge().unwrap().boxes();
    assert_eq!(boxes[2], DigitBox::Shown(2));
    assert_eq!(kiosk.digits("915"), ["VerifyMobileOtp"]);
}

#[test]
fn crt_abha_109_the_first_message_can_fail_and_be_asked_for_by_hand() {
    let mut kiosk = Kiosk::at_mobile_otp_unsent();
    let down = Response::Otp(Err(Fault::Offline));
    assert!(kiosk.answer("RequestMobileOtp", down).is_empty());
    assert!(kiosk.mobile_otp().challenge().is_none());
    assert!(
        kiosk.digits("123456").is_empty(),
        "there is no code to type"
    );
    assert!(kiosk.resend().is_empty());
    assert_eq!(kiosk.go_on(), ["RequestMobileOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestMobileOtp"]);
}
