//! A card's code saves typing, and proves nothing.

use super::ways::settings;
use crate::kiosk::Kiosk;
use abdm_types::{AbhaAddress, AbhaNumber, AbhaQr, Generation, LoginIdKind};
use kiosk_journey::step::{LoginIdStep, Step};
use kiosk_journey::{AccountEvent, Event, JourneyKind, Overlay, Problem, Screen, StepEvent};

const NUMBER: &str = "91-1000-2000-3008";

fn card(number: Option<&str>, address: Option<&str>) -> StepEvent {
    let number = number.and_then(|number| AbhaNumber::parse(number).ok());
    let address = address.and_then(AbhaAddress::given);
    let mut said = AbhaQr::new(number, address).unwrap();
    said.name = Some("Sunil Pawar".to_owned());
    StepEvent::Scanned(Box::new(said))
}

fn whole_card() -> StepEvent {
    card(Some(NUMBER), Some("sunil.pawar@sbx"))
}

#[track_caller]
fn said(kiosk: &Kiosk) -> (&AbhaQr, u32) {
    match kiosk.journey().step() {
        Step::Scanned(step) => (step.said(), step.count()),
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

#[track_caller]
fn login_id(kiosk: &Kiosk) -> &LoginIdStep {
    match kiosk.journey().step() {
        Step::LoginId(step) => step,
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

fn at_home(generation: Generation) -> Kiosk {
    Kiosk::at_home(settings(generation))
}

/// What going on leads to is what it leads to when the same was typed.
fn typed(generation: Generation, kind: LoginIdKind, text: &str) -> (Vec<&'static str>, Screen) {
    let mut kiosk = at_home(generation);
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(kind, text);
    (kiosk.go_on(), kiosk.screen())
}

/// NHA's optional case QR-read: a scanned ABHA QR stands for what would have been typed.
#[test]
fn qr_read_goes_on_as_if_number_or_address_had_been_typed() {
    for generation in [Generation::V2, Generation::V3] {
        for (event, kind, text) in [
            (whole_card(), LoginIdKind::AbhaNumber, NUMBER),
            (card(Some(NUMBER), None), LoginIdKind::AbhaNumber, NUMBER),
            (
                card(None, Some("asha_1995@sbx")),
                LoginIdKind::AbhaAddress,
                "asha_1995@sbx",
            ),
        ] {
            let mut kiosk = at_home(generation);
            assert!(kiosk.step(event).is_empty(), "a code alone sends nothing");
            assert_eq!(kiosk.screen(), Screen::Scanned);
            assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
            assert_eq!(said(&kiosk).0.name.as_deref(), Some("Sunil Pawar"));
            let went = (kiosk.go_on(), kiosk.screen());
            assert_eq!(went, typed(generation, kind, text), "{generation:?} {text}");
        }
    }
}

#[test]
fn no_leads_back_to_where_the_card_was_scanned() {
    let mut kiosk = at_home(Generation::V3);
    assert!(kiosk.step(whole_card()).is_empty());
    assert!(kiosk.step(StepEvent::WentBack).is_empty());
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::Mobile, "95458");
    assert!(kiosk.step(whole_card()).is_empty());
    assert_eq!(kiosk.screen(), Screen::Scanned);
    assert!(kiosk.step(StepEvent::WentBack).is_empty());
    let step = login_id(&kiosk);
    assert_eq!(step.kind(), LoginIdKind::Mobile);
    assert_eq!(
        step.entry().unwrap().digits().len(),
        5,
        "what was typed stays"
    );
}

#[test]
fn the_last_card_counts_and_is_another_page() {
    let mut kiosk = at_home(Generation::V3);
    assert!(kiosk.step(whole_card()).is_empty());
    assert!(kiosk.step(card(None, Some("asha_1995@sbx"))).is_empty());
    let (person, count) = said(&kiosk);
    assert_eq!((person.number(), count), (None, 2));
}

#[test]
fn a_card_is_asked_for_and_waited_for() {
    for from_home in [true, false] {
        let mut kiosk = at_home(Generation::V3);
        if !from_home {
            kiosk.choose_journey(JourneyKind::Login);
        }
        assert!(kiosk.account(AccountEvent::ScanAsked).is_empty());
        assert_eq!(kiosk.screen(), Screen::Scan);
        assert!(kiosk.step(StepEvent::WentBack).is_empty());
        let back = if from_home {
            Screen::Home
        } else {
            Screen::LoginId
        };
        assert_eq!(kiosk.screen(), back);
        let _ = kiosk.account(AccountEvent::ScanAsked);
        assert!(kiosk.step(whole_card()).is_empty());
        assert_eq!(kiosk.screen(), Screen::Scanned);
        assert!(kiosk.step(StepEvent::WentBack).is_empty());
        assert_eq!(kiosk.screen(), back);
    }
}

/// Whoever has a card has an ABHA: nobody looks for it by the mobile.
#[test]
fn a_card_in_a_journey_that_asks_for_something_else_signs_in() {
    let mut kiosk = at_home(Generation::V3);
    kiosk.choose_journey(JourneyKind::Retrieval);
    assert!(kiosk.step(whole_card()).is_empty());
    assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
    assert_eq!(kiosk.screen(), Screen::Scanned);
}

/// Reactivation and a new mobile begin with the number of the card too.
#[test]
fn a_card_serves_the_journeys_that_begin_with_a_number() {
    for kind in [JourneyKind::Reactivation, JourneyKind::MobileUpdate] {
        let mut kiosk = at_home(Generation::V3);
        kiosk.choose_journey(kind);
        assert!(kiosk.step(whole_card()).is_empty());
        assert_eq!(kiosk.screen(), Screen::Scanned, "{kind:?}");
        assert_eq!(kiosk.session.journey(), Some(kind));
        let _ = kiosk.go_on();
        assert_ne!(kiosk.screen(), Screen::Scanned, "{kind:?}");
    }
}

#[test]
fn a_scan_is_heard_where_it_is_asked_for_alone() {
    // A code is asked for.
    let mut kiosk = at_home(Generation::V3);
    kiosk.choose_journey(JourneyKind::Registration);
    let before = kiosk.screen();
    assert!(kiosk.step(whole_card()).is_empty());
    assert_eq!(kiosk.screen(), before);
    // Something lies over the page.
    let mut kiosk = at_home(Generation::V3);
    let _ = kiosk.tell(Event::OverlayOpened(Overlay::Help));
    assert!(kiosk.step(whole_card()).is_empty());
    assert_eq!(kiosk.screen(), Screen::Home);
    // A call is under way.
    let mut kiosk = at_home(Generation::V3);
    kiosk.choose_journey(JourneyKind::Retrieval);
    kiosk.identify(LoginIdKind::Mobile, crate::service::MOBILE);
    assert!(!kiosk.go_on().is_empty());
    assert!(kiosk.step(whole_card()).is_empty());
    assert_eq!(kiosk.session.journey(), Some(JourneyKind::Retrieval));
    assert_ne!(kiosk.screen(), Screen::Scanned);
}

#[test]
fn a_scanned_card_is_asked_about_before_it_is_wiped() {
    let mut kiosk = at_home(Generation::V3);
    let _ = kiosk.step(whole_card());
    let _ = kiosk.tell(Event::StopAsked);
    assert_eq!(kiosk.session.overlay(), Some(Overlay::Stop));
    let _ = kiosk.tell(Event::Finished);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
}

/// A card of the other environment, without a number: it is told where the address is typed.
#[test]
fn an_address_that_belongs_elsewhere_is_told() {
    let mut kiosk = at_home(Generation::V3);
    let _ = kiosk.step(card(None, Some("asha_1995@abdm")));
    assert!(kiosk.go_on().is_empty(), "nothing is sent");
    assert_eq!(kiosk.problem(), Some(Problem::AddressEnding));
    assert_eq!(login_id(&kiosk).address(), "asha_1995@abdm");
}
