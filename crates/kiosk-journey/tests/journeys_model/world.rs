//! A session under random happenings, each of which is held against the rules.

use super::ops::Op;
use super::rules::Rules;
use crate::delivery_rules::{DeliveryRules, MESSAGES_PER_HOUR};
use crate::print_rules::said;
use crate::requests::Answer;
use crate::service::{
    AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, OTHER_WRONG_CODE, TOKEN, WRONG_CODE,
    enrolment, full_profile, suggestions,
};
use crate::typed_code::typed_code;
use abdm_types::{
    AadhaarVerified, AbhaNumber, Account, AccountStatus, ConsentItem, Enrolment, Fault, Found,
    Gender, Generation, HeardHow, Language, LoginIdKind, MobileChecked, MobileVerified,
    NewMobileProven, Now, OtpSent, PrintFailure, PrintState, Proof, Reactivated, RetrievedV1,
    TransactionId, TransferToken, UserToken, UtcMillis,
};
use kiosk_journey::step::{DetailsPage, Step};
use kiosk_journey::{
    AccountEvent, AddressEvent, CardEvent, CardResponse, ConsentEvent, Effect, EntryEvent, Event,
    Idle, JourneyKind, LedgerKey, OtpChallenge, OtpEvent, RequestId, Response, SaveFailure, Saved,
    Screen, Session, Settings, Stage, StepEvent,
};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub const NUMBER: &str = "91100020003008";
const OTHER_NUMBER: &str = "91202400000016";
pub const TRANSFER_TOKEN: &str = "a-transfer-token-to-hide";

/// A request without an answer: its name tells which answers there are.
#[derive(Clone, Copy)]
struct Asked {
    id: RequestId,
    name: &'static str,
    /// Whether the person waits for it, and its call has not left.
    unsent: bool,
}

pub struct World {
    session: Session,
    generation: Generation,
    start: Instant,
    passed: Duration,
    open: Vec<Asked>,
    all: Vec<Asked>,
    transactions: u32,
    rules: Rules,
    // Not of one person: it is not forgotten with them.
    deliveries: DeliveryRules,
}

impl World {
    pub fn new(generation: Generation) -> Self {
        let settings = Settings {
            language: Language::ENGLISH,
            generation,
            heard: HeardHow::Alone,
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
            utc: UtcMillis(1_795_000_000_000),
        };
        Self {
            session: Session::new(settings, LedgerKey::new([7; 16]), now),
            generation,
            start,
            passed: Duration::ZERO,
            open: Vec::new(),
            all: Vec::new(),
            transactions: 0,
            rules: Rules::default(),
            deliveries: DeliveryRules::default(),
        }
    }

    pub fn screen(&self) -> Screen {
        self.session.screen()
    }

    pub fn journey(&self) -> Option<JourneyKind> {
        self.session.journey()
    }

    fn now(&self) -> Now {
        Now {
            monotonic: self.start + self.passed,
            utc: UtcMillis(1_795_000_000_000 + i64::try_from(self.passed.as_millis()).unwrap()),
        }
    }

