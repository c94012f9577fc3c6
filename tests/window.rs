//! The real window, worked by the keyboard alone, from the choice of a language to a saved card, and
//! to a printed one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

#[cfg(target_os = "linux")]
#[path = "window/bare.rs"]
mod bare;
#[path = "window/checks.rs"]
mod checks;
#[cfg(unix)]
#[path = "window/ending.rs"]
mod ending;
#[path = "support/footprint.rs"]
mod footprint;
#[cfg(unix)]
#[path = "window/heard.rs"]
mod heard;
#[cfg(unix)]
#[path = "window/in_use.rs"]
mod in_use;
#[path = "window/journeys.rs"]
mod journeys;
#[path = "window/kiosk.rs"]
mod kiosk;
#[path = "support/log.rs"]
mod log;
#[cfg(target_os = "linux")]
#[path = "support/notices.rs"]
mod notices;
#[path = "window/places.rs"]
mod places;
#[path = "support/practice.rs"]
mod practice;
#[path = "window/presses.rs"]
mod presses;
#[cfg(unix)]
#[path = "window/printing.rs"]
mod printing;
#[path = "support/screen.rs"]
mod screen;
#[cfg(target_os = "linux")]
#[path = "window/service.rs"]
mod service;
#[cfg(unix)]
#[allow(dead_code, reason = "shared with the tests of printing")]
#[path = "support/simulator.rs"]
mod simulator;
#[path = "window/soak.rs"]
mod soak;

use checks::{check_card, check_log};
use journeys::SUNIL;
use kiosk::Kiosk;
use std::time::Duration;
use test_support::{printer, process};

/// Generous: an unoptimised build on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);
/// CRT_ABHA_101 to 109 and 112 to 114 at the real window.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_leads_from_language_to_card() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let mut kiosk = Kiosk::start(folder.path(), &cards);
    let person = kiosk.new_person();

    kiosk.look("language");
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    kiosk.look("home");
    // Behind "Continue" stands "I am new": who says so is looked for, by their mobile.
    kiosk.display.press("Tab");
    kiosk.display.press("Return");
    kiosk.log.screen("login_id", LIMIT);
    kiosk.look("newcomer");
    // A number that is complete and right goes on by itself, where nothing is sent.
    kiosk.display.type_text(&person.mobile);
    kiosk.log.screen("consent", LIMIT);
    kiosk.look("consent");
    kiosk.consent_to_everything();
    kiosk.look("aadhaar");
    kiosk.display.type_text(&person.aadhaar);
    // The mobile is known.
    kiosk.log.screen("code_destination", LIMIT);
    assert_eq!(
        kiosk.inbox().len(),
        0,
        "a code was sent before it was asked for"
    );
    kiosk.display.press("Return");
    kiosk.log.screen("aadhaar_otp", LIMIT);
    kiosk.look("aadhaar_otp");
    let mut codes = vec![kiosk.code(1)];
    kiosk.display.type_text(&codes[0]);
    let mut next = kiosk.log.next_screen(LIMIT);
    if next == "mobile_otp" {
        codes.push(kiosk.code(2));
        kiosk.display.type_text(&codes[1]);
        next = kiosk.log.next_screen(LIMIT);
    }
    assert_eq!(next, "address", "\n{}", kiosk.log.seen());
    kiosk.look("address");
    kiosk.display.press("Return");
    kiosk.log.screen("created", LIMIT);
    kiosk.look("created");
    kiosk.display.press("Return");
    kiosk.log.screen("card", LIMIT);
    let (pdf, png) = kiosk.save_card();
    kiosk.look("card");

    let number = kiosk.abha_number(&person);
    check_card(&pdf, &png, &cards, &number, &person);
    check_log(&kiosk.log.seen(), &person, &codes, &number);
}

