//! The clinic gets what is known of a person, where they say so (TAGGING, CRT_115).

use super::ways::{NUMBER, OTHER_NUMBER, account, choose, number, person, settings};
use crate::kiosk::Kiosk;
use crate::service::{MOBILE, TOKEN};
use abdm_types::{Generation, LoginIdKind, Proof, TokenRealm, UserToken};
use kiosk_journey::step::{HandoffStage, Step};
use kiosk_journey::{
    CardResponse, Effect, HandoffMode, HandoffNews, Overlay, PatientNumber, Recorded, Response,
    Screen, SessionEnd, StepEvent,
};
use std::sync::Arc;

const YES: StepEvent = StepEvent::HandoffAnswered(true);
const NO: StepEvent = StepEvent::HandoffAnswered(false);

fn patient() -> PatientNumber {
    PatientNumber::new("OPD-2026-00012").unwrap()
}

/// Where number and address are shown to somebody who signed in.
fn at_number(handoff: Option<HandoffMode>) -> Kiosk {
    let mut kiosk = Kiosk::at_home(kiosk_journey::Settings {
        handoff,
        ..settings(Generation::V3)
    });
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    let token = Arc::new(UserToken::of(TOKEN.to_owned(), TokenRealm::V3));
    let proof = Proof::Final {
        token,
        account: None,
    };
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(proof)));
    let _ = kiosk.profile_comes(person());
    assert_eq!(kiosk.screen(), Screen::Created);
    kiosk
}

fn at_question() -> Kiosk {
    let mut kiosk = at_number(Some(HandoffMode::Sent));
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
    assert_eq!(kiosk.screen(), Screen::Handoff);
    kiosk
}

#[track_caller]
fn stage(kiosk: &Kiosk) -> &HandoffStage {
    match kiosk.journey().step() {
        Step::Handoff(step) => step.stage(),
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

/// The patient id with which our card was asked for last.
fn drawn_with(kiosk: &Kiosk) -> Option<PatientNumber> {
    let drawn = kiosk.open.iter().rev().find_map(|effect| match effect {
        Effect::Card(_, kiosk_journey::CardRequest::Draw { patient, .. }) => Some(patient.clone()),
        _ => None,
    });
    drawn.flatten()
}

/// By which request somebody is being handed over.
#[track_caller]
fn request(kiosk: &Kiosk) -> kiosk_journey::RequestId {
    let request = kiosk.open.iter().find_map(|effect| match effect {
        Effect::HandOff(id, _) => Some(*id),
        _ => None,
    });
    request.expect("a hand-off")
}

#[test]
fn nobody_is_asked_where_the_clinic_has_no_such_system() {
    let mut kiosk = at_number(None);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Card);
}

#[test]
fn no_leads_to_the_card_and_nothing_is_handed_over() {
    let mut kiosk = at_question();
    assert_eq!(kiosk.step(NO), ["Cancel", "DrawCard"]);
    assert_eq!(kiosk.screen(), Screen::Card);
    assert!(
        kiosk
            .recorded
            .contains(&Recorded::HandoffAnswered { agreed: false })
    );
    assert_eq!(kiosk.card().patient(), None);
}

#[test]
fn enter_is_no_yes_and_going_back_is_no_no() {
    let mut kiosk = at_question();
    for event in [
        StepEvent::Continued,
        StepEvent::WentBack,
        StepEvent::Cancelled,
    ] {
        assert!(kiosk.step(event).is_empty());
        assert_eq!(stage(&kiosk), &HandoffStage::Asked);
    }
}

#[test]
fn yes_hands_over_once_and_the_clinics_number_stands_on_the_card() {
    let mut kiosk = at_question();
    assert_eq!(kiosk.step(YES), ["HandOff"]);
    assert!(kiosk.step(YES).is_empty(), "a second touch sends nothing");
    assert!(kiosk.step(NO).is_empty());
    let news = HandoffNews::Made(patient());
    assert!(kiosk.answer("HandOff", news.clone()).is_empty());
    assert_eq!(stage(&kiosk), &HandoffStage::Told(news));
    assert_eq!(kiosk.go_on(), ["Cancel", "DrawCard"]);
    assert_eq!(kiosk.screen(), Screen::Card);
    assert_eq!(kiosk.card().patient(), Some(&patient()));
    assert_eq!(drawn_with(&kiosk), Some(patient()));
}

#[test]
fn whoever_the_clinic_knows_is_told_the_number_they_have() {
    let mut kiosk = at_question();
    let _ = kiosk.step(YES);
    let news = HandoffNews::Known(patient());
    let _ = kiosk.answer("HandOff", news.clone());
    assert_eq!(stage(&kiosk), &HandoffStage::Told(news));
    let _ = kiosk.go_on();
    assert_eq!(kiosk.card().patient(), Some(&patient()));
}

#[test]
fn every_other_end_leads_to_the_card_too() {
    for news in [
        HandoffNews::OnItsWay,
        HandoffNews::StaffNeeded,
        HandoffNews::Full,
        HandoffNews::NotKept,
    ] {
        let mut kiosk = at_question();
        let _ = kiosk.step(YES);
        let _ = kiosk.answer("HandOff", news.clone());
        assert_eq!(stage(&kiosk), &HandoffStage::Told(news));
        let _ = kiosk.go_on();
        assert_eq!(kiosk.screen(), Screen::Card);
        assert_eq!(kiosk.card().patient(), None);
    }
}

#[test]
fn whoever_does_not_wait_comes_to_the_card_and_a_late_answer_changes_nothing() {
    let mut kiosk = at_question();
    let _ = kiosk.step(YES);
    let request = request(&kiosk);
    assert_eq!(
        kiosk.step(StepEvent::WentBack),
        ["Cancel", "Cancel", "DrawCard"]
    );
    assert_eq!(kiosk.screen(), Screen::Card);
    let late = kiosk_journey::Event::HandedOff(request, HandoffNews::Made(patient()));
    assert!(kiosk.tell(late).is_empty());
    assert_eq!(kiosk.card().patient(), None);
}

#[test]
fn the_number_may_come_while_on_its_way_still_stands_there() {
    let mut kiosk = at_question();
    let _ = kiosk.step(YES);
    let request = request(&kiosk);
    let _ = kiosk.answer("HandOff", HandoffNews::OnItsWay);
    let late = HandoffNews::Made(patient());
    let stray = kiosk_journey::Event::HandedOff(kiosk_journey::RequestId(9_999), late.clone());
    let _ = kiosk.tell(stray);
    assert_eq!(stage(&kiosk), &HandoffStage::Told(HandoffNews::OnItsWay));
    let _ = kiosk.tell(kiosk_journey::Event::HandedOff(request, late.clone()));
    assert_eq!(stage(&kiosk), &HandoffStage::Told(late));
    let _ = kiosk.go_on();
    assert_eq!(kiosk.card().patient(), Some(&patient()));
}

#[test]
fn what_comes_of_the_cards_behind_the_question_is_not_lost() {
    let mut kiosk = at_question();
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    let _ = kiosk.step(NO);
    use kiosk_journey::CardFace;
    use kiosk_journey::step::Picture;
    assert_eq!(kiosk.card().picture(CardFace::Official), Picture::Ready);
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Ready);
}

