//! The front of the card.

use super::fit::{Fitted, Limits, Reach, fit};
use super::{CARD, Color, Item, POINT, Path, Placed, Rect, Sheet, motif};
use crate::card::Error;
use crate::card::content::{Content, Field, Text, Words};
use crate::card::qr::QUIET;
use crate::card::shaping::{Line, Style, shape};
use std::sync::Arc;

const BOLD: Style = Style { bold: true };
const REGULAR: Style = Style { bold: false };

const MARGIN: f32 = 3.4;
const BAND: f32 = 9.6;
const STRIPE: f32 = 0.55;
const FOOT: f32 = 3.1;

/// Height kept for both forms of the name.
const NAME_HEIGHT: f32 = 11.2;
/// Frame of the photo, in the proportion of a passport photo.
const PHOTO: (f32, f32) = (15.6, 19.5);
/// From one labelled line to the next, when there is room.
const WIDEST_PITCH: f32 = 5.9;

/// Draws the front.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let symbol = content.qr.clone()?;
    let (width, height) = CARD;
    let mut sheet = Sheet::new(CARD);
    sheet.fill(Path::rect(Rect::new(0.0, 0.0, width, height)), Color::WHITE);
    motif::band(&mut sheet, Rect::new(0.0, 0.0, width, BAND));
    let stripe = Rect::new(0.0, BAND, width, STRIPE);
    sheet.fill(Path::rect(stripe), Color::TEAL);
    let foot = Rect::new(0.0, height - FOOT, width, FOOT);
    sheet.fill(Path::rect(foot), Color::INK);
    let mut pen = Pen { sheet };

    let title = Rect::new(MARGIN, 0.0, width - 2.0 * MARGIN - 12.0, BAND);
    pen.title(&content.title, title, (7.8 * POINT, 6.9 * POINT))?;

    let body = Rect::new(0.0, stripe.bottom(), width, foot.y - stripe.bottom());
    let quiet = QUIET as f32 * symbol.pitch;
    let qr = Rect::new(
        width - MARGIN - symbol.side(),
        body.y + (body.height - symbol.side()) / 2.0,
        symbol.side(),
        symbol.side(),
    );
    let column = Rect::new(
        MARGIN,
        body.y + 1.7,
        qr.x - quiet - MARGIN,
        body.height - 3.0,
    );
    pen.column(content, column)?;
    pen.sheet.items.push(Item::Qr {
        symbol,
        frame: qr,
        words: content.qr_words.clone(),
    });
    pen.words(
        &content.helpline,
        Rect::new(MARGIN, foot.y, width - 2.0 * MARGIN, FOOT),
        5.0 * POINT,
        Color::WHITE,
    )?;
    Ok(pen.sheet)
}

/// Writes on a sheet.
pub(super) struct Pen {
    pub(super) sheet: Sheet,
}

impl Pen {
    /// Both forms of the title under one another, in the middle of an area's height.
    pub(super) fn title(
        &mut self,
        title: &Words,
        area: Rect,
        sizes: (f32, f32),
    ) -> Result<(), Error> {
        let one_line = |best: f32| Limits {
            best,
            one_line: 0.0,
            floor: 0.0,
            width: area.width,
            height: area.height,
        };
        let mut parts = vec![fit(&title.english, "en", BOLD, one_line(sizes.0))?];
        if let Some(local) = &title.local {
            parts.push(fit(
                &local.text,
                &local.language,
                REGULAR,
                one_line(sizes.1),
            )?);
        }
        let height: f32 = parts.iter().map(Fitted::height).sum();
        let mut top = area.y + (area.height - height) / 2.0;
        for part in &parts {
            top = self.lines(part, area.x, top, area.width, Color::WHITE);
        }
        Ok(())
    }

    /// Everything left of the QR.
    fn column(&mut self, content: &Content, area: Rect) -> Result<(), Error> {
        let top = self.names(content, area)?;

        let number = Reach::of(&content.number.value.english);
        let (label_em, value_em) = (5.2 * POINT, 12.4 * POINT);
        let label_reach = reach_of(&content.number.label);
        let number_height = label_reach.line_height() * label_em + (number.above + 0.04) * value_em;
        let number_top = area.bottom() - number_height;
        let fields = Rect::new(area.x, top, area.width, number_top - top - 1.0);
        self.fields(content, fields)?;
        let number_area = Rect::new(area.x, number_top, area.width, number_height);
        self.field(&content.number, number_area, label_em, value_em)?;
        Ok(())
    }

    /// The name in English and in local script. Answers where the next thing may start.
    fn names(&mut self, content: &Content, area: Rect) -> Result<f32, Error> {
        let share = if content.local_name.is_some() {
            0.46
        } else {
            1.0
        };
        let limits = |best: f32, height: f32| Limits {
            best: best * POINT,
            one_line: 0.74 * best * POINT,
            floor: 6.0 * POINT,
            width: area.width,
            height,
        };
        let english = fit(&content.name, "en", BOLD, limits(12.0, NAME_HEIGHT * share))?;
        let mut top = self.lines(&english, area.x, area.y, area.width, Color::INK);
        if let Some(local) = &content.local_name {
            let limits = limits(10.4, NAME_HEIGHT * (1.0 - share));
            let local = fit(&local.text, &local.language, REGULAR, limits)?;
            top = self.lines(&local, area.x, top + 0.2, area.width, Color::INK);
        }
        Ok(top + 1.0)
    }

