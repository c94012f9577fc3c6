//! More about an account, from the card page and back to it.

use super::ways::{NUMBER, person, settings};
use crate::kiosk::Kiosk;
use crate::service::{TOKEN, address, full_profile, suggestions};
use abdm_types::{
    EmailAddressError, Fault, Generation, LoginIdKind, Profile, Proof, TokenRealm, UserToken,
};
use kiosk_journey::step::{AccountChange, Picture, Step};
use kiosk_journey::{
    AccountEvent, AddressBasis, CardEvent, CardFace, CardResponse, Effect, Event, OtpRequest,
    Overlay, Problem, Request, Response, Screen, StepEvent, StopReason,
};
use std::sync::Arc;

const EMAIL: &str = "asha@example.in";

/// At the card, signed in by a token of this family.
fn at_card(generation: Generation, realm: TokenRealm) -> Kiosk {
    let mut kiosk = Kiosk::at_home(settings(generation));
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    let token = Arc::new(UserToken::of(TOKEN.to_owned(), realm));
    let proof = Proof::Final {
        token,
        account: None,
    };
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(proof)));
    let _ = kiosk.profile_comes(with_default_address());
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    kiosk
}

fn with_default_address() -> Profile {
    let profile = person();
    Profile {
        abha_address: Some(address(&format!("{}@sbx", profile.abha_number.digits()))),
        ..profile
    }
}

fn at_more() -> Kiosk {
    let mut kiosk = at_card(Generation::V3, TokenRealm::V3);
    assert!(kiosk.step(StepEvent::Card(CardEvent::MoreAsked)).is_empty());
    assert_eq!(kiosk.screen(), Screen::More);
    kiosk
}

fn change(kiosk: &mut Kiosk, change: AccountChange) -> Vec<&'static str> {
    kiosk.account(AccountEvent::ChangeChosen(change))
}

fn at_email_code() -> Kiosk {
    let mut kiosk = at_more();
    assert!(change(&mut kiosk, AccountChange::Email).is_empty());
    kiosk.text(EMAIL);
    assert_eq!(kiosk.go_on(), ["RequestEmailOtp"]);
    kiosk.code_comes("RequestEmailOtp");
    kiosk
}

fn done(kiosk: &Kiosk) -> Option<AccountChange> {
    let Step::More(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    step.done()
}

/// PROF_ABHA_603: the code goes to the address that was typed, the right one changes it, and the
/// profile says so; both cards are made anew.
#[test]
fn prof_abha_603_the_email_address_is_changed_with_its_code() {
    let mut kiosk = at_email_code();
    let shown = kiosk.code().email().map(|email| email.as_str());
    assert_eq!(shown, Some(EMAIL));
    let changed = Response::VerifyEmail(Ok(()));
    assert_eq!(kiosk.right_code("VerifyEmail", changed), ["FetchProfile"]);
    assert_eq!(kiosk.screen(), Screen::More);
    let profile = Profile {
        email: Some(EMAIL.to_owned()),
        ..with_default_address()
    };
    let _ = kiosk.leaves();
    let answer = Response::FetchProfile(Ok(Box::new(profile)));
    assert!(kiosk.answer("FetchProfile", answer).is_empty());
    assert_eq!(done(&kiosk), Some(AccountChange::Email));
    let Step::More(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert_eq!(step.profile().email.as_deref(), Some(EMAIL));
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
    assert_eq!(kiosk.screen(), Screen::Card);
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Coming);
}

#[test]
fn prof_abha_603_what_is_no_address_is_said_and_nothing_is_sent() {
    let mut kiosk = at_more();
    let _ = change(&mut kiosk, AccountChange::Email);
    for (typed, error) in [
        ("", EmailAddressError::Empty),
        ("asha", EmailAddressError::At),
        ("@example.in", EmailAddressError::Name),
        ("asha@example", EmailAddressError::Domain),
    ] {
        kiosk.erase_all();
        kiosk.text(typed);
        assert!(kiosk.go_on().is_empty(), "{typed}");
        assert_eq!(kiosk.problem(), Some(Problem::Email(error)), "{typed}");
    }
    // Back leaves everything as it was.
    assert!(kiosk.back().is_empty());
    assert_eq!(done(&kiosk), None);
    assert!(kiosk.back().is_empty(), "both cards are there still");
    assert_eq!(kiosk.screen(), Screen::Card);
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Ready);
}

