//! What systemd hears of the kiosk.

use crate::LIMIT;
use crate::kiosk::Kiosk;
use crate::notices::Notices;
use std::time::{Duration, Instant};

/// So long systemd would wait for a sign of life here.
const WATCHDOG: Duration = Duration::from_secs(2);

const ALIVE: &str = "WATCHDOG=1";

/// A kiosk, and what it says.
fn watched(folder: &tempfile::TempDir) -> (Kiosk, Notices) {
    let notices = Notices::in_folder(folder.path());
    let watchdog = WATCHDOG.as_micros().to_string();
    let kiosk = Kiosk::start_in(
        &[
            ("NOTIFY_SOCKET", notices.path().as_os_str()),
            ("WATCHDOG_USEC", watchdog.as_ref()),
        ],
        folder.path(),
    );
    (kiosk, notices)
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn it_says_that_it_is_ready_that_it_lives_and_that_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let (mut kiosk, mut notices) = watched(&folder);
    assert!(notices.until("READY=1", LIMIT).is_empty());
    let _ = kiosk.log.event("first_frame", LIMIT);
    let said = notices.next(LIMIT);
    assert_eq!(said.as_deref(), Some("STATUS=waiting for a person"));
    // Nobody touches anything, and nothing on the page moves by itself.
    let start = Instant::now();
    for _ in 0..4 {
        assert_eq!(notices.next(WATCHDOG).as_deref(), Some(ALIVE));
    }
    assert!(start.elapsed() >= WATCHDOG, "no more than is asked for");

    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    let before = notices.until("STATUS=somebody is there", LIMIT);
    assert!(before.iter().all(|line| line == ALIVE), "{before:?}");

    kiosk.signal("TERM");
    let before = notices.until("STOPPING=1", LIMIT);
    assert!(before.iter().all(|line| line == ALIVE), "{before:?}");
    notices.until("STATUS=ending", LIMIT);
    assert_eq!(kiosk.ended(LIMIT), Some(0));
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn a_kiosk_that_stands_still_is_not_said_to_live() {
    let folder = tempfile::tempdir().unwrap();
    let (kiosk, mut notices) = watched(&folder);
    notices.until(ALIVE, LIMIT);
    kiosk.signal("STOP");
    assert!(notices.are_silent(WATCHDOG / 4, 2 * WATCHDOG));
    kiosk.signal("CONT");
    notices.until(ALIVE, LIMIT);
    // What draws waits for the display.
    kiosk.display.signal("STOP");
    assert!(notices.are_silent(WATCHDOG, 2 * WATCHDOG));
    kiosk.display.signal("CONT");
    notices.until(ALIVE, LIMIT);
}
