//! What people type wrongly is told at the field, and stays to be mended.

use super::ways::settings;
use crate::kiosk::Kiosk;
use crate::service::{AADHAAR, MOBILE};
use abdm_types::{AadhaarError, Gender, Generation, LoginIdKind, MobileError, NameError};
use kiosk_journey::step::{DetailsPage, LoginIdStep, Step};
use kiosk_journey::{
    AccountEvent, EntryEvent, Event, HomeEvent, JourneyKind, Problem, Screen, Settings, StepEvent,
};

fn login() -> Kiosk {
    let mut kiosk = Kiosk::at_home(settings(Generation::V3));
    kiosk.choose_journey(JourneyKind::Login);
    kiosk
}

#[track_caller]
fn login_id(kiosk: &Kiosk) -> &LoginIdStep {
    match kiosk.journey().step() {
        Step::LoginId(step) => step,
        _ => panic!("at {:?}", kiosk.screen()),
    }
}

fn type_any(kiosk: &mut Kiosk, text: &str) {
    for character in text.chars() {
        let key = match character.to_digit(10) {
            Some(digit) => EntryEvent::Digit(u8::try_from(digit).unwrap()),
            None => EntryEvent::Character(character),
        };
        let _ = kiosk.step(StepEvent::Entry(key));
    }
}

#[test]
fn a_mobile_with_91_0_or_blanks_is_ten_digits() {
    for text in [
        "+91 95458 12125",
        "09545812125",
        "95458-12125",
        "919545812125",
    ] {
        let mut kiosk = login();
        kiosk.identify(LoginIdKind::Mobile, text);
        login_id(&kiosk).entry().unwrap().digits().with(|ascii| {
            assert_eq!(ascii, MOBILE.as_bytes(), "{text}");
        });
        assert_eq!(kiosk.go_on(), ["RequestLoginOtp"], "{text}");
    }
}

#[test]
fn what_is_too_short_is_told() {
    for (kind, text, problem) in [
        (
            LoginIdKind::Mobile,
            "95458",
            Problem::Mobile(MobileError::Length),
        ),
        (
            LoginIdKind::Mobile,
            "5545812125",
            Problem::Mobile(MobileError::FirstDigit),
        ),
        (
            LoginIdKind::AbhaNumber,
            "91-1000-2000-300",
            Problem::AbhaNumberIncomplete,
        ),
        (LoginIdKind::AbhaAddress, "", Problem::AbhaAddressNotValid),
        (
            LoginIdKind::AbhaAddress,
            "@sbx",
            Problem::AbhaAddressNotValid,
        ),
        (
            LoginIdKind::AbhaAddress,
            "asha rao",
            Problem::AbhaAddressNotValid,
        ),
        (
            LoginIdKind::AbhaAddress,
            "asha\u{1f600}",
            Problem::AbhaAddressNotValid,
        ),
    ] {
        let mut kiosk = login();
        kiosk.identify(kind, text);
        assert!(kiosk.go_on().is_empty(), "{text}");
        assert_eq!(kiosk.problem(), Some(problem), "{text}");
        assert_eq!(kiosk.screen(), Screen::LoginId);
    }
}

/// The rule of the check digit is not officially published.
#[test]
fn a_check_digit_that_does_not_fit_is_a_hint_and_no_refusal() {
    let mut kiosk = login();
    kiosk.identify(LoginIdKind::AbhaNumber, "91-1000-2000-300");
    assert!(!login_id(&kiosk).number_may_be_mistyped(), "not finished");
    kiosk.text("8");
    assert!(!login_id(&kiosk).number_may_be_mistyped());
    kiosk.identify(LoginIdKind::AbhaNumber, "91-1000-2000-3009");
    assert!(login_id(&kiosk).number_may_be_mistyped());
    assert_eq!(kiosk.go_on(), ["FindAuthMethods"]);
}

#[test]
fn a_letter_in_a_number_is_told_and_not_taken() {
    let mut kiosk = login();
    kiosk.identify(LoginIdKind::Mobile, "954");
    let _ = kiosk.step(StepEvent::Entry(EntryEvent::Character('x')));
    assert_eq!(kiosk.problem(), Some(Problem::OnlyDigits));
    assert_eq!(login_id(&kiosk).entry().unwrap().digits().len(), 3);
}

fn at_details() -> Kiosk {
    let mut kiosk = Kiosk::at_home(settings(Generation::V2));
    kiosk.choose_journey(JourneyKind::Retrieval);
    kiosk.identify(LoginIdKind::Mobile, MOBILE);
    let _ = kiosk.go_on();
    kiosk
}

