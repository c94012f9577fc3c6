//! The Aadhaar code: resending, trying, and what follows from the right one.

use crate::kiosk::Kiosk;
use crate::service::{CODE, MOBILE, WRONG_CODE, enrolment, profile, sent};
use abdm_types::{AccountStatus, Enrolment, Fault, Profile};
use kiosk_journey::{
    Call, DigitBox, Effect, EntryEvent, Event, Problem, Request, Resend, Response, Screen,
    StepEvent, StopReason,
};
use std::time::Duration;

/// One wrong try.
fn wrong(kiosk: &mut Kiosk) {
    kiosk.try_code(kiosk.wrong_code());
    let answer = Response::EnrolByAadhaar(Err(Fault::OtpWrong));
    assert!(kiosk.answer("EnrolByAadhaar", answer).is_empty());
}

/// The code is too old when it is tried.
fn expires(kiosk: &mut Kiosk) {
    kiosk.try_code(CODE);
    let old = Response::EnrolByAadhaar(Err(Fault::OtpExpired));
    let _ = kiosk.answer("EnrolByAadhaar", old);
}

/// A new code, after a minute of waiting.
fn new_code(kiosk: &mut Kiosk, transaction: &str) {
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.resend(), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestAadhaarOtp"]);
    let answer = Response::Otp(Ok(sent(transaction)));
    assert!(kiosk.answer("RequestAadhaarOtp", answer).is_empty());
}

#[test]
fn crt_abha_106_a_new_code_is_locked_for_sixty_seconds() {
    let mut kiosk = Kiosk::at_otp();
    let resend = |kiosk: &Kiosk| {
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .resend(kiosk.instant())
    };
    assert_eq!(resend(&kiosk), Resend::Wait(Duration::from_secs(60)));
    assert!(kiosk.resend().is_empty());
    kiosk.pass(Duration::from_millis(59_999));
    assert_eq!(resend(&kiosk), Resend::Wait(Duration::from_millis(1)));
    assert!(kiosk.resend().is_empty());
    kiosk.pass(Duration::from_millis(1));
    assert_eq!(resend(&kiosk), Resend::Open);
    assert_eq!(kiosk.resend(), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.journey().waiting().unwrap().call(), Call::AadhaarOtp);
}

#[test]
fn crt_abha_106_the_remaining_time_is_told_second_by_second() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.pass(Duration::from_millis(10_400));
    let _ = kiosk.tell(kiosk_journey::Event::Touched);
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .resend(kiosk.instant()),
        Resend::Wait(Duration::from_millis(49_600))
    );
    assert_eq!(
        kiosk.session.wake_at(kiosk.instant()),
        Some(kiosk.instant() + Duration::from_millis(600))
    );
}

#[test]
fn crt_abha_106_exactly_two_new_codes() {
    let mut kiosk = Kiosk::at_otp();
    assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().resends_left(), 2);
    new_code(&mut kiosk, "second");
    assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().resends_left(), 1);
    new_code(&mut kiosk, "third");
    assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().resends_left(), 0);
    kiosk.stay_seconds(61);
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .resend(kiosk.instant()),
        Resend::Spent
    );
    assert!(kiosk.resend().is_empty());
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .transaction()
            .as_str(),
        "third"
    );
}

#[test]
fn crt_abha_106_the_newest_transaction_counts_and_the_boxes_are_empty() {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.digits("123");
    new_code(&mut kiosk, "second");
    assert_eq!(
        kiosk.aadhaar_otp().challenge().unwrap().boxes()[0],
        DigitBox::Next,
        "the old digits belong to the old code"
    );
    kiosk.try_code(CODE);
    let Effect::Request(_, Request::EnrolByAadhaar { transaction, .. }) =
        kiosk.take("EnrolByAadhaar")
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "second");
}

#[test]
fn crt_abha_106_a_new_code_that_fails_leaves_the_old_one_usable() {
    for fault in [
        Fault::Offline,
        Fault::TimedOut,
        Fault::UidaiDown,
        Fault::OtpWrong,
        Fault::OtpExpired,
        Fault::TransactionExpired,
        Fault::MobileOnSixAbhas,
        Fault::Refused,
    ] {
        let mut kiosk = Kiosk::at_otp();
        let _ = kiosk.digits("123");
        kiosk.stay_seconds(60);
        let _ = kiosk.resend();
        let _ = kiosk.leaves();
        let _ = kiosk.answer("RequestAadhaarOtp", Response::Otp(Err(fault)));
        assert_eq!(kiosk.screen(), Screen::AadhaarOtp, "{fault:?}");
        let challenge = kiosk.aadhaar_otp().challenge().unwrap();
        assert_eq!(challenge.tries_left(), 3, "{fault:?}");
        let left = if fault == Fault::TimedOut { 1 } else { 2 };
        assert_eq!(
            challenge.resends_left(),
            left,
            "{fault:?}: it may have left"
        );
        assert_eq!(challenge.boxes()[2], DigitBox::Shown(3), "{fault:?}");
        assert_eq!(challenge.transaction().as_str(), "first");
        assert_eq!(kiosk.digits("456"), ["EnrolByAadhaar"], "{fault:?}");
    }
}