    /// The photo, and the labelled lines beside it.
    fn fields(&mut self, content: &Content, area: Rect) -> Result<(), Error> {
        let mut lines = area;
        if let Some(photo) = &content.photo {
            let height = PHOTO.1.min(area.height);
            let frame = Rect::new(area.x, area.y, PHOTO.0 * height / PHOTO.1, height);
            self.sheet.items.push(Item::Photo {
                photo: photo.clone(),
                frame,
                words: content.photo_words.clone(),
            });
            lines.x = frame.right() + 2.2;
            lines.width = area.right() - lines.x;
        }
        let count = content.fields.len().max(1) as f32;
        let pitch = (lines.height / count).min(WIDEST_PITCH);
        // Labels and values shrink together when tall scripts or long names leave less height.
        let natural = content
            .fields
            .iter()
            .map(|field| field_height(field, 5.2 * POINT, 7.6 * POINT))
            .fold(0.0, f32::max);
        let scale = (pitch / natural.max(f32::EPSILON)).min(1.0);
        for (place, field) in content.fields.iter().enumerate() {
            let row = Rect::new(lines.x, lines.y + place as f32 * pitch, lines.width, pitch);
            self.field(field, row, 5.2 * POINT * scale, 7.6 * POINT * scale)?;
        }
        Ok(())
    }

    /// A label and, under it, its value. Answers where it ends.
    pub(super) fn field(
        &mut self,
        field: &Field,
        area: Rect,
        label_em: f32,
        value_em: f32,
    ) -> Result<f32, Error> {
        let label = reach_of(&field.label);
        let baseline = area.y + label.above * label_em;
        self.pair(
            &field.label,
            (area.x, baseline),
            area.width,
            label_em,
            REGULAR,
            Color::QUIET,
        )?;
        let value = reach_of(&field.value);
        let top = area.y + label.line_height() * label_em;
        let baseline = top + value.above * value_em;
        self.pair(
            &field.value,
            (area.x, baseline),
            area.width,
            value_em,
            BOLD,
            Color::INK,
        )?;
        Ok(top + value.line_height() * value_em)
    }

    /// Both forms of some words on one line, in the middle of an area's height.
    pub(super) fn words(
        &mut self,
        words: &Words,
        area: Rect,
        em: f32,
        color: Color,
    ) -> Result<(), Error> {
        let reach = reach_of(words);
        let baseline = area.y + (area.height + (reach.above - reach.below) * em) / 2.0;
        self.pair(words, (area.x, baseline), area.width, em, REGULAR, color)
    }

    /// Both forms on one line, smaller if they need to be to fit.
    fn pair(
        &mut self,
        words: &Words,
        at: (f32, f32),
        width: f32,
        em: f32,
        style: Style,
        color: Color,
    ) -> Result<(), Error> {
        let mut lines = vec![shape(&words.english, "en", style)?];
        if let Some(Text { text, language }) = &words.local {
            lines.push(shape(" · ", "en", style)?);
            lines.push(shape(text, language, style)?);
        }
        let total: f32 = lines.iter().map(|line| line.width).sum();
        let em = em.min(width / total.max(f32::EPSILON));
        let paragraph = self.sheet.next_paragraph();
        let mut x = at.0;
        for line in lines {
            let step = line.width * em;
            self.place(Arc::new(line), (x, at.1), em, color, paragraph);
            x += step;
        }
        Ok(())
    }

    /// Lines under one another from `top`, right-to-left ones at the right edge. Answers where
    /// they end.
    pub(super) fn lines(
        &mut self,
        fitted: &Fitted,
        x: f32,
        top: f32,
        width: f32,
        color: Color,
    ) -> f32 {
        let paragraph = self.sheet.next_paragraph();
        let mut baseline = top + fitted.reach.above * fitted.em;
        for line in &fitted.lines {
            let x = if line.right_to_left {
                x + width - line.width * fitted.em
            } else {
                x
            };
            self.place(Arc::clone(line), (x, baseline), fitted.em, color, paragraph);
            baseline += fitted.line_height();
        }
        top + fitted.height()
    }

    fn place(&mut self, line: Arc<Line>, at: (f32, f32), em: f32, color: Color, paragraph: u16) {
        self.sheet.items.push(Item::Text(Placed {
            line,
            x: at.0,
            y: at.1,
            em,
            color,
            paragraph,
        }));
    }
}

fn reach_of(words: &Words) -> Reach {
    let english = Reach::of(&words.english);
    match &words.local {
        Some(local) => english.with(Reach::of(&local.text)),
        None => english,
    }
}

fn field_height(field: &Field, label_em: f32, value_em: f32) -> f32 {
    reach_of(&field.label).line_height() * label_em
        + reach_of(&field.value).line_height() * value_em
}
