//! Codes cannot be flooded: what may have left counts, whatever becomes of its answer, in every
//! journey and both generations; and the counts outlive the session.

use super::ways::{WAYS, Way, settings};
use crate::kiosk::{Kiosk, START_UTC};
use crate::service::{AADHAAR, CODE, MOBILE, OTHER_AADHAAR, WRONG_CODE, enrolment, sent};
use abdm_types::{Fault, Generation, LoginIdKind, UtcMillis};
use kiosk_journey::{
    AccountEvent, Cooldown, CooldownReason, Effect, Event, JourneyKind, OtpRequest, Problem,
    Request, Resend, Response, Screen, StepEvent, StopReason,
};
use std::time::Duration;

/// Answers that leave it open whether the request arrived: dropped afterwards, late, a page of a
/// proxy, half of it.
const LOST: [Fault; 4] = [
    Fault::Interrupted,
    Fault::TimedOut,
    Fault::ServiceDown,
    Fault::Garbled,
];

fn cooldown(kiosk: &Kiosk) -> Option<Cooldown> {
    match kiosk.problem() {
        Some(Problem::Cooldown(cooldown)) => Some(cooldown),
        _ => None,
    }
}

/// Presses whatever leads on, as Return held in a fist would.
fn press_on(kiosk: &mut Kiosk) -> Vec<&'static str> {
    if kiosk.screen() == Screen::CodeDestination {
        kiosk.phone_is_here()
    } else {
        let names = kiosk.ask_for_another();
        if names.is_empty() {
            kiosk.go_on()
        } else {
            names
        }
    }
}

/// Presses on for so many seconds, or until everything is stopped, and counts the messages asked
/// for. Every answer is lost.
fn messages_in(kiosk: &mut Kiosk, way: &Way, seconds: u32, fault: Fault) -> usize {
    let mut messages = 0;
    for _ in 0..seconds * 4 {
        kiosk.pass(Duration::from_millis(250));
        let _ = kiosk.tell(Event::Touched);
        if kiosk.screen() == Screen::Notice {
            break;
        }
        if press_on(kiosk) == [way.send] && kiosk.leaves() == [way.send] {
            messages += 1;
            let _ = kiosk.answer(way.send, (way.sent)(Err(fault)));
        }
    }
    messages
}

#[test]
fn crt_abha_106_a_new_code_whose_answer_is_lost_counts_as_sent() {
    for way in &WAYS {
        for fault in LOST {
            let what = format!("{}, {fault:?}", way.name);
            let mut kiosk = way.at_code();
            assert_eq!(messages_in(&mut kiosk, way, 59, fault), 0, "{what}");
            assert_eq!(messages_in(&mut kiosk, way, 2, fault), 1, "{what}");
            assert_eq!(kiosk.challenge().resends_left(), 1, "{what}");
            assert!(matches!(
                kiosk.challenge().resend(kiosk.instant()),
                Resend::Wait(_)
            ));
            assert_eq!(kiosk.challenge().tries_left(), 3, "the old code may do");
            assert_eq!(messages_in(&mut kiosk, way, 600, fault), 1, "{what}");
            assert_eq!(kiosk.challenge().resend(kiosk.instant()), Resend::Spent);
        }
    }
}

#[test]
fn crt_abha_106_a_lost_new_code_is_told_and_keeps_nobody_from_the_present_one() {
    for way in &WAYS {
        let mut kiosk = way.at_code();
        kiosk.stay_seconds(60);
        let _ = kiosk.ask_for_another();
        let _ = kiosk.leaves();
        let _ = kiosk.answer(way.send, (way.sent)(Err(Fault::Interrupted)));
        assert_eq!(
            kiosk.problem(),
            Some(Problem::NewCodeMayCome),
            "{}",
            way.name
        );
        kiosk.enter_code(CODE, way.check);
    }
}

