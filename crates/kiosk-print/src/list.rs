//! Which printers there are.

use super::any_backend::AnyBackend;
use super::backend::Backend;
use super::capabilities::Capabilities;
use super::ipp::IppBackend;
use super::printer_status::without_answer;
use super::{Error, Target};
use abdm_types::{CupsServer, PrinterState, PrinterUri};

/// What can be printed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The queues of the CUPS server, then the printers that were named.
    pub printers: Vec<Printer>,
    /// Whether the CUPS server answered. A machine without one prints to printers by URI.
    pub cups: Result<(), Error>,
}

/// One that can be printed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// What it calls itself.
    pub name: String,
    /// Where to print to.
    pub uri: PrinterUri,
    /// Whether it would print, and what it needs before.
    pub state: PrinterState,
    /// Why, in its own keywords; where it cannot be asked, nothing.
    pub reasons: Vec<String>,
    /// The document formats that it takes.
    pub formats: Vec<String>,
    /// Why it cannot be asked.
    pub error: Option<Error>,
}

/// Asks a CUPS server for its queues, on Windows the spooler for its own, and every printer
/// named for how it stands.
pub async fn list(server: &CupsServer, direct: &[PrinterUri]) -> Listing {
    let asked = futures::future::join_all(direct.iter().map(|printer| ask(printer, server)));
    let (queues, named) = futures::join!(queues(server), asked);
    let (mut printers, cups) = match queues {
        Ok(printers) => (printers, Ok(())),
        Err(error) => (Vec::new(), Err(error)),
    };
    #[cfg(windows)]
    if let Ok(queues) = super::windows::WindowsBackend::all().await {
        printers.extend(queues.into_iter().filter_map(|queue| {
            let name = queue.name.parse().ok()?;
            Some(described(name, queue))
        }));
    }
    printers.extend(named);
    Listing { printers, cups }
}

async fn queues(server: &CupsServer) -> Result<Vec<Printer>, Error> {
    let found = IppBackend::at(&server.uri())?.printers().await?;
    Ok(found
        .into_iter()
        .filter_map(|(uri, printer)| {
            // By its name at the server that was asked: the URI it tells can name the machine
            // as others see it.
            let uri = printer
                .name
                .parse::<PrinterUri>()
                .ok()
                .filter(|name| name.queue().is_some())
                .map(|name| name.at(server))
                .or_else(|| uri.parse().ok())?;
            Some(described(uri, printer))
        })
        .collect())
}

async fn ask(printer: &PrinterUri, server: &CupsServer) -> Printer {
    let target = Target {
        printer: printer.clone(),
        server: server.clone(),
    };
    let answer = match AnyBackend::to(&target) {
        Ok(backend) => backend.capabilities().await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(printer) => described(target.uri(), printer),
        Err(error) => Printer {
            name: String::new(),
            uri: target.uri(),
            state: without_answer(error),
            reasons: Vec::new(),
            formats: Vec::new(),
            error: Some(error),
        },
    }
}

fn described(uri: PrinterUri, printer: Capabilities) -> Printer {
    Printer {
        state: printer.state(None),
        name: printer.name,
        uri,
        reasons: printer.status.reasons,
        formats: printer.formats,
        error: None,
    }
}
