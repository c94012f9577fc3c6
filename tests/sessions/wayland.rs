//! On Wayland.

use crate::LIMIT;
use crate::account::Account;
use crate::process::Process;
use crate::script::session_script;
use crate::seat::Wayland;
use crate::sway::Sway;
use crate::walk::{Kiosk, WATCHDOG, Walk, environment_of};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

const ALIVE: &str = "WATCHDOG=1";

/// The shipped script with cage, or with another program in its place.
fn session(account: &Account, compositor: &str) -> Command {
    let script = session_script(account, "wayland-session", &[("compositor", compositor)]);
    let mut command = account.command(script);
    command
        .envs(environment_of("abha-kiosk-session.service"))
        .env("WLR_BACKENDS", "headless");
    command
}

/// Waits until a socket is no longer there: who made it has ended.
fn wait_until_gone(socket: &Path) {
    let deadline = Instant::now() + LIMIT;
    while socket.exists() {
        assert!(Instant::now() < deadline, "{} is there", socket.display());
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
#[ignore = "needs cage, grim and setpriv"]
fn cage_shows_the_kiosk_and_each_ends_with_the_other() {
    let account = Account::new();
    for ended_first in ["kiosk", "cage"] {
        let mut kiosk = Kiosk::start(&account, session(&account, "cage"), WATCHDOG);
        kiosk.wait_until_ready();
        let seat = Wayland {
            account: &account,
            display: "wayland-0".to_owned(),
        };
        // Without a screen cage 0.1.4 does not always show the newest picture.
        Walk::new(&mut kiosk, &seat, "cage", (1280, 720)).glance("welcome");
        if ended_first == "kiosk" {
            kiosk.signal("TERM");
            kiosk.notices.until("STOPPING=1", LIMIT);
            assert_eq!(kiosk.ended(), Some(0));
        } else {
            let found = kiosk.children("cage");
            let [cage] = &found[..] else {
                panic!("not one cage: {found:?}");
            };
            let ask = format!("kill -KILL {cage}");
            Process::finish(Command::new("sh").args(["-c", &ask]), LIMIT).good();
            let _ = kiosk.ended();
        }
        drop(kiosk);
        if ended_first == "kiosk" {
            wait_until_gone(&account.folder().join("wayland-0"));
        }
        let _ = std::fs::remove_file(account.folder().join("notify"));
    }
}

/// Cage within another compositor, which is its screen.
#[test]
#[ignore = "needs cage, sway, grim and setpriv"]
fn cage_gives_the_kiosk_its_whole_screen() {
    let (outer, inner) = (Account::new(), Account::new());
    let size = (1080, 1920);
    let sway = Sway::start(&outer, "mode 1080x1920@60Hz");
    let screen = outer.folder().join(sway.display());
    let mut command = session(&inner, "cage");
    command
        .env("WLR_BACKENDS", "wayland")
        .env("WAYLAND_DISPLAY", screen);
    let mut kiosk = Kiosk::start(&inner, command, WATCHDOG);
    kiosk.wait_until_ready();
    let seat = sway.seat();
    Walk::new(&mut kiosk, &seat, "cage-1080x1920", size).look("welcome");
}

#[test]
#[ignore = "needs setpriv"]
fn a_session_whose_compositor_does_not_come_up_is_over_at_once() {
    let account = Account::new();
    let finished = Process::finish(&mut session(&account, "/bin/false"), LIMIT);
    assert_eq!(finished.code, Some(1), "{}", finished.stderr);
}

/// A walk on an output of which sway is told so, with a picture of this size.
fn walk(name: &str, output: &str, size: (u32, u32)) {
    let account = Account::new();
    let sway = Sway::start(&account, output);
    let mut command = sway.command(account.program());
    command.arg("--fullscreen");
    let mut kiosk = Kiosk::start(&account, command, WATCHDOG);
    kiosk.wait_until_ready();
    let seat = sway.seat();
    let walk = Walk::new(&mut kiosk, &seat, name, size);
    let saved = walk.walk_to_a_saved_card(&account.cards());
    assert_eq!(saved.len(), 2);
}

#[test]
#[ignore = "needs sway, wtype, grim and setpriv"]
fn keys_lead_to_a_saved_card_upright() {
    walk("sway-1080x1920", "mode 1080x1920@60Hz", (1080, 1920));
}

#[test]
#[ignore = "needs sway, wtype, grim and setpriv"]
fn keys_lead_to_a_saved_card_across() {
    walk("sway-1920x1080", "mode 1920x1080@60Hz", (1920, 1080));
}

#[test]
#[ignore = "needs sway, wtype, grim and setpriv"]
fn keys_lead_to_a_saved_card_on_a_small_panel() {
    walk("sway-1280x800", "mode 1280x800@60Hz", (1280, 800));
}

#[test]
#[ignore = "needs sway, wtype, grim and setpriv"]
fn keys_lead_to_a_saved_card_on_a_turned_panel() {
    let output = "mode 1920x1080@60Hz transform 90";
    walk("sway-turned", output, (1080, 1920));
}

/// Nothing that is drawn gets out where the compositor hangs.
#[test]
#[ignore = "needs sway and setpriv"]
fn without_a_compositor_that_answers_it_is_not_ready_and_does_not_live() {
    const WATCHDOG: Duration = Duration::from_secs(2);
    let account = Account::new();
    let sway = Sway::start(&account, "mode 1280x800@60Hz");
    sway.signal("STOP");
    let mut command = sway.command(account.program());
    command.arg("--fullscreen");
    let mut kiosk = Kiosk::start(&account, command, WATCHDOG);
    let said = kiosk.notices.next(2 * WATCHDOG);
    assert_eq!(said, None, "nothing was on any screen");
    sway.signal("CONT");
    kiosk.wait_until_ready();
    kiosk.notices.until(ALIVE, LIMIT);

    sway.signal("STOP");
    assert!(kiosk.notices.are_silent(WATCHDOG, 2 * WATCHDOG));
    let told = kiosk.log.event("nothing_drawn", LIMIT);
    assert!(
        told["seconds"]
            .as_f64()
            .is_some_and(|seconds| seconds > 0.5)
    );
    sway.signal("CONT");
    kiosk.notices.until(ALIVE, LIMIT);
}
