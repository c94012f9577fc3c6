//! How long the hand-off of a visit takes to the disk (the target is 15 ms), and how fast an outbox empties
//! into a server on this machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a benchmark says what it expects by panicking, and looks at the clock"
)]

// They serve the tests too, which need more of them.
#[allow(dead_code)]
#[path = "../tests/common.rs"]
mod common;
#[allow(dead_code)]
#[path = "../tests/ward.rs"]
mod ward;

use common::{Home, key, person, server, until};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use kiosk_record::DestinationKind;
use std::hint::black_box;
use ward::Ward;

fn commit(criterion: &mut Criterion) {
    let home = Home::new();
    let mut record = home.record();
    let mut number = 0;
    criterion.bench_function("handoff/commit", |bencher| {
        bencher.iter(|| {
            number += 1;
            home.hand_over(&mut record, number, DestinationKind::Fhir)
        });
    });
    let patient = person(1);
    criterion.bench_function("handoff/seal", |bencher| {
        bencher.iter(|| {
            home.keys
                .seal(black_box(&patient), key(1), DestinationKind::Fhir)
                .unwrap()
        });
    });
}

const ROWS: u32 = 50;

fn drain(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let mut group = criterion.benchmark_group("handoff");
    let _ = group
        .sample_size(10)
        .throughput(Throughput::Elements(ROWS.into()));
    let _ = group.bench_function("drain", |bencher| {
        bencher.iter_batched(
            || {
                let home = Home::new();
                let mut record = home.record();
                for number in 1..=ROWS {
                    let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
                }
                home
            },
            |home| {
                runtime.block_on(async {
                    let ward = Ward::open().await;
                    let desk = home.work(server(&ward.url()));
                    let _ = until(&desk, "all", |state| state.outbox.sent == u64::from(ROWS)).await;
                });
                home
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, commit, drain);
criterion_main!(benches);
