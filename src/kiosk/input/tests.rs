//! What counts, at which moment.

use super::{
    BOUNCES_FOR, Heard, Input, KeyDown, KeyPress, ONE_PRESS_IN, SCAN_ECHOES_FOR, SCAN_KEYS,
    SEEN_AFTER, TOGETHER, Use,
};
use std::time::{Duration, Instant};

const MOMENT: Duration = Duration::from_millis(1);

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// An input whose page has just been shown, and that moment.
fn fresh() -> (Input, Instant) {
    let start = Instant::now();
    (Input::new(start), start)
}

/// A short contact with a control.
fn tap(input: &mut Input, control: &str, how: Use, at: Instant) -> bool {
    input.came_down(at);
    input.let_go(control, how, at + ms(80))
}

/// What keys came to, once it is known.
fn keys(input: &mut Input, now: Instant) -> Vec<KeyPress> {
    match input.heard(now) {
        Heard::Nothing => Vec::new(),
        Heard::Keys(keys) => keys.into_iter().map(|(key, _)| key).collect(),
        Heard::Scan(scan) => panic!("a scan of {} bytes", scan.typed.len()),
    }
}

/// What a scanner that takes so long a key was taken for.
fn scanned(text: &str, apart: Duration) -> Option<String> {
    let (mut input, start) = fresh();
    let mut at = start;
    for character in text.chars() {
        let key = match character {
            '\n' => KeyPress::Activate,
            '\t' => KeyPress::MoveOn,
            ' ' => KeyPress::Space,
            other => KeyPress::Character(other),
        };
        assert!(
            matches!(input.heard(at), Heard::Nothing),
            "{apart:?}: acted on"
        );
        input.key(KeyDown::at(key, at));
        at += apart;
    }
    match input.heard(at + TOGETHER + MOMENT) {
        Heard::Scan(scan) => Some(scan.typed.to_string()),
        Heard::Nothing | Heard::Keys(_) => None,
    }
}

#[test]
fn a_press_counts_once_the_page_has_been_seen_for_half_a_second() {
    let (mut input, start) = fresh();
    assert!(!tap(&mut input, "primary", Use::Acts, start + ms(150)));
    assert!(!tap(
        &mut input,
        "primary",
        Use::Acts,
        start + SEEN_AFTER - MOMENT
    ));
    assert!(tap(&mut input, "primary", Use::Acts, start + SEEN_AFTER));
}

#[test]
fn a_switch_keeps_everything_waiting_but_the_other_switches() {
    let (mut input, start) = fresh();
    let at = start + SEEN_AFTER;
    assert!(!tap(&mut input, "one", Use::Switches, at - MOMENT));
    assert!(tap(&mut input, "one", Use::Switches, at));
    input.switched(at);
    // Not the same one, before that was seen, nor what is said of the whole page.
    let double = at + SEEN_AFTER - MOMENT;
    assert!(!tap(&mut input, "one", Use::Switches, double));
    assert!(!tap(&mut input, "agree", Use::Acts, double));
    assert!(tap(&mut input, "other", Use::Switches, at + ms(120)));
    input.switched(at + ms(120));
    assert!(!tap(&mut input, "agree", Use::Acts, at + SEEN_AFTER));
    let seen = at + ms(120) + SEEN_AFTER;
    assert!(tap(&mut input, "agree", Use::Acts, seen));
    // Another page knows nothing of the switches of the last one.
    input.page_changed(seen);
    assert!(tap(&mut input, "one", Use::Switches, seen + SEEN_AFTER));
}

#[test]
fn the_half_second_begins_anew_with_what_the_page_shows() {
    let (mut input, start) = fresh();
    let changed = start + ms(10_000);
    input.page_changed(changed);
    assert!(!tap(&mut input, "other", Use::Acts, changed + ms(450)));
    assert!(tap(&mut input, "other", Use::Acts, changed + ms(500)));
}

