//! The thread that owns the file. What cannot be written now is kept in its order and tried again.

use super::clock::LedgerClock;
use super::{Found, RecordFault, Shared, counts, stamp};
use crate::domain::UtcMillis;
use crate::handoff::{Keys, Patient, Way};
use crate::journey::LedgerKey;
use crate::kiosk::counts::{Day, midnight_before};
use crate::kiosk::run::now;
use crate::record::{
    Access, Entry, EventKind, HandedOff, HandoffError, HandoffKey, OpenOptions, Record, RecordId,
    Stamp, Version, WriteError,
};
use futures::channel::oneshot;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// What the thread is asked for.
pub(super) enum Command {
    /// Keep these, all or none.
    Write(Vec<Entry>, Stamp),
    /// Keep somebody who goes to the clinic's own system, in one transaction with this entry.
    HandOver(
        Box<HandOver>,
        Entry,
        oneshot::Sender<Option<Result<HandedOff, HandoffError>>>,
    ),
    /// Say whether all that was asked for before is on the disk.
    Settle(oneshot::Sender<bool>),
    /// The program ends in order.
    Close(Stamp, oneshot::Sender<()>),
}

/// Somebody who goes to the clinic's own system.
pub(in crate::kiosk) struct HandOver {
    pub(in crate::kiosk) way: Way,
    pub(in crate::kiosk) keys: Arc<Keys>,
    pub(in crate::kiosk) key: HandoffKey,
    /// Makes what is kept of them, at this kiosk and at this moment.
    pub(in crate::kiosk) patient: Box<dyn FnOnce(RecordId, UtcMillis) -> Patient + Send>,
}

pub(super) struct Writer {
    path: PathBuf,
    received: Receiver<Command>,
    shared: Arc<Shared>,
    moves: watch::Sender<u64>,
    record: Option<Record>,
    // Asked for and not on the disk, oldest first.
    waiting: VecDeque<(Vec<Entry>, Stamp)>,
    // Entries that found no room there.
    missing: u32,
    clock: Option<LedgerClock>,
    generation: u64,
    keys_due: Instant,
    next_try: Instant,
}

/// So often a record that cannot be written is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// So often it is looked whether another key is to serve.
const LOOK_AT_KEYS: Duration = Duration::from_secs(60 * 60);

/// So many groups of entries wait for a record that cannot be written: a day of people.
const MOST_WAITING: usize = 20_000;

impl Writer {
    pub(super) fn new(
        path: PathBuf,
        received: Receiver<Command>,
        shared: Arc<Shared>,
        moves: watch::Sender<u64>,
    ) -> Self {
        let now = now().monotonic;
        Self {
            path,
            received,
            shared,
            moves,
            record: None,
            waiting: VecDeque::new(),
            missing: 0,
            clock: None,
            generation: 0,
            keys_due: now + LOOK_AT_KEYS,
            next_try: now,
        }
    }

    pub(super) fn work(mut self) {
        loop {
            match self.received.recv_timeout(TRY_AGAIN) {
                Ok(Command::Write(entries, at)) => {
                    self.take(entries, at);
                    if self.record.is_some() || now().monotonic >= self.next_try {
                        let _ = self.settle();
                    }
                }
                Ok(Command::HandOver(handed, entry, told)) => {
                    let _ = told.send(self.hand_over(*handed, entry));
                }
                Ok(Command::Settle(told)) => {
                    let is_settled = self.settle();
                    let _ = told.send(is_settled);
                }
                Ok(Command::Close(at, told)) => {
                    self.close(at);
                    let _ = told.send(());
                    return;
                }
                Err(RecvTimeoutError::Timeout) => {
                    let _ = self.settle();
                    self.look_at_keys();
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.settle();
                    return;
                }
            }
        }
    }

    fn take(&mut self, entries: Vec<Entry>, at: Stamp) {
        if self.waiting.len() < MOST_WAITING {
            self.waiting.push_back((entries, at));
        } else {
            let lost = u32::try_from(entries.len()).unwrap_or(u32::MAX);
            self.missing = self.missing.saturating_add(lost);
        }
    }

    /// Writes what waits. Answers whether all of it is on the disk.
    fn settle(&mut self) -> bool {
        self.next_try = now().monotonic + TRY_AGAIN;
        if self.record.is_none() {
            self.open();
        }
        match self.write() {
            Ok(()) => {
                if self.record.is_some() {
                    self.say(None);
                }
                self.record.is_some()
            }
            Err(error) => {
                self.say(Some(RecordFault::of_write(error)));
                false
            }
        }
    }

