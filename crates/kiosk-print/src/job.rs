//! One card from the hand-over to its end, in a task of its own.

use super::any_backend::AnyBackend;
use super::backend::{Backend, SubmitError};
use super::document::{self, Document};
use super::outstanding::JobSlot;
use super::reporter::Reporter;
use super::status::{JobId, JobState};
use super::watch::{CancelOutcome, Watch, is_doubtful};
use super::{CardFault, Error, Job, Report};
use abdm_types::{PrintFailure, PrintState};
use abha_card::{Content, Paper};
use futures::Stream;
use futures::future::BoxFuture;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep, sleep_until, timeout};

/// A job under way: the stream of its changes, each once. After the final one it ends, as soon
/// as the queue has forgotten the job.
///
/// It begins when it is polled first, which has to be inside a tokio runtime. Dropping it does
/// not stop it: it goes on to its end or to its time-out, at which it is called off, so that no
/// card comes out of the printer for the next person to find.
#[must_use = "nothing is printed until it is polled"]
pub struct Running {
    begin: Option<BoxFuture<'static, ()>>,
    reports: mpsc::UnboundedReceiver<Report>,
    canceller: Canceller,
}

/// Calls a job off, from anywhere.
#[derive(Debug, Clone)]
pub struct Canceller(Arc<watch::Sender<bool>>);

impl Canceller {
    /// Asks for the job to be called off; what became of it comes in the stream.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }
}

impl Running {
    /// What calls it off when the stream itself is somewhere else.
    #[must_use]
    pub fn canceller(&self) -> Canceller {
        self.canceller.clone()
    }

    /// Asks for it to be called off; what became of it comes in the stream.
    pub fn cancel(&self) {
        self.canceller.cancel();
    }
}

impl Stream for Running {
    type Item = Report;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Report>> {
        if let Some(begin) = self.begin.take() {
            tokio::spawn(begin);
        }
        self.reports.poll_recv(context)
    }
}

/// Prints a card.
pub fn start(job: Job) -> Running {
    let (changes, reports) = mpsc::unbounded_channel();
    let (stop, stopped) = watch::channel(false);
    let reporter = Reporter::new(changes, job.paper);
    Running {
        begin: Some(Box::pin(carry_out(job, reporter, stopped))),
        reports,
        canceller: Canceller(Arc::new(stop)),
    }
}

async fn carry_out(job: Job, reporter: Reporter, stopped: watch::Receiver<bool>) {
    let slot = job.jobs.begin();
    let stop = Stop {
        by_hand: stopped,
        closing: slot.closing(),
    };
    let mut runner = JobRunner {
        limit: job.time_out.clamp(Duration::from_secs(1), LONGEST),
        poll: job
            .poll
            .clamp(Duration::from_millis(10), Duration::from_secs(10)),
        reporter,
        stop,
        reasons_before: Vec::new(),
        spare: false,
    };
    runner.reporter.report(PrintState::Sending, Vec::new());
    match AnyBackend::to(&job.target) {
        Ok(backend) => runner.run(&backend, &slot, job.content, job.paper).await,
        Err(error) => runner
            .reporter
            .report(PrintState::Failed(failed(error)), Vec::new()),
    }
}

/// The longest time-out that may be set.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// However often a job gets on for a moment, it ends after this many time-outs.
const TIME_OUTS: u32 = 3;

/// How long a job that was called off is waited for.
const FAREWELL: Duration = Duration::from_secs(5);

/// How long the queue may take to forget a job.
const FORGETTING: Duration = Duration::from_secs(4);
const FORGETTING_PAUSE: Duration = Duration::from_millis(300);

/// A job whose calling off was never confirmed is tried again for this long.
const AFTERCARE: Duration = Duration::from_secs(10 * 60);
const AFTERCARE_PAUSE: Duration = Duration::from_secs(5);

struct JobRunner {
    limit: Duration,
    poll: Duration,
    reporter: Reporter,
    stop: Stop,
    /// What the printer said before the job.
    reasons_before: Vec<String>,
    /// Whether another tray than the card's is empty.
    spare: bool,
}

