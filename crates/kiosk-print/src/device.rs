//! The printer behind a queue. CUPS learns how its printer stands only while it prints, and
//! keeps to itself that it cannot reach it; so the printer is asked as well, where it speaks IPP.

use super::Error;
use super::reasons;
use super::status::{DeviceState, RawStatus};
use super::transport::{Connection, Request};
use std::time::Duration;
use tokio::time::timeout;

/// How long it may take; a queue is of use without it.
const TIME: Duration = Duration::from_secs(4);

/// The keyword among the reasons for a printer that does not answer.
const OFFLINE: &str = "offline";

/// What a queue says, set right by the printer behind it.
pub(super) fn corrected(mut queue: RawStatus, behind: Result<RawStatus, Error>) -> RawStatus {
    match behind {
        Ok(device) => {
            // What the printer itself knows better: it may be from the last job.
            queue.reasons.retain(|reason| {
                !reasons::is_of_a_device(reason)
                    || device.reasons.iter().any(|own| reasons::same(own, reason))
            });
            for own in device.reasons {
                if !queue.reasons.iter().any(|known| reasons::same(known, &own)) {
                    queue.reasons.push(own);
                }
            }
            if device.state == Some(DeviceState::Stopped) {
                queue.state = device.state;
            }
        }
        Err(Error::NotThere) => queue.reasons.push(OFFLINE.to_owned()),
        Err(_) => {}
    }
    queue
}

/// Asks a printer for its status.
pub(super) async fn ask(connection: &Connection, request: &Request) -> Result<RawStatus, Error> {
    let response = timeout(TIME, connection.exchange(request))
        .await
        .unwrap_or(Err(Error::Lost))?;
    if !response.is_success() {
        return Err(Error::Refused(response.status));
    }
    Ok(RawStatus::read(response.printer()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(state: DeviceState, reasons: &str) -> RawStatus {
        RawStatus {
            state: Some(state),
            reasons: reasons.split_whitespace().map(str::to_owned).collect(),
        }
    }

    #[test]
    fn a_printer_knows_better_than_its_queue() {
        use DeviceState::{Idle, Processing, Stopped};
        for (queue, behind, expected) in [
            (
                status(Idle, "media-empty-warning"),
                Ok(status(Idle, "")),
                status(Idle, ""),
            ),
            (
                status(Idle, "paused"),
                Ok(status(Idle, "media-empty-report")),
                status(Idle, "paused media-empty-report"),
            ),
            (
                status(Processing, "media-empty-warning"),
                Ok(status(Idle, "media-empty-report")),
                status(Processing, "media-empty-warning"),
            ),
            (
                status(Idle, ""),
                Ok(status(Stopped, "media-jam-error")),
                status(Stopped, "media-jam-error"),
            ),
            (
                status(Idle, ""),
                Err(Error::NotThere),
                status(Idle, "offline"),
            ),
            (
                status(Idle, "media-empty-warning"),
                Err(Error::Certificate),
                status(Idle, "media-empty-warning"),
            ),
        ] {
            assert_eq!(corrected(queue, behind), expected);
        }
    }
}
