//! The slip from a receipt printer: black only, everything under one another, as long as it needs
//! to be. Lines and the QR stand on whole dots.

use super::composer::{BOLD, Composer, REGULAR};
use super::fit::{Limits, fit};
use super::rows::Pair;
use super::sheet::{POINT, Role, Sheet};
use crate::Error;
use crate::barcode::Barcode;
use crate::content::{Bilingual, Content, Field, Patient};
use crate::geometry::{Color, Rect};
use crate::paper::Paper;
use crate::qr::{self, Block};
use crate::shaping::Style;

/// Side of a printed dot in mm.
const DOT: f32 = 1.0 / Paper::RECEIPT_DOTS as f32;

/// How large things are on a width of paper. Lengths and sizes in mm.
pub(super) struct Slip {
    width: f32,
    title: f32,
    name: f32,
    label: f32,
    value: f32,
    number: f32,
    small: f32,
    photo: (f32, f32),
    block: Block,
}

/// 72 mm of 80.
pub(super) const WIDE: Slip = Slip {
    width: Paper::Receipt80.width(),
    title: 10.2 * POINT,
    name: 17.0 * POINT,
    label: 8.0 * POINT,
    value: 10.5 * POINT,
    number: 19.0 * POINT,
    small: 8.0 * POINT,
    photo: (26.0, 32.5),
    block: qr::WIDE_SLIP,
};

/// 48 mm of 58.
pub(super) const NARROW: Slip = Slip {
    width: Paper::Receipt58.width(),
    title: 10.0 * POINT,
    name: 14.0 * POINT,
    label: 7.5 * POINT,
    value: 9.5 * POINT,
    number: 13.5 * POINT,
    small: 7.5 * POINT,
    photo: (20.0, 25.0),
    block: qr::NARROW_SLIP,
};

/// White at both sides, so that nothing is lost on a roll that runs askew.
const MARGIN: f32 = 1.0;
/// Thickness of the heavy lines at the top and the bottom, and of the thin ones.
pub(super) const HEAVY: f32 = 6.0 * DOT;
pub(super) const THIN: f32 = 2.0 * DOT;
const GAP: f32 = 2.5;

/// Height of bars.
const BARS: f32 = 96.0 * DOT;
/// Dots of a module of bars, the best first: scanners read 0.25 mm, and 0.38 mm sooner.
const MODULES: [f32; 2] = [3.0, 2.0];
/// What a roll has at least beyond what is printed on it, at each side: 4 mm of 80, 5 mm of 58, and half
/// a millimetre askew.
const BEYOND: f32 = 3.5;

/// No height is too much for a slip.
pub(super) const ENDLESS: f32 = 10_000.0;

