//! What happens to a printed code before it is read: in the printer, on the way, and before the
//! camera. Lengths are in millimetres of the paper, so that all papers fare alike.

mod apply;

use image::GrayImage;

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
