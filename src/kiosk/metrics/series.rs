//! The series, as every way out tells them: names, labels of closed lists, and numbers.

use crate::domain::{PrinterState, UtcMillis};
use crate::kiosk::counts::{
    CallResult, Cause, Counts, Outcome, PRINT_ENDS, Part, Seconds, Sender, printer_states, told,
};
use crate::kiosk::record::Recorder;
use std::time::{Duration, Instant};

/// What is told of one thing, by labels.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Family {
    /// Without unit and without what the kind adds.
    pub(super) name: &'static str,
    pub(super) unit: Unit,
    pub(super) help: &'static str,
    pub(super) kind: Kind,
    pub(super) points: Vec<Point>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    Seconds,
    Bytes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Counter,
    Gauge,
    Histogram,
    Info,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Point {
    pub(super) labels: Labels,
    pub(super) value: Value,
}

/// Names and values; both are of the program.
pub(super) type Labels = Vec<(&'static str, &'static str)>;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Count(u64),
    Level(f64),
    /// Up to which seconds, and how many above the bound before.
    Seconds {
        buckets: Vec<(f64, u64)>,
        sum: f64,
        count: u64,
    },
    /// What the labels say.
    Info,
}

/// Whence the numbers come.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) counts: Counts,
    pub(super) record: Recorder,
    pub(super) has_printer: bool,
    /// The generation of the calls, and the environment.
    pub(super) speaks: (&'static str, &'static str),
    pub(super) started: UtcMillis,
}

/// Seconds in a part of the way.
pub(super) const STEP: &str = "abha_kiosk_step";

/// Seconds until a code was entered.
pub(super) const CODE_DELAY: &str = "abha_kiosk_code_delay";

const STATES: &str = "1 for the state that the printer is in, as it was seen last.";

impl Source {
    /// Every family of which something is known, in the order in which they are told.
    pub(super) fn known(&self, now: Instant) -> Vec<Family> {
        let mut families = self.families(now);
        families.retain(|family| !family.points.is_empty());
        families
    }

    /// Every family. Always the same, and the same series in them, but for those of which nothing is known.
    pub(super) fn families(&self, now: Instant) -> Vec<Family> {
        let totals = self.counts.totals();
        let age = totals
            .answered_at
            .map(|at| now.saturating_duration_since(at).as_secs_f64());
        let mut families = vec![
            self.build(),
            counter(
                "abha_kiosk_sessions",
                "Visits that somebody began.",
                vec![count(Vec::new(), totals.sessions)],
            ),
            counter(
                "abha_kiosk_outcomes",
                "Visits by what people came away with. Told five at a time: the remainder waits.",
                each(Outcome::ALL, totals.had, |outcome, had| {
                    count(vec![("outcome", outcome.name())], told(had))
                }),
            ),
            counter(
                "abha_kiosk_stops",
                "Visits that did not come to what they were for, by the part of the way and the cause. Told five at a time: the remainder waits.",
                stops(&totals.stopped),
            ),
            histogram(
                STEP,
                "From coming to a part of the way until leaving it, without those who went away there. Told five at a time: the remainder waits.",
                each(Part::ALL, &totals.in_part, |part, seconds| {
                    measured(vec![("step", part.name())], seconds)
                }),
            ),
            counter(
                "abha_kiosk_code_requests",
                "Codes that were asked for and that the service said it had sent, by who sends them.",
                each(Sender::ALL, totals.codes, |sender, times| {
                    count(vec![("sender", sender.name())], times)
                }),
            ),
            histogram(
                CODE_DELAY,
                "From the answer to the request of a code until the code was entered. Told five at a time: the remainder waits.",
                each(Sender::ALL, &totals.until_code, |sender, seconds| {
                    measured(vec![("sender", sender.name())], seconds)
                }),
            ),
            counter(
                "abha_kiosk_abdm_calls",
                "Calls that somebody waited for, by what came of them.",
                each(CallResult::ALL, totals.calls, |result, times| {
                    count(vec![("result", result.name())], times)
                }),
            ),
            counter(
                "abha_kiosk_prints",
                "Prints that somebody waited for, by their end.",
                each(PRINT_ENDS, totals.prints, |end, times| {
                    count(vec![("end", end.name())], times)
                }),
            ),
            counter(
                "abha_kiosk_staff_calls",
                "How often a person called staff.",
                vec![count(Vec::new(), totals.staff_calls)],
            ),
            gauge(
                "abha_kiosk_abdm_reachable",
                Unit::None,
                "1 if ABDM answered the last look, 0 if not.",
                totals.is_reachable.map(f64::from),
            ),
            gauge(
                "abha_kiosk_abdm_last_success_age",
                Unit::Seconds,
                "Since ABDM answered last.",
                age,
            ),
            gauge(
                "abha_kiosk_clock_ahead",
                Unit::Seconds,
                "By how much the clock of this machine is ahead of that of ABDM; below zero it is behind.",
                totals.clock_ahead.map(seconds_of),
            ),
            gauge(
                "abha_kiosk_record_writable",
                Unit::None,
                "1 if the record can be written, 0 if not.",
                self.record
                    .is_on()
                    .then(|| f64::from(self.record.fault().is_none())),
            ),
            gauge(
                "process_start_time",
                Unit::Seconds,
                "When the program began, since 1970.",
                Some(since_1970(self.started)),
            ),
            gauge(
                "process_resident_memory",
                Unit::Bytes,
                "What the program takes of memory.",
                resident_bytes(),
            ),
        ];
        if self.has_printer {
            families.push(printer(totals.printer));
        }
        families
    }

