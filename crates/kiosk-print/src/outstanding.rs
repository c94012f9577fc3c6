//! The jobs that printers have of us. All are called off when the kiosk ends; what a run left
//! behind that was killed is called off by the next one, so that no card comes out for whoever
//! stands there then.

mod records;

use super::status::JobId;
use abdm_types::PrinterUri;
pub(super) use records::Record;
use records::Records;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// A list of jobs. Clones share it.
#[derive(Clone)]
pub struct Jobs(Arc<Inner>);

struct Inner {
    records: Mutex<Records>,
    leftovers: Mutex<Vec<Record>>,
    closing: watch::Sender<bool>,
    live: watch::Sender<usize>,
}

/// A job under way. It counts until this is dropped, and its record stays until it is known to
/// be over.
pub(super) struct JobSlot {
    jobs: Jobs,
    record: Mutex<Option<Record>>,
}

impl Default for Jobs {
    /// Nothing of it outlives the program.
    fn default() -> Self {
        Self::of(Records::nowhere(), Vec::new())
    }
}

impl Jobs {
    /// Keeps where the jobs are in a small file in this folder: the printer's URI, the job's
    /// number there and its UUID, and nothing of anybody. The folder is made where it is absent.
    /// Where it cannot be written, or another kiosk keeps its jobs there, nothing is kept, and
    /// the log says so.
    #[must_use]
    pub fn kept_in(folder: &Path) -> Self {
        match Records::open(folder) {
            Ok((records, leftovers)) => Self::of(records, leftovers),
            Err(error) => {
                tracing::warn!(event = "print_jobs_not_kept", reason = %error.kind());
                Self::default()
            }
        }
    }

    fn of(records: Records, leftovers: Vec<Record>) -> Self {
        Self(Arc::new(Inner {
            records: Mutex::new(records),
            leftovers: Mutex::new(leftovers),
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

    /// A slot for a job that begins.
    pub(super) fn begin(&self) -> JobSlot {
        self.0.live.send_modify(|live| *live += 1);
        JobSlot {
            jobs: self.clone(),
            record: Mutex::new(None),
        }
    }

    /// What an earlier run left behind, handed out once.
    pub(super) fn take_leftovers(&self) -> Vec<Record> {
        std::mem::take(&mut *lock(&self.0.leftovers))
    }

    /// Whether the kiosk is about to end, and then as soon as it is.
    pub(super) fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.subscribe()
    }

    async fn keep(&self, record: Record) {
        self.write(move |records| records.add(record)).await;
    }

    pub(super) async fn drop_record(&self, record: Record) {
        self.write(move |records| records.remove(&record)).await;
    }

    /// Away from the executor: a disk can be slow.
    async fn write(
        &self,
        change: impl FnOnce(&mut Records) -> std::io::Result<()> + Send + 'static,
    ) {
        let inner = Arc::clone(&self.0);
        let written = tokio::task::spawn_blocking(move || change(&mut lock(&inner.records))).await;
        if let Ok(Err(error)) = written {
            tracing::warn!(event = "print_jobs_not_kept", reason = %error.kind());
        }
    }
}

impl JobSlot {
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
        self.jobs.closing()
    }
}

impl Drop for JobSlot {
    fn drop(&mut self) {
        self.jobs
            .0
            .live
            .send_modify(|live| *live = live.saturating_sub(1));
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
