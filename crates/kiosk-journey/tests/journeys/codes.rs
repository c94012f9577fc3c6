//! What holds for every code of every journey in both generations (CRT_ABHA_105 to 107).

use super::ways::{WAYS, Way};
use crate::kiosk::Kiosk;
use crate::service::{CODE, WRONG_CODE, sent};
use abdm_types::Fault;
use kiosk_journey::{
    DigitBox, Effect, EntryEvent, Event, Overlay, Problem, Request, Resend, Screen, StepEvent,
    StopReason,
};
use std::time::Duration;

/// A new code, after a minute of waiting.
#[track_caller]
fn new_code(way: &Way, kiosk: &mut Kiosk, transaction: &str) {
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.ask_for_another(), [way.send], "{}", way.name);
    assert_eq!(kiosk.leaves(), [way.send], "{}", way.name);
    let names = kiosk.answer(way.send, (way.sent)(Ok(sent(transaction))));
    assert!(names.is_empty());
}

#[track_caller]
fn fail(way: &Way, kiosk: &mut Kiosk, code: &str, fault: Fault) {
    let code = if code == WRONG_CODE {
        kiosk.wrong_code()
    } else {
        code
    };
    kiosk.enter_code(code, way.check);
    let names = kiosk.answer(way.check, (way.failed)(fault));
    assert!(names.is_empty(), "{}: {names:?}", way.name);
}

#[test]
fn crt_abha_106_another_code_after_sixty_seconds_and_twice() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        kiosk.pass(Duration::from_millis(59_999));
        assert_eq!(
            kiosk.challenge().resend(kiosk.instant()),
            Resend::Wait(Duration::from_millis(1)),
            "{}",
            way.name
        );
        assert!(kiosk.ask_for_another().is_empty(), "{}", way.name);
        kiosk.pass(Duration::from_millis(1));
        new_code(way, &mut kiosk, "second");
        new_code(way, &mut kiosk, "third");
        kiosk.stay_seconds(61);
        assert!(kiosk.ask_for_another().is_empty(), "{}", way.name);
        assert_eq!(kiosk.challenge().resend(kiosk.instant()), Resend::Spent);
        assert_eq!(kiosk.challenge().transaction().as_str(), "third");
    }
}

#[test]
fn crt_abha_106_going_back_and_forth_sends_no_other_code() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        let _ = kiosk.back();
        assert!(!kiosk.has_code_screen() || kiosk.screen() == Screen::MobileOtp);
        let again = match kiosk.screen() {
            Screen::CodeDestination if way.name.starts_with("login by") => {
                kiosk.step(StepEvent::PhoneChosen(abdm_types::OtpSystem::Abdm))
            }
            Screen::CodeDestination => kiosk.phone_is_here(),
            _ => kiosk.go_on(),
        };
        let again = if way.name.starts_with("retrieval, V3") {
            // Finding sends no message.
            assert_eq!(again, ["FindAccounts"]);
            assert_eq!(kiosk.leaves(), ["FindAccounts"]);
            let found = super::ways::found(vec![super::ways::masked(1, "Asha Rao")]);
            let answer = kiosk_journey::Response::FindAccounts(Ok(found));
            kiosk.answer("FindAccounts", answer)
        } else {
            again
        };
        assert!(again.is_empty(), "{}: {again:?}", way.name);
        assert_eq!(
            kiosk.challenge().transaction().as_str(),
            "first",
            "{}",
            way.name
        );
    }
}

/// A sign-in that is begun anew waits out the minute of the code that was right.
#[test]
fn crt_abha_106_a_code_that_was_right_is_no_way_round_the_minute() {
    use super::ways::{NUMBER, OTHER_NUMBER, account, choose};
    use abdm_types::LoginIdKind;
    use kiosk_journey::Response;
    let mut kiosk = Kiosk::at_home(crate::kiosk::self_service());
    kiosk.login_to_code(LoginIdKind::Mobile, crate::service::MOBILE);
    let accounts = vec![
        account(NUMBER, "Asha Rao"),
        account(OTHER_NUMBER, "Ravi Rao"),
    ];
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(choose(accounts))));
    let _ = kiosk.back();
    assert!(kiosk.go_on().is_empty());
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.go_on(), ["RequestLoginOtp"]);
}

