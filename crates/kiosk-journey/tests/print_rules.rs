//! What must hold of printing whatever happens, kept apart from how the session keeps it.

use abdm_types::{PrintFailure, PrintState, PrinterNeed};
use kiosk_journey::{CardFace, CardRequest, CardResponse, Effect, Event, RequestId};

/// A card is printed so often in one session and no more.
const MOST: u8 = 3;

/// What is known of printing in the present session.
#[derive(Default)]
pub struct PrintRules {
    drawn: bool,
    /// Whether the service's card is there.
    fetched: bool,
    /// The job that is not over.
    running: Option<RequestId>,
    /// Whether the last job was a slip, of which there is no count in a session.
    of_slip: bool,
    last: Option<RequestId>,
    stopped: Option<RequestId>,
    /// Jobs that may have taken paper.
    sheets: u8,
}

impl PrintRules {
    /// An open request was answered.
    pub fn learn(&mut self, id: RequestId, response: CardResponse) {
        match response {
            CardResponse::Drawn(drawn) => self.drawn = drawn,
            CardResponse::Fetched(fetched) => self.fetched = fetched.is_ok(),
            CardResponse::PrintMoved(state) if state.is_final() && self.running == Some(id) => {
                self.running = None;
                let is_unprinted = matches!(
                    state,
                    PrintState::Failed(
                        PrintFailure::NotThere
                            | PrintFailure::Refused
                            | PrintFailure::WantsEncryption
                            | PrintFailure::Untrusted
                            | PrintFailure::NoFormat
                            | PrintFailure::NotMade
                    )
                );
                if is_unprinted && !self.of_slip {
                    self.sheets -= 1;
                }
            }
            _ => {}
        }
    }

    /// An effect follows from an event.
    pub fn judge(&mut self, effect: &Effect, event: &Event) {
        match effect {
            Effect::Card(id, CardRequest::Print { face }) => {
                let is_there = match face {
                    CardFace::Ours => self.drawn,
                    CardFace::Official => self.fetched,
                };
                assert!(is_there, "a print without a card");
                assert!(self.running.is_none(), "two prints at once");
                assert!(
                    matches!(
                        event,
                        Event::Step(_) | Event::CardResponded(_, CardResponse::Drawn(true))
                    ),
                    "a print by itself"
                );
                self.sheets += 1;
                assert!(self.sheets <= MOST, "the tray is emptied");
                self.running = Some(*id);
                self.last = Some(*id);
                self.of_slip = false;
            }
            Effect::Card(id, CardRequest::PrintSlip(_)) => {
                assert!(self.running.is_none(), "two prints at once");
                assert!(matches!(event, Event::Step(_)), "a print by itself");
                self.running = Some(*id);
                self.last = Some(*id);
                self.of_slip = true;
            }
            Effect::CancelPrint(id) => {
                assert_eq!(Some(*id), self.last, "another's print is called off");
                assert_ne!(Some(*id), self.stopped, "called off twice");
                self.stopped = Some(*id);
            }
            Effect::Forget => *self = Self::default(),
            _ => {}
        }
    }
}

/// Something that a printer says; most jobs end sooner or later.
pub fn said(choice: u8) -> CardResponse {
    CardResponse::PrintMoved(match choice % 16 {
        0 => PrintState::Sending,
        1 => PrintState::Waiting,
        2 | 3 => PrintState::Printing,
        4 => PrintState::Attention(PrinterNeed::Paper),
        5 => PrintState::Attention(PrinterNeed::Jam),
        6 => PrintState::Failed(PrintFailure::NotThere),
        7 => PrintState::Failed(PrintFailure::Refused),
        8 => PrintState::Failed(PrintFailure::Cancelled),
        9 => PrintState::Failed(PrintFailure::Stuck(Some(PrinterNeed::Paper))),
        _ => PrintState::Done,
    })
}
