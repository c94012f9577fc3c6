//! A session under random happenings, each of which is held against the rules.

use super::ops::Op;
use super::rules::Rules;
use crate::delivery_rules::{DeliveryRules, MESSAGES_PER_HOUR};
use crate::print_rules::said;
use crate::requests::Answer;
use crate::service::{
    AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, OTHER_WRONG_CODE, WRONG_CODE, address,
    enrolment, full_profile, suggestions,
};
use crate::typed_code::typed_code;
use abdm_types::{
    AccountStatus, ConsentItem, Enrolment, Fault, Generation, HeardHow, Language, MobileVerified,
    Now, OtpSent, PrintFailure, PrintState, Profile, TransactionId, UtcMillis,
};
use kiosk_journey::step::Step;
use kiosk_journey::{
    AddressEvent, CardEvent, CardRequest, CardResponse, ConsentEvent, Effect, EntryEvent, Event,
    Idle, JourneyKind, LedgerKey, OtpChallenge, OtpEvent, OtpRequest, Overlay, Request, RequestId,
    Response, SaveFailure, Saved, Screen, Session, Settings, Stage, StepEvent,
};
use std::time::{Duration, Instant};

const HINDI: Language = Language::new("hi");

/// A request, as far as it matters who asked for what.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub id: RequestId,
    pub what: What,
    /// Whether the call has left, where the person waits for one.
    pub sent: bool,
}

/// What the shell knows about the requests after an event.
pub struct Heard {
    /// Which was answered by it.
    pub answered: Option<What>,
    /// Which was given up by it.
    pub given_up: Option<What>,
    /// Those without an answer.
    pub open: Vec<Asked>,
}

/// Kinds of requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    AadhaarOtp,
    Enrol,
    MobileOtp,
    VerifyMobile,
    Suggest,
    Choose,
    Profile,
    CardImage,
    Draw,
    Save,
    Print,
}

impl What {
    /// Whether the person is kept waiting for it.
    pub fn is_awaited(self) -> bool {
        match self {
            Self::AadhaarOtp
            | Self::Enrol
            | Self::MobileOtp
            | Self::VerifyMobile
            | Self::Choose => true,
            Self::Suggest
            | Self::Profile
            | Self::CardImage
            | Self::Draw
            | Self::Save
            | Self::Print => false,
        }
    }
}

pub struct World {
    session: Session,
    start: Instant,
    passed: Duration,
    /// Requests without an answer, oldest first.
    open: Vec<Asked>,
    /// Every request there ever was.
    all: Vec<Asked>,
    transactions: u32,
    rules: Rules,
    // Not of one person: it is not forgotten with them.
    deliveries: DeliveryRules,
}

