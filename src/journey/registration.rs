//! Registration through Aadhaar OTP, V3 order (design.md section 3): consent → Aadhaar →
//! communication mobile → where the code goes → Aadhaar OTP → (mobile OTP) → ABHA address →
//! number and address → card.

mod aadhaar;
mod aadhaar_otp;
mod address;
mod card;
mod consent;
mod created;
mod destination;
mod mobile;
mod mobile_otp;
mod notice;

pub use aadhaar::AadhaarStep;
pub use aadhaar_otp::AadhaarOtpStep;
pub use address::{AddressStep, Suggestions};
pub use card::{CardStep, Picture, Saving};
pub use consent::ConsentStep;
pub use created::{CreatedStep, Holder};
pub use destination::DestinationStep;
pub use mobile::{MobilePurpose, MobileStep};
pub use mobile_otp::MobileOtpStep;
pub use notice::{NoticeStep, Why};

use super::effect::Outbox;
use super::{Answer, Call, Effect, OtpChallenge, RequestId, StepEvent, Waiting};
use crate::domain::{
    AadhaarError, AadhaarId, AddressRule, ConsentRecord, Enrolment, Fault, HeardHow, Language,
    MobileError, Now, Retry,
};
use std::sync::Arc;
use std::time::Instant;

/// The journey: one step, at most one request that the person waits for, and at most one
/// trouble that stands under the control.
pub struct Registration {
    step: Step,
    waiting: Option<Waiting>,
    trouble: Option<Trouble>,
}

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
    /// CRT_ABHA_113.
    Created(CreatedStep),
    /// CRT_ABHA_114 and 115.
    Card(CardStep),
    /// Something that stops everything, with one way forward.
    Notice(NoticeStep),
}

/// What stands under the control of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The service or the way to it.
    Fault {
        /// What happened.
        fault: Fault,
        /// The step cannot be tried again before.
        until: Option<Instant>,
    },
    /// The Aadhaar entry (CRT_ABHA_104).
    Aadhaar(AadhaarError),
    /// The mobile entry.
    Mobile(MobileError),
    /// A letter where only digits belong.
    OnlyDigits,
    /// Fewer than six digits.
    OtpIncomplete,
    /// The code was not right (CRT_ABHA_107).
    OtpWrong {
        /// How often it may still be tried.
        tries_left: u8,
    },
    /// Every try is used up; a new code can be asked for.
    OtpTriesSpent,
    /// The code is too old; a new one can be asked for.
    OtpExpired,
    /// An item is needed that is not ticked.
    ConsentNeeded,
    /// The wished address breaks a rule.
    Address(AddressRule),
    /// The address is somebody's.
    AddressTaken,
    /// The person gave up waiting; it is not known whether the request arrived.
    Cancelled,
    /// There is no printing yet.
    NoPrinting,
}

/// An Aadhaar number that was agreed to be used, and the code that was already sent for it:
/// going back and coming again sends no second message.
pub struct Draft {
    pub(super) consent: ConsentRecord,
    pub(super) aadhaar: Arc<AadhaarId>,
    pub(super) challenge: Option<OtpChallenge>,
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
}

/// What a journey becomes after an event.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum Next {
    /// It goes on.
    On(Registration),
    /// Back to the choice of journeys.
    Home,
    /// It is over, and everything is to be forgotten.
    Finished,
}

/// What a step may use besides its own state.
pub(super) struct Context<'a> {
    pub(super) now: Now,
    pub(super) language: Language,
    pub(super) heard: &'a HeardHow,
    pub(super) out: &'a mut Outbox,
}

impl Registration {
    /// Begins with the consent, nothing ticked.
    #[must_use]
    pub fn new() -> Self {
        Self::at(Step::Consent(ConsentStep::default()))
    }

