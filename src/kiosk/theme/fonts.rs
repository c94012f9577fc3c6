//! The fonts of the product, and no others.

use iced::advanced::graphics::text::cosmic_text::fontdb;
use iced::advanced::graphics::text::font_system;
use std::sync::Arc;

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
