//! Home asks what somebody has, whoever they are is looked for before anything is made, and
//! nothing is asked twice.

use super::ways::{
    BOTH, NUMBER, OTHER_NUMBER, account, both_methods, choose, final_proof, found, masked, person,
    settings,
};
use crate::kiosk::Kiosk;
use crate::service::{AADHAAR, CODE, MOBILE, enrolment, sent};
use abdm_types::{
    AadhaarVerified, AccountStatus, AuthMethods, BirthDate, Fault, Generation, LoginId,
    LoginIdKind, Mobile, OtpSystem, TransactionId,
};
use kiosk_journey::step::Step;
use kiosk_journey::{
    AccountEvent, Effect, Event, Home, HomeEvent, JourneyKind, OtpRequest, Problem, Request,
    RequestId, Response, Screen, Session, Stage, StepEvent, StopReason,
};

const V2: Generation = Generation::V2;
const V3: Generation = Generation::V3;

fn home(session: &Session) -> &Home {
    match session.stage() {
        Stage::Home(home) => home,
        _ => panic!("at {:?}", session.screen()),
    }
}

fn at_home(generation: Generation) -> Kiosk {
    Kiosk::at_home(settings(generation))
}

/// Types into the box and goes on.
fn say(kiosk: &mut Kiosk, text: &str) -> Vec<&'static str> {
    kiosk.text(text);
    kiosk.go_on()
}

/// The code for a sign-in that is asked for is let go.
#[track_caller]
fn asked_for(kiosk: &mut Kiosk) -> (LoginId, OtpSystem) {
    let (_, login_id, system) = asked_under(kiosk);
    (login_id, system)
}

#[track_caller]
fn asked_under(kiosk: &mut Kiosk) -> (RequestId, LoginId, OtpSystem) {
    assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
    let effect = kiosk.take("RequestLoginOtp");
    let Effect::Request(
        id,
        Request::Otp(OtpRequest::Login {
            login_id, system, ..
        }),
    ) = effect
    else {
        panic!("another effect");
    };
    (id, login_id, system)
}

#[test]
fn a_mobile_is_said_and_its_code_is_sent() {
    for generation in BOTH {
        let mut kiosk = at_home(generation);
        assert_eq!(say(&mut kiosk, "+91 95458 12125"), ["RequestLoginOtp"]);
        assert_eq!(kiosk.session.journey(), Some(JourneyKind::Login));
        let (who, system) = asked_for(&mut kiosk);
        assert!(matches!(who, LoginId::Mobile(mobile) if mobile.digits() == MOBILE));
        assert_eq!(system, OtpSystem::Abdm);
    }
}

/// VRFY_ABHA_301, 401, CRT_ABHA_104: a wrong number of digits is told, and nothing is sent.
#[test]
fn vrfy_abha_301_what_cannot_be_right_is_told_at_the_box() {
    for (text, problem) in [
        ("", Problem::IdentifierUnknown),
        ("954581212", Problem::IdentifierUnknown),
        ("95458121255", Problem::IdentifierUnknown),
        ("99994105705", Problem::IdentifierUnknown),
        ("9999410570581", Problem::IdentifierUnknown),
    ] {
        let mut kiosk = at_home(V3);
        assert!(say(&mut kiosk, text).is_empty(), "{text}");
        assert_eq!(kiosk.screen(), Screen::Home, "{text}");
        assert_eq!(kiosk.problem(), Some(problem), "{text}");
        kiosk.text("1");
        assert_eq!(kiosk.problem(), None, "{text}: it is being mended");
    }
}

/// VRFY_ABHA_101, 201: by number, with either code. 102, 202: by address.
#[test]
fn vrfy_abha_101_102_201_202_the_phone_that_is_at_hand_gets_the_code() {
    for generation in BOTH {
        for (text, kind) in [
            ("91-1000-2000-3008", LoginIdKind::AbhaNumber),
            ("asha_1995@sbx", LoginIdKind::AbhaAddress),
        ] {
            for wanted in [OtpSystem::Abdm, OtpSystem::Aadhaar] {
                let mut kiosk = at_home(generation);
                assert_eq!(say(&mut kiosk, text), ["FindAuthMethods"]);
                kiosk.methods_come(Ok(both_methods()));
                assert_eq!(kiosk.screen(), Screen::CodeDestination);
                let phones = kiosk.destination().phones();
                assert_eq!(phones.systems(), [OtpSystem::Abdm, OtpSystem::Aadhaar]);
                assert_eq!(phones.abha_ends_with(), Some("2125"));
                assert!(kiosk.go_on().is_empty(), "nothing before an answer");
                assert!(kiosk.phone_is_here().is_empty(), "which of the two?");
                let asked = kiosk.step(StepEvent::PhoneChosen(wanted));
                assert_eq!(asked, ["RequestLoginOtp"]);
                let (id, who, system) = asked_under(&mut kiosk);
                assert_eq!((who.kind(), system), (kind, wanted));
                let _ = kiosk.tell(Event::Responded(id, Response::Otp(Ok(sent("first")))));
                let proof = Response::VerifyLogin(Ok(final_proof()));
                assert_eq!(kiosk.right_code("VerifyLogin", proof), ["FetchProfile"]);
                let _ = kiosk.profile_comes(person());
                assert_eq!(kiosk.screen(), Screen::Created);
            }
        }
    }
}

