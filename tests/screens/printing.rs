//! The real card screen and a printer that speaks IPP: what the printer does is what the person
//! reads, and what the person touches is what the printer is told.

use crate::kiosk::Kiosk;
use crate::printer::{CANCEL_JOB, CREATE_JOB, PRINT_JOB, Printer, keyword, keywords};
use abha_kiosk::card::Paper;
use abha_kiosk::config;
use abha_kiosk::domain::{
    Generation, Language, PrintFailure, PrintState, PrinterNeed, PrinterState, PrinterUri,
};
use abha_kiosk::journey::{CardEvent, Event, PrintStage, Screen, StepEvent};
use abha_kiosk::kiosk::driver::utc_now;
use abha_kiosk::kiosk::print_words::{print_words, printer_words};
use abha_kiosk::kiosk::{App, Message};
use abha_kiosk::locale::{Locale, Message as Words};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const PAPER: PrintState = PrintState::Attention(PrinterNeed::Paper);

/// A printer, and a kiosk beside it.
struct Desk {
    printer: Printer,
    // Where the printer lives.
    runtime: Runtime,
    kiosk: Kiosk,
}

impl Desk {
    fn new(time_out: Duration) -> Self {
        Self::speaking(Generation::V3, time_out)
    }

    fn speaking(api: Generation, time_out: Duration) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let printer = runtime.block_on(Printer::start());
        let uri: PrinterUri = printer.uri().parse().expect("a printer's URI");
        let patience = Duration::from_secs(20);
        let mut kiosk = Kiosk::with(api, "en", (1080, 1920), patience, |options| {
            options.settings.print_limit = Some(time_out);
            options.printer = Some(config::Printer {
                target: uri.into(),
                paper: Paper::A4,
                time_out,
                watch: Duration::from_secs(5),
            });
        });
        kiosk.reach_card();
        Self {
            printer,
            runtime,
            kiosk,
        }
    }

    fn patient() -> Self {
        Self::new(Duration::from_secs(60))
    }

    /// Prints; `then` says what happens next whenever the printer said something.
    fn print(&mut self, mut then: impl FnMut(&Printer, &App, PrintState) -> Option<Event>) {
        let message = self.kiosk.app.pressable("print").expect("a print button");
        let printer = &self.printer;
        let mut said = None;
        self.kiosk.feed_and_look(message, |app| {
            let card = app.session().card()?;
            let says = card.printing().running().map(|(_, state)| state);
            if says == said {
                return None;
            }
            said = says;
            then(printer, app, says?).map(Message::Happened)
        });
    }

    fn stage(&self) -> PrintStage {
        let card = self.kiosk.app.session().card().expect("a card");
        card.printing().stage()
    }

    /// How many visits came away with a card on paper, as staff see it.
    fn counted(&self) -> u32 {
        let counts = self.kiosk.app.counts();
        counts.today(utc_now()).printed
    }

    fn jobs(&self) -> usize {
        self.printer.seen(PRINT_JOB).len() + self.printer.seen(CREATE_JOB).len()
    }
}

fn begins(printer: &Printer) {
    printer.set(|world| {
        world.job_state = 5;
        world.printer_state = 4;
        world.printer_reasons = keyword("none");
    });
}

fn runs_out_of_paper(printer: &Printer) {
    printer.set(|world| {
        world.job_state = 5;
        world.printer_state = 5;
        world.printer_reasons = keywords(&["media-empty-error", "media-needed-error"]);
    });
}

fn says(app: &App, words: &Words) -> bool {
    Kiosk::shows(app, words)
}

/// What is said to staff, as it is said.
pub fn for_staff(words: &Words) -> Words {
    let english = Locale::load(Language::ENGLISH).expect("English");
    Words::ForStaff {
        words: english.text(words),
    }
}

