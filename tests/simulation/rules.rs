//! What must hold whatever happens, by what the session says, what it records, and what the service
//! knows.

use crate::clock::Clock;
use crate::people::Person;
use abha_kiosk::domain::{Fault, LoginId};
use abha_kiosk::journey::{
    CallOutcome, Effect, Event, OtpRequest, Recorded, Request, RequestId, RequestKind, Response,
    Screen, Session, Settings,
};
use std::collections::{BTreeMap, BTreeSet};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Session, key and call, each sent twice at most, and each waited for no longer than it may take.
const LONGEST_WAIT: u64 = 6 * 30_000 + 5_000;

/// A request of the session.
struct Call {
    kind: RequestKind,
    /// Whose ABHA it may make.
    aadhaar: String,
    /// Whose messages it belongs to, where that is plain.
    receiver: Option<String>,
    transaction: Option<String>,
    /// Whether the record had it before it left.
    is_recorded: bool,
    left: Option<u64>,
    outcome: Option<CallOutcome>,
    /// When the service did it.
    done: Option<u64>,
    /// The messages that the service sent for it.
    messages: usize,
}

/// A request, by the life of the kiosk and its name there.
pub type Name = (u32, RequestId);

pub struct Rules {
    settings: Settings,
    life: u32,
    calls: BTreeMap<Name, Call>,
    /// The Aadhaar number that the last registration typed.
    aadhaar: String,
    /// The mobile that was looked up or checked last.
    mobile: String,
    /// Calls that the record has and that were not asked for yet.
    recorded: BTreeSet<Name>,
    /// Messages that may have left, by receiver.
    sent: BTreeMap<String, Vec<u64>>,
    /// To whom the code of a transaction went.
    receivers: BTreeMap<String, String>,
    /// The ABHA numbers that people were told, and whose they are.
    told: Vec<(String, String)>,
    /// Whether somebody said yes to being handed over, and was not yet.
    may_hand_over: bool,
    now: u64,
    pub seen: BTreeMap<&'static str, u32>,
    pub sessions: Ends,
    pub asked: Ends,
}

/// What the record was told of the beginning and the end of.
#[derive(Debug, Default, Clone, Copy)]
pub struct Ends {
    pub begun: u64,
    pub ended: u64,
    /// Cut off with the kiosk.
    pub cut_off: u64,
}

impl Ends {
    /// Those that have neither ended nor been cut off.
    pub fn open(self) -> u64 {
        self.begun - self.ended - self.cut_off
    }

    fn cut_off(&mut self) {
        self.cut_off += self.open();
    }
}

