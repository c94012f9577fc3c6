//! What stands on a card: the person's facts in English and in the local language, made fit to
//! be drawn.

mod clean;
mod local;

pub(super) use clean::clean;

use super::Error;
use super::photo::Photo;
use super::qr::{self, Symbol};
use crate::domain::{Gender, Language, Profile};
use crate::locale::{Locale, Message};
use local::Local;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// The longest texts on a card, in characters; anything longer is no name and no address.
const LONGEST_NAME: usize = 120;
const LONGEST_ADDRESS: usize = 300;
const LONGEST_VALUE: usize = 60;

/// Everything that a card says, ready for [`pdf`](super::pdf) and [`pixels`](super::pixels).
/// Holds personal facts: it has no `Debug` of its content, and is to be dropped with the
/// session.
#[derive(Clone)]
pub struct Content {
    pub(super) title: Words,
    pub(super) name: String,
    pub(super) local_name: Option<Text>,
    pub(super) number: Field,
    pub(super) fields: Vec<Field>,
    pub(super) address: Option<Field>,
    pub(super) helpline: Words,
    pub(super) note: Words,
    pub(super) cut_and_fold: Words,
    pub(super) photo: Option<Photo>,
    pub(super) photo_words: String,
    pub(super) qr_words: String,
    pub(super) payloads: Vec<String>,
    pub(super) qr: Result<Arc<Symbol>, Error>,
}

/// A text and its language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) language: String,
}

/// The same words in English and, where there are such, in the local language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Words {
    pub(super) english: String,
    pub(super) local: Option<Text>,
}

/// A labelled line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) label: Words,
    pub(super) value: Words,
}

impl fmt::Debug for Content {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Content")
            .field("has_photo", &self.photo.is_some())
            .finish_non_exhaustive()
    }
}

/// Puts together what stands on a person's card.
///
/// Labels come in English and in the locale's language; when the service sent its own labels in
/// another script (`localizedDetails`), those are taken in place of the locale's. What the
/// service does not know is left out. A photo that cannot be read is left out too. The QR is
/// encoded here, once; that it cannot be is told by [`pdf`](super::pdf) and
/// [`pixels`](super::pixels).
#[must_use]
pub fn content(profile: &Profile, locale: &Locale) -> Content {
    let local = Local::of(profile, locale);
    let words = |message: Message| Words {
        english: english(locale, &message),
        local: local.words(&message),
    };
    let field = |label: Message, value: String| Field {
        label: words(label),
        value: Words::plain(value),
    };
    let payloads = qr::payloads(profile);

    let mut fields = Vec::new();
    if let Some(address) = &profile.abha_address {
        fields.push(field(
            Message::CardAbhaAddress,
            clean(&address.to_string(), LONGEST_VALUE),
        ));
    }
    if let Some(date) = profile.date_of_birth {
        let label = match date.month_and_day {
            Some(_) => Message::CardDateOfBirth,
            None => Message::CardYearOfBirth,
        };
        fields.push(field(label, date.to_string()));
    }
    if let Some(message) = profile.gender.and_then(gender_message) {
        fields.push(Field {
            label: words(Message::CardGender),
            value: Words {
                english: english(locale, &message),
                local: local.gender(&message),
            },
        });
    }
    if let Some(mobile) = given(profile.mobile.as_deref(), LONGEST_VALUE) {
        fields.push(field(Message::CardMobile, mobile));
    }

    Content {
        title: words(Message::CardTitle),
        name: given(Some(&profile.name), LONGEST_NAME).unwrap_or_else(|| "-".to_owned()),
        local_name: local.name(),
        number: field(Message::CardAbhaNumber, profile.abha_number.to_string()),
        fields,
        address: given(profile.address.as_deref(), LONGEST_ADDRESS)
            .map(|address| field(Message::CardAddress, address)),
        helpline: words(Message::CardHelpline),
        note: words(Message::CardNote),
        cut_and_fold: words(Message::CardCutAndFold),
        photo: profile
            .photo
            .as_ref()
            .and_then(|photo| Photo::read(&photo.0)),
        photo_words: english(locale, &Message::CardPhotoAlternative),
        qr_words: english(locale, &Message::CardQrAlternative),
        qr: Symbol::plan(&payloads, qr::CARD_FRONT).map(Arc::new),
        payloads,
    }
}

impl Words {
    /// The same for every reader: a number, a date.
    fn plain(text: String) -> Self {
        Self {
            english: text,
            local: None,
        }
    }
}

/// A text of the service, when there is anything left of it.
fn given(text: Option<&str>, longest: usize) -> Option<String> {
    text.map(|text| clean(text, longest))
        .filter(|text| !text.is_empty() && text != "-")
}

/// The words of a gender; what is not disclosed is left out.
fn gender_message(gender: Gender) -> Option<Message> {
    match gender {
        Gender::Male => Some(Message::CardGenderMale),
        Gender::Female => Some(Message::CardGenderFemale),
        Gender::Other => Some(Message::CardGenderOther),
        Gender::Undisclosed => None,
    }
}

/// The English words, read once for the life of the program.
fn english(locale: &Locale, message: &Message) -> String {
    static ENGLISH: OnceLock<Option<Locale>> = OnceLock::new();
    ENGLISH
        .get_or_init(|| Locale::load(Language::ENGLISH).ok())
        .as_ref()
        .unwrap_or(locale)
        .text(message)
}
