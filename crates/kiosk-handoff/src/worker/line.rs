//! One destination: what is due there, one after the other.

use super::turn::Ours;
use super::{Shared, pause};
use crate::desk::{Orders, Standing};
use crate::destination::{Delivered, Destination, Handoff, Trouble};
use crate::http::LONGEST_WAIT;
use abdm_types::UtcMillis;
use kiosk_record::{HandoffFault, Next, OutboxRow};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

pub(super) struct Line {
    destination: Arc<dyn Destination>,
    shared: Arc<Shared>,
    orders: watch::Receiver<Orders>,
    news: watch::Receiver<u64>,
    ours: Ours,
    /// So often in a row nothing arrived.
    failures: u32,
}

/// What comes next.
enum Then {
    /// The next one.
    Go,
    /// Nothing is due for so long, unless something new comes.
    Rest(Duration),
    /// The destination is left alone for so long, whatever comes.
    Stay(Duration),
}

/// At least so often it is looked whether something is due: the clock may have been set.
const LOOK: Duration = Duration::from_secs(60);

/// After so long an outbox that cannot be used is tried again.
const REOPEN: Duration = Duration::from_secs(5);

/// After so long it is tried again where the destination does not let the kiosk in, if staff do not come
/// first: what changes too often at a lock gets locked.
const LOCKED_OUT: Duration = Duration::from_secs(60 * 60);

impl Line {
    pub(super) fn new(
        destination: Arc<dyn Destination>,
        shared: Arc<Shared>,
        orders: watch::Receiver<Orders>,
        news: watch::Receiver<u64>,
        ours: Ours,
    ) -> Self {
        Self {
            destination,
            shared,
            orders,
            news,
            ours,
            failures: 0,
        }
    }

    pub(super) async fn run(mut self) {
        loop {
            let orders = *self.orders.borrow_and_update();
            if orders.is_over {
                return;
            }
            if orders.is_paused {
                self.stand(Standing::Paused);
                if self.orders.changed().await.is_err() {
                    return;
                }
                continue;
            }
            // Before it is looked, so that nothing that comes while it is looked is missed.
            let _ = self.news.borrow_and_update();
            let mut ending = self.orders.clone();
            let mut ours = self.ours.clone();
            if !ours.is_ours() {
                self.stand(Standing::Idle);
            }
            let then = tokio::select! {
                then = async {
                    // As long as it is held, nobody else sends.
                    let Some(_turn) = ours.wait().await else {
                        return Then::Rest(LOOK);
                    };
                    self.step().await
                } => then,
                // What is on its way then waits still, and is sent once more.
                () = over(&mut ending) => return,
            };
            let is_open = match then {
                Then::Go => true,
                Then::Rest(long) => tokio::select! {
                    () = sleep(long) => true,
                    is_open = self.orders.changed() => is_open.is_ok(),
                    is_open = self.news.changed() => is_open.is_ok(),
                },
                Then::Stay(long) => tokio::select! {
                    () = sleep(long) => true,
                    is_open = self.orders.changed() => is_open.is_ok(),
                },
            };
            if !is_open {
                return;
            }
        }
    }

    fn stand(&self, standing: Standing) {
        self.shared.stand(self.destination.kind(), standing);
    }

    fn rest(&self) {
        self.stand(Standing::Idle);
        self.shared.rest.notify_one();
    }

    /// Sends one, if one is due.
    async fn step(&mut self) -> Then {
        let (kind, now) = (self.destination.kind(), self.shared.now());
        let next = self.shared.store.ask(move |outbox| outbox.next(kind, now));
        match next.await {
            Ok(Next::Row(row)) => self.send(row).await,
            Ok(Next::At(moment)) => {
                self.rest();
                Then::Rest(until(moment, now).min(LOOK))
            }
            Ok(Next::Nothing) => {
                self.rest();
                Then::Rest(LOOK)
            }
            Err(_) => {
                self.shared.changed();
                Then::Stay(REOPEN)
            }
        }
    }

