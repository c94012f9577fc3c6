//! Printing by IPP (RFC 8011), at a printer or at a queue of CUPS.

use super::Error;
use super::attributes::IppResponse;
use super::backend::{Backend, SubmitError};
use super::capabilities::Capabilities;
use super::device;
use super::document::Document;
use super::outstanding::JobSlot;
use super::status::RawStatus;
use super::status::{JobId, JobProgress, JobState, JobStatus};
use super::transport::{Connection, Request};
use abdm_types::PrinterUri;
use futures::future::join_all;
use ipp::model::Operation;
use ipp::value::IppValue;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What every job is called, and by whom it was sent: nothing of the person.
const JOB_NAME: &str = "Card";
const USER: &str = "kiosk";

/// Time for a document to be taken: a slow printer reads a raster of A4 while it prints.
const DOCUMENT_TIME: Duration = Duration::from_secs(60);

const BUSY: [u16; 2] = [0x0505, 0x0507];
const NOT_FOUND: [u16; 2] = [0x0406, 0x0407];

const JOB_ASKED: [&str; 8] = [
    "job-state",
    "job-state-reasons",
    "job-printer-state-reasons",
    "job-impressions-completed",
    "job-media-sheets-completed",
    "job-k-octets-processed",
    "number-of-intervening-jobs",
    "job-id",
];

/// What tells a job from another one, and whether anything can still come of it.
const LEFT_ASKED: [&str; 4] = [
    "job-state",
    "job-name",
    "job-originating-user-name",
    "job-uuid",
];

/// `urn:uuid:` and 36 characters (RFC 4122), with room for printers that write more.
const MAX_UUID: usize = 100;

/// The state of a job that an earlier run left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leftover {
    /// It can still print.
    Live,
    /// Nothing more comes of it.
    Over,
    /// Its number belongs to another job now.
    Strange,
}

/// A printer or queue that speaks IPP.
pub(super) struct IppBackend {
    printer: PrinterUri,
    connection: Connection,
    is_cups: AtomicBool,
    /// The printer behind the queue, once it is known.
    device: OnceLock<Option<Connection>>,
}

impl IppBackend {
    /// # Errors
    ///
    /// [`Error::Unusable`] when it is named by its queue alone or TLS cannot be set up.
    pub(super) fn at(printer: &PrinterUri) -> Result<Self, Error> {
        Ok(Self {
            printer: printer.clone(),
            connection: Connection::to(printer)?,
            is_cups: AtomicBool::new(false),
            device: OnceLock::new(),
        })
    }

    /// The printers of a CUPS server.
    ///
    /// # Errors
    ///
    /// [`Error`] as of an exchange. A server without printers is none.
    pub(super) async fn printers(&self) -> Result<Vec<(String, Capabilities)>, Error> {
        let request = asking(Operation::CupsGetPrinters, &["printer-uri-supported"])?;
        let response = self.connection.exchange(&request).await?;
        // CUPS says "not found" when it has none.
        if NOT_FOUND.contains(&response.status) {
            return Ok(Vec::new());
        }
        check(&response)?;
        let found = response.printers().map(|printer| {
            let uri = printer.word("printer-uri-supported").unwrap_or_default();
            (uri, Capabilities::read(printer))
        });
        Ok(join_all(found.map(async |(uri, mut queue)| {
            let device = connection_to(queue.device.as_ref());
            queue.status = corrected(queue.status, device.as_ref()).await;
            (uri, queue)
        }))
        .await)
    }

    /// The state of a job that an earlier run left: by its UUID where the printer gives any, and
    /// else by its name and who sent it.
    pub(super) async fn leftover(&self, job: JobId, uuid: Option<&str>) -> Result<Leftover, Error> {
        let request = of_user(Request::new(Operation::GetJobAttributes))?
            .with("job-id", IppValue::Integer(job.0))
            .with("requested-attributes", keywords(&LEFT_ASKED)?);
        let response = self.connection.exchange(&request).await?;
        check(&response)?;
        let job = response.job();
        let is_ours = match (uuid, job.word("job-uuid")) {
            (Some(kept), Some(said)) => kept == said,
            (Some(_) | None, _) => {
                let sender = job.word("job-originating-user-name");
                job.word("job-name").as_deref() == Some(JOB_NAME)
                    && sender.is_none_or(|sender| sender == USER)
            }
        };
        let state = job.number("job-state").and_then(JobState::of);
        Ok(match state {
            _ if !is_ours => Leftover::Strange,
            Some(state) if state.is_final() => Leftover::Over,
            Some(_) | None => Leftover::Live,
        })
    }

