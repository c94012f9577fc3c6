//! Calling off the jobs that an earlier run left behind.

use super::Error;
use super::backend::Backend;
use super::ipp::{IppBackend, Leftover};
use super::outstanding::{Jobs, Record};
use super::status::JobId;
use abdm_types::PrinterUri;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// A printer that is switched off is asked again for as long as one whose job was called off.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
const PAUSE: Duration = Duration::from_secs(5);

/// Looks at a job that has been called off, before it is called off again.
const LOOKS: u32 = 10;
const SHORT_PAUSE: Duration = Duration::from_millis(200);

/// How long CUPS may take to forget one.
const FORGETTING: Duration = Duration::from_secs(4);

impl Jobs {
    /// Calls off what an earlier run left behind: what is still there, is ours and is not over.
    /// A printer that does not answer is asked again for ten minutes, and at the next start.
    pub async fn call_off_left(&self) {
        let leftovers = self.take_leftovers();
        let each = leftovers
            .into_iter()
            .map(|record| self.call_off_record(record));
        let _ = futures::future::join_all(each).await;
    }

    async fn call_off_record(&self, record: Record) {
        let end = Instant::now() + PATIENCE;
        let mut closing = self.closing();
        let outcome = loop {
            if let Some(outcome) = settle(&record).await {
                break outcome;
            }
            if Instant::now() >= end {
                tracing::warn!(event = "left_print_job", outcome = "unreachable");
                return;
            }
            tokio::select! {
                () = sleep(PAUSE) => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
        };
        self.drop_record(record).await;
        tracing::info!(event = "left_print_job", outcome);
    }
}

/// Asks once after a job that was left; nothing while that cannot be said.
async fn settle(record: &Record) -> Option<&'static str> {
    let Ok(printer) = record.printer.parse::<PrinterUri>() else {
        return Some("unreadable");
    };
    let backend = IppBackend::at(&printer).ok()?;
    let job = JobId(record.job);
    match backend.leftover(job, record.uuid.as_deref()).await {
        Ok(Leftover::Strange) => Some("not_ours"),
        Ok(Leftover::Over) => {
            forget(&backend, job).await;
            Some("over")
        }
        Ok(Leftover::Live) => {
            backend.cancel(job).await.ok()?;
            // Most printers need a moment for it.
            for _ in 0..LOOKS {
                match backend.leftover(job, record.uuid.as_deref()).await {
                    Ok(Leftover::Over) => {
                        forget(&backend, job).await;
                        return Some("called_off");
                    }
                    Err(Error::NoSuchPrinter) => return Some("called_off"),
                    Ok(Leftover::Live | Leftover::Strange) | Err(_) => sleep(SHORT_PAUSE).await,
                }
            }
            None
        }
        Err(Error::NoSuchPrinter) => Some("gone"),
        // It says nothing of its jobs, so nobody knows whose this is.
        Err(Error::Refused(_)) => Some("unknown"),
        Err(_) => None,
    }
}

/// Lets CUPS forget a job.
async fn forget(backend: &IppBackend, job: JobId) {
    // Only then it is known whether it is CUPS.
    if backend.capabilities().await.is_ok() {
        let _ = timeout(FORGETTING, backend.forget(job)).await;
    }
}
