//! On Wayland, in cage as the session is shipped with it.
//!
//! Where cage has no screen and gives a window its whole output, it hands the window's own pictures on
//! and composes none. Who takes a picture of the screen then is given the last that was composed, which
//! is the window's first: cage tells a window its size when it has shown one. With the output turned it
//! composes all of them, and so it does on an X server.

use crate::LIMIT;
use crate::account::Account;
use crate::process::Process;
use crate::script::session_script;
use crate::seat::Wayland;
use crate::sway::Sway;
use crate::walk::{Kiosk, WATCHDOG, Walk, environment_of};
use crate::xvfb::Xvfb;
use image::RgbImage;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// The output of a compositor without a screen, turned as `CAGE_OPTIONS` says.
const TURNED: (u32, u32) = (720, 1280);

/// The window of a compositor that has an X server for its screen.
const IN_X11: (u32, u32) = (1024, 768);

/// How often the kiosk is started to look whether it is shown as it has to be.
const STARTS: u32 = 4;

/// The shipped script with cage, or with another program in its place, for a welcome that stands still.
fn session(account: &Account, compositor: &str) -> Command {
    let script = session_script(account, "wayland-session", &[("compositor", compositor)]);
    let mut command = account.command(script);
    command
        .envs(environment_of("abha-kiosk-session.service"))
        .env("WLR_BACKENDS", "headless")
        .env("CAGE_OPTIONS", "-r")
        .args(account.still());
    command
}

/// The first display of Wayland that this account makes.
fn seat(account: &Account) -> Wayland<'_> {
    Wayland {
        account,
        display: "wayland-0".to_owned(),
    }
}

/// What sway shows of the welcome on an output of this size, of a window that was made in that size and
/// has not to follow any.
fn welcome_in_sway(name: &str, size: (u32, u32)) -> RgbImage {
    let account = Account::new();
    let told = format!("{}x{}", size.0, size.1);
    let sway = Sway::start(&account, &format!("mode {told}@60Hz"));
    let mut command = sway.command(account.program());
    command.args(["--windowed", &told]).args(account.still());
    let mut kiosk = Kiosk::start(&account, command, WATCHDOG);
    kiosk.wait_until_ready();
    let seat = sway.seat();
    let mut walk = Walk::new(&mut kiosk, &seat, name, size);
    walk.look("welcome");
    walk.last()
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
#[ignore = "needs cage, sway, grim and setpriv"]
fn cage_shows_the_kiosk_in_its_size_at_every_start() {
    let page = welcome_in_sway("sway-720x1280", TURNED);
    for _ in 0..STARTS {
        let account = Account::new();
        let mut kiosk = Kiosk::start(&account, session(&account, "cage"), WATCHDOG);
        kiosk.wait_until_ready();
        let seat = seat(&account);
        Walk::new(&mut kiosk, &seat, "cage", TURNED).look_for("welcome", &page);
    }
}

#[test]
#[ignore = "needs cage, grim and setpriv"]
fn the_kiosk_and_cage_end_with_each_other() {
    let account = Account::new();
    for ended_first in ["kiosk", "cage"] {
        let mut kiosk = Kiosk::start(&account, session(&account, "cage"), WATCHDOG);
        kiosk.wait_until_ready();
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
    let size = (1280, 800);
    let page = welcome_in_sway("sway-1280x800-alone", size);
    let sway = Sway::start(&outer, "mode 1280x800@60Hz");
    let screen = outer.folder().join(sway.display());
    let mut command = session(&inner, "cage");
    command
        .env("WLR_BACKENDS", "wayland")
        .env("WAYLAND_DISPLAY", screen)
        .env_remove("CAGE_OPTIONS");
    let mut kiosk = Kiosk::start(&inner, command, WATCHDOG);
    kiosk.wait_until_ready();
    let seat = sway.seat();
    Walk::new(&mut kiosk, &seat, "cage-1280x800", size).look_for("welcome", &page);
}

/// Cage takes keys of devices alone. Those of an X server are some.
#[test]
#[ignore = "needs cage, sway, grim, Xvfb, xdotool, imagemagick and setpriv"]
fn keys_lead_to_a_saved_card_in_cage() {
    let account = Account::new();
    let page = welcome_in_sway("sway-1024x768", IN_X11);
    let screen = Xvfb::start(&account, IN_X11);
    let mut command = session(&account, "cage");
    command
        .env("WLR_BACKENDS", "x11")
        .env("DISPLAY", screen.display())
        .env_remove("CAGE_OPTIONS");
    let mut kiosk = Kiosk::start(&account, command, WATCHDOG);
    kiosk.wait_until_ready();
    let seat = screen.seat();
    let mut walk = Walk::new(&mut kiosk, &seat, "cage-x11", IN_X11);
    walk.look_for("welcome", &page);
    let saved = walk.walk_from_the_welcome(&account.cards());
    assert_eq!(saved.len(), 2);
}

#[test]
#[ignore = "needs setpriv"]
fn a_session_whose_compositor_does_not_come_up_is_over_at_once() {
    let account = Account::new();
    let finished = Process::finish(&mut session(&account, "/bin/false"), LIMIT);
    assert_eq!(finished.code, Some(1), "{}", finished.stderr);
}
