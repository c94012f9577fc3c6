//! The ABHA address.

use crate::kiosk::Kiosk;
use crate::service::{address, enrolment, full_profile, profile, suggestions};
use abdm_types::{AbhaAddress, AddressRule, Fault, Profile};
use kiosk_journey::step::{AddressChoice, Suggestions};
use kiosk_journey::{
    AddressEvent, Call, Effect, Event, Problem, Request, Response, Screen, StepEvent, policy,
};

fn tell(kiosk: &mut Kiosk, event: AddressEvent) -> Vec<&'static str> {
    kiosk.step(StepEvent::Address(event))
}

fn suggest(kiosk: &mut Kiosk, result: Result<Vec<AbhaAddress>, Fault>) {
    let answer = Response::SuggestAddresses(result);
    assert!(kiosk.answer("SuggestAddresses", answer).is_empty());
}

/// The wish goes out; gives what is wished.
fn wished(kiosk: &mut Kiosk) -> String {
    assert_eq!(kiosk.leaves(), ["ChooseAddress"]);
    let at = kiosk
        .open
        .iter()
        .find(|effect| effect.name() == "ChooseAddress");
    match at {
        Some(Effect::Request(_, Request::ChooseAddress { address, .. })) => address.to_string(),
        _ => panic!("another effect"),
    }
}

#[test]
fn crt_abha_112_at_least_three_suggestions_when_the_service_gives_them() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    assert!(matches!(
        kiosk.address().suggestions(),
        Suggestions::Asked(_)
    ));
    let many: Vec<_> = (0..24).map(|n| address(&format!("asha_{n:04}"))).collect();
    suggest(&mut kiosk, Ok(many.clone()));
    let Suggestions::Listed(listed) = kiosk.address().suggestions() else {
        panic!("not listed");
    };
    assert_eq!(listed[..], many[..policy::SUGGESTIONS_SHOWN]);
    const { assert!(policy::SUGGESTIONS_SHOWN >= 3) };
}

#[test]
fn crt_abha_112_a_suggestion_is_taken() {
    let mut kiosk = Kiosk::at_address();
    let wish = suggestions()[1].clone();
    assert_eq!(kiosk.take_address(wish), ["ChooseAddress"]);
    assert_eq!(kiosk.journey().waiting().unwrap().call(), Call::Address);
    assert_eq!(wished(&mut kiosk), "asharao.95");
    let chosen = Response::ChooseAddress(Ok(address("asharao.95@sbx")));
    assert_eq!(kiosk.answer("ChooseAddress", chosen), ["FetchProfile"]);
    let shown = kiosk.created().holder().profile.abha_address.clone();
    assert_eq!(shown, Some(address("asharao.95@sbx")));
}

#[test]
fn crt_abha_112_an_own_address_keeps_the_rules() {
    for (typed, rule) in [
        ("", AddressRule::Length),
        ("asha", AddressRule::Length),
        ("1234567890", AddressRule::Characters),
        ("asha rao95", AddressRule::Characters),
        ("asha.rao.95", AddressRule::Separators),
        ("_asharao95", AddressRule::Edges),
        ("asharao95_", AddressRule::Edges),
    ] {
        let mut kiosk = Kiosk::at_address();
        let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
        assert!(kiosk.address().is_typing());
        kiosk.text(typed);
        assert_eq!(kiosk.address().own(), typed);
        assert!(kiosk.go_on().is_empty(), "{typed} was sent");
        assert_eq!(kiosk.problem(), Some(Problem::Address(rule)), "{typed}");
        assert_eq!(kiosk.address().own(), typed);
    }
    let mut kiosk = Kiosk::at_address();
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    kiosk.text("asha_1995");
    assert_eq!(kiosk.go_on(), ["ChooseAddress"]);
    assert_eq!(wished(&mut kiosk), "asha_1995");
}

