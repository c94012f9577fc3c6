//! What the card's QR says: one JSON object, unsigned, in the keys of the official card
//! (protocol.md section 14).

use crate::card::content::clean;
use crate::domain::Profile;

/// Placeholder for what is not known.
const UNKNOWN: &str = "-";

/// The longest texts that go in, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_ADDRESS: usize = 250;
const LONGEST_OTHER: usize = 60;

/// The contents a QR may have: the full one with the card's eleven keys, and the short one with
/// five of them, for when the full one would make the modules too small.
pub(in crate::card) fn payloads(profile: &Profile) -> Vec<String> {
    let or_unknown = |value: Option<&str>, longest: usize| {
        value
            .map(|value| clean(value, longest))
            .filter(|value| !value.is_empty())
            .unwrap_or_else(|| UNKNOWN.to_owned())
    };
    let other = |value: &Option<String>| or_unknown(value.as_deref(), LONGEST_OTHER);
    let address = profile.abha_address.as_ref().map(ToString::to_string);
    let number = ("hidn", profile.abha_number.to_string());
    let hid = ("hid", or_unknown(address.as_deref(), LONGEST_OTHER));
    let name = ("name", or_unknown(Some(&profile.name), LONGEST_NAME));
    let gender = (
        "gender",
        or_unknown(profile.gender.map(|gender| gender.code()), LONGEST_OTHER),
    );
    let dob = ("dob", date(profile));
    let full = [
        number.clone(),
        hid.clone(),
        name.clone(),
        gender.clone(),
        ("statelgd", other(&profile.state_code)),
        ("distlgd", other(&profile.district_code)),
        dob.clone(),
        ("state name", other(&profile.state_name)),
        ("district_name", other(&profile.district_name)),
        ("mobile", other(&profile.mobile)),
        (
            "address",
            or_unknown(profile.address.as_deref(), LONGEST_ADDRESS),
        ),
    ];
    vec![object(&full), object(&[number, hid, name, gender, dob])]
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
