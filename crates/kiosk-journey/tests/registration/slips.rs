//! "Not now", and what helps without a phone: a slip to take along.

use crate::kiosk::{Kiosk, START_UTC, front_desk, self_service};
use crate::service::{AADHAAR, MOBILE};
use abdm_types::{ConsentItem, Fault, PrintFailure, PrintState, PrinterNeed, UtcMillis};
use kiosk_journey::step::SlipStep;
use kiosk_journey::{
    AccountEvent, CardEvent, CardRequest, CardResponse, ConsentEvent, Effect, Event, Farewell,
    Idle, Overlay, Paper, PrintStage, Recorded, Screen, Settings, SlipKind, Stage, StepEvent,
    StopReason, policy,
};
use std::time::Duration;

const NOT_NOW: StepEvent = StepEvent::Consent(ConsentEvent::NotNow);
const RESCUE: StepEvent = StepEvent::Account(AccountEvent::RescueAsked);
const PAPER: PrintState = PrintState::Attention(PrinterNeed::Paper);

/// Self-service with a printer that has paper for slips.
fn printing() -> Settings {
    Settings {
        print_limit: Some(Duration::from_secs(150)),
        prints_slips: true,
        ..self_service()
    }
}

/// The slip of somebody who said "Not now" at home.
fn at_slip(settings: Settings) -> Kiosk {
    let mut kiosk = Kiosk::at_home(settings);
    assert!(kiosk.tell(Event::NotNow).is_empty());
    assert_eq!(kiosk.screen(), Screen::Slip);
    kiosk
}

#[track_caller]
fn slip(kiosk: &Kiosk) -> &SlipStep {
    kiosk.session.slip().expect("a slip")
}

fn print(kiosk: &mut Kiosk) -> Vec<&'static str> {
    kiosk.step(StepEvent::Card(CardEvent::PrintAsked))
}

/// The printer says something of the slip.
fn moves(kiosk: &mut Kiosk, state: PrintState) -> Vec<&'static str> {
    let (id, _) = slip(kiosk).printing().running().expect("a print");
    kiosk.tell(Event::CardResponded(id, CardResponse::PrintMoved(state)))
}

fn farewell(kiosk: &Kiosk) -> Farewell {
    match kiosk.session.stage() {
        Stage::Goodbye(goodbye) => goodbye.farewell(),
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

#[test]
fn not_now_at_home_gives_a_number_of_the_day_and_nothing_else() {
    let mut kiosk = at_slip(self_service());
    assert_eq!(slip(&kiosk).slip().kind, SlipKind::NotNow { number: 1 });
    assert_eq!(slip(&kiosk).slip().made_at, UtcMillis(START_UTC));
    // Whoever changes their mind, and changes it again, stays the same person.
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.screen(), Screen::Home);
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(slip(&kiosk).number(), Some(1));
    assert_eq!(kiosk.go_on(), ["Forget"], "there is nothing to ask");
    assert_eq!(farewell(&kiosk), Farewell::Number(1));
    kiosk.begin_anew();
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(slip(&kiosk).number(), Some(2), "the next person");
    let _ = kiosk.tell(Event::Finished);
    kiosk.pass_seconds(24 * 60 * 60);
    kiosk.begin_anew();
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(slip(&kiosk).number(), Some(1), "the next day");
}

#[test]
fn not_now_is_heard_at_home_alone_and_under_nothing() {
    let mut kiosk = Kiosk::at_home(self_service());
    let _ = kiosk.tell(Event::OverlayOpened(kiosk_journey::Overlay::Help));
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(kiosk.screen(), Screen::Home);
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let mut kiosk = Kiosk::new(self_service());
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(kiosk.screen(), Screen::Language);
}

/// CRT_ABHA_102: a no is as easy as a yes, and leads to one place.
#[test]
fn every_way_out_of_the_consent_is_the_same_slip() {
    for settings in [self_service(), front_desk()] {
        let mut kiosk = Kiosk::at_consent(settings);
        assert!(kiosk.step(NOT_NOW).is_empty());
        assert_eq!(slip(&kiosk).number(), Some(1));
        assert!(kiosk.back().is_empty());
        assert_eq!(kiosk.screen(), Screen::Consent);
        assert!(!kiosk.consent().is_declined());
        kiosk.say(ConsentItem::AadhaarUse, false);
        kiosk.answer_all(false);
        assert!(kiosk.consent().is_declined());
        assert!(kiosk.go_on().is_empty());
        assert_eq!(slip(&kiosk).number(), Some(1));
        assert_eq!(kiosk.go_on(), ["Forget"]);
    }
}

#[test]
fn what_was_typed_after_the_consent_is_gone_with_not_now() {
    let mut kiosk = Kiosk::at_aadhaar();
    let _ = kiosk.digits(&AADHAAR[..8]);
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Consent);
    let _ = kiosk.step(NOT_NOW);
    assert_eq!(kiosk.screen(), Screen::Slip);
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Consent);
    kiosk.say(ConsentItem::OwnDeclaration, true);
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert!(
        kiosk.aadhaar().entry().digits().is_empty(),
        "as the slip says"
    );
}

