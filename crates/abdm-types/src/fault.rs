//! The closed list of what can go wrong.

use super::TlsFault;
use std::time::Duration;

/// What happened, in terms that every room and every language knows. The codes and bodies of
/// the service are mapped to it in one place (`crates/abdm-client/src/fault.rs`); no text of a
/// server is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// No connection could be made: the request never left.
    Offline,
    /// The connection broke after the request may have left.
    Interrupted,
    /// No answer in time.
    TimedOut,
    /// The service or one behind it is down or overloaded (5xx, HTML, `ABDM-1019` and kin).
    ServiceDown,
    /// UIDAI cannot be reached (`ABDM-1206`, `HIS-1009`).
    UidaiDown,
    /// The answer could not be understood.
    Garbled,
    /// Too many requests from this place (429, `ABDM-1022`).
    SlowDown {
        /// When the service said how long to wait.
        retry_after: Option<Duration>,
    },
    /// The server at the other end could not be trusted, so nothing was sent. Staff must act.
    SecureConnection {
        /// What was wrong with it.
        cause: TlsFault,
    },
    /// Something in front of the service keeps this network or country out, with a page of its
    /// own and status 403. Staff must act.
    NetworkRefused,
    /// The gateway refuses our client id, secret or permission: staff must act.
    NotAuthorised,
    /// Our client id has no access to this one API (`900908`). Staff must act.
    ApiNotAllowed,
    /// The service asks for an encryption that this program does not know. Staff must act.
    EncryptionUnknown,
    /// The time stamp was refused: the clock of this machine is wrong. Staff must act.
    ClockWrong,
    /// The service refused what we encrypted, which is how a changed key shows
    /// (`Invalid LoginId`). The key is fetched anew before the next try.
    KeyRefused,
    /// The sandbox lets one client create a hundred accounts (`ABDM-1227`). Staff must act.
    CreationLimit,
    /// UIDAI does not know the Aadhaar number (998).
    AadhaarUnknown,
    /// The Aadhaar number was let go once it was sealed, and the service's key is another one by
    /// now: it has to be typed once more. Nothing was sent.
    AadhaarLetGo,
    /// No mobile is linked to the Aadhaar number (UIDAI 110 to 112): no code can be sent.
    AadhaarWithoutMobile,
    /// The code is not right.
    OtpWrong,
    /// The code was right once; it is too old.
    OtpExpired,
    /// Too many codes or tries: a pause is demanded (`ABDM-1100`, `HIS-2017`, `HIS-1023`).
    LockedOut {
        /// How long the pause is, from the answer's arrival.
        pause: Duration,
    },
    /// The transaction is unknown or too old (`ABDM-1017`, `HIS-1026`).
    TransactionExpired,
    /// The service does not take this mobile number.
    MobileRefused,
    /// The mobile is on six ABHAs already (`ABDM-1124`).
    MobileOnSixAbhas,
    /// The mobile must be verified first (`ABDM-1102`).
    MobileNotVerified,
    /// Somebody has this ABHA address (`ABDM-1101`).
    AddressTaken,
    /// The service does not take this ABHA address.
    AddressRefused,
    /// The details differ from those in Aadhaar (`ABDM-1207`).
    DetailsDiffer,
    /// An older ABHA was made with this Aadhaar number (`ABDM-1141`): it is to be used.
    OlderAbha,
    /// Nothing was found (`ABDM-1114`, `ABDM-1115`, `ABDM-1116`): a result, not a failure.
    NotFound,
    /// The account is switched off (`ABDM-1134`, `ABDM-1407`).
    AccountDeactivated,
    /// This way of signing in is not allowed for the account (`ABDM-1118`, `ABDM-1119`,
    /// `ABDM-1224`).
    MethodNotAllowed,
    /// The person's token is too old or unknown: a fresh proof is needed.
    ProofExpired,
    /// Refused for a reason that this list does not name.
    Refused,
}

/// Whether, and when, a step may be tried again by the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// The same step, at once, when the person asks for it.
    Now,
    /// The same step, after a pause.
    After(Duration),
    /// After the person has changed what they typed.
    WithOtherEntry,
    /// With a new code.
    WithFreshCode,
    /// Only from the beginning.
    FromTheStart,
    /// Not by the person; staff must act.
    ByStaff,
}

impl Fault {
    /// The pause that ABDM demands after too many codes or tries (protocol.md section 11.4).
    pub const LOCK_OUT: Duration = Duration::from_secs(30 * 60);

    /// One of each kind, for tests and tables that must cover them all.
    pub const ALL: [Self; 34] = [
        Self::Offline,
        Self::Interrupted,
        Self::TimedOut,
        Self::ServiceDown,
        Self::UidaiDown,
        Self::Garbled,
        Self::SlowDown { retry_after: None },
        Self::SecureConnection {
            cause: TlsFault::Handshake,
        },
        Self::NetworkRefused,
        Self::NotAuthorised,
        Self::ApiNotAllowed,
        Self::EncryptionUnknown,
        Self::ClockWrong,
        Self::KeyRefused,
        Self::CreationLimit,
        Self::AadhaarUnknown,
        Self::AadhaarLetGo,
        Self::AadhaarWithoutMobile,
        Self::OtpWrong,
        Self::OtpExpired,
        Self::LockedOut {
            pause: Self::LOCK_OUT,
        },
        Self::TransactionExpired,
        Self::MobileRefused,
        Self::MobileOnSixAbhas,
        Self::MobileNotVerified,
        Self::AddressTaken,
        Self::AddressRefused,
        Self::DetailsDiffer,
        Self::OlderAbha,
        Self::NotFound,
        Self::AccountDeactivated,
        Self::MethodNotAllowed,
        Self::ProofExpired,
        Self::Refused,
    ];

