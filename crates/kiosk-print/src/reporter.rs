//! What is told of a job, to whoever listens and to the log.

use super::Report;
use abdm_types::{PrintState, PrinterNeed};
use abha_card::Paper;
use tokio::sync::mpsc;

/// Tells each change once, to the stream and to the log.
pub(super) struct Reporter {
    changes: mpsc::UnboundedSender<Report>,
    last: Option<PrintState>,
    /// The paper that it goes on.
    pub(super) paper: Paper,
}

impl Reporter {
    pub(super) const fn new(changes: mpsc::UnboundedSender<Report>, paper: Paper) -> Self {
        Self {
            changes,
            last: None,
            paper,
        }
    }

    pub(super) fn report(&mut self, state: PrintState, reasons: Vec<String>) {
        if self.last == Some(state) {
            return;
        }
        self.last = Some(state);
        let need = state.need().map(PrinterNeed::name);
        let (name, paper, said) = (state.name(), self.paper.name(), reasons.join(" "));
        match state {
            PrintState::Attention(_) | PrintState::Failed(_) => {
                tracing::warn!(
                    event = "print_state",
                    state = name,
                    need,
                    reasons = said,
                    paper
                );
            }
            PrintState::Sending | PrintState::Waiting | PrintState::Printing | PrintState::Done => {
                tracing::info!(event = "print_state", state = name, reasons = said, paper);
            }
        }
        // Nobody listens any more once the person has left.
        let _ = self.changes.send(Report {
            state,
            reasons,
            paper: self.paper,
        });
    }
}
