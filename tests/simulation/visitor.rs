//! Who stands at the kiosk: what they do next.

use crate::network::Weather;
use crate::world::World;
use abha_kiosk::domain::{ConsentItem, Gender, Language, LoginIdKind, OtpSystem};
use abha_kiosk::journey::step::{AccountChange, DetailsPage, Step, Suggestions};
use abha_kiosk::journey::{
    AccountEvent, AddressEvent, CardEvent, CardFace, ConsentEvent, EntryEvent, Event, HomeEvent,
    Idle, JourneyKind, OtpEvent, Overlay, SaveTarget, Screen, StepEvent,
};
use rand::Rng;
use rand::seq::SliceRandom;

impl World {
    /// One thing happens.
    pub fn step(&mut self) {
        let pause = self.random.gen_range(700..2_500);
        self.pass(pause);
        match self.random.gen_range(0..100) {
            0..58 => self.forward(true),
            58..64 => self.forward(false),
            64..70 => self.touch_anything(),
            70..73 => self.touch(StepEvent::WentBack),
            73..75 => self.touch(StepEvent::Cancelled),
            75..77 => self.look_aside(),
            77..81 => self.wait_for_an_answer(40_000),
            81..84 => {
                let long = self.random.gen_range(1_000..300_000);
                self.pass(long);
            }
            84..87 => self.ask_again(),
            87..93 => {
                let weathers = Weather::ALL;
                self.weather = *weathers.choose(&mut self.random).unwrap();
                self.note(&format!("{:?}", self.weather));
            }
            93..94 => self.tell(Event::StopAsked),
            94..95 => self.tell(Event::Finished),
            95..96 => self.tell(Event::NotNow),
            96..97 => self.look_at_the_service(),
            97..98 => {
                let ahead = *[0, 0, 90_000, -90_000, 3_600_000, -3_600_000]
                    .choose(&mut self.random)
                    .unwrap();
                self.clock.jump(ahead);
                self.note(&format!("the clock is {ahead} ms ahead"));
            }
            98 => self.tell(Event::ShutDown),
            _ => self.crash(),
        }
    }

    fn touch(&mut self, event: StepEvent) {
        self.tell(Event::Step(event));
    }

    /// Does what the present screen is for, with what is right or with something else.
    fn forward(&mut self, right: bool) {
        if self.session.waiting().is_some() {
            return self.wait_for_an_answer(60_000);
        }
        let goes = self.random.gen_bool(0.5);
        match self.session.overlay() {
            Some(Overlay::Stop | Overlay::WithoutCard) if goes => self.tell(Event::Finished),
            Some(_) => self.tell(Event::OverlayClosed),
            None => {}
        }
        let now = self.clock.instant();
        if matches!(self.session.idle(now), Idle::Countdown(_)) {
            self.tell(if right {
                Event::Stayed
            } else {
                Event::StartedNew
            });
        }
        let person = self.person().clone();
        let account = person.accounts.first().cloned();
        let mobile = account
            .as_ref()
            .and_then(|account| account.mobile.clone())
            .or_else(|| person.mobile.clone())
            .unwrap_or_else(|| "9876543210".to_owned());
        match self.session.screen() {
            Screen::Language => {
                self.next_person();
                let is_cut_off = self.session.cut_off(now).is_some();
                self.tell(Event::LanguageChosen(Language::ENGLISH));
                assert!(
                    !is_cut_off || self.session.screen() == Screen::Notice,
                    "nobody is told of what was cut off"
                );
            }
            Screen::Home => self.begin(right),
            Screen::Consent => self.agree(right),
            Screen::Aadhaar => self.fill(if right {
                &person.aadhaar
            } else {
                "999941057058"
            }),
            Screen::Mobile => {
                let mobile = person.mobile.clone().unwrap_or(mobile);
                self.fill(if right { &mobile } else { "9876501234" });
            }
            Screen::MobileChange => self.fill(if right { "9876501234" } else { &mobile }),
            Screen::CodeDestination => self.choose_phone(right),
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => self.write_code(right),
            Screen::Address => {
                if right {
                    let wish = match self.session.step() {
                        Some(Step::Address(step)) => match step.suggestions() {
                            Suggestions::Listed(list) => list.first().cloned(),
                            _ => None,
                        },
                        _ => None,
                    };
                    if let Some(wish) = wish {
                        self.touch(StepEvent::Address(AddressEvent::Suggested(wish)));
                    }
                } else {
                    self.touch(StepEvent::Address(AddressEvent::DefaultKept));
                }
                self.touch(StepEvent::Continued);
            }
            Screen::LoginId => {
                let kind = match self.session.step() {
                    Some(Step::LoginId(step)) => step.kind(),
                    _ => LoginIdKind::Mobile,
                };
                let text = match (kind, account) {
                    (LoginIdKind::Mobile, _) => mobile,
                    (LoginIdKind::Aadhaar, _) => person.aadhaar,
                    (LoginIdKind::AbhaNumber, Some(account)) => account.number,
                    (LoginIdKind::AbhaAddress, Some(account)) => account.address,
                    (LoginIdKind::AbhaNumber, None) => "91100020003008".to_owned(),
                    (LoginIdKind::AbhaAddress, None) => "asha1995".to_owned(),
                };
                self.fill(if right { &text } else { "12" });
            }
            Screen::RetrievalDetails => self.give_details(right),
            Screen::AccountChoice => {
                let chosen = usize::from(!right);
                self.touch(StepEvent::Account(AccountEvent::Chosen(chosen)));
            }
            Screen::Card => self.take_the_card(right),
            Screen::Slip if right => {
                self.touch(StepEvent::Card(CardEvent::PrintAsked));
                self.touch(StepEvent::Card(CardEvent::PrintSeen(true)));
            }
            Screen::Handoff => {
                self.touch(StepEvent::HandoffAnswered(right));
                self.touch(StepEvent::Continued);
            }
            Screen::More => {
                let changes = match self.session.step() {
                    Some(Step::More(step)) if step.done().is_none() => step.changes(),
                    _ => Vec::new(),
                };
                let change = changes.choose(&mut self.random).copied();
                self.touch(match change {
                    Some(change) => StepEvent::Account(AccountEvent::ChangeChosen(change)),
                    None => StepEvent::Continued,
                });
            }
            Screen::Email => self.fill("asha.rao@example.in"),
            Screen::Kyc => self.touch(StepEvent::PhoneAtHand(right)),
            Screen::Notice if right => {
                let ways = [
                    StepEvent::Account(AccountEvent::SignInAsked),
                    StepEvent::Account(AccountEvent::ReactivationAsked),
                    StepEvent::Account(AccountEvent::RegistrationAsked),
                    StepEvent::Continued,
                ];
                let way = ways.choose(&mut self.random).cloned().unwrap();
                self.touch(way);
            }
            Screen::Goodbye => {
                self.pass(6_000);
                self.tell(Event::Touched);
            }
            Screen::Notice | Screen::Scan | Screen::Slip => self.touch(StepEvent::WentBack),
            _ => self.touch(StepEvent::Continued),
        }
    }

