//! The faults of a printer, each as the person at the window is told of it.

use crate::LIMIT;
use crate::journeys::SUNIL;
use crate::kiosk::Kiosk;
use crate::simulator::Simulator;

const FORMATS: &str = "application/pdf,image/pwg-raster";

/// A kiosk with this printer, where somebody has their card before them.
pub fn at_the_card(folder: &tempfile::TempDir, printer: &str) -> Kiosk {
    let cards = folder.path().join("cards");
    let mut kiosk = Kiosk::start_so(&["--printer", printer], folder.path(), &cards);
    kiosk.go_to_journey(2);
    kiosk.log.screen("login_id", LIMIT);
    kiosk.display.type_text(SUNIL.mobile);
    kiosk.open_the_card();
    kiosk.look("card");
    kiosk
}

/// The next states of the job, up to this one, which is given as `state` or `state:need`.
pub fn until(kiosk: &mut Kiosk, wanted: &str) {
    loop {
        let said = kiosk.log.event("print_state", LIMIT);
        let state = said["state"].as_str().unwrap_or_default();
        let told = match said["need"].as_str() {
            Some(need) => format!("{state}:{need}"),
            None => state.to_owned(),
        };
        if told == wanted {
            return;
        }
        let goes_on = ["sending", "waiting", "printing"].contains(&state);
        assert!(goes_on, "{told} in place of {wanted}: {said}");
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, cups-ipp-utils, dbus and avahi-daemon"]
fn paper_that_is_missing_is_told_and_the_card_comes_once_it_is_there() {
    let printer = Simulator::start(FORMATS);
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = at_the_card(&folder, &printer.uri());
    printer.flag("wait-for-paper", true);
    kiosk.display.press("ctrl+p");
    until(&mut kiosk, "attention:paper");
    kiosk.look("no-paper");
    printer.flag("wait-for-paper", false);
    until(&mut kiosk, "done");
    kiosk.look("did-it-print");
    // Yes.
    kiosk.display.press("Return");
    kiosk.look("printed");
    assert_eq!(printer.documents("pdf").len(), 1, "one card, once");
}

#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, cups-ipp-utils, dbus and avahi-daemon"]
fn a_print_that_is_given_up_called_off_or_has_no_printer_is_told() {
    let mut printer = Simulator::start(FORMATS);
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = at_the_card(&folder, &printer.uri());
    printer.flag("abort", true);
    kiosk.display.press("ctrl+p");
    until(&mut kiosk, "aborted");
    kiosk.look("aborted");
    printer.flag("abort", false);

    printer.flag("slow", true);
    kiosk.display.press("ctrl+p");
    until(&mut kiosk, "printing");
    kiosk.look("printing");
    // Printing is stopped by what comes before the end of the session.
    kiosk.display.press("Escape");
    until(&mut kiosk, "cancelled");
    kiosk.look("cancelled");
    printer.flag("slow", false);

    printer.switch_off();
    kiosk.display.press("ctrl+p");
    until(&mut kiosk, "not_there");
    kiosk.look("not-there");
}
