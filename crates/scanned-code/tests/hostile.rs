//! Whatever a code says, it is read in no time, and nothing panics.

use proptest::prelude::*;
use scanned_code::{LONGEST, OtherCode, ScannedCode, read, read_either};

/// Pieces that codes are made of, put together in ways that nobody meant.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("\"".to_owned()),
        Just("\"hidn\":".to_owned()),
        Just("\"hid\":\"a@sbx\",".to_owned()),
        Just("\\u0000".to_owned()),
        Just("91-1000-2000-3008".to_owned()),
        Just("https://abha.abdm.gov.in/".to_owned()),
        Just("?hidn=%".to_owned()),
        Just("%e0%a4".to_owned()),
        Just("&hid=".to_owned()),
        Just("]Q1".to_owned()),
        Just("[[[[".to_owned()),
        Just("\u{feff}".to_owned()),
        Just("1995/5/31".to_owned()),
        "\\PC{0,12}",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read(text in pieces(), other in any::<String>()) {
        let code = read(&text);
        prop_assert_eq!(&code, &read(&text));
        let _ = read_either(&text, &other);
        if let ScannedCode::Abha(person) = code {
            prop_assert!(person.id().is_some());
            let name = person.name.as_deref().unwrap_or_default();
            prop_assert!(name.chars().count() <= 60);
            prop_assert!(!name.contains(|sign: char| sign.is_control() || sign.is_numeric()));
        }
    }

    /// Whatever is said beside it, an Aadhaar number is never taken for an ABHA's.
    #[test]
    fn no_aadhaar_number_comes_out(before in "\\PC{0,8}", after in "\\PC{0,8}") {
        for text in [
            format!("{before}999941057058{after}"),
            format!("{before}{{\"hidn\":\"999941057058\",\"name\":\"{after}\"}}"),
            format!("{before}{{\"uid\":\"999941057058\",\"hid\":\"{after}999941057058\"}}"),
            format!("https://abha.abdm.gov.in/?uid=999941057058&hid={after}&hidn=999941057058"),
        ] {
            if let ScannedCode::Abha(person) = read(&text) {
                let number = person.number().map(|number| number.digits().to_owned());
                let address = person.address().map(ToString::to_string);
                let mobile = person.mobile.map(|mobile| mobile.digits().to_owned());
                for said in [number, address, person.name, mobile].into_iter().flatten() {
                    prop_assert!(!said.contains("999941057058"), "{}", said);
                }
            }
        }
    }
}

#[test]
fn what_is_too_long_is_not_read() {
    let card = format!(
        r#"{{"hidn":"91-1000-2000-3008","address":"{}"}}"#,
        "a".repeat(LONGEST)
    );
    assert_eq!(read(&card), ScannedCode::Other(OtherCode::Unknown));
    let digits = "7".repeat(2 * LONGEST);
    assert!(matches!(
        read(&digits),
        ScannedCode::Other(OtherCode::Aadhaar(_))
    ));
    for deep in ["[", "{\"a\":", "{\"hidn\":{"] {
        let deep = format!("{{\"hid\":{}", deep.repeat(LONGEST / deep.len()));
        let deep = deep.get(..LONGEST).unwrap();
        assert!(matches!(read(deep), ScannedCode::Other(_)));
    }
    let address = format!("{}@sbx", "a".repeat(LONGEST / 2));
    assert_eq!(read(&address), ScannedCode::Other(OtherCode::Unknown));
}
