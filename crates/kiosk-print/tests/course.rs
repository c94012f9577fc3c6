//! From the hand-over to the end, with everything that happens to printers.

use crate::printer::{CANCEL_JOB, CREATE_JOB, GET_JOB, Printer, SEND_DOCUMENT, keyword, keywords};
use crate::{end, job, next, people, start, target, until};
use abdm_types::PrintFailure::{Aborted, Cancelled, Stuck};
use abdm_types::PrintState::{Attention, Done, Failed, Printing, Sending, Waiting};
use abdm_types::PrinterNeed;
use abha_card::{self as card, Paper};
use futures::StreamExt;
use kiosk_print::{self as print, Job};
use std::time::Duration;

#[tokio::test]
async fn a_good_job_is_told_step_by_step_and_arrives_byte_for_byte() {
    let printer = Printer::start().await;
    let mut running = start(&printer);
    assert_eq!(next(&mut running).await.state, Sending);
    assert_eq!(next(&mut running).await.state, Waiting);
    printer.set(|world| {
        world.job_state = 5;
        world.job_reasons = keyword("job-printing");
    });
    let report = next(&mut running).await;
    assert_eq!(report.state, Printing);
    assert_eq!(report.reasons, ["job-printing"]);
    assert_eq!(report.paper, Paper::A4);
    printer.set(|world| world.job_state = 9);
    assert_eq!(next(&mut running).await.state, Done);
    assert_eq!(running.next().await, None);

    let content = card::content(&people::asha(), &people::locale("hi"));
    assert_eq!(
        printer.documents(),
        [card::pdf(&content, Paper::A4).unwrap()]
    );
    assert_eq!(printer.seen(CREATE_JOB).len(), 1);
    let sent = &printer.seen(SEND_DOCUMENT)[0].attributes;
    assert_eq!(sent["document-format"], "application/pdf");
    assert_eq!(sent["job-id"], "7");
    let made = &printer.seen(CREATE_JOB)[0].attributes;
    assert_eq!(made["media"], "iso_a4_210x297mm");
    assert_eq!(made["print-scaling"], "none");
    assert_eq!(made["sides"], "one-sided");
}

#[tokio::test]
async fn no_attribute_says_whose_card_it_is() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 9);
    assert_eq!(end(&mut start(&printer)).await, Done);
    for seen in printer.all_seen() {
        assert_eq!(seen.attributes["requesting-user-name"], "kiosk");
        if let Some(name) = seen.attributes.get("job-name") {
            assert_eq!(name, "Card");
        }
        let head = String::from_utf8_lossy(&seen.head);
        for fact in ["Asha", "asha", "1000", "9545", "1995", "Ganesh", "आशा"] {
            assert!(!head.contains(fact), "{fact} in {head:?}");
        }
    }
}

#[tokio::test]
async fn paper_that_is_filled_up_lets_the_card_come() {
    let printer = Printer::start().await;
    let mut running = start(&printer);
    printer.set(|world| {
        world.job_state = 5;
        world.printer_state = 4;
        world.printer_reasons = keywords(&["media-empty-warning", "media-needed-warning"]);
    });
    let report = until(&mut running, Attention(PrinterNeed::Paper)).await;
    assert_eq!(
        report.reasons,
        ["media-empty-warning", "media-needed-warning"]
    );
    printer.set(|world| world.printer_reasons = keyword("none"));
    assert_eq!(next(&mut running).await.state, Printing);
    printer.set(|world| world.job_state = 9);
    assert_eq!(next(&mut running).await.state, Done);
    assert_eq!(printer.documents().len(), 1);
}

#[tokio::test]
async fn paper_that_never_comes_ends_with_the_job_called_off() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.job_state = 5;
        world.job_reasons = keyword("media-empty");
    });
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    until(&mut running, Attention(PrinterNeed::Paper)).await;
    assert_eq!(
        end(&mut running).await,
        Failed(Stuck(Some(PrinterNeed::Paper)))
    );
    assert_eq!(printer.seen(CANCEL_JOB)[0].attributes["job-id"], "7");
}

#[tokio::test]
async fn a_job_that_stands_still_is_called_off_and_one_that_moves_is_not() {
    let printer = Printer::start().await;
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    assert_eq!(end(&mut running).await, Failed(Stuck(None)));
    assert_eq!(printer.seen(CANCEL_JOB).len(), 1);

    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    let pages = async {
        // Longer than the time-out, and shorter than three of them.
        for page in 1..=20 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            printer.set(|world| world.octets = page);
        }
        printer.set(|world| world.job_state = 9);
    };
    let (state, ()) = tokio::join!(end(&mut running), pages);
    assert_eq!(state, Done);
}

