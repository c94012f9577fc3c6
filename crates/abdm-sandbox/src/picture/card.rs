//! The service's own card, drawn plainly: what the real one says, without its emblem and marks.

use super::portrait::Appearance;
use super::qr::Modules;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};
use tiny_skia::{
    Color, FillRule, FilterQuality, Paint, PathBuilder, Pixmap, PixmapPaint, Rect, Transform,
};

const FONT: &[u8] = include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf");
/// Pixels from left to right: ID-1 at 300 dots an inch.
pub(crate) const CARD_WIDTH: u32 = 1012;
/// Pixels from top to bottom.
pub(crate) const CARD_HEIGHT: u32 = 638;
const NAVY: [u8; 3] = [18, 42, 84];
const INK: [u8; 3] = [20, 20, 24];

/// What stands on a card.
pub(crate) struct CardText<'a> {
    /// Whole name.
    pub(crate) name: &'a str,
    /// Labels and values, from top to bottom.
    pub(crate) lines: &'a [(&'a str, &'a str)],
    /// The content of the QR code.
    pub(crate) qr: &'a str,
    /// The portrait, if there is one.
    pub(crate) appearance: Option<Appearance>,
}

/// Draws a card as a PNG file. Takes milliseconds; not for the executor.
pub(crate) fn card_png(text: &CardText<'_>) -> Option<Vec<u8>> {
    let font = FontRef::new(FONT).ok()?;
    let mut canvas = Pixmap::new(CARD_WIDTH, CARD_HEIGHT)?;
    canvas.fill(Color::WHITE);
    bar(&mut canvas, 0.0, 104.0);
    bar(&mut canvas, 598.0, 40.0);
    let title = "Ayushman Bharat Health Account (ABHA)";
    write(&mut canvas, &font, title, 40.0, 66.0, 40.0, 932.0, [255; 3]);
    let foot = "Practice card - not an identity document";
    write(&mut canvas, &font, foot, 40.0, 626.0, 22.0, 932.0, [255; 3]);
    portrait(&mut canvas, text.appearance);
    write(
        &mut canvas,
        &font,
        text.name,
        290.0,
        178.0,
        40.0,
        690.0,
        INK,
    );
    for ((label, value), row) in text.lines.iter().zip(0_u8..) {
        let y = 226.0 + f32::from(row) * 72.0;
        write(
            &mut canvas,
            &font,
            label,
            290.0,
            y,
            20.0,
            340.0,
            [90, 96, 110],
        );
        write(&mut canvas, &font, value, 290.0, y + 34.0, 30.0, 340.0, INK);
    }
    let code = Modules::of(text.qr).ok()?;
    let module = (340 / code.size(1).max(1)).max(1);
    code.draw(
        &mut canvas,
        CARD_WIDTH - 20 - code.size(module),
        230,
        module,
    );
    canvas.encode_png().ok()
}

fn bar(canvas: &mut Pixmap, top: f32, height: f32) {
    let mut paint = Paint::default();
    paint.set_color_rgba8(NAVY[0], NAVY[1], NAVY[2], 255);
    if let Some(rect) = Rect::from_xywh(0.0, top, 1012.0, height) {
        canvas.fill_rect(rect, &paint, Transform::identity(), None);
    }
}

fn portrait(canvas: &mut Pixmap, appearance: Option<Appearance>) {
    let Some(picture) = appearance.and_then(Appearance::draw) else {
        return;
    };
    let paint = PixmapPaint {
        quality: FilterQuality::Bicubic,
        ..PixmapPaint::default()
    };
    let place = Transform::from_row(1.35, 0.0, 0.0, 1.35, 40.0, 144.0);
    canvas.draw_pixmap(0, 0, picture.as_ref(), &paint, place, None);
}

/// Writes Latin text on a base line, smaller where it would not fit.
#[allow(
    clippy::too_many_arguments,
    reason = "a pen has a place, a size and a colour"
)]
fn write(
    canvas: &mut Pixmap,
    font: &FontRef<'_>,
    text: &str,
    x: f32,
    y: f32,
    size: f32,
    room: f32,
    [red, green, blue]: [u8; 3],
) {
    let wide: f32 = advances(font, text, size).map(|(_, advance)| advance).sum();
    let size = if wide > room {
        size * room / wide
    } else {
        size
    };
    let outlines = font.outline_glyphs();
    let mut pen = Pen {
        path: PathBuilder::new(),
        x,
        y,
    };
    for (glyph, advance) in advances(font, text, size) {
        if let Some(outline) = outlines.get(glyph) {
            let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
            // A glyph that cannot be drawn leaves a gap.
            let _ = outline.draw(settings, &mut pen);
        }
        pen.x += advance;
    }
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    if let Some(path) = pen.path.finish() {
        canvas.fill_path(
            &path,
            &paint,
            FillRule::Winding,
            Transform::identity(),
            None,
        );
    }
}

fn advances<'a>(
    font: &FontRef<'a>,
    text: &'a str,
    size: f32,
) -> impl Iterator<Item = (skrifa::GlyphId, f32)> + 'a {
    let map = font.charmap();
    let metrics = font.glyph_metrics(Size::new(size), LocationRef::default());
    text.chars().map(move |character| {
        let glyph = map.map(character).unwrap_or_default();
        (glyph, metrics.advance_width(glyph).unwrap_or_default())
    })
}

/// Moves outlines, which grow upwards, to their place on a canvas that grows downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path
            .quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.cubic_to(
            self.x + ax,
            self.y - ay,
            self.x + bx,
            self.y - by,
            self.x + x,
            self.y - y,
        );
    }

    fn close(&mut self) {
        self.path.close();
    }
}