/// At "Do you have the phone with you?" and wherever the first code is asked for.
#[test]
fn crt_abha_106_a_first_code_whose_answer_is_lost_counts_as_sent() {
    let aadhaar = |generation| {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.begin();
        kiosk.agree();
        kiosk.erase_all();
        let _ = kiosk.digits(AADHAAR);
        let _ = kiosk.go_on();
        if generation == Generation::V3 {
            kiosk.give_mobile(MOBILE);
        }
        kiosk
    };
    let sign_in = |generation| {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.choose_journey(JourneyKind::Login);
        kiosk.identify(LoginIdKind::Mobile, MOBILE);
        kiosk
    };
    let reactivation = |generation| {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.choose_journey(JourneyKind::Reactivation);
        kiosk.identify(LoginIdKind::AbhaNumber, super::ways::NUMBER);
        let _ = kiosk.go_on();
        kiosk
    };
    for generation in super::ways::BOTH {
        for fault in LOST {
            let first = |arrive: &dyn Fn(Generation) -> Kiosk, place: usize| {
                let mut kiosk = arrive(generation);
                let messages = messages_in(&mut kiosk, &WAYS[place], 30, fault);
                assert_eq!(messages, 1, "{generation:?} {fault:?} {}", WAYS[place].send);
                let told = cooldown(&kiosk).expect("a countdown");
                assert_eq!(told.reason, CooldownReason::Minute);
                assert!(!kiosk.may_continue());
                kiosk
            };
            // The places of the ways whose calls these are.
            let _ = first(&aadhaar, 0);
            let _ = first(&sign_in, 4);
            let mut kiosk = first(&reactivation, 12);
            // The panel goes when the time is over, and the next wish is the second of three.
            kiosk.stay_seconds(31);
            assert_eq!(kiosk.problem(), None, "the panel goes by itself");
            assert!(kiosk.may_continue());
            assert_eq!(messages_in(&mut kiosk, &WAYS[12], 600, fault), 2);
            assert_eq!(kiosk.screen(), Screen::Notice, "three, and no more");
        }
    }
}

#[test]
fn a_countdown_is_shown_second_by_second_and_ends_by_itself() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.go_on();
    let _ = kiosk.leaves();
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
    let told = cooldown(&kiosk).expect("a countdown");
    assert_eq!(told.until, kiosk.instant() + Duration::from_secs(60));
    assert_eq!(told.until_utc, UtcMillis(START_UTC + 60_000));
    for _ in 0..60 {
        assert!(cooldown(&kiosk).is_some());
        let at = kiosk.session.wake_at(kiosk.instant()).expect("a tick");
        assert!(at - kiosk.instant() <= Duration::from_secs(1));
        kiosk.pass(at - kiosk.instant());
        let _ = kiosk.tell(Event::Touched);
    }
    assert_eq!(kiosk.problem(), None);
    assert_eq!(kiosk.go_on(), ["RequestLoginOtp"]);
}

#[test]
fn crt_abha_107_a_try_whose_answer_is_lost_counts() {
    for way in &WAYS {
        if way.check == "EnrolByAadhaar" {
            // An ABHA may have been made by it: that is another matter.
            continue;
        }
        for fault in LOST {
            let what = format!("{}, {fault:?}", way.name);
            let mut kiosk = way.at_code();
            kiosk.enter_code(CODE, way.check);
            let _ = kiosk.answer(way.check, (way.failed)(fault));
            assert_eq!(kiosk.challenge().tries_left(), 2, "{what}");
            assert!(kiosk.problem().is_some(), "{what}");
            // It may never have arrived: the same code again, by hand.
            assert_eq!(kiosk.go_on(), [way.check], "{what}");
            let _ = kiosk.leaves();
            let _ = kiosk.step(StepEvent::Cancelled);
            assert_eq!(kiosk.challenge().tries_left(), 1, "{what}: given up");
            let _ = kiosk.go_on();
            let _ = kiosk.leaves();
            let _ = kiosk.answer(way.check, (way.failed)(fault));
            if way.name.starts_with("registration, mobile") {
                assert_eq!(kiosk.problem(), Some(Problem::OtpTriesSpent), "{what}");
                assert!(kiosk.go_on().is_empty(), "{what}: no fourth try");
            } else {
                assert_eq!(kiosk.screen(), Screen::Notice, "{what}");
            }
        }
    }
}