#[test]
fn a_card_is_watched_to_its_end_with_what_the_printer_needs_on_the_way() {
    let mut desk = Desk::patient();
    let mut seen = Vec::new();
    desk.print(|printer, app, state| {
        let words = print_words(state);
        assert!(says(app, &words.person), "{state:?}");
        if let Some(staff) = &words.staff {
            assert!(says(app, &for_staff(staff)), "{state:?}");
        }
        match state {
            PrintState::Waiting => runs_out_of_paper(printer),
            PAPER => begins(printer),
            PrintState::Printing => printer.set(|world| world.job_state = 9),
            _ => {}
        }
        seen.push(state);
        None
    });
    assert_eq!(
        seen,
        [
            PrintState::Sending,
            PrintState::Waiting,
            PAPER,
            PrintState::Printing
        ]
    );
    assert_eq!(desk.stage(), PrintStage::Asked);
    assert!(desk.kiosk.says(&Words::PrintAsked));
    assert!(!desk.kiosk.can_touch("save"), "one question at a time");
    desk.kiosk.touch("print-yes");
    assert!(desk.kiosk.says(&Words::PrintPrinted));
    assert_eq!(desk.counted(), 1);
    let documents = desk.printer.documents();
    assert_eq!(documents.len(), 1);
    assert!(documents[0].starts_with(b"%PDF"));
    desk.kiosk.touch("primary");
    assert_eq!(desk.kiosk.screen(), Screen::Goodbye);
    assert!(desk.kiosk.says(&Words::GoodbyeCard));
}

/// CRT_ABHA_114, in both generations: what comes to the printer is the picture that the service
/// made, and nothing of ours.
#[test]
fn the_services_card_is_printed() {
    for api in [Generation::V3, Generation::V2] {
        let mut desk = Desk::speaking(api, Duration::from_secs(60));
        desk.printer.set(|world| world.job_state = 9);
        desk.kiosk.touch("official-card");
        desk.print(|_, _, _| None);
        assert_eq!(desk.stage(), PrintStage::Asked, "{api:?}");
        desk.kiosk.touch("print-yes");
        desk.kiosk.touch("our-card");
        desk.print(|_, _, _| None);
        desk.kiosk.touch("print-yes");
        let documents = desk.printer.documents();
        let [official, ours] = documents.as_slice() else {
            panic!("{} documents", documents.len());
        };
        assert!(official.starts_with(b"%PDF") && ours.starts_with(b"%PDF"));
        assert_ne!(official, ours, "{api:?}");
        desk.kiosk.touch("primary");
        assert!(desk.kiosk.says(&Words::GoodbyeCard), "{api:?}");
    }
}

#[test]
fn no_card_in_the_tray_leads_to_the_desk_and_to_another_print() {
    let mut desk = Desk::patient();
    desk.printer.set(|world| world.job_state = 9);
    desk.print(|_, _, _| None);
    desk.kiosk.touch("print-no");
    assert!(desk.kiosk.says(&Words::PrintNotSeen));
    assert!(desk.kiosk.says(&Words::PrintAgain));
    assert_eq!(desk.jobs(), 1, "nothing is printed again by itself");
    desk.print(|_, _, _| None);
    desk.kiosk.touch("print-no");
    desk.print(|_, _, _| None);
    desk.kiosk.touch("print-no");
    assert_eq!(desk.jobs(), 3);
    assert!(!desk.kiosk.can_touch("print"), "three and no more");
    assert!(desk.kiosk.says(&Words::PrintSpentLine));
    assert!(desk.kiosk.can_touch("save"));
}

#[test]
fn a_printer_without_paper_is_given_up_at_the_time_out_and_the_card_can_be_saved() {
    let mut desk = Desk::new(Duration::from_secs(1));
    runs_out_of_paper(&desk.printer);
    desk.print(|_, _, _| None);
    let stuck = PrintFailure::Stuck(Some(PrinterNeed::Paper));
    assert_eq!(desk.stage(), PrintStage::Failed(stuck));
    let words = print_words(PrintState::Failed(stuck));
    assert!(desk.kiosk.says(&words.person));
    let staff = words.staff.expect("words for staff");
    assert!(desk.kiosk.says(&for_staff(&staff)));
    assert_eq!(desk.printer.seen(CANCEL_JOB).len(), 1);
    desk.kiosk.touch("save");
    assert!(desk.kiosk.says(&Words::CardSaved));
    assert!(!desk.kiosk.says(&words.person), "one panel at a time");
}