impl World {
    pub fn new(front_desk: bool) -> Self {
        let settings = Settings {
            language: Language::ENGLISH,
            generation: Generation::V3,
            heard: if front_desk {
                HeardHow::ExplainedBy("Meera Nair".to_owned())
            } else {
                HeardHow::Alone
            },
            idle: Duration::from_secs(120),
            idle_awaiting_otp: Duration::from_secs(240),
            idle_result: Duration::from_secs(60),
            countdown: Duration::from_secs(45),
            messages_per_hour: MESSAGES_PER_HOUR,
            print_limit: Some(Duration::from_secs(150)),
        };
        let start = Instant::now();
        let now = Now {
            monotonic: start,
            utc: UtcMillis(0),
        };
        Self {
            rules: Rules::new(&settings.heard),
            session: Session::new(settings, LedgerKey::new([7; 16]), now),
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

    fn now(&self) -> Now {
        Now {
            monotonic: self.start + self.passed,
            utc: UtcMillis(i64::try_from(self.passed.as_millis()).unwrap()),
        }
    }

    pub fn play(&mut self, op: Op) {
        match op {
            Op::Forward(first) => self.forward(first),
            Op::Touch(event) => self.tell(Event::Step(event)),
            Op::Begin => self.tell(Event::JourneyChosen(JourneyKind::Registration)),
            Op::Overlay(Some(overlay)) => self.tell(Event::OverlayOpened(overlay)),
            Op::Overlay(None) => self.tell(Event::OverlayClosed),
            Op::Language(true) => self.tell(Event::LanguageChosen(HINDI)),
            Op::Language(false) => self.tell(Event::LanguageChosen(Language::ENGLISH)),
            Op::Finish => self.tell(Event::Finished),
            Op::Stop => self.tell(Event::StopAsked),
            Op::Answer(true) => self.tell(Event::Stayed),
            Op::Answer(false) => self.tell(Event::StartedNew),
            Op::Good(kind) => match self.open.last().copied() {
                Some(asked) if asked.what.is_awaited() && !asked.sent => {
                    self.tell(Event::RequestSent(asked.id));
                }
                Some(asked) => {
                    let answer = self.good(asked.what, kind);
                    self.answer(asked.id, &answer);
                }
                None => {}
            },
            Op::Bad(fault) => {
                if let Some(asked) = self.open.last().copied() {
                    self.answer(asked.id, &bad(asked.what, fault));
                }
            }
            Op::Again => {
                self.play(Op::Stay(60));
                self.touch(StepEvent::Otp(OtpEvent::ResendAsked));
                self.play(Op::Good(0));
                self.play(Op::Good(0));
            }
            Op::Late(at, kind, fault) => self.late(at, kind, fault),
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
        }
    }

    /// What the present screen is for.
    fn forward(&mut self, first: bool) {
        match self.session.overlay() {
            Some(Overlay::Stop | Overlay::WithoutCard) if !first => self.tell(Event::Finished),
            Some(_) => self.tell(Event::OverlayClosed),
            None => {}
        }
        if matches!(self.session.idle(self.now().monotonic), Idle::Countdown(_)) {
            self.tell(if first {
                Event::Stayed
            } else {
                Event::StartedNew
            });
        }
        let pick = |one: &'static str, other: &'static str| if first { one } else { other };
        match self.screen() {
            Screen::Language => self.tell(Event::LanguageChosen(HINDI)),
            Screen::Home => self.tell(Event::JourneyChosen(JourneyKind::Registration)),
            Screen::Consent if self.session.settings().is_front_desk() => {
                let event = match self.asked_item() {
                    Some(_) => {
                        let free = ConsentItem::ShareRecords;
                        let switched = ConsentEvent::Switched(free, first);
                        self.touch(StepEvent::Consent(switched));
                        StepEvent::Consent(ConsentEvent::AllAnswered(true))
                    }
                    None => StepEvent::WentBack,
                };
                self.touch(event);
            }
            Screen::Consent => {
                let event = match self.asked_item() {
                    Some(item) => {
                        let yes = item.is_needed() || first;
                        StepEvent::Consent(ConsentEvent::Answered(item, yes))
                    }
                    None => StepEvent::WentBack,
                };
                self.touch(event);
            }
            Screen::Aadhaar => {
                self.write(pick(AADHAAR, OTHER_AADHAAR));
                self.touch(StepEvent::Continued);
            }
            Screen::Mobile => {
                self.write(pick(MOBILE, OTHER_MOBILE));
                self.touch(StepEvent::Continued);
            }
            Screen::CodeDestination => self.touch(StepEvent::PhoneAtHand(true)),
            Screen::AadhaarOtp | Screen::MobileOtp => self.write_code(first),
            Screen::Address => {
                let wish = suggestions()[usize::from(first)].clone();
                self.touch(StepEvent::Address(AddressEvent::Suggested(wish)));
                self.touch(StepEvent::Continued);
            }
            Screen::Card if first => {
                // Whatever is asked, done or wanted: each is heard where it belongs.
                self.touch(StepEvent::Card(CardEvent::PrintSeen(true)));
                self.touch(StepEvent::Card(CardEvent::PrintAsked));
            }
            Screen::Goodbye => {
                self.passed += Duration::from_secs(1);
                self.tell(Event::Touched);
            }
            Screen::Notice if first => self.touch(StepEvent::WentBack),
            Screen::Created | Screen::Card | Screen::Notice => self.touch(StepEvent::Continued),
            screen => panic!("{screen:?} is no screen of the registration"),
        }
    }

    /// The item on the screen, unless it says what a no means.
    fn asked_item(&self) -> Option<ConsentItem> {
        let Stage::Journey(registration) = self.session.stage() else {
            return None;
        };
        let Step::Consent(step) = registration.step() else {
            return None;
        };
        let items = ConsentItem::shown(&self.session.settings().heard);
        items
            .get(step.page())
            .copied()
            .filter(|_| !step.is_declined() && step.opened().is_none())
    }

    fn touch(&mut self, event: StepEvent) {
        self.tell(Event::Step(event));
    }

    /// A code, the right one or one of two wrong ones, until it has been shown.
    fn write_code(&mut self, right: bool) {
        self.passed += Duration::from_millis(700);
        let tries = typed_code(&self.session).map(OtpChallenge::tries_left);
        self.write(match (right, tries) {
            (true, _) => CODE,
            (false, Some(2)) => OTHER_WRONG_CODE,
            (false, _) => WRONG_CODE,
        });
        self.passed += Duration::from_millis(600);
        self.tell(Event::TimePassed);
    }

    /// Types a number in place of what stands there.
    fn write(&mut self, digits: &str) {
        self.touch(StepEvent::Entry(EntryEvent::ErasedAll));
        for digit in digits.bytes() {
            self.touch(StepEvent::Entry(EntryEvent::Digit(digit - b'0')));
        }
    }

    /// Any request that ever was is answered, with an answer of any kind.
    fn late(&mut self, at: usize, kind: u8, fault: Fault) {
        let Some(asked) = self.all.get(at % self.all.len().max(1)).copied() else {
            return;
        };
        // What is awaited gets a right answer or a fault; the shell never mixes these up.
        let is_open = self.open(asked.id).is_some();
        let answer = match kind % 4 {
            0 => bad(asked.what, fault),
            1 if !is_open => self.good(What::Enrol, kind),
            2 if !is_open => self.good(What::AadhaarOtp, kind),
            _ => self.good(asked.what, kind),
        };
        self.answer(asked.id, &answer);
    }

    /// What is done has left before.
    fn answer(&mut self, id: RequestId, answer: &Answer) {
        let is_done = matches!(answer, Answer::Service(response) if response.fault().is_none());
        let unsent = |asked: &Asked| asked.id == id && asked.what.is_awaited() && !asked.sent;
        if is_done && self.open.iter().any(unsent) {
            self.tell(Event::RequestSent(id));
        }
        self.tell(answer.event(id));
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
    fn tell(&mut self, event: Event) {
        let now = self.now();
        self.rules.before(&self.session, &event, now.monotonic);
        let answer = Answer::of(&event);
        let answered = match &answer {
            Some((id, answer)) if !answer.is_last() => self.open(*id),
            Some((id, _)) => self.close(*id),
            None => None,
        };
        if let Event::RequestSent(id) = &event {
            for asked in self.open.iter_mut().filter(|asked| asked.id == *id) {
                asked.sent = true;
            }
        }
        let mut given_up = None;
        let is_gone = self.session.idle(now.monotonic) == Idle::Gone;
        if let (Some((id, Answer::Service(response))), Some(_), false) =
            (&answer, answered, is_gone)
        {
            self.deliveries.learn(*id, response);
        }
        let effects = self.session.handle(event.clone(), now);
        self.deliveries.sent(&event, now.monotonic);
        self.deliveries.judge(&effects);
        for effect in &effects {
            match (effect, asked(effect)) {
                (Effect::Cancel(id), _) => {
                    let sent = self.open.iter().any(|asked| asked.id == *id && asked.sent);
                    given_up = self.close(*id).filter(|_| sent);
                }
                (Effect::Forget, _) => self.open.clear(),
                (_, Some(asked)) => {
                    assert!(
                        self.all.iter().all(|other| other.id != asked.id),
                        "a name used twice"
                    );
                    self.open.push(asked);
                    self.all.push(asked);
                }
                (_, None) => {}
            }
        }
        let heard = Heard {
            answered,
            given_up,
            open: self.open.clone(),
        };
        self.rules
            .after(&self.session, &event, &heard, &effects, now.monotonic);
    }

    /// What a request that stays open is about.
    fn open(&self, id: RequestId) -> Option<What> {
        let asked = self.open.iter().find(|asked| asked.id == id)?;
        Some(asked.what)
    }

    fn close(&mut self, id: RequestId) -> Option<What> {
        let at = self.open.iter().position(|asked| asked.id == id)?;
        Some(self.open.remove(at).what)
    }

    fn good(&mut self, what: What, kind: u8) -> Answer {
        self.transactions += 1;
        let transaction = TransactionId::new(format!("t-{}", self.transactions));
        let sent = OtpSent {
            transaction: transaction.clone(),
            phone_ends_with: None,
        };
        match what {
            What::AadhaarOtp | What::MobileOtp => Response::Otp(Ok(sent)).into(),
            What::Enrol => {
                let template = enrolment();
                Response::EnrolByAadhaar(Ok(Box::new(Enrolment {
                    transaction,
                    is_new: !kind.is_multiple_of(8),
                    mobile_linked: kind.is_multiple_of(3),
                    token: template.token.filter(|_| kind % 16 != 1),
                    profile: Profile {
                        status: if kind % 32 == 2 {
                            AccountStatus::Deactivated
                        } else {
                            AccountStatus::Active
                        },
                        ..template.profile
                    },
                })))
                .into()
            }
            What::VerifyMobile => {
                Response::VerifyMobileOtp(Ok(MobileVerified { transaction })).into()
            }
            What::Suggest => Response::SuggestAddresses(Ok(match kind % 4 {
                0 => Vec::new(),
                _ => suggestions(),
            }))
            .into(),
            What::Choose => Response::ChooseAddress(Ok(address("asha_1995@sbx"))).into(),
            What::Profile => Response::FetchProfile(Ok(Box::new(full_profile()))).into(),
            What::CardImage => CardResponse::Fetched(Ok(())).into(),
            What::Draw => CardResponse::Drawn(!kind.is_multiple_of(8)).into(),
            What::Save => CardResponse::Saved(match kind % 8 {
                0 => Err(SaveFailure::NoRoom),
                _ => Ok(Saved { number: Some(4) }),
            })
            .into(),
            What::Print => said(kind).into(),
        }
    }
}

fn bad(what: What, fault: Fault) -> Answer {
    match what {
        What::AadhaarOtp | What::MobileOtp => Response::Otp(Err(fault)).into(),
        What::Enrol => Response::EnrolByAadhaar(Err(fault)).into(),
        What::VerifyMobile => Response::VerifyMobileOtp(Err(fault)).into(),
        What::Suggest => Response::SuggestAddresses(Err(fault)).into(),
        What::Choose => Response::ChooseAddress(Err(fault)).into(),
        What::Profile => Response::FetchProfile(Err(fault)).into(),
        What::CardImage => CardResponse::Fetched(Err(fault)).into(),
        What::Draw => CardResponse::Drawn(false).into(),
        What::Save => CardResponse::Saved(Err(SaveFailure::Impossible)).into(),
        What::Print => CardResponse::PrintMoved(PrintState::Failed(PrintFailure::Refused)).into(),
    }
}

fn asked(effect: &Effect) -> Option<Asked> {
    let (id, what) = match effect {
        Effect::Request(id, Request::Otp(OtpRequest::Aadhaar { .. })) => (id, What::AadhaarOtp),
        Effect::Request(id, Request::EnrolByAadhaar { .. }) => (id, What::Enrol),
        Effect::Request(id, Request::Otp(OtpRequest::EnrolMobile { .. })) => (id, What::MobileOtp),
        Effect::Request(id, Request::VerifyMobileOtp { .. }) => (id, What::VerifyMobile),
        Effect::Request(id, Request::SuggestAddresses { .. }) => (id, What::Suggest),
        Effect::Request(id, Request::ChooseAddress { .. }) => (id, What::Choose),
        Effect::Request(id, Request::FetchProfile { .. }) => (id, What::Profile),
        Effect::Card(id, CardRequest::Fetch { .. }) => (id, What::CardImage),
        Effect::Card(id, CardRequest::Draw { .. }) => (id, What::Draw),
        Effect::Card(id, CardRequest::Save { .. }) => (id, What::Save),
        Effect::Card(id, CardRequest::Print { .. }) => (id, What::Print),
        Effect::Cancel(_) | Effect::CancelPrint(_) | Effect::LogOut { .. } | Effect::Forget => {
            return None;
        }
        other => panic!("{other:?} is no effect of the registration"),
    };
    Some(Asked {
        id: *id,
        what,
        sent: false,
    })
}
