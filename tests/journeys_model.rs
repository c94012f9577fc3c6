//! The journeys of people who have an ABHA, in both generations, under random touches, answers
//! and clocks: what must never happen, never does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, and invents its time from one moment"
)]

#[path = "support_journey/delivery_rules.rs"]
mod delivery_rules;
#[path = "journeys_model/ops.rs"]
mod ops;
#[path = "support_journey/print_rules.rs"]
mod print_rules;
#[path = "support_journey/requests.rs"]
mod requests;
#[path = "journeys_model/rules.rs"]
mod rules;
#[allow(dead_code, reason = "the plain tests say more")]
#[path = "support_journey/service.rs"]
mod service;
#[path = "support_journey/typed_code.rs"]
mod typed_code;
#[path = "journeys_model/world.rs"]
mod world;

use abha_kiosk::domain::Generation;
use abha_kiosk::journey::{JourneyKind, Screen};
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
