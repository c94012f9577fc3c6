//! Every end of a job, by what was seen on the way: nothing is told as known that nobody knows.

mod calling_off;

use super::*;
use PrinterNeed::{Jam, Offline, Other, Paper};
use abdm_types::PrintFailure::{Aborted, Cancelled, Stuck, Unknown};
use abdm_types::PrintState::{Attention, Done, Failed, Printing, Waiting};

/// One status of a job of two pages.
type Status = Result<JobStatus, Error>;

/// A job in this state, with the keywords of the job and those of an idle or working printer.
fn job(state: i32, job: &str, printer: &str, sheets: i32) -> Status {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Ok(JobStatus {
        job: JobState::of(state),
        job_reasons: words(job),
        printer: Some(DeviceState::Processing),
        printer_reasons: words(printer),
        progress: JobProgress {
            sheets: Some(sheets),
            ..JobProgress::default()
        },
    })
}

fn at_work(sheets: i32) -> Status {
    job(5, "job-printing", "none", sheets)
}

fn after(looks: &[Status]) -> (Watch, PrintState) {
    let mut watch = Watch::new(&[], 2, false);
    let mut state = PrintState::Waiting;
    for status in looks {
        state = watch.see(status).state;
        if state.is_final() {
            break;
        }
    }
    (watch, state)
}

#[test]
fn every_look_is_told_as_what_is_known() {
    let refused = |status| Err(Error::Refused(status));
    let cases: [(&str, Vec<Status>, PrintState); 30] = [
        ("waits", vec![job(3, "none", "none", 0)], Waiting),
        (
            "held",
            vec![job(4, "job-hold-until-specified", "none", 0)],
            Waiting,
        ),
        ("prints", vec![at_work(0)], Printing),
        (
            "complete",
            vec![at_work(2), job(9, "job-completed-successfully", "none", 2)],
            Done,
        ),
        (
            "complete with warnings",
            vec![job(9, "job-completed-with-warnings", "none", 2)],
            Done,
        ),
        (
            "complete and uncounted",
            vec![at_work(0), job(9, "none", "none", 0)],
            Done,
        ),
        // RFC 8011: the server has handed it on and can follow it no further.
        (
            "handed on",
            vec![job(9, "queued-in-device", "none", 0)],
            Failed(Unknown),
        ),
        (
            "with errors",
            vec![job(9, "job-completed-with-errors", "none", 1)],
            Failed(Unknown),
        ),
        (
            "given up at once",
            vec![job(8, "aborted-by-system", "none", 0)],
            Failed(Aborted(None)),
        ),
        (
            "given up half way",
            vec![at_work(1), job(8, "none", "none", 1)],
            Failed(Aborted(None)),
        ),
        (
            "given up when out",
            vec![at_work(2), job(8, "none", "none", 2)],
            Failed(Unknown),
        ),
        (
            "counted at the end alone",
            vec![at_work(0), job(8, "none", "none", 2)],
            Failed(Unknown),
        ),
        (
            "out, and then a jam",
            vec![at_work(2), job(8, "none", "media-jam-error", 2)],
            Failed(Aborted(Some(Jam))),
        ),
        (
            "given up for want of paper",
            vec![
                job(5, "none", "media-empty-error", 0),
                job(8, "none", "none", 0),
            ],
            Failed(Aborted(Some(Paper))),
        ),
        (
            "a queue gives up what its printer has",
            vec![
                job(5, "none", HANDED_ON, 0),
                job(8, "aborted-by-system", "none", 0),
            ],
            Failed(Unknown),
        ),
        (
            "the printer behind the queue is lost after it",
            vec![
                job(5, "none", HANDED_ON, 0),
                job(5, "none", "connecting-to-device", 0),
                job(5, "none", "connecting-to-device", 0),
                job(8, "none", "connecting-to-device", 0),
            ],
            Failed(Unknown),
        ),
        (
            "the printer behind the queue was never reached",
            vec![
                job(5, "none", "connecting-to-device", 0),
                job(5, "none", "connecting-to-device", 0),
                job(8, "none", "connecting-to-device", 0),
            ],
            Failed(Aborted(Some(Offline))),
        ),
        (
            "called off at the printer",
            vec![job(7, "job-canceled-at-device", "none", 0)],
            Failed(Cancelled),
        ),
        (
            "called off when out",
            vec![at_work(2), job(7, "job-canceled-by-user", "none", 2)],
            Failed(Unknown),
        ),
        (
            "called off by its own limit",
            vec![
                job(5, "none", "media-empty-error", 0),
                job(7, "job-canceled-after-timeout", "none", 0),
            ],
            Failed(Aborted(Some(Paper))),
        ),
        (
            "stopped",
            vec![job(6, "printer-stopped", "none", 0)],
            Attention(Other),
        ),
        // As HP's do once the page is out.
        ("refused once", vec![at_work(2), refused(0x0400)], Printing),
        (
            "refused twice",
            vec![at_work(2), refused(0x0400), refused(0x0400)],
            Failed(Unknown),
        ),
        (
            "refused at once",
            vec![refused(0x0403), refused(0x0403)],
            Failed(Unknown),
        ),
        (
            "refused by HTTP",
            vec![at_work(0), refused(401), refused(401)],
            Failed(Unknown),
        ),
        (
            "forgotten",
            vec![
                at_work(0),
                Err(Error::NoSuchPrinter),
                Err(Error::NoSuchPrinter),
            ],
            Failed(Unknown),
        ),
        (
            "encrypted of late",
            vec![
                at_work(0),
                Err(Error::WantsEncryption),
                Err(Error::WantsEncryption),
            ],
            Failed(Unknown),
        ),
        (
            "in problem for a while",
            vec![at_work(0), refused(0x0504), refused(0x0504)],
            Printing,
        ),
        (
            "refused and back",
            vec![refused(0x0400), at_work(0), refused(0x0400)],
            Printing,
        ),
        (
            "busy",
            vec![
                at_work(0),
                Err(Error::Busy),
                Err(Error::Busy),
                Err(Error::Garbled),
            ],
            Printing,
        ),
    ];
    for (name, looks, expected) in cases {
        assert_eq!(after(&looks).1, expected, "{name}");
    }
}