    fn write(&mut self) -> Result<(), WriteError> {
        let Some(record) = &mut self.record else {
            return Ok(());
        };
        while let Some((entries, at)) = self.waiting.front() {
            let _ = record.append(entries, *at)?;
            let _ = self.waiting.pop_front();
        }
        if self.missing > 0 {
            let missing = self.missing;
            let gap = EventKind::RecordGap { missing }.of_the_kiosk();
            let _ = record.append(&[Entry::Event(gap)], stamp(now().utc))?;
            self.missing = 0;
        }
        Ok(())
    }

    /// Keeps somebody, after all that was asked for before. `None` while the record cannot be written.
    fn hand_over(
        &mut self,
        handed: HandOver,
        entry: Entry,
    ) -> Option<Result<HandedOff, HandoffError>> {
        if !self.settle() {
            return None;
        }
        let record = self.record.as_mut()?;
        let at = stamp(now().utc);
        let patient = (handed.patient)(record.id(), at.utc);
        let person = (handed.key, &patient);
        Some(
            handed
                .way
                .hand_over(record, &handed.keys, person, &[entry], at),
        )
    }

    /// Opens the record, and reads what earlier runs have left.
    pub(super) fn open(&mut self) {
        let options = OpenOptions {
            access: Access::Kiosk,
            program: version(),
            at: stamp(now().utc),
        };
        let fault = match Record::open(&self.path, &options) {
            Ok(record) => match self.read(record) {
                Ok(()) => {
                    tracing::info!(event = "record_opened");
                    None
                }
                Err(error) => Some(RecordFault::of_write(error)),
            },
            Err(error) => {
                let fault = RecordFault::of_open(&error);
                if self.shared.with(|news| news.fault) != Some(fault) {
                    tracing::error!(event = "record_not_opened", %error);
                }
                Some(fault)
            }
        };
        self.say(fault);
    }

    fn read(&mut self, mut record: Record) -> Result<(), WriteError> {
        let clock = LedgerClock::resume(record.clock()?);
        let open = record.open_calls()?;
        let made = record.visit_cut_off()?;
        let today = record.told_since(midnight_before(now().utc))?;
        let kept = record.counts(stamp(clock.now()), rand::random())?;
        self.generation = kept.key.generation.0;
        let (counts, keys, slip) = counts::read(kept);
        let found = Found {
            counts,
            keys,
            slip,
            clock,
            open,
            made,
            today: Day::of_record(&today),
        };
        self.shared.with(|news| news.found = Some(found));
        self.clock = Some(clock);
        self.record = Some(record);
        self.moves.send_modify(|moved| *moved += 1);
        Ok(())
    }

    /// Another key serves after a day.
    fn look_at_keys(&mut self) {
        let now = now().monotonic;
        let (Some(record), Some(clock)) = (&mut self.record, self.clock) else {
            return;
        };
        if now < self.keys_due {
            return;
        }
        self.keys_due = now + LOOK_AT_KEYS;
        match record.counts(stamp(clock.now()), rand::random()) {
            Ok(kept) if kept.key.generation.0 != self.generation => {
                self.generation = kept.key.generation.0;
                let (_, keys, _) = counts::read(kept);
                self.tell_keys(keys);
            }
            Ok(_) => {}
            Err(error) => self.say(Some(RecordFault::of_write(error))),
        }
    }

    fn tell_keys(&self, keys: (LedgerKey, Option<LedgerKey>)) {
        self.shared.with(|news| news.keys = Some(keys));
        self.moves.send_modify(|moved| *moved += 1);
    }

    /// Tells how it stands, when that is another way than before.
    fn say(&self, fault: Option<RecordFault>) {
        let before = self
            .shared
            .with(|news| std::mem::replace(&mut news.fault, fault));
        if before == fault {
            return;
        }
        match fault {
            Some(fault) => tracing::error!(event = "record_failing", fault = fault.name()),
            None => tracing::info!(event = "record_working"),
        }
        self.moves.send_modify(|moved| *moved += 1);
    }

    fn close(&mut self, at: Stamp) {
        let is_settled = self.settle();
        if let Some(record) = self.record.take().filter(|_| is_settled)
            && let Err(error) = record.close(at)
        {
            tracing::warn!(event = "record_not_closed", %error);
        }
    }
}

/// That of this program.
fn version() -> Version {
    let part = |text: &str| text.parse().unwrap_or_default();
    Version {
        major: part(env!("CARGO_PKG_VERSION_MAJOR")),
        minor: part(env!("CARGO_PKG_VERSION_MINOR")),
        patch: part(env!("CARGO_PKG_VERSION_PATCH")),
    }
}