#[test]
fn without_a_printer_for_slips_nothing_is_printed() {
    let cards_alone = Settings {
        prints_slips: false,
        ..printing()
    };
    for settings in [self_service(), cards_alone] {
        let mut kiosk = at_slip(settings);
        assert!(!kiosk.session.prints_slips(kiosk.instant()));
        assert!(print(&mut kiosk).is_empty());
        assert_eq!(slip(&kiosk).printing().stage(), PrintStage::Idle);
    }
}

#[test]
fn a_slip_is_printed_once_for_two_taps_and_asked_about() {
    let mut kiosk = at_slip(printing());
    assert_eq!(print(&mut kiosk), ["PrintSlip"]);
    assert!(print(&mut kiosk).is_empty());
    let Effect::Card(_, CardRequest::PrintSlip(printed)) = kiosk.take("PrintSlip") else {
        panic!("another effect");
    };
    assert_eq!(&printed, slip(&kiosk).slip());
    for state in [PrintState::Waiting, PAPER, PrintState::Printing] {
        assert!(moves(&mut kiosk, state).is_empty());
    }
    let _ = moves(&mut kiosk, PrintState::Done);
    assert_eq!(slip(&kiosk).printing().stage(), PrintStage::Asked);
    assert!(print(&mut kiosk).is_empty(), "the question comes first");
    assert!(kiosk.back().is_empty());
    assert_eq!(kiosk.screen(), Screen::Slip, "it is answered first");
    let _ = kiosk.step(StepEvent::Card(CardEvent::PrintSeen(true)));
    assert_eq!(kiosk.go_on(), ["Forget"]);
    assert_eq!(farewell(&kiosk), Farewell::SlipPrinted);
}

#[test]
fn a_printer_that_fails_leaves_the_number_on_the_screen() {
    let mut kiosk = at_slip(printing());
    for failure in [PrintFailure::NotThere, PrintFailure::Stuck(None)] {
        assert_eq!(print(&mut kiosk), ["PrintSlip"]);
        let _ = moves(&mut kiosk, PrintState::Failed(failure));
        assert_eq!(slip(&kiosk).printing().stage(), PrintStage::Failed(failure));
    }
    assert_eq!(kiosk.go_on(), ["Forget"]);
    assert_eq!(farewell(&kiosk), Farewell::Number(1));
}

