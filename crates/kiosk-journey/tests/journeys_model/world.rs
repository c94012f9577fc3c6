//! A session under random happenings, each of which is held against the rules.

use super::ops::Op;
use super::rules::Rules;
use crate::delivery_rules::{DeliveryRules, MESSAGES_PER_HOUR};
use crate::print_rules::said;
use crate::requests::id_of;
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
use kiosk_journey::returning::{DetailsPage, Step};
use kiosk_journey::{
    AccountEvent, AddressEvent, Answer, CardEvent, ConsentEvent, Effect, EntryEvent, Event, Idle,
    JourneyKind, LedgerKey, OtpChallenge, OtpEvent, RequestId, SaveFailure, Saved, Screen, Session,
    Settings, Stage, StepEvent, registration,
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
            Op::Good(choice) => {
                if let Some(asked) = self.open.last().copied() {
                    let answer = self.good(asked.name, choice);
                    self.tell(Event::Answered(asked.id, answer));
                }
            }
            Op::Bad(fault) => {
                if let Some(asked) = self.open.last().copied() {
                    self.tell(Event::Answered(asked.id, bad(asked.name, fault)));
                }
            }
            Op::Late(at, choice) => {
                let Some(asked) = self.all.get(at % self.all.len().max(1)).copied() else {
                    return;
                };
                let answer = self.good(asked.name, choice);
                self.tell(Event::Answered(asked.id, answer));
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
        let Stage::Registration(registration) = self.session.stage() else {
            return None;
        };
        let registration::Step::Consent(step) = registration.step() else {
            return None;
        };
        ConsentItem::shown(&HeardHow::Alone)
            .get(step.page())
            .copied()
            .filter(|_| !step.is_declined())
    }

    fn login_kind(&self) -> Option<LoginIdKind> {
        match self.session.stage() {
            Stage::Returning(returning) => match returning.step() {
                Step::LoginId(step) => Some(step.kind()),
                _ => None,
            },
            _ => None,
        }
    }

    fn details_page(&self) -> Option<DetailsPage> {
        match self.session.stage() {
            Stage::Returning(returning) => match returning.step() {
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
        if let Event::Answered(id, answer) = &event
            && let Some(at) = self.open.iter().position(|asked| asked.id == *id)
        {
            if answer.is_last() {
                let _ = self.open.remove(at);
            }
            self.rules.learn(*id, answer, now.monotonic);
            if self.session.idle(now.monotonic) != Idle::Gone {
                self.deliveries.learn(*id, answer);
            }
        }
        let effects = self.session.handle(event.clone(), now);
        self.deliveries.judge(&effects, now.monotonic);
        for effect in &effects {
            if let Effect::Cancel { id } = effect {
                self.open.retain(|asked| asked.id != *id);
                self.rules.gave_up(now.monotonic);
            } else if let Effect::Forget = effect {
                self.open.clear();
            } else if let Some(asked) = asked(effect) {
                assert!(self.all.iter().all(|other| other.id != asked.id));
                self.open.push(asked);
                self.all.push(asked);
            }
        }
        self.rules
            .after(&self.session, &event, &effects, now.monotonic);
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
        match name {
            "Prepare" => Answer::Prepared(Ok(())),
            "RequestAadhaarOtp" => Answer::AadhaarOtpSent(Ok(sent)),
            "RequestMobileOtp" | "ResendMobileOtp" => Answer::MobileOtpSent(Ok(sent)),
            "RequestLoginOtp"
            | "RequestFoundOtp"
            | "RequestRetrievalOtp"
            | "RequestReactivationOtp"
            | "RequestNewMobileOtp"
            | "RequestChangeOtp" => Answer::CodeSent(Ok(sent)),
            "VerifyLogin" => Answer::LoginProven(Ok(if choice.is_multiple_of(2) {
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
            "EnterAccount" => Answer::AccountEntered(Ok(token())),
            "FindAccounts" => Answer::AccountsFound(Ok(Found {
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
            "Retrieve" => Answer::Retrieved(Ok(RetrievedV1 {
                abha_number: AbhaNumber::parse(NUMBER).unwrap(),
                abha_address: None,
            })),
            "Reactivate" => Answer::Reactivated(Ok(Reactivated {
                token: choice.is_multiple_of(2).then(token),
                account: None,
            })),
            "VerifyNewMobile" => Answer::NewMobileProven(Ok(NewMobileProven { transaction })),
            "ChangeMobile" => Answer::MobileChanged(Ok(())),
            "FetchProfile" => Answer::ProfileFetched(Ok(Box::new(full_profile()))),
            "EnrolByAadhaar" | "CreateAbha" => Answer::Enrolled(Ok(Box::new(Enrolment {
                transaction,
                mobile_linked: choice.is_multiple_of(2),
                ..enrolment()
            }))),
            "VerifyAadhaarOtp" => Answer::AadhaarVerified(Ok(AadhaarVerified {
                transaction,
                existing: choice.is_multiple_of(4).then(|| {
                    Box::new(Enrolment {
                        is_new: false,
                        ..enrolment()
                    })
                }),
            })),
            "CheckMobile" => Answer::MobileChecked(Ok(MobileChecked {
                transaction,
                mobile_linked: choice.is_multiple_of(2),
            })),
            "VerifyMobileOtp" => Answer::MobileVerified(Ok(MobileVerified { transaction })),
            "SuggestAddresses" => Answer::AddressesSuggested(Ok(suggestions())),
            "ChooseAddress" => Answer::AddressChosen(Ok(suggestions()[0].clone())),
            "FetchCardImage" => Answer::CardImageFetched(Ok(())),
            "DrawCard" => Answer::CardDrawn(true),
            "SaveCard" => Answer::CardSaved(Ok(Saved { number: None })),
            "PrintCard" => said(choice),
            other => panic!("{other} in {:?}", self.generation),
        }
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
    match name {
        "Prepare" => Answer::Prepared(Err(fault)),
        "RequestAadhaarOtp" => Answer::AadhaarOtpSent(Err(fault)),
        "RequestMobileOtp" | "ResendMobileOtp" => Answer::MobileOtpSent(Err(fault)),
        "RequestLoginOtp"
        | "RequestFoundOtp"
        | "RequestRetrievalOtp"
        | "RequestReactivationOtp"
        | "RequestNewMobileOtp"
        | "RequestChangeOtp" => Answer::CodeSent(Err(fault)),
        "VerifyLogin" => Answer::LoginProven(Err(fault)),
        "EnterAccount" => Answer::AccountEntered(Err(fault)),
        "FindAccounts" => Answer::AccountsFound(Err(fault)),
        "Retrieve" => Answer::Retrieved(Err(fault)),
        "Reactivate" => Answer::Reactivated(Err(fault)),
        "VerifyNewMobile" => Answer::NewMobileProven(Err(fault)),
        "ChangeMobile" => Answer::MobileChanged(Err(fault)),
        "FetchProfile" => Answer::ProfileFetched(Err(fault)),
        "EnrolByAadhaar" | "CreateAbha" => Answer::Enrolled(Err(fault)),
        "VerifyAadhaarOtp" => Answer::AadhaarVerified(Err(fault)),
        "CheckMobile" => Answer::MobileChecked(Err(fault)),
        "VerifyMobileOtp" => Answer::MobileVerified(Err(fault)),
        "SuggestAddresses" => Answer::AddressesSuggested(Err(fault)),
        "ChooseAddress" => Answer::AddressChosen(Err(fault)),
        "FetchCardImage" => Answer::CardImageFetched(Err(fault)),
        "DrawCard" => Answer::CardDrawn(false),
        "PrintCard" => Answer::PrintMoved(PrintState::Failed(PrintFailure::Refused)),
        _ => Answer::CardSaved(Err(SaveFailure::Impossible)),
    }
}

fn asked(effect: &Effect) -> Option<Asked> {
    Some(Asked {
        id: id_of(effect)?,
        name: effect.name(),
    })
}
