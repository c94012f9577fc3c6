//! The card (CRT_ABHA_114 and 115): ours and the service's, on screen, on paper and as files.

mod saving;

pub use saving::{SaveFailure, SaveTarget, Saved, Saving};

use super::{AccountChange, Holder, MoreStep, Printing, StepState};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{
    CardEvent, CardFace, CardRequest, CardResponse, Effect, Farewell, PatientNumber, RequestId,
    Response, Screen, StepEvent,
};
use abdm_types::{AbhaAddress, ConsentRecord, Profile, UserToken};
use saving::Kept;
use std::sync::Arc;

/// The card on the screen.
pub struct CardStep {
    holder: Holder,
    face: CardFace,
    // The clinic's id of the person, which stands on what they take along.
    patient: Option<PatientNumber>,
    ours: Picture,
    official: Picture,
    saving: Saving,
    // Whose files are being written, and which are there.
    saved_face: CardFace,
    kept: Kept,
    printing: Printing,
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

impl CardStep {
    pub(crate) fn new(holder: Holder, fetching: Option<RequestId>, out: &mut Outbox) -> Self {
        let mut step = Self {
            face: CardFace::Ours,
            patient: None,
            ours: Picture::Coming,
            official: Picture::Unavailable,
            saving: Saving::Idle,
            saved_face: CardFace::Ours,
            kept: Kept::default(),
            printing: Printing::new(),
            holder,
            fetching,
            drawn_by: None,
            official_by: None,
        };
        step.fetch(out);
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

    /// The clinic's id of the person, where the clinic has told it.
    #[must_use]
    pub fn patient(&self) -> Option<&PatientNumber> {
        self.patient.as_ref()
    }

    /// Whether the whole profile is still on its way.
    pub(super) fn is_fetching(&self) -> bool {
        self.fetching.is_some()
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

    /// What became of printing.
    #[must_use]
    pub fn printing(&self) -> Printing {
        self.printing
    }

    /// Whether the person was seen to have the card: on paper, as they said, or in files.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.printing.is_printed() || self.is_saved()
    }

    /// Whether files of it were written in this session.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        !self.kept.is_empty()
    }

    /// The files of the picture that is shown, where they were written.
    #[must_use]
    pub fn saved(&self, to: SaveTarget) -> Option<Saved> {
        self.kept.find(self.face, to)
    }

    /// Whether the card that is shown can be saved now.
    #[must_use]
    pub fn may_save(&self) -> bool {
        self.can_be_made() && self.is_at_rest()
    }

    /// Whether the card that is shown can be printed now; where there is a printer is for the
    /// session to know.
    #[must_use]
    pub fn may_print(&self) -> bool {
        self.can_be_made() && self.is_at_rest() && self.printing.may_begin()
    }

    /// Whether there is more about the account than its card: something to be changed.
    #[must_use]
    pub fn has_more(&self) -> bool {
        !AccountChange::of(&self.holder).is_empty() || self.holder.consent.is_some()
    }

    /// Whether it can be seen now. A print is not left alone.
    #[must_use]
    pub fn may_see_more(&self) -> bool {
        self.has_more() && self.is_at_rest()
    }

    /// The person comes back to the card: what was still on its way is asked for again, because
    /// its answer found nobody here.
    pub(super) fn come_back(mut self, out: &mut Outbox) -> Self {
        self.fetching = None;
        if self.official == Picture::Coming {
            self.fetch(out);
        }
        if self.ours == Picture::Coming {
            self.draw(out);
        }
        self
    }

    /// The person comes to the card from the question before it: ours is made with what is known now.
    pub(super) fn reached(mut self, out: &mut Outbox) -> Self {
        self.ours = Picture::Coming;
        if self.fetching.is_none() {
            self.draw(out);
        }
        self
    }

    /// The account was changed: both cards are to be made anew.
    pub(super) fn has_profile(&mut self, profile: Profile) {
        self.holder.take(profile);
        self.is_outdated();
    }

    /// The same, where all that is known is the new address.
    pub(super) fn address_was_chosen(&mut self, address: AbhaAddress) {
        self.holder.profile.abha_address = Some(address);
        self.holder.address_chosen = true;
        self.is_outdated();
    }

    /// The clinic has told its id of the person: our card is to be drawn with it.
    pub(super) fn has_patient_number(&mut self, patient: PatientNumber) {
        self.patient = Some(patient);
    }

    fn is_outdated(&mut self) {
        self.ours = Picture::Coming;
        if self.holder.token.is_some() {
            self.official = Picture::Coming;
        }
    }

    /// The service does not take the token any more, so its own card cannot be had.
    pub(super) fn signed_out(&mut self) {
        self.holder.token = None;
        if self.official == Picture::Coming {
            self.official = Picture::Unavailable;
        }
    }

    /// Ours is waited for, since it always comes; the service's is there or is not.
    fn can_be_made(&self) -> bool {
        match self.face {
            CardFace::Ours => self.ours != Picture::Unavailable,
            CardFace::Official => self.official == Picture::Ready,
        }
    }

    /// Whether the service's picture is shown and is not there yet: nobody waits for it.
    fn is_on_the_way(&self) -> bool {
        self.shown() == (CardFace::Official, Picture::Coming)
    }

    fn shown(&self) -> (CardFace, Picture) {
        (self.face, self.picture(self.face))
    }

    /// Whether there is, or will be, a card to take along.
    pub(crate) fn can_be_taken(&self) -> bool {
        self.ours != Picture::Unavailable || self.official != Picture::Unavailable
    }

