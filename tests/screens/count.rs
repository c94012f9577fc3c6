//! How many touches a registration takes, from the first screen to the cleared one, walked on the
//! real screens.

use crate::kiosk::Kiosk;
use crate::printer::{CREATE_JOB, PRINT_JOB, Printer};
use abha_kiosk::card::Paper;
use abha_kiosk::config;
use abha_kiosk::domain::{Generation, HeardHow, PrinterUri};
use abha_kiosk::journey::Screen;
use abha_kiosk::kiosk::Options;
use std::time::Duration;
use tokio::runtime::Runtime;

/// A finger that counts.
struct Finger {
    kiosk: Kiosk,
    touches: usize,
    seen: Vec<&'static str>,
    /// Whether the free items of the front desk's list are switched on.
    is_generous: bool,
}

impl Finger {
    fn of(kiosk: Kiosk) -> Self {
        Self {
            kiosk,
            touches: 0,
            seen: Vec::new(),
            is_generous: false,
        }
    }

    /// At the front desk, after the language of the morning was chosen.
    fn at_the_desk(change: impl FnOnce(&mut Options)) -> Self {
        let patience = Duration::from_secs(20);
        let mut kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
            options.settings.heard = HeardHow::ExplainedBy("Meera Nair".to_owned());
            change(options);
        });
        kiosk.touch("language-en");
        Self::of(kiosk)
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

    /// From home to the card.
    fn register(&mut self) {
        let (aadhaar, mobile) = self.kiosk.newcomer();
        self.touch("newcomer");
        loop {
            let screen = self.kiosk.screen();
            self.seen.push(screen.name());
            match screen {
                Screen::Consent => {
                    if self.is_generous {
                        for item in [3, 4, 5] {
                            self.touch(&format!("consent-switch-{item}"));
                        }
                    }
                    self.touch("consent-agree");
                }
                Screen::Aadhaar => {
                    self.keys(&aadhaar);
                    self.stands(Screen::Aadhaar);
                }
                // They are looked for first, and their mobile is not asked for again.
                Screen::LoginId => {
                    self.keys(&mobile);
                    self.stands(Screen::LoginId);
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
    for (is_generous, touches) in [(false, 34), (true, 37)] {
        let mut finger = Finger::at_the_desk(|_| {});
        finger.is_generous = is_generous;
        finger.register();
        assert!(!finger.seen.contains(&"created"));
        assert_eq!(
            finger
                .seen
                .iter()
                .filter(|name| **name == "consent")
                .count(),
            1
        );
        finger.touch("save");
        finger.touch("primary");
        assert_eq!(finger.kiosk.screen(), Screen::Home, "the next person");
        assert_eq!(finger.kiosk.app.session().language().tag(), "en");
        assert_eq!(finger.touches, touches, "{:?}", finger.seen);
    }
}

/// The printer prints by itself, and "Yes: next person" answers for its tray.
#[test]
fn at_a_front_desk_with_a_printer_nobody_saves() {
    let runtime = Runtime::new().expect("a runtime");
    let printer = runtime.block_on(Printer::start());
    printer.set(|world| world.job_state = 9);
    let uri: PrinterUri = printer.uri().parse().expect("a printer's URI");
    let mut finger = Finger::at_the_desk(|options| prints_on(options, uri));
    finger.register();
    finger.touch("print-yes");
    assert_eq!(finger.kiosk.screen(), Screen::Home, "the next person");
    let jobs = printer.seen(PRINT_JOB).len() + printer.seen(CREATE_JOB).len();
    assert_eq!(jobs, 1, "it was printed once");
    assert_eq!(finger.touches, 33, "{:?}", finger.seen);
}

/// With a mobile, from the first screen to the printed card; the code, which is read off the
/// phone, comes on top. One has the phone alone, the other shares it and is chosen from a list.
#[test]
fn who_has_an_abha_touches_sixteen_times_at_most() {
    let runtime = Runtime::new().expect("a runtime");
    for (mobile, touches) in [("9999900004", 14), ("9999900006", 15)] {
        let printer = runtime.block_on(Printer::start());
        printer.set(|world| world.job_state = 9);
        let uri: PrinterUri = printer.uri().parse().expect("a printer's URI");
        let patience = Duration::from_secs(20);
        let kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
            prints_on(options, uri);
        });
        let mut finger = Finger::of(kiosk);
        finger.touch("language-en");
        finger.keys(mobile);
        finger.touch("primary");
        let code = finger.kiosk.newest_code();
        finger.kiosk.keys(&code);
        finger.stands(Screen::LoginOtp);
        if finger.kiosk.screen() == Screen::AccountChoice {
            finger.touch("account-0");
        }
        assert_eq!(finger.kiosk.screen(), Screen::Created, "{mobile}");
        finger.touch("primary");
        finger.touch("print");
        let jobs = printer.seen(PRINT_JOB).len() + printer.seen(CREATE_JOB).len();
        assert_eq!(jobs, 1, "{mobile}: it was printed");
        assert_eq!(finger.touches, touches, "{mobile}");
        assert!(touches <= 16);
    }
}

fn prints_on(options: &mut Options, uri: PrinterUri) {
    options.settings.print_limit = Some(Duration::from_secs(60));
    options.printer = Some(config::Printer {
        target: uri.into(),
        paper: Paper::A4,
        time_out: Duration::from_secs(60),
        watch: Duration::from_secs(5),
    });
}
