//! What stands on a card: the person's facts in English and in the local language, made fit to
//! be drawn.

mod aadhaar;
mod clean;
mod local;
mod slip;

use clean::legible;
pub(super) use clean::{clean, shorten};
pub(super) use slip::Slip;
pub use slip::{SlipText, slip};

use super::Error;
use super::barcode::Barcode;
use super::photo::Photo;
use super::qr::{self, Block, Symbol};
use abdm_types::{AbhaNumber, Gender, Language, Profile, plain_line};
use kiosk_locale::{Locale, Message};
use local::{Labels, Local};
use std::fmt;
use std::sync::Arc;

/// The longest texts on a card, in characters; anything longer is no name and no address.
const LONGEST_NAME: usize = 120;
const LONGEST_ADDRESS: usize = 300;
const LONGEST_VALUE: usize = 60;

/// The clinic's own id of a person.
#[derive(Clone)]
pub(super) struct Patient {
    pub(super) words: Bilingual,
    /// For the scanner at the desk. `None` where no scanner would read it.
    pub(super) barcode: Option<Barcode>,
}

/// Everything that a card says, ready for [`pdf`](super::pdf) and [`pixels`](super::pixels).
/// Holds personal facts: it has no `Debug` of its content, and is to be dropped with the
/// session.
#[derive(Clone)]
pub struct Content {
    pub(super) title: Bilingual,
    pub(super) name: String,
    pub(super) local_name: Option<Text>,
    pub(super) number: Field,
    pub(super) fields: Vec<Field>,
    pub(super) address: Option<Field>,
    pub(super) helpline: Bilingual,
    pub(super) note: Bilingual,
    pub(super) cut_and_fold: Bilingual,
    pub(super) cut: Bilingual,
    pub(super) slip_note: Bilingual,
    pub(super) photo: Option<Photo>,
    pub(super) photo_words: String,
    pub(super) qr_words: String,
    pub(super) payloads: Vec<String>,
    pub(super) qr: Result<Arc<Symbol>, Error>,
    /// What to do with the card.
    pub(super) steps: Vec<Bilingual>,
    /// What a number is called, and the number.
    pub(super) emergency: (Bilingual, &'static str),
    pub(super) helpline_free: (Bilingual, &'static str),
    /// Where the card was made.
    pub(super) clinic: Option<Bilingual>,
    /// The clinic's own id of the person.
    pub(super) patient: Option<Patient>,
    /// What it is instead of a card.
    pub(super) mark: Option<Bilingual>,
    /// The card as the service drew it: then nothing else of this is drawn.
    pub(super) service_card: Option<Photo>,
    /// A slip: then nothing else of this but title, place and mark is drawn.
    pub(super) slip: Option<Slip>,
}

/// Why a card is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It was made in practice mode: nobody has this ABHA.
    Practice,
    /// It was made with ABDM's sandbox: no hospital knows this ABHA.
    Sandbox,
}

/// Whom to call in India, whatever happened.
const EMERGENCY: &str = "112";
const HELPLINE: &str = "14477 · 1800\u{a0}11\u{a0}4477";

const STEPS: [Message; 3] = [
    Message::CardStepShow,
    Message::CardStepCode,
    Message::CardStepSafe,
];

/// A text and its language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) language: String,
}

/// The same words in English and, where there are such, in the local language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bilingual {
    pub(super) english: String,
    pub(super) local: Option<Text>,
}

/// A labelled line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) label: Bilingual,
    pub(super) value: Bilingual,
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
/// Labels come in English and in the language that was chosen, which is the locale's; the name also
/// as the service writes it in local script. What the service does not know is left out, and so
/// is what no font of ours has. A photo that cannot be read is left out too. The QR is encoded
/// here, once; that it cannot be is told by [`pdf`](super::pdf) and [`pixels`](super::pixels).
#[must_use]
pub fn content(profile: &Profile, locale: &Locale) -> Content {
    content_with_qr(profile, locale, None)
}

/// Puts together what stands on a person's card, with the text of the service's own QR. That
/// text is put on the card letter by letter, if it is what it should be: a JSON object of at
/// most 1,000 bytes whose `hidn` is the number of the profile. Otherwise, and wherever it is too
/// long for its place, the card has a QR of our own.
#[must_use]
pub fn content_with_qr(profile: &Profile, locale: &Locale, service_qr: Option<&str>) -> Content {
    put_together(profile, locale, service_qr, Labels::Chosen)
}

/// As [`content`], with the labels that the service sent (`localizedDetails`) in place of the
/// locale's, when they are in another script: how a card looks in a language that the kiosk does
/// not speak.
#[must_use]
pub fn content_with_labels(profile: &Profile, locale: &Locale) -> Content {
    put_together(profile, locale, None, Labels::Service)
}