    fn build(&self) -> Family {
        let (api, environment) = self.speaks;
        let labels = vec![
            ("version", env!("CARGO_PKG_VERSION")),
            ("api", api),
            ("environment", environment),
        ];
        Family {
            name: "abha_kiosk_build",
            unit: Unit::None,
            help: "Which program, and what it speaks to.",
            kind: Kind::Info,
            points: vec![Point {
                labels,
                value: Value::Info,
            }],
        }
    }
}

fn counter(name: &'static str, help: &'static str, points: Vec<Point>) -> Family {
    Family {
        name,
        unit: Unit::None,
        help,
        kind: Kind::Counter,
        points,
    }
}

fn histogram(name: &'static str, help: &'static str, points: Vec<Point>) -> Family {
    Family {
        name,
        unit: Unit::Seconds,
        help,
        kind: Kind::Histogram,
        points,
    }
}

fn gauge(name: &'static str, unit: Unit, help: &'static str, level: Option<f64>) -> Family {
    let points = level.into_iter().map(|level| Point {
        labels: Vec::new(),
        value: Value::Level(level),
    });
    Family {
        name,
        unit,
        help,
        kind: Kind::Gauge,
        points: points.collect(),
    }
}

/// One state of a closed list holds, or none is known.
fn printer(now: Option<PrinterState>) -> Family {
    let points = printer_states().map(|(state, name)| Point {
        labels: vec![("state", name)],
        value: Value::Level(f64::from(now == Some(state))),
    });
    Family {
        name: "abha_kiosk_printer_state",
        unit: Unit::None,
        help: STATES,
        kind: Kind::Gauge,
        points: points.collect(),
    }
}

fn each<A, B>(
    names: impl IntoIterator<Item = A>,
    numbers: impl IntoIterator<Item = B>,
    point: impl Fn(A, B) -> Point,
) -> Vec<Point> {
    let all = names.into_iter().zip(numbers);
    all.map(|(name, number)| point(name, number)).collect()
}

fn stops(stopped: &[[u64; Cause::ALL.len()]; Part::ALL.len()]) -> Vec<Point> {
    let parts = Part::ALL.into_iter().zip(stopped);
    let causes = parts.flat_map(|(part, causes)| {
        each(Cause::ALL, *causes, move |cause, times| {
            let labels = vec![("step", part.name()), ("reason", cause.name())];
            count(labels, told(times))
        })
    });
    causes.collect()
}

fn count(labels: Labels, times: u64) -> Point {
    Point {
        labels,
        value: Value::Count(times),
    }
}

fn measured(labels: Labels, seconds: &Seconds) -> Point {
    let told = seconds.told();
    Point {
        labels,
        value: Value::Seconds {
            buckets: told.buckets.clone(),
            sum: told.sum,
            count: told.count,
        },
    }
}

/// A clock that is off by more than a number of 64 bits can say is off all the same.
fn seconds_of(seconds: i64) -> f64 {
    i32::try_from(seconds).map_or(f64::from(i32::MAX), f64::from)
}

fn since_1970(moment: UtcMillis) -> f64 {
    let milliseconds = u64::try_from(moment.0).unwrap_or_default();
    Duration::from_millis(milliseconds).as_secs_f64()
}

/// What Linux tells of this process; elsewhere nothing is.
fn resident_bytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u32 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(f64::from(kilobytes) * 1024.0)
}
