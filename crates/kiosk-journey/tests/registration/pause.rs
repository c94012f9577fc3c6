//! Pauses that the service demands, and the way out of them.

use crate::kiosk::{Kiosk, START_UTC};
use crate::service::{CODE, enrolment, sent, suggestions};
use abdm_types::{Fault, UtcMillis};
use kiosk_journey::step::Suggestions;
use kiosk_journey::{
    AddressEvent, EntryEvent, OtpEvent, Problem, Response, Screen, StepEvent, StopReason,
};
use std::time::Duration;

const SLOW: Fault = Fault::SlowDown {
    retry_after: Some(Duration::from_secs(90)),
};

fn is_slow(problem: Option<Problem>) -> bool {
    matches!(
        problem,
        Some(Problem::Fault {
            fault: Fault::SlowDown { .. },
            until: Some(_)
        })
    )
}

fn slowed_at_destination() -> Kiosk {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let _ = kiosk.answer("RequestAadhaarOtp", Response::Otp(Err(SLOW)));
    assert!(is_slow(kiosk.problem()));
    kiosk
}

#[test]
fn a_demanded_pause_blocks_continue_until_it_is_over() {
    let mut kiosk = slowed_at_destination();
    assert!(!kiosk.may_continue());
    kiosk.pass(Duration::from_millis(89_999));
    assert!(kiosk.go_on().is_empty());
    assert!(kiosk.phone_is_here().is_empty());
    assert!(is_slow(kiosk.problem()));
    kiosk.pass(Duration::from_millis(1));
    assert!(kiosk.may_continue());
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    assert_eq!(kiosk.problem(), None);
}

#[test]
fn a_pause_without_a_number_is_a_minute() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let slow = Fault::SlowDown { retry_after: None };
    let _ = kiosk.cannot_leave(slow);
    kiosk.pass(Duration::from_millis(59_999));
    assert!(kiosk.phone_is_here().is_empty());
    kiosk.pass(Duration::from_millis(1));
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}

#[test]
fn the_session_wakes_when_a_pause_is_over() {
    let mut kiosk = slowed_at_destination();
    kiosk.pass_seconds(60);
    let _ = kiosk.tell(kiosk_journey::Event::Touched);
    assert_eq!(
        kiosk.session.wake_at(kiosk.instant()),
        Some(kiosk.instant() + Duration::from_secs(30))
    );
}

#[test]
fn a_pause_does_not_keep_people_from_going_back_and_forth() {
    let mut kiosk = slowed_at_destination();
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert!(kiosk.may_continue());
    let _ = kiosk.back();
    let _ = kiosk.go_on();
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    assert!(is_slow(kiosk.problem()), "it is said again");
    assert!(kiosk.phone_is_here().is_empty());
    let _ = kiosk.step(StepEvent::PhoneAtHand(false));
    assert_eq!(kiosk.screen(), Screen::Notice);
    assert!(kiosk.may_continue(), "leaving is always possible");
}

#[test]
fn another_problem_does_not_end_a_pause() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(CODE);
    let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(SLOW)));
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::Character('x')));
    assert_eq!(kiosk.problem(), Some(Problem::OnlyDigits));
    assert!(kiosk.go_on().is_empty());
    assert!(is_slow(kiosk.problem()));
    // Neither the sixth digit nor a new code gets through.
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
    assert!(kiosk.digits("5").is_empty());
    kiosk.stay_seconds(60);
    assert!(kiosk.resend().is_empty());
    kiosk.stay_seconds(30);
    assert_eq!(kiosk.go_on(), ["EnrolByAadhaar"]);
    assert_eq!(kiosk.leaves(), ["EnrolByAadhaar"]);
}

#[test]
fn a_pause_at_the_address_leaves_the_abha_within_reach() {
    let mut kiosk = Kiosk::at_address();
    let wish = suggestions()[0].clone();
    let _ = kiosk.take_address(wish.clone());
    let _ = kiosk.leaves();
    let _ = kiosk.answer("ChooseAddress", Response::ChooseAddress(Err(SLOW)));
    assert!(kiosk.take_address(wish).is_empty());
    assert!(is_slow(kiosk.problem()));
    assert_eq!(kiosk.keep_the_number(), ["FetchProfile"]);
    assert_eq!(kiosk.problem(), None);
    assert!(kiosk.may_continue());
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Card);
}

#[test]
fn a_pause_at_the_mobile_leaves_the_abha_within_reach() {
    let mut kiosk = Kiosk::at_mobile_otp_unsent();
    let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Err(SLOW)));
    assert!(kiosk.go_on().is_empty());
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::OtherMobileAsked));
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert!(!kiosk.may_continue());
    let skipped = StepEvent::Otp(OtpEvent::MobileSkipped);
    assert_eq!(kiosk.step(skipped), ["FetchProfile"]);
    assert!(kiosk.may_continue());
}

