//! Sentences that an operator has recorded: `<folder>/<language>/<name>.wav`, `.opus` or `.ogg`.

use crate::player::Player;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The kinds of files, the first before the others.
const KINDS: [&str; 3] = ["wav", "opus", "ogg"];

/// No sentence of a kiosk takes longer: a minute and a half of WAV.
const MAX_FILE: u64 = 8 * 1024 * 1024;

/// The recording of a sentence, if there is one that can be played.
#[must_use]
pub fn find(folder: &Path, language: &str, name: &str) -> Option<PathBuf> {
    if !is_plain(language) || !is_plain(name) {
        return None;
    }
    KINDS.iter().find_map(|kind| {
        let path = folder.join(language).join(format!("{name}.{kind}"));
        is_sound(&path, kind)?.then_some(path)
    })
}

/// Where a sentence is to be recorded, below the folder: `hi/back.wav`.
#[must_use]
pub fn place(language: &str, name: &str) -> String {
    let [kind, ..] = KINDS;
    format!("{language}/{name}.{kind}")
}

/// What this machine plays recordings by.
pub struct Playing(Option<Player>);

impl Playing {
    /// Looks for it.
    #[must_use]
    pub fn find() -> Self {
        Self(Player::find())
    }

    /// Whether this kind of file can be played. Some programs know WAV alone.
    #[must_use]
    pub fn can_play(&self, path: &Path) -> bool {
        self.0.as_ref().is_some_and(|player| player.can_play(path))
    }
}

/// Whether a file can be read and begins as its kind does.
fn is_sound(path: &Path, kind: &str) -> Option<bool> {
    // A pipe would keep whoever opens it waiting.
    let is_file = std::fs::metadata(path).ok()?.is_file();
    if !is_file {
        return None;
    }
    let mut file = File::open(path).ok()?;
    if file.metadata().ok()?.len() > MAX_FILE {
        return None;
    }
    let mut head = [0; 12];
    file.read_exact(&mut head).ok()?;
    Some(match kind {
        "wav" => head.starts_with(b"RIFF") && head.ends_with(b"WAVE"),
        _ => head.starts_with(b"OggS"),
    })
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
    use crate::player::Kind;
    use std::fs;

    const WAV: &[u8] = b"RIFF\x24\0\0\0WAVEfmt ";

    #[test]
    fn finds_what_is_recorded_and_nothing_outside_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let hindi = folder.path().join("hi");
        fs::create_dir(&hindi).unwrap();
        fs::write(hindi.join("welcome-question.opus"), b"OggS and so on").unwrap();
        fs::write(hindi.join("empty.wav"), b"").unwrap();
        fs::write(folder.path().join("secret.wav"), WAV).unwrap();
        let there = ["welcome-question", "empty", "none"]
            .map(|name| find(folder.path(), "hi", name).is_some());
        assert_eq!(there, [true, false, false]);
        assert_eq!(find(folder.path(), "hi", "../secret"), None);
        assert_eq!(find(folder.path(), "..", "secret"), None);
        assert_eq!(find(folder.path(), "", "secret"), None);
    }

    #[test]
    fn a_sentence_is_found_where_it_is_to_be_recorded() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join(place("hi", "welcome-question"));
        fs::create_dir(place.parent().unwrap()).unwrap();
        fs::write(&place, WAV).unwrap();
        assert_eq!(find(folder.path(), "hi", "welcome-question"), Some(place));
    }

    #[test]
    fn what_plays_wav_alone_plays_no_other_kind() {
        let plays = |kind, name: &str| {
            let player = Player::new("player".into(), kind);
            Playing(Some(player)).can_play(Path::new(name))
        };
        assert!(plays(Kind::Alsa, "a.wav") && plays(Kind::Pulse, "a.wav"));
        assert!(!plays(Kind::Alsa, "a.opus") && plays(Kind::Pulse, "a.opus"));
        assert!(!Playing(None).can_play(Path::new("a.wav")));
    }

    #[test]
    fn a_file_that_cannot_be_played_is_passed_by() {
        let folder = tempfile::tempdir().unwrap();
        let english = folder.path().join("en");
        fs::create_dir(&english).unwrap();
        let found = || find(folder.path(), "en", "welcome");
        let wav = english.join("welcome.wav");
        for bad in [&b"RIFF"[..], b"<html>not a sound</html>", b"OggS and so on"] {
            fs::write(&wav, bad).unwrap();
            assert_eq!(found(), None);
        }
        let ogg = english.join("welcome.ogg");
        fs::write(&ogg, b"OggS and so on").unwrap();
        assert_eq!(found(), Some(ogg), "the next kind");
        fs::write(&wav, WAV).unwrap();
        assert_eq!(found(), Some(wav.clone()));
        fs::OpenOptions::new()
            .write(true)
            .open(&wav)
            .unwrap()
            .set_len(MAX_FILE + 1)
            .unwrap();
        assert_ne!(found(), Some(wav.clone()), "too long");
        fs::remove_file(&wav).unwrap();
        fs::create_dir(&wav).unwrap();
        assert_ne!(found(), Some(wav), "a folder");
    }
}