#[test]
fn only_what_the_account_allows_is_offered() {
    for (mobile_otp, aadhaar_otp, system) in [
        (true, false, OtpSystem::Abdm),
        (false, true, OtpSystem::Aadhaar),
    ] {
        let mut kiosk = at_home(V3);
        let _ = say(&mut kiosk, NUMBER);
        kiosk.methods_come(Ok(AuthMethods {
            mobile_otp,
            aadhaar_otp,
            ..both_methods()
        }));
        assert_eq!(kiosk.destination().phones().systems(), [system]);
        let other = match system {
            OtpSystem::Abdm => OtpSystem::Aadhaar,
            OtpSystem::Aadhaar => OtpSystem::Abdm,
        };
        assert!(kiosk.step(StepEvent::PhoneChosen(other)).is_empty());
        assert_eq!(kiosk.phone_is_here(), ["RequestLoginOtp"]);
        assert_eq!(asked_for(&mut kiosk).1, system);
    }
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, NUMBER);
    kiosk.methods_come(Ok(AuthMethods {
        mobile_otp: false,
        aadhaar_otp: false,
        ..both_methods()
    }));
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
fn an_account_that_is_off_is_told_before_a_message_is_spent() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, NUMBER);
    kiosk.methods_come(Ok(AuthMethods {
        status: AccountStatus::Deactivated,
        ..both_methods()
    }));
    assert_eq!(kiosk.notice().reason(), StopReason::Deactivated);
    let _ = kiosk.account(AccountEvent::ReactivationAsked);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(
        kiosk.screen(),
        Screen::CodeDestination,
        "the number is known"
    );
}

#[test]
fn the_other_phone_can_still_be_chosen_and_has_a_code_of_its_own() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, NUMBER);
    kiosk.methods_come(Ok(both_methods()));
    let _ = kiosk.step(StepEvent::PhoneChosen(OtpSystem::Abdm));
    kiosk.code_comes("RequestLoginOtp");
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    kiosk.stay_seconds(60);
    let other = kiosk.step(StepEvent::PhoneChosen(OtpSystem::Aadhaar));
    assert_eq!(other, ["RequestLoginOtp"]);
    let (id, _, system) = asked_under(&mut kiosk);
    assert_eq!(system, OtpSystem::Aadhaar);
    let _ = kiosk.tell(Event::Responded(id, Response::Otp(Ok(sent("second")))));
    let _ = kiosk.back();
    let again = kiosk.step(StepEvent::PhoneChosen(OtpSystem::Abdm));
    assert!(again.is_empty(), "the first code is still there");
    assert_eq!(kiosk.challenge().transaction().as_str(), "first");
}

/// VRFY_ABHA_303: everybody on the mobile is there to choose from, with the whole number.
#[test]
fn vrfy_abha_303_everybody_on_the_mobile_is_listed() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, MOBILE);
    kiosk.code_comes("RequestLoginOtp");
    let accounts = vec![
        account(NUMBER, "Asha Rao"),
        account(OTHER_NUMBER, "Ravi Rao"),
    ];
    let _ = kiosk.right_code("VerifyLogin", Response::VerifyLogin(Ok(choose(accounts))));
    let Step::AccountChoice(choice) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(!choice.is_before_the_code());
    assert!(
        choice
            .accounts()
            .iter()
            .all(|one| one.abha_number.is_some())
    );
}