    /// What the person can do about it.
    #[must_use]
    pub const fn retry(self) -> Retry {
        match self {
            Self::Offline
            | Self::Interrupted
            | Self::TimedOut
            | Self::ServiceDown
            | Self::UidaiDown
            | Self::Garbled
            | Self::KeyRefused
            | Self::Refused => Retry::Now,
            Self::SlowDown { retry_after } => Retry::After(match retry_after {
                Some(pause) => pause,
                None => Duration::from_secs(60),
            }),
            Self::LockedOut { pause } => Retry::After(pause),
            Self::SecureConnection { .. }
            | Self::NetworkRefused
            | Self::NotAuthorised
            | Self::ApiNotAllowed
            | Self::EncryptionUnknown
            | Self::ClockWrong
            | Self::CreationLimit => Retry::ByStaff,
            Self::AadhaarUnknown
            | Self::AadhaarLetGo
            | Self::AadhaarWithoutMobile
            | Self::MobileRefused
            | Self::MobileOnSixAbhas
            | Self::AddressTaken
            | Self::AddressRefused
            | Self::NotFound
            | Self::AccountDeactivated
            | Self::MethodNotAllowed
            | Self::OtpWrong => Retry::WithOtherEntry,
            Self::OtpExpired | Self::MobileNotVerified => Retry::WithFreshCode,
            Self::TransactionExpired
            | Self::DetailsDiffer
            | Self::OlderAbha
            | Self::ProofExpired => Retry::FromTheStart,
        }
    }

    /// Whether the request may have reached the service and done there what it asked for, although
    /// no answer says so. A message may be on its way then, a try used, an ABHA made. Everything
    /// else is a refusal, or never left.
    ///
    /// The kinds are all named, so that a new one is not taken for harmless by itself.
    #[must_use]
    pub const fn may_have_arrived(self) -> bool {
        match self {
            Self::Interrupted | Self::TimedOut | Self::ServiceDown | Self::Garbled => true,
            Self::Offline
            | Self::UidaiDown
            | Self::SlowDown { .. }
            | Self::SecureConnection { .. }
            | Self::NetworkRefused
            | Self::NotAuthorised
            | Self::ApiNotAllowed
            | Self::EncryptionUnknown
            | Self::ClockWrong
            | Self::KeyRefused
            | Self::CreationLimit
            | Self::AadhaarUnknown
            | Self::AadhaarLetGo
            | Self::AadhaarWithoutMobile
            | Self::OtpWrong
            | Self::OtpExpired
            | Self::LockedOut { .. }
            | Self::TransactionExpired
            | Self::MobileRefused
            | Self::MobileOnSixAbhas
            | Self::MobileNotVerified
            | Self::AddressTaken
            | Self::AddressRefused
            | Self::DetailsDiffer
            | Self::OlderAbha
            | Self::NotFound
            | Self::AccountDeactivated
            | Self::MethodNotAllowed
            | Self::ProofExpired
            | Self::Refused => false,
        }
    }

    /// Whether the way to the service, the gateway or this machine is the cause, and not what
    /// this person did.
    #[must_use]
    pub const fn is_of_the_way(self) -> bool {
        matches!(
            self,
            Self::Offline
                | Self::Interrupted
                | Self::TimedOut
                | Self::ServiceDown
                | Self::Garbled
                | Self::SecureConnection { .. }
                | Self::NetworkRefused
                | Self::NotAuthorised
                | Self::ClockWrong
        )
    }

    /// A short stable name for logs: never a text of a server.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::Interrupted => "interrupted",
            Self::TimedOut => "timed-out",
            Self::ServiceDown => "service-down",
            Self::UidaiDown => "uidai-down",
            Self::Garbled => "garbled",
            Self::SlowDown { .. } => "slow-down",
            Self::SecureConnection { .. } => "secure-connection",
            Self::NetworkRefused => "network-refused",
            Self::NotAuthorised => "not-authorised",
            Self::ApiNotAllowed => "api-not-allowed",
            Self::EncryptionUnknown => "encryption-unknown",
            Self::ClockWrong => "clock-wrong",
            Self::KeyRefused => "key-refused",
            Self::CreationLimit => "creation-limit",
            Self::AadhaarUnknown => "aadhaar-unknown",
            Self::AadhaarLetGo => "aadhaar-let-go",
            Self::AadhaarWithoutMobile => "aadhaar-without-mobile",
            Self::OtpWrong => "otp-wrong",
            Self::OtpExpired => "otp-expired",
            Self::LockedOut { .. } => "locked-out",
            Self::TransactionExpired => "transaction-expired",
            Self::MobileRefused => "mobile-refused",
            Self::MobileOnSixAbhas => "mobile-on-six-abhas",
            Self::MobileNotVerified => "mobile-not-verified",
            Self::AddressTaken => "address-taken",
            Self::AddressRefused => "address-refused",
            Self::DetailsDiffer => "details-differ",
            Self::OlderAbha => "older-abha",
            Self::NotFound => "not-found",
            Self::AccountDeactivated => "account-deactivated",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::ProofExpired => "proof-expired",
            Self::Refused => "refused",
        }
    }
}
