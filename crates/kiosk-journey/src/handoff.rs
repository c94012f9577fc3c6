//! What is known of handing a person over to the clinic's own system.

use abdm_types::plain_line;
use std::fmt;
use std::sync::Arc;

/// What the clinic's system does with what it gets, and so what the person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HandoffMode {
    /// Their details are sent to it.
    Sent,
    /// Nothing is sent: this kiosk gives them the clinic's next number, and keeps nothing but that and
    /// a keyed hash.
    Local,
}

/// The clinic's own id of a patient: 1 to 64 characters in one line that are all seen.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PatientNumber(Arc<str>);

impl PatientNumber {
    /// The most characters.
    pub const LONGEST: usize = 64;

    /// `None` for an empty text, a longer one, or one with something in it that is not seen.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_plain = !text.is_empty() && plain_line(text, Self::LONGEST) == text;
        is_plain.then(|| Self(text.into()))
    }

    /// As the clinic writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PatientNumber {
    /// It says who somebody is, to the clinic.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PatientNumber(..)")
    }
}

/// What came of handing somebody over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoffNews {
    /// The clinic had this person already: nothing was made.
    Known(PatientNumber),
    /// It has them now.
    Made(PatientNumber),
    /// It is kept, and goes to the clinic as soon as its system answers.
    OnItsWay,
    /// The clinic's system does not know what to do with it: staff have to look.
    StaffNeeded,
    /// Nothing was kept, because as much as can be kept waits already.
    Full,
    /// Nothing was kept, because it could not be written.
    NotKept,
}

impl HandoffNews {
    /// The clinic's id of the person, where it is known.
    #[must_use]
    pub fn patient(&self) -> Option<&PatientNumber> {
        match self {
            Self::Known(patient) | Self::Made(patient) => Some(patient),
            Self::OnItsWay | Self::StaffNeeded | Self::Full | Self::NotKept => None,
        }
    }

    /// The name in logs.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Known(_) => "known",
            Self::Made(_) => "made",
            Self::OnItsWay => "on_its_way",
            Self::StaffNeeded => "staff_needed",
            Self::Full => "full",
            Self::NotKept => "not_kept",
        }
    }
}
