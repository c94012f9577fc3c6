//! Writing on a sheet.

use super::fit::{FittedText, Limits, fit};
use super::rows::{LABEL_GAP, Pair};
use super::sheet::{Item, Placed, Role, Sheet};
use crate::Error;
use crate::content::{Bilingual, Content, Field, shorten};
use crate::geometry::{Color, Rect};
use crate::qr::Symbol;
use crate::shaping::{ENGLISH, Extents, Line, Style, language_of};
use std::sync::Arc;

pub(super) const BOLD: Style = Style { bold: true };
pub(super) const REGULAR: Style = Style { bold: false };

/// An address of so many letters is not shortened further.
const SHORTEST_ADDRESS: usize = 60;

/// A sheet being written on.
pub(super) struct Composer {
    pub(super) sheet: Sheet,
    /// What is being written.
    pub(super) role: Role,
    /// Colour of values and names.
    pub(super) ink: Color,
    /// Colour of labels.
    pub(super) quiet: Color,
}

impl Composer {
    pub(super) fn new(size: (f32, f32)) -> Self {
        Self {
            sheet: Sheet::new(size),
            role: Role::Text,
            ink: Color::INK,
            quiet: Color::QUIET,
        }
    }

    /// For printers that have black and nothing else.
    pub(super) fn black(size: (f32, f32)) -> Self {
        Self {
            ink: Color::BLACK,
            quiet: Color::BLACK,
            ..Self::new(size)
        }
    }

    /// To write on a sheet that has something on it.
    pub(super) fn over(sheet: Sheet, is_black: bool) -> Self {
        let composer = if is_black {
            Self::black((0.0, 0.0))
        } else {
            Self::new((0.0, 0.0))
        };
        Self { sheet, ..composer }
    }

    /// The title in its two forms under one another, in the middle of an area's height.
    pub(super) fn title(
        &mut self,
        title: &Bilingual,
        area: Rect,
        sizes: (f32, f32),
        color: Color,
    ) -> Result<(), Error> {
        let limits = |best: f32| Limits {
            best,
            one_line: 0.0,
            floor: 0.0,
            width: area.width,
            height: area.height,
        };
        let mut parts = vec![fit(&title.english, "en", BOLD, limits(sizes.0))?];
        if let Some(local) = &title.local {
            parts.push(fit(&local.text, &local.language, REGULAR, limits(sizes.1))?);
        }
        let gap = 0.4 * sizes.1;
        let gaps = parts.len().saturating_sub(1) as f32 * gap;
        let height: f32 = parts.iter().map(FittedText::height).sum::<f32>() + gaps;
        let mut top = area.y + (area.height - height) / 2.0;
        self.role = Role::Title;
        for part in &parts {
            top = self.lines(part, area.x, top, color) + gap;
        }
        self.role = Role::Text;
        Ok(())
    }

    /// The name in English and in local script under it, with `best` mm for the English. Answers
    /// where it ends.
    pub(super) fn names(
        &mut self,
        content: &Content,
        area: Rect,
        best: f32,
        floor: f32,
    ) -> Result<f32, Error> {
        let gap = 0.34 * best;
        let limits = |best: f32, height: f32| Limits {
            best,
            one_line: 0.74 * best,
            floor,
            width: area.width,
            height,
        };
        let Some(local) = &content.local_name else {
            let fitted = fit(&content.name, "en", BOLD, limits(best, area.height))?;
            return Ok(self.lines(&fitted, area.x, area.y, self.ink));
        };
        let room = area.height - gap;
        let mut english = fit(&content.name, "en", BOLD, limits(best, 0.5 * room))?;
        if english.em < floor {
            english = fit(&content.name, "en", BOLD, limits(best, 0.62 * room))?;
        }
        // What the English leaves is for the local script, which is the taller one, and never
        // the larger one.
        let rest = limits((0.88 * best).min(english.em), room - english.height());
        let local = fit(&local.text, &local.language, REGULAR, rest)?;
        let end = self.lines(&english, area.x, area.y, self.ink);
        Ok(self.lines(&local, area.x, end + gap, self.ink))
    }