    /// What the person takes along when they go now.
    #[must_use]
    pub fn farewell(&self) -> Farewell {
        if self.printing.is_printed() {
            Farewell::Printed
        } else if self.printing.comes_out() {
            Farewell::Printing
        } else if self.kept.is_at(SaveTarget::Stick) {
            Farewell::OnStick
        } else if self.is_saved() {
            Farewell::Saved
        } else {
            Farewell::Cleared
        }
    }

    /// Whether our card is there, shown, and nobody has asked for anything yet.
    pub(crate) fn may_print_by_itself(&self) -> bool {
        self.shown() == (CardFace::Ours, Picture::Ready)
            && self.may_print()
            && self.printing.is_untouched()
            && self.saving == Saving::Idle
    }

    /// The session ends, by the person or because nobody is here.
    pub(crate) fn leave(&mut self, by_person: bool, out: &mut Outbox) {
        self.printing.leave(by_person, out);
    }

    fn touched(&mut self, event: CardEvent, out: &mut Outbox) {
        match event {
            CardEvent::FaceChosen(face) => {
                self.face = face;
                // It did not come before; reading it once more changes nothing at the service.
                if self.shown() == (CardFace::Official, Picture::Unavailable) {
                    self.fetch(out);
                }
            }
            CardEvent::SaveAsked(to) if self.is_at_rest() && !self.is_on_the_way() => {
                self.printing.put_away();
                self.saved_face = self.face;
                self.saving.begin(to, self.shown(), &self.kept, out);
            }
            CardEvent::PrintAsked if self.is_at_rest() && !self.is_on_the_way() => {
                self.saving.put_away();
                let paper = CardRequest::Print { face: self.face };
                self.printing.begin(self.picture(self.face), paper, out);
            }
            // One thing after the other.
            CardEvent::SaveAsked(_) | CardEvent::PrintAsked | CardEvent::MoreAsked => {}
            CardEvent::PrintStopped => self.printing.stop(out),
            CardEvent::PrintSeen(printed) => self.printing.answered(printed),
        }
    }

    fn is_at_rest(&self) -> bool {
        !self.saving.is_busy() && !self.printing.is_busy()
    }

    /// Asks for the service's card, which only somebody who is signed in gets.
    fn fetch(&mut self, out: &mut Outbox) {
        if let Some(token) = &self.holder.token {
            let token = Arc::clone(token);
            self.official_by = Some(out.card(CardRequest::Fetch { token }));
            self.official = Picture::Coming;
        }
    }

    fn draw(&mut self, out: &mut Outbox) {
        // What is drawn of less that was known is not to come in after this.
        if let Some(older) = self.drawn_by.take() {
            out.push(Effect::Cancel(older));
        }
        self.drawn_by = Some(out.card(CardRequest::Draw {
            profile: Box::new(self.holder.profile.clone()),
            token: self.holder.token.clone(),
            patient: self.patient.clone(),
        }));
    }

    pub(crate) fn card_responded(
        mut self,
        id: RequestId,
        response: CardResponse,
        out: &mut Outbox,
    ) -> Self {
        match response {
            CardResponse::Drawn(drawn) if self.drawn_by == Some(id) => {
                self.drawn_by = None;
                self.ours = if drawn {
                    Picture::Ready
                } else {
                    Picture::Unavailable
                };
                let ours = (CardFace::Ours, self.ours);
                self.saving.card_decided(ours, &self.kept, out);
                let paper = CardRequest::Print {
                    face: CardFace::Ours,
                };
                self.printing.card_decided(self.ours, paper, out);
            }
            CardResponse::Fetched(result) if self.official_by == Some(id) => {
                self.official_by = None;
                self.official = match result {
                    Ok(()) => Picture::Ready,
                    Err(_) => Picture::Unavailable,
                };
            }
            CardResponse::Saved(result) => {
                if let Some((to, saved)) = self.saving.answered(id, result) {
                    self.kept.add(self.saved_face, to, saved);
                }
            }
            CardResponse::PrintMoved(state) => self.printing.moved(id, state),
            CardResponse::Drawn(_) | CardResponse::Fetched(_) => {}
        }
        if self.ours == Picture::Unavailable && self.official == Picture::Ready {
            self.face = CardFace::Official;
        }
        self
    }
}

impl StepState for CardStep {
    fn screen(&self) -> Screen {
        Screen::Card
    }

    /// Something was touched, or the person is done.
    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        match event {
            StepEvent::Continued => {
                self.leave(true, context.out);
                return StepTransition::Finished;
            }
            StepEvent::Card(CardEvent::MoreAsked) if self.may_see_more() => {
                return StepTransition::On(StepChange::at(MoreStep::new(self)));
            }
            StepEvent::Card(event) => self.touched(event, context.out),
            // There is no way back but to what is being printed.
            StepEvent::WentBack | StepEvent::Cancelled => self.printing.stop(context.out),
            _ => {}
        }
        StepTransition::On(StepChange::at(self))
    }

    fn background_response(mut self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        if self.fetching == Some(id)
            && let Response::FetchProfile(result) = response
        {
            self.fetching = None;
            if let Ok(profile) = result {
                self.holder.take(*profile);
            }
            self.draw(out);
        }
        self
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.holder.token.as_ref()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.holder.consent.as_ref()
    }

    fn held_card(&self) -> Option<&CardStep> {
        Some(self)
    }
}