#[tokio::test]
async fn a_job_that_never_stops_moving_ends_all_the_same() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    let pages = async {
        for page in 1.. {
            tokio::time::sleep(Duration::from_millis(50)).await;
            printer.set(|world| world.octets = page);
        }
    };
    tokio::select! {
        state = end(&mut running) => assert_eq!(state, Failed(Stuck(None))),
        () = pages => {}
    }
    assert_eq!(printer.seen(CANCEL_JOB).len(), 1);
}

#[tokio::test]
async fn a_printer_that_gives_up_says_why_if_it_can() {
    for (before, after, expected) in [
        ("none", "none", Aborted(None)),
        ("media-jam-error", "none", Aborted(Some(PrinterNeed::Jam))),
        (
            "none",
            "media-empty-report",
            Aborted(Some(PrinterNeed::Paper)),
        ),
        ("toner-low-report", "toner-low-report", Aborted(None)),
    ] {
        let printer = Printer::start().await;
        printer.set(|world| world.job_state = 5);
        let mut running = start(&printer);
        until(&mut running, Printing).await;
        printer.set(|world| world.printer_reasons = keyword(before));
        if let Aborted(Some(PrinterNeed::Jam)) = expected {
            until(&mut running, Attention(PrinterNeed::Jam)).await;
        }
        printer.set(|world| {
            world.job_state = 8;
            world.job_reasons = keyword("aborted-by-system");
            world.printer_reasons = keyword(after);
        });
        assert_eq!(
            end(&mut running).await,
            Failed(expected),
            "{before} {after}"
        );
    }
}

#[tokio::test]
async fn what_a_queue_said_before_is_no_need_until_it_says_it_again() {
    let printer = Printer::start().await;
    printer.says("media-ready", keyword("na_letter_8.5x11in"));
    printer.set(|world| {
        world.job_state = 5;
        world.printer_reasons = keyword("media-empty-warning");
    });
    let mut running = print::start(Job {
        poll: Duration::from_millis(500),
        ..job(target(&printer), Paper::A4, 60)
    });
    until(&mut running, Printing).await;
    printer.set(|world| world.printer_reasons = keyword("none"));
    tokio::time::sleep(Duration::from_millis(700)).await;
    printer.set(|world| world.printer_reasons = keyword("media-empty-warning"));
    assert_eq!(
        next(&mut running).await.state,
        Attention(PrinterNeed::Paper)
    );
}

#[tokio::test]
async fn a_queue_that_cancels_for_want_of_paper_says_so() {
    for (reason, expected) in [
        (
            "processing-to-stop-point",
            Aborted(Some(PrinterNeed::Paper)),
        ),
        ("job-canceled-by-user", Cancelled),
    ] {
        let printer = Printer::start().await;
        printer.set(|world| world.job_state = 5);
        let mut running = start(&printer);
        until(&mut running, Printing).await;
        printer.set(|world| world.printer_reasons = keyword("media-empty-warning"));
        until(&mut running, Attention(PrinterNeed::Paper)).await;
        printer.set(|world| {
            world.job_state = 7;
            world.job_reasons = keyword(reason);
            world.printer_reasons = keyword("media-empty-report");
        });
        assert_eq!(end(&mut running).await, Failed(expected), "{reason}");
    }
}

#[tokio::test]
async fn a_job_called_off_at_the_printer_is_told() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.job_state = 7;
        world.job_reasons = keyword("job-canceled-at-device");
    });
    assert_eq!(end(&mut start(&printer)).await, Failed(Cancelled));
    assert!(printer.seen(CANCEL_JOB).is_empty());
}

#[tokio::test]
async fn a_job_called_off_at_the_kiosk_ends_at_the_printer() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = start(&printer);
    until(&mut running, Printing).await;
    running.canceller().cancel();
    assert_eq!(end(&mut running).await, Failed(Cancelled));
    assert_eq!(printer.seen(CANCEL_JOB).len(), 1);

    // Too late: it had been printed, and that is what is told.
    let printer = Printer::start().await;
    printer.set(|world| {
        world.job_state = 5;
        world.cancelled_as = 9;
    });
    let mut running = start(&printer);
    until(&mut running, Printing).await;
    running.cancel();
    assert_eq!(end(&mut running).await, Done);
}

#[tokio::test]
async fn a_job_called_off_before_it_is_sent_is_never_sent() {
    let printer = Printer::start().await;
    let mut running = start(&printer);
    running.cancel();
    assert_eq!(end(&mut running).await, Failed(Cancelled));
    assert!(printer.documents().is_empty());
}

#[tokio::test]
async fn a_person_who_leaves_does_not_stop_the_card_nor_leave_it_for_the_next() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    until(&mut running, Printing).await;
    drop(running);
    let asked = async {
        while printer.seen(CANCEL_JOB).is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(crate::LIMIT, asked).await.unwrap();
    assert!(
        printer.seen(GET_JOB).len() > 10,
        "it was watched to the end"
    );
}

#[tokio::test]
async fn nothing_is_sent_that_is_never_polled() {
    let printer = Printer::start().await;
    drop(start(&printer));
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(printer.all_seen().is_empty());
}
