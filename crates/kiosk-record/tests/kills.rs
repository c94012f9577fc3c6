//! A writer that is killed at any moment: what it was told to be on the disk is there, and the chain is
//! whole.
//!
//! `KILLS` in the environment of the test sets another number of kills than the usual one.

use crate::common::{MORNING, at, event, open, sent};
use kiosk_record::{
    Access, CallAnswered, CallKind, CallOutcome, Entry, EventKind, Reader, Record, Seq,
};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, thread};

const CHILD: &str = "KIOSK_RECORD_WRITER";

const USUAL_KILLS: u32 = 12;

/// Writes until it is killed: a call is sent, and answered in the next transaction. Every transaction is told
/// on stdout once it is acknowledged.
fn write(path: PathBuf) {
    let mut record = open(&path, Access::Kiosk, MORNING).unwrap();
    for open in record.open_calls().unwrap() {
        let lost = Entry::CallAnswered(CallAnswered::lost(&open));
        tell(record.append(&[lost], at(MORNING)).unwrap());
    }
    for number in 0u8.. {
        let call = sent(number, CallKind::EnrolByAadhaar);
        let entries = [event(EventKind::StepReached), Entry::CallSent(call)];
        tell(record.append(&entries, at(MORNING)).unwrap());
        let answered = Entry::CallAnswered(CallAnswered {
            call: call.call,
            kind: call.kind,
            place: call.place,
            outcome: CallOutcome::Done,
            transaction: None,
            request_id: None,
        });
        tell(record.append(&[answered], at(MORNING)).unwrap());
    }
}

fn tell(seq: Seq) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nkept {}", seq.0).unwrap();
    out.flush().unwrap();
}

#[test]
fn a_killed_writer_loses_nothing_that_was_acknowledged() {
    if let Some(path) = env::var_os(CHILD) {
        write(path.into());
        return;
    }
    #[allow(
        clippy::disallowed_methods,
        reason = "how often is the tester's to say"
    )]
    let kills = env::var("KILLS").map_or(USUAL_KILLS, |kills| kills.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r").join("record.sqlite");
    let (mut told, mut lost, mut breaks, mut open_at_death) = (0u64, 0u64, 0, 0);
    for kill in 0..kills {
        let mut child = Command::new(env::current_exe().unwrap())
            .args([
                "--exact",
                "--nocapture",
                "kills::a_killed_writer_loses_nothing_that_was_acknowledged",
            ])
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let reading = thread::spawn(move || {
            let mut lines = Vec::new();
            let mut line = String::new();
            while out.read_line(&mut line).is_ok_and(|count| count > 0) {
                lines.push(std::mem::take(&mut line));
            }
            let _ = out.read_to_end(&mut Vec::new());
            lines
        });
        // Spread over starting, opening and many writes, without one rhythm.
        let micros = 5_000 + u64::from(kill).wrapping_mul(7_919) % 120_000;
        thread::sleep(Duration::from_micros(micros));
        child.kill().unwrap();
        let _ = child.wait().unwrap();
        let mut last = 0;
        for line in reading.join().unwrap() {
            // A line that the kill cut short acknowledges nothing.
            let Some(rest) = line
                .strip_prefix("kept ")
                .and_then(|rest| rest.strip_suffix('\n'))
            else {
                continue;
            };
            told += 1;
            last = rest.parse().unwrap();
        }
        if !path.exists() {
            assert_eq!(last, 0);
            continue;
        }
        // As the next start finds it.
        let record: Record = open(&path, Access::Kiosk, MORNING).unwrap();
        open_at_death += u32::from(!record.open_calls().unwrap().is_empty());
        drop(record);
        let reader = Reader::open(&path).unwrap();
        let head = match reader.verify(None) {
            Ok(verified) => verified.head.seq.0,
            Err(_) => {
                breaks += 1;
                0
            }
        };
        lost += u64::from(last > head);
    }
    // The figure is what a long run is for.
    writeln!(
        std::io::stdout(),
        "{kills} kills, {told} acknowledged transactions, {open_at_death} with an open call: {lost} lost, \
         {breaks} chain breaks"
    )
    .unwrap();
    assert_eq!((lost, breaks), (0, 0));
    assert!(told > u64::from(kills), "the writers did not write");
}
