//! The photo: decoded once for the screen, upright and in the colours it was taken in, and kept as
//! a JPEG for the PDF.

mod jpeg;

use super::Pixels;
use super::geometry::Rect;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use jpeg::Header;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::borrow::Cow;
use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

/// The most pixels a photo may have: four million. A photo of an account has a tenth of a
/// million; a file that claims more than this is not worth its memory.
const MOST_PIXELS: u64 = 4_000_000;

/// The most memory in bytes that decoding may take.
const MOST_MEMORY: u64 = 64 << 20;

/// The most pixels on a side that a card has use for: 25 mm at 600 dpi.
const LONGEST_SIDE: u32 = 600;

/// A JPEG larger than this is written anew in the size that is needed.
const LARGEST_PASSED: usize = 300_000;

/// The same for a whole card as a picture: 86 mm at 600 dpi.
const LONGEST_CARD: u32 = 2_048;

/// Two channels that differ by no more than this are the same to the eye, and to a JPEG.
const SAME: u8 = 3;

/// A photo that can be drawn. Cloning shares it.
#[derive(Clone)]
pub(super) struct Photo {
    /// The pixels, upright, at most 600 on a side.
    pub(super) pixels: Arc<RgbImage>,
    /// The same picture as a JPEG that a PDF can hold.
    pub(super) jpeg: Arc<[u8]>,
    /// Width and height of the JPEG in pixels.
    pub(super) jpeg_size: (u32, u32),
    /// Colour channels of the JPEG: 1 or 3.
    pub(super) jpeg_channels: u8,
}

/// A person's face for the screen: upright, in its colours, at most 600 pixels on a side. `None`
/// when the file is no whole JPEG or PNG.
#[must_use]
pub fn face(photo: &abdm_types::Photo) -> Option<Pixels> {
    Some(Photo::read(&photo.0)?.opaque())
}

impl fmt::Debug for Photo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Photo({:?})", self.jpeg_size)
    }
}

impl Photo {
    /// Reads a JPEG or PNG file. `None` when it is neither, is broken or breaks off, is too large,
    /// or has colours that nobody can know: a card without its photo is better than no card, and
    /// than half a face.
    pub(super) fn read(bytes: &Arc<[u8]>) -> Option<Self> {
        Self::read_within(bytes, LONGEST_SIDE)
    }

    /// As [`read`](Self::read), for the picture of a whole card.
    pub(super) fn read_card(bytes: &Arc<[u8]>) -> Option<Self> {
        Self::read_within(bytes, LONGEST_CARD)
    }

    fn read_within(bytes: &Arc<[u8]>, longest: u32) -> Option<Self> {
        let format = image::guess_format(bytes).ok()?;
        let (told, header) = if format == ImageFormat::Jpeg {
            let header = Header::read(bytes).filter(Header::is_clear)?;
            let told = header.told(bytes);
            let header = Header::read(&told)?;
            (told, Some(header))
        } else if format == ImageFormat::Png {
            (Cow::Borrowed(&**bytes), None)
        } else {
            return None;
        };
        let found = decode(&told, format)?;
        let small = found.pixels.width().max(found.pixels.height()) <= longest;
        if let Some(longer) = header.and_then(|header| header.prolonged(&told))
            && decode(&longer, format).is_none_or(|longer| longer.pixels != found.pixels)
        {
            // What was added was looked at: some of the picture is not there.
            return None;
        }
        let pixels = if small {
            found.pixels
        } else {
            shrink(&found.pixels, longest)
        };
        let meant = found.profile.and_then(|profile| in_srgb(&pixels, &profile));
        let passed = header.filter(|header| {
            small
                && meant.is_none()
                && header.is_usual()
                && found.orientation == Orientation::NoTransforms
                && bytes.len() <= LARGEST_PASSED
        });
        let mut upright = DynamicImage::from(meant.unwrap_or(pixels));
        upright.apply_orientation(found.orientation);
        let pixels = upright.into_rgb8();
        let (jpeg, jpeg_size, jpeg_channels) = match passed {
            Some(header) => (Arc::clone(bytes), header.size, header.channels),
            None => (write_jpeg(&pixels)?, pixels.dimensions(), 3),
        };
        Some(Self {
            pixels: Arc::new(pixels),
            jpeg,
            jpeg_size,
            jpeg_channels,
        })
    }

    /// Its pixels, to be shown as they are.
    pub(super) fn opaque(&self) -> Pixels {
        let rgba = self.pixels.pixels().flat_map(|pixel| {
            let [red, green, blue] = pixel.0;
            [red, green, blue, u8::MAX]
        });
        Pixels {
            width: self.pixels.width(),
            height: self.pixels.height(),
            rgba: rgba.collect(),
        }
    }

    /// Where the whole photo lies so that its middle fills a frame: wider or taller than the
    /// frame, never smaller. Heads are nearer to the top, so the top loses less.
    pub(super) fn cover(&self, frame: Rect) -> Rect {
        let (width, height) = self.pixels.dimensions();
        let (width, height) = (width as f32, height as f32);
        let scale = (frame.width / width).max(frame.height / height);
        let (width, height) = (width * scale, height * scale);
        Rect {
            x: frame.x - (width - frame.width) / 2.0,
            y: frame.y - (height - frame.height) * 0.3,
            width,
            height,
        }
    }
}

/// A picture as it lies in its file.
struct Found {
    pixels: RgbImage,
    /// How the camera was held.
    orientation: Orientation,
    /// What its colours mean, where they are not those of every screen.
    profile: Option<ColorProfile>,
}

fn decode(bytes: &[u8], format: ImageFormat) -> Option<Found> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).ok()?;
    Some(Found {
        pixels: if image.color().has_alpha() {
            on_white(&image.to_rgba8())
        } else {
            image.to_rgb8()
        },
        orientation,
        profile: profile
            .and_then(|profile| ColorProfile::new_from_slice(&profile).ok())
            // Of inks and greys there is one common reading, which the decoder has.
            .filter(|profile| profile.color_space == DataColorSpace::Rgb),
    })
}

/// The picture in the colours of every screen. `None` when it is in them already, or when its
/// profile cannot be understood.
fn in_srgb(pixels: &RgbImage, profile: &ColorProfile) -> Option<RgbImage> {
    let (wanted, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let transform = profile
        .create_transform_8bit(Layout::Rgb, &wanted, Layout::Rgb, options)
        .ok()?;
    let mut changed = RgbImage::new(pixels.width(), pixels.height());
    transform.transform(pixels, &mut changed).ok()?;
    let is_same = pixels
        .iter()
        .zip(changed.iter())
        .all(|(before, after)| before.abs_diff(*after) <= SAME);
    (!is_same).then_some(changed)
}

fn on_white(image: &image::RgbaImage) -> RgbImage {
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0;
        let blend = |channel: u8| {
            let mixed = u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([blend(red), blend(green), blend(blue)])
    })
}

fn shrink(image: &RgbImage, longest: u32) -> RgbImage {
    let (width, height) = image.dimensions();
    let scale = f64::from(longest) / f64::from(width.max(height));
    let side = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    image::imageops::thumbnail(image, side(width), side(height))
}

fn write_jpeg(pixels: &RgbImage) -> Option<Arc<[u8]>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 92)
        .encode_image(pixels)
        .ok()?;
    Some(bytes.into())
}

#[cfg(test)]
mod tests;
