//! The embedded fonts (Noto, SIL Open Font License, `assets/fonts/OFL.txt`): the kiosk loads
//! them for its screens and the card takes its glyphs from them, so that no system font is ever
//! needed.

use super::Error;
use harfrust::font::Blob;
use harfrust::{Font, Script};
use std::sync::OnceLock;

/// One embedded font file.
#[derive(Debug)]
pub struct FontFile {
    /// Family name, as in the font's own name table and in a locale's `language.toml`.
    pub family: &'static str,
    /// Whether this is the Bold face of the family; otherwise it is the Regular one.
    pub bold: bool,
    /// The TrueType file.
    pub bytes: &'static [u8],
}

macro_rules! font_files {
    ($( $family:literal => $stem:literal ),+ $(,)?) => {
        /// Every embedded font: each family in Regular and Bold, in this order.
        pub static FILES: &[FontFile] = &[
            $(
                FontFile {
                    family: $family,
                    bold: false,
                    bytes: include_bytes!(concat!("../../../assets/fonts/", $stem, "-Regular.ttf")),
                },
                FontFile {
                    family: $family,
                    bold: true,
                    bytes: include_bytes!(concat!("../../../assets/fonts/", $stem, "-Bold.ttf")),
                },
            )+
        ];
        const FACES: usize = FILES.len();
    };
}

font_files! {
    "Noto Sans" => "NotoSans",
    "Noto Sans Devanagari" => "NotoSansDevanagari",
    "Noto Sans Bengali" => "NotoSansBengali",
    "Noto Sans Gujarati" => "NotoSansGujarati",
    "Noto Sans Gurmukhi" => "NotoSansGurmukhi",
    "Noto Sans Kannada" => "NotoSansKannada",
    "Noto Sans Malayalam" => "NotoSansMalayalam",
    "Noto Sans Oriya" => "NotoSansOriya",
    "Noto Sans Tamil" => "NotoSansTamil",
    "Noto Sans Telugu" => "NotoSansTelugu",
    "Noto Sans MeeteiMayek" => "NotoSansMeeteiMayek",
    "Noto Sans Ol Chiki" => "NotoSansOlChiki",
    "Noto Sans Arabic" => "NotoSansArabic",
    "Noto Naskh Arabic" => "NotoNaskhArabic",
    "Noto Nastaliq Urdu" => "NotoNastaliqUrdu",
}

/// The family that has Latin letters, digits and punctuation.
pub(super) const LATIN: &str = "Noto Sans";

/// Which of [`FILES`] a piece of text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Face(u8);

impl Face {
    /// The face of a family, or of [`LATIN`] when there is no such family.
    pub(super) fn new(family: &str, bold: bool) -> Self {
        let place = FILES
            .iter()
            .position(|file| file.family == family && file.bold == bold)
            .unwrap_or(usize::from(bold));
        Self(u8::try_from(place).unwrap_or_default())
    }

    /// The face that the card sets a script in, when there is one.
    ///
    /// Arabic letters come in a Naskh face: the stacked words of a Nastaliq face fall to pieces
    /// when the text is copied out of a PDF, and need twice the height.
    pub(super) fn for_script(script: Script, bold: bool) -> Option<Self> {
        let family = SCRIPTS.iter().find(|(known, ..)| *known == script)?.1;
        Some(Self::new(family, bold))
    }

    /// The file of this face.
    pub(super) fn file(self) -> &'static FontFile {
        FILES.get(usize::from(self.0)).unwrap_or(&FILES[0])
    }

    /// The font, read once for the life of the program.
    ///
    /// # Errors
    ///
    /// [`Error::Font`] when the embedded file is no font.
    pub(super) fn font(self) -> Result<&'static Font, Error> {
        static FONTS: [OnceLock<Option<Font>>; FACES] = [const { OnceLock::new() }; FACES];
        let file = self.file();
        FONTS
            .get(usize::from(self.0))
            .and_then(|slot| slot.get_or_init(|| read(file)).as_ref())
            .ok_or(Error::Font(file.family))
    }

    /// Whether this face can draw a character.
    pub(super) fn covers(self, character: char) -> bool {
        self.font()
            .is_ok_and(|font| font.charmap().map_unicode(character).is_some())
    }
}

/// Whether any face that the card sets text in has a character, in Regular and in Bold.
pub(super) fn draws(character: char) -> bool {
    [false, true].iter().all(|bold| {
        SCRIPTS
            .iter()
            .any(|(_, family, _)| Face::new(family, *bold).covers(character))
    })
}

fn read(file: &'static FontFile) -> Option<Font> {
    Font::new(Blob::from(file.bytes), 0)
}

/// Script, the family that the card sets it in, and the language that is meant when nothing but
/// the script is known: the one most written in it.
pub(super) static SCRIPTS: &[(Script, &str, &str)] = &[
    (Script::LATIN, LATIN, "en"),
    (Script::DEVANAGARI, "Noto Sans Devanagari", "hi"),
    (Script::BENGALI, "Noto Sans Bengali", "bn"),
    (Script::GUJARATI, "Noto Sans Gujarati", "gu"),
    (Script::GURMUKHI, "Noto Sans Gurmukhi", "pa"),
    (Script::KANNADA, "Noto Sans Kannada", "kn"),
    (Script::MALAYALAM, "Noto Sans Malayalam", "ml"),
    (Script::ORIYA, "Noto Sans Oriya", "or"),
    (Script::TAMIL, "Noto Sans Tamil", "ta"),
    (Script::TELUGU, "Noto Sans Telugu", "te"),
    (Script::MEETEI_MAYEK, "Noto Sans MeeteiMayek", "mni"),
    (Script::OL_CHIKI, "Noto Sans Ol Chiki", "sat"),
    (Script::ARABIC, "Noto Naskh Arabic", "ur"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use skrifa::raw::types::NameId;

    #[test]
    fn every_file_is_a_font_that_calls_itself_by_its_family() {
        for (place, file) in FILES.iter().enumerate() {
            let face = Face::new(file.family, file.bold);
            assert_eq!(usize::from(face.0), place);
            let font = face.font().unwrap();
            let name = font.names().get(NameId::FAMILY_NAME).unwrap();
            let name: String = name.english_or_first().unwrap().name().chars().collect();
            assert_eq!(name, file.family);
        }
    }

    #[test]
    fn every_script_has_its_face_and_its_own_digits_or_letters() {
        for (script, family, _) in SCRIPTS {
            for bold in [false, true] {
                let face = Face::for_script(*script, bold).unwrap();
                assert_eq!(face.file().family, *family);
                assert_eq!(face.file().bold, bold);
            }
        }
    }
}
