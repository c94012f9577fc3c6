//! V1/V2: the ABHA is made once Aadhaar and mobile are proven (protocol.md section 6A, step 5).

use super::{AadhaarStep, Context, Draft, Enrolled, Problem, Registration, Step, Transition};
use crate::mobile_entry::digits_of;
use crate::sent_codes::SentCodes;
use crate::{Call, Request, StepEvent};
use abdm_types::{Enrolment, Fault, Mobile, TransactionId};

/// An Aadhaar number that is proven, without an ABHA.
pub struct Verified {
    pub(super) draft: Draft,
    pub(super) transaction: TransactionId,
    // The codes sent to mobiles that were left for another one.
    pub(super) codes: SentCodes<Mobile>,
}

/// Everything is proven; what is left is the making.
pub struct CreateStep {
    verified: Verified,
    mobile: Mobile,
}

impl CreateStep {
    /// The ABHA is made at once: the person agreed to it at the beginning.
    pub(super) fn begin(verified: Verified, mobile: Mobile, context: Context<'_>) -> Registration {
        let step = Step::Create(Self { verified, mobile });
        Registration::asking(step, Call::Create, context)
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.verified.draft
    }

    pub(super) fn would_call(&self, event: &StepEvent) -> bool {
        *event == StepEvent::Continued
    }

    pub(super) fn handle(self, event: StepEvent, context: Context<'_>) -> Transition {
        Transition::On(if event == StepEvent::Continued {
            Registration::asking(Step::Create(self), Call::Create, context)
        } else {
            Registration::at(Step::Create(self))
        })
    }

    pub(super) fn request(&self) -> Request {
        Request::CreateAbha {
            transaction: self.verified.transaction.clone(),
            consent: self.verified.draft.consent.clone(),
        }
    }

    pub(super) fn created(self, enrolment: Enrolment, context: Context<'_>) -> Registration {
        let mut enrolled = Enrolled {
            consent: self.verified.draft.consent,
            enrolment,
            codes: SentCodes::default(),
        };
        let profile = &mut enrolled.enrolment.profile;
        profile.unmask_mobile(self.mobile.digits());
        let mobile = &mut profile.mobile;
        if enrolled.enrolment.is_new && mobile.is_none() {
            *mobile = Some(self.mobile.digits().to_owned());
        }
        Registration::at(Step::Created(enrolled.created(false, context.out)))
    }

    pub(super) fn mobile(&self) -> &Mobile {
        &self.mobile
    }

    pub(super) fn faulted(self, fault: Fault, plain: Problem) -> Registration {
        if matches!(fault, Fault::TransactionExpired | Fault::ProofExpired) {
            return self.verified.begin_again(&self.mobile, plain);
        }
        Registration::in_problem(Step::Create(self), plain)
    }
}

impl Verified {
    /// The transaction is over: Aadhaar is to be proven anew, with what was typed.
    pub(super) fn begin_again(self, mobile: &Mobile, plain: Problem) -> Registration {
        let step = AadhaarStep::again(self.draft, digits_of(mobile));
        Registration::in_problem(Step::Aadhaar(step), plain)
    }
}
