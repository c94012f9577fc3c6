//! Engines that are programs, started for each sentence. What they say comes by their standard input:
//! arguments of a process can be read by every user of the machine.

use crate::engine::{Engine, EngineName, Failure, Manner, Sound, primary};
use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What a pipe takes without a reader, and more than any page of the kiosk says, in bytes.
const MAX_WORDS: usize = 32 * 1024;

/// So long espeak-ng has to name its voices. It does within a few milliseconds.
const PATIENCE: Duration = Duration::from_secs(1);

/// So long the voices of Windows have to say nothing. PowerShell alone takes a second or two to start.
const PATIENCE_FOR_NOTHING: Duration = Duration::from_secs(10);

/// The code with which the script for Windows ends where it finds no voice.
const NO_VOICE: i32 = 3;

/// A process that makes sound. It is ended with this.
pub(crate) struct Sounding(Child);

impl Sounding {
    /// Starts a command. Nothing of what it writes is read.
    pub(crate) fn start(command: &mut Command, input: Stdio) -> Option<Self> {
        without_window(command);
        let command = command
            .stdin(input)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().ok().map(Self)
    }

    /// What has become of it.
    pub(crate) fn sound(&mut self) -> Sound {
        match self.0.try_wait() {
            Ok(None) => Sound::Going,
            Ok(Some(status)) if status.success() => Sound::Over,
            Ok(Some(status)) if status.code() == Some(NO_VOICE) => Sound::Failed(Failure::NoVoice),
            Ok(Some(_)) | Err(_) => Sound::Failed(Failure::Mute),
        }
    }
}