    fn next_person(&mut self) {
        self.person = self.random.gen_range(0..self.people.len());
        self.note(&format!("person {}", self.person));
    }

    fn begin(&mut self, right: bool) {
        if self.settings.is_front_desk() {
            self.next_person();
        }
        let journey = if right && self.person().accounts.is_empty() {
            JourneyKind::Registration
        } else {
            *JourneyKind::ALL.choose(&mut self.random).unwrap()
        };
        if self.random.gen_bool(0.3) {
            let person = self.person().clone();
            let said = person.mobile.unwrap_or(person.aadhaar);
            self.fill(&said);
        } else if journey == JourneyKind::Registration && self.random.gen_bool(0.4) {
            self.tell(Event::Home(HomeEvent::NewcomerCame));
        } else {
            self.tell(Event::JourneyChosen(journey));
        }
    }

    fn agree(&mut self, right: bool) {
        let Some(Step::Consent(step)) = self.session.step() else {
            return;
        };
        let items = ConsentItem::shown(&self.settings.heard);
        let item = items
            .get(step.page())
            .copied()
            .filter(|_| !step.is_declined() && step.opened().is_none());
        let free = self.random.gen_bool(0.5);
        match item {
            Some(_) if self.settings.is_front_desk() => {
                let answer = ConsentEvent::AllAnswered(right || free);
                self.touch(StepEvent::Consent(answer));
            }
            // All pages, one after the other: a person reads them for a while.
            Some(_) if right => {
                for item in items {
                    let yes = item.is_needed() || free;
                    self.touch(StepEvent::Consent(ConsentEvent::Answered(*item, yes)));
                    self.pass(1_500);
                }
            }
            Some(item) => self.touch(StepEvent::Consent(ConsentEvent::Answered(item, free))),
            None => self.touch(StepEvent::WentBack),
        }
    }

    fn choose_phone(&mut self, right: bool) {
        let systems = match self.session.step() {
            Some(Step::Destination(step)) => step.phones().systems().to_vec(),
            _ => Vec::new(),
        };
        self.touch(match systems.as_slice() {
            [one, other] => StepEvent::PhoneChosen(if right { *one } else { *other }),
            _ => StepEvent::PhoneAtHand(right),
        });
    }

    /// The newest code, or another, until it has been shown.
    fn write_code(&mut self, right: bool) {
        let code = self.newest_code().filter(|_| right);
        let code = code.unwrap_or_else(|| self.random.gen_range(100_000..1_000_000).to_string());
        self.pass(700);
        self.write(&code);
        self.pass(700);
    }

