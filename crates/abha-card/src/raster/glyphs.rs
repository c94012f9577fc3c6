//! Outlines of glyphs, kept once they have been read.

use crate::Error;
use crate::fonts::Face;
use skrifa::{DrawMemory, GlyphId, PathSink, ScalerFont};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tiny_skia::{Path, PathBuilder};

type Outlines = HashMap<(Face, u16), Option<Arc<Path>>>;

/// How many outlines are kept. A card has about a hundred; names of other people add to them
/// all day.
const MOST_KEPT: usize = 4096;

/// The outline of a glyph in em, above the baseline positive. `None` for a blank.
///
/// # Errors
///
/// [`Error::Font`] when the embedded font cannot be used.
pub(super) fn outline(face: Face, id: u16) -> Result<Option<Arc<Path>>, Error> {
    static KEPT: OnceLock<Mutex<Outlines>> = OnceLock::new();
    let mut kept = KEPT
        .get_or_init(Mutex::default)
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if let Some(outline) = kept.get(&(face, id)) {
        return Ok(outline.clone());
    }
    let outline = read(face, id)?.map(Arc::new);
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    kept.insert((face, id), outline.clone());
    Ok(outline)
}

fn read(face: Face, id: u16) -> Result<Option<Path>, Error> {
    let font = face.font()?;
    let scaler = ScalerFont::unhinted(font.clone(), Some(1.0));
    let Some(outline) = scaler.outline(GlyphId::from(id)) else {
        return Ok(None);
    };
    let mut sink = Sink(PathBuilder::new());
    outline
        .draw(DrawMemory::Scratch, &mut sink)
        .map_err(|_| Error::Font(face.file().family))?;
    Ok(sink.0.finish())
}

struct Sink(PathBuilder);

impl PathSink for Sink {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(cx0, cy0, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.cubic_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
