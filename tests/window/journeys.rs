//! The way of one person through the journeys, by keyboard.

use crate::LIMIT;
use crate::kiosk::Kiosk;
use std::time::Duration;

/// One of the sandbox's people, who has one ABHA on a mobile of his own.
pub const SUNIL: Prepared = Prepared {
    mobile: "9999900004",
    number: "91100020003008",
    name: "Sunil Pawar",
    birth: "17081977",
};

pub struct Prepared {
    pub mobile: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub birth: &'static str,
}

/// Together with a look at the page, longer than the kiosk has a goodbye read.
const READ: Duration = Duration::from_millis(500);

/// A choice of one account has passed by then.
const PASSED: Duration = Duration::from_secs(2);

/// So long people look at a page that does not change.
const LONG: Duration = Duration::from_secs(20);

/// From "Continue" to the tile of all services at home.
const SERVICES: usize = 4;

impl Kiosk {
    pub fn print_the_card(&mut self) {
        self.go_to_journey(2);
        self.log.screen("login_id", LIMIT);
        self.display.type_text(SUNIL.mobile);
        self.sign_in();
    }

    /// Asks for a forgotten number: today's calls lead to the card, the older ones want name,
    /// gender and birth date and tell the number.
    pub fn find_the_number(&mut self, api: &str) {
        self.go_to_journey(1);
        self.log.screen("login_id", LIMIT);
        self.display.type_text(SUNIL.mobile);
        if api == "v3" {
            return self.sign_in();
        }
        let before = self.inbox().len();
        self.display.press("Return");
        self.log.screen("retrieval_details", LIMIT);
        self.display.type_text(SUNIL.name);
        self.display.press("Return");
        // The second of three genders.
        for key in ["Tab", "space", "Return"] {
            self.display.press(key);
        }
        self.display.type_text(SUNIL.birth);
        self.look("retrieval_details");
        self.display.press("Return");
        self.log.screen("login_otp", LIMIT);
        let code = self.code(before + 1);
        self.display.type_text(&code);
        self.log.screen("done", LIMIT);
        self.look("retrieval_done");
        // On to the card, with the number that was found.
        self.display.press("Return");
        self.log.screen("login_id", LIMIT);
        self.sign_in();
    }

    /// From a number that is typed to the card, and to its end.
    pub fn sign_in(&mut self) {
        self.open_the_card();
        let _ = self.save_card();
        self.finish();
    }

    /// From a number that nobody has to the next person; "Finish" stands here on every screen.
    pub fn turn_away(&mut self, finish: (u32, u32)) {
        self.display.press("Return");
        self.log.screen("login_otp", LIMIT);
        self.log.screen("notice", LIMIT);
        std::thread::sleep(Duration::from_secs(1));
        self.display.touch(finish, 1, 0);
        std::thread::sleep(Duration::from_secs(1));
        // The focus is on the answer that loses nothing; the other one is the next.
        self.display.press("Tab");
        assert_eq!(self.lead_on("Return"), "goodbye", "\n{}", self.log.seen());
        // Once it can have been read, whoever comes next sends it away.
        std::thread::sleep(READ);
        assert_eq!(self.lead_on("Return"), "language", "\n{}", self.log.seen());
    }

    /// From a number that is typed to the card.
    pub fn open_the_card(&mut self) {
        let before = self.inbox().pop();
        let mut next = self.lead_on("Return");
        if next == "account_choice" {
            next = self.lead_on("Return");
        }
        if next == "code_destination" {
            // The first of the phones: that of the ABHA.
            std::thread::sleep(Duration::from_secs(1));
            next = self.lead_on("Return");
        }
        assert_eq!(next, "login_otp", "\n{}", self.log.seen());
        let code = self.next_code(before.as_ref());
        self.display.type_text(&code);
        // What opens and fetches the account passes by itself, and so does a choice of one.
        let mut next = self.log.next_screen(LIMIT);
        while next != "created" {
            next = match next.as_str() {
                "account_choice" => match self.log.next_screen_within(PASSED) {
                    Some(next) => next,
                    None => self.lead_on("Return"),
                },
                "profile" => self.log.next_screen(LIMIT),
                other => panic!("{other}\n{}", self.log.seen()),
            };
        }
        assert_eq!(self.lead_on("Return"), "card", "\n{}", self.log.seen());
    }

    /// Presses a key and hands out the screen that it led to. A page that has not been drawn yet takes
    /// nothing: whoever sees nothing happen for long presses again.
    pub fn lead_on(&mut self, key: &str) -> String {
        self.display.press(key);
        if let Some(next) = self.log.next_screen_within(LONG) {
            return next;
        }
        self.display.press(key);
        self.log.next_screen(LIMIT)
    }

    /// With the number of an ABHA that was switched off.
    pub fn switch_on_again(&mut self) {
        self.go_to_journey(3);
        self.log.screen("login_id", LIMIT);
        self.display.type_text("91999900000004");
        self.display.press("Return");
        self.log.screen("code_destination", LIMIT);
        let before = self.inbox().len();
        self.display.press("Return");
        self.log.screen("login_otp", LIMIT);
        let code = self.code(before + 1);
        self.display.type_text(&code);
        self.log.screen("done", LIMIT);
        self.look("done");
    }

    /// From the choice of a language to the tile so many targets of the focus after the first.
    pub fn go_to_journey(&mut self, tabs: usize) {
        self.display.press("Return");
        self.log.screen("home", LIMIT);
        // Behind "Continue" stand the ways beside the box; all services are the fourth of them.
        for _ in 0..SERVICES {
            self.display.press("Tab");
        }
        self.display.press("Return");
        std::thread::sleep(Duration::from_millis(700));
        for _ in 0..tabs {
            self.display.press("Tab");
        }
        self.display.press("Return");
    }

    /// Once the card is saved the focus is on the end.
    pub fn finish(&mut self) {
        assert_eq!(self.lead_on("Return"), "goodbye", "\n{}", self.log.seen());
        // Once it can have been read, whoever comes next sends it away.
        std::thread::sleep(READ);
        assert_eq!(self.lead_on("Return"), "language", "\n{}", self.log.seen());
    }
}