/// VRFY_ABHA_302: nobody is said, and an ABHA is offered, made with what was typed.
#[test]
fn vrfy_abha_302_nobody_on_a_mobile_leads_to_creation_with_it() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, MOBILE);
    let _ = kiosk.leaves();
    let none = Response::Otp(Err(Fault::NotFound));
    let _ = kiosk.answer("RequestLoginOtp", none);
    assert_eq!(kiosk.notice().reason(), StopReason::NotFound);
    let _ = kiosk.account(AccountEvent::RegistrationAsked);
    kiosk.agree();
    assert_eq!(kiosk.screen(), Screen::Aadhaar);
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.go_on();
    assert_eq!(
        kiosk.screen(),
        Screen::CodeDestination,
        "the mobile is known"
    );
    kiosk.get_code("made");
    kiosk.try_code(CODE);
    let effect = kiosk.take("EnrolByAadhaar");
    let Effect::Request(_, Request::EnrolByAadhaar { mobile, .. }) = effect else {
        panic!("another effect");
    };
    assert_eq!(mobile, Mobile::parse(MOBILE).unwrap());
}

/// VRFY_ABHA_401 to 405: by Aadhaar number; nobody leads to creation without asking for it again.
#[test]
fn vrfy_abha_403_nobody_by_aadhaar_leads_to_creation_without_the_number() {
    let mut kiosk = at_home(V3);
    assert!(say(&mut kiosk, AADHAAR).is_empty());
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    assert_eq!(kiosk.phone_is_here(), ["RequestLoginOtp"]);
    kiosk.code_comes("RequestLoginOtp");
    let none = Response::VerifyLogin(Err(Fault::NotFound));
    let _ = kiosk.right_code("VerifyLogin", none);
    assert_eq!(kiosk.notice().reason(), StopReason::NotFound);
    let _ = kiosk.account(AccountEvent::RegistrationAsked);
    kiosk.agree();
    assert_eq!(kiosk.screen(), Screen::Mobile, "Aadhaar is known");
    kiosk.give_mobile(MOBILE);
    kiosk.stay_seconds(60);
    kiosk.get_code("second");
    kiosk.try_code(CODE);
    let made = Response::EnrolByAadhaar(Ok(Box::new(enrolment())));
    let _ = kiosk.answer("EnrolByAadhaar", made);
    assert_eq!(kiosk.screen(), Screen::Address);
}

/// VRFY_ABHA_404: found by Aadhaar, up to the profile; the number is not kept any longer.
#[test]
fn vrfy_abha_404_somebody_by_aadhaar_comes_to_the_card_and_the_number_is_forgotten() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, AADHAAR);
    let _ = kiosk.phone_is_here();
    assert_eq!(kiosk.leaves(), ["RequestLoginOtp"]);
    let effect = kiosk.take("RequestLoginOtp");
    let Effect::Request(
        id,
        Request::Otp(OtpRequest::Login {
            login_id: LoginId::Aadhaar(aadhaar),
            ..
        }),
    ) = effect
    else {
        panic!("another effect");
    };
    let watched = std::sync::Arc::downgrade(&aadhaar);
    drop(aadhaar);
    let _ = kiosk.tell(Event::Responded(id, Response::Otp(Ok(sent("first")))));
    assert!(watched.upgrade().is_some(), "another code may be wanted");
    let proof = Response::VerifyLogin(Ok(final_proof()));
    let _ = kiosk.right_code("VerifyLogin", proof);
    let _ = kiosk.profile_comes(person());
    assert_eq!(kiosk.screen(), Screen::Created);
    kiosk.open.clear();
    assert!(watched.upgrade().is_none(), "it was used");
}

/// V2 signs nobody in by Aadhaar: the code of a registration finds them before it makes anything.
#[test]
fn v2_looks_by_aadhaar_in_the_registration() {
    let mut kiosk = at_home(V2);
    assert!(say(&mut kiosk, AADHAAR).is_empty());
    assert_eq!(kiosk.session.journey(), Some(JourneyKind::Registration));
    kiosk.agree();
    assert_eq!(kiosk.screen(), Screen::CodeDestination, "Aadhaar is known");
    let mut kiosk = at_home(V2);
    let _ = kiosk.tell(Event::Home(HomeEvent::NewcomerCame));
    assert_eq!(kiosk.screen(), Screen::Consent);
}

