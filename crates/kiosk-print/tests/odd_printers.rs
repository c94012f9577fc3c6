//! Printers that are away, refuse, are busy, old or forgetful.

use crate::printer::{
    Behaviour, CANCEL_JOB, CREATE_JOB, GET_JOB, GET_PRINTER, PRINT_JOB, Printer, SEND_DOCUMENT,
    keyword, operations,
};
use crate::{end, job, next, start, target, until};
use abdm_types::PrintFailure::{NoFormat, NotThere, Refused, Stuck, Unknown, WantsEncryption};
use abdm_types::PrintState::{Attention, Done, Failed, Printing, Sending, Waiting};
use abdm_types::PrinterNeed;
use abha_card::Paper;
use kiosk_print::{self as print};
use std::time::Duration;

#[tokio::test]
async fn a_printer_that_is_not_there_is_told_at_once() {
    let mut printer = Printer::start().await;
    printer.vanish().await;
    let mut running = start(&printer);
    assert_eq!(next(&mut running).await.state, Sending);
    assert_eq!(next(&mut running).await.state, Failed(NotThere));
}

#[tokio::test]
async fn a_printer_that_vanishes_is_offline_and_then_nobody_knows() {
    let mut printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    until(&mut running, Printing).await;
    printer.vanish().await;
    assert_eq!(
        next(&mut running).await.state,
        Attention(PrinterNeed::Offline)
    );
    // It may have been out before the plug was pulled, and nobody called the job off.
    assert_eq!(end(&mut running).await, Failed(Unknown));
}

#[tokio::test]
async fn calling_the_printer_on_for_a_moment_is_no_problem() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.job_state = 5;
        world.behaviours.insert(
            GET_JOB,
            Behaviour::Attributes(vec![
                ("job-state", ipp::value::IppValue::Enum(5)),
                ("job-printer-state-reasons", keyword("connecting-to-device")),
            ]),
        );
    });
    let mut running = start(&printer);
    assert_eq!(next(&mut running).await.state, Sending);
    assert_eq!(next(&mut running).await.state, Printing);
    assert_eq!(
        next(&mut running).await.state,
        Attention(PrinterNeed::Offline)
    );
}

#[tokio::test]
async fn a_refusal_is_a_refusal() {
    for status in [0x0400, 0x0403, 0x0404, 0x040A, 0x0500, 0x0506] {
        let printer = Printer::start().await;
        printer.behaves(CREATE_JOB, Behaviour::Refuse(status));
        assert_eq!(
            end(&mut start(&printer)).await,
            Failed(Refused),
            "{status:#x}"
        );
        assert!(printer.documents().is_empty());
    }
    for status in [401, 403] {
        let printer = Printer::start().await;
        printer.behaves(CREATE_JOB, Behaviour::Http(status));
        assert_eq!(end(&mut start(&printer)).await, Failed(Refused), "{status}");
    }
}

#[tokio::test]
async fn a_printer_that_wants_encryption_says_so() {
    for operation in [GET_PRINTER, CREATE_JOB, SEND_DOCUMENT] {
        for behaviour in [
            Behaviour::Http(426),
            Behaviour::Redirect(307, "https://127.0.0.1/ipp/print"),
            Behaviour::Redirect(301, "IPPS://127.0.0.1/ipp/print"),
        ] {
            let printer = Printer::start().await;
            printer.behaves(operation, behaviour.clone());
            assert_eq!(
                end(&mut start(&printer)).await,
                Failed(WantsEncryption),
                "{operation} {behaviour:?}"
            );
        }
    }
    // To another plain address nobody follows it.
    let printer = Printer::start().await;
    printer.behaves(GET_PRINTER, Behaviour::Redirect(302, "http://127.0.0.1/"));
    assert_eq!(end(&mut start(&printer)).await, Failed(NotThere));
}