/// "Finish" and begin again is no way round: neither for messages nor for tries.
#[test]
fn the_counts_outlive_the_session() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    let (mut messages, mut tries) = (0, 0);
    for _ in 0..200 {
        kiosk.begin();
        kiosk.agree();
        kiosk.give_aadhaar(AADHAAR);
        kiosk.give_mobile(MOBILE);
        if kiosk.phone_is_here() == ["RequestAadhaarOtp"] {
            let _ = kiosk.leaves();
            messages += 1;
            let answer = Response::Otp(Ok(sent("again")));
            let _ = kiosk.answer("RequestAadhaarOtp", answer);
            for code in [WRONG_CODE, "000001", "000002", "000003", "000004"] {
                kiosk.pass_seconds(1);
                if kiosk.digits(code) != ["EnrolByAadhaar"] {
                    break;
                }
                let _ = kiosk.leaves();
                tries += 1;
                let wrong = Response::EnrolByAadhaar(Err(Fault::OtpWrong));
                let _ = kiosk.answer("EnrolByAadhaar", wrong);
            }
        }
        let _ = kiosk.tell(Event::Finished);
        kiosk.pass_seconds(30);
        kiosk.begin_anew();
    }
    assert_eq!((messages, tries), (3, 9), "in {:?}", kiosk.passed());
    // The next day is another one.
    kiosk.pass_seconds(24 * 60 * 60);
    let _ = kiosk.tell(Event::TimePassed);
    kiosk.begin_anew();
    kiosk.begin();
    kiosk.agree();
    kiosk.give_aadhaar(AADHAAR);
    kiosk.give_mobile(MOBILE);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}

#[test]
fn somebody_else_is_told_how_long_a_number_has_to_wait() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.login_to_code(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.tell(Event::Finished);
    kiosk.pass_seconds(20);
    kiosk.begin_anew();
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    assert!(kiosk.go_on().is_empty());
    let told = cooldown(&kiosk).expect("a countdown");
    assert_eq!(told.until - kiosk.instant(), Duration::from_secs(40));
}

#[test]
fn a_pause_of_the_service_outlives_the_session() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.login_to_code(LoginIdKind::Mobile, MOBILE);
    let locked = Fault::LockedOut {
        pause: Fault::LOCK_OUT,
    };
    kiosk.enter_code(CODE, "VerifyLogin");
    let _ = kiosk.answer("VerifyLogin", Response::VerifyLogin(Err(locked)));
    let until = kiosk.instant() + Fault::LOCK_OUT;
    let _ = kiosk.tell(Event::Finished);
    kiosk.pass_seconds(600);
    kiosk.begin_anew();
    kiosk.choose_journey(JourneyKind::Retrieval);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.go_on();
    let _ = kiosk.leaves();
    let found = super::ways::found(vec![super::ways::masked(1, "Asha Rao")]);
    let names = kiosk.answer("FindAccounts", Response::FindAccounts(Ok(found)));
    assert!(names.is_empty(), "another journey, the same phone");
    let kiosk_journey::Step::Notice(notice) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(matches!(notice.reason(), StopReason::LockedOut { until: told, .. } if told == until));
}

/// Whoever types one number after the other gets few answers, and none by the hour.
#[test]
fn a_kiosk_asks_for_so_many_codes_and_look_ups_in_an_hour() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Retrieval);
    let mut found = Vec::new();
    for number in 0..4_000_u32 {
        let digits = format!("98{number:08}");
        // Nobody has the kiosk for an hour; they begin anew.
        let _ = kiosk.tell(Event::OverlayClosed);
        if kiosk.session.journey().is_none() {
            kiosk.begin_anew();
            kiosk.choose_journey(JourneyKind::Retrieval);
        }
        kiosk.identify(LoginIdKind::Mobile, &digits);
        if kiosk.go_on() == ["FindAccounts"] {
            let _ = kiosk.leaves();
            found.push(kiosk.passed());
            let accounts = vec![
                super::ways::masked(1, "Asha Rao"),
                super::ways::masked(2, "Ravi Rao"),
            ];
            let answer = Response::FindAccounts(Ok(super::ways::found(accounts)));
            let _ = kiosk.answer("FindAccounts", answer);
            let _ = kiosk.back();
        }
        kiosk.pass(Duration::from_millis(850));
        let _ = kiosk.tell(Event::Touched);
    }
    let hour = Duration::from_secs(60 * 60);
    let in_first = found.iter().filter(|at| **at < hour).count();
    assert_eq!(in_first, 30);
    for minute in found.windows(7) {
        assert!(minute[6] - minute[0] >= Duration::from_secs(60));
    }
    // A code for somebody else falls under the same.
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    kiosk.begin();
    kiosk.agree();
    kiosk.give_aadhaar(OTHER_AADHAAR);
    kiosk.give_mobile(MOBILE);
    let told = cooldown(&kiosk);
    assert!(
        told.is_none_or(|told| told.reason != CooldownReason::Minute),
        "{told:?}"
    );
}

