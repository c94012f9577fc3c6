//! The screens of printing and saving, each state brought about by hand. Written as pictures to
//! look at, in `target/tmp/screens`, by the gallery.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{Generation, PrintFailure, PrintState, PrinterNeed, PrinterState};
use abha_kiosk::journey::{CardEvent, CardResponse, Event, SaveTarget, Saving, Screen, StepEvent};
use abha_kiosk::kiosk::print_words::print_words;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{Message, SaveError, SavedFiles};
use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::Duration;

impl Kiosk {
    /// A kiosk that would print, if anybody carried it out.
    pub fn with_a_printer(language: &str, size: (u32, u32), text_size: TextSize) -> Self {
        let patience = Duration::from_secs(5);
        Self::with(Generation::V3, language, size, patience, |options| {
            options.settings.print_limit = Some(Duration::from_secs(150));
            options.text_size = text_size;
        })
    }

    /// The person asks for a print that nobody carries out.
    pub fn begin_print(&mut self) {
        self.tell(Event::Step(StepEvent::Card(CardEvent::PrintAsked)));
    }

    /// The printer says something of it.
    pub fn print_moves(&mut self, state: PrintState) {
        let card = self.app.session().card().expect("a card");
        let (id, _) = card.printing().running().expect("a print");
        self.tell(Event::CardResponded(id, CardResponse::PrintMoved(state)));
    }

    fn save_ends(&mut self, to: SaveTarget, result: Result<SavedFiles, SaveError>) {
        self.tell(Event::Step(StepEvent::Card(CardEvent::SaveAsked(to))));
        let card = self.app.session().card().expect("a card");
        let Saving::Running(id, _) = card.saving() else {
            panic!("nothing is saved: {:?}", card.saving());
        };
        self.feed(Message::CardSaved(id, result));
    }
}

/// Every picture of printing and saving, with its name.
pub fn every_panel(kiosk: &mut Kiosk, mut keep: impl FnMut(&Kiosk, &str)) {
    let need = PrinterNeed::Paper;
    kiosk.feed(Message::PrinterSeen(PrinterState::Attention(need)));
    keep(kiosk, "strip-language");
    let tile = format!("language-{}", kiosk.app.session().language());
    kiosk.touch(&tile);
    keep(kiosk, "strip-home");
    kiosk.next_person();
    kiosk.reach_card();
    keep(kiosk, "card-printer-empty");
    kiosk.feed(Message::PrinterSeen(PrinterState::Ready));
    kiosk.feed(Message::SticksLookedFor(true));
    keep(kiosk, "card-stick");
    for (name, error) in [
        ("pulled-out", SaveError::NoStick),
        ("no-room", written(ErrorKind::StorageFull)),
        ("protected", written(ErrorKind::ReadOnlyFilesystem)),
    ] {
        for to in [SaveTarget::Stick, SaveTarget::Folder] {
            kiosk.save_ends(to, Err(error.clone()));
            keep(kiosk, &format!("{to:?}-{name}").to_lowercase());
        }
    }
    for to in [SaveTarget::Stick, SaveTarget::Folder] {
        let files = SavedFiles {
            number: (to == SaveTarget::Folder).then_some(4),
            ..SavedFiles::default()
        };
        kiosk.save_ends(to, Ok(files));
        keep(kiosk, &format!("saved-{to:?}").to_lowercase());
        kiosk.tell(Event::Step(StepEvent::Card(CardEvent::SaveAsked(to))));
        keep(kiosk, &format!("saved-{to:?}-already").to_lowercase());
    }
    for failure in [
        PrintFailure::NotThere,
        PrintFailure::Refused,
        PrintFailure::WantsEncryption,
        PrintFailure::Untrusted,
        PrintFailure::NoFormat,
        PrintFailure::NotMade,
        PrintFailure::Unknown,
    ] {
        kiosk.begin_print();
        kiosk.print_moves(PrintState::Failed(failure));
        keep(kiosk, &format!("print-failed-{}", failure.name()));
    }
    kiosk.begin_print();
    keep(kiosk, "print-sending");
    kiosk.print_moves(PrintState::Printing);
    keep(kiosk, "print-printing");
    for need in PrinterNeed::ALL {
        kiosk.print_moves(PrintState::Attention(need));
        keep(kiosk, &format!("print-needs-{need}"));
    }
    kiosk.print_moves(PrintState::Done);
    keep(kiosk, "print-asked");
    kiosk.touch("print-no");
    keep(kiosk, "print-not-seen");
    kiosk.begin_print();
    kiosk.print_moves(PrintState::Failed(PrintFailure::Stuck(Some(need))));
    keep(kiosk, "print-spent");
    kiosk.next_person();
    // The next code to the same phone waits out its minute.
    kiosk.pass(Duration::from_secs(60));
    kiosk.reach_card();
    kiosk.begin_print();
    kiosk.print_moves(PrintState::Failed(PrintFailure::Cancelled));
    keep(kiosk, "print-failed-cancelled");
    kiosk.begin_print();
    kiosk.print_moves(PrintState::Done);
    kiosk.touch("print-yes");
    keep(kiosk, "print-printed");
}

fn written(kind: ErrorKind) -> SaveError {
    SaveError::File {
        path: PathBuf::from("/media/stick/abha-card-1.pdf"),
        kind,
    }
}

#[test]
fn no_panel_of_printing_or_saving_pushes_a_button_off_the_screen() {
    let mut scrolling = Vec::new();
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = Kiosk::with_a_printer(language, size, text_size);
                let mut seen = 0;
                let mut card = None;
                kiosk.touch("phone-fold");
                every_panel(&mut kiosk, |kiosk, name| {
                    if kiosk.scrolls() {
                        scrolling.push(format!("{language} {size:?} {text_size:?} {name}"));
                    }
                    if kiosk.screen() == Screen::Card {
                        let now = kiosk.size_of("card");
                        let before = *card.get_or_insert(now);
                        assert_eq!(now, before, "{language} {size:?} {text_size:?} {name}");
                        let width = size.0 as f32 / kiosk.app.scale();
                        assert!(now.width > width / 3.0, "{now:?} of {width}");
                    }
                    seen += 1;
                });
                assert!(seen > 25, "{seen}");
            }
        }
    }
    assert!(scrolling.is_empty(), "{scrolling:#?}");
}

#[test]
fn what_is_said_of_a_print_covers_neither_the_card_nor_the_way_out_of_it() {
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = Kiosk::with_a_printer(language, size, text_size);
                kiosk.reach_card();
                kiosk.begin_print();
                for state in [
                    PrintState::Printing,
                    PrintState::Attention(PrinterNeed::Paper),
                    PrintState::Attention(PrinterNeed::OutputFull),
                ] {
                    kiosk.print_moves(state);
                    let words = print_words(state).person;
                    let said = kiosk.bounds_of(&words).unwrap_or_else(|| {
                        panic!("{language} {size:?} {text_size:?} {state:?}: nothing is said")
                    });
                    for id in ["card", "stop-print", "primary"] {
                        assert!(
                            !kiosk.bounds(id).intersects(&said),
                            "{language} {size:?} {text_size:?} {state:?}: {id} is covered"
                        );
                    }
                }
            }
        }
    }
}
