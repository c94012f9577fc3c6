//! "Not now", and what helps without a phone: the slip on the screen and in the printer.

use crate::kiosk::Kiosk;
use crate::printer::{CANCEL_JOB, CREATE_JOB, PRINT_JOB, Printer, keyword, keywords};
use crate::sizes::{PANELS, Panel};
use abha_kiosk::card::Paper;
use abha_kiosk::config;
use abha_kiosk::domain::{
    Generation, HeardHow, PrintFailure, PrintState, PrinterNeed, PrinterUri, UtcMillis,
};
use abha_kiosk::journey::{
    CardEvent, CardResponse, Event, PrintStage, Screen, Slip, SlipKind, StepEvent,
};
use abha_kiosk::kiosk::print_words::slip_words;
use abha_kiosk::kiosk::slip_words::slip_text;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{App, KeyPress, Message, Options, canvas};
use abha_kiosk::locale::Message as Words;
use serde_json::json;
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const NOT_NOW: &str = "not-now";
const PAPER: PrintState = PrintState::Attention(PrinterNeed::Paper);

fn kiosk_with(change: impl FnOnce(&mut Options)) -> Kiosk {
    let patience = Duration::from_secs(20);
    Kiosk::with(Generation::V3, "en", (1080, 1920), patience, change)
}

fn at_home(mut kiosk: Kiosk) -> Kiosk {
    let tile = format!("language-{}", kiosk.app.session().language());
    kiosk.touch(&tile);
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk
}

fn stage(kiosk: &Kiosk) -> PrintStage {
    let slip = kiosk.app.session().slip().expect("a slip");
    slip.printing().stage()
}

/// Asks for the slip, and says for a printer that nobody has what becomes of it.
fn print_by_hand(kiosk: &mut Kiosk, state: PrintState) {
    if stage(kiosk) != PrintStage::Asked {
        kiosk.tell(Event::Step(StepEvent::Card(CardEvent::PrintAsked)));
    }
    let printing = kiosk.app.session().printing().expect("a print");
    if let Some((id, _)) = printing.running() {
        kiosk.tell(Event::CardResponded(id, CardResponse::PrintMoved(state)));
    }
}

#[test]
fn not_now_is_a_number_for_the_desk_and_keeps_nothing() {
    let mut kiosk = at_home(kiosk_with(|_| {}));
    kiosk.touch(NOT_NOW);
    assert!(kiosk.says(&Words::SlipQuestion));
    assert!(kiosk.says(&Words::SlipNumber) && kiosk.says_text("1"));
    assert!(kiosk.says(&Words::SlipDeskLine));
    assert!(!kiosk.can_touch("print"), "there is no printer");
    kiosk.touch("back");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.touch(NOT_NOW);
    assert!(kiosk.says_text("1"), "the same person");
    kiosk.touch("primary");
    assert!(kiosk.says(&Words::GoodbyeNumber { number: 1 }));
    kiosk.pass(Duration::from_secs(5));
    let mut kiosk = at_home(kiosk);
    kiosk.touch(NOT_NOW);
    assert!(kiosk.says_text("2"), "another one");
    assert!(kiosk.inbox().is_empty(), "nothing was sent");
}

#[test]
fn not_now_takes_no_service_and_keys_are_enough() {
    let mut kiosk = at_home(kiosk_with(|_| {}));
    // Ring by ring, as far as it is.
    let controls = kiosk.app.controls();
    let at = |id: &str| controls.iter().position(|other| other == id);
    let (there, here) = (at(NOT_NOW), at("primary"));
    let (there, here) = (there.expect("it is reached"), here.unwrap_or(0));
    let steps = (there + controls.len() - here) % controls.len();
    kiosk.press(&vec![KeyPress::MoveOn; steps]);
    kiosk.press(&[KeyPress::Activate]);
    assert_eq!(kiosk.screen(), Screen::Slip);
    kiosk.press(&[KeyPress::Activate]);
    assert_eq!(kiosk.screen(), Screen::Goodbye);
}

/// CRT_ABHA_102: a no leads somewhere, and to one place.
#[test]
fn the_consent_has_a_third_way_alone_and_at_the_desk() {
    for heard in [
        HeardHow::Alone,
        HeardHow::ExplainedBy("Meera Nair".to_owned()),
    ] {
        let mut kiosk = kiosk_with(|options| options.settings.heard = heard.clone());
        if kiosk.screen() == Screen::Language {
            kiosk.touch("language-en");
        }
        kiosk.touch("create");
        while !kiosk.can_touch("consent-agree") {
            assert!(
                !kiosk.can_touch(NOT_NOW),
                "where the answers are, and not before"
            );
            kiosk.touch("primary");
        }
        // The list of the desk has room for its rows alone.
        assert_eq!(kiosk.can_touch(NOT_NOW), heard == HeardHow::Alone);
        if heard == HeardHow::Alone {
            kiosk.touch(NOT_NOW);
            assert_eq!(kiosk.screen(), Screen::Slip);
            kiosk.touch("back");
            assert_eq!(kiosk.screen(), Screen::Consent);
        }
        while !kiosk.can_touch("consent-decline") {
            kiosk.touch("primary");
        }
        kiosk.touch("consent-decline");
        assert!(kiosk.says(&Words::ConsentDeclined));
        kiosk.touch(NOT_NOW);
        assert!(kiosk.says(&Words::SlipDeskLine), "{heard:?}");
    }
}

