//! Drawing a sheet into pixels.

use super::glyphs;
use crate::Error;
use crate::geometry::{Color, Path, Rect, Segment};
use crate::layout::{Item, Placed, Sheet};
use crate::photo::Photo;
use crate::qr::{QUIET, Symbol};
use std::ops::Range;
use tiny_skia::{FillRule, Mask, Paint, PathBuilder, Pixmap, PixmapPaint, Transform};

/// What the pixels are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// To be looked at.
    Picture,
    /// To become black and white dots: baselines stand between two rows, and photos are left
    /// out, to be dithered.
    Dots,
}

/// The pixels of a sheet across and down, at so many a millimetre.
pub(super) fn size(sheet: &Sheet, scale: f32) -> (u32, u32) {
    let side = |length: f32| (length * scale).round() as u32;
    (side(sheet.width), side(sheet.height))
}

/// Draws a sheet at so many pixels a millimetre. `None` when it would have no pixels or more
/// than there is memory for.
pub(super) fn draw(sheet: &Sheet, scale: f32, style: Style) -> Option<Result<Pixmap, Error>> {
    let (_, height) = size(sheet, scale);
    draw_rows(sheet, scale, style, 0..height)
}

/// Draws some rows of a sheet, as they stand in the whole of it.
pub(super) fn draw_rows(
    sheet: &Sheet,
    scale: f32,
    style: Style,
    rows: Range<u32>,
) -> Option<Result<Pixmap, Error>> {
    let (width, _) = size(sheet, scale);
    let mut pixmap = Pixmap::new(width, rows.end.checked_sub(rows.start)?)?;
    pixmap.fill(tiny_skia::Color::WHITE);
    let mut canvas = Canvas {
        pixmap: &mut pixmap,
        scale,
        style,
        rows,
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
                if style == Style::Picture {
                    canvas.photo(photo, *frame)?;
                }
            }
            Item::Qr { symbol, frame, .. } => canvas.qr(symbol, *frame),
        }
    }
    Some(Ok(pixmap))
}

struct Canvas<'a> {
    pixmap: &'a mut Pixmap,
    scale: f32,
    style: Style,
    /// Those of the sheet that the pixmap has.
    rows: Range<u32>,
}

impl Canvas<'_> {
    /// Fills a path that is turned into pixels of the sheet first, and only then moved: so its
    /// points lie as they do in the whole sheet, to the last bit.
    fn fill_moved(&mut self, path: &tiny_skia::Path, paint: &Paint<'_>, to_sheet: Transform) {
        let path = match path.clone().transform(to_sheet) {
            Some(path) if self.touches(path.bounds()) => path,
            Some(_) | None => return,
        };
        let moved = Transform::from_translate(0.0, -self.top());
        self.pixmap
            .fill_path(&path, paint, FillRule::Winding, moved, None);
    }

    /// Whether something with these bounds on the sheet has a part in the rows.
    fn touches(&self, bounds: tiny_skia::Rect) -> bool {
        let end = self.rows.end as f32;
        bounds.bottom() + 1.0 >= self.top() && bounds.top() - 1.0 <= end
    }

    fn top(&self) -> f32 {
        self.rows.start as f32
    }

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
            let to_sheet = Transform::from_scale(self.scale, self.scale);
            self.fill_moved(&path, &paint(color), to_sheet);
        }
    }

    fn text(&mut self, placed: &Placed) -> Result<(), Error> {
        let paint = paint(placed.color);
        let em = placed.em * self.scale;
        let baseline = match self.style {
            Style::Picture => placed.y * self.scale,
            Style::Dots => (placed.y * self.scale).round(),
        };
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
                    baseline - glyph.y * em,
                );
                self.fill_moved(&outline, &paint, transform);
            }
        }
        Ok(())
    }

    /// Fills the frame with the middle of the photo.
    fn photo(&mut self, photo: &Photo, frame: Rect) -> Option<()> {
        let scale = self.scale;
        let place = |frame: Rect| {
            let (x, y) = (frame.x * scale, frame.y * scale);
            tiny_skia::Rect::from_xywh(x, y, frame.width * scale, frame.height * scale)
        };
        if !self.touches(place(frame)?) {
            return Some(());
        }
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
        let transform = Transform::from_row(
            placed.width * scale / width as f32,
            0.0,
            0.0,
            placed.height * scale / height as f32,
            placed.x * scale,
            placed.y * scale - self.top(),
        );
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        mask.fill_path(
            &PathBuilder::from_rect(place(frame)?),
            FillRule::Winding,
            true,
            Transform::from_translate(0.0, -self.top()),
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
        let width = self.pixmap.width() as usize;
        let (first, end) = (self.rows.start as usize, self.rows.end as usize);
        let quiet = QUIET * pitch;
        let data = self.pixmap.data_mut();
        let rows = top.saturating_sub(quiet).max(first)..(top + side + quiet).min(end);
        for y in rows {
            let columns = left.saturating_sub(quiet)..(left + side + quiet).min(width);
            for x in columns {
                let dark =
                    x >= left && y >= top && symbol.is_dark((x - left) / pitch, (y - top) / pitch);
                let at = ((y - first) * width + x) * 4;
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
