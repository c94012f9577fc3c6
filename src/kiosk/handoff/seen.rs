//! What staff see of the hand-off: how many, never who.

use super::HandoffLine;
use crate::handoff::{Desk, KeyError, ReachError, State};
use crate::record::HandoffError;
use futures::{Stream, stream};
use std::hash::{Hash, Hasher};
use std::path::PathBuf;
use std::sync::PoisonError;
use std::time::Duration;

/// The name of the folder that what failed is written out into.
pub(super) const EXPORT: &str = "handoff-export";

/// Counts that change faster than this are not read by anybody.
const PACE: Duration = Duration::from_millis(500);

/// How the hand-off stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoffSeen {
    /// What becomes of people.
    pub state: HandoffState,
    /// Why the last person could not be handed over, if they could not.
    pub refused: Option<HandoffError>,
}

/// What becomes of people who are handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoffState {
    /// The settings want it, and it is off all the same.
    Off(HandoffOff),
    /// They get a patient id, and nothing is sent.
    Local,
    /// They are sent.
    Sent {
        /// How many wait, and how the destinations stand.
        state: State,
        /// Whether staff paused it.
        is_paused: bool,
        /// The folder that what failed can be written out into.
        folder: PathBuf,
    },
}

/// Why nobody is handed over though the settings want it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HandoffOff {
    /// No record is kept, which would hold what waits.
    #[error("no record is kept")]
    NoRecord,
    /// The settings name no place for the key.
    #[error("no place for its key")]
    NoPlace,
    /// The key cannot be had.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The address cannot be called as the settings have it.
    #[error(transparent)]
    Reach(#[from] ReachError),
}

impl HandoffLine {
    /// How it stands now; `None` where the settings want no hand-off.
    #[must_use]
    pub fn seen(&self) -> Option<HandoffSeen> {
        let Some(open) = &self.open else {
            return Some(HandoffSeen {
                state: HandoffState::Off(self.off?),
                refused: None,
            });
        };
        let refused = *open.refused.lock().unwrap_or_else(PoisonError::into_inner);
        let state = match &open.desk {
            None => HandoffState::Local,
            Some(desk) => HandoffState::Sent {
                state: desk.states().borrow().clone(),
                is_paused: desk.is_paused(),
                folder: open.export.clone(),
            },
        };
        Some(HandoffSeen { state, refused })
    }

    /// How it stands, whenever that changes, from now on. Ends at once where nothing is sent.
    pub(in crate::kiosk) fn moves(&self) -> impl Stream<Item = HandoffSeen> + use<> {
        let mut states = self.desk().map(Desk::states);
        // What changed before anybody looked is new too.
        if let Some(states) = &mut states {
            states.mark_changed();
        }
        stream::unfold((self.clone(), states), |(line, states)| async move {
            let mut states = states?;
            states.changed().await.ok()?;
            tokio::time::sleep(PACE).await;
            let _ = states.borrow_and_update();
            let seen = line.seen()?;
            Some((seen, (line, Some(states))))
        })
    }
}

impl Hash for HandoffLine {
    /// A window has one.
    fn hash<H: Hasher>(&self, state: &mut H) {
        "handoff".hash(state);
    }
}
