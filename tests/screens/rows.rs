//! All ten rows, with a finger alone: five journeys in two generations, each to its end.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{Generation, LoginIdKind};
use abha_kiosk::journey::step::{DetailsPage, Step};
use abha_kiosk::journey::{Screen, Stage};
use std::time::Duration;

/// Sunil Pawar's own mobile, and a new one for whoever changes theirs.
const MOBILE: &str = "9999900004";
const NEW_MOBILE: &str = "9999900077";

/// Joseph Fernandes has switched his ABHA off.
const SWITCHED_OFF: &str = "91999900000004";

/// More screens than any journey has.
const LONGEST: usize = 40;

/// One finger on its way through a journey.
struct Finger {
    kiosk: Kiosk,
    tile: &'static str,
    seen: Vec<Screen>,
}

impl Finger {
    fn walk(&mut self) {
        self.kiosk.touch("language-en");
        self.kiosk.touch(self.tile);
        for _ in 0..LONGEST {
            let screen = self.kiosk.screen();
            self.seen.push(screen);
            if screen == Screen::Card {
                break;
            }
            self.answer(screen);
        }
    }

    fn answer(&mut self, screen: Screen) {
        match screen {
            Screen::Consent => {
                let is_whole = self.kiosk.can_touch("consent-agree");
                self.kiosk
                    .touch(if is_whole { "consent-agree" } else { "primary" });
            }
            Screen::Aadhaar => {
                let (aadhaar, _) = self.kiosk.newcomer();
                self.type_and_go_on(&aadhaar);
            }
            Screen::Mobile | Screen::MobileChange => self.type_and_go_on(NEW_MOBILE),
            Screen::LoginId => self.say_who(),
            Screen::RetrievalDetails => self.give_details(),
            Screen::CodeDestination => {
                let asks_which = self.kiosk.can_touch("phone-abha");
                self.kiosk.touch(if asks_which {
                    "phone-abha"
                } else {
                    "phone-yes"
                });
            }
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => {
                let code = self.kiosk.newest_code();
                self.kiosk.keys(&code);
            }
            Screen::AccountChoice => self.kiosk.touch("account-0"),
            Screen::Create
            | Screen::Address
            | Screen::Created
            | Screen::Profile
            | Screen::MobileConfirm
            | Screen::Scanned
            | Screen::Done => self.kiosk.touch("primary"),
            Screen::Handoff => self.kiosk.touch("handoff-no"),
            Screen::Language
            | Screen::Home
            | Screen::Scan
            | Screen::Notice
            | Screen::Card
            | Screen::Slip
            | Screen::More
            | Screen::Email
            | Screen::Kyc
            | Screen::Goodbye => {
                panic!(
                    "{} after {:?}: {:?}",
                    screen.name(),
                    self.seen,
                    self.kiosk.problem()
                )
            }
        }
    }

    fn type_and_go_on(&mut self, text: &str) {
        self.kiosk.fill(text);
    }

    fn say_who(&mut self) {
        let Some(Step::LoginId(step)) = self.step() else {
            panic!("no number is asked for after {:?}", self.seen)
        };
        let kind = step.kind();
        // A number that is known from before stands there already.
        if self.kiosk.can_touch("key-backspace") {
            return self.kiosk.touch("primary");
        }
        let known = match (self.tile, kind) {
            ("reactivate", _) => SWITCHED_OFF,
            (_, LoginIdKind::Mobile) => MOBILE,
            (_, _) => "91100020003008",
        };
        self.type_and_go_on(known);
    }

    fn give_details(&mut self) {
        let Some(Step::Details(step)) = self.step() else {
            panic!("no details are asked for after {:?}", self.seen)
        };
        match step.page() {
            DetailsPage::Name => {
                for key in "sunil pawar".chars() {
                    self.kiosk.touch(&match key {
                        ' ' => "key-space".to_owned(),
                        letter => format!("key-{letter}"),
                    });
                }
                self.kiosk.touch("primary");
            }
            DetailsPage::Gender => {
                self.kiosk.touch("gender-male");
                self.kiosk.touch("primary");
            }
            DetailsPage::BirthDate => self.type_and_go_on("17081977"),
        }
    }

    fn step(&self) -> Option<&Step> {
        match self.kiosk.app.session().stage() {
            Stage::Journey(returning) => Some(returning.step()),
            Stage::Language | Stage::Home(_) | Stage::Goodbye(_) => None,
        }
    }
}

#[test]
fn every_journey_reaches_its_card_in_both_generations() {
    for api in [Generation::V3, Generation::V2] {
        for (tile, on_the_way) in [
            ("create", Screen::AadhaarOtp),
            ("retrieve", Screen::LoginOtp),
            ("login", Screen::LoginOtp),
            ("reactivate", Screen::Done),
            ("change-mobile", Screen::MobileConfirm),
        ] {
            let patience = Duration::from_secs(20);
            let mut finger = Finger {
                kiosk: Kiosk::speaking(api, "en", (1080, 1920), patience),
                tile,
                seen: Vec::new(),
            };
            finger.walk();
            assert!(
                finger.seen.contains(&on_the_way) && finger.seen.last() == Some(&Screen::Card),
                "{tile} {api:?}: {:?}",
                finger.seen
            );
            finger.kiosk.touch("save");
            assert!(finger.kiosk.saved.path().join("abha-card-1.pdf").exists());
        }
    }
}
