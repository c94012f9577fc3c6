//! What is known of the present person, by what they touched and what the service answered.

use super::codes::Codes;
use super::world::Asked;
use abdm_types::{ConsentItem, Enrolment, Fault, Mobile, Proof, Retry};
use kiosk_journey::step::Step;
use kiosk_journey::{ConsentEvent, OtpRequest, Request, Response, Session, StepEvent};
use std::collections::BTreeSet;
use std::time::Instant;

/// What is known of the present person.
#[derive(Default)]
pub struct Person {
    pub errand: Errand,
    pub codes: Codes,
    /// The last answer to the question about the phone, in any journey.
    pub phone_at_hand: bool,
    /// When a key was last pressed in an entry.
    pub typed_at: Option<Instant>,
}

/// What is known of the present journey.
#[derive(Default)]
pub struct Errand {
    pub agreed: BTreeSet<ConsentItem>,
    /// The question about the phone was answered in this journey, and last with yes.
    pub phone_at_hand: bool,
    /// The mobile that stood beside the old one when the person went on.
    pub confirmed: Option<Mobile>,
    /// Aadhaar is proven, and nobody has an ABHA yet (V1/V2).
    pub is_proven: bool,
    /// An ABHA was made, or is known by its profile.
    pub has_profile: bool,
    pub has_transfer: bool,
    pub has_token: bool,
    pub pause: Option<Instant>,
}

impl Person {
    /// What a person says in answer to what is on the screen.
    pub fn hear(&mut self, session: &Session, event: &StepEvent) {
        let agreed = &mut self.errand.agreed;
        let is_front_desk = session.settings().is_front_desk();
        let shown = ConsentItem::shown(&session.settings().heard);
        match (session.step(), event) {
            // Alone, nothing but the item on the screen can be answered; in the list of the front
            // desk nothing while something else is on the screen.
            (Some(Step::Consent(step)), StepEvent::Consent(event)) if !step.is_declined() => {
                let is_list = is_front_desk && step.opened().is_none();
                let asked = shown.get(step.page());
                let (item, yes) = match event {
                    ConsentEvent::Answered(item, yes) if !is_front_desk && asked == Some(item) => {
                        (*item, *yes)
                    }
                    ConsentEvent::Switched(item, is_on)
                        if is_list && shown.contains(item) && !item.is_needed() =>
                    {
                        (*item, *is_on)
                    }
                    ConsentEvent::AllAnswered(true) if is_list => {
                        let needed = shown.iter().filter(|item| item.is_needed());
                        return agreed.extend(needed);
                    }
                    ConsentEvent::AllAnswered(false) if is_list => return agreed.clear(),
                    _ => return,
                };
                if yes {
                    let _ = agreed.insert(item);
                } else {
                    let _ = agreed.remove(&item);
                }
            }
            (Some(Step::Destination(_) | Step::Kyc(_)), StepEvent::PhoneAtHand(answer)) => {
                self.errand.phone_at_hand = *answer;
                self.phone_at_hand = *answer;
            }
            (Some(Step::Destination(step)), StepEvent::PhoneChosen(system))
                if step.phones().systems().contains(system) =>
            {
                self.errand.phone_at_hand = true;
                self.phone_at_hand = true;
            }
            (Some(Step::Confirm(step)), StepEvent::Continued) => {
                self.errand.confirmed = Some(step.new_mobile().clone());
            }
            _ => {}
        }
    }

    /// A request was answered in time.
    pub fn learn(&mut self, asked: &Asked, response: &Response, now: Instant) {
        let Some(request) = asked.call() else {
            return;
        };
        if asked.is_sent {
            self.codes.learn(request, response, now);
        }
        let errand = &mut self.errand;
        match response {
            Response::EnrolByAadhaar(Ok(enrolment)) | Response::CreateAbha(Ok(enrolment)) => {
                errand.is_made(enrolment);
            }
            Response::VerifyAadhaarOtp(Ok(verified)) => match &verified.existing {
                Some(existing) => errand.is_made(existing),
                None => errand.is_proven = true,
            },
            Response::VerifyLogin(Ok(Proof::Final { .. })) | Response::EnterAccount(Ok(_)) => {
                errand.has_token = true;
            }
            Response::VerifyLogin(Ok(Proof::Choose { .. })) => errand.has_transfer = true,
            Response::Reactivate(Ok(done)) => errand.has_token = done.token.is_some(),
            Response::FetchProfile(Ok(_)) => errand.has_profile = true,
            _ => {}
        }
        let Some(fault) = response.fault() else {
            return;
        };
        // What the service does not take any more need not be ended.
        let is_over = match request {
            Request::FetchProfile { .. } => {
                matches!(fault, Fault::ProofExpired | Fault::TransactionExpired)
            }
            Request::Otp(
                OtpRequest::NewMobile { .. }
                | OtpRequest::ChangeMobile { .. }
                | OtpRequest::Email { .. }
                | OtpRequest::Kyc { .. },
            )
            | Request::VerifyEmail { .. }
            | Request::VerifyKyc { .. }
            | Request::VerifyNewMobile { .. }
            | Request::ChangeMobile { .. } => fault == Fault::ProofExpired,
            _ => false,
        };
        errand.has_token &= !(is_over && asked.is_sent);
        if let (true, Fault::SlowDown { .. }, Retry::After(pause)) =
            (asked.is_awaited, fault, fault.retry())
        {
            errand.pause = Some(now + pause);
        }
    }
}

impl Errand {
    fn is_made(&mut self, enrolment: &Enrolment) {
        self.has_profile = true;
        self.has_token = enrolment.token.is_some();
    }
}
