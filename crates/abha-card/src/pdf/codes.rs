//! Codes for glyphs, and the fonts with just those glyphs.

use crate::Error;
use crate::fonts::Face;
use printpdf::{
    FontId, FontMetrics, FontType, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfFontMetricsStub,
};
use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;
use subsetter::GlyphRemapper;

/// The codes given so far.
#[derive(Default)]
pub(super) struct Codes {
    faces: BTreeMap<Face, FaceCodes>,
}

/// Code to glyph, for one font: glyph `map[code]` of the subset.
pub(super) struct Map {
    /// The font's name among the page's resources.
    pub(super) resource: String,
    /// The glyph of each code; 0 where there is no such code.
    pub(super) glyphs: Vec<u16>,
}

/// A code stands for a glyph and the text it shows, not for the glyph alone: one glyph can stand
/// for different letters in different words, and a code can say only one thing when text is
/// copied.
#[derive(Default)]
struct FaceCodes {
    known: HashMap<(u16, String), u16>,
    glyphs: BTreeMap<u16, u16>,
}

/// Codes for glyphs that say nothing. A reader that takes a code without words for a character
/// meets an invisible one here, and leaves it out.
const SILENT: [RangeInclusive<u16>; 4] = [
    0x200B..=0x200F,
    0x202A..=0x202E,
    0x2060..=0x2064,
    0x2066..=0x206F,
];

impl FaceCodes {
    /// The first code that is free; 0, the missing glyph, when none is.
    fn free(&self, text: &str) -> u16 {
        let is_free = |code: &u16| !self.glyphs.contains_key(code);
        let silent = || SILENT.into_iter().flatten().find(is_free);
        let speaking = || (1..0x2000).find(is_free);
        let code = if text.is_empty() {
            silent().or_else(speaking)
        } else {
            speaking()
        };
        code.unwrap_or_default()
    }
}

impl Codes {
    /// The code of a glyph that shows a text. Codes count from 1; 0 is the missing glyph.
    pub(super) fn code(&mut self, face: Face, glyph: u16, text: &str) -> u16 {
        let codes = self.faces.entry(face).or_default();
        if let Some(code) = codes.known.get(&(glyph, text.to_owned())) {
            return *code;
        }
        let code = codes.free(text);
        codes.glyphs.insert(code, glyph);
        codes.known.insert((glyph, text.to_owned()), code);
        code
    }

    /// What a page calls a face.
    pub(super) fn handle(face: Face) -> PdfFontHandle {
        PdfFontHandle::External(FontId(resource(face)))
    }

    /// Puts the fonts into the document, each with the glyphs that are used and no other.
    pub(super) fn embed(&self, document: &mut PdfDocument) -> Result<Vec<Map>, Error> {
        self.faces
            .iter()
            .map(|(face, codes)| {
                let (font, map) = subset(*face, codes)?;
                document
                    .resources
                    .fonts
                    .map
                    .insert(FontId(map.resource.clone()), PdfFont::new(font));
                Ok(map)
            })
            .collect()
    }
}

fn resource(face: Face) -> String {
    let file = face.file();
    let weight = if file.bold { "Bold" } else { "Regular" };
    format!("{}-{weight}", file.family.replace(' ', ""))
}

fn subset(face: Face, codes: &FaceCodes) -> Result<(ParsedFont, Map), Error> {
    let file = face.file();
    let font = face.font()?;
    let unusable = || Error::Font(file.family);
    let mut sorted: Vec<u16> = codes.glyphs.values().copied().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut remapper = GlyphRemapper::new();
    for glyph in &sorted {
        remapper.remap(*glyph);
    }
    let bytes = subsetter::subset(file.bytes, 0, &remapper).map_err(|_| unusable())?;
    let metrics = font.metrics();
    let glyph_metrics = font.glyph_metrics();
    let last = codes.glyphs.last_key_value().map_or(0, |(code, _)| *code);
    let mut glyphs = vec![0; usize::from(last) + 1];
    let mut glyph_widths = BTreeMap::new();
    for (code, glyph) in &codes.glyphs {
        let width = glyph_metrics.h_advance((*glyph).into());
        glyph_widths.insert(*code, width as u16);
        let place = glyphs.get_mut(usize::from(*code)).ok_or_else(unusable)?;
        *place = remapper.get(*glyph).ok_or_else(unusable)?;
    }
    let line = metrics.h_line().map(|line| line.extents());
    let bounds = metrics.bounds;
    let unit = |number: skrifa::raw::types::F48Dot16| number.to_f32() as i16;
    let parsed = ParsedFont {
        original_bytes: bytes,
        font_index: 0,
        font_name: Some(format!("{}+{}", tag(&sorted), resource(face))),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths,
        units_per_em: font.units_per_em(),
        font_metrics: FontMetrics {
            ascent: line.map_or(0, |line| unit(line.ascender)),
            descent: line.map_or(0, |line| unit(line.descender)),
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: font.units_per_em(),
            x_min: unit(bounds.x_min),
            y_min: unit(bounds.y_min),
            x_max: unit(bounds.x_max),
            y_max: unit(bounds.y_max),
            us_weight_class: if file.bold { 700 } else { 400 },
            ..PdfFontMetricsStub::default()
        },
    };
    let map = Map {
        resource: resource(face),
        glyphs,
    };
    Ok((parsed, map))
}

/// Six capital letters that tell one subset of a font from another.
fn tag(glyphs: &[u16]) -> String {
    let mut sum = glyphs.iter().fold(0xCBF2_9CE4_8422_2325_u64, |sum, glyph| {
        (sum ^ u64::from(*glyph)).wrapping_mul(0x0100_0000_01B3)
    });
    (0..6)
        .map(|_| {
            let letter = b'A' + u8::try_from(sum % 26).unwrap_or_default();
            sum /= 26;
            char::from(letter)
        })
        .collect()
}
