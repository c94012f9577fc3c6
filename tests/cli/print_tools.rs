//! Printing at the printer simulator of CUPS and through a CUPS server, by the program itself.
//! They are asked for only where they are installed: `cargo test -- --ignored`.

use crate::process::{Finished, Lines, Process};
use crate::simulator::Simulator;
use serde_json::Value;
use std::process::Command;
use std::time::Duration;
use test_support::raster;

const PROFILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/profile.json");
const ANY: &str = "application/pdf,image/pwg-raster,image/urf";
const LIMIT: Duration = Duration::from_secs(60);

fn kiosk(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"));
    command.args(arguments);
    command
}

fn direct(simulator: &Simulator, more: &[&str]) -> Finished {
    let uri = simulator.uri();
    let first = ["print", "--profile", PROFILE, "--printer", &uri];
    Process::finish(&mut kiosk(&[&first, more].concat()), LIMIT)
}

fn queue(simulator: &Simulator, more: &[&str]) -> Finished {
    let cups = simulator.cups();
    let first = ["print", "--profile", PROFILE, "--cups", &cups];
    let whole = [&first[..], &["--printer", "abha"], more].concat();
    Process::finish(&mut kiosk(&whole), LIMIT)
}

fn states(finished: &Finished) -> Vec<String> {
    finished
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|line| match line["need"].as_str() {
            Some(need) => format!("{}:{need}", line["state"].as_str().unwrap()),
            None => line["state"].as_str().unwrap().to_owned(),
        })
        .collect()
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn a_check_finds_the_paper_of_the_simulator_and_of_its_queue() {
    let mut simulator = Simulator::start(ANY);
    simulator.start_cups();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    let queue = format!("{}/printers/abha", simulator.cups());
    for (uri, state, words) in [
        // It is an American: Letter lies in it.
        (simulator.uri(), "look", "no a4 lies in it"),
        (queue, "ok", "a4 lies in it"),
    ] {
        std::fs::write(&file, format!("[printer]\nuri = \"{uri}\"\n")).unwrap();
        let mut command = kiosk(&["check", "--json", "--config"]);
        let checked = Process::finish(command.arg(&file), LIMIT);
        let checks: Vec<Value> = serde_json::from_str(&checked.stdout).unwrap();
        let printer = checks.iter().find(|check| check["name"] == "printer");
        let printer = printer.unwrap();
        assert_eq!(printer["state"], state, "{uri} {printer}");
        let sentence = printer["sentence"].as_str().unwrap();
        assert!(sentence.contains(words), "{uri} {printer}");
    }
    for kind in ["pdf", "pwg", "urf"] {
        assert!(simulator.documents(kind).is_empty(), "{kind}");
    }
}

