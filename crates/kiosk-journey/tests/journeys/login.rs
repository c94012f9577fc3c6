//! Sign-in with mobile OTP: by mobile, by number and by address, in both generations.

use super::ways::{
    BOTH, NUMBER, OTHER_NUMBER, account, choose, final_proof, number, person, settings, token,
};
use crate::kiosk::Kiosk;
use crate::service::{CODE, MOBILE};
use abdm_types::{Account, AccountStatus, Fault, Generation, LoginId, LoginIdKind};
use kiosk_journey::step::{AccountChoiceStep, Step};
use kiosk_journey::{
    AccountEvent, Call, CardRequest, Effect, Event, JourneyKind, OtpRequest, Problem, Request,
    Response, Screen, StepEvent, StopReason,
};

#[track_caller]
fn choice(kiosk: &Kiosk) -> &AccountChoiceStep {
    match kiosk.journey().step() {
        Step::AccountChoice(step) => step,
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

/// By mobile, up to what the right code gives.
fn proven(generation: Generation, accounts: Vec<Account>) -> Kiosk {
    let mut kiosk = Kiosk::at_home(settings(generation));
    kiosk.login_to_code(LoginIdKind::Mobile, MOBILE);
    let proof = Response::VerifyLogin(Ok(choose(accounts)));
    let _ = kiosk.right_code("VerifyLogin", proof);
    kiosk
}

fn family() -> Vec<Account> {
    vec![
        account(NUMBER, "Asha Rao"),
        account(OTHER_NUMBER, "Ravi Rao"),
    ]
}

#[test]
fn by_number_the_proof_is_final_and_leads_to_the_card() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
        let proof = Response::VerifyLogin(Ok(final_proof()));
        assert_eq!(kiosk.right_code("VerifyLogin", proof), ["FetchProfile"]);
        assert_eq!(kiosk.session.waiting().unwrap().call(), Call::FetchProfile);
        assert!(kiosk.profile_comes(person()).is_empty());
        assert_eq!(kiosk.screen(), Screen::Created);
        assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
        assert_eq!(kiosk.screen(), Screen::Card);
        let Effect::Card(_, CardRequest::Draw { profile, .. }) = kiosk.take("DrawCard") else {
            panic!("another effect");
        };
        assert_eq!(*profile, person());
        assert_eq!(kiosk.finish(), ["LogOut", "Forget"]);
        assert_eq!(kiosk.screen(), Screen::Goodbye);
    }
}

#[test]
fn what_was_said_is_what_is_asked_for() {
    for (kind, text) in [
        (LoginIdKind::Mobile, "+91 95458 12125"),
        (LoginIdKind::AbhaNumber, "91-1000-2000-3008"),
        (LoginIdKind::AbhaAddress, "Asha_1995@sbx"),
    ] {
        let mut kiosk = Kiosk::at_home(settings(Generation::V3));
        kiosk.choose_journey(JourneyKind::Login);
        kiosk.identify(kind, text);
        assert_eq!(kiosk.ask_for_login_code(kind), ["RequestLoginOtp"]);
        assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
        let Effect::Request(
            _,
            Request::Otp(OtpRequest::Login {
                login_id,
                resend_of,
                ..
            }),
        ) = kiosk.take("RequestLoginOtp")
        else {
            panic!("another effect");
        };
        assert!(resend_of.is_none());
        let said = match login_id {
            LoginId::Mobile(mobile) => mobile.digits().to_owned(),
            LoginId::AbhaNumber(number) => number.to_string(),
            LoginId::AbhaAddress(address) => address.to_string(),
            LoginId::Aadhaar(_) => panic!("not offered"),
        };
        let meant = match kind {
            LoginIdKind::Mobile => MOBILE,
            LoginIdKind::AbhaNumber => "91-1000-2000-3008",
            _ => "asha_1995@sbx",
        };
        assert_eq!(said, meant);
    }
}

#[test]
fn another_code_names_the_one_before() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    kiosk.stay_seconds(60);
    let _ = kiosk.ask_for_another();
    let _ = kiosk.leaves();
    let Effect::Request(_, Request::Otp(OtpRequest::Login { resend_of, .. })) =
        kiosk.take("RequestLoginOtp")
    else {
        panic!("another effect");
    };
    assert_eq!(resend_of.unwrap().as_str(), "first");
}

