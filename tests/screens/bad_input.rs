//! What people type wrongly, on the real screens: told at the box in their language, and nothing
//! is sent. What they type in their own script is understood.

use crate::kiosk::Kiosk;
use abha_kiosk::journey::step::Step;
use abha_kiosk::journey::{Problem, Screen, Stage};
use abha_kiosk::locale::Message as Words;

/// The zeros of the scripts that people's keyboards have: Devanagari, Bengali, Tamil, Arabic-Indic,
/// its eastern form, and full width.
const ZEROS: [char; 6] = ['०', '০', '௦', '٠', '۰', '０'];

/// Where something is typed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Home,
    Mobile,
    Number,
    Address,
    Aadhaar,
    Vid,
}

fn at(language: &str, place: Place) -> Kiosk {
    let mut kiosk = Kiosk::portrait(language);
    let touches: &[&str] = match place {
        Place::Home => &[],
        Place::Mobile => &["login"],
        Place::Number => &["login", "use-number"],
        Place::Address => &["login", "use-address"],
        Place::Aadhaar | Place::Vid => {
            kiosk.agree();
            if place == Place::Vid {
                kiosk.touch("vid");
            }
            return kiosk;
        }
    };
    kiosk.touch(&format!("language-{language}"));
    for touch in touches {
        kiosk.touch(touch);
    }
    kiosk
}

fn in_script(text: &str, zero: char) -> String {
    let digit = |sign: char| {
        let worth = sign.to_digit(10)?;
        char::from_u32(u32::from(zero) + worth)
    };
    text.chars()
        .map(|sign| digit(sign).unwrap_or(sign))
        .collect()
}

/// The digits or the address as they stand there.
fn typed(kiosk: &Kiosk) -> String {
    let digits = |digits: &abha_kiosk::domain::SecretDigits| {
        digits.with(|ascii| String::from_utf8(ascii.to_vec()).expect("digits"))
    };
    match kiosk.app.session().stage() {
        Stage::Home(home) if home.entry().writes_address() => home.entry().address().to_owned(),
        Stage::Home(home) => digits(home.entry().digits().digits()),
        _ => match kiosk.app.session().step() {
            Some(Step::Aadhaar(step)) => digits(step.entry().digits()),
            Some(Step::LoginId(step)) => match step.entry() {
                Some(entry) => digits(entry.digits()),
                None => step.address().to_owned(),
            },
            _ => panic!("at {}", kiosk.screen().name()),
        },
    }
}

/// Digits of any script are digits.
#[test]
fn digits_of_every_script_are_understood_in_every_box() {
    for (place, text, stands) in [
        (Place::Home, "95458 12125", "9545812125"),
        (Place::Mobile, "+91 95458-12125", "9545812125"),
        (Place::Number, "91-1000-2000-3008", "91100020003008"),
        (Place::Address, "asha_1995@sbx", "asha_1995@sbx"),
        (Place::Aadhaar, "9999 4105 705", "99994105705"),
        (Place::Vid, "9123-4567-8901-234", "912345678901234"),
    ] {
        for zero in ZEROS {
            let mut kiosk = at("en", place);
            kiosk.type_text(&in_script(text, zero));
            assert_eq!(typed(&kiosk), stands, "{place:?} from {zero}");
            assert_eq!(kiosk.problem(), None, "{place:?} from {zero}");
        }
    }
}

/// The same is said in both languages, and nothing goes out.
#[test]
fn crt_abha_104_and_vrfy_abha_301_what_is_wrong_is_told_at_the_box() {
    let ending = || Words::AddressEndingLine {
        ending: "sbx".to_owned(),
    };
    let too_many = || Words::DigitsTooMany { extra: 1 };
    for (place, text, what, advice) in [
        (
            Place::Mobile,
            "954581212",
            Words::MobileNotValid,
            Words::MobileNotValidLength,
        ),
        (
            Place::Mobile,
            "95458121255",
            too_many(),
            Words::DigitsTooManyLine { length: 10 },
        ),
        (
            Place::Mobile,
            "5545812125",
            Words::MobileNotValid,
            Words::MobileNotValidDigit,
        ),
        (
            Place::Number,
            "91-1000-2000-300",
            Words::AbhaNumberIncomplete,
            Words::AbhaNumberIncompleteLine,
        ),
        (
            Place::Number,
            "91-1000-2000-30088",
            too_many(),
            Words::DigitsTooManyLine { length: 14 },
        ),
        (
            Place::Address,
            "asha_1995@abdm",
            Words::AddressEnding,
            ending(),
        ),
        (
            Place::Address,
            "asha_1995@ndhm",
            Words::AddressEnding,
            ending(),
        ),
        (
            Place::Address,
            "asha rao",
            Words::AbhaAddressNotValid,
            Words::AbhaAddressNotValidLine,
        ),
        (
            Place::Aadhaar,
            "99994105705",
            Words::AadhaarNotValid,
            Words::AadhaarNotValidLength,
        ),
        (
            Place::Aadhaar,
            "9999410570588",
            too_many(),
            Words::DigitsTooManyLine { length: 12 },
        ),
        (
            Place::Aadhaar,
            "999941057059",
            Words::AadhaarNotValid,
            Words::AadhaarNotValidDigit,
        ),
        (
            Place::Vid,
            "912345678901234",
            Words::VidNotValid,
            Words::VidNotValidLength,
        ),
        (
            Place::Vid,
            "9123456789012345",
            Words::VidNotValid,
            Words::VidNotValidDigit,
        ),
        (
            Place::Home,
            "95458121255",
            Words::IdentifierUnknown,
            Words::IdentifierUnknownLine,
        ),
        (
            Place::Home,
            "999941057059",
            Words::AadhaarNotValid,
            Words::AadhaarNotValidDigit,
        ),
        (
            Place::Home,
            "asha_1995@abdm",
            Words::AddressEnding,
            ending(),
        ),
    ] {
        for language in ["en", "hi"] {
            let mut kiosk = at(language, place);
            let screen = kiosk.screen();
            kiosk.type_text(text);
            kiosk.touch("primary");
            assert_eq!(kiosk.screen(), screen, "{place:?} {text}");
            assert!(kiosk.says(&what), "{language}: {place:?} {text}: {what:?}");
            assert!(
                kiosk.says(&advice),
                "{language}: {place:?} {text}: {advice:?}"
            );
            assert!(kiosk.inbox().is_empty(), "nothing is sent");
        }
    }
}

/// A check digit that does not fit is a hint at an ABHA number, whose rule nobody published.
#[test]
fn a_slip_in_an_abha_number_is_a_hint() {
    for language in ["en", "hi"] {
        let mut kiosk = at(language, Place::Number);
        kiosk.type_text("91-1000-2000-3009");
        assert!(kiosk.says(&Words::LoginNumberHint), "{language}");
        assert_eq!(kiosk.problem(), None);
        kiosk.touch("primary");
        assert_ne!(kiosk.problem(), Some(Problem::AbhaNumberIncomplete));
        assert_ne!(kiosk.screen(), Screen::Home);
    }
}
