//! Registration in the order of V1/V2: the mobile after the Aadhaar code, and the making of the
//! ABHA at the end.

use super::ways::settings;
use crate::kiosk::Kiosk;
use crate::service::{
    CODE, MOBILE, OTHER_MOBILE, TOKEN, address, enrolment, suggestions, verified,
};
use abdm_types::{
    AadhaarVerified, AccountStatus, Enrolment, Fault, Generation, Profile, TransactionId,
};
use kiosk_journey::step::Step;
use kiosk_journey::{
    AddressBasis, Call, Effect, Event, OtpEvent, Problem, Request, Response, Screen, StepEvent,
    StopReason,
};

fn kiosk() -> Kiosk {
    Kiosk::at_home(settings(Generation::V2))
}

fn made() -> Response {
    Response::CreateAbha(Ok(Box::new(enrolment())))
}

fn existing(status: AccountStatus) -> Response {
    let template = enrolment();
    Response::VerifyAadhaarOtp(Ok(AadhaarVerified {
        transaction: TransactionId::new("verified"),
        date_of_birth: None,
        existing: Some(Box::new(Enrolment {
            is_new: false,
            profile: Profile {
                status,
                ..template.profile
            },
            ..template
        })),
    }))
}

#[test]
fn crt_abha_108_the_mobile_of_aadhaar_makes_the_abha_at_once() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_mobile();
    assert_eq!(kiosk.check_mobile("checked", true), ["CreateAbha"]);
    assert_eq!(kiosk.screen(), Screen::Create);
    assert_eq!(kiosk.session.waiting().unwrap().call(), Call::Create);
    assert_eq!(kiosk.leaves(), ["CreateAbha"]);
    let Effect::Request(
        _,
        Request::CreateAbha {
            transaction,
            consent,
            ..
        },
    ) = &kiosk.open[kiosk.open.len() - 1]
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "checked");
    assert!(consent.agreed.iter().any(|item| item.is_needed()));
    assert_eq!(kiosk.answer("CreateAbha", made()), ["SuggestAddresses"]);
    assert_eq!(kiosk.screen(), Screen::Address);
    assert_eq!(kiosk.keep_the_number(), ["FetchProfile"]);
    assert!(kiosk.created().holder().is_new);
    assert_eq!(
        kiosk.created().holder().profile.mobile.as_deref(),
        Some(MOBILE)
    );
    let _ = kiosk.go_on();
    assert_eq!(kiosk.screen(), Screen::Card);
}

#[test]
fn crt_abha_109_another_mobile_is_proven_before_the_abha_is_made() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_mobile_code();
    assert_eq!(
        kiosk.mobile_otp().challenge().unwrap().phone_ends_with(),
        Some("2125")
    );
    let proven = Response::VerifyMobileOtp(Ok(verified()));
    assert_eq!(kiosk.right_code("VerifyMobileOtp", proven), ["CreateAbha"]);
    assert_eq!(kiosk.leaves(), ["CreateAbha"]);
    let Effect::Request(_, Request::CreateAbha { transaction, .. }) =
        &kiosk.open[kiosk.open.len() - 1]
    else {
        panic!("another effect");
    };
    assert_eq!(transaction.as_str(), "verified");
    let _ = kiosk.answer("CreateAbha", made());
    assert_eq!(kiosk.screen(), Screen::Address);
}

/// The person's token is what the older calls want: suggestions, and an address of one's own that
/// somebody has.
#[test]
fn crt_abha_112_an_address_is_chosen_with_the_token_of_the_new_abha() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_mobile();
    let _ = kiosk.check_mobile("checked", true);
    let _ = kiosk.leaves();
    let _ = kiosk.answer("CreateAbha", made());
    let Effect::Request(
        id,
        Request::SuggestAddresses {
            basis: AddressBasis::Account(token),
        },
    ) = kiosk.take("SuggestAddresses")
    else {
        panic!("another effect");
    };
    assert_eq!(*token.expose(), TOKEN);
    let listed = Response::SuggestAddresses(Ok(suggestions()));
    let _ = kiosk.tell(Event::Responded(id, listed));
    assert_eq!(
        kiosk.take_address(suggestions()[1].clone()),
        ["ChooseAddress"]
    );
    assert_eq!(kiosk.leaves(), ["ChooseAddress"]);
    let taken = Response::ChooseAddress(Err(Fault::AddressTaken));
    assert!(kiosk.answer("ChooseAddress", taken).is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::AddressTaken));
    assert_eq!(kiosk.go_on(), ["ChooseAddress"]);
    let chosen = address("asha_1995@sbx");
    let names = kiosk.answer("ChooseAddress", Response::ChooseAddress(Ok(chosen.clone())));
    assert_eq!(names, ["FetchProfile"]);
    let holder = kiosk.created().holder();
    assert_eq!(holder.profile.abha_address, Some(chosen));
}

