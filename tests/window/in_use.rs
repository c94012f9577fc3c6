//! Whether somebody is there, as the update of the machine asks for it: by `flock` of util-linux.

use crate::LIMIT;
use crate::kiosk::Kiosk;
use crate::process::Process;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// Whether the lock could be taken at this moment.
fn is_free(file: &Path) -> bool {
    let mut flock = Command::new("flock");
    flock.arg("--nonblock").arg(file).arg("true");
    Process::finish(&mut flock, LIMIT).code == Some(0)
}

fn until(file: &Path, free: bool) {
    let deadline = Instant::now() + LIMIT;
    while is_free(file) != free {
        assert!(Instant::now() < deadline, "free is never {free}");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn the_kiosk_is_in_use_from_home_until_the_first_page_is_back_or_it_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = Kiosk::start(folder.path(), &folder.path().join("cards"));
    let file = folder.path().join("in-use");
    assert!(is_free(&file), "nobody is there yet");
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    until(&file, false);
    kiosk.display.press("Escape");
    kiosk.log.screen("language", LIMIT);
    until(&file, true);
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    until(&file, false);
    kiosk.signal("KILL");
    assert_eq!(kiosk.ended(LIMIT), None, "a signal ended it");
    until(&file, true);
}

/// Whoever holds the lock changes nothing for people.
#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn people_go_on_while_another_program_holds_the_lock() {
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = Kiosk::start(folder.path(), &folder.path().join("cards"));
    let file = folder.path().join("in-use");
    let other = std::fs::File::open(&file).unwrap();
    other.try_lock().unwrap();
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    let _ = kiosk.log.event("in_use_elsewhere", LIMIT);
    drop(other);
    // With whatever happens next.
    kiosk.display.press("Tab");
    until(&file, false);
}
