//! What people type wrongly is told at the field, and stays to be mended.

use super::ways::settings;
use crate::kiosk::Kiosk;
use crate::service::MOBILE;
use abdm_types::{Gender, Generation, LoginIdKind, MobileError, NameError};
use kiosk_journey::step::{DetailsPage, LoginIdStep, Step};
use kiosk_journey::{AccountEvent, EntryEvent, JourneyKind, Problem, Screen, StepEvent};

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