/// Starts printing and waits for a state; gives the program, and the lines that are to come.
fn until(simulator: &Simulator, state: &str, more: &[&str]) -> (Process, Lines) {
    let uri = simulator.uri();
    let first = ["print", "--printer", &uri];
    let mut process = Process::start(&mut kiosk(&[&first, more].concat()));
    let mut lines = Lines::of(process.0.stdout.take());
    let wanted = format!("\"state\":\"{state}\"");
    while !lines.next(LIMIT).expect("another line").contains(&wanted) {}
    (process, lines)
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn a_good_job_arrives_byte_for_byte() {
    let simulator = Simulator::start(ANY);
    let finished = direct(&simulator, &["--language", "hi"]);
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(states(&finished).last().unwrap(), "done");
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("card.pdf");
    let made = made.to_str().unwrap();
    let card = [
        "card",
        "--profile",
        PROFILE,
        "--paper",
        "a4",
        "--language",
        "hi",
    ];
    Process::finish(&mut kiosk(&[&card[..], &["--out", made]].concat()), LIMIT).good();
    assert_eq!(
        simulator.documents("pdf"),
        [std::fs::read(made).unwrap()],
        "what arrived is not what was made"
    );
    let uri = simulator.uri();
    let listed = Process::finish(
        &mut kiosk(&[
            "printers",
            "--cups",
            "http://localhost:9",
            "--printer",
            &uri,
        ]),
        LIMIT,
    );
    assert!(listed.good().contains("CI printer"));
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn no_paper_is_told_and_the_card_comes_when_there_is_some() {
    let simulator = Simulator::start(ANY);
    simulator.flag("wait-for-paper", true);
    let (mut process, mut lines) = until(&simulator, "attention", &[]);
    assert!(
        lines.seen().contains("\"need\":\"paper\""),
        "{}",
        lines.seen()
    );
    simulator.flag("wait-for-paper", false);
    assert_eq!(process.0.wait().unwrap().code(), Some(0));
    while lines.next(LIMIT).is_some() {}
    assert!(
        lines.seen().contains("\"state\":\"done\""),
        "{}",
        lines.seen()
    );

    simulator.flag("wait-for-paper", true);
    let finished = direct(&simulator, &["--time-out", "2"]);
    assert_eq!(finished.code, Some(3), "{}", finished.stdout);
    assert_eq!(states(&finished).last().unwrap(), "stuck:paper");
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn a_printer_that_gives_up_for_want_of_paper_says_so() {
    let simulator = Simulator::start(ANY);
    simulator.flag("paper", true);
    let finished = direct(&simulator, &[]);
    assert_eq!(finished.code, Some(3), "{}", finished.stdout);
    let states = states(&finished);
    assert_eq!(states.last().unwrap(), "aborted:paper");
    assert!(states.contains(&"attention:paper".to_owned()), "{states:?}");
    let uri = simulator.uri();
    let listed = Process::finish(&mut kiosk(&["printers", "--printer", &uri]), LIMIT).good();
    assert!(listed.contains("attention:paper"), "{listed}");
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn a_printer_that_gives_up_or_is_off_is_told() {
    let mut simulator = Simulator::start(ANY);
    simulator.flag("abort", true);
    let finished = direct(&simulator, &[]);
    assert_eq!(finished.code, Some(4), "{}", finished.stdout);
    assert_eq!(states(&finished).last().unwrap(), "aborted");
    simulator.flag("abort", false);

    simulator.flag("slow", true);
    let (mut process, mut lines) = until(&simulator, "printing", &["--time-out", "2"]);
    simulator.switch_off();
    // It may have been out before, and nobody called the job off.
    assert_eq!(process.0.wait().unwrap().code(), Some(4));
    while lines.next(LIMIT).is_some() {}
    for said in ["\"need\":\"offline\"", "\"state\":\"unknown\""] {
        assert!(lines.seen().contains(said), "{said}: {}", lines.seen());
    }

    let finished = direct(&simulator, &[]);
    assert_eq!(finished.code, Some(4), "{}", finished.stdout);
    assert_eq!(states(&finished), ["sending", "not_there"]);
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn an_interrupt_calls_the_job_off() {
    let simulator = Simulator::start(ANY);
    simulator.flag("slow", true);
    let (mut process, mut lines) = until(&simulator, "printing", &[]);
    let id = process.0.id().to_string();
    let asked = Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(asked.success());
    assert_eq!(process.0.wait().unwrap().code(), Some(130));
    while lines.next(LIMIT).is_some() {}
    assert!(
        lines.seen().contains("\"state\":\"cancelled\""),
        "{}",
        lines.seen()
    );
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus and avahi-daemon"]
fn a_printer_of_rasters_gets_one_that_scans() {
    let simulator = Simulator::start("image/pwg-raster");
    let finished = direct(&simulator, &[]);
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    let documents = simulator.documents("pwg");
    assert_eq!(documents.len(), 1, "{}", finished.stdout);
    let pages = raster::decode(&documents[0]);
    assert!(pages[0].qr().contains("\"hidn\":\"91-1000-2000-3008\""));
    assert_eq!(pages[0].text(1732), "iso_a4_210x297mm");
}

#[test]
#[ignore = "needs cups-ipp-utils, dbus, avahi-daemon and openssl"]
fn a_printer_with_a_certificate_of_its_own_is_trusted_with_that_alone() {
    let simulator = Simulator::start(ANY);
    let shown = Command::new("sh")
        .arg("-c")
        .arg(format!(
            "openssl s_client -connect localhost:{} </dev/null 2>/dev/null | \
             openssl x509 -noout -fingerprint -sha256",
            simulator.port()
        ))
        .output()
        .unwrap();
    let shown = String::from_utf8(shown.stdout).unwrap();
    let digits = shown.trim().split_once('=').unwrap().1;
    let encrypted = simulator.uri().replacen("ipp", "ipps", 1);
    let print = |uri: &str| Process::finish(&mut kiosk(&["print", "--printer", uri]), LIMIT);
    let named = print(&format!("{encrypted}#sha256={digits}"));
    assert_eq!(named.code, Some(0), "{}", named.stderr);
    for uri in [
        encrypted.clone(),
        format!("{encrypted}#sha256={}", "00".repeat(32)),
    ] {
        let finished = print(&uri);
        assert_eq!(finished.code, Some(4), "{}", finished.stdout);
        let listed = Process::finish(&mut kiosk(&["printers", "--printer", &uri]), LIMIT).good();
        assert!(listed.contains("certificate"), "{listed}");
    }
    assert_eq!(simulator.documents("pdf").len(), 1);
}

#[test]
#[ignore = "needs cups, cups-client, cups-filters, cups-ipp-utils, dbus and avahi-daemon"]
fn a_queue_prints_forgets_and_does_not_keep_a_job_for_ever() {
    let mut simulator = Simulator::start(ANY);
    simulator.start_cups();
    let cups = simulator.cups();
    let listed = Process::finish(&mut kiosk(&["printers", "--cups", &cups]), LIMIT).good();
    assert!(listed.starts_with("abha "), "{listed}");

    let finished = queue(&simulator, &[]);
    assert_eq!(finished.code, Some(0), "{}", finished.stdout);
    assert_eq!(states(&finished).last().unwrap(), "done");
    assert!(simulator.documents("pdf")[0].starts_with(b"%PDF"));
    let (jobs, _) = simulator.kept();
    assert_eq!(jobs, "", "CUPS still knows the job");

    simulator.flag("wait-for-paper", true);
    let finished = queue(&simulator, &["--time-out", "3"]);
    assert_eq!(finished.code, Some(3), "{}", finished.stdout);
    let states_of = states(&finished);
    assert_eq!(states_of.last().unwrap(), "stuck:paper");
    assert!(states_of.contains(&"attention:paper".to_owned()));
    simulator.flag("wait-for-paper", false);
    let (jobs, files) = simulator.kept();
    assert_eq!(jobs, "", "CUPS still knows the job that was called off");
    // The temporary folder of its own is all that lies in its spool.
    assert!(files <= 1, "{files} files are left in the queue");

    simulator.switch_off();
    let listed = Process::finish(&mut kiosk(&["printers", "--cups", &cups]), LIMIT).good();
    assert!(listed.contains("attention:offline"), "{listed}");
    let finished = queue(&simulator, &["--time-out", "3"]);
    assert_eq!(finished.code, Some(3), "{}", finished.stdout);
    assert_eq!(states(&finished).last().unwrap(), "stuck:offline");

    let finished = Process::finish(
        &mut kiosk(&["print", "--cups", &cups, "--printer", "absent"]),
        LIMIT,
    );
    assert_eq!(finished.code, Some(4), "{}", finished.stdout);
    assert_eq!(states(&finished), ["sending", "not_there"]);
}
