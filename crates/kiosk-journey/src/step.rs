//! Where the person is: one state a step, each with what is true there and nothing else.
//!
//! A step says in its own file what it knows; of everything else `StepState` knows the answer.
//! A new one is a file below, two lines in the lists at the end of this file, and a [`Screen`].

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "every step is told every event and every response, and knows few of them"
)]

mod aadhaar;
mod account_choice;
mod address;
mod card;
mod code;
mod consent;
mod create;
mod created;
mod destination;
mod details;
mod done;
mod draft;
mod email;
mod handoff;
mod holder;
mod kyc;
mod login_id;
mod mobile;
mod mobile_change;
mod more;
mod notice;
mod printing;
mod profile;
mod purpose;
mod scan;
mod slip;

pub use aadhaar::AadhaarStep;
pub use account_choice::AccountChoiceStep;
pub use address::{AddressChoice, AddressStep, Suggestions};
pub use card::{CardStep, Picture, SaveFailure, SaveTarget, Saved, Saving};
pub use code::CodeStep;
pub use consent::ConsentStep;
pub use create::{CreateStep, Verified};
pub use created::CreatedStep;
pub use destination::{DestinationStep, Phones};
pub use details::{DetailsPage, DetailsStep};
pub use done::{DoneStep, Outcome};
pub use draft::{Draft, Enrolled};
pub use email::EmailStep;
pub use handoff::{HandoffStage, HandoffStep};
pub use holder::Holder;
pub use kyc::KycStep;
pub use login_id::LoginIdStep;
pub use mobile::{MobilePurpose, MobileStep};
pub use mobile_change::{ConfirmStep, NewMobileStep};
pub use more::{AccountChange, MoreStep};
pub use notice::NoticeStep;
pub use printing::{PrintStage, Printing};
pub use profile::ProfileStep;
pub(crate) use purpose::Receiver;
pub use purpose::{CodeUse, CommunicationMobile, Purpose, Signed};
pub use scan::{ScanStep, ScannedStep};
pub use slip::{Slip, SlipKind, SlipStep};

use crate::delivery_ledger::{Delivery, DeliveryLedger, NumberHash};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{
    Call, DigitEntry, OtpChallenge, Problem, RequestId, Response, Screen, StepEvent, StopReason,
};
use abdm_types::{AadhaarId, ConsentRecord, Fault, Mobile, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// What the state of a step can do. All but the first two have an answer for a step that knows
/// nothing of the matter.
pub(crate) trait StepState: Sized + Into<Step> {
    /// What the person sees.
    fn screen(&self) -> Screen;

    /// Something happened on it. Total: what means nothing here changes nothing.
    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition;

    /// The request that the person waits for came to something.
    fn responded(self, _response: Response, _context: &mut Context<'_>) -> StepChange {
        StepChange::At(self.into())
    }

    /// It came to nothing. `plain` is what is said of that where nothing more is known.
    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        match StopReason::of(fault, context.now) {
            Some(reason) => self.stopped(reason, call, context),
            None => StepChange::Problem(self.into(), plain),
        }
    }

    /// A fault stops everything here.
    fn stopped(self, reason: StopReason, _call: Call, _context: &mut Context<'_>) -> StepChange {
        StepChange::stopped(reason, self)
    }

    /// The person does not wait for it any longer.
    fn given_up(&mut self) {}

    /// A request that nobody is kept waiting for came to something, or to nothing.
    fn background_response(self, _id: RequestId, _response: Response, _out: &mut Outbox) -> Self {
        self
    }

    /// Whether an event would lead to a call that the person waits for.
    fn would_call(&self, _event: &StepEvent, _now: Instant) -> bool {
        false
    }

    /// Whether anything here leads to such a call, so that a pause is told beforehand.
    fn makes_calls(&self) -> bool {
        false
    }

    /// To whom a message goes from here, or whose code is tried.
    fn delivery(&self, _ledger: &DeliveryLedger) -> Option<Delivery> {
        None
    }

    /// The code that is awaited here, once one was sent.
    fn challenge(&self) -> Option<&OtpChallenge> {
        None
    }

    /// The same, to be changed.
    fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        None
    }

    /// Where no code and no try is left, what comes of it.
    fn spent(self, _context: &mut Context<'_>) -> Step {
        self.into()
    }

    /// A message was asked for, and nothing is known of it.
    fn message_was_lost(&mut self) {}

    /// For whom an ABHA is being made, with which mobile, and by which it would be found.
    fn enrols(&self, _ledger: &DeliveryLedger) -> Option<Enrolling> {
        None
    }

    /// The number that is being typed, where going on by itself is a matter.
    fn entry_mut(&mut self) -> Option<&mut DigitEntry> {
        None
    }

    /// The person is elsewhere: what can be hidden is hidden.
    fn cover(&mut self) {}

    /// The call that this step waits for leaves: what was typed for it is not held any longer where
    /// it is that secret.
    fn call_left(&mut self) {}

    /// When the step changes without anything happening.
    fn wake_at(&self, _now: Instant) -> Option<Instant> {
        None
    }

    /// Whether the person has typed, answered or chosen nothing yet.
    fn is_untouched(&self) -> bool {
        false
    }

    /// The person's token, to be ended with the session.
    fn token(&self) -> Option<&Arc<UserToken>> {
        None
    }

    /// What was agreed to, once it was.
    fn consent(&self) -> Option<&ConsentRecord> {
        None
    }

    /// The ABHA that was just made, as long as something of it is open.
    fn enrolled(&self) -> Option<&Enrolled> {
        None
    }

    /// The same, to go on with it.
    fn into_enrolled(self) -> Option<Enrolled> {
        None
    }

    /// The card that is shown here, or that is gone back to.
    fn held_card(&self) -> Option<&CardStep> {
        None
    }

    /// The question who somebody is, as they left it.
    fn into_origin(self) -> Option<LoginIdStep> {
        None
    }

    /// The question whose answer a code cannot be sent for.
    fn before_a_code(self) -> Step {
        self.into()
    }

    /// The way back from a notice that no code can be sent.
    fn without_a_code(self) -> Step {
        self.into()
    }

    /// What was given differs from what the account has: it is looked through again.
    fn looking_through_again(self) -> Step {
        self.into()
    }
}

