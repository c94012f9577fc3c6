//! Printing by the spooler of Windows, for printers that are known by their queue alone.
//!
//! The spooler says when it has taken a document and nothing after that: a card is never told
//! as printed here, but as one that may lie in the tray. A printer that is named by its IPP URI
//! tells the truth on Windows as elsewhere.

use super::backend::{Backend, SubmitError};
use super::capabilities::Capabilities;
use super::document::Document;
use super::outstanding::JobSlot;
use super::status::{JobId, JobState, JobStatus};
use super::{CardFault, Error};
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use uuid::Uuid;
use winprint::printer::{FilePrinter, FindDeviceError, PrintOutcome, PrinterDevice, WinPdfPrinter};
use winprint::ticket::{
    FeatureOptionPackWithPredefined, PredefinedDuplexType, PrintCapabilities, PrintTicket,
    PrintTicketBuilder,
};

/// A queue of Windows and the one job that is given to it.
pub(super) struct WindowsBackend {
    queue: String,
    job: Arc<Course>,
}

/// How the job goes.
#[derive(Default)]
struct Course {
    called_off: AtomicBool,
    end: Mutex<Option<End>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// The spooler has all of it.
    HandedOver,
    Cancelled,
    /// Nothing reached the spooler.
    Failed,
    /// It broke off on the way, and nobody knows how much the spooler has.
    Broken,
}

impl WindowsBackend {
    pub(super) fn of(queue: &str) -> Self {
        Self {
            queue: queue.to_owned(),
            job: Arc::default(),
        }
    }

    /// The queues of this machine and what they take.
    pub(super) async fn all() -> Result<Vec<Capabilities>, Error> {
        blocking(|| {
            let devices = PrinterDevice::all().map_err(|_| Error::Unusable)?;
            Ok(devices.iter().map(described).collect())
        })
        .await
    }
}

impl Backend for WindowsBackend {
    async fn capabilities(&self) -> Result<Capabilities, Error> {
        let queue = self.queue.clone();
        blocking(move || Ok(described(&device(&queue)?))).await
    }

    async fn submit(
        &self,
        document: &Document,
        _at_most: Duration,
        _slot: &JobSlot,
    ) -> Result<JobId, SubmitError> {
        let (queue, job) = (self.queue.clone(), Arc::clone(&self.job));
        let document = document.clone();
        // A thread of its own: it ends when the spooler does, whatever becomes of the runtime.
        std::thread::spawn(move || {
            let end = print(&queue, &document, &job.called_off).unwrap_or(End::Failed);
            *job.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(end);
        });
        Ok(JobId(1))
    }

    async fn job_status(&self, _job: JobId) -> Result<JobStatus, Error> {
        let state = match self.end() {
            None => JobState::Processing,
            Some(End::Cancelled) => JobState::Cancelled,
            Some(End::Failed) => JobState::Aborted,
            Some(End::HandedOver | End::Broken) => return Err(Error::NoSuchPrinter),
        };
        Ok(JobStatus {
            job: Some(state),
            ..JobStatus::default()
        })
    }

    async fn cancel(&self, _job: JobId) -> Result<(), Error> {
        self.job.called_off.store(true, Ordering::Relaxed);
        match self.end() {
            Some(End::Cancelled) => Ok(()),
            Some(End::HandedOver | End::Failed | End::Broken) | None => Err(Error::Busy),
        }
    }

    async fn forget(&self, _job: JobId) -> bool {
        true
    }
}

impl WindowsBackend {
    fn end(&self) -> Option<End> {
        *self.job.end.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands a document over, which is done through a file. It is gone before anything is told.
fn print(queue: &str, document: &Document, called_off: &AtomicBool) -> Result<End, Error> {
    let device = device(queue)?;
    let ticket = ticket(&device, document).unwrap_or_default();
    let file = PassingFile::of(&document.bytes)?;
    let outcome = WinPdfPrinter::new(device).print_with_progress(&file.path(), ticket, &mut |_| {
        if called_off.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    Ok(match outcome {
        Ok(PrintOutcome::Completed) => End::HandedOver,
        Ok(PrintOutcome::Canceled) => End::Cancelled,
        Err(_) => End::Broken,
    })
}

fn device(queue: &str) -> Result<PrinterDevice, Error> {
    PrinterDevice::by_os_name(queue).map_err(|error| match error {
        FindDeviceError::NotFound => Error::NoSuchPrinter,
        FindDeviceError::FailedToOpenPrinter(_) | FindDeviceError::FailedToReadPrinterInfo(_) => {
            Error::NotThere
        }
    })
}

/// What the queue takes, in the words of IPP. Its papers are named by their place in its list.
fn described(device: &PrinterDevice) -> Capabilities {
    let known = PrintCapabilities::fetch(device).ok();
    let media = known.as_ref().map_or_else(Vec::new, |known| {
        known
            .page_media_sizes()
            .enumerate()
            .map(|(place, media)| {
                let size = media.size();
                let millimetres = |micron: u32| f64::from(micron) / 1000.0;
                let (width, height) = (
                    millimetres(size.width_in_micron()),
                    millimetres(size.height_in_micron()),
                );
                format!("{MEDIA}{place}_{width}x{height}mm")
            })
            .collect()
    });
    let two_sided = known.as_ref().is_some_and(|known| {
        known
            .duplexes()
            .any(|duplex| duplex.as_predefined_name() == Some(TURNED))
    });
    Capabilities {
        name: device.name().to_owned(),
        accepts: true,
        formats: vec!["application/pdf".to_owned()],
        media,
        sides: two_sided
            .then(|| "two-sided-long-edge".to_owned())
            .into_iter()
            .collect(),
        ..Capabilities::default()
    }
}

const MEDIA: &str = "windows_";
const TURNED: PredefinedDuplexType = PredefinedDuplexType::TwoSidedLongEdge;

/// The settings of the job; nothing where the driver does not take them, and then its own hold.
fn ticket(device: &PrinterDevice, document: &Document) -> Option<PrintTicket> {
    let known = PrintCapabilities::fetch(device).ok()?;
    let mut builder = PrintTicketBuilder::new(device).ok()?;
    let place = document.attributes.media.as_deref().and_then(|name| {
        let (place, _) = name.strip_prefix(MEDIA)?.split_once('_')?;
        place.parse().ok()
    });
    if let Some(media) = place.and_then(|place| known.page_media_sizes().nth(place)) {
        builder.merge(media).ok()?;
    }
    if document.attributes.two_sided
        && let Some(duplex) = known
            .duplexes()
            .find(|duplex| duplex.as_predefined_name() == Some(TURNED))
    {
        builder.merge(duplex).ok()?;
    }
    builder.build().ok()
}

/// A file in a folder of its own that is overwritten and deleted when it is dropped. Its name
/// is what the job is called.
struct PassingFile(PathBuf);

impl PassingFile {
    fn of(bytes: &[u8]) -> Result<Self, Error> {
        let unwritten = |_| Error::Card(CardFault::Unwritten);
        let folder = std::env::temp_dir().join(Uuid::new_v4().to_string());
        fs::create_dir(&folder).map_err(unwritten)?;
        let file = Self(folder);
        fs::write(file.path(), bytes).map_err(unwritten)?;
        Ok(file)
    }

    fn path(&self) -> PathBuf {
        self.0.join("Card")
    }
}

impl Drop for PassingFile {
    fn drop(&mut self) {
        if let Ok(facts) = fs::metadata(self.path()) {
            let length = usize::try_from(facts.len()).unwrap_or(0);
            let _ = fs::write(self.path(), vec![0; length]);
        }
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(Error::Unusable))
}
