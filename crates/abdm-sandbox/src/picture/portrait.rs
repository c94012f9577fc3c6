//! Portraits of people who do not exist: a few shapes, no face of anybody.

use image::{ImageFormat, Rgb, RgbImage};
use serde::Deserialize;

/// Width and height of a portrait in pixels, about what UIDAI's photos have.
const WIDTH: u32 = 160;
const HEIGHT: u32 = 200;

/// How somebody is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Appearance {
    /// 0 (light) to 3 (dark).
    pub(crate) skin: u8,
    /// What is on the head.
    pub(crate) hair: Hair,
    /// Whether the hair is grey.
    pub(crate) grey: bool,
    /// Red, green and blue of the clothes.
    pub(crate) cloth: [u8; 3],
}

/// What is on and around a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Hair {
    Short,
    /// Short, with a moustache.
    Moustache,
    /// Down to the shoulders.
    Long,
    /// Tied at the top.
    Bun,
    Bald,
    Scarf,
}

impl Appearance {
    /// Draws the portrait.
    pub(super) fn draw(self) -> RgbImage {
        let mut canvas = RgbImage::from_pixel(WIDTH, HEIGHT, Rgb([222, 228, 232]));
        let skin = match self.skin {
            0 => [236, 200, 172],
            1 => [214, 168, 130],
            2 => [180, 128, 90],
            _ => [138, 92, 62],
        };
        let hair = if self.grey {
            [170, 170, 172]
        } else {
            [38, 30, 28]
        };
        let mut oval = |x, y, across, down, colour| {
            fill_oval(&mut canvas, (x, y), (across, down), colour);
        };
        match self.hair {
            Hair::Long => oval(80.0, 100.0, 48.0, 66.0, hair),
            Hair::Scarf => oval(80.0, 98.0, 52.0, 70.0, self.cloth),
            Hair::Bun => {
                oval(80.0, 34.0, 20.0, 18.0, hair);
                oval(80.0, 78.0, 43.0, 46.0, hair);
            }
            Hair::Short | Hair::Moustache => oval(80.0, 74.0, 42.0, 46.0, hair),
            Hair::Bald => {}
        }
        oval(80.0, 208.0, 70.0, 62.0, self.cloth);
        oval(80.0, 145.0, 18.0, 22.0, skin);
        oval(80.0, 94.0, 37.0, 46.0, skin);
        for x in [66.0, 94.0] {
            oval(x, 90.0, 4.0, 3.5, [30, 24, 22]);
        }
        oval(80.0, 118.0, 11.0, 3.0, [150, 70, 66]);
        match self.hair {
            Hair::Moustache => oval(80.0, 111.0, 15.0, 4.0, hair),
            Hair::Long | Hair::Bun | Hair::Short => oval(80.0, 56.0, 33.0, 15.0, hair),
            Hair::Bald | Hair::Scarf => {}
        }
        canvas
    }

    /// The portrait as a JPEG file.
    pub(crate) fn jpeg(self) -> Option<Vec<u8>> {
        super::file(&self.draw(), ImageFormat::Jpeg)
    }
}

/// Fills an oval around a centre, with soft edges.
fn fill_oval(canvas: &mut RgbImage, centre: (f32, f32), radii: (f32, f32), colour: [u8; 3]) {
    let span = |centre: f32, radius: f32, most: u32| {
        (centre - radius) as u32..((centre + radius) as u32 + 1).min(most)
    };
    for y in span(centre.1, radii.1, HEIGHT) {
        for x in span(centre.0, radii.0, WIDTH) {
            let across = (x as f32 + 0.5 - centre.0) / radii.0;
            let down = (y as f32 + 0.5 - centre.1) / radii.1;
            let inside = (1.0 - across.hypot(down)) * radii.0.min(radii.1) + 0.5;
            let cover = inside.clamp(0.0, 1.0);
            for (below, above) in canvas.get_pixel_mut(x, y).0.iter_mut().zip(colour) {
                let mixed = f32::from(*below) * (1.0 - cover) + f32::from(above) * cover;
                *below = mixed.round() as u8;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people;

    #[test]
    fn everybody_with_a_look_has_a_small_jpeg() {
        for appearance in people::all()
            .iter()
            .filter_map(|person| person.identity.appearance)
        {
            let file = appearance.jpeg().unwrap();
            assert!(file.len() < 20_000);
            let read = image::load_from_memory(&file).unwrap();
            assert_eq!((read.width(), read.height()), (WIDTH, HEIGHT));
        }
    }
}