#[test]
fn a_lock_out_says_when_it_ends() {
    let mut kiosk = Kiosk::at_destination();
    kiosk.pass_seconds(7);
    let _ = kiosk.phone_is_here();
    let _ = kiosk.leaves();
    let locked = Fault::LockedOut {
        pause: Duration::from_secs(1_800),
    };
    let _ = kiosk.answer("RequestAadhaarOtp", Response::Otp(Err(locked)));
    assert_eq!(
        kiosk.notice().reason(),
        StopReason::LockedOut {
            until: kiosk.instant() + Duration::from_secs(1_800),
            until_utc: UtcMillis(START_UTC + 1_807_000),
        }
    );
    assert!(kiosk.journey().consent().is_some());
    let wake = kiosk.session.wake_at(kiosk.instant()).unwrap();
    assert_eq!(wake, kiosk.instant() + Duration::from_secs(30));
    assert_eq!(kiosk.finish(), ["Forget"]);
}

#[test]
fn a_lock_out_of_one_mobile_leaves_another_and_the_abha_within_reach() {
    let locked = Fault::LockedOut {
        pause: Duration::from_secs(1_800),
    };
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.try_code(CODE);
    let _ = kiosk.answer("VerifyMobileOtp", Response::VerifyMobileOtp(Err(locked)));
    assert!(matches!(
        kiosk.notice().reason(),
        StopReason::LockedOut { .. }
    ));
    assert!(kiosk.notice().has_way_back());
    assert!(kiosk.notice().leads_on());
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::MobileOtp);
    assert!(kiosk.go_on().is_empty(), "this number is locked");
    assert!(matches!(
        kiosk.notice().reason(),
        StopReason::LockedOut { .. }
    ));
    let _ = kiosk.back();
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::OtherMobileAsked));
    kiosk.erase_all();
    let _ = kiosk.digits("8123456789");
    assert_eq!(kiosk.go_on(), ["RequestMobileOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestMobileOtp"]);
    let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Ok(sent("m2"))));
    assert_eq!(kiosk.screen(), Screen::MobileOtp);
}

#[test]
fn a_lock_out_at_a_new_code_of_the_mobile_leaves_the_old_one_usable() {
    let locked = Fault::LockedOut {
        pause: Duration::from_secs(1_800),
    };
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.stay_seconds(60);
    let _ = kiosk.resend();
    let _ = kiosk.leaves();
    let _ = kiosk.answer("RequestMobileOtp", Response::Otp(Err(locked)));
    let _ = kiosk.back();
    assert_eq!(kiosk.mobile_otp().challenge().unwrap().tries_left(), 3);
    kiosk.stay_seconds(60);
    assert!(kiosk.resend().is_empty());
    kiosk.try_code(CODE);
}

#[test]
fn what_stops_everything_after_the_abha_is_made_still_leads_to_it() {
    for fault in [
        Fault::LockedOut {
            pause: Fault::LOCK_OUT,
        },
        Fault::NotAuthorised,
        Fault::ClockWrong,
        Fault::CreationLimit,
    ] {
        let mut kiosk = Kiosk::enrolled(enrolment());
        let _ = kiosk.answer(
            "SuggestAddresses",
            Response::SuggestAddresses(Ok(suggestions())),
        );
        let wish = suggestions()[0].clone();
        let _ = kiosk.take_address(wish);
        let _ = kiosk.leaves();
        let _ = kiosk.answer("ChooseAddress", Response::ChooseAddress(Err(fault)));
        assert!(kiosk.notice().leads_on(), "{fault:?}");
        assert!(kiosk.journey().consent().is_some());
        assert!(kiosk.journey().token().is_some());
        assert_eq!(kiosk.go_on(), ["FetchProfile"]);
        assert_eq!(kiosk.screen(), Screen::Created);
    }
}

#[test]
fn a_pause_holds_for_the_code_of_the_mobile_too() {
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.try_code(CODE);
    let _ = kiosk.answer("VerifyMobileOtp", Response::VerifyMobileOtp(Err(SLOW)));
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
    assert!(kiosk.digits("5").is_empty());
    kiosk.stay_seconds(60);
    assert!(kiosk.resend().is_empty());
    assert!(is_slow(kiosk.problem()));
    kiosk.stay_seconds(30);
    assert_eq!(kiosk.go_on(), ["VerifyMobileOtp"]);
}

#[test]
fn suggestions_that_come_behind_a_notice_are_there_when_it_is_left() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    let _ = kiosk.step(StepEvent::Address(AddressEvent::OwnAsked));
    kiosk.text("asha_1995");
    let _ = kiosk.go_on();
    let _ = kiosk.cannot_leave(Fault::NotAuthorised);
    assert_eq!(kiosk.screen(), Screen::Notice);
    let listed = Response::SuggestAddresses(Ok(suggestions()));
    let _ = kiosk.answer("SuggestAddresses", listed);
    let _ = kiosk.back();
    assert_eq!(
        *kiosk.address().suggestions(),
        Suggestions::Listed(suggestions())
    );
    assert_eq!(kiosk.address().own(), "asha_1995");
}
