//! The card on its way to paper, as the person lives it.

use super::card::{at_created, fetched};
use crate::kiosk::{Kiosk, self_service};
use crate::service::enrolment;
use abdm_types::{PrintFailure, PrintState, PrinterNeed};
use kiosk_journey::{
    CardEvent, CardFace, CardRequest, CardResponse, Effect, Event, Farewell, Idle, Overlay,
    PrintStage, SaveTarget, Saved, Screen, Settings, StepEvent,
};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(150);
const PAPER: PrintState = PrintState::Attention(PrinterNeed::Paper);

/// The card screen of a kiosk with a printer, our card drawn.
pub fn at_card() -> Kiosk {
    let mut kiosk = before_the_card();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    kiosk
}

/// The same while the card is drawn.
pub fn before_the_card() -> Kiosk {
    let settings = Settings {
        print_limit: Some(LIMIT),
        ..self_service()
    };
    let mut kiosk = Kiosk::enrolled_with(settings, enrolment());
    let _ = kiosk.keep_the_number();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Card);
    kiosk
}

fn card(kiosk: &mut Kiosk, event: CardEvent) -> Vec<&'static str> {
    kiosk.step(StepEvent::Card(event))
}

fn print(kiosk: &mut Kiosk) -> Vec<&'static str> {
    card(kiosk, CardEvent::PrintAsked)
}

fn stage(kiosk: &Kiosk) -> PrintStage {
    kiosk.card().printing().stage()
}

fn says(kiosk: &Kiosk) -> Option<PrintState> {
    kiosk.card().printing().running().map(|(_, state)| state)
}

#[test]
fn a_print_is_watched_to_its_end_and_then_asked_about() {
    let mut kiosk = at_card();
    assert_eq!(print(&mut kiosk), ["PrintCard"]);
    assert_eq!(says(&kiosk), Some(PrintState::Sending));
    for state in [PrintState::Waiting, PrintState::Printing, PAPER] {
        assert!(kiosk.print_moves(state).is_empty());
        assert_eq!(says(&kiosk), Some(state));
    }
    let _ = kiosk.print_moves(PrintState::Printing);
    assert!(kiosk.print_moves(PrintState::Done).is_empty());
    assert_eq!(stage(&kiosk), PrintStage::Asked);
    assert!(card(&mut kiosk, CardEvent::PrintSeen(true)).is_empty());
    assert_eq!(stage(&kiosk), PrintStage::Printed);
    assert_eq!(kiosk.finish(), ["LogOut", "Forget"]);
}

/// CRT_ABHA_114, 115: either card is one to take along.
#[test]
fn who_has_either_card_goes_without_a_question() {
    for face in [CardFace::Ours, CardFace::Official] {
        let mut kiosk = at_card();
        let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
        let _ = card(&mut kiosk, CardEvent::FaceChosen(face));
        let _ = kiosk.tell(Event::StopAsked);
        assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));
        let _ = kiosk.tell(Event::OverlayClosed);
        assert_eq!(print(&mut kiosk), ["PrintCard"]);
        let Effect::Card(id, CardRequest::Print { face: printed }) = kiosk.take("PrintCard") else {
            panic!("another effect");
        };
        assert_eq!(printed, face);
        let done = CardResponse::PrintMoved(PrintState::Done);
        let _ = kiosk.tell(Event::CardResponded(id, done));
        let _ = card(&mut kiosk, CardEvent::PrintSeen(true));
        // Whichever is looked at afterwards.
        let _ = card(&mut kiosk, CardEvent::FaceChosen(CardFace::Ours));
        assert!(kiosk.card().is_taken());
        assert_eq!(kiosk.card().farewell(), Farewell::Printed);
        assert_eq!(kiosk.finish(), ["LogOut", "Forget"], "{face:?}");

        let mut kiosk = at_card();
        let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
        let _ = card(&mut kiosk, CardEvent::FaceChosen(face));
        let _ = card(&mut kiosk, CardEvent::SaveAsked(SaveTarget::Folder));
        let saved = CardResponse::Saved(Ok(Saved { number: Some(1) }));
        let _ = kiosk.answer("SaveCard", saved);
        assert_eq!(kiosk.card().farewell(), Farewell::Saved);
        assert_eq!(kiosk.finish(), ["LogOut", "Forget"], "{face:?}");
    }
}

#[test]
fn two_taps_print_once_and_nothing_else_begins_meanwhile() {
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    assert!(print(&mut kiosk).is_empty());
    assert!(!kiosk.card().may_print());
    let save = CardEvent::SaveAsked(SaveTarget::Folder);
    assert!(card(&mut kiosk, save).is_empty());
    let _ = kiosk.print_moves(PrintState::Done);
    assert!(print(&mut kiosk).is_empty(), "the question comes first");
    assert!(card(&mut kiosk, save).is_empty());
    let _ = card(&mut kiosk, CardEvent::PrintSeen(false));
    assert_eq!(card(&mut kiosk, save), ["SaveCard"]);
    assert!(print(&mut kiosk).is_empty(), "the files come first");
    assert_eq!(stage(&kiosk), PrintStage::Idle, "its panel gives way");
}

