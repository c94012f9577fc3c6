//! `printers` and `print` as a script uses them.

use crate::printer::{Behaviour, CANCEL_JOB, CREATE_JOB, Printer, keyword};
use crate::process::{Finished, Process};
use serde_json::Value;
use std::process::Command;
use std::time::Duration;

async fn run(arguments: Vec<String>) -> Finished {
    tokio::task::spawn_blocking(move || {
        Process::finish(
            Command::new(env!("CARGO_BIN_EXE_abha-kiosk")).args(arguments),
            crate::LIMIT,
        )
    })
    .await
    .unwrap()
}

async fn print(printer: &Printer, more: &[&str]) -> Finished {
    let uri = printer.uri();
    let arguments = [&["print", "--printer", &uri], more].concat();
    run(arguments.into_iter().map(str::to_owned).collect()).await
}

fn lines(finished: &Finished) -> Vec<Value> {
    let lines = finished.stdout.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn states(finished: &Finished) -> Vec<String> {
    lines(finished)
        .iter()
        .map(|line| {
            assert_eq!(line["event"], "print_state");
            assert!(line["reasons"].is_array());
            assert!(line["message"].as_str().unwrap().len() > 10);
            line["state"].as_str().unwrap().to_owned()
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complete_job_ends_with_0() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 9);
    let finished = print(&printer, &[]).await;
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(states(&finished), ["sending", "done"]);
    assert!(printer.documents()[0].starts_with(b"%PDF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_printed_with_messages_in_its_language() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 9);
    let profile = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/profile.json");
    let more = [
        "--profile",
        profile,
        "--language",
        "hi",
        "--paper",
        "a4-large",
    ];
    let finished = print(&printer, &more).await;
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    let last = lines(&finished).pop().unwrap();
    assert_eq!(last["message"], "आपका कार्ड छप गया है।");
    assert_eq!(last["paper"], "a4-large");
    for text in [&finished.stdout, &finished.stderr] {
        assert!(!text.contains("Asha") && !text.contains("1000"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_needs_somebody_ends_with_3() {
    let printer = Printer::start().await;
    printer.set(|world| {
        world.job_state = 5;
        world.job_reasons = keyword("media-empty-warning");
    });
    let finished = print(&printer, &["--time-out", "1"]).await;
    assert_eq!(finished.code, Some(3), "{}", finished.stderr);
    assert_eq!(states(&finished), ["sending", "attention", "stuck"]);
    let stuck = lines(&finished).pop().unwrap();
    assert_eq!(stuck["need"], "paper");
    assert!(stuck["staff"].as_str().unwrap().contains("paper"));
    assert_eq!(printer.seen(CANCEL_JOB).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_printed_ends_with_4_and_paper_with_3() {
    for (job, reasons, code) in [(8, "none", 4), (7, "none", 4), (8, "media-empty-error", 3)] {
        let printer = Printer::start().await;
        printer.set(|world| {
            world.job_state = job;
            world.printer_reasons = keyword(reasons);
        });
        assert_eq!(
            print(&printer, &[]).await.code,
            Some(code),
            "{job} {reasons}"
        );
    }
    let mut printer = Printer::start().await;
    printer.behaves(CREATE_JOB, Behaviour::Refuse(0x0506));
    let finished = print(&printer, &[]).await;
    assert_eq!(finished.code, Some(4));
    assert_eq!(states(&finished), ["sending", "refused"]);
    printer.vanish().await;
    let finished = print(&printer, &[]).await;
    assert_eq!(finished.code, Some(4));
    assert_eq!(states(&finished), ["sending", "not_there"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_arguments_send_nothing() {
    let printer = Printer::start().await;
    for more in [
        &["--time-out", "0"][..],
        &["--paper", "letter"],
        &["--language", "xx"],
        &["--profile", "absent.json"],
    ] {
        let finished = print(&printer, more).await;
        assert!(!matches!(finished.code, Some(0 | 3 | 4)), "{more:?}");
    }
    let password = ["print", "--printer", "ipp://user:secret@127.0.0.1/ipp"];
    let finished = run(password.map(str::to_owned).to_vec()).await;
    assert_eq!(finished.code, Some(2));
    assert!(printer.all_seen().is_empty());
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn an_interrupt_calls_the_job_off() {
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let uri = printer.uri();
    let mut process = Process::start(Command::new(env!("CARGO_BIN_EXE_abha-kiosk")).args([
        "print",
        "--printer",
        &uri,
    ]));
    while printer.documents().is_empty() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let id = process.0.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &id])
            .status()
            .unwrap()
            .success()
    );
    let ended = tokio::task::spawn_blocking(move || process.0.wait().unwrap().code());
    let code = tokio::time::timeout(crate::LIMIT, ended)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(code, Some(130));
    assert_eq!(printer.seen(CANCEL_JOB).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn printers_are_listed_for_people_and_for_programs() {
    let printer = Printer::start().await;
    printer.set(|world| world.printer_reasons = keyword("media-empty-report"));
    let arguments = |more: &[&str]| -> Vec<String> {
        let uri = printer.uri();
        [
            "printers",
            "--cups",
            "http://127.0.0.1:9",
            "--printer",
            &uri,
        ]
        .iter()
        .chain(more)
        .map(|word| (*word).to_owned())
        .collect()
    };
    let text = run(arguments(&[])).await;
    assert_eq!(text.code, Some(0), "{}", text.stderr);
    let columns: Vec<&str> = text.stdout.split_whitespace().collect();
    let uri = printer.uri();
    assert_eq!(
        columns,
        [
            "Reception",
            &uri,
            "attention:paper",
            "media-empty-report",
            "application/pdf"
        ]
    );
    assert!(
        text.stderr.contains("CUPS at http://127.0.0.1:9"),
        "{}",
        text.stderr
    );
    let json = run(arguments(&["--json"])).await;
    let line = &lines(&json)[0];
    assert_eq!(line["state"], "attention");
    assert_eq!(line["need"], "paper");
    assert_eq!(line["uri"], uri.as_str());
    assert_eq!(line["formats"][0], "application/pdf");
}
