//! The end of a session: what is asked before it, what is told after it.

use super::card::{at_card, at_created};
use super::printing::{at_card as at_the_printer, before_the_card};
use crate::kiosk::{HINDI, Kiosk, front_desk, self_service};
use abdm_types::{ConsentItem, Fault, Language, PrintFailure, PrintState};
use kiosk_journey::{
    AddressEvent, CardEvent, CardResponse, Event, Farewell, Idle, JourneyKind, Overlay, Recorded,
    Response, SaveFailure, SaveTarget, Saved, Screen, SessionEnd, Settings, Stage, StepEvent,
};
use std::time::Duration;

pub fn farewell(kiosk: &Kiosk) -> Option<Farewell> {
    match kiosk.session.stage() {
        Stage::Goodbye(goodbye) => Some(goodbye.farewell()),
        _ => None,
    }
}

fn at_login() -> Kiosk {
    let mut kiosk = Kiosk::at_home(self_service());
    let _ = kiosk.tell(Event::JourneyChosen(JourneyKind::Login));
    kiosk
}

fn card(kiosk: &mut Kiosk, event: CardEvent) -> Vec<&'static str> {
    kiosk.step(StepEvent::Card(event))
}

#[test]
fn who_typed_nothing_leaves_at_once() {
    for mut kiosk in [
        Kiosk::new(self_service()),
        Kiosk::at_home(self_service()),
        Kiosk::at_consent(self_service()),
        at_login(),
    ] {
        assert_eq!(kiosk.tell(Event::StopAsked), ["Forget"]);
        assert_eq!(kiosk.screen(), Screen::Language);
    }
}

#[test]
fn once_anything_was_typed_or_made_finish_asks() {
    let mut answered = Kiosk::at_consent(self_service());
    answered.say(ConsentItem::AadhaarUse, true);
    let mut typed = at_login();
    let _ = typed.digits("9");
    let mut notice = Kiosk::at_destination();
    let _ = notice.step(StepEvent::PhoneAtHand(false));
    for (mut kiosk, question) in [
        (answered, Overlay::Stop),
        (typed, Overlay::Stop),
        (notice, Overlay::Stop),
        (Kiosk::at_aadhaar(), Overlay::Stop),
        (Kiosk::at_mobile(), Overlay::Stop),
        (Kiosk::at_destination(), Overlay::Stop),
        (Kiosk::at_otp(), Overlay::Stop),
        (Kiosk::at_mobile_otp(), Overlay::WithoutCard),
        (Kiosk::at_address(), Overlay::WithoutCard),
        (at_created(), Overlay::WithoutCard),
        (at_card(), Overlay::WithoutCard),
    ] {
        let screen = kiosk.screen();
        assert!(kiosk.tell(Event::StopAsked).is_empty(), "{screen:?}");
        assert_eq!(kiosk.session.overlay(), Some(question), "{screen:?}");
        // Nothing beneath is reached; "No" changes nothing.
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.screen(), screen);
        assert!(kiosk.tell(Event::OverlayClosed).is_empty());
        assert_eq!(kiosk.screen(), screen);
        assert_eq!(kiosk.session.overlay(), None);
        assert!(kiosk.tell(Event::StopAsked).is_empty());
        let names = kiosk.tell(Event::Finished);
        assert_eq!(names.last(), Some(&"Forget"), "{screen:?}");
        assert_eq!(farewell(&kiosk), Some(Farewell::Cleared), "{screen:?}");
    }
}

#[test]
fn every_button_that_ends_a_session_asks_before_something_is_lost() {
    let mut notice = Kiosk::at_destination();
    let _ = notice.step(StepEvent::PhoneAtHand(false));
    for (mut kiosk, question) in [(notice, Overlay::Stop), (at_card(), Overlay::WithoutCard)] {
        let screen = kiosk.screen();
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.screen(), screen);
        assert_eq!(kiosk.session.overlay(), Some(question));
        assert_eq!(kiosk.tell(Event::Finished).last(), Some(&"Forget"));
    }
    // Where there is no way on there is nothing to lose.
    let mut stopped = Kiosk::at_destination();
    let _ = stopped.phone_is_here();
    let _ = stopped.cannot_leave(Fault::NotAuthorised);
    assert_eq!(stopped.screen(), Screen::Notice);
    assert_eq!(stopped.go_on(), ["Forget"]);
    assert_eq!(farewell(&stopped), Some(Farewell::Cleared));
}

