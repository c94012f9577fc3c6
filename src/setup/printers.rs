//! Which printers there are, and a test card on one of them.

use crate::abdm;
use crate::card::{self, Paper};
use crate::kiosk::print_words::print_words;
use crate::kiosk::setup;
use crate::print::{self, CupsServer, Job, PrintState, PrinterUri, Target};
use futures::StreamExt as _;
use std::time::Duration;

/// A person who belongs to nobody, as the body of `GET /v3/profile/account`.
pub const TEST_CARD: &[u8] = crate::kiosk::test_card::PROFILE;

/// How long printers have to tell of themselves in the network.
const SEARCH: Duration = Duration::from_secs(3);

/// One that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPrinter {
    /// What it calls itself.
    pub name: String,
    /// What the settings name it by.
    pub uri: String,
    /// How it stands, in a word or a sentence.
    pub state: String,
}

/// Looks for printers: the queues of a CUPS server, and those that tell of themselves in the network,
/// if that is to be asked. It takes some seconds, and has to be polled inside a tokio runtime.
pub async fn find_printers(cups: &CupsServer, asks_network: bool) -> Vec<FoundPrinter> {
    let told = match asks_network {
        true => print::discover(SEARCH).await,
        false => Vec::new(),
    };
    let direct: Vec<PrinterUri> = told.iter().map(|one| one.uri.clone()).collect();
    let listing = print::list(cups, &direct).await;
    let is_usual = *cups == CupsServer::default();
    let found = listing.printers.into_iter().map(|printer| {
        let told = told.iter().find(|told| told.uri == printer.uri);
        let name = told.map_or(printer.name, |told| told.name.clone());
        // A queue of this machine by its name: its server's address would only be in the way.
        let is_queue = is_usual && told.is_none() && printer.error.is_none();
        let uri = match name.parse::<PrinterUri>() {
            Ok(queue) if is_queue && queue.queue().is_some() => name.clone(),
            Ok(_) | Err(_) => printer.uri.to_string(),
        };
        let state = match (printer.error, printer.state.need()) {
            (Some(error), _) => error.to_string(),
            (None, Some(need)) => format!("needs {}", need.name().replace('_', " ")),
            (None, None) => printer.state.name().replace('_', " "),
        };
        FoundPrinter { name, uri, state }
    });
    found.collect()
}

/// Prints the card of an invented person, and says of each change what staff should know. Has to be
/// polled inside a tokio runtime.
pub async fn print_test_card(target: Target, paper: Paper, mut say: impl FnMut(String)) {
    let made = (
        setup::words("en").ok(),
        abdm::profile_from_json(TEST_CARD).ok(),
    );
    let (Some(words), Some(profile)) = made else {
        say("This program is damaged: install it anew.".to_owned());
        return;
    };
    let mut running = print::start(Job {
        target,
        content: card::content(&profile, &words),
        paper,
        time_out: print::TIME_OUT,
        poll: print::POLL,
        jobs: print::Jobs::default(),
    });
    let mut last: Option<PrintState> = None;
    while let Some(report) = running.next().await {
        if last != Some(report.state) {
            let said = print_words(report.state);
            say(words.text(&said.staff.unwrap_or(said.person)));
        }
        last = Some(report.state);
    }
}
