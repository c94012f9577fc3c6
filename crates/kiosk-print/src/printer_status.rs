//! The status of a printer while nobody prints.

use super::any_backend::AnyBackend;
use super::backend::Backend;
use super::{Error, Target};
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
