//! What is built into the program and is no code: its fonts and its colour profile.

use super::json::Value;
use super::{licences, sha256};
use crate::command::{output, tool};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of such files, how their names end, and the licence that lies beside them.
const FOLDERS: [(&str, &str, &str); 2] = [
    ("assets/fonts", "ttf", "OFL-1.1"),
    ("assets/color", "icc", "CC0-1.0"),
];

/// A component for each file.
pub fn components() -> Result<Vec<Value>, String> {
    let mut components = Vec::new();
    for (folder, ending, licence) in FOLDERS {
        for path in files(Path::new(folder), ending)? {
            components.push(component(&path, licence)?);
        }
    }
    Ok(components)
}

/// In the order of their names. There is one at least.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(said)?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("{}: no .{ending}", folder.display()));
    }
    Ok(files)
}

fn component(path: &Path, licence: &str) -> Result<Value, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let sum = output(tool("sha256sum", ["--"]).arg(path))?;
    let sum = sum.split(' ').next().unwrap_or_default();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut members = vec![
        ("type", Value::text("file")),
        ("bom-ref", Value::text(&path.to_string_lossy())),
        ("name", Value::text(&name)),
    ];
    if let Some(version) = font_version(&bytes) {
        members.push(("version", Value::text(&version)));
    }
    members.push(("scope", Value::text("required")));
    members.push(("hashes", Value::list([sha256(sum)])));
    members.push(("licenses", licences(licence)));
    Ok(Value::Object(members))
}

/// The version that a font of OpenType tells of itself; nothing of what is no font.
fn font_version(font: &[u8]) -> Option<String> {
    /// The name that is the version, and the platform of Windows, whose names are in UTF-16.
    const VERSION: u16 = 5;
    const WINDOWS: u16 = 3;
    let table = table(font, b"name")?;
    let count = usize::from(short(table, 2)?);
    let texts = usize::from(short(table, 4)?);
    let record = (0..count)
        .map(|index| 6 + 12 * index)
        .find(|at| short(table, *at) == Some(WINDOWS) && short(table, at + 6) == Some(VERSION))?;
    let length = usize::from(short(table, record + 8)?);
    let begins = texts + usize::from(short(table, record + 10)?);
    let text = table.get(begins..begins + length)?;
    let units: Vec<u16> = text
        .chunks_exact(2)
        .map(|pair| {
            pair.iter()
                .fold(0, |unit, byte| unit << 8 | u16::from(*byte))
        })
        .collect();
    let text = String::from_utf16(&units).ok()?;
    // Behind it stands what it was made with.
    let version = text.split(';').next()?.trim();
    Some(
        version
            .strip_prefix("Version ")
            .unwrap_or(version)
            .to_owned(),
    )
}

/// A table of a font, by its tag.
fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    if font.get(..4)? != [0, 1, 0, 0] {
        return None;
    }
    let count = usize::from(short(font, 4)?);
    let record = (0..count)
        .map(|index| 12 + 16 * index)
        .find(|at| font.get(*at..at + 4) == Some(tag.as_slice()))?;
    let begins = usize::try_from(long(font, record + 8)?).ok()?;
    let length = usize::try_from(long(font, record + 12)?).ok()?;
    font.get(begins..begins.checked_add(length)?)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(pair.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root;

    #[test]
    fn every_font_of_ours_tells_its_version() {
        let fonts = files(&root().join("assets/fonts"), "ttf").unwrap_or_default();
        assert!(!fonts.is_empty());
        for font in fonts {
            let version = fs::read(&font).ok().and_then(|bytes| font_version(&bytes));
            let version = version.unwrap_or_default();
            assert!(
                version.starts_with(|sign: char| sign.is_ascii_digit()),
                "{}: {version:?}",
                font.display()
            );
        }
    }

    #[test]
    fn what_is_no_font_has_no_version() {
        assert_eq!(font_version(b""), None);
        assert_eq!(font_version(&[0, 1, 0, 0, 0, 9, 0, 0]), None);
        // A table that begins behind the end of the file.
        let mut font = vec![0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        font.extend(b"name\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff");
        assert_eq!(font_version(&font), None);
    }
}