/// Everything that a status can bring, on top of everything that can have been seen before, and
/// then every end of calling off.
#[test]
fn nothing_is_told_as_known_that_nobody_knows() {
    let words = [
        "none",
        "media-empty-error",
        "media-jam",
        "connecting-to-device",
        HANDED_ON,
    ];
    let mut looks: Vec<Status> = Vec::new();
    for state in [0, 3, 4, 5, 6, 7, 8, 9] {
        for reason in words {
            for sheets in [0, 1, 2] {
                looks.push(job(state, "none", reason, sheets));
            }
        }
        looks.push(job(state, "job-canceled-by-user", "none", 2));
        looks.push(job(state, "queued-in-device", "none", 0));
    }
    for error in [
        Error::NotThere,
        Error::NoSuchPrinter,
        Error::Certificate,
        Error::WantsEncryption,
        Error::Lost,
        Error::Garbled,
        Error::Busy,
        Error::Unusable,
    ] {
        looks.push(Err(error));
    }
    for status in [
        401, 403, 0x0400, 0x0401, 0x0403, 0x0404, 0x0500, 0x0501, 0x0502, 0x0508,
    ] {
        looks.push(Err(Error::Refused(status)));
    }
    for first in &looks {
        for second in &looks {
            let (watch, state) = after(&[first.clone(), second.clone(), second.clone()]);
            let says = |status: &Status, wanted| matches!(status, Ok(job_status) if job_status.job == Some(wanted));
            let said = |wanted| says(first, wanted) || says(second, wanted);
            // After its end nobody looks at a job any more.
            let is_over = after(std::slice::from_ref(first)).1.is_final();
            let all_out = [first, if is_over { first } else { second }].iter().any(
                |status| matches!(status, Ok(job_status) if job_status.progress.sheets >= Some(2)),
            );
            let reaches = |status: &Status| {
                matches!(status, Ok(job_status) if job_status.job == Some(JobState::Processing)
                    && !job_status.printer_reasons.contains(&"connecting-to-device".to_owned()))
            };
            let unreached = !reaches(first) && (is_over || !reaches(second));
            match state {
                Done => assert!(said(JobState::Completed), "{first:?} {second:?}"),
                Failed(Cancelled | Aborted(_)) => {
                    assert!(
                        said(JobState::Cancelled) || said(JobState::Aborted),
                        "the printer never said so: {first:?} {second:?}"
                    );
                    assert!(
                        !all_out
                            || state
                                .need()
                                .is_some_and(|need| need != Offline || unreached),
                        "it may be out: {first:?} {second:?}"
                    );
                }
                Failed(Unknown) | PrintState::Sending | Waiting | Printing | Attention(_) => {}
                Failed(failure) => panic!("{failure:?} from {first:?} {second:?}"),
            }
            for why in [Cancelled, Stuck(watch.need())] {
                let unheard = watch.called_off(why, CancelOutcome::Unconfirmed);
                assert_eq!(unheard, Failed(Unknown), "{first:?} {second:?}");
                let over = watch.called_off(why, CancelOutcome::Over);
                let waits = matches!(why, Stuck(Some(need)) if need != Offline || unreached);
                assert!(
                    !all_out || waits || over == Failed(Unknown),
                    "{over:?} from {first:?} {second:?}"
                );
            }
        }
    }
}

#[test]
fn an_empty_tray_that_the_card_does_not_need_is_no_need() {
    let warning = "media-empty-warning";
    let reasons = [warning.to_owned()];
    let mut watch = Watch::new(&reasons, 2, true);
    for _ in 0..3 {
        assert_eq!(watch.see(&job(5, "none", warning, 0)).state, Printing);
    }
    for (status, expected) in [
        (
            job(5, "none", "media-empty-warning media-needed-warning", 0),
            Attention(Paper),
        ),
        (job(5, "none", "media-empty-error", 0), Attention(Paper)),
        (job(6, "none", warning, 0), Attention(Paper)),
        (job(5, "none", warning, 0), Printing),
    ] {
        assert_eq!(watch.see(&status).state, expected, "{status:?}");
    }
    // Where nothing is known of another tray it is one.
    let mut watch = Watch::new(&[], 2, false);
    assert_eq!(
        watch.see(&job(5, "none", warning, 0)).state,
        Attention(Paper)
    );
}