    fn give_details(&mut self, right: bool) {
        let page = match self.session.step() {
            Some(Step::Details(step)) => step.page(),
            _ => return,
        };
        let person = self.person().clone();
        match page {
            DetailsPage::Name => self.fill(if right { &person.name } else { "Nobody" }),
            DetailsPage::Gender => {
                let gender = Gender::from_code(&person.gender).unwrap_or(Gender::Other);
                let chosen = AccountEvent::GenderChosen(gender);
                self.touch(StepEvent::Account(chosen));
                self.touch(StepEvent::Continued);
            }
            DetailsPage::BirthDate => self.fill(&person.birth),
        }
    }

    fn take_the_card(&mut self, right: bool) {
        let event = *[
            CardEvent::PrintAsked,
            CardEvent::PrintStopped,
            CardEvent::SaveAsked(SaveTarget::Folder),
            CardEvent::SaveAsked(SaveTarget::Stick),
            CardEvent::MoreAsked,
            CardEvent::PrintSeen(right),
            CardEvent::FaceChosen(CardFace::Official),
        ]
        .choose(&mut self.random)
        .unwrap();
        self.touch(StepEvent::Card(event));
        if self.random.gen_bool(0.2) {
            self.touch(StepEvent::Continued);
        }
    }

    /// Waits out a minute, and wants a new code.
    fn ask_again(&mut self) {
        for _ in 0..4 {
            self.pass(15_100);
            self.tell(Event::Touched);
        }
        self.touch(StepEvent::Otp(OtpEvent::ResendAsked));
    }

    fn look_aside(&mut self) {
        let overlay = *[Overlay::Help, Overlay::Languages, Overlay::Display]
            .choose(&mut self.random)
            .unwrap();
        self.tell(Event::OverlayOpened(overlay));
        if self.random.gen_bool(0.5) {
            self.tell(Event::LanguageChosen(Language::new("hi")));
        }
        self.tell(Event::OverlayClosed);
    }

    /// Anything that some screen has, whatever this one is.
    fn touch_anything(&mut self) {
        let digit = self.random.gen_range(0..10);
        let events = [
            StepEvent::Continued,
            StepEvent::Entry(EntryEvent::Digit(digit)),
            StepEvent::Entry(EntryEvent::Erased),
            StepEvent::Entry(EntryEvent::ErasedAll),
            StepEvent::Entry(EntryEvent::LengthSwitched),
            StepEvent::Consent(ConsentEvent::NotNow),
            StepEvent::Consent(ConsentEvent::AllAnswered(true)),
            StepEvent::PhoneAtHand(false),
            StepEvent::PhoneChosen(OtpSystem::Abdm),
            StepEvent::PhoneChosen(OtpSystem::Aadhaar),
            StepEvent::Otp(OtpEvent::ResendAsked),
            StepEvent::Otp(OtpEvent::OtherMobileAsked),
            StepEvent::Otp(OtpEvent::MobileSkipped),
            StepEvent::Address(AddressEvent::OwnAsked),
            StepEvent::Address(AddressEvent::DefaultKept),
            StepEvent::Card(CardEvent::MoreAsked),
            StepEvent::Card(CardEvent::PrintStopped),
            StepEvent::Account(AccountEvent::IdKindChosen(LoginIdKind::Mobile)),
            StepEvent::Account(AccountEvent::IdKindChosen(LoginIdKind::AbhaNumber)),
            StepEvent::Account(AccountEvent::IdKindChosen(LoginIdKind::AbhaAddress)),
            StepEvent::Account(AccountEvent::IdKindChosen(LoginIdKind::Aadhaar)),
            StepEvent::Account(AccountEvent::NoneOfThese),
            StepEvent::Account(AccountEvent::SignInAsked),
            StepEvent::Account(AccountEvent::RegistrationAsked),
            StepEvent::Account(AccountEvent::ReactivationAsked),
            StepEvent::Account(AccountEvent::RescueAsked),
            StepEvent::Account(AccountEvent::ScanAsked),
            StepEvent::Account(AccountEvent::ChangeChosen(AccountChange::Address)),
        ];
        let event = events.choose(&mut self.random).cloned().unwrap();
        self.touch(event);
    }

    /// Types in place of what stands there.
    fn write(&mut self, text: &str) {
        self.entry(EntryEvent::ErasedAll);
        for character in text.chars() {
            self.entry(match character.to_digit(10) {
                Some(digit) => EntryEvent::Digit(u8::try_from(digit).unwrap()),
                None => EntryEvent::Character(character),
            });
        }
    }

    fn entry(&mut self, key: EntryEvent) {
        self.touch(StepEvent::Entry(key));
    }

    fn fill(&mut self, text: &str) {
        self.write(text);
        self.pass(700);
        self.touch(StepEvent::Continued);
    }
}