impl Drop for Sounding {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Programs of the terminal open one on Windows, over the kiosk.
#[cfg(windows)]
fn without_window(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let _ = command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_window(_: &mut Command) {}

/// An engine that is a program.
pub(crate) struct Speaker {
    program: PathBuf,
    kind: Kind,
    speaking: Option<(Sounding, &'static str)>,
}

enum Kind {
    /// espeak-ng, and its voices where it named them.
    Espeak { voices: BTreeSet<String> },
    /// The voices of Windows, and the languages for which there was none.
    Windows { missing: BTreeSet<&'static str> },
}

impl Speaker {
    /// espeak-ng. It is asked for its voices here.
    pub(crate) fn espeak(program: PathBuf) -> Self {
        let voices = voices(&program);
        Self {
            program,
            kind: Kind::Espeak { voices },
            speaking: None,
        }
    }

    /// The voices of Windows, by PowerShell.
    pub(crate) fn windows(program: PathBuf) -> Self {
        let missing = BTreeSet::new();
        Self {
            program,
            kind: Kind::Windows { missing },
            speaking: None,
        }
    }

    fn command(&self, language: &str, manner: Manner) -> Result<Command, Failure> {
        match &self.kind {
            Kind::Espeak { voices } => {
                let voice = voice(language, voices).ok_or(Failure::NoVoice)?;
                Ok(espeak(&self.program, &voice, manner))
            }
            Kind::Windows { missing } if missing.contains(language) => Err(Failure::NoVoice),
            Kind::Windows { .. } => Ok(powershell(&self.program, language, manner)),
        }
    }
}

impl Engine for Speaker {
    fn name(&self) -> EngineName {
        match self.kind {
            Kind::Espeak { .. } => EngineName::EspeakNg,
            Kind::Windows { .. } => EngineName::Windows,
        }
    }

    fn is_there(&mut self) -> bool {
        self.program.is_file()
    }

    fn has_voice(&mut self, language: &'static str) -> bool {
        if let Kind::Espeak { voices } = &self.kind {
            return voice(language, voices).is_some();
        }
        // It names no voices: it is asked to say nothing.
        let manner = Manner {
            percent: 0,
            is_slow: false,
        };
        let deadline = Instant::now() + PATIENCE_FOR_NOTHING;
        let mut sound = match self.say("", language, manner) {
            Ok(()) => Sound::Going,
            Err(failure) => Sound::Failed(failure),
        };
        while sound == Sound::Going && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(20));
            sound = self.sound();
        }
        self.stop();
        sound == Sound::Over
    }

    fn say(&mut self, words: &str, language: &'static str, manner: Manner) -> Result<(), Failure> {
        self.stop();
        let mut command = self.command(language, manner)?;
        let sounding = Sounding::start(&mut command, Stdio::piped()).ok_or(Failure::Missing)?;
        // From here on it is ended and waited for, whatever comes.
        let (sounding, _) = self.speaking.insert((sounding, language));
        let mut input = sounding.0.stdin.take().ok_or(Failure::Mute)?;
        let whole = |end: &usize| words.is_char_boundary(*end);
        let end = (0..=words.len().min(MAX_WORDS)).rev().find(whole);
        let said = words.get(..end.unwrap_or_default());
        // espeak-ng takes what stands in two square brackets for sounds, not words.
        for (at, part) in said.unwrap_or_default().split('[').enumerate() {
            let bracket: &[u8] = if at == 0 { b"" } else { b"(" };
            let written = input.write_all(bracket);
            let written = written.and_then(|()| input.write_all(part.as_bytes()));
            written.map_err(|_| Failure::Mute)?;
        }
        Ok(())
    }

    fn sound(&mut self) -> Sound {
        let Some((sounding, language)) = &mut self.speaking else {
            return Sound::Over;
        };
        let (sound, language) = (sounding.sound(), *language);
        if sound != Sound::Going {
            self.speaking = None;
        }
        if sound == Sound::Failed(Failure::NoVoice)
            && let Kind::Windows { missing } = &mut self.kind
        {
            let _ = missing.insert(language);
        }
        sound
    }

    fn stop(&mut self) {
        self.speaking = None;
    }
}

/// Words a minute, as espeak-ng counts them.
const WORDS: (u16, u16) = (150, 105);

fn espeak(program: &Path, voice: &str, manner: Manner) -> Command {
    let mut command = Command::new(program);
    let speed = if manner.is_slow { WORDS.1 } else { WORDS.0 };
    let _ = command
        .args(["-v", voice, "--stdin", "-b", "1"])
        .args(["-s", &speed.to_string()])
        // 100 is as loud as it is by itself; beyond that it is distorted.
        .args(["-a", &manner.percent.to_string()]);
    command
}

/// The voice of espeak-ng for a language; none where it named its voices, and has none for it.
fn voice(language: &str, voices: &BTreeSet<String>) -> Option<String> {
    let tag = language.to_ascii_lowercase();
    let main = primary(&tag);
    // English as it is spoken in India is nearer to that of Britain than to that of America.
    let usual = if main == "en" { "en-gb" } else { main };
    [tag.as_str(), usual, main]
        .into_iter()
        .find(|voice| voices.contains(*voice))
        .or(voices.is_empty().then_some(usual))
        .map(str::to_owned)
}

/// The languages that espeak-ng has voices for; none where it does not say.
fn voices(program: &Path) -> BTreeSet<String> {
    let mut command = Command::new(program);
    let command = command
        .arg("--voices")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let Ok(child) = command.spawn() else {
        return BTreeSet::new();
    };
    let mut listing = Sounding(child);
    let deadline = Instant::now() + PATIENCE;
    // The list fits into the pipe; a longer one is cut off with its program.
    while listing.sound() == Sound::Going {
        if Instant::now() >= deadline {
            return BTreeSet::new();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut list = Vec::new();
    let output = listing.0.stdout.take();
    let read = output.map(|output| output.take(64 * 1024).read_to_end(&mut list));
    if !matches!(read, Some(Ok(_))) {
        return BTreeSet::new();
    }
    languages(&String::from_utf8_lossy(&list))
}

/// The second column of the list, below its head.
fn languages(list: &str) -> BTreeSet<String> {
    let rows = list.lines().skip(1);
    rows.filter_map(|row| row.split_whitespace().nth(1))
        .map(str::to_ascii_lowercase)
        .collect()
}

/// Speaks what it reads, with a voice of the language.
const SCRIPT: &str = "Add-Type -AssemblyName System.Speech;\
    $s=New-Object System.Speech.Synthesis.SpeechSynthesizer;\
    $v=$s.GetInstalledVoices()|Where-Object{$_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $env:KIOSK_VOICE_LANGUAGE}|\
    Select-Object -First 1;if(-not $v){exit 3};$s.SelectVoice($v.VoiceInfo.Name);\
    $s.Volume=[int]$env:KIOSK_VOICE_PERCENT;$s.Rate=[int]$env:KIOSK_VOICE_RATE;\
    $r=New-Object System.IO.StreamReader([Console]::OpenStandardInput(),[Text.Encoding]::UTF8);\
    $s.Speak($r.ReadToEnd())";

fn powershell(program: &Path, language: &str, manner: Manner) -> Command {
    let mut command = Command::new(program);
    let _ = command
        .args(["-NoProfile", "-NonInteractive", "-Command", SCRIPT])
        .env("KIOSK_VOICE_LANGUAGE", primary(language))
        .env("KIOSK_VOICE_PERCENT", manner.percent.to_string())
        .env("KIOSK_VOICE_RATE", if manner.is_slow { "-4" } else { "0" });
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_the_nearest_voice_or_none() {
        let list = "Pty Language       Age/Gender VoiceName          File\n\
            \x20 5  hi              --/M      Hindi              inc/hi\n\
            \x20 2  en-gb           --/M      English            gmw/en\n\
            \x20 5  en-029          --/M      Caribbean          gmw/en-029\n";
        let voices = languages(list);
        let voice = |language| voice(language, &voices);
        assert_eq!(voice("hi").as_deref(), Some("hi"));
        assert_eq!(voice("hi-IN").as_deref(), Some("hi"));
        assert_eq!(voice("en").as_deref(), Some("en-gb"));
        assert_eq!(voice("en-IN").as_deref(), Some("en-gb"));
        assert_eq!(voice("ta"), None);
    }

    #[test]
    fn a_list_that_cannot_be_had_rules_nothing_out() {
        let none = BTreeSet::new();
        assert_eq!(voice("ta-IN", &none).as_deref(), Some("ta"));
        assert_eq!(voice("en-IN", &none).as_deref(), Some("en-gb"));
    }

    #[test]
    fn words_are_in_no_argument() {
        let manner = Manner {
            percent: 40,
            is_slow: true,
        };
        let command = espeak(Path::new("espeak-ng"), "hi", manner);
        let arguments: Vec<_> = command.get_args().collect();
        let expected = ["-v", "hi", "--stdin", "-b", "1", "-s", "105", "-a", "40"];
        assert_eq!(arguments, expected);
    }

    #[cfg(unix)]
    mod programs {
        use super::*;
        use crate::program::program;
        use std::fs;

        const USUAL: Manner = Manner {
            percent: 70,
            is_slow: false,
        };

        /// Waits until a program that was just started is over.
        fn end(engine: &mut dyn Engine) -> Sound {
            let deadline = Instant::now() + Duration::from_secs(10);
            loop {
                let sound = engine.sound();
                if sound != Sound::Going || Instant::now() > deadline {
                    return sound;
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        }

        #[test]
        fn words_come_by_standard_input_to_the_last_letter() {
            let folder = tempfile::tempdir().unwrap();
            let text = "[ \"$1\" = --voices ] && exit\ncat > \"$here/said\"";
            let mut engine = Speaker::espeak(program(folder.path(), text));
            let words = "नमस्ते [[h@l'oU]] ".repeat(100);
            assert_eq!(engine.say(&words, "hi", USUAL), Ok(()));
            assert_eq!(end(&mut engine), Sound::Over);
            let said = fs::read_to_string(folder.path().join("said")).unwrap();
            assert_eq!(said, words.replace('[', "("));
            // A text that no page has is cut off between two letters, and holds nobody up.
            assert_eq!(engine.say(&"अ".repeat(100_000), "hi", USUAL), Ok(()));
            assert_eq!(end(&mut engine), Sound::Over);
            let said = fs::read_to_string(folder.path().join("said")).unwrap();
            assert_eq!(said.chars().count(), MAX_WORDS / 3);
        }

        #[test]
        fn a_program_that_goes_on_is_ended_at_once() {
            let folder = tempfile::tempdir().unwrap();
            let text = "[ \"$1\" = --voices ] && exit\nexec sleep 60";
            let mut engine = Speaker::espeak(program(folder.path(), text));
            let began = Instant::now();
            assert_eq!(engine.say("hello", "en", USUAL), Ok(()));
            assert_eq!(engine.sound(), Sound::Going);
            engine.stop();
            assert_eq!(engine.sound(), Sound::Over);
            assert!(began.elapsed() < Duration::from_secs(10));
        }

        #[test]
        fn a_program_that_fails_is_mute_and_one_without_a_voice_is_asked_once() {
            let folder = tempfile::tempdir().unwrap();
            let mut broken = Speaker::espeak(program(folder.path(), "cat > /dev/null; exit 1"));
            assert_eq!(broken.say("hello", "en", USUAL), Ok(()));
            assert_eq!(end(&mut broken), Sound::Failed(Failure::Mute));
            let mut windows = Speaker::windows(program(folder.path(), "cat > /dev/null; exit 3"));
            assert_eq!(windows.say("hello", "or", USUAL), Ok(()));
            assert_eq!(end(&mut windows), Sound::Failed(Failure::NoVoice));
            assert_eq!(windows.say("hello", "or", USUAL), Err(Failure::NoVoice));
        }

        #[test]
        fn a_program_that_never_names_its_voices_holds_nobody_up() {
            let folder = tempfile::tempdir().unwrap();
            let began = Instant::now();
            let mut engine = Speaker::espeak(program(folder.path(), "exec sleep 60"));
            assert!(began.elapsed() < Duration::from_secs(10));
            assert!(engine.is_there());
        }
    }
}
