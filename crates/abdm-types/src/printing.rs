//! What printing can come to, in the words of RFC 8011 reduced to what a person is told.

use std::fmt;

/// How a card on its way to paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PrintState {
    /// It is being made and handed over.
    Sending,
    /// The printer has it and has not begun (`pending`, `pending-held`).
    Waiting,
    /// The printer is at it (`processing`).
    Printing,
    /// It waits until somebody does something; it goes on by itself then.
    Attention(PrinterNeed),
    /// The printer says that it is complete (`completed`); nothing else counts as done.
    Done,
    /// It will not be printed.
    Failed(PrintFailure),
}

/// What somebody has to do at a printer (`printer-state-reasons`, `job-state-reasons`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PrinterNeed {
    /// There is no paper (`media-empty`, `media-needed`).
    Paper,
    /// Paper is stuck (`media-jam`).
    Jam,
    /// A cover, door or interlock is open.
    Cover,
    /// The tray is missing or open (`input-tray-missing`).
    Tray,
    /// Toner, ink or ribbon has run out.
    Ink,
    /// The tray that takes the pages is full (`output-area-full`).
    OutputFull,
    /// Somebody stopped the printer or its queue (`paused`).
    Paused,
    /// The queue cannot reach the printer (`connecting-to-device`, `offline`, `shutdown`).
    Offline,
    /// The printer stopped and says no more.
    Other,
}

/// Why a card was not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PrintFailure {
    /// Nothing answers where the printer should be.
    NotThere,
    /// The printer would not take it.
    Refused,
    /// The printer takes nothing that is not encrypted (HTTP 426, or a redirect to `https`).
    WantsEncryption,
    /// The printer showed a certificate that is not trusted.
    Untrusted,
    /// The printer takes none of the formats that the kiosk can make.
    NoFormat,
    /// The card could not be made.
    NotMade,
    /// The printer or its queue gave it up (`aborted`); what the printer needed just before,
    /// where it said so.
    Aborted(Option<PrinterNeed>),
    /// Somebody called it off (`canceled`).
    Cancelled,
    /// It was not done in time and has been called off; what the printer needed, where it said so.
    Stuck(Option<PrinterNeed>),
    /// It was handed over, and then nobody could tell what became of it: it may lie in the tray.
    Unknown,
}

/// How a printer stands while nobody prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PrinterState {
    /// It would begin at once.
    Ready,
    /// It works on something (`processing`).
    Busy,
    /// Somebody has to do something before it prints.
    Attention(PrinterNeed),
    /// Nothing answers, or there is no such queue.
    NotThere,
    /// It answers nothing that is not encrypted (HTTP 426, or a redirect to `https`).
    WantsEncryption,
    /// It shows a certificate that is not trusted.
    Untrusted,
}

impl PrintState {
    /// Whether nothing more will come of it.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Failed(_))
    }

    /// What somebody has to do, or would have had to.
    #[must_use]
    pub const fn need(self) -> Option<PrinterNeed> {
        match self {
            Self::Attention(need) => Some(need),
            Self::Failed(PrintFailure::Aborted(need) | PrintFailure::Stuck(need)) => need,
            Self::Sending | Self::Waiting | Self::Printing | Self::Done | Self::Failed(_) => None,
        }
    }

    /// The name in logs and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Waiting => "waiting",
            Self::Printing => "printing",
            Self::Attention(_) => "attention",
            Self::Done => "done",
            Self::Failed(failure) => failure.name(),
        }
    }
}

impl PrinterNeed {
    /// One of each, for tests and tables that must cover them all.
    pub const ALL: [Self; 9] = [
        Self::Paper,
        Self::Jam,
        Self::Cover,
        Self::Tray,
        Self::Ink,
        Self::OutputFull,
        Self::Paused,
        Self::Offline,
        Self::Other,
    ];

    /// The name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Jam => "jam",
            Self::Cover => "cover",
            Self::Tray => "tray",
            Self::Ink => "ink",
            Self::OutputFull => "output_full",
            Self::Paused => "paused",
            Self::Offline => "offline",
            Self::Other => "other",
        }
    }
}

impl PrintFailure {
    /// The name in logs and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotThere => "not_there",
            Self::Refused => "refused",
            Self::WantsEncryption => "wants_encryption",
            Self::Untrusted => "untrusted",
            Self::NoFormat => "no_format",
            Self::NotMade => "not_made",
            Self::Aborted(_) => "aborted",
            Self::Cancelled => "cancelled",
            Self::Stuck(_) => "stuck",
            Self::Unknown => "unknown",
        }
    }
}

impl PrinterState {
    /// What somebody has to do.
    #[must_use]
    pub const fn need(self) -> Option<PrinterNeed> {
        match self {
            Self::Attention(need) => Some(need),
            Self::Ready | Self::Busy | Self::NotThere | Self::WantsEncryption | Self::Untrusted => {
                None
            }
        }
    }

    /// The name in logs and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Busy => "busy",
            Self::Attention(_) => "attention",
            Self::NotThere => "not_there",
            Self::WantsEncryption => "wants_encryption",
            Self::Untrusted => "untrusted",
        }
    }
}

impl fmt::Display for PrinterNeed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}
