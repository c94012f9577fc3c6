//! Every key, in every state of the locks and on several layouts, as the window library tells
//! of it: the events are those of an X server with these layouts.

use super::{Code, Event, Key, KeyPress, Location, Named, Physical};
use iced::keyboard::Modifiers;

/// A key event: what the key types, its place, and where on the keyboard it is.
fn event(
    key: Key,
    code: Code,
    location: Location,
    modifiers: Modifiers,
    text: Option<&str>,
) -> Event {
    Event::KeyPressed {
        key: key.clone(),
        modified_key: key,
        physical_key: Physical::Code(code),
        location,
        modifiers,
        text: text.map(Into::into),
        repeat: false,
    }
}

fn typed(text: &str, code: Code, modifiers: Modifiers) -> Option<KeyPress> {
    let key = Key::Character(text.into());
    KeyPress::read(&event(key, code, Location::Standard, modifiers, Some(text)))
}

fn named(named: Named, code: Code, modifiers: Modifiers, text: Option<&str>) -> Option<KeyPress> {
    KeyPress::read(&event(
        Key::Named(named),
        code,
        Location::Standard,
        modifiers,
        text,
    ))
}

/// The numeric keypad: place, what is printed above and what beneath, and what it means without
/// Num Lock where digits belong and elsewhere.
const PAD: [(Code, &str, Option<Named>, KeyPress, KeyPress); 11] = {
    use KeyPress::{Character, Erase, MoveBack, MoveOn, Other};
    [
        (
            Code::Numpad0,
            "0",
            Some(Named::Insert),
            Character('0'),
            Other,
        ),
        (Code::Numpad1, "1", Some(Named::End), Character('1'), Other),
        (
            Code::Numpad2,
            "2",
            Some(Named::ArrowDown),
            Character('2'),
            MoveOn,
        ),
        (
            Code::Numpad3,
            "3",
            Some(Named::PageDown),
            Character('3'),
            Other,
        ),
        (
            Code::Numpad4,
            "4",
            Some(Named::ArrowLeft),
            Character('4'),
            MoveBack,
        ),
        (Code::Numpad5, "5", None, Character('5'), Other),
        (
            Code::Numpad6,
            "6",
            Some(Named::ArrowRight),
            Character('6'),
            MoveOn,
        ),
        (Code::Numpad7, "7", Some(Named::Home), Character('7'), Other),
        (
            Code::Numpad8,
            "8",
            Some(Named::ArrowUp),
            Character('8'),
            MoveBack,
        ),
        (
            Code::Numpad9,
            "9",
            Some(Named::PageUp),
            Character('9'),
            Other,
        ),
        (Code::NumpadDecimal, ".", Some(Named::Delete), Other, Erase),
    ]
};

/// With Num Lock the library tells of `key` what is beneath, as if it were not on.
fn pad(code: Code, above: &str, beneath: Option<Named>, num_lock: bool, shift: bool) -> KeyPress {
    let beneath = beneath.map_or(Key::Unidentified, Key::Named);
    let types = num_lock != shift;
    let event = Event::KeyPressed {
        key: beneath.clone(),
        modified_key: if types {
            Key::Character(above.into())
        } else {
            beneath
        },
        physical_key: Physical::Code(code),
        location: Location::Numpad,
        modifiers: if shift {
            Modifiers::SHIFT
        } else {
            Modifiers::empty()
        },
        text: types.then(|| above.into()),
        repeat: false,
    };
    KeyPress::read(&event).unwrap()
}

