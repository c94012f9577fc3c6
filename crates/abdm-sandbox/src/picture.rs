//! Pictures that the sandbox draws itself: portraits, QR codes and cards.

mod card;
mod portrait;

pub(super) use card::{CARD_HEIGHT, CARD_WIDTH, CardText};
pub(super) use portrait::Appearance;

use image::imageops::{self, FilterType};
use image::{ImageFormat, Rgb, RgbImage};
use qrcode::{Color, EcLevel, QrCode};
use std::io::Cursor;

/// Light modules around a QR code that every reader wants.
const QUIET: u32 = 4;

/// A text as a QR code with one pixel for each module.
pub(super) fn qr_code(text: &str) -> Option<RgbImage> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let modules = u32::try_from(code.width()).ok()?;
    let size = modules + 2 * QUIET;
    let mut picture = RgbImage::from_pixel(size, size, Rgb([255; 3]));
    for (colour, place) in code.to_colors().into_iter().zip(0..) {
        if colour == Color::Dark {
            let (x, y) = (place % modules, place / modules);
            picture.put_pixel(QUIET + x, QUIET + y, Rgb([0; 3]));
        }
    }
    Some(picture)
}

/// A picture with so many pixels each way for one.
pub(super) fn enlarged(picture: &RgbImage, times: u32) -> RgbImage {
    let (width, height) = (picture.width() * times, picture.height() * times);
    imageops::resize(picture, width, height, FilterType::Nearest)
}

/// A picture as a file.
pub(super) fn file(picture: &RgbImage, format: ImageFormat) -> Option<Vec<u8>> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).ok()?;
    Some(file.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_qr_code_can_be_read_again() {
        let text = r#"{"hidn":"91-1000-2000-3008","name":"सुनील पवार"}"#;
        let picture = enlarged(&qr_code(text).unwrap(), 6);
        let grey = image::DynamicImage::from(picture).to_luma8();
        let mut grey = rqrr::PreparedImage::prepare_from_greyscale(
            grey.width() as usize,
            grey.height() as usize,
            |x, y| grey.get_pixel(x as u32, y as u32).0[0],
        );
        let (_, read) = grey.detect_grids()[0].decode().unwrap();
        assert_eq!(read, text);
    }
}