#[test]
fn several_accounts_on_one_phone_give_a_choice() {
    for generation in BOTH {
        let mut kiosk = proven(generation, family());
        assert_eq!(kiosk.screen(), Screen::AccountChoice);
        assert!(!kiosk.is_waiting());
        assert!(!choice(&kiosk).is_before_the_code());
        assert_eq!(choice(&kiosk).accounts()[1].last_four().unwrap(), "0016");
        assert_eq!(kiosk.account(AccountEvent::Chosen(1)), ["EnterAccount"]);
        assert!(
            kiosk.account(AccountEvent::Chosen(0)).is_empty(),
            "a second tap"
        );
        assert_eq!(kiosk.leaves(), ["EnterAccount"]);
        let Effect::Request(
            _,
            Request::EnterAccount {
                account,
                transaction,
                ..
            },
        ) = &kiosk.open[kiosk.open.len() - 1]
        else {
            panic!("another effect");
        };
        assert_eq!(account.abha_number, Some(number(OTHER_NUMBER)));
        assert_eq!(transaction.as_str(), "choose");
        let entered = Response::EnterAccount(Ok(token()));
        assert_eq!(kiosk.answer("EnterAccount", entered), ["FetchProfile"]);
        let _ = kiosk.profile_comes(person());
        assert_eq!(kiosk.screen(), Screen::Created);
    }
}

/// A single account does not excuse the exchange (protocol.md section 8B).
#[test]
fn a_single_account_is_entered_without_a_question() {
    let mut kiosk = proven(Generation::V3, vec![account(NUMBER, "Asha Rao")]);
    assert_eq!(kiosk.leaves(), ["EnterAccount"]);
    let _ = kiosk.answer("EnterAccount", Response::EnterAccount(Ok(token())));
    let _ = kiosk.profile_comes(person());
    assert_eq!(kiosk.screen(), Screen::Created);
}

#[test]
fn a_place_that_is_not_in_the_list_changes_nothing() {
    let mut kiosk = proven(Generation::V3, family());
    assert!(kiosk.account(AccountEvent::Chosen(7)).is_empty());
    assert!(kiosk.go_on().is_empty(), "nothing is chosen");
    assert_eq!(kiosk.screen(), Screen::AccountChoice);
}

#[test]
fn an_account_that_is_off_offers_to_switch_it_on_with_its_number() {
    let off = Account {
        status: AccountStatus::Deactivated,
        ..account(OTHER_NUMBER, "Ravi Rao")
    };
    for accounts in [vec![account(NUMBER, "Asha Rao"), off.clone()], vec![off]] {
        let at = accounts.len() - 1;
        let mut kiosk = proven(Generation::V3, accounts);
        if at > 0 {
            assert!(kiosk.account(AccountEvent::Chosen(at)).is_empty());
        }
        let Step::Notice(notice) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(notice.reason(), StopReason::Deactivated);
        assert_eq!(notice.offers(), Some(JourneyKind::Reactivation));
        assert!(kiosk.account(AccountEvent::RegistrationAsked).is_empty());
        assert_eq!(
            kiosk.screen(),
            Screen::Notice,
            "that is not what is offered"
        );
        assert!(kiosk.account(AccountEvent::ReactivationAsked).is_empty());
        assert_eq!(kiosk.session.journey(), Some(JourneyKind::Reactivation));
        let Step::LoginId(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        step.entry().unwrap().digits().with(|ascii| {
            assert_eq!(ascii, OTHER_NUMBER.as_bytes(), "what is known is there");
        });
    }
}

#[test]
fn an_account_that_cannot_be_used_is_told_and_another_can_be_chosen() {
    let locked = Account {
        status: AccountStatus::Unusable,
        ..account(OTHER_NUMBER, "Ravi Rao")
    };
    let mut kiosk = proven(Generation::V3, vec![account(NUMBER, "Asha Rao"), locked]);
    assert!(kiosk.account(AccountEvent::Chosen(1)).is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::AccountUnusable));
    assert_eq!(kiosk.account(AccountEvent::Chosen(0)), ["EnterAccount"]);
}

