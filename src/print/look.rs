//! How a printer stands while nobody prints.

use super::Target;
use super::port::Port;
use super::way::Way;
use crate::domain::{PrinterNeed, PrinterState};
use futures::Stream;
use std::time::Duration;
use tokio::time::sleep;

/// Looks once.
pub async fn look(target: &Target) -> PrinterState {
    glance(target).await.0
}

/// How a printer stands: at once, and then whenever it changes. It never ends, and has to be
/// polled inside a tokio runtime.
pub fn watch_printer(
    target: Target,
    interval: Duration,
) -> impl Stream<Item = PrinterState> + Send + 'static {
    let interval = interval.clamp(Duration::from_millis(10), Duration::from_secs(60 * 60));
    futures::stream::unfold((target, None), move |(target, last)| async move {
        loop {
            if last.is_some() {
                sleep(interval).await;
            }
            let mut seen = glance(&target).await;
            if seen.0 == PrinterState::NotThere && last.is_some_and(|last| last != seen.0) {
                // One answer that gets lost is no absent printer.
                sleep(interval.min(SECOND_LOOK)).await;
                seen = glance(&target).await;
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

async fn glance(target: &Target) -> (PrinterState, Vec<String>) {
    let Ok(port) = Way::to(target) else {
        return (PrinterState::NotThere, Vec::new());
    };
    match port.capabilities().await {
        Ok(printer) => (printer.state(), printer.standing.reasons),
        Err(_) => (PrinterState::NotThere, Vec::new()),
    }
}

fn tell(state: PrinterState, reasons: &[String]) {
    let need = state.need().map(PrinterNeed::name);
    let reasons = reasons.join(" ");
    match state {
        PrinterState::Ready | PrinterState::Busy => {
            tracing::info!(event = "printer_state", state = state.name(), reasons);
        }
        PrinterState::Attention(_) | PrinterState::NotThere => {
            tracing::warn!(event = "printer_state", state = state.name(), need, reasons);
        }
    }
}