/// The same in the older calls, where the mobile is asked for after the Aadhaar code.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_registers_by_the_older_calls() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let mut kiosk = Kiosk::start_with("v2", folder.path(), &cards);
    let person = kiosk.new_person();
    kiosk.go_to_journey(0);
    kiosk.log.screen("consent", LIMIT);
    kiosk.consent_to_everything();
    kiosk.display.type_text(&person.aadhaar);
    kiosk.log.screen("code_destination", LIMIT);
    assert_eq!(kiosk.inbox().len(), 0, "no code before it is asked for");
    kiosk.display.press("Return");
    kiosk.log.screen("aadhaar_otp", LIMIT);
    let mut codes = vec![kiosk.code(1)];
    kiosk.display.type_text(&codes[0]);
    kiosk.log.screen("mobile", LIMIT);
    // Another one than that of Aadhaar, so that it has to be proven.
    kiosk.display.type_text("9999900087");
    kiosk.display.press("Return");
    kiosk.log.screen("mobile_otp", LIMIT);
    codes.push(kiosk.code(2));
    kiosk.display.type_text(&codes[1]);
    // What makes the ABHA passes by itself.
    kiosk.log.screen("create", LIMIT);
    // The first suggestion is chosen already.
    kiosk.log.screen("address", LIMIT);
    kiosk.look("address-v2");
    kiosk.display.press("Return");
    kiosk.log.screen("created", LIMIT);
    kiosk.display.press("Return");
    kiosk.log.screen("card", LIMIT);
    let (pdf, png) = kiosk.save_card();

    let number = kiosk.abha_number(&person);
    check_card(&pdf, &png, &cards, &number, &person);
    check_log(&kiosk.log.seen(), &person, &codes, &number);
}

/// Sign-in, the number forgotten, the ABHA switched on again, at the real window in both
/// generations.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_works_the_other_journeys() {
    for api in ["v3", "v2"] {
        let folder = tempfile::tempdir().unwrap();
        let mut kiosk = Kiosk::start_with(api, folder.path(), &folder.path().join("cards"));
        kiosk.print_the_card();
        drop(kiosk);
        // Another kiosk: this one has had its codes by that phone.
        let mut kiosk = Kiosk::start_with(api, folder.path(), &folder.path().join("cards"));
        kiosk.find_the_number(api);
        kiosk.switch_on_again();
    }
}

/// Another mobile, with the two proofs it wants, at the real window in both generations.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_changes_the_mobile() {
    for api in ["v3", "v2"] {
        let folder = tempfile::tempdir().unwrap();
        let cards = folder.path().join("cards");
        let mut kiosk = Kiosk::start_with(api, folder.path(), &cards);
        kiosk.go_to_journey(4);
        let mut messages = 0;
        loop {
            let screen = kiosk.log.next_screen(LIMIT);
            match screen.as_str() {
                "login_id" => {
                    kiosk.display.type_text(SUNIL.number);
                    kiosk.display.press("Return");
                }
                "code_destination" | "mobile_confirm" => kiosk.display.press("Return"),
                "login_otp" => {
                    messages += 1;
                    let code = kiosk.code(messages);
                    kiosk.display.type_text(&code);
                    // V2 asks for a proof of the person after that of the mobile, on the same
                    // kind of screen.
                    if api == "v2" && messages == 2 {
                        messages += 1;
                        let code = kiosk.code(messages);
                        kiosk.display.type_text(&code);
                    }
                }
                "mobile_change" => {
                    kiosk.display.type_text("9999900077");
                    kiosk.display.press("Return");
                }
                // What fetches the account passes by itself.
                "profile" => {}
                "done" => break,
                other => panic!("{api}: {other}\n{}", kiosk.log.seen()),
            }
        }
        assert!(messages >= 2, "{api}: {messages} codes are no two proofs");
        let people = kiosk.practice.get("/practice/people");
        let changed = people
            .as_array()
            .into_iter()
            .flatten()
            .any(|person| person["abhaNumbers"][0]["mobile"] == "9999900077");
        assert!(changed, "{api}: the mobile is the old one: {people:#}");
    }
}
