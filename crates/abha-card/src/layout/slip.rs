//! A slip to take along, on every paper: black only, everything under one another, the person's
//! language first and English under it. On a roll it is as long as it needs to be; on a sheet it
//! stands at the top, and gets smaller only where a small sheet has no room for it.

use super::composer::{BOLD, Composer, REGULAR};
use super::receipt::{Column, ENDLESS, HEAVY, THIN, whole};
use super::sheet::{POINT, Role, Sheet};
use crate::Error;
use crate::content::{Bilingual, Content, Field, Slip};
use crate::geometry::Color;
use crate::paper::Paper;
use crate::shaping::{Style, shape};

/// How large things are on a paper. Lengths and sizes in mm.
#[derive(Clone, Copy)]
struct Sizes {
    margin: f32,
    title: f32,
    number: f32,
    text: f32,
    label: f32,
}

impl Sizes {
    const fn of(paper: Paper) -> Self {
        let (margin, title, number, text, label) = match paper {
            Paper::Receipt58 => (1.0, 13.0, 40.0, 10.0, 8.0),
            Paper::Receipt80 => (1.0, 15.0, 54.0, 11.5, 8.5),
            Paper::A6 => (9.0, 17.0, 60.0, 12.0, 9.0),
            Paper::A4 => (20.0, 28.0, 96.0, 18.0, 13.0),
            Paper::A4Large => (18.0, 36.0, 128.0, 24.0, 18.0),
            Paper::Cr80 => (4.0, 12.0, 30.0, 8.0, 7.0),
        };
        Self {
            margin,
            title: title * POINT,
            number: number * POINT,
            text: text * POINT,
            label: label * POINT,
        }
    }

    /// The same letters, smaller.
    fn smaller(self, scale: f32) -> Self {
        Self {
            margin: self.margin,
            title: self.title * scale,
            number: self.number * scale,
            text: self.text * scale,
            label: self.label * scale,
        }
    }
}

/// Tried in turn where a sheet has no room.
const STEP: f32 = 0.95;

/// So often at most: letters of a third are no letters any more.
const STEPS: i32 = 22;

/// Draws the slip.
pub(super) fn sheet(content: &Content, slip: &Slip, paper: Paper) -> Result<Sheet, Error> {
    let usual = Sizes::of(paper);
    let Some((_, height)) = paper.size() else {
        return lay(content, slip, paper, usual);
    };
    let mut laid = lay(content, slip, paper, usual)?;
    for step in 1..=STEPS {
        if laid.height + usual.margin <= height {
            break;
        }
        laid = lay(content, slip, paper, usual.smaller(STEP.powi(step)))?;
    }
    laid.height = height;
    Ok(laid)
}

/// As long as it gets.
fn lay(content: &Content, slip: &Slip, paper: Paper, sizes: Sizes) -> Result<Sheet, Error> {
    let mut composer = Composer::black((paper.width(), ENDLESS));
    let mut column = Column {
        x: sizes.margin,
        width: paper.width() - 2.0 * sizes.margin,
        top: sizes.margin,
    };
    let gap = 0.75 * sizes.text;
    column.line(&mut composer, HEAVY);
    column.mark(&mut composer, content, sizes.text)?;
    column.skip(gap);
    composer.role = Role::Title;
    column.both(&mut composer, &content.title, (BOLD, sizes.title), 0.62)?;
    composer.role = Role::Text;
    column.skip(gap);
    column.line(&mut composer, THIN);
    if let Some(number) = &slip.number {
        column.skip(gap);
        composer.role = Role::Label;
        column.both(&mut composer, &number.label, (REGULAR, sizes.text), 0.8)?;
        composer.role = Role::Value;
        column.skip(0.12 * sizes.number);
        let set = (BOLD, sizes.number);
        let _ = column.text(&mut composer, &number.value.english, "en", set)?;
        composer.role = Role::Text;
    }
    column.skip(0.4 * gap);
    for line in &slip.lines {
        column.skip(gap);
        column.both(&mut composer, line, (REGULAR, sizes.text), 0.82)?;
    }
    column.skip(1.4 * gap);
    column.fact(&mut composer, &slip.made_at, sizes.label)?;
    if let Some(clinic) = &content.clinic {
        column.skip(0.5 * gap);
        column.both(&mut composer, clinic, (REGULAR, sizes.label), 1.0)?;
    }
    column.skip(gap);
    column.mark(&mut composer, content, sizes.text)?;
    column.line(&mut composer, HEAVY);
    composer.sheet.height = whole(column.top + 1.0);
    Ok(composer.sheet)
}

impl Column {
    /// The person's language, and English under it, smaller; or English alone.
    fn both(
        &mut self,
        composer: &mut Composer,
        words: &Bilingual,
        (style, em): (Style, f32),
        share: f32,
    ) -> Result<(), Error> {
        let Some(local) = &words.local else {
            return self
                .text(composer, &words.english, "en", (style, em))
                .map(|_| ());
        };
        let _ = self.text(composer, &local.text, &local.language, (style, em))?;
        self.skip(0.36 * em);
        let _ = self.text(composer, &words.english, "en", (REGULAR, share * em))?;
        Ok(())
    }

    /// What a value is called, and the value beside it, or under it where it has no room.
    fn fact(&mut self, composer: &mut Composer, fact: &Field, em: f32) -> Result<(), Error> {
        composer.role = Role::Label;
        self.pair(composer, &fact.label, (REGULAR, em))?;
        self.skip(0.55 * em);
        composer.role = Role::Value;
        let value = shape(&fact.value.english, "en", BOLD)?;
        let baseline = self.top + value.extents.above * em;
        self.top = baseline + value.extents.below * em;
        composer.line(value, (self.x, baseline), em, Color::BLACK);
        composer.role = Role::Text;
        Ok(())
    }
}
