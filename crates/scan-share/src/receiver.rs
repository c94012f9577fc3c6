//! Who takes the profiles that people shared.

use super::profile::SharedProfile;
use abdm_types::UtcMillis;
use kiosk_record::{PatientId, PersonHash};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

/// Somebody's profile, with the number that they wait by.
#[derive(Clone, PartialEq)]
pub struct Share {
    /// The same for the same token, however often it is handed over, and of no other: whoever takes it
    /// can tell that they have it. It says nothing of the person.
    pub id: [u8; 16],
    /// At which counter.
    pub counter: String,
    /// What the desk calls.
    pub number: u32,
    /// When it came.
    pub at: UtcMillis,
    /// Who it is.
    pub profile: SharedProfile,
}

impl fmt::Debug for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Share")
            .field("counter", &self.counter)
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

/// Why a profile was not taken. The person has their number all the same, and the desk is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// There is no room for more.
    #[error("there is no room for more profiles")]
    Full,
    /// Nobody can be known by it.
    #[error("nobody can be known by this profile")]
    Nobody,
    /// It cannot be kept at present.
    #[error("profiles cannot be kept at present")]
    Failed,
}

impl NotTaken {
    /// Whether it may be taken in a moment.
    pub(super) const fn is_passing(self) -> bool {
        match self {
            Self::Full | Self::Failed => true,
            Self::Nobody => false,
        }
    }
}

/// Takes profiles: the port to the clinic's own system. Its calls are made on threads that may wait.
pub trait ProfileReceiver: Send + Sync + 'static {
    /// Takes one for good: when this returns, no power cut loses it. It says under which keyed hash the
    /// clinic's own system knows the person, where there is one. Nobody waits for it for long, and the same
    /// [`Share::id`] may come again.
    ///
    /// # Errors
    ///
    /// [`NotTaken`]; nothing of the person is kept then.
    fn receive(&self, share: &Share) -> Result<Option<PersonHash>, NotTaken>;

    /// The patient id of somebody whom it took, as soon as there is one.
    fn patient_of(&self, person: PersonHash) -> Option<PatientId>;
}

/// Counts profiles and lets them go: for a clinic that hands nothing over to a system of its own.
#[derive(Debug, Default)]
pub struct CountedOnly {
    count: AtomicU64,
}

impl CountedOnly {
    /// How many there have been.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }
}

impl ProfileReceiver for CountedOnly {
    fn receive(&self, _: &Share) -> Result<Option<PersonHash>, NotTaken> {
        self.count.fetch_add(1, Ordering::Relaxed);
        Ok(None)
    }

    fn patient_of(&self, _: PersonHash) -> Option<PatientId> {
        None
    }
}
