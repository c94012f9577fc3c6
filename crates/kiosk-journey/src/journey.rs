//! A way through the kiosk: one step, and what stands beside it.
//!
//! Registration, V3: consent → Aadhaar → communication mobile → where the code goes → Aadhaar
//! code → (code of the mobile) → ABHA address → number and address → card. V1/V2: consent →
//! Aadhaar → where the code goes → Aadhaar code → communication mobile → (its code) → the ABHA is
//! made → number and address → card (protocol.md section 6).
//!
//! The others begin with the question who somebody is; each says in its own file what comes first
//! and in which order.

mod calls;

use super::delivery_ledger::DeliveryLedger;
use super::effect::Outbox;
use super::known::Known;
use super::plan::Plan;
use super::problem::RetryAfter;
use super::progress::Progress;
use super::sent_codes::SentCodes;
use super::slip_book::SlipBook;
use super::step::{
    CardStep, ConsentStep, LoginIdStep, NoticeStep, Printing, SlipStep, Step, StepState,
};
use super::transition::{Carried, Transition};
use super::{
    AccountFact, CallOutcome, CardResponse, ConsentEvidence, CutOff, DigitEntry, HandoffMode,
    HandoffNews, JourneyKind, OtpChallenge, PatientNumber, PendingRequest, Problem, Recorded,
    Request, RequestId, Response, Screen, StepEvent, StopReason,
};
use abdm_types::{
    AbhaNumber, ConsentRecord, Generation, HeardHow, Language, LoginId, Now, OtpSystem, UserToken,
};
use std::sync::Arc;
use std::time::Instant;

/// The journey.
pub struct Journey {
    plan: Plan,
    step: Step,
    progress: Progress,
}

/// Where an event or an answer leads.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum StepChange {
    /// To a step.
    At(Step),
    /// To a step with something said on it.
    Problem(Step, Problem),
    /// To a step that waits for a call.
    Ask(Step, Request),
}

/// Where an event leads.
pub(super) type StepTransition = Transition<StepChange>;

/// What a step may use besides its own state.
pub(super) struct Context<'a> {
    pub(super) now: Now,
    pub(super) plan: Plan,
    pub(super) language: Language,
    pub(super) heard: &'a HeardHow,
    /// What ABHA addresses end with here.
    pub(super) address_ending: &'a str,
    /// Whether the face may take the place of a code here.
    pub(super) face_code: bool,
    /// What is done with people's details here, if anything.
    pub(super) handoff: Option<HandoffMode>,
    // Whether the printer has paper for slips.
    pub(super) prints_slips: bool,
    /// No call may be made now, because the service asked for a pause.
    pub(super) paused: bool,
    /// The codes sent in this session.
    pub(super) codes: &'a mut SentCodes,
    /// What the person said of who they are, in this session.
    pub(super) known: &'a mut Known,
    /// What was sent to whom, in this session and before.
    pub(super) ledger: &'a mut DeliveryLedger,
    /// The slips of this session and of those before.
    pub(super) slips: &'a mut SlipBook,
    /// Whose code the person has proven themselves by, in this session: Aadhaar's where that was one of them.
    pub(super) proven_by: &'a mut Option<OtpSystem>,
    /// What was answered to the consent last, in this session.
    pub(super) evidence: &'a mut Option<ConsentEvidence>,
    pub(super) out: &'a mut Outbox,
}

impl Context<'_> {
    /// The consent was answered. What was agreed to stays with the session until it is taken back.
    pub(super) fn keep_consent(&mut self, evidence: ConsentEvidence) {
        self.out
            .record(Recorded::Consent(Box::new(evidence.clone())));
        *self.evidence = evidence.given.then_some(evidence);
    }
}

impl StepChange {
    /// To a step.
    pub(super) fn at(step: impl Into<Step>) -> Self {
        Self::At(step.into())
    }

    /// To what stops a step, with the way back to it.
    pub(super) fn stopped(reason: StopReason, back: impl Into<Step>) -> Self {
        Self::at(NoticeStep::with_way_back(reason, back.into()))
    }
}

impl Journey {
    /// Begins with the consent, or with the question who somebody is; what is known of that stands
    /// there already. An ABHA that may have been made needs no such question.
    #[must_use]
    pub(super) fn new(plan: Plan, carried: &Carried, known: &Known) -> Self {
        let step = if plan.kind == JourneyKind::Registration {
            ConsentStep::default().into()
        } else {
            LoginIdStep::new(plan, carried, known).begin(plan, carried)
        };
        Self::at(plan, step, carried)
    }

    /// Begins with somebody who says that they have no ABHA: they are looked for first, unless
    /// that was done in this session. In V1/V2 the code of the registration itself does that.
    pub(super) fn of_newcomer(plan: Plan, carried: &Carried, known: &Known) -> Self {
        if plan.generation == Generation::V2 || known.has_looked() {
            Self::new(plan, carried, known)
        } else {
            let step = LoginIdStep::new(plan, carried, known);
            Self::at(plan, step.into(), carried)
        }
    }

