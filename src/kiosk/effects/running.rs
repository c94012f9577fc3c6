//! What is under way.

use crate::journey::RequestId;
use iced::task::Handle;
use std::collections::BTreeMap;

/// What is under way. Dropping a handle aborts its task, so that nothing of an ended session
/// arrives later.
#[derive(Default)]
pub(in crate::kiosk) struct Running {
    tasks: BTreeMap<RequestId, Handle>,
}

impl Running {
    /// Whether a request is under way.
    pub(in crate::kiosk) fn has(&self, id: RequestId) -> bool {
        self.tasks.contains_key(&id)
    }

    /// It was answered or given up.
    pub(in crate::kiosk) fn done(&mut self, id: RequestId) {
        let _ = self.tasks.remove(&id);
    }

    /// The person does not want a print any more.
    pub(super) fn call_off(&mut self, id: RequestId) {
        self.done(id);
    }

    pub(super) fn begin(&mut self, id: RequestId, task: Handle) {
        let _ = self.tasks.insert(id, task);
    }
}
