//! The form as JSON: in the outbox, in the files of a folder and at a webhook.

use super::{
    AbhaIdentity, Address, FacilityId, LgdCode, LocalName, MOST_PHOTO_BYTES, Patient, Pincode,
    Registration, RegistrationSource, VerificationLevel,
};
use crate::plain::PlainText;
use abdm_types::{AbhaAddress, AbhaNumber, BirthDate, Gender, Mobile, Photo, UtcMillis};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use kiosk_record::{HandoffKey, PatientId, RecordId, Stamp};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use zeroize::Zeroizing;

/// What was written is none of ours, or of a newer form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no person as this program writes one")]
pub struct NotReadable;

/// The number of the form. A reader may expect that keys are added without it changing.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    form: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    abha_number: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    abha_address: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    patient_id: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    local_name: Option<WrittenName<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gender: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    birth_date: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mobile: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<WrittenAddress<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kyc_verified: Option<bool>,
    registration: WrittenRegistration<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    photo: Option<WrittenPhoto<'a>>,
}

#[derive(Serialize, Deserialize)]
struct WrittenName<'a> {
    text: Cow<'a, str>,
    language: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct WrittenAddress<'a> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    district: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    district_lgd: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state_lgd: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pincode: Option<Cow<'a, str>>,
}

#[derive(Serialize, Deserialize)]
struct WrittenRegistration<'a> {
    kiosk: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    facility: Option<Cow<'a, str>>,
    source: Cow<'a, str>,
    level: Cow<'a, str>,
    at: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct WrittenPhoto<'a> {
    r#type: Cow<'a, str>,
    base64: Cow<'a, str>,
}

impl Patient {
    /// As JSON, with the name of the hand-off where it leaves the kiosk. Wiped when dropped.
    #[must_use]
    pub fn to_json(&self, key: Option<HandoffKey>) -> Zeroizing<Vec<u8>> {
        let id = key.map(|key| Cow::Owned(key.to_string()));
        let written = Written {
            id,
            ..self.written()
        };
        // All at once, so that no half-written copy is left behind where a vector grew.
        let room = 8 * 1024 + self.photo.as_ref().map_or(0, |photo| photo.0.len() * 3 / 2);
        let mut json = Zeroizing::new(Vec::with_capacity(room));
        // Nothing in it can fail to be written.
        let _ = serde_json::to_writer(&mut *json, &written);
        json
    }

    /// Reads what [`Patient::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// [`NotReadable`] for anything else.
    pub fn from_json(json: &[u8]) -> Result<Self, NotReadable> {
        let written: Written<'_> = serde_json::from_slice(json).map_err(|_| NotReadable)?;
        if written.form != FORM {
            return Err(NotReadable);
        }
        read(&written).ok_or(NotReadable)
    }

    fn written(&self) -> Written<'_> {
        let registration = &self.registration;
        Written {
            form: FORM,
            id: None,
            abha_number: self.abha.number().map(|number| number.to_string().into()),
            abha_address: self
                .abha
                .address()
                .map(|address| address.to_string().into()),
            patient_id: self.patient_id.as_ref().map(|id| id.as_str().into()),
            name: plain(&self.name),
            local_name: self.local_name.as_ref().map(|name| WrittenName {
                text: name.text.as_str().into(),
                language: name.language.as_str().into(),
            }),
            gender: self.gender.map(|gender| gender.code().into()),
            birth_date: self.birth_date.map(|date| iso(date).into()),
            mobile: self.mobile.as_ref().map(|mobile| mobile.digits().into()),
            email: plain(&self.email),
            address: self.address.as_ref().map(|address| WrittenAddress {
                line: plain(&address.line),
                district: plain(&address.district),
                district_lgd: address
                    .district_code
                    .as_ref()
                    .map(|code| code.as_str().into()),
                state: plain(&address.state),
                state_lgd: address.state_code.as_ref().map(|code| code.as_str().into()),
                pincode: address
                    .pincode
                    .as_ref()
                    .map(|pincode| pincode.as_str().into()),
            }),
            kyc_verified: self.kyc_verified,
            registration: WrittenRegistration {
                kiosk: registration.kiosk.to_string().into(),
                facility: registration.facility.as_ref().map(|id| id.as_str().into()),
                source: registration.source.name().into(),
                level: registration.level.name().into(),
                at: Stamp::in_india(registration.at).utc_text().into(),
            },
            photo: self.photo.as_ref().map(|photo| WrittenPhoto {
                r#type: media_type(photo).into(),
                base64: BASE64.encode(&photo.0).into(),
            }),
        }
    }
}

