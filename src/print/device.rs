//! The printer behind a queue. CUPS learns how its printer stands only while it prints, and
//! keeps to itself that it cannot reach it; so the printer is asked as well, where it speaks IPP.

use super::Error;
use super::answer::Group;
use super::port::DeviceState;
use super::reasons;
use super::transport::{Connection, Request};
use crate::domain::PrinterUri;
use std::time::Duration;
use tokio::time::timeout;

/// How long it may take; a queue is of use without it.
const TIME: Duration = Duration::from_secs(4);

/// What a printer or queue says of how it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) state: Option<DeviceState>,
    pub(super) reasons: Vec<String>,
}

/// What stands for it among the reasons that the printer does not answer.
const OFFLINE: &str = "offline";

impl Standing {
    pub(super) fn read(printer: Group<'_>) -> Self {
        Self {
            state: printer.number("printer-state").and_then(DeviceState::of),
            reasons: printer.keywords("printer-state-reasons"),
        }
    }

    /// What a queue says, set right by the printer behind it.
    pub(super) fn corrected(mut self, behind: Result<Self, Error>) -> Self {
        match behind {
            Ok(device) => {
                // What the printer itself knows better: it may be from the last job.
                self.reasons.retain(|reason| {
                    !reasons::is_of_a_device(reason)
                        || device.reasons.iter().any(|own| reasons::same(own, reason))
                });
                for own in device.reasons {
                    if !self.reasons.iter().any(|known| reasons::same(known, &own)) {
                        self.reasons.push(own);
                    }
                }
                if device.state == Some(DeviceState::Stopped) {
                    self.state = device.state;
                }
            }
            Err(Error::NotThere) => self.reasons.push(OFFLINE.to_owned()),
            Err(_) => {}
        }
        self
    }
}

/// The place of a queue's printer, where it is one of IPP.
pub(super) fn place(printer: Group<'_>) -> Option<PrinterUri> {
    let uri = printer.word("device-uri")?;
    // CUPS writes its own options behind it.
    let (place, _) = uri.split_once('?').unwrap_or((&uri, ""));
    let place: PrinterUri = place.parse().ok()?;
    place.authority().map(|_| place)
}

/// Asks a printer how it stands.
pub(super) async fn ask(connection: &Connection, request: &Request) -> Result<Standing, Error> {
    let answer = timeout(TIME, connection.exchange(request))
        .await
        .unwrap_or(Err(Error::Lost))?;
    if !answer.is_success() {
        return Err(Error::Refused(answer.status));
    }
    Ok(Standing::read(answer.printer()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(state: DeviceState, reasons: &str) -> Standing {
        Standing {
            state: Some(state),
            reasons: reasons.split_whitespace().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn a_printer_knows_better_than_its_queue() {
        use DeviceState::{Idle, Processing, Stopped};
        for (queue, behind, expected) in [
            (
                standing(Idle, "media-empty-warning"),
                Ok(standing(Idle, "")),
                standing(Idle, ""),
            ),
            (
                standing(Idle, "paused"),
                Ok(standing(Idle, "media-empty-report")),
                standing(Idle, "paused media-empty-report"),
            ),
            (
                standing(Processing, "media-empty-warning"),
                Ok(standing(Idle, "media-empty-report")),
                standing(Processing, "media-empty-warning"),
            ),
            (
                standing(Idle, ""),
                Ok(standing(Stopped, "media-jam-error")),
                standing(Stopped, "media-jam-error"),
            ),
            (
                standing(Idle, ""),
                Err(Error::NotThere),
                standing(Idle, "offline"),
            ),
            (
                standing(Idle, "media-empty-warning"),
                Err(Error::Certificate),
                standing(Idle, "media-empty-warning"),
            ),
        ] {
            assert_eq!(queue.corrected(behind), expected);
        }
    }
}