#[test]
fn the_hour_of_the_kiosk_is_told_with_its_end() {
    let mut settings = settings(Generation::V3);
    settings.messages_per_hour = 5;
    let mut kiosk = Kiosk::at_home(settings);
    kiosk.choose_journey(JourneyKind::Login);
    for number in 0..5_u32 {
        kiosk.identify(LoginIdKind::Mobile, &format!("98{number:08}"));
        let _ = kiosk.go_on();
        kiosk.code_comes("RequestLoginOtp");
        let _ = kiosk.back();
        kiosk.stay_seconds(20);
    }
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    assert!(kiosk.go_on().is_empty());
    let told = cooldown(&kiosk).expect("a pause of the kiosk");
    assert_eq!(told.reason, CooldownReason::Hour);
    assert_eq!(told.until_utc, UtcMillis(START_UTC + 60 * 60 * 1000));
    // Who has a code can use it all the while.
    let _ = kiosk.back();
    kiosk.identify(LoginIdKind::Mobile, "9800000004");
    assert!(kiosk.go_on().is_empty());
    kiosk.stay_seconds(60);
    assert!(kiosk.ask_for_another().is_empty());
    let told = cooldown(&kiosk).expect("a pause of the kiosk");
    assert_eq!(told.reason, CooldownReason::Hour);
    let _ = kiosk.step(StepEvent::Cancelled);
    assert!(
        kiosk.may_continue(),
        "the code is not kept from being checked"
    );
    kiosk.enter_code(CODE, "VerifyLogin");
}

/// What certainly never left may be tried at once, but not without end.
#[test]
fn requests_that_never_left_have_a_pace() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let mut asked = 0;
    for _ in 0..100 {
        if kiosk.go_on() == ["RequestLoginOtp"] {
            asked += 1;
            let _ = kiosk.cannot_leave(Fault::Offline);
        }
        kiosk.pass(Duration::from_millis(100));
    }
    assert_eq!(asked, 6);
    assert_eq!(
        cooldown(&kiosk).map(|told| told.reason),
        Some(CooldownReason::Pace)
    );
}

/// The service may have made the ABHA: the way forward is to look, in both generations.
mod lost_enrolment {
    use super::*;
    use kiosk_journey::step::Step;

