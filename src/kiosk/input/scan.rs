//! What a scanner said, where a screen can use it.

use super::Scan;
use crate::domain::{AbhaAddress, AbhaNumber, LoginIdKind};
use serde::Deserialize;
use std::borrow::Cow;

/// Who somebody is, as the code on their card says. Nothing else is ever taken from a scan; an
/// Aadhaar number least of all.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::kiosk) enum ScannedId {
    /// The 14 digits.
    Number(AbhaNumber),
    /// The address with its suffix.
    Address(AbhaAddress),
}

/// The two of the card's keys that say who somebody is; the rest is not even copied.
#[derive(Deserialize)]
struct Card<'a> {
    #[serde(borrow, default)]
    hidn: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    hid: Option<Cow<'a, str>>,
}

/// Reads an ABHA card's code, or a plain number or address, for the first of these ways that it
/// knows. Scanners either follow the keyboard's layout or take every keyboard for an American
/// one, so both readings are tried.
pub(in crate::kiosk) fn read_scan(scan: &Scan, ways: &[LoginIdKind]) -> Option<ScannedId> {
    let read = |text: &str| ways.iter().find_map(|way| read_as(text, *way));
    read(&scan.typed).or_else(|| read(&scan.american))
}

fn read_as(text: &str, way: LoginIdKind) -> Option<ScannedId> {
    let text = text.trim();
    let card = card(text);
    match way {
        LoginIdKind::AbhaNumber => {
            let number = card
                .as_ref()
                .map_or(Some(text), |card| card.hidn.as_deref())?;
            AbhaNumber::parse(number).ok().map(ScannedId::Number)
        }
        LoginIdKind::AbhaAddress => {
            let address = card
                .as_ref()
                .map_or(Some(text), |card| card.hid.as_deref())?;
            address_of(address).map(ScannedId::Address)
        }
        // The one is no secret of a card, and the other must not be taken from one.
        LoginIdKind::Mobile | LoginIdKind::Aadhaar => None,
    }
}

/// The object in the text; some scanners put a sign of the kind of code before it.
fn card(text: &str) -> Option<Card<'_>> {
    let object = text.get(text.find('{')?..=text.rfind('}')?)?;
    serde_json::from_str(object).ok()
}

/// Letters, digits and separators with a suffix.
fn address_of(text: &str) -> Option<AbhaAddress> {
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_' | '-'))
    };
    let address = AbhaAddress::given(&text.to_lowercase())?;
    (plain(address.local()) && address.suffix().is_some_and(plain)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;
    use zeroize::Zeroizing;

    const WAYS: [LoginIdKind; 4] = [
        LoginIdKind::Mobile,
        LoginIdKind::AbhaNumber,
        LoginIdKind::AbhaAddress,
        LoginIdKind::Aadhaar,
    ];

    fn scan(text: &str) -> Scan {
        Scan {
            began: Instant::now(),
            typed: Zeroizing::new(text.to_owned()),
            american: Zeroizing::new(text.to_owned()),
        }
    }

    fn number(scan: Option<ScannedId>) -> Option<String> {
        match scan {
            Some(ScannedId::Number(number)) => Some(number.digits().to_owned()),
            Some(ScannedId::Address(address)) => Some(address.to_string()),
            None => None,
        }
    }

    const CARD: &str = r#"{"hidn":"91-1000-2000-3008","hid":"sunil.pawar@sbx","name":"Sunil Pawar","dob":"17/8/1977","mobile":"9999900004"}"#;

    #[test]
    fn reads_number_or_address_of_a_card() {
        assert_eq!(
            number(read_scan(&scan(CARD), &WAYS)).unwrap(),
            "91100020003008"
        );
        let address_alone = [LoginIdKind::AbhaAddress];
        assert_eq!(
            number(read_scan(&scan(CARD), &address_alone)).unwrap(),
            "sunil.pawar@sbx"
        );
        let prefixed = format!("]Q1{CARD}");
        assert!(read_scan(&scan(&prefixed), &WAYS).is_some());
    }

    #[test]
    fn reads_a_plain_number_or_address() {
        for text in ["91-1000-2000-3008", "91100020003008", " 91 1000 2000 3008"] {
            assert_eq!(
                number(read_scan(&scan(text), &WAYS)).unwrap(),
                "91100020003008"
            );
        }
        assert_eq!(
            number(read_scan(&scan("Sunil.Pawar@SBX"), &WAYS)).unwrap(),
            "sunil.pawar@sbx"
        );
    }

    #[test]
    fn takes_nothing_else() {
        for text in [
            "999941057058",
            r#"{"uid":"999941057058"}"#,
            r#"{"hidn":"999941057058"}"#,
            r#"{"hidn":null,"hid":"-"}"#,
            r#"<PrintLetterBarcodeData uid="999941057058" name="A"/>"#,
            "sunil.pawar",
            "@sbx",
            "{}",
            "",
        ] {
            assert!(read_scan(&scan(text), &WAYS).is_none(), "{text}");
        }
        assert!(read_scan(&scan(CARD), &[LoginIdKind::Mobile, LoginIdKind::Aadhaar]).is_none());
    }

    /// A scanner that takes the keyboard for an American one, on a keyboard that types Hindi.
    #[test]
    fn reads_what_the_keys_say_where_the_layout_makes_nonsense_of_it() {
        let typed: String = CARD.chars().map(|_| 'क').collect();
        let scan = Scan {
            typed: Zeroizing::new(typed),
            ..scan(CARD)
        };
        assert!(read_scan(&scan, &WAYS).is_some());
    }
}
