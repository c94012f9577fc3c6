//! What happens before the screen, at random.

use abha_kiosk::kiosk::KeyPress;
use proptest::prelude::*;

/// Where somebody stands when the accidents begin.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    Language,
    Home,
    Consent,
    Desk,
    LoginId,
    Aadhaar,
    Destination,
    Code,
    Address,
    Card,
}

/// One thing that happens before the screen.
#[derive(Debug, Clone)]
pub(super) enum Op {
    /// A contact with a control of the screen, so long; the number picks which.
    Touch(usize, u64),
    /// The same control as before is touched again after so long.
    Again(u64),
    /// A key of the screen.
    Type(u8),
    /// A key of a keyboard.
    Key(KeyPress),
    /// The key before comes again after so long.
    KeyAgain(u64),
    /// Backspace is held down for so many repetitions.
    Hold(u8),
    /// A scanner says something at so many milliseconds a key.
    Scan(&'static str, u64),
    /// Nobody does anything.
    Wait(u64),
}

fn key() -> impl Strategy<Value = KeyPress> {
    prop_oneof![
        4 => Just(KeyPress::Activate),
        3 => Just(KeyPress::Space),
        2 => Just(KeyPress::Back),
        2 => Just(KeyPress::MoveOn),
        1 => Just(KeyPress::MoveBack),
        1 => Just(KeyPress::Erase),
        1 => Just(KeyPress::Help),
        1 => Just(KeyPress::Save),
        1 => Just(KeyPress::Print),
        4 => (0_u8..10).prop_map(|digit| KeyPress::Character(char::from(b'0' + digit))),
        1 => (0_u8..10).prop_map(KeyPress::Pad),
        1 => any::<char>().prop_map(KeyPress::Character),
    ]
}

pub(super) fn op() -> impl Strategy<Value = Op> {
    let scans = vec![
        "{\"hidn\":\"91-1000-2000-3008\",\"hid\":\"sunil.pawar@sbx\"}\n",
        "91100020003008\n",
        "999941057058\t\n",
        "\n\n  \n\t\n\n",
        "482915\n",
    ];
    prop_oneof![
        6 => (any::<usize>(), 10_u64..200).prop_map(|(which, hold)| Op::Touch(which, hold)),
        6 => prop_oneof![1_u64..320, 300_u64..900].prop_map(Op::Again),
        4 => (0_u8..10).prop_map(Op::Type),
        6 => key().prop_map(Op::Key),
        4 => prop_oneof![1_u64..60, 60_u64..700].prop_map(Op::KeyAgain),
        1 => (1_u8..60).prop_map(Op::Hold),
        2 => (proptest::sample::select(scans), 0_u64..40).prop_map(|(text, apart)| Op::Scan(text, apart)),
        6 => prop_oneof![1_u64..700, Just(5_000)].prop_map(Op::Wait),
    ]
}
