//! What a registration has come to hold.

use super::{CreatedStep, Holder};
use crate::effect::Outbox;
use abdm_types::{AadhaarId, ConsentRecord, Enrolment};
use std::sync::Arc;

/// An Aadhaar number that was agreed to be used.
pub struct Draft {
    pub(super) consent: ConsentRecord,
    pub(super) aadhaar: Arc<AadhaarId>,
}

/// An ABHA that exists, of which the communication mobile or the address may be missing.
pub struct Enrolled {
    pub(super) consent: ConsentRecord,
    pub(super) enrolment: Enrolment,
}

impl Enrolled {
    /// What the service answered.
    #[must_use]
    pub fn enrolment(&self) -> &Enrolment {
        &self.enrolment
    }

    /// Nothing is open any more: number and address are shown.
    pub(super) fn created(self, address_chosen: bool, out: &mut Outbox) -> CreatedStep {
        let Enrolment {
            profile,
            is_new,
            token,
            ..
        } = self.enrolment;
        let holder = Holder {
            profile,
            is_new,
            address_chosen,
            token,
            consent: Some(self.consent),
        };
        CreatedStep::begin(holder, out)
    }
}
