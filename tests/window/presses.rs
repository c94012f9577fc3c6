//! Accidents at the real window: double touches, a scanner, the numeric keypad, other layouts, held keys.

use crate::LIMIT;
use crate::journeys::SUNIL;
use crate::kiosk::{Kiosk, SIZE};
use crate::places::place_of;
use abha_kiosk::journey::Screen;
use std::time::Duration;

/// What the code of a card says.
const CARD: &str = r#"{"hidn":"91-1000-2000-3008","hid":"sunil.pawar@sbx","name":"Sunil Pawar"}"#;

/// Long enough for whatever a press would have led to.
const A_WHILE: Duration = Duration::from_secs(2);

/// The keys of the numeric keypad from 0 to 9, and those of the upper row, by their numbers.
const PAD: [u8; 10] = [90, 87, 88, 89, 83, 84, 85, 79, 80, 81];
const UPPER_ROW: [u8; 10] = [19, 10, 11, 12, 13, 14, 15, 16, 17, 18];

/// The keys on which a number is typed.
fn keys_of(number: &str, row: [u8; 10]) -> Vec<String> {
    number
        .bytes()
        .map(|digit| row[usize::from(digit - b'0')].to_string())
        .collect()
}

fn start() -> (tempfile::TempDir, Kiosk) {
    let folder = tempfile::tempdir().unwrap();
    let kiosk = Kiosk::start(folder.path(), &folder.path().join("cards"));
    (folder, kiosk)
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn the_second_contact_of_a_double_touch_presses_nothing() {
    for apart in [50, 150, 350] {
        let (_folder, mut kiosk) = start();
        let tile = place_of(SIZE, Screen::Language, "language-en");
        std::thread::sleep(Duration::from_secs(1));
        kiosk.display.touch(tile, 2, apart);
        kiosk.log.screen("home", LIMIT);
        assert_eq!(kiosk.log.next_screen_within(A_WHILE), None, "{apart} ms");
        kiosk
            .display
            .touch(place_of(SIZE, Screen::Home, "services"), 2, apart);
        assert_eq!(kiosk.log.next_screen_within(A_WHILE), None, "{apart} ms");
        kiosk
            .display
            .touch(place_of(SIZE, Screen::Home, "create"), 2, apart);
        kiosk.log.screen("consent", LIMIT);
        assert_eq!(kiosk.log.next_screen_within(A_WHILE), None, "{apart} ms");
    }
}

/// On every screen up to the code, as fast as scanners are.
#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn a_scanner_presses_nothing_and_a_card_is_asked_about() {
    let (_folder, mut kiosk) = start();
    let scan = format!("{CARD}\n\n \t\n");
    for apart in [3, 20] {
        kiosk.display.scan(&scan, apart);
        assert_eq!(kiosk.log.next_screen_within(A_WHILE), None, "{apart} ms");
    }
    kiosk.go_to_journey(2);
    kiosk.log.screen("login_id", LIMIT);
    std::thread::sleep(A_WHILE);
    kiosk.display.scan(&scan, 5);
    kiosk.log.screen("scanned", LIMIT);
    assert_eq!(kiosk.log.next_screen_within(A_WHILE), None);
    assert_eq!(kiosk.inbox().len(), 0, "nothing is sent by a scan");
    kiosk.look("scanned");
    // A person says that it is they, and which phone they have.
    kiosk.display.press("Return");
    // Where the number stands while the service is asked what the account allows.
    kiosk.log.screen("login_id", LIMIT);
    kiosk.log.screen("code_destination", LIMIT);
    std::thread::sleep(Duration::from_secs(1));
    kiosk.display.press("Return");
    kiosk.log.screen("login_otp", LIMIT);
    kiosk.display.scan(&scan, 5);
    assert_eq!(kiosk.log.next_screen_within(A_WHILE), None);
    let code = kiosk.code(1);
    kiosk.display.type_text(&code);
    kiosk.log.screen("profile", LIMIT);
}