impl JobRunner {
    async fn run<B: Backend>(
        mut self,
        backend: &B,
        slot: &JobSlot,
        content: Content,
        paper: Paper,
    ) {
        let (document, limit) = match self.prepare(backend, content, paper).await {
            Ok(document) => (document, self.limit * TIME_OUTS),
            Err(why) => return self.reporter.report(PrintState::Failed(why), Vec::new()),
        };
        let submitted = self.submit(backend, &document, limit, slot).await;
        let pages = document.pages;
        drop(document);
        match submitted {
            Ok(job) => {
                if self.follow(backend, job, pages).await {
                    slot.over().await;
                }
            }
            Err(why) => self.reporter.report(PrintState::Failed(why), Vec::new()),
        }
    }

    async fn prepare<B: Backend>(
        &mut self,
        backend: &B,
        content: Content,
        paper: Paper,
    ) -> Result<Document, PrintFailure> {
        let printer = self
            .or_stop(backend.capabilities())
            .await?
            .map_err(failed)?;
        self.reasons_before.clone_from(&printer.status.reasons);
        self.spare = printer.has_paper_in_another_tray(paper);
        let making = tokio::task::spawn_blocking(move || {
            kiosk_process::scrubbed(|| document::render(&content, paper, &printer))
        });
        let made = self.or_stop(making).await?;
        let (paper, document) = made
            .unwrap_or(Err(Error::Card(CardFault::Drawing)))
            .map_err(failed)?;
        self.reporter.paper = paper;
        Ok(document)
    }

    /// Hands it over. A printer that is busy has said no, so that asking again is not sending
    /// twice.
    async fn submit<B: Backend>(
        &mut self,
        backend: &B,
        document: &Document,
        at_most: Duration,
        slot: &JobSlot,
    ) -> Result<JobId, PrintFailure> {
        let end = Instant::now() + self.limit;
        loop {
            if self.stop.is_called() {
                return Err(PrintFailure::Cancelled);
            }
            match backend.submit(document, at_most, slot).await {
                Ok(job) => return Ok(job),
                Err(SubmitError::Unknown) => {
                    return Err(PrintFailure::Unknown);
                }
                Err(SubmitError::Not(Error::Busy)) if Instant::now() < end => {
                    self.reporter.report(PrintState::Waiting, Vec::new());
                    self.or_stop(sleep(self.poll)).await?;
                }
                Err(SubmitError::Not(Error::Busy)) => {
                    return Err(PrintFailure::Stuck(None));
                }
                Err(SubmitError::Not(error)) => return Err(failed(error)),
            }
        }
    }

    /// Watches a job to its end. False when it may not be over yet.
    async fn follow<B: Backend>(mut self, backend: &B, job: JobId, pages: usize) -> bool {
        let mut seen = Watch::new(&self.reasons_before, pages, self.spare);
        let last_end = Instant::now() + self.limit * TIME_OUTS;
        let mut end = Instant::now() + self.limit;
        loop {
            let status = match self.or_stop(backend.job_status(job)).await {
                Ok(status) => status,
                Err(why) => return self.call_off(backend, job, &seen, why).await,
            };
            let step = seen.see(&status);
            let may_be_asked = !matches!(status, Err(Error::Refused(_) | Error::WantsEncryption));
            let reasons = status
                .map(|job_status| job_status.reasons())
                .unwrap_or_default();
            if step.moved {
                end = Instant::now() + self.limit;
            }
            self.reporter.report(step.state, reasons);
            if step.state.is_final() && may_be_asked {
                forget(backend, job).await;
                return true;
            }
            if step.state.is_final() {
                return self.abandon(backend, job, end.min(last_end)).await;
            }
            if Instant::now() >= end.min(last_end) {
                let stuck = PrintFailure::Stuck(seen.need());
                return self.call_off(backend, job, &seen, stuck).await;
            }
            if let Err(why) = self.or_stop(sleep(self.poll)).await {
                return self.call_off(backend, job, &seen, why).await;
            }
        }
    }

    /// Calls a job off and tells what became of it; a job that was quicker is done.
    /// False when it may not be over yet.
    async fn call_off<B: Backend>(
        mut self,
        backend: &B,
        job: JobId,
        seen: &Watch,
        why: PrintFailure,
    ) -> bool {
        let became = end_of(backend, job, self.poll).await;
        self.reporter
            .report(seen.called_off(why, became), Vec::new());
        match became {
            CancelOutcome::Complete | CancelOutcome::PerhapsComplete | CancelOutcome::Over => {
                forget(backend, job).await;
                true
            }
            CancelOutcome::Agreed | CancelOutcome::Unconfirmed => {
                // Nobody waits any longer.
                let Self { reporter, stop, .. } = self;
                drop(reporter);
                care(backend, job, stop).await
            }
        }
    }

