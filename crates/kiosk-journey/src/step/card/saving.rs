//! A card on its way into files.

use super::Picture;
use crate::effect::Outbox;
use crate::{CardFace, CardRequest, RequestId};

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

/// Files that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Saved {
    /// What the desk finds them by, where they are counted.
    pub number: Option<u32>,
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
    Done(SaveTarget, Saved),
    /// They were there before it.
    Already(SaveTarget, Saved),
    /// They could not be written.
    Failed(SaveTarget, SaveFailure),
}

impl Saving {
    /// Whether it is under way.
    #[must_use]
    pub fn is_busy(self) -> bool {
        match self {
            Self::Wanted(_) | Self::Running(_, _) => true,
            Self::Idle | Self::Done(_, _) | Self::Already(_, _) | Self::Failed(_, _) => false,
        }
    }

    /// The person wants the card there. One that is there is not written again.
    pub(super) fn begin(
        &mut self,
        to: SaveTarget,
        (face, card): (CardFace, Picture),
        kept: &Kept,
        out: &mut Outbox,
    ) {
        if self.is_busy() {
            return;
        }
        if let Some(saved) = kept.find(face, to) {
            *self = Self::Already(to, saved);
            return;
        }
        *self = match card {
            Picture::Ready => Self::Running(out.card(CardRequest::Save { to, face }), to),
            Picture::Coming => Self::Wanted(to),
            Picture::Unavailable => Self::Failed(to, SaveFailure::NotMade),
        };
    }

    /// The card is drawn, or cannot be: a wish that waited for it is taken up.
    pub(super) fn card_decided(
        &mut self,
        card: (CardFace, Picture),
        kept: &Kept,
        out: &mut Outbox,
    ) {
        if let Self::Wanted(to) = *self {
            *self = Self::Idle;
            self.begin(to, card, kept, out);
        }
    }

    /// Answers what is there now that was not before.
    pub(super) fn answered(
        &mut self,
        id: RequestId,
        result: Result<Saved, SaveFailure>,
    ) -> Option<(SaveTarget, Saved)> {
        let Self::Running(running, to) = *self else {
            return None;
        };
        if running != id {
            return None;
        }
        *self = match result {
            Ok(saved) => Self::Done(to, saved),
            Err(failure) => Self::Failed(to, failure),
        };
        result.ok().map(|saved| (to, saved))
    }

    /// Something else was asked for: what became of an earlier wish need not be said any more.
    pub(super) fn put_away(&mut self) {
        if !self.is_busy() {
            *self = Self::Idle;
        }
    }
}

/// Which files a session has written. Saving once more writes no more of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept(Vec<(CardFace, SaveTarget, Saved)>);

impl Kept {
    pub(super) fn add(&mut self, face: CardFace, to: SaveTarget, saved: Saved) {
        self.0.push((face, to, saved));
    }

    pub(super) fn find(&self, face: CardFace, to: SaveTarget) -> Option<Saved> {
        self.0
            .iter()
            .find(|(of, at, _)| (*of, *at) == (face, to))
            .map(|(_, _, saved)| *saved)
    }

    /// Whether any file is there.
    pub(super) fn is_at(&self, to: SaveTarget) -> bool {
        self.0.iter().any(|(_, at, _)| *at == to)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
