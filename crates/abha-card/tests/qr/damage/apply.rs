//! Doing it to a picture.

use super::{Damage, Print, View, WHITE, Wear};
use image::{GrayImage, Luma};

/// Numbers that look like chance and are always the same.
struct Chance(u64);

impl Chance {
    fn of(name: &str) -> Self {
        let add = |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte));
        Self(name.bytes().fold(7, add))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    fn part(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u32 << 24) as f32
    }

    /// Around 0, with a standard deviation of 1: the sum of four parts, made wider.
    fn normal(&mut self) -> f32 {
        ((0..4).map(|_| self.part()).sum::<f32>() - 2.0) * 3.0_f32.sqrt()
    }
}

impl Damage {
    /// The code as the reader gets it.
    pub fn apply(&self, print: &Print) -> GrayImage {
        let mut chance = Chance::of(self.name);
        let mut picture = print.picture.clone();
        for wear in self.wear {
            wear.apply(&mut picture, print.density, &mut chance);
        }
        let worn = Print {
            picture,
            density: print.density,
        };
        let mut seen = self.view.of(&worn);
        if self.blur > 0.0 {
            seen = image::imageops::blur(&seen, self.blur * self.view.density);
        }
        let (width, height) = seen.dimensions();
        for (x, y, pixel) in seen.enumerate_pixels_mut() {
            let (black, white) = self.tones;
            let light = 1.0 - self.shadow * (x + y) as f32 / (width + height) as f32;
            let grey = (black + (white - black) * f32::from(pixel.0[0]) / 255.0) * light;
            let noise = if self.noise > 0.0 {
                self.noise * chance.normal()
            } else {
                0.0
            };
            pixel.0[0] = (grey + noise).round().clamp(0.0, 255.0) as u8;
        }
        match self.jpeg {
            Some(quality) => through_jpeg(&seen, quality),
            None => seen,
        }
    }
}

impl Wear {
    fn apply(self, picture: &mut GrayImage, density: f32, chance: &mut Chance) {
        let (width, height) = picture.dimensions();
        let side = width.min(height) as f32;
        match self {
            Self::Spread(dots) => spread(picture, dots),
            Self::Blots(count, across, grey) => {
                for place in 0..count {
                    let mut at = || side * (0.05 + 0.9 * chance.part());
                    // One alone hits where nothing but error correction helps.
                    let (x, y) = if count == 1 {
                        (side * 0.46, side * 0.53)
                    } else {
                        (at(), at())
                    };
                    let radius = side * across / 2.0 * (1.0 - 0.15 * (place % 3) as f32);
                    paint(picture, grey, |px, py| (px - x).hypot(py - y) < radius);
                }
            }
            Self::Lines(count) => {
                for _ in 0..count {
                    let x = side * chance.part();
                    paint(picture, WHITE, |px, _| (px - x).abs() < 0.07 * density);
                }
            }
            Self::Crease => {
                let start = side * (0.3 + 0.2 * chance.part());
                paint(picture, WHITE, |px, py| {
                    (py - start - 0.4 * px).abs() < 0.15 * density
                });
            }
        }
    }
}

fn paint(picture: &mut GrayImage, grey: u8, is_inside: impl Fn(f32, f32) -> bool) {
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        if is_inside(x as f32, y as f32) {
            *pixel = Luma([grey]);
        }
    }
}

/// Every pixel takes the darkest of its neighbours, or the lightest.
fn spread(picture: &mut GrayImage, dots: i32) {
    let before = picture.clone();
    let (width, height) = before.dimensions();
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        let beside = [(0, 0), (1, 0), (0, 1)].map(|(dx, dy)| {
            before
                .get_pixel((x + dx).min(width - 1), (y + dy).min(height - 1))
                .0[0]
        });
        let [first, second, third] = beside;
        pixel.0[0] = if dots > 0 {
            first.min(second).min(third)
        } else {
            first.max(second).max(third)
        };
    }
}

impl View {
    /// The print before the camera: turned, tilted, bent, and in the camera's pixels, each the
    /// mean of four points.
    fn of(self, print: &Print) -> GrayImage {
        const POINTS: [f32; 2] = [0.25, 0.75];
        let (width, height) = print.picture.dimensions();
        let (half_width, half_height) = (width as f32 / 2.0, height as f32 / 2.0);
        let (sin, cos) = self.turn.to_radians().sin_cos();
        let room = 1.0 + self.tilt + 2.0 * self.bend;
        let scale = print.density / self.density;
        let side = |along: f32, across: f32| {
            let turned = cos.abs() * along + sin.abs() * across;
            (turned * room / scale).ceil()
        };
        let (across, down) = (
            side(width as f32, height as f32),
            side(height as f32, width as f32),
        );
        let grey_at = |x: f32, y: f32| {
            let (u, v) = ((x - across / 2.0) * scale, (y - down / 2.0) * scale);
            let (u, v) = (cos * u + sin * v, cos * v - sin * u);
            let depth = 1.0 + self.tilt * v / half_height;
            let bent = 1.0 + self.bend * (u / half_width).powi(2) * 2.0;
            let (x, y) = (u * depth * bent + half_width, v * depth + half_height);
            let inside = x >= 0.0 && y >= 0.0 && x < width as f32 && y < height as f32;
            if inside {
                f32::from(print.picture.get_pixel(x as u32, y as u32).0[0])
            } else {
                255.0
            }
        };
        GrayImage::from_fn(across as u32, down as u32, |x, y| {
            let mut sum = 0.0;
            for dy in POINTS {
                for dx in POINTS {
                    sum += grey_at(x as f32 + dx, y as f32 + dy);
                }
            }
            Luma([(sum / 4.0).round() as u8])
        })
    }
}

fn through_jpeg(picture: &GrayImage, quality: u8) -> GrayImage {
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(picture)
        .unwrap();
    image::load_from_memory(&bytes).unwrap().to_luma8()
}