#[test]
fn a_wish_to_print_waits_for_the_card() {
    let mut kiosk = before_the_card();
    assert!(print(&mut kiosk).is_empty());
    assert!(print(&mut kiosk).is_empty());
    assert_eq!(stage(&kiosk), PrintStage::Wanted);
    assert_eq!(
        kiosk.answer("DrawCard", CardResponse::Drawn(true)),
        ["PrintCard"]
    );

    let mut kiosk = before_the_card();
    let _ = print(&mut kiosk);
    assert!(
        kiosk
            .answer("DrawCard", CardResponse::Drawn(false))
            .is_empty()
    );
    assert_eq!(stage(&kiosk), PrintStage::Failed(PrintFailure::NotMade));

    let mut kiosk = before_the_card();
    let _ = print(&mut kiosk);
    assert!(card(&mut kiosk, CardEvent::PrintStopped).is_empty());
    assert!(
        kiosk
            .answer("DrawCard", CardResponse::Drawn(true))
            .is_empty()
    );
    assert_eq!(stage(&kiosk), PrintStage::Idle);
}

#[test]
fn without_a_printer_nothing_is_printed() {
    let mut kiosk = at_created();
    let _ = fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    assert!(print(&mut kiosk).is_empty());
    assert_eq!(stage(&kiosk), PrintStage::Idle);
}

#[test]
fn a_print_is_called_off_once_and_is_over_when_the_printer_says_so() {
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    assert_eq!(card(&mut kiosk, CardEvent::PrintStopped), ["CancelPrint"]);
    assert!(card(&mut kiosk, CardEvent::PrintStopped).is_empty());
    assert!(print(&mut kiosk).is_empty(), "not two at once");
    let _ = kiosk.print_moves(PrintState::Failed(PrintFailure::Cancelled));
    assert_eq!(stage(&kiosk), PrintStage::Failed(PrintFailure::Cancelled));
    assert_eq!(print(&mut kiosk), ["PrintCard"]);
    // Too late for the second one.
    let _ = card(&mut kiosk, CardEvent::PrintStopped);
    let _ = kiosk.print_moves(PrintState::Done);
    assert_eq!(stage(&kiosk), PrintStage::Asked);
}

#[test]
fn a_print_that_came_to_nothing_is_tried_again_by_the_person_alone() {
    let mut kiosk = at_card();
    for failure in [
        PrintFailure::NotThere,
        PrintFailure::Refused,
        PrintFailure::WantsEncryption,
        PrintFailure::Untrusted,
        PrintFailure::NoFormat,
        PrintFailure::NotMade,
        PrintFailure::NotThere,
    ] {
        assert_eq!(print(&mut kiosk), ["PrintCard"], "no paper was taken");
        assert!(kiosk.print_moves(PrintState::Failed(failure)).is_empty());
        assert_eq!(stage(&kiosk), PrintStage::Failed(failure));
    }
}

#[test]
fn a_thumb_cannot_empty_the_tray() {
    let mut kiosk = at_card();
    for _ in 0..3 {
        assert!(kiosk.card().may_print());
        assert_eq!(print(&mut kiosk), ["PrintCard"]);
        let _ = kiosk.print_moves(PrintState::Done);
        let _ = card(&mut kiosk, CardEvent::PrintSeen(false));
    }
    assert!(!kiosk.card().may_print());
    assert!(print(&mut kiosk).is_empty());
    assert_eq!(stage(&kiosk), PrintStage::NotSeen, "the desk helps");
    assert!(kiosk.card().may_save());
}

#[test]
fn what_a_printer_says_of_an_old_job_changes_nothing() {
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    let old = kiosk
        .open
        .iter()
        .find(|effect| effect.name() == "PrintCard")
        .and_then(Effect::request_id)
        .unwrap();
    let _ = kiosk.print_moves(PrintState::Failed(PrintFailure::Refused));
    let late = |state| Event::CardResponded(old, CardResponse::PrintMoved(state));
    let _ = kiosk.tell(late(PrintState::Done));
    assert_eq!(stage(&kiosk), PrintStage::Failed(PrintFailure::Refused));
    let _ = print(&mut kiosk);
    let _ = kiosk.tell(late(PrintState::Done));
    assert_eq!(says(&kiosk), Some(PrintState::Sending));
    let _ = kiosk.tell(Event::Finished);
    assert!(kiosk.tell(late(PrintState::Done)).is_empty());
    assert_eq!(kiosk.screen(), Screen::Goodbye);
}

