//! Another mobile: two proofs in V3, three codes in V2, and nothing is changed unseen.

use super::ways::{BOTH, NUMBER, final_proof, person, settings};
use crate::kiosk::Kiosk;
use crate::service::{AADHAAR, OTHER_MOBILE};
use abdm_types::{
    Fault, Generation, LoginId, LoginIdKind, NewMobileProven, OtpSystem, Profile, TransactionId,
};
use kiosk_journey::step::{Outcome, Step};
use kiosk_journey::{
    Effect, JourneyKind, OtpRequest, Problem, Request, Response, Screen, StepEvent,
};

#[test]
fn the_person_is_proven_by_the_phone_of_aadhaar() {
    for (kind, text, generation) in [
        (LoginIdKind::AbhaNumber, NUMBER, Generation::V2),
        (LoginIdKind::AbhaNumber, NUMBER, Generation::V3),
        (LoginIdKind::Aadhaar, AADHAAR, Generation::V3),
    ] {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.choose_journey(JourneyKind::MobileUpdate);
        kiosk.identify(kind, text);
        let _ = kiosk.go_on();
        let _ = kiosk.phone_is_here();
        let _ = kiosk.leaves();
        let Effect::Request(
            _,
            Request::Otp(OtpRequest::Login {
                login_id, system, ..
            }),
        ) = kiosk.take("RequestLoginOtp")
        else {
            panic!("another effect");
        };
        assert_eq!(system, OtpSystem::Aadhaar);
        assert_eq!(login_id.kind(), kind);
        if let LoginId::Aadhaar(aadhaar) = login_id {
            aadhaar.with(|ascii| assert_eq!(ascii, AADHAAR.as_bytes()));
        }
    }
}

#[test]
fn old_and_new_stand_side_by_side_before_anything_is_sent() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.change_to_new_mobile();
        kiosk.text(OTHER_MOBILE);
        assert!(kiosk.go_on().is_empty());
        let Step::Confirm(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(step.old_ends_with().as_deref(), Some("0903"));
        assert_eq!(step.new_mobile().digits(), OTHER_MOBILE);
        assert!(kiosk.back().is_empty());
        let Step::NewMobile(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert!(step.entry().is_full(), "what was typed stays");
        let _ = kiosk.go_on();
        assert_eq!(kiosk.go_on(), ["RequestNewMobileOtp"]);
        assert_eq!(kiosk.leaves(), ["RequestNewMobileOtp"]);
    }
}

#[test]
fn v3_the_code_of_the_new_mobile_is_the_last_proof() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.change_to_new_mobile_code();
    let proven = Response::VerifyNewMobile(Ok(NewMobileProven {
        transaction: TransactionId::new("proven"),
    }));
    assert!(kiosk.right_code("VerifyNewMobile", proven).is_empty());
    finish(kiosk);
}

#[test]
fn v2_an_aadhaar_code_confirms_the_change() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.change_to_new_mobile_code();
    let proven = Response::VerifyNewMobile(Ok(NewMobileProven {
        transaction: TransactionId::new("proven"),
    }));
    assert_eq!(
        kiosk.right_code("VerifyNewMobile", proven),
        ["RequestChangeOtp"]
    );
    assert_eq!(kiosk.leaves(), ["RequestChangeOtp"]);
    let Effect::Request(_, Request::Otp(OtpRequest::ChangeMobile { transaction, .. })) =
        &kiosk.open[kiosk.open.len() - 1]
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "proven");
    let sent = Response::Otp(Ok(crate::service::sent("confirm")));
    let _ = kiosk.answer("RequestChangeOtp", sent);
    assert_eq!(kiosk.code().system(), OtpSystem::Aadhaar);
    let changed = Response::ChangeMobile(Ok(()));
    assert!(kiosk.right_code("ChangeMobile", changed).is_empty());
    finish(kiosk);
}

/// The profile is fetched anew for the card: the one before has the old mobile.
fn finish(mut kiosk: Kiosk) {
    let Step::Done(done) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(done.outcome(), Outcome::MobileUpdated);
    assert_eq!(kiosk.go_on(), ["FetchProfile"]);
    let _ = kiosk.profile_comes(Profile {
        mobile: Some("******6789".to_owned()),
        ..person()
    });
    assert_eq!(kiosk.screen(), Screen::Created);
    let _ = kiosk.go_on();
    assert_eq!(kiosk.finish(), ["LogOut", "Forget"]);
}

#[test]
fn a_mobile_that_cannot_be_taken_leads_back_to_its_entry() {
    for generation in BOTH {
        for fault in [Fault::MobileRefused, Fault::MobileOnSixAbhas] {
            let mut kiosk = Kiosk::at_home(settings(generation));
            kiosk.change_to_new_mobile();
            kiosk.text(OTHER_MOBILE);
            let _ = kiosk.go_on();
            let _ = kiosk.go_on();
            let _ = kiosk.leaves();
            let _ = kiosk.answer("RequestNewMobileOtp", Response::Otp(Err(fault)));
            assert_eq!(kiosk.screen(), Screen::MobileChange, "{fault:?}");
            assert!(
                matches!(kiosk.problem(), Some(Problem::Fault { fault: told, .. })
                if told == fault)
            );
        }
    }
}

#[test]
fn the_present_mobile_is_no_new_one() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.prove_aadhaar_to_code(LoginIdKind::AbhaNumber, NUMBER);
    let proof = Response::VerifyLogin(Ok(final_proof()));
    let _ = kiosk.right_code("VerifyLogin", proof);
    let _ = kiosk.profile_comes(Profile {
        mobile: Some(OTHER_MOBILE.to_owned()),
        ..person()
    });
    kiosk.text(OTHER_MOBILE);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::SameMobile));
    assert_eq!(kiosk.screen(), Screen::MobileChange);
}

#[test]
fn going_home_ends_the_token() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.change_to_new_mobile();
    assert_eq!(kiosk.back(), ["LogOut"]);
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(kiosk.session.token().is_none());
}

#[test]
fn aadhaar_is_forgotten_once_it_has_proven_who_it_is() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.prove_aadhaar_to_code(LoginIdKind::Aadhaar, AADHAAR);
    let proof = Response::VerifyLogin(Ok(final_proof()));
    let _ = kiosk.right_code("VerifyLogin", proof);
    assert_eq!(kiosk.leaves(), ["FetchProfile"]);
    let old = Response::FetchProfile(Err(Fault::ProofExpired));
    let _ = kiosk.answer("FetchProfile", old);
    let Step::LoginId(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(step.entry().unwrap().digits().is_empty());
    assert!(kiosk.step(StepEvent::WentBack).is_empty());
}
