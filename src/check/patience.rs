//! Nothing is waited for without an end.

use super::Check;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

/// So long one step on the network may take.
pub(super) const STEP: Duration = Duration::from_secs(5);

/// So long anything may take that is looked at on this machine: a share in a network may be one of its
/// folders.
const HERE: Duration = Duration::from_secs(15);

/// Does what may block on a thread of its own; `None` where it is not done in time. The thread is left
/// to itself then.
pub(super) async fn within<T: Send + 'static>(
    time: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (sender, done) = oneshot::channel();
    let thread = std::thread::Builder::new().spawn(move || {
        let _ = sender.send(work());
    });
    let _ = thread.ok()?;
    timeout(time, done).await.ok()?.ok()
}

/// Looks at one part on a thread of its own.
pub(super) async fn alone(
    name: &'static str,
    work: impl FnOnce() -> Check + Send + 'static,
) -> Check {
    let seen = within(HERE, work).await;
    seen.unwrap_or_else(|| late(name))
}

/// What is said of a part that did not answer.
fn late(name: &'static str) -> Check {
    let seconds = HERE.as_secs();
    Check::look(
        name,
        format!(
            "It did not answer within {seconds} seconds: look again, and then at its disk, cable or network."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    #[tokio::test]
    async fn what_takes_too_long_is_not_waited_for() {
        let (hold, held) = std::sync::mpsc::channel::<()>();
        let slow = within(Duration::from_millis(20), move || held.recv()).await;
        assert!(slow.is_none());
        drop(hold);
        assert_eq!(within(STEP, || 7).await, Some(7));
        assert_eq!(late("x").state, State::Look);
    }
}
