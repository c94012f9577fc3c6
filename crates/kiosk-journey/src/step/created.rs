//! Number and address are shown (CRT_ABHA_113).

use super::{CardStep, HandoffStep, Holder, StepState};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{Request, RequestId, Response, Screen, StepEvent};
use abdm_types::{ConsentRecord, UserToken};
use std::sync::Arc;

/// The good result.
pub struct CreatedStep {
    holder: Holder,
    fetching: Option<RequestId>,
}

impl CreatedStep {
    /// Shows what is known, and fetches the rest.
    pub(crate) fn begin(holder: Holder, out: &mut Outbox) -> Self {
        let fetching = holder.token.as_ref().map(|token| {
            out.request(Request::FetchProfile {
                token: Arc::clone(token),
            })
        });
        Self { holder, fetching }
    }

    /// Shows a profile that was fetched.
    pub(crate) fn of(holder: Holder) -> Self {
        Self {
            holder,
            fetching: None,
        }
    }

    /// Who.
    #[must_use]
    pub fn holder(&self) -> &Holder {
        &self.holder
    }
}

impl StepState for CreatedStep {
    fn screen(&self) -> Screen {
        Screen::Created
    }

    /// The card comes next.
    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(if event == StepEvent::Continued {
            let card = CardStep::new(self.holder, self.fetching, context.out);
            match context.handoff {
                Some(_) => StepChange::at(HandoffStep::new(card, *context.proven_by)),
                None => StepChange::at(card),
            }
        } else {
            StepChange::at(self)
        })
    }

    fn background_response(mut self, id: RequestId, response: Response, _out: &mut Outbox) -> Self {
        if self.fetching == Some(id)
            && let Response::FetchProfile(result) = response
        {
            self.fetching = None;
            if let Ok(profile) = result {
                self.holder.take(*profile);
            }
        }
        self
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.holder.token.as_ref()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.holder.consent.as_ref()
    }
}
