//! What the tour does not pass: problems, notices, help, the countdown. Written as pictures to
//! look at, in `target/tmp/screens`.

use crate::kiosk::Kiosk;
use crate::prints::every_panel;
use crate::staff;
use abha_kiosk::journey::{Event, Screen};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{Message, canvas};
use serde_json::json;
use std::path::Path;
use std::time::Duration;

const REQUEST_OTP: &str = "/abha/api/v3/enrollment/request/otp";

struct Album {
    language: &'static str,
    size: (u32, u32),
}

impl Album {
    fn kiosk(&self) -> Kiosk {
        Kiosk::new(self.language, self.size, Duration::from_secs(1))
    }

    fn keep(&self, kiosk: &Kiosk, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = format!(
            "{}-{}x{}-{name}.png",
            self.language, self.size.0, self.size.1
        );
        let png = canvas::png(&kiosk.picture()).expect("a PNG");
        std::fs::write(folder.join(file), png).expect("a file");
    }

    fn fault(&self, name: &str, fault: &serde_json::Value) {
        let mut kiosk = self.kiosk();
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.identify(&aadhaar, &mobile);
        let mut fault = fault.clone();
        fault["path"] = json!(REQUEST_OTP);
        kiosk.tell_sandbox("/practice/faults", &fault);
        kiosk.touch("phone-yes");
        self.keep(&kiosk, name);
    }

    fn all(&self) {
        let mut kiosk = self.kiosk();
        kiosk.touch("help");
        self.keep(&kiosk, "help");
        kiosk.touch("close");
        let tile = format!("language-{}", self.language);
        kiosk.touch(&tile);
        kiosk.touch("create");
        kiosk.touch("languages");
        self.keep(&kiosk, "languages");
        kiosk.touch("close");
        while !kiosk.can_touch("consent-decline") {
            kiosk.touch("primary");
        }
        kiosk.touch("consent-decline");
        self.keep(&kiosk, "consent-declined");
        kiosk.touch("consent-again");
        kiosk.pass(Duration::from_secs(125));
        self.keep(&kiosk, "countdown");
        kiosk.touch("stay");
        kiosk.feed(Message::Happened(Event::Finished));

        let mut kiosk = self.kiosk();
        kiosk.agree();
        kiosk.keys("999941057059");
        kiosk.touch("primary");
        self.keep(&kiosk, "aadhaar-wrong");
        kiosk.touch("clear-number");
        kiosk.touch("vid");
        self.keep(&kiosk, "vid");

        let mut kiosk = self.kiosk();
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.identify(&aadhaar, &mobile);
        kiosk.touch("phone-no");
        self.keep(&kiosk, "no-phone");
        kiosk.touch("back");
        kiosk.touch("phone-yes");
        kiosk.pass(Duration::from_secs(61));
        self.keep(&kiosk, "resend-open");
        let right = kiosk.newest_code();
        let wrong = ["111111", "222222", "333333", "444444"];
        for code in wrong.into_iter().filter(|code| *code != right).take(3) {
            kiosk.keys(code);
            kiosk.pass(Duration::from_secs(2));
        }
        assert_ne!(kiosk.screen(), Screen::AadhaarOtp, "three tries are all");
        self.keep(&kiosk, "locked-out");

        self.fault("service-down", &json!({"status": 503, "html": true}));
        self.fault("code-may-come", &json!({"drop": "after"}));
        self.fault(
            "staff",
            &json!({"status": 401, "body": {"error": {"code": "ABDM-1021", "message": "x"}}}),
        );
        self.fault(
            "no-mobile",
            &json!({"status": 422, "body": {"error": {"code": "ABDM-1204",
                "message": "UIDAI Error code : 110 : Aadhaar number does not have verified mobile"}}}),
        );
        self.fault(
            "slow-down",
            &json!({"status": 429, "body": {"code": "ABDM-1022", "message": "x"}}),
        );
        self.existing();
        self.returning();
    }

