//! One person after the other at the real window: nothing of them stays, of memory, handles or
//! threads, and nothing of what they did is missing in the record.

use crate::LIMIT;
use crate::footprint::Footprint;
use crate::kiosk::{Kiosk, SIZE};
use crate::places::place_of;
use crate::process::Process;
use abha_kiosk::journey::{Screen, policy};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// From one code for a number to the next: a minute, and a little.
const MINUTE: Duration = Duration::from_secs(63);

/// So many people in a minute, each with one request, are as many as the kiosk serves.
const A_MINUTE: usize = policy::MAX_REQUESTS_A_MINUTE;

/// So many people come before what the window has is looked at for the first time: its caches of
/// letters and pictures are full by then.
const WARM: usize = 10;

/// Threads that wait for work are ended after ten seconds.
const THREADS_END: Duration = Duration::from_secs(12);

/// The footprint is told after so many sessions each.
const TOLD: usize = 10;

#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn one_person_after_the_other_leaves_nothing_behind() {
    let wanted = std::env::var("SESSIONS").ok();
    let sessions = wanted.and_then(|text| text.parse().ok()).unwrap_or(2);
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let settings = folder.path().join("kiosk.toml");
    // Practice has a record where the file names one.
    let text = "[kiosk]\nmessages_per_hour = 300\n[abdm]\nenvironment = \"practice\"\n\
                [record]\npath = \"record/record.sqlite\"\n";
    std::fs::write(&settings, text).unwrap();
    let (width, height) = SIZE;
    let size = format!("{width}x{height}");
    let arguments = ["--config", settings.to_str().unwrap(), "--windowed", &size];
    let mut kiosk = Kiosk::start_on(SIZE, &arguments, folder.path(), &cards);
    kiosk.display.focus_window();
    let mobiles = mobiles(&kiosk);
    let mut sent = BTreeMap::new();
    let mut asked: VecDeque<Instant> = VecDeque::new();
    let mut signed_in = 0;
    let finish = place_of(SIZE, Screen::Home, "finish");
    let mut first = None;
    let began = Instant::now();
    for session in 0..sessions {
        if session == WARM {
            first = at_rest(&kiosk);
        }
        // Whoever types a mobile at home signs in with it.
        assert_eq!(kiosk.lead_on("Return"), "home");
        if asked.len() == A_MINUTE
            && let Some(at) = asked.pop_front()
        {
            std::thread::sleep(MINUTE.saturating_sub(at.elapsed()));
        }
        asked.push_back(Instant::now());
        // Whoever may have a code signs in; between them come people who have no ABHA.
        let is_free = |mobile: &&String| {
            let at: Option<&Instant> = sent.get(mobile.as_str());
            at.is_none_or(|at| at.elapsed() > MINUTE)
        };
        if let Some(mobile) = mobiles.iter().find(is_free) {
            kiosk.display.type_text(mobile);
            kiosk.sign_in();
            let _ = sent.insert(mobile.clone(), Instant::now());
            signed_in += 1;
        } else {
            kiosk.display.type_text(&nobodys(session));
            kiosk.turn_away(finish);
        }
        if (session + 1) % TOLD == 0
            && let Some(now) = kiosk.footprint()
        {
            let seconds = began.elapsed().as_secs();
            eprintln!("{} sessions after {seconds} s: {now}", session + 1);
        }
    }
    let last = first.and_then(|_| at_rest(&kiosk));
    let files = std::fs::read_dir(&cards).unwrap().count();
    assert_eq!(files, 2 * signed_in, "a card that was saved is not there");
    let said = kiosk.log.seen();
    assert!(!said.contains("the program stopped"), "it panicked\n{said}");
    drop(kiosk);
    let calls = check_record(&settings, folder.path(), sessions, signed_in);
    eprintln!("{signed_in} of {sessions} signed in, {calls} calls, none without its end");
    if let (Some(first), Some(last)) = (first, last) {
        eprintln!("{sessions} sessions at the window: {first} became {last}");
        last.assert_no_more_than(&first);
    }
}

/// What it has of the system once the threads that had work have ended.
fn at_rest(kiosk: &Kiosk) -> Option<Footprint> {
    std::thread::sleep(THREADS_END);
    kiosk.footprint()
}

/// Every session and every call stands in the record with its beginning and its end, and the chain of
/// entries is whole. Hands out how many calls there were.
fn check_record(settings: &Path, folder: &Path, sessions: usize, signed_in: usize) -> usize {
    let out = folder.join("entries");
    let record = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"));
        command.args(["record", "--config"]).arg(settings);
        Process::finish(command.args(arguments), LIMIT).good()
    };
    let _ = record(&["verify"]);
    let _ = record(&["export", "--format", "json", "--out", out.to_str().unwrap()]);
    let text = std::fs::read_to_string(out).unwrap();
    let entries = || {
        text.lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
    };
    let count = |event: &str| entries().filter(|entry| entry["event"] == event).count();
    assert_eq!(count("session-began"), sessions, "beginnings");
    assert_eq!(count("session-ended"), sessions, "ends");
    assert_eq!(count("signed-in"), signed_in, "people who signed in");
    assert_eq!(count("card-given"), signed_in, "cards");
    assert_eq!(count("record-gap"), 0, "entries that were not written");
    let calls = |entry: &str| -> BTreeSet<String> {
        let of_kind = entries().filter(|found| found["entry"] == entry);
        of_kind.map(|found| found["call"].to_string()).collect()
    };
    let (asked, answered) = (calls("call-sent"), calls("call-answered"));
    assert_eq!(asked, answered, "calls and their ends");
    asked.len()
}

/// A mobile that nobody in the sandbox has; another one each time.
fn nobodys(session: usize) -> String {
    format!("98765{:05}", 20_000 + session)
}

/// The mobiles of people who have an ABHA that is on. Who shares a phone chooses, and so does who has
/// several.
fn mobiles(kiosk: &Kiosk) -> BTreeSet<String> {
    let people = kiosk.practice.get("/practice/people");
    let is_usual = |person: &&Value| {
        let tags = person["tags"].as_array().into_iter().flatten();
        tags.clone()
            .any(|tag| tag == "existing" || tag == "six-abhas")
    };
    let people = people.as_array().into_iter().flatten().filter(is_usual);
    let accounts = people
        .filter_map(|person| person["abhaNumbers"].as_array())
        .flatten();
    let found: BTreeSet<String> = accounts
        .filter(|account| account["status"] == "ACTIVE")
        .filter_map(|account| account["mobile"].as_str().map(str::to_owned))
        .collect();
    assert!(!found.is_empty(), "nobody has an ABHA");
    found
}
