//! Registration under random touches, answers and clocks: what must never happen, never does.

mod ops;
mod rules;
mod world;

use kiosk_journey::Screen;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;
use std::collections::HashSet;
use world::World;

const SCREENS: [Screen; 13] = [
    Screen::Language,
    Screen::Home,
    Screen::Consent,
    Screen::Aadhaar,
    Screen::Mobile,
    Screen::CodeDestination,
    Screen::AadhaarOtp,
    Screen::MobileOtp,
    Screen::Address,
    Screen::Created,
    Screen::Card,
    Screen::Notice,
    Screen::Goodbye,
];

/// Runs sequences of `ops`; answers with the screens they came to.
fn run(cases: u32, ops: impl Strategy<Value = Vec<ops::Op>>) -> HashSet<Screen> {
    let seen = RefCell::new(HashSet::new());
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&(any::<bool>(), ops), |(front_desk, ops)| {
        let mut world = World::new(front_desk);
        for op in ops {
            world.play(op);
            let _ = seen.borrow_mut().insert(world.screen());
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    seen.into_inner()
}

/// CRT_ABHA_102, 104 to 107, 109, 113 to 115: the promises of every screen, whatever happens.
#[test]
fn people_who_mostly_go_on_break_no_rule() {
    let seen = run(
        160,
        proptest::collection::vec(ops::mostly_forward(), 40..160),
    );
    for screen in SCREENS {
        assert!(seen.contains(&screen), "{screen:?} was never reached");
    }
}

/// The same for somebody who presses anything at any time.
#[test]
fn people_who_press_anything_break_no_rule() {
    let _ = run(120, proptest::collection::vec(ops::anything(), 40..200));
}

/// The same for somebody who is after messages: back and forth, giving up, waiting just enough.
#[test]
fn people_who_want_many_messages_break_no_rule() {
    let seen = run(
        160,
        proptest::collection::vec(ops::after_messages(), 60..160),
    );
    assert!(seen.contains(&Screen::AadhaarOtp));
    assert!(seen.contains(&Screen::MobileOtp));
}
