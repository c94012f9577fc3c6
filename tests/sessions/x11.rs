//! On an X server without a window manager.

use crate::LIMIT;
use crate::account::Account;
use crate::process::Process;
use crate::script::session_script;
use crate::seat::X11;
use crate::walk::{Kiosk, WATCHDOG, Walk, environment_of};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

const SIZE: (u32, u32) = (1080, 1920);

/// Xvfb in the place of Xorg, without what is said to Xorg alone.
fn server(account: &Account) -> String {
    let script = account.script(
        "server",
        &format!(
            "#!/bin/sh\nfor word; do\n  shift\n  case \"$word\" in\n    \
             vt7 | -keeptty | -novtswitch | -logfile | /dev/null) ;;\n    \
             *) set -- \"$@\" \"$word\" ;;\n  esac\ndone\n\
             exec Xvfb \"$@\" -screen 0 {}x{}x24\n",
            SIZE.0, SIZE.1
        ),
    );
    script.display().to_string()
}

/// Where a server of this display can be reached.
fn socket(display: &str) -> PathBuf {
    Path::new("/tmp/.X11-unix").join(display.replace(':', "X"))
}

/// A display that nobody has.
fn free_display() -> String {
    let free = (60..200).find(|number| {
        !socket(&format!(":{number}")).exists()
            && !Path::new(&format!("/tmp/.X{number}-lock")).exists()
    });
    format!(":{}", free.expect("a display is free"))
}

/// The shipped script with this server.
fn session(account: &Account, server: &str, display: &str) -> Command {
    let values = [("server", server), ("DISPLAY", display)];
    let mut command = account.command(session_script(account, "x11-session", &values));
    command
        .envs(environment_of("abha-kiosk-session-x11.service"))
        .env("WINIT_X11_SCALE_FACTOR", "1");
    command
}

#[test]
#[ignore = "needs Xvfb, xauth, xdotool, imagemagick and setpriv"]
fn keys_lead_to_a_saved_card_without_a_window_manager() {
    let account = Account::new();
    let display = free_display();
    let command = session(&account, &server(&account), &display);
    let mut kiosk = Kiosk::start(&account, command, WATCHDOG);
    kiosk.wait_until_ready();
    let seat = X11 {
        account: &account,
        display: display.clone(),
        authority: account.folder().join("abha-kiosk.xauth"),
    };
    has_screen_and_keyboard(&seat);
    // Who has no cookie sees nothing and types nothing.
    let mut stranger = account.command("xdotool");
    stranger.env("DISPLAY", &display).arg("getwindowfocus");
    assert_ne!(Process::finish(&mut stranger, LIMIT).code, Some(0));

    let walk = Walk::new(&mut kiosk, &seat, "x11", SIZE);
    let saved = walk.walk_to_a_saved_card(&account.cards());
    assert_eq!(saved.len(), 2);

    kiosk.signal("TERM");
    assert_eq!(kiosk.ended(), Some(0));
    let deadline = Instant::now() + LIMIT;
    while socket(&display).exists() {
        assert!(Instant::now() < deadline, "the server stays");
        thread::sleep(Duration::from_millis(50));
    }
}

/// Waits until the one window has the keyboard, which nobody but itself gives it.
fn has_screen_and_keyboard(seat: &X11<'_>) {
    let deadline = Instant::now() + LIMIT;
    let window = loop {
        let mut search = seat.tool("xdotool");
        search.args(["search", "--onlyvisible", "--name", "."]);
        // It ends with 1 where there is no window yet.
        let found = Process::finish(&mut search, LIMIT).stdout;
        let focused = seat.xdotool(&["getwindowfocus", "-f"]);
        if !found.is_empty() && found == focused {
            break found.trim().to_owned();
        }
        assert!(Instant::now() < deadline, "{found}has not the keyboard");
        thread::sleep(Duration::from_millis(50));
    };
    let place = seat.xdotool(&["getwindowgeometry", "--shell", &window]);
    let (width, height) = SIZE;
    for line in [
        "X=0",
        "Y=0",
        &format!("WIDTH={width}"),
        &format!("HEIGHT={height}"),
    ] {
        assert!(place.lines().any(|told| told == line), "{line}: {place}");
    }
}

#[test]
#[ignore = "needs xauth and setpriv"]
fn a_session_whose_server_does_not_come_up_is_over_at_once() {
    let account = Account::new();
    let mut command = session(&account, "/bin/false", &free_display());
    let finished = Process::finish(&mut command, LIMIT);
    assert_eq!(finished.code, Some(1), "{}", finished.stderr);
}
