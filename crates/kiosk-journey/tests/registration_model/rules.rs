//! What must hold whatever happens, kept apart from how the session keeps it.

use super::world::{Heard, What};
use crate::print_rules::PrintRules;
use crate::service::{
    AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, OTHER_WRONG_CODE, TOKEN, WRONG_CODE,
};
use abdm_types::{ConsentItem, ConsentRecord, Fault, HeardHow, Otp, Retry};
use kiosk_journey::step::Step;
use kiosk_journey::{
    CardRequest, ConsentEvent, Effect, Event, Idle, OtpRequest, Request, RequestId, Response,
    Screen, Session, Stage, StepEvent,
};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// Between two messages to one receiver (CRT_ABHA_106).
const MINUTE: Duration = Duration::from_secs(60);
/// A code is worth nothing after this (protocol.md section 11.4).
const LIFETIME: Duration = Duration::from_secs(600);

/// A finished code is seen for so long before it goes.
const CODE_SHOWN: Duration = Duration::from_millis(600);

/// What nothing may print.
const SECRETS: [&str; 8] = [
    AADHAAR,
    OTHER_AADHAAR,
    MOBILE,
    OTHER_MOBILE,
    CODE,
    WRONG_CODE,
    OTHER_WRONG_CODE,
    TOKEN,
];

/// The messages to one receiver, by what is known outside the session.
#[derive(Default)]
struct Messages {
    /// When one may last have left.
    left_at: Option<Instant>,
    /// When the last one was confirmed.
    confirmed_at: Option<Instant>,
    /// New codes since the first one of this series.
    again: u8,
}

/// What is known of the present person.
#[derive(Default)]
struct Person {
    agreed: BTreeSet<ConsentItem>,
    phone_at_hand: bool,
    has_abha: bool,
    has_token: bool,
    aadhaar: BTreeMap<String, Messages>,
    mobile: BTreeMap<String, Messages>,
    wrong: BTreeMap<String, u8>,
    trying: String,
    /// The digits of the last try, and of the last one that was wrong, by transaction.
    tried: String,
    tried_wrongly: BTreeMap<String, String>,
    /// When a key was last pressed in an entry.
    typed_at: Option<Instant>,
    /// Whose message is being asked for.
    asking: String,
    pause: Option<Instant>,
    /// Calls that were asked for and have not left.
    unsent: BTreeMap<RequestId, Request>,
}

pub struct Rules {
    shown: &'static [ConsentItem],
    person: Person,
    prints: PrintRules,
    /// Whether nobody is there any more, so that the event only ends the session.
    is_gone: bool,
    screen: Screen,
    was_waiting: bool,
}

impl Rules {
    pub fn new(heard: &HeardHow) -> Self {
        Self {
            shown: ConsentItem::shown(heard),
            person: Person::default(),
            prints: PrintRules::default(),
            is_gone: false,
            screen: Screen::Language,
            was_waiting: false,
        }
    }

    /// Looks at an event before it is told.
    pub fn before(&mut self, session: &Session, event: &Event, now: Instant) {
        prints_no_secret(&format!("{event:?}"));
        if let Event::Step(StepEvent::Entry(key)) = event {
            self.person.typed_at = Some(now);
            let printed = format!("{key:?}");
            assert!(
                !printed.contains(|character: char| character.is_ascii_digit()),
                "{printed} spells a number"
            );
        }
        self.screen = session.screen();
        self.was_waiting = is_waiting(session);
        self.is_gone = session.idle(now) == Idle::Gone;
        let is_heard = session.idle(now) == Idle::Present && session.overlay().is_none();
        let Event::Step(event) = event else {
            return;
        };
        if !is_heard || self.was_waiting {
            return;
        }
        match (self.screen, event) {
            (Screen::Consent, StepEvent::Consent(ConsentEvent::Answered(item, yes)))
                if self.is_asked(session, *item) =>
            {
                if *yes {
                    let _ = self.person.agreed.insert(*item);
                } else {
                    let _ = self.person.agreed.remove(item);
                }
            }
            (Screen::Consent, StepEvent::Consent(ConsentEvent::Switched(item, is_on)))
                if self.is_list(session) && self.shown.contains(item) && !item.is_needed() =>
            {
                if *is_on {
                    let _ = self.person.agreed.insert(*item);
                } else {
                    let _ = self.person.agreed.remove(item);
                }
            }
            (Screen::Consent, StepEvent::Consent(ConsentEvent::AllAnswered(yes)))
                if self.is_list(session) =>
            {
                if *yes {
                    let needed: Vec<_> = self.needed().copied().collect();
                    self.person.agreed.extend(needed);
                } else {
                    self.person.agreed.clear();
                }
            }
            (Screen::CodeDestination, StepEvent::PhoneAtHand(answer)) => {
                self.person.phone_at_hand = *answer;
            }
            _ => {}
        }
    }

