//! An invented clock, and everything that a network can do.

use super::*;
use proptest::prelude::*;

const BAD: ServiceState = ServiceState::Unavailable(Outage::Offline);
const WORSE: ServiceState = ServiceState::Unavailable(Outage::NetworkRefused);
const GOOD: ServiceState = ServiceState::Available;

/// A morning at a kiosk.
struct Morning {
    start: Instant,
    now: Duration,
    watch: ServiceWatch,
}

impl Morning {
    fn new() -> Self {
        #[allow(
            clippy::disallowed_methods,
            reason = "an Instant cannot be made from nothing"
        )]
        let start = Instant::now();
        Self {
            start,
            now: Duration::ZERO,
            watch: ServiceWatch::new(start),
        }
    }

    fn now(&self) -> Now {
        Now {
            monotonic: self.start + self.now,
            utc: self.utc(),
        }
    }

    fn utc(&self) -> UtcMillis {
        UtcMillis(1_000_000_000_000 + i64::try_from(self.now.as_millis()).unwrap())
    }

    /// Seconds until the next look, with nobody there.
    fn pause(&self) -> f64 {
        let at = self.watch.wake_at(false).unwrap();
        at.saturating_duration_since(self.start + self.now)
            .as_secs_f64()
    }

    /// Waits for the next look, which sees this.
    fn sees(&mut self, state: ServiceState) -> Option<ServiceState> {
        self.now += Duration::from_secs_f64(self.pause());
        assert!(self.watch.begin(false, self.now().monotonic));
        self.watch.looked(state, 0.5, self.now())
    }

    fn closed(&self) -> Option<Closed> {
        self.watch.closed(self.utc())
    }
}

#[test]
fn looks_at_once_and_then_every_minute_while_all_is_well() {
    let mut morning = Morning::new();
    assert!(morning.pause() == 0.0);
    assert_eq!(morning.sees(GOOD), Some(GOOD), "told once");
    for _ in 0..5 {
        assert!((morning.pause() - 60.0).abs() < 0.1);
        assert_eq!(morning.sees(GOOD), None);
    }
    assert_eq!(morning.closed(), None);
}

#[test]
fn one_lost_look_locks_nobody_out_and_two_do() {
    let mut morning = Morning::new();
    let _ = morning.sees(GOOD);
    let answered = morning.utc();
    assert_eq!(morning.sees(BAD), None);
    assert_eq!(morning.closed(), None, "one may get lost");
    assert!((morning.pause() - 3.0).abs() < 0.1, "a quick second one");
    assert_eq!(morning.sees(GOOD), None);
    assert!((morning.pause() - 60.0).abs() < 0.1);
    let again = morning.utc();
    assert!(again > answered);
    let _ = morning.sees(BAD);
    assert_eq!(morning.sees(BAD), Some(BAD));
    assert_eq!(
        morning.closed(),
        Some(Closed {
            outage: Outage::Offline,
            since: Some(again)
        }),
        "since the last answer"
    );
    for _ in 0..3 {
        assert!((morning.pause() - 30.0).abs() < 0.1);
        assert_eq!(morning.sees(BAD), None, "told once");
    }
    assert_eq!(
        morning.sees(WORSE),
        Some(WORSE),
        "another cause is told at once"
    );
    assert_eq!(
        morning.closed().and_then(|closed| closed.since),
        Some(again)
    );
    assert_eq!(morning.sees(GOOD), Some(GOOD), "one good look opens it");
    assert_eq!(morning.closed(), None);
}

#[test]
fn a_kiosk_that_never_had_an_answer_says_since_when_it_looks() {
    let mut morning = Morning::new();
    assert_eq!(morning.sees(BAD), None);
    assert_eq!(morning.closed(), None, "nothing is known yet");
    assert_eq!(morning.sees(BAD), Some(BAD));
    assert_eq!(
        morning.closed().and_then(|closed| closed.since),
        Some(morning.utc())
    );
}

#[test]
fn refused_credentials_are_not_asked_for_again_and_again() {
    let mut morning = Morning::new();
    let refused = ServiceState::Unavailable(Outage::NotAuthorised);
    let _ = morning.sees(refused);
    assert_eq!(morning.sees(refused), Some(refused));
    assert!((morning.pause() - 600.0).abs() < 1.0);
}

