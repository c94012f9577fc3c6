//! The card as a picture.

mod glyphs;

use super::Error;
use super::content::Content;
use super::layout::{self, Color, Item, Path, Placed, Rect, Segment, Sheet};
use super::paper::Paper;
use super::photo::Photo;
use super::qr::{QUIET, Symbol};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use std::fmt;
use tiny_skia::{FillRule, Mask, Paint, PathBuilder, Pixmap, PixmapPaint, Transform};

/// A picture of the card. Holds personal facts.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Row by row from the top, four bytes a pixel: red, green, blue and an opaque alpha.
    pub rgba: Vec<u8>,
}

impl fmt::Debug for Pixels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pixels({} x {})", self.width, self.height)
    }
}

/// Draws the front of the card at a resolution of 50 to 1200 dots an inch; at 300 it has
/// 1011 × 638 pixels. Modules of the QR are whole pixels.
///
/// # Errors
///
/// [`Error::Resolution`] outside those bounds; [`Error::Qr`] and [`Error::QrTooLong`] when
/// there is no QR; [`Error::Font`] when an embedded font cannot be used.
pub fn pixels(content: &Content, dpi: u32) -> Result<Pixels, Error> {
    if !(50..=1200).contains(&dpi) {
        return Err(Error::Resolution(dpi));
    }
    let sheet = layout::front(content)?;
    draw(&sheet, dpi as f32 / 25.4).ok_or(Error::Resolution(dpi))?
}

/// Draws every page of the card on a paper, at a resolution of 50 to 1200 dots an inch, for
/// printers that take pictures only. At 203 a receipt has its 576 or 384 pixels across.
///
/// # Errors
///
/// As [`pixels`].
pub fn pages(content: &Content, paper: Paper, dpi: u32) -> Result<Vec<Pixels>, Error> {
    if !(50..=1200).contains(&dpi) {
        return Err(Error::Resolution(dpi));
    }
    let scale = scale(paper, dpi);
    layout::pages(content, paper)?
        .iter()
        .map(|sheet| draw(sheet, scale).ok_or(Error::Resolution(dpi))?)
        .collect()
}

/// Pixels in a millimetre. A receipt printer that is said to have 203 dots an inch has eight a
/// millimetre, and whole dots are what its slip is made of.
fn scale(paper: Paper, dpi: u32) -> f32 {
    if paper.is_receipt() && dpi.is_multiple_of(RECEIPT_DPI) {
        (dpi / RECEIPT_DPI * Paper::RECEIPT_DOTS) as f32
    } else {
        dpi as f32 / 25.4
    }
}

/// What the eight dots a millimetre of receipt printers are called.
const RECEIPT_DPI: u32 = 203;

/// Writes a picture of the card as a PNG, quickly rather than small, without its alpha. It says
/// how many pixels make a metre, so that it prints at the size of a card.
///
/// # Errors
///
/// [`Error::PixelCount`] when the picture does not have the size it claims, and
/// [`Error::Png`] when it cannot be written.
pub fn png(pixels: &Pixels) -> Result<Vec<u8>, Error> {
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
    let density = (pixels.width as f32 * 1000.0 / layout::CARD.0).round() as u32;
    let place = PNG_HEAD.min(bytes.len());
    bytes.splice(place..place, density_chunk(density));
    Ok(bytes)
}

/// Length of a PNG's signature and first chunk, after which the density may stand.
const PNG_HEAD: usize = 8 + 25;

/// The chunk that says how many pixels make a metre, across and down.
fn density_chunk(density: u32) -> Vec<u8> {
    let mut content = b"pHYs".to_vec();
    content.extend(density.to_be_bytes());
    content.extend(density.to_be_bytes());
    content.push(1);
    let check = content.iter().fold(u32::MAX, |check, byte| {
        (0..8).fold(check ^ u32::from(*byte), |check, _| {
            (check >> 1) ^ (0xEDB8_8320 * (check & 1))
        })
    });
    let mut chunk = 9_u32.to_be_bytes().to_vec();
    chunk.extend(content);
    chunk.extend((!check).to_be_bytes());
    chunk
}

fn draw(sheet: &Sheet, scale: f32) -> Option<Result<Pixels, Error>> {
    let side = |length: f32| (length * scale).round() as u32;
    let mut pixmap = Pixmap::new(side(sheet.width), side(sheet.height))?;
    pixmap.fill(tiny_skia::Color::WHITE);
    let mut canvas = Canvas {
        pixmap: &mut pixmap,
        scale,
    };
    for item in &sheet.items {
        match item {
            Item::Fill { path, color } => canvas.fill(path, *color),
            Item::Text(placed) => {
                if let Err(error) = canvas.text(placed) {
                    return Some(Err(error));
                }
            }
            Item::Photo { photo, frame, .. } => {
                canvas.photo(photo, *frame)?;
            }
            Item::Qr { symbol, frame, .. } => canvas.qr(symbol, *frame),
        }
    }
    Some(Ok(Pixels {
        width: pixmap.width(),
        height: pixmap.height(),
        // Everything drawn is opaque, so premultiplied and plain are the same.
        rgba: pixmap.take(),
    }))
}