    /// Begins with what somebody has said of who they are.
    pub(super) fn of_id(plan: Plan, id: LoginId, mut context: Context<'_>) -> Self {
        let next = LoginIdStep::of(plan, id, &mut context);
        Self::moved(plan, None, next, context)
    }

    fn at(plan: Plan, step: Step, carried: &Carried) -> Self {
        let progress = Progress {
            retry_after: carried.retry_after,
            ..Progress::default()
        };
        Self {
            plan,
            step,
            progress,
        }
    }

    /// "Not now", before anything was begun: of a journey there is the slip alone.
    pub(super) fn not_now(plan: Plan, slip: SlipStep) -> Self {
        Self {
            plan,
            step: slip.into(),
            progress: Progress::default(),
        }
    }

    /// Nothing was begun yet: an earlier run of the program was cut off.
    pub(super) fn cut_off(plan: Plan, cut_off: CutOff) -> Self {
        Self {
            plan,
            step: NoticeStep::cut_off(cut_off).into(),
            progress: Progress::default(),
        }
    }

    /// Which journey.
    #[must_use]
    pub fn kind(&self) -> JourneyKind {
        self.plan.kind
    }

    /// The present step.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// What the person sees of it.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.step.screen()
    }

    /// The card, where it is shown.
    #[must_use]
    pub fn card(&self) -> Option<&CardStep> {
        if let Step::Card(card) = &self.step {
            Some(card)
        } else {
            None
        }
    }

    /// The card that is shown, or that is gone back to.
    pub(super) fn held_card(&self) -> Option<&CardStep> {
        self.step.held_card()
    }

    /// The slip, where one is shown.
    #[must_use]
    pub fn slip(&self) -> Option<&SlipStep> {
        if let Step::Slip(slip) = &self.step {
            Some(slip)
        } else {
            None
        }
    }

    /// What became of printing the card or the slip that is shown.
    #[must_use]
    pub fn printing(&self) -> Option<Printing> {
        let card = self.card().map(CardStep::printing);
        card.or_else(|| self.slip().map(SlipStep::printing))
    }

    /// The session ends, by the person or because nobody is here: what becomes of the paper.
    pub(super) fn leave_paper(&mut self, by_person: bool, out: &mut Outbox) {
        if let Step::Card(card) = &mut self.step {
            card.leave(by_person, out);
        } else if let Step::Slip(slip) = &mut self.step {
            slip.leave(by_person, out);
        }
    }

    /// The code that is typed, where one is.
    #[must_use]
    pub fn challenge(&self) -> Option<&OtpChallenge> {
        if let Step::Code(step) = &self.step {
            step.challenge()
        } else {
            None
        }
    }

    pub(super) fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        if let Step::Code(step) = &mut self.step {
            step.challenge_mut()
        } else {
            None
        }
    }

    /// The request that the person waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&PendingRequest> {
        self.progress.waiting.as_ref()
    }

    /// What stands under the control.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        self.progress.problem
    }

    /// Whether the primary button may be pressed now: not while a request is under way, nor
    /// during a pause when it would make a call.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        let is_paused = self
            .progress
            .retry_after
            .is_some_and(|retry_after| retry_after.until > now)
            && self.step.would_call(&StepEvent::Continued, now);
        let has_code = self.challenge().is_some();
        self.progress.lets_go_on(has_code, now) && !is_paused
    }

    /// Lets go of what was said of a time that is over.
    pub(super) fn time_passed(&mut self, now: Instant) {
        self.progress.time_passed(now);
    }

    /// The number that is being typed, where going on by itself is a matter.
    pub(super) fn entry_mut(&mut self) -> Option<&mut DigitEntry> {
        self.step.entry_mut()
    }

    /// The person is elsewhere: what can be hidden is hidden.
    pub(super) fn cover(&mut self) {
        self.step.cover();
    }

    /// Whether an ABHA was made here, though its card is not shown yet.
    pub(super) fn has_abha(&self) -> bool {
        let is_shown = matches!(self.step, Step::Created(_));
        let is_kept = self.step.held_card().is_some();
        is_shown || is_kept || self.step.enrolled().is_some() || self.leads_on()
    }

    /// Whether a notice leads on to an ABHA.
    fn leads_on(&self) -> bool {
        matches!(&self.step, Step::Notice(step) if step.leads_on())
    }

    /// Whether the person has typed, answered or chosen nothing yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.step.is_untouched()
    }

    /// Whether a code is awaited, which takes people longer.
    #[must_use]
    pub fn awaits_otp(&self) -> bool {
        matches!(self.step, Step::Code(_))
    }

    /// When this journey wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        [self.step.wake_at(now), self.progress.wake_at(now)]
            .into_iter()
            .flatten()
            .min()
    }

    /// The person's token, to be ended when the session ends.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<UserToken>> {
        self.step.token()
    }

    /// What was agreed to, for the record, once it was.
    #[must_use]
    pub fn consent(&self) -> Option<&ConsentRecord> {
        self.step.consent()
    }

    pub(super) fn handle(mut self, event: StepEvent, mut context: Context<'_>) -> Transition<Self> {
        if event == StepEvent::Cancelled {
            return Transition::On(self.cancel(context));
        }
        // While a request is under way, only its answer or giving it up changes anything: a
        // second tap does nothing.
        if self.progress.waiting.is_some() {
            return Transition::On(self);
        }
        let now = context.now.monotonic;
        let retry_after = self
            .progress
            .retry_after
            .filter(|retry_after| retry_after.until > now);
        self.progress.retry_after = retry_after;
        if let Some(retry_after) = retry_after
            && self.step.would_call(&event, now)
        {
            self.progress.problem = Some(retry_after.problem());
            return Transition::On(self);
        }
        context.paused = retry_after.is_some();
        let plan = self.plan;
        match self.step.handle(event, &mut context) {
            Transition::Begin(kind, carried) => Transition::Begin(
                kind,
                Carried {
                    retry_after,
                    ..carried
                },
            ),
            led @ (Transition::On(_) | Transition::Home | Transition::Finished) => {
                led.map(|next| {
                    let mut next = Self::moved(plan, retry_after, next, context);
                    next.tell();
                    next
                })
            }
        }
    }

    /// What is to be said of a pause or of a code, where nothing else is said.
    fn tell(&mut self) {
        if self.progress.waiting.is_some() {
            return;
        }
        let pause = self
            .progress
            .retry_after
            .filter(|_| self.step.makes_calls())
            .map(RetryAfter::problem);
        let told = self.progress.problem.or(pause);
        self.progress.problem = told.or_else(|| self.step.standing_problem());
    }

    /// Takes an answer. One that nobody waits for changes nothing but what happens behind the
    /// screen.
    pub(super) fn responded(
        mut self,
        id: RequestId,
        response: Response,
        mut context: Context<'_>,
    ) -> Self {
        let Some(waiting) = self.progress.waiting.filter(|waiting| waiting.id == id) else {
            self.step = self.step.background_response(id, response, context.out);
            return self;
        };
        context.ledger.expects_nothing();
        if let Some(fault) = response.fault() {
            return self.faulted(waiting, fault, context);
        }
        if !waiting.sent {
            self.request_sent(id, context.ledger, context.now);
        }
        if waiting.call.enrols() {
            self.step.note_made_enrolment(context.ledger);
        }
        let transaction = response.transaction().cloned();
        let ended = waiting.ended(CallOutcome::Done, transaction);
        context.out.record(ended);
        let by_new_mobile = self.plan.is_done_with_the_new_mobile();
        if let Some(fact) = AccountFact::of(&response, by_new_mobile) {
            context.out.record(Recorded::Account(fact));
        }
        if waiting.call.tries()
            && let Step::Code(code) = &self.step
            && *context.proven_by != Some(OtpSystem::Aadhaar)
        {
            *context.proven_by = Some(code.system());
        }
        if let Some(delivery) = self.step.delivery(context.ledger) {
            if waiting.call.tries() {
                context.ledger.proven(delivery.to);
            } else if waiting.call.sends() {
                let now = context.now.monotonic;
                context.ledger.was_heard_of(delivery, now);
            }
        }
        let next = self.step.responded(response, &mut context);
        Self::moved(self.plan, self.progress.retry_after, next, context)
    }

    /// Something came of handing the person over.
    pub(super) fn handed_off(mut self, id: RequestId, news: HandoffNews) -> Self {
        if let Step::Handoff(step) = self.step {
            self.step = step.handed_off(id, news).into();
        }
        self
    }

    /// Whom the clinic has already, of those who are shown.
    pub(super) fn patients_found(
        &mut self,
        id: RequestId,
        patients: Vec<(AbhaNumber, PatientNumber)>,
    ) {
        if let Step::AccountChoice(step) = &mut self.step {
            step.patients_found(id, patients);
        }
    }

    /// Something came of what was wanted of the card, or of the slip.
    pub(super) fn card_responded(
        mut self,
        id: RequestId,
        response: CardResponse,
        out: &mut Outbox,
    ) -> Self {
        if let Step::Card(step) = self.step {
            self.step = step.card_responded(id, response, out).into();
        } else if let Step::Handoff(step) = self.step {
            self.step = step.card_responded(id, response, out).into();
        } else if let Step::Slip(step) = &mut self.step {
            step.card_responded(id, response);
        }
        self
    }
}
