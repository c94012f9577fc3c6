//! The back of the card: what found no room on the front, the address, what the card is for, and
//! whom to ask.

use super::front::{MARGIN, foot, frame};
use super::pen::{Pen, Rows};
use super::{CARD, Color, Edges, POINT, Rect, Sheet};
use crate::card::Error;
use crate::card::content::{Content, Field};

const LABEL: f32 = 5.4 * POINT;
const VALUE: f32 = 8.0 * POINT;

/// Draws the back.
pub(super) fn sheet(content: &Content, moved: &[&Field], edges: Edges) -> Result<Sheet, Error> {
    let mut pen = Pen::new(CARD);
    let body = frame(&mut pen, content, edges)?;
    let mut area = Rect::new(
        MARGIN,
        body.y + 2.6,
        body.width - 2.0 * MARGIN,
        body.height - 4.6,
    );
    let below = area.bottom();
    if !moved.is_empty() {
        let rows = Rows::new(moved, LABEL, VALUE)?;
        let pitch = rows.row_height() + 0.8;
        let room = Rect {
            height: (pitch * moved.len() as f32).min(0.3 * area.height),
            ..area
        };
        area.y = pen.rows(rows, room, pitch) + 2.2;
    }
    if let Some(address) = &content.address {
        let room = Rect {
            height: (below - area.y) * 0.5,
            ..area
        };
        area.y = pen.wrapped_field(address, room, LABEL, VALUE)? + 2.6;
    }
    area.height = below - area.y;
    pen.paragraphs(&content.note, area, 7.0 * POINT, Color::QUIET)?;
    foot(&mut pen, content)?;
    Ok(pen.sheet)
}
