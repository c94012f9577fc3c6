//! The pictures of a card that the shell holds for a session.

use crate::card::{self, Content, Mark};
use crate::domain::{AbhaNumber, Profile};
use crate::journey::PatientNumber;
use crate::locale::Locale;
use iced::widget::image::Handle;
use std::sync::Arc;

/// A card as a picture: ours, drawn, its QR read back and found right; or the service's.
pub struct Drawn {
    /// For the screen.
    pub handle: Handle,
    /// For files and for paper.
    pub content: Content,
}

impl Drawn {
    /// The same picture without the numbers of the person.
    pub(super) fn blotted(&self) -> Option<Handle> {
        let pixels = card::blotted(&self.content, SCREEN_DPI).ok()?;
        Some(Handle::from_rgba(pixels.width, pixels.height, pixels.rgba))
    }
}

/// Pixels an inch of the card on the screen: about 1,010 pixels across.
const SCREEN_DPI: u32 = 300;

/// Where a card is made, for whom there, and what it is if it is none.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) clinic: Option<String>,
    /// The clinic's id of the person.
    pub(super) patient: Option<PatientNumber>,
    pub(super) mark: Option<Mark>,
}

/// Draws our card, with the text of the service's own QR where there is one, and reads the QR
/// back from the finished picture: what cannot be read is not offered.
pub(super) fn draw(
    profile: &Profile,
    locale: &Locale,
    service_qr: Option<&str>,
    place: &Place,
) -> Result<Drawn, card::Error> {
    let content = card::content_with_qr(profile, locale, service_qr)
        .made_at(place.clinic.as_deref(), locale)
        .of_patient(place.patient.as_ref().map(PatientNumber::as_str), locale)
        .marked(place.mark, locale);
    let pixels = card::pixels(&content, SCREEN_DPI)?;
    card::verify_with_qr(&pixels, profile, service_qr)?;
    Ok(Drawn {
        handle: Handle::from_rgba(pixels.width, pixels.height, pixels.rgba),
        content,
    })
}

/// The service's own card from its file, unless it is another person's.
pub(super) fn of_service(
    file: &Arc<[u8]>,
    number: &AbhaNumber,
    locale: &Locale,
    mark: Option<Mark>,
) -> Option<Drawn> {
    let content = card::service_card(file, number, locale)?.marked(mark, locale);
    let pixels = card::pixels(&content, SCREEN_DPI).ok()?;
    Some(Drawn {
        handle: Handle::from_rgba(pixels.width, pixels.height, pixels.rgba),
        content,
    })
}
