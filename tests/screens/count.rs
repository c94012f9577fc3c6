//! How many touches a registration takes, from the first screen to the cleared one, walked on the
//! real screens.

use crate::kiosk::Kiosk;
use abha_kiosk::config::Api;
use abha_kiosk::domain::HeardHow;
use abha_kiosk::journey::Screen;
use std::time::Duration;

/// A finger that counts.
struct Finger {
    kiosk: Kiosk,
    touches: usize,
    seen: Vec<&'static str>,
}

impl Finger {
    fn of(kiosk: Kiosk) -> Self {
        Self {
            kiosk,
            touches: 0,
            seen: Vec::new(),
        }
    }

    fn touch(&mut self, id: &str) {
        self.kiosk.touch(id);
        self.touches += 1;
    }

    fn keys(&mut self, digits: &str) {
        for digit in digits.chars() {
            self.touch(&format!("key-{digit}"));
        }
    }

    /// From home to the card, everything agreed to.
    fn register(&mut self) {
        let (aadhaar, mobile) = self.kiosk.newcomer();
        self.touch("create");
        loop {
            let screen = self.kiosk.screen();
            self.seen.push(screen.name());
            match screen {
                Screen::Consent => self.touch("consent-agree"),
                Screen::Aadhaar => {
                    self.keys(&aadhaar);
                    self.stands(Screen::Aadhaar);
                }
                Screen::Mobile => {
                    self.keys(&mobile);
                    self.stands(Screen::Mobile);
                    assert!(self.kiosk.inbox().is_empty(), "nothing is sent by itself");
                }
                Screen::CodeDestination => self.touch("phone-yes"),
                Screen::AadhaarOtp => {
                    let code = self.kiosk.newest_code();
                    self.keys(&code);
                    self.stands(Screen::AadhaarOtp);
                }
                Screen::Address | Screen::Created => self.touch("primary"),
                Screen::Card => return,
                _ => panic!("{} after {:?}", screen.name(), self.seen),
            }
        }
    }

    /// A number or a code that is complete stands for a moment, then the next page comes.
    fn stands(&mut self, screen: Screen) {
        if self.kiosk.screen() == screen {
            self.kiosk.pass(Duration::from_millis(600));
        }
        assert_ne!(self.kiosk.screen(), screen, "the next page did not come");
    }
}

#[test]
fn a_person_alone_touches_forty_times_at_most() {
    let mut finger = Finger::of(Kiosk::portrait("en"));
    finger.touch("language-en");
    finger.register();
    finger.touch("save");
    finger.touch("primary");
    assert_eq!(finger.kiosk.screen(), Screen::Goodbye);
    finger.kiosk.pass(Duration::from_secs(5));
    assert_eq!(finger.kiosk.screen(), Screen::Language);
    assert_eq!(finger.touches, 40, "{:?}", finger.seen);
}

#[test]
fn at_the_front_desk_it_is_fewer_and_the_next_person_is_one_of_them() {
    let patience = Duration::from_secs(20);
    let kiosk = Kiosk::with(Api::V3, "en", (1080, 1920), patience, |options| {
        options.settings.heard = HeardHow::ExplainedBy("Meera Nair".to_owned());
    });
    let mut finger = Finger::of(kiosk);
    // Once in the morning.
    finger.kiosk.touch("language-en");
    finger.register();
    assert!(!finger.seen.contains(&"created"));
    finger.touch("save");
    finger.touch("primary");
    assert_eq!(finger.kiosk.screen(), Screen::Home, "the next person");
    assert_eq!(finger.kiosk.app.session().language().tag(), "en");
    assert_eq!(finger.touches, 39, "{:?}", finger.seen);
}