#[test]
fn without_a_phone_it_is_said_what_helps_and_nothing_that_cannot_be_had() {
    for face_code in [false, true] {
        let mut kiosk = kiosk_with(|options| options.settings.face_code = face_code);
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.identify(&aadhaar, &mobile);
        kiosk.touch("phone-no");
        assert!(kiosk.says(&Words::RescueAsk));
        kiosk.touch("primary");
        assert!(kiosk.says(&Words::RescueTitle));
        for step in [Words::RescueCheck, Words::RescueLink, Words::RescueDesk] {
            assert!(kiosk.says(&step), "{step:?}");
        }
        assert_eq!(kiosk.says(&Words::RescueFace), face_code);
        assert!(!kiosk.says_text(&aadhaar) && !kiosk.says_text(&mobile));
        kiosk.touch("back");
        assert!(kiosk.says(&Words::NoticeNoPhone));
        kiosk.touch("primary");
        kiosk.touch("primary");
        assert!(kiosk.says(&Words::GoodbyeCleared));
        assert!(kiosk.inbox().is_empty());
    }
}

#[test]
fn where_no_code_comes_any_more_it_is_beside_the_end() {
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.tell_sandbox(
        "/practice/faults",
        &json!({"path": "/abha/api/v3/enrollment/request/otp", "status": 400, "times": 1,
            "body": {"error": {"code": "ABDM-1100", "message": "x"}}}),
    );
    kiosk.touch("phone-yes");
    assert!(kiosk.says(&Words::NoticeLocked));
    kiosk.touch("rescue");
    assert!(kiosk.says(&Words::RescueTitle));
    kiosk.touch("back");
    assert!(kiosk.says(&Words::NoticeLocked));
    kiosk.touch("primary");
}

/// A printer with paper for slips, and a kiosk beside it where somebody said "Not now".
struct Desk {
    printer: Printer,
    // Where the printer lives.
    runtime: Runtime,
    kiosk: Kiosk,
}

impl Desk {
    fn new(paper: Paper, time_out: Duration) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let printer = runtime.block_on(Printer::start());
        let uri: PrinterUri = printer.uri().parse().expect("a printer's URI");
        let mut kiosk = at_home(kiosk_with(|options| {
            options.settings.print_limit = Some(time_out);
            options.settings.prints_slips = true;
            options.clinic = Some("Health Centre".to_owned());
            options.printer = Some(config::Printer {
                target: uri.into(),
                paper,
                time_out,
                watch: Duration::from_secs(5),
            });
        }));
        kiosk.touch(NOT_NOW);
        Self {
            printer,
            runtime,
            kiosk,
        }
    }

    /// Prints; `then` says what happens next whenever the printer said something.
    fn print(&mut self, mut then: impl FnMut(&Printer, &App, PrintState) -> Option<Event>) {
        let message = self.kiosk.app.pressable("print").expect("a print button");
        let printer = &self.printer;
        let mut said = None;
        self.kiosk.feed_and_look(message, |app| {
            let printing = app.session().printing()?;
            let says = printing.running().map(|(_, state)| state);
            if says == said {
                return None;
            }
            said = says;
            then(printer, app, says?).map(Message::Happened)
        });
    }

    fn done(&self) {
        self.printer.set(|world| world.job_state = 9);
    }
}

fn runs_out_of_paper(printer: &Printer) {
    printer.set(|world| {
        world.job_state = 5;
        world.printer_state = 5;
        world.printer_reasons = keywords(&["media-empty-error", "media-needed-error"]);
    });
}