#[test]
fn a_number_that_is_off_keeps_what_was_typed() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.choose_journey(JourneyKind::Login);
        kiosk.identify(LoginIdKind::AbhaNumber, NUMBER);
        let _ = kiosk.ask_for_login_code(LoginIdKind::AbhaNumber);
        let _ = kiosk.leaves();
        let off = Response::Otp(Err(Fault::AccountDeactivated));
        assert!(kiosk.answer("RequestLoginOtp", off).is_empty());
        let _ = kiosk.account(AccountEvent::ReactivationAsked);
        assert!(kiosk.go_on().is_empty());
        assert_eq!(
            kiosk.screen(),
            Screen::CodeDestination,
            "the number is there"
        );
        assert_eq!(kiosk.phone_is_here(), ["RequestReactivationOtp"]);
        kiosk.code_comes("RequestReactivationOtp");
    }
}

#[test]
fn nobody_found_is_a_calm_result_that_offers_registration() {
    for generation in BOTH {
        let mut kiosk = Kiosk::at_home(settings(generation));
        kiosk.choose_journey(JourneyKind::Login);
        kiosk.identify(LoginIdKind::Mobile, MOBILE);
        let _ = kiosk.go_on();
        let _ = kiosk.leaves();
        let none = Response::Otp(Err(Fault::NotFound));
        let _ = kiosk.answer("RequestLoginOtp", none);
        let Step::Notice(notice) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(notice.reason(), StopReason::NotFound);
        assert_eq!(notice.offers(), Some(JourneyKind::Registration));
        assert!(notice.has_way_back());
        assert_eq!(kiosk.problem(), None);
        let _ = kiosk.account(AccountEvent::RegistrationAsked);
        assert_eq!(kiosk.screen(), Screen::Consent);
    }
    let kiosk = proven(Generation::V3, Vec::new());
    assert_eq!(kiosk.screen(), Screen::Notice);
}

#[test]
fn a_method_that_is_not_allowed_is_told_where_another_can_be_chosen() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::AbhaNumber, NUMBER);
    let _ = kiosk.ask_for_login_code(LoginIdKind::AbhaNumber);
    let _ = kiosk.leaves();
    let refused = Response::Otp(Err(Fault::MethodNotAllowed));
    let _ = kiosk.answer("RequestLoginOtp", refused);
    assert_eq!(kiosk.screen(), Screen::LoginId);
    assert!(matches!(
        kiosk.problem(),
        Some(Problem::Fault {
            fault: Fault::MethodNotAllowed,
            ..
        })
    ));
}

#[test]
fn what_is_typed_in_one_way_stays_while_another_is_tried() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.choose_journey(JourneyKind::Login);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    kiosk.identify(LoginIdKind::AbhaAddress, "asha_1995");
    let _ = kiosk.account(AccountEvent::IdKindChosen(LoginIdKind::Mobile));
    let Step::LoginId(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(step.entry().unwrap().is_full());
    assert_eq!(step.address(), "asha_1995");
    let _ = kiosk.account(AccountEvent::IdKindChosen(LoginIdKind::Aadhaar));
    let Step::LoginId(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(step.kind(), LoginIdKind::Mobile, "not offered here");
}

#[test]
fn a_sign_in_that_is_given_up_ends_with_its_token() {
    let mut kiosk = proven(Generation::V3, vec![account(NUMBER, "Asha Rao")]);
    let _ = kiosk.leaves();
    let _ = kiosk.answer("EnterAccount", Response::EnterAccount(Ok(token())));
    assert_eq!(kiosk.tell(Event::Finished), ["Cancel", "LogOut", "Forget"]);
}

#[test]
fn an_answer_that_comes_too_late_changes_nothing() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    kiosk.enter_code(CODE, "VerifyLogin");
    let id = kiosk.take("VerifyLogin").request_id().unwrap();
    assert_eq!(kiosk.step(StepEvent::Cancelled), ["Cancel"]);
    let proof = Response::VerifyLogin(Ok(final_proof()));
    assert!(kiosk.tell(Event::Responded(id, proof)).is_empty());
    assert_eq!(kiosk.screen(), Screen::LoginOtp);
    assert!(kiosk.journey().token().is_none());
}
