//! PNG files.

use super::{Bitmap, Pixels};
use crate::{Error, layout};
use ::png::{
    BitDepth, ColorType, Compression, DeflateCompression, Encoder, EncodingError, Filter,
    PixelDimensions, Unit,
};

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
/// As [`png()`].
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
    let mut encoder = encoder(&mut bytes, (pixels.width, pixels.height), density);
    encoder.set_color(ColorType::Rgb);
    encoder.set_compression(Compression::Fastest);
    finish(encoder, &rgb)?;
    Ok(bytes)
}

/// Writes dots as a PNG of one bit a pixel.
pub(super) fn black_and_white(bitmap: &Bitmap, density: u32) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut encoder = encoder(&mut bytes, (bitmap.width, bitmap.height), density);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    // The filters take whole bytes for pixels and make dots no smaller.
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    encoder.set_filter(Filter::NoFilter);
    // A one is white here.
    let rows: Vec<u8> = bitmap.rows.iter().map(|byte| !byte).collect();
    finish(encoder, &rows)?;
    Ok(bytes)
}

/// An encoder of a picture of this width and height, with `density` pixels a metre both ways.
fn encoder(bytes: &mut Vec<u8>, size: (u32, u32), density: u32) -> Encoder<'_, &mut Vec<u8>> {
    let mut encoder = Encoder::new(bytes, size.0, size.1);
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: density,
        yppu: density,
        unit: Unit::Meter,
    }));
    encoder
}

fn finish(encoder: Encoder<'_, &mut Vec<u8>>, rows: &[u8]) -> Result<(), Error> {
    let write = || -> Result<(), EncodingError> {
        let mut writer = encoder.write_header()?;
        writer.write_image_data(rows)?;
        writer.finish()
    };
    write().map_err(|error| Error::Png(error.to_string()))
}
