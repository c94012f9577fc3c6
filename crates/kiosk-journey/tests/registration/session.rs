//! Idle, the end, languages, overlays, and when the session wants to be woken.

use crate::kiosk::{HINDI, Kiosk, self_service};
use crate::service::{AADHAAR, CODE, MOBILE, enrolment, full_profile, suggestions};
use abdm_types::Language;
use kiosk_journey::step::Suggestions;
use kiosk_journey::{
    AddressEvent, EntryEvent, Event, Idle, JourneyKind, Overlay, Response, Screen, StepEvent,
    WaitStage,
};
use std::time::Duration;

const COUNTDOWN: Duration = Duration::from_secs(45);

#[test]
fn nobody_is_missed_at_the_first_screen() {
    let mut kiosk = Kiosk::new(self_service());
    assert_eq!(kiosk.session.wake_at(kiosk.instant()), None);
    kiosk.pass_seconds(100_000);
    assert_eq!(kiosk.idle(), Idle::Present);
    assert!(kiosk.tell(Event::TimePassed).is_empty());
    // Help left open is closed for the next person.
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    kiosk.pass_seconds(165);
    assert_eq!(kiosk.tell(Event::TimePassed), ["Forget"]);
    assert_eq!(kiosk.session.overlay(), None);
}

#[test]
fn after_120_seconds_a_countdown_of_45_and_then_everything_is_forgotten() {
    for mut kiosk in [
        Kiosk::at_home(self_service()),
        Kiosk::at_consent(self_service()),
        Kiosk::at_aadhaar(),
        Kiosk::at_destination(),
    ] {
        kiosk.pass(Duration::from_millis(119_999));
        assert_eq!(kiosk.idle(), Idle::Present);
        kiosk.pass(Duration::from_millis(1));
        assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN));
        assert!(kiosk.tell(Event::TimePassed).is_empty());
        kiosk.pass(Duration::from_millis(44_999));
        assert_eq!(kiosk.idle(), Idle::Countdown(Duration::from_millis(1)));
        assert!(kiosk.tell(Event::TimePassed).is_empty());
        kiosk.pass(Duration::from_millis(1));
        assert_eq!(kiosk.idle(), Idle::Gone);
        assert_eq!(kiosk.tell(Event::TimePassed), ["Forget"]);
        assert_eq!(kiosk.screen(), Screen::Language);
        assert_eq!(kiosk.idle(), Idle::Present);
    }
}

#[test]
fn while_a_code_is_awaited_it_is_240_seconds() {
    for mut kiosk in [Kiosk::at_otp(), Kiosk::at_mobile_otp()] {
        let _ = kiosk.tell(Event::Touched);
        kiosk.pass(Duration::from_millis(239_999));
        assert_eq!(kiosk.idle(), Idle::Present);
        kiosk.pass(Duration::from_millis(1));
        assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN));
        kiosk.pass_seconds(45);
        assert_eq!(kiosk.idle(), Idle::Gone);
        let names = kiosk.tell(Event::TimePassed);
        assert_eq!(names.last(), Some(&"Forget"));
    }
}

#[test]
fn where_a_number_or_a_card_is_shown_it_is_60_seconds() {
    let mut created = Kiosk::at_address();
    let _ = created.keep_the_number();
    let mut card = Kiosk::at_address();
    let _ = card.keep_the_number();
    let _ = card.go_on();
    assert_eq!(card.screen(), Screen::Card);
    for mut kiosk in [created, card] {
        kiosk.pass(Duration::from_millis(59_999));
        assert_eq!(kiosk.idle(), Idle::Present);
        kiosk.pass(Duration::from_millis(1));
        assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN));
        let woken = kiosk.session.wake_at(kiosk.instant()).unwrap();
        assert_eq!(woken, kiosk.instant() + Duration::from_secs(1));
    }
}

#[test]
fn in_the_countdown_only_its_two_answers_count() {
    for event in [
        Event::Touched,
        Event::StopAsked,
        Event::Step(StepEvent::Continued),
        Event::Step(StepEvent::WentBack),
        Event::Step(StepEvent::Entry(EntryEvent::Digit(5))),
        Event::LanguageChosen(HINDI),
        Event::OverlayOpened(Overlay::Help),
    ] {
        let mut kiosk = Kiosk::at_aadhaar();
        let _ = kiosk.digits("9999");
        kiosk.pass_seconds(130);
        assert_eq!(kiosk.idle(), Idle::Countdown(Duration::from_secs(35)));
        // The next person in the queue touches the screen: this session is not theirs.
        assert!(kiosk.tell(event).is_empty());
        assert_eq!(kiosk.idle(), Idle::Countdown(Duration::from_secs(35)));
        assert_eq!(kiosk.aadhaar().entry().digits().len(), 4);
        assert_eq!(kiosk.session.language(), Language::ENGLISH);
        assert_eq!(kiosk.session.overlay(), None);
        assert!(kiosk.tell(Event::Stayed).is_empty());
        assert_eq!(kiosk.idle(), Idle::Present);
        let _ = kiosk.digits("4");
        assert_eq!(kiosk.aadhaar().entry().digits().len(), 5);
    }
}