fn plain(text: &Option<PlainText>) -> Option<Cow<'_, str>> {
    text.as_ref().map(|text| text.as_str().into())
}

/// `1995-05-31`, or the year alone.
pub(crate) fn iso(date: BirthDate) -> String {
    match date.month_and_day {
        Some((month, day)) => format!("{:04}-{month:02}-{day:02}", date.year),
        None => format!("{:04}", date.year),
    }
}

/// Of which type a photo is: the service gives JPEG and PNG.
pub(crate) fn media_type(photo: &Photo) -> &'static str {
    if photo.0.starts_with(b"\x89PNG") {
        "image/png"
    } else {
        "image/jpeg"
    }
}

/// `None` if something in it is no value of ours.
fn read(written: &Written<'_>) -> Option<Patient> {
    let address = written.address.as_ref();
    let photo = written.photo.as_ref();
    Some(Patient {
        abha: AbhaIdentity::of(
            checked(&written.abha_number, |number| {
                AbhaNumber::parse(number).ok()
            })?,
            checked(&written.abha_address, AbhaAddress::given)?,
        )?,
        name: checked(&written.name, text)?,
        local_name: match &written.local_name {
            Some(name) => Some(LocalName::new(&name.text, Some(&name.language))?),
            None => None,
        },
        gender: checked(&written.gender, Gender::from_code)?,
        birth_date: checked(&written.birth_date, BirthDate::parse)?,
        mobile: checked(&written.mobile, |mobile| Mobile::parse(mobile).ok())?,
        email: checked(&written.email, text)?,
        address: match address {
            Some(address) => Some(read_address(address)?),
            None => None,
        },
        photo: match photo {
            Some(photo) => Some(read_photo(photo)?),
            None => None,
        },
        kyc_verified: written.kyc_verified,
        patient_id: checked(&written.patient_id, PatientId::new)?,
        registration: read_registration(&written.registration)?,
    })
}

fn read_address(address: &WrittenAddress<'_>) -> Option<Address> {
    Some(Address {
        line: checked(&address.line, text)?,
        district: checked(&address.district, text)?,
        district_code: checked(&address.district_lgd, LgdCode::new)?,
        state: checked(&address.state, text)?,
        state_code: checked(&address.state_lgd, LgdCode::new)?,
        pincode: checked(&address.pincode, Pincode::new)?,
    })
}

fn read_photo(photo: &WrittenPhoto<'_>) -> Option<Photo> {
    let bytes = BASE64.decode(photo.base64.as_bytes()).ok()?;
    (bytes.len() <= MOST_PHOTO_BYTES).then(|| Photo(bytes.into()))
}

fn read_registration(written: &WrittenRegistration<'_>) -> Option<Registration> {
    let at = OffsetDateTime::parse(&written.at, &Rfc3339).ok()?;
    let millis = at.unix_timestamp_nanos() / 1_000_000;
    Some(Registration {
        kiosk: RecordId::parse(&written.kiosk)?,
        facility: checked(&written.facility, FacilityId::new)?,
        source: RegistrationSource::named(&written.source)?,
        level: VerificationLevel::named(&written.level)?,
        at: UtcMillis(i64::try_from(millis).ok()?),
    })
}

/// What a text stands for, where there is one; `None` outside if it stands for nothing.
#[allow(
    clippy::option_option,
    reason = "what is missing and what is wrong are two things"
)]
fn checked<T>(
    written: &Option<Cow<'_, str>>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<Option<T>> {
    match written {
        Some(text) => read(text).map(Some),
        None => Some(None),
    }
}

/// It was as long as it may be when it was written.
fn text(text: &str) -> Option<PlainText> {
    PlainText::new(text, text.chars().count())
}
