//! What stands on a card: the person's facts in English and in the local language, made fit to
//! be drawn.

mod aadhaar;
mod clean;
mod local;

use clean::legible;
pub(super) use clean::{clean, shorten, tidy};

use super::Error;
use super::photo::Photo;
use super::qr::{self, Block, Symbol, read_qr};
use abdm_types::{AbhaNumber, Gender, Language, Profile};
use image::Pixel;
use kiosk_locale::{Locale, Message};
use local::{Labels, Local};
use std::fmt;
use std::sync::Arc;

/// The longest texts on a card, in characters; anything longer is no name and no address.
const LONGEST_NAME: usize = 120;
const LONGEST_ADDRESS: usize = 300;
const LONGEST_VALUE: usize = 60;

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
    /// What it is instead of a card.
    pub(super) mark: Option<Bilingual>,
    /// The card as the service drew it: then nothing else of this is drawn.
    pub(super) service_card: Option<Photo>,
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
            tidy(&address.to_string(), LONGEST_VALUE),
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
        mark: None,
        service_card: None,
    }
}

/// The card as the service drew it (CRT_ABHA_114), to be printed and saved like ours. `None` when
/// the file is no whole JPEG or PNG, or when a QR can be read in it that names another ABHA
/// number; one that cannot be read, or says nothing of a number, is the service's own affair.
#[must_use]
pub fn service_card(file: &Arc<[u8]>, number: &AbhaNumber, locale: &Locale) -> Option<Content> {
    let picture = Photo::read_card(file)?;
    let grey = |x: usize, y: usize| {
        let place = u32::try_from(x).ok().zip(u32::try_from(y).ok());
        let pixel = place.and_then(|(x, y)| picture.pixels.get_pixel_checked(x, y));
        pixel.map_or(u8::MAX, |pixel| pixel.to_luma().0[0])
    };
    let size = (picture.pixels.width(), picture.pixels.height());
    let texts = read_qr(size.0 as usize, size.1 as usize, grey);
    if texts.iter().any(|text| names_another(text, number)) {
        return None;
    }
    let words = |message: Message| Bilingual::plain(locale.english(&message));
    Some(Content {
        title: words(Message::CardTitle),
        name: String::new(),
        local_name: None,
        number: Field {
            label: words(Message::CardAbhaNumber),
            value: Bilingual::plain(number.to_string()),
        },
        fields: Vec::new(),
        address: None,
        helpline: words(Message::CardHelpline),
        note: words(Message::CardNote),
        cut_and_fold: words(Message::CardCutAndFold),
        cut: words(Message::CardCut),
        slip_note: words(Message::CardSlipNote),
        photo: None,
        photo_words: locale.english(&Message::CardServiceAlternative),
        qr_words: String::new(),
        payloads: Vec::new(),
        qr: Err(Error::QrUnreadable),
        steps: Vec::new(),
        emergency: (words(Message::CardEmergency), EMERGENCY),
        helpline_free: (words(Message::CardHelplineFree), HELPLINE),
        clinic: None,
        mark: None,
        service_card: Some(picture),
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
    /// The same card with the place where it was made, in words of a locale. A name that no font
    /// has is left out.
    #[must_use]
    pub fn made_at(mut self, clinic: Option<&str>, locale: &Locale) -> Self {
        self.clinic =
            given(clinic, LONGEST_NAME).map(|clinic| both(locale, &Message::CardMadeAt { clinic }));
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
mod tests {
    use super::*;
    use abdm_types::{AbhaAddress, AccountStatus, BirthDate, LocalizedDetails};
    use static_assertions::assert_impl_all;

    assert_impl_all!(Content: Send, Sync, Clone);
    assert_impl_all!(crate::Pixels: Send, Sync, Clone);

    fn bare() -> Profile {
        Profile {
            abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
            abha_address: None,
            name: "Asha".to_owned(),
            gender: None,
            date_of_birth: None,
            mobile: None,
            email: None,
            photo: None,
            address: None,
            state_code: None,
            state_name: None,
            district_code: None,
            district_name: None,
            pincode: None,
            status: AccountStatus::Active,
            localized: None,
        }
    }

    fn locale(tag: &'static str) -> Locale {
        Locale::load(Language::new(tag)).unwrap()
    }

    fn lines(content: &Content) -> Vec<(&str, &str)> {
        content
            .fields
            .iter()
            .map(|field| (field.label.english.as_str(), field.value.english.as_str()))
            .collect()
    }

    #[test]
    fn twelve_digits_of_an_abha_address_are_no_aadhaar_number() {
        let mut profile = bare();
        profile.abha_address = AbhaAddress::given("a999941057058@abdm");
        profile.address = Some("UID 999941057058, Flat 12".to_owned());
        let locale = Locale::load(Language::ENGLISH).unwrap();
        let content = content(&profile, &locale);
        assert_eq!(content.fields[0].value.english, "a999941057058@abdm");
        assert_eq!(
            content.address.unwrap().value.english,
            "UID XXXXXXXX7058, Flat 12"
        );
        assert!(content.payloads[0].contains("\"hid\":\"a999941057058@abdm\""));
        assert!(!content.payloads[0].contains("UID 9999"));
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let content = content(&bare(), &locale("hi"));
        assert!(content.fields.is_empty() && content.address.is_none());
        assert!(content.local_name.is_none() && content.photo.is_none());
        assert_eq!(content.number.label.english, "ABHA number");
        assert_eq!(content.number.value.english, "91-1000-2000-3008");
        assert_eq!(
            content.payloads[0],
            "{\"hidn\":\"91-1000-2000-3008\",\"hid\":\"-\",\"name\":\"Asha\",\"gender\":\"-\",\
             \"statelgd\":\"-\",\"distlgd\":\"-\",\"dob\":\"-\",\"state name\":\"-\",\
             \"district_name\":\"-\",\"mobile\":\"-\",\"address\":\"-\"}"
        );
    }

    #[test]
    fn what_is_known_is_said_as_given() {
        let mut profile = bare();
        profile.abha_address = AbhaAddress::given("asha_1995@abdm");
        profile.gender = Some(Gender::Female);
        profile.date_of_birth = BirthDate::parse("1995-05-31");
        profile.mobile = Some("******2125".to_owned());
        let english = content(&profile, &locale("en"));
        assert_eq!(
            lines(&english),
            [
                ("ABHA address", "asha_1995@abdm"),
                ("Date of birth", "31-05-1995"),
                ("Gender", "Female"),
                ("Mobile", "******2125"),
            ]
        );
        assert!(
            english
                .fields
                .iter()
                .all(|field| field.label.local.is_none())
        );
        assert!(english.payloads[0].contains("\"dob\":\"31/5/1995\""));
        assert!(english.payloads[1].ends_with("\"dob\":\"31/5/1995\"}"));

        profile.date_of_birth = BirthDate::parse("1995");
        let hindi = content(&profile, &locale("hi"));
        let year = &hindi.fields[1];
        assert_eq!(year.label.english, "Year of birth");
        assert_eq!(year.value.english, "1995");
        let gender = hindi.fields[2].value.local.as_ref().unwrap();
        assert_eq!(
            (gender.text.as_str(), gender.language.as_str()),
            ("महिला", "hi")
        );
        assert!(hindi.payloads[0].contains("\"dob\":\"1995\""));
    }

    /// Somebody whose service writes in Tamil.
    fn in_tamil() -> Profile {
        let mut profile = bare();
        profile.gender = Some(Gender::Female);
        profile.mobile = Some("9545812125".to_owned());
        let labels = [("abha_Number", "ஆபா எண்"), ("genderLabel", "பாலினம்")];
        profile.localized = Some(LocalizedDetails {
            name: Some("ஆஷா\u{202e}".to_owned()),
            gender: Some("பெண்".to_owned()),
            labels: labels
                .map(|(key, label)| (key.to_owned(), label.to_owned()))
                .into(),
            ..LocalizedDetails::default()
        });
        profile
    }

    #[test]
    fn labels_are_in_the_chosen_language_and_the_name_as_the_service_gives_it() {
        let mut profile = in_tamil();
        if let Some(details) = &mut profile.localized {
            details.state_name = Some("தமிழ்நாடு".to_owned());
        }
        profile.address = Some("14, Neem Gali, Chennai".to_owned());
        let text = |words: &Bilingual| words.local.clone().map(|text| (text.text, text.language));
        let hindi = |text: &str| Some((text.to_owned(), "hi".to_owned()));
        let content_of = |tag| content(&profile, &locale(tag));
        let content = content_of("hi");
        assert_eq!(text(&content.number.label), hindi("आभा संख्या"));
        assert_eq!(text(&content.fields[0].label), hindi("लिंग"));
        assert_eq!(text(&content.fields[0].value), hindi("महिला"));
        let address = content.address.unwrap();
        assert_eq!(
            (text(&address.label), text(&address.value)),
            (hindi("पता"), None)
        );
        assert_eq!(content.local_name.unwrap().text, "ஆஷா");

        let content = content_of("en");
        assert_eq!(text(&content.number.label), None);
        assert_eq!(text(&content.fields[0].value), None);
        assert_eq!(content.local_name.unwrap().text, "ஆஷா");
        let address = content.address.unwrap();
        assert_eq!(text(&address.label), None);
        assert_eq!(text(&address.value).unwrap().0, "தமிழ்நாடு");
    }

    #[test]
    fn what_no_font_has_is_left_out_line_by_line() {
        let mut profile = in_tamil();
        profile.name = "བསྟན་འཛིན".to_owned();
        profile.address = Some("王府井, 560001".to_owned());
        profile.localized = Some(LocalizedDetails {
            name: Some("????".to_owned()),
            ..LocalizedDetails::default()
        });
        let content = content(&profile, &locale("hi"));
        assert_eq!(content.name, "-");
        assert!(content.address.is_none() && content.local_name.is_none());
        assert_eq!(content.number.value.english, "91-1000-2000-3008");
        // A reader of codes needs no font.
        assert!(content.payloads[0].contains("བསྟན་འཛིན"));
    }

    #[test]
    fn a_masked_mobile_stands_on_the_card_and_in_no_code() {
        let mut profile = bare();
        profile.mobile = Some("******2125".to_owned());
        let content = content(&profile, &locale("en"));
        assert_eq!(lines(&content), [("Mobile", "******2125")]);
        assert!(content.payloads[0].contains("\"mobile\":\"-\""));
    }

    #[test]
    fn a_long_address_gives_way_in_the_code_before_it_is_left_out() {
        let mut profile = bare();
        profile.address = Some(format!("14, {}पटना 800001", "नीम गली, ".repeat(30)));
        let content = content(&profile, &locale("hi"));
        let counts: Vec<usize> = content
            .payloads
            .iter()
            .map(|payload| payload.chars().count())
            .collect();
        assert!(counts.is_sorted_by(|one, next| one > next), "{counts:?}");
        assert_eq!(counts.len(), 4);
        assert!(content.payloads[2].contains("पटना 800001"));
        assert!(content.qr.unwrap().text.contains("800001"));
    }

    #[test]
    fn the_services_own_labels_can_be_asked_for() {
        let profile = in_tamil();
        for tag in ["en", "hi"] {
            let content = content_with_labels(&profile, &locale(tag));
            let text =
                |words: &Bilingual| words.local.clone().map(|text| (text.text, text.language));
            let tamil = |text: &str| Some((text.to_owned(), "ta".to_owned()));
            assert_eq!(text(&content.number.label), tamil("ஆபா எண்"));
            assert_eq!(text(&content.fields[0].label), tamil("பாலினம்"));
            assert_eq!(text(&content.fields[0].value), tamil("பெண்"));
            assert_eq!(
                text(&content.fields[1].label),
                None,
                "never a third language"
            );
            let name = content.local_name.clone().unwrap();
            assert_eq!((name.text.as_str(), name.language.as_str()), ("ஆஷா", "ta"));
        }
    }

    #[test]
    fn labels_in_the_locales_script_come_from_the_locale() {
        let mut profile = bare();
        profile.localized = Some(LocalizedDetails {
            name: Some("Asha".to_owned()),
            labels: [("abhaNumber".to_owned(), "आभा क्रमांक".to_owned())].into(),
            ..LocalizedDetails::default()
        });
        let content = content(&profile, &locale("hi"));
        let label = content.number.label.local.unwrap();
        assert_eq!(label.text, "आभा संख्या");
        assert!(
            content.local_name.is_none(),
            "Latin letters are no local script"
        );
    }
}