/// CRT_ABHA_101: somebody who says that they are new is looked for by mobile, without a message.
#[test]
fn crt_abha_101_a_newcomer_is_looked_for_before_anything_is_made() {
    let mut kiosk = at_home(V3);
    let _ = kiosk.tell(Event::Home(HomeEvent::NewcomerCame));
    assert_eq!(kiosk.screen(), Screen::LoginId);
    assert_eq!(kiosk.session.journey(), Some(JourneyKind::Registration));
    kiosk.text(MOBILE);
    assert_eq!(kiosk.go_on(), ["FindAccounts"]);
    assert_eq!(kiosk.leaves(), ["FindAccounts"]);
    let none = Response::FindAccounts(Err(Fault::NotFound));
    let _ = kiosk.answer("FindAccounts", none);
    assert_eq!(kiosk.screen(), Screen::Consent);
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::LoginId, "back to the look");
    kiosk.stay_seconds(60);
    assert_eq!(kiosk.go_on(), ["FindAccounts"]);
    let _ = kiosk.leaves();
    let none = Response::FindAccounts(Err(Fault::NotFound));
    let _ = kiosk.answer("FindAccounts", none);
    kiosk.agree();
    let _ = kiosk.digits(AADHAAR);
    let _ = kiosk.go_on();
    assert_eq!(
        kiosk.screen(),
        Screen::CodeDestination,
        "the mobile is known"
    );
}

#[test]
fn a_newcomer_who_is_found_is_asked_whether_it_is_they() {
    let newcomer = || {
        let mut kiosk = at_home(V3);
        let _ = kiosk.tell(Event::Home(HomeEvent::NewcomerCame));
        kiosk.text(MOBILE);
        let _ = kiosk.go_on();
        let _ = kiosk.leaves();
        let one = Response::FindAccounts(Ok(found(vec![masked(1, "Asha Rao")])));
        let _ = kiosk.answer("FindAccounts", one);
        assert_eq!(kiosk.screen(), Screen::AccountChoice, "even a single one");
        kiosk
    };
    let mut kiosk = newcomer();
    assert_eq!(kiosk.account(AccountEvent::Chosen(0)), ["RequestFoundOtp"]);
    kiosk.code_comes("RequestFoundOtp");
    let proof = Response::VerifyLogin(Ok(final_proof()));
    let _ = kiosk.right_code("VerifyLogin", proof);
    let _ = kiosk.profile_comes(person());
    assert_eq!(kiosk.screen(), Screen::Created, "nothing was made");

    let mut kiosk = newcomer();
    assert!(kiosk.account(AccountEvent::NoneOfThese).is_empty());
    assert_eq!(kiosk.screen(), Screen::Consent);
}

/// Whoever has looked in this session is not made to look again; a mistyped ABHA number is no
/// look.
#[test]
fn one_look_is_enough_and_a_mistyped_number_is_none() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, MOBILE);
    let _ = kiosk.leaves();
    let none = Response::Otp(Err(Fault::NotFound));
    let _ = kiosk.answer("RequestLoginOtp", none);
    let _ = kiosk.back();
    while kiosk.screen() != Screen::Home {
        let _ = kiosk.back();
    }
    let box_of_home = home(&kiosk.session).entry();
    assert_eq!(
        box_of_home.taken_for(),
        Some(LoginIdKind::Mobile),
        "it stays"
    );
    let _ = kiosk.tell(Event::Home(HomeEvent::NewcomerCame));
    assert_eq!(kiosk.screen(), Screen::Consent);

    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, NUMBER);
    kiosk.methods_come(Err(Fault::NotFound));
    assert_eq!(kiosk.notice().reason(), StopReason::NotFound);
    let _ = kiosk.account(AccountEvent::RegistrationAsked);
    assert_eq!(kiosk.screen(), Screen::LoginId, "they are looked for");
    assert_eq!(kiosk.session.journey(), Some(JourneyKind::Registration));
}

#[test]
fn what_was_said_once_stands_in_every_journey() {
    let mut kiosk = at_home(V3);
    let _ = say(&mut kiosk, NUMBER);
    kiosk.methods_come(Ok(both_methods()));
    while kiosk.screen() != Screen::Home {
        let _ = kiosk.back();
    }
    kiosk.choose_journey(JourneyKind::Reactivation);
    assert!(kiosk.go_on().is_empty());
    assert_eq!(
        kiosk.screen(),
        Screen::CodeDestination,
        "the number is there"
    );
}

/// The next person finds an empty box, and so does whoever comes to the desk.
#[test]
fn the_next_person_finds_nothing() {
    let mut kiosk = at_home(V3);
    kiosk.text(MOBILE);
    let _ = kiosk.tell(Event::Finished);
    kiosk.next_person();
    let _ = kiosk.tell(Event::LanguageChosen(abdm_types::Language::ENGLISH));
    assert!(home(&kiosk.session).entry().is_empty());
    kiosk.choose_journey(JourneyKind::Login);
    let Step::LoginId(step) = kiosk.journey().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(step.entry().unwrap().digits().is_empty());
}