#[test]
fn rests_while_somebody_is_there_unless_a_call_of_theirs_fails() {
    let mut morning = Morning::new();
    let _ = morning.sees(GOOD);
    assert_eq!(morning.watch.wake_at(true), None);
    morning.now += Duration::from_secs(600);
    assert!(!morning.watch.begin(true, morning.now().monotonic));
    morning.watch.call_failed(morning.now().monotonic);
    assert!(morning.watch.begin(true, morning.now().monotonic));
    assert_eq!(morning.watch.wake_at(true), None, "one look at a time");
    assert_eq!(morning.watch.looked(BAD, 0.5, morning.now()), None);
    assert!(morning.watch.wake_at(true).is_some(), "and the second one");
    assert_eq!(morning.sees(BAD), Some(BAD));
    assert_eq!(morning.watch.wake_at(true), None, "then it rests again");
    // Failing again and again does not make it look again and again.
    let before = morning.pause();
    morning.watch.call_failed(morning.now().monotonic);
    assert!(morning.pause() <= before);
    let _ = morning.sees(BAD);
    assert!(morning.pause() > 20.0);
}

#[test]
fn a_time_of_day_is_told_only_where_it_says_something() {
    let mut morning = Morning::new();
    let _ = morning.sees(GOOD);
    let _ = morning.sees(BAD);
    let _ = morning.sees(BAD);
    let since = |utc: i64| morning.watch.closed(UtcMillis(utc)).unwrap().since;
    let now = morning.utc().0;
    assert!(since(now).is_some());
    // The clock was set back, or a day has gone by.
    assert_eq!(since(now - 3_600_000), None);
    assert_eq!(since(now + 24 * 3_600_000), None);
    let clock = ServiceState::Unavailable(Outage::ClockWrong {
        minutes_ahead: Some(-90),
    });
    assert_eq!(morning.sees(clock), Some(clock));
    assert_eq!(morning.closed().unwrap().since, None);
}

#[test]
fn a_machine_that_slept_looks_when_it_wakes() {
    let mut morning = Morning::new();
    let _ = morning.sees(GOOD);
    morning.now += Duration::from_secs(8 * 3600);
    assert!(morning.pause() == 0.0);
    assert!(morning.watch.begin(false, morning.now().monotonic));
    // The network is not up yet.
    assert_eq!(morning.watch.looked(BAD, 0.5, morning.now()), None);
    assert_eq!(morning.sees(GOOD), None);
    assert_eq!(morning.closed(), None);
}

fn any_state() -> impl Strategy<Value = ServiceState> {
    prop_oneof![
        3 => Just(GOOD),
        2 => proptest::sample::select(&Outage::ALL[..]).prop_map(ServiceState::Unavailable),
    ]
}

proptest! {
    /// Whatever is seen in whatever order: it closes only after two bad looks in a row, opens on
    /// a good one, tells every change once, and never asks more often than it may.
    #[test]
    fn closes_on_two_bad_looks_and_opens_on_a_good_one(
        looks in proptest::collection::vec((any_state(), 0.0..=1.0f64), 1..60)
    ) {
        let mut morning = Morning::new();
        let mut told = None;
        let mut bad = 0;
        for (state, chance) in looks {
            morning.now += Duration::from_secs_f64(morning.pause());
            prop_assert!(morning.watch.begin(false, morning.now().monotonic));
            prop_assert!(!morning.watch.begin(false, morning.now().monotonic));
            bad = if state == GOOD { 0 } else { bad + 1 };
            let was_open = morning.closed().is_none();
            let change = morning.watch.looked(state, chance, morning.now());
            if let Some(change) = change {
                prop_assert_ne!(told, Some(change), "told twice");
                told = Some(change);
            }
            let open = morning.closed().is_none();
            if state == GOOD {
                prop_assert!(open);
            } else {
                prop_assert!(!open || bad < 2);
                prop_assert!(open || bad >= 2 || !was_open);
            }
            prop_assert!(morning.pause() > 2.5);
            prop_assert!(morning.pause() < 661.0);
        }
    }
}