    /// Looks at what followed.
    pub fn after(
        &mut self,
        session: &Session,
        event: &Event,
        heard: &Heard,
        effects: &[Effect],
        now: Instant,
    ) {
        if let Event::RequestSent(id) = event
            && let Some(request) = self.person.unsent.remove(id)
        {
            self.judge_sent(&request, now);
        }
        match (event, heard.answered) {
            (Event::Responded(id, response), Some(asked)) if !self.is_gone => {
                self.learn(*id, asked, response, now);
            }
            (Event::CardResponded(id, response), Some(_)) if !self.is_gone => {
                self.prints.learn(*id, *response);
            }
            _ => {}
        }
        if let Some(What::AadhaarOtp | What::MobileOtp) = heard.given_up {
            let receiver = self.person.asking.clone();
            given_up(&mut self.person.aadhaar, &receiver, now);
            given_up(&mut self.person.mobile, &receiver, now);
        }
        for effect in effects {
            let printed = format!("{effect:?}");
            prints_no_secret(&printed);
            assert_eq!(printed, effect.name());
            self.judge(effect, event, now);
            self.prints.judge(effect, event);
        }
        self.judge_end(session, event, effects);
        if session.screen() == Screen::Home && self.screen != Screen::Home {
            // A journey begins anew, with nothing agreed to.
            self.person.agreed.clear();
            self.person.pause = None;
        }
        let awaited = heard
            .open
            .iter()
            .filter(|asked| asked.what.is_awaited())
            .count();
        assert_eq!(
            awaited,
            usize::from(is_waiting(session)),
            "one request at most is waited for"
        );
        if let Stage::Journey(registration) = session.stage() {
            assert_eq!(registration.token().is_some(), self.person.has_token);
            if is_waiting(session) {
                assert!(!registration.may_continue(now));
                assert!(registration.problem().is_none());
            }
        }
    }

    fn learn(&mut self, id: RequestId, asked: What, response: &Response, now: Instant) {
        let was_sent = self.person.unsent.remove(&id).is_none();
        let person = &mut self.person;
        let asking = person.asking.clone();
        match (asked, response) {
            (What::AadhaarOtp, Response::Otp(Ok(_))) => {
                confirmed(&mut person.aadhaar, asking, now);
            }
            (What::MobileOtp, Response::Otp(Ok(_))) => {
                confirmed(&mut person.mobile, asking, now);
            }
            // Whatever may have arrived counts as sent.
            (_, Response::Otp(Err(fault))) if fault.may_have_arrived() => {}
            // A refusal sent nothing.
            (What::AadhaarOtp, Response::Otp(Err(_))) if was_sent => {
                failed(&mut person.aadhaar, &asking);
            }
            (What::MobileOtp, Response::Otp(Err(_))) if was_sent => {
                failed(&mut person.mobile, &asking);
            }
            (_, Response::EnrolByAadhaar(Ok(enrolment))) => {
                person.has_abha = true;
                person.has_token = enrolment.token.is_some();
                person.aadhaar.clear();
            }
            (
                _,
                Response::EnrolByAadhaar(Err(Fault::OtpWrong))
                | Response::VerifyMobileOtp(Err(Fault::OtpWrong)),
            ) if was_sent => {
                *person.wrong.entry(person.trying.clone()).or_default() += 1;
                let tried = (person.trying.clone(), person.tried.clone());
                person.tried_wrongly.extend([tried]);
            }
            _ => {}
        }
        let Some(fault) = response.fault() else {
            return;
        };
        if let (true, Fault::SlowDown { .. }, Retry::After(pause)) =
            (asked.is_awaited(), fault, fault.retry())
        {
            person.pause = Some(now + pause);
        }
    }

