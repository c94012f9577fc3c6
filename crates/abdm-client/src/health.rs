//! Whether a journey that begins now would find the gateway, the key and the clock well.

use super::core::Core;
use abdm_types::{Fault, Outage, ServiceState};

/// From this on ABDM may refuse what is sent, because the time stamp in it is wrong.
const MOST_SECONDS_OFF: i64 = 60;

/// What one look at the service found, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Examination {
    /// The gateway session.
    pub session: Result<(), Outage>,
    /// The encryption key, with which something was encrypted for a try; `None` where there was no
    /// session to fetch it with.
    pub key: Option<Result<(), Outage>>,
    /// The clock of this machine; `None` where no answer with a key named a time to compare it with.
    pub clock: Option<Result<(), Outage>>,
}

impl Core {
    /// Opens the session where it is absent or old, fetches the key anew, and keeps both.
    pub(super) async fn check_health(&self) -> ServiceState {
        state(self.refresh().await)
    }

    /// The same, and says of each part how it is.
    pub(super) async fn examine(&self) -> Examination {
        let session = self.open_session().await.map_err(outage);
        if session.is_err() {
            return Examination {
                session,
                key: None,
                clock: None,
            };
        }
        let seen = self.refresh().await;
        let key = match seen {
            Ok(_) if self.can_encrypt() => Ok(()),
            Ok(_) => Err(Outage::KeyUnusable),
            Err(fault) => Err(outage(fault)),
        };
        let clock = seen.ok().flatten().map(|seconds| {
            let outage = state(Ok(Some(seconds))).outage();
            outage.map_or(Ok(()), Err)
        });
        Examination {
            session,
            key: Some(key),
            clock,
        }
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