    pub fn play(&mut self, op: Op) {
        match op {
            Op::Begin(kind) => {
                self.say_goodbye();
                if self.screen() == Screen::Language {
                    self.tell(Event::LanguageChosen(Language::ENGLISH));
                }
                self.tell(Event::JourneyChosen(kind));
            }
            Op::Forward(first) => self.forward(first),
            Op::Touch(event) => self.touch(event),
            Op::Finish => self.tell(Event::Finished),
            Op::Good(choice) => match self.open.last().copied() {
                Some(asked) if asked.unsent => self.tell(Event::RequestSent(asked.id)),
                Some(asked) => {
                    let answer = self.good(asked.name, choice);
                    self.answer(asked.id, &answer);
                }
                None => {}
            },
            Op::Bad(fault) => {
                if let Some(asked) = self.open.last().copied() {
                    self.answer(asked.id, &bad(asked.name, fault));
                }
            }
            Op::Late(at, choice) => {
                let Some(asked) = self.all.get(at % self.all.len().max(1)) else {
                    return;
                };
                let (id, name) = (asked.id, asked.name);
                let answer = self.good(name, choice);
                self.answer(id, &answer);
            }
            Op::Again => {
                self.play(Op::Stay(60));
                self.touch(StepEvent::Otp(OtpEvent::ResendAsked));
                self.play(Op::Good(3));
                self.play(Op::Good(3));
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
        }
    }

    /// The last page of a person before is over.
    fn say_goodbye(&mut self) {
        if self.screen() == Screen::Goodbye {
            self.passed += Duration::from_secs(5);
            self.tell(Event::TimePassed);
        }
    }

    /// What the present screen is for.
    fn forward(&mut self, first: bool) {
        self.say_goodbye();
        if self.session.overlay().is_some() {
            self.tell(Event::OverlayClosed);
        }
        let pick = |one: &'static str, other: &'static str| if first { one } else { other };
        match self.screen() {
            Screen::Language => self.tell(Event::LanguageChosen(Language::ENGLISH)),
            Screen::Home => self.tell(Event::JourneyChosen(JourneyKind::Login)),
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
            Screen::Aadhaar => self.fill(pick(AADHAAR, OTHER_AADHAAR)),
            Screen::Mobile | Screen::MobileChange => self.fill(pick(MOBILE, OTHER_MOBILE)),
            Screen::CodeDestination => self.touch(StepEvent::PhoneAtHand(true)),
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => {
                self.write_code(first);
            }
            Screen::Address => {
                let wish = suggestions()[usize::from(first)].clone();
                self.touch(StepEvent::Address(AddressEvent::Suggested(wish)));
                self.touch(StepEvent::Continued);
            }
            Screen::LoginId => {
                let text = match self.login_kind() {
                    Some(LoginIdKind::Mobile) => pick(MOBILE, OTHER_MOBILE),
                    Some(LoginIdKind::AbhaAddress) => "asha1995",
                    Some(LoginIdKind::Aadhaar) => pick(AADHAAR, OTHER_AADHAAR),
                    Some(LoginIdKind::AbhaNumber) | None => pick(NUMBER, OTHER_NUMBER),
                };
                self.fill(text);
            }
            Screen::RetrievalDetails => match self.details_page() {
                Some(DetailsPage::Gender) => {
                    let gender = AccountEvent::GenderChosen(Gender::Female);
                    self.touch(StepEvent::Account(gender));
                    self.touch(StepEvent::Continued);
                }
                Some(DetailsPage::BirthDate) => self.fill("31051995"),
                Some(DetailsPage::Name) | None => {
                    self.touch(StepEvent::Entry(EntryEvent::ErasedAll));
                    for character in "Asha Rao".chars() {
                        self.touch(StepEvent::Entry(EntryEvent::Character(character)));
                    }
                    self.touch(StepEvent::Continued);
                }
            },
            Screen::AccountChoice => {
                let chosen = AccountEvent::Chosen(usize::from(first));
                self.touch(StepEvent::Account(chosen));
            }
            Screen::Card if first => {
                self.touch(StepEvent::Card(CardEvent::PrintSeen(false)));
                self.touch(StepEvent::Card(CardEvent::PrintAsked));
            }
            Screen::Notice if first => self.touch(StepEvent::WentBack),
            Screen::Notice => {
                self.touch(StepEvent::Account(AccountEvent::ReactivationAsked));
                self.touch(StepEvent::Account(AccountEvent::RegistrationAsked));
                self.touch(StepEvent::Account(AccountEvent::SignInAsked));
            }
            Screen::Create
            | Screen::Created
            | Screen::Card
            | Screen::Profile
            | Screen::MobileConfirm
            | Screen::Done
            | Screen::Goodbye => self.touch(StepEvent::Continued),
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
        ConsentItem::shown(&HeardHow::Alone)
            .get(step.page())
            .copied()
            .filter(|_| !step.is_declined())
    }

    fn login_kind(&self) -> Option<LoginIdKind> {
        match self.session.stage() {
            Stage::Journey(returning) => match returning.step() {
                Step::LoginId(step) => Some(step.kind()),
                _ => None,
            },
            _ => None,
        }
    }

    fn details_page(&self) -> Option<DetailsPage> {
        match self.session.stage() {
            Stage::Journey(returning) => match returning.step() {
                Step::Details(step) => Some(step.page()),
                _ => None,
            },
            _ => None,
        }
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

    /// Types in place of what stands there.
    fn write(&mut self, text: &str) {
        self.touch(StepEvent::Entry(EntryEvent::ErasedAll));
        for character in text.chars() {
            self.touch(StepEvent::Entry(match character.to_digit(10) {
                Some(digit) => EntryEvent::Digit(u8::try_from(digit).unwrap()),
                None => EntryEvent::Character(character),
            }));
        }
    }

    fn fill(&mut self, text: &str) {
        self.write(text);
        self.touch(StepEvent::Continued);
    }

    fn tell(&mut self, event: Event) {
        let now = self.now();
        self.rules.before(&self.session, &event);
        if let Some((id, answer)) = Answer::of(&event)
            && let Some(at) = self.open.iter().position(|asked| asked.id == id)
        {
            if answer.is_last() {
                let _ = self.open.remove(at);
            }
            self.rules.learn(id, &answer, now.monotonic);
            if let (Answer::Service(response), true) =
                (&answer, self.session.idle(now.monotonic) != Idle::Gone)
            {
                self.deliveries.learn(id, response);
            }
        }
        if let Event::RequestSent(id) = &event {
            for asked in self.open.iter_mut().filter(|asked| asked.id == *id) {
                asked.unsent = false;
            }
            self.rules.sent(*id, now.monotonic);
            self.deliveries.sent(&event, now.monotonic);
        }
        let effects = self.session.handle(event.clone(), now);
        self.deliveries.judge(&effects);
        for effect in &effects {
            if let Effect::Cancel(id) = effect {
                let unsent = |asked: &Asked| asked.id == *id && asked.unsent;
                if !self.open.iter().any(unsent) {
                    self.rules.gave_up(now.monotonic);
                }
                self.open.retain(|asked| asked.id != *id);
            } else if let Effect::Forget = effect {
                self.open.clear();
            } else if let Some(asked) = asked(effect, &self.session) {
                assert!(self.all.iter().all(|other| other.id != asked.id));
                self.open.push(asked);
                self.all.push(asked);
            }
        }
        self.rules
            .after(&self.session, &event, &effects, now.monotonic);
    }

    /// What is done has left before.
    fn answer(&mut self, id: RequestId, answer: &Answer) {
        let is_done = matches!(answer, Answer::Service(response) if response.fault().is_none());
        if is_done && self.open.iter().any(|asked| asked.id == id && asked.unsent) {
            self.tell(Event::RequestSent(id));
        }
        self.tell(answer.event(id));
    }

    fn transaction(&mut self) -> TransactionId {
        self.transactions += 1;
        TransactionId::new(format!("t-{}", self.transactions))
    }

    fn good(&mut self, name: &str, choice: u8) -> Answer {
        let transaction = self.transaction();
        let sent = OtpSent {
            transaction: transaction.clone(),
            phone_ends_with: None,
        };
        let token = || Arc::new(UserToken::new(TOKEN.to_owned()));
        let response = match name {
            "RequestAadhaarOtp"
            | "RequestMobileOtp"
            | "ResendMobileOtp"
            | "RequestLoginOtp"
            | "RequestFoundOtp"
            | "RequestRetrievalOtp"
            | "RequestReactivationOtp"
            | "RequestNewMobileOtp"
            | "RequestChangeOtp" => Response::Otp(Ok(sent)),
            "VerifyLogin" => Response::VerifyLogin(Ok(if choice.is_multiple_of(2) {
                Proof::Final {
                    token: token(),
                    account: None,
                }
            } else {
                Proof::Choose {
                    transaction,
                    transfer_token: Arc::new(TransferToken::new(TRANSFER_TOKEN.to_owned())),
                    accounts: accounts(choice / 2),
                }
            })),
            "EnterAccount" => Response::EnterAccount(Ok(token())),
            "FindAccounts" => Response::FindAccounts(Ok(Found {
                transaction,
                accounts: accounts(choice)
                    .into_iter()
                    .zip(1_u32..)
                    .map(|(account, index)| Account {
                        abha_number: None,
                        masked_number: Some("xx-xxxx-xxxx-XX31".to_owned()),
                        index: Some(index),
                        ..account
                    })
                    .collect(),
            })),
            "Retrieve" => Response::Retrieve(Ok(RetrievedV1 {
                abha_number: AbhaNumber::parse(NUMBER).unwrap(),
                abha_address: None,
            })),
            "Reactivate" => Response::Reactivate(Ok(Reactivated {
                token: choice.is_multiple_of(2).then(token),
                account: None,
            })),
            "VerifyNewMobile" => Response::VerifyNewMobile(Ok(NewMobileProven { transaction })),
            "ChangeMobile" => Response::ChangeMobile(Ok(())),
            "FetchProfile" => Response::FetchProfile(Ok(Box::new(full_profile()))),
            "EnrolByAadhaar" | "CreateAbha" => {
                let made = Ok(Box::new(Enrolment {
                    transaction,
                    mobile_linked: choice.is_multiple_of(2),
                    ..enrolment()
                }));
                match name {
                    "CreateAbha" => Response::CreateAbha(made),
                    _ => Response::EnrolByAadhaar(made),
                }
            }
            "VerifyAadhaarOtp" => Response::VerifyAadhaarOtp(Ok(AadhaarVerified {
                transaction,
                existing: choice.is_multiple_of(4).then(|| {
                    Box::new(Enrolment {
                        is_new: false,
                        ..enrolment()
                    })
                }),
            })),
            "CheckMobile" => Response::CheckMobile(Ok(MobileChecked {
                transaction,
                mobile_linked: choice.is_multiple_of(2),
            })),
            "VerifyMobileOtp" => Response::VerifyMobileOtp(Ok(MobileVerified { transaction })),
            "SuggestAddresses" => Response::SuggestAddresses(Ok(suggestions())),
            "ChooseAddress" => Response::ChooseAddress(Ok(suggestions()[0].clone())),
            "FetchCardImage" => return CardResponse::Fetched(Ok(())).into(),
            "DrawCard" => return CardResponse::Drawn(true).into(),
            "SaveCard" => return CardResponse::Saved(Ok(Saved { number: None })).into(),
            "PrintCard" => return said(choice).into(),
            other => panic!("{other} in {:?}", self.generation),
        };
        response.into()
    }
}

fn accounts(choice: u8) -> Vec<Account> {
    let account = |digits: &str, status| Account {
        abha_number: AbhaNumber::parse(digits).ok(),
        masked_number: None,
        abha_address: None,
        name: "Asha Rao".to_owned(),
        year_of_birth: Some(1995),
        gender: Some(Gender::Female),
        photo: None,
        status,
        index: None,
    };
    let mut accounts = vec![
        account(OTHER_NUMBER, AccountStatus::Deactivated),
        account(NUMBER, AccountStatus::Active),
        account(OTHER_NUMBER, AccountStatus::Unusable),
    ];
    accounts.truncate(usize::from(choice % 4));
    accounts
}

fn bad(name: &str, fault: Fault) -> Answer {
    let response = match name {
        "RequestAadhaarOtp"
        | "RequestMobileOtp"
        | "ResendMobileOtp"
        | "RequestLoginOtp"
        | "RequestFoundOtp"
        | "RequestRetrievalOtp"
        | "RequestReactivationOtp"
        | "RequestNewMobileOtp"
        | "RequestChangeOtp" => Response::Otp(Err(fault)),
        "VerifyLogin" => Response::VerifyLogin(Err(fault)),
        "EnterAccount" => Response::EnterAccount(Err(fault)),
        "FindAccounts" => Response::FindAccounts(Err(fault)),
        "Retrieve" => Response::Retrieve(Err(fault)),
        "Reactivate" => Response::Reactivate(Err(fault)),
        "VerifyNewMobile" => Response::VerifyNewMobile(Err(fault)),
        "ChangeMobile" => Response::ChangeMobile(Err(fault)),
        "FetchProfile" => Response::FetchProfile(Err(fault)),
        "EnrolByAadhaar" => Response::EnrolByAadhaar(Err(fault)),
        "CreateAbha" => Response::CreateAbha(Err(fault)),
        "VerifyAadhaarOtp" => Response::VerifyAadhaarOtp(Err(fault)),
        "CheckMobile" => Response::CheckMobile(Err(fault)),
        "VerifyMobileOtp" => Response::VerifyMobileOtp(Err(fault)),
        "SuggestAddresses" => Response::SuggestAddresses(Err(fault)),
        "ChooseAddress" => Response::ChooseAddress(Err(fault)),
        "FetchCardImage" => return CardResponse::Fetched(Err(fault)).into(),
        "DrawCard" => return CardResponse::Drawn(false).into(),
        "PrintCard" => {
            return CardResponse::PrintMoved(PrintState::Failed(PrintFailure::Refused)).into();
        }
        _ => return CardResponse::Saved(Err(SaveFailure::Impossible)).into(),
    };
    response.into()
}

fn asked(effect: &Effect, session: &Session) -> Option<Asked> {
    let id = effect.request_id()?;
    let awaited = session.waiting().is_some_and(|waiting| waiting.id() == id);
    Some(Asked {
        id,
        name: effect.name(),
        unsent: awaited,
    })
}