#[test]
fn crt_abha_106_a_wish_that_was_given_up_counts() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        kiosk.stay_seconds(60);
        let _ = kiosk.ask_for_another();
        let _ = kiosk.leaves();
        assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"], "{}", way.name);
        assert_eq!(kiosk.problem(), Some(Problem::NewCodeMayCome));
        assert_eq!(kiosk.challenge().resends_left(), 1, "{}", way.name);
        assert!(kiosk.ask_for_another().is_empty(), "{}", way.name);
    }
}

#[test]
fn crt_abha_106_a_new_code_that_fails_leaves_the_old_one_usable() {
    for way in &WAYS {
        for fault in [Fault::Offline, Fault::TimedOut, Fault::ServiceDown] {
            let mut kiosk = way.at_code();
            let _ = kiosk.digits("123");
            kiosk.stay_seconds(60);
            let _ = kiosk.ask_for_another();
            let _ = kiosk.leaves();
            let _ = kiosk.answer(way.send, (way.sent)(Err(fault)));
            assert_eq!(kiosk.challenge().boxes()[2], DigitBox::Shown(3));
            assert_eq!(kiosk.challenge().transaction().as_str(), "first");
            assert_eq!(kiosk.digits("456"), [way.check], "{} {fault:?}", way.name);
        }
    }
}

#[test]
fn crt_abha_107_the_sixth_digit_is_checked_by_itself_and_once() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        assert!(kiosk.digits(&CODE[..5]).is_empty());
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.problem(), Some(Problem::OtpIncomplete));
        assert_eq!(kiosk.digits(&CODE[5..]), [way.check]);
        assert!(kiosk.go_on().is_empty(), "a second tap");
        assert!(kiosk.digits("7").is_empty());
        assert_eq!(kiosk.leaves(), [way.check]);
        assert!(kiosk.go_on().is_empty(), "a second tap");
        let (Effect::Request(_, Request::EnrolByAadhaar { otp, .. })
        | Effect::Request(_, Request::VerifyMobileOtp { otp, .. })
        | Effect::Request(_, Request::VerifyAadhaarOtp { otp, .. })
        | Effect::Request(_, Request::VerifyLogin { otp, .. })
        | Effect::Request(_, Request::Retrieve { otp, .. })
        | Effect::Request(_, Request::Reactivate { otp, .. })
        | Effect::Request(_, Request::VerifyNewMobile { otp, .. })
        | Effect::Request(_, Request::ChangeMobile { otp, .. })) = kiosk.take(way.check)
        else {
            panic!("another effect");
        };
        otp.with(|ascii| assert_eq!(ascii, CODE.as_bytes()));
    }
}

/// The sixth digit shows all six, and taking one back in that time stops it.
#[test]
fn crt_abha_107_a_finished_code_is_seen_before_it_goes_and_can_be_stopped() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        let shown = kiosk.instant() + Duration::from_millis(600);
        assert!(kiosk.digits_at_once(CODE).is_empty(), "{}", way.name);
        assert_eq!(kiosk.challenge().boxes()[5], DigitBox::Shown(5));
        assert_eq!(kiosk.session.wake_at(kiosk.instant()), Some(shown));
        assert!(kiosk.go_on().is_empty(), "{}: it goes by itself", way.name);
        kiosk.pass(Duration::from_millis(599));
        assert!(kiosk.tell(Event::TimePassed).is_empty(), "{}", way.name);
        assert!(kiosk.step(StepEvent::Entry(EntryEvent::Erased)).is_empty());
        kiosk.pass(Duration::from_secs(9));
        assert!(kiosk.tell(Event::TimePassed).is_empty(), "{}", way.name);
        // The last digit anew, and a moment later.
        assert!(kiosk.digits_at_once(&CODE[5..]).is_empty());
        kiosk.pass(Duration::from_millis(600));
        assert_eq!(kiosk.tell(Event::TimePassed), [way.check], "{}", way.name);
        assert!(kiosk.tell(Event::TimePassed).is_empty(), "once");
    }
}