#[test]
fn who_starts_anew_in_the_countdown_wipes_everything_at_once() {
    let mut kiosk = Kiosk::at_mobile_otp();
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.pass_seconds(250);
    assert!(matches!(kiosk.idle(), Idle::Countdown(_)));
    assert_eq!(kiosk.tell(Event::StartedNew), ["LogOut", "Forget"]);
    assert_eq!(kiosk.screen(), Screen::Language);
    assert_eq!(kiosk.session.language(), Language::ENGLISH);
    assert_eq!(kiosk.idle(), Idle::Present);
}

#[test]
fn the_answers_of_the_countdown_mean_nothing_without_it() {
    for event in [Event::Stayed, Event::StartedNew] {
        let mut kiosk = Kiosk::at_aadhaar();
        let _ = kiosk.digits("9999");
        kiosk.pass_seconds(60);
        assert!(kiosk.tell(event).is_empty());
        assert_eq!(kiosk.aadhaar().entry().digits().len(), 4);
        kiosk.pass_seconds(119);
        assert_eq!(kiosk.idle(), Idle::Present, "a touch like any other");
    }
}

#[test]
fn finish_in_the_countdown_is_finish() {
    let mut kiosk = Kiosk::at_aadhaar();
    kiosk.pass_seconds(130);
    assert_eq!(kiosk.tell(Event::Finished), ["Forget"]);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
}

#[test]
fn a_touch_after_the_end_belongs_to_the_next_person() {
    for event in [
        Event::Touched,
        Event::LanguageChosen(HINDI),
        Event::JourneyChosen(JourneyKind::Registration),
        Event::Step(StepEvent::Continued),
        Event::Finished,
    ] {
        let mut kiosk = Kiosk::at_otp();
        let _ = kiosk.tell(Event::LanguageChosen(HINDI));
        kiosk.pass_seconds(285);
        assert_eq!(kiosk.tell(event), ["Forget"]);
        assert_eq!(kiosk.screen(), Screen::Language);
        assert_eq!(kiosk.session.language(), Language::ENGLISH);
    }
}

#[test]
fn the_end_of_a_left_session_ends_its_token_and_its_request() {
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.try_code(CODE);
    kiosk.pass_seconds(285);
    assert_eq!(
        kiosk.tell(Event::TimePassed),
        ["Cancel", "LogOut", "Forget"]
    );
}

#[test]
fn a_screen_that_an_answer_brings_has_its_whole_countdown() {
    // A request that takes longer than any should.
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(CODE);
    kiosk.pass_seconds(230);
    assert_eq!(kiosk.idle(), Idle::Present);
    let done = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
    let _ = kiosk.answer("EnrolByAadhaar", done);
    assert_eq!(kiosk.screen(), Screen::Address);
    assert_eq!(
        kiosk.idle(),
        Idle::Countdown(COUNTDOWN),
        "the limit of this screen is over, but nobody was warned"
    );
    // An answer that nobody waits for wins no time.
    kiosk.pass_seconds(40);
    let late = Response::SuggestAddresses(Ok(suggestions()));
    let _ = kiosk.answer("SuggestAddresses", late);
    assert_eq!(kiosk.idle(), Idle::Countdown(Duration::from_secs(5)));
}

#[test]
fn an_answer_is_no_touch() {
    let mut kiosk = Kiosk::at_mobile_otp();
    kiosk.try_code(CODE);
    let _ = kiosk.tell(Event::Touched);
    kiosk.pass_seconds(100);
    let done = Response::VerifyMobileOtp(Ok(crate::service::verified()));
    let _ = kiosk.answer("VerifyMobileOtp", done);
    kiosk.pass_seconds(20);
    assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN));
}

#[test]
fn a_page_with_a_number_or_a_card_asks_after_a_minute() {
    let mut kiosk = Kiosk::at_address();
    let _ = kiosk.keep_the_number();
    for screen in [Screen::Created, Screen::Card] {
        assert_eq!(kiosk.screen(), screen);
        kiosk.pass(Duration::from_millis(59_999));
        assert_eq!(kiosk.idle(), Idle::Present, "{screen:?}");
        kiosk.pass(Duration::from_millis(1));
        assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN), "{screen:?}");
        let _ = kiosk.tell(Event::Stayed);
        let _ = kiosk.go_on();
    }
}

/// Something may lie on the key.
#[test]
fn a_key_that_is_held_down_is_no_sign_that_anybody_is_here() {
    let held = Event::Repeated(StepEvent::Entry(EntryEvent::Erased));
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits("9999");
    for _ in 0..120 {
        kiosk.pass_seconds(1);
        assert!(kiosk.tell(held.clone()).is_empty());
    }
    assert!(kiosk.aadhaar().entry().digits().is_empty(), "it erases");
    assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN));
    assert!(kiosk.tell(held.clone()).is_empty());
    assert_eq!(kiosk.idle(), Idle::Countdown(COUNTDOWN), "and wakes nobody");
    kiosk.pass_seconds(45);
    assert_eq!(kiosk.tell(held), ["Forget"]);
}

