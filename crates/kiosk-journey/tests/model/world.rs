//! A session under random happenings, each of which is held against the rules.

use super::answers::{self, Wanted};
use super::ops::Op;
use super::rules::Rules;
use crate::delivery_rules::{DeliveryRules, MESSAGES_PER_HOUR};
use crate::kept::Kept;
use crate::kiosk::{HINDI, START_UTC, front_desk, self_service};
use crate::record_rules::RecordRules;
use crate::requests::Answer;
use abdm_types::{Fault, Generation, Language, Now, UtcMillis};
use kiosk_journey::{
    Effect, Event, HandoffMode, Idle, JourneyKind, OtpEvent, Request, RequestId, Screen, Session,
    Settings, StepEvent,
};
use std::time::{Duration, Instant};

pub const NUMBER: &str = "91100020003008";
pub const OTHER_NUMBER: &str = "91202400000016";

/// What does not change while a session is played.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    pub generation: Generation,
    pub is_front_desk: bool,
    /// What people come for.
    pub journey: JourneyKind,
    /// What is done with their details.
    pub handoff: Option<HandoffMode>,
}

/// A request that was made.
#[derive(Clone)]
pub struct Asked {
    pub id: RequestId,
    pub wanted: Wanted,
    /// Whether the person is kept waiting for it.
    pub is_awaited: bool,
    /// Whether the call has left, where the person waits for one.
    pub is_sent: bool,
}

impl Asked {
    pub fn call(&self) -> Option<&Request> {
        match &self.wanted {
            Wanted::Call(request) => Some(request),
            Wanted::OfCard(_) => None,
        }
    }
}

/// What the shell knows about the requests after an event.
#[derive(Default)]
pub struct Heard {
    /// Which has left by it.
    pub left: Option<Asked>,
    /// Which was answered by it.
    pub answered: Option<Asked>,
    /// Which was given up by it after it had left.
    pub given_up: Option<Asked>,
    /// How many without an answer are awaited.
    pub awaited: usize,
}

pub struct World {
    pub session: Session,
    pub setting: Setting,
    start: Instant,
    pub passed: Duration,
    /// Requests without an answer, oldest first.
    open: Vec<Asked>,
    /// Every request there ever was.
    all: Vec<Asked>,
    transactions: u32,
    rules: Rules,
    // Not of one person: it is not forgotten with them.
    deliveries: DeliveryRules,
    record: RecordRules,
    // What a disk has of the counts.
    kept: Kept,
}

impl World {
    pub fn new(setting: Setting) -> Self {
        let settings = Settings {
            generation: setting.generation,
            messages_per_hour: MESSAGES_PER_HOUR,
            address_ending: "sbx".to_owned(),
            print_limit: Some(Duration::from_secs(150)),
            prints_slips: true,
            handoff: setting.handoff,
            ..if setting.is_front_desk {
                front_desk()
            } else {
                self_service()
            }
        };
        let start = Instant::now();
        let now = Now {
            monotonic: start,
            utc: UtcMillis(START_UTC),
        };
        Self {
            rules: Rules::new(&settings.heard),
            record: RecordRules::new(&settings.heard),
            session: Session::new(settings, Kept::key(1), now),
            kept: Kept::default(),
            setting,
            start,
            passed: Duration::ZERO,
            open: Vec::new(),
            all: Vec::new(),
            transactions: 0,
            deliveries: DeliveryRules::default(),
        }
    }

    pub fn screen(&self) -> Screen {
        self.session.screen()
    }

    pub fn now(&self) -> Now {
        Now {
            monotonic: self.start + self.passed,
            utc: UtcMillis(START_UTC + i64::try_from(self.passed.as_millis()).unwrap()),
        }
    }

    pub fn play(&mut self, op: Op) {
        match op {
            Op::Begin(kind) => {
                if self.screen() == Screen::Goodbye {
                    self.passed += Duration::from_secs(5);
                    self.tell(Event::TimePassed);
                }
                self.tell(Event::JourneyChosen(kind));
                if self.screen() == Screen::Language {
                    self.tell(Event::LanguageChosen(Language::ENGLISH));
                    self.tell(Event::JourneyChosen(kind));
                }
            }
            Op::Forward(first) => self.forward(first),
            Op::Home(event) => self.tell(Event::Home(event)),
            Op::Refuse => self.refuse(),
            Op::NotNow => self.not_now(),
            Op::Touch(event) => self.touch(event),
            Op::Overlay(Some(overlay)) => self.tell(Event::OverlayOpened(overlay)),
            Op::Overlay(None) => self.tell(Event::OverlayClosed),
            Op::Language(true) => self.tell(Event::LanguageChosen(HINDI)),
            Op::Language(false) => self.tell(Event::LanguageChosen(Language::ENGLISH)),
            Op::Finish => self.tell(Event::Finished),
            Op::Stop => self.tell(Event::StopAsked),
            Op::Staff => self.tell(Event::StaffCame),
            Op::Answer(true) => self.tell(Event::Stayed),
            Op::Answer(false) => self.tell(Event::StartedNew),
            Op::Good(choice) => match self.open.last().cloned() {
                Some(asked) if asked.is_awaited && !asked.is_sent => {
                    self.tell(Event::RequestSent(asked.id));
                }
                Some(asked) => {
                    let answer = self.good(&asked.wanted, choice);
                    self.answer(asked.id, &answer);
                }
                None => {}
            },
            Op::Bad(fault) => {
                if let Some(asked) = self.open.last().cloned() {
                    self.answer(asked.id, &asked.wanted.bad(fault));
                }
            }
            Op::Late(at, choice, fault) => self.late(at, choice, fault),
            Op::Wrong(fault) => self.try_in_vain(fault),
            Op::Again => {
                self.play(Op::Stay(60));
                self.touch(StepEvent::Otp(OtpEvent::ResendAsked));
                self.play(Op::Good(0));
                self.play(Op::Good(0));
            }
            Op::Pass(milliseconds) => {
                self.passed += Duration::from_millis(milliseconds);
                self.tell(Event::TimePassed);
            }
            Op::Stay(seconds) => {
                for _ in 0..seconds.div_ceil(20) {
                    self.passed += Duration::from_secs(seconds.min(20));
                    self.tell(Event::Touched);
                }
            }
            Op::Wake => self.wake(),
            Op::Kill(renews) => self.kill(renews),
        }
    }