#[test]
fn a_finger_that_lay_there_before_the_page_came_presses_nothing() {
    let (mut input, start) = fresh();
    input.came_down(start + ms(1_000));
    input.page_changed(start + ms(1_100));
    assert!(!input.let_go("primary", Use::Acts, start + ms(9_000)));
}

#[test]
fn one_control_takes_one_press_in_its_time_and_another_its_own() {
    let (mut input, start) = fresh();
    let first = start + ms(1_000);
    assert!(tap(&mut input, "size", Use::Acts, first));
    assert!(!tap(
        &mut input,
        "size",
        Use::Acts,
        first + ONE_PRESS_IN - MOMENT
    ));
    assert!(tap(&mut input, "contrast", Use::Acts, first + ms(150)));
    let (mut input, _) = (Input::new(start), ());
    assert!(tap(&mut input, "size", Use::Acts, first));
    assert!(tap(&mut input, "size", Use::Acts, first + ONE_PRESS_IN));
}

#[test]
fn keys_of_the_screen_count_at_once_but_not_when_they_bounce() {
    let (mut input, start) = fresh();
    assert!(tap(&mut input, "key-1", Use::Types, start));
    let released = start + ms(80);
    assert!(!tap(&mut input, "key-1", Use::Types, released + ms(50)));
    // The time runs from the last contact, so that a trembling finger types once.
    let released = released + ms(130);
    assert!(!tap(
        &mut input,
        "key-1",
        Use::Types,
        released + BOUNCES_FOR - MOMENT
    ));
    let released = released + BOUNCES_FOR - MOMENT + ms(80);
    assert!(tap(&mut input, "key-1", Use::Types, released + BOUNCES_FOR));
}

#[test]
fn different_keys_of_the_screen_may_follow_at_any_pace() {
    let (mut input, start) = fresh();
    for (index, key) in ["key-1", "key-2", "key-1", "key-3"].iter().enumerate() {
        let at = start + ms(100) * u32::try_from(index).unwrap();
        assert!(tap(&mut input, key, Use::Types, at), "{key}");
    }
}

#[test]
fn a_key_alone_means_itself_a_moment_later() {
    for key in [KeyPress::Activate, KeyPress::Character('7'), KeyPress::Help] {
        let (mut input, start) = fresh();
        input.key(KeyDown::at(key, start));
        assert!(keys(&mut input, start + TOGETHER).is_empty());
        let wake = input.wake_at().unwrap();
        assert_eq!(keys(&mut input, wake), [key]);
        assert_eq!(input.wake_at(), None);
    }
}

#[test]
fn a_few_keys_together_type_and_press_nothing() {
    let (mut input, start) = fresh();
    for (index, key) in [
        KeyPress::Character('4'),
        KeyPress::Activate,
        KeyPress::Space,
        KeyPress::Save,
    ]
    .into_iter()
    .enumerate()
    {
        let at = start + ms(30) * u32::try_from(index).unwrap();
        input.key(KeyDown::at(key, at));
    }
    assert_eq!(
        keys(&mut input, start + ms(200)),
        [KeyPress::Character('4'), KeyPress::Character(' ')]
    );
}

#[test]
fn people_type_and_scanners_scan() {
    let card = r#"{"hidn":"91-1000-2000-3008","hid":"asha@sbx"}"#;
    for apart in [0, 1, 3, 5, 10, 20, 40] {
        for end in ["", "\n", "\t", "\n\n"] {
            let text = format!("{card}{end}");
            assert_eq!(
                scanned(&text, ms(apart)).as_deref(),
                Some(card),
                "{apart} ms, {end:?}"
            );
        }
        assert_eq!(scanned("\n\t123456", ms(apart)).as_deref(), Some("123456"));
    }
}

#[test]
fn a_quick_clerk_is_no_scanner() {
    for apart in [60, 80, 120, 400] {
        let (mut input, start) = fresh();
        let mut typed = Vec::new();
        let mut at = start;
        for key in "999941057058\n".chars() {
            typed.extend(keys(&mut input, at));
            let key = if key == '\n' {
                KeyPress::Activate
            } else {
                KeyPress::Character(key)
            };
            input.key(KeyDown::at(key, at));
            at += ms(apart);
        }
        typed.extend(keys(&mut input, at));
        assert_eq!(typed.len(), 13, "{apart} ms a key");
        assert_eq!(typed.last(), Some(&KeyPress::Activate));
    }
}

