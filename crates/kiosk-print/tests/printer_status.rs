//! How printers stand while nobody prints.

use crate::printer::{Behaviour, CUPS_PRINTERS, GET_PRINTER, Printer, keyword, keywords, mimes};
use crate::target;
use abdm_types::{CupsServer, PrintState, PrinterNeed, PrinterState, PrinterUri};
use abha_card::Paper;
use futures::StreamExt;
use ipp::value::IppValue;
use kiosk_print::{self as print, Error, Examination, PaperFound};
use std::time::Duration;

#[tokio::test]
async fn a_printer_is_watched_while_nobody_is_there() {
    let mut printer = Printer::start().await;
    let mut states = Box::pin(print::watch_printer(
        target(&printer),
        Paper::A4,
        Duration::from_millis(20),
    ));
    let mut next = async || {
        tokio::time::timeout(crate::LIMIT, states.next())
            .await
            .unwrap()
            .unwrap()
    };
    assert_eq!(next().await, PrinterState::Ready);
    printer.set(|world| world.printer_reasons = keyword("media-empty-report"));
    assert_eq!(next().await, PrinterState::Attention(PrinterNeed::Paper));
    printer.set(|world| {
        world.printer_state = 5;
        world.printer_reasons = keyword("media-jam-error");
    });
    assert_eq!(next().await, PrinterState::Attention(PrinterNeed::Jam));
    printer.set(|world| {
        world.printer_state = 4;
        world.printer_reasons = keyword("none");
    });
    assert_eq!(next().await, PrinterState::Busy);
    printer.set(|world| world.printer_state = 3);
    printer.says("printer-is-accepting-jobs", IppValue::Boolean(false));
    assert_eq!(next().await, PrinterState::Attention(PrinterNeed::Paused));
    printer.vanish().await;
    assert_eq!(next().await, PrinterState::NotThere);
}

#[tokio::test]
async fn one_lost_answer_is_no_absent_printer() {
    let printer = Printer::start().await;
    let mut states = Box::pin(print::watch_printer(
        target(&printer),
        Paper::A4,
        Duration::from_millis(200),
    ));
    assert_eq!(states.next().await, Some(PrinterState::Ready));
    let looks = printer.seen(GET_PRINTER).len();
    printer.behaves(GET_PRINTER, Behaviour::Silence);
    let lost_one = async {
        while printer.seen(GET_PRINTER).len() == looks {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        printer.set(|world| {
            world.behaviours.clear();
            world.printer_reasons = keyword("door-open");
        });
    };
    let (state, ()) = tokio::join!(states.next(), lost_one);
    assert_eq!(state, Some(PrinterState::Attention(PrinterNeed::Cover)));
}

#[tokio::test]
async fn a_tray_that_the_card_does_not_need_may_be_empty() {
    let printer = Printer::start().await;
    let paper = PrinterState::Attention(PrinterNeed::Paper);
    for (reasons, printer_state, ready, asked, expected) in [
        (
            "media-empty-warning",
            3,
            "iso_a4_210x297mm",
            Paper::A4,
            PrinterState::Ready,
        ),
        (
            "media-empty-warning",
            4,
            "iso_a4_210x297mm",
            Paper::A4,
            PrinterState::Busy,
        ),
        (
            "media-empty-warning",
            3,
            "na_letter_8.5x11in",
            Paper::A4,
            paper,
        ),
        (
            "media-empty-warning",
            5,
            "iso_a4_210x297mm",
            Paper::A4,
            paper,
        ),
        ("media-empty-error", 3, "iso_a4_210x297mm", Paper::A4, paper),
        (
            "media-empty-report",
            3,
            "iso_a4_210x297mm",
            Paper::A4,
            paper,
        ),
        // A card goes on A4 here.
        (
            "media-empty-warning",
            3,
            "iso_a4_210x297mm",
            Paper::Cr80,
            PrinterState::Ready,
        ),
    ] {
        printer.says("media-ready", keyword(ready));
        printer.set(|world| {
            world.printer_state = printer_state;
            world.printer_reasons = keyword(reasons);
        });
        assert_eq!(
            print::printer_status(&target(&printer), Some(asked)).await,
            expected,
            "{reasons} {printer_state} {ready} {asked}"
        );
    }
    printer.set(|world| world.printer_reasons = keyword("media-empty-warning"));
    assert_eq!(print::printer_status(&target(&printer), None).await, paper);
}

#[tokio::test]
async fn a_printer_that_wants_encryption_is_told_as_one() {
    let printer = Printer::start().await;
    printer.behaves(GET_PRINTER, Behaviour::Http(426));
    assert_eq!(
        print::printer_status(&target(&printer), None).await,
        PrinterState::WantsEncryption
    );
    let direct = [printer.uri().parse().unwrap()];
    let nowhere: CupsServer = "http://127.0.0.1:9".parse().unwrap();
    let listing = print::list(&nowhere, &direct).await;
    assert_eq!(listing.printers[0].error, Some(Error::WantsEncryption));
    assert_eq!(listing.printers[0].state, PrinterState::WantsEncryption);
}

#[tokio::test]
async fn queues_and_printers_are_listed_together() {
    let cups = Printer::start().await;
    let queue = |name: &str| {
        vec![
            (
                "printer-name",
                IppValue::new_name_without_language(name).unwrap(),
            ),
            (
                "printer-uri-supported",
                IppValue::new_uri("ipp://elsewhere/printers/x").unwrap(),
            ),
            ("printer-state", IppValue::Enum(3)),
            ("printer-state-reasons", keyword("none")),
            ("document-format-supported", mimes(&["application/pdf"])),
        ]
    };
    cups.set(|world| world.queues = vec![queue("reception"), queue("ward")]);
    let direct = Printer::start().await;
    direct.set(|world| world.printer_reasons = keyword("media-empty-report"));
    let server: CupsServer = cups.server().parse().unwrap();
    let absent: PrinterUri = "ipp://127.0.0.1:9/ipp/print".parse().unwrap();
    let listing = print::list(&server, &[direct.uri().parse().unwrap(), absent]).await;
    assert_eq!(listing.cups, Ok(()));
    let names: Vec<&str> = listing
        .printers
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["reception", "ward", "Reception", ""]);
    let [reception, _, direct, absent] = listing.printers.as_slice() else {
        panic!("{listing:?}");
    };
    assert_eq!(
        reception.uri.to_string(),
        format!("{}/printers/reception", cups.server())
    );
    assert_eq!(reception.state, PrinterState::Ready);
    assert_eq!(reception.formats, ["application/pdf"]);
    assert_eq!(direct.state, PrinterState::Attention(PrinterNeed::Paper));
    assert_eq!(direct.reasons, ["media-empty-report"]);
    assert_eq!(absent.error, Some(Error::NotThere));
    assert_eq!(absent.state, PrinterState::NotThere);
}

