//! A person at the kiosk, and a service that is answered by hand, in invented time.

use crate::kept::Kept;
use crate::requests::refused;
use crate::service::{OTHER_WRONG_CODE, WRONG_CODE};
use crate::typed_code::typed_code;
use abdm_types::{
    AbhaNumber, Fault, Generation, HeardHow, KeyMark, Language, LoginId, Now, PrintState, UtcMillis,
};
use kiosk_journey::step::{
    AadhaarStep, AddressStep, CardStep, CodeStep, ConsentStep, CreatedStep, DestinationStep,
    MobileStep, NoticeStep, Step,
};
use kiosk_journey::{
    CardResponse, Effect, EntryEvent, Event, HandoffNews, Idle, Journey, OtpChallenge, OtpRequest,
    PatientNumber, Problem, Recorded, Request, RequestId, Response, Screen, Session, Settings,
    Stage, StepEvent,
};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// The wall clock when a test begins.
pub const START_UTC: i64 = 1_795_000_000_000;

/// A language that is not English.
pub const HINDI: Language = Language::new("hi");

/// The session, the clock, and every effect that nobody has answered yet.
pub struct Kiosk {
    pub session: Session,
    pub open: Vec<Effect>,
    /// What the record was told, oldest first.
    pub recorded: Vec<Recorded>,
    /// What a disk has of it.
    kept: Kept,
    start: Instant,
    passed: Duration,
}

/// Self-service with the times that hold unless others are set.
pub fn self_service() -> Settings {
    Settings {
        language: Language::ENGLISH,
        generation: Generation::V3,
        heard: HeardHow::Alone,
        idle: Duration::from_secs(120),
        idle_awaiting_otp: Duration::from_secs(240),
        idle_result: Duration::from_secs(60),
        countdown: Duration::from_secs(45),
        messages_per_hour: 30,
        address_ending: "sbx".to_owned(),
        print_limit: None,
        prints_slips: false,
        handoff: None,
        face_code: false,
    }
}

/// With an operator.
pub fn front_desk() -> Settings {
    Settings {
        heard: HeardHow::ExplainedBy("Meera Nair".to_owned()),
        ..self_service()
    }
}

/// What a client does on the way out of a call: an Aadhaar number is sealed, and its digits are let
/// go.
pub fn seal(request: &Request) {
    let aadhaar = match request {
        Request::Otp(OtpRequest::Aadhaar { aadhaar, .. }) => aadhaar,
        Request::Otp(OtpRequest::Login {
            login_id: LoginId::Aadhaar(aadhaar),
            ..
        }) => aadhaar,
        _ => return,
    };
    let sealed = aadhaar.sealed(KeyMark([1; 20]), |_| {
        Some(Zeroizing::new("sealed".to_owned()))
    });
    assert!(sealed.is_ok(), "there is one key");
}

impl Kiosk {
    pub fn new(settings: Settings) -> Self {
        let start = Instant::now();
        let now = Now {
            monotonic: start,
            utc: UtcMillis(START_UTC),
        };
        Self {
            session: Session::new(settings, Kept::key(1), now),
            open: Vec::new(),
            recorded: Vec::new(),
            kept: Kept::default(),
            start,
            passed: Duration::ZERO,
        }
    }

    /// The program is killed at this moment and starts again: of the counts it knows what is on the
    /// disk.
    pub fn killed(self) -> Self {
        let settings = self.session.settings().clone();
        let mut again = Self {
            session: Session::new(settings, Kept::key(0), self.now()),
            open: Vec::new(),
            recorded: Vec::new(),
            ..self
        };
        let (counts, keys) = again.kept.read();
        let now = again.now();
        again.session.restore(counts, keys, again.kept.slip, now);
        again
    }

    pub fn now(&self) -> Now {
        Now {
            monotonic: self.start + self.passed,
            utc: UtcMillis(START_UTC + i64::try_from(self.passed.as_millis()).unwrap()),
        }
    }

    pub fn instant(&self) -> Instant {
        self.now().monotonic
    }

    pub fn passed(&self) -> Duration {
        self.passed
    }

    /// Lets time pass without telling the session.
    pub fn pass(&mut self, time: Duration) {
        self.passed += time;
    }

    pub fn pass_seconds(&mut self, seconds: u64) {
        self.pass(Duration::from_secs(seconds));
    }

