//! The kiosk's record: one thread owns the file, and everything that is to be kept goes to it in the
//! order in which it happened. Nothing here waits for a disk but a call that must not leave before it
//! is written down.

mod clock;
mod counts;
mod names;
mod scribe;
mod shown;
mod writer;

pub(super) use clock::LedgerClock;
pub(super) use names::{asks_for_a_code, call, of_tls, purpose, shown_on, validation};
pub(super) use scribe::{Leaving, Scribe, Seen};
pub use shown::{ConsentShown, consent_text};
pub(super) use shown::{ShownText, TextKind};

use super::counts::Day;
use super::run::now;
use crate::domain::{Now, UtcMillis};
use crate::journey::{CutOff, KeptCounts, LedgerKey, SlipNumber};
use crate::record::{
    Entry, EventKind, HandedOff, HandoffError, OpenCall, OpenError, Stamp, WriteError,
};
use futures::channel::oneshot;
use futures::{Stream, stream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;
use tokio::sync::watch;
pub(super) use writer::HandOver;
use writer::{Command, Writer};

/// Where the record lies, and whether anybody begins anything while it cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPlace {
    /// The file.
    pub path: PathBuf,
    /// Whether nothing is begun without it.
    pub is_required: bool,
}

/// The way to the record. Clones lead to the same; without a place it leads nowhere.
#[derive(Clone, Default)]
pub struct Recorder(Option<Arc<Open>>);

struct Open {
    commands: mpsc::Sender<Command>,
    shared: Arc<Shared>,
    moved: watch::Receiver<u64>,
    is_required: bool,
}

/// What the thread tells the window.
#[derive(Default)]
struct Shared(Mutex<News>);

#[derive(Default)]
struct News {
    fault: Option<RecordFault>,
    found: Option<Found>,
    keys: Option<(LedgerKey, Option<LedgerKey>)>,
}

/// Why the record cannot be used, by what staff do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordFault {
    /// A newer program wrote it.
    Newer,
    /// It is broken.
    Broken,
    /// It may not be written.
    ReadOnly,
    /// Others may read it.
    Exposed,
    /// Its disk is full.
    NoRoom,
    /// Another program has it.
    InUse,
    /// Its disk does not work as it should.
    Disk,
}

/// What earlier runs of the program have left.
pub(super) struct Found {
    pub(super) counts: KeptCounts,
    pub(super) keys: (LedgerKey, Option<LedgerKey>),
    pub(super) slip: SlipNumber,
    pub(super) clock: LedgerClock,
    /// Calls without an answer, oldest first.
    pub(super) open: Vec<OpenCall>,
    /// When an ABHA was made or found for somebody whose visit has no end.
    pub(super) made: Option<UtcMillis>,
    /// What was counted today.
    pub(super) today: Day,
}

/// The longest that the end of the program waits for the record.
const CLOSING: Duration = Duration::from_secs(2);

impl RecordFault {
    /// Every one of them.
    pub const ALL: [Self; 7] = [
        Self::Newer,
        Self::Broken,
        Self::ReadOnly,
        Self::Exposed,
        Self::NoRoom,
        Self::InUse,
        Self::Disk,
    ];

    /// The name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newer => "newer",
            Self::Broken => "broken",
            Self::ReadOnly => "read-only",
            Self::Exposed => "exposed",
            Self::NoRoom => "no-room",
            Self::InUse => "in-use",
            Self::Disk => "disk",
        }
    }

    fn of_open(error: &OpenError) -> Self {
        match error {
            OpenError::Newer { .. } => Self::Newer,
            OpenError::Broken { .. } => Self::Broken,
            OpenError::ReadOnly { .. } => Self::ReadOnly,
            OpenError::Exposed { .. } => Self::Exposed,
            OpenError::NoRoom { .. } => Self::NoRoom,
            OpenError::InUse { .. } => Self::InUse,
            OpenError::Missing { .. } | OpenError::Io { .. } => Self::Disk,
        }
    }

    pub(super) const fn of_write(error: WriteError) -> Self {
        match error {
            WriteError::NoRoom => Self::NoRoom,
            WriteError::ReadOnly => Self::ReadOnly,
            WriteError::InUse => Self::InUse,
            WriteError::Broken => Self::Broken,
            WriteError::Io => Self::Disk,
        }
    }
}