#[test]
fn back_from_home_is_another_person() {
    let mut kiosk = Kiosk::at_home(self_service());
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    assert_eq!(kiosk.back(), ["Forget"]);
    assert_eq!(kiosk.screen(), Screen::Language);
    assert_eq!(kiosk.session.language(), Language::ENGLISH);
}

#[test]
fn another_language_on_the_way_keeps_everything() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    assert!(kiosk.aadhaar().entry().is_full());
    let _ = kiosk.go_on();
    let _ = kiosk.digits(MOBILE);
    let _ = kiosk.tell(Event::LanguageChosen(Language::ENGLISH));
    assert!(kiosk.mobile().entry().is_full());
    let _ = kiosk.go_on();
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.get_code("first");
    let _ = kiosk.digits("48");
    let _ = kiosk.tell(Event::LanguageChosen(Language::ENGLISH));
    assert_eq!(kiosk.digits("2915"), ["EnrolByAadhaar"]);
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    assert!(kiosk.is_waiting(), "also while a request is under way");
    let _ = kiosk.leaves();
    let done = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
    let _ = kiosk.answer("EnrolByAadhaar", done);
    let _ = kiosk.step(StepEvent::Address(AddressEvent::OwnAsked));
    kiosk.text("asha");
    let _ = kiosk.tell(Event::LanguageChosen(Language::ENGLISH));
    assert_eq!(kiosk.address().own(), "asha");
    assert!(matches!(
        kiosk.address().suggestions(),
        Suggestions::Asked(_)
    ));
}

#[test]
fn what_lies_over_a_screen_takes_its_touches() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    assert!(kiosk.phone_is_here().is_empty());
    assert!(!kiosk.is_waiting());
    let _ = kiosk.tell(Event::OverlayClosed);
    assert_eq!(kiosk.phone_is_here(), ["RequestAadhaarOtp"]);
    // An answer arrives all the same.
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Languages));
    assert_eq!(kiosk.leaves(), ["RequestAadhaarOtp"]);
}

#[test]
fn a_wait_is_shown_and_then_can_be_given_up() {
    let mut kiosk = Kiosk::at_destination();
    let _ = kiosk.phone_is_here();
    let patience = |kiosk: &Kiosk| {
        let waiting = kiosk.journey().waiting().unwrap();
        waiting.wait_stage(kiosk.instant())
    };
    assert_eq!(patience(&kiosk), WaitStage::Unnoticed);
    assert_eq!(
        kiosk.session.wake_at(kiosk.instant()),
        Some(kiosk.instant() + Duration::from_millis(300))
    );
    kiosk.pass(Duration::from_millis(300));
    assert_eq!(patience(&kiosk), WaitStage::Shown);
    let _ = kiosk.leaves();
    kiosk.pass(Duration::from_millis(7_700));
    assert_eq!(patience(&kiosk), WaitStage::Long, "counted from the touch");
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
}

/// Wakes the session as it asks for it, until it sleeps or `limit` is over.
fn sleep(kiosk: &mut Kiosk, limit: Duration) {
    let end = kiosk.passed() + limit;
    for _ in 0..2_000 {
        let now = kiosk.instant();
        let Some(at) = kiosk.session.wake_at(now) else {
            return;
        };
        assert!(at >= now, "an alarm in the past");
        let before = (kiosk.screen(), at);
        kiosk.pass(at - now);
        let _ = kiosk.tell(Event::TimePassed);
        let after = kiosk.session.wake_at(kiosk.instant());
        assert!(
            after.is_none_or(|next| next > at),
            "no progress at {before:?}"
        );
        if kiosk.passed() >= end {
            return;
        }
    }
    panic!("the session never sleeps");
}

#[test]
fn the_alarm_makes_progress_on_every_screen_and_ends_with_the_session() {
    let mut waiting = Kiosk::at_destination();
    let _ = waiting.phone_is_here();
    let mut typed = Kiosk::at_aadhaar();
    let _ = typed.digits("99");
    let mut locked = Kiosk::at_destination();
    let _ = locked.phone_is_here();
    let fault = abdm_types::Fault::LockedOut {
        pause: Duration::from_secs(1_800),
    };
    let _ = locked.cannot_leave(fault);
    let mut created = Kiosk::at_address();
    let _ = created.keep_the_number();
    let _ = created.answer(
        "FetchProfile",
        Response::FetchProfile(Ok(Box::new(full_profile()))),
    );
    let _ = created.go_on();
    for mut kiosk in [
        Kiosk::at_home(self_service()),
        Kiosk::at_consent(self_service()),
        typed,
        Kiosk::at_mobile(),
        waiting,
        Kiosk::at_otp(),
        Kiosk::at_mobile_otp(),
        Kiosk::at_address(),
        created,
        locked,
    ] {
        kiosk.pass(Duration::from_millis(137));
        sleep(&mut kiosk, Duration::from_secs(400));
        assert_eq!(kiosk.screen(), Screen::Language);
        assert!(kiosk.open.iter().any(|effect| effect.name() == "Forget"));
    }
}