    fn lost_v3(fault: Fault) -> Kiosk {
        let mut kiosk = WAYS[0].at_code();
        kiosk.enter_code(CODE, "EnrolByAadhaar");
        let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(fault)));
        kiosk
    }

    fn lost_v2(fault: Fault) -> Kiosk {
        let mut kiosk = Kiosk::at_home(settings(Generation::V2));
        kiosk.register_v2_to_mobile();
        let _ = kiosk.check_mobile("checked", true);
        let _ = kiosk.leaves();
        let _ = kiosk.answer("CreateAbha", Response::CreateAbha(Err(fault)));
        kiosk
    }

    fn look(kiosk: &mut Kiosk) -> Vec<&'static str> {
        kiosk.account(AccountEvent::SignInAsked)
    }

    fn register_again(kiosk: &mut Kiosk) {
        kiosk.begin();
        kiosk.agree();
        kiosk.erase_all();
        let _ = kiosk.digits(AADHAAR);
        let _ = kiosk.go_on();
    }

    #[test]
    fn v3_looks_by_aadhaar_with_nothing_to_type() {
        for fault in LOST {
            let mut kiosk = lost_v3(fault);
            assert_eq!(
                kiosk.notice().reason(),
                StopReason::MayHaveBeenMade,
                "{fault:?}"
            );
            assert!(!kiosk.notice().has_way_back(), "no way to a second one");
            assert!(look(&mut kiosk).is_empty());
            assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
            assert_eq!(kiosk.screen(), Screen::CodeDestination, "{fault:?}");
            kiosk.stay_seconds(60);
            assert_eq!(kiosk.phone_is_here(), ["RequestLoginOtp"]);
            assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
            let Effect::Request(_, Request::Otp(OtpRequest::Login { login_id, .. })) =
                &kiosk.open[kiosk.open.len() - 1]
            else {
                panic!("another effect");
            };
            assert_eq!(login_id.kind(), LoginIdKind::Aadhaar);
        }
    }

    #[test]
    fn v3_the_mobile_is_there_as_another_way() {
        let mut kiosk = lost_v3(Fault::Interrupted);
        let _ = look(&mut kiosk);
        let _ = kiosk.back();
        let Step::LoginId(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(step.kinds(), [LoginIdKind::Aadhaar, LoginIdKind::Mobile]);
        assert!(step.entry().unwrap().is_full(), "Aadhaar is there");
        let _ = kiosk.account(AccountEvent::IdKindChosen(LoginIdKind::Mobile));
        assert_eq!(kiosk.go_on(), ["RequestLoginOtp"], "and the mobile");
    }

    /// Aadhaar gets no more codes: the other way is offered at once.
    #[test]
    fn v3_looks_by_the_mobile_when_aadhaar_has_had_its_messages() {
        let mut kiosk = WAYS[0].at_code();
        for transaction in ["second", "third"] {
            kiosk.stay_seconds(60);
            let _ = kiosk.ask_for_another();
            let _ = kiosk.leaves();
            let answer = Response::Otp(Ok(sent(transaction)));
            let _ = kiosk.answer("RequestAadhaarOtp", answer);
        }
        kiosk.enter_code(CODE, "EnrolByAadhaar");
        let lost = Response::EnrolByAadhaar(Err(Fault::Interrupted));
        let _ = kiosk.answer("EnrolByAadhaar", lost);
        assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
        assert!(look(&mut kiosk).is_empty());
        assert_eq!(kiosk.screen(), Screen::LoginId);
        assert_eq!(kiosk.go_on(), ["RequestLoginOtp"], "the mobile is there");
        assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
    }

    #[test]
    fn v2_looks_by_the_mobile_that_was_given() {
        for fault in LOST {
            let mut kiosk = lost_v2(fault);
            assert_eq!(
                kiosk.notice().reason(),
                StopReason::MayHaveBeenMade,
                "{fault:?}"
            );
            assert!(look(&mut kiosk).is_empty());
            assert_eq!(kiosk.screen(), Screen::LoginId);
            kiosk.stay_seconds(60);
            assert_eq!(kiosk.go_on(), ["RequestLoginOtp"], "{fault:?}");
            assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
        }
    }

    #[test]
    fn giving_up_and_leaving_count_as_lost() {
        let mut kiosk = WAYS[0].at_code();
        kiosk.enter_code(CODE, "EnrolByAadhaar");
        let _ = kiosk.step(StepEvent::Cancelled);
        assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);

        let mut kiosk = WAYS[0].at_code();
        kiosk.enter_code(CODE, "EnrolByAadhaar");
        let _ = kiosk.tell(Event::Finished);
        kiosk.begin_anew();
        register_again(&mut kiosk);
        assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
    }

    #[test]
    fn no_second_abha_is_asked_for_before_somebody_has_looked() {
        for mut kiosk in [lost_v3(Fault::TimedOut), lost_v2(Fault::TimedOut)] {
            let _ = kiosk.tell(Event::Finished);
            kiosk.begin_anew();
            register_again(&mut kiosk);
            assert_eq!(kiosk.screen(), Screen::Notice);
            assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
        }
    }

    #[test]
    fn where_nobody_is_found_it_begins_anew_with_the_mobile_kept() {
        let mut kiosk = lost_v3(Fault::Garbled);
        let _ = look(&mut kiosk);
        kiosk.stay_seconds(60);
        let _ = kiosk.phone_is_here();
        kiosk.code_comes("RequestLoginOtp");
        let none = Response::VerifyLogin(Err(Fault::NotFound));
        let _ = kiosk.right_code("VerifyLogin", none);
        assert_eq!(kiosk.screen(), Screen::Notice);
        let _ = kiosk.account(AccountEvent::RegistrationAsked);
        kiosk.agree();
        assert_eq!(
            kiosk.screen(),
            Screen::CodeDestination,
            "neither number is asked for twice"
        );
        kiosk.stay_seconds(60);
        kiosk.get_code("third");
        let challenge = kiosk.aadhaar_otp().challenge().unwrap();
        assert_eq!(
            challenge.resend(kiosk.instant()),
            Resend::Spent,
            "the same limits"
        );
        kiosk.enter_code(CODE, "EnrolByAadhaar");
        let made = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
        let _ = kiosk.answer("EnrolByAadhaar", made);
        assert_eq!(kiosk.screen(), Screen::Address);
    }
}

