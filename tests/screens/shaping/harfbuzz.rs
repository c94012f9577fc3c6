//! What HarfBuzz makes of the kept sentences, asked of its own program.

use super::{Run, on_screen, sentences};
use iced::advanced::text::Shaping;
use std::path::Path;
use std::process::Command;

/// Told instead of a language: that there is none.
const NO_LANGUAGE: &str = "und";

/// How far from HarfBuzz's place a glyph may stand, in thousandths of the font size. Places on the
/// screen are sums of rounded numbers.
const NEAR: f32 = 1.0;

/// A glyph, and where it stands from the start of its run, in units of the font.
struct Glyph {
    id: u16,
    x: i32,
    y: i32,
}

/// The glyphs from left to right.
fn shaped(run: &Run, bold: bool, language: &str) -> Vec<Glyph> {
    let stem = run.family.replace(' ', "");
    let weight = if bold { "Bold" } else { "Regular" };
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let output = Command::new("hb-shape")
        .arg("--font-file")
        .arg(fonts.join(format!("{stem}-{weight}.ttf")))
        .arg(format!("--language={language}"))
        .arg(format!("--script={}", run.script))
        .arg(format!("--direction={}", run.direction))
        .args(["--no-glyph-names", "--no-clusters"])
        .arg(format!("--text={}", run.text))
        .output()
        .expect("hb-shape of libharfbuzz-bin");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let output = String::from_utf8(output.stdout).unwrap();
    let mut pen = 0;
    let glyph = |words: &str| read(words, &mut pen);
    let list = output.trim().trim_matches(['[', ']']);
    list.split('|').map(glyph).collect()
}

/// Reads `glyph@dx,dy+advance`, where the offset is left out when it is nothing.
fn read(words: &str, pen: &mut i32) -> Glyph {
    let (glyph, advance) = words.split_once('+').unwrap();
    let (id, offset) = glyph.split_once('@').unwrap_or((glyph, "0,0"));
    let (dx, dy) = offset.split_once(',').unwrap();
    let at = *pen;
    *pen += advance.parse::<i32>().unwrap();
    Glyph {
        id: id.parse().unwrap(),
        x: at + dx.parse::<i32>().unwrap(),
        y: dy.parse().unwrap(),
    }
}

fn ids(run: &Run, bold: bool, language: &str) -> Vec<u16> {
    let glyphs = shaped(run, bold, language);
    glyphs.iter().map(|glyph| glyph.id).collect()
}

#[test]
#[ignore = "needs libharfbuzz-bin"]
fn the_kept_glyphs_are_those_of_harfbuzz() {
    let mut wrong = Vec::new();
    for sentence in sentences() {
        for run in &sentence.runs {
            let mut compare = |name: &str, kept: &[u16], bold, language: &str| {
                let found = ids(run, bold, language);
                if found != kept {
                    wrong.push(format!(
                        "{}: {:?}: {name} = {found:?}",
                        sentence.file, run.text
                    ));
                }
            };
            compare("regular", &run.glyphs.regular, false, &sentence.language);
            compare("bold", &run.glyphs.bold, true, &sentence.language);
            if let Some(glyphs) = &run.without_language {
                compare("regular without", &glyphs.regular, false, NO_LANGUAGE);
                compare("bold without", &glyphs.bold, true, NO_LANGUAGE);
                assert_ne!(*glyphs, run.glyphs, "{}: {}", sentence.file, run.text);
            }
        }
    }
    assert!(wrong.is_empty(), "HarfBuzz has now:\n{}", wrong.join("\n"));
}

#[test]
#[ignore = "needs libharfbuzz-bin"]
fn every_glyph_on_the_screen_stands_where_harfbuzz_puts_it() {
    let mut wrong = Vec::new();
    for sentence in sentences() {
        for bold in [false, true] {
            let found = on_screen(&sentence.text, &sentence.family, bold, Shaping::default());
            assert_eq!(found.len(), sentence.runs.len(), "{}", sentence.file);
            for (drawn, run) in found.iter().zip(&sentence.runs) {
                // The screen tells its shaper no language.
                let wanted = shaped(run, bold, NO_LANGUAGE);
                assert_eq!(drawn.places.len(), wanted.len(), "{}", run.text);
                for ((x, y), glyph) in drawn.places.iter().zip(wanted) {
                    let (right, up) = (glyph.x as f32, glyph.y as f32);
                    if (x - right).abs() > NEAR || (y - up).abs() > NEAR {
                        wrong.push(format!(
                            "{}: {:?}, bold {bold}: glyph {} at {x}, {y} instead of {right}, {up}",
                            sentence.file, run.text, glyph.id
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