    /// What a card says that is none, at the right end of an area in a box of its height that
    /// nobody overlooks, in colour and without. Answers the box.
    pub(super) fn mark(&mut self, mark: &Bilingual, area: Rect) -> Result<Rect, Error> {
        let pair = Pair::new(mark, BOLD)?;
        let em = (0.5 * area.height).min(0.5 * area.width / pair.width.max(f32::EPSILON));
        let width = pair.width * em + 1.6 * em;
        let place = Rect::new(area.right() - width, area.y, width, area.height);
        let (ground, ink) = if self.ink == Color::BLACK {
            (Color::BLACK, Color::WHITE)
        } else {
            (Color::AMBER, Color::INK)
        };
        self.sheet.bar(place, ground);
        let baseline = area.y + (area.height + Extents::LEAST.above * em) / 2.0;
        self.pair(&pair, (place.x + 0.8 * em, baseline), f32::MAX, em, ink);
        Ok(place)
    }

    /// One line in its place.
    pub(super) fn line(&mut self, line: Line, at: (f32, f32), em: f32, color: Color) {
        let paragraph = self.sheet.next_paragraph();
        self.place(Arc::new(line), at, em, color, paragraph);
    }

    /// Both forms of some words on one line, in the middle of an area's height.
    pub(super) fn words(
        &mut self,
        words: &Bilingual,
        area: Rect,
        em: f32,
        color: Color,
    ) -> Result<(), Error> {
        let pair = Pair::new(words, REGULAR)?;
        let em = em.min(area.width / pair.width.max(f32::EPSILON));
        let baseline = area.y + (area.height + (Extents::LEAST.above - 0.12) * em) / 2.0;
        self.pair(&pair, (area.x, baseline), area.width, em, color);
        Ok(())
    }