#[test]
fn a_slip_is_printed_once_and_taken_along() {
    for paper in [Paper::A4, Paper::A6, Paper::Receipt80, Paper::Receipt58] {
        let mut desk = Desk::new(paper, Duration::from_secs(60));
        desk.done();
        // Two touches as fast as they come.
        desk.kiosk.touch("print");
        assert_eq!(stage(&desk.kiosk), PrintStage::Asked, "{paper}");
        assert!(desk.kiosk.says(&Words::SlipAsked));
        assert!(desk.kiosk.says_text("1"), "the number stays in sight");
        desk.kiosk.touch("print-yes");
        assert!(desk.kiosk.says(&Words::SlipPrinted));
        assert!(!desk.kiosk.can_touch("print"), "one is enough");
        let documents = desk.printer.documents();
        assert_eq!(documents.len(), 1, "{paper}");
        assert!(documents[0].starts_with(b"%PDF"));
        desk.kiosk.touch("primary");
        assert!(desk.kiosk.says(&Words::GoodbyeSlip));
    }
}

#[test]
fn a_second_touch_on_print_prints_no_second_slip() {
    let mut desk = Desk::new(Paper::Receipt80, Duration::from_secs(60));
    let mut seen = 0;
    desk.print(|printer, app, state| {
        seen += 1;
        assert!(app.pressable("print").is_none(), "{state:?}");
        if state == PrintState::Waiting {
            printer.set(|world| world.job_state = 9);
        }
        Some(Event::Step(StepEvent::Card(CardEvent::PrintAsked)))
    });
    assert!(seen > 1);
    let jobs = [PRINT_JOB, CREATE_JOB].map(|kind| desk.printer.seen(kind).len());
    assert_eq!(jobs.iter().sum::<usize>(), 1);
}

#[test]
fn what_the_printer_needs_is_said_and_the_slip_comes_after_it() {
    let mut desk = Desk::new(Paper::Receipt80, Duration::from_secs(60));
    let mut needed = false;
    desk.print(|printer, app, state| {
        let words = slip_words(state);
        assert!(Kiosk::shows(app, &words.person), "{state:?}");
        match state {
            PrintState::Waiting => runs_out_of_paper(printer),
            PAPER => {
                needed = true;
                printer.set(|world| {
                    world.job_state = 9;
                    world.printer_state = 3;
                    world.printer_reasons = keyword("none");
                });
            }
            _ => {}
        }
        None
    });
    assert!(needed);
    assert_eq!(stage(&desk.kiosk), PrintStage::Asked);
    desk.kiosk.touch("print-no");
    assert!(desk.kiosk.says(&Words::SlipNotSeenLine));
    assert!(desk.kiosk.can_touch("print"), "once more");
}

#[test]
fn a_printer_that_was_unplugged_leaves_everything_on_the_screen() {
    let mut desk = Desk::new(Paper::A4, Duration::from_secs(60));
    desk.runtime.block_on(desk.printer.vanish());
    for _ in 0..2 {
        desk.print(|_, _, _| None);
        let not_there = PrintStage::Failed(PrintFailure::NotThere);
        assert_eq!(stage(&desk.kiosk), not_there);
        assert!(desk.kiosk.says(&Words::SlipNotPrinted));
        assert!(desk.kiosk.says(&Words::SlipDeskLine) && desk.kiosk.says_text("1"));
    }
    desk.kiosk.touch("primary");
    assert!(desk.kiosk.says(&Words::GoodbyeNumber { number: 1 }));
}

