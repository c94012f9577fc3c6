//! What a scanned code says. Pure: a text comes in, a value goes out, and nothing of a code that
//! is none of ours is copied.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod card;
mod facts;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod kinds;
mod link;

use abdm_types::{AbhaAddress, AbhaNumber, AbhaQr};

/// The longest text that is read as an ABHA code, in bytes. The published ones have 300 to 500;
/// the largest QR there is holds 2953.
pub const LONGEST: usize = 4_000;

/// What a scanned code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScannedCode {
    /// Whose ABHA it is.
    Abha(Box<AbhaQr>),
    /// No ABHA.
    Other(OtherCode),
}

/// What a code is that names no ABHA.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtherCode {
    /// An ABHA card's code of which only a part came, or which names nobody.
    Incomplete,
    /// A payment, by UPI or a shop's code.
    Payment,
    /// Aadhaar's own.
    Aadhaar(AadhaarCode),
    /// A facility's code, which people scan with the app of their phone.
    Facility,
    /// Any other web address.
    WebAddress,
    /// A visiting card.
    Contact,
    /// Something else.
    Unknown,
}

/// The codes that Aadhaar has. Nothing of what they say is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AadhaarCode {
    /// The Secure QR: one decimal number of hundreds of digits.
    Secure,
    /// The XML of older letters and cards, or the same as JSON.
    Letter,
    /// An Aadhaar number or a virtual id, bare.
    Number,
}

/// Reads a text.
#[must_use]
pub fn read(text: &str) -> ScannedCode {
    let text = kinds::without_prefix(text);
    if let Some(read) = kinds::digits(text) {
        return read;
    }
    if let Some(other) = kinds::by_its_beginning(text) {
        return ScannedCode::Other(other);
    }
    if text.len() > LONGEST {
        return ScannedCode::Other(OtherCode::Unknown);
    }
    link::read(text)
        .or_else(|| card::read(text))
        .or_else(|| facts::bare_address(text).and_then(|address| abha(None, Some(address))))
        .unwrap_or(ScannedCode::Other(OtherCode::Unknown))
}

/// Reads what the keys of a scanner typed, in two readings: on the keyboard's own layout and on
/// an American one. An ABHA in either of them counts.
#[must_use]
pub fn read_either(typed: &str, american: &str) -> ScannedCode {
    let told = |code: &ScannedCode| match code {
        ScannedCode::Abha(_) => 0,
        ScannedCode::Other(OtherCode::Unknown) => 3,
        ScannedCode::Other(OtherCode::Incomplete) => 2,
        ScannedCode::Other(
            OtherCode::Payment
            | OtherCode::Aadhaar(_)
            | OtherCode::Facility
            | OtherCode::WebAddress
            | OtherCode::Contact,
        ) => 1,
    };
    let first = read(typed);
    if told(&first) == 0 || typed == american {
        return first;
    }
    let second = read(american);
    if told(&second) < told(&first) {
        second
    } else {
        first
    }
}

fn abha(number: Option<AbhaNumber>, address: Option<AbhaAddress>) -> Option<ScannedCode> {
    AbhaQr::new(number, address).map(|qr| ScannedCode::Abha(Box::new(qr)))
}
