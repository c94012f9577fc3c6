//! What is handed over of a person: the one form that waits in the outbox, and of which every destination
//! makes its own. It has no field that could hold an Aadhaar number.

mod identity;
mod written;

pub use identity::AbhaIdentity;
use identity::is_no_number;
pub(crate) use identity::is_plain;
pub use written::NotReadable;
pub(crate) use written::{iso, media_type};

use crate::plain::PlainText;
use abdm_types::{BirthDate, Gender, Mobile, Photo, Profile, UtcMillis};
use kiosk_record::{PatientId, RecordId};
use std::fmt;

/// A person as the clinic gets them.
#[derive(Clone, PartialEq)]
pub struct Patient {
    /// By what ABDM knows them.
    pub abha: AbhaIdentity,
    /// The whole name.
    pub name: Option<PlainText>,
    /// The whole name in the person's own script.
    pub local_name: Option<LocalName>,
    /// The gender as in Aadhaar.
    pub gender: Option<Gender>,
    /// The birth date as in Aadhaar; often the year alone.
    pub birth_date: Option<BirthDate>,
    /// The mobile, in full.
    pub mobile: Option<Mobile>,
    /// E-mail address.
    pub email: Option<PlainText>,
    /// Where the person lives.
    pub address: Option<Address>,
    /// The photo as a JPEG or PNG file.
    pub photo: Option<Photo>,
    /// Whether the service says that Aadhaar proved it, where it tells.
    pub kyc_verified: Option<bool>,
    /// The running id, where the clinic's are counted at the kiosk.
    pub patient_id: Option<PatientId>,
    /// How the person was known, and where.
    pub registration: Registration,
}

/// A name in another script.
#[derive(Clone, PartialEq, Eq)]
pub struct LocalName {
    /// The name.
    pub text: PlainText,
    /// Its language by its tag, such as `hi`; where that is not known, `und` with the script:
    /// `und-Deva`.
    pub language: String,
}

/// Where somebody lives.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// In one line.
    pub line: Option<PlainText>,
    /// The district.
    pub district: Option<PlainText>,
    /// Its LGD code.
    pub district_code: Option<LgdCode>,
    /// The state.
    pub state: Option<PlainText>,
    /// Its LGD code.
    pub state_code: Option<LgdCode>,
    /// Postal index number.
    pub pincode: Option<Pincode>,
}

/// A code of the Local Government Directory: 1 to 6 digits.
#[derive(Clone, PartialEq, Eq)]
pub struct LgdCode(String);

/// A postal index number: 6 digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Pincode(String);

/// How a person came to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// By which kiosk.
    pub kiosk: RecordId,
    /// At which facility, by its id of the health facility registry.
    pub facility: Option<FacilityId>,
    /// In which way.
    pub source: RegistrationSource,
    /// What was proven.
    pub level: VerificationLevel,
    /// When.
    pub at: UtcMillis,
}

/// The id of a facility: 1 to 40 letters, digits and dashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityId(String);

/// Makes an enum whose variants are written by a name.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$note])* $variant,)+
        }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name under which it is written.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            pub(crate) fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

named! {
    /// In which way somebody was registered.
    RegistrationSource {
        /// At the kiosk, alone.
        Kiosk = "kiosk",
        /// At the kiosk, by staff.
        FrontDesk = "front-desk",
        /// By the clinic's QR, from an app of the person.
        ScanAndShare = "scan-and-share",
    }
}

named! {
    /// What was proven of somebody in this visit.
    VerificationLevel {
        /// That the Aadhaar number is theirs, by a code of UIDAI.
        AadhaarOtp = "aadhaar-otp",
        /// That the mobile of the ABHA is theirs, by a code of ABDM.
        MobileOtp = "mobile-otp",
        /// That they are signed in to an app of ABDM.
        App = "app",
    }
}

/// No longer name is handed over, in characters.
pub const LONGEST_NAME: usize = 200;

/// No longer line of an address is handed over, in characters.
pub const LONGEST_ADDRESS: usize = 500;

/// No longer name of a district or state is handed over, in characters.
pub const LONGEST_PART: usize = 100;

const LONGEST_EMAIL: usize = 254;

/// No longer photo is handed over.
pub const MOST_PHOTO_BYTES: usize = 512 * 1024;

