//! Number and address are shown (CRT_ABHA_113).

use super::{CardStep, Holder};
use crate::effect::Outbox;
use crate::{Request, RequestId, Response};
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

    /// The card comes next.
    pub(crate) fn into_card(self, out: &mut Outbox) -> CardStep {
        CardStep::new(self.holder, self.fetching, out)
    }

    pub(crate) fn answered(mut self, id: RequestId, response: Response) -> Self {
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
}
