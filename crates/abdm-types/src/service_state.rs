//! Whether a person who begins now can come to an end.

use super::TlsFault;

/// How the way to ABDM stands while nobody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServiceState {
    /// Gateway, key and clock are well.
    Available,
    /// Nobody can begin.
    Unavailable(Outage),
}

/// Why nobody can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outage {
    /// No connection can be made.
    Offline,
    /// A connection is made, and no answer comes, or it breaks off.
    NoAnswer,
    /// What answers says that it is not working, or is not ABDM: a page of the network's own
    /// looks the same.
    NotWorking,
    /// The gateway has too much to do, or wants this client to wait.
    SlowDown,
    /// The server at the other end cannot be trusted.
    Untrusted {
        /// What is wrong with it.
        cause: TlsFault,
    },
    /// Something in front of ABDM keeps this network or country out.
    NetworkRefused,
    /// The gateway refuses the client id, its secret or its permission.
    NotAuthorised,
    /// The encryption key cannot be used.
    KeyUnusable,
    /// The clock of this machine is wrong: ABDM refuses what it sends.
    ClockWrong {
        /// By how many whole minutes, rounded up, where the answer said what time it is. Above
        /// zero when this machine is ahead.
        minutes_ahead: Option<i32>,
    },
}

impl ServiceState {
    /// Why nobody can begin.
    #[must_use]
    pub const fn outage(self) -> Option<Outage> {
        match self {
            Self::Available => None,
            Self::Unavailable(outage) => Some(outage),
        }
    }
}

impl Outage {
    /// One of each kind, for tests and tables that must cover them all.
    pub const ALL: [Self; 9] = [
        Self::Offline,
        Self::NoAnswer,
        Self::NotWorking,
        Self::SlowDown,
        Self::Untrusted {
            cause: TlsFault::UnknownIssuer,
        },
        Self::NetworkRefused,
        Self::NotAuthorised,
        Self::KeyUnusable,
        Self::ClockWrong {
            minutes_ahead: Some(7),
        },
    ];

    /// Whether it ends only when somebody does something here, and not by itself.
    #[must_use]
    pub const fn needs_staff(self) -> bool {
        match self {
            Self::Untrusted { .. }
            | Self::NetworkRefused
            | Self::NotAuthorised
            | Self::KeyUnusable
            | Self::ClockWrong { .. } => true,
            Self::Offline | Self::NoAnswer | Self::NotWorking | Self::SlowDown => false,
        }
    }

    /// The name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::NoAnswer => "no_answer",
            Self::NotWorking => "not_working",
            Self::SlowDown => "slow_down",
            Self::Untrusted { .. } => "untrusted",
            Self::NetworkRefused => "network_refused",
            Self::NotAuthorised => "not_authorised",
            Self::KeyUnusable => "key_unusable",
            Self::ClockWrong { .. } => "clock_wrong",
        }
    }
}
