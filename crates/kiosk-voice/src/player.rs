//! Plays files of sound, by a program of the system.

use crate::Tone;
use crate::child::Sounding;
use crate::engine::{Manner, on_path};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// What plays sound.
pub(crate) struct Player {
    program: PathBuf,
    kind: Kind,
    // For tones; made with the first.
    folder: Option<TempDir>,
    playing: Option<Sounding>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
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
        programs.into_iter().find_map(|(name, kind)| {
            Some(Self {
                program: on_path(name)?,
                kind,
                folder: None,
                playing: None,
            })
        })
    }

    /// Plays a tone from its beginning.
    pub(crate) fn play_tone(&mut self, tone: Tone, manner: Manner) {
        if self.folder.is_none() {
            self.folder = tempfile::tempdir().ok();
        }
        let Some(folder) = &self.folder else { return };
        let path = folder
            .path()
            .join(format!("{tone:?}-{}.wav", manner.percent));
        if !path.exists() && std::fs::write(&path, tone.wav(manner.percent)).is_err() {
            return;
        }
        // The loudness is in the file.
        self.play(&path, 100);
    }

    /// Plays a file.
    pub(crate) fn play(&mut self, path: &Path, percent: u8) {
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
        self.playing = Sounding::start(&mut command);
    }

    pub(crate) fn is_playing(&mut self) -> bool {
        let is_over = self.playing.as_mut().is_none_or(Sounding::is_over);
        if is_over {
            self.playing = None;
        }
        !is_over
    }

    pub(crate) fn stop(&mut self) {
        self.playing = None;
    }
}