/// A code proves the address that it was sent to, and none that is typed afterwards.
#[test]
fn prof_abha_603_the_code_of_one_address_is_none_of_another() {
    let mut kiosk = at_email_code();
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Email);
    kiosk.erase_all();
    kiosk.text("other@example.in");
    assert!(kiosk.go_on().is_empty(), "within the minute");
    assert!(matches!(kiosk.problem(), Some(Problem::Cooldown(_))));
    assert!(kiosk.code().challenge().is_none());
    let _ = kiosk.back();
    kiosk.erase_all();
    kiosk.text(EMAIL);
    assert!(kiosk.go_on().is_empty());
    assert!(kiosk.code().challenge().is_some(), "as it was left");
    let _ = kiosk.back();
    kiosk.erase_all();
    kiosk.text("other@example.in");
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.go_on(), ["RequestEmailOtp"]);
    let Effect::Request(_, Request::Otp(OtpRequest::Email { email, .. })) =
        kiosk.take("RequestEmailOtp")
    else {
        panic!("another effect");
    };
    assert_eq!(email.as_str(), "other@example.in");
}

/// PROF_ABHA_604: the phone is asked for before UIDAI's message is spent; the right code renews
/// what Aadhaar says.
#[test]
fn prof_abha_604_kyc_is_done_again_with_the_code_of_aadhaar() {
    let mut kiosk = at_more();
    assert!(change(&mut kiosk, AccountChange::Kyc).is_empty());
    assert_eq!(kiosk.screen(), Screen::Kyc);
    assert!(kiosk.go_on().is_empty(), "a second tap sends nothing");
    let _ = kiosk.step(StepEvent::PhoneAtHand(false));
    assert_eq!(kiosk.notice().reason(), StopReason::PhoneNotAtHand);
    let _ = kiosk.back();
    let yes = StepEvent::PhoneAtHand(true);
    assert_eq!(kiosk.step(yes), ["RequestKycOtp"]);
    kiosk.code_comes("RequestKycOtp");
    let wrong = Response::VerifyKyc(Err(Fault::OtpWrong));
    kiosk.enter_code("118822", "VerifyKyc");
    let _ = kiosk.answer("VerifyKyc", wrong);
    assert!(matches!(kiosk.problem(), Some(Problem::OtpWrong { .. })));
    kiosk.erase_all();
    let renewed = Response::VerifyKyc(Ok(()));
    assert_eq!(kiosk.right_code("VerifyKyc", renewed), ["FetchProfile"]);
    let _ = kiosk.leaves();
    let profile = Profile {
        kyc_verified: Some(true),
        ..with_default_address()
    };
    let _ = kiosk.answer(
        "FetchProfile",
        Response::FetchProfile(Ok(Box::new(profile))),
    );
    assert_eq!(done(&kiosk), Some(AccountChange::Kyc));
}

/// What was done is done, whether the profile comes or not.
#[test]
fn a_profile_that_does_not_come_hides_nothing() {
    for fault in [Fault::TimedOut, Fault::ServiceDown, Fault::Garbled] {
        let mut kiosk = at_email_code();
        let _ = kiosk.right_code("VerifyEmail", Response::VerifyEmail(Ok(())));
        let _ = kiosk.leaves();
        let _ = kiosk.answer("FetchProfile", Response::FetchProfile(Err(fault)));
        assert_eq!(done(&kiosk), Some(AccountChange::Email), "{fault:?}");
        assert!(kiosk.problem().is_some());
        let _ = kiosk.go_on();
        assert_eq!(kiosk.screen(), Screen::Card);
    }
}

/// Where the token is too old and could not be renewed, the card of ours is left.
#[test]
fn a_token_that_ran_out_leads_to_the_card() {
    let mut kiosk = at_more();
    let _ = change(&mut kiosk, AccountChange::Email);
    kiosk.text(EMAIL);
    let _ = kiosk.go_on();
    let _ = kiosk.leaves();
    let old = Response::Otp(Err(Fault::ProofExpired));
    let _ = kiosk.answer("RequestEmailOtp", old);
    assert_eq!(kiosk.screen(), Screen::Card);
    assert!(kiosk.problem().is_some());
    assert!(kiosk.journey().token().is_none());
    assert!(!kiosk.card().has_more());
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Ready);
}

