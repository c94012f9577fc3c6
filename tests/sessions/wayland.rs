//! On Wayland, in sway: outputs of every shape.

use crate::LIMIT;
use crate::account::Account;
use crate::sway::Sway;
use crate::walk::{Kiosk, WATCHDOG, Walk};
use std::time::Duration;

const ALIVE: &str = "WATCHDOG=1";

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
