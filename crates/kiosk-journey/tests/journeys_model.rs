//! The journeys of people who have an ABHA, in both generations, under random touches, answers
//! and clocks: what must never happen, never does.

mod ops;
mod rules;
mod world;

use abdm_types::Generation;
use kiosk_journey::{JourneyKind, Screen};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::HashSet;
use world::World;

/// Runs sequences of `ops`; answers with the screens they came to, by generation.
fn run(
    cases: u32,
    ops: impl Strategy<Value = Vec<ops::Op>>,
) -> HashSet<(Generation, JourneyKind, Screen)> {
    let seen = RefCell::new(HashSet::new());
    let config = Config::default();
    // The same people every time, so that each end is surely come to; others with
    // PROPTEST_RNG_SEED.
    let rng_seed = match config.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1),
        chosen @ RngSeed::Fixed(_) => chosen,
    };
    let config = Config {
        cases,
        rng_seed,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..config
    };
    let generation = prop_oneof![Just(Generation::V2), Just(Generation::V3)];
    let outcome = TestRunner::new(config).run(&(generation, ops), |(generation, ops)| {
        let mut world = World::new(generation);
        for op in ops {
            world.play(op);
            if let Some(kind) = world.journey() {
                let _ = seen.borrow_mut().insert((generation, kind, world.screen()));
            }
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    seen.into_inner()
}

#[test]
fn people_who_mostly_go_on_break_no_rule_and_come_to_every_end() {
    let seen = run(
        400,
        proptest::collection::vec(ops::mostly_forward(), 40..120),
    );
    for generation in [Generation::V2, Generation::V3] {
        for (kind, screen) in [
            (JourneyKind::Login, Screen::AccountChoice),
            (JourneyKind::Login, Screen::Card),
            (JourneyKind::Retrieval, Screen::LoginOtp),
            (JourneyKind::Reactivation, Screen::Done),
            (JourneyKind::MobileUpdate, Screen::MobileConfirm),
            (JourneyKind::MobileUpdate, Screen::Done),
            (JourneyKind::Registration, Screen::Card),
        ] {
            assert!(
                seen.contains(&(generation, kind, screen)),
                "{generation:?} {kind:?} never came to {screen:?}"
            );
        }
    }
    assert!(seen.contains(&(Generation::V2, JourneyKind::Retrieval, Screen::Done)));
    assert!(seen.contains(&(Generation::V3, JourneyKind::Retrieval, Screen::Card)));
    assert!(seen.contains(&(Generation::V2, JourneyKind::Registration, Screen::Create)));
}

#[test]
fn people_who_press_anything_break_no_rule() {
    let _ = run(200, proptest::collection::vec(ops::anything(), 40..160));
}

#[test]
fn people_who_want_many_messages_break_no_rule() {
    let _ = run(
        250,
        proptest::collection::vec(ops::after_messages(), 40..140),
    );
}
