//! A plain document on A4: headings, paragraphs, rows of a table, and pictures with what they show.

use super::composer::{BOLD, Composer, REGULAR};
use super::fit::{FittedText, Limits, fit};
use super::sheet::{Item, Role, Sheet};
use crate::Error;
use crate::geometry::{Color, Rect};
use crate::paper::A4;
use crate::photo::Photo;
use crate::shaping::{ENGLISH, Style, language_of};
use std::sync::Arc;

/// A part of a document, from top to bottom.
#[derive(Debug, Clone)]
pub enum Block {
    /// What the document is.
    Title(String),
    /// Begins a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph in small letters.
    Fine(String),
    /// A row of a table: each cell with its share of the width; the shares of a row are one in all.
    Row {
        /// Share and words.
        cells: Vec<(f32, String)>,
        /// Whether it names the columns.
        is_head: bool,
    },
    /// Pictures beside each other.
    Pictures(Vec<Picture>),
    /// What follows begins a page.
    NewPage,
}

/// A picture with what it shows. Its `Debug` shows no pixel.
#[derive(Clone)]
pub struct Picture {
    /// A JPEG or PNG file.
    pub file: Arc<[u8]>,
    /// What it shows.
    pub caption: String,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Picture({} bytes)", self.file.len())
    }
}

/// In mm: white around a page, sizes of letters, distances.
const MARGIN: f32 = 16.0;
const TITLE: f32 = 6.4;
const HEADING: f32 = 4.6;
const BODY: f32 = 3.4;
const FINE: f32 = 2.7;
const GAP: f32 = 2.2;
const BETWEEN: f32 = 4.0;
const RULE: f32 = 0.2;

/// The most pictures that stand beside each other, and how tall they are at the most.
const BESIDE: usize = 4;
const TALLEST: f32 = 92.0;

/// Lays a document out, with the number of each page at its foot.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used.
pub(crate) fn report(blocks: &[Block]) -> Result<Vec<Sheet>, Error> {
    let mut pages = Pages {
        done: Vec::new(),
        page: Composer::new(A4),
        top: MARGIN,
    };
    for block in blocks {
        pages.block(block)?;
    }
    pages.turn();
    let count = pages.done.len();
    let mut numbered = Vec::with_capacity(count);
    for (at, sheet) in pages.done.into_iter().enumerate() {
        let mut page = Composer::over(sheet, false);
        let words = format!("{} / {count}", at + 1);
        let fitted = fit(&words, "en", REGULAR, limits(FINE, 40.0))?;
        let x = A4.0 - MARGIN - fitted.width();
        let _ = page.lines(&fitted, x, A4.1 - MARGIN + GAP, Color::QUIET);
        numbered.push(page.sheet);
    }
    Ok(numbered)
}

const fn limits(em: f32, width: f32) -> Limits {
    Limits {
        best: em,
        one_line: em,
        // A word longer than its line is broken, and never made smaller.
        floor: 2.0 * em,
        width,
        height: f32::MAX,
    }
}

struct Pages {
    done: Vec<Sheet>,
    page: Composer,
    top: f32,
}

impl Pages {
    const WIDTH: f32 = A4.0 - 2.0 * MARGIN;
    const BOTTOM: f32 = A4.1 - MARGIN;

    fn turn(&mut self) {
        if self.top > MARGIN {
            let page = std::mem::replace(&mut self.page, Composer::new(A4));
            self.done.push(page.sheet);
            self.top = MARGIN;
        }
    }

    /// Begins a page where there is no room for this.
    fn make_room(&mut self, height: f32) {
        if self.top + height > Self::BOTTOM {
            self.turn();
        }
    }

    fn block(&mut self, block: &Block) -> Result<(), Error> {
        match block {
            Block::Title(words) => self.text(words, BOLD, TITLE, Role::Title),
            Block::Heading(words) => {
                self.top += if self.top > MARGIN { BETWEEN } else { 0.0 };
                // A heading does not stand alone at the foot of a page.
                self.make_room(HEADING + 6.0 * BODY);
                self.text(words, BOLD, HEADING, Role::Title)
            }
            Block::Text(words) => self.text(words, REGULAR, BODY, Role::Text),
            Block::Fine(words) => self.text(words, REGULAR, FINE, Role::Text),
            Block::Row { cells, is_head } => self.row(cells, *is_head),
            Block::Pictures(pictures) => {
                let beside = pictures.len().clamp(2, BESIDE);
                for line in pictures.chunks(beside) {
                    self.pictures(line, beside)?;
                }
                Ok(())
            }
            Block::NewPage => {
                self.turn();
                Ok(())
            }
        }
    }