    async fn create(
        &self,
        document: &Document,
        at_most: Duration,
        slot: &JobSlot,
    ) -> Result<JobId, Error> {
        let mut request = of_user(Request::new(Operation::CreateJob))?;
        request = described(request, document, at_most)?;
        let response = self.connection.exchange(&request).await?;
        check(&response)?;
        self.noted(&response, slot).await.ok_or(Error::Garbled)
    }

    /// The job of an answer, once it is noted in its place.
    async fn noted(&self, response: &IppResponse, slot: &JobSlot) -> Option<JobId> {
        let job = response.job().number("job-id").map(JobId)?;
        let uuid = response.job().word("job-uuid");
        let uuid = uuid.filter(|uuid| uuid.len() <= MAX_UUID);
        slot.taken(&self.printer, job, uuid).await;
        Some(job)
    }

    async fn send(&self, job: JobId, document: &Document) -> Result<(), Error> {
        let request = of_user(Request::new(Operation::SendDocument))?
            .with("job-id", IppValue::Integer(job.0))
            .with("document-format", mime(document.format)?)
            .with("last-document", IppValue::Boolean(true))
            .document(document.bytes.clone(), DOCUMENT_TIME);
        check(&self.connection.exchange(&request).await?)
    }

    async fn print(
        &self,
        document: &Document,
        at_most: Duration,
        slot: &JobSlot,
    ) -> Result<JobId, SubmitError> {
        let request = || {
            let request = of_user(Request::new(Operation::PrintJob))?
                .with("document-format", mime(document.format)?);
            Ok(described(request, document, at_most)?
                .document(document.bytes.clone(), DOCUMENT_TIME))
        };
        let request = request().map_err(SubmitError::Not)?;
        match self.connection.exchange(&request).await {
            Ok(response) => {
                check(&response).map_err(SubmitError::Not)?;
                // Taken, and nameless: it prints, but it cannot be watched.
                self.noted(&response, slot)
                    .await
                    .ok_or(SubmitError::Unknown)
            }
            Err(Error::Lost | Error::Garbled) => Err(SubmitError::Unknown),
            Err(error) => Err(SubmitError::Not(error)),
        }
    }

    async fn ask_of_job(&self, operation: Operation, job: JobId, purge: bool) -> Result<(), Error> {
        let mut request =
            of_user(Request::new(operation))?.with("job-id", IppValue::Integer(job.0));
        if purge {
            request = request.with("purge-job", IppValue::Boolean(true));
        }
        check(&self.connection.exchange(&request).await?)
    }
}

impl Backend for IppBackend {
    async fn capabilities(&self) -> Result<Capabilities, Error> {
        let request = asking(Operation::GetPrinterAttributes, &[])?;
        let response = self.connection.exchange(&request).await?;
        check(&response)?;
        let mut printer = Capabilities::read(response.printer());
        self.is_cups.store(printer.is_cups, Ordering::Relaxed);
        let device = self
            .device
            .get_or_init(|| connection_to(printer.device.as_ref()));
        printer.status = corrected(printer.status, device.as_ref()).await;
        Ok(printer)
    }

    async fn submit(
        &self,
        document: &Document,
        at_most: Duration,
        slot: &JobSlot,
    ) -> Result<JobId, SubmitError> {
        if !document.attributes.in_two_steps {
            return self.print(document, at_most, slot).await;
        }
        // A job without a document prints nothing, so as long as that was not sent, a lost
        // answer does no harm; and once there is a number, the printer can be asked.
        let job = self
            .create(document, at_most, slot)
            .await
            .map_err(SubmitError::Not)?;
        match self.send(job, document).await {
            Ok(()) | Err(Error::Lost | Error::Garbled) => Ok(job),
            Err(error) => {
                if self.cancel(job).await.is_ok() {
                    slot.over().await;
                }
                Err(SubmitError::Not(error))
            }
        }
    }

    async fn job_status(&self, job: JobId) -> Result<JobStatus, Error> {
        let of_job = of_user(Request::new(Operation::GetJobAttributes))?
            .with("job-id", IppValue::Integer(job.0))
            .with("requested-attributes", keywords(&JOB_ASKED)?);
        let of_printer = status_request()?;
        let device = self.device.get().and_then(Option::as_ref);
        let (job, printer) = futures::join!(self.connection.exchange(&of_job), async {
            let queue = device::ask(&self.connection, &of_printer).await;
            corrected(queue.unwrap_or_default(), device).await
        });
        let job = job?;
        check(&job)?;
        let job = job.job();
        let mut job_reasons = job.keywords("job-state-reasons");
        // A queue hands on what its printer says, and that has been set right above.
        if device.is_none() {
            job_reasons.extend(job.keywords("job-printer-state-reasons"));
        }
        Ok(JobStatus {
            job: job.number("job-state").and_then(JobState::of),
            job_reasons,
            printer: printer.state,
            printer_reasons: printer.reasons,
            progress: JobProgress {
                sheets: job
                    .number("job-impressions-completed")
                    .max(job.number("job-media-sheets-completed")),
                octets: job.number("job-k-octets-processed"),
                jobs_before: job.number("number-of-intervening-jobs"),
            },
        })
    }