    fn judge(&mut self, effect: &Effect, event: &Event, now: Instant) {
        match effect {
            Effect::Request(id, request) => {
                self.judge_request(request, event, now);
                let _ = self.person.unsent.insert(*id, request.clone());
            }
            Effect::Card(_, CardRequest::Fetch { .. }) | Effect::LogOut { .. } => {
                assert!(self.person.has_token, "{effect:?} without a token");
            }
            Effect::Card(_, _) => assert!(self.person.has_abha, "{effect:?} without an ABHA"),
            Effect::Cancel(_) | Effect::CancelPrint(_) | Effect::Forget => {}
        }
    }

    fn judge_request(&mut self, request: &Request, event: &Event, now: Instant) {
        match request {
            Request::SuggestAddresses { .. } => {
                return assert!(self.person.has_abha, "{request:?} without an ABHA");
            }
            Request::FetchProfile { .. } => {
                return assert!(self.person.has_token, "{request:?} without a token");
            }
            _ => {}
        }
        let typed_at = self.person.typed_at;
        let after_a_look =
            matches!(event, Event::TimePassed) && typed_at.is_some_and(|at| now - at >= CODE_SHOWN);
        let after_enrolment = matches!(event, Event::Responded(_, Response::EnrolByAadhaar(Ok(_))));
        assert!(
            matches!(event, Event::Step(_)) || after_enrolment || after_a_look,
            "a call by itself"
        );
        assert!(!self.was_waiting || after_enrolment);
        assert!(
            self.person.pause.is_none_or(|until| until <= now),
            "a call in a pause"
        );
    }

    /// A call leaves.
    fn judge_sent(&mut self, request: &Request, now: Instant) {
        match request {
            Request::Otp(OtpRequest::Aadhaar { aadhaar, .. }) => {
                assert!(self.needed().all(|item| self.person.agreed.contains(item)));
                assert!(
                    self.person.phone_at_hand,
                    "nobody said that the phone is here"
                );
                assert!(!self.person.has_abha);
                let receiver = aadhaar.with(|ascii| String::from_utf8(ascii.to_vec()).unwrap());
                self.person.asking.clone_from(&receiver);
                asks(&mut self.person.aadhaar, receiver, now);
            }
            Request::EnrolByAadhaar {
                consent,
                transaction,
                otp,
                ..
            } => {
                self.judge_consent(consent);
                self.try_code(transaction.as_str(), otp);
            }
            Request::Otp(OtpRequest::EnrolMobile { mobile, .. }) => {
                assert!(self.person.has_abha);
                let receiver = mobile.digits().to_owned();
                self.person.asking.clone_from(&receiver);
                asks(&mut self.person.mobile, receiver, now);
            }
            Request::VerifyMobileOtp { transaction, otp } => {
                assert!(self.person.has_abha);
                self.try_code(transaction.as_str(), otp);
            }
            Request::ChooseAddress { .. } => assert!(self.person.has_abha),
            Request::SuggestAddresses { .. } | Request::FetchProfile { .. } => {}
            other => panic!("{other:?} is no call of the registration"),
        }
    }

    /// Whether this item is the one on the screen: nothing else can be answered.
    fn is_asked(&self, session: &Session, item: ConsentItem) -> bool {
        let Stage::Journey(registration) = session.stage() else {
            return false;
        };
        !session.settings().is_front_desk()
            && matches!(registration.step(), Step::Consent(step)
                if self.shown.get(step.page()) == Some(&item) && !step.is_declined())
    }

    /// Whether the list of the front desk is on the screen, where alone it can be answered.
    fn is_list(&self, session: &Session) -> bool {
        let Stage::Journey(registration) = session.stage() else {
            return false;
        };
        session.settings().is_front_desk()
            && matches!(registration.step(), Step::Consent(step)
                if step.opened().is_none() && !step.is_declined())
    }

