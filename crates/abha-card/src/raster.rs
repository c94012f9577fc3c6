//! The card as a picture.

mod bitmap;
mod blots;
mod canvas;
mod cuts;
mod glyphs;
mod png;

pub use self::png::{page_png, png};
pub use bitmap::{Bitmap, bitmap, bitmap_png};
pub use blots::blotted;

use super::Error;
use super::content::Content;
use super::layout::{self, Sheet};
use super::paper::Paper;
use canvas::{Style, draw, draw_rows};
use std::fmt;
use std::ops::Range;

/// A picture of the card. Holds personal facts.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Row by row from the top, four bytes a pixel: red, green, blue and an opaque alpha.
    pub rgba: Vec<u8>,
}

impl fmt::Debug for Pixels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pixels({} x {})", self.width, self.height)
    }
}

/// Draws the front of the card at a resolution of 50 to 1200 dots an inch; at 300 it has
/// 1011 × 638 pixels. Modules of the QR are whole pixels. The service's card comes in the pixels
/// that the service gave it.
///
/// # Errors
///
/// [`Error::Resolution`] outside those bounds; [`Error::Qr`] and [`Error::QrTooLong`] when
/// there is no QR; [`Error::Font`] when an embedded font cannot be used.
pub fn pixels(content: &Content, dpi: u32) -> Result<Pixels, Error> {
    if !(50..=1200).contains(&dpi) {
        return Err(Error::Resolution(dpi));
    }
    if let (Some(picture), None) = (&content.service_card, &content.mark) {
        return Ok(picture.opaque());
    }
    let sheet = layout::front(content)?;
    picture(&sheet, dpi as f32 / 25.4).ok_or(Error::Resolution(dpi))?
}

/// Draws every page of the card on a paper, at a resolution of 50 to 1200 dots an inch, for
/// printers that take pictures only. At 203 a receipt has its 576 or 384 pixels across.
///
/// # Errors
///
/// As [`pixels`].
pub fn pages(content: &Content, paper: Paper, dpi: u32) -> Result<Vec<Pixels>, Error> {
    if !(50..=1200).contains(&dpi) {
        return Err(Error::Resolution(dpi));
    }
    let scale = scale(paper, dpi);
    layout::pages(content, paper)?
        .iter()
        .map(|sheet| picture(sheet, scale).ok_or(Error::Resolution(dpi))?)
        .collect()
}

/// The pages of a card on a paper, to be drawn by parts: at 1200 dots an inch all of A4 would be 560
/// MB. Holds personal facts.
pub struct Drawing {
    sheets: Vec<Sheet>,
    scale: f32,
    dpi: u32,
}

/// Lays a card out on a paper, to be drawn at a resolution of 50 to 1200 dots an inch.
///
/// # Errors
///
/// As [`pixels`].
pub fn drawing(content: &Content, paper: Paper, dpi: u32) -> Result<Drawing, Error> {
    if !(50..=1200).contains(&dpi) {
        return Err(Error::Resolution(dpi));
    }
    Ok(Drawing {
        sheets: layout::pages(content, paper)?,
        scale: scale(paper, dpi),
        dpi,
    })
}

impl Drawing {
    /// How many pages there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sheets.len()
    }

    /// The pixels of a page across and down; `None` where there is no such page.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(u32, u32)> {
        Some(canvas::size(self.sheets.get(page)?, self.scale))
    }

    /// The row at or before this one, and after `from`, where a page is best cut in two: through no
    /// curve, so that every part is drawn as the whole is. This row itself where there is none.
    #[must_use]
    pub fn cut(&self, page: usize, from: u32, row: u32) -> u32 {
        let sheet = self.sheets.get(page);
        sheet.map_or(row, |sheet| cuts::best(sheet, self.scale, from, row))
    }

    /// Draws some rows of a page: what [`pages`] has there. Where a part was cut through a curve, the
    /// edge of that may differ there; a photo may differ a little in every part but the first.
    ///
    /// # Errors
    ///
    /// [`Error::Font`] when an embedded font cannot be used, and [`Error::Resolution`] when the page
    /// has no such rows.
    pub fn rows(&self, page: usize, rows: Range<u32>) -> Result<Pixels, Error> {
        let sheet = self.sheets.get(page);
        sheet
            .and_then(|sheet| picture_of(sheet, self.scale, rows))
            .ok_or(Error::Resolution(self.dpi))?
    }
}

impl fmt::Debug for Drawing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Drawing({} pages)", self.count())
    }
}

/// Pixels in a millimetre. A receipt printer that is said to have 203 dots an inch has eight a
/// millimetre, and whole dots are what its slip is made of.
fn scale(paper: Paper, dpi: u32) -> f32 {
    if paper.is_receipt() && dpi.is_multiple_of(RECEIPT_DPI) {
        (dpi / RECEIPT_DPI * Paper::RECEIPT_DOTS) as f32
    } else {
        dpi as f32 / 25.4
    }
}

/// What the eight dots a millimetre of receipt printers are called.
const RECEIPT_DPI: u32 = 203;

fn picture(sheet: &Sheet, scale: f32) -> Option<Result<Pixels, Error>> {
    let (_, height) = canvas::size(sheet, scale);
    picture_of(sheet, scale, 0..height)
}

fn picture_of(sheet: &Sheet, scale: f32, rows: Range<u32>) -> Option<Result<Pixels, Error>> {
    let drawn = draw_rows(sheet, scale, Style::Picture, rows)?;
    Some(drawn.map(|pixmap| Pixels {
        width: pixmap.width(),
        height: pixmap.height(),
        // Everything drawn is opaque, so premultiplied and plain are the same.
        rgba: pixmap.take(),
    }))
}
