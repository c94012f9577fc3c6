//! How long a visit waits for its hand-off, and how fast many of them go.
//!
//! `ROWS` in the environment of the test sets another number than the usual one.

use crate::common::{Home, server};
use crate::ward::Ward;
use kiosk_record::DestinationKind;
use std::env;
use std::io::Write as _;
use std::time::{Duration, Instant};

const USUAL_ROWS: u32 = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_wait_and_go_in_time() {
    let rows = env::var("ROWS").map_or(USUAL_ROWS, |rows| rows.parse().unwrap());
    let home = Home::new();
    let mut record = home.record();
    let mut took: Vec<Duration> = (1..=rows)
        .map(|number| {
            let began = Instant::now();
            let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
            began.elapsed()
        })
        .collect();
    took.sort();
    let of = |part: usize| took[(took.len() * part / 100).min(took.len() - 1)];
    let (median, late) = (of(50), of(99));

    let ward = Ward::open().await;
    let began = Instant::now();
    let desk = home.work(server(&ward.url()));
    let mut states = desk.states();
    let all = states.wait_for(|state| state.outbox.sent == u64::from(rows));
    let limit = Duration::from_secs(600);
    let is_done = tokio::time::timeout(limit, all).await.is_ok();
    let drained = began.elapsed();
    writeln!(
        std::io::stdout(),
        "{rows} hand-offs: to the disk in {median:?} (median), {late:?} (99 of 100); sent in {drained:?}"
    )
    .unwrap();
    assert!(is_done);
    assert_eq!(ward.patients(), rows as usize);
}
