//! Profiles into the outbox of the hand-off: whoever shares becomes the clinic's patient as whoever was at
//! the kiosk does, and has one id in both ways.

use super::profile::SharedProfile;
use super::receiver::{NotTaken, ProfileReceiver, Share};
use kiosk_handoff::{
    AbhaIdentity, Address, Desk, FacilityId, Keys, LONGEST_ADDRESS, LONGEST_NAME, LONGEST_PART,
    MOST_PHOTO_BYTES, Patient, Pincode, PlainText, Registration, RegistrationSource,
    VerificationLevel, Way,
};
use kiosk_record::{
    HandedOff, HandoffError, HandoffKey, OpenError, Outbox, PatientId, PersonHash, RecordId,
};
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// How people get to the clinic's own system.
pub struct ToClinic {
    /// The file of the record, in which the outbox is; made where there is none.
    pub record: PathBuf,
    /// Under what people are sealed and hashed.
    pub keys: Arc<Keys>,
    /// Which way they go.
    pub way: Way,
    /// Whether the photo goes with them.
    pub with_photo: bool,
    /// At which facility they are.
    pub facility: Option<FacilityId>,
    /// Whoever sends, where anything is sent.
    pub desk: Option<Desk>,
}

/// Writes profiles into the outbox.
pub struct OutboxReceiver {
    clinic: ToClinic,
    /// For writing, and for reading: who reads does not wait for the disk.
    writing: Mutex<Option<Outbox>>,
    reading: Mutex<Option<Outbox>>,
}

impl OutboxReceiver {
    /// Makes ready to write. The file is opened with the first profile, and anew after every failure.
    #[must_use]
    pub fn new(clinic: ToClinic) -> Self {
        Self {
            clinic,
            writing: Mutex::default(),
            reading: Mutex::default(),
        }
    }

    fn hand_over(&self, share: &Share) -> Result<(PersonHash, HandedOff), NotTaken> {
        let clinic = &self.clinic;
        // Whoever can be known by nothing needs no file.
        let abha = identity(&share.profile).ok_or(NotTaken::Nobody)?;
        let person = match &abha {
            AbhaIdentity::Number(number, _) => clinic.keys.person(number),
            AbhaIdentity::Address(address) => clinic.keys.address(address),
        };
        let mut place = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut outbox = match place.take() {
            Some(outbox) => outbox,
            None => Outbox::open_or_make(&clinic.record).map_err(|error| not_opened(&error))?,
        };
        let patient = clinic.patient(abha, share, outbox.record_id());
        let key = HandoffKey::from_random(share.id);
        let way = &clinic.way;
        let handed = way.hand_over_beside(&mut outbox, &clinic.keys, (key, &patient), share.at);
        match handed {
            Ok(handed) => {
                *place = Some(outbox);
                Ok((person, handed))
            }
            Err(error) => {
                tracing::error!(event = "hand_off_not_written", problem = %error);
                Err(match error {
                    HandoffError::Full => NotTaken::Full,
                    HandoffError::NotSealed
                    | HandoffError::AnotherKey
                    | HandoffError::NoNumber
                    | HandoffError::Write(_) => NotTaken::Failed,
                })
            }
        }
    }
}

/// What the words of the error name is a path of this machine, and no person.
fn not_opened(error: &OpenError) -> NotTaken {
    tracing::error!(event = "record_not_opened", problem = %error);
    NotTaken::Failed
}

fn identity(profile: &SharedProfile) -> Option<AbhaIdentity> {
    AbhaIdentity::of(profile.abha_number.clone(), profile.abha_address.clone())
}

impl ToClinic {
    fn patient(&self, abha: AbhaIdentity, share: &Share, record: RecordId) -> Patient {
        let profile = &share.profile;
        let text = |text: &Option<String>, longest| PlainText::new(text.as_deref()?, longest);
        let address = Address {
            line: text(&profile.address, LONGEST_ADDRESS),
            district: text(&profile.district_name, LONGEST_PART),
            state: text(&profile.state_name, LONGEST_PART),
            pincode: profile.pincode.as_deref().and_then(Pincode::new),
            ..Address::default()
        };
        Patient {
            abha,
            name: text(&profile.name, LONGEST_NAME),
            local_name: None,
            gender: profile.gender,
            birth_date: profile.date_of_birth,
            mobile: profile.mobile.clone(),
            email: None,
            address: (address != Address::default()).then_some(address),
            photo: profile
                .photo
                .clone()
                .filter(|photo| self.with_photo && photo.0.len() <= MOST_PHOTO_BYTES),
            kyc_verified: None,
            patient_id: None,
            registration: Registration {
                kiosk: record,
                facility: self.facility.clone(),
                source: RegistrationSource::ScanAndShare,
                level: VerificationLevel::App,
                at: share.at,
            },
        }
    }
}

impl ProfileReceiver for OutboxReceiver {
    fn receive(&self, share: &Share) -> Result<Option<PersonHash>, NotTaken> {
        let (person, handed) = self.hand_over(share)?;
        if let (HandedOff::New { .. }, Some(desk)) = (&handed, &self.clinic.desk) {
            desk.wake();
        }
        Ok(Some(person))
    }

    fn patient_of(&self, person: PersonHash) -> Option<PatientId> {
        let mut place = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let outbox = match place.take() {
            Some(outbox) => outbox,
            None => Outbox::open(&self.clinic.record).ok()?,
        };
        let patient = outbox.patient_of(person).ok()?;
        *place = Some(outbox);
        patient
    }
}

impl fmt::Debug for OutboxReceiver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OutboxReceiver(..)")
    }
}
