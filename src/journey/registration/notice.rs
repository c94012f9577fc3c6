//! What stops everything: one screen, in plain words, with one way forward.

use super::{Context, CreatedStep, Next, Registration, Step};
use crate::domain::{ConsentRecord, Fault, Now, UserToken, UtcMillis};
use crate::journey::effect::Outbox;
use crate::journey::{Answer, RequestId, StepEvent};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The screen.
pub struct NoticeStep {
    why: Why,
    back: Option<Box<Step>>,
    consent: Option<ConsentRecord>,
    token: Option<Arc<UserToken>>,
}

/// What stops everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The person does not have the phone linked to Aadhaar here. Nothing was sent.
    PhoneNotAtHand,
    /// No phone is linked to this Aadhaar number.
    AadhaarWithoutMobile,
    /// The service demands a pause after too many codes or tries.
    LockedOut {
        /// When it ends, for the countdown.
        until: Instant,
        /// When it ends, for the clock on the wall.
        until_utc: UtcMillis,
    },
    /// The person's ABHA is switched off.
    Deactivated,
    /// Every code and every try is used up.
    CodesSpent,
    /// The details given differ from those in Aadhaar.
    DetailsDiffer,
    /// Only staff can help.
    StaffNeeded(Fault),
}

impl Why {
    /// Which faults stop everything, wherever they happen.
    pub(super) fn of(fault: Fault, now: Now) -> Option<Self> {
        match fault {
            Fault::LockedOut { pause } => Some(Self::LockedOut {
                until: now.monotonic + pause,
                until_utc: UtcMillis(
                    now.utc.0 + i64::try_from(pause.as_millis()).unwrap_or(i64::MAX / 2),
                ),
            }),
            Fault::AadhaarWithoutMobile => Some(Self::AadhaarWithoutMobile),
            Fault::AccountDeactivated => Some(Self::Deactivated),
            Fault::DetailsDiffer => Some(Self::DetailsDiffer),
            Fault::NotAuthorised | Fault::ClockWrong | Fault::CreationLimit => {
                Some(Self::StaffNeeded(fault))
            }
            Fault::Offline
            | Fault::Interrupted
            | Fault::TimedOut
            | Fault::ServiceDown
            | Fault::UidaiDown
            | Fault::Garbled
            | Fault::SlowDown { .. }
            | Fault::KeyRefused
            | Fault::AadhaarUnknown
            | Fault::OtpWrong
            | Fault::OtpExpired
            | Fault::TransactionExpired
            | Fault::MobileRefused
            | Fault::MobileOnSixAbhas
            | Fault::MobileNotVerified
            | Fault::AddressTaken
            | Fault::AddressRefused
            | Fault::NotFound
            | Fault::MethodNotAllowed
            | Fault::ProofExpired
            | Fault::Refused => None,
        }
    }
}

impl NoticeStep {
    pub(super) fn new(why: Why, consent: Option<ConsentRecord>) -> Self {
        Self {
            why,
            back: None,
            consent,
            token: None,
        }
    }

    pub(super) fn with_way_back(why: Why, back: Step) -> Self {
        Self {
            why,
            consent: back.consent().cloned(),
            token: back.token().cloned(),
            back: Some(Box::new(back)),
        }
    }

    /// A token that was given all the same, and is to be ended.
    pub(super) fn with_token(self, token: Option<Arc<UserToken>>) -> Self {
        Self { token, ..self }
    }

    /// What stops everything.
    #[must_use]
    pub fn why(&self) -> Why {
        self.why
    }

    /// Whether the person can go back to the question before.
    #[must_use]
    pub fn has_way_back(&self) -> bool {
        self.back.is_some()
    }

    /// Whether "Continue" shows the ABHA, which exists already, instead of ending the session.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.back
            .as_deref()
            .is_some_and(|step| step.enrolled().is_some())
    }

    pub(super) fn consent(&self) -> Option<&ConsentRecord> {
        self.consent.as_ref()
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        self.token.as_ref()
    }

    /// The step behind the notice takes its answers, to be up to date when it is shown again.
    pub(super) fn answered(self, id: RequestId, answer: Answer, out: &mut Outbox) -> Self {
        let back = self
            .back
            .map(|step| Box::new(step.background_answer(id, answer, out)));
        Self { back, ..self }
    }

    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        match self.why {
            Why::LockedOut { until, .. } if until > now => {
                Some(now + (until - now).min(Duration::from_secs(30)))
            }
            Why::LockedOut { .. }
            | Why::PhoneNotAtHand
            | Why::AadhaarWithoutMobile
            | Why::Deactivated
            | Why::CodesSpent
            | Why::DetailsDiffer
            | Why::StaffNeeded(_) => None,
        }
    }

    pub(super) fn handle(self, event: StepEvent, context: Context<'_>) -> Next {
        match (event, self.back) {
            (StepEvent::WentBack, Some(back)) => Next::On(Registration::at(*back)),
            (StepEvent::Continued, back) => match back.and_then(|step| step.into_enrolled()) {
                Some(enrolled) => Next::On(Registration::at(Step::Created(CreatedStep::new(
                    enrolled,
                    context.out,
                )))),
                None => Next::Finished,
            },
            (_, back) => Next::On(Registration::at(Step::Notice(Self { back, ..self }))),
        }
    }
}
