//! Jobs that outlive their kiosk: called off when it ends, and at the next start when it was
//! killed.

use crate::printer::{Behaviour, CANCEL_JOB, GET_JOB, OURS, Printer, operations};
use crate::process::Process;
use crate::{job, target, until};
use abdm_types::PrintState::Printing;
use abha_card::Paper;
use futures::StreamExt;
use kiosk_print::{self as print, Job, Jobs};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const FILE: &str = "print-jobs.json";
/// Where the child of a test finds what to do.
const PRINTER: &str = "ABHA_KIOSK_TEST_PRINTER";
const FOLDER: &str = "ABHA_KIOSK_TEST_FOLDER";

fn noted(printer: &Printer, jobs: &Jobs) -> Job {
    Job {
        jobs: jobs.clone(),
        ..job(target(printer), Paper::A4, 60)
    }
}

fn kept(folder: &Path) -> Option<String> {
    fs::read_to_string(folder.join(FILE)).ok()
}

#[tokio::test]
async fn a_job_is_kept_as_long_as_it_is_under_way_and_says_nothing_of_anybody() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::kept_in(folder.path());
    for one_step in [false, true] {
        let printer = Printer::start().await;
        if one_step {
            printer.says("operations-supported", operations(&[2, 8, 9, 11]));
        }
        printer.set(|world| world.job_state = 5);
        let mut running = print::start(noted(&printer, &jobs));
        until(&mut running, Printing).await;
        let text = kept(folder.path()).expect("it is kept");
        let expected = format!("[{{\"printer\":\"{}\",\"job\":7}}]", printer.uri());
        assert_eq!(text, expected, "its place, and nothing else");
        printer.set(|world| world.job_state = 9);
        while running.next().await.is_some() {}
        let gone = async {
            while kept(folder.path()).is_some() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::time::timeout(crate::LIMIT, gone).await.unwrap();
    }
}

#[tokio::test]
async fn a_kiosk_that_ends_calls_its_jobs_off_within_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::kept_in(folder.path());
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut left_by_its_person = print::start(noted(&printer, &jobs));
    until(&mut left_by_its_person, Printing).await;
    drop(left_by_its_person);
    jobs.call_off_all(crate::LIMIT).await;
    assert_eq!(printer.seen(CANCEL_JOB)[0].attributes["job-id"], "7");
    assert_eq!(kept(folder.path()), None);
    // What would begin now does not.
    let mut late = print::start(noted(&printer, &jobs));
    let end = late.next().await.map(|_| ());
    assert_eq!(end, Some(()));
    while late.next().await.is_some() {}
    assert_eq!(printer.documents().len(), 1);
}

#[tokio::test]
async fn a_job_that_nobody_confirmed_is_there_for_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::kept_in(folder.path());
    let mut printer = Printer::start().await;
    printer.set(|world| world.job_state = 5);
    let mut running = print::start(noted(&printer, &jobs));
    until(&mut running, Printing).await;
    printer.vanish().await;
    jobs.call_off_all(Duration::from_millis(300)).await;
    assert!(kept(folder.path()).is_some());
}

#[tokio::test]
async fn only_what_is_ours_and_not_over_is_called_off_at_the_next_start() {
    let uuid = "urn:uuid:01234567-89ab-cdef-0123-456789abcdef";
    let other = "urn:uuid:11234567-89ab-cdef-0123-456789abcdef";
    let by = |uuid| [("job-uuid", uuid)];
    let strange = [
        ("job-name", "Letter"),
        ("job-originating-user-name", "asha"),
    ];
    for (name, state, kept_uuid, said, is_called_off) in [
        ("ours", 5, None, OURS, true),
        ("ours, waiting for paper", 6, None, OURS, true),
        ("ours, and printed", 9, None, OURS, false),
        ("somebody's", 5, None, &strange[..], false),
        ("ours by its UUID", 5, Some(uuid), &by(uuid)[..], true),
        (
            "another kiosk's by its UUID",
            5,
            Some(uuid),
            &by(other)[..],
            false,
        ),
        ("nameless", 5, None, &[][..], false),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let printer = Printer::start().await;
        printer.says_of_job(state, said);
        let mut record = serde_json::json!({"printer": printer.uri(), "job": 7});
        if let Some(uuid) = kept_uuid {
            record["uuid"] = uuid.into();
        }
        fs::write(folder.path().join(FILE), format!("[{record}]")).unwrap();
        let jobs = Jobs::kept_in(folder.path());
        let called_off = async {
            if is_called_off {
                while printer.seen(CANCEL_JOB).is_empty() {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                printer.says_of_job(7, said);
            }
        };
        let settled = async { tokio::join!(jobs.call_off_left(), called_off) };
        let _ = tokio::time::timeout(crate::LIMIT, settled).await.unwrap();
        assert_eq!(
            !printer.seen(CANCEL_JOB).is_empty(),
            is_called_off,
            "{name}"
        );
        assert_eq!(kept(folder.path()), None, "{name}");
    }
}

#[tokio::test]
async fn a_job_that_the_printer_no_longer_knows_is_no_job() {
    for behaviour in [Behaviour::Refuse(0x0406), Behaviour::Refuse(0x0400)] {
        let folder = tempfile::tempdir().unwrap();
        let printer = Printer::start().await;
        printer.behaves(GET_JOB, behaviour);
        let record = serde_json::json!([{"printer": printer.uri(), "job": 7}]);
        fs::write(folder.path().join(FILE), record.to_string()).unwrap();
        Jobs::kept_in(folder.path()).call_off_left().await;
        assert!(printer.seen(CANCEL_JOB).is_empty());
        assert_eq!(kept(folder.path()), None);
    }
}

/// What the test below starts as a program of its own, to kill it.
#[tokio::test]
#[ignore = "needs the test that starts it"]
async fn prints_until_it_is_killed() {
    let (Ok(printer), Ok(folder)) = (std::env::var(PRINTER), std::env::var(FOLDER)) else {
        return;
    };
    let target = printer.parse::<abdm_types::PrinterUri>().unwrap().into();
    let mut running = print::start(Job {
        jobs: Jobs::kept_in(Path::new(&folder)),
        ..job(target, Paper::A4, 60)
    });
    while running.next().await.is_some() {}
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_kiosk_left_is_called_off_by_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let printer = Printer::start().await;
    printer.set(|world| world.job_state = PENDING);
    let mut child = Process::start(
        Command::new(std::env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "leftovers::prints_until_it_is_killed",
            ])
            .env(PRINTER, printer.uri())
            .env(FOLDER, folder.path()),
    );
    let sent = async {
        while printer.documents().is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(crate::LIMIT, sent).await.unwrap();
    // SIGKILL, to the child alone.
    child.0.kill().unwrap();
    let _ = child.0.wait().unwrap();
    assert!(printer.seen(CANCEL_JOB).is_empty());
    assert!(kept(folder.path()).is_some(), "noted before it was sent");

    printer.behaves_as_ours(PENDING);
    let jobs = Jobs::kept_in(folder.path());
    let called_off = async {
        while printer.seen(CANCEL_JOB).is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        printer.behaves_as_ours(7);
    };
    let settled = async { tokio::join!(jobs.call_off_left(), called_off) };
    let _ = tokio::time::timeout(crate::LIMIT, settled).await.unwrap();
    assert_eq!(printer.seen(CANCEL_JOB)[0].attributes["job-id"], "7");
    assert_eq!(kept(folder.path()), None);
}

const PENDING: i32 = 3;