#[tokio::test]
async fn a_printer_that_will_not_say_how_a_job_stands_is_not_said_to_have_stopped_it() {
    for status in [0x0400, 0x0401, 0x0403, 0x0404, 0x0501] {
        let printer = Printer::start().await;
        printer.set(|world| world.job_state = 5);
        let mut running = print::start(job(target(&printer), Paper::A4, 1));
        until(&mut running, Printing).await;
        printer.behaves(GET_JOB, Behaviour::Refuse(status));
        assert_eq!(end(&mut running).await, Failed(Unknown), "{status:#x}");
        // Should it wait for paper all the same, it does not do so for the next person.
        let asked = async {
            while printer.seen(CANCEL_JOB).is_empty() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(crate::LIMIT, asked).await.unwrap();
    }
}

#[tokio::test]
async fn a_job_that_was_handed_on_may_lie_in_the_tray() {
    for reason in ["queued-in-device", "job-completed-with-errors"] {
        let printer = Printer::start().await;
        printer.set(|world| {
            world.job_state = 9;
            world.job_reasons = keyword(reason);
        });
        assert_eq!(end(&mut start(&printer)).await, Failed(Unknown), "{reason}");
    }
}

#[tokio::test]
async fn a_page_that_is_out_is_not_said_not_to_be() {
    for state in [7, 8] {
        let printer = Printer::start().await;
        printer.set(|world| world.job_state = 5);
        let mut running = start(&printer);
        until(&mut running, Printing).await;
        printer.set(|world| {
            world.impressions = 9;
            world.job_state = state;
        });
        assert_eq!(end(&mut running).await, Failed(Unknown), "{state}");
    }
}

#[tokio::test]
async fn a_document_that_is_refused_leaves_no_empty_job() {
    let printer = Printer::start().await;
    printer.behaves(SEND_DOCUMENT, Behaviour::Refuse(0x040A));
    assert_eq!(end(&mut start(&printer)).await, Failed(Refused));
    assert_eq!(printer.seen(CANCEL_JOB).len(), 1);
}

#[tokio::test]
async fn a_busy_printer_is_asked_again_and_gets_one_document() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.busy = 3;
        world.job_state = 9;
    });
    let mut running = start(&printer);
    until(&mut running, Waiting).await;
    assert_eq!(end(&mut running).await, Done);
    assert_eq!(printer.seen(CREATE_JOB).len(), 4);
    assert_eq!(printer.documents().len(), 1);
}

#[tokio::test]
async fn a_printer_that_stays_busy_is_given_up() {
    let printer = Printer::start().await;
    printer.set(|world| world.busy = u32::MAX);
    let mut running = print::start(job(target(&printer), Paper::A4, 1));
    assert_eq!(end(&mut running).await, Failed(Stuck(None)));
    assert!(printer.documents().is_empty());
}

#[tokio::test]
async fn a_lost_answer_is_never_answered_by_sending_again() {
    // In two steps the job has a number, so the printer can be asked.
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 9);
    printer.behaves(SEND_DOCUMENT, Behaviour::Silence);
    assert_eq!(end(&mut start(&printer)).await, Done);
    assert_eq!(printer.documents().len(), 1);

    // In one step nobody can tell.
    for behaviour in [
        Behaviour::Silence,
        Behaviour::Half,
        Behaviour::Say(b"<html>".to_vec()),
    ] {
        let printer = Printer::start().await;
        printer.says("operations-supported", operations(&[2, 8, 9, 11]));
        printer.behaves(PRINT_JOB, behaviour.clone());
        assert_eq!(
            end(&mut start(&printer)).await,
            Failed(Unknown),
            "{behaviour:?}"
        );
        assert_eq!(printer.documents().len(), 1, "{behaviour:?}");
    }

    // Without a document there is nothing to print.
    let printer = Printer::start().await;
    printer.behaves(CREATE_JOB, Behaviour::Silence);
    assert_eq!(end(&mut start(&printer)).await, Failed(NotThere));
    assert!(printer.documents().is_empty());
}

#[tokio::test]
async fn a_printer_without_two_steps_is_sent_all_at_once() {
    let printer = Printer::start().await;
    printer.says("operations-supported", operations(&[2, 8, 9, 11]));
    printer.set(|world| world.job_state = 9);
    assert_eq!(end(&mut start(&printer)).await, Done);
    assert!(printer.seen(CREATE_JOB).is_empty());
    let sent = &printer.seen(PRINT_JOB)[0];
    assert_eq!(sent.attributes["media"], "iso_a4_210x297mm");
    assert_eq!(sent.attributes["document-format"], "application/pdf");
    assert!(sent.document.starts_with(b"%PDF"));
}

#[tokio::test]
async fn an_old_printer_is_spoken_to_in_its_own_version() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.is_old = true;
        world.job_state = 9;
    });
    assert_eq!(end(&mut start(&printer)).await, Done);
    assert_eq!(printer.documents().len(), 1);
    let versions: Vec<u16> = printer.all_seen().iter().map(|one| one.version).collect();
    assert_eq!(versions.iter().filter(|one| **one == 0x0200).count(), 1);
}

#[tokio::test]
async fn a_job_that_nobody_remembers_may_have_been_printed() {
    let printer = Printer::start().await;
    printer.behaves(GET_JOB, Behaviour::Refuse(0x0406));
    assert_eq!(end(&mut start(&printer)).await, Failed(Unknown));
}

#[tokio::test]
async fn what_takes_no_format_of_ours_is_told() {
    let printer = Printer::start().await;
    printer.says(
        "document-format-supported",
        crate::printer::mimes(&["application/vnd.hp-pcl", "application/octet-stream"]),
    );
    assert_eq!(end(&mut start(&printer)).await, Failed(NoFormat));
    assert!(printer.documents().is_empty());
}
