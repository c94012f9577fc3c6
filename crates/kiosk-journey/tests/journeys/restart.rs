//! The program is killed, and starts again.

use crate::kiosk::{Kiosk, START_UTC, front_desk, self_service};
use crate::service::{AADHAAR, CODE, MOBILE, OTHER_AADHAAR, WRONG_CODE, enrolment};
use abdm_types::{Fault, Generation, Language, LoginIdKind, UtcMillis};
use kiosk_journey::step::Step;
use kiosk_journey::{
    AccountEvent, CooldownReason, CutOff, Event, JourneyKind, Problem, Recorded, Response, Screen,
    Settings, StepEvent, StopReason,
};

const AT: CutOff = CutOff::Enrolment {
    at: UtcMillis(START_UTC),
};

/// A registration up to the question about the phone, or to where it is stopped, by somebody with this Aadhaar number.
fn registers(kiosk: &mut Kiosk, aadhaar: &str) {
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    kiosk.begin();
    kiosk.agree();
    let _ = kiosk.digits(aadhaar);
    let _ = kiosk.go_on();
    if kiosk.screen() == Screen::Mobile {
        let _ = kiosk.digits(MOBILE);
        let _ = kiosk.go_on();
    }
}

/// A code is typed, and its call is asked for.
fn asked() -> Kiosk {
    let mut kiosk = Kiosk::at_otp();
    assert_eq!(kiosk.digits(CODE), ["EnrolByAadhaar"]);
    kiosk
}

#[test]
fn whoever_was_killed_while_an_abha_was_made_is_asked_for_no_second_one() {
    for left in [false, true] {
        let mut kiosk = asked();
        if left {
            let _ = kiosk.leaves();
        }
        let mut kiosk = kiosk.killed();
        registers(&mut kiosk, AADHAAR);
        assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
        // Others are not held up.
        registers(&mut kiosk, OTHER_AADHAAR);
        assert_eq!(kiosk.screen(), Screen::CodeDestination);
        // It holds for a day, over as many restarts as there are.
        kiosk.pass_seconds(24 * 60 * 60 - 300);
        let mut kiosk = kiosk.killed();
        registers(&mut kiosk, AADHAAR);
        assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
        kiosk.pass_seconds(300);
        let mut kiosk = kiosk.killed();
        registers(&mut kiosk, AADHAAR);
        assert_eq!(kiosk.screen(), Screen::CodeDestination);
    }
}

/// Between the answer and the page that shows it, and while the page stands, the power can go.
#[test]
fn an_abha_that_was_made_is_asked_for_again_only_by_who_has_left_in_order() {
    for gone in [false, true] {
        let mut kiosk = asked();
        let _ = kiosk.leaves();
        let made = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
        let _ = kiosk.answer("EnrolByAadhaar", made);
        if gone {
            kiosk.next_person();
        }
        let mut kiosk = kiosk.killed();
        registers(&mut kiosk, AADHAAR);
        if gone {
            assert_eq!(kiosk.screen(), Screen::CodeDestination);
        } else {
            assert_eq!(kiosk.notice().reason(), StopReason::MayHaveBeenMade);
        }
    }
}

#[test]
fn what_was_answered_before_holds_nobody_up() {
    let mut kiosk = asked();
    let _ = kiosk.leaves();
    let _ = kiosk.answer(
        "EnrolByAadhaar",
        Response::EnrolByAadhaar(Err(Fault::OtpWrong)),
    );
    let mut kiosk = kiosk.killed();
    registers(&mut kiosk, AADHAAR);
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
}

#[test]
fn a_message_that_was_asked_for_counts_after_a_restart() {
    // Killed before its call left: it may have.
    let mut kiosk = Kiosk::at_destination();
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    let mut kiosk = kiosk.killed();
    registers(&mut kiosk, AADHAAR);
    assert!(kiosk.phone_is_here().is_empty());
    let Some(Problem::Cooldown(cooldown)) = kiosk.problem() else {
        panic!("{:?}", kiosk.problem());
    };
    assert_eq!(cooldown.reason, CooldownReason::Minute);
    // One that was certainly not sent does not.
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let _ = kiosk.cannot_leave(Fault::Offline);
    let mut kiosk = kiosk.killed();
    registers(&mut kiosk, AADHAAR);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}

