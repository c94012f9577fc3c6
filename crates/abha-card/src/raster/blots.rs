//! The card for evidence that leaves the clinic: without the numbers of the person.

use super::{Pixels, picture, pixels};
use crate::Error;
use crate::content::Content;
use crate::geometry::{Color, Path, Rect};
use crate::layout::{self, Item};
use abdm_types::masked;

/// A card by the service is so many blocks wide: they show where something stands and in which
/// colours, and no letter of it.
const BLOCKS: u32 = 24;

/// Draws the front of the card as [`pixels`] does, with a bar in the place of every line that has a
/// number of the person in it, and of the QR. Where the lines of the service's own card stand is not
/// known: it is drawn in blocks that no letter can be read in.
///
/// # Errors
///
/// As [`pixels`].
pub fn blotted(content: &Content, dpi: u32) -> Result<Pixels, Error> {
    if content.service_card.is_some() {
        return Ok(in_blocks(&pixels(content, dpi)?));
    }
    if !(50..=1200).contains(&dpi) {
        return Err(Error::Resolution(dpi));
    }
    let mut sheet = layout::front(content)?;
    for item in &mut sheet.items {
        let bar = match item {
            Item::Text(placed) if masked(&placed.line.text).is_some() => {
                let extents = placed.line.extents;
                Rect::new(
                    placed.x,
                    placed.y - extents.above * placed.em,
                    placed.line.width * placed.em,
                    extents.height() * placed.em,
                )
            }
            Item::Qr { frame, .. } => *frame,
            Item::Text(_) | Item::Fill { .. } | Item::Photo { .. } => continue,
        };
        *item = Item::Fill {
            path: Path::rect(bar),
            color: Color::INK,
        };
    }
    picture(&sheet, dpi as f32 / 25.4).ok_or(Error::Resolution(dpi))?
}

/// The picture in blocks of one colour each.
fn in_blocks(pixels: &Pixels) -> Pixels {
    let side = (pixels.width / BLOCKS).max(1) as usize;
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let mut rgba = pixels.rgba.clone();
    for top in (0..height).step_by(side) {
        for left in (0..width).step_by(side) {
            let places: Vec<usize> = (top..(top + side).min(height))
                .flat_map(|y| (left..(left + side).min(width)).map(move |x| (y * width + x) * 4))
                .collect();
            for channel in 0..3 {
                let sum: usize = places
                    .iter()
                    .filter_map(|at| pixels.rgba.get(at + channel))
                    .map(|value| usize::from(*value))
                    .sum();
                let mean = u8::try_from(sum / places.len().max(1)).unwrap_or(u8::MAX);
                for at in &places {
                    if let Some(value) = rgba.get_mut(at + channel) {
                        *value = mean;
                    }
                }
            }
        }
    }
    Pixels {
        rgba,
        ..pixels.clone()
    }
}