#[test]
fn an_answer_to_no_question_changes_nothing() {
    let mut kiosk = at_card();
    let _ = card(&mut kiosk, CardEvent::PrintSeen(true));
    assert_eq!(stage(&kiosk), PrintStage::Idle);
    assert!(card(&mut kiosk, CardEvent::PrintStopped).is_empty());
    let _ = print(&mut kiosk);
    let _ = card(&mut kiosk, CardEvent::PrintSeen(true));
    assert_eq!(says(&kiosk), Some(PrintState::Sending));
}

#[test]
fn who_finishes_takes_along_what_is_coming_out_and_nothing_comes_out_later() {
    for (state, left) in [
        (PrintState::Sending, &["LogOut", "Forget"][..]),
        (PrintState::Printing, &["LogOut", "Forget"]),
        (PAPER, &["CancelPrint", "LogOut", "Forget"]),
    ] {
        let mut kiosk = at_card();
        let _ = print(&mut kiosk);
        let _ = kiosk.print_moves(state);
        assert_eq!(kiosk.finish(), left, "{state:?}");

        let mut kiosk = at_card();
        let _ = print(&mut kiosk);
        let _ = kiosk.print_moves(state);
        assert_eq!(kiosk.tell(Event::Finished), left, "{state:?}");
    }
}

#[test]
fn the_need_of_a_printer_stays_in_sight_while_somebody_fetches_paper() {
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    let _ = kiosk.print_moves(PAPER);
    kiosk.pass_seconds(149);
    assert_eq!(kiosk.idle(), Idle::Present, "longer than an idle screen");
    // Something moves: the wait begins anew.
    let _ = kiosk.print_moves(PrintState::Printing);
    kiosk.pass_seconds(149);
    assert_eq!(kiosk.idle(), Idle::Present);
    kiosk.pass_seconds(1);
    assert!(matches!(kiosk.idle(), Idle::Countdown(_)));
    kiosk.pass_seconds(45);
    assert_eq!(
        kiosk.tell(Event::TimePassed),
        ["CancelPrint", "LogOut", "Forget"],
        "a card that nobody waits for does not come out"
    );
}

#[test]
fn a_printer_that_says_the_same_again_keeps_nobody() {
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    let _ = kiosk.print_moves(PAPER);
    kiosk.pass_seconds(100);
    let _ = kiosk.print_moves(PAPER);
    kiosk.pass_seconds(50);
    assert!(matches!(kiosk.idle(), Idle::Countdown(_)));
}

#[test]
fn a_printer_that_cannot_decide_keeps_the_screen_for_three_limits_at_most() {
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    for round in 0..9 {
        assert_eq!(kiosk.idle(), Idle::Present, "{round}");
        let _ = kiosk.print_moves(if round % 2 == 0 {
            PAPER
        } else {
            PrintState::Printing
        });
        kiosk.pass_seconds(50);
    }
    assert!(matches!(kiosk.idle(), Idle::Countdown(_)));
}

#[test]
fn what_became_of_a_print_is_seen_before_any_countdown() {
    for state in [
        PrintState::Done,
        PrintState::Failed(PrintFailure::Stuck(Some(PrinterNeed::Paper))),
    ] {
        let mut kiosk = at_card();
        let _ = print(&mut kiosk);
        kiosk.pass_seconds(140);
        let _ = kiosk.print_moves(state);
        kiosk.pass_seconds(59);
        assert_eq!(kiosk.idle(), Idle::Present, "{state:?}");
        kiosk.pass_seconds(1);
        assert_eq!(
            kiosk.idle(),
            Idle::Countdown(Duration::from_secs(45)),
            "{state:?}"
        );
    }
    // A quick print leaves the usual time.
    let mut kiosk = at_card();
    let _ = print(&mut kiosk);
    let _ = kiosk.print_moves(PrintState::Done);
    kiosk.pass_seconds(59);
    assert_eq!(kiosk.idle(), Idle::Present);
    kiosk.pass_seconds(1);
    assert_eq!(kiosk.idle(), Idle::Countdown(Duration::from_secs(45)));
}

#[test]
fn the_next_person_prints_again() {
    let mut kiosk = at_card();
    for _ in 0..3 {
        let _ = print(&mut kiosk);
        let _ = kiosk.print_moves(PrintState::Done);
        let _ = card(&mut kiosk, CardEvent::PrintSeen(true));
    }
    let _ = kiosk.tell(Event::Finished);
    kiosk.begin_anew();
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(at_card().card().may_print());
}

#[test]
fn a_kiosk_that_ends_leaves_nothing_to_come_out_and_nothing_of_the_person() {
    for state in [PrintState::Sending, PrintState::Printing, PAPER] {
        let mut kiosk = at_card();
        let _ = print(&mut kiosk);
        let _ = kiosk.print_moves(state);
        let effects = kiosk.tell(Event::ShutDown);
        assert!(effects.contains(&"CancelPrint"), "{state:?}: {effects:?}");
        assert!(effects.contains(&"LogOut") && effects.contains(&"Forget"));
        assert_eq!(kiosk.screen(), Screen::Language);
    }
}