impl Rules {
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            life: 0,
            calls: BTreeMap::new(),
            aadhaar: String::new(),
            mobile: String::new(),
            recorded: BTreeSet::new(),
            sent: BTreeMap::new(),
            receivers: BTreeMap::new(),
            told: Vec::new(),
            may_hand_over: false,
            now: 0,
            seen: BTreeMap::new(),
            sessions: Ends::default(),
            asked: Ends::default(),
        }
    }

    pub fn life(&self) -> u32 {
        self.life
    }

    /// Holds an event and what followed from it against the rules.
    pub fn learn(&mut self, session: &Session, event: &Event, effects: &[Effect], clock: &Clock) {
        self.now = clock.millis();
        *self.seen.entry(session.screen().name()).or_default() += 1;
        match event {
            Event::RequestSent(id) => self.leaves((self.life, *id)),
            Event::Responded(id, response) => self.answered((self.life, *id), response),
            _ => {}
        }
        for effect in effects {
            match effect {
                Effect::Record(Recorded::SessionBegan) => self.sessions.begun += 1,
                Effect::Record(Recorded::SessionEnded(_)) => self.sessions.ended += 1,
                Effect::Record(Recorded::CallAsked { id, .. }) => {
                    self.asked.begun += 1;
                    self.recorded.insert((self.life, *id));
                }
                Effect::Request(id, request) => self.asks((self.life, *id), request),
                Effect::Record(Recorded::CallEnded { id, outcome, .. }) => {
                    self.ends((self.life, *id), *outcome, session);
                }
                Effect::Record(Recorded::HandoffAnswered { agreed }) => {
                    assert!(
                        self.settings.handoff.is_some(),
                        "asked where nothing is set"
                    );
                    self.may_hand_over = *agreed;
                }
                Effect::HandOff(..) => {
                    let may = std::mem::take(&mut self.may_hand_over);
                    assert!(may, "handed over without a yes, or twice for one");
                }
                Effect::Forget => {
                    self.may_hand_over = false;
                    self.is_forgotten(session);
                }
                _ => {}
            }
        }
        if let Some(waiting) = session.waiting() {
            let waited = waiting.waited(clock.instant()).as_millis();
            assert!(waited <= u128::from(LONGEST_WAIT), "waits for {waited} ms");
            assert!(session.problem().is_none(), "waits with a problem");
        }
    }

    /// The service answered a request.
    pub fn served(&mut self, of: Option<Name>, path: &str, status: u16, messages: usize) {
        let is_of_the_way = path.contains("sessions") || path.contains("cert");
        let Some(call) = of.and_then(|of| self.calls.get_mut(&of)) else {
            assert_eq!(messages, 0, "a message that nobody asked for: {path}");
            return;
        };
        if is_of_the_way {
            return;
        }
        call.messages += messages;
        assert!(call.messages <= 1, "two messages by one call: {path}");
        if (200..300).contains(&status) {
            call.done = call.done.or(Some(self.now));
        }
        if messages > 0 {
            self.judge_hour();
        }
    }

    /// The kiosk is gone with all that it had not recorded. Answers whether an ABHA was being made,
    /// as the record shows it.
    pub fn crashed(&mut self) -> bool {
        let life = self.life;
        self.life += 1;
        self.may_hand_over = false;
        self.sessions.cut_off();
        self.asked.cut_off();
        self.calls.iter().any(|((of, _), call)| {
            *of == life && call.kind.enrols() && call.is_recorded && call.outcome.is_none()
        })
    }

    /// The service begins anew, and knows nothing of what it did.
    pub fn forget(&mut self) {
        self.calls.clear();
        self.recorded.clear();
        self.receivers.clear();
        self.told.clear();
    }

    /// Everything has come to rest.
    pub fn rests(&self, session: &Session) {
        assert!(session.waiting().is_none(), "waits for ever");
        let at = session.screen();
        let is_home =
            at == Screen::Language || (at == Screen::Home && self.settings.is_front_desk());
        assert!(is_home, "rests at {}", at.name());
        assert_eq!(self.asked.open(), 0, "a call without an end in the record");
        self.judge_enrolments();
        for ((life, id), call) in &self.calls {
            let name = format!("{:?} {id:?} of life {life}", call.kind);
            let has_been_done = if call.kind.enrols() {
                call.done.is_some()
            } else {
                call.messages > 0
            };
            match call.outcome {
                // The truth is known, and it is another.
                Some(CallOutcome::Failed(fault)) => {
                    assert!(!has_been_done, "{name} was done, and told as {fault:?}");
                }
                Some(CallOutcome::GivenUp { sent: false } | CallOutcome::NotRecorded) => {
                    assert!(!has_been_done, "{name} was done, and never left");
                }
                Some(CallOutcome::Done) if call.kind.enrols() => {
                    assert!(has_been_done, "{name} was not done, and told as done");
                }
                _ => {}
            }
        }
    }

    /// What people were told is so.
    pub fn compare(&self, people: &[Person]) {
        for (aadhaar, number) in &self.told {
            let person = people.iter().find(|person| person.aadhaar == *aadhaar);
            let accounts = person.map_or(&[][..], |person| &person.accounts);
            let has_it = accounts.iter().any(|account| account.number == *number);
            assert!(has_it, "somebody was told of an ABHA that is not theirs");
        }
    }

    fn asks(&mut self, name: Name, request: &Request) {
        if let Request::Otp(OtpRequest::Aadhaar { aadhaar, .. }) = request {
            // Of one that is sealed already, another code is asked for.
            let typed = aadhaar.with(|ascii| String::from_utf8_lossy(ascii).into_owned());
            self.aadhaar = typed.unwrap_or_else(|| std::mem::take(&mut self.aadhaar));
        }
        // A registration after a sign-in takes the number that was typed there, sealed by then.
        if let Request::Otp(OtpRequest::Login { login_id, .. }) = request
            && let LoginId::Aadhaar(aadhaar) = login_id
        {
            let typed = aadhaar.with(|ascii| String::from_utf8_lossy(ascii).into_owned());
            self.aadhaar = typed.unwrap_or_else(|| std::mem::take(&mut self.aadhaar));
        }
        if let Request::FindAccounts { mobile } | Request::CheckMobile { mobile, .. } = request {
            self.mobile = mobile.digits().to_owned();
        }
        let call = Call {
            kind: request.kind(),
            aadhaar: self.aadhaar.clone(),
            receiver: self.receiver(request),
            transaction: request.transaction().map(|id| id.as_str().to_owned()),
            is_recorded: self.recorded.remove(&name),
            left: None,
            outcome: None,
            done: None,
            messages: 0,
        };
        assert!(self.calls.insert(name, call).is_none(), "a name used twice");
    }

    /// Where a message goes, as the kiosk counts it.
    fn receiver(&self, request: &Request) -> Option<String> {
        let request = match request {
            Request::Otp(request) => request,
            Request::CheckMobile { .. } => return Some(format!("mobile {}", self.mobile)),
            _ => return None,
        };
        Some(match request {
            OtpRequest::Aadhaar { .. } => format!("aadhaar {}", self.aadhaar),
            OtpRequest::EnrolMobile { mobile, .. }
            | OtpRequest::NewMobile { mobile, .. }
            | OtpRequest::Retrieval { mobile } => format!("mobile {}", mobile.digits()),
            OtpRequest::Login { login_id, .. } => match login_id {
                LoginId::Mobile(mobile) => format!("mobile {}", mobile.digits()),
                LoginId::AbhaNumber(number) => format!("number {}", number.digits()),
                LoginId::AbhaAddress(address) => format!("address {}", address.local()),
                LoginId::Aadhaar(aadhaar) => {
                    aadhaar.with(|ascii| format!("aadhaar {}", String::from_utf8_lossy(ascii)))?
                }
            },
            OtpRequest::Reactivation { number, .. } => format!("number {}", number.digits()),
            OtpRequest::EnrolMobileAgain { transaction } => {
                return self.receivers.get(transaction.as_str()).cloned();
            }
            OtpRequest::Found { .. } => format!("mobile {}", self.mobile),
            // They count for an account, whose number the request does not say.
            OtpRequest::Email { .. } | OtpRequest::Kyc { .. } | OtpRequest::ChangeMobile { .. } => {
                return None;
            }
        })
    }

    fn leaves(&mut self, name: Name) {
        let now = self.now;
        let call = self.calls.get_mut(&name).expect("somebody asked for it");
        assert!(
            call.is_recorded || !call.kind.waits_for_the_record(),
            "{:?} leaves unrecorded",
            call.kind
        );
        assert!(call.left.replace(now).is_none(), "it leaves twice");
        if let Some(receiver) = call.receiver.clone() {
            let sent = self.sent.entry(receiver).or_default();
            sent.retain(|at| now - *at < DAY);
            if let Some(last) = sent.last() {
                assert!(now - *last >= MINUTE, "{} ms after another", now - *last);
            }
            sent.push(now);
            assert!(sent.len() <= 3, "a fourth message in a day");
        }
        self.judge_enrolments();
    }

    fn answered(&mut self, name: Name, response: &Response) {
        let Some(call) = self.calls.get(&name) else {
            return;
        };
        let receiver = call.receiver.clone();
        let of_transaction = call.transaction.as_ref();
        let of_transaction = of_transaction.and_then(|id| self.receivers.get(id).cloned());
        match (response, response.fault()) {
            (Response::Otp(Ok(_)) | Response::CheckMobile(Ok(_)), _) => {
                if let (Some(receiver), Some(transaction)) = (receiver, response.transaction()) {
                    let transaction = transaction.as_str().to_owned();
                    self.receivers.insert(transaction, receiver);
                }
            }
            // It is certain that nobody got anything.
            (Response::Otp(_) | Response::CheckMobile(_), Some(fault)) if !is_unknown(fault) => {
                if let (Some(receiver), Some(_)) = (receiver, call.left) {
                    self.sent.get_mut(&receiver).and_then(Vec::pop);
                }
            }
            (Response::EnrolByAadhaar(Ok(made)) | Response::CreateAbha(Ok(made)), _) => {
                let number = made.profile.abha_number.digits().to_string();
                self.told.push((call.aadhaar.clone(), number));
                self.sent.remove(&format!("aadhaar {}", call.aadhaar));
            }
            (
                Response::VerifyEmail(Ok(()))
                | Response::VerifyKyc(Ok(()))
                | Response::ChangeMobile(Ok(())),
                _,
            ) => self
                .sent
                .retain(|receiver, _| !receiver.starts_with("number")),
            // Whoever has proved to be there begins anew.
            (_, None) if !matches!(response, Response::FindAccounts(_)) => {
                if let Some(receiver) = of_transaction {
                    self.sent.remove(&receiver);
                }
            }
            _ => {}
        }
    }

    fn ends(&mut self, name: Name, outcome: CallOutcome, session: &Session) {
        self.asked.ended += 1;
        let call = self.calls.get_mut(&name).expect("somebody asked for it");
        assert!(call.outcome.replace(outcome).is_none(), "it ends twice");
        let is_over = matches!(
            session.screen(),
            Screen::Language | Screen::Home | Screen::Goodbye
        );
        if call.kind.enrols() && outcome.is_unknown() && !is_over {
            assert_eq!(
                session.screen(),
                Screen::Notice,
                "an ABHA may have been made, and nobody says so"
            );
        }
    }

    /// Nothing of the person stays.
    fn is_forgotten(&self, session: &Session) {
        assert!(session.token().is_none(), "a token stays");
        assert!(session.card().is_none(), "a card stays");
        assert!(session.waiting().is_none(), "a request stays");
        assert!(session.overlay().is_none(), "a question stays");
        assert!(session.journey().is_none(), "a journey stays");
        assert!(session.consent().is_none(), "a consent stays");
        assert!(session.step().is_none(), "a step stays");
    }

    /// Nobody is asked for a second ABHA where it is not known whether the first was made, and it
    /// was.
    fn judge_enrolments(&self) {
        let enrolments = || {
            let calls = self.calls.iter();
            calls.filter(|(_, call)| call.kind.enrols() && call.left.is_some())
        };
        for ((life, id), first) in enrolments() {
            // Cut off with the kiosk, or nobody heard of it.
            let is_unknown = first
                .outcome
                .map_or(*life < self.life, CallOutcome::is_unknown);
            let Some(done) = first.done.filter(|_| is_unknown) else {
                continue;
            };
            let again = enrolments().find(|((of, other), call)| {
                (of, other) > (life, id) && call.aadhaar == first.aadhaar && call.left > Some(done)
            });
            assert!(
                again.is_none(),
                "a second ABHA is asked for: {again:?}",
                again = again.map(|(name, _)| name)
            );
        }
    }

    /// So many messages in any hour, by when they were asked for.
    fn judge_hour(&self) {
        let mut sent: Vec<u64> = self
            .calls
            .values()
            .filter(|call| call.messages > 0)
            .filter_map(|call| call.left)
            .collect();
        sent.sort_unstable();
        for (at, first) in sent.iter().enumerate() {
            let in_the_hour = sent[at..].iter().filter(|at| **at - first < HOUR).count();
            assert!(
                in_the_hour <= usize::from(self.settings.messages_per_hour),
                "{in_the_hour} messages in an hour"
            );
        }
    }
}

/// The service may have done what was asked, and nobody heard of it. The list is this test's own.
fn is_unknown(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::Interrupted | Fault::TimedOut | Fault::ServiceDown | Fault::Garbled
    )
}
