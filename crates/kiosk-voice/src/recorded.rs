//! Sentences that an operator has recorded: `<folder>/<language>/<name>.wav`, `.opus` or `.ogg`.

use std::fs;
use std::path::{Path, PathBuf};

/// The kinds of files, the first before the others.
const KINDS: [&str; 3] = ["wav", "opus", "ogg"];

/// No sentence of a kiosk takes longer: ten minutes of WAV.
const MAX_FILE: u64 = 60 * 1024 * 1024;

/// The recording of a sentence, if there is one that can be played.
#[must_use]
pub fn find(folder: &Path, language: &str, name: &str) -> Option<PathBuf> {
    if !is_plain(language) || !is_plain(name) {
        return None;
    }
    KINDS.iter().find_map(|kind| {
        let path = folder.join(language).join(format!("{name}.{kind}"));
        let facts = fs::metadata(&path).ok()?;
        (facts.is_file() && (1..=MAX_FILE).contains(&facts.len())).then_some(path)
    })
}

/// Which of these sentences are recorded in a language, in their order.
pub fn inventory<'a>(
    folder: &Path,
    language: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Vec<(&'a str, Option<PathBuf>)> {
    names
        .into_iter()
        .map(|name| (name, find(folder, language, name)))
        .collect()
}

/// A name that leads nowhere else.
fn is_plain(name: &str) -> bool {
    (1..=80).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_recorded_and_nothing_outside_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let hindi = folder.path().join("hi");
        fs::create_dir(&hindi).unwrap();
        fs::write(hindi.join("welcome-question.opus"), b"OggS").unwrap();
        fs::write(hindi.join("empty.wav"), b"").unwrap();
        fs::write(folder.path().join("secret.wav"), b"RIFF").unwrap();
        let found = inventory(folder.path(), "hi", ["welcome-question", "empty", "none"]);
        let there: Vec<bool> = found.iter().map(|(_, path)| path.is_some()).collect();
        assert_eq!(there, [true, false, false]);
        assert_eq!(find(folder.path(), "hi", "../secret"), None);
        assert_eq!(find(folder.path(), "..", "secret"), None);
        assert_eq!(find(folder.path(), "", "secret"), None);
    }
}
