//! What is told of a job that was called off.

use super::*;

#[test]
fn every_calling_off_is_told_as_what_is_known() {
    let lost = || Err(Error::NotThere);
    let nameless = || {
        Ok(JobStatus {
            printer: Some(DeviceState::Processing),
            ..JobStatus::default()
        })
    };
    let cases: [(&str, Vec<Status>, PrintFailure, CancelOutcome, PrintState); 19] = [
        (
            "quicker",
            vec![at_work(1)],
            Cancelled,
            CancelOutcome::Complete,
            Done,
        ),
        (
            "perhaps quicker",
            vec![at_work(1)],
            Cancelled,
            CancelOutcome::PerhapsComplete,
            Failed(Unknown),
        ),
        (
            "by hand",
            vec![at_work(0)],
            Cancelled,
            CancelOutcome::Over,
            Failed(Cancelled),
        ),
        (
            "by hand, agreed",
            vec![at_work(0)],
            Cancelled,
            CancelOutcome::Agreed,
            Failed(Cancelled),
        ),
        (
            "by hand, unheard",
            vec![at_work(0)],
            Cancelled,
            CancelOutcome::Unconfirmed,
            Failed(Unknown),
        ),
        (
            "by hand, and all out",
            vec![at_work(2)],
            Cancelled,
            CancelOutcome::Over,
            Failed(Unknown),
        ),
        (
            "nothing moves",
            vec![at_work(0)],
            Stuck(None),
            CancelOutcome::Over,
            Failed(Stuck(None)),
        ),
        (
            "nothing moves, agreed",
            vec![at_work(0)],
            Stuck(None),
            CancelOutcome::Agreed,
            Failed(Stuck(None)),
        ),
        (
            "nothing moves, unheard",
            vec![at_work(0)],
            Stuck(None),
            CancelOutcome::Unconfirmed,
            Failed(Unknown),
        ),
        (
            "out, and never complete",
            vec![at_work(2)],
            Stuck(None),
            CancelOutcome::Over,
            Failed(Unknown),
        ),
        (
            "with its printer, and never complete",
            vec![job(5, "none", HANDED_ON, 0)],
            Stuck(None),
            CancelOutcome::Over,
            Failed(Unknown),
        ),
        // Some printers have no job-state at all.
        (
            "never said how it stands",
            vec![nameless()],
            Stuck(None),
            CancelOutcome::Agreed,
            Failed(Unknown),
        ),
        (
            "no paper",
            vec![job(5, "none", "media-empty-error", 0)],
            Stuck(Some(Paper)),
            CancelOutcome::Over,
            Failed(Stuck(Some(Paper))),
        ),
        (
            "no paper, and counted by the filter",
            vec![job(5, "none", "media-needed-warning", 2)],
            Stuck(Some(Paper)),
            CancelOutcome::Over,
            Failed(Stuck(Some(Paper))),
        ),
        (
            "no paper, unheard",
            vec![job(5, "none", "media-empty-error", 0)],
            Stuck(Some(Paper)),
            CancelOutcome::Unconfirmed,
            Failed(Unknown),
        ),
        (
            "switched off",
            vec![at_work(0), lost()],
            Stuck(Some(Offline)),
            CancelOutcome::Unconfirmed,
            Failed(Unknown),
        ),
        (
            "counted by the filter of a queue that never reached it",
            vec![job(5, "none", "offline", 2), job(5, "none", "offline", 2)],
            Stuck(Some(Offline)),
            CancelOutcome::Over,
            Failed(Stuck(Some(Offline))),
        ),
        (
            "out, and then out of reach",
            vec![at_work(2), job(5, "none", "offline", 2)],
            Stuck(Some(Offline)),
            CancelOutcome::Over,
            Failed(Unknown),
        ),
        (
            "never reached by its queue",
            vec![job(5, "none", "connecting-to-device", 0)],
            Stuck(Some(Offline)),
            CancelOutcome::Over,
            Failed(Stuck(Some(Offline))),
        ),
    ];
    for (name, looks, why, became, expected) in cases {
        assert_eq!(after(&looks).0.called_off(why, became), expected, "{name}");
    }
}
