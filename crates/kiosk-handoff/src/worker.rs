//! Empties the outbox: the oldest first, one at a time for each destination, as long as it takes.

mod line;
mod pause;
mod turn;

use crate::desk::{Desk, Orders, Standing, State};
use crate::destination::Destination;
use crate::keys::Keys;
use crate::store::Store;
use abdm_types::UtcMillis;
use kiosk_record::{DestinationKind, HandoffKey, Rank};
use line::Line;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tokio::time::interval;
use turn::OwnTurn;

/// What the time is, by the clock on the wall.
pub type Clock = Arc<dyn Fn() -> UtcMillis + Send + Sync>;

/// How the worker goes about it.
#[derive(Clone)]
pub struct Options {
    /// So long a hand-off that was acknowledged is kept.
    pub grace: Duration,
    /// From the first failure to the next try; it doubles from then on.
    pub first_pause: Duration,
    /// No pause is longer, unless the destination asks for one.
    pub longest_pause: Duration,
    /// Whether another program that works with the same outbox sends before this one.
    pub rank: Rank,
    /// What the time is.
    pub clock: Clock,
}

impl Options {
    /// The usual ones: a day of grace, and from 1 second to 5 minutes between tries.
    #[must_use]
    pub fn usual(clock: Clock) -> Self {
        Self {
            grace: Duration::from_secs(24 * 60 * 60),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(5 * 60),
            rank: Rank::First,
            clock,
        }
    }
}

/// What empties the outbox while [`Worker::run`] is polled.
pub struct Worker {
    shared: Arc<Shared>,
    lines: Vec<Line>,
    orders: watch::Receiver<Orders>,
    news: watch::Sender<u64>,
    turn: OwnTurn,
    // What was written last, as it was looked for last.
    newest: Option<HandoffKey>,
}

/// What the lines, the housekeeping and the desk have in common.
pub(crate) struct Shared {
    pub(crate) store: Store,
    pub(crate) keys: Arc<Keys>,
    pub(crate) options: Options,
    /// What staff are told.
    pub(crate) state: watch::Sender<State>,
    /// Whether the outbox changed since it was counted.
    pub(crate) is_changed: AtomicBool,
    /// Told when a destination has nothing more to do.
    pub(crate) rest: Notify,
}

/// Makes a worker ready for the outbox in a record's file, and the desk that speaks with it. The file is
/// opened when there is something to do, so that it may come later.
#[must_use]
pub fn worker(
    record: PathBuf,
    keys: Arc<Keys>,
    destinations: Vec<Arc<dyn Destination>>,
    options: Options,
) -> (Desk, Worker) {
    let standings = destinations.iter().map(|one| (one.kind(), Standing::Idle));
    let turn = OwnTurn::new(record.clone(), options.rank);
    let shared = Arc::new(Shared {
        store: Store::start(record, keys.clone()),
        keys,
        options,
        state: watch::Sender::new(State::new(standings.collect())),
        is_changed: AtomicBool::new(true),
        rest: Notify::new(),
    });
    let (give, orders) = watch::channel(Orders::default());
    let (news, _) = watch::channel(0);
    let lines = destinations
        .iter()
        .map(|one| {
            Line::new(
                one.clone(),
                shared.clone(),
                orders.clone(),
                news.subscribe(),
                turn.ours(),
            )
        })
        .collect();
    let desk = Desk::new(shared.clone(), destinations, give, news.clone());
    let worker = Worker {
        shared,
        lines,
        orders,
        news,
        turn,
        newest: None,
    };
    (desk, worker)
}

/// So often the outbox is counted while it changes, as counting many takes its time, and looked through for
/// what another program wrote.
const COUNT: Duration = Duration::from_secs(1);

/// So often what was acknowledged long enough ago is erased.
const PURGE: Duration = Duration::from_secs(60);

impl Worker {
    /// Works until the desk says that it is over, or is gone. Dropping it ends it too: what was on its way
    /// then is sent once more.
    ///
    /// Of several programs that work with one outbox one sends; here nothing is sent until it is our turn.
    pub async fn run(mut self) {
        let mut lines = JoinSet::new();
        for line in std::mem::take(&mut self.lines) {
            let _ = lines.spawn(line.run());
        }
        let mut orders = self.orders.clone();
        let mut counting = interval(COUNT);
        let mut purging = interval(PURGE);
        loop {
            tokio::select! {
                _ = purging.tick() => self.shared.purge().await,
                _ = counting.tick() => {
                    self.turn.look().await;
                    self.listen().await;
                }
                () = self.shared.rest.notified() => {}
                is_open = orders.changed() => {
                    // An error: nobody can give orders any more.
                    if is_open.is_err() || orders.borrow().is_over {
                        break;
                    }
                }
            }
            self.shared.count().await;
        }
        while lines.join_next().await.is_some() {}
        self.shared.count().await;
    }
}

impl Worker {
    /// Wakes the lines where another program wrote something.
    async fn listen(&mut self) {
        let newest = self.shared.store.ask(|outbox| outbox.newest()).await;
        if let Ok(newest) = newest
            && newest != self.newest
        {
            self.newest = newest;
            self.shared.changed();
            self.news.send_modify(|news| *news = news.wrapping_add(1));
        }
    }
}

impl Shared {
    pub(crate) fn now(&self) -> UtcMillis {
        (self.options.clock)()
    }

    pub(crate) fn changed(&self) {
        self.is_changed.store(true, Ordering::Relaxed);
    }

    /// Tells how a destination stands.
    pub(crate) fn stand(&self, kind: DestinationKind, standing: Standing) {
        let _ = self.state.send_if_modified(|state| {
            let mut all = state.standings.iter_mut();
            match all.find(|(one, _)| *one == kind) {
                Some((_, old)) if *old != standing => {
                    *old = standing;
                    true
                }
                Some(_) | None => false,
            }
        });
    }

    /// Tells how many are in which state.
    pub(crate) async fn count(&self) {
        if !self.is_changed.swap(false, Ordering::Relaxed) {
            return;
        }
        let counted = self.store.ask(|outbox| outbox.state()).await;
        if counted.is_err() {
            self.changed();
        }
        let _ = self.state.send_if_modified(|state| {
            let before = (state.outbox.clone(), state.store);
            match &counted {
                Ok(outbox) => {
                    state.outbox = outbox.clone();
                    state.store = None;
                }
                Err(fault) => state.store = Some(*fault),
            }
            before != (state.outbox.clone(), state.store)
        });
    }

    async fn purge(&self) {
        let grace = i64::try_from(self.options.grace.as_millis()).unwrap_or(i64::MAX);
        let before = UtcMillis(self.now().0.saturating_sub(grace));
        let purged = self.store.ask(move |outbox| outbox.purge(before)).await;
        if purged.is_ok_and(|count| count > 0) {
            self.changed();
        }
    }
}
