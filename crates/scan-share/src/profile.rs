//! Who shared, as far as their app says it (protocol.md section 20).

use abdm_types::{AbhaAddress, AbhaNumber, BirthDate, Gender, Mobile, Photo, plain_line};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use std::fmt;

/// A person as the gateway hands them over. Anything can be missing, but not both number and address.
#[derive(Clone, PartialEq)]
pub struct SharedProfile {
    /// The 14 digits; somebody may have an address alone.
    pub abha_number: Option<AbhaNumber>,
    /// The address that the person shares under.
    pub abha_address: Option<AbhaAddress>,
    /// The whole name.
    pub name: Option<String>,
    /// As in Aadhaar.
    pub gender: Option<Gender>,
    /// Often the year alone.
    pub date_of_birth: Option<BirthDate>,
    /// In full.
    pub mobile: Option<Mobile>,
    /// Postal address in one line.
    pub address: Option<String>,
    /// Name of the district.
    pub district_name: Option<String>,
    /// Name of the state.
    pub state_name: Option<String>,
    /// Six digits.
    pub pincode: Option<String>,
    /// A JPEG or PNG file.
    pub photo: Option<Photo>,
}

/// In characters, as for every profile of the service.
const MAX_NAME: usize = 200;
const MAX_ADDRESS: usize = 500;

/// The longest photo, in bytes.
const MAX_PHOTO: usize = 256 * 1024;

impl SharedProfile {
    /// Reads `patient` of any form. `None` where it says neither number nor address.
    pub(super) fn of(patient: &Map<String, Value>) -> Option<Self> {
        let line = |keys: &[&str], longest| {
            let text = plain_line(&text(patient, keys)?, longest);
            (!text.is_empty()).then_some(text)
        };
        let number = text(patient, &["abhaNumber", "healthIdNumber", "ABHANumber"]);
        let address = text(patient, &["abhaAddress", "healthId", "id"]);
        let abha_number = number.and_then(|text| AbhaNumber::parse(&text).ok());
        let abha_address = address
            .filter(|text| text.len() <= 100 && text.bytes().all(|byte| byte.is_ascii_graphic()))
            .and_then(|text| AbhaAddress::given(&text));
        if abha_number.is_none() && abha_address.is_none() {
            return None;
        }
        let place = patient.get("address").and_then(Value::as_object);
        let of_place = |keys: &[&str], longest| {
            let text = plain_line(&text(place?, keys)?, longest);
            (!text.is_empty()).then_some(text)
        };
        let digits = |text: &String| text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        Some(Self {
            abha_number,
            abha_address,
            name: line(&["name"], MAX_NAME),
            gender: text(patient, &["gender"]).and_then(|code| Gender::from_code(&code)),
            date_of_birth: birth(patient),
            mobile: mobile(patient),
            address: of_place(&["line"], MAX_ADDRESS).or_else(|| line(&["address"], MAX_ADDRESS)),
            district_name: of_place(&["district", "districtName"], MAX_NAME),
            state_name: of_place(&["state", "stateName"], MAX_NAME),
            pincode: of_place(&["pincode", "pinCode"], 6).filter(digits),
            photo: text(patient, &["kycPhoto", "photo", "profilePhoto"]).and_then(|t| photo(&t)),
        })
    }
}

impl fmt::Debug for SharedProfile {
    /// Nothing of the person.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SharedProfile(..)")
    }
}

/// The first of these keys that holds a text or a number.
pub(super) fn text(fields: &Map<String, Value>, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| match fields.get(*key)? {
        Value::String(text) => {
            let text = text.trim();
            let is_said = !text.is_empty() && !text.eq_ignore_ascii_case("null") && text != "-";
            is_said.then(|| text.to_owned())
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    })
}

fn birth(patient: &Map<String, Value>) -> Option<BirthDate> {
    let part = |keys: &[&str]| text(patient, keys).and_then(|text| text.parse::<u16>().ok());
    let year = part(&["yearOfBirth"])?;
    let short = |keys: &[&str]| part(keys).and_then(|part| u8::try_from(part).ok());
    let month_and_day = short(&["monthOfBirth"]).zip(short(&["dayOfBirth"]));
    BirthDate::new(year, month_and_day).or_else(|| BirthDate::new(year, None))
}

/// `phoneNumber`, or of the older forms the identifier that is one.
fn mobile(patient: &Map<String, Value>) -> Option<Mobile> {
    let said = text(patient, &["phoneNumber", "mobile"]).or_else(|| {
        let identifiers = patient.get("identifiers")?.as_array()?;
        identifiers
            .iter()
            .filter_map(Value::as_object)
            .find(|one| {
                text(one, &["type"]).is_some_and(|kind| {
                    kind.eq_ignore_ascii_case("MOBILE") || kind.eq_ignore_ascii_case("MR")
                })
            })
            .and_then(|one| text(one, &["value"]))
    })?;
    Mobile::parse(&said).ok()
}

fn photo(text: &str) -> Option<Photo> {
    let bare = text.rsplit_once("base64,").map_or(text, |(_, bare)| bare);
    let file = STANDARD.decode(bare.trim()).ok()?;
    let is_picture = file.starts_with(&[0xff, 0xd8, 0xff]) || file.starts_with(b"\x89PNG\r\n");
    (is_picture && file.len() <= MAX_PHOTO).then(|| Photo(file.into()))
}