fn put_together(
    profile: &Profile,
    locale: &Locale,
    service_qr: Option<&str>,
    labels: Labels,
) -> Content {
    let local = Local::of(profile, locale, labels);
    let words = |message: Message| Bilingual {
        english: locale.english(&message),
        local: local.words(&message),
    };
    let field = |label: Message, value: String| Field {
        label: words(label),
        value: Bilingual::plain(value),
    };
    let payloads = qr::payloads(profile, service_qr);

    let mut fields = Vec::new();
    if let Some(address) = &profile.abha_address {
        fields.push(field(
            Message::CardAbhaAddress,
            plain_line(&address.to_string(), LONGEST_VALUE),
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
            value: Bilingual {
                english: locale.english(&message),
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
        address: given(profile.address.as_deref(), usize::MAX).map(|address| Field {
            label: words(Message::CardAddress),
            value: Bilingual {
                english: shorten(&address, LONGEST_ADDRESS),
                local: local.place(),
            },
        }),
        helpline: words(Message::CardHelpline),
        note: words(Message::CardNote),
        cut_and_fold: words(Message::CardCutAndFold),
        cut: words(Message::CardCut),
        slip_note: words(Message::CardSlipNote),
        photo: profile
            .photo
            .as_ref()
            .and_then(|photo| Photo::read(&photo.0)),
        photo_words: locale.english(&Message::CardPhotoAlternative),
        qr_words: locale.english(&Message::CardQrAlternative),
        qr: Symbol::plan(&payloads, qr::CARD_FRONT).map(Arc::new),
        payloads,
        steps: STEPS.map(words).into(),
        emergency: (words(Message::CardEmergency), EMERGENCY),
        helpline_free: (words(Message::CardHelplineFree), HELPLINE),
        clinic: None,
        patient: None,
        mark: None,
        service_card: None,
        slip: None,
    }
}

/// The card as the service drew it (CRT_ABHA_114), to be printed and saved like ours. `None` when
/// the file is no whole JPEG or PNG, or when a QR can be read in it that names another ABHA
/// number; one that cannot be read, or says nothing of a number, is the service's own affair.
#[must_use]
pub fn service_card(file: &Arc<[u8]>, number: &AbhaNumber, locale: &Locale) -> Option<Content> {
    let picture = Photo::read_card(file)?;
    let texts = picture.codes();
    if texts.iter().any(|text| names_another(text, number)) {
        return None;
    }
    Some(Content {
        number: Field {
            label: Bilingual::plain(locale.english(&Message::CardAbhaNumber)),
            value: Bilingual::plain(number.to_string()),
        },
        photo_words: locale.english(&Message::CardServiceAlternative),
        service_card: Some(picture),
        ..Content::without_a_person(locale)
    })
}

/// Whether a code is an account's and not that of this number.
fn names_another(text: &str, number: &AbhaNumber) -> bool {
    let said = serde_json::from_str::<serde_json::Value>(text).ok();
    said.as_ref()
        .and_then(|said| said.get("hidn")?.as_str())
        .is_some_and(|said| AbhaNumber::parse(said).as_ref() != Ok(number))
}

impl Content {
    /// What is common to all that is drawn of nobody.
    fn without_a_person(locale: &Locale) -> Self {
        let words = |message: Message| Bilingual::plain(locale.english(&message));
        Self {
            title: words(Message::CardTitle),
            name: String::new(),
            local_name: None,
            number: Field {
                label: words(Message::CardAbhaNumber),
                value: Bilingual::plain(String::new()),
            },
            fields: Vec::new(),
            address: None,
            helpline: words(Message::CardHelpline),
            note: words(Message::CardNote),
            cut_and_fold: words(Message::CardCutAndFold),
            cut: words(Message::CardCut),
            slip_note: words(Message::CardSlipNote),
            photo: None,
            photo_words: String::new(),
            qr_words: String::new(),
            payloads: Vec::new(),
            qr: Err(Error::QrUnreadable),
            steps: Vec::new(),
            emergency: (words(Message::CardEmergency), EMERGENCY),
            helpline_free: (words(Message::CardHelplineFree), HELPLINE),
            clinic: None,
            patient: None,
            mark: None,
            service_card: None,
            slip: None,
        }
    }

    /// The same card with the place where it was made, in words of a locale. A name that no font
    /// has is left out.
    #[must_use]
    pub fn made_at(mut self, clinic: Option<&str>, locale: &Locale) -> Self {
        self.clinic =
            given(clinic, LONGEST_NAME).map(|clinic| both(locale, &Message::CardMadeAt { clinic }));
        self
    }

    /// The same card with the clinic's own id of the person, where it is known: on the back, and on
    /// slips, where its bars stand under it too. One that no font has is left out.
    #[must_use]
    pub fn of_patient(mut self, patient: Option<&str>, locale: &Locale) -> Self {
        let barcode = patient.and_then(Barcode::of);
        self.patient = given(patient, LONGEST_NAME).map(|patient| Patient {
            words: both(locale, &Message::HandoffSlipNumber { patient }),
            barcode,
        });
        self
    }

    /// The same card as one that is none: the mark stands on every page of every paper.
    #[must_use]
    pub fn marked(mut self, mark: Option<Mark>, locale: &Locale) -> Self {
        self.mark = mark.map(|mark| {
            both(
                locale,
                &match mark {
                    Mark::Practice => Message::PracticeBadge,
                    Mark::Sandbox => Message::SandboxBadge,
                },
            )
        });
        self
    }

    /// The QR for a block.
    ///
    /// # Errors
    ///
    /// [`Error::Qr`] and [`Error::QrTooLong`] when there is none.
    pub(super) fn symbol(&self, block: Block) -> Result<Arc<Symbol>, Error> {
        let front = self.qr.as_ref().ok().map(|symbol| &**symbol);
        Symbol::plan_beside(&self.payloads, block, front).map(Arc::new)
    }
}

impl Bilingual {
    /// The same for every reader: a number, a date.
    fn plain(text: String) -> Self {
        Self {
            english: text,
            local: None,
        }
    }
}

/// Bilingual of the kiosk in English and in the language of a locale.
fn both(locale: &Locale, message: &Message) -> Bilingual {
    let english = locale.english(message);
    let is_english = locale.language() == Language::ENGLISH;
    Bilingual {
        local: (!is_english).then(|| Text {
            text: locale.text(message),
            language: locale.language().tag().to_owned(),
        }),
        english,
    }
}

/// A text of the service, when there is anything left of it.
fn given(text: Option<&str>, longest: usize) -> Option<String> {
    legible(&clean(text?, longest))
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

#[cfg(test)]
mod tests;