/// Whoever goes back or opens something sees the code no more: it waits until it is wished.
#[test]
fn crt_abha_107_a_finished_code_that_is_left_does_not_go_by_itself() {
    for way in &WAYS {
        for leaves in [
            Event::Step(StepEvent::WentBack),
            Event::OverlayOpened(Overlay::Help),
            Event::OverlayOpened(Overlay::Languages),
        ] {
            let mut kiosk = way.at_code();
            let _ = kiosk.digits_at_once(CODE);
            let _ = kiosk.tell(leaves.clone());
            kiosk.pass(Duration::from_secs(2));
            assert!(kiosk.tell(Event::TimePassed).is_empty(), "{}", way.name);
            if let Event::OverlayOpened(_) = leaves {
                let _ = kiosk.tell(Event::OverlayClosed);
                kiosk.pass(Duration::from_secs(2));
                assert!(kiosk.tell(Event::TimePassed).is_empty(), "{}", way.name);
                assert_eq!(kiosk.go_on(), [way.check], "{}", way.name);
            }
        }
    }
}

#[test]
fn crt_abha_107_seven_digits_are_no_code_and_are_told() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        assert!(kiosk.digits(&format!("{CODE}7")).is_empty(), "{}", way.name);
        let too_many = Some(Problem::TooManyDigits {
            length: 6,
            extra: 1,
        });
        assert_eq!(kiosk.problem(), too_many, "{}", way.name);
        assert!(kiosk.go_on().is_empty(), "{}", way.name);
        assert_eq!(kiosk.problem(), too_many, "{}", way.name);
        let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
        assert_eq!(kiosk.problem(), None, "{}", way.name);
        kiosk.pass(Duration::from_millis(600));
        assert_eq!(kiosk.tell(Event::TimePassed), [way.check], "{}", way.name);
    }
}

#[test]
fn crt_abha_107_the_same_wrong_code_is_not_tried_twice() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        fail(way, &mut kiosk, WRONG_CODE, Fault::OtpWrong);
        assert!(kiosk.digits(WRONG_CODE).is_empty(), "{}", way.name);
        assert_eq!(kiosk.problem(), Some(Problem::OtpRepeated), "{}", way.name);
        assert!(kiosk.go_on().is_empty(), "{}", way.name);
        kiosk.pass(Duration::from_secs(2));
        assert!(kiosk.tell(Event::TimePassed).is_empty(), "{}", way.name);
        assert_eq!(kiosk.challenge().tries_left(), 2, "{}", way.name);
        // It stands there to be compared, and one digit mends it.
        assert_eq!(kiosk.challenge().boxes()[5], DigitBox::Shown(2));
        let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
        assert_eq!(kiosk.digits("3"), [way.check], "{}", way.name);
    }
}

#[test]
fn crt_abha_107_after_a_wrong_code_the_boxes_rest() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        fail(way, &mut kiosk, WRONG_CODE, Fault::OtpWrong);
        let _ = kiosk.digits_at_once("7");
        kiosk.pass(Duration::from_millis(699));
        let _ = kiosk.digits_at_once("7");
        assert_eq!(kiosk.challenge().boxes()[0], DigitBox::Next, "{}", way.name);
        kiosk.pass(Duration::from_millis(1));
        let _ = kiosk.digits_at_once("7");
        assert_eq!(kiosk.challenge().boxes()[0], DigitBox::Shown(7));
    }
}

#[test]
fn crt_abha_107_a_wrong_code_clears_the_boxes_and_counts_the_tries() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        for tries_left in [2, 1] {
            fail(way, &mut kiosk, WRONG_CODE, Fault::OtpWrong);
            assert_eq!(
                kiosk.problem(),
                Some(Problem::OtpWrong { tries_left }),
                "{}",
                way.name
            );
            assert_eq!(kiosk.challenge().boxes()[0], DigitBox::Next);
        }
        is_ended_by_the_third(way, &mut kiosk);
    }
}

/// The third wrong code: no more is sent and none is tried, and what was typed is let go of. Whose
/// ABHA is being made can give another mobile.
#[track_caller]
fn is_ended_by_the_third(way: &Way, kiosk: &mut Kiosk) {
    fail(way, kiosk, WRONG_CODE, Fault::OtpWrong);
    if way.name.starts_with("registration, mobile") {
        assert_eq!(kiosk.problem(), Some(Problem::OtpTriesSpent));
        assert!(kiosk.digits(CODE).is_empty(), "no try, no typing");
        assert!(kiosk.go_on().is_empty());
        kiosk.stay_seconds(60);
        assert!(kiosk.ask_for_another().is_empty(), "and no new code");
        assert_eq!(kiosk.screen(), Screen::MobileOtp);
        return;
    }
    let Some(kiosk_journey::Step::Notice(notice)) = kiosk.session.step() else {
        panic!("{} at {:?}", way.name, kiosk.screen());
    };
    assert_eq!(notice.reason(), StopReason::TriesSpent, "{}", way.name);
}

