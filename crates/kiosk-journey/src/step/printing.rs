//! A card or a slip on its way to paper, as the person lives it: asked for once, watched to its end, and
//! then the one question that no printer can answer. Nothing is printed again by itself.

use super::Picture;
use crate::effect::Outbox;
use crate::{CardRequest, Effect, RequestId, policy};
use abdm_types::{PrintFailure, PrintState};

/// The wish for a printed card or slip, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printing {
    stage: PrintStage,
    // Jobs of this session that may have taken paper.
    sheets: u8,
    // Whether the person has said that they have it.
    printed: bool,
}

/// How far printing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintStage {
    /// Nobody asked for it.
    Idle,
    /// The wish waits for the card to be drawn.
    Wanted,
    /// The printer has it.
    Running {
        /// Names the job.
        id: RequestId,
        /// What the printer says.
        state: PrintState,
        /// Whether it was asked to give it up; it may be too late for that.
        stopping: bool,
    },
    /// The printer says that it is complete: "did your card print?"
    Asked,
    /// The person has it.
    Printed,
    /// The person does not have it.
    NotSeen,
    /// It did not come to paper.
    Failed(PrintFailure),
}

impl Printing {
    pub(super) const fn new() -> Self {
        Self {
            stage: PrintStage::Idle,
            sheets: 0,
            printed: false,
        }
    }

    /// Whether nobody has asked for a print in this session.
    pub(super) fn is_untouched(self) -> bool {
        self.stage == PrintStage::Idle && self.sheets == 0
    }

    /// Whether the person has it on paper, whatever came after it.
    #[must_use]
    pub fn is_printed(self) -> bool {
        self.printed
    }

    /// How far it has come.
    #[must_use]
    pub fn stage(self) -> PrintStage {
        self.stage
    }

    /// Whether the person waits for it or is asked about it; nothing else begins meanwhile.
    #[must_use]
    pub fn is_busy(self) -> bool {
        match self.stage {
            PrintStage::Wanted | PrintStage::Running { .. } | PrintStage::Asked => true,
            PrintStage::Idle
            | PrintStage::Printed
            | PrintStage::NotSeen
            | PrintStage::Failed(_) => false,
        }
    }

    /// The job that a printer is at, and what it says.
    #[must_use]
    pub fn running(self) -> Option<(RequestId, PrintState)> {
        if let PrintStage::Running { id, state, .. } = self.stage {
            Some((id, state))
        } else {
            None
        }
    }

    /// Whether the kiosk prints once more in this session ([`policy::PRINTS_PER_SESSION`]).
    #[must_use]
    pub fn may_begin(self) -> bool {
        !self.is_busy() && self.sheets < policy::PRINTS_PER_SESSION
    }

    /// Asks for `paper`, which prints what has the picture.
    pub(super) fn begin(&mut self, picture: Picture, paper: CardRequest, out: &mut Outbox) {
        if !self.may_begin() {
            return;
        }
        self.stage = match picture {
            Picture::Ready => {
                self.sheets += 1;
                PrintStage::Running {
                    id: out.card(paper),
                    state: PrintState::Sending,
                    stopping: false,
                }
            }
            Picture::Coming => PrintStage::Wanted,
            Picture::Unavailable => PrintStage::Failed(PrintFailure::NotMade),
        };
    }

    /// The card is drawn, or cannot be: a wish that waited for it is taken up.
    pub(super) fn card_decided(&mut self, picture: Picture, paper: CardRequest, out: &mut Outbox) {
        if self.stage == PrintStage::Wanted {
            self.stage = PrintStage::Idle;
            self.begin(picture, paper, out);
        }
    }

    /// The printer said something. A job that is over says no more.
    pub(super) fn moved(&mut self, job: RequestId, state: PrintState) {
        let PrintStage::Running { id, stopping, .. } = self.stage else {
            return;
        };
        if id != job {
            return;
        }
        self.stage = match state {
            PrintState::Done => PrintStage::Asked,
            PrintState::Failed(failure) => {
                if never_reached_paper(failure) {
                    self.sheets = self.sheets.saturating_sub(1);
                }
                PrintStage::Failed(failure)
            }
            PrintState::Sending
            | PrintState::Waiting
            | PrintState::Printing
            | PrintState::Attention(_) => PrintStage::Running {
                id,
                state,
                stopping,
            },
        };
    }

    /// The person does not want it any more. The job is over when the printer says so.
    pub(super) fn stop(&mut self, out: &mut Outbox) {
        match &mut self.stage {
            PrintStage::Wanted => self.stage = PrintStage::Idle,
            PrintStage::Running { id, stopping, .. } if !*stopping => {
                *stopping = true;
                out.push(Effect::CancelPrint(*id));
            }
            PrintStage::Idle
            | PrintStage::Running { .. }
            | PrintStage::Asked
            | PrintStage::Printed
            | PrintStage::NotSeen
            | PrintStage::Failed(_) => {}
        }
    }

    /// The answer to "did your card print?"
    pub(super) fn answered(&mut self, printed: bool) {
        if self.stage == PrintStage::Asked {
            self.printed |= printed;
            self.stage = if printed {
                PrintStage::Printed
            } else {
                PrintStage::NotSeen
            };
        }
    }

    /// Something else was asked for: what became of an earlier wish need not be said any more.
    pub(super) fn put_away(&mut self) {
        if !self.is_busy() {
            self.stage = PrintStage::Idle;
        }
    }

    /// The session ends. What the printer is about to put out goes with the person who finishes;
    /// paper that comes out later, when paper is filled in or nobody is here, would lie there
    /// for anybody.
    pub(super) fn leave(&mut self, by_person: bool, out: &mut Outbox) {
        if !(by_person && self.comes_out()) {
            self.stop(out);
        }
    }

    /// Whether something comes out of the printer, as far as is known: nothing is wanted of anybody,
    /// nobody has called it off, and nobody has said that they have none.
    pub(super) fn comes_out(self) -> bool {
        matches!(
            self.stage,
            PrintStage::Asked
                | PrintStage::Running {
                    state: PrintState::Sending | PrintState::Waiting | PrintState::Printing,
                    stopping: false,
                    ..
                }
        )
    }
}

/// Whether a job that failed so was never on paper; such a one is not counted.
const fn never_reached_paper(failure: PrintFailure) -> bool {
    matches!(
        failure,
        PrintFailure::NotThere
            | PrintFailure::Refused
            | PrintFailure::WantsEncryption
            | PrintFailure::Untrusted
            | PrintFailure::NoFormat
            | PrintFailure::NotMade
    )
}
