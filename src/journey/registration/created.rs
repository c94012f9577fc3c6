//! Number and address are shown (CRT_ABHA_113).

use super::{CardStep, Context, Enrolled, Next, Registration, Step};
use crate::domain::{ConsentRecord, Profile, UserToken};
use crate::journey::effect::Outbox;
use crate::journey::{Answer, Effect, RequestId, StepEvent};
use std::sync::Arc;

/// A person with an ABHA.
pub struct Holder {
    /// Their profile: from the enrolment, and in full once it was fetched.
    pub profile: Profile,
    /// False when they had the ABHA before.
    pub is_new: bool,
    // Whether the person chose the address in this session.
    address_chosen: bool,
    pub(super) token: Option<Arc<UserToken>>,
    pub(super) consent: ConsentRecord,
}

/// The good result.
pub struct CreatedStep {
    holder: Holder,
    fetching: Option<RequestId>,
}

impl CreatedStep {
    pub(super) fn new(enrolled: Enrolled, out: &mut Outbox) -> Self {
        Self::of(enrolled, false, out)
    }

    /// The same with an address that was just chosen.
    pub(super) fn with_chosen_address(enrolled: Enrolled, out: &mut Outbox) -> Self {
        Self::of(enrolled, true, out)
    }

    fn of(enrolled: Enrolled, address_chosen: bool, out: &mut Outbox) -> Self {
        let enrolment = enrolled.enrolment;
        let fetching = enrolment.token.as_ref().map(|token| {
            out.request(|id| Effect::FetchProfile {
                id,
                token: Arc::clone(token),
            })
        });
        Self {
            holder: Holder {
                profile: enrolment.profile,
                is_new: enrolment.is_new,
                address_chosen,
                token: enrolment.token,
                consent: enrolled.consent,
            },
            fetching,
        }
    }

    /// Who.
    #[must_use]
    pub fn holder(&self) -> &Holder {
        &self.holder
    }

    pub(super) fn handle(self, event: StepEvent, context: Context<'_>) -> Next {
        Next::On(match event {
            StepEvent::Continued => Registration::at(Step::Card(CardStep::new(
                self.holder,
                self.fetching,
                context.out,
            ))),
            StepEvent::WentBack
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_) => Registration::at(Step::Created(self)),
        })
    }

    pub(super) fn answered(mut self, id: RequestId, answer: Answer) -> Self {
        if self.fetching == Some(id)
            && let Answer::ProfileFetched(result) = answer
        {
            self.fetching = None;
            if let Ok(profile) = result {
                self.holder.take(*profile);
            }
        }
        self
    }
}

impl Holder {
    /// Takes the fetched profile, as long as it is the same ABHA; what it lacks stays.
    pub(super) fn take(&mut self, fetched: Profile) {
        if fetched.abha_number != self.profile.abha_number {
            return;
        }
        let old = std::mem::replace(&mut self.profile, fetched);
        let profile = &mut self.profile;
        // An address just chosen counts, even if the profile does not know of it yet. Any other
        // the service knows better: a wish that was given up may have arrived.
        profile.abha_address = if self.address_chosen {
            old.abha_address.or(profile.abha_address.take())
        } else {
            profile.abha_address.take().or(old.abha_address)
        };
        profile.photo = profile.photo.take().or(old.photo);
        profile.mobile = profile.mobile.take().or(old.mobile);
        profile.address = profile.address.take().or(old.address);
        profile.gender = profile.gender.or(old.gender);
        profile.date_of_birth = profile.date_of_birth.or(old.date_of_birth);
        profile.state_code = profile.state_code.take().or(old.state_code);
        profile.state_name = profile.state_name.take().or(old.state_name);
        profile.district_code = profile.district_code.take().or(old.district_code);
        profile.district_name = profile.district_name.take().or(old.district_name);
        if profile.name.is_empty() {
            profile.name = old.name;
        }
    }
}
