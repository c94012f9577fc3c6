//! The printer and its paper.

use super::Check;
use super::patience::STEP;
use crate::card::Paper;
use crate::config::Config;
use crate::domain::{PrinterNeed, PrinterState};
use crate::print::{Examination, PaperFound, examine_printer};
use tokio::time::timeout;

const NAME: &str = "printer";

/// Asks the printer that the settings name, if they name one. Nothing is printed.
pub(super) async fn look(config: &Config) -> Check {
    let Some(printer) = &config.printer else {
        let sentence = "No printer is set, so cards are saved and not printed.";
        return Check::ok(NAME, sentence);
    };
    let seen = timeout(STEP, examine_printer(&printer.target, printer.paper)).await;
    judge(seen.ok(), printer.paper)
}

/// What is said of it; `None` where it did not answer in time.
fn judge(seen: Option<Examination>, wanted: Paper) -> Check {
    let Some(seen) = seen else {
        let sentence = "The printer did not answer in time: switch it off and on, and look again.";
        return Check::broken(NAME, sentence);
    };
    match seen.state {
        PrinterState::Ready | PrinterState::Busy => {}
        PrinterState::Attention(need) => return Check::broken(NAME, of_need(need)),
        PrinterState::NotThere => {
            return Check::broken(
                NAME,
                "No printer answers where [printer] uri says: see that it is switched on and connected, \
                 and find its name with abha-kiosk printers.",
            );
        }
        PrinterState::WantsEncryption => {
            let sentence =
                "The printer takes encrypted connections alone: begin [printer] uri with ipps://.";
            return Check::broken(NAME, sentence);
        }
        PrinterState::Untrusted => {
            return Check::broken(
                NAME,
                "The printer's certificate is not trusted: name it behind [printer] uri with #sha256= \
                 (docs/printing.md).",
            );
        }
    }
    if !seen.takes_cards {
        let sentence =
            "The printer takes neither PDF nor PWG raster: print through a queue of CUPS.";
        return Check::broken(NAME, sentence);
    }
    let paper = wanted.name();
    match seen.paper {
        Some(PaperFound::Ready) => Check::ok(
            NAME,
            format!("The printer is ready, and {paper} lies in it."),
        ),
        // Not every printer is told what was put into its trays.
        Some(PaperFound::NotInTray) => Check::look(
            NAME,
            format!(
                "The printer says that no {paper} lies in it: put some in, and set its tray to that \
                 size."
            ),
        ),
        Some(PaperFound::Instead(other)) => Check::look(
            NAME,
            format!(
                "The printer has no paper of the size {paper}, and cards come out on {}: set [printer] \
                 paper to what lies in it.",
                other.name()
            ),
        ),
        None => Check::look(
            NAME,
            format!(
                "The printer is ready and does not say which paper lies in it: see that it is {paper}, \
                 and print a test card with abha-kiosk print."
            ),
        ),
    }
}

fn of_need(need: PrinterNeed) -> &'static str {
    match need {
        PrinterNeed::Paper => "The printer has no paper: put some in.",
        PrinterNeed::Jam => "Paper is stuck in the printer: open it and take the paper out.",
        PrinterNeed::Cover => "A cover of the printer is open: close it.",
        PrinterNeed::Tray => "A tray of the printer is open or missing: push it in.",
        PrinterNeed::Ink => "The printer's ink, toner or ribbon has run out: put a new one in.",
        PrinterNeed::OutputFull => "The tray that takes the printed pages is full: empty it.",
        PrinterNeed::Paused => {
            "Somebody has stopped the printer or its queue: start it again at the printer or in CUPS."
        }
        PrinterNeed::Offline => {
            "The queue does not reach its printer: see that the printer is switched on and connected."
        }
        PrinterNeed::Other => "The printer has stopped and does not say why: look at its display.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    fn seen(state: PrinterState, paper: Option<PaperFound>) -> Option<Examination> {
        Some(Examination {
            state,
            paper,
            takes_cards: true,
        })
    }

    #[test]
    fn a_printer_that_prints_the_right_paper_is_well() {
        use PrinterState::{Busy, NotThere, Ready, Untrusted, WantsEncryption};
        let ready = Some(PaperFound::Ready);
        for (seen, state) in [
            (seen(Ready, ready), State::Ok),
            (seen(Busy, ready), State::Ok),
            (seen(Ready, None), State::Look),
            (
                seen(Ready, Some(PaperFound::Instead(Paper::A4))),
                State::Look,
            ),
            (seen(Ready, Some(PaperFound::NotInTray)), State::Look),
            (seen(NotThere, None), State::Broken),
            (seen(WantsEncryption, None), State::Broken),
            (seen(Untrusted, None), State::Broken),
            (None, State::Broken),
        ] {
            let check = judge(seen, Paper::A6);
            assert_eq!(check.state, state, "{seen:?} {check:?}");
        }
        let mut odd = seen(Ready, ready).unwrap();
        odd.takes_cards = false;
        assert_eq!(judge(Some(odd), Paper::A6).state, State::Broken);
    }

    #[test]
    fn every_need_is_one_sentence_of_what_to_do() {
        for need in PrinterNeed::ALL {
            let check = judge(seen(PrinterState::Attention(need), None), Paper::A4);
            assert_eq!(check.state, State::Broken);
            let said = check.sentence;
            assert!(
                said.contains(':') && said.ends_with('.') && !said.contains(". "),
                "{said}"
            );
        }
    }
}
