//! What must hold whatever happens, kept apart from how the session keeps it.

use crate::print_rules::PrintRules;
use crate::service::{AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, TOKEN, WRONG_CODE};
use abdm_types::{ConsentItem, Fault, LoginId, Mobile, OtpSystem};
use kiosk_journey::{Answer, ConsentEvent, Effect, Event, RequestId, Screen, Session, StepEvent};
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
        self.prints.learn(id, answer);
        let asking = self.asking.clone();
        if let Answer::AadhaarVerified(Ok(_)) = answer {
            // The code is used up: the next one begins a new series.
            for (who, messages) in &mut self.messages {
                if who.starts_with("aadhaar") {
                    messages.confirmed_at = None;
                }
            }
        }
        let messages = asking.and_then(|asking| self.messages.get_mut(&asking));
        match (answer, messages) {
            (
                Answer::CodeSent(Ok(sent))
                | Answer::AadhaarOtpSent(Ok(sent))
                | Answer::MobileOtpSent(Ok(sent)),
                Some(messages),
            ) => {
                let transaction = sent.transaction.as_str().to_owned();
                let receiver = self.asking.clone().unwrap();
                let _ = self.receivers.insert(transaction, receiver);
                messages.left_at = Some(now);
                messages.confirmed_at = Some(now);
                self.asking = None;
            }
            // Whatever may have arrived counts as sent.
            (
                Answer::CodeSent(Err(fault))
                | Answer::AadhaarOtpSent(Err(fault))
                | Answer::MobileOtpSent(Err(fault))
                | Answer::MobileChecked(Err(fault)),
                Some(_),
            ) if fault.may_have_arrived() => self.asking = None,
            // A refusal sent nothing.
            (
                Answer::CodeSent(Err(_))
                | Answer::AadhaarOtpSent(Err(_))
                | Answer::MobileOtpSent(Err(_))
                | Answer::MobileChecked(Err(_)),
                Some(messages),
            ) => {
                messages.left_at = None;
                messages.again = messages.again.saturating_sub(1);
                self.asking = None;
            }
            (Answer::MobileChecked(Ok(checked)), Some(messages)) => {
                if !checked.mobile_linked {
                    messages.confirmed_at = Some(now);
                }
                messages.left_at = Some(now);
                self.asking = None;
            }
            _ => {}
        }
        if let Answer::LoginProven(Ok(_) | Err(Fault::ProofExpired))
        | Answer::Retrieved(Ok(_) | Err(Fault::ProofExpired))
        | Answer::Reactivated(Ok(_) | Err(Fault::ProofExpired))
        | Answer::NewMobileProven(Ok(_) | Err(Fault::ProofExpired))
        | Answer::MobileChanged(Ok(()) | Err(Fault::ProofExpired)) = answer
        {
            // The code is used up: the next one begins a new series.
            let receiver = self.receivers.get(&self.trying);
            if let Some(messages) = receiver.and_then(|who| self.messages.get_mut(who)) {
                messages.confirmed_at = None;
            }
        }
        match answer {
            Answer::LoginProven(Ok(abdm_types::Proof::Final { .. }))
            | Answer::AccountEntered(Ok(_)) => self.has_token = true,
            Answer::LoginProven(Ok(abdm_types::Proof::Choose { .. })) => {
                self.has_transfer = true;
            }
            Answer::Reactivated(Ok(done)) => self.has_token |= done.token.is_some(),
            Answer::Enrolled(Ok(enrolment)) => {
                // Aadhaar is forgotten then, and with it what was sent for it.
                self.messages.retain(|who, _| !who.starts_with("aadhaar"));
                self.has_token |= enrolment.token.is_some();
                self.has_profile = true;
            }
            Answer::AadhaarVerified(Ok(verified)) => {
                if let Some(existing) = &verified.existing {
                    self.messages.retain(|who, _| !who.starts_with("aadhaar"));
                    self.has_token |= existing.token.is_some();
                    self.has_profile = true;
                }
            }
            Answer::ProfileFetched(Ok(_)) => self.has_profile = true,
            Answer::LoginProven(Err(abdm_types::Fault::OtpWrong))
            | Answer::Retrieved(Err(abdm_types::Fault::OtpWrong))
            | Answer::Reactivated(Err(abdm_types::Fault::OtpWrong))
            | Answer::NewMobileProven(Err(abdm_types::Fault::OtpWrong))
            | Answer::MobileChanged(Err(abdm_types::Fault::OtpWrong)) => {
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
        let prepared = matches!(event, Event::Answered(_, Answer::Prepared(Ok(()))));
        for effect in effects {
            let printed = format!("{effect:?}");
            prints_no_secret(&printed);
            assert_eq!(printed, effect.name());
            self.judge(effect, prepared, now);
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

    fn judge(&mut self, effect: &Effect, prepared: bool, now: Instant) {
        let code_of = |transaction: &abdm_types::TransactionId| transaction.as_str().to_owned();
        match effect {
            Effect::RequestLoginOtp {
                login_id, system, ..
            } => {
                if *system == OtpSystem::Aadhaar {
                    assert!(self.phone_at_hand, "nobody said that the phone is here");
                }
                self.asks(format!("login {system:?} {}", who(login_id)), prepared, now);
            }
            Effect::RequestFoundOtp { index, .. } => {
                self.asks(format!("found {index} of {}", self.searched), prepared, now);
            }
            Effect::FindAccounts { mobile, .. } => {
                mobile.digits().clone_into(&mut self.searched);
            }
            Effect::RequestRetrievalOtp { mobile, .. } => {
                self.asks(format!("retrieval {}", mobile.digits()), prepared, now);
            }
            Effect::RequestReactivationOtp { number, .. } => {
                assert!(self.phone_at_hand, "nobody said that the phone is here");
                self.asks(format!("reactivation {}", number.digits()), prepared, now);
            }
            Effect::RequestNewMobileOtp { mobile, .. } => {
                assert!(self.has_token && self.has_profile);
                assert!(self.confirmed_change, "nobody saw old and new side by side");
                self.asks(format!("new {}", mobile.digits()), prepared, now);
            }
            Effect::RequestChangeOtp { .. } => {
                assert!(self.confirmed_change && self.has_token);
                self.asks("change".to_owned(), prepared, now);
            }
            Effect::RequestAadhaarOtp { aadhaar, .. } => {
                assert!(self.consent && self.phone_at_hand);
                let who = aadhaar.with(|ascii| String::from_utf8(ascii.to_vec()).unwrap());
                self.asks(format!("aadhaar {who}"), prepared, now);
            }
            Effect::RequestMobileOtp { mobile, .. } | Effect::CheckMobile { mobile, .. } => {
                self.asks(format!("mobile {}", mobile.digits()), prepared, now);
            }
            // To the mobile that was checked last; its limit is held by the plain tests.
            Effect::ResendMobileOtp { .. } => assert!(prepared),
            Effect::EnrolByAadhaar { .. } | Effect::CreateAbha { .. } => {
                assert!(prepared && self.consent, "an ABHA without consent");
            }
            Effect::VerifyLogin { transaction, .. }
            | Effect::Retrieve { transaction, .. }
            | Effect::Reactivate { transaction, .. } => self.tries(code_of(transaction), prepared),
            Effect::VerifyNewMobile { transaction, .. }
            | Effect::ChangeMobile { transaction, .. } => {
                assert!(self.confirmed_change && self.has_token);
                self.tries(code_of(transaction), prepared);
            }
            Effect::EnterAccount { account, .. } => {
                assert!(prepared && self.has_transfer);
                assert_eq!(
                    account.status,
                    abdm_types::AccountStatus::Active,
                    "an account that is off is not entered"
                );
            }
            Effect::FetchProfile { .. } | Effect::FetchCardImage { .. } | Effect::LogOut { .. } => {
                assert!(self.has_token, "{effect:?} without a token");
            }
            Effect::DrawCard { .. } | Effect::SaveCard { .. } | Effect::PrintCard { .. } => {
                assert!(self.has_profile, "a card without a profile");
            }
            _ => {}
        }
    }

    fn asks(&mut self, receiver: String, prepared: bool, now: Instant) {
        assert!(prepared, "a message by itself");
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

    fn tries(&mut self, transaction: String, prepared: bool) {
        assert!(prepared, "a try by itself");
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
