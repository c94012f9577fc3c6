//! Tokens that run out on the way: a fresh proof, with a sentence why, and what was typed kept.

use super::ways::{NUMBER, OTHER_NUMBER, account, choose, final_proof, settings};
use crate::kiosk::Kiosk;
use crate::service::MOBILE;
use abdm_types::{Fault, Generation, LoginIdKind};
use kiosk_journey::step::Step;
use kiosk_journey::{AccountEvent, Problem, Response, Screen};

#[track_caller]
fn asks_anew(kiosk: &Kiosk, digits: &str, told: Fault) {
    let Step::LoginId(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    step.entry()
        .unwrap()
        .digits()
        .with(|ascii| assert_eq!(ascii, digits.as_bytes()));
    assert!(
        matches!(kiosk.problem(), Some(Problem::Fault { fault, until: None })
        if fault == told)
    );
    assert!(kiosk.journey().token().is_none());
    assert!(!kiosk.is_waiting());
}

#[test]
fn a_transfer_token_that_ran_out() {
    for fault in [Fault::ProofExpired, Fault::TransactionExpired] {
        let mut kiosk = Kiosk::at_home(settings(Generation::V3));
        kiosk.login_to_code(LoginIdKind::Mobile, MOBILE);
        let accounts = vec![
            account(NUMBER, "Asha Rao"),
            account(OTHER_NUMBER, "Ravi Rao"),
        ];
        let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(choose(accounts))));
        let _ = kiosk.account(AccountEvent::Chosen(0));
        let _ = kiosk.leaves();
        let _ = kiosk.answer("EnterAccount", Response::EnterAccount(Err(fault)));
        asks_anew(&kiosk, MOBILE, fault);
    }
}

#[test]
fn a_token_that_ran_out_before_the_profile() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(final_proof())));
    let _ = kiosk.leaves();
    let old = Response::FetchProfile(Err(Fault::ProofExpired));
    let _ = kiosk.answer("FetchProfile", old);
    asks_anew(&kiosk, NUMBER, Fault::ProofExpired);
}

#[test]
fn a_token_that_ran_out_before_the_change() {
    type Arrival = (fn(&mut Kiosk), Generation, &'static str, Response);
    let arrivals: [Arrival; 3] = [
        (
            Kiosk::change_to_new_mobile_code,
            Generation::V3,
            "VerifyNewMobile",
            Response::VerifyNewMobile(Err(Fault::ProofExpired)),
        ),
        (
            Kiosk::change_to_new_mobile_code,
            Generation::V2,
            "VerifyNewMobile",
            Response::VerifyNewMobile(Err(Fault::ProofExpired)),
        ),
        (
            Kiosk::change_to_confirmation_code,
            Generation::V2,
            "ChangeMobile",
            Response::ChangeMobile(Err(Fault::ProofExpired)),
        ),
    ];
    for (arrive, generation, check, answer) in arrivals {
        let mut kiosk = Kiosk::at_home(settings(generation));
        arrive(&mut kiosk);
        let _ = kiosk.right_code(check, answer);
        asks_anew(&kiosk, NUMBER, Fault::ProofExpired);
    }
}

/// A profile that does not come can be asked for again: that sends no message.
#[test]
fn a_profile_that_does_not_come_is_asked_for_again_by_hand() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(final_proof())));
    let _ = kiosk.leaves();
    let _ = kiosk.answer("FetchProfile", Response::FetchProfile(Err(Fault::TimedOut)));
    assert_eq!(kiosk.screen(), Screen::Profile);
    assert!(kiosk.open.is_empty());
    assert_eq!(kiosk.go_on(), ["FetchProfile"]);
    assert_eq!(kiosk.leaves(), ["FetchProfile"]);
}
