//! What stops everything, on paper to take along: one touch, one sheet, and back to where it was said.

use crate::kiosk::Kiosk;
use crate::printer::Printer;
use abha_kiosk::card::Paper;
use abha_kiosk::config;
use abha_kiosk::domain::{Generation, PrintState, PrinterUri};
use abha_kiosk::journey::{AccountEvent, CardResponse, Event, PrintStage, Screen, StepEvent};
use abha_kiosk::kiosk::Options;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use std::time::Duration;
use tokio::runtime::Runtime;

/// "No, I do not have the phone", on a kiosk like this.
fn at_notice(language: &str, size: (u32, u32), change: impl FnOnce(&mut Options)) -> Kiosk {
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::with(Generation::V3, language, size, patience, |options| {
        options.settings.print_limit = Some(Duration::from_secs(60));
        options.settings.prints_slips = true;
        change(options);
    });
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.agree();
    for (screen, digits) in [(Screen::Aadhaar, aadhaar), (Screen::Mobile, mobile)] {
        assert_eq!(kiosk.screen(), screen);
        kiosk.type_text(&digits);
        if kiosk.screen() == screen {
            kiosk.touch("primary");
        }
    }
    kiosk.touch("phone-no");
    assert_eq!(kiosk.screen(), Screen::Notice);
    kiosk
}

fn stage(kiosk: &Kiosk) -> PrintStage {
    let slip = kiosk.app.session().slip().expect("a slip");
    slip.printing().stage()
}

#[test]
fn one_touch_prints_one_sheet_and_leads_back_to_what_was_said() {
    for paper in [Paper::A4, Paper::Receipt58] {
        let runtime = Runtime::new().expect("a runtime");
        let printer = runtime.block_on(Printer::start());
        let uri: PrinterUri = printer.uri().parse().expect("a printer's URI");
        printer.set(|world| world.job_state = 9);
        let mut kiosk = at_notice("en", (1080, 1920), |options| {
            options.printer = Some(config::Printer {
                target: uri.into(),
                paper,
                time_out: Duration::from_secs(60),
                watch: Duration::from_secs(5),
            });
        });
        kiosk.touch("notice-slip");
        assert_eq!(stage(&kiosk), PrintStage::Asked, "{paper}");
        assert!(kiosk.says(&Words::SlipAsked));
        kiosk.touch("print-yes");
        let documents = printer.documents();
        assert_eq!(documents.len(), 1, "{paper}");
        assert!(documents[0].starts_with(b"%PDF"));
        assert!(kiosk.says(&Words::NoticeNoPhone) && kiosk.says(&Words::NoticeNoPhoneLine));
        assert!(!kiosk.can_touch("print"), "one is enough");
        assert!(kiosk.says(&Words::SlipPrinted));
        // The page has no such button.
        assert!(!kiosk.says(&Words::SlipPrintedLine));
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::Notice);
    }
}

#[test]
fn without_paper_for_slips_nothing_is_offered() {
    let kiosk = at_notice("en", (1080, 1920), |options| {
        options.settings.prints_slips = false;
    });
    assert!(!kiosk.can_touch("notice-slip"));
}

#[test]
fn its_pages_fit_in_every_size() {
    for language in ["en", "hi", "ta", "ur"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = at_notice(language, size, |options| {
                    options.text_size = text_size;
                });
                let at = format!("{language} {size:?} {text_size:?}");
                assert!(!kiosk.scrolls(), "the notice scrolls: {at}");
                // A printer that nobody has: what becomes of it is said for it.
                assert!(kiosk.can_touch("notice-slip"), "{at}");
                let asked = StepEvent::Account(AccountEvent::NoticeSlipAsked);
                kiosk.tell(Event::Step(asked));
                for (name, state) in [
                    ("printing", PrintState::Printing),
                    ("asked", PrintState::Done),
                ] {
                    let printing = kiosk.app.session().printing().expect("a print");
                    let (id, _) = printing.running().expect("it runs");
                    kiosk.tell(Event::CardResponded(id, CardResponse::PrintMoved(state)));
                    assert!(!kiosk.scrolls(), "{name} scrolls: {at}");
                }
                kiosk.touch("print-yes");
                assert!(!kiosk.scrolls(), "the slip scrolls: {at}");
            }
        }
    }
}
