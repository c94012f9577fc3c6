//! What somebody does who wants to go on.

use super::ops::{Op, scanned};
use super::world::{NUMBER, OTHER_NUMBER, World};
use crate::kiosk::HINDI;
use crate::service::{
    AADHAAR, CODE, MOBILE, OTHER_AADHAAR, OTHER_MOBILE, OTHER_WRONG_CODE, WRONG_CODE, suggestions,
};
use crate::typed_code::typed_code;
use abdm_types::{ConsentItem, Fault, Gender, LoginIdKind};
use kiosk_journey::step::{DetailsPage, Step};
use kiosk_journey::{
    AccountEvent, AddressEvent, CardEvent, ConsentEvent, EntryEvent, Event, HomeEvent, Idle,
    JourneyKind, OtpChallenge, Overlay, Screen, StepEvent,
};
use std::time::Duration;

impl World {
    /// What the present screen is for.
    pub fn forward(&mut self, first: bool) {
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
            Screen::Home if first => self.tell(Event::JourneyChosen(self.setting.journey)),
            Screen::Home => self.say_what_they_have(),
            Screen::Consent => self.agree(first),
            Screen::Aadhaar => self.fill(pick(AADHAAR, OTHER_AADHAAR)),
            Screen::Mobile | Screen::MobileChange => self.fill(pick(MOBILE, OTHER_MOBILE)),
            Screen::CodeDestination => self.choose_phone(first),
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => {
                self.write_some_code(first);
            }
            Screen::Address => {
                let wish = suggestions()[usize::from(first)].clone();
                self.touch(StepEvent::Address(AddressEvent::Suggested(wish)));
                self.touch(StepEvent::Continued);
            }
            Screen::LoginId => {
                let kind = match self.session.step() {
                    Some(Step::LoginId(step)) => step.kind(),
                    _ => LoginIdKind::AbhaNumber,
                };
                self.fill(match kind {
                    LoginIdKind::Mobile => pick(MOBILE, OTHER_MOBILE),
                    LoginIdKind::AbhaAddress => "asha1995",
                    LoginIdKind::Aadhaar => pick(AADHAAR, OTHER_AADHAAR),
                    LoginIdKind::AbhaNumber => pick(NUMBER, OTHER_NUMBER),
                });
            }
            Screen::Scan => self.touch(StepEvent::Scanned(scanned(first))),
            Screen::RetrievalDetails => self.give_details(),
            Screen::AccountChoice => {
                let chosen = AccountEvent::Chosen(usize::from(first));
                self.touch(StepEvent::Account(chosen));
            }
            Screen::Slip if !first => self.touch(StepEvent::WentBack),
            Screen::Handoff => {
                self.touch(StepEvent::HandoffAnswered(first));
                self.touch(StepEvent::Continued);
            }
            Screen::Card | Screen::Slip if first && !self.has_paper() => {
                // Whatever is asked, done or wanted: each is heard where it belongs.
                self.touch(StepEvent::Card(CardEvent::PrintSeen(true)));
                self.touch(StepEvent::Card(CardEvent::PrintAsked));
                self.touch(StepEvent::Card(CardEvent::MoreAsked));
            }
            Screen::More => {
                let offered = match self.session.step() {
                    Some(Step::More(step)) if step.done().is_none() => step.changes(),
                    _ => Vec::new(),
                };
                let change = if first {
                    offered.first()
                } else {
                    offered.last()
                };
                // Once something is done, or nothing is left, the card comes again.
                self.touch(match change {
                    Some(change) => StepEvent::Account(AccountEvent::ChangeChosen(*change)),
                    None => StepEvent::Continued,
                });
            }
            Screen::Email => self.fill(pick("asha@example.in", "asha.rao@example.in")),
            Screen::Kyc => self.touch(StepEvent::PhoneAtHand(true)),
            Screen::Goodbye => {
                self.passed += Duration::from_secs(1);
                self.tell(Event::Touched);
            }
            Screen::Notice if first => self.touch(StepEvent::WentBack),
            Screen::Notice => {
                self.touch(StepEvent::Account(AccountEvent::ReactivationAsked));
                self.touch(StepEvent::Account(AccountEvent::RegistrationAsked));
                self.touch(StepEvent::Account(AccountEvent::SignInAsked));
                self.touch(StepEvent::Continued);
            }
            Screen::Create
            | Screen::Created
            | Screen::Card
            | Screen::Slip
            | Screen::Profile
            | Screen::Scanned
            | Screen::MobileConfirm
            | Screen::Done => self.touch(StepEvent::Continued),
        }
    }

    /// Whatever the journey is for, in the one box; or nothing, for somebody new.
    fn say_what_they_have(&mut self) {
        if self.setting.journey == JourneyKind::Registration {
            return self.tell(Event::Home(HomeEvent::NewcomerCame));
        }
        self.fill(match self.passed.as_millis() % 4 {
            0 => MOBILE,
            1 => NUMBER,
            2 => AADHAAR,
            _ => OTHER_MOBILE,
        });
    }

    /// The phone is at hand; one of two, where there are two.
    fn choose_phone(&mut self, first: bool) {
        let system = match self.session.step() {
            Some(Step::Destination(step)) => match step.phones().systems() {
                [one, other] => Some(if first { *one } else { *other }),
                _ => None,
            },
            _ => None,
        };
        self.touch(match system {
            Some(system) => StepEvent::PhoneChosen(system),
            None => StepEvent::PhoneAtHand(true),
        });
    }

    /// Whether the person has a slip in their hand.
    fn has_paper(&self) -> bool {
        let slip = self.session.slip();
        slip.is_some_and(|slip| slip.printing().is_printed())
    }

    /// No ABHA today, from wherever that can be said; or what helps without a phone.
    pub fn not_now(&mut self) {
        match self.screen() {
            Screen::Home => self.tell(Event::NotNow),
            Screen::Consent => self.touch(StepEvent::Consent(ConsentEvent::NotNow)),
            _ => self.touch(StepEvent::Account(AccountEvent::RescueAsked)),
        }
    }

    /// Alone the item on the screen is answered, at the front desk the list; what says what a no
    /// means, or an item that is read, is left.
    fn agree(&mut self, also_free: bool) {
        let event = match (self.asked_item(), self.setting.is_front_desk) {
            (Some(_), true) => {
                let switched = ConsentEvent::Switched(ConsentItem::ShareRecords, also_free);
                self.touch(StepEvent::Consent(switched));
                StepEvent::Consent(ConsentEvent::AllAnswered(true))
            }
            (Some(item), false) => {
                let yes = item.is_needed() || also_free;
                StepEvent::Consent(ConsentEvent::Answered(item, yes))
            }
            (None, _) => StepEvent::WentBack,
        };
        self.touch(event);
    }

    /// The item on the screen is refused, or the list.
    pub fn refuse(&mut self) {
        let Some(item) = self.asked_item() else {
            return;
        };
        self.touch(StepEvent::Consent(if self.setting.is_front_desk {
            ConsentEvent::AllAnswered(false)
        } else {
            ConsentEvent::Answered(item, false)
        }));
    }

    /// The item on the screen, unless it says what a no means.
    fn asked_item(&self) -> Option<ConsentItem> {
        let Some(Step::Consent(step)) = self.session.step() else {
            return None;
        };
        ConsentItem::shown(&self.session.settings().heard)
            .get(step.page())
            .copied()
            .filter(|_| !step.is_declined() && step.opened().is_none())
    }

    /// The question on the screen is answered.
    fn give_details(&mut self) {
        let page = match self.session.step() {
            Some(Step::Details(step)) => step.page(),
            _ => DetailsPage::Name,
        };
        match page {
            DetailsPage::Name => self.fill("Asha Rao"),
            DetailsPage::Gender => {
                let gender = AccountEvent::GenderChosen(Gender::Female);
                self.touch(StepEvent::Account(gender));
                self.touch(StepEvent::Continued);
            }
            DetailsPage::BirthDate => self.fill("31051995"),
        }
    }

    pub fn touch(&mut self, event: StepEvent) {
        self.tell(Event::Step(event));
    }

    /// A code that was not tried before, and comes to nothing.
    pub fn try_in_vain(&mut self, fault: Fault) {
        if let Some(tries) = typed_code(&self.session).map(OtpChallenge::tries_left) {
            self.write_code(&format!("11881{tries}"));
            self.play(Op::Good(0));
            self.play(Op::Bad(fault));
        }
    }

    /// The right code or one of two wrong ones.
    fn write_some_code(&mut self, right: bool) {
        let tries = typed_code(&self.session).map(OtpChallenge::tries_left);
        self.write_code(match (right, tries) {
            (true, _) => CODE,
            (false, Some(2 | 4)) => OTHER_WRONG_CODE,
            (false, _) => WRONG_CODE,
        });
    }

    /// A code, until it has been shown.
    fn write_code(&mut self, code: &str) {
        self.passed += Duration::from_millis(700);
        self.write(code);
        self.play(Op::Pass(599));
        self.play(Op::Pass(1));
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
}
