//! How the hand-off stands, in the words of the pages.

use super::health::{part, when};
use super::{Part, PartState};
use crate::domain::UtcMillis;
use crate::handoff::Standing;
use crate::kiosk::handoff::{HandoffSeen, HandoffState};
use crate::kiosk::handoff_words;
use crate::locale::Message as Words;

/// What waits for so long, in milliseconds, is to be looked at, whatever the destination is doing.
const LONG: i64 = 10 * 60 * 1000;

/// What staff have done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoffOrder {
    /// All that failed goes again.
    SendAgain,
    /// Nothing is sent from now on.
    Pause,
    /// It is sent again, at once.
    GoOn,
    /// What failed is written out.
    WriteOut,
}

impl HandoffOrder {
    /// The name in logs.
    pub(in crate::kiosk) const fn name(self) -> &'static str {
        match self {
            Self::SendAgain => "send-again",
            Self::Pause => "pause",
            Self::GoOn => "go-on",
            Self::WriteOut => "write-out",
        }
    }
}

/// So many sentences of what has to be looked at stand in one row of the smallest panel.
const MOST_SAID: usize = 2;

/// All of it in one row: the worst, where something is wrong. The page of the hand-off says the rest.
pub(super) fn summary(seen: &HandoffSeen, practises: bool, now: UtcMillis) -> Part {
    let mut said = outbox(seen);
    match &seen.state {
        HandoffState::Off(off) if practises => {
            said.push((PartState::Look, handoff_words::off(*off)));
        }
        HandoffState::Off(off) => said.push((PartState::Broken, handoff_words::off(*off))),
        HandoffState::Local => {
            if said.is_empty() {
                said.push((PartState::Ok, Words::StaffHandoffLocal));
            }
        }
        HandoffState::Sent {
            state, is_paused, ..
        } => {
            for (_, standing) in &state.standings {
                match standing {
                    Standing::PutOff { fault, .. } => {
                        said.push((PartState::Look, handoff_words::fault(*fault)));
                    }
                    Standing::LockedOut { fault } => {
                        said.push((PartState::Broken, handoff_words::fault(*fault)));
                    }
                    Standing::Idle | Standing::Sending | Standing::Paused => {}
                }
            }
            if *is_paused {
                said.push((PartState::Look, Words::StaffHandoffPaused));
            }
            let failed = state.outbox.failures();
            if failed > 0 {
                let count = number(failed);
                said.push((PartState::Look, Words::StaffHandoffFailed { count }));
            }
            if let Some(oldest) = state.outbox.oldest {
                let is_long = now.0.saturating_sub(oldest.0) >= LONG;
                let waits = Words::StaffHandoffWaits {
                    count: number(state.outbox.waiting),
                    time: when(oldest, now),
                };
                let state = if is_long {
                    PartState::Look
                } else {
                    PartState::Ok
                };
                said.push((state, waits));
            }
            if said.is_empty() {
                said.push((PartState::Ok, Words::StaffHandoffOk));
            }
        }
    }
    let worst = said.iter().map(|(state, _)| *state).max();
    said.retain(|(state, _)| Some(*state) == worst);
    said.truncate(match worst {
        Some(PartState::Broken) => 1,
        Some(PartState::Ok | PartState::Look) | None => MOST_SAID,
    });
    of(Words::StaffPartHandoff, said)
}

/// What is wrong with the outbox, and each destination, for the page of the hand-off.
pub(in crate::kiosk) fn handoff_parts(seen: &HandoffSeen, now: UtcMillis) -> Vec<Part> {
    let HandoffState::Sent {
        state, is_paused, ..
    } = &seen.state
    else {
        return Vec::new();
    };
    let outbox = outbox(seen);
    let outbox = (!outbox.is_empty()).then(|| of(Words::StaffHandoffOutbox, outbox));
    let destinations = state.standings.iter().map(|(kind, standing)| {
        let mut said = match standing {
            Standing::Idle if *is_paused => Vec::new(),
            Standing::Idle => vec![(PartState::Ok, Words::StaffHandoffIdle)],
            Standing::Sending => vec![(PartState::Ok, Words::StaffHandoffSending)],
            Standing::Paused => Vec::new(),
            Standing::PutOff { fault, until } => {
                let time = when(*until, now);
                vec![
                    (PartState::Look, handoff_words::fault(*fault)),
                    (PartState::Look, Words::StaffHandoffAgainAt { time }),
                ]
            }
            Standing::LockedOut { fault } => vec![
                (PartState::Broken, handoff_words::fault(*fault)),
                (PartState::Broken, Words::StaffHandoffAgainHourly),
            ],
        };
        if *is_paused {
            said.push((PartState::Look, Words::StaffHandoffPaused));
        }
        of(handoff_words::destination(*kind), said)
    });
    outbox.into_iter().chain(destinations).collect()
}

/// Why nothing can be kept or sent, whatever the destination does.
fn outbox(seen: &HandoffSeen) -> Vec<(PartState, Words)> {
    let store = match &seen.state {
        HandoffState::Sent { state, .. } => state.store.map(handoff_words::store),
        HandoffState::Off(_) | HandoffState::Local => None,
    };
    let refused = seen.refused.map(handoff_words::refused);
    // Whoever mends the one finds out about the other.
    let said = store.or(refused).into_iter();
    said.map(|words| (PartState::Broken, words)).collect()
}

/// A part that is as its worst.
fn of(name: Words, said: Vec<(PartState, Words)>) -> Part {
    let state = said.iter().map(|(state, _)| *state).max();
    let said = said.into_iter().map(|(_, words)| words).collect();
    part(name, state.unwrap_or(PartState::Ok), said)
}

/// As a page says it.
pub(in crate::kiosk) fn number(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
