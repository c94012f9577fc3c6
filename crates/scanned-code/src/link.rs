//! Web addresses: the link of an ABHA app, a facility's code, and all others.

use crate::facts::{Facts, Key, bare_address};
use crate::kinds::{begins, contains};
use crate::{OtherCode, ScannedCode, abha};
use abdm_types::AbhaNumber;
use zeroize::Zeroizing;

/// Whose links may name a person: ABDM's own, by its present and its former name. What another
/// house says of somebody's ABHA is not taken.
const HOSTS: [&str; 2] = ["abdm.gov.in", "ndhm.gov.in"];

/// Reads a web address. `None` when the text is none.
pub(crate) fn read(text: &str) -> Option<ScannedCode> {
    let rest = ["https://", "http://", "abdm://", "abha://", ""]
        .iter()
        .find_map(|scheme| {
            begins(text, scheme)
                .then(|| text.get(scheme.len()..))
                .flatten()
        })?;
    let has_scheme = rest.len() < text.len();
    if !has_scheme && !begins(text, "www.") && !begins_at_home(text) {
        return None;
    }
    let (authority, behind) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let is_ours = is_at_home(host) || begins(text, "abdm://") || begins(text, "abha://");
    let (path, said) = behind.split_at(behind.find(['?', '#']).unwrap_or(behind.len()));
    let pairs = pairs(said);
    let is_facility = pairs.iter().any(|(key, _)| *key == Key::Facility)
        || (is_ours && (contains(path, "share-profile") || contains(path, "shareprofile")));
    let other = if is_facility {
        OtherCode::Facility
    } else {
        OtherCode::WebAddress
    };
    let person = (is_ours && !is_facility)
        .then(|| person(&pairs, path))
        .flatten();
    Some(person.unwrap_or(ScannedCode::Other(other)))
}

/// Whether a text without a scheme begins with one of ABDM's hosts.
fn begins_at_home(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    is_at_home(host)
}

/// Whether a host is ABDM's.
fn is_at_home(host: &str) -> bool {
    HOSTS.iter().any(|home| {
        let from = host.len().checked_sub(home.len());
        let tail = from.and_then(|from| host.get(from..));
        let before = from.and_then(|from| host.get(..from)).unwrap_or_default();
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(home))
            && (before.is_empty() || before.ends_with('.'))
    })
}

/// Whom a link names: in the keys of the card, or as the last part of its path.
fn person(pairs: &[(Key, Zeroizing<String>)], path: &str) -> Option<ScannedCode> {
    let said = |wanted: Key| {
        let found = pairs.iter().find(|(key, _)| *key == wanted);
        found.map(|(_, value)| value.as_str())
    };
    if said(Key::Aadhaar).is_some() {
        return None;
    }
    let facts = Facts {
        number: said(Key::Number),
        address: said(Key::Address),
        name: said(Key::Name),
        gender: said(Key::Gender),
        birth: said(Key::Birth),
        mobile: said(Key::Mobile),
    };
    if let Some(person) = facts.person() {
        return Some(ScannedCode::Abha(Box::new(person)));
    }
    let last = path.trim_end_matches('/').rsplit('/').next()?;
    let last = decoded(last);
    match bare_address(&last) {
        Some(address) => abha(None, Some(address)),
        None => abha(AbhaNumber::parse(&last).ok(), None),
    }
}

/// The pairs behind `?` and `#` whose keys mean something.
fn pairs(said: &str) -> Vec<(Key, Zeroizing<String>)> {
    const MOST: usize = 40;
    said.split(['?', '#', '&', ';'])
        .take(MOST)
        .filter_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            Some((Key::of(&decoded(key))?, decoded(value)))
        })
        .collect()
}

/// A part of a web address as it was meant: `+` is a blank, `%41` an A. What is no such sign
/// stays as it is.
fn decoded(part: &str) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(part.len()));
    let mut rest = part.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let hex = |byte: &u8| {
            char::from(*byte)
                .to_digit(16)
                .and_then(|worth| u8::try_from(worth).ok())
        };
        let byte = match (first, behind) {
            (b'%', [high, low, ..]) => hex(high).zip(hex(low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = rest.get(3..).unwrap_or_default();
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = behind;
            }
        }
    }
    Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned())
}