#[test]
fn crt_abha_106_a_lock_out_at_a_new_code_leaves_the_old_one_usable() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.stay_seconds(60);
    let _ = kiosk.resend();
    let _ = kiosk.leaves();
    let locked = Fault::LockedOut {
        pause: Fault::LOCK_OUT,
    };
    let _ = kiosk.answer("RequestAadhaarOtp", Response::Otp(Err(locked)));
    assert!(matches!(
        kiosk.notice().reason(),
        StopReason::LockedOut { .. }
    ));
    assert!(kiosk.notice().has_way_back());
    let _ = kiosk.back();
    let challenge = kiosk.aadhaar_otp().challenge().unwrap();
    assert_eq!(challenge.resend(kiosk.instant()), Resend::Spent);
    assert_eq!(challenge.tries_left(), 3);
    kiosk.try_code(CODE);
}

#[test]
fn crt_abha_107_the_sixth_digit_verifies_by_itself() {
    let mut kiosk = Kiosk::at_otp();
    assert!(kiosk.digits(&CODE[..5]).is_empty());
    assert_eq!(kiosk.digits(&CODE[5..]), ["EnrolByAadhaar"]);
    assert_eq!(kiosk.journey().waiting().unwrap().call(), Call::Enrol);
    assert_eq!(kiosk.leaves(), ["EnrolByAadhaar"]);
    let Effect::Request(
        _,
        Request::EnrolByAadhaar {
            otp,
            mobile,
            transaction,
            ..
        },
    ) = kiosk.take("EnrolByAadhaar")
    else {
        panic!("another effect");
    };
    otp.with(|ascii| assert_eq!(ascii, CODE.as_bytes()));
    assert_eq!(mobile.digits(), MOBILE);
    assert_eq!(transaction.as_str(), "first");
}

#[test]
fn crt_abha_107_the_verify_button_says_when_digits_are_missing() {
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.digits(&CODE[..5]);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::OtpIncomplete));
    assert_eq!(
        kiosk.aadhaar_otp().challenge().unwrap().boxes()[4],
        DigitBox::Shown(1),
        "what was typed stays"
    );
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::Character('x')));
    assert_eq!(kiosk.problem(), Some(Problem::OnlyDigits));
}

#[test]
fn crt_abha_107_a_wrong_code_clears_the_boxes_and_counts_the_tries() {
    let mut kiosk = Kiosk::at_otp();
    for tries_left in [2, 1] {
        wrong(&mut kiosk);
        assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
        assert_eq!(kiosk.problem(), Some(Problem::OtpWrong { tries_left }));
        let challenge = kiosk.aadhaar_otp().challenge().unwrap();
        assert_eq!(challenge.boxes()[0], DigitBox::Next);
        assert_eq!(challenge.tries_left(), tries_left);
        assert!(kiosk.open.is_empty());
    }
    wrong(&mut kiosk);
    assert_eq!(kiosk.notice().reason(), StopReason::TriesSpent);
    assert!(!kiosk.notice().has_way_back());
    assert!(
        kiosk.session.consent().is_some(),
        "what was agreed to stays"
    );
    assert_eq!(kiosk.finish(), ["Forget"]);
}

#[test]
fn crt_abha_107_a_wrong_code_of_long_ago_counts_in_the_same_session() {
    let mut kiosk = Kiosk::at_otp();
    wrong(&mut kiosk);
    wrong(&mut kiosk);
    let _ = kiosk.back();
    kiosk.stay_seconds(600);
    // It is too old, so another one is sent.
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    let _ = kiosk.leaves();
    let answer = Response::Otp(Ok(sent("second")));
    let _ = kiosk.answer("RequestAadhaarOtp", answer);
    assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().tries_left(), 1);
    wrong(&mut kiosk);
    assert_eq!(kiosk.notice().reason(), StopReason::TriesSpent);
}

#[test]
fn crt_abha_107_tries_are_not_won_back_by_going_back_and_forth() {
    let mut kiosk = Kiosk::at_otp();
    wrong(&mut kiosk);
    wrong(&mut kiosk);
    for _ in 0..4 {
        let _ = kiosk.back();
    }
    assert_eq!(kiosk.screen(), Screen::Consent);
    kiosk.agree();
    for _ in 0..2 {
        let _ = kiosk.go_on();
    }
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().tries_left(), 1);
}

#[test]
fn crt_abha_107_an_expired_code_asks_for_a_new_one() {
    for fault in [Fault::OtpExpired, Fault::TransactionExpired] {
        let mut kiosk = Kiosk::at_otp();
        kiosk.try_code(CODE);
        let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(fault)));
        assert_eq!(kiosk.problem(), Some(Problem::OtpExpired), "{fault:?}");
        assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().tries_left(), 0);
        new_code(&mut kiosk, "second");
        assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().tries_left(), 3);
    }
}