/// Without a token there is nobody to choose an address for: the number stays it.
#[test]
fn crt_abha_112_without_a_token_the_number_stays_the_address() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_mobile();
    let _ = kiosk.check_mobile("checked", true);
    let _ = kiosk.leaves();
    let made = Response::CreateAbha(Ok(Box::new(Enrolment {
        token: None,
        ..enrolment()
    })));
    assert!(kiosk.answer("CreateAbha", made).is_empty());
    assert_eq!(kiosk.screen(), Screen::Created);
}

/// Without a proven mobile there is no ABHA to go on with.
#[test]
fn crt_abha_109_the_mobile_cannot_be_left_out() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_mobile_code();
    assert!(!kiosk.mobile_otp().may_skip());
    let skipped = StepEvent::Otp(OtpEvent::MobileSkipped);
    assert!(kiosk.step(skipped.clone()).is_empty());
    assert_eq!(kiosk.screen(), Screen::MobileOtp);
    let _ = kiosk.step(StepEvent::Otp(OtpEvent::OtherMobileAsked));
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert!(kiosk.step(skipped).is_empty());
    assert_eq!(kiosk.screen(), Screen::Mobile);
    kiosk.erase_all();
    kiosk.text(OTHER_MOBILE);
    assert_eq!(kiosk.go_on(), ["CheckMobile"]);
    assert_eq!(kiosk.leaves(), ["CheckMobile"]);
}

#[test]
fn crt_abha_113_an_existing_abha_goes_to_its_card() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_code();
    let names = kiosk.right_code("VerifyAadhaarOtp", existing(AccountStatus::Active));
    assert_eq!(names, ["FetchProfile"]);
    assert_eq!(kiosk.screen(), Screen::Created);
    assert!(!kiosk.created().holder().is_new);
}

#[test]
fn crt_abha_113_an_existing_abha_that_is_off_is_told() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_code();
    let _ = kiosk.right_code("VerifyAadhaarOtp", existing(AccountStatus::Deactivated));
    assert_eq!(kiosk.notice().reason(), StopReason::Deactivated);
}

#[test]
fn what_was_typed_stays_on_the_way_back() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_code();
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    assert!(kiosk.aadhaar().entry().is_full());
    let _ = kiosk.go_on();
    assert!(kiosk.phone_is_here().is_empty(), "no other code");
    assert_eq!(
        kiosk
            .aadhaar_otp()
            .challenge()
            .unwrap()
            .transaction()
            .as_str(),
        "first"
    );
}

/// The ABHA that could not be made is asked for again by hand, without another code.
#[test]
fn every_fault_of_the_making_has_a_screen() {
    for fault in Fault::ALL {
        let mut kiosk = kiosk();
        kiosk.register_v2_to_mobile();
        let _ = kiosk.check_mobile("checked", true);
        let _ = kiosk.leaves();
        let names = kiosk.answer("CreateAbha", Response::CreateAbha(Err(fault)));
        assert!(names.is_empty(), "{fault:?}");
        assert!(!kiosk.is_waiting() && kiosk.open.is_empty(), "{fault:?}");
        match kiosk.journey().step() {
            Step::Notice(_) => {}
            Step::Create(_) => {
                assert!(kiosk.problem().is_some(), "{fault:?}");
                kiosk.stay_seconds(60);
                assert_eq!(kiosk.go_on(), ["CreateAbha"], "{fault:?}");
                assert_eq!(kiosk.leaves(), ["CreateAbha"], "{fault:?}");
            }
            Step::Aadhaar(step) => {
                assert!(step.entry().is_full(), "{fault:?}");
                assert!(
                    matches!(kiosk.problem(), Some(Problem::Fault { fault: told, .. })
                    if told == fault)
                );
            }
            _ => panic!("{fault:?} led to {:?}", kiosk.screen()),
        }
    }
}

#[test]
fn every_fault_of_the_mobile_has_a_screen() {
    for fault in Fault::ALL {
        let mut kiosk = kiosk();
        kiosk.register_v2_to_mobile();
        kiosk.text(MOBILE);
        let _ = kiosk.go_on();
        let _ = kiosk.leaves();
        let names = kiosk.answer("CheckMobile", Response::CheckMobile(Err(fault)));
        assert!(names.is_empty(), "{fault:?}");
        assert!(!kiosk.is_waiting() && kiosk.open.is_empty(), "{fault:?}");
        assert!(
            kiosk.screen() == Screen::Notice || kiosk.problem().is_some(),
            "{fault:?}"
        );
    }
}

#[test]
fn the_code_of_aadhaar_makes_nothing() {
    let mut kiosk = kiosk();
    kiosk.register_v2_to_code();
    kiosk.enter_code(CODE, "VerifyAadhaarOtp");
    assert!(
        kiosk
            .open
            .iter()
            .all(|effect| effect.name() != "EnrolByAadhaar")
    );
}
