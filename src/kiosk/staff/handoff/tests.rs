use super::*;
use crate::handoff::{KeyError, State, StoreFault};
use crate::kiosk::handoff::HandoffOff;
use crate::record::{DestinationKind, HandoffError, HandoffFault, OutboxState, WriteError};

const NOW: UtcMillis = UtcMillis(1_700_000_000_000);

fn standing(standing: Standing) -> State {
    State {
        outbox: OutboxState::default(),
        standings: vec![(DestinationKind::Fhir, standing)],
        store: None,
    }
}

fn sent(state: State) -> HandoffSeen {
    HandoffSeen {
        state: HandoffState::Sent {
            state,
            is_paused: false,
            folder: "/folder".into(),
        },
        refused: None,
    }
}

fn waiting(count: u64, since: UtcMillis) -> State {
    State {
        outbox: OutboxState {
            waiting: count,
            oldest: Some(since),
            ..OutboxState::default()
        },
        ..standing(Standing::Sending)
    }
}

fn said(seen: &HandoffSeen) -> (PartState, Vec<&'static str>) {
    let part = summary(seen, false, NOW);
    (part.state, part.said.iter().map(Words::key).collect())
}

#[test]
fn what_waits_is_well_until_it_waits_for_long() {
    assert_eq!(
        said(&sent(standing(Standing::Idle))),
        (PartState::Ok, vec![Words::StaffHandoffOk.key()])
    );
    for (minutes, state) in [
        (0, PartState::Ok),
        (9, PartState::Ok),
        (10, PartState::Look),
    ] {
        let since = UtcMillis(NOW.0 - minutes * 60_000);
        let part = summary(&sent(waiting(3, since)), false, NOW);
        let words = Words::StaffHandoffWaits {
            count: 3,
            time: when(since, NOW),
        };
        assert_eq!((part.state, part.said), (state, vec![words]), "{minutes}");
    }
}

#[test]
fn what_failed_is_counted_over_all_reasons() {
    let mut state = standing(Standing::Idle);
    state.outbox.failed = vec![(HandoffFault::Refused, 2), (HandoffFault::Conflict, 5)];
    let part = summary(&sent(state), false, NOW);
    let words = Words::StaffHandoffFailed { count: 7 };
    assert_eq!((part.state, part.said), (PartState::Look, vec![words]));
}

#[test]
fn a_destination_that_shuts_the_kiosk_out_does_not_work_and_one_that_is_away_is_looked_at() {
    let fault = HandoffFault::NotSignedIn;
    let out = sent(standing(Standing::LockedOut { fault }));
    let words = vec![Words::HandoffFaultNotSignedIn.key()];
    assert_eq!(said(&out), (PartState::Broken, words));
    let put_off = |fault| sent(standing(Standing::PutOff { fault, until: NOW }));
    let away = put_off(HandoffFault::Offline);
    let words = vec![Words::HandoffFaultOffline.key()];
    assert_eq!(said(&away), (PartState::Look, words));
    let parts = handoff_parts(&away, NOW);
    let again = Words::StaffHandoffAgainAt {
        time: when(NOW, NOW),
    };
    assert_eq!(parts.len(), 1);
    assert_eq!(parts[0].name, Words::StaffHandoffToFhir);
    assert_eq!(parts[0].said, [Words::HandoffFaultOffline, again]);
}

#[test]
fn a_pause_is_said_before_the_destination_has_come_to_it() {
    for is_at in [Standing::Idle, Standing::Sending, Standing::Paused] {
        let mut seen = sent(standing(is_at));
        if let HandoffState::Sent { is_paused, .. } = &mut seen.state {
            *is_paused = true;
        }
        let words = vec![Words::StaffHandoffPaused.key()];
        assert_eq!(said(&seen), (PartState::Look, words), "{is_at:?}");
        let parts = handoff_parts(&seen, NOW);
        assert_eq!(parts[0].state, PartState::Look);
        assert!(parts[0].said.contains(&Words::StaffHandoffPaused));
    }
}

#[test]
fn an_outbox_that_cannot_be_used_is_broken_and_said_once() {
    let mut state = standing(Standing::Idle);
    state.store = Some(StoreFault::AnotherKey);
    let mut seen = sent(state);
    seen.refused = Some(HandoffError::AnotherKey);
    let words = vec![Words::StaffHandoffAnotherKey.key()];
    assert_eq!(said(&seen), (PartState::Broken, words));
    let parts = handoff_parts(&seen, NOW);
    assert_eq!(parts[0].name, Words::StaffHandoffOutbox);
    assert_eq!(parts.len(), 2);
    let mut full = sent(waiting(100_000, NOW));
    full.refused = Some(HandoffError::Full);
    let words = vec![Words::StaffHandoffFull.key()];
    assert_eq!(said(&full), (PartState::Broken, words));
}

#[test]
fn where_it_is_off_or_sends_nothing_there_is_one_row_and_no_page() {
    let off = HandoffSeen {
        state: HandoffState::Off(HandoffOff::Key(KeyError::Length)),
        refused: None,
    };
    let words = vec![Words::StaffHandoffOffDamaged.key()];
    assert_eq!(said(&off), (PartState::Broken, words));
    assert_eq!(summary(&off, true, NOW).state, PartState::Look);
    assert!(handoff_parts(&off, NOW).is_empty());
    let mut local = HandoffSeen {
        state: HandoffState::Local,
        refused: None,
    };
    let words = vec![Words::StaffHandoffLocal.key()];
    assert_eq!(said(&local), (PartState::Ok, words));
    local.refused = Some(HandoffError::Write(WriteError::NoRoom));
    let words = vec![Words::RecordStaffNoRoom.key()];
    assert_eq!(said(&local), (PartState::Broken, words));
}