/// A mobile without an ABHA leads to registration, and is not asked for twice.
#[test]
fn a_mobile_that_nobody_has_is_kept_for_the_registration() {
    for generation in super::ways::BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.choose_journey(JourneyKind::Login);
        kiosk.identify(LoginIdKind::Mobile, MOBILE);
        let _ = kiosk.go_on();
        let _ = kiosk.leaves();
        let none = Response::Otp(Err(Fault::NotFound));
        let _ = kiosk.answer("RequestLoginOtp", none);
        assert_eq!(kiosk.screen(), Screen::Notice);
        let _ = kiosk.account(AccountEvent::RegistrationAsked);
        assert_eq!(kiosk.session.journey(), Some(JourneyKind::Registration));
        kiosk.agree();
        let _ = kiosk.digits(AADHAAR);
        let _ = kiosk.go_on();
        if generation == Generation::V2 {
            kiosk.get_code("first");
            kiosk.enter_code(CODE, "VerifyAadhaarOtp");
            let verified = abdm_types::AadhaarVerified {
                transaction: abdm_types::TransactionId::new("verified"),
                date_of_birth: None,
                existing: None,
            };
            let _ = kiosk.answer("VerifyAadhaarOtp", Response::VerifyAadhaarOtp(Ok(verified)));
        }
        if generation == Generation::V3 {
            assert_eq!(
                kiosk.screen(),
                Screen::CodeDestination,
                "it is not asked for"
            );
            let _ = kiosk.back();
        }
        assert_eq!(kiosk.screen(), Screen::Mobile, "{generation:?}");
        assert!(kiosk.mobile().entry().is_full(), "{generation:?}");
    }
}

/// A call that leaves in the moment in which nobody is here any more has left all the same.
#[test]
fn an_enrolment_that_leaves_as_the_session_ends_is_not_made_twice() {
    let mut kiosk = Kiosk::at_otp();
    assert_eq!(kiosk.digits(CODE), ["EnrolByAadhaar"]);
    let id = kiosk.take("EnrolByAadhaar").request_id().unwrap();
    kiosk.pass_seconds(24 * 60);
    assert_eq!(kiosk.tell(Event::RequestSent(id)), ["Cancel", "Forget"]);
    kiosk.begin_anew();
    kiosk.begin();
    kiosk.agree();
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Notice);
    assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
}

/// One that never left was never made.
#[test]
fn an_enrolment_given_up_before_it_left_can_be_asked_for_again() {
    let mut kiosk = Kiosk::at_otp();
    assert_eq!(kiosk.digits(CODE), ["EnrolByAadhaar"]);
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
    assert_eq!(kiosk.problem(), Some(Problem::Cancelled));
    assert_eq!(kiosk.go_on(), ["EnrolByAadhaar"]);
}

/// A request that waits for its session counts in the minute in which it leaves.
#[test]
fn what_waited_before_it_left_is_no_way_round_the_pace() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Retrieval);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let mut left = 0;
    let mut asked = kiosk.go_on();
    kiosk.pass_seconds(59);
    while asked == ["FindAccounts"] {
        let _ = kiosk.leaves();
        left += 1;
        let _ = kiosk.answer("FindAccounts", Response::FindAccounts(Err(Fault::Offline)));
        kiosk.pass(Duration::from_millis(200));
        asked = kiosk.go_on();
    }
    assert_eq!(left, 6);
}

/// Nobody has looked when the call never left, whatever is said of it.
#[test]
fn a_look_that_never_left_finds_nobody_missing() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.enter_code(CODE, "EnrolByAadhaar");
    let lost = Response::EnrolByAadhaar(Err(Fault::Interrupted));
    let _ = kiosk.answer("EnrolByAadhaar", lost);
    kiosk.stay_seconds(60);
    let _ = kiosk.account(AccountEvent::SignInAsked);
    assert_eq!(kiosk.phone_is_here(), ["RequestLoginOtp"]);
    let _ = kiosk.cannot_leave(Fault::NotFound);
    let _ = kiosk.account(AccountEvent::RegistrationAsked);
    assert_eq!(kiosk.screen(), Screen::LoginId, "it is looked for first");
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    assert_eq!(kiosk.go_on(), ["FindAccounts"]);
    assert_eq!(kiosk.leaves(), ["FindAccounts"]);
    let none = Response::FindAccounts(Err(Fault::NotFound));
    let _ = kiosk.answer("FindAccounts", none);
    kiosk.agree();
    assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
}
