//! The card in a form that the printer takes.

use super::answer::Resolution;
use super::capabilities::Capabilities;
use super::media::{self, Sheet};
use super::pwg::{self, Color, Settings, SheetBack};
use super::{CardFault, Error};
use crate::card::{self, Content, Paper};
use bytes::Bytes;
use zeroize::Zeroizing;

const PDF: &str = "application/pdf";
const PWG: &str = "image/pwg-raster";

/// CUPS looks at what it is given; nobody else does so reliably.
const ANYTHING: &str = "application/octet-stream";

/// What is sent. Clones share the bytes, which are wiped with the last of them.
#[derive(Clone)]
pub(super) struct Document {
    pub(super) format: &'static str,
    pub(super) bytes: Bytes,
    pub(super) attributes: JobAttributes,
}

/// What the job says of itself: only what the printer knows, and nothing of whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JobAttributes {
    pub(super) media: Option<String>,
    pub(super) two_sided: bool,
    /// Whether the printer has to be told that there is one side alone.
    pub(super) says_sides: bool,
    pub(super) scaling: Option<&'static str>,
    pub(super) first_page_only: bool,
    pub(super) no_banner: bool,
    pub(super) no_hold: bool,
    pub(super) keep_nothing: bool,
    pub(super) takes_limit: bool,
    /// Whether the job is made first and the document sent after it.
    pub(super) in_two_steps: bool,
}

/// How the card will be made.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    pub(super) sheet: Sheet,
    format: Format,
    attributes: JobAttributes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Raster {
        dpi: u32,
        color: Color,
        sheet_back: SheetBack,
    },
}

/// `Create-Job` and `Send-Document`.
const TWO_STEPS: [i32; 2] = [5, 6];

/// Decides by what the printer takes.
///
/// # Errors
///
/// [`Error::NoFormat`] when it takes nothing that we can make.
pub(super) fn plan(asked: Paper, printer: &Capabilities) -> Result<Plan, Error> {
    let sheet = media::choose(asked, printer);
    let format = if printer.takes(PDF) || (printer.is_cups && printer.takes(ANYTHING)) {
        Format::Pdf
    } else if printer.takes(PWG) {
        raster(printer).ok_or(Error::NoFormat)?
    } else {
        return Err(Error::NoFormat);
    };
    let has = |list: &[String], word: &str| list.iter().any(|known| known == word);
    let both_sides = sheet.paper == Paper::Cr80 && has(&printer.sides, "two-sided-long-edge");
    let attributes = JobAttributes {
        media: sheet.media.clone(),
        two_sided: both_sides,
        says_sides: has(&printer.sides, "one-sided"),
        scaling: has(&printer.scalings, "none").then_some("none"),
        first_page_only: sheet.paper == Paper::Cr80 && !both_sides && printer.page_ranges,
        no_banner: has(&printer.job_sheets, "none"),
        no_hold: has(&printer.hold_until, "no-hold"),
        keep_nothing: has(&printer.retain_until, "none"),
        takes_limit: has(&printer.job_attributes, "job-cancel-after"),
        in_two_steps: TWO_STEPS
            .iter()
            .all(|step| printer.operations.contains(step)),
    };
    Ok(Plan {
        sheet,
        format,
        attributes,
    })
}

impl Plan {
    /// Makes the document.
    ///
    /// # Errors
    ///
    /// [`Error::Card`] when it cannot be drawn.
    pub(super) fn document(&self, content: &Content) -> Result<Document, Error> {
        let drawing = |_| Error::Card(CardFault::Drawing);
        let (format, bytes) = match self.format {
            Format::Pdf => {
                let pdf = card::pdf(content, self.sheet.paper).map_err(drawing)?;
                (PDF, Zeroizing::new(pdf))
            }
            Format::Raster {
                dpi,
                color,
                sheet_back,
            } => {
                let mut pages = card::pages(content, self.sheet.paper, dpi).map_err(drawing)?;
                if self.sheet.paper == Paper::Cr80 && !self.attributes.two_sided {
                    pages.truncate(1);
                }
                let settings = Settings {
                    dpi,
                    color,
                    two_sided: self.attributes.two_sided,
                    sheet_back,
                    media: self.sheet.media.as_deref(),
                };
                let raster = pwg::encode(&pages, settings).map_err(Error::Card)?;
                for mut page in pages {
                    zeroize::Zeroize::zeroize(&mut page.rgba);
                }
                (PWG, raster)
            }
        };
        Ok(Document {
            format,
            bytes: Bytes::from_owner(bytes),
            attributes: self.attributes.clone(),
        })
    }
}

/// The best raster that the printer takes; nothing where it takes none of ours.
fn raster(printer: &Capabilities) -> Option<Format> {
    let types = &printer.raster.types;
    let takes = |name: &str| types.iter().any(|known| known == name);
    let color = if takes("srgb_8") || types.is_empty() {
        Color::Srgb8
    } else if takes("sgray_8") {
        Color::Sgray8
    } else if takes("black_1") {
        Color::Black1
    } else {
        return None;
    };
    let listed = if printer.raster.resolutions.is_empty() {
        &printer.resolutions
    } else {
        &printer.raster.resolutions
    };
    let sheet_back = match printer.raster.sheet_back.as_deref() {
        Some("flipped") => SheetBack::Flipped,
        Some("rotated") => SheetBack::Rotated,
        Some(_) | None => SheetBack::AsFront,
    };
    Some(Format::Raster {
        dpi: resolution(listed)?,
        color,
        sheet_back,
    })
}

/// What the card is drawn best at: enough for the QR and small letters, and not so much that a
/// small printer chokes on a page of A4.
const WANTED: u32 = 300;

/// The nearest to what is wanted among those that are the same both ways and that can be drawn.
fn resolution(listed: &[Resolution]) -> Option<u32> {
    if listed.is_empty() {
        return Some(WANTED);
    }
    listed
        .iter()
        .filter(|one| one.cross == one.feed && (100..=1200).contains(&one.cross))
        .map(|one| one.cross)
        .min_by_key(|dpi| (dpi.abs_diff(WANTED), u32::MAX - dpi))
}