    /// A job that the printer does not let anybody look at may still wait for paper. It is
    /// called off when its time is over, as one would be that is watched.
    /// False when that was not confirmed.
    async fn abandon<B: Backend>(self, backend: &B, job: JobId, end: Instant) -> bool {
        let Self {
            reporter, mut stop, ..
        } = self;
        drop(reporter);
        tokio::select! {
            () = sleep_until(end) => {}
            () = stop.called() => {}
        }
        backend.cancel(job).await.is_ok()
    }

    /// What comes of a future, unless the job is called off before.
    async fn or_stop<T>(&mut self, future: impl Future<Output = T>) -> Result<T, PrintFailure> {
        tokio::select! {
            value = future => Ok(value),
            () = self.stop.called() => Err(PrintFailure::Cancelled),
        }
    }
}

/// Lets the queue forget a job.
async fn forget<B: Backend>(backend: &B, job: JobId) {
    let asking = async {
        while !backend.forget(job).await {
            sleep(FORGETTING_PAUSE).await;
        }
    };
    let _ = timeout(FORGETTING, asking).await;
}

/// Asks for a job's end until it is seen.
async fn end_of<B: Backend>(backend: &B, job: JobId, poll: Duration) -> CancelOutcome {
    let end = Instant::now() + FAREWELL;
    let mut asked = false;
    while Instant::now() < end {
        asked = asked || backend.cancel(job).await.is_ok();
        match backend.job_status(job).await {
            Ok(job_status) => match job_status.job {
                Some(JobState::Completed) if is_doubtful(&job_status.reasons()) => {
                    return CancelOutcome::PerhapsComplete;
                }
                Some(JobState::Completed) => return CancelOutcome::Complete,
                Some(JobState::Cancelled | JobState::Aborted) => return CancelOutcome::Over,
                Some(JobState::Pending | JobState::Processing | JobState::Stopped) | None => {}
            },
            Err(Error::NoSuchPrinter) if asked => return CancelOutcome::Over,
            Err(_) => {}
        }
        sleep(poll).await;
    }
    if asked {
        CancelOutcome::Agreed
    } else {
        CancelOutcome::Unconfirmed
    }
}

/// Goes on asking when nobody waits for the answer any more: a printer that comes back would
/// print the card for whoever stands there then. Whether the job's end was seen.
async fn care<B: Backend>(backend: &B, job: JobId, mut stop: Stop) -> bool {
    let end = Instant::now() + AFTERCARE;
    while Instant::now() < end {
        tokio::select! {
            () = sleep(AFTERCARE_PAUSE) => {}
            // It has just been tried; the next start of the kiosk tries again.
            () = stop.closes() => return false,
        }
        match backend.job_status(job).await {
            Ok(job_status) if job_status.job.is_some_and(JobState::is_final) => return true,
            Err(Error::NoSuchPrinter) => return true,
            Ok(_) | Err(_) => {
                let _ = backend.cancel(job).await;
            }
        }
    }
    false
}

const fn failed(error: Error) -> PrintFailure {
    match error {
        Error::NotThere | Error::NoSuchPrinter | Error::Lost | Error::Garbled | Error::Unusable => {
            PrintFailure::NotThere
        }
        Error::Certificate => PrintFailure::Untrusted,
        Error::WantsEncryption => PrintFailure::WantsEncryption,
        Error::Refused(_) | Error::Busy => PrintFailure::Refused,
        Error::NoFormat => PrintFailure::NoFormat,
        Error::Card(_) => PrintFailure::NotMade,
    }
}

/// Whether the job has been called off, or the kiosk is about to end. Losing every [`Canceller`]
/// is neither.
struct Stop {
    by_hand: watch::Receiver<bool>,
    closing: watch::Receiver<bool>,
}

impl Stop {
    fn is_called(&self) -> bool {
        *self.by_hand.borrow() || *self.closing.borrow()
    }

    async fn called(&mut self) {
        tokio::select! {
            () = turns_true(&mut self.by_hand) => {}
            () = turns_true(&mut self.closing) => {}
        }
    }

    async fn closes(&mut self) {
        turns_true(&mut self.closing).await;
    }
}

async fn turns_true(watched: &mut watch::Receiver<bool>) {
    if watched.wait_for(|value| *value).await.is_err() {
        std::future::pending::<()>().await;
    }
}
