//! What a code is, told by its beginning or by its being digits. Nothing of it is copied.

use crate::{AadhaarCode, OtherCode, ScannedCode, abha};
use abdm_types::{AbhaNumber, verhoeff_is_valid};

/// So many digits are no number that anybody has: the Secure QR of Aadhaar has hundreds.
const SECURE_QR: usize = 100;

/// The text without what scanners put before and after it: a byte order mark, controls, blanks,
/// and the sign of the kind of code (`]Q1`; ISO/IEC 15424).
pub(crate) fn without_prefix(text: &str) -> &str {
    let noise = |character: char| {
        character.is_control() || character.is_whitespace() || character == '\u{feff}'
    };
    let text = text.trim_matches(noise);
    let bytes = text.as_bytes();
    match bytes {
        [b']', letter, digit, ..]
            if letter.is_ascii_alphabetic() && digit.is_ascii_alphanumeric() =>
        {
            text.get(3..).unwrap_or_default().trim_start_matches(noise)
        }
        _ => text,
    }
}

/// What a text of digits alone is, with blanks and dashes between them or without; nothing for any
/// other text.
pub(crate) fn digits(text: &str) -> Option<ScannedCode> {
    let is_digits = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-'));
    if text.is_empty() || !is_digits {
        return None;
    }
    let count = text.bytes().filter(u8::is_ascii_digit).count();
    let other = match count {
        14 => return abha(AbhaNumber::parse(text).ok(), None),
        12 | 16 if has_check_digit(text) => OtherCode::Aadhaar(AadhaarCode::Number),
        SECURE_QR.. => OtherCode::Aadhaar(AadhaarCode::Secure),
        _ => OtherCode::Unknown,
    };
    Some(ScannedCode::Other(other))
}

/// Whether 12 or 16 digits end as an Aadhaar number or a virtual id does.
fn has_check_digit(text: &str) -> bool {
    let mut ascii = zeroize::Zeroizing::new([0_u8; 16]);
    let mut count = 0;
    for (slot, digit) in ascii
        .iter_mut()
        .zip(text.bytes().filter(u8::is_ascii_digit))
    {
        *slot = digit;
        count += 1;
    }
    let digits = ascii.get(..count).unwrap_or_default();
    matches!(digits.first(), Some(b'2'..=b'9')) && verhoeff_is_valid(digits)
}

/// What codes begin with that need no reading. Big and small letters are one: a scanner may have
/// met the Caps Lock key.
const BEGINNINGS: [(&str, OtherCode); 12] = [
    ("upi:", OtherCode::Payment),
    ("bhim:", OtherCode::Payment),
    ("tez:", OtherCode::Payment),
    ("gpay:", OtherCode::Payment),
    ("phonepe:", OtherCode::Payment),
    ("paytmmp:", OtherCode::Payment),
    // A shop's code (EMV QR, which Bharat QR is) begins with its version.
    ("000201", OtherCode::Payment),
    ("begin:vcard", OtherCode::Contact),
    ("mecard:", OtherCode::Contact),
    ("tel:", OtherCode::Contact),
    ("mailto:", OtherCode::Contact),
    ("smsto:", OtherCode::Contact),
];

/// What the older letters of Aadhaar say in XML, in full and in short.
const LETTERS: [&str; 2] = ["<qpd", "<qd"];

/// What a code is whose beginning tells.
pub(crate) fn by_its_beginning(text: &str) -> Option<OtherCode> {
    if text.starts_with('<') {
        let is_letter =
            contains(text, "printletterbarcode") || LETTERS.iter().any(|start| begins(text, start));
        return Some(if is_letter {
            OtherCode::Aadhaar(AadhaarCode::Letter)
        } else {
            OtherCode::Unknown
        });
    }
    let found = BEGINNINGS.iter().find(|(start, _)| begins(text, start))?;
    Some(found.1)
}

/// Whether a text begins so, in letters of any case.
pub(crate) fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Whether a text has this in it, in letters of any case. `part` is ASCII and not empty.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    text.as_bytes()
        .windows(part.len())
        .any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
