//! What the program writes, where nobody reads it.

use crate::process::Process;
use crate::{LIMIT, kiosk};
use std::time::Duration;

/// A pipe that takes nothing more, and the end that could be read from.
fn full_pipe() -> (std::io::PipeReader, std::io::PipeWriter) {
    use std::io::Write;
    let (reader, writer) = std::io::pipe().unwrap();
    let mut filling = writer.try_clone().unwrap();
    let (send, filled) = std::sync::mpsc::channel();
    // Ends when the test lets go of the reader.
    std::thread::spawn(move || {
        while filling.write_all(&[b'.'; 512]).is_ok() {
            let _ = send.send(());
        }
    });
    while filled.recv_timeout(Duration::from_millis(500)).is_ok() {}
    (reader, writer)
}

#[test]
fn a_log_that_nobody_reads_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (reader, full) = full_pipe();
    let (gone, broken) = std::io::pipe().unwrap();
    drop(gone);
    for (name, stderr) in [("full", full), ("broken", broken)] {
        let out = folder.path().join(name);
        let mut tour = kiosk();
        tour.args(["tour", "--journey", "login", "--out"])
            .arg(&out)
            .stdin(std::process::Stdio::null())
            .stderr(stderr);
        let mut process = Process(tour.spawn().unwrap());
        drop(tour);
        let code = process.wait(LIMIT).and_then(|status| status.code());
        assert_eq!(code, Some(0), "a {name} pipe");
        assert!(out.join("card.png").exists(), "a {name} pipe");
    }
    drop(reader);
}

#[test]
fn a_complaint_that_nobody_reads_stops_nothing() {
    let (reader, full) = full_pipe();
    let mut card = kiosk();
    card.args(["card", "--profile", "nowhere.json", "--out", "card.pdf"])
        .stdin(std::process::Stdio::null())
        .stderr(full);
    let mut process = Process(card.spawn().unwrap());
    let code = process.wait(LIMIT).and_then(|status| status.code());
    assert_eq!(code, Some(1));
    drop(reader);
}