    fn text(&mut self, words: &str, style: Style, em: f32, role: Role) -> Result<(), Error> {
        if words.trim().is_empty() {
            return Ok(());
        }
        let fitted = set(words, style, em, Self::WIDTH)?;
        self.make_room(fitted.height());
        self.page.role = role;
        let end = self.page.lines(&fitted, MARGIN, self.top, Color::INK);
        self.page.role = Role::Text;
        self.top = end + GAP;
        Ok(())
    }

    fn row(&mut self, cells: &[(f32, String)], is_head: bool) -> Result<(), Error> {
        let style = if is_head { BOLD } else { REGULAR };
        let mut fitted = Vec::with_capacity(cells.len());
        for (share, words) in cells {
            let width = share * Self::WIDTH;
            let words = if words.is_empty() { "–" } else { words };
            fitted.push((width, set(words, style, FINE, width - GAP)?));
        }
        let tallest = fitted
            .iter()
            .map(|(_, text)| text.height())
            .fold(0.0, f32::max);
        self.make_room(tallest + GAP);
        let mut x = MARGIN;
        for (width, text) in &fitted {
            let _ = self.page.lines(text, x, self.top, Color::INK);
            x += width;
        }
        self.top += tallest + GAP / 2.0;
        let rule = Rect::new(MARGIN, self.top, Self::WIDTH, RULE);
        self.page.sheet.bar(rule, Color::RULE);
        self.top += GAP / 2.0 + RULE;
        Ok(())
    }

    /// Pictures in a line that has room for so many.
    fn pictures(&mut self, pictures: &[Picture], beside: usize) -> Result<(), Error> {
        let read: Vec<(Photo, &str)> = pictures
            .iter()
            .filter_map(|picture| Some((Photo::read_card(&picture.file)?, &*picture.caption)))
            .collect();
        let count = beside as f32;
        let width = (Self::WIDTH - (count - 1.0) * BETWEEN) / count;
        let mut placed = Vec::with_capacity(read.len());
        for (photo, caption) in &read {
            let (across, down) = photo.pixels.dimensions();
            let height = (width * down as f32 / (across as f32).max(1.0)).min(TALLEST);
            let own_width = height * across as f32 / (down as f32).max(1.0);
            placed.push((
                photo,
                own_width,
                height,
                set(caption, REGULAR, FINE, width)?,
            ));
        }
        let tallest = placed
            .iter()
            .map(|(_, _, height, caption)| height + GAP + caption.height())
            .fold(0.0, f32::max);
        self.make_room(tallest);
        let mut x = MARGIN;
        for (photo, own_width, height, caption) in placed {
            let frame = Rect::new(x, self.top, own_width, height);
            self.page.sheet.bar(
                Rect::new(
                    x - RULE,
                    self.top - RULE,
                    own_width + 2.0 * RULE,
                    height + 2.0 * RULE,
                ),
                Color::MARK,
            );
            self.page.sheet.items.push(Item::Photo {
                photo: photo.clone(),
                frame,
                words: caption_words(&caption),
            });
            let _ = self
                .page
                .lines(&caption, x, self.top + height + GAP, Color::QUIET);
            x += width + BETWEEN;
        }
        self.top += tallest + GAP;
        Ok(())
    }
}

fn caption_words(caption: &FittedText) -> String {
    let lines: Vec<&str> = caption
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    lines.join(" ")
}

fn set(words: &str, style: Style, em: f32, width: f32) -> Result<FittedText, Error> {
    fit(
        words,
        &language_of(words, ENGLISH),
        style,
        limits(em, width),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_goes_on_the_next_page_and_nothing_leaves_the_paper() {
        let mut blocks = vec![Block::Title("A title".to_owned())];
        for at in 0..80 {
            blocks.push(Block::Row {
                cells: vec![
                    (0.3, format!("case {at}")),
                    (0.7, "a few words ".repeat(12)),
                ],
                is_head: at == 0,
            });
        }
        blocks.push(Block::Text("eyJhbGciOiJub25lIn0".repeat(30)));
        let sheets = report(&blocks).unwrap();
        assert!(sheets.len() > 2, "{}", sheets.len());
        for sheet in &sheets {
            for item in &sheet.items {
                if let Item::Text(placed) = item {
                    assert!(placed.y < A4.1, "{}", placed.line.text);
                    let right = placed.x + placed.line.width * placed.em;
                    assert!(right < A4.0 - MARGIN / 2.0, "{}", placed.line.text);
                }
            }
        }
    }
}