#[test]
fn crt_abha_112_too_much_is_shown_as_too_much() {
    let mut kiosk = Kiosk::at_address();
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    kiosk.text(&"a".repeat(40));
    let typed = kiosk.address().own();
    assert!((19..=20).contains(&typed.len()), "{typed}");
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::Address(AddressRule::Length)));
}

#[test]
fn crt_abha_112_a_taken_address_keeps_what_was_typed_and_the_suggestions() {
    let mut kiosk = Kiosk::at_address();
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    kiosk.text("asha_2000");
    let _ = kiosk.go_on();
    let _ = wished(&mut kiosk);
    let taken = Response::ChooseAddress(Err(Fault::AddressTaken));
    assert!(kiosk.answer("ChooseAddress", taken).is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::AddressTaken));
    assert!(kiosk.address().is_typing());
    assert_eq!(kiosk.address().own(), "asha_2000");
    assert!(tell(&mut kiosk, AddressEvent::SuggestionsAsked).is_empty());
    assert!(!kiosk.address().is_typing());
    assert_eq!(
        *kiosk.address().suggestions(),
        Suggestions::Listed(suggestions())
    );
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    assert_eq!(kiosk.address().own(), "asha_2000");
}

#[test]
fn crt_abha_112_the_first_is_chosen_beforehand_and_a_touch_takes_nothing() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    assert_eq!(kiosk.address().chosen(), None, "nothing is there yet");
    assert!(kiosk.go_on().is_empty());
    suggest(&mut kiosk, Ok(suggestions()));
    let chosen = |kiosk: &Kiosk| kiosk.address().chosen().cloned();
    let suggestion = |at: usize| Some(AddressChoice::Suggestion(suggestions()[at].clone()));
    assert_eq!(chosen(&kiosk), suggestion(0));
    for at in [1, 2, 1] {
        let wish = suggestions()[at].clone();
        assert!(tell(&mut kiosk, AddressEvent::Suggested(wish)).is_empty());
        assert_eq!(chosen(&kiosk), suggestion(at));
        assert!(!kiosk.is_waiting(), "a touch on a row takes nothing");
    }
    assert!(tell(&mut kiosk, AddressEvent::DefaultKept).is_empty());
    assert_eq!(chosen(&kiosk), Some(AddressChoice::Number));
    // What is not offered cannot be chosen.
    let stranger = AddressEvent::Suggested(address("somebody_else"));
    assert!(tell(&mut kiosk, stranger).is_empty());
    assert_eq!(chosen(&kiosk), Some(AddressChoice::Number));
    // A look at the own one and back changes nothing.
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    let _ = kiosk.back();
    assert_eq!(chosen(&kiosk), Some(AddressChoice::Number));
    let wish = suggestions()[2].clone();
    let _ = tell(&mut kiosk, AddressEvent::Suggested(wish));
    assert_eq!(kiosk.go_on(), ["ChooseAddress"]);
    assert_eq!(wished(&mut kiosk), suggestions()[2].to_string());
}

#[test]
fn crt_abha_112_a_suggestion_that_was_taken_meanwhile_goes() {
    let mut kiosk = Kiosk::at_address();
    let wish = suggestions()[0].clone();
    let _ = kiosk.take_address(wish.clone());
    let _ = kiosk.leaves();
    let taken = Response::ChooseAddress(Err(Fault::AddressTaken));
    let _ = kiosk.answer("ChooseAddress", taken);
    assert_eq!(kiosk.problem(), Some(Problem::AddressTaken));
    let Suggestions::Listed(listed) = kiosk.address().suggestions() else {
        panic!("not listed");
    };
    assert_eq!(listed[..], suggestions()[1..]);
    let next = AddressChoice::Suggestion(suggestions()[1].clone());
    assert_eq!(kiosk.address().chosen(), Some(&next));
}

