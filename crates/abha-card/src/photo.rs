//! The photo: decoded once for the screen, upright and in the colours it was taken in, and kept as
//! a JPEG for the PDF.

mod jpeg;
mod png;

use super::Pixels;
use super::decoder::decoded;
use super::geometry::Rect;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Pixel as _, RgbImage};
use jpeg::Header;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::borrow::Cow;
use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

/// The most pixels a picture may have: four million. A photo of an account has a tenth of a
/// million; a file that claims more than this is not worth its memory.
const MOST_PIXELS: u64 = 4_000_000;

/// The most pixels that all pictures of one answer may have together: sixteen million, which is
/// 64 MB at four bytes a pixel. What comes after them is left out.
const MOST_TOGETHER: u64 = 16_000_000;

/// The most memory in bytes that a decoder may take beside the picture.
const MOST_MEMORY: u64 = 16 << 20;

/// The largest colour profile in bytes, unpacked; a larger one is left out, and the colours are
/// taken for those of every screen. The largest of screens and cameras have half of it.
const LARGEST_PROFILE: usize = 1 << 20;

/// The largest file in bytes. The answers that photos come in have 2 MB, those of cards 5 MB.
const LARGEST_FILE: usize = 5 << 20;

/// The most pixels on a side that a card has use for: 25 mm at 600 dpi.
const LONGEST_SIDE: u32 = 600;

/// A JPEG larger than this is written anew in the size that is needed.
const LARGEST_PASSED: usize = 300_000;

/// The same for a whole card as a picture: 86 mm at 600 dpi.
const LONGEST_CARD: u32 = 2_048;

/// The same for a face in a list.
const LONGEST_FACE: u32 = 192;

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

/// The faces of a list for the screen, each in its place: upright, in their colours, at most 192
/// pixels on a side. `None` where there is no photo, where its file is no whole JPEG or PNG, and
/// where the ones before it had sixteen million pixels already: however many there are, they are
/// decoded one after the other and within 64 MB.
#[must_use]
pub fn faces<'a>(
    photos: impl IntoIterator<Item = Option<&'a abdm_types::Photo>>,
) -> Vec<Option<Pixels>> {
    let mut left = MOST_TOGETHER;
    let mut face = |photo: &abdm_types::Photo| {
        let (width, height) = size(&photo.0)?;
        left = left.checked_sub(u64::from(width) * u64::from(height))?;
        let face = Photo::read_within(&photo.0, LONGEST_FACE)?;
        Some(face.opaque())
    };
    photos.into_iter().map(|photo| face(photo?)).collect()
}

/// The texts of the QR codes in a picture file, as [`read_qr`](super::read_qr) finds them. None when
/// the file is no whole JPEG or PNG, or too large.
#[must_use]
pub fn qr_in(file: &[u8]) -> Vec<String> {
    let picture = Told::read(file).and_then(|told| told.decode());
    picture.map_or_else(Vec::new, |picture| codes(&picture.pixels))
}

/// The texts of the QR codes in a picture, which is read in at most 1024 pixels on a side: the
/// largest code has 177 modules.
fn codes(pixels: &RgbImage) -> Vec<String> {
    const LONGEST: u32 = 1_024;
    let (width, height) = pixels.dimensions();
    let pixels = if width.max(height) > LONGEST {
        Cow::Owned(shrink(pixels, LONGEST))
    } else {
        Cow::Borrowed(pixels)
    };
    let grey = |x: usize, y: usize| {
        let place = u32::try_from(x).ok().zip(u32::try_from(y).ok());
        let pixel = place.and_then(|(x, y)| pixels.get_pixel_checked(x, y));
        pixel.map_or(u8::MAX, |pixel| pixel.to_luma().0[0])
    };
    super::read_qr(pixels.width() as usize, pixels.height() as usize, grey)
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
        let told = Told::read(bytes)?;
        let header = told.header;
        let found = told.decode()?;
        let small = found.pixels.width().max(found.pixels.height()) <= longest;
        if let Some(longer) = header.and_then(|header| header.prolonged(&told.bytes))
            && decode(&longer, told.format).is_none_or(|longer| longer.pixels != found.pixels)
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
                && told.is_as_it_came()
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

    /// The texts of the QR codes in it.
    pub(super) fn codes(&self) -> Vec<String> {
        codes(&self.pixels)
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

/// Width and height in pixels as a file tells them. `None` when it is neither JPEG nor PNG.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    png::size(bytes).or_else(|| Some(Header::read(bytes)?.size))
}

/// A file as a decoder is given it: looked at before, and without what no picture needs.
struct Told<'a> {
    bytes: Cow<'a, [u8]>,
    format: ImageFormat,
    header: Option<Header>,
}

impl<'a> Told<'a> {
    /// `None` when the file is neither JPEG nor PNG, is broken or breaks off, is too large, or has
    /// colours that nobody can know.
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (width, height) = size(bytes).filter(|_| bytes.len() <= LARGEST_FILE)?;
        if !(1..=MOST_PIXELS).contains(&(u64::from(width) * u64::from(height))) {
            return None;
        }
        let format = image::guess_format(bytes).ok()?;
        if format == ImageFormat::Png {
            return Some(Self {
                bytes: png::plain(bytes, LARGEST_PROFILE as u64)?,
                format,
                header: None,
            });
        }
        let plain = jpeg::plain(bytes, LARGEST_PROFILE)?;
        let header = Header::read(&plain).filter(Header::is_clear)?;
        let told = header.told(plain);
        let header = Header::read(&told)?;
        Some(Self {
            bytes: told,
            format,
            header: Some(header),
        })
    }

    /// Whether nothing was taken out or put in.
    fn is_as_it_came(&self) -> bool {
        matches!(self.bytes, Cow::Borrowed(_))
    }

    fn decode(&self) -> Option<Found> {
        decoded(|| decode(&self.bytes, self.format))
    }
}

fn decode(bytes: &[u8], format: ImageFormat) -> Option<Found> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).ok()?;
    Some(Found {
        pixels: if image.color().has_alpha() {
            on_white(&image.into_rgba8())
        } else {
            image.into_rgb8()
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
mod hostile;
#[cfg(test)]
mod tests;
