//! QR codes.

use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode};
use tiny_skia::{Paint, Pixmap, Rect, Transform};

/// Light modules around the code that every reader wants.
const QUIET: u32 = 4;

/// A QR code as squares.
pub(super) struct Modules {
    width: u32,
    dark: Vec<bool>,
}

impl Modules {
    /// Encodes a text.
    pub(super) fn of(text: &str) -> Result<Self, QrError> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
        Ok(Self {
            width: u32::try_from(code.width()).unwrap_or_default(),
            dark: code
                .to_colors()
                .into_iter()
                .map(|colour| colour == Color::Dark)
                .collect(),
        })
    }

    /// Its width in pixels, the quiet zone included.
    pub(super) fn size(&self, module: u32) -> u32 {
        (self.width + 2 * QUIET) * module
    }

    /// Draws it on white, with whole pixels for each module.
    #[allow(
        clippy::cast_precision_loss,
        reason = "pixels of a picture are far below the limit of exact floats"
    )]
    pub(super) fn draw(&self, canvas: &mut Pixmap, left: u32, top: u32, module: u32) {
        let mut square = |x: u32, y: u32, size: u32, paint: &Paint<'_>| {
            if let Some(rect) = Rect::from_xywh(x as f32, y as f32, size as f32, size as f32) {
                canvas.fill_rect(rect, paint, Transform::identity(), None);
            }
        };
        let mut white = Paint::default();
        white.set_color_rgba8(255, 255, 255, 255);
        let black = Paint {
            anti_alias: false,
            ..Paint::default()
        };
        square(left, top, self.size(module), &white);
        for (row, y) in self.dark.chunks(self.width.max(1) as usize).zip(0..) {
            for (dark, x) in row.iter().zip(0..) {
                if *dark {
                    square(
                        left + (QUIET + x) * module,
                        top + (QUIET + y) * module,
                        module,
                        &black,
                    );
                }
            }
        }
    }
}

/// A text as a QR code in a PNG file.
pub(crate) fn qr_png(text: &str) -> Option<Vec<u8>> {
    const MODULE: u32 = 6;
    let modules = Modules::of(text).ok()?;
    let size = modules.size(MODULE);
    let mut canvas = Pixmap::new(size, size)?;
    modules.draw(&mut canvas, 0, 0, MODULE);
    canvas.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn can_be_read_again() {
        let text = r#"{"hidn":"91-1000-2000-3008","name":"सुनील पवार"}"#;
        let picture = image::load_from_memory(&qr_png(text).unwrap())
            .unwrap()
            .to_luma8();
        let mut grey = rqrr::PreparedImage::prepare_from_greyscale(
            picture.width() as usize,
            picture.height() as usize,
            |x, y| picture.get_pixel(x as u32, y as u32).0[0],
        );
        let (_, read) = grey.detect_grids()[0].decode().unwrap();
        assert_eq!(read, text);
    }
}