/// A scanner that takes every keyboard for an American one is understood on the others too.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick and x11-xkb-utils"]
fn a_scanner_is_understood_on_every_layout() {
    let (_folder, mut kiosk) = start();
    let layouts = ["us", "in", "in(ben)", "ru"];
    let numbers = kiosk.of_accounts("abhaNumber");
    assert!(numbers.len() >= layouts.len(), "{numbers:?}");
    for (layout, number) in layouts.into_iter().zip(numbers) {
        kiosk.display.layout(layout);
        kiosk.go_to_journey(2);
        kiosk.log.screen("login_id", LIMIT);
        std::thread::sleep(Duration::from_secs(1));
        let said = format!(r#"{{"hidn":"{number}"}}"#);
        kiosk.display.keys(&keys_of_scanner(&said), 5);
        kiosk.log.screen("scanned", LIMIT);
        std::thread::sleep(Duration::from_secs(1));
        kiosk.display.press("Return");
        kiosk.log.screen("login_id", LIMIT);
        kiosk.log.screen("code_destination", LIMIT);
        std::thread::sleep(Duration::from_secs(1));
        kiosk.display.press("Return");
        kiosk.log.screen("login_otp", LIMIT);
        for screen in ["code_destination", "login_id", "home", "language"] {
            kiosk.display.press("Escape");
            kiosk.log.screen(screen, LIMIT);
        }
    }
}

/// The keys that an American scanner presses for a text.
fn keys_of_scanner(text: &str) -> Vec<String> {
    const ROWS: [(&str, u32); 4] = [
        ("1234567890-=", 10),
        ("qwertyuiop[]", 24),
        ("asdfghjkl;'", 38),
        ("zxcvbnm,./", 52),
    ];
    const SHIFTED: &str = "{[}]\"':;";
    let key = |wanted: char| {
        ROWS.iter()
            .find_map(|(row, first)| {
                row.chars()
                    .position(|sign| sign == wanted)
                    .zip(Some(*first))
            })
            .map(|(place, first)| u32::try_from(place).unwrap() + first)
            .unwrap_or_else(|| panic!("no key for {wanted}"))
    };
    let shifted: Vec<char> = SHIFTED.chars().collect();
    text.chars()
        .map(
            |sign| match shifted.chunks(2).find(|pair| pair[0] == sign) {
                Some(pair) => format!("shift+{}", key(pair[1])),
                None => key(sign).to_string(),
            },
        )
        .collect()
}

/// With Num Lock and without it the keypad types the same number, and so do layouts of India: the
/// message goes where it says.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick and x11-xkb-utils"]
fn digits_are_digits_on_every_keypad_and_layout() {
    let (_folder, mut kiosk) = start();
    let ways = [
        ("us", false, PAD),
        ("us", true, PAD),
        ("in", false, UPPER_ROW),
        ("in(ben)", false, UPPER_ROW),
        ("in(ben)", true, PAD),
    ];
    let mobiles = kiosk.of_accounts("mobile");
    assert!(mobiles.len() >= ways.len(), "{mobiles:?}");
    for (messages, ((layout, num_lock, row), mobile)) in ways.into_iter().zip(mobiles).enumerate() {
        kiosk.display.layout(layout);
        kiosk.go_to_journey(2);
        kiosk.log.screen("login_id", LIMIT);
        if num_lock {
            kiosk.display.press_at_once("Num_Lock");
        }
        std::thread::sleep(Duration::from_secs(1));
        kiosk.display.keys(&keys_of(&mobile, row), 120);
        if num_lock {
            kiosk.display.press_at_once("Num_Lock");
        }
        kiosk.display.press("Return");
        kiosk.log.screen("login_otp", LIMIT);
        let _ = kiosk.code(messages + 1);
        let told = kiosk.inbox().last().map(|message| message["to"].clone());
        assert_eq!(told, Some(mobile.into()), "{layout}, Num Lock {num_lock}");
        for screen in ["login_id", "home", "language"] {
            kiosk.display.press("Escape");
            kiosk.log.screen(screen, LIMIT);
        }
    }
}

/// A held key is one digit: the code is not finished by it, and nothing is tried.
#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn a_held_key_is_one_press() {
    let (_folder, mut kiosk) = start();
    // Held at the first screen, Return opens home and nothing after it.
    std::thread::sleep(Duration::from_secs(1));
    kiosk.display.hold("Return", A_WHILE);
    kiosk.log.screen("home", LIMIT);
    assert_eq!(kiosk.log.next_screen_within(A_WHILE), None);
    kiosk.display.type_text(SUNIL.mobile);
    kiosk.display.press("Return");
    kiosk.log.screen("login_otp", LIMIT);
    kiosk.display.hold("7", A_WHILE);
    kiosk.display.hold("7", A_WHILE);
    let code = kiosk.code(1);
    kiosk.display.press("BackSpace");
    kiosk.display.press("BackSpace");
    kiosk.display.type_text(&code);
    kiosk.log.screen("account_choice", LIMIT);
    assert!(
        !kiosk.log.seen().contains("otp-wrong"),
        "\n{}",
        kiosk.log.seen()
    );
}
