//! The card as the service drew it, on each paper: at true size, and large where there is room.

use super::a4;
use super::composer::Composer;
use super::receipt::{self, Column};
use super::sheet::{BLEED, CARD, Item, Sheet};
use crate::content::Content;
use crate::geometry::Rect;
use crate::paper::{A4, A6};
use crate::photo::Photo;
use crate::{Error, Paper};

/// White around it on a sheet, and on a slip.
const MARGIN: f32 = 16.0;
const SMALL_MARGIN: f32 = 7.0;
const SLIP_MARGIN: f32 = 1.0;

/// The strip under it that says what it is instead of a card.
const STRIP: f32 = 4.4;

/// Top of the large one on A4.
const LARGE_TOP: f32 = 104.0;

/// Draws the page.
pub(super) fn sheet(content: &Content, picture: &Photo, paper: Paper) -> Result<Sheet, Error> {
    let mut page = Page {
        picture,
        words: &content.photo_words,
        sheet: Sheet::new((paper.width(), 0.0)),
    };
    let strip = if content.mark.is_some() { STRIP } else { 0.0 };
    match paper {
        Paper::Cr80 => {
            page.sheet.height = CARD.1;
            page.sheet.bleed = BLEED;
            page.place(Rect::new(0.0, 0.0, CARD.0, CARD.1 - strip));
        }
        Paper::A4 => {
            let mut composer = Composer::new(A4);
            a4::cut_out(&mut composer, content)?;
            page.sheet = composer.sheet;
            let (left, top) = a4::CARD_AT;
            page.place(Rect::new(left, top, CARD.0, CARD.1 - strip));
            let width = A4.0 - 2.0 * MARGIN;
            page.place(Rect::new(MARGIN, LARGE_TOP, width, page.height(width)));
        }
        Paper::A4Large => {
            page.sheet.height = A4.1;
            let width = A4.0 - 2.0 * MARGIN;
            page.place(Rect::new(MARGIN, MARGIN, width, page.height(width)));
        }
        Paper::A6 => {
            page.sheet.height = A6.1;
            let width = A6.0 - 2.0 * SMALL_MARGIN;
            page.place(Rect::new(
                SMALL_MARGIN,
                SMALL_MARGIN,
                width,
                page.height(width),
            ));
        }
        Paper::Receipt80 | Paper::Receipt58 => {
            let width = paper.width() - 2.0 * SLIP_MARGIN;
            let height = page.height(width);
            page.place(Rect::new(SLIP_MARGIN, SLIP_MARGIN, width, height));
            page.sheet.height = receipt::whole(height + strip + 2.0 * SLIP_MARGIN);
        }
    }
    let frames: Vec<Rect> = page.frames().collect();
    let mut composer = Composer::over(page.sheet, paper.is_receipt());
    let slip = match paper {
        Paper::Receipt80 => Some(&receipt::WIDE),
        Paper::Receipt58 => Some(&receipt::NARROW),
        Paper::Cr80 | Paper::A4 | Paper::A4Large | Paper::A6 => None,
    };
    if let (Some(slip), Some(patient)) = (slip, &content.patient) {
        let mut column = Column {
            x: SLIP_MARGIN,
            width: paper.width() - 2.0 * SLIP_MARGIN,
            top: composer.sheet.height + SLIP_MARGIN,
        };
        column.patient(&mut composer, patient, slip)?;
        composer.sheet.height = receipt::whole(column.top + SLIP_MARGIN);
    }
    if let Some(mark) = &content.mark {
        for frame in frames {
            let strip = Rect::new(frame.x, frame.bottom(), frame.width, STRIP);
            let _ = composer.mark(mark, strip)?;
        }
    }
    Ok(composer.sheet)
}

struct Page<'a> {
    picture: &'a Photo,
    words: &'a str,
    sheet: Sheet,
}

impl Page<'_> {
    /// Where the picture stands.
    fn frames(&self) -> impl Iterator<Item = Rect> {
        self.sheet.items.iter().filter_map(|item| match item {
            Item::Photo { frame, .. } => Some(*frame),
            Item::Fill { .. } | Item::Text(_) | Item::Qr { .. } => None,
        })
    }

    /// How high the picture is at a width: at most a long page.
    fn height(&self, width: f32) -> f32 {
        let (across, down) = self.picture.pixels.dimensions();
        (width * down as f32 / across as f32).min(A4.1 - LARGE_TOP - MARGIN)
    }

    /// Puts all of the picture into the middle of a place.
    fn place(&mut self, room: Rect) {
        let (across, down) = self.picture.pixels.dimensions();
        let (across, down) = (across as f32, down as f32);
        let scale = (room.width / across).min(room.height / down);
        let (width, height) = (across * scale, down * scale);
        self.sheet.items.push(Item::Photo {
            photo: self.picture.clone(),
            frame: Rect::new(
                room.x + (room.width - width) / 2.0,
                room.y + (room.height - height) / 2.0,
                width,
                height,
            ),
            words: self.words.to_owned(),
        });
    }
}
