//! Ending the window from outside: by a signal of the system, or by who started it.

use futures::{Stream, stream};
use std::hash::{Hash, Hasher};
use tokio::sync::watch;

/// Ends the window in order, from anywhere.
#[derive(Debug)]
pub struct Stopper(watch::Sender<bool>);

/// What the window hears it by.
#[derive(Debug, Clone)]
pub struct StopSignal(watch::Receiver<bool>);

/// A pair of both. A window whose stopper is gone is not ended by that.
#[must_use]
pub fn stopper() -> (Stopper, StopSignal) {
    let (stop, stopped) = watch::channel(false);
    (Stopper(stop), StopSignal(stopped))
}

impl Stopper {
    /// Asks the window to end: the session is wiped, and what the printer has not printed is
    /// called off.
    pub fn stop(&self) {
        let _ = self.0.send_replace(true);
    }
}

impl StopSignal {
    /// One item, when the end is asked for.
    pub fn asked(&self) -> impl Stream<Item = ()> + use<> {
        let mut stopped = self.0.clone();
        stream::once(async move {
            if stopped.wait_for(|stopped| *stopped).await.is_err() {
                std::future::pending::<()>().await;
            }
        })
    }
}

impl Hash for StopSignal {
    /// A window has one.
    fn hash<H: Hasher>(&self, state: &mut H) {
        "stop signal".hash(state);
    }
}
