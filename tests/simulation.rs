//! Kiosk, service, network, printer and disk in one process and by one invented clock, where a seed
//! decides everything that happens: people at the screen, what gets lost on the way, what the
//! printer and the disk say, when the power is cut. The session, the client and the sandbox's
//! server are the real ones. The window, sockets and TLS, the drawing of cards and the files
//! themselves are not part of it: their threads keep no order that a seed could tell.
//!
//! `SEEDS=10000 cargo test --test simulation many` plays so many; `SEED=17 cargo test --test
//! simulation one -- --nocapture` plays one and tells what happens in it.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, invents its time from one moment, and shares its world with the soak"
)]

#[path = "simulation/clock.rs"]
mod clock;
#[path = "../crates/kiosk-journey/tests/kept.rs"]
#[allow(dead_code, reason = "shared with the tests of journeys")]
mod kept;
#[path = "simulation/network.rs"]
mod network;
#[path = "simulation/people.rs"]
mod people;
#[path = "simulation/rules.rs"]
mod rules;
#[path = "simulation/visitor.rs"]
mod visitor;
#[path = "simulation/world.rs"]
mod world;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tokio::runtime::{Builder, Runtime};
use world::World;

/// Things that happen in a world.
const STEPS: usize = 50;

/// Seeds that found something once. They are played each time.
const KEPT: [u64; 1] = [8343];

/// One thread of ours and one for the service's decrypting, which is waited for.
fn runtime() -> Arc<Runtime> {
    let mut builder = Builder::new_current_thread();
    let runtime = builder.enable_all().max_blocking_threads(1).build();
    Arc::new(runtime.unwrap())
}

/// Plays a world to its end. Answers with what stands for all that happened in it, and how often
/// each screen was seen.
fn play(seed: u64, runtime: &Arc<Runtime>) -> Result<(u64, BTreeMap<&'static str, u32>), String> {
    let mut world = World::new(seed, runtime);
    let played = catch_unwind(AssertUnwindSafe(|| {
        for _ in 0..STEPS {
            world.step();
        }
        world.rest();
    }));
    match played {
        Ok(()) => Ok((world.hash(), std::mem::take(&mut world.rules.seen))),
        Err(_) => Err(format!("seed {seed}:\n{}", world.last_lines())),
    }
}

/// Plays these seeds, and says which broke a rule.
fn play_all(seeds: impl Iterator<Item = u64>) -> BTreeMap<&'static str, u32> {
    let runtime = runtime();
    let (mut broken, mut seen) = (Vec::new(), BTreeMap::new());
    let mut shown = None;
    for seed in seeds {
        match play(seed, &runtime) {
            Ok((_, of_one)) => {
                for (screen, count) in of_one {
                    *seen.entry(screen).or_insert(0) += count;
                }
            }
            Err(last) => {
                broken.push(seed);
                shown.get_or_insert(last);
            }
        }
    }
    assert!(
        broken.is_empty(),
        "{} broke a rule: {broken:?}\n{}",
        broken.len(),
        shown.unwrap_or_default()
    );
    seen
}

fn asked_for(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn many_worlds_break_no_rule() {
    let seeds = asked_for("SEEDS").unwrap_or(200);
    let from = asked_for("FROM").unwrap_or(0);
    let halves: Vec<_> = (0..2)
        .map(|half| {
            std::thread::spawn(move || {
                play_all((from..from + seeds).filter(move |seed| seed % 2 == half))
            })
        })
        .collect();
    let mut seen = BTreeMap::new();
    for half in halves {
        match half.join() {
            Ok(of_half) => {
                for (screen, count) in of_half {
                    *seen.entry(screen).or_insert(0) += count;
                }
            }
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
    println!("{seeds} worlds: {seen:?}");
    for screen in [
        "consent",
        "aadhaar_otp",
        "created",
        "handoff",
        "card",
        "login_otp",
        "notice",
        "goodbye",
        "done",
    ] {
        assert!(seen.contains_key(screen), "nobody came to {screen}");
    }
}

#[test]
fn kept_seeds_break_no_rule() {
    let _ = play_all(KEPT.into_iter());
}

#[test]
fn one_seed_is_one_world() {
    let (one, other) = (runtime(), runtime());
    for seed in 0..12 {
        let first = play(seed, &one).unwrap_or_else(|last| panic!("{last}")).0;
        let second = play(seed, &other).unwrap_or_else(|last| panic!("{last}")).0;
        assert_eq!(first, second, "seed {seed} was played in two ways");
        let next = play(seed + 1, &other)
            .unwrap_or_else(|last| panic!("{last}"))
            .0;
        assert_ne!(first, next, "another seed is another world");
    }
}

#[test]
fn one_world_is_told() {
    let Some(seed) = asked_for("SEED") else {
        return;
    };
    let runtime = runtime();
    let mut world = World::new(seed, &runtime);
    let played = catch_unwind(AssertUnwindSafe(|| {
        for _ in 0..STEPS {
            world.step();
        }
        world.rest();
    }));
    println!("{}", world.all_lines());
    assert!(played.is_ok(), "seed {seed} breaks a rule");
}