    /// Lines under one another from `top`. Right-to-left lines end together at the right of the
    /// widest, so that the block as a whole stays at the left with everything else. Answers
    /// where they end.
    pub(super) fn lines(&mut self, fitted: &FittedText, x: f32, top: f32, color: Color) -> f32 {
        let paragraph = self.sheet.next_paragraph();
        let width = fitted.width();
        let mut baseline = top + fitted.extents.above * fitted.em;
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

    /// One shaped line with the left end of its baseline at `at` and letters of `em` mm.
    pub(super) fn place(
        &mut self,
        line: Arc<Line>,
        at: (f32, f32),
        em: f32,
        color: Color,
        paragraph: u16,
    ) {
        self.sheet.items.push(Item::Text(Placed {
            line,
            x: at.0,
            y: at.1,
            em,
            color,
            paragraph,
            role: self.role,
        }));
    }

    /// Bilingual in two languages, each wrapped in its own paragraph. Answers where they end.
    pub(super) fn paragraphs(
        &mut self,
        words: &Bilingual,
        area: Rect,
        em: f32,
        color: Color,
    ) -> Result<f32, Error> {
        let local = words.local.as_ref();
        let share = if local.is_some() { 0.5 } else { 1.0 };
        let limits = Limits {
            best: em,
            one_line: em,
            floor: 0.6 * em,
            width: area.width,
            height: area.height * share - 0.5 * em,
        };
        let english = fit(&words.english, "en", REGULAR, limits)?;
        let mut end = self.lines(&english, area.x, area.y, color);
        if let Some(local) = local {
            let local = fit(&local.text, &local.language, REGULAR, limits)?;
            end = self.lines(&local, area.x, end + 0.6 * em, color);
        }
        Ok(end)
    }

    /// A label with its value wrapped under it. Answers where they end.
    pub(super) fn wrapped_field(
        &mut self,
        field: &Field,
        area: Rect,
        label_em: f32,
        value_em: f32,
    ) -> Result<f32, Error> {
        let label = Pair::new(&field.label, REGULAR)?;
        let baseline = area.y + label.extents.above * label_em;
        self.role = Role::Label;
        self.pair(&label, (area.x, baseline), area.width, label_em, self.quiet);
        let top = baseline + label.extents.below * label_em + 1.7 * LABEL_GAP * value_em;
        let limits = Limits {
            best: value_em,
            one_line: value_em,
            floor: 0.6 * value_em,
            width: area.width,
            height: area.bottom() - top,
        };
        self.role = Role::Value;
        let end = self.wrapped(&field.value, (area.x, top), limits)?;
        self.role = Role::Text;
        Ok(end)
    }

    /// An address under its label. It loses more and more of its middle where its letters would
    /// else be smaller than `least`. Answers where it ends.
    pub(super) fn address(
        &mut self,
        field: &Field,
        area: Rect,
        (label_em, value_em): (f32, f32),
        least: f32,
    ) -> Result<f32, Error> {
        let mut field = field.clone();
        let whole = field.value.english.clone();
        let mut longest = whole.chars().count();
        while longest > SHORTEST_ADDRESS && !self.holds(&field, area, label_em, least)? {
            longest = longest * 9 / 10;
            field.value.english = shorten(&whole, longest);
        }
        self.wrapped_field(&field, area, label_em, value_em)
    }

    /// Whether a wrapped field finds room with its value in a size.
    fn holds(&self, field: &Field, area: Rect, label_em: f32, em: f32) -> Result<bool, Error> {
        let label = Pair::new(&field.label, REGULAR)?;
        let limits = Limits {
            best: em,
            one_line: em,
            floor: em,
            width: area.width,
            height: f32::MAX,
        };
        let english = &field.value.english;
        let mut height = label.extents.height() * label_em + 1.7 * LABEL_GAP * em;
        height += fit(english, &language_of(english, ENGLISH), REGULAR, limits)?.least_height();
        if let Some(local) = &field.value.local {
            height += fit(&local.text, &local.language, REGULAR, limits)?.least_height();
            height += 0.5 * em;
        }
        Ok(height <= area.height)
    }

    /// Both forms of a value, each wrapped. Answers where they end.
    fn wrapped(&mut self, value: &Bilingual, at: (f32, f32), limits: Limits) -> Result<f32, Error> {
        let english = &value.english;
        let Some(local) = &value.local else {
            let fitted = fit(english, &language_of(english, ENGLISH), REGULAR, limits)?;
            return Ok(self.lines(&fitted, at.0, at.1, self.ink));
        };
        let gap = 0.4 * limits.best;
        let room = limits.height - gap;
        let part = Limits {
            height: 0.4 * room,
            ..limits
        };
        let local = fit(&local.text, &local.language, REGULAR, part)?;
        let rest = Limits {
            height: room - local.height(),
            ..limits
        };
        let fitted = fit(english, &language_of(english, ENGLISH), REGULAR, rest)?;
        let end = self.lines(&fitted, at.0, at.1, self.ink);
        Ok(self.lines(&local, at.0, end + gap, self.ink))
    }

    /// The photo in its frame, if there is one. Answers whether there is.
    pub(super) fn photo(&mut self, content: &Content, frame: Rect) -> bool {
        let Some(photo) = &content.photo else {
            return false;
        };
        self.sheet.items.push(Item::Photo {
            photo: photo.clone(),
            frame,
            words: content.photo_words.clone(),
        });
        true
    }

    /// The QR with its dark corner at `at`.
    pub(super) fn qr(&mut self, content: &Content, symbol: Arc<Symbol>, at: (f32, f32)) {
        let side = symbol.side();
        self.sheet.items.push(Item::Qr {
            symbol,
            frame: Rect::new(at.0, at.1, side, side),
            words: content.qr_words.clone(),
        });
    }
}