#[test]
fn the_person_can_stop_a_print() {
    let mut desk = Desk::patient();
    desk.print(|printer, _, state| match state {
        PrintState::Waiting => {
            begins(printer);
            None
        }
        PrintState::Printing => Some(Event::Step(StepEvent::Card(CardEvent::PrintStopped))),
        _ => None,
    });
    assert_eq!(desk.stage(), PrintStage::Failed(PrintFailure::Cancelled));
    let words = print_words(PrintState::Failed(PrintFailure::Cancelled));
    assert!(desk.kiosk.says(&words.person));
    assert_eq!(desk.printer.seen(CANCEL_JOB).len(), 1);
    assert!(desk.kiosk.can_touch("print"));
}

#[test]
fn a_printer_that_is_not_there_is_told_and_tried_again() {
    let mut desk = Desk::patient();
    desk.runtime.block_on(desk.printer.vanish());
    for _ in 0..4 {
        desk.print(|_, _, _| None);
        assert_eq!(desk.stage(), PrintStage::Failed(PrintFailure::NotThere));
    }
    let words = print_words(PrintState::Failed(PrintFailure::NotThere));
    assert!(desk.kiosk.says(&words.person));
    assert!(desk.kiosk.can_touch("print"), "no paper was taken");
    assert!(desk.kiosk.can_touch("save"));
}

#[test]
fn who_leaves_a_printer_without_paper_leaves_nothing_to_come_out_later() {
    let mut desk = Desk::patient();
    desk.print(|printer, _, state| match state {
        PrintState::Waiting => {
            runs_out_of_paper(printer);
            None
        }
        PAPER => Some(Event::Finished),
        _ => None,
    });
    assert_eq!(desk.kiosk.screen(), Screen::Goodbye);
    assert!(desk.kiosk.says(&Words::GoodbyeCleared));
    assert_eq!(desk.counted(), 0);
    let begun = Instant::now();
    while desk.printer.seen(CANCEL_JOB).is_empty() {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "never called off"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn who_leaves_while_it_prints_takes_the_card_along() {
    let mut desk = Desk::patient();
    desk.print(|printer, _, state| match state {
        PrintState::Waiting => {
            begins(printer);
            None
        }
        PrintState::Printing => Some(Event::Finished),
        _ => None,
    });
    assert_eq!(desk.kiosk.screen(), Screen::Goodbye);
    assert!(desk.kiosk.says(&Words::GoodbyePrinting));
    assert_eq!(desk.counted(), 1);
    desk.printer.set(|world| world.job_state = 9);
    // The job is looked after to its end without anybody on the screen.
    let looks = desk.printer.all_seen().len();
    let begun = Instant::now();
    while desk.printer.all_seen().len() == looks {
        assert!(begun.elapsed() < Duration::from_secs(30), "left alone");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(desk.printer.seen(CANCEL_JOB).is_empty());
}

#[test]
fn an_empty_printer_shows_before_anybody_begins_and_stops_nobody() {
    let mut desk = Desk::patient();
    desk.kiosk.next_person();
    desk.printer.set(|world| {
        world.printer_state = 5;
        world.printer_reasons = keyword("media-empty-report");
    });
    let seen = desk
        .kiosk
        .next_of_the_subscription(|message| match message {
            Message::PrinterSeen(state) => Some(*state),
            _ => None,
        });
    assert_eq!(seen, PrinterState::Attention(PrinterNeed::Paper));
    desk.kiosk.feed(Message::PrinterSeen(seen));
    let words = printer_words(seen).expect("something to say");
    assert!(desk.kiosk.says(&words.person));
    let staff = words.staff.expect("words for staff");
    assert!(desk.kiosk.says(&for_staff(&staff)));
    desk.kiosk.touch("language-en");
    assert!(desk.kiosk.says(&words.person));
    desk.kiosk.touch("login");
    assert!(!desk.kiosk.says(&words.person), "nobody is held up");
    desk.kiosk.next_person();
    desk.kiosk.feed(Message::PrinterSeen(PrinterState::Ready));
    assert!(!desk.kiosk.says(&words.person));
}
