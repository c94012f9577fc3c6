//! What the card's QR says: one JSON object, unsigned, in the keys of the official card
//! (protocol.md section 14).

use crate::content::{clean, shorten};
use abdm_types::{Profile, plain_line};

/// Placeholder for what is not known.
const UNKNOWN: &str = "-";

/// The longest texts that go in, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_ADDRESS: usize = 250;
/// What an address may have when it would else have to be left out.
const SHORTER_ADDRESSES: [usize; 2] = [120, 60];
const LONGEST_OTHER: usize = 60;

/// The contents a QR may have: the full one with the card's eleven keys, the same with an address
/// that loses more and more of its middle, and the short one with five of the keys, for when the
/// ones before would make the modules too small. The service's own comes first, when it is one.
pub(crate) fn payloads(profile: &Profile, service: Option<&str>) -> Vec<String> {
    let or_unknown = |value: Option<&str>, longest: usize| {
        value
            .map(|value| clean(value, longest))
            .filter(|value| !value.is_empty())
            .unwrap_or_else(|| UNKNOWN.to_owned())
    };
    let other = |value: &Option<String>| or_unknown(value.as_deref(), LONGEST_OTHER);
    let address = profile.abha_address.as_ref().map(ToString::to_string);
    let number = ("hidn", profile.abha_number.to_string());
    let address = address.map(|address| plain_line(&address, LONGEST_OTHER));
    let hid = ("hid", address.unwrap_or_else(|| UNKNOWN.to_owned()));
    let name = ("name", or_unknown(Some(&profile.name), LONGEST_NAME));
    let gender = (
        "gender",
        or_unknown(profile.gender.map(|gender| gender.code()), LONGEST_OTHER),
    );
    let dob = ("dob", date(profile));
    // Half a number reaches nobody, and a desk would take it for the whole.
    let mobile = or_unknown(profile.whole_mobile(), LONGEST_OTHER);
    let address = or_unknown(profile.address.as_deref(), usize::MAX);
    let full = |longest: usize| {
        object(&[
            number.clone(),
            hid.clone(),
            name.clone(),
            gender.clone(),
            ("statelgd", other(&profile.state_code)),
            ("distlgd", other(&profile.district_code)),
            dob.clone(),
            ("state name", other(&profile.state_name)),
            ("district_name", other(&profile.district_name)),
            ("mobile", mobile.clone()),
            ("address", shorten(&address, longest)),
        ])
    };
    let count = address.chars().count();
    let shorter = SHORTER_ADDRESSES.iter().filter(|longest| count > **longest);
    let mut payloads: Vec<String> = service
        .filter(|text| is_of(profile, text))
        .map(str::to_owned)
        .into_iter()
        .collect();
    payloads.push(full(LONGEST_ADDRESS));
    payloads.extend(shorter.map(|longest| full(*longest)));
    payloads.push(object(&[
        number.clone(),
        hid.clone(),
        name.clone(),
        gender.clone(),
        dob.clone(),
    ]));
    payloads
}

/// The longest content of the service that is taken, in bytes. The published ones have 300 to
/// 500; three times that fits on no card.
const LONGEST_SERVICE: usize = 1_000;

/// Whether a text is the content of this person's QR: an object with their number.
fn is_of(profile: &Profile, text: &str) -> bool {
    text.len() <= LONGEST_SERVICE
        && serde_json::from_str::<serde_json::Value>(text).is_ok_and(|value| {
            value.is_object()
                && value.get("hidn").and_then(serde_json::Value::as_str)
                    == Some(&profile.abha_number.to_string())
        })
}

/// `31/5/1995`, without padding, or the year alone.
fn date(profile: &Profile) -> String {
    match profile.date_of_birth {
        Some(date) => match date.month_and_day {
            Some((month, day)) => format!("{day}/{month}/{}", date.year),
            None => date.year.to_string(),
        },
        None => UNKNOWN.to_owned(),
    }
}

/// A JSON object with its keys in the order given, which a map would not keep.
fn object(pairs: &[(&str, String)]) -> String {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("\"{key}\":{}", serde_json::Value::String(value.clone())))
        .collect();
    format!("{{{}}}", pairs.join(","))
}