#[test]
fn crt_abha_112_without_suggestions_an_own_one_or_the_number_will_do() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    suggest(&mut kiosk, Err(Fault::ServiceDown));
    assert_eq!(
        *kiosk.address().suggestions(),
        Suggestions::Unavailable(Fault::ServiceDown)
    );
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    kiosk.text("asha_1995");
    assert_eq!(
        tell(&mut kiosk, AddressEvent::SuggestionsAsked),
        ["SuggestAddresses"],
        "asking costs nobody a message"
    );
    suggest(&mut kiosk, Ok(suggestions()));
    assert_eq!(
        *kiosk.address().suggestions(),
        Suggestions::Listed(suggestions())
    );
    assert_eq!(kiosk.address().own(), "asha_1995");
    assert_eq!(
        kiosk.address().default_address(),
        profile().abha_address.as_ref()
    );
    assert_eq!(kiosk.keep_the_number(), ["FetchProfile"]);
    let shown = kiosk.created().holder().profile.abha_address.clone();
    assert_eq!(shown, profile().abha_address);
}

#[test]
fn crt_abha_112_an_empty_list_leads_to_an_own_address() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    suggest(&mut kiosk, Ok(Vec::new()));
    assert!(kiosk.address().is_typing());
    assert_eq!(
        *kiosk.address().suggestions(),
        Suggestions::Listed(Vec::new())
    );
}

#[test]
fn crt_abha_112_back_leads_from_the_own_address_to_the_suggestions() {
    let mut kiosk = Kiosk::at_address();
    let _ = tell(&mut kiosk, AddressEvent::OwnAsked);
    assert!(kiosk.back().is_empty());
    assert!(!kiosk.address().is_typing());
    assert!(kiosk.back().is_empty(), "an ABHA cannot be taken back");
    assert_eq!(kiosk.screen(), Screen::Address);
}

#[test]
fn crt_abha_112_after_giving_up_the_service_says_what_the_address_is() {
    let mut kiosk = Kiosk::at_address();
    let wish = suggestions()[0].clone();
    let _ = kiosk.take_address(wish);
    let _ = kiosk.leaves();
    let _ = kiosk.step(StepEvent::Cancelled);
    assert_eq!(kiosk.problem(), Some(Problem::Cancelled));
    let _ = kiosk.keep_the_number();
    // The wish had arrived all the same.
    let fetched = Profile {
        abha_address: Some(address("asha_1995@sbx")),
        ..full_profile()
    };
    let _ = kiosk.answer(
        "FetchProfile",
        Response::FetchProfile(Ok(Box::new(fetched))),
    );
    let shown = kiosk.created().holder().profile.abha_address.clone();
    assert_eq!(shown, Some(address("asha_1995@sbx")));
}

#[test]
fn crt_abha_112_a_chosen_address_counts_though_the_profile_does_not_know_it_yet() {
    let mut kiosk = Kiosk::at_address();
    let wish = suggestions()[0].clone();
    let _ = kiosk.take_address(wish);
    let _ = kiosk.leaves();
    let chosen = Response::ChooseAddress(Ok(address("asha_1995@sbx")));
    let _ = kiosk.answer("ChooseAddress", chosen);
    let _ = kiosk.answer(
        "FetchProfile",
        Response::FetchProfile(Ok(Box::new(full_profile()))),
    );
    let holder = kiosk.created().holder();
    assert_eq!(holder.profile.abha_address, Some(address("asha_1995@sbx")));
    assert!(holder.profile.photo.is_some(), "the rest is the profile's");
}

#[test]
fn crt_abha_112_a_late_answer_about_suggestions_changes_no_list() {
    let mut kiosk = Kiosk::enrolled(enrolment());
    let late = kiosk.take("SuggestAddresses").request_id().unwrap();
    let failed = Response::SuggestAddresses(Err(Fault::TimedOut));
    let _ = kiosk.tell(Event::Responded(late, failed));
    let _ = tell(&mut kiosk, AddressEvent::SuggestionsAsked);
    suggest(&mut kiosk, Ok(suggestions()));
    let again = Response::SuggestAddresses(Ok(vec![address("somebody_else")]));
    let _ = kiosk.tell(Event::Responded(late, again));
    assert_eq!(
        *kiosk.address().suggestions(),
        Suggestions::Listed(suggestions())
    );
}
