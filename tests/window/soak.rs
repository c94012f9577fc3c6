//! One person after the other at the real window: nothing of them stays, of memory, handles or
//! threads.

use crate::LIMIT;
use crate::kiosk::{Kiosk, SIZE};
use crate::places::place_of;
use abha_kiosk::journey::Screen;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// From one code for a number to the next.
const MINUTE: Duration = Duration::from_secs(75);

/// So many people come before what the window has is looked at for the first time: its caches of
/// letters and pictures are full by then.
const WARM: usize = 3;

/// Threads that wait for work are ended after ten seconds.
const THREADS_END: Duration = Duration::from_secs(12);

#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn one_person_after_the_other_leaves_nothing_behind() {
    let wanted = std::env::var("SESSIONS").ok();
    let sessions = wanted.and_then(|text| text.parse().ok()).unwrap_or(2);
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let settings = folder.path().join("kiosk.toml");
    std::fs::write(&settings, "[kiosk]\nmessages_per_hour = 300\n").unwrap();
    let (width, height) = SIZE;
    let size = format!("{width}x{height}");
    let arguments = ["--config", settings.to_str().unwrap(), "--windowed", &size];
    let mut kiosk = Kiosk::start_on(SIZE, &arguments, folder.path(), &cards);
    kiosk.display.focus_window();
    let mobiles = mobiles(&kiosk);
    let mut sent = BTreeMap::new();
    let mut signed_in = 0;
    let finish = place_of(SIZE, Screen::Home, "finish");
    let mut first = None;
    for session in 0..sessions {
        if session == WARM {
            std::thread::sleep(THREADS_END);
            first = kiosk.footprint();
        }
        // Whoever types a mobile at home signs in with it.
        kiosk.display.press("Return");
        kiosk.log.screen("home", LIMIT);
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
        if session % 25 == 24
            && let Some(now) = kiosk.footprint()
        {
            eprintln!("{} sessions: {now}", session + 1);
        }
    }
    if first.is_some() {
        std::thread::sleep(THREADS_END);
    }
    let last = kiosk.footprint();
    let files = std::fs::read_dir(&cards).unwrap().count();
    assert_eq!(files, 2 * signed_in, "a card that was saved is not there");
    if let (Some(first), Some(last)) = (first, last) {
        eprintln!("{sessions} sessions at the window: {first} became {last}");
        last.assert_no_more_than(&first);
    }
}

/// A mobile that nobody in the sandbox has; another one each time.
fn nobodys(session: usize) -> String {
    format!("98765{:05}", 20_000 + session)
}

/// The mobiles of people with one ABHA, which is on and alone at that mobile.
fn mobiles(kiosk: &Kiosk) -> Vec<String> {
    let people = kiosk.practice.get("/practice/people");
    let people = people.as_array().into_iter().flatten();
    let accounts: Vec<&Value> = people
        .clone()
        .filter_map(|person| person["abhaNumbers"].as_array())
        .flatten()
        .collect();
    let is_alone = |mobile: &Value| {
        let with_it = accounts.iter().filter(|other| other["mobile"] == *mobile);
        with_it.count() == 1
    };
    let of_nothing_else = people.clone().filter(|person| {
        let tags = person["tags"].as_array().into_iter().flatten();
        tags.clone().any(|tag| tag == "existing")
            && person["abhaNumbers"]
                .as_array()
                .is_some_and(|all| all.len() == 1)
    });
    let found: Vec<String> = of_nothing_else
        .map(|person| &person["abhaNumbers"][0])
        .filter(|account| account["status"] == "ACTIVE" && is_alone(&account["mobile"]))
        .filter_map(|account| account["mobile"].as_str().map(str::to_owned))
        .collect();
    assert!(!found.is_empty(), "nobody has an ABHA alone");
    found
}
