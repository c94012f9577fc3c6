//! The pictures of a run, as files.

use crate::kiosk::canvas::Pixels;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbaImage};
use std::sync::Arc;

/// Width of the pictures in the page and in the PDF.
const SMALL: u32 = 480;

/// The same picture as a small JPEG.
pub(super) fn smaller(pixels: Pixels) -> Option<Arc<[u8]>> {
    let picture = RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba)?;
    let height = u64::from(pixels.height) * u64::from(SMALL) / u64::from(pixels.width.max(1));
    let height = u32::try_from(height).ok()?.max(1);
    let small = DynamicImage::from(picture).thumbnail_exact(SMALL, height);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 82)
        .encode_image(&small.into_rgb8())
        .ok()?;
    Some(bytes.into())
}
