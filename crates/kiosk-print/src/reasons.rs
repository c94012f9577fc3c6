//! The keywords of printers (`printer-state-reasons`, RFC 8011 section 5.4.12; `job-state-reasons`,
//! section 5.3.8) as what somebody has to do.

use super::status::DeviceState;
use abdm_types::{PrinterNeed, PrinterState};

/// How grave a printer says that a reason is. Without a suffix it is an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Severity {
    /// Printing goes on.
    Report,
    /// Printing may go on for a while.
    Warning,
    /// Printing stops.
    Error,
}

/// The most telling need among the reasons of this severity and above.
pub(super) fn need(reasons: &[String], least: Severity) -> Option<PrinterNeed> {
    reasons
        .iter()
        .map(|reason| split(reason))
        .filter(|(_, severity)| *severity >= least)
        .filter_map(|(reason, severity)| need_of(reason, severity))
        .min_by_key(|need| rank(*need))
}

/// The state of a printer by what it says of itself.
///
/// An idle printer reports `media-empty` with the suffix `-report`, since nothing is stopped by
/// it yet: for the person who would print next it means no paper all the same.
pub(super) fn printer_state(
    state: Option<DeviceState>,
    reasons: &[String],
    accepts: bool,
) -> PrinterState {
    let least = match state {
        Some(DeviceState::Processing) => Severity::Warning,
        Some(DeviceState::Idle | DeviceState::Stopped) | None => Severity::Report,
    };
    if let Some(need) = need(reasons, least) {
        return PrinterState::Attention(need);
    }
    if !accepts {
        return PrinterState::Attention(PrinterNeed::Paused);
    }
    match state {
        Some(DeviceState::Stopped) => PrinterState::Attention(PrinterNeed::Other),
        Some(DeviceState::Processing) => PrinterState::Busy,
        Some(DeviceState::Idle) | None => PrinterState::Ready,
    }
}

/// Whether a keyword says no more than that a tray is empty, while printing may go on.
pub(super) fn is_of_one_tray(reason: &str) -> bool {
    let (reason, severity) = split(reason);
    severity == Severity::Warning && reason.ends_with("media-empty")
}

/// Whether two keywords say the same, however gravely.
pub(super) fn same(one: &str, other: &str) -> bool {
    split(one).0 == split(other).0
}

/// Whether a keyword is about what only the printer itself can know, and not its queue.
pub(super) fn is_of_a_device(reason: &str) -> bool {
    let (reason, _) = split(reason);
    need_of(reason, Severity::Error)
        .is_some_and(|need| !matches!(need, PrinterNeed::Paused | PrinterNeed::Offline))
}

/// A keyword without its severity.
fn split(reason: &str) -> (&str, Severity) {
    for (suffix, severity) in [
        ("-report", Severity::Report),
        ("-warning", Severity::Warning),
        ("-error", Severity::Error),
    ] {
        if let Some(reason) = reason.strip_suffix(suffix) {
            return (reason, severity);
        }
    }
    (reason, Severity::Error)
}

fn need_of(reason: &str, severity: Severity) -> Option<PrinterNeed> {
    let ends = |ends: &[&str]| ends.iter().any(|end| reason.ends_with(end));
    if ends(&["media-jam", "path-jam", "-jam"]) {
        Some(PrinterNeed::Jam)
    } else if ends(&["cover-open", "door-open", "interlock-open", "lid-open"]) {
        Some(PrinterNeed::Cover)
    } else if ends(&["tray-missing", "tray-open"]) {
        Some(PrinterNeed::Tray)
    } else if ends(&["media-empty", "media-needed", "manual-input-request"]) {
        Some(PrinterNeed::Paper)
    } else if ends(&["output-area-full", "output-tray-full"]) {
        Some(PrinterNeed::OutputFull)
    } else if ends(&[
        "toner-empty",
        "supply-empty",
        "ink-empty",
        "cartridge-missing",
    ]) {
        // A printer that warns of ink still prints.
        (severity != Severity::Warning).then_some(PrinterNeed::Ink)
    } else if ["connecting-to-device", "timed-out", "offline", "shutdown"].contains(&reason) {
        Some(PrinterNeed::Offline)
    } else if ["paused", "moving-to-paused"].contains(&reason) {
        Some(PrinterNeed::Paused)
    } else {
        None
    }
}

/// What tells most comes first. A queue that cannot reach its printer says what it knew last of
/// its paper beside it; a printer with an open cover is often `paused` too.
const fn rank(need: PrinterNeed) -> u8 {
    match need {
        PrinterNeed::Offline => 0,
        PrinterNeed::Jam => 1,
        PrinterNeed::Cover => 2,
        PrinterNeed::Tray => 3,
        PrinterNeed::Paper => 4,
        PrinterNeed::OutputFull => 5,
        PrinterNeed::Ink => 6,
        PrinterNeed::Paused => 7,
        PrinterNeed::Other => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn takes_every_severity_and_none() {
        for reason in ["media-empty", "media-empty-error", "media-empty-warning"] {
            assert_eq!(
                need(&words(reason), Severity::Warning),
                Some(PrinterNeed::Paper),
                "{reason}"
            );
        }
        assert_eq!(need(&words("media-empty-report"), Severity::Warning), None);
        assert_eq!(
            need(&words("media-empty-report"), Severity::Report),
            Some(PrinterNeed::Paper)
        );
    }

    #[test]
    fn tells_the_most_telling() {
        for (reasons, expected) in [
            ("paused media-empty-error", Some(PrinterNeed::Paper)),
            ("media-needed-warning media-jam", Some(PrinterNeed::Jam)),
            (
                "media-empty-warning connecting-to-device",
                Some(PrinterNeed::Offline),
            ),
            ("door-open", Some(PrinterNeed::Cover)),
            ("input-tray-missing-error", Some(PrinterNeed::Tray)),
            ("toner-empty-warning", None),
            ("marker-supply-empty-error", Some(PrinterNeed::Ink)),
            ("output-area-full", Some(PrinterNeed::OutputFull)),
            ("offline-error", Some(PrinterNeed::Offline)),
            ("media-low-warning toner-low-warning none", None),
            ("com.example.coffee-empty-error", None),
            ("", None),
        ] {
            assert_eq!(
                need(&words(reasons), Severity::Warning),
                expected,
                "{reasons}"
            );
        }
    }

    #[test]
    fn an_idle_printer_that_reports_no_paper_has_none() {
        use DeviceState::{Idle, Processing, Stopped};
        let paper = PrinterState::Attention(PrinterNeed::Paper);
        for (state, reasons, accepts, expected) in [
            (Some(Idle), "none", true, PrinterState::Ready),
            (Some(Idle), "media-empty-report", true, paper),
            (
                Some(Processing),
                "media-empty-report",
                true,
                PrinterState::Busy,
            ),
            (Some(Processing), "media-empty-warning", true, paper),
            (Some(Stopped), "media-empty-error", true, paper),
            (
                Some(Stopped),
                "none",
                true,
                PrinterState::Attention(PrinterNeed::Other),
            ),
            (
                Some(Stopped),
                "paused",
                true,
                PrinterState::Attention(PrinterNeed::Paused),
            ),
            (
                Some(Idle),
                "none",
                false,
                PrinterState::Attention(PrinterNeed::Paused),
            ),
            (None, "", true, PrinterState::Ready),
        ] {
            assert_eq!(
                printer_state(state, &words(reasons), accepts),
                expected,
                "{reasons}"
            );
        }
    }
}