impl Patient {
    /// What of a profile is handed over. `language` is that of the local script, where it is known; a
    /// photo is taken along only where the clinic wishes one.
    #[must_use]
    pub fn of(
        profile: &Profile,
        language: Option<&str>,
        with_photo: bool,
        registration: Registration,
    ) -> Self {
        let short = |text: &Option<String>| PlainText::new(text.as_deref()?, LONGEST_PART);
        let address = Address {
            line: profile
                .address
                .as_deref()
                .and_then(|line| PlainText::new(line, LONGEST_ADDRESS)),
            district: short(&profile.district_name),
            district_code: profile.district_code.as_deref().and_then(LgdCode::new),
            state: short(&profile.state_name),
            state_code: profile.state_code.as_deref().and_then(LgdCode::new),
            pincode: profile.pincode.as_deref().and_then(Pincode::new),
        };
        let local = profile.localized.as_ref();
        let local = local.and_then(|details| details.name.as_deref());
        Self {
            abha: AbhaIdentity::Number(
                profile.abha_number.clone(),
                profile.abha_address.clone().filter(is_no_number),
            ),
            name: PlainText::new(&profile.name, LONGEST_NAME),
            local_name: local.and_then(|name| LocalName::new(name, language)),
            gender: profile.gender,
            birth_date: profile.date_of_birth,
            mobile: profile
                .whole_mobile()
                .and_then(|mobile| Mobile::parse(mobile).ok()),
            email: profile
                .email
                .as_deref()
                .and_then(|email| PlainText::whole(email, LONGEST_EMAIL))
                .filter(|email| email.as_str().contains('@')),
            address: (address != Address::default()).then_some(address),
            photo: profile
                .photo
                .clone()
                .filter(|photo| with_photo && photo.0.len() <= MOST_PHOTO_BYTES),
            kyc_verified: profile.kyc_verified,
            patient_id: None,
            registration,
        }
    }
}

impl LocalName {
    /// Takes a name. Without a language, the script of its first letter is told.
    #[must_use]
    pub fn new(name: &str, language: Option<&str>) -> Option<Self> {
        let text = PlainText::new(name, LONGEST_NAME)?;
        let language = match language {
            Some(tag) if is_tag(tag) => tag.to_owned(),
            Some(_) | None => format!("und-{}", script(text.as_str())),
        };
        Some(Self { text, language })
    }
}

fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The code (ISO 15924) of the script that a text begins with: of India's, or `Zyyy` for any other.
fn script(text: &str) -> &'static str {
    text.chars()
        .find_map(|sign| match sign {
            'a'..='z' | 'A'..='Z' => Some("Latn"),
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Some("Arab"),
            '\u{900}'..='\u{97f}' => Some("Deva"),
            '\u{980}'..='\u{9ff}' => Some("Beng"),
            '\u{a00}'..='\u{a7f}' => Some("Guru"),
            '\u{a80}'..='\u{aff}' => Some("Gujr"),
            '\u{b00}'..='\u{b7f}' => Some("Orya"),
            '\u{b80}'..='\u{bff}' => Some("Taml"),
            '\u{c00}'..='\u{c7f}' => Some("Telu"),
            '\u{c80}'..='\u{cff}' => Some("Knda"),
            '\u{d00}'..='\u{d7f}' => Some("Mlym"),
            '\u{1c50}'..='\u{1c7f}' => Some("Olck"),
            '\u{abc0}'..='\u{abff}' | '\u{aae0}'..='\u{aaff}' => Some("Mtei"),
            _ => None,
        })
        .unwrap_or("Zyyy")
}

impl LgdCode {
    /// Takes a code.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        digits(text, 1..=6).map(Self)
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Pincode {
    /// Takes a number.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        digits(text, 6..=6).map(Self)
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<String> {
    let text = text.trim();
    let fits = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.to_owned())
}

impl FacilityId {
    /// Takes an id; `None` if it is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=40).contains(&text.len())
            && PlainText::whole(text, 40).is_some()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
        fits.then(|| Self(text.to_owned()))
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! hidden {
    ($($name:ident),+) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(..)"))
            }
        })+
    };
}

hidden!(AbhaIdentity, Patient, LocalName, Address, LgdCode, Pincode);

#[cfg(test)]
mod tests;