#[test]
fn crt_abha_107_a_new_code_brings_no_new_tries() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        for (tries_left, transaction) in [(2, "second"), (1, "third")] {
            fail(way, &mut kiosk, WRONG_CODE, Fault::OtpWrong);
            assert_eq!(
                kiosk.problem(),
                Some(Problem::OtpWrong { tries_left }),
                "{}",
                way.name
            );
            new_code(way, &mut kiosk, transaction);
            assert_eq!(kiosk.challenge().tries_left(), tries_left);
        }
        is_ended_by_the_third(way, &mut kiosk);
    }
}

#[test]
fn crt_abha_107_an_expired_code_asks_for_a_new_one() {
    for way in &WAYS {
        for fault in [Fault::OtpExpired, Fault::TransactionExpired] {
            let mut kiosk = way.at_code();
            fail(way, &mut kiosk, CODE, fault);
            assert_eq!(kiosk.problem(), Some(Problem::OtpExpired), "{}", way.name);
            assert_eq!(kiosk.challenge().tries_left(), 0);
            new_code(way, &mut kiosk, "second");
            assert_eq!(kiosk.challenge().tries_left(), 3);
        }
    }
}

#[test]
fn crt_abha_107_a_try_that_never_arrived_is_made_again_by_hand_alone() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        fail(way, &mut kiosk, CODE, Fault::Offline);
        assert!(kiosk.open.is_empty(), "{}", way.name);
        assert_eq!(kiosk.go_on(), [way.check], "{}", way.name);
        assert_eq!(kiosk.leaves(), [way.check]);
    }
}

#[test]
fn crt_abha_107_a_finished_code_can_be_mended() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        fail(way, &mut kiosk, WRONG_CODE, Fault::Offline);
        let _ = kiosk.step(StepEvent::Entry(EntryEvent::Erased));
        assert_eq!(kiosk.challenge().boxes()[4], DigitBox::Shown(2));
        assert_eq!(kiosk.digits("7"), [way.check], "{}", way.name);
        assert!(
            kiosk
                .step(StepEvent::Entry(EntryEvent::Character('x')))
                .is_empty()
        );
    }
}

#[test]
fn a_lock_out_tells_its_end_and_lets_no_message_out_before() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        kiosk.stay_seconds(60);
        let _ = kiosk.ask_for_another();
        let _ = kiosk.leaves();
        let locked = Fault::LockedOut {
            pause: Fault::LOCK_OUT,
        };
        let _ = kiosk.answer(way.send, (way.sent)(Err(locked)));
        assert_eq!(kiosk.screen(), Screen::Notice, "{}", way.name);
        assert!(
            matches!(way_out(&kiosk), StopReason::LockedOut { until, .. }
            if until == kiosk.instant() + Fault::LOCK_OUT)
        );
        let _ = kiosk.back();
        let challenge = kiosk.challenge();
        assert_eq!(challenge.resend(kiosk.instant()), Resend::Spent);
        assert_eq!(challenge.tries_left(), 3, "the present code may be tried");
    }
}

#[test]
fn a_lock_out_at_the_check_holds_when_the_person_goes_back() {
    for way in &WAYS {
        if way.name.starts_with("registration") {
            continue;
        }
        let mut kiosk = way.at_code();
        let locked = Fault::LockedOut {
            pause: Fault::LOCK_OUT,
        };
        fail(way, &mut kiosk, CODE, locked);
        assert!(
            matches!(way_out(&kiosk), StopReason::LockedOut { .. }),
            "{}",
            way.name
        );
        let _ = kiosk.back();
        kiosk.stay_seconds(60);
        let names = match kiosk.screen() {
            Screen::CodeDestination => kiosk.phone_is_here(),
            _ => kiosk.go_on(),
        };
        assert!(!names.contains(&way.send), "{}: {names:?}", way.name);
    }
}

fn way_out(kiosk: &Kiosk) -> StopReason {
    kiosk.notice().reason()
}