#[test]
fn who_walks_away_from_a_printer_without_paper_leaves_nothing_in_it() {
    let mut desk = Desk::new(Paper::A4, Duration::from_secs(60));
    desk.print(|printer, _, state| match state {
        PrintState::Waiting => {
            runs_out_of_paper(printer);
            None
        }
        PAPER => Some(Event::Finished),
        _ => None,
    });
    assert!(desk.kiosk.says(&Words::GoodbyeNumber { number: 1 }));
    let begun = Instant::now();
    while desk.printer.seen(CANCEL_JOB).is_empty() {
        let patience = begun.elapsed() < Duration::from_secs(30);
        assert!(patience, "never called off");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn what_helps_is_printed_too_and_the_face_only_where_it_may_be_used() {
    let mut texts = Vec::new();
    for by_face in [false, true] {
        let text = slip_text(&Slip {
            kind: SlipKind::Rescue { by_face },
            made_at: UtcMillis(0),
        });
        assert_eq!(text.lines.contains(&Words::RescueFace), by_face);
        assert_eq!(text.number, None);
        texts.push(text);
    }
    assert_ne!(texts[0], texts[1]);
}

#[test]
fn a_printer_of_cards_alone_prints_no_slip() {
    let mut kiosk = at_home(kiosk_with(|options| {
        options.settings.print_limit = Some(Duration::from_secs(60));
        options.settings.prints_slips = false;
    }));
    kiosk.touch(NOT_NOW);
    assert!(!kiosk.can_touch("print"));
    kiosk.press(&[KeyPress::Print]);
    assert_eq!(stage(&kiosk), PrintStage::Idle);
    kiosk.touch("primary");
    assert!(kiosk.says(&Words::GoodbyeNumber { number: 1 }));
}

fn on_a_panel(language: &str, panel: Panel, text_size: TextSize, prints: bool) -> Kiosk {
    let patience = Duration::from_secs(20);
    Kiosk::with(Generation::V3, language, panel.0, patience, |options| {
        options.diagonal_inches = panel.1;
        options.text_size = text_size;
        options.settings.face_code = true;
        options.clinic = Some("Health Centre".to_owned());
        if prints {
            options.settings.print_limit = Some(Duration::from_secs(150));
            options.settings.prints_slips = true;
        }
    })
}

/// Every picture with a slip, and those that lead to it.
fn every_page(kiosk: &mut Kiosk, prints: bool, mut keep: impl FnMut(&Kiosk, &str)) {
    let tile = format!("language-{}", kiosk.app.session().language());
    kiosk.touch("phone-fold");
    kiosk.touch(&tile);
    keep(kiosk, "home");
    if !kiosk.can_touch(NOT_NOW) {
        kiosk.touch("services");
        keep(kiosk, "home-services");
    }
    kiosk.touch(NOT_NOW);
    keep(kiosk, "not-now");
    let mut states = Vec::new();
    if prints {
        states = vec![
            ("printing", PrintState::Printing),
            ("paper", PAPER),
            ("asked", PrintState::Done),
        ];
    }
    for (name, state) in states.clone() {
        print_by_hand(kiosk, state);
        keep(kiosk, &format!("not-now-{name}"));
    }
    if prints {
        kiosk.touch("print-no");
        keep(kiosk, "not-now-not-seen");
        print_by_hand(kiosk, PrintState::Failed(PrintFailure::Stuck(None)));
        keep(kiosk, "not-now-stuck");
        print_by_hand(kiosk, PrintState::Done);
        kiosk.touch("print-yes");
        keep(kiosk, "not-now-printed");
    }
    kiosk.feed(Message::Happened(Event::StopAsked));
    keep(kiosk, "goodbye");
    kiosk.pass(Duration::from_secs(5));
    kiosk.touch(&tile);
    kiosk.touch("create");
    while !kiosk.can_touch("consent-decline") {
        kiosk.touch("primary");
    }
    keep(kiosk, "consent");
    kiosk.touch("consent-decline");
    keep(kiosk, "declined");
    kiosk.next_person();
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.agree();
    kiosk.type_text(&aadhaar);
    kiosk.pass(Duration::from_secs(1));
    kiosk.type_text(&mobile);
    kiosk.pass(Duration::from_secs(1));
    if kiosk.screen() == Screen::Mobile {
        kiosk.touch("primary");
    }
    kiosk.touch("phone-no");
    keep(kiosk, "no-phone");
    kiosk.touch("primary");
    keep(kiosk, "rescue");
    let mut page = 1;
    while !kiosk.says(&Words::RescueFace) {
        kiosk.touch("primary");
        page += 1;
        keep(kiosk, &format!("rescue-{page}"));
        assert!(page < 4, "too many pages");
    }
    for (name, state) in states {
        print_by_hand(kiosk, state);
        keep(kiosk, &format!("rescue-{name}"));
    }
    if prints {
        kiosk.touch("print-yes");
        keep(kiosk, "rescue-printed");
    }
}

#[test]
fn no_page_with_a_slip_scrolls_on_any_panel() {
    let mut scrolling = Vec::new();
    for language in ["en", "hi"] {
        for panel in PANELS.into_iter().chain([((800, 1280), 10.1)]) {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                for prints in [false, true] {
                    let mut kiosk = on_a_panel(language, panel, text_size, prints);
                    every_page(&mut kiosk, prints, |kiosk, name| {
                        // Home has more tiles than the largest letters leave room for.
                        if !name.starts_with("home") && kiosk.scrolls() {
                            let at = format!("{language} {panel:?} {text_size:?} {prints} {name}");
                            scrolling.push(at);
                        }
                    });
                }
            }
        }
    }
    assert!(scrolling.is_empty(), "{scrolling:#?}");
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures_of_slips() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("slips");
    std::fs::create_dir_all(&folder).expect("a folder");
    for language in ["en", "hi"] {
        for panel in PANELS {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                for prints in [false, true] {
                    let mut kiosk = on_a_panel(language, panel, text_size, prints);
                    every_page(&mut kiosk, prints, |kiosk, name| {
                        let (width, height) = panel.0;
                        let scale = text_size.factor();
                        let file =
                            format!("{language}-{width}x{height}-{scale}-{prints}-{name}.png");
                        let png = canvas::png(&kiosk.picture()).expect("a PNG");
                        std::fs::write(folder.join(file), png).expect("a file");
                    });
                }
            }
        }
    }
}
