//! What happens to a printed code before it is read: in the printer, on the way, and before the
//! camera. Lengths are in millimetres of the paper, so that all papers fare alike.

use image::{GrayImage, Luma};

/// A printed picture.
pub struct Print {
    pub picture: GrayImage,
    /// Pixels in a millimetre.
    pub density: f32,
}

/// One way to be damaged.
pub struct Damage {
    pub name: &'static str,
    /// What the printer and the wear do.
    wear: &'static [Wear],
    /// How the camera sees it.
    view: View,
    /// Standard deviation of the blur in mm.
    blur: f32,
    /// What black and white become.
    tones: (f32, f32),
    /// How much darker one corner is than the opposite one.
    shadow: f32,
    /// Standard deviation of the noise in grey levels.
    noise: f32,
    /// Quality of the JPEG.
    jpeg: Option<u8>,
}

#[derive(Clone, Copy)]
enum Wear {
    /// Black runs into white by so many dots; into black when negative.
    Spread(i32),
    /// Round blots of a colour, so many, each this part of the code across.
    Blots(u32, f32, u8),
    /// White lines along the print, as a broken dot of the head leaves them.
    Lines(u32),
    /// A crease across, white.
    Crease,
}

#[derive(Clone, Copy)]
struct View {
    /// Pixels in a millimetre.
    density: f32,
    /// Degrees.
    turn: f32,
    /// How much nearer one edge is than the middle.
    tilt: f32,
    /// How much the paper bends away at the sides, as a part of its width.
    bend: f32,
}

/// The camera of most damages: about 250 dots an inch.
const NEAR: View = View {
    density: 10.0,
    turn: 0.0,
    tilt: 0.0,
    bend: 0.0,
};

const fn at_dpi(dpi: f32) -> View {
    View {
        density: dpi / 25.4,
        ..NEAR
    }
}

const NONE: Damage = Damage {
    name: "clean",
    wear: &[],
    view: NEAR,
    blur: 0.0,
    tones: (0.0, 255.0),
    shadow: 0.0,
    noise: 0.0,
    jpeg: None,
};

const WHITE: u8 = 255;
const DARK: u8 = 40;

/// All of them.
pub const DAMAGES: &[Damage] = &[
    NONE,
    Damage {
        name: "seen at 150 dpi",
        view: at_dpi(150.0),
        ..NONE
    },
    Damage {
        name: "seen at 120 dpi",
        view: at_dpi(120.0),
        ..NONE
    },
    Damage {
        name: "seen at 100 dpi",
        view: at_dpi(100.0),
        ..NONE
    },
    Damage {
        name: "seen at 80 dpi",
        view: at_dpi(80.0),
        ..NONE
    },
    Damage {
        name: "seen at 65 dpi",
        view: at_dpi(65.0),
        ..NONE
    },
    Damage {
        name: "blur 0.12 mm",
        blur: 0.12,
        ..NONE
    },
    Damage {
        name: "blur 0.18 mm",
        blur: 0.18,
        ..NONE
    },
    Damage {
        name: "blur 0.25 mm",
        blur: 0.25,
        ..NONE
    },
    Damage {
        name: "blur 0.32 mm",
        blur: 0.32,
        ..NONE
    },
    Damage {
        name: "turned by 7°",
        view: View { turn: 7.0, ..NEAR },
        ..NONE
    },
    Damage {
        name: "turned by 45°",
        view: View { turn: 45.0, ..NEAR },
        ..NONE
    },
    Damage {
        name: "upside down",
        view: View {
            turn: 183.0,
            ..NEAR
        },
        ..NONE
    },
    Damage {
        name: "perspective 6 %",
        view: View { tilt: 0.06, ..NEAR },
        ..NONE
    },
    Damage {
        name: "perspective 10 %",
        view: View { tilt: 0.1, ..NEAR },
        ..NONE
    },
    Damage {
        name: "bent by 2 %",
        view: View { bend: 0.02, ..NEAR },
        ..NONE
    },
    Damage {
        name: "JPEG 20",
        jpeg: Some(20),
        ..NONE
    },
    Damage {
        name: "JPEG 8",
        jpeg: Some(8),
        ..NONE
    },
    Damage {
        name: "low contrast",
        tones: (90.0, 150.0),
        ..NONE
    },
    Damage {
        name: "faded",
        tones: (165.0, 225.0),
        noise: 6.0,
        ..NONE
    },
    Damage {
        name: "shadow",
        shadow: 0.6,
        tones: (40.0, 230.0),
        ..NONE
    },
    Damage {
        name: "noise",
        noise: 40.0,
        ..NONE
    },
    Damage {
        name: "spread by a dot",
        wear: &[Wear::Spread(1)],
        ..NONE
    },
    Damage {
        name: "lean by a dot",
        wear: &[Wear::Spread(-1)],
        ..NONE
    },
    Damage {
        name: "blot of 20 %",
        wear: &[Wear::Blots(1, 0.2, DARK)],
        ..NONE
    },
    Damage {
        name: "blot of 27 %",
        wear: &[Wear::Blots(1, 0.27, DARK)],
        ..NONE
    },
    Damage {
        name: "blot of 34 %",
        wear: &[Wear::Blots(1, 0.34, DARK)],
        ..NONE
    },
    Damage {
        name: "dark specks",
        wear: &[Wear::Blots(40, 0.02, DARK)],
        ..NONE
    },
    Damage {
        name: "light specks",
        wear: &[Wear::Blots(40, 0.02, WHITE)],
        ..NONE
    },
    Damage {
        name: "white lines",
        wear: &[Wear::Lines(6)],
        ..NONE
    },
    Damage {
        name: "crease",
        wear: &[Wear::Crease],
        ..NONE
    },
    Damage {
        name: "phone, good",
        wear: &[Wear::Spread(1)],
        view: View {
            density: 10.0,
            turn: 4.0,
            tilt: 0.05,
            ..NEAR
        },
        blur: 0.08,
        tones: (50.0, 220.0),
        noise: 5.0,
        jpeg: Some(75),
        ..NONE
    },
    Damage {
        name: "phone, poor",
        wear: &[Wear::Spread(1), Wear::Blots(10, 0.02, DARK)],
        view: View {
            density: 8.0,
            turn: 9.0,
            tilt: 0.05,
            ..NEAR
        },
        blur: 0.12,
        tones: (70.0, 190.0),
        shadow: 0.3,
        noise: 10.0,
        jpeg: Some(40),
    },
    Damage {
        name: "worn card",
        wear: &[
            Wear::Crease,
            Wear::Blots(25, 0.02, WHITE),
            Wear::Blots(1, 0.08, DARK),
        ],
        view: View {
            density: 10.0,
            turn: 5.0,
            tilt: 0.06,
            ..NEAR
        },
        blur: 0.1,
        tones: (80.0, 210.0),
        noise: 8.0,
        jpeg: Some(60),
        ..NONE
    },
    Damage {
        name: "faded slip",
        wear: &[Wear::Lines(3)],
        view: View {
            density: 9.0,
            turn: 3.0,
            bend: 0.01,
            ..NEAR
        },
        blur: 0.1,
        tones: (140.0, 220.0),
        noise: 8.0,
        jpeg: Some(60),
        ..NONE
    },
];

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