/// An ABHA that is being made.
pub(crate) struct Enrolling {
    pub(crate) aadhaar: Arc<AadhaarId>,
    pub(crate) mobile: Mobile,
    /// The number that it would be found by, beside the Aadhaar number.
    pub(crate) found_by: Option<NumberHash>,
}

/// The enum of all steps, each made of its state.
macro_rules! steps {
    ($($(#[$doc:meta])* $step:ident($state:ty),)*) => {
        /// Where the person is.
        pub enum Step {
            $($(#[$doc])* $step($state),)*
        }

        $(
            impl From<$state> for Step {
                fn from(state: $state) -> Self {
                    Self::$step(state)
                }
            }
        )*
    };
}

steps! {
    /// What is agreed to (CRT_ABHA_102 and 103).
    Consent(ConsentStep),
    /// The Aadhaar number (CRT_ABHA_104).
    Aadhaar(AadhaarStep),
    /// The communication mobile.
    Mobile(MobileStep),
    /// Who somebody is that has an ABHA.
    LoginId(LoginIdStep),
    /// A card is to be held to the scanner.
    Scan(ScanStep),
    /// What a card's code said: "is this you?"
    Scanned(ScannedStep),
    /// Name, gender and date of birth (V1/V2 retrieval).
    Details(DetailsStep),
    /// "Where will the code go?"
    Destination(DestinationStep),
    /// A code (CRT_ABHA_105 to 107 and 109).
    Code(CodeStep),
    /// Which account.
    AccountChoice(AccountChoiceStep),
    /// The profile is fetched.
    Profile(ProfileStep),
    /// The new mobile.
    NewMobile(NewMobileStep),
    /// Old and new mobile side by side.
    Confirm(ConfirmStep),
    /// The ABHA address (CRT_ABHA_112).
    Address(AddressStep),
    /// The ABHA is being made (V1/V2).
    Create(CreateStep),
    /// What was asked for is done.
    Done(DoneStep),
    /// Number and address (CRT_ABHA_113).
    Created(CreatedStep),
    /// Whether the clinic gets what is known of the person (TAGGING).
    Handoff(HandoffStep),
    /// The card (CRT_ABHA_114 and 115).
    Card(CardStep),
    /// What can be changed of an account.
    More(MoreStep),
    /// Its e-mail address (PROF_ABHA_603).
    Email(EmailStep),
    /// Whether the phone for its KYC is at hand (PROF_ABHA_604).
    Kyc(KycStep),
    /// What stops everything, with a way forward.
    Notice(NoticeStep),
    /// A slip to take along.
    Slip(SlipStep),
}

/// Asks the state of a step, whichever it is.
macro_rules! each {
    ($step:expr, $state:ident => $asked:expr) => {
        match $step {
            Step::Consent($state) => $asked,
            Step::Aadhaar($state) => $asked,
            Step::Mobile($state) => $asked,
            Step::LoginId($state) => $asked,
            Step::Scan($state) => $asked,
            Step::Scanned($state) => $asked,
            Step::Details($state) => $asked,
            Step::Destination($state) => $asked,
            Step::Code($state) => $asked,
            Step::AccountChoice($state) => $asked,
            Step::Profile($state) => $asked,
            Step::NewMobile($state) => $asked,
            Step::Confirm($state) => $asked,
            Step::Address($state) => $asked,
            Step::Create($state) => $asked,
            Step::Done($state) => $asked,
            Step::Created($state) => $asked,
            Step::Handoff($state) => $asked,
            Step::Card($state) => $asked,
            Step::More($state) => $asked,
            Step::Email($state) => $asked,
            Step::Kyc($state) => $asked,
            Step::Notice($state) => $asked,
            Step::Slip($state) => $asked,
        }
    };
}

/// Hands on to the state: see [`StepState`].
impl StepState for Step {
    fn screen(&self) -> Screen {
        each!(self, state => state.screen())
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        each!(self, state => state.handle(event, context))
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        each!(self, state => state.responded(response, context))
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        each!(self, state => state.faulted(call, fault, plain, context))
    }

    fn stopped(self, reason: StopReason, call: Call, context: &mut Context<'_>) -> StepChange {
        each!(self, state => state.stopped(reason, call, context))
    }

    fn given_up(&mut self) {
        each!(self, state => state.given_up());
    }

    fn background_response(self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        each!(self, state => state.background_response(id, response, out).into())
    }

    fn would_call(&self, event: &StepEvent, now: Instant) -> bool {
        each!(self, state => state.would_call(event, now))
    }

    fn makes_calls(&self) -> bool {
        each!(self, state => state.makes_calls())
    }

    fn delivery(&self, ledger: &DeliveryLedger) -> Option<Delivery> {
        each!(self, state => state.delivery(ledger))
    }

    fn challenge(&self) -> Option<&OtpChallenge> {
        each!(self, state => StepState::challenge(state))
    }

    fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        each!(self, state => state.challenge_mut())
    }

    fn spent(self, context: &mut Context<'_>) -> Step {
        each!(self, state => state.spent(context))
    }

    fn message_was_lost(&mut self) {
        each!(self, state => state.message_was_lost());
    }

    fn enrols(&self, ledger: &DeliveryLedger) -> Option<Enrolling> {
        each!(self, state => state.enrols(ledger))
    }

    fn entry_mut(&mut self) -> Option<&mut DigitEntry> {
        each!(self, state => state.entry_mut())
    }

    fn cover(&mut self) {
        each!(self, state => state.cover());
    }

    fn wake_at(&self, now: Instant) -> Option<Instant> {
        each!(self, state => state.wake_at(now))
    }

    fn is_untouched(&self) -> bool {
        each!(self, state => state.is_untouched())
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        each!(self, state => StepState::token(state))
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        each!(self, state => StepState::consent(state))
    }

    fn enrolled(&self) -> Option<&Enrolled> {
        each!(self, state => StepState::enrolled(state))
    }

    fn into_enrolled(self) -> Option<Enrolled> {
        each!(self, state => StepState::into_enrolled(state))
    }

    fn held_card(&self) -> Option<&CardStep> {
        each!(self, state => state.held_card())
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        each!(self, state => StepState::into_origin(state))
    }

    fn before_a_code(self) -> Step {
        each!(self, state => state.before_a_code())
    }

    fn without_a_code(self) -> Step {
        each!(self, state => state.without_a_code())
    }

    fn looking_through_again(self) -> Step {
        each!(self, state => state.looking_through_again())
    }
}

impl Step {
    /// What is to be said as long as the person stands here.
    pub(crate) fn standing_problem(&self) -> Option<Problem> {
        self.challenge().and_then(Problem::of_void)
    }
}