#[test]
fn the_keypad_types_what_is_printed_on_it() {
    for (code, above, beneath, in_digits, elsewhere) in PAD {
        for (num_lock, shift) in [(true, false), (false, true)] {
            let press = pad(code, above, beneath, num_lock, shift);
            let character = KeyPress::Character(above.chars().next().unwrap());
            assert_eq!(press, character, "{code:?}");
            assert_eq!(press.in_field(true), character, "{code:?}");
            assert_eq!(press.in_field(false), character, "{code:?}");
        }
        for (num_lock, shift) in [(false, false), (true, true)] {
            let press = pad(code, above, beneath, num_lock, shift);
            assert_eq!(press.in_field(true), in_digits, "{code:?}");
            assert_eq!(press.in_field(false), elsewhere, "{code:?}");
        }
    }
    for shift in [Modifiers::empty(), Modifiers::SHIFT] {
        let enter = event(
            Key::Named(Named::Enter),
            Code::NumpadEnter,
            Location::Numpad,
            shift,
            Some("\r"),
        );
        assert_eq!(KeyPress::read(&enter), Some(KeyPress::Activate));
    }
    for (code, sign) in [
        (Code::NumpadAdd, "+"),
        (Code::NumpadSubtract, "-"),
        (Code::NumpadMultiply, "*"),
        (Code::NumpadDivide, "/"),
    ] {
        let key = event(
            Key::Character(sign.into()),
            code,
            Location::Numpad,
            Modifiers::empty(),
            Some(sign),
        );
        let character = KeyPress::Character(sign.chars().next().unwrap());
        assert_eq!(KeyPress::read(&key), Some(character));
    }
}

#[test]
fn a_key_that_is_held_down_is_one_press() {
    let held = |mut event: Event| {
        if let Event::KeyPressed { repeat, .. } = &mut event {
            *repeat = true;
        }
        KeyPress::read(&event)
    };
    let plain = Modifiers::empty();
    for (code, above, beneath, ..) in PAD {
        let key = beneath.map_or(Key::Unidentified, Key::Named);
        assert_eq!(held(event(key, code, Location::Numpad, plain, None)), None);
        let key = Key::Character(above.into());
        assert_eq!(
            held(event(key, code, Location::Numpad, plain, Some(above))),
            None
        );
    }
    for (key, code, text, modifiers) in [
        (Key::Named(Named::Enter), Code::Enter, Some("\r"), plain),
        (Key::Named(Named::Space), Code::Space, Some(" "), plain),
        (Key::Named(Named::Escape), Code::Escape, None, plain),
        (Key::Named(Named::Tab), Code::Tab, Some("\t"), plain),
        (Key::Named(Named::ArrowDown), Code::ArrowDown, None, plain),
        (Key::Named(Named::F1), Code::F1, None, plain),
        (Key::Character("7".into()), Code::Digit7, Some("7"), plain),
        (
            Key::Character("s".into()),
            Code::KeyS,
            Some("s"),
            Modifiers::CTRL,
        ),
    ] {
        let event = event(key, code, Location::Standard, modifiers, text);
        assert_eq!(held(event), None, "{code:?}");
    }
    let erase = event(
        Key::Named(Named::Backspace),
        Code::Backspace,
        Location::Standard,
        plain,
        Some("\u{8}"),
    );
    assert_eq!(held(erase), Some(KeyPress::StillErasing));
}

#[test]
fn digits_of_every_layout_are_characters_and_remember_their_place() {
    let plain = Modifiers::empty();
    assert_eq!(
        typed("7", Code::Digit7, plain),
        Some(KeyPress::Character('7'))
    );
    for (text, american, code) in [
        ("७", '7', Code::Digit7),
        ("৭", '7', Code::Digit7),
        ("௭", '7', Code::Digit7),
        ("क", 'k', Code::KeyK),
        ("é", '2', Code::Digit2),
    ] {
        let press = typed(text, code, plain).unwrap();
        let typed = text.chars().next().unwrap();
        assert_eq!(press, KeyPress::OnLayout { typed, american });
        for digits in [true, false] {
            assert_eq!(press.in_field(digits), KeyPress::Character(typed));
        }
    }
    // An accent that waits for its letter.
    let dead = event(
        Key::Unidentified,
        Code::Quote,
        Location::Standard,
        Modifiers::SHIFT,
        None,
    );
    assert_eq!(KeyPress::read(&dead), Some(KeyPress::Silent('"')));
    assert_eq!(KeyPress::Silent('"').in_field(true), KeyPress::Other);
    // Caps Lock makes no other layout.
    assert_eq!(
        typed("A", Code::KeyA, plain),
        Some(KeyPress::Character('A'))
    );
    let shifted = typed("\"", Code::Quote, Modifiers::SHIFT);
    assert_eq!(shifted, Some(KeyPress::Character('"')));
}