#[test]
fn a_name_of_pictures_or_of_200_characters() {
    let long = "a".repeat(200);
    for (name, error) in [
        ("Asha \u{1f600}", NameError::Characters),
        ("Asha 2", NameError::Characters),
        ("", NameError::Empty),
        (long.as_str(), NameError::Length),
    ] {
        let mut kiosk = at_details();
        type_any(&mut kiosk, name);
        assert!(kiosk.go_on().is_empty());
        assert_eq!(kiosk.problem(), Some(Problem::Name(error)), "{name}");
        let Step::Details(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(step.page(), DetailsPage::Name);
    }
}

#[test]
fn a_gender_is_needed() {
    let mut kiosk = at_details();
    kiosk.text("Asha Rao");
    let _ = kiosk.go_on();
    assert!(kiosk.go_on().is_empty());
    assert_eq!(kiosk.problem(), Some(Problem::GenderNeeded));
}

#[test]
fn a_date_that_does_not_exist_or_has_not_come() {
    for date in [
        "31021995", "29021900", "00011990", "01131990", "3105199", "01011899", "19112026",
        "01012027", "",
    ] {
        let mut kiosk = at_details();
        kiosk.text("Asha Rao");
        let _ = kiosk.go_on();
        let _ = kiosk.account(AccountEvent::GenderChosen(Gender::Female));
        let _ = kiosk.go_on();
        kiosk.text(date);
        assert!(kiosk.go_on().is_empty(), "{date}");
        assert_eq!(kiosk.problem(), Some(Problem::BirthDateNotValid), "{date}");
        let Step::Details(step) = kiosk.journey().step() else {
            panic!("at {:?}", kiosk.screen());
        };
        assert_eq!(
            step.birth().digits().len(),
            date.len(),
            "what was typed stays"
        );
    }
    // Today and a leap day are dates.
    for date in ["18112026", "29022000"] {
        let mut kiosk = at_details();
        kiosk.text("Asha Rao");
        let _ = kiosk.go_on();
        let _ = kiosk.account(AccountEvent::GenderChosen(Gender::Female));
        let _ = kiosk.go_on();
        kiosk.text(date);
        assert_eq!(kiosk.go_on(), ["RequestRetrievalOtp"], "{date}");
    }
}

/// What comes of something that was typed.
#[derive(Debug, PartialEq)]
enum Comes {
    /// It is told, and nothing is sent.
    Told(Problem),
    /// It is understood: a call, or the next page.
    On,
}

/// Goes on, and says what came of it.
#[track_caller]
fn comes(kiosk: &mut Kiosk) -> Comes {
    let at = kiosk.screen();
    let calls = kiosk.go_on();
    match kiosk.problem() {
        Some(problem) => {
            assert!(calls.is_empty(), "{calls:?} in spite of {problem:?}");
            assert_eq!(kiosk.screen(), at);
            Comes::Told(problem)
        }
        None => {
            assert!(!calls.is_empty() || kiosk.screen() != at);
            Comes::On
        }
    }
}

const fn too_many(length: usize) -> Comes {
    Comes::Told(Problem::TooManyDigits { length, extra: 1 })
}

/// A mobile number of nine or eleven digits, and what people do to a right one.
#[test]
fn vrfy_abha_301_a_mobile_is_understood_or_told() {
    let short = || Comes::Told(Problem::Mobile(MobileError::Length));
    for (text, wanted) in [
        ("954581212", short()),
        ("95458121255", too_many(10)),
        ("91954581212", too_many(10)),
        (
            "5545812125",
            Comes::Told(Problem::Mobile(MobileError::FirstDigit)),
        ),
        ("", short()),
        (MOBILE, Comes::On),
        ("95458 12125", Comes::On),
        ("95458-12125", Comes::On),
        ("+919545812125", Comes::On),
        ("+91 95458 12125", Comes::On),
        ("09545812125", Comes::On),
        ("+91-0-95458-12125", Comes::On),
    ] {
        let mut kiosk = login();
        kiosk.identify(LoginIdKind::Mobile, text);
        assert_eq!(comes(&mut kiosk), wanted, "{text}");
    }
}

#[test]
fn an_abha_number_is_understood_or_told() {
    let short = || Comes::Told(Problem::AbhaNumberIncomplete);
    for (text, wanted) in [
        ("9110002000300", short()),
        ("911000200030088", too_many(14)),
        ("", short()),
        ("91100020003008", Comes::On),
        ("91 1000 2000 3008", Comes::On),
        ("91-1000-2000-3008", Comes::On),
        // Only a hint, which another test looks at.
        ("91-1000-2000-3009", Comes::On),
    ] {
        let mut kiosk = login();
        kiosk.identify(LoginIdKind::AbhaNumber, text);
        assert_eq!(comes(&mut kiosk), wanted, "{text}");
    }
}

/// An address of ABDM's sandbox is nobody in production, and the other way.
#[test]
fn an_address_is_understood_or_told_where_it_belongs() {
    let ending = || Comes::Told(Problem::AddressEnding);
    let no_address = || Comes::Told(Problem::AbhaAddressNotValid);
    for (here, text, wanted) in [
        ("sbx", "asha_1995", Comes::On),
        ("sbx", "asha_1995@", Comes::On),
        ("sbx", "asha_1995@sbx", Comes::On),
        ("sbx", "ASHA_1995@SBX", Comes::On),
        ("sbx", " asha_1995@sbx ", Comes::On),
        ("sbx", "asha_1995@abdm", ending()),
        ("sbx", "asha_1995@ndhm", ending()),
        ("sbx", "asha@example.org", ending()),
        ("abdm", "asha_1995", Comes::On),
        ("abdm", "Asha_1995@ABDM", Comes::On),
        ("abdm", "asha_1995@sbx", ending()),
        ("abdm", "asha_1995@ndhm", ending()),
        ("sbx", "asha 1995@sbx", no_address()),
        ("sbx", "asha@1995@sbx", no_address()),
        ("sbx", "@sbx", no_address()),
        ("sbx", "", no_address()),
    ] {
        let settings = Settings {
            address_ending: here.to_owned(),
            ..settings(Generation::V3)
        };
        for at_home in [false, true] {
            let mut kiosk = Kiosk::at_home(settings.clone());
            if at_home {
                let _ = kiosk.tell(Event::Home(HomeEvent::LettersAsked));
                kiosk.text(text);
            } else {
                kiosk.choose_journey(JourneyKind::Login);
                kiosk.identify(LoginIdKind::AbhaAddress, text);
            }
            assert_eq!(comes(&mut kiosk), wanted, "{text} in @{here}, {at_home}");
        }
    }
}

/// Eleven and thirteen digits, and a check digit that does not fit: a refusal in words.
#[test]
fn crt_abha_104_an_aadhaar_number_is_understood_or_told() {
    let told = |error| Comes::Told(Problem::Aadhaar(error));
    for (is_vid, text, wanted) in [
        (false, "99994105705", told(AadhaarError::Length)),
        (false, "9999410570588", too_many(12)),
        (false, "999941057059", told(AadhaarError::CheckDigit)),
        (false, "199941057058", told(AadhaarError::FirstDigit)),
        (false, "", told(AadhaarError::Length)),
        (false, AADHAAR, Comes::On),
        (false, "9999 4105 7058", Comes::On),
        (false, "9999-4105-7058", Comes::On),
        (true, "912345678901234", told(AadhaarError::Length)),
        (true, "91234567890123456", too_many(16)),
        (true, "9123456789012345", told(AadhaarError::CheckDigit)),
    ] {
        let mut kiosk = Kiosk::at_aadhaar();
        if is_vid {
            let _ = kiosk.step(StepEvent::Entry(EntryEvent::LengthSwitched));
        }
        kiosk.text(text);
        assert_eq!(comes(&mut kiosk), wanted, "{text}");
    }
}

/// In the one box of home, where the kind is told by what is typed.
#[test]
fn what_is_typed_at_home_is_understood_or_told() {
    let unknown = || Comes::Told(Problem::IdentifierUnknown);
    let check_digit = || Comes::Told(Problem::Aadhaar(AadhaarError::CheckDigit));
    for (text, wanted) in [
        ("954581212", unknown()),
        ("95458121255", unknown()),
        ("9110002000300", unknown()),
        ("911000200030088", unknown()),
        ("91234567890123456", too_many(16)),
        (
            "5545812125",
            Comes::Told(Problem::Mobile(MobileError::FirstDigit)),
        ),
        ("999941057059", check_digit()),
        ("9999 4105 7059", check_digit()),
        ("9123456789012345", check_digit()),
        ("", unknown()),
        (MOBILE, Comes::On),
        ("+91 95458-12125", Comes::On),
        ("095458 12125", Comes::On),
        ("91-1000-2000-3008", Comes::On),
        ("91 1000 2000 3009", Comes::On),
        ("9999 4105 7058", Comes::On),
        ("Asha_1995@SBX", Comes::On),
        ("asha_1995@abdm", Comes::Told(Problem::AddressEnding)),
    ] {
        let mut kiosk = Kiosk::at_home(settings(Generation::V3));
        kiosk.text(text);
        assert_eq!(comes(&mut kiosk), wanted, "{text}");
    }
}
