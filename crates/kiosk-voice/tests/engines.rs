//! Real engines of the machine, without sound.

use crate::{BRIEFLY, LIMIT, READY, expect, follow};
use kiosk_voice::{
    EngineChoice, EngineName, News, Piece, Settings, Silence, Speech, Voice, VoiceEvent,
};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// Languages of India that somebody may choose.
const LANGUAGES: [&str; 13] = [
    "en-IN", "hi", "bn", "mr", "te", "ta", "gu", "ur", "kn", "or", "ml", "pa", "as",
];

const ENDED: [VoiceEvent; 2] = [VoiceEvent::Began, VoiceEvent::Finished];

fn say(voice: &Voice, language: &'static str) {
    voice.say(Speech {
        language,
        pieces: vec![Piece::words("1 2 3")],
    });
}

/// Whether a language that nobody speaks is told of, and the next spoken all the same.
fn misses_klingon(voice: &Voice, events: &Receiver<VoiceEvent>, ready: VoiceEvent) {
    say(voice, "xx");
    let missing = VoiceEvent::News(News::Silent(Silence::NoVoiceFor("xx")));
    let told = events.recv_timeout(LIMIT).unwrap();
    if told == VoiceEvent::Began {
        expect(events, &[missing, VoiceEvent::Finished]);
    } else {
        assert_eq!(told, missing);
    }
    say(voice, "hi");
    expect(events, &[ready]);
    expect(events, &ENDED);
}

#[test]
#[ignore = "needs espeak-ng"]
fn espeak_speaks_every_language_and_is_silenced() {
    let (voice, events) = follow(Settings {
        engine: EngineChoice::EspeakNg,
        ..Settings::default()
    });
    let ready = VoiceEvent::News(News::Ready(EngineName::EspeakNg));
    expect(&events, &[ready]);
    for language in LANGUAGES {
        say(&voice, language);
        expect(&events, &ENDED);
    }
    misses_klingon(&voice, &events, ready);
}

/// A speech-dispatcher of our own, which writes down what it says.
struct Daemon {
    process: Child,
    folder: tempfile::TempDir,
}

impl Daemon {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let said = folder.path().join("said");
        let modules = folder.path().join("modules");
        fs::create_dir(&modules).unwrap();
        let settings = "LogLevel 1\nLogDir \"stdout\"\nAudioOutputMethod \"alsa\"\n\
            AddModule \"quiet\" \"sd_generic\" \"quiet.conf\"\nDefaultModule quiet\n";
        fs::write(folder.path().join("speechd.conf"), settings).unwrap();
        // What it says takes half a second.
        let mut quiet = format!(
            "GenericExecuteSynth \"printf '%s|' \\'$DATA\\' >> {0}; \
             echo '$LANGUAGE $RATE $VOLUME' >> {0}; sleep 0.5\"\n\
             GenericRateMultiply 100\nGenericVolumeMultiply 100\n",
            said.display()
        );
        for language in ["en", "hi"] {
            quiet += &format!("GenericLanguage \"{language}\" \"{language}\" \"utf-8\"\n");
            quiet += &format!("AddVoice \"{language}\" \"FEMALE1\" \"{language}\"\n");
        }
        fs::write(modules.join("quiet.conf"), quiet).unwrap();
        // A sound card that swallows everything.
        let sound = folder.path().join("asound.conf");
        fs::write(&sound, "pcm.!default { type null }\n").unwrap();
        let process = Command::new("speech-dispatcher")
            .args(["--run-single", "--communication-method", "unix_socket"])
            .arg("--config-dir")
            .arg(folder.path())
            .arg("--socket-path")
            .arg(folder.path().join("socket"))
            .arg("--pid-file")
            .arg(folder.path().join("pid"))
            .arg("--log-dir")
            .arg(folder.path())
            .env("ALSA_CONFIG_PATH", sound)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("speech-dispatcher");
        let daemon = Self { process, folder };
        let deadline = Instant::now() + LIMIT;
        while std::os::unix::net::UnixStream::connect(daemon.socket()).is_err() {
            assert!(Instant::now() < deadline, "it does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        daemon
    }

    fn socket(&self) -> std::path::PathBuf {
        self.folder.path().join("socket")
    }

    fn said(&self) -> String {
        read(&self.folder.path().join("said"))
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // Its modules end with their pipes.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

#[test]
#[ignore = "needs speech-dispatcher"]
fn the_real_dispatcher_says_what_it_is_given_and_is_silenced() {
    let daemon = Daemon::start();
    let (voice, events) = follow(Settings {
        engine: EngineChoice::SpeechDispatcher,
        socket: Some(daemon.socket()),
        ..Settings::default()
    });
    expect(&events, &[READY]);
    voice.set_slow(true);
    let began = Instant::now();
    voice.say(Speech {
        language: "hi",
        pieces: vec![Piece::words("नमस्ते\n.\r\nQUIT"), Piece::digits("1234")],
    });
    expect(&events, &ENDED[..1]);
    assert!(began.elapsed() < BRIEFLY, "{:?}", began.elapsed());
    expect(&events, &ENDED[1..]);
    // Two sentences, and each ended when it was told.
    assert!(began.elapsed() > Duration::from_millis(900));
    let said = daemon.said().replace('\r', "");
    for part in ["नमस्ते\n.|", "QUIT|", "1 2 3 4|"] {
        assert!(said.contains(&format!("{part}hi -40.00 40.00")), "{said}");
    }

    say(&voice, "en");
    expect(&events, &ENDED[..1]);
    voice.stop();
    expect(&events, &[VoiceEvent::Stopped]);
    say(&voice, "en");
    expect(&events, &ENDED);
    misses_klingon(&voice, &events, READY);
}
