//! Where the person is, and what holds for every step.

use super::{
    AadhaarOtpStep, AadhaarStep, AddressStep, CardStep, ConsentStep, CreateStep, CreatedStep,
    DestinationStep, Draft, Enrolled, MobileOtpStep, MobileStep, NoticeStep, Problem, StopReason,
};
use crate::delivery_ledger::{Delivery, DeliveryLedger, DeliveryUse};
use crate::effect::Outbox;
use crate::{Call, OtpChallenge, Request, RequestId, Response, StepEvent};
use abdm_types::{ConsentRecord, LoginId, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// Where the person is. Each step holds what is true there and nothing else.
pub enum Step {
    /// CRT_ABHA_102 and 103.
    Consent(ConsentStep),
    /// CRT_ABHA_104.
    Aadhaar(AadhaarStep),
    /// The communication mobile.
    Mobile(MobileStep),
    /// "Where will the code go?"
    Destination(DestinationStep),
    /// CRT_ABHA_105 to 107.
    AadhaarOtp(AadhaarOtpStep),
    /// CRT_ABHA_109.
    MobileOtp(MobileOtpStep),
    /// CRT_ABHA_112.
    Address(AddressStep),
    /// The ABHA is being made (V1/V2).
    Create(CreateStep),
    /// CRT_ABHA_113.
    Created(CreatedStep),
    /// CRT_ABHA_114 and 115.
    Card(CardStep),
    /// Something that stops everything, with one way forward.
    Notice(NoticeStep),
}

impl Step {
    /// Whether an event would lead to a call that the person waits for.
    pub(super) fn would_call(&self, event: &StepEvent, now: Instant) -> bool {
        match self {
            Self::Mobile(step) => step.would_call(event),
            Self::Destination(step) => step.would_call(event, now),
            Self::AadhaarOtp(step) => step.would_call(event),
            Self::MobileOtp(step) => step.would_call(event),
            Self::Address(step) => step.would_call(event),
            Self::Create(step) => step.would_call(event),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => false,
        }
    }

    /// What the service is asked for by a call.
    pub(super) fn request(&self, call: Call) -> Option<Request> {
        match (self, call) {
            (Self::Destination(step), Call::AadhaarOtp) => Some(step.request()),
            (Self::AadhaarOtp(step), Call::AadhaarOtp) => Some(step.resend()),
            (Self::AadhaarOtp(step), Call::Enrol) => step.verify(),
            (Self::MobileOtp(step), Call::MobileOtp) => Some(step.request()),
            (Self::Create(step), Call::Create) => Some(step.request()),
            (Self::MobileOtp(step), Call::VerifyMobile) => step.verify(),
            (Self::Address(step), Call::Address) => step.request(),
            (_, _) => None,
        }
    }

    /// Whose message a call sends, or whose code it tries.
    pub(super) fn delivery(&self, call: Call, ledger: &DeliveryLedger) -> Option<Delivery> {
        let (who, code_use) = match (self, call) {
            (Self::Destination(step), Call::AadhaarOtp) => of_aadhaar(step.draft()),
            (Self::AadhaarOtp(step), Call::AadhaarOtp | Call::Enrol) => of_aadhaar(step.draft()),
            (Self::MobileOtp(step), Call::MobileOtp | Call::VerifyMobile) => (
                LoginId::Mobile(*step.mobile()),
                DeliveryUse::CommunicationMobile,
            ),
            (_, _) => return None,
        };
        Some(Delivery {
            to: ledger.hash(&who),
            code_use,
        })
    }

    /// The code that is awaited here.
    pub(super) fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        match self {
            Self::AadhaarOtp(step) => Some(step.challenge_mut()),
            Self::MobileOtp(step) => step.challenge_mut(),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::Address(_)
            | Self::Create(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => None,
        }
    }

    /// Whether a call makes the ABHA.
    pub(super) fn enrols(&self, call: Call) -> bool {
        match (self, call) {
            (Self::AadhaarOtp(step), Call::Enrol) => step.enrols_with().is_some(),
            (Self::Create(_), Call::Create) => true,
            (_, _) => false,
        }
    }

    /// Whether anything here leads to such a call.
    pub(super) fn makes_calls(&self) -> bool {
        match self {
            Self::Mobile(step) => step.makes_calls(),
            Self::Destination(_)
            | Self::AadhaarOtp(_)
            | Self::MobileOtp(_)
            | Self::Address(_)
            | Self::Create(_) => true,
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => false,
        }
    }

    /// What stands on the screen of a code that nothing can be typed for any more.
    pub(super) fn standing_problem(&self) -> Option<Problem> {
        match self {
            Self::AadhaarOtp(step) => Problem::of_void(step.challenge()),
            Self::MobileOtp(step) => step.challenge().and_then(Problem::of_void),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::Address(_)
            | Self::Create(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => None,
        }
    }

    /// What a fault that stops everything leaves of the step.
    pub(super) fn stopped(self, reason: StopReason, call: Call) -> NoticeStep {
        match self {
            Self::AadhaarOtp(step) => step.stopped(reason, call),
            Self::MobileOtp(step) => step.stopped(reason, call),
            Self::Address(step) => step.stopped(reason),
            step @ (Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::Create(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_)) => NoticeStep::new(reason, step.consent().cloned()),
        }
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        match self {
            Self::Created(step) => step.holder().token.as_ref(),
            Self::Card(step) => step.holder().token.as_ref(),
            Self::Notice(step) => step.token(),
            step @ (Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::AadhaarOtp(_)
            | Self::MobileOtp(_)
            | Self::Create(_)
            | Self::Address(_)) => step.enrolled()?.enrolment.token.as_ref(),
        }
    }

    pub(super) fn consent(&self) -> Option<&ConsentRecord> {
        match self {
            Self::Consent(_) => None,
            Self::Aadhaar(step) => Some(step.consent()),
            Self::Mobile(step) => Some(step.consent()),
            Self::Destination(step) => Some(&step.draft().consent),
            Self::AadhaarOtp(step) => Some(&step.draft().consent),
            Self::MobileOtp(step) => Some(step.consent()),
            Self::Create(step) => Some(&step.draft().consent),
            Self::Address(step) => Some(&step.enrolled().consent),
            Self::Created(step) => step.holder().consent.as_ref(),
            Self::Card(step) => step.holder().consent.as_ref(),
            Self::Notice(step) => step.consent(),
        }
    }

    /// The ABHA that exists already, as long as something of it is open.
    pub(super) fn enrolled(&self) -> Option<&Enrolled> {
        match self {
            Self::Mobile(step) => step.enrolled(),
            Self::MobileOtp(step) => step.enrolled(),
            Self::Address(step) => Some(step.enrolled()),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Destination(_)
            | Self::AadhaarOtp(_)
            | Self::Create(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => None,
        }
    }

    /// The same, to go on with it.
    pub(super) fn into_enrolled(self) -> Option<Enrolled> {
        match self {
            Self::Mobile(step) => step.into_enrolled(),
            Self::MobileOtp(step) => step.into_enrolled(),
            Self::Address(step) => Some(step.into_enrolled()),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Destination(_)
            | Self::AadhaarOtp(_)
            | Self::Create(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => None,
        }
    }

    /// Takes the answer to a request that nobody is kept waiting for.
    pub(super) fn background_response(
        self,
        id: RequestId,
        response: Response,
        out: &mut Outbox,
    ) -> Self {
        match self {
            Self::Address(step) => Self::Address(step.answered(id, response)),
            Self::Created(step) => Self::Created(step.answered(id, response)),
            Self::Card(step) => Self::Card(step.answered(id, response, out)),
            Self::Notice(step) => Self::Notice(step.answered(id, response, out)),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::AadhaarOtp(_)
            | Self::Create(_)
            | Self::MobileOtp(_) => self,
        }
    }
}

fn of_aadhaar(draft: &Draft) -> (LoginId, DeliveryUse) {
    let who = LoginId::Aadhaar(Arc::clone(&draft.aadhaar));
    (who, DeliveryUse::Aadhaar)
}
