//! The back of the card: the address, what the card is for, and whom to ask.

use super::front::{MARGIN, foot, frame};
use super::pen::Pen;
use super::{CARD, Color, POINT, Rect, Sheet};
use crate::card::Error;
use crate::card::content::Content;

/// Draws the back.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let mut pen = Pen::new(CARD);
    let body = frame(&mut pen, content)?;
    let mut area = Rect::new(
        MARGIN,
        body.y + 2.6,
        body.width - 2.0 * MARGIN,
        body.height - 4.6,
    );
    if let Some(address) = &content.address {
        let room = Rect {
            height: area.height * 0.46,
            ..area
        };
        let end = pen.wrapped_field(address, room, 5.4 * POINT, 8.0 * POINT)?;
        let below = area.bottom();
        area.y = end + 3.0;
        area.height = below - area.y;
    }
    pen.paragraphs(&content.note, area, 7.0 * POINT, Color::QUIET)?;
    foot(&mut pen, content)?;
    Ok(pen.sheet)
}