    fn needed(&self) -> impl Iterator<Item = &'static ConsentItem> {
        self.shown.iter().filter(|item| item.is_needed())
    }

    fn judge_consent(&self, consent: &ConsentRecord) {
        assert!(self.needed().all(|item| consent.agreed.contains(item)));
        assert_eq!(consent.agreed, self.person.agreed);
        assert_eq!((consent.code, consent.version), ("abha-enrollment", "1.4"));
    }

    fn try_code(&mut self, transaction: &str, otp: &Otp) {
        transaction.clone_into(&mut self.person.trying);
        self.person.tried = otp.with(|ascii| String::from_utf8(ascii.to_vec()).unwrap());
        assert_ne!(
            self.person.tried_wrongly.get(transaction),
            Some(&self.person.tried),
            "the same wrong code again"
        );
        let wrong = self.person.wrong.get(transaction).copied();
        assert!(wrong.unwrap_or(0) < 3, "a fourth try");
    }

    /// The end of a session, and nothing but the end, forgets the person and ends the token.
    fn judge_end(&mut self, session: &Session, event: &Event, effects: &[Effect]) {
        let count = |name: &str| {
            effects
                .iter()
                .filter(|effect| effect.name() == name)
                .count()
        };
        if count("Forget") == 0 {
            assert_eq!(count("LogOut"), 0, "a token ended before its time");
            let is_over = matches!(self.screen, Screen::Language | Screen::Goodbye);
            assert!(
                is_over || session.screen() != Screen::Language,
                "an end that forgets nothing"
            );
            let finished = matches!(event, Event::Finished) && self.screen != Screen::Goodbye;
            assert!(!finished, "an end that forgets nothing");
            return;
        }
        assert_eq!(count("Forget"), 1);
        assert_eq!(effects.last().map(Effect::name), Some("Forget"));
        assert_eq!(count("LogOut"), usize::from(self.person.has_token));
        assert_eq!(count("Cancel"), usize::from(self.was_waiting));
        assert!(
            self.is_gone || ends(event),
            "{event:?} ends the session without a question"
        );
        if session.settings().is_front_desk() {
            assert_eq!(session.screen(), Screen::Home);
        } else if session.screen() != Screen::Goodbye {
            assert_eq!(session.screen(), Screen::Language);
            assert_eq!(session.language(), session.settings().language);
        }
        assert_eq!(session.overlay(), None);
        self.person = Person::default();
    }
}

/// Whether an event can be the end of a session: what asks first is no end by itself, but where
/// nothing is lost.
fn ends(event: &Event) -> bool {
    matches!(
        event,
        Event::Finished
            | Event::StopAsked
            | Event::StartedNew
            | Event::Step(StepEvent::Continued | StepEvent::WentBack)
    )
}

/// A message is asked for now.
fn asks(all: &mut BTreeMap<String, Messages>, receiver: String, now: Instant) {
    let messages = all.entry(receiver).or_default();
    if let Some(left_at) = messages.left_at {
        assert!(
            now - left_at >= MINUTE,
            "a message {:?} after another",
            now - left_at
        );
    }
    match messages.confirmed_at {
        Some(at) if now - at < LIFETIME => {
            messages.again += 1;
            assert!(messages.again <= 2, "a third new code");
        }
        Some(_) | None => messages.again = 0,
    }
    messages.left_at = Some(now);
}

fn confirmed(all: &mut BTreeMap<String, Messages>, receiver: String, now: Instant) {
    let messages = all.entry(receiver).or_default();
    messages.left_at = Some(now);
    messages.confirmed_at = Some(now);
}

fn failed(all: &mut BTreeMap<String, Messages>, receiver: &str) {
    if let Some(messages) = all.get_mut(receiver) {
        messages.left_at = None;
        messages.again = messages.again.saturating_sub(1);
    }
}

/// The answer to a message that was asked for is not waited for.
fn given_up(all: &mut BTreeMap<String, Messages>, receiver: &str, now: Instant) {
    if let Some(messages) = all.get_mut(receiver) {
        messages.left_at = messages.left_at.map(|_| now);
    }
}

fn prints_no_secret(printed: &str) {
    for secret in SECRETS {
        assert!(!printed.contains(secret), "a secret is printed");
    }
}

fn is_waiting(session: &Session) -> bool {
    session.waiting().is_some()
}