    /// Lets time pass while the person touches the screen often enough to be seen.
    pub fn stay_seconds(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.pass_seconds(1);
            assert!(self.tell(Event::Touched).is_empty());
        }
    }

    /// Tells the session; answers with the names of what it wants done.
    pub fn tell(&mut self, event: Event) -> Vec<&'static str> {
        let effects = self.session.handle(event, self.now());
        self.kept.write(&effects);
        let mut names = Vec::new();
        for effect in effects {
            if let Effect::Record(recorded) = effect {
                self.recorded.push(recorded);
                continue;
            }
            names.push(effect.name());
            if let Effect::Cancel(id) = &effect {
                self.open.retain(|other| other.request_id() != Some(*id));
            }
            self.open.push(effect);
        }
        names
    }

    pub fn step(&mut self, event: StepEvent) -> Vec<&'static str> {
        self.tell(Event::Step(event))
    }

    pub fn go_on(&mut self) -> Vec<&'static str> {
        self.step(StepEvent::Continued)
    }

    /// The last button of a session, and "Yes" where it is asked.
    pub fn finish(&mut self) -> Vec<&'static str> {
        let names = self.go_on();
        if self.session.overlay().is_none() {
            return names;
        }
        assert!(names.is_empty(), "asked, and yet {names:?}");
        self.tell(Event::Finished)
    }

    /// The next person chooses a language, once the good-bye to the last one is over.
    pub fn begin_anew(&mut self) {
        let _ = self.tell(Event::TimePassed);
        while self.screen() == Screen::Goodbye {
            self.pass_seconds(5);
            let _ = self.tell(Event::TimePassed);
        }
        let _ = self.tell(Event::LanguageChosen(Language::ENGLISH));
    }

    /// Everything is wiped, the good-bye is over, and the next person stands here.
    pub fn next_person(&mut self) {
        let _ = self.tell(Event::Finished);
        self.pass_seconds(5);
        assert!(self.tell(Event::TimePassed).is_empty());
        assert_eq!(self.screen(), Screen::Language);
    }

    pub fn back(&mut self) -> Vec<&'static str> {
        self.step(StepEvent::WentBack)
    }

    /// Types digits, and waits until a finished code has been shown; answers with what that or
    /// the last digit led to.
    pub fn digits(&mut self, digits: &str) -> Vec<&'static str> {
        let rests = self.typed_code().and_then(OtpChallenge::rests_until);
        if let Some(until) = rests.filter(|until| *until > self.instant()) {
            self.pass(until - self.instant());
        }
        let names = self.digits_at_once(digits);
        match self.typed_code().and_then(OtpChallenge::sends_at) {
            Some(at) if !self.is_waiting() => {
                self.pass(at - self.instant());
                self.tell(Event::TimePassed)
            }
            Some(_) | None => names,
        }
    }

    /// Types digits; answers with what the last one led to.
    pub fn digits_at_once(&mut self, digits: &str) -> Vec<&'static str> {
        let mut names = Vec::new();
        for digit in digits.bytes() {
            names = self.step(StepEvent::Entry(EntryEvent::Digit(digit - b'0')));
        }
        names
    }

    /// The code of the present screen, where one was sent.
    pub fn typed_code(&self) -> Option<&OtpChallenge> {
        typed_code(&self.session)
    }

    /// A wrong code, and another one for the next try: the same is not sent twice.
    pub fn wrong_code(&self) -> &'static str {
        match self.typed_code().map(OtpChallenge::tries_left) {
            Some(2) => OTHER_WRONG_CODE,
            Some(_) | None => WRONG_CODE,
        }
    }

    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            let key = match character.to_digit(10) {
                Some(digit) => EntryEvent::Digit(u8::try_from(digit).unwrap()),
                None => EntryEvent::Character(character),
            };
            assert!(self.step(StepEvent::Entry(key)).is_empty());
        }
    }

    pub fn erase_all(&mut self) {
        assert!(
            self.step(StepEvent::Entry(EntryEvent::ErasedAll))
                .is_empty()
        );
    }

    /// The printer says something of the oldest print; it stays open until it is over.
    #[track_caller]
    pub fn print_moves(&mut self, state: PrintState) -> Vec<&'static str> {
        let effect = self.take("PrintCard");
        let id = effect.request_id().unwrap();
        if !state.is_final() {
            self.open.insert(0, effect);
        }
        self.tell(Event::CardResponded(id, CardResponse::PrintMoved(state)))
    }

    /// Takes the oldest open effect of this name.
    #[track_caller]
    pub fn take(&mut self, name: &str) -> Effect {
        match self.open.iter().position(|effect| effect.name() == name) {
            Some(at) => self.open.remove(at),
            None => panic!("{name} is not among {:?}", self.open),
        }
    }

    /// Answers the oldest open effect of this name.
    #[track_caller]
    pub fn answer(&mut self, name: &str, answer: impl Answers) -> Vec<&'static str> {
        let id = self.take(name).request_id().unwrap();
        self.tell(answer.to(id))
    }

    /// The call that was asked for last leaves; gives its name.
    #[track_caller]
    pub fn leaves(&mut self) -> Vec<&'static str> {
        let (id, name) = self.asked();
        for effect in &self.open {
            if let Effect::Request(asked, request) = effect
                && *asked == id
            {
                seal(request);
            }
        }
        assert!(self.tell(Event::RequestSent(id)).is_empty());
        vec![name]
    }

    /// The call that was asked for last never leaves.
    #[track_caller]
    pub fn cannot_leave(&mut self, fault: Fault) -> Vec<&'static str> {
        let (id, name) = self.asked();
        let response = match self.take(name) {
            Effect::Request(_, request) => refused(&request, fault),
            other => panic!("{other:?} is no call"),
        };
        self.tell(Event::Responded(id, response))
    }

    /// The call that was asked for last.
    #[track_caller]
    fn asked(&self) -> (RequestId, &'static str) {
        let last = self.open.iter().rev().find_map(|effect| match effect {
            Effect::Request(id, request) => Some((*id, request.name())),
            _ => None,
        });
        last.unwrap_or_else(|| panic!("no call is among {:?}", self.open))
    }

    pub fn screen(&self) -> Screen {
        self.session.screen()
    }

    pub fn idle(&self) -> Idle {
        self.session.idle(self.instant())
    }

    #[track_caller]
    pub fn journey(&self) -> &Journey {
        match self.session.stage() {
            Stage::Journey(registration) => registration,
            Stage::Language | Stage::Home(_) | Stage::Goodbye(_) => {
                panic!("at {:?}", self.screen())
            }
        }
    }

    #[track_caller]
    pub fn problem(&self) -> Option<Problem> {
        self.session.problem()
    }

    pub fn is_waiting(&self) -> bool {
        self.session.waiting().is_some()
    }

    #[track_caller]
    pub fn may_continue(&self) -> bool {
        self.session.may_continue(self.instant())
    }
}