#[test]
fn crt_abha_107_a_try_that_never_arrived_can_be_made_again_by_hand() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(CODE);
    let _ = kiosk.answer(
        "EnrolByAadhaar",
        Response::EnrolByAadhaar(Err(Fault::Offline)),
    );
    assert!(!kiosk.is_waiting());
    assert!(kiosk.open.is_empty(), "nothing is repeated by itself");
    assert_eq!(kiosk.go_on(), ["EnrolByAadhaar"]);
    assert_eq!(kiosk.leaves(), ["EnrolByAadhaar"]);
}

#[test]
fn crt_abha_107_a_finished_code_can_be_mended() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(WRONG_CODE);
    let _ = kiosk.answer(
        "EnrolByAadhaar",
        Response::EnrolByAadhaar(Err(Fault::Offline)),
    );
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
    assert_eq!(
        kiosk.aadhaar_otp().challenge().unwrap().boxes()[4],
        DigitBox::Shown(2)
    );
    assert_eq!(kiosk.digits("7"), ["EnrolByAadhaar"]);
}

#[test]
fn crt_abha_108_the_mobile_of_aadhaar_goes_straight_to_the_address() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    assert_eq!(kiosk.screen(), Screen::Address);
    assert_eq!(kiosk.problem(), None);
    assert!(!kiosk.is_waiting());
    let Effect::Request(
        _,
        Request::SuggestAddresses {
            basis: kiosk_journey::AddressBasis::Enrolment(transaction),
        },
    ) = kiosk.take("SuggestAddresses")
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "enrolled");
    assert!(kiosk.open.is_empty(), "no second code");
}

#[test]
fn crt_abha_113_who_has_an_abha_already_sees_it_at_once() {
    for mobile_linked in [true, false] {
        let kiosk = Kiosk::enrolled(Enrolment {
            is_new: false,
            mobile_linked,
            ..enrolment()
        });
        assert_eq!(kiosk.screen(), Screen::Created);
        assert!(!kiosk.created().holder().is_new);
        assert_eq!(kiosk.created().holder().profile, profile());
        let names: Vec<_> = kiosk.open.iter().map(Effect::name).collect();
        assert_eq!(names, ["FetchProfile"], "no address, no second code");
    }
}

#[test]
fn crt_abha_113_an_abha_that_is_switched_off_is_told_and_its_token_ended() {
    let mut kiosk = Kiosk::enrolled(Enrolment {
        is_new: false,
        profile: Profile {
            status: AccountStatus::Deactivated,
            ..profile()
        },
        ..enrolment()
    });
    assert_eq!(kiosk.notice().reason(), StopReason::Deactivated);
    assert!(!kiosk.notice().has_way_back());
    assert!(kiosk.journey().consent().is_some());
    assert_eq!(kiosk.finish(), ["LogOut", "Forget"]);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
}

#[test]
fn crt_abha_107_why_nothing_can_be_typed_stands_there_until_a_new_code_comes() {
    let mut kiosk = Kiosk::at_otp();
    expires(&mut kiosk);
    let _ = kiosk.digits("4");
    assert_eq!(kiosk.problem(), Some(Problem::OtpExpired));
    let _ = kiosk.back();
    assert_eq!(kiosk.problem(), None);
    assert!(kiosk.phone_is_here().is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::OtpExpired));
    new_code(&mut kiosk, "second");
    assert_eq!(kiosk.problem(), None);
    kiosk.try_code(CODE);
    let old = Response::EnrolByAadhaar(Err(Fault::OtpExpired));
    let _ = kiosk.answer("EnrolByAadhaar", old);
    let _ = kiosk.digits("4");
    assert_eq!(kiosk.problem(), Some(Problem::OtpExpired));
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::OtpExpired));
}

#[test]
fn crt_abha_107_a_seventh_digit_tries_nothing() {
    for (mut kiosk, check) in [
        (Kiosk::at_otp(), "EnrolByAadhaar"),
        (Kiosk::at_mobile_otp(), "VerifyMobileOtp"),
    ] {
        let _ = kiosk.digits(CODE);
        let _ = kiosk.cannot_leave(Fault::Offline);
        assert!(kiosk.digits("4").is_empty());
        assert!(!kiosk.is_waiting());
        assert!(kiosk.go_on().is_empty(), "seven digits are no code");
        let (length, extra) = (6, 1);
        assert_eq!(
            kiosk.problem(),
            Some(Problem::TooManyDigits { length, extra })
        );
        assert!(kiosk.step(StepEvent::Entry(EntryEvent::Erased)).is_empty());
        kiosk.pass(Duration::from_millis(600));
        assert_eq!(kiosk.tell(Event::TimePassed), [check]);
    }
}

#[test]
fn crt_abha_106_a_lock_out_without_tries_is_the_end() {
    let mut kiosk = Kiosk::at_otp();
    expires(&mut kiosk);
    kiosk.stay_seconds(60);
    let _ = kiosk.resend();
    let locked = Fault::LockedOut {
        pause: Fault::LOCK_OUT,
    };
    let _ = kiosk.cannot_leave(locked);
    assert!(matches!(
        kiosk.notice().reason(),
        StopReason::LockedOut { .. }
    ));
    assert!(!kiosk.notice().has_way_back());
}
