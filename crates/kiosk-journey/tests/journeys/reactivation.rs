//! An ABHA that is switched on again.

use super::ways::{BOTH, NUMBER, number, person, settings, token};
use crate::kiosk::Kiosk;
use abdm_types::{Generation, LoginIdKind, Reactivated};
use kiosk_journey::step::{Outcome, Step};
use kiosk_journey::{
    Effect, JourneyKind, OtpRequest, Request, Response, Screen, StepEvent, StopReason,
};

fn done(token_too: bool) -> Response {
    Response::Reactivate(Ok(Reactivated {
        token: token_too.then(token),
        account: None,
    }))
}

/// V3's answer carries no token: the person signs in afterwards, when they want the card.
#[test]
fn without_a_token_a_sign_in_is_offered() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.reactivate_to_code();
        assert!(kiosk.right_code("Reactivate", done(false)).is_empty());
        let Step::Done(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(step.outcome(), Outcome::Reactivated);
        assert_eq!(*step.number(), number(NUMBER));
        assert!(step.needs_sign_in());
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
        let kind = LoginIdKind::AbhaNumber;
        assert_eq!(kiosk.ask_for_login_code(kind), ["RequestLoginOtp"]);
        kiosk.code_comes("RequestLoginOtp");
    }
}

#[test]
fn with_a_token_the_card_is_one_touch_away() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.reactivate_to_code();
        assert!(kiosk.right_code("Reactivate", done(true)).is_empty());
        let Step::Done(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert!(!step.needs_sign_in());
        assert_eq!(kiosk.go_on(), ["FetchProfile"]);
        let _ = kiosk.profile_comes(person());
        assert_eq!(kiosk.screen(), Screen::Created);
        let _ = kiosk.go_on();
        assert_eq!(kiosk.finish(), ["LogOut", "Forget"]);
    }
}

#[test]
fn nothing_is_sent_before_the_phone_is_at_hand() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Reactivation);
    kiosk.identify(LoginIdKind::AbhaNumber, NUMBER);
    let _ = kiosk.go_on();
    assert!(kiosk.go_on().is_empty(), "the question is not answered");
    assert!(kiosk.step(StepEvent::PhoneAtHand(false)).is_empty());
    let Step::Notice(notice) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(notice.reason(), StopReason::PhoneNotAtHand);
    let _ = kiosk.back();
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.phone_is_here(), ["RequestReactivationOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestReactivationOtp"]);
    let Effect::Request(_, Request::Otp(OtpRequest::Reactivation { number: asked, .. })) =
        kiosk.take("RequestReactivationOtp")
    else {
        panic!("another effect");
    };
    assert_eq!(asked, number(NUMBER));
}

/// An ABHA met in registration that is off is switched on with the number that is known.
#[test]
fn a_registration_that_finds_an_abha_switched_off_offers_it() {
    use crate::service::{CODE, enrolment, profile};
    use abdm_types::{AccountStatus, Enrolment, Profile};
    use kiosk_journey::AccountEvent;
    let mut kiosk = Kiosk::at_otp();
    kiosk.try_code(CODE);
    let off = Enrolment {
        is_new: false,
        profile: Profile {
            status: AccountStatus::Deactivated,
            ..profile()
        },
        ..enrolment()
    };
    let _ = kiosk.answer(
        "EnrolByAadhaar",
        Response::EnrolByAadhaar(Ok(Box::new(off))),
    );
    assert_eq!(
        kiosk.notice().reason().offers(),
        Some(JourneyKind::Reactivation)
    );
    assert_eq!(kiosk.account(AccountEvent::ReactivationAsked), ["LogOut"]);
    assert_eq!(kiosk.screen(), Screen::LoginId);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(
        kiosk.screen(),
        Screen::CodeDestination,
        "the number is there"
    );
}

/// A code that grew too old while nobody answered is not replaced before somebody does.
#[test]
fn no_code_goes_to_a_phone_that_nobody_has_said_is_here() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.reactivate_to_code();
        let _ = kiosk.back();
        let _ = kiosk.back();
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.screen(), Screen::CodeDestination);
        kiosk.stay_seconds(601);
        assert!(kiosk.go_on().is_empty(), "nobody has answered");
        assert_eq!(kiosk.phone_is_here(), ["RequestReactivationOtp"]);
    }
}

/// After a no the code that was sent before is not gone on to, until somebody says yes.
#[test]
fn a_no_stays_a_no() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.reactivate_to_code();
    let _ = kiosk.back();
    let _ = kiosk.step(StepEvent::PhoneAtHand(false));
    assert_eq!(kiosk.notice().reason(), StopReason::PhoneNotAtHand);
    let _ = kiosk.back();
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    assert!(kiosk.phone_is_here().is_empty(), "the code is there");
    assert_eq!(kiosk.screen(), Screen::LoginOtp);
}
