//! The window on an X server that has no window manager.

use crate::LIMIT;
use crate::kiosk::Kiosk;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt as _, CreateWindowAux, EventMask, InputFocus, WindowClass,
};

/// A kiosk on a screen of this size that has taken the keyboard.
fn bare(size: (u32, u32), folder: &Path, cards: &Path) -> Kiosk {
    let mut kiosk = Kiosk::start_on(size, &["--fullscreen"], folder, cards);
    let _ = kiosk.log.event("first_frame", LIMIT);
    kiosk.display.wait_for_focus();
    kiosk
}

/// A kiosk is started on a bare X server as well, as our own session of X11 does. Nobody there gives its window
/// the keyboard, or the size of the screen.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn without_a_window_manager_it_takes_the_screen_and_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let size = (1280, 800);
    let mut kiosk = bare(size, folder.path(), &cards);
    assert_eq!(kiosk.display.window_geometry(), (0, 0, size.0, size.1));
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    kiosk.look("home");
}

/// A panel is turned, or plugged in at another socket.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick and xrandr"]
fn without_a_window_manager_it_follows_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    // The server has no larger screen than its first.
    let mut kiosk = bare((1920, 1920), folder.path(), &cards);
    for (width, height) in [(1080, 1920), (1280, 800), (1920, 1080), (1920, 1920)] {
        kiosk.display.resize(width, height);
        let deadline = Instant::now() + LIMIT;
        while kiosk.display.window_geometry() != (0, 0, width, height) {
            assert!(Instant::now() < deadline, "not {width}x{height}");
            thread::sleep(Duration::from_millis(50));
        }
        kiosk.look(&format!("{width}x{height}"));
    }
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
}

/// What another program opens and gives the keyboard, as dialogs are.
#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn without_a_window_manager_it_takes_the_keyboard_back() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let mut kiosk = bare((1280, 800), folder.path(), &cards);
    let (display, screen) = x11rb::connect(Some(kiosk.display.name())).unwrap();
    let root = display.setup().roots[screen].root;
    let dialog = display.generate_id().unwrap();
    let heard = CreateWindowAux::new()
        .event_mask(EventMask::STRUCTURE_NOTIFY | EventMask::FOCUS_CHANGE | EventMask::KEY_PRESS);
    let class = WindowClass::INPUT_OUTPUT;
    display
        .create_window(0, dialog, root, 300, 200, 400, 300, 0, class, 0, &heard)
        .unwrap()
        .check()
        .unwrap();
    display.map_window(dialog).unwrap().check().unwrap();
    display
        .set_input_focus(InputFocus::POINTER_ROOT, dialog, x11rb::CURRENT_TIME)
        .unwrap()
        .check()
        .unwrap();
    kiosk.display.wait_for_focus();
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    display.destroy_window(dialog).unwrap().check().unwrap();
    kiosk.display.wait_for_focus();
}