/// Back at home of the desk another person may stand there: nothing of the last one is taken for
/// theirs. Alone, what was said stays, and whose Aadhaar a code is for stands beside the question.
#[test]
fn at_the_desk_home_is_for_the_next_person() {
    for (settings, next) in [
        (crate::kiosk::front_desk(), Screen::Aadhaar),
        (crate::kiosk::self_service(), Screen::CodeDestination),
    ] {
        let mut kiosk = Kiosk::at_home(settings);
        kiosk.begin();
        kiosk.agree();
        kiosk.give_aadhaar(AADHAAR);
        kiosk.give_mobile(MOBILE);
        let ends = kiosk.destination().aadhaar_ends_with();
        assert_eq!(ends.as_deref(), Some(&AADHAAR[8..]));
        while kiosk.screen() != Screen::Home {
            let _ = kiosk.back();
        }
        kiosk.begin();
        kiosk.agree();
        assert_eq!(kiosk.screen(), next);
    }
}

/// At the desk home is the first screen: what stands in its box does not stay there.
#[test]
fn a_number_left_at_the_desk_is_wiped() {
    let mut kiosk = Kiosk::at_home(crate::kiosk::front_desk());
    assert_eq!(kiosk.session.wake_at(kiosk.instant()), None);
    kiosk.text(MOBILE);
    assert!(kiosk.session.wake_at(kiosk.instant()).is_some());
    kiosk.pass_seconds(3_600);
    let _ = kiosk.tell(Event::TimePassed);
    assert!(home(&kiosk.session).entry().is_empty());
}

#[test]
fn all_services_stay_one_touch_away() {
    let mut kiosk = at_home(V3);
    let _ = kiosk.tell(Event::Home(HomeEvent::ServicesAsked));
    assert!(home(&kiosk.session).shows_services());
    kiosk.text(MOBILE);
    assert!(
        home(&kiosk.session).entry().is_empty(),
        "nothing is typed there"
    );
    let _ = kiosk.back();
    assert!(!home(&kiosk.session).shows_services());
    let _ = kiosk.back();
    assert_eq!(kiosk.screen(), Screen::Language);
}

fn born(day: &str) -> Option<BirthDate> {
    BirthDate::parse(day)
}

/// The clock of these tests stands in November 2026.
const CHILD: &str = "16-08-2014";

#[test]
fn a_child_alone_is_sent_to_the_desk_before_v2_makes_anything() {
    let verified = || {
        Response::VerifyAadhaarOtp(Ok(AadhaarVerified {
            transaction: TransactionId::new("verified"),
            date_of_birth: born(CHILD),
            existing: None,
        }))
    };
    let mut kiosk = at_home(V2);
    kiosk.register_v2_to_code();
    assert!(kiosk.right_code("VerifyAadhaarOtp", verified()).is_empty());
    assert_eq!(kiosk.notice().reason(), StopReason::Minor);
    assert!(!kiosk.notice().leads_on(), "nothing was made");
    assert!(!kiosk.notice().has_way_back());

    let mut kiosk = Kiosk::at_home(kiosk_journey::Settings {
        generation: V2,
        ..crate::kiosk::front_desk()
    });
    kiosk.register_v2_to_code();
    let _ = kiosk.right_code("VerifyAadhaarOtp", verified());
    assert_eq!(kiosk.screen(), Screen::Mobile, "somebody is with them");
}

/// V3 tells the age with what it made: the number is shown, and the desk does the rest.
#[test]
fn a_child_alone_is_sent_to_the_desk_with_what_v3_made() {
    let made = |day| {
        let template = enrolment();
        abdm_types::Enrolment {
            profile: abdm_types::Profile {
                date_of_birth: born(day),
                ..template.profile
            },
            ..template
        }
    };
    let mut kiosk = Kiosk::enrolled(made(CHILD));
    assert_eq!(kiosk.notice().reason(), StopReason::Minor);
    assert!(kiosk.notice().leads_on());
    assert_eq!(kiosk.go_on(), ["FetchProfile"]);
    assert_eq!(kiosk.screen(), Screen::Created);

    let kiosk = Kiosk::enrolled(made("16-08-1994"));
    assert_eq!(kiosk.screen(), Screen::Address);
    let kiosk = Kiosk::enrolled_with(crate::kiosk::front_desk(), made(CHILD));
    assert_eq!(kiosk.screen(), Screen::Address);
}
