//! One person after the other, with everything that fails, by an invented clock: nothing of them
//! stays of memory, handles or threads, and the record hears of the end of everything that it was
//! told of. The kiosk is that of the simulation: its session, its client and its service are the
//! real ones.
//!
//! `SESSIONS=10000 cargo test --test soak -- --nocapture` lets so many come.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, and shares the world of the simulation"
)]

#[path = "simulation/clock.rs"]
mod clock;
#[path = "support/footprint.rs"]
mod footprint;
#[path = "../crates/kiosk-journey/tests/kept.rs"]
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

use abha_kiosk::domain::{Generation, HeardHow};
use footprint::Footprint;
use std::sync::Arc;
use std::time::Instant;
use tokio::runtime::Builder;
use world::World;

/// The service begins anew after so many sessions: most of its people have an ABHA by then.
const BEGIN_ANEW: u64 = 50;

/// Alone and at the desk, by the calls of today and by the older ones.
const KINDS: [(Generation, bool); 4] = [
    (Generation::V3, false),
    (Generation::V3, true),
    (Generation::V2, false),
    (Generation::V2, true),
];

#[test]
fn one_person_after_the_other_leaves_nothing_behind() {
    let wanted = std::env::var("SESSIONS").ok();
    let sessions: u64 = wanted.and_then(|text| text.parse().ok()).unwrap_or(200);
    let runtime = Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(1)
        .build();
    let runtime = Arc::new(runtime.unwrap());
    let began = Instant::now();
    let (mut first, mut most, mut done, mut lives) = (None, 0, 0, 0);
    for (seed, (generation, is_at_the_desk)) in (1..).zip(KINDS) {
        let mut world = World::with(seed, &runtime, |settings| {
            settings.generation = generation;
            settings.messages_per_hour = 60;
            settings.heard = if is_at_the_desk {
                HeardHow::ExplainedBy("Meera Nair".to_owned())
            } else {
                HeardHow::Alone
            };
        });
        let share = sessions / KINDS.len() as u64;
        let mut anew = BEGIN_ANEW.min(share);
        while world.rules.sessions.begun < share {
            world.step();
            if world.rules.sessions.begun >= anew {
                anew += BEGIN_ANEW;
                world.begin_anew();
                let now = Footprint::of("self");
                // Caches are full, and every way was gone once.
                if done + world.rules.sessions.begun >= sessions / 4 {
                    first = first.or(now);
                }
                most = most.max(now.map_or(0, |now| now.resident));
            }
        }
        world.begin_anew();
        let (sessions, calls) = (world.rules.sessions, world.rules.asked);
        println!("{generation:?}, desk {is_at_the_desk}: sessions {sessions:?}, calls {calls:?}");
        assert_eq!(sessions.open(), 0, "sessions without an end in the record");
        assert_eq!(calls.open(), 0, "calls without an end in the record");
        done += sessions.begun;
        lives += u64::from(world.rules.life());
    }
    let last = Footprint::of("self");
    if let (Some(first), Some(last)) = (first, last) {
        println!(
            "{done} sessions, {lives} crashes, {:?}: after a quarter {first}, at the end {last}, at most {most} kB",
            began.elapsed()
        );
        last.assert_no_more_than(&first);
    }
}