#[test]
fn a_pause_that_the_service_demands_survives_a_restart() {
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(WRONG_CODE);
    let pause = Fault::LOCK_OUT;
    let locked = Fault::LockedOut { pause };
    let _ = kiosk.answer("EnrolByAadhaar", Response::EnrolByAadhaar(Err(locked)));
    kiosk.pass_seconds(60);
    let mut kiosk = kiosk.killed();
    registers(&mut kiosk, AADHAAR);
    let _ = kiosk.phone_is_here();
    let StopReason::LockedOut { until, .. } = kiosk.notice().reason() else {
        panic!("{:?}", kiosk.notice().reason());
    };
    assert_eq!(
        until,
        kiosk.instant() + pause - std::time::Duration::from_secs(60)
    );
}

#[test]
fn numbers_of_slips_go_on_after_a_restart() {
    let mut kiosk = Kiosk::at_home(self_service());
    let _ = kiosk.tell(Event::NotNow);
    let number = |kiosk: &Kiosk| kiosk.session.slip().and_then(|slip| slip.number());
    assert_eq!(number(&kiosk), Some(1));
    let mut kiosk = kiosk.killed();
    let _ = kiosk.tell(Event::LanguageChosen(Language::ENGLISH));
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(number(&kiosk), Some(2));
}

/// A kiosk that was cut off, with the first person at it.
fn cut_off(settings: Settings) -> Kiosk {
    let mut kiosk = Kiosk::new(settings);
    let now = kiosk.instant();
    kiosk.session.was_cut_off(AT, now);
    assert_eq!(kiosk.session.cut_off(now), Some(AT));
    let _ = kiosk.tell(Event::LanguageChosen(Language::ENGLISH));
    kiosk
}

#[test]
fn whoever_is_still_there_is_told_and_looks_by_signing_in() {
    for settings in [self_service(), front_desk()] {
        let mut kiosk = cut_off(settings);
        assert_eq!(kiosk.notice().reason(), StopReason::CutOff(AT));
        assert_eq!(kiosk.notice().offers(), Some(JourneyKind::Login));
        assert!(kiosk.recorded.contains(&Recorded::ToldOfCutOff));
        let _ = kiosk.step(StepEvent::Account(AccountEvent::SignInAsked));
        assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
        let Some(Step::LoginId(step)) = kiosk.session.step() else {
            panic!("at {:?}", kiosk.screen());
        };
        // Aadhaar finds it whichever mobile it has.
        assert_eq!(step.kind(), LoginIdKind::Aadhaar);
        // Nobody else is told.
        let _ = kiosk.tell(Event::Finished);
        kiosk.begin_anew();
        assert_eq!(kiosk.screen(), Screen::Home);
    }
    // V1/V2 signs nobody in by Aadhaar.
    let mut kiosk = cut_off(Settings {
        generation: Generation::V2,
        ..self_service()
    });
    let _ = kiosk.step(StepEvent::Account(AccountEvent::SignInAsked));
    let Some(Step::LoginId(step)) = kiosk.session.step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(step.kind(), LoginIdKind::Mobile);
}

#[test]
fn it_goes_away_with_time_or_when_somebody_says_that_it_was_not_them() {
    let mut kiosk = cut_off(self_service());
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Home);
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    assert_eq!(kiosk.screen(), Screen::Home, "somebody said so");
    // Who only goes away has not answered it.
    let mut kiosk = cut_off(self_service());
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    assert_eq!(kiosk.notice().reason(), StopReason::CutOff(AT));
    let _ = kiosk.tell(Event::Finished);
    kiosk.pass_seconds(15 * 60);
    kiosk.begin_anew();
    assert_eq!(kiosk.screen(), Screen::Home, "whoever it was is gone");
}

#[test]
fn a_call_that_cannot_be_recorded_leaves_the_step_as_it_was() {
    let mut kiosk = asked();
    let id = kiosk.take("EnrolByAadhaar").request_id().unwrap();
    assert!(kiosk.tell(Event::NotRecorded(id)).is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::NotRecorded));
    assert_eq!(kiosk.aadhaar_otp().challenge().unwrap().tries_left(), 3);
    // Nothing was typed in vain.
    assert_eq!(kiosk.go_on(), ["EnrolByAadhaar"]);
    // One that is told late changes nothing.
    assert!(kiosk.tell(Event::NotRecorded(id)).is_empty());
    assert!(kiosk.is_waiting());
    // Nothing of it is counted.
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let id = kiosk.take("RequestAadhaarOtp").request_id().unwrap();
    let _ = kiosk.tell(Event::NotRecorded(id));
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
}
