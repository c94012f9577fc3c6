//! `abha-kiosk voice list`: what is to be recorded, and what was.

use crate::{kiosk, run};
use abha_kiosk::locale::{Locale, Message};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use test_support::speech_server::SpeechServer;

/// The beginning of a file of sound.
const WAV: &[u8] = b"RIFF\x24\0\0\0WAVEfmt ";

/// A machine with one program that plays sound and no engine of its own.
fn machine(folder: &Path, player: &str) {
    let programs = folder.join("bin");
    fs::create_dir_all(&programs).unwrap();
    let program = programs.join(player);
    fs::write(&program, "#!/bin/sh\n").unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
}

fn list(folder: &Path, arguments: &[&str]) -> String {
    run(kiosk()
        .env("PATH", folder.join("bin"))
        .env_remove("XDG_RUNTIME_DIR")
        .env_remove("SPEECHD_ADDRESS")
        .args(["voice", "list"])
        .args(arguments)
        .arg("--config")
        .arg(folder.join("kiosk.toml")))
    .good()
}

#[test]
fn each_sentence_has_its_file_and_the_last_line_counts_them() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let server = SpeechServer::start();
    server.speaks_only(&["hi"]);
    machine(folder, "aplay");
    let settings = format!(
        "[voice]\nengine = \"speech-dispatcher\"\nsocket = {:?}\nrecordings = \"voice\"\n",
        server.socket()
    );
    fs::write(folder.join("kiosk.toml"), settings).unwrap();
    let hindi = Locale::load(Locale::find("hi").unwrap()).unwrap();
    let welcome = hindi.text(&Message::WelcomeQuestion);
    let count = hindi.sentences().len();

    let before = list(folder, &["--language", "hi"]);
    let line = format!("hi/welcome-question.wav\tmissing\t{welcome}");
    assert!(before.lines().any(|other| other == line), "{before}");
    assert_eq!(before.lines().count(), count + 1);
    let last = format!("hi: {count} sentences, 0 recorded, {count} spoken by speech-dispatcher");
    assert_eq!(before.lines().last(), Some(last.as_str()));

    // It is recorded under the name that was told, and another as this machine cannot play it.
    let recordings = folder.join("voice/hi");
    fs::create_dir_all(&recordings).unwrap();
    fs::write(recordings.join("welcome-question.wav"), WAV).unwrap();
    fs::write(recordings.join("welcome-free.opus"), b"OggS and so on").unwrap();
    let after = list(folder, &["--language", "hi"]);
    assert!(
        after.contains(&line.replace("missing", "recorded")),
        "{after}"
    );
    assert!(
        after.contains("hi/welcome-free.opus\tunplayable\t"),
        "{after}"
    );
    let left = count - 1;
    let last = format!("hi: {count} sentences, 1 recorded, {left} spoken by speech-dispatcher");
    assert_eq!(after.lines().last(), Some(last.as_str()));

    let all = list(folder, &["--json"]);
    let lines: Vec<Value> = all
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let of = |language: &str| {
        let counts = lines.iter().filter(|line| line["sentences"].is_u64());
        let mut counts = counts.filter(|line| line["language"] == language);
        counts.next().unwrap().clone()
    };
    assert_eq!(of("hi")["recorded"], 1);
    assert_eq!(of("hi")["engine"], "speech-dispatcher");
    assert_eq!(of("ta")["engine"], Value::Null);
    let recorded: Vec<&Value> = lines
        .iter()
        .filter(|line| line["state"] == "recorded")
        .collect();
    assert_eq!(recorded.len(), 1);
    assert_eq!(recorded[0]["message"], "welcome-question");
    assert_eq!(recorded[0]["words"], welcome.as_str());
}

#[test]
fn without_an_engine_and_a_folder_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    machine(folder.path(), "aplay");
    let said = run(kiosk()
        .env("PATH", folder.path().join("bin"))
        .env_remove("XDG_RUNTIME_DIR")
        .env_remove("SPEECHD_ADDRESS")
        .args(["voice", "list", "--language", "ta"]));
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    assert!(
        said.stderr.contains("no folder of recordings is set"),
        "{}",
        said.stderr
    );
    let last = said.stdout.lines().last().unwrap();
    assert!(
        last.ends_with("not spoken: no engine has a voice for this language"),
        "{last}"
    );
    let refused = run(kiosk().args(["voice", "list", "--language", "xx"]));
    assert_eq!(refused.code, Some(1));
    assert!(
        refused.stderr.contains("no language xx"),
        "{}",
        refused.stderr
    );
}