#[test]
fn shortcuts_go_by_place_on_every_layout() {
    // American, Hindi, Bengali, Russian, Dvorak, and Caps Lock.
    for (save, print) in [
        ("s", "p"),
        ("े", "ज"),
        ("ে", "জ"),
        ("ы", "з"),
        ("o", "l"),
        ("S", "P"),
    ] {
        let ctrl = Modifiers::CTRL;
        assert_eq!(typed(save, Code::KeyS, ctrl), Some(KeyPress::Save));
        assert_eq!(typed(print, Code::KeyP, ctrl), Some(KeyPress::Print));
        assert_eq!(typed("x", Code::KeyX, ctrl), Some(KeyPress::Other));
    }
    let plain = Modifiers::empty();
    assert_eq!(
        named(Named::F1, Code::F1, plain, None),
        Some(KeyPress::Help)
    );
    // Staff: Ctrl, Alt and S, whatever the layout types there by itself; and Alt with F4.
    let both = Modifiers::CTRL | Modifiers::ALT;
    for letter in ["s", "S", "े", "ы", "o"] {
        assert_eq!(typed(letter, Code::KeyS, both), Some(KeyPress::StaffSide));
    }
    assert_eq!(
        typed("s", Code::KeyS, Modifiers::ALT),
        Some(KeyPress::Character('s'))
    );
    assert_eq!(
        named(Named::F4, Code::F4, Modifiers::ALT, None),
        Some(KeyPress::StaffSide)
    );
    assert_eq!(
        named(Named::F4, Code::F4, plain, None),
        Some(KeyPress::CallStaff)
    );
    // AltGr is Ctrl and Alt on some systems, and types: on a Polish keyboard there is a letter at S.
    let alt_gr = Modifiers::CTRL | Modifiers::ALT;
    let polish = Event::KeyPressed {
        key: Key::Character("s".into()),
        modified_key: Key::Character("ś".into()),
        physical_key: Physical::Code(Code::KeyS),
        location: Location::Standard,
        modifiers: alt_gr,
        text: Some("ś".into()),
        repeat: false,
    };
    assert_eq!(
        KeyPress::read(&polish),
        Some(KeyPress::OnLayout {
            typed: 'ś',
            american: 's'
        })
    );
    assert_eq!(
        typed("@", Code::KeyQ, alt_gr),
        Some(KeyPress::OnLayout {
            typed: '@',
            american: 'q'
        })
    );
}

#[test]
fn named_keys_mean_the_same_everywhere() {
    let (plain, shift) = (Modifiers::empty(), Modifiers::SHIFT);
    for (key, code, modifiers, text, press) in [
        (
            Named::Enter,
            Code::Enter,
            plain,
            Some("\r"),
            Some(KeyPress::Activate),
        ),
        (
            Named::Space,
            Code::Space,
            plain,
            Some(" "),
            Some(KeyPress::Space),
        ),
        (
            Named::Escape,
            Code::Escape,
            plain,
            Some("\u{1b}"),
            Some(KeyPress::Back),
        ),
        (
            Named::Backspace,
            Code::Backspace,
            plain,
            Some("\u{8}"),
            Some(KeyPress::Erase),
        ),
        (
            Named::Delete,
            Code::Delete,
            plain,
            Some("\u{7f}"),
            Some(KeyPress::Erase),
        ),
        (
            Named::Tab,
            Code::Tab,
            plain,
            Some("\t"),
            Some(KeyPress::MoveOn),
        ),
        (
            Named::Tab,
            Code::Tab,
            shift,
            Some("\t"),
            Some(KeyPress::MoveBack),
        ),
        (
            Named::ArrowRight,
            Code::ArrowRight,
            plain,
            None,
            Some(KeyPress::MoveOn),
        ),
        (
            Named::ArrowUp,
            Code::ArrowUp,
            plain,
            None,
            Some(KeyPress::MoveBack),
        ),
        (Named::F5, Code::F5, plain, None, Some(KeyPress::Other)),
        (Named::Shift, Code::ShiftLeft, shift, None, None),
        (
            Named::Control,
            Code::ControlLeft,
            Modifiers::CTRL,
            None,
            None,
        ),
        (Named::NumLock, Code::NumLock, plain, None, None),
        (Named::CapsLock, Code::CapsLock, plain, None, None),
    ] {
        assert_eq!(named(key, code, modifiers, text), press, "{key:?}");
    }
}
