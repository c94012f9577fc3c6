//! The last look at a finished card.

use super::layout::{Item, Sheet};
use super::qr::{self, Block, Symbol};
use super::{Bitmap, Error, Paper, Pixels};
use abdm_types::Profile;
use rqrr::{BitGrid, Grid, SimpleGrid};
use std::ops::Range;

/// Reads the QR from the finished picture of the front, as a stranger would, and compares it
/// with the profile. A card is offered only when this is `Ok`.
///
/// # Errors
///
/// [`Error::QrUnreadable`], [`Error::QrDiffers`] or [`Error::QrDamaged`] say what is wrong with
/// the picture; [`Error::PixelCount`] that it is none.
pub fn verify(pixels: &Pixels, profile: &Profile) -> Result<(), Error> {
    verify_with_qr(pixels, profile, None)
}

/// As [`verify`], for a card made with the service's own QR
/// ([`content_with_qr`](super::content_with_qr)).
///
/// # Errors
///
/// As [`verify`].
pub fn verify_with_qr(
    pixels: &Pixels,
    profile: &Profile,
    service_qr: Option<&str>,
) -> Result<(), Error> {
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    if pixels.rgba.len() != width * height * 4 {
        return Err(Error::PixelCount);
    }
    let grey = |x: usize, y: usize| {
        let at = (y * width + x) * 4;
        match pixels.rgba.get(at..at + 3) {
            Some([red, green, blue]) => {
                let sum = u32::from(*red) * 2 + u32::from(*green) * 5 + u32::from(*blue);
                u8::try_from(sum / 8).unwrap_or(u8::MAX)
            }
            Some(_) | None => u8::MAX,
        }
    };
    let place = black(&pixels.rgba, width).ok_or(Error::QrUnreadable)?;
    let (x, y) = (place.x.start, place.y.start);
    compare(
        (place.x.len(), place.y.len()),
        |column, row| grey(x + column, y + row),
        &wanted(profile, service_qr, qr::CARD_FRONT)?,
    )
}

/// A part of a picture.
struct Place {
    x: Range<usize>,
    y: Range<usize>,
}

/// Where the quite black pixels are, with an eighth of that around them: the QR and its quiet
/// zone, since no text and no ground is that black. Reading all of the picture would take four
/// times as long.
fn black(rgba: &[u8], width: usize) -> Option<Place> {
    let mut found: Option<Place> = None;
    for (y, row) in rgba.chunks_exact(width.max(1) * 4).enumerate() {
        let is_black = |pixel: &[u8]| pixel.starts_with(&[0; 3]);
        let Some(first) = row.chunks_exact(4).position(is_black) else {
            continue;
        };
        let last = row.chunks_exact(4).rposition(is_black).unwrap_or(first);
        found = Some(match found {
            Some(Place { x, y: rows }) => Place {
                x: x.start.min(first)..x.end.max(last + 1),
                y: rows.start..y + 1,
            },
            None => Place {
                x: first..last + 1,
                y: y..y + 1,
            },
        });
    }
    let widened = |range: &Range<usize>, most: usize| {
        let around = range.len() / 8;
        range.start.saturating_sub(around)..(range.end + around).min(most)
    };
    let height = rgba.len() / 4 / width.max(1);
    found.map(|Place { x, y }| Place {
        x: widened(&x, width),
        y: widened(&y, height),
    })
}

/// As [`verify_with_qr`], for a slip in the dots of its printer.
///
/// # Errors
///
/// As [`verify`], and [`Error::NotAReceipt`] for another paper.
pub fn verify_bitmap(
    bitmap: &Bitmap,
    paper: Paper,
    profile: &Profile,
    service_qr: Option<&str>,
) -> Result<(), Error> {
    if bitmap.rows.len() != bitmap.stride() * bitmap.height as usize {
        return Err(Error::PixelCount);
    }
    let block = qr::slip(paper).ok_or(Error::NotAReceipt(paper))?;
    let size = (bitmap.width as usize, bitmap.height as usize);
    let grey = |x: usize, y: usize| {
        if bitmap.is_black(x as u32, y as u32) {
            0
        } else {
            u8::MAX
        }
    };
    compare(size, grey, &wanted(profile, service_qr, block)?)
}

