//! Whether a journey that begins now would find the gateway, the key and the clock well.

use super::core::Core;
use abdm_types::{Fault, Outage, ServiceState};

/// From this on ABDM may refuse what is sent, because the time stamp in it is wrong.
const MOST_SECONDS_OFF: i64 = 60;

impl Core {
    /// Opens the session where it is absent or old, fetches the key anew, and keeps both.
    pub(super) async fn check_health(&self) -> ServiceState {
        state(self.refresh().await)
    }
}

/// What a look means that found the clock of this machine so many seconds ahead.
fn state(seen: Result<Option<i64>, Fault>) -> ServiceState {
    let outage = match seen {
        Ok(Some(seconds)) if seconds.abs() >= MOST_SECONDS_OFF => {
            let minutes = (seconds.abs() + 59) / 60 * seconds.signum();
            Some(Outage::ClockWrong {
                minutes_ahead: i32::try_from(minutes).ok(),
            })
        }
        Ok(_) => None,
        Err(fault) => Some(outage(fault)),
    };
    outage.map_or(ServiceState::Available, ServiceState::Unavailable)
}

/// Why nobody can begin while this is what a session or key call comes to.
const fn outage(fault: Fault) -> Outage {
    match fault {
        Fault::Offline => Outage::Offline,
        Fault::Interrupted | Fault::TimedOut => Outage::NoAnswer,
        Fault::SlowDown { .. } | Fault::LockedOut { .. } => Outage::SlowDown,
        Fault::NotAuthorised | Fault::ApiNotAllowed => Outage::NotAuthorised,
        Fault::ClockWrong => Outage::ClockWrong {
            minutes_ahead: None,
        },
        Fault::SecureConnection { cause } => Outage::Untrusted { cause },
        Fault::NetworkRefused => Outage::NetworkRefused,
        Fault::KeyRefused | Fault::EncryptionUnknown => Outage::KeyUnusable,
        // None of the rest belongs to these two calls; whoever says so does not work.
        Fault::ServiceDown
        | Fault::UidaiDown
        | Fault::Garbled
        | Fault::CreationLimit
        | Fault::AadhaarUnknown
        | Fault::AadhaarLetGo
        | Fault::AadhaarWithoutMobile
        | Fault::OtpWrong
        | Fault::OtpExpired
        | Fault::TransactionExpired
        | Fault::MobileRefused
        | Fault::MobileOnSixAbhas
        | Fault::MobileNotVerified
        | Fault::AddressTaken
        | Fault::AddressRefused
        | Fault::DetailsDiffer
        | Fault::OlderAbha
        | Fault::NotFound
        | Fault::AccountDeactivated
        | Fault::MethodNotAllowed
        | Fault::ProofExpired
        | Fault::Refused => Outage::NotWorking,
    }
}