/// Draws the slip.
pub(super) fn sheet(content: &Content, slip: &Slip) -> Result<Sheet, Error> {
    let symbol = content.symbol(slip.block)?;
    let mut composer = Composer::black((slip.width, ENDLESS));
    let mut column = Column {
        x: MARGIN,
        width: slip.width - 2.0 * MARGIN,
        top: 1.0,
    };
    column.line(&mut composer, HEAVY);
    column.mark(&mut composer, content, slip.value)?;
    column.skip(GAP);
    composer.role = Role::Title;
    column.words(
        &mut composer,
        &content.title,
        (BOLD, slip.title),
        (REGULAR, 0.94 * slip.title),
    )?;
    composer.role = Role::Text;
    column.skip(GAP);
    column.line(&mut composer, THIN);
    column.skip(1.3 * GAP);

    let name = Bilingual {
        english: content.name.clone(),
        local: content.local_name.clone(),
    };
    column.words(
        &mut composer,
        &name,
        (BOLD, slip.name),
        (BOLD, 0.9 * slip.name),
    )?;
    column.skip(1.4 * GAP);
    column.field(&mut composer, &content.number, slip.label, slip.number)?;

    let (first, beside) = content.fields.split_at(content.fields.len().min(1));
    for field in first {
        column.skip(GAP);
        column.field(&mut composer, field, slip.label, slip.value)?;
    }
    column.skip(1.2 * GAP);
    beside_photo(&mut composer, &mut column, content, beside, slip)?;
    if let Some(address) = &content.address {
        let room = Rect::new(column.x, column.top, column.width, ENDLESS);
        column.top = composer.wrapped_field(address, room, slip.label, slip.value)?;
        column.skip(GAP);
    }

    let quiet = qr::QUIET as f32 * symbol.pitch;
    let side = symbol.side();
    let top = whole(column.top + quiet);
    composer.qr(content, symbol, (whole((slip.width - side) / 2.0), top));
    column.top = top + side + quiet;
    column.skip(0.4 * GAP);
    column.line(&mut composer, THIN);
    column.skip(GAP);
    let small = (REGULAR, slip.small);
    column.words(&mut composer, &content.helpline, (BOLD, slip.small), small)?;
    column.skip(GAP);
    if let Some(patient) = &content.patient {
        column.patient(&mut composer, patient, slip)?;
        column.skip(GAP);
    }
    column.words(&mut composer, &content.slip_note, small, small)?;
    column.skip(GAP);
    column.mark(&mut composer, content, slip.value)?;
    column.line(&mut composer, HEAVY);
    composer.sheet.height = whole(column.top + 1.0);
    Ok(composer.sheet)
}

/// The photo in a thin frame with the short fields beside it, or the fields alone.
fn beside_photo(
    composer: &mut Composer,
    column: &mut Column,
    content: &Content,
    fields: &[Field],
    slip: &Slip,
) -> Result<(), Error> {
    let edge = Rect::new(column.x, whole(column.top), slip.photo.0, slip.photo.1);
    let photo = Rect::new(
        edge.x + THIN,
        edge.y + THIN,
        edge.width - 2.0 * THIN,
        edge.height - 2.0 * THIN,
    );
    let has_photo = content.photo.is_some();
    let mut lines = Column { ..*column };
    if has_photo {
        composer.sheet.bar(edge, Color::BLACK);
        composer.photo(content, photo);
        lines.x = edge.right() + 3.0;
        lines.width -= lines.x - column.x;
        lines.top = edge.y;
    }
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            lines.skip(GAP);
        }
        lines.field(composer, field, slip.label, slip.value)?;
    }
    if has_photo {
        column.top = lines.top.max(edge.bottom());
        column.skip(1.2 * GAP);
    } else if !fields.is_empty() {
        column.top = lines.top;
        column.skip(GAP);
    }
    Ok(())
}

/// How wide a module of bars is on a slip, in mm: as wide as fits, in whole dots, with the white that
/// readers need beside it, some of which the roll has beyond what is printed. `None` where they would
/// be too thin for the scanners of a desk.
fn module_of(barcode: &Barcode, width: f32) -> Option<f32> {
    let fits = |module: &f32| {
        let bars = barcode.modules() as f32 * module;
        let white = (width - bars) / 2.0;
        white >= THIN && white + BEYOND >= Barcode::QUIET as f32 * module
    };
    MODULES.map(|dots| dots * DOT).into_iter().find(fits)
}

/// On the next whole dot.
pub(super) fn whole(length: f32) -> f32 {
    (length / DOT - 0.01).ceil() * DOT
}

/// The width that things stand in, and how far down it is filled.
pub(super) struct Column {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) top: f32,
}

impl Column {
    pub(super) fn skip(&mut self, height: f32) {
        self.top += height;
    }

    /// A line across.
    pub(super) fn line(&mut self, composer: &mut Composer, weight: f32) {
        let top = whole(self.top);
        let line = Rect::new(self.x, top, self.width, weight);
        composer.sheet.bar(line, Color::BLACK);
        self.top = top + weight;
    }