#[test]
fn staff_find_nothing_of_whoever_was_here() {
    for mut kiosk in [
        Kiosk::at_home(self_service()),
        Kiosk::at_consent(self_service()),
        Kiosk::at_otp(),
        at_card(),
    ] {
        let screen = kiosk.screen();
        assert!(kiosk.session.has_somebody(), "{screen:?}");
        let names = kiosk.tell(Event::StaffCame);
        assert_eq!(names.last(), Some(&"Forget"), "{screen:?}");
        assert_eq!(kiosk.screen(), Screen::Language, "{screen:?}");
        let ended = Recorded::SessionEnded(SessionEnd::Staff);
        assert!(kiosk.recorded.contains(&ended), "{screen:?}");
    }
    // What the last person reads at the end goes too, and what lies over the first page.
    let mut kiosk = Kiosk::at_otp();
    let _ = kiosk.tell(Event::Finished);
    assert_eq!(farewell(&kiosk), Some(Farewell::Cleared));
    assert!(kiosk.tell(Event::StaffCame).is_empty());
    assert_eq!(kiosk.screen(), Screen::Language);
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    let _ = kiosk.tell(Event::StaffCame);
    assert_eq!(kiosk.session.overlay(), None);
    // At the desk the next person begins at home.
    let mut desk = Kiosk::at_home(front_desk());
    assert!(desk.tell(Event::StaffCame).is_empty());
    assert_eq!(desk.screen(), Screen::Home);
}

#[test]
fn a_card_that_cannot_be_had_is_not_asked_for() {
    let mut kiosk = at_created();
    let _ = super::card::fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(false));
    let failed = CardResponse::Fetched(Err(Fault::ServiceDown));
    let _ = kiosk.answer("FetchCardImage", failed);
    assert_eq!(kiosk.go_on(), ["LogOut", "Forget"]);
    assert_eq!(farewell(&kiosk), Some(Farewell::Cleared));
}

#[test]
fn a_saved_card_goes_along_and_one_that_is_not_saved_is_asked_for() {
    for (to, told) in [
        (SaveTarget::Folder, Farewell::Saved),
        (SaveTarget::Stick, Farewell::OnStick),
    ] {
        let mut kiosk = at_card();
        let _ = card(&mut kiosk, CardEvent::SaveAsked(to));
        let _ = kiosk.answer(
            "SaveCard",
            CardResponse::Saved(Ok(Saved { number: Some(4) })),
        );
        assert_eq!(kiosk.go_on(), ["LogOut", "Forget"]);
        assert_eq!(farewell(&kiosk), Some(told));

        let mut kiosk = at_card();
        let _ = card(&mut kiosk, CardEvent::SaveAsked(to));
        let failed = CardResponse::Saved(Err(SaveFailure::NoRoom));
        let _ = kiosk.answer("SaveCard", failed);
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));
    }
}

#[test]
fn what_the_printer_did_decides_what_is_asked_and_told() {
    // In the hand, whatever is tried later.
    let mut kiosk = at_the_printer();
    let _ = card(&mut kiosk, CardEvent::PrintAsked);
    let _ = kiosk.print_moves(PrintState::Done);
    let _ = card(&mut kiosk, CardEvent::PrintSeen(true));
    let _ = card(&mut kiosk, CardEvent::PrintAsked);
    let _ = kiosk.print_moves(PrintState::Failed(PrintFailure::NotThere));
    assert_eq!(kiosk.go_on(), ["LogOut", "Forget"]);
    assert_eq!(farewell(&kiosk), Some(Farewell::Printed));

    // On its way.
    let mut kiosk = at_the_printer();
    let _ = card(&mut kiosk, CardEvent::PrintAsked);
    let _ = kiosk.print_moves(PrintState::Printing);
    assert_eq!(kiosk.go_on(), ["LogOut", "Forget"]);
    assert_eq!(farewell(&kiosk), Some(Farewell::Printing));

    // Not in the tray.
    let mut kiosk = at_the_printer();
    let _ = card(&mut kiosk, CardEvent::PrintAsked);
    let _ = kiosk.print_moves(PrintState::Done);
    let _ = card(&mut kiosk, CardEvent::PrintSeen(false));
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));

    // Called off.
    let mut kiosk = at_the_printer();
    let _ = card(&mut kiosk, CardEvent::PrintAsked);
    assert_eq!(card(&mut kiosk, CardEvent::PrintStopped), ["CancelPrint"]);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));
}

