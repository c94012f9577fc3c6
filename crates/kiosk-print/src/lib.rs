//! The card on its way to paper: which printers there are and what they take, handing a card
//! over, watching it to its end, and telling the status of a printer while nobody prints.
//!
//! Printers are spoken to by IPP, either straight or through the CUPS server of the machine; on
//! Windows a queue is served by its spooler.
//! Nothing here is sent twice by itself, no attribute says whose card it is, and no job outlives
//! its time-out.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod any_backend;
mod attributes;
mod backend;
mod capabilities;
mod certificate;
mod decode;
mod device;
mod discover;
mod document;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod ipp;
mod job;
mod leftovers;
mod list;
mod media;
mod outstanding;
mod printer_status;
mod pwg;
mod reasons;
mod reporter;
mod status;
mod transport;
mod watch;
#[cfg(windows)]
mod windows;

pub use abdm_types::{
    CupsServer, PrintFailure, PrintState, PrinterNeed, PrinterState, PrinterUri, PrinterUriError,
};
pub use discover::{Discovered, discover};
pub use job::{Canceller, Running, start};
pub use list::{Listing, Printer, list};
pub use outstanding::Jobs;
pub use printer_status::{Examination, PaperFound, examine_printer, printer_status, watch_printer};

use abha_card::{Content, Paper};
use std::time::Duration;

/// How long nothing may move before a job is called off, when nothing else is said: the time it
/// takes to fetch paper from a cupboard.
pub const TIME_OUT: Duration = Duration::from_secs(120);

/// The pause between two looks at a job.
pub const POLL: Duration = Duration::from_millis(500);

/// Which printer, and where its queue is when only a queue is named.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    /// Its URI, or the name of a queue.
    pub printer: PrinterUri,
    /// The server whose queue it is, if it is one.
    pub server: CupsServer,
}

/// A card to be printed. Holds personal facts until it has been sent.
pub struct Job {
    /// The printer that is to print it.
    pub target: Target,
    /// What stands on it.
    pub content: Content,
    /// On which paper; a printer that does not have it gets the nearest that it has.
    pub paper: Paper,
    /// How long nothing may move before it is called off. It counts afresh whenever the job
    /// gets on or somebody has to act; three times as long is the end in any case.
    pub time_out: Duration,
    /// The pause between two looks.
    pub poll: Duration,
    /// Where it is noted as long as it is under way.
    pub jobs: Jobs,
}

/// A change on the way to paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How the card stands now.
    pub state: PrintState,
    /// What the printer and its queue say, in their own keywords.
    pub reasons: Vec<String>,
    /// The paper that it really goes on.
    pub paper: Paper,
}

/// Why a printer cannot be spoken to. It carries nothing personal, and no text of the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No connection: nothing was sent.
    #[error("nothing answers at its address")]
    NotThere,
    /// A server answers and knows no such printer.
    #[error("there is no such printer or queue")]
    NoSuchPrinter,
    /// The certificate is not one that is trusted.
    #[error("its certificate is not trusted; name it with #sha256=")]
    Certificate,
    /// No answer came, though the request may have arrived.
    #[error("no answer came in time")]
    Lost,
    /// What came is no answer of a printer.
    #[error("what answers there is no printer")]
    Garbled,
    /// The printer said no, with this status of IPP or HTTP.
    #[error("it refused, with status {0:#06x}")]
    Refused(u16),
    /// It takes nothing that is not encrypted.
    #[error("it takes encrypted connections alone; name it with ipps://")]
    WantsEncryption,
    /// The printer is at something else and takes no second job; nothing was kept.
    #[error("it is busy with another job")]
    Busy,
    /// The printer takes none of our formats.
    #[error("it takes neither PDF nor PWG raster")]
    NoFormat,
    /// The card could not be made.
    #[error("the card cannot be made: {0}")]
    Card(CardFault),
    /// The name or the settings are of no use for a connection.
    #[error("it cannot be spoken to as it is named")]
    Unusable,
}

/// Why there is nothing to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardFault {
    /// The card room could not draw it.
    #[error("it cannot be drawn")]
    Drawing,
    /// The spooler of Windows takes a file, and none can be written.
    #[cfg(windows)]
    #[error("it cannot be written for the spooler")]
    Unwritten,
    /// A page is larger than a raster can say.
    #[error("a page is too large")]
    TooLarge,
}

impl From<PrinterUri> for Target {
    fn from(printer: PrinterUri) -> Self {
        Self {
            printer,
            server: CupsServer::default(),
        }
    }
}

impl Target {
    /// The printer's own URI.
    #[must_use]
    pub fn uri(&self) -> PrinterUri {
        self.printer.at(&self.server)
    }
}