#[test]
fn who_walks_away_leaves_nothing_to_come_out_later() {
    for (state, left, told) in [
        (
            PrintState::Printing,
            &["Forget"][..],
            Farewell::SlipPrinting,
        ),
        (PAPER, &["CancelPrint", "Forget"], Farewell::Number(1)),
    ] {
        let mut kiosk = at_slip(printing());
        let _ = print(&mut kiosk);
        let _ = moves(&mut kiosk, state);
        assert_eq!(kiosk.go_on(), left, "{state:?}");
        assert_eq!(farewell(&kiosk), told);
    }
    // Nobody is there any more, while the printer wants paper.
    let mut kiosk = at_slip(printing());
    let _ = print(&mut kiosk);
    let _ = moves(&mut kiosk, PAPER);
    kiosk.pass_seconds(149);
    assert_eq!(kiosk.idle(), Idle::Present, "paper is fetched");
    kiosk.pass_seconds(46);
    assert_eq!(kiosk.tell(Event::TimePassed), ["CancelPrint", "Forget"]);
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn back_calls_a_print_off_before_it_leads_back() {
    let mut kiosk = at_slip(printing());
    let _ = print(&mut kiosk);
    assert_eq!(kiosk.back(), ["CancelPrint"]);
    assert!(kiosk.back().is_empty(), "once is enough");
    let _ = moves(&mut kiosk, PrintState::Failed(PrintFailure::Cancelled));
    assert_eq!(kiosk.screen(), Screen::Slip);
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Home);
}

#[test]
fn no_thumb_empties_the_roll() {
    let mut kiosk = at_slip(printing());
    for _ in 0..policy::SLIPS_AN_HOUR {
        assert_eq!(print(&mut kiosk), ["PrintSlip"]);
        let _ = moves(&mut kiosk, PrintState::Done);
        let _ = kiosk.step(StepEvent::Card(CardEvent::PrintSeen(true)));
        let _ = kiosk.tell(Event::Finished);
        kiosk.begin_anew();
        let _ = kiosk.tell(Event::NotNow);
    }
    assert!(!kiosk.session.prints_slips(kiosk.instant()));
    assert!(print(&mut kiosk).is_empty(), "it is shown");
    let _ = kiosk.tell(Event::Finished);
    kiosk.pass_seconds(60 * 60);
    kiosk.begin_anew();
    let _ = kiosk.tell(Event::NotNow);
    assert_eq!(print(&mut kiosk), ["PrintSlip"]);
}

#[test]
fn a_number_on_the_screen_is_left_alone_no_longer_than_a_result() {
    let mut kiosk = at_slip(self_service());
    kiosk.pass_seconds(60);
    assert!(matches!(kiosk.idle(), Idle::Countdown(_)));
}

/// The notice that no phone is there.
fn without_a_phone(settings: Settings) -> Kiosk {
    let mut kiosk = Kiosk::at_consent(settings);
    kiosk.agree();
    kiosk.give_aadhaar(AADHAAR);
    kiosk.give_mobile(MOBILE);
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    let _ = kiosk.step(StepEvent::PhoneAtHand(false));
    assert_eq!(kiosk.notice().reason(), StopReason::PhoneNotAtHand);
    kiosk
}

#[test]
fn without_a_phone_it_is_told_what_helps() {
    for face_code in [false, true] {
        let mut kiosk = without_a_phone(Settings {
            face_code,
            ..printing()
        });
        assert!(kiosk.notice().rescues());
        assert!(kiosk.step(RESCUE).is_empty());
        let by_face = face_code;
        assert_eq!(slip(&kiosk).slip().kind, SlipKind::Rescue { by_face });
        assert_eq!(slip(&kiosk).number(), None);
        let _ = kiosk.back();
        assert_eq!(kiosk.notice().reason(), StopReason::PhoneNotAtHand);
        let _ = kiosk.step(RESCUE);
        assert_eq!(print(&mut kiosk), ["PrintSlip"]);
        let _ = moves(&mut kiosk, PrintState::Done);
        let _ = kiosk.step(StepEvent::Card(CardEvent::PrintSeen(true)));
        assert_eq!(kiosk.go_on(), ["Forget"]);
        assert_eq!(farewell(&kiosk), Farewell::SlipPrinted);
    }
    let mut kiosk = without_a_phone(self_service());
    let _ = kiosk.step(RESCUE);
    let _ = kiosk.go_on();
    assert_eq!(farewell(&kiosk), Farewell::Cleared);
}

