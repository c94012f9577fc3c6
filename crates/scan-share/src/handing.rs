//! Profiles on their way to whoever takes them. The number of the person waits for none of it.

use super::queue::Counters;
use super::receiver::{NotTaken, ProfileReceiver, Share};
use kiosk_record::{Handed, PersonHash, Token};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, oneshot};
use tokio::time::{sleep, timeout};

/// Hands profiles over, and notes at the number of each what became of it.
pub(super) struct Handing {
    taking: Arc<Taking>,
    room: Arc<Semaphore>,
    /// The tokens whose profile is on its way.
    under_way: Arc<Mutex<HashSet<i64>>>,
}

/// Whoever takes profiles, and the numbers.
struct Taking {
    receiver: Arc<dyn ProfileReceiver>,
    counters: Counters,
}

/// So many may be on their way, which a photo each makes 16 MB.
const MOST: usize = 64;

/// So long an answer waits for the first try, so that the desk has a person when the person comes.
const FIRST_TRY: Duration = Duration::from_millis(500);

/// Before each try.
const PAUSES: [Duration; 6] = [
    Duration::ZERO,
    Duration::from_secs(1),
    Duration::from_secs(4),
    Duration::from_secs(10),
    Duration::from_secs(20),
    Duration::from_secs(40),
];

impl Handing {
    pub(super) fn new(receiver: Arc<dyn ProfileReceiver>, counters: Counters) -> Self {
        Self {
            taking: Arc::new(Taking { receiver, counters }),
            room: Arc::new(Semaphore::new(MOST)),
            under_way: Arc::default(),
        }
    }

    /// Hands a profile over, and comes back when that was tried once, or after half a second. What was not
    /// taken is tried again beside, for a minute or so.
    pub(super) async fn hand_over(&self, share: Share, token: Token) {
        if !self.under_way().insert(token.id) {
            return;
        }
        let leaving = Leaving {
            under_way: Arc::clone(&self.under_way),
            token: token.id,
        };
        let Ok(permit) = Arc::clone(&self.room).try_acquire_owned() else {
            tracing::error!(
                event = "share_not_handed_over",
                problem = "too many are on their way"
            );
            let counters = &self.taking.counters;
            counters.handed(token, Handed::Missing).await;
            return;
        };
        // From one try to the next it holds nothing of a service that has ended meanwhile.
        let taking = Arc::downgrade(&self.taking);
        let share = Arc::new(share);
        let (tried, first_try) = oneshot::channel::<()>();
        drop(tokio::spawn(async move {
            let mut tried = Some(tried);
            for pause in PAUSES {
                sleep(pause).await;
                let Some(taking) = taking.upgrade() else {
                    break;
                };
                let taken = receive(&taking.receiver, &share).await;
                let handed = taken.map_or(Handed::Missing, Handed::Taken);
                taking.counters.handed(token, handed).await;
                drop(tried.take());
                match taken {
                    Ok(_) => {
                        tracing::info!(event = "share_handed_over");
                        break;
                    }
                    Err(problem) => {
                        tracing::error!(event = "share_not_handed_over", problem = %problem);
                        if !problem.is_passing() {
                            break;
                        }
                    }
                }
            }
            drop((leaving, permit));
        }));
        let _ = timeout(FIRST_TRY, first_try).await;
    }

    fn under_way(&self) -> MutexGuard<'_, HashSet<i64>> {
        locked(&self.under_way)
    }
}

/// On a thread that may wait for the disk.
async fn receive(
    receiver: &Arc<dyn ProfileReceiver>,
    share: &Arc<Share>,
) -> Result<Option<PersonHash>, NotTaken> {
    let (receiver, share) = (Arc::clone(receiver), Arc::clone(share));
    let taken = tokio::task::spawn_blocking(move || receiver.receive(&share));
    taken.await.unwrap_or(Err(NotTaken::Failed))
}

fn locked(under_way: &Mutex<HashSet<i64>>) -> MutexGuard<'_, HashSet<i64>> {
    under_way.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Forgets a token when its profile is not on its way any more, also where that broke off.
struct Leaving {
    under_way: Arc<Mutex<HashSet<i64>>>,
    token: i64,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        locked(&self.under_way).remove(&self.token);
    }
}