struct Canvas<'a> {
    pixmap: &'a mut Pixmap,
    scale: f32,
}

impl Canvas<'_> {
    fn fill(&mut self, path: &Path, color: Color) {
        let mut builder = PathBuilder::new();
        for (place, segment) in path.segments.iter().enumerate() {
            match segment {
                Segment::Move((x, y)) => {
                    if place > 0 {
                        builder.close();
                    }
                    builder.move_to(*x, *y);
                }
                Segment::Line((x, y)) => builder.line_to(*x, *y),
                Segment::Curve(first, second, to) => {
                    builder.cubic_to(first.0, first.1, second.0, second.1, to.0, to.1);
                }
            }
        }
        builder.close();
        if let Some(path) = builder.finish() {
            self.pixmap.fill_path(
                &path,
                &paint(color),
                FillRule::Winding,
                Transform::from_scale(self.scale, self.scale),
                None,
            );
        }
    }

    fn text(&mut self, placed: &Placed) -> Result<(), Error> {
        let paint = paint(placed.color);
        let em = placed.em * self.scale;
        for run in &placed.line.runs {
            for glyph in &run.glyphs {
                let Some(outline) = glyphs::outline(run.face, glyph.id)? else {
                    continue;
                };
                let transform = Transform::from_row(
                    em,
                    0.0,
                    0.0,
                    -em,
                    placed.x * self.scale + glyph.x * em,
                    placed.y * self.scale - glyph.y * em,
                );
                self.pixmap
                    .fill_path(&outline, &paint, FillRule::Winding, transform, None);
            }
        }
        Ok(())
    }

    /// Fills the frame with the middle of the photo.
    fn photo(&mut self, photo: &Photo, frame: Rect) -> Option<()> {
        let (width, height) = photo.pixels.dimensions();
        let mut source = Pixmap::new(width, height)?;
        for (to, from) in source
            .data_mut()
            .chunks_exact_mut(4)
            .zip(photo.pixels.pixels())
        {
            let [red, green, blue] = from.0;
            to.copy_from_slice(&[red, green, blue, 0xFF]);
        }
        let placed = photo.cover(frame);
        let scale = self.scale;
        let transform = Transform::from_row(
            placed.width * scale / width as f32,
            0.0,
            0.0,
            placed.height * scale / height as f32,
            placed.x * scale,
            placed.y * scale,
        );
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        let area = tiny_skia::Rect::from_xywh(
            frame.x * scale,
            frame.y * scale,
            frame.width * scale,
            frame.height * scale,
        )?;
        mask.fill_path(
            &PathBuilder::from_rect(area),
            FillRule::Winding,
            true,
            Transform::identity(),
        );
        let paint = PixmapPaint {
            quality: tiny_skia::FilterQuality::Bicubic,
            ..PixmapPaint::default()
        };
        self.pixmap
            .draw_pixmap(0, 0, source.as_ref(), &paint, transform, Some(&mask));
        Some(())
    }

    /// Modules in whole pixels, at most as large as the layout has them, in the middle of their
    /// place.
    fn qr(&mut self, symbol: &Symbol, frame: Rect) {
        let pitch = (symbol.pitch * self.scale + 0.02).floor().max(1.0) as usize;
        let side = pitch * symbol.size;
        let corner = |start: f32, length: f32| {
            ((start + length / 2.0) * self.scale - side as f32 / 2.0)
                .round()
                .max(0.0) as usize
        };
        let (left, top) = (corner(frame.x, frame.width), corner(frame.y, frame.height));
        let (width, height) = (self.pixmap.width() as usize, self.pixmap.height() as usize);
        let quiet = QUIET * pitch;
        let data = self.pixmap.data_mut();
        let rows = top.saturating_sub(quiet)..(top + side + quiet).min(height);
        for y in rows {
            let columns = left.saturating_sub(quiet)..(left + side + quiet).min(width);
            for x in columns {
                let dark =
                    x >= left && y >= top && symbol.is_dark((x - left) / pitch, (y - top) / pitch);
                let at = (y * width + x) * 4;
                if let Some(pixel) = data.get_mut(at..at + 3) {
                    pixel.fill(if dark { 0 } else { 0xFF });
                }
            }
        }
    }
}

fn paint(color: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(color.0, color.1, color.2, 0xFF);
    paint.anti_alias = true;
    paint
}
