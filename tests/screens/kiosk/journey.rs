//! Ways through a kiosk under test, from one person to the next.

use super::*;

impl Kiosk {
    /// Everything is wiped, the good-bye is over, and the next person stands here.
    pub fn next_person(&mut self) {
        self.feed(Message::Happened(Event::Finished));
        self.pass(Duration::from_secs(5));
        assert_eq!(self.screen(), Screen::Language);
    }

    /// To the card of somebody who has an ABHA.
    pub fn reach_card(&mut self) {
        let tile = format!("language-{}", self.app.session().language());
        self.touch(&tile);
        self.touch("login");
        self.keys("9999900004");
        self.touch("primary");
        let code = self.newest_code();
        self.keys(&code);
        self.touch("primary");
        assert_eq!(self.screen(), Screen::Card, "{:?}", self.problem());
    }

    /// To the consent's end, everything agreed to.
    pub fn agree(&mut self) {
        let tile = format!("language-{}", self.app.session().language());
        self.touch(&tile);
        self.touch("create");
        while self.screen() == Screen::Consent {
            while !self.can_touch("consent-agree") {
                self.touch("primary");
            }
            self.touch("consent-agree");
        }
    }

    /// To "where will the code go?", with this Aadhaar number and mobile.
    pub fn identify(&mut self, aadhaar: &str, mobile: &str) {
        self.agree();
        self.fill(aadhaar);
        self.fill(mobile);
        assert_eq!(self.screen(), Screen::CodeDestination);
    }

    /// Types a number and goes on, where the page does not do so by itself: it does with one that
    /// is complete and right where nothing is sent.
    pub fn fill(&mut self, number: &str) {
        let screen = self.screen();
        self.keys(number);
        if self.screen() == screen {
            self.touch("primary");
        }
    }
}