/// What can be changed, by whose calls the token opens. Nobody is switched off here.
#[test]
fn offers_what_the_calls_of_the_token_can_change() {
    for (generation, realm, changes) in [
        (
            Generation::V3,
            TokenRealm::V3,
            vec![AccountChange::Email, AccountChange::Kyc],
        ),
        (Generation::V3, TokenRealm::V3Address, Vec::new()),
        (Generation::V2, TokenRealm::V2, vec![AccountChange::Address]),
    ] {
        let mut kiosk = at_card(generation, realm);
        assert_eq!(kiosk.card().has_more(), !changes.is_empty(), "{realm:?}");
        let _ = kiosk.step(StepEvent::Card(CardEvent::MoreAsked));
        if changes.is_empty() {
            assert_eq!(kiosk.screen(), Screen::Card, "{realm:?}");
            continue;
        }
        let Step::More(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(step.changes(), changes, "{realm:?}");
        // What is not offered is not heard.
        for other in [
            AccountChange::Email,
            AccountChange::Kyc,
            AccountChange::Address,
        ] {
            if !changes.contains(&other) {
                assert!(change(&mut kiosk, other).is_empty());
                assert_eq!(kiosk.screen(), Screen::More);
            }
        }
    }
}

/// CRT_ABHA_112, later: somebody with a number chooses an address from the card page (V1/V2).
#[test]
fn crt_abha_112_an_address_is_chosen_from_the_card_page() {
    let mut kiosk = at_card(Generation::V2, TokenRealm::V2);
    let _ = kiosk.step(StepEvent::Card(CardEvent::MoreAsked));
    assert_eq!(
        change(&mut kiosk, AccountChange::Address),
        ["SuggestAddresses"]
    );
    assert_eq!(kiosk.screen(), Screen::Address);
    let listed = Response::SuggestAddresses(Ok(suggestions()));
    let _ = kiosk.answer("SuggestAddresses", listed);
    // Back, and keeping the number, change nothing.
    let _ = kiosk.back();
    assert_eq!(done(&kiosk), None);
    let _ = change(&mut kiosk, AccountChange::Address);
    let listed = Response::SuggestAddresses(Ok(suggestions()));
    let _ = kiosk.answer("SuggestAddresses", listed);
    let wish = suggestions()[0].clone();
    assert_eq!(kiosk.take_address(wish), ["ChooseAddress"]);
    let _ = kiosk.leaves();
    let Effect::Request(
        id,
        Request::ChooseAddress {
            basis: AddressBasis::Account(_),
            ..
        },
    ) = kiosk.take("ChooseAddress")
    else {
        panic!("another effect");
    };
    let chosen = address("asha_1995@sbx");
    let answer = Response::ChooseAddress(Ok(chosen.clone()));
    assert!(kiosk.tell(Event::Responded(id, answer)).is_empty());
    assert_eq!(done(&kiosk), Some(AccountChange::Address));
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "DrawCard"]);
    let holder = kiosk.card().holder();
    assert_eq!(holder.profile.abha_address, Some(chosen));
    assert!(!kiosk.card().has_more(), "it is no default any more");
}

/// The card is not forgotten while something else is on the screen.
#[test]
fn whoever_stops_here_is_asked_about_the_card() {
    let mut kiosk = at_email_code();
    assert!(kiosk.tell(Event::StopAsked).is_empty());
    assert_eq!(kiosk.session.overlay(), Some(Overlay::WithoutCard));
}

/// A profile that is still on its way when the person leaves the card, and what was drawn for
/// nobody, is asked for again.
#[test]
fn what_found_nobody_at_the_card_is_asked_for_again() {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER);
    let token = Arc::new(UserToken::new(TOKEN.to_owned()));
    let proof = Proof::Final {
        token,
        account: None,
    };
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(proof)));
    let _ = kiosk.profile_comes(full_profile());
    let _ = kiosk.go_on();
    let _ = kiosk.step(StepEvent::Card(CardEvent::MoreAsked));
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    let _ = kiosk.answer("FetchCardImage", CardResponse::Fetched(Ok(())));
    assert_eq!(kiosk.go_on(), ["FetchCardImage", "Cancel", "DrawCard"]);
    let _ = kiosk.answer("DrawCard", CardResponse::Drawn(true));
    assert_eq!(kiosk.card().picture(CardFace::Ours), Picture::Ready);
}
