//! What must hold whatever happens, kept apart from how the session keeps it.

use crate::print_rules::PrintRules;
use crate::requests::Answer;
use crate::service::{AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, TOKEN, WRONG_CODE};
use abdm_types::{ConsentItem, Fault, LoginId, Mobile, OtpSystem};
use kiosk_journey::{
    CardRequest, ConsentEvent, Effect, Event, OtpRequest, Request, RequestId, Response, Screen,
    Session, StepEvent,
};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const MINUTE: Duration = Duration::from_secs(60);
/// A code is worth nothing after this (protocol.md section 11.4).
const LIFETIME: Duration = Duration::from_secs(600);

const SECRETS: [&str; 9] = [
    AADHAAR,
    OTHER_AADHAAR,
    MOBILE,
    OTHER_MOBILE,
    CODE,
    WRONG_CODE,
    TOKEN,
    super::world::NUMBER,
    super::world::TRANSFER_TOKEN,
];

/// The messages to one receiver, by what is known outside the session.
#[derive(Default)]
struct Messages {
    left_at: Option<Instant>,
    confirmed_at: Option<Instant>,
    again: u8,
}

#[derive(Default)]
pub struct Rules {
    messages: BTreeMap<String, Messages>,
    /// Whose message is asked for.
    asking: Option<String>,
    /// The mobile that was searched last.
    searched: String,
    /// Wrong tries of each transaction.
    wrong: BTreeMap<String, u8>,
    trying: String,
    /// Whose code a transaction carries.
    receivers: BTreeMap<String, String>,
    /// The question about the phone was answered with yes.
    phone_at_hand: bool,
    /// Old and new mobile stood side by side, and the person went on.
    confirmed_change: bool,
    has_token: bool,
    has_profile: bool,
    has_transfer: bool,
    consent: bool,
    prints: PrintRules,
    /// Calls that were asked for and have not left.
    unsent: BTreeMap<RequestId, Request>,
    screen: Option<Screen>,
    was_waiting: bool,
}

impl Rules {
    pub fn before(&mut self, session: &Session, event: &Event) {
        prints_no_secret(&format!("{event:?}"));
        self.screen = Some(session.screen());
        self.was_waiting = session.waiting().is_some();
        if self.was_waiting || session.overlay().is_some() {
            return;
        }
        match (session.screen(), event) {
            (Screen::CodeDestination, Event::Step(StepEvent::PhoneAtHand(answer))) => {
                self.phone_at_hand = *answer;
            }
            (Screen::MobileConfirm, Event::Step(StepEvent::Continued)) => {
                self.confirmed_change = true;
            }
            // The last item of all.
            (
                Screen::Consent,
                Event::Step(StepEvent::Consent(ConsentEvent::Answered(
                    ConsentItem::OwnDeclaration,
                    true,
                ))),
            ) => self.consent = true,
            _ => {}
        }
    }

