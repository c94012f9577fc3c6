//! The card (CRT_ABHA_114 and 115): ours and the service's, on screen and as files.

use super::Holder;
use crate::journey::effect::Outbox;
use crate::journey::{Answer, CardEvent, CardFace, Effect, RequestId, Trouble};
use std::sync::Arc;

/// The card on the screen.
pub struct CardStep {
    holder: Holder,
    face: CardFace,
    ours: Picture,
    official: Picture,
    saving: Saving,
    // A profile still on its way: our card is drawn when it is there, with all it says.
    fetching: Option<RequestId>,
    drawn_by: Option<RequestId>,
    official_by: Option<RequestId>,
}

/// Whether a picture can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// It is being made or fetched.
    Coming,
    /// The shell has it.
    Ready,
    /// It cannot be had.
    Unavailable,
}

/// What became of the wish to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// There was none.
    Idle,
    /// It waits for the card to be drawn.
    Wanted,
    /// It is being written.
    Running(RequestId),
    /// The files are there.
    Done,
    /// They could not be written.
    Impossible,
}

impl CardStep {
    pub(in crate::journey) fn new(
        holder: Holder,
        fetching: Option<RequestId>,
        out: &mut Outbox,
    ) -> Self {
        let official_by = holder.token.as_ref().map(|token| {
            out.request(|id| Effect::FetchCardImage {
                id,
                token: Arc::clone(token),
            })
        });
        let mut step = Self {
            face: CardFace::Ours,
            ours: Picture::Coming,
            official: match official_by {
                Some(_) => Picture::Coming,
                None => Picture::Unavailable,
            },
            saving: Saving::Idle,
            holder,
            fetching,
            drawn_by: None,
            official_by,
        };
        if step.fetching.is_none() {
            step.draw(out);
        }
        step
    }

    /// Whose card.
    #[must_use]
    pub fn holder(&self) -> &Holder {
        &self.holder
    }

    /// Which picture is shown.
    #[must_use]
    pub fn face(&self) -> CardFace {
        self.face
    }

    /// How a picture stands.
    #[must_use]
    pub fn picture(&self, face: CardFace) -> Picture {
        match face {
            CardFace::Ours => self.ours,
            CardFace::Official => self.official,
        }
    }

    /// What became of saving.
    #[must_use]
    pub fn saving(&self) -> Saving {
        self.saving
    }

    /// Something was touched; answers with what is to be said of it.
    pub(in crate::journey) fn handle(
        &mut self,
        event: CardEvent,
        out: &mut Outbox,
    ) -> Option<Trouble> {
        match event {
            CardEvent::FaceChosen(face) => self.face = face,
            CardEvent::SaveAsked => self.save(out),
            CardEvent::PrintAsked => return Some(Trouble::NoPrinting),
        }
        None
    }

    fn draw(&mut self, out: &mut Outbox) {
        self.drawn_by = Some(out.request(|id| Effect::DrawCard {
            id,
            profile: Box::new(self.holder.profile.clone()),
        }));
    }

    fn save(&mut self, out: &mut Outbox) {
        match self.ours {
            _ if matches!(self.saving, Saving::Running(_)) => {}
            Picture::Ready => {
                let id = out.request(|id| Effect::SaveCard { id });
                self.saving = Saving::Running(id);
            }
            // The wish is kept until the card is drawn.
            Picture::Coming => self.saving = Saving::Wanted,
            Picture::Unavailable => self.saving = Saving::Impossible,
        }
    }

    pub(in crate::journey) fn answered(
        mut self,
        id: RequestId,
        answer: Answer,
        out: &mut Outbox,
    ) -> Self {
        match (answer, Some(id)) {
            (Answer::ProfileFetched(result), id) if self.fetching == id => {
                self.fetching = None;
                if let Ok(profile) = result {
                    self.holder.take(*profile);
                }
                self.draw(out);
            }
            (Answer::CardDrawn(drawn), id) if self.drawn_by == id => {
                self.ours = if drawn {
                    Picture::Ready
                } else {
                    Picture::Unavailable
                };
                if self.saving == Saving::Wanted {
                    self.saving = Saving::Idle;
                    self.save(out);
                }
            }
            (Answer::CardImageFetched(result), id) if self.official_by == id => {
                self.official = match result {
                    Ok(()) => Picture::Ready,
                    Err(_) => Picture::Unavailable,
                };
            }
            (Answer::CardSaved(saved), Some(id)) if self.saving == Saving::Running(id) => {
                self.saving = if saved {
                    Saving::Done
                } else {
                    Saving::Impossible
                };
            }
            (_, _) => {}
        }
        if self.ours == Picture::Unavailable && self.official == Picture::Ready {
            self.face = CardFace::Official;
        }
        self
    }
}
