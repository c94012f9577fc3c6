//! The service's own card, drawn plainly: what the real one says, without its emblem and marks.
//!
//! What every card has is a picture in the folder `fixtures`, and so are the letters: all that
//! ASCII has, in one line, in Noto Sans. They are as wide as the black and white stretches of the
//! lowest row of pixels, in turn.

use super::{Appearance, enlarged, qr_code};
use image::imageops::{self, FilterType};
use image::{GenericImage, GenericImageView, ImageResult, RgbImage};

const BLANK: &[u8] = include_bytes!("../../fixtures/card.png");
const LETTERS: &[u8] = include_bytes!("../../fixtures/letters.png");
/// Pixels from left to right: ID-1 at 300 dots an inch.
pub(crate) const CARD_WIDTH: u32 = 1012;
/// Pixels from top to bottom.
pub(crate) const CARD_HEIGHT: u32 = 638;

/// What stands on a card.
pub(crate) struct CardText {
    /// Whole name.
    pub(crate) name: String,
    /// ABHA number, ABHA address, date of birth, gender and mobile, as the blank card has them
    /// from top to bottom.
    pub(crate) lines: [String; 5],
    /// The content of the QR code.
    pub(crate) qr: String,
    /// The portrait, if there is one.
    pub(crate) appearance: Option<Appearance>,
}

impl CardText {
    /// Draws the card. Takes milliseconds; not for the executor.
    pub(crate) fn draw(&self) -> Option<RgbImage> {
        let mut card = read(BLANK).ok()?;
        let letters = Letters::read().ok()?;
        letters.write(&mut card, &self.name, (290, 135), 55, 690);
        for (line, top) in self.lines.iter().zip((228..).step_by(72)) {
            letters.write(&mut card, line, (290, top), 41, 340);
        }
        if let Some(appearance) = self.appearance {
            let portrait = imageops::resize(&appearance.draw(), 216, 270, FilterType::CatmullRom);
            imageops::replace(&mut card, &portrait, 40, 144);
        }
        let code = qr_code(&self.qr)?;
        let code = enlarged(&code, (340 / code.width()).max(1));
        let left = CARD_WIDTH - 20 - code.width();
        imageops::replace(&mut card, &code, left.into(), 230);
        Some(card)
    }
}

fn read(file: &[u8]) -> ImageResult<RgbImage> {
    Ok(image::load_from_memory(file)?.to_rgb8())
}

/// The letters, black on white.
struct Letters {
    sheet: RgbImage,
    /// From where to where each one goes, the blank first.
    places: Vec<(u32, u32)>,
}

impl Letters {
    fn read() -> ImageResult<Self> {
        let sheet = read(LETTERS)?;
        let ruler = |x| sheet.get_pixel(x, sheet.height() - 1);
        let ends = (1..sheet.width()).filter(|x| ruler(*x) != ruler(x - 1));
        let ends: Vec<u32> = ends.chain([sheet.width()]).collect();
        let starts = [0].into_iter().chain(ends.iter().copied());
        let places = starts.zip(ends.iter().copied()).collect();
        Ok(Self { sheet, places })
    }

    /// Where a letter is; that of a question mark for one that is not there.
    fn place(&self, letter: char) -> Option<(u32, u32)> {
        let place = |letter: char| self.places.get(u32::from(letter).checked_sub(32)? as usize);
        place(letter).or_else(|| place('?')).copied()
    }

    /// Writes a line of this height, smaller where it would be wider than the room.
    fn write(&self, card: &mut RgbImage, text: &str, (x, y): (u32, u32), height: u32, room: u32) {
        let places: Vec<(u32, u32)> = text.chars().filter_map(|one| self.place(one)).collect();
        let width: u32 = places.iter().map(|(start, end)| end - start).sum();
        if width == 0 {
            return;
        }
        let full = self.sheet.height() - 1;
        let mut line = RgbImage::new(width, full);
        let mut left = 0;
        for (start, end) in places {
            let letter = self.sheet.view(start, 0, end - start, full);
            // It fits: the line is as wide as all of them.
            let _ = line.copy_from(&*letter, left, 0);
            left += end - start;
        }
        let wide = (width * height / full).max(1);
        let (wide, high) = if wide > room {
            (room, (height * room / wide).max(1))
        } else {
            (wide, height)
        };
        let line = imageops::resize(&line, wide, high, FilterType::CatmullRom);
        imageops::replace(card, &line, x.into(), (y + height - high).into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_letter_for_each_of_ascii() {
        let letters = Letters::read().unwrap();
        assert_eq!(letters.places.len(), 95);
        assert_eq!(letters.place('ü'), letters.place('?'));
        assert!(letters.place('W') > letters.place('?'));
    }

    #[test]
    fn a_name_of_any_length_stands_in_its_place_and_nowhere_else() {
        let card = |name: &str| {
            let text = CardText {
                name: name.to_owned(),
                lines: [(); 5].map(|()| String::new()),
                qr: "qr".to_owned(),
                appearance: None,
            };
            text.draw().unwrap()
        };
        let empty = card("");
        let long = "Venkata Satyanarayana ".repeat(5);
        for name in ["Asha", "आशा", &long] {
            let named = card(name);
            let inked: Vec<(u32, u32)> = (empty.enumerate_pixels())
                .filter(|(x, y, pixel)| named.get_pixel(*x, *y) != *pixel)
                .map(|(x, y, _)| (x, y))
                .collect();
            assert!(inked.len() > 100, "{name}");
            let is_in_place =
                |(x, y): &(u32, u32)| (290..980).contains(x) && (135..190).contains(y);
            assert!(inked.iter().all(is_in_place), "{name}");
        }
    }

    #[test]
    fn the_blank_card_is_as_large_as_a_card() {
        let blank = read(BLANK).unwrap();
        assert_eq!(blank.dimensions(), (CARD_WIDTH, CARD_HEIGHT));
    }
}
