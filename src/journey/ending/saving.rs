//! A card on its way into files.

use super::Picture;
use crate::journey::effect::Outbox;
use crate::journey::{Effect, RequestId};

/// Where a card can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SaveTarget {
    /// The folder that the operator chose.
    Folder,
    /// The person's USB stick.
    Stick,
}

/// Why a card could not be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SaveFailure {
    /// There is no card.
    NotMade,
    /// The place is full.
    NoRoom,
    /// Nothing may be written there.
    WriteProtected,
    /// The place is not there any more: the stick was pulled out.
    Gone,
    /// Anything else.
    Impossible,
}

/// What became of the wish to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// There was none.
    Idle,
    /// It waits for the card to be drawn.
    Wanted(SaveTarget),
    /// It is being written.
    Running(RequestId, SaveTarget),
    /// The files are there.
    Done(SaveTarget),
    /// They could not be written.
    Failed(SaveTarget, SaveFailure),
}

impl Saving {
    /// Whether it is under way.
    #[must_use]
    pub fn is_busy(self) -> bool {
        match self {
            Self::Wanted(_) | Self::Running(_, _) => true,
            Self::Idle | Self::Done(_) | Self::Failed(_, _) => false,
        }
    }

    pub(super) fn begin(&mut self, to: SaveTarget, card: Picture, out: &mut Outbox) {
        if self.is_busy() {
            return;
        }
        *self = match card {
            Picture::Ready => Self::Running(out.request(|id| Effect::SaveCard { id, to }), to),
            Picture::Coming => Self::Wanted(to),
            Picture::Unavailable => Self::Failed(to, SaveFailure::NotMade),
        };
    }

    /// The card is drawn, or cannot be: a wish that waited for it is taken up.
    pub(super) fn card_decided(&mut self, card: Picture, out: &mut Outbox) {
        if let Self::Wanted(to) = *self {
            *self = Self::Idle;
            self.begin(to, card, out);
        }
    }

    pub(super) fn answered(&mut self, id: RequestId, result: Result<(), SaveFailure>) {
        if let Self::Running(running, to) = *self
            && running == id
        {
            *self = match result {
                Ok(()) => Self::Done(to),
                Err(failure) => Self::Failed(to, failure),
            };
        }
    }

    /// Something else was asked for: what became of an earlier wish need not be said any more.
    pub(super) fn put_away(&mut self) {
        if !self.is_busy() {
            *self = Self::Idle;
        }
    }
}