    /// The program dies at this moment, whatever is under way, and starts again: of the counts it
    /// knows what is on the disk, and of people nothing.
    fn kill(&mut self, renews: bool) {
        if renews {
            self.kept.renew();
        }
        let settings = self.session.settings().clone();
        self.rules = Rules::new(&settings.heard);
        self.record = RecordRules::new(&settings.heard);
        self.open.clear();
        self.all.clear();
        self.deliveries.killed();
        let (counts, keys) = self.kept.read();
        self.session = Session::new(settings, Kept::key(0), self.now());
        self.session
            .restore(counts, keys, self.kept.slip, self.now());
        let on_disk = self.kept.clone();
        self.tell(Event::TimePassed);
        self.kept.assert_holds(&on_disk, self.now().utc);
    }

    /// Any request that ever was is answered, with an answer of any kind.
    fn late(&mut self, at: usize, choice: u8, fault: Fault) {
        let Some(asked) = self.all.get(at % self.all.len().max(1)).cloned() else {
            return;
        };
        // What is awaited gets a right answer or a fault; the shell never mixes these up.
        let is_open = self.open.iter().any(|open| open.id == asked.id);
        let answer = match choice % 4 {
            0 => asked.wanted.bad(fault),
            1 if !is_open => answers::enrolled(self.transaction(), choice).into(),
            2 if !is_open => answers::code_sent(self.transaction()).into(),
            _ => self.good(&asked.wanted, choice),
        };
        self.answer(asked.id, &answer);
    }

    /// What is done has left before.
    fn answer(&mut self, id: RequestId, answer: &Answer) {
        let is_done = matches!(answer, Answer::Service(response) if response.fault().is_none());
        let is_unsent = |asked: &Asked| asked.id == id && asked.is_awaited && !asked.is_sent;
        if is_done && self.open.iter().any(is_unsent) {
            self.tell(Event::RequestSent(id));
        }
        self.tell(answer.event(id));
    }

    fn good(&mut self, wanted: &Wanted, choice: u8) -> Answer {
        wanted.good(self.transaction(), choice)
    }

    fn transaction(&mut self) -> String {
        self.transactions += 1;
        format!("t-{}", self.transactions)
    }

    fn wake(&mut self) {
        let now = self.now().monotonic;
        let Some(at) = self.session.wake_at(now) else {
            return;
        };
        assert!(at >= now, "an alarm in the past");
        self.passed += at - now;
        self.tell(Event::TimePassed);
        let next = self.session.wake_at(self.now().monotonic);
        assert!(next.is_none_or(|next| next > at), "no progress");
    }

    /// Tells the session, and holds what follows against the rules.
    pub fn tell(&mut self, event: Event) {
        let now = self.now();
        self.rules.before(&self.session, &event, now.monotonic);
        let mut heard = self.hear(&event);
        let is_gone = self.session.idle(now.monotonic) == Idle::Gone;
        if let (Event::Responded(id, response), Some(_), false) = (&event, &heard.answered, is_gone)
        {
            self.deliveries.learn(*id, response);
        }
        let effects = self.session.handle(event.clone(), now);
        self.deliveries.sent(&event, now.monotonic);
        self.deliveries.judge(&effects);
        self.record.judge(&self.session, &event, &effects);
        self.kept.write(&effects);
        for effect in &effects {
            match (effect, Wanted::of(effect)) {
                (Effect::Cancel(id), _) => {
                    heard.given_up = self.close(*id).filter(|asked| asked.is_sent);
                }
                (Effect::Forget, _) => self.open.clear(),
                (_, Some((id, wanted))) => self.ask(id, wanted),
                (_, None) => {}
            }
        }
        heard.awaited = self.open.iter().filter(|asked| asked.is_awaited).count();
        self.rules
            .after(&self.session, &event, &heard, &effects, now.monotonic);
    }

    /// Which requests an event is about.
    fn hear(&mut self, event: &Event) -> Heard {
        let mut heard = Heard::default();
        if let Event::RequestSent(id) = event
            && let Some(asked) = self.open.iter_mut().find(|asked| asked.id == *id)
        {
            asked.is_sent = true;
            heard.left = Some(asked.clone());
        }
        if let Some((id, answer)) = Answer::of(event) {
            heard.answered = if answer.is_last() {
                self.close(id)
            } else {
                self.open.iter().find(|asked| asked.id == id).cloned()
            };
        }
        heard
    }

    fn ask(&mut self, id: RequestId, wanted: Wanted) {
        let is_new = self.all.iter().all(|other| other.id != id);
        assert!(is_new, "a name used twice");
        let asked = Asked {
            id,
            is_awaited: wanted.is_awaited(self.screen()),
            wanted,
            is_sent: false,
        };
        self.open.push(asked.clone());
        self.all.push(asked);
    }

    fn close(&mut self, id: RequestId) -> Option<Asked> {
        let at = self.open.iter().position(|asked| asked.id == id)?;
        Some(self.open.remove(at))
    }
}
