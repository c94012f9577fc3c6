//! How the window ends, and what it leaves behind.

use crate::LIMIT;
use crate::printer::{CANCEL_JOB, Printer};
use crate::printing::{at_the_card, until};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A printer that has begun with a card and does not come to an end.
fn printer(runtime: &Runtime) -> Printer {
    let printer = runtime.block_on(Printer::start());
    printer.set(|world| world.job_state = 5);
    printer
}

fn noted(folder: &Path) -> bool {
    let file = folder.join("abha-kiosk/print-jobs.json");
    file.exists()
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn a_kiosk_that_is_told_to_end_calls_its_print_off_and_ends() {
    for signal in ["TERM", "INT"] {
        let runtime = Runtime::new().unwrap();
        let printer = printer(&runtime);
        let folder = tempfile::tempdir().unwrap();
        let mut kiosk = at_the_card(&folder, &printer.uri());
        kiosk.display.press("ctrl+p");
        until(&mut kiosk, "printing");
        assert!(noted(folder.path()));
        kiosk.signal(signal);
        until(&mut kiosk, "cancelled");
        assert_eq!(kiosk.ended(LIMIT), Some(0), "SIG{signal}");
        assert_eq!(printer.seen(CANCEL_JOB).len(), 1);
        assert!(!noted(folder.path()), "nothing is left");
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn what_a_killed_kiosk_left_is_called_off_at_the_next_start() {
    let runtime = Runtime::new().unwrap();
    let printer = printer(&runtime);
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = at_the_card(&folder, &printer.uri());
    kiosk.display.press("ctrl+p");
    until(&mut kiosk, "printing");
    kiosk.signal("KILL");
    assert_eq!(kiosk.ended(LIMIT), None, "a signal ended it");
    drop(kiosk);
    assert!(printer.seen(CANCEL_JOB).is_empty());
    assert!(noted(folder.path()));

    printer.behaves_as_ours(5);
    let cards = folder.path().join("cards");
    let mut next = crate::kiosk::Kiosk::start(folder.path(), &cards);
    let deadline = Instant::now() + LIMIT;
    while printer.seen(CANCEL_JOB).is_empty() {
        assert!(Instant::now() < deadline, "never called off");
        thread::sleep(Duration::from_millis(50));
    }
    printer.behaves_as_ours(7);
    let told = next.log.event("left_print_job", LIMIT);
    assert_eq!(told["outcome"], "called_off");
    assert!(!noted(folder.path()));
}