    /// A request was answered, rightly and in time.
    pub fn learn(&mut self, id: RequestId, answer: &Answer, now: Instant) {
        let was_sent = self.unsent.remove(&id).is_none();
        let answer = match answer {
            Answer::Service(response) => response,
            Answer::Card(response) => return self.prints.learn(id, *response),
        };
        let asking = self.asking.clone().filter(|_| was_sent);
        if let Response::VerifyAadhaarOtp(Ok(_)) = answer {
            // The code is used up: the next one begins a new series.
            for (who, messages) in &mut self.messages {
                if who.starts_with("aadhaar") {
                    messages.confirmed_at = None;
                }
            }
        }
        let messages = asking.and_then(|asking| self.messages.get_mut(&asking));
        match (answer, messages) {
            (Response::Otp(Ok(sent)), Some(messages)) => {
                let transaction = sent.transaction.as_str().to_owned();
                let receiver = self.asking.clone().unwrap();
                let _ = self.receivers.insert(transaction, receiver);
                messages.left_at = Some(now);
                messages.confirmed_at = Some(now);
                self.asking = None;
            }
            // Whatever may have arrived counts as sent.
            (Response::Otp(Err(fault)) | Response::CheckMobile(Err(fault)), Some(_))
                if fault.may_have_arrived() =>
            {
                self.asking = None;
            }
            // A refusal sent nothing.
            (Response::Otp(Err(_)) | Response::CheckMobile(Err(_)), Some(messages)) => {
                messages.left_at = None;
                messages.again = messages.again.saturating_sub(1);
                self.asking = None;
            }
            (Response::CheckMobile(Ok(checked)), Some(messages)) => {
                if !checked.mobile_linked {
                    messages.confirmed_at = Some(now);
                }
                messages.left_at = Some(now);
                self.asking = None;
            }
            _ => {}
        }
        if let Response::VerifyLogin(Ok(_) | Err(Fault::ProofExpired))
        | Response::Retrieve(Ok(_) | Err(Fault::ProofExpired))
        | Response::Reactivate(Ok(_) | Err(Fault::ProofExpired))
        | Response::VerifyNewMobile(Ok(_) | Err(Fault::ProofExpired))
        | Response::ChangeMobile(Ok(()) | Err(Fault::ProofExpired)) = answer
        {
            // The code is used up: the next one begins a new series.
            let receiver = self.receivers.get(&self.trying);
            if let Some(messages) = receiver.and_then(|who| self.messages.get_mut(who)) {
                messages.confirmed_at = None;
            }
        }
        match answer {
            Response::VerifyLogin(Ok(abdm_types::Proof::Final { .. }))
            | Response::EnterAccount(Ok(_)) => self.has_token = true,
            Response::VerifyLogin(Ok(abdm_types::Proof::Choose { .. })) => {
                self.has_transfer = true;
            }
            Response::Reactivate(Ok(done)) => self.has_token |= done.token.is_some(),
            Response::EnrolByAadhaar(Ok(enrolment)) | Response::CreateAbha(Ok(enrolment)) => {
                // Aadhaar is forgotten then, and with it what was sent for it.
                self.messages.retain(|who, _| !who.starts_with("aadhaar"));
                self.has_token |= enrolment.token.is_some();
                self.has_profile = true;
            }
            Response::VerifyAadhaarOtp(Ok(verified)) => {
                if let Some(existing) = &verified.existing {
                    self.messages.retain(|who, _| !who.starts_with("aadhaar"));
                    self.has_token |= existing.token.is_some();
                    self.has_profile = true;
                }
            }
            Response::FetchProfile(Ok(_)) => self.has_profile = true,
            Response::VerifyLogin(Err(abdm_types::Fault::OtpWrong))
            | Response::Retrieve(Err(abdm_types::Fault::OtpWrong))
            | Response::Reactivate(Err(abdm_types::Fault::OtpWrong))
            | Response::VerifyNewMobile(Err(abdm_types::Fault::OtpWrong))
            | Response::ChangeMobile(Err(abdm_types::Fault::OtpWrong))
                if was_sent =>
            {
                *self.wrong.entry(self.trying.clone()).or_default() += 1;
            }
            _ => {}
        }
    }

    /// The answer to a message that was asked for is not waited for.
    pub fn gave_up(&mut self, now: Instant) {
        if let Some(messages) = self
            .asking
            .take()
            .and_then(|who| self.messages.get_mut(&who))
        {
            messages.left_at = Some(now);
        }
    }

    pub fn after(&mut self, session: &Session, event: &Event, effects: &[Effect], now: Instant) {
        for effect in effects {
            let printed = format!("{effect:?}");
            prints_no_secret(&printed);
            assert_eq!(printed, effect.name());
            self.judge(effect);
            self.prints.judge(effect, event);
        }
        let forgets = effects
            .iter()
            .filter(|effect| effect.name() == "Forget")
            .count();
        assert!(forgets <= 1);
        if forgets == 1 {
            assert_eq!(effects.last().map(Effect::name), Some("Forget"));
            assert!(matches!(
                session.screen(),
                Screen::Language | Screen::Goodbye
            ));
            assert!(session.token().is_none());
            *self = Self::default();
        }
        if session.waiting().is_some() {
            assert!(!session.may_continue(now));
            assert!(session.problem().is_none());
        }
        if session.screen() == Screen::Card || session.screen() == Screen::Created {
            assert!(self.has_profile, "a card without a profile");
        }
        if session.screen() == Screen::Home && self.screen != Some(Screen::Home) {
            assert!(session.token().is_none());
            self.consent = false;
            self.phone_at_hand = false;
            self.confirmed_change = false;
            self.has_profile = false;
        }
    }

    fn judge(&mut self, effect: &Effect) {
        match effect {
            Effect::Request(id, request) => {
                if let Request::FetchProfile { .. } = request {
                    assert!(self.has_token, "{effect:?} without a token");
                }
                let _ = self.unsent.insert(*id, request.clone());
            }
            Effect::Card(_, CardRequest::Fetch { .. }) | Effect::LogOut { .. } => {
                assert!(self.has_token, "{effect:?} without a token");
            }
            Effect::Card(_, _) => assert!(self.has_profile, "a card without a profile"),
            Effect::Cancel(_) | Effect::CancelPrint(_) | Effect::Forget => {}
        }
    }

