//! The dialogue with somebody who types, on a machine with printers and a display.

use super::*;
use crate::domain::PrinterUri;
use std::collections::VecDeque;

/// Types what was planned, and remembers what was said.
struct Script {
    answers: VecDeque<&'static str>,
    said: String,
}

impl Terminal for Script {
    fn say(&mut self, line: &str) -> io::Result<()> {
        self.said += line;
        self.said.push('\n');
        Ok(())
    }

    fn ask(&mut self, prompt: &str) -> io::Result<Option<String>> {
        self.say(prompt)?;
        Ok(self.answers.pop_front().map(str::to_owned))
    }

    fn ask_unseen(&mut self, prompt: &str) -> io::Result<Option<Zeroizing<String>>> {
        Ok(self.ask(prompt)?.map(Zeroizing::new))
    }
}

/// Two printers, and how often they were looked for and printed to.
#[derive(Default)]
struct Clinic {
    looks: usize,
    printed: Vec<(PrinterUri, Paper)>,
}

impl Machine for Clinic {
    fn inches(&mut self) -> Option<f64> {
        Some(15.62)
    }

    fn printers(&mut self) -> Vec<FoundPrinter> {
        self.looks += 1;
        let found = |name: &str, uri: &str| FoundPrinter {
            name: name.to_owned(),
            uri: uri.to_owned(),
            state: "ready".to_owned(),
        };
        vec![
            found("office", "office"),
            found("Desk", "ipp://192.0.2.7/ipp/print"),
        ]
    }

    fn print_test_card(&mut self, printer: &Printer, say: &mut dyn FnMut(String)) {
        let printer = (printer.target.printer.clone(), printer.paper);
        self.printed.push(printer);
        say("It lies in the tray.".to_owned());
    }
}

fn talk(answers: &[&'static str]) -> (End, Setup, String, Clinic) {
    let folder = tempfile::tempdir().unwrap();
    let mut setup = Setup::begin(&folder.path().join("kiosk.toml")).unwrap();
    let mut script = Script {
        answers: answers.iter().copied().collect(),
        said: String::new(),
    };
    let mut clinic = Clinic::default();
    let end = run(&mut setup, &Host::default(), &mut script, &mut clinic).unwrap();
    (end, setup, script.said, clinic)
}

#[test]
fn a_display_that_tells_its_size_is_believed_at_the_first_run() {
    let (_, setup, said, _) = talk(&["", "", "", "", ""]);
    assert!(said.contains("[15.6] > "), "{said}");
    assert_eq!(setup.config().screen.diagonal_inches, 15.6);
}

#[test]
fn printers_are_looked_for_once_unless_somebody_asks_again() {
    let (end, setup, said, clinic) = talk(&[
        "",
        "",
        "",
        "",
        "",
        "2",
        "<",
        "?",
        "2",
        "receipt-80",
        "yes",
        "<",
        "a4",
        "y",
        "n",
        "<",
        "<",
    ]);
    assert_eq!(end, End::InputEnded);
    assert_eq!(clinic.looks, 2);
    assert!(said.contains("2 Desk  ipp://192.0.2.7/ipp/print  (ready)"));
    assert!(said.contains("It lies in the tray."));
    let desk: PrinterUri = "ipp://192.0.2.7/ipp/print".parse().unwrap();
    assert_eq!(
        clinic.printed,
        [(desk.clone(), Paper::Receipt80), (desk, Paper::A4)]
    );
    assert_eq!(setup.page(), Page::Printer);
}

#[test]
fn a_pin_is_not_repeated_and_can_be_gone_back_from() {
    let (end, setup, said, _) = talk(&[
        "", "", "", "", "", "-", "1", "<", "1", "271829", "<", "123456", "271829", "271828",
        "271829", "271829", "7", "-", "yes",
    ]);
    assert_eq!(end, End::Agreed);
    assert_eq!(setup.config().staff.pin, None);
    assert!(said.contains("the first that somebody tries"));
    assert!(said.contains("was another than the first"));
    assert!(!said.contains("2718") && !said.contains("123456"), "{said}");
}