impl Shared {
    fn with<R>(&self, take: impl FnOnce(&mut News) -> R) -> R {
        take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Recorder {
    /// Nothing is kept.
    #[must_use]
    pub fn off() -> Self {
        Self::default()
    }

    /// Opens the record, and keeps at it if that is not possible now. Waits until the first try is
    /// over: what was left by earlier runs is known then.
    #[must_use]
    pub fn start(place: RecordPlace) -> Self {
        let (commands, received) = mpsc::channel();
        let (moves, moved) = watch::channel(0);
        let shared = Arc::new(Shared::default());
        let is_required = place.is_required;
        let mut writer = Writer::new(place.path, received, Arc::clone(&shared), moves);
        writer.open();
        let thread = std::thread::Builder::new()
            .name("record".to_owned())
            .spawn(move || writer.work());
        if thread.is_err() {
            shared.with(|news| news.fault = Some(RecordFault::Disk));
        }
        Self(Some(Arc::new(Open {
            commands,
            shared,
            moved,
            is_required,
        })))
    }

    /// Whether there is a record.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// What is wrong with it now.
    #[must_use]
    pub fn fault(&self) -> Option<RecordFault> {
        self.0.as_ref()?.shared.with(|news| news.fault)
    }

    /// Whether nobody may begin anything now.
    #[must_use]
    pub fn holds_up(&self) -> bool {
        let is_required = self.0.as_ref().is_some_and(|open| open.is_required);
        is_required && self.fault().is_some()
    }

    /// What earlier runs have left, once.
    pub(super) fn take_found(&self) -> Option<Found> {
        self.0.as_ref()?.shared.with(|news| news.found.take())
    }

    /// The keys for numbers, when others serve than before.
    pub(super) fn take_keys(&self) -> Option<(LedgerKey, Option<LedgerKey>)> {
        self.0.as_ref()?.shared.with(|news| news.keys.take())
    }

    /// One item for every change of what can be asked here.
    pub(super) fn moves(&self) -> impl Stream<Item = ()> + use<> {
        let moved = self.0.as_ref().map(|open| open.moved.clone());
        stream::unfold(moved, |moved| async move {
            let mut moved = moved?;
            moved.changed().await.ok()?;
            Some(((), Some(moved)))
        })
    }

    /// Keeps these, all or none, after whatever came before. Returns at once.
    pub(super) fn write(&self, entries: Vec<Entry>, now: Now) {
        if let Some(open) = &self.0
            && !entries.is_empty()
        {
            let _ = open.commands.send(Command::Write(entries, stamp(now.utc)));
        }
    }

    /// Keeps something that is of nobody's visit.
    pub(super) fn write_of_the_kiosk(&self, kind: EventKind) {
        self.write(vec![Entry::Event(kind.of_the_kiosk())], now());
    }

    /// Writes down that a call leaves, and answers when it is on the disk, and all before it:
    /// whether the call may leave.
    pub(super) async fn let_leave(&self, leaving: Leaving, request_id: Option<[u8; 16]>) -> bool {
        let Some(open) = &self.0 else {
            return true;
        };
        let waits = leaving.waits;
        self.write(vec![leaving.entry(request_id)], now());
        if !waits {
            return true;
        }
        let (told, written) = oneshot::channel();
        let _ = open.commands.send(Command::Settle(told));
        written.await.unwrap_or(false) || !open.is_required
    }

    /// Keeps somebody who goes to the clinic's own system, with an entry of that; `None` while there is
    /// no record that can be written.
    pub(super) async fn hand_over(
        &self,
        handed: HandOver,
    ) -> Option<Result<HandedOff, HandoffError>> {
        let open = self.0.as_ref()?;
        let entry = Entry::Event(EventKind::HandedOver.of_the_kiosk());
        let (told, kept) = oneshot::channel();
        let _ = open
            .commands
            .send(Command::HandOver(Box::new(handed), entry, told));
        kept.await.ok()?
    }

    /// The program ends in order. Waits for the disk, but not for long.
    pub async fn close(&self) {
        let Some(open) = &self.0 else {
            return;
        };
        let (told, closed) = oneshot::channel();
        let _ = open.commands.send(Command::Close(stamp(now().utc), told));
        let _ = tokio::time::timeout(CLOSING, closed).await;
    }
}

impl Found {
    /// What the person who was there has to be told: of an account that a call may have made or
    /// changed, no longer ago than somebody may be waiting. One that was made belongs to it: whether
    /// they have seen it, nobody knows.
    pub(super) fn cut_off(&self) -> Option<CutOff> {
        let now = self.clock.now();
        let is_recent = |at: UtcMillis| now.0.saturating_sub(at.0) < names::MAY_BE_WAITING;
        let recent = self.open.iter().filter(|call| is_recent(call.at.utc));
        let mut recent = recent.rev();
        let at = |call: &OpenCall| call.at.utc;
        let made = recent.clone().find(|call| call.sent.kind.enrols());
        let made = made.map(|call| CutOff::Enrolment { at: at(call) });
        let seen_or_not = self.made.filter(|at| is_recent(*at));
        let made = made.or(seen_or_not.map(|at| CutOff::Enrolment { at }));
        made.or_else(|| {
            recent
                .find(|call| names::changes(call.sent.kind))
                .map(|call| CutOff::Change { at: at(call) })
        })
    }
}

fn stamp(utc: UtcMillis) -> Stamp {
    Stamp::in_india(utc)
}

impl std::hash::Hash for Recorder {
    /// A window has one.
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        "record".hash(state);
    }
}