    /// A call leaves.
    pub fn sent(&mut self, id: RequestId, now: Instant) {
        let Some(request) = self.unsent.remove(&id) else {
            return;
        };
        let code_of = |transaction: &abdm_types::TransactionId| transaction.as_str().to_owned();
        match &request {
            Request::Otp(request) => self.code_sent(request, now),
            Request::FindAccounts { mobile } => mobile.digits().clone_into(&mut self.searched),
            Request::CheckMobile { mobile, .. } => {
                self.asks(format!("mobile {}", mobile.digits()), now);
            }
            Request::EnrolByAadhaar { .. } | Request::CreateAbha { .. } => {
                assert!(self.consent, "an ABHA without consent");
            }
            Request::VerifyLogin { transaction, .. }
            | Request::Retrieve { transaction, .. }
            | Request::Reactivate { transaction, .. } => self.tries(code_of(transaction)),
            Request::VerifyNewMobile { transaction, .. }
            | Request::ChangeMobile { transaction, .. } => {
                assert!(self.confirmed_change && self.has_token);
                self.tries(code_of(transaction));
            }
            Request::EnterAccount { account, .. } => {
                assert!(self.has_transfer);
                assert_eq!(
                    account.status,
                    abdm_types::AccountStatus::Active,
                    "an account that is off is not entered"
                );
            }
            Request::VerifyAadhaarOtp { .. }
            | Request::VerifyMobileOtp { .. }
            | Request::SuggestAddresses { .. }
            | Request::ChooseAddress { .. }
            | Request::FetchProfile { .. } => {}
        }
    }

    fn code_sent(&mut self, request: &OtpRequest, now: Instant) {
        match request {
            OtpRequest::Login {
                login_id, system, ..
            } => {
                if *system == OtpSystem::Aadhaar {
                    assert!(self.phone_at_hand, "nobody said that the phone is here");
                }
                self.asks(format!("login {system:?} {}", who(login_id)), now);
            }
            OtpRequest::Found { index, .. } => {
                self.asks(format!("found {index} of {}", self.searched), now);
            }
            OtpRequest::Retrieval { mobile } => {
                self.asks(format!("retrieval {}", mobile.digits()), now);
            }
            OtpRequest::Reactivation { number, .. } => {
                assert!(self.phone_at_hand, "nobody said that the phone is here");
                self.asks(format!("reactivation {}", number.digits()), now);
            }
            OtpRequest::NewMobile { mobile, .. } => {
                assert!(self.has_token && self.has_profile);
                assert!(self.confirmed_change, "nobody saw old and new side by side");
                self.asks(format!("new {}", mobile.digits()), now);
            }
            OtpRequest::ChangeMobile { .. } => {
                assert!(self.confirmed_change && self.has_token);
                self.asks("change".to_owned(), now);
            }
            OtpRequest::Aadhaar { aadhaar, .. } => {
                assert!(self.consent && self.phone_at_hand);
                let who = aadhaar.with(|ascii| String::from_utf8(ascii.to_vec()).unwrap());
                self.asks(format!("aadhaar {who}"), now);
            }
            OtpRequest::EnrolMobile { mobile, .. } => {
                self.asks(format!("mobile {}", mobile.digits()), now);
            }
            // To the mobile that was checked last; its limit is held by the plain tests.
            OtpRequest::EnrolMobileAgain { .. } => {}
        }
    }

    fn asks(&mut self, receiver: String, now: Instant) {
        let messages = self.messages.entry(receiver.clone()).or_default();
        if let Some(left_at) = messages.left_at {
            assert!(
                now - left_at >= MINUTE,
                "{receiver}: a message {:?} after another",
                now - left_at
            );
        }
        match messages.confirmed_at {
            Some(at) if now - at < LIFETIME => {
                messages.again += 1;
                assert!(messages.again <= 2, "{receiver}: a third new code");
            }
            Some(_) | None => messages.again = 0,
        }
        messages.left_at = Some(now);
        self.asking = Some(receiver);
    }

    fn tries(&mut self, transaction: String) {
        assert!(
            self.wrong.get(&transaction).copied().unwrap_or(0) < 3,
            "a fourth try"
        );
        self.trying = transaction;
    }
}

fn who(id: &LoginId) -> String {
    match id {
        LoginId::Mobile(mobile) => Mobile::digits(mobile).to_owned(),
        LoginId::AbhaNumber(number) => number.digits().to_owned(),
        LoginId::AbhaAddress(address) => address.to_string(),
        LoginId::Aadhaar(aadhaar) => {
            aadhaar.with(|ascii| String::from_utf8(ascii.to_vec()).unwrap())
        }
    }
}

fn prints_no_secret(printed: &str) {
    for secret in SECRETS {
        assert!(!printed.contains(secret), "a secret is printed: {printed}");
    }
}
