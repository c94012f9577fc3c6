//! What is under way.

use crate::journey::RequestId;
use crate::print::Canceller;
use iced::task::Handle;
use std::collections::BTreeMap;

/// What is under way. Dropping a handle aborts its task, so that nothing of an ended session
/// arrives later.
#[derive(Default)]
pub(in crate::kiosk) struct Running {
    tasks: BTreeMap<RequestId, Handle>,
    // The journey prints one card at a time.
    print: Option<(RequestId, Canceller)>,
}

impl Running {
    /// Whether a request is under way.
    pub(in crate::kiosk) fn has(&self, id: RequestId) -> bool {
        self.tasks.contains_key(&id)
    }

    /// It was answered or given up.
    pub(in crate::kiosk) fn done(&mut self, id: RequestId) {
        let _ = self.tasks.remove(&id);
        self.print = self.print.take().filter(|(job, _)| *job != id);
    }

    /// The person does not want a print any more. What became of it is told all the same.
    pub(super) fn call_off(&self, id: RequestId) {
        if let Some((job, canceller)) = &self.print
            && *job == id
        {
            canceller.cancel();
        }
    }

    pub(super) fn begin(&mut self, id: RequestId, task: Handle) {
        let _ = self.tasks.insert(id, task);
    }

    pub(super) fn prints(&mut self, id: RequestId, canceller: Canceller) {
        self.print = Some((id, canceller));
    }
}