#[test]
fn what_no_phone_would_mend_has_no_such_help() {
    for (fault, helps) in [
        (Fault::AadhaarWithoutMobile, true),
        (Fault::DetailsDiffer, false),
        (Fault::ClockWrong, false),
    ] {
        let mut kiosk = Kiosk::at_destination();
        let _ = kiosk.phone_is_here();
        let _ = kiosk.cannot_leave(fault);
        assert_eq!(kiosk.screen(), Screen::Notice, "{fault:?}");
        assert_eq!(kiosk.notice().rescues(), helps, "{fault:?}");
        let _ = kiosk.step(RESCUE);
        let is_slip = kiosk.screen() == Screen::Slip;
        assert_eq!(is_slip, helps, "{fault:?}");
    }
}

/// More about the account that was made in this session.
fn at_more(settings: Settings) -> Kiosk {
    let mut kiosk = Kiosk::enrolled_with(settings, crate::service::enrolment());
    let _ = kiosk.keep_the_number();
    let _ = super::card::fetched(&mut kiosk);
    let _ = kiosk.go_on();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let _ = kiosk.step(StepEvent::Card(CardEvent::MoreAsked));
    assert_eq!(kiosk.screen(), Screen::More);
    kiosk
}

#[test]
fn what_was_agreed_to_is_taken_along_from_the_card() {
    let mut kiosk = at_more(printing());
    let agreed = kiosk
        .session
        .consent()
        .expect("it was agreed to")
        .record
        .clone();
    let asked = StepEvent::Account(AccountEvent::ConsentAsked);
    assert!(kiosk.step(asked).is_empty());
    let slip = slip(&kiosk).slip().clone();
    assert_eq!(slip.made_at, agreed.given_at, "when it was given");
    assert_eq!(slip.kind, SlipKind::Consent(Box::new(agreed)));
    assert_eq!(print(&mut kiosk), ["PrintSlip"]);
    let _ = moves(&mut kiosk, PrintState::Done);
    let printed = Recorded::Printed {
        paper: Paper::ConsentSlip,
        done: true,
    };
    assert_eq!(kiosk.recorded.last(), Some(&printed));
    let _ = kiosk.step(StepEvent::Card(CardEvent::PrintSeen(true)));
    // It ends nothing: the card is still to be taken.
    assert!(kiosk.tell(Event::StopAsked).is_empty());
    assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));
    let _ = kiosk.tell(Event::OverlayClosed);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::More);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Card);
}

#[test]
fn who_has_agreed_to_nothing_here_has_nothing_to_take_along() {
    let mut kiosk = at_slip(self_service());
    let asked = StepEvent::Account(AccountEvent::ConsentAsked);
    let _ = kiosk.step(asked);
    assert!(matches!(slip(&kiosk).slip().kind, SlipKind::NotNow { .. }));
}

#[test]
fn what_stops_everything_can_be_taken_along() {
    const TAKEN: StepEvent = StepEvent::Account(AccountEvent::NoticeSlipAsked);
    let mut kiosk = without_a_phone(printing());
    assert!(kiosk.notice().gives_slip());
    assert_eq!(kiosk.step(TAKEN), ["PrintSlip"], "one touch is enough");
    assert_eq!(
        slip(&kiosk).slip().kind,
        SlipKind::Notice(StopReason::PhoneNotAtHand)
    );
    assert_eq!(slip(&kiosk).number(), None);
    let _ = moves(&mut kiosk, PrintState::Done);
    let _ = kiosk.step(StepEvent::Card(CardEvent::PrintSeen(true)));
    let _ = kiosk.go_on();
    assert_eq!(kiosk.notice().reason(), StopReason::PhoneNotAtHand);
    // A machine without paper for slips shows the same page and prints nothing.
    let mut kiosk = without_a_phone(self_service());
    assert!(kiosk.step(TAKEN).is_empty());
    assert_eq!(kiosk.screen(), Screen::Slip);
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Notice);
}
