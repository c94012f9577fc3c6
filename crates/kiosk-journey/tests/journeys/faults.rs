//! Every fault at every call of every journey ends on a screen with a way on.

use super::ways::{NUMBER, OTHER_NUMBER, WAYS, account, choose, final_proof, settings};
use crate::kiosk::Kiosk;
use crate::service::{CODE, MOBILE, sent};
use abdm_types::{Fault, Generation, LoginIdKind};
use kiosk_journey::step::Step;
use kiosk_journey::{AccountEvent, JourneyKind, Response, Screen, Stage};

/// A known screen, nothing under way, nothing repeated by itself, and something to do.
#[track_caller]
fn stands(kiosk: &Kiosk, what: &str, fault: Fault) {
    assert!(!kiosk.is_waiting(), "{what}, {fault:?}");
    assert!(kiosk.open.is_empty(), "{what}, {fault:?}: {:?}", kiosk.open);
    let notice = matches!(kiosk.session.stage(), Stage::Journey(returning)
        if matches!(returning.step(), Step::Notice(_)));
    assert!(
        notice || kiosk.problem().is_some() || kiosk.screen() == Screen::Notice,
        "{what}, {fault:?}: nothing is said on {:?}",
        kiosk.screen()
    );
}

#[test]
fn at_the_first_message_of_every_way() {
    for way in WAYS.iter().skip(4) {
        for fault in Fault::ALL {
            let mut kiosk = way.at_code();
            // Two minutes later, so that the next message is a matter of asking.
            kiosk.stay_seconds(60);
            let _ = kiosk.ask_for_another();
            assert_eq!(kiosk.leaves(), [way.send]);
            let _ = kiosk.answer(way.send, (way.sent)(Err(fault)));
            stands(&kiosk, way.name, fault);
        }
    }
}

#[test]
fn at_the_check_of_every_way() {
    for way in WAYS.iter().skip(4) {
        for fault in Fault::ALL {
            let mut kiosk = way.at_code();
            kiosk.enter_code(CODE, way.check);
            let names = kiosk.answer(way.check, (way.failed)(fault));
            assert!(names.is_empty(), "{}, {fault:?}", way.name);
            stands(&kiosk, way.name, fault);
        }
    }
}

#[test]
fn at_the_preparation_of_every_way() {
    for way in WAYS.iter().skip(4) {
        for fault in Fault::ALL {
            let mut kiosk = way.at_code();
            let _ = kiosk.digits(CODE);
            let _ = kiosk.cannot_leave(fault);
            stands(&kiosk, way.name, fault);
        }
    }
}

#[test]
fn at_finding_entering_and_fetching() {
    for fault in Fault::ALL {
        let mut kiosk = Kiosk::at_home(settings(Generation::V3));
        kiosk.choose_journey(JourneyKind::Retrieval);
        kiosk.identify(LoginIdKind::Mobile, MOBILE);
        let _ = kiosk.go_on();
        let _ = kiosk.leaves();
        let _ = kiosk.answer("FindAccounts", Response::FindAccounts(Err(fault)));
        stands(&kiosk, "finding", fault);

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
        stands(&kiosk, "entering", fault);

        let mut kiosk = Kiosk::at_home(settings(Generation::V3));
        kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
        let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(final_proof())));
        let _ = kiosk.leaves();
        let _ = kiosk.answer("FetchProfile", Response::FetchProfile(Err(fault)));
        stands(&kiosk, "fetching", fault);
    }
}

/// A pause that the service asks for holds for every call of the journey, and ends.
#[test]
fn a_pause_holds_and_ends() {
    for way in WAYS.iter().skip(4) {
        let mut kiosk = way.at_code();
        kiosk.enter_code(CODE, way.check);
        let slow = Fault::SlowDown { retry_after: None };
        let _ = kiosk.answer(way.check, (way.failed)(slow));
        assert!(!kiosk.may_continue());
        assert!(kiosk.go_on().is_empty(), "{}", way.name);
        assert!(kiosk.ask_for_another().is_empty(), "{}", way.name);
        kiosk.stay_seconds(60);
        assert!(kiosk.may_continue(), "{}", way.name);
        assert_eq!(kiosk.go_on(), [way.check], "{}", way.name);
    }
}

/// A first message that could not be sent is asked for again by hand, on the screen of the code.
#[test]
fn a_first_message_that_could_not_be_sent() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.go_on();
    let _ = kiosk.leaves();
    let _ = kiosk.answer("RequestLoginOtp", Response::Otp(Err(Fault::Offline)));
    assert_eq!(kiosk.screen(), Screen::LoginOtp);
    assert!(kiosk.code().challenge().is_none());
    assert_eq!(kiosk.go_on(), ["RequestLoginOtp"]);
    assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
    let _ = kiosk.answer("RequestLoginOtp", Response::Otp(Ok(sent("first"))));
    assert!(kiosk.code().challenge().is_some());
}