    /// Every item of the consent, the questions before the end, and the last page.
    fn steps(&self, text_size: TextSize) {
        let scale = text_size.factor();
        let mut kiosk = Kiosk::with_text(self.language, self.size, text_size);
        kiosk.touch(&format!("language-{}", self.language));
        kiosk.touch("create");
        for page in 0..24 {
            if kiosk.screen() != Screen::Consent {
                break;
            }
            self.keep(&kiosk, &format!("{scale}-consent-{page}"));
            let is_whole = kiosk.can_touch("consent-agree");
            kiosk.touch(if is_whole { "consent-agree" } else { "primary" });
        }
        kiosk.keys("99994105");
        kiosk.touch("show-number");
        kiosk.touch("box-2");
        self.keep(&kiosk, &format!("{scale}-aadhaar-shown"));
        kiosk.touch("finish");
        self.keep(&kiosk, &format!("{scale}-stop"));
        kiosk.pass(Duration::from_secs(125));
        self.keep(&kiosk, &format!("{scale}-countdown"));
        kiosk.touch("stay");
        kiosk.touch("stop-yes");
        self.keep(&kiosk, &format!("{scale}-goodbye"));
        kiosk.pass(Duration::from_secs(5));
        kiosk.reach_card();
        kiosk.touch("finish");
        self.keep(&kiosk, &format!("{scale}-without-card"));

        let mut kiosk = Kiosk::with_text(self.language, self.size, text_size);
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.identify(&aadhaar, &mobile);
        kiosk.touch("phone-yes");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        self.keep(&kiosk, &format!("{scale}-address"));
    }

    /// People who have an ABHA: what the tours do not pass.
    fn returning(&self) {
        let begin = |tile: &str| {
            let mut kiosk = self.kiosk();
            kiosk.touch(&format!("language-{}", self.language));
            kiosk.touch(tile);
            kiosk
        };
        let mut kiosk = begin("login");
        kiosk.keys("9999900007");
        kiosk.touch("primary");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        self.keep(&kiosk, "account-choice");

        let mut kiosk = begin("retrieve");
        kiosk.keys("9999977777");
        kiosk.touch("primary");
        self.keep(&kiosk, "nobody-found");

        let mut kiosk = begin("login");
        kiosk.touch("use-number");
        kiosk.keys("91999900000005");
        self.keep(&kiosk, "number-hint");
        kiosk.touch("key-backspace");
        kiosk.keys("4");
        kiosk.touch("primary");
        if kiosk.screen() == Screen::LoginOtp {
            let code = kiosk.newest_code();
            kiosk.keys(&code);
        }
        self.keep(&kiosk, "switched-off");

        let mut kiosk = begin("login");
        kiosk.touch("use-address");
        kiosk.keys("a.");
        kiosk.touch("primary");
        self.keep(&kiosk, "address-wrong");
    }

    fn existing(&self) {
        let mut kiosk = self.kiosk();
        kiosk.identify("999955183433", "9999900001");
        kiosk.touch("phone-yes");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        self.keep(&kiosk, "existing");
    }
}

/// The pages of staff, as they are read on small panels and on upright ones.
#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_staff() {
    for language in ["en", "hi", "ta", "ur"] {
        for (size, inches) in [
            ((1280, 800), 10.1),
            ((1080, 1920), 21.5),
            ((1024, 600), 10.1),
        ] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let album = Album { language, size };
                let scale = text_size.factor();
                staff::every_page(language, (size, inches), text_size, |kiosk, name| {
                    album.keep(kiosk, &format!("{scale}-staff-{name}"));
                });
            }
        }
    }
}

/// Printing and saving, in the usual text and in the largest.
#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_prints() {
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let album = Album { language, size };
                let mut kiosk = Kiosk::with_a_printer(language, size, text_size);
                let scale = text_size.factor();
                every_panel(&mut kiosk, |kiosk, name| {
                    album.keep(kiosk, &format!("{scale}-{name}"));
                });
            }
        }
    }
}

#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery() {
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080)] {
            Album { language, size }.all();
        }
    }
}

/// What is agreed to and how a session ends, in the usual text and in the largest.
#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_steps() {
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                Album { language, size }.steps(text_size);
            }
        }
    }
}