    async fn cancel(&self, job: JobId) -> Result<(), Error> {
        self.ask_of_job(Operation::CancelJob, job, false).await
    }

    async fn forget(&self, job: JobId) -> bool {
        // A word of CUPS: others would take it for a second cancelling.
        if !self.is_cups.load(Ordering::Relaxed) {
            return true;
        }
        // CUPS says yes while its filters still hold the job, and then keeps it.
        let _ = self.ask_of_job(Operation::CancelJob, job, true).await;
        matches!(self.job_status(job).await, Err(Error::NoSuchPrinter))
    }
}

/// The connection to what stands behind a queue.
fn connection_to(device: Option<&PrinterUri>) -> Option<Connection> {
    Connection::to(device?).ok()
}

async fn corrected(queue: RawStatus, device: Option<&Connection>) -> RawStatus {
    match (device, status_request()) {
        (Some(device), Ok(request)) => {
            let behind = device::ask(device, &request).await;
            device::corrected(queue, behind)
        }
        (None, _) | (_, Err(_)) => queue,
    }
}

/// Asks for a printer's status and nothing more.
fn status_request() -> Result<Request, Error> {
    let names = keywords(&["printer-state", "printer-state-reasons"])?;
    Ok(of_user(Request::new(Operation::GetPrinterAttributes))?.with("requested-attributes", names))
}

fn asking(operation: Operation, more: &[&str]) -> Result<Request, Error> {
    let names: Vec<&str> = Capabilities::ASKED.iter().chain(more).copied().collect();
    Ok(of_user(Request::new(operation))?.with("requested-attributes", keywords(&names)?))
}

fn of_user(request: Request) -> Result<Request, Error> {
    Ok(request.with("requesting-user-name", name(USER)?))
}

/// The attributes of a new job.
fn described(request: Request, document: &Document, at_most: Duration) -> Result<Request, Error> {
    let attributes = &document.attributes;
    let mut request = request
        .with("job-name", name(JOB_NAME)?)
        .with("ipp-attribute-fidelity", IppValue::Boolean(false));
    if let Some(media) = &attributes.media {
        request = request.job("media", keyword(media)?);
    }
    if attributes.two_sided {
        request = request.job("sides", keyword("two-sided-long-edge")?);
    } else if attributes.says_sides {
        request = request.job("sides", keyword("one-sided")?);
    }
    if let Some(scaling) = attributes.scaling {
        request = request.job("print-scaling", keyword(scaling)?);
    }
    if attributes.first_page_only {
        let first = IppValue::RangeOfInteger { min: 1, max: 1 };
        request = request.job("page-ranges", first);
    }
    if attributes.no_banner {
        request = request.job("job-sheets", keyword("none")?);
    }
    if attributes.no_hold {
        request = request.job("job-hold-until", keyword("no-hold")?);
    }
    if attributes.keep_nothing {
        request = request.job("job-retain-until", keyword("none")?);
    }
    if attributes.takes_limit {
        let seconds = i32::try_from(at_most.as_secs()).unwrap_or(i32::MAX).max(1);
        request = request.job("job-cancel-after", IppValue::Integer(seconds));
    }
    Ok(request)
}

fn check(response: &IppResponse) -> Result<(), Error> {
    match response.status {
        _ if response.is_success() => Ok(()),
        status if BUSY.contains(&status) => Err(Error::Busy),
        status if NOT_FOUND.contains(&status) => Err(Error::NoSuchPrinter),
        status => Err(Error::Refused(status)),
    }
}

fn name(text: &str) -> Result<IppValue, Error> {
    IppValue::new_name_without_language(text).map_err(|_| Error::Unusable)
}

fn keyword(text: &str) -> Result<IppValue, Error> {
    IppValue::new_keyword(text).map_err(|_| Error::Unusable)
}

fn mime(text: &str) -> Result<IppValue, Error> {
    IppValue::new_mime_media_type(text).map_err(|_| Error::Unusable)
}

fn keywords(names: &[&str]) -> Result<IppValue, Error> {
    names
        .iter()
        .map(|name| keyword(name))
        .collect::<Result<_, _>>()
        .map(IppValue::Array)
}