#[test]
fn whoever_goes_at_the_question_is_asked_about_the_card_and_hands_nothing_over() {
    let mut kiosk = at_question();
    let _ = kiosk.tell(kiosk_journey::Event::StopAsked);
    assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));
    let ended = kiosk.tell(kiosk_journey::Event::Finished);
    assert!(!ended.contains(&"HandOff"), "{ended:?}");
    assert!(
        kiosk
            .recorded
            .contains(&Recorded::SessionEnded(SessionEnd::Finished))
    );
}

#[test]
fn a_patient_number_is_seen_whole_and_not_told_to_logs() {
    for bad in ["", " OPD-1", "OPD\n1", "OPD\u{200b}1", &"1".repeat(65)] {
        assert_eq!(PatientNumber::new(bad), None, "{bad:?}");
    }
    assert_eq!(format!("{:?}", patient()), "PatientNumber(..)");
    assert_eq!(patient().as_str(), "OPD-2026-00012");
}

/// By a mobile that two people share, up to the choice.
fn at_choice(handoff: Option<HandoffMode>) -> Kiosk {
    let mut kiosk = Kiosk::at_home(kiosk_journey::Settings {
        handoff,
        ..settings(Generation::V3)
    });
    kiosk.login_to_code(LoginIdKind::Mobile, MOBILE);
    let accounts = vec![
        account(NUMBER, "Asha Rao"),
        account(OTHER_NUMBER, "Ravi Rao"),
    ];
    let proof = Response::VerifyLogin(Ok(choose(accounts)));
    let _ = kiosk.right_code("VerifyLogin", proof);
    assert_eq!(kiosk.screen(), Screen::AccountChoice);
    kiosk
}

/// Whom the list names as a patient, by the names of the accounts.
#[track_caller]
fn named(kiosk: &Kiosk) -> Vec<String> {
    let Step::AccountChoice(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    let accounts = step.accounts().iter();
    let known = accounts.filter(|account| step.patient_of(account).is_some());
    known.map(|account| account.name.clone()).collect()
}

#[test]
fn whoever_is_a_patient_already_is_named_as_one_in_the_list() {
    let mut kiosk = at_choice(Some(HandoffMode::Local));
    let wanted = kiosk.open.iter().find_map(|effect| match effect {
        Effect::FindPatients(_, numbers) => Some(numbers.clone()),
        _ => None,
    });
    assert_eq!(wanted, Some(vec![number(NUMBER), number(OTHER_NUMBER)]));
    assert!(named(&kiosk).is_empty());
    let found = vec![(number(OTHER_NUMBER), patient())];
    assert!(kiosk.answer("FindPatients", found.clone()).is_empty());
    assert_eq!(named(&kiosk), ["Ravi Rao"]);
    // What nobody asked for names nobody.
    let stray = kiosk_journey::RequestId(9_999);
    let _ = kiosk.tell(kiosk_journey::Event::PatientsFound(
        stray,
        vec![(number(NUMBER), patient())],
    ));
    assert_eq!(named(&kiosk), ["Ravi Rao"]);
}

#[test]
fn nobody_is_looked_for_where_nobody_is_handed_over() {
    let kiosk = at_choice(None);
    let is_look = |effect: &Effect| matches!(effect, Effect::FindPatients(..));
    assert!(!kiosk.open.iter().any(is_look));
}
