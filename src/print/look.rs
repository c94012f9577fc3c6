//! How a printer stands while nobody prints.

use super::port::Port;
use super::way::Way;
use super::{Error, Target};
use crate::card::Paper;
use crate::domain::{PrinterNeed, PrinterState};
use futures::Stream;
use std::time::Duration;
use tokio::time::sleep;

/// Looks once. With a paper it is told how it stands for a card on that paper: another tray may
/// be empty.
pub async fn look(target: &Target, paper: Option<Paper>) -> PrinterState {
    glance(target, paper).await.0
}

/// How a printer stands for cards on a paper: at once, and then whenever it changes. It never
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
            let mut seen = glance(&target, Some(paper)).await;
            if seen.0 == PrinterState::NotThere && last.is_some_and(|last| last != seen.0) {
                // One answer that gets lost is no absent printer.
                sleep(interval.min(SECOND_LOOK)).await;
                seen = glance(&target, Some(paper)).await;
            }
            let (state, reasons) = seen;
            if last != Some(state) {
                tell(state, &reasons);
                return Some((state, (target, Some(state))));
            }
        }
    })
}

const SECOND_LOOK: Duration = Duration::from_secs(1);

async fn glance(target: &Target, paper: Option<Paper>) -> (PrinterState, Vec<String>) {
    let Ok(port) = Way::to(target) else {
        return (PrinterState::NotThere, Vec::new());
    };
    match port.capabilities().await {
        Ok(printer) => (printer.state(paper), printer.standing.reasons),
        Err(error) => (without_answer(error), Vec::new()),
    }
}

/// How a printer stands that did not say how it stands.
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

fn tell(state: PrinterState, reasons: &[String]) {
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