/// Reads the modules of every QR on pages that are laid out: what a PDF will show, without drawing
/// it. Each has to say one of the contents that there are.
pub(super) fn verify_sheets(sheets: &[Sheet], contents: &[String]) -> Result<(), Error> {
    let symbols = sheets
        .iter()
        .flat_map(|sheet| &sheet.items)
        .filter_map(|item| match item {
            Item::Qr { symbol, .. } => Some(symbol),
            Item::Fill { .. } | Item::Text(_) | Item::Photo { .. } => None,
        });
    let mut count = 0;
    for symbol in symbols {
        let modules = SimpleGrid::from_func(symbol.size, |x, y| symbol.is_dark(x, y));
        let (text, encoding) = qr::read(&Grid::new(modules)).ok_or(Error::QrUnreadable)?;
        if text != symbol.text || !contents.contains(&text) || !encoding.is_sure(&text) {
            return Err(Error::QrDiffers);
        }
        count += 1;
    }
    if count == 0 {
        return Err(Error::QrUnreadable);
    }
    Ok(())
}

fn wanted(profile: &Profile, service_qr: Option<&str>, block: Block) -> Result<Symbol, Error> {
    Symbol::plan(&qr::payloads(profile, service_qr), block)
}

fn compare(
    (width, height): (usize, usize),
    grey: impl FnMut(usize, usize) -> u8,
    wanted: &Symbol,
) -> Result<(), Error> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let (grid, text, encoding) = image
        .detect_grids()
        .into_iter()
        .find_map(|grid| {
            let (text, encoding) = qr::read(&grid)?;
            Some((grid, text, encoding))
        })
        .ok_or(Error::QrUnreadable)?;
    if text != wanted.text || !encoding.is_sure(&text) {
        return Err(Error::QrDiffers);
    }
    // Error correction would hide what is drawn over a few modules; ours has to be without a
    // flaw, so that all of it is left for the wear of the card.
    let size = grid.grid.size();
    if size != wanted.size {
        return Err(Error::QrDiffers);
    }
    let spoilt = (0..size * size)
        .map(|place| (place % size, place / size))
        .filter(|(x, y)| grid.grid.bit(*y, *x) != wanted.is_dark(*x, *y))
        .count();
    if spoilt > 0 {
        return Err(Error::QrDamaged { spoilt });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::content_with_qr;
    use crate::{layout, pdf, samples};
    use abdm_types::Language;
    use kiosk_locale::Locale;
    use std::sync::Arc;

    #[test]
    fn no_pdf_is_made_whose_code_is_spoilt_or_says_something_else() {
        let profile = samples().remove(0).profile;
        let locale = Locale::load(Language::ENGLISH).unwrap();
        let good = content_with_qr(&profile, &locale, None);
        for paper in Paper::ALL {
            let sheets = layout::pages(&good, *paper).unwrap();
            assert_eq!(verify_sheets(&sheets, &good.payloads), Ok(()));
            assert_eq!(
                verify_sheets(&sheets, &["{}".to_owned()]),
                Err(Error::QrDiffers)
            );
        }
        assert_eq!(verify_sheets(&[], &good.payloads), Err(Error::QrUnreadable));

        let mut symbol = Symbol::clone(good.qr.as_ref().unwrap());
        let half = symbol.modules.len() / 2;
        for module in symbol.modules.iter_mut().take(half) {
            *module = false;
        }
        let mut spoilt = good.clone();
        spoilt.qr = Ok(Arc::new(symbol));
        assert_eq!(pdf(&spoilt, Paper::Cr80), Err(Error::QrUnreadable));
    }
}
