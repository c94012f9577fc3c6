//! The fonts of the product, and no others.

use crate::card::fonts::FILES;
use iced::advanced::graphics::text::cosmic_text::fontdb;
use iced::advanced::graphics::text::font_system;
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// The middle of a word above its base line, as a part of the font size, in the scripts whose
/// letters hang from a line or stand as high: between that of the letters alone and that of
/// letters with signs above them.
const MIDDLE: f32 = 0.37;

/// The scripts that [`MIDDLE`] holds for.
const HANGING: [&str; 4] = [
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gujarati",
    "Noto Sans Gurmukhi",
];

/// By how much words in a family stand too high in their line, as a part of the font size: a line
/// is centred on the middle between the font's ascent and descent, and the eye on the letters.
pub(super) fn drop_of(family: &str) -> f32 {
    static DROPS: LazyLock<HashMap<&str, f32>> = LazyLock::new(|| {
        let hanging = FILES
            .iter()
            .filter(|file| !file.bold && HANGING.contains(&file.family));
        hanging
            .filter_map(|file| {
                let font = skrifa::FontRef::new(file.bytes).ok()?;
                let metrics = font.metrics(Size::new(1.0), LocationRef::default());
                let middle = (metrics.ascent + metrics.descent) / 2.0;
                Some((file.family, MIDDLE - middle))
            })
            .collect()
    });
    DROPS.get(family).copied().unwrap_or_default()
}

/// Makes `fonts` the only fonts iced knows, in its one font system for the whole process: the
/// window and every [`crate::kiosk::canvas::Canvas`]. Fonts that the machine has are dropped, so
/// that a text looks the same everywhere and a missing sign shows as a box instead of a
/// stranger's shape. The bytes are used where they lie, without a copy.
///
/// Call it once before the first text is laid out; calling it again with the same fonts does
/// nothing.
pub fn use_only(fonts: &[&'static [u8]]) {
    let Ok(mut system) = font_system().write() else {
        // A thread died while it held the fonts; they are as good as they were.
        return;
    };
    let wanted: Vec<*const u8> = fonts.iter().map(|font| font.as_ptr()).collect();
    let present: Vec<(fontdb::ID, Option<*const u8>)> = system
        .raw()
        .db()
        .faces()
        .map(|face| (face.id, address(&face.source)))
        .collect();
    let strangers: Vec<fontdb::ID> = present
        .iter()
        .filter(|(_, at)| at.is_none_or(|at| !wanted.contains(&at)))
        .map(|(id, _)| *id)
        .collect();
    let missing: Vec<&'static [u8]> = fonts
        .iter()
        .copied()
        .filter(|font| !present.iter().any(|(_, at)| *at == Some(font.as_ptr())))
        .collect();
    if strangers.is_empty() && missing.is_empty() {
        return;
    }
    let database = system.raw().db_mut();
    for id in strangers {
        database.remove_face(id);
    }
    for font in missing {
        let _ = database.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    database.set_sans_serif_family(super::NUMBER_FAMILY);
}

fn address(source: &fontdb::Source) -> Option<*const u8> {
    if let fontdb::Source::Binary(bytes) = source {
        Some(bytes.as_ref().as_ref().as_ptr())
    } else {
        None
    }
}
