//! The jobs that printers have of us. All are called off when the kiosk ends; what a run left
//! behind that was killed is called off by the next one, so that no card comes out for whoever
//! stands there then.

mod kept;

use super::Error;
use super::internet::{Internet, Left};
use super::port::{JobId, Port};
use crate::domain::PrinterUri;
use kept::{Kept, Record};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

/// A list of jobs. Clones share it.
#[derive(Clone)]
pub struct Jobs(Arc<Inner>);

struct Inner {
    kept: Mutex<Kept>,
    left: Mutex<Vec<Record>>,
    closing: watch::Sender<bool>,
    live: watch::Sender<usize>,
}

/// A job under way. It counts until this is dropped, and its record stays until it is known to
/// be over.
pub(super) struct Place {
    jobs: Jobs,
    record: Mutex<Option<Record>>,
}

/// A printer that is switched off is asked again for as long as one whose job was called off.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
const PAUSE: Duration = Duration::from_secs(5);

/// Looks at a job that has been called off, before it is called off again.
const LOOKS: u32 = 10;
const SHORT_PAUSE: Duration = Duration::from_millis(200);

/// How long CUPS may take to forget one.
const FORGETTING: Duration = Duration::from_secs(4);

impl Default for Jobs {
    /// Nothing of it outlives the program.
    fn default() -> Self {
        Self::of(Kept::nowhere(), Vec::new())
    }
}

impl Jobs {
    /// Keeps where the jobs are in a small file in this folder: the printer's URI, the job's
    /// number there and its UUID, and nothing of anybody. The folder is made where it is absent.
    /// Where it cannot be written, or another kiosk keeps its jobs there, nothing is kept, and
    /// the log says so.
    #[must_use]
    pub fn kept_in(folder: &Path) -> Self {
        match Kept::open(folder) {
            Ok((kept, left)) => Self::of(kept, left),
            Err(error) => {
                tracing::warn!(event = "print_jobs_not_kept", reason = %error.kind());
                Self::default()
            }
        }
    }

    fn of(kept: Kept, left: Vec<Record>) -> Self {
        Self(Arc::new(Inner {
            kept: Mutex::new(kept),
            left: Mutex::new(left),
            closing: watch::Sender::new(false),
            live: watch::Sender::new(0),
        }))
    }

    /// Calls every job off that is under way, and takes no more. Ends when all are over, and
    /// after this time in any case; what was not confirmed by then stays kept.
    pub async fn call_off_all(&self, at_most: Duration) {
        let _ = self.0.closing.send_replace(true);
        let mut live = self.0.live.subscribe();
        let over = timeout(at_most, live.wait_for(|live| *live == 0)).await;
        if over.is_err() {
            tracing::warn!(event = "print_jobs_left", jobs = *self.0.live.borrow());
        }
    }

    /// Calls off what an earlier run left behind: what is still there, is ours and is not over.
    /// A printer that does not answer is asked again for ten minutes, and at the next start.
    pub async fn call_off_left(&self) {
        let left = std::mem::take(&mut *lock(&self.0.left));
        let each = left.into_iter().map(|record| self.call_off_record(record));
        let _ = futures::future::join_all(each).await;
    }

    async fn call_off_record(&self, record: Record) {
        let end = Instant::now() + PATIENCE;
        let mut closing = self.0.closing.subscribe();
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

    /// A place for a job that begins.
    pub(super) fn begin(&self) -> Place {
        self.0.live.send_modify(|live| *live += 1);
        Place {
            jobs: self.clone(),
            record: Mutex::new(None),
        }
    }

    async fn keep(&self, record: Record) {
        self.write(move |kept| kept.add(record)).await;
    }

    async fn drop_record(&self, record: Record) {
        self.write(move |kept| kept.remove(&record)).await;
    }

    /// Away from the executor: a disk can be slow.
    async fn write(&self, change: impl FnOnce(&mut Kept) -> std::io::Result<()> + Send + 'static) {
        let inner = Arc::clone(&self.0);
        let written = tokio::task::spawn_blocking(move || change(&mut lock(&inner.kept))).await;
        if let Ok(Err(error)) = written {
            tracing::warn!(event = "print_jobs_not_kept", reason = %error.kind());
        }
    }
}

impl Place {
    /// The printer gave the job a number.
    pub(super) async fn taken(&self, printer: &PrinterUri, job: JobId, uuid: Option<String>) {
        let record = Record {
            printer: printer.to_string(),
            job: job.0,
            uuid,
        };
        *lock(&self.record) = Some(record.clone());
        self.jobs.keep(record).await;
    }

    /// Nothing more can come out of the job.
    pub(super) async fn over(&self) {
        let record = lock(&self.record).take();
        if let Some(record) = record {
            self.jobs.drop_record(record).await;
        }
    }

    /// Whether the kiosk is about to end, and then as soon as it is.
    pub(super) fn closing(&self) -> watch::Receiver<bool> {
        self.jobs.0.closing.subscribe()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.jobs
            .0
            .live
            .send_modify(|live| *live = live.saturating_sub(1));
    }
}

/// Asks once after a job that was left; nothing while that cannot be said.
async fn settle(record: &Record) -> Option<&'static str> {
    let Ok(printer) = record.printer.parse::<PrinterUri>() else {
        return Some("unreadable");
    };
    let port = Internet::at(&printer).ok()?;
    let job = JobId(record.job);
    match port.left(job, record.uuid.as_deref()).await {
        Ok(Left::Strange) => Some("not_ours"),
        Ok(Left::Over) => {
            forget(&port, job).await;
            Some("over")
        }
        Ok(Left::Live) => {
            port.cancel(job).await.ok()?;
            // Most printers need a moment for it.
            for _ in 0..LOOKS {
                match port.left(job, record.uuid.as_deref()).await {
                    Ok(Left::Over) => {
                        forget(&port, job).await;
                        return Some("called_off");
                    }
                    Err(Error::NoSuchPrinter) => return Some("called_off"),
                    Ok(Left::Live | Left::Strange) | Err(_) => sleep(SHORT_PAUSE).await,
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
async fn forget(port: &Internet, job: JobId) {
    // Only then it is known whether it is CUPS.
    if port.capabilities().await.is_ok() {
        let _ = timeout(FORGETTING, port.forget(job)).await;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
