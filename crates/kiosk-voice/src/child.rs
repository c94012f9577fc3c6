//! Engines that are programs, started for each sentence. What they say comes by their standard input:
//! arguments of a process can be read by every user of the machine.

use crate::engine::{Engine, EngineName, Manner, Mute};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A process that makes sound, and ends with it.
pub(crate) struct Sounding(Child);

impl Sounding {
    /// Starts a command that reads nothing.
    pub(crate) fn start(command: &mut Command) -> Option<Self> {
        let command = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().ok().map(Self)
    }

    pub(crate) fn is_over(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Sounding {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An engine that is a program.
pub(crate) struct Speaker {
    program: PathBuf,
    name: EngineName,
    speaking: Option<Sounding>,
}

impl Speaker {
    pub(crate) fn espeak(program: PathBuf) -> Self {
        Self {
            program,
            name: EngineName::EspeakNg,
            speaking: None,
        }
    }

    pub(crate) fn windows(program: PathBuf) -> Self {
        Self {
            program,
            name: EngineName::Windows,
            speaking: None,
        }
    }

    fn command(&self, language: &str, manner: Manner) -> Command {
        match self.name {
            EngineName::Windows => powershell(&self.program, language, manner),
            EngineName::EspeakNg | EngineName::SpeechDispatcher => {
                espeak(&self.program, language, manner)
            }
        }
    }
}

/// Words a minute, as espeak-ng counts them.
const WORDS: (u16, u16) = (150, 105);

fn espeak(program: &Path, language: &str, manner: Manner) -> Command {
    let mut command = Command::new(program);
    let speed = if manner.is_slow { WORDS.1 } else { WORDS.0 };
    let _ = command
        .args(["-v", voice(language), "--stdin", "-b", "1"])
        .args(["-s", &speed.to_string()])
        .args(["-a", &(u16::from(manner.percent) * 2).to_string()]);
    command
}

/// The voice of espeak-ng for a language of the kiosk.
fn voice(language: &str) -> &str {
    match language {
        "en" => "en-gb",
        other => other,
    }
}

/// Speaks what it reads, with a voice of the language where Windows has one.
const SCRIPT: &str = "Add-Type -AssemblyName System.Speech;\
    [Console]::InputEncoding=[Text.Encoding]::UTF8;\
    $s=New-Object System.Speech.Synthesis.SpeechSynthesizer;\
    $v=$s.GetInstalledVoices()|Where-Object{$_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $env:KIOSK_VOICE_LANGUAGE}|\
    Select-Object -First 1;if($v){$s.SelectVoice($v.VoiceInfo.Name)};\
    $s.Volume=[int]$env:KIOSK_VOICE_PERCENT;$s.Rate=[int]$env:KIOSK_VOICE_RATE;\
    $s.Speak([Console]::In.ReadToEnd())";

fn powershell(program: &Path, language: &str, manner: Manner) -> Command {
    let mut command = Command::new(program);
    let _ = command
        .args(["-NoProfile", "-NonInteractive", "-Command", SCRIPT])
        .env("KIOSK_VOICE_LANGUAGE", language)
        .env("KIOSK_VOICE_PERCENT", manner.percent.to_string())
        .env("KIOSK_VOICE_RATE", if manner.is_slow { "-4" } else { "0" });
    command
}

impl Engine for Speaker {
    fn name(&self) -> EngineName {
        self.name
    }

    fn say(&mut self, words: &str, language: &str, manner: Manner) -> Result<(), Mute> {
        self.stop();
        let mut command = self.command(language, manner);
        let command = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = command.spawn().map_err(|_| Mute)?;
        let input = child.stdin.take();
        // From here on it is ended and waited for, whatever comes.
        self.speaking = Some(Sounding(child));
        // Shorter than a pipe is long: nobody is waited for.
        let longest = words
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8())
            .take_while(|end| *end <= MAX_WORDS)
            .last();
        let said = words.get(..longest.unwrap_or_default()).unwrap_or_default();
        input
            .ok_or(Mute)?
            .write_all(said.as_bytes())
            .map_err(|_| Mute)
    }

    fn is_speaking(&mut self) -> bool {
        let is_over = self.speaking.as_mut().is_none_or(Sounding::is_over);
        if is_over {
            self.speaking = None;
        }
        !is_over
    }

    fn stop(&mut self) {
        self.speaking = None;
    }
}

/// What a pipe takes without a reader, and more than any page of the kiosk says.
const MAX_WORDS: usize = 4096;