/// What a request is answered with.
pub trait Answers {
    fn to(self, id: RequestId) -> Event;
}

impl Answers for Response {
    fn to(self, id: RequestId) -> Event {
        Event::Responded(id, self)
    }
}

impl Answers for CardResponse {
    fn to(self, id: RequestId) -> Event {
        Event::CardResponded(id, self)
    }
}

impl Answers for HandoffNews {
    fn to(self, id: RequestId) -> Event {
        Event::HandedOff(id, self)
    }
}

impl Answers for Vec<(AbhaNumber, PatientNumber)> {
    fn to(self, id: RequestId) -> Event {
        Event::PatientsFound(id, self)
    }
}

/// The code of a registration, by the screen it is typed on.
impl Kiosk {
    #[track_caller]
    pub fn aadhaar_otp(&self) -> &CodeStep {
        assert_eq!(self.screen(), Screen::AadhaarOtp);
        self.code()
    }

    #[track_caller]
    pub fn mobile_otp(&self) -> &CodeStep {
        assert_eq!(self.screen(), Screen::MobileOtp);
        self.code()
    }
}

/// The state of each screen, when it is the one that is shown.
macro_rules! on_screen {
    ($($name:ident: $variant:ident -> $step:ty;)*) => {
        impl Kiosk {
            $(
                #[track_caller]
                pub fn $name(&self) -> &$step {
                    match self.journey().step() {
                        Step::$variant(step) => step,
                        _ => panic!("at {:?}, problem {:?}", self.screen(), self.problem()),
                    }
                }
            )*
        }
    };
}

on_screen! {
    consent: Consent -> ConsentStep;
    aadhaar: Aadhaar -> AadhaarStep;
    mobile: Mobile -> MobileStep;
    destination: Destination -> DestinationStep;
    code: Code -> CodeStep;
    address: Address -> AddressStep;
    created: Created -> CreatedStep;
    card: Card -> CardStep;
    notice: Notice -> NoticeStep;
}
