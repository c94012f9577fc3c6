use super::*;

const REGULAR: Style = Style { bold: false };

/// A name in each script, all of invented people.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("en", "Asha Ramachandran"),
    ("hi", "आशा रामचंद्रन श्रीवास्तव"),
    ("mr", "ज्ञानेश्वर कुलकर्णी"),
    ("bn", "অর্পিতা চট্টোপাধ্যায়"),
    ("gu", "જિજ્ઞેશ ત્રિવેદી"),
    ("pa", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
    ("kn", "ಶ್ರೀಲಕ್ಷ್ಮೀ ಕೃಷ್ಣಮೂರ್ತಿ"),
    ("ml", "ശ്രീലക്ഷ്മി കൃഷ്ണൻ"),
    ("or", "ସୁଶ୍ରୀ ପଟ୍ଟନାୟକ"),
    ("ta", "ஸ்ரீலக்ஷ்மி கொற்றவை"),
    ("te", "శ్రీలక్ష్మి కృష్ణమూర్తి"),
    ("mni", "ꯊꯣꯏꯕꯤ ꯂꯩꯃ"),
    ("sat", "ᱥᱚᱢᱟᱭ ᱢᱩᱨᱢᱩ"),
    ("ur", "عائشہ صدیقی"),
    ("ks", "زینب میر"),
];

#[test]
fn every_script_shapes_without_a_missing_glyph() {
    for (language, name) in NAMES {
        for bold in [false, true] {
            let line = shape(name, language, Style { bold }).unwrap();
            assert!(line.width > 2.0, "{language}");
            for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
                assert_ne!(glyph.id, 0, "{language} {}", glyph.text);
            }
        }
    }
}

#[test]
fn the_glyphs_together_give_the_text_once() {
    for (language, name) in NAMES {
        let line = shape(name, language, REGULAR).unwrap();
        let mut text = String::new();
        let runs: Vec<&Run> = if line.right_to_left {
            line.runs.iter().rev().collect()
        } else {
            line.runs.iter().collect()
        };
        for run in runs {
            let glyphs: Vec<&Glyph> = if run.right_to_left {
                run.glyphs.iter().rev().collect()
            } else {
                run.glyphs.iter().collect()
            };
            text.extend(glyphs.iter().map(|glyph| glyph.text.as_str()));
        }
        assert_eq!(text, *name, "{language}");
    }
}

#[test]
fn letters_join_and_reorder() {
    // Without shaping these would have one glyph a character.
    for (language, text) in [("hi", "क्ष"), ("bn", "ক্ষ"), ("ml", "ക്ഷ")] {
        let line = shape(text, language, REGULAR).unwrap();
        let glyphs: usize = line.runs.iter().map(|run| run.glyphs.len()).sum();
        assert!(glyphs < text.chars().count(), "{language}");
    }
    let line = shape("कि", "hi", REGULAR).unwrap();
    let with = &line.runs[0].glyphs;
    let alone = shape("क", "hi", REGULAR).unwrap().runs[0].glyphs[0].id;
    assert_eq!(
        with.last().map(|glyph| glyph.id),
        Some(alone),
        "the sign goes before"
    );
}

#[test]
fn arabic_letters_take_the_form_of_their_place() {
    let ids = |text| -> Vec<u16> {
        let line = shape(text, "ur", REGULAR).unwrap();
        line.runs[0].glyphs.iter().map(|glyph| glyph.id).collect()
    };
    let (alone, joined) = (ids("ن"), ids("ننن"));
    assert!(
        joined
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len()
            > 2
    );
    assert!(!joined[1..].contains(&alone[0]));
}

#[test]
fn a_number_inside_urdu_keeps_its_direction() {
    let line = shape("مکان 12 لاہور", "ur", REGULAR).unwrap();
    assert!(line.right_to_left);
    let number = line
        .runs
        .iter()
        .find(|run| line.text[run.text.clone()].contains("12"))
        .unwrap();
    assert!(!number.right_to_left);
    let first = line.runs.first().unwrap();
    assert!(
        line.text[first.text.clone()].contains("لاہور"),
        "the last word stands leftmost"
    );
}

#[test]
fn english_inside_hindi_takes_the_latin_face() {
    let line = shape("आभा (ABHA) संख्या", "hi", REGULAR).unwrap();
    let families: Vec<&str> = line.runs.iter().map(|run| run.face.file().family).collect();
    assert!(families.contains(&"Noto Sans") && families.contains(&"Noto Sans Devanagari"));
}
