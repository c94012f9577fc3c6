//! One code in two readings, and what is told of a value.

use scanned_code::{OtherCode, ScannedCode, read, read_either};

const CARD: &str = r#"{"hidn":"91-1000-2000-3008","hid":"sunil.pawar@sbx","name":"Sunil Pawar"}"#;

/// A scanner that takes the keyboard for an American one, on a keyboard that types Hindi.
#[test]
fn the_reading_that_makes_sense_counts() {
    let nonsense: String = CARD.chars().map(|_| 'क').collect();
    assert_eq!(read_either(&nonsense, CARD), read(CARD));
    assert_eq!(read_either(CARD, &nonsense), read(CARD));
    let upi = "upi://pay?pa=shop@okbank&am=10";
    assert_eq!(
        read_either(&nonsense, upi),
        ScannedCode::Other(OtherCode::Payment)
    );
    assert_eq!(
        read_either(&nonsense, &nonsense),
        ScannedCode::Other(OtherCode::Unknown)
    );
    // Half of it on one layout and the whole on the other.
    assert_eq!(read_either(&CARD[..40], CARD), read(CARD));
}

#[test]
fn nothing_of_a_person_is_in_what_is_logged() {
    let said = format!("{:?}", read(CARD));
    for secret in ["Sunil", "sunil", "1000", "Pawar"] {
        assert!(!said.contains(secret), "{said}");
    }
}
