//! The end of a visit: the person is written into the outbox, and gets a patient id where the clinic's are
//! counted at the kiosk.

use crate::keys::Keys;
use crate::patient::Patient;
use abdm_types::UtcMillis;
use kiosk_record::{
    DestinationKind, Entry, HandedOff, HandoffError, HandoffKey, NewHandoff, Outbox, Outgoing,
    PatientId, PatientIdForm, Record, Stamp,
};

/// Which way people go to the clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where they are sent; `None` at a clinic on paper, where the patient id is all there is.
    pub destination: Option<DestinationKind>,
    /// How the clinic's ids are counted at the kiosk; `None` where the destination makes them.
    pub numbering: Option<PatientIdForm>,
}

impl Way {
    /// Appends the entries that end a visit and writes its hand-off, in one transaction. `key` is a new one
    /// for each visit.
    ///
    /// # Errors
    ///
    /// [`HandoffError`]: nothing of it was written then, the entries neither, and it may be tried again.
    pub fn hand_over(
        &self,
        record: &mut Record,
        keys: &Keys,
        (key, patient): (HandoffKey, &Patient),
        entries: &[Entry],
        at: Stamp,
    ) -> Result<HandedOff, HandoffError> {
        self.with(keys, (key, patient), |handoff| {
            record.hand_off(entries, handoff, at)
        })
    }

    /// The same of somebody who was at no kiosk: nothing is recorded of a visit.
    ///
    /// # Errors
    ///
    /// [`HandoffError`]: nothing of it was written then, and it may be tried again.
    pub fn hand_over_beside(
        &self,
        outbox: &mut Outbox,
        keys: &Keys,
        (key, patient): (HandoffKey, &Patient),
        at: UtcMillis,
    ) -> Result<HandedOff, HandoffError> {
        self.with(keys, (key, patient), |handoff| outbox.hand_off(handoff, at))
    }

    fn with(
        &self,
        keys: &Keys,
        (key, patient): (HandoffKey, &Patient),
        write: impl FnOnce(&NewHandoff<'_>) -> Result<HandedOff, HandoffError>,
    ) -> Result<HandedOff, HandoffError> {
        let seal = |destination, id: Option<&PatientId>| {
            let mut patient = patient.clone();
            patient.patient_id = id.cloned();
            keys.seal(&patient, key, destination)
        };
        let seal = self
            .destination
            .map(|destination| move |id: Option<&PatientId>| seal(destination, id));
        let outgoing = self.destination.zip(seal.as_ref());
        let (person, also) = keys.hashes(&patient.abha);
        let handoff = NewHandoff {
            mark: keys.mark(),
            person,
            also,
            numbering: self.numbering.as_ref(),
            outgoing: outgoing.map(|(destination, seal)| Outgoing {
                key,
                destination,
                seal,
            }),
        };
        write(&handoff)
    }
}