    async fn send(&mut self, row: OutboxRow) -> Then {
        let kind = self.destination.kind();
        let Some(patient) = self.shared.keys.open(&row.body, row.key, kind) else {
            return self.give_up(&row, HandoffFault::Unreadable).await;
        };
        self.stand(Standing::Sending);
        let handoff = Handoff {
            key: row.key,
            created: row.created,
            now: self.shared.now(),
            patient: &patient,
        };
        match self.destination.deliver(handoff).await {
            Ok(delivered) => self.acknowledge(&row, delivered).await,
            Err(trouble) if trouble.fault.is_final() => self.give_up(&row, trouble.fault).await,
            Err(trouble) => self.put_off(&row, trouble).await,
        }
    }

    async fn acknowledge(&mut self, row: &OutboxRow, delivered: Delivered) -> Then {
        self.failures = 0;
        tracing::info!(
            event = "handed_over",
            destination = self.destination.kind().name(),
            key = %row.key,
            is_new = delivered.is_new,
            tries = row.tries + 1
        );
        let (key, now) = (row.key, self.shared.now());
        loop {
            let patient = delivered.patient.clone();
            let kept = self
                .shared
                .store
                .ask(move |outbox| outbox.acknowledge(key, patient.as_ref(), now));
            let kept = kept.await;
            self.shared.changed();
            // It is there: as long as that cannot be kept, nothing else is sent, or it would be again.
            if kept.is_ok() {
                return Then::Go;
            }
            sleep(REOPEN).await;
        }
    }

    /// Leaves it to somebody.
    async fn give_up(&mut self, row: &OutboxRow, fault: HandoffFault) -> Then {
        // The destination answered, or was not asked.
        self.failures = 0;
        tracing::warn!(
            event = "hand_over_failed",
            destination = self.destination.kind().name(),
            key = %row.key,
            fault = fault.name()
        );
        let key = row.key;
        let failed = self.shared.store.ask(move |outbox| outbox.fail(key, fault));
        let failed = failed.await;
        self.shared.changed();
        match failed {
            Ok(()) => Then::Go,
            Err(_) => Then::Stay(REOPEN),
        }
    }

    /// Tries it again later.
    async fn put_off(&mut self, row: &OutboxRow, trouble: Trouble) -> Then {
        let Trouble { fault, wait } = trouble;
        let options = &self.shared.options;
        self.failures = self.failures.saturating_add(1);
        let is_locked_out = matches!(fault, HandoffFault::NotSignedIn | HandoffFault::NotAllowed);
        let stay = if is_locked_out {
            LOCKED_OUT
        } else {
            let asked = wait.unwrap_or_default().min(LONGEST_WAIT);
            pause::after(self.failures, options).max(asked)
        };
        // What may be this one's own doing does not hold up those behind it for ever.
        let may_be_its_own = matches!(
            fault,
            HandoffFault::ServerFailed | HandoffFault::NoAnswer | HandoffFault::Redirected
        );
        let own = if may_be_its_own {
            pause::after(row.tries.saturating_add(1), options)
        } else {
            Duration::ZERO
        };
        let now = self.shared.now();
        // Staff who let the kiosk in again wait for nothing.
        let next_try = if is_locked_out {
            now
        } else {
            later(now, own.max(stay))
        };
        if row.tries == 0 || self.failures == 1 {
            tracing::warn!(
                event = "hand_over_put_off",
                destination = self.destination.kind().name(),
                key = %row.key,
                fault = fault.name()
            );
        }
        let key = row.key;
        let kept = self
            .shared
            .store
            .ask(move |outbox| outbox.put_off(key, fault, next_try));
        let _ = kept.await;
        self.shared.changed();
        self.stand(if is_locked_out {
            Standing::LockedOut { fault }
        } else {
            Standing::PutOff {
                fault,
                until: later(now, stay),
            }
        });
        Then::Stay(stay)
    }
}

/// Comes back when the orders say that it is over, or nobody can give any.
async fn over(orders: &mut watch::Receiver<Orders>) {
    loop {
        if orders.borrow_and_update().is_over || orders.changed().await.is_err() {
            return;
        }
    }
}

fn until(moment: UtcMillis, now: UtcMillis) -> Duration {
    let left = moment.0.saturating_sub(now.0);
    // One more, so that it is due by then.
    Duration::from_millis(u64::try_from(left).unwrap_or(0).saturating_add(1))
}

fn later(now: UtcMillis, long: Duration) -> UtcMillis {
    let millis = i64::try_from(long.as_millis()).unwrap_or(i64::MAX);
    UtcMillis(now.0.saturating_add(millis))
}