    /// What this is instead of a card, over the whole width in white on black.
    pub(super) fn mark(
        &mut self,
        composer: &mut Composer,
        content: &Content,
        em: f32,
    ) -> Result<(), Error> {
        if let Some(mark) = &content.mark {
            let height = whole(2.0 * em);
            let top = whole(self.top);
            let room = Rect::new(self.x, top, self.width, height);
            composer.sheet.bar(room, Color::BLACK);
            let _ = composer.mark(mark, room)?;
            self.top = top + height;
        }
        Ok(())
    }

    /// The clinic's id of the person, with its bars where they find room.
    pub(super) fn patient(
        &mut self,
        composer: &mut Composer,
        patient: &Patient,
        slip: &Slip,
    ) -> Result<(), Error> {
        let local = (REGULAR, slip.small);
        self.words(composer, &patient.words, (BOLD, slip.value), local)?;
        let Some(barcode) = &patient.barcode else {
            return Ok(());
        };
        let Some(module) = module_of(barcode, slip.width) else {
            return Ok(());
        };
        self.skip(GAP);
        let left = whole((slip.width - barcode.modules() as f32 * module) / 2.0);
        let top = whole(self.top);
        for bar in barcode.bars() {
            let (at, width) = (bar.left as f32 * module, bar.width as f32 * module);
            let bar = Rect::new(left + at, top, width, BARS);
            composer.sheet.bar(bar, Color::BLACK);
        }
        self.top = top + BARS;
        Ok(())
    }

    /// Both forms of some words, each on lines of its own; the local one is never the larger.
    fn words(
        &mut self,
        composer: &mut Composer,
        words: &Bilingual,
        english: (Style, f32),
        local: (Style, f32),
    ) -> Result<(), Error> {
        let em = self.text(composer, &words.english, "en", english)?;
        if let Some(text) = &words.local {
            let local = (local.0, local.1.min(em));
            self.skip(0.42 * local.1);
            let _ = self.text(composer, &text.text, &text.language, local)?;
        }
        Ok(())
    }

    /// A label and its value: both forms beside one another where they fit, or else under one
    /// another. Paper is cheaper than small letters.
    fn field(
        &mut self,
        composer: &mut Composer,
        field: &Field,
        label: f32,
        value: f32,
    ) -> Result<(), Error> {
        composer.role = Role::Label;
        self.pair(composer, &field.label, (REGULAR, label))?;
        self.skip(0.4 * label);
        composer.role = Role::Value;
        self.pair(composer, &field.value, (BOLD, value))?;
        composer.role = Role::Text;
        Ok(())
    }

    pub(super) fn pair(
        &mut self,
        composer: &mut Composer,
        words: &Bilingual,
        set: (Style, f32),
    ) -> Result<(), Error> {
        let (style, em) = set;
        let pair = Pair::new(words, style)?;
        if words.local.is_some() && pair.width * em > 1.06 * self.width {
            return self.words(composer, words, set, set);
        }
        if words.local.is_none() {
            return self.text(composer, &words.english, "en", set).map(|_| ());
        }
        let baseline = self.top + pair.extents.above * em;
        let color = if style.bold {
            composer.ink
        } else {
            composer.quiet
        };
        composer.pair(&pair, (self.x, baseline), self.width, em, color);
        self.top = baseline + pair.extents.below * em;
        Ok(())
    }

    /// Some words on as many lines as they need. Answers their size in mm.
    pub(super) fn text(
        &mut self,
        composer: &mut Composer,
        text: &str,
        language: &str,
        (style, best): (Style, f32),
    ) -> Result<f32, Error> {
        let limits = Limits {
            best,
            one_line: 0.88 * best,
            floor: 0.6 * best,
            width: self.width,
            height: ENDLESS,
        };
        let fitted = fit(text, language, style, limits)?;
        self.top = composer.lines(&fitted, self.x, self.top, Color::BLACK);
        Ok(fitted.em)
    }
}
