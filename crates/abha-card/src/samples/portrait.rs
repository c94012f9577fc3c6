//! A photo of nobody: a head and shoulders before a plain wall, lit from one side, so that a
//! print shows how greys and edges come out.

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;

/// Of the size that the service sends.
const SIZE: (u32, u32) = (240, 300);

const WALL: [f32; 3] = [206.0, 216.0, 222.0];
const SKIN: [f32; 3] = [186.0, 134.0, 102.0];
const HAIR: [f32; 3] = [44.0, 34.0, 32.0];
const CLOTH: [f32; 3] = [46.0, 104.0, 112.0];
const DARK: [f32; 3] = [52.0, 36.0, 34.0];
const LIPS: [f32; 3] = [150.0, 78.0, 74.0];

/// An ellipse of one colour: middle, half axes and colour.
type Shape = ((f32, f32), (f32, f32), [f32; 3]);

/// From the back to the front, in parts of the width.
static SHAPES: &[Shape] = &[
    ((0.50, 0.50), (0.255, 0.36), HAIR),
    ((0.50, 1.28), (0.46, 0.40), CLOTH),
    ((0.50, 0.86), (0.095, 0.17), SKIN),
    ((0.50, 0.53), (0.185, 0.255), SKIN),
    ((0.50, 0.33), (0.195, 0.105), HAIR),
    ((0.425, 0.50), (0.034, 0.014), DARK),
    ((0.575, 0.50), (0.034, 0.014), DARK),
    ((0.425, 0.455), (0.045, 0.009), HAIR),
    ((0.575, 0.455), (0.045, 0.009), HAIR),
    ((0.50, 0.595), (0.026, 0.013), [160.0, 108.0, 82.0]),
    ((0.50, 0.675), (0.060, 0.016), LIPS),
];

/// The photo as a JPEG. `None` only if the encoder fails.
pub(super) fn jpeg() -> Option<Vec<u8>> {
    let picture = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let at = (x as f32 / SIZE.0 as f32, y as f32 / SIZE.0 as f32);
        let mut color = WALL.map(|part| part - 26.0 * at.1 + 12.0 * (1.0 - at.0));
        for ((middle_x, middle_y), (across, down), paint) in SHAPES {
            let (dx, dy) = ((at.0 - middle_x) / across, (at.1 - middle_y) / down);
            let distance = dx * dx + dy * dy;
            // A soft edge, and less light towards the right.
            let cover = ((1.0 - distance) * 14.0 * across.min(*down) / 0.2).clamp(0.0, 1.0);
            let light = 1.06 - 0.22 * (0.5 + 0.5 * dx) - 0.10 * distance;
            for (part, paint) in color.iter_mut().zip(paint) {
                *part += (paint * light - *part) * cover;
            }
        }
        image::Rgb(color.map(|part| part.clamp(0.0, 255.0) as u8))
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 88)
        .encode_image(&picture)
        .ok()?;
    Some(bytes)
}
