//! A forgotten number: by Find-ABHA in V3, by name, gender and date of birth in V1/V2.

use super::ways::{NUMBER, final_proof, masked, number, person, settings};
use crate::kiosk::Kiosk;
use crate::service::{CODE, MOBILE, address};
use abdm_types::{BirthDate, Fault, Gender, Generation, LoginIdKind, RetrievedV1};
use kiosk_journey::step::{DetailsPage, Outcome, Step};
use kiosk_journey::{
    AccountEvent, Effect, JourneyKind, OtpRequest, Problem, Request, Response, Screen, StopReason,
};

fn retrieved() -> RetrievedV1 {
    RetrievedV1 {
        abha_number: number(NUMBER),
        abha_address: Some(address("asha_1995@sbx")),
    }
}

#[test]
fn v3_finding_sends_no_message_and_shows_no_number() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    let accounts = vec![masked(1, "Asha Rao"), masked(2, "Ravi Rao")];
    assert!(kiosk.find(accounts).is_empty());
    let Step::AccountChoice(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(step.is_before_the_code());
    for account in step.accounts() {
        assert_eq!(account.abha_number, None);
        assert_eq!(account.last_four().as_deref(), Some("31"));
    }
    assert_eq!(kiosk.account(AccountEvent::Chosen(1)), ["RequestFoundOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestFoundOtp"]);
    let Effect::Request(
        _,
        Request::Otp(OtpRequest::Found {
            transaction, index, ..
        }),
    ) = kiosk.take("RequestFoundOtp")
    else {
        panic!("another effect");
    };
    assert_eq!((transaction.as_str(), index), ("found", 2));
}

#[test]
fn v3_the_code_signs_in_and_leads_to_number_and_card() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.retrieve_v3_to_code();
    let proof = Response::VerifyLogin(Ok(final_proof()));
    assert_eq!(kiosk.right_code("VerifyLogin", proof), ["FetchProfile"]);
    let _ = kiosk.profile_comes(person());
    assert_eq!(kiosk.screen(), Screen::Created);
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
}

#[test]
fn v3_nobody_found_offers_registration() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Retrieval);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.go_on();
    let _ = kiosk.leaves();
    let none = Response::FindAccounts(Err(Fault::NotFound));
    let _ = kiosk.answer("FindAccounts", none);
    let Step::Notice(notice) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(notice.reason(), StopReason::NotFound);
    let _ = kiosk.back();
    let Step::LoginId(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(step.entry().unwrap().is_full(), "what was typed stays");
}

#[test]
fn v3_a_finding_that_is_too_old_is_made_anew() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    let _ = kiosk.find(vec![masked(1, "Asha Rao")]);
    let _ = kiosk.leaves();
    let old = Response::Otp(Err(Fault::TransactionExpired));
    let _ = kiosk.answer("RequestFoundOtp", old);
    assert_eq!(kiosk.screen(), Screen::LoginId);
    assert!(matches!(
        kiosk.problem(),
        Some(Problem::Fault {
            fault: Fault::TransactionExpired,
            ..
        })
    ));
}

#[test]
fn v2_the_details_go_with_the_code() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.retrieve_v1_to_code();
    kiosk.enter_code(CODE, "Retrieve");
    let Effect::Request(
        _,
        Request::Retrieve {
            details,
            transaction,
            ..
        },
    ) = &kiosk.open[kiosk.open.len() - 1]
    else {
        panic!("another effect");
    };
    assert_eq!(details.name, "Asha Rao");
    assert_eq!(details.gender, Gender::Female);
    assert_eq!(
        Some(details.date_of_birth),
        BirthDate::new(1995, Some((5, 31)))
    );
    assert_eq!(transaction.as_str(), "first");
}

/// V1 shows number and address and signs nobody in; the card needs a sign-in, with the number
/// there already.
#[test]
fn v2_number_and_address_are_shown_and_the_card_is_offered() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.retrieve_v1_to_code();
    let answer = Response::Retrieve(Ok(retrieved()));
    assert!(kiosk.right_code("Retrieve", answer).is_empty());
    let Step::Done(done) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(done.outcome(), Outcome::Retrieved);
    assert_eq!(*done.number(), number(NUMBER));
    assert_eq!(done.address(), retrieved().abha_address.as_ref());
    assert!(done.needs_sign_in());
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
    assert_eq!(kiosk.go_on(), ["FindAuthMethods"], "the number is there");
}

#[test]
fn v2_the_year_alone_will_do() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.choose_journey(JourneyKind::Retrieval);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.go_on();
    kiosk.text("Asha Rao");
    let _ = kiosk.go_on();
    let _ = kiosk.account(AccountEvent::GenderChosen(Gender::Female));
    let _ = kiosk.go_on();
    let switched = kiosk_journey::EntryEvent::LengthSwitched;
    let _ = kiosk.step(kiosk_journey::StepEvent::Entry(switched));
    kiosk.text("1995");
    assert_eq!(kiosk.go_on(), ["RequestRetrievalOtp"]);
}

/// The code is not used up by details that differ, and no other message is sent for them.
#[test]
fn v2_details_that_differ_are_looked_through_and_the_code_stays() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.retrieve_v1_to_code();
    let differ = Response::Retrieve(Err(Fault::DetailsDiffer));
    assert!(kiosk.right_code("Retrieve", differ).is_empty());
    let Step::Details(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(step.page(), DetailsPage::Name);
    assert_eq!(step.name(), "Asha Rao");
    assert_eq!(step.gender(), Some(Gender::Female));
    kiosk.text("o");
    assert!(kiosk.go_on().is_empty());
    assert!(kiosk.go_on().is_empty());
    assert!(kiosk.go_on().is_empty(), "the code is there already");
    assert_eq!(kiosk.go_on(), ["Retrieve"]);
    assert_eq!(kiosk.leaves(), ["Retrieve"]);
    let Effect::Request(_, Request::Retrieve { details, .. }) = kiosk.take("Retrieve") else {
        panic!("another effect");
    };
    assert_eq!(details.name, "Asha Raoo");
}
