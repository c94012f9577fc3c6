//! What is appended, and how long it is kept.

use super::call::{CallAnswered, CallSent};
use super::closed::closed;
use super::consent::ConsentEvidence;
use super::counts::{ClockMark, NumberCounts, SlipNumber};
use super::event::Event;
use abdm_types::UtcMillis;
use serde::Serialize;

/// One thing to be kept. Events, consents and calls become entries of the chain; counts replace what was
/// counted before.
#[derive(Debug, Clone)]
pub enum Entry {
    /// Something happened.
    Event(Event),
    /// Somebody agreed.
    Consent(ConsentEvidence),
    /// A call leaves.
    CallSent(CallSent),
    /// A call is over.
    CallAnswered(CallAnswered),
    /// What is known of one number from now on.
    Counts(NumberCounts),
    /// The messages and look-ups of the last hour, all of them.
    Messages(Vec<UtcMillis>),
    /// The last number that a slip had.
    SlipNumber(SlipNumber),
    /// Where the clocks stand.
    Clock(ClockMark),
}

closed! {
    /// How long an entry's content is kept at least: its class of retention.
    pub enum Class {
        /// Transactions of Aadhaar and the consent to them: two years, and five more in an archive.
        AadhaarTransaction = "aadhaar-txn",
        /// What auditors want: one year.
        Audit = "audit",
        /// What helps to run the kiosk: 180 days.
        Operations = "ops",
    }
}

impl Class {
    /// The number in the file.
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::AadhaarTransaction => 1,
            Self::Audit => 2,
            Self::Operations => 3,
        }
    }

    pub(crate) fn numbered(number: u8) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|class| class.number() == number)
            .copied()
    }
}

/// The forms that an entry of the chain has, by the field `entry`.
#[derive(Serialize)]
#[serde(tag = "entry", rename_all = "kebab-case")]
enum Body<'a> {
    Event(&'a Event),
    Consent(&'a ConsentEvidence),
    CallSent(&'a CallSent),
    CallAnswered(&'a CallAnswered),
}

impl Entry {
    /// Its class and its content as JSON, if it is one of the chain.
    pub(crate) fn body(&self) -> Option<(Class, serde_json::Result<Vec<u8>>)> {
        let (class, body) = match self {
            Self::Event(event) => (event.kind.class(), Body::Event(event)),
            Self::Consent(consent) => (Class::AadhaarTransaction, Body::Consent(consent)),
            Self::CallSent(sent) => (sent.kind.class(), Body::CallSent(sent)),
            Self::CallAnswered(answered) => (answered.kind.class(), Body::CallAnswered(answered)),
            Self::Counts(_) | Self::Messages(_) | Self::SlipNumber(_) | Self::Clock(_) => {
                return None;
            }
        };
        Some((class, serde_json::to_vec(&body)))
    }
}
