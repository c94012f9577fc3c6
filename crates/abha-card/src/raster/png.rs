//! PNG files.

use super::{Bitmap, Pixels};
use crate::{Error, layout};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use std::io::Write;

/// Writes a picture of the card as a PNG, quickly rather than small, without its alpha. It says
/// how many pixels make a metre, so that it prints at the size of a card.
///
/// # Errors
///
/// [`Error::PixelCount`] when the picture does not have the size it claims, and
/// [`Error::Png`] when it cannot be written.
pub fn png(pixels: &Pixels) -> Result<Vec<u8>, Error> {
    write(
        pixels,
        (pixels.width as f32 * 1000.0 / layout::CARD.0).round() as u32,
    )
}

/// Writes a picture of a page as a PNG that prints at the size of the page; `dpi` is what the
/// page was drawn at.
///
/// # Errors
///
/// As [`png`].
pub fn page_png(pixels: &Pixels, dpi: u32) -> Result<Vec<u8>, Error> {
    write(pixels, (dpi as f32 * 1000.0 / 25.4).round() as u32)
}

fn write(pixels: &Pixels, density: u32) -> Result<Vec<u8>, Error> {
    let count = pixels.width as usize * pixels.height as usize;
    if pixels.rgba.len() != count * 4 {
        return Err(Error::PixelCount);
    }
    let mut rgb = Vec::with_capacity(count * 3);
    for pixel in pixels.rgba.chunks_exact(4) {
        rgb.extend_from_slice(pixel.get(..3).unwrap_or_default());
    }
    let mut bytes = Vec::with_capacity(count / 4);
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Up)
        .write_image(&rgb, pixels.width, pixels.height, ExtendedColorType::Rgb8)
        .map_err(|error| Error::Png(error.to_string()))?;
    let place = HEAD.min(bytes.len());
    bytes.splice(place..place, chunk(*b"pHYs", &physical(density)));
    Ok(bytes)
}

/// Writes dots as a PNG of one bit a pixel.
pub(super) fn black_and_white(bitmap: &Bitmap, density: u32) -> Result<Vec<u8>, Error> {
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::fast());
    let mut line = vec![0; bitmap.stride() + 1];
    for row in bitmap.rows.chunks_exact(bitmap.stride().max(1)) {
        // The first byte says that the row is not filtered; a one is white here.
        for (to, from) in line.iter_mut().skip(1).zip(row) {
            *to = !from;
        }
        rows.write_all(&line)
            .map_err(|error| Error::Png(error.to_string()))?;
    }
    let rows = rows
        .finish()
        .map_err(|error| Error::Png(error.to_string()))?;
    let mut header = Vec::with_capacity(13);
    header.extend(bitmap.width.to_be_bytes());
    header.extend(bitmap.height.to_be_bytes());
    // One bit, grey, deflated, the usual filters, not interlaced.
    header.extend([1, 0, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(*b"IHDR", &header));
    bytes.extend(chunk(*b"pHYs", &physical(density)));
    bytes.extend(chunk(*b"IDAT", &rows));
    bytes.extend(chunk(*b"IEND", &[]));
    Ok(bytes)
}

/// Length of a PNG's signature and first chunk, after which the density may stand.
const HEAD: usize = 8 + 25;

/// How many pixels make a metre, across and down.
fn physical(density: u32) -> [u8; 9] {
    let [a, b, c, d] = density.to_be_bytes();
    [a, b, c, d, a, b, c, d, 1]
}

fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    let mut check = Crc::new();
    check.update(&name);
    check.update(content);
    let mut chunk = Vec::with_capacity(content.len() + 12);
    chunk.extend(length.to_be_bytes());
    chunk.extend(name);
    chunk.extend(content);
    chunk.extend(check.sum().to_be_bytes());
    chunk
}