#[tokio::test]
async fn a_machine_without_cups_is_no_problem() {
    let mut cups = Printer::start().await;
    let server: CupsServer = cups.server().parse().unwrap();
    cups.behaves(CUPS_PRINTERS, Behaviour::Refuse(0x0406));
    let listing = print::list(&server, &[]).await;
    assert_eq!((listing.cups, listing.printers.len()), (Ok(()), 0));
    cups.vanish().await;
    let listing = print::list(&server, &[]).await;
    assert_eq!(listing.cups, Err(Error::NotThere));
    assert!(listing.printers.is_empty());
}

/// A queue of CUPS, and the printer behind it.
async fn queue_and_device() -> (Printer, Printer) {
    let (queue, device) = (Printer::start().await, Printer::start().await);
    queue.says(
        "cups-version",
        IppValue::new_text_without_language("2.4.2").unwrap(),
    );
    queue.says(
        "device-uri",
        IppValue::new_uri(format!("{}?waitjob=false", device.uri())).unwrap(),
    );
    (queue, device)
}

#[tokio::test]
async fn a_queue_is_no_better_than_the_printer_behind_it() {
    let (queue, mut device) = queue_and_device().await;
    let state = async || print::printer_status(&target(&queue), None).await;
    assert_eq!(state().await, PrinterState::Ready);
    device.set(|world| world.printer_reasons = keyword("media-empty-report"));
    assert_eq!(state().await, PrinterState::Attention(PrinterNeed::Paper));
    // The queue remembers what its last job met with; the printer has been seen to since.
    device.set(|world| world.printer_reasons = keyword("none"));
    queue.set(|world| world.printer_reasons = keyword("media-jam-error"));
    assert_eq!(state().await, PrinterState::Ready);
    // A device that does not answer as it should proves nothing.
    device.behaves(GET_PRINTER, Behaviour::Http(403));
    assert_eq!(state().await, PrinterState::Attention(PrinterNeed::Jam));
    device.vanish().await;
    assert_eq!(state().await, PrinterState::Attention(PrinterNeed::Offline));
}

#[tokio::test]
async fn a_job_in_a_queue_is_told_what_the_printer_behind_it_wants() {
    let (queue, mut device) = queue_and_device().await;
    queue.set(|world| world.job_state = 5);
    let mut running = crate::start(&queue);
    crate::until(&mut running, PrintState::Printing).await;
    device.set(|world| {
        world.printer_state = 4;
        world.printer_reasons = keyword("door-open-error");
    });
    let cover = PrintState::Attention(PrinterNeed::Cover);
    crate::until(&mut running, cover).await;
    device.vanish().await;
    let offline = PrintState::Attention(PrinterNeed::Offline);
    crate::until(&mut running, offline).await;
    queue.set(|world| world.job_state = 9);
    crate::until(&mut running, PrintState::Done).await;
    assert!(device.documents().is_empty());
    assert_eq!(queue.documents().len(), 1);
}

#[tokio::test]
async fn an_examination_finds_the_paper_and_prints_nothing() {
    let mut printer = Printer::start().await;
    let well = Examination {
        state: PrinterState::Ready,
        paper: Some(PaperFound::Ready),
        takes_cards: true,
    };
    let on = async |printer: &Printer, paper| print::examine_printer(&target(printer), paper).await;
    assert_eq!(on(&printer, Paper::A4).await, well);
    let instead = Some(PaperFound::Instead(Paper::A4));
    assert_eq!(on(&printer, Paper::Cr80).await.paper, instead);
    printer.says("media-ready", keyword("na_letter_8.5x11in"));
    let elsewhere = Some(PaperFound::NotInTray);
    assert_eq!(on(&printer, Paper::A4).await.paper, elsewhere);
    // Of a printer that names no trays, or no papers at all, nothing is known.
    printer.set(|world| drop(world.printer.remove("media-ready")));
    assert_eq!(on(&printer, Paper::A4).await.paper, None);
    printer.says("media-supported", keywords(&["main"]));
    assert_eq!(on(&printer, Paper::A4).await.paper, None);
    printer.says("document-format-supported", mimes(&["text/plain"]));
    assert!(!on(&printer, Paper::A4).await.takes_cards);
    printer.set(|world| world.printer_reasons = keyword("media-empty-report"));
    let empty = PrinterState::Attention(PrinterNeed::Paper);
    assert_eq!(on(&printer, Paper::A4).await.state, empty);
    assert!(printer.documents().is_empty());
    printer.vanish().await;
    let nothing = Examination {
        state: PrinterState::NotThere,
        paper: None,
        takes_cards: true,
    };
    assert_eq!(on(&printer, Paper::A4).await, nothing);
}
