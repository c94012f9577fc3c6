//! Plays files of sound, by a program of the system.

use crate::Tone;
use crate::child::Sounding;
use crate::engine::{Sound, on_path};
use crate::wav;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What plays sound.
pub(crate) struct Player {
    program: PathBuf,
    kind: Kind,
    // For tones, and for recordings made softer; made with the first, for this user alone.
    folder: Option<TempDir>,
    playing: Option<Sounding>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    PipeWire,
    Pulse,
    Alsa,
    PowerShell,
}

impl Player {
    /// The first program that is there.
    pub(crate) fn find() -> Option<Self> {
        let programs = [
            ("pw-play", Kind::PipeWire),
            ("paplay", Kind::Pulse),
            ("aplay", Kind::Alsa),
            ("powershell", Kind::PowerShell),
        ];
        programs
            .into_iter()
            .find_map(|(name, kind)| Some(Self::new(on_path(name)?, kind)))
    }

    pub(crate) fn new(program: PathBuf, kind: Kind) -> Self {
        Self {
            program,
            kind,
            folder: None,
            playing: None,
        }
    }

    /// Plays a tone from its beginning, if it can.
    pub(crate) fn play_tone(&mut self, tone: Tone, percent: u8) -> bool {
        // The loudness is in the file.
        self.temporary(&format!("{tone:?}-{percent}.wav"), || tone.wav(percent))
            .is_some_and(|path| self.play(&path, 100))
    }

    /// Whether it knows this kind of file.
    pub(crate) fn can_play(&self, path: &Path) -> bool {
        match self.kind {
            Kind::PipeWire | Kind::Pulse => true,
            Kind::Alsa | Kind::PowerShell => path.extension().is_some_and(|kind| kind == "wav"),
        }
    }

    /// Plays a recording from its beginning, if it can.
    pub(crate) fn play_recording(&mut self, path: &Path, percent: u8) -> bool {
        if !self.can_play(path) {
            return false;
        }
        match self.kind {
            Kind::PipeWire | Kind::Pulse => self.play(path, percent),
            // These know no loudness.
            Kind::Alsa | Kind::PowerShell => {
                let softer = std::fs::read(path)
                    .ok()
                    .and_then(|file| wav::softer(file, percent));
                let softer = softer.and_then(|file| self.write("recording.wav", &file));
                self.play(softer.as_deref().unwrap_or(path), 100)
            }
        }
    }

    fn play(&mut self, path: &Path, percent: u8) -> bool {
        self.stop();
        let mut command = Command::new(&self.program);
        let _ = match self.kind {
            Kind::PipeWire => command.arg(format!("--volume={:.2}", f32::from(percent) / 100.0)),
            // 65536 is as it was recorded.
            Kind::Pulse => command.arg(format!("--volume={}", u32::from(percent) * 65_536 / 100)),
            Kind::Alsa => command.arg("-q"),
            Kind::PowerShell => command
                .args([
                    "-NoProfile",
                    "-NonInteractive",
                    "-Command",
                    "(New-Object Media.SoundPlayer $env:KIOSK_SOUND).PlaySync()",
                ])
                .env("KIOSK_SOUND", path),
        };
        if self.kind != Kind::PowerShell {
            let _ = command.arg(path);
        }
        self.playing = Sounding::start(&mut command, Stdio::null());
        self.playing.is_some()
    }

    /// What has become of it.
    pub(crate) fn sound(&mut self) -> Sound {
        let playing = self.playing.as_mut();
        let sound = playing.map_or(Sound::Over, Sounding::sound);
        if sound != Sound::Going {
            self.playing = None;
        }
        sound
    }

    /// Is silent at once.
    pub(crate) fn stop(&mut self) {
        self.playing = None;
    }

    /// A file of our own, made when it is wanted first.
    fn temporary(&mut self, name: &str, make: impl FnOnce() -> Vec<u8>) -> Option<PathBuf> {
        let path = self.folder()?.join(name);
        if path.exists() {
            return Some(path);
        }
        self.write(name, &make())
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Option<PathBuf> {
        let path = self.folder()?.join(name);
        std::fs::write(&path, bytes).ok()?;
        Some(path)
    }

    fn folder(&mut self) -> Option<&Path> {
        if self.folder.is_none() {
            self.folder = tempfile::tempdir().ok();
        }
        self.folder.as_ref().map(TempDir::path)
    }
}
