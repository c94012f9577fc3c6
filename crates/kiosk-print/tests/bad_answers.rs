//! Printers that talk nonsense, and what is no printer.

use crate::printer::{
    Behaviour, CREATE_JOB, GET_JOB, GET_PRINTER, Printer, keyword, keywords, mimes,
};
use crate::{end, job, next, start, target, until};
use abdm_types::PrintFailure::NotThere;
use abdm_types::PrintState::{Attention, Done, Failed, Printing, Sending};
use abdm_types::{PrinterNeed, PrinterState};
use abha_card::Paper;
use ipp::value::IppValue;
use kiosk_print as print;
use std::time::Duration;

fn nonsense() -> Vec<Behaviour> {
    vec![
        Behaviour::Say(b"<!doctype html><title>Login</title>".to_vec()),
        Behaviour::Say(Vec::new()),
        Behaviour::Say(vec![2, 0, 0, 0]),
        Behaviour::Say(vec![0xFF; 5000]),
        // A text with a language that is longer than what holds it.
        Behaviour::Say(vec![
            2, 0, 0, 0, 0, 0, 0, 1, 4, 0x35, 0, 1, b'a', 0, 4, 0xFF, 0xFF, 0, 0,
        ]),
        Behaviour::Mistake,
        Behaviour::Half,
        Behaviour::Huge,
        Behaviour::Silence,
        Behaviour::Http(500),
        Behaviour::Http(301),
        Behaviour::Http(404),
        Behaviour::Refuse(0x0406),
    ]
}

#[tokio::test]
async fn what_is_no_printer_is_not_there() {
    for behaviour in nonsense() {
        let printer = Printer::start().await;
        printer.behaves(GET_PRINTER, behaviour.clone());
        assert_eq!(
            print::printer_status(&target(&printer), None).await,
            PrinterState::NotThere,
            "{behaviour:?}"
        );
        let mut running = start(&printer);
        assert_eq!(next(&mut running).await.state, Sending);
        assert_eq!(
            next(&mut running).await.state,
            Failed(NotThere),
            "{behaviour:?}"
        );
        assert!(printer.seen(CREATE_JOB).is_empty());
        // What the two systems hold between them, and a megabyte that was read.
        let poured = printer.world.lock().unwrap().poured;
        assert!(
            poured < 64 * 1024 * 1024,
            "{poured} bytes of an endless answer"
        );
    }
}

#[tokio::test]
async fn nonsense_on_the_way_changes_nothing() {
    for behaviour in nonsense() {
        if matches!(
            behaviour,
            Behaviour::Silence | Behaviour::Half | Behaviour::Http(404) | Behaviour::Refuse(_)
        ) {
            continue;
        }
        let printer = Printer::start().await;
        printer.set(|world| world.job_state = 5);
        let mut running = start(&printer);
        until(&mut running, Printing).await;
        printer.behaves(GET_JOB, behaviour.clone());
        tokio::time::sleep(Duration::from_millis(150)).await;
        printer.set(|world| {
            world.behaviours.clear();
            world.job_state = 9;
        });
        assert_eq!(next(&mut running).await.state, Done, "{behaviour:?}");
    }
}

#[tokio::test]
async fn a_printer_that_falls_silent_does_not_hold_the_kiosk() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    until(&mut running, Printing).await;
    printer.behaves(GET_JOB, Behaviour::Silence);
    until(&mut running, Attention(PrinterNeed::Offline)).await;
    printer.set(|world| world.behaviours.clear());
    until(&mut running, Printing).await;
    printer.behaves(GET_JOB, Behaviour::Hang);
    running.cancel();
    // The look that hangs is left, and the asking for the end is not.
    printer.behaves(GET_JOB, Behaviour::Right);
    assert!(end(&mut running).await.is_final());
}

#[tokio::test]
async fn odd_attributes_do_no_harm() {
    let printer = Printer::start().await;
    for (name, value) in [
        ("document-format-supported", mimes(&["application/pdf"])),
        ("media-supported", keyword("iso_a4_210x297mm")),
        ("media-ready", IppValue::new_no_value()),
        ("sides-supported", IppValue::Integer(3)),
        ("printer-resolution-supported", keyword("300dpi")),
        ("pwg-raster-document-resolution-supported", {
            IppValue::new_resolution(-1, 0, 9)
        }),
        ("operations-supported", keyword("all")),
        ("printer-is-accepting-jobs", keyword("true")),
        ("job-sheets-supported", IppValue::new_collection()),
        (
            "unknown-attribute",
            IppValue::new_octet_string(vec![0; 900].into()),
        ),
    ] {
        printer.says(name, value);
    }
    printer.set(|world| {
        world.printer_state = 77;
        world.printer_reasons = keywords(&["", "com.example.coffee-empty-error", "none"]);
        world.job_state = 5;
        world.job_reasons = IppValue::Integer(9);
    });
    let mut running = start(&printer);
    let report = until(&mut running, Printing).await;
    assert_eq!(report.reasons, ["com.example.coffee-empty-error"]);
    printer.set(|world| world.job_state = 42);
    tokio::time::sleep(Duration::from_millis(100)).await;
    printer.set(|world| world.job_state = 9);
    assert_eq!(next(&mut running).await.state, Done);
}

#[tokio::test]
async fn a_printer_s_own_words_never_come_through() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.job_state = 5;
        world.printer_reasons = keywords(&["media empty\n\u{1b}[2J", "<b>", "media-jam"]);
    });
    let report = until(&mut start(&printer), Attention(PrinterNeed::Jam)).await;
    assert_eq!(report.reasons, ["media-jam"]);
}

#[tokio::test]
async fn a_job_without_a_number_is_no_job() {
    let printer = Printer::start().await;
    printer.behaves(CREATE_JOB, Behaviour::Attributes(Vec::new()));
    assert_eq!(end(&mut start(&printer)).await, Failed(NotThere));
    assert!(printer.documents().is_empty());
}

#[tokio::test]
async fn a_slow_printer_is_not_waited_for_for_ever() {
    let printer = Printer::start().await;
    printer.behaves(GET_PRINTER, Behaviour::Hang);
    let looked =
        tokio::time::timeout(crate::LIMIT, print::printer_status(&target(&printer), None)).await;
    assert_eq!(looked, Ok(PrinterState::NotThere));
}