/// Types a text into a window that does not listen for so long, a key each so often, and answers
/// what it took that for.
fn typed_at_a_window_that_stands_still(text: &str, apart: Duration, stands: Duration) -> Heard {
    let (mut input, start) = fresh();
    let mut now = start;
    for (index, character) in text.chars().enumerate() {
        let pressed = start + apart * u32::try_from(index).unwrap();
        // What is pressed while it stands still comes at its end, all at once.
        let stood_still = if pressed < start + stands {
            now = start + stands + Duration::from_micros(80) * u32::try_from(index).unwrap();
            now.duration_since(start)
        } else {
            now = pressed;
            ms(20)
        };
        assert!(!matches!(input.heard(now), Heard::Scan(_)));
        input.key(KeyDown {
            key: KeyPress::Character(character),
            at: now,
            stood_still,
        });
    }
    input.heard(now + TOGETHER + MOMENT)
}

#[test]
fn what_a_hand_types_while_the_window_stands_still_is_no_scan() {
    for (apart, stands) in [(60, 700), (90, 600), (120, 900), (200, 2_500), (60, 1_500)] {
        let text = "Sunil Pawar".repeat(3);
        let pressed = usize::try_from(stands / apart).unwrap();
        let meanwhile: String = text.chars().take(pressed).collect();
        match typed_at_a_window_that_stands_still(&meanwhile, ms(apart), ms(stands)) {
            Heard::Keys(keys) => assert_eq!(keys.len(), pressed, "{apart} ms in {stands} ms"),
            Heard::Nothing => panic!("nothing at {apart} ms in {stands} ms"),
            Heard::Scan(_) => panic!("a scan at {apart} ms in {stands} ms"),
        }
    }
}

#[test]
fn what_a_scanner_says_while_the_window_stands_still_is_a_scan() {
    let card = r#"{"hidn":"91-1000-2000-3008","hid":"asha@sbx"}"#;
    for (apart, stands) in [(3, 100), (3, 900), (10, 300), (20, 500), (20, 1_500)] {
        let heard = typed_at_a_window_that_stands_still(card, ms(apart), ms(stands));
        assert!(
            matches!(heard, Heard::Scan(scan) if scan.typed.as_str() == card),
            "{apart} ms in {stands} ms"
        );
    }
}

/// A window that has stood still for no reason of its own was only idle: keys that come one by
/// one are judged by their own times.
#[test]
fn a_scan_after_a_long_rest_is_a_scan() {
    let (mut input, start) = fresh();
    for index in 0..14 {
        input.key(KeyDown {
            key: KeyPress::Character('7'),
            at: start + ms(3) * index,
            stood_still: ms(60_000) + ms(3) * index,
        });
    }
    assert!(matches!(input.heard(start + ms(200)), Heard::Scan(_)));
}

#[test]
fn the_end_of_a_scan_that_comes_late_presses_nothing() {
    let (mut input, start) = fresh();
    let mut at = start + ms(2_000);
    for _ in 0..SCAN_KEYS {
        input.key(KeyDown::at(KeyPress::Character('5'), at));
        at += ms(10);
    }
    assert!(matches!(input.heard(at + ms(100)), Heard::Scan(_)));
    assert!(!input.acts("primary", at + ms(120)));
    assert!(input.acts("primary", at + SCAN_ECHOES_FOR));
}

#[test]
fn nothing_of_a_person_stays() {
    let (mut input, start) = fresh();
    let _ = tap(&mut input, "key-7", Use::Types, start);
    input.key(KeyDown::at(KeyPress::Character('7'), start));
    input.forget();
    assert_eq!(input.wake_at(), None);
    assert!(matches!(input.heard(start + ms(1_000)), Heard::Nothing));
    assert!(tap(&mut input, "key-7", Use::Types, start + ms(100)));
}
