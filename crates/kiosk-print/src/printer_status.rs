//! The status of a printer while nobody prints.

use super::any_backend::AnyBackend;
use super::backend::Backend;
use super::capabilities::Capabilities;
use super::{Error, Target, document, media};
use abdm_types::{PrinterNeed, PrinterState};
use abha_card::Paper;
use futures::Stream;
use std::time::Duration;
use tokio::time::sleep;

/// The status of a printer now. With a paper it is told for a card on that paper: another tray may
/// be empty.
pub async fn printer_status(target: &Target, paper: Option<Paper>) -> PrinterState {
    ask(target, paper).await.0
}

/// How a printer stands for cards on a paper, for whoever sets it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Examination {
    /// Whether it would print, and what it needs before.
    pub state: PrinterState,
    /// Where the paper is; `None` where it says nothing of its papers, or could not be asked.
    pub paper: Option<PaperFound>,
    /// Whether it takes a card in a form that we can make; true where it could not be asked.
    pub takes_cards: bool,
}

/// Where the paper for a card is, by what the printer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperFound {
    /// It lies in a tray.
    Ready,
    /// It is a paper of this printer, and lies in no tray now.
    NotInTray,
    /// The printer has no such paper, and the card would be put on this one.
    Instead(Paper),
}

/// Asks a printer how it stands for cards on a paper. Nothing is printed.
pub async fn examine_printer(target: &Target, paper: Paper) -> Examination {
    let asked = match AnyBackend::to(target) {
        Ok(backend) => backend.capabilities().await,
        Err(error) => Err(error),
    };
    match asked {
        Ok(printer) => Examination {
            state: printer.state(Some(paper)),
            paper: find(paper, &printer),
            takes_cards: document::takes(paper, &printer),
        },
        Err(error) => Examination {
            state: without_answer(error),
            paper: None,
            takes_cards: true,
        },
    }
}

fn find(asked: Paper, printer: &Capabilities) -> Option<PaperFound> {
    let (media, ready) = (&printer.media, &printer.media_ready);
    let sheet = media::choose(asked, media, ready, media::any_length);
    sheet.media.as_ref()?;
    if sheet.paper != asked {
        Some(PaperFound::Instead(sheet.paper))
    } else if ready.is_empty() {
        None
    } else if media::is_ready(asked, media, ready) {
        Some(PaperFound::Ready)
    } else {
        Some(PaperFound::NotInTray)
    }
}

/// The status of a printer for cards on a paper: at once, and then whenever it changes. It never
/// ends, and has to be polled inside a tokio runtime.
pub fn watch_printer(
    target: Target,
    paper: Paper,
    interval: Duration,
) -> impl Stream<Item = PrinterState> + Send + 'static {
    let interval = interval.clamp(Duration::from_millis(10), Duration::from_secs(60 * 60));
    futures::stream::unfold((target, None), move |(target, last)| async move {
        loop {
            if last.is_some() {
                sleep(interval).await;
            }
            let mut seen = ask(&target, Some(paper)).await;
            if seen.0 == PrinterState::NotThere && last.is_some_and(|last| last != seen.0) {
                // One answer that gets lost is no absent printer.
                sleep(interval.min(SECOND_LOOK)).await;
                seen = ask(&target, Some(paper)).await;
            }
            let (state, reasons) = seen;
            if last != Some(state) {
                report(state, &reasons);
                return Some((state, (target, Some(state))));
            }
        }
    })
}

const SECOND_LOOK: Duration = Duration::from_secs(1);

async fn ask(target: &Target, paper: Option<Paper>) -> (PrinterState, Vec<String>) {
    let Ok(backend) = AnyBackend::to(target) else {
        return (PrinterState::NotThere, Vec::new());
    };
    match backend.capabilities().await {
        Ok(printer) => (printer.state(paper), printer.status.reasons),
        Err(error) => (without_answer(error), Vec::new()),
    }
}

/// The state of a printer that did not say it.
pub(super) const fn without_answer(error: Error) -> PrinterState {
    match error {
        Error::WantsEncryption => PrinterState::WantsEncryption,
        Error::Certificate => PrinterState::Untrusted,
        Error::NotThere
        | Error::NoSuchPrinter
        | Error::Lost
        | Error::Garbled
        | Error::Refused(_)
        | Error::Busy
        | Error::NoFormat
        | Error::Card(_)
        | Error::Unusable => PrinterState::NotThere,
    }
}

fn report(state: PrinterState, reasons: &[String]) {
    let need = state.need().map(PrinterNeed::name);
    let reasons = reasons.join(" ");
    match state {
        PrinterState::Ready | PrinterState::Busy => {
            tracing::info!(event = "printer_state", state = state.name(), reasons);
        }
        PrinterState::Attention(_)
        | PrinterState::NotThere
        | PrinterState::WantsEncryption
        | PrinterState::Untrusted => {
            tracing::warn!(event = "printer_state", state = state.name(), need, reasons);
        }
    }
}