    /// The present step.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// The request that the person waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&Waiting> {
        self.waiting.as_ref()
    }

    /// What stands under the control.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// Whether the primary button may be pressed now.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        self.waiting.is_none()
            && !matches!(self.trouble, Some(Trouble::Fault { until: Some(until), .. }) if until > now)
    }

    /// Whether a code is awaited, which takes people longer.
    #[must_use]
    pub fn awaits_otp(&self) -> bool {
        matches!(self.step, Step::AadhaarOtp(_) | Step::MobileOtp(_))
    }

    /// When this journey wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let step = match &self.step {
            Step::Aadhaar(step) => step.entry().wake_at(now),
            Step::AadhaarOtp(step) => step.challenge().wake_at(now),
            Step::MobileOtp(step) => step.challenge().and_then(|code| code.wake_at(now)),
            Step::Notice(step) => step.wake_at(now),
            Step::Consent(_)
            | Step::Mobile(_)
            | Step::Destination(_)
            | Step::Address(_)
            | Step::Created(_)
            | Step::Card(_) => None,
        };
        let waiting = self.waiting.as_ref().map(|waiting| waiting.wake_at(now));
        let pause = match self.trouble {
            Some(Trouble::Fault {
                until: Some(until), ..
            }) => (until > now).then_some(until),
            Some(_) | None => None,
        };
        [step, waiting, pause].into_iter().flatten().min()
    }

    /// The person's token, to be ended when the session ends.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<crate::domain::UserToken>> {
        match &self.step {
            Step::Mobile(step) => step.enrolled()?.enrolment.token.as_ref(),
            Step::MobileOtp(step) => step.enrolled().enrolment.token.as_ref(),
            Step::Address(step) => step.enrolled().enrolment.token.as_ref(),
            Step::Created(step) => step.holder().token.as_ref(),
            Step::Card(step) => step.holder().token.as_ref(),
            Step::Consent(_)
            | Step::Aadhaar(_)
            | Step::Destination(_)
            | Step::AadhaarOtp(_)
            | Step::Notice(_) => None,
        }
    }

    /// What was agreed to, for the record, once it was.
    #[must_use]
    pub fn consent(&self) -> Option<&ConsentRecord> {
        match &self.step {
            Step::Consent(_) | Step::Notice(_) => None,
            Step::Aadhaar(step) => Some(step.consent()),
            Step::Mobile(step) => Some(step.consent()),
            Step::Destination(step) => Some(&step.draft().consent),
            Step::AadhaarOtp(step) => Some(&step.draft().consent),
            Step::MobileOtp(step) => Some(&step.enrolled().consent),
            Step::Address(step) => Some(&step.enrolled().consent),
            Step::Created(step) => Some(&step.holder().consent),
            Step::Card(step) => Some(&step.holder().consent),
        }
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Next {
        if event == StepEvent::Cancelled {
            return Next::On(self.cancel(context.out));
        }
        // While a request is under way, only its answer or giving it up changes anything: a
        // second tap does nothing.
        if self.waiting.is_some() {
            return Next::On(self);
        }
        let paused = !self.may_continue(context.now.monotonic);
        if paused && event == StepEvent::Continued {
            return Next::On(self);
        }
        // A demanded pause stays in force whatever is typed meanwhile.
        if !paused {
            self.trouble = None;
        }
        let trouble = self.trouble;
        let next = match self.step {
            Step::Consent(step) => step.handle(event, context),
            Step::Aadhaar(step) => step.handle(event, context),
            Step::Mobile(step) => step.handle(event, context),
            Step::Destination(step) => step.handle(event, context),
            Step::AadhaarOtp(step) => step.handle(event, context),
            Step::MobileOtp(step) => step.handle(event, context),
            Step::Address(step) => step.handle(event, context),
            Step::Created(step) => step.handle(event, context),
            Step::Card(step) => step.handle(event, context),
            Step::Notice(step) => step.handle(event),
        };
        match next {
            Next::On(mut registration) => {
                registration.trouble = registration.trouble.or(trouble);
                Next::On(registration)
            }
            Next::Home => Next::Home,
            Next::Finished => Next::Finished,
        }
    }

    /// Takes an answer. One that nobody waits for changes nothing.
    pub(super) fn answered(
        mut self,
        id: RequestId,
        answer: Answer,
        context: Context<'_>,
    ) -> Registration {
        let Some(waiting) = self.waiting.filter(|waiting| waiting.id == id) else {
            self.step = self.step.background_answer(id, answer, context.out);
            return self;
        };
        let now = context.now.monotonic;
        match (answer, self.step) {
            (Answer::Prepared(Ok(())), step) if waiting.preparing => {
                Self { step, ..self }.prepared(waiting, context)
            }
            (
                Answer::Prepared(Err(fault))
                | Answer::AadhaarOtpSent(Err(fault))
                | Answer::Enrolled(Err(fault))
                | Answer::MobileOtpSent(Err(fault))
                | Answer::MobileVerified(Err(fault))
                | Answer::AddressChosen(Err(fault)),
                step,
            ) => Self { step, ..self }.faulted(fault, context),
            (Answer::AadhaarOtpSent(Ok(sent)), Step::Destination(step)) => {
                Self::at(step.code_sent(sent, now))
            }
            (Answer::AadhaarOtpSent(Ok(sent)), Step::AadhaarOtp(step)) => {
                Self::at(Step::AadhaarOtp(step.sent_again(sent, now)))
            }
            (Answer::Enrolled(Ok(enrolment)), Step::AadhaarOtp(step)) => {
                step.enrolled(*enrolment, context)
            }
            (Answer::MobileOtpSent(Ok(sent)), Step::MobileOtp(step)) => {
                Self::at(Step::MobileOtp(step.code_sent(sent, now)))
            }
            (Answer::MobileVerified(Ok(verified)), Step::MobileOtp(step)) => {
                step.verified(verified, context)
            }
            (Answer::AddressChosen(Ok(address)), Step::Address(step)) => {
                step.chosen(address, context)
            }
            (_, step) => Self { step, ..self },
        }
    }

    fn at(step: Step) -> Self {
        Self {
            step,
            waiting: None,
            trouble: None,
        }
    }

    fn in_trouble(step: Step, trouble: Trouble) -> Self {
        Self {
            step,
            waiting: None,
            trouble: Some(trouble),
        }
    }

    /// Makes session and key ready; the call itself follows when they are.
    fn preparing(step: Step, call: Call, context: Context<'_>) -> Self {
        let id = context.out.request(|id| Effect::Prepare { id });
        Self {
            step,
            waiting: Some(Waiting {
                id,
                call,
                preparing: true,
                since: context.now.monotonic,
            }),
            trouble: None,
        }
    }

    fn prepared(mut self, waiting: Waiting, context: Context<'_>) -> Self {
        let effect = match (&self.step, waiting.call) {
            (Step::Destination(step), Call::AadhaarOtp) => step.request(context.out),
            (Step::AadhaarOtp(step), Call::AadhaarOtp) => step.resend(context.out),
            (Step::AadhaarOtp(step), Call::Enrol) => step.verify(context.out),
            (Step::MobileOtp(step), Call::MobileOtp) => Some(step.request(context.out)),
            (Step::MobileOtp(step), Call::VerifyMobile) => step.verify(context.out),
            (Step::Address(step), Call::ChooseAddress) => step.request(context.out),
            (_, _) => None,
        };
        self.waiting = effect.map(|id| Waiting {
            id,
            preparing: false,
            ..waiting
        });
        self
    }

    fn cancel(mut self, out: &mut Outbox) -> Self {
        let Some(waiting) = self.waiting.take() else {
            return self;
        };
        out.push(Effect::Cancel { id: waiting.id });
        self.trouble = Some(Trouble::Cancelled);
        if let Step::Address(step) = &mut self.step {
            step.give_up();
        }
        self
    }

    /// One place decides what a fault leads to, step by step.
    fn faulted(mut self, fault: Fault, context: Context<'_>) -> Self {
        self.waiting = None;
        let now = context.now;
        if let Some(why) = Why::of(fault, now) {
            return Self::at(Step::Notice(NoticeStep::new(why)));
        }
        let plain = Trouble::Fault {
            fault,
            until: match fault.retry() {
                Retry::After(pause) => Some(now.monotonic + pause),
                Retry::Now
                | Retry::WithOtherEntry
                | Retry::WithFreshCode
                | Retry::FromTheStart
                | Retry::ByStaff => None,
            },
        };
        match self.step {
            Step::Destination(step) => step.faulted(fault, plain),
            Step::AadhaarOtp(step) => step.faulted(fault, plain),
            Step::MobileOtp(step) => step.faulted(fault, plain),
            Step::Address(step) => step.faulted(fault, plain),
            step @ (Step::Consent(_)
            | Step::Aadhaar(_)
            | Step::Mobile(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_)) => Self::in_trouble(step, plain),
        }
    }
}

impl Default for Registration {
    fn default() -> Self {
        Self::new()
    }
}

impl Step {
    /// Takes the answer to a request that nobody is kept waiting for.
    fn background_answer(self, id: RequestId, answer: Answer, out: &mut Outbox) -> Self {
        match self {
            Self::Address(step) => Self::Address(step.answered(id, answer)),
            Self::Created(step) => Self::Created(step.answered(id, answer)),
            Self::Card(step) => Self::Card(step.answered(id, answer, out)),
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::AadhaarOtp(_)
            | Self::MobileOtp(_)
            | Self::Notice(_) => self,
        }
    }
}
