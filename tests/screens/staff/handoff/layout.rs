//! The pages with as much on them as there can be.

use super::super::{MINUTE, PIN, come_in};
use crate::kiosk::Kiosk;
use abha_kiosk::abdm::SecretError;
use abha_kiosk::card::fonts;
use abha_kiosk::config::PinHash;
use abha_kiosk::domain::{Generation, UtcMillis};
use abha_kiosk::handoff::{ExportError, Exported, KeyError, Standing, State, StoreFault};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{
    HandoffAnswer, HandoffOff, HandoffOrder, HandoffSeen, HandoffState, Message, StaffEvent,
    canvas, driver,
};
use abha_kiosk::record::{DestinationKind, HandoffError, HandoffFault, OutboxState};
use std::io::ErrorKind;

/// Something of everything that can be wrong.
pub fn much() -> HandoffSeen {
    let now = driver::utc_now();
    let before = UtcMillis(now.0 - 26 * 60 * 60 * 1000);
    HandoffSeen {
        state: HandoffState::Sent {
            state: State {
                outbox: OutboxState {
                    waiting: 99_990,
                    oldest: Some(before),
                    sent: 12_345,
                    failed: vec![
                        (HandoffFault::AnotherPerson, 2),
                        (HandoffFault::Conflict, 1),
                        (HandoffFault::Refused, 10),
                        (HandoffFault::SeveralMatches, 292),
                        (HandoffFault::Unreadable, 3),
                    ],
                },
                standings: vec![(
                    DestinationKind::Fhir,
                    Standing::PutOff {
                        fault: HandoffFault::Untrusted,
                        until: UtcMillis(now.0 + 240_000),
                    },
                )],
                store: None,
            },
            is_paused: false,
            folder: "/var/lib/abha-kiosk/handoff-export".into(),
        },
        refused: None,
    }
}

/// The page of the hand-off in its states, and the question, each part of each with a look at it.
pub fn every_state(kiosk: &mut Kiosk, mut look: impl FnMut(&mut Kiosk, &str)) {
    let mut wrong = much();
    wrong.refused = Some(HandoffError::Full);
    if let HandoffState::Sent { state, .. } = &mut wrong.state {
        state.store = Some(StoreFault::AnotherKey);
        state.standings[0].1 = Standing::LockedOut {
            fault: HandoffFault::NotAllowed,
        };
    }
    let exposed = KeyError::Secret(SecretError::Exposed { mode: 0o644 });
    kiosk.feed(Message::HandoffSeen(HandoffSeen {
        state: HandoffState::Off(HandoffOff::Key(exposed)),
        refused: None,
    }));
    look(kiosk, "handoff-off");
    kiosk.feed(Message::HandoffSeen(much()));
    look(kiosk, "handoff-state-look");
    kiosk.feed(Message::HandoffSeen(wrong));
    look(kiosk, "handoff-state");
    kiosk.touch("staff-handoff");
    look(kiosk, "handoff-wrong");
    kiosk.feed(Message::HandoffSeen(much()));
    look(kiosk, "handoff");
    let (written, unreadable) = (305, 3);
    for (name, answer) in [
        ("sent-again", HandoffAnswer::SentAgain(Ok(308))),
        (
            "written",
            HandoffAnswer::WrittenOut(Ok(Exported {
                written,
                unreadable,
            })),
        ),
        (
            "exposed",
            HandoffAnswer::WrittenOut(Err(ExportError::Exposed { mode: 0o755 })),
        ),
        (
            "full",
            HandoffAnswer::WrittenOut(Err(ExportError::Folder(ErrorKind::StorageFull))),
        ),
    ] {
        kiosk.feed(Message::HandoffAnswered(answer));
        // What is told of an answer changes what is seen of the real hand-off, of which there is none.
        kiosk.feed(Message::HandoffSeen(much()));
        look(kiosk, &format!("handoff-{name}"));
    }
    let asks = StaffEvent::Ordered(HandoffOrder::WriteOut);
    kiosk.feed(Message::Staff(asks));
    look(kiosk, "handoff-write-out");
    kiosk.touch("staff-no");
}

/// Nothing overlaps, is cut off or breaks a word, on upright and on small panels, in the usual letters
/// and in the largest.
#[test]
fn all_of_it_fits_every_panel() {
    let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
    for language in ["en", "ml"] {
        for (size, inches) in [
            ((1080, 1920), 21.5),
            ((1280, 800), 10.1),
            ((1024, 600), 10.1),
        ] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = Kiosk::with(Generation::V3, language, size, MINUTE, |options| {
                    options.diagonal_inches = inches;
                    options.text_size = text_size;
                    options.staff.pin = PinHash::of(PIN.as_bytes());
                });
                come_in(&mut kiosk);
                let mut canvas =
                    canvas::Canvas::new(size, kiosk.app.scale(), &fonts).expect("a canvas");
                every_state(&mut kiosk, |kiosk, name| {
                    // Each part of the page.
                    for _ in 0..20 {
                        let faults = canvas.layout_faults(kiosk.app.view(), kiosk.app.look());
                        let what = format!("{name} in {language} at {text_size:?} on {size:?}");
                        assert!(faults.is_empty(), "{what}: {faults:?}");
                        if !kiosk.can_touch("primary") {
                            break;
                        }
                        kiosk.touch("primary");
                    }
                });
            }
        }
    }
}
