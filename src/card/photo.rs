//! The photo: decoded once for the screen, and kept as a JPEG for the PDF.

use super::layout::Rect;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageFormat, ImageReader, Limits, RgbImage};
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

/// A photo that can be drawn. Cloning shares it.
#[derive(Clone)]
pub(super) struct Photo {
    /// The pixels, at most 600 on a side.
    pub(super) pixels: Arc<RgbImage>,
    /// The same picture as a JPEG that a PDF can hold.
    pub(super) jpeg: Arc<[u8]>,
    /// Width and height of the JPEG in pixels.
    pub(super) jpeg_size: (u32, u32),
    /// Colour channels of the JPEG: 1 or 3.
    pub(super) jpeg_channels: u8,
}

impl fmt::Debug for Photo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Photo({:?})", self.jpeg_size)
    }
}

impl Photo {
    /// Reads a JPEG or PNG file. `None` when it is neither, is broken, or is too large: a card
    /// without its photo is better than no card.
    pub(super) fn read(bytes: &Arc<[u8]>) -> Option<Self> {
        let format = image::guess_format(bytes).ok()?;
        if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
            return None;
        }
        let reader = || {
            let mut reader = ImageReader::with_format(Cursor::new(&**bytes), format);
            let mut limits = Limits::default();
            limits.max_alloc = Some(MOST_MEMORY);
            reader.limits(limits);
            reader
        };
        let (width, height) = reader().into_dimensions().ok()?;
        if width == 0 || height == 0 || u64::from(width) * u64::from(height) > MOST_PIXELS {
            return None;
        }
        let image = reader().decode().ok()?;
        let pixels = if image.color().has_alpha() {
            on_white(&image.to_rgba8())
        } else {
            image.to_rgb8()
        };
        let pixels = if width.max(height) > LONGEST_SIDE {
            shrink(&pixels)
        } else {
            pixels
        };
        // A file that breaks off is decoded as far as it goes; it is not handed on.
        let whole = bytes.ends_with(&[0xFF, 0xD9]);
        let passed = (format == ImageFormat::Jpeg && whole && bytes.len() <= LARGEST_PASSED)
            .then(|| jpeg_header(bytes))
            .flatten()
            .filter(|header| header.size == (width, height));
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

fn shrink(image: &RgbImage) -> RgbImage {
    let (width, height) = image.dimensions();
    let scale = f64::from(LONGEST_SIDE) / f64::from(width.max(height));
    let side = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    image::imageops::thumbnail(image, side(width), side(height))
}

fn write_jpeg(pixels: &RgbImage) -> Option<Arc<[u8]>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90)
        .encode_image(pixels)
        .ok()?;
    Some(bytes.into())
}

struct JpegHeader {
    size: (u32, u32),
    channels: u8,
}

/// Reads the frame header of a JPEG that a PDF reader can decode: 8 bits a sample, grey or
/// three channels, Huffman coded.
fn jpeg_header(bytes: &[u8]) -> Option<JpegHeader> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    loop {
        let (&marker_start, after) = rest.split_first()?;
        if marker_start != 0xFF {
            return None;
        }
        let (&marker, after) = after.split_first()?;
        if marker == 0xFF {
            rest = rest.get(1..)?;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*after.first()?, *after.get(1)?]));
        let segment = after.get(2..length)?;
        match marker {
            0xC0..=0xC2 => {
                let [precision, h1, h0, w1, w0, channels] = *segment.first_chunk::<6>()?;
                let height = u32::from(u16::from_be_bytes([h1, h0]));
                let width = u32::from(u16::from_be_bytes([w1, w0]));
                let fit = precision == 8 && (channels == 1 || channels == 3);
                return fit.then_some(JpegHeader {
                    size: (width, height),
                    channels,
                });
            }
            // Other frames are arithmetic, lossless or hierarchical; 0xDA starts the picture.
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF | 0xDA => return None,
            _ => rest = after.get(length..)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn picture(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([(x % 256) as u8, (y % 256) as u8, 128])
        })
    }

    fn jpeg(width: u32, height: u32) -> Arc<[u8]> {
        write_jpeg(&picture(width, height)).unwrap()
    }

    fn png(image: &image::DynamicImage) -> Arc<[u8]> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner().into()
    }

    #[test]
    fn a_jpeg_is_passed_on_as_it_is() {
        let bytes = jpeg(120, 160);
        let photo = Photo::read(&bytes).unwrap();
        assert!(Arc::ptr_eq(&photo.jpeg, &bytes));
        assert_eq!((photo.jpeg_size, photo.jpeg_channels), ((120, 160), 3));
        assert_eq!(photo.pixels.dimensions(), (120, 160));
    }

    #[test]
    fn a_large_jpeg_and_a_png_are_written_anew() {
        let photo = Photo::read(&jpeg(1500, 2000)).unwrap();
        assert_eq!(photo.jpeg_size, (450, 600));
        let mut clear = image::RgbaImage::from_pixel(8, 8, image::Rgba([255, 0, 0, 0]));
        clear.put_pixel(0, 0, image::Rgba([0, 0, 255, 255]));
        let photo = Photo::read(&png(&clear.into())).unwrap();
        assert_eq!(photo.pixels.get_pixel(0, 0).0, [0, 0, 255]);
        assert_eq!(
            photo.pixels.get_pixel(4, 4).0,
            [255, 255, 255],
            "clear is white"
        );
        assert!(jpeg_header(&photo.jpeg).is_some());
    }

    #[test]
    fn what_is_no_photo_is_left_out() {
        let whole = jpeg(120, 160);
        for bytes in [
            Arc::from(b"".as_slice()),
            Arc::from(b"not a photo".as_slice()),
            Arc::from(b"GIF89a\x01\0\x01\0\0\0\0;".as_slice()),
            Arc::from(&whole[..40]),
        ] {
            assert!(Photo::read(&bytes).is_none());
        }
    }

    #[test]
    fn a_file_that_claims_to_be_huge_is_not_decoded() {
        let mut bytes = png(&picture(8, 8).into()).to_vec();
        // Width and height stand after the signature and the head of the first chunk.
        bytes[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
        assert!(Photo::read(&bytes.into()).is_none());
    }

    #[test]
    fn the_middle_of_the_photo_fills_the_frame() {
        let photo = Photo::read(&jpeg(200, 100)).unwrap();
        let frame = Rect::new(1.0, 2.0, 16.0, 20.0);
        let whole = photo.cover(frame);
        assert_eq!((whole.width, whole.height), (40.0, 20.0));
        assert_eq!((whole.x, whole.y), (-11.0, 2.0));
    }

    proptest! {
        #[test]
        fn spoilt_files_never_panic(
            spoils in proptest::collection::vec((0_usize..2000, any::<u8>()), 1..20),
            length in 10_usize..2000,
            is_png in any::<bool>(),
        ) {
            let whole = if is_png { png(&picture(24, 32).into()) } else { jpeg(24, 32) };
            let mut bytes = whole.to_vec();
            for (at, byte) in spoils {
                let at = at % bytes.len();
                bytes[at] = byte;
            }
            bytes.truncate(length);
            let _ = Photo::read(&bytes.into());
        }
    }
}