#[test]
fn the_good_bye_stands_five_seconds_or_until_a_touch_that_came_after_it_was_seen() {
    let good_bye = || {
        let mut kiosk = Kiosk::at_aadhaar();
        let _ = kiosk.tell(Event::LanguageChosen(HINDI));
        assert_eq!(kiosk.tell(Event::Finished), ["Forget"]);
        assert_eq!(kiosk.screen(), Screen::Goodbye);
        assert_eq!(kiosk.screen().name(), "goodbye");
        assert_eq!(kiosk.session.language(), HINDI, "the person still reads it");
        assert!(kiosk.session.token().is_none());
        assert_eq!(kiosk.idle(), Idle::Present);
        kiosk
    };
    let mut kiosk = good_bye();
    let until = kiosk.session.wake_at(kiosk.instant()).unwrap();
    assert_eq!(until, kiosk.instant() + Duration::from_secs(5));
    kiosk.pass(Duration::from_millis(4_999));
    assert!(kiosk.tell(Event::TimePassed).is_empty());
    assert_eq!(kiosk.screen(), Screen::Goodbye);
    kiosk.pass(Duration::from_millis(1));
    assert!(kiosk.tell(Event::TimePassed).is_empty());
    assert_eq!(kiosk.screen(), Screen::Language);
    assert_eq!(kiosk.session.language(), Language::ENGLISH);
    assert_eq!(kiosk.session.wake_at(kiosk.instant()), None);

    for event in [
        Event::Touched,
        Event::Step(StepEvent::Continued),
        Event::LanguageChosen(HINDI),
    ] {
        let mut kiosk = good_bye();
        // The second tap of a double tap.
        kiosk.pass(Duration::from_millis(150));
        assert!(kiosk.tell(event.clone()).is_empty());
        assert_eq!(kiosk.screen(), Screen::Goodbye);
        kiosk.pass(Duration::from_millis(850));
        assert!(kiosk.tell(event).is_empty());
        assert_eq!(kiosk.screen(), Screen::Language);
        assert_eq!(kiosk.session.language(), Language::ENGLISH);
    }
}

#[test]
fn at_the_desk_the_next_person_begins_at_home_in_the_language_that_is_spoken_there() {
    let mut kiosk = Kiosk::at_consent(front_desk());
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.agree();
    assert!(kiosk.tell(Event::StopAsked).is_empty());
    assert_eq!(kiosk.session.overlay(), Some(Overlay::Stop));
    assert_eq!(kiosk.tell(Event::Finished), ["Forget"]);
    assert_eq!(kiosk.screen(), Screen::Home);
    assert_eq!(kiosk.session.language(), HINDI);
    // Nobody is missed there, and nothing is wiped again and again.
    assert_eq!(kiosk.session.wake_at(kiosk.instant()), None);
    kiosk.pass_seconds(100_000);
    assert_eq!(kiosk.idle(), Idle::Present);

    let mut kiosk = Kiosk::at_consent(front_desk());
    let _ = kiosk.tell(Event::LanguageChosen(HINDI));
    kiosk.pass_seconds(165);
    assert_eq!(kiosk.tell(Event::TimePassed), ["Forget"]);
    assert_eq!(kiosk.screen(), Screen::Home);
    assert_eq!(kiosk.session.language(), HINDI);
}

#[test]
fn at_the_desk_the_card_comes_at_once_and_is_printed_by_itself_once() {
    let settings = Settings {
        print_limit: Some(Duration::from_secs(150)),
        ..front_desk()
    };
    let mut kiosk = Kiosk::enrolled_with(settings, crate::service::enrolment());
    let listed = Response::SuggestAddresses(Ok(crate::service::suggestions()));
    let _ = kiosk.answer("SuggestAddresses", listed);
    let _ = kiosk.step(StepEvent::Address(AddressEvent::DefaultKept));
    assert_eq!(kiosk.go_on(), ["FetchProfile", "FetchCardImage"]);
    assert_eq!(
        kiosk.screen(),
        Screen::Card,
        "number and address stand on it"
    );
    assert_eq!(super::card::fetched(&mut kiosk), ["DrawCard"]);
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    assert_eq!(
        kiosk.answer("DrawCard", CardResponse::Drawn(true)),
        ["PrintCard"]
    );
    assert_eq!(kiosk.session.overlay(), Some(Overlay::Help));
    let _ = kiosk.tell(Event::OverlayClosed);
    assert!(kiosk.print_moves(PrintState::Done).is_empty());
    // "Yes: next person."
    assert_eq!(kiosk.go_on(), ["LogOut", "Forget"]);
    assert_eq!(kiosk.screen(), Screen::Home);

    // In self-service nothing is printed that nobody asked for.
    let mut kiosk = before_the_card();
    assert!(
        kiosk
            .answer("DrawCard", CardResponse::Drawn(true))
            .is_empty()
    );
}
