//! What moves a job, and what has to be seen twice.

use super::*;

fn job_status(job: i32, sheets: Option<i32>, jobs_before: Option<i32>) -> Result<JobStatus, Error> {
    Ok(JobStatus {
        job: JobState::of(job),
        progress: JobProgress {
            sheets,
            octets: None,
            jobs_before,
        },
        ..JobStatus::default()
    })
}

#[test]
fn only_what_gets_further_moves_a_job() {
    let mut watch = Watch::new(&[], 2, false);
    let mut moved = |status| watch.see(&status).moved;
    assert!(!moved(job_status(3, None, None)));
    assert!(!moved(job_status(3, None, Some(4))));
    assert!(moved(job_status(3, None, Some(3))));
    assert!(!moved(job_status(3, None, None)));
    assert!(!moved(job_status(3, None, Some(4))));
    assert!(moved(job_status(5, None, None)));
    assert!(moved(job_status(5, Some(1), None)));
    assert!(!moved(job_status(5, None, None)));
    assert!(!moved(job_status(5, Some(1), None)));
    assert!(!moved(job_status(5, Some(0), None)));
    assert!(moved(job_status(5, Some(2), None)));
    assert!(!moved(job_status(5, Some(3), None)), "there are two pages");
    assert!(!moved(Err(Error::Garbled)));
    assert!(moved(Err(Error::NotThere)));
    assert!(!moved(Err(Error::NotThere)));
}

#[test]
fn a_job_that_waits_for_paper_is_not_moved_by_what_is_counted() {
    let mut watch = Watch::new(&[], 9, false);
    let mut moved = |sheets| {
        let status = job_status(5, Some(sheets), None).map(|job_status| JobStatus {
            printer_reasons: vec!["media-empty".to_owned()],
            ..job_status
        });
        watch.see(&status).moved
    };
    assert!(moved(1), "that there is no paper is new");
    assert!(!moved(2));
    assert!(!moved(3));
}

#[test]
fn passing_problems_have_to_be_seen_twice() {
    let mut watch = Watch::new(&[], 2, false);
    for _ in 0..3 {
        assert_eq!(watch.see(&Err(Error::Lost)).state, PrintState::Waiting);
        let seen = watch.see(&job_status(3, None, None));
        assert_eq!(seen.state, PrintState::Waiting);
    }
    let _ = watch.see(&Err(Error::Lost));
    assert_eq!(
        watch.see(&Err(Error::Lost)).state,
        PrintState::Attention(PrinterNeed::Offline)
    );
}
