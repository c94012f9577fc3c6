//! V1/V2: the ABHA is made once Aadhaar and mobile are proven (protocol.md section 6A, step 5).

use super::{AadhaarStep, AddressStep, Draft, Enrolled, Enrolling, NoticeStep, StepState};
use crate::delivery_ledger::DeliveryLedger;
use crate::journey::{Context, StepChange, StepTransition};
use crate::mobile_entry::digits_of;
use crate::{Call, Problem, Request, Response, Screen, StepEvent, StopReason};
use abdm_types::{ConsentRecord, Enrolment, Fault, LoginId, Mobile, TransactionId};
use std::sync::Arc;
use std::time::Instant;

/// An Aadhaar number that is proven, without an ABHA.
pub struct Verified {
    pub(super) draft: Draft,
    pub(super) transaction: TransactionId,
}

/// Everything is proven; what is left is the making.
pub struct CreateStep {
    verified: Verified,
    mobile: Mobile,
}

impl CreateStep {
    /// The ABHA is made at once: the person agreed to it at the beginning.
    pub(super) fn begin(verified: Verified, mobile: Mobile) -> StepChange {
        Self { verified, mobile }.ask()
    }

    fn ask(self) -> StepChange {
        let request = Request::CreateAbha {
            transaction: self.verified.transaction.clone(),
            consent: self.verified.draft.consent.clone(),
        };
        StepChange::Ask(self.into(), request)
    }

    fn created(self, enrolment: Enrolment, context: &mut Context<'_>) -> StepChange {
        let mut enrolled = Enrolled {
            consent: self.verified.draft.consent,
            enrolment,
        };
        let profile = &mut enrolled.enrolment.profile;
        profile.unmask_mobile(self.mobile.digits());
        let mobile = &mut profile.mobile;
        if enrolled.enrolment.is_new && mobile.is_none() {
            *mobile = Some(self.mobile.digits().to_owned());
        }
        context.known.forget_aadhaar();
        if enrolled.enrolment.is_new {
            AddressStep::begin(enrolled, context)
        } else {
            StepChange::at(enrolled.created(false, context.out))
        }
    }
}

impl StepState for CreateStep {
    fn screen(&self) -> Screen {
        Screen::Create
    }

    fn would_call(&self, event: &StepEvent, _now: Instant) -> bool {
        *event == StepEvent::Continued
    }

    fn makes_calls(&self) -> bool {
        true
    }

    fn handle(self, event: StepEvent, _context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(if event == StepEvent::Continued {
            self.ask()
        } else {
            StepChange::at(self)
        })
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        match response {
            Response::CreateAbha(Ok(enrolment)) => self.created(*enrolment, context),
            _ => StepChange::at(self),
        }
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if let Some(reason) = StopReason::of(fault, context.now) {
            return self.stopped(reason, call, context);
        }
        if matches!(fault, Fault::TransactionExpired | Fault::ProofExpired) {
            return self.verified.begin_again(&self.mobile, plain);
        }
        StepChange::Problem(self.into(), plain)
    }

    fn stopped(self, reason: StopReason, _call: Call, _context: &mut Context<'_>) -> StepChange {
        let notice = NoticeStep::new(reason);
        StepChange::at(notice.with_consent(Some(self.verified.draft.consent)))
    }

    fn enrols(&self, ledger: &DeliveryLedger) -> Option<Enrolling> {
        Some(Enrolling {
            aadhaar: Arc::clone(&self.verified.draft.aadhaar),
            mobile: self.mobile.clone(),
            found_by: Some(ledger.hash(&LoginId::Mobile(self.mobile.clone()))),
        })
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        Some(&self.verified.draft.consent)
    }
}

impl Verified {
    /// The transaction is over: Aadhaar is to be proven anew, with what was typed.
    pub(super) fn begin_again(self, mobile: &Mobile, plain: Problem) -> StepChange {
        let step = AadhaarStep::again(self.draft, digits_of(mobile));
        StepChange::Problem(step.into(), plain)
    }
}
