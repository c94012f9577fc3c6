//! Hands people over to the clinic's own system ([docs/handoff.md](../../docs/handoff.md)).

mod seen;

pub use seen::{HandoffOff, HandoffSeen, HandoffState};

use super::record::{HandOver, Recorder};
use crate::config::{Config, Handoff as Settings, HandoffTo};
use crate::domain::{AbhaNumber, HeardHow, Language, OtpSystem, Profile};
use crate::handoff::{
    Desk, Keys, Options as WorkerOptions, Patient, Registration, RegistrationSource,
    VerificationLevel, Way, worker,
};
use crate::journey::{Handoff, HandoffMode, HandoffNews, PatientNumber, RequestId};
use crate::record::{HandedOff, HandoffError, HandoffKey, Outbox, PatientId};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The way to the clinic's own system. Without one nobody is handed over. Clones lead to the same.
#[derive(Clone, Default)]
pub struct HandoffLine {
    open: Option<Arc<Open>>,
    // Why nobody is handed over, where the settings want it.
    off: Option<HandoffOff>,
}

struct Open {
    way: Way,
    keys: Arc<Keys>,
    // None where nothing is sent.
    desk: Option<Desk>,
    // The file that the record and the index of patients lie in.
    record: PathBuf,
    with_photo: bool,
    source: RegistrationSource,
    // Where what failed is written out.
    export: PathBuf,
    // Why the last person could not be handed over, if they could not.
    refused: Mutex<Option<HandoffError>>,
}

impl Drop for Open {
    fn drop(&mut self) {
        if let Some(desk) = &self.desk {
            desk.end();
        }
    }
}

/// The longest that a person waits for the clinic's system to say whether it knows them.
const LOOKING: Duration = Duration::from_secs(5);

/// The longest that they wait for its number after that.
const ANSWER: Duration = Duration::from_secs(6);

/// So long it is looked whether the number has come after all, for whoever still stands there.
const LATE: Duration = Duration::from_secs(120);

/// So often it is looked whether the number has come.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

impl HandoffLine {
    /// Nobody is handed over.
    #[must_use]
    pub fn off() -> Self {
        Self::default()
    }

    /// Opens the way that the settings name, and has the outbox emptied. Must be called within a tokio
    /// runtime, which it lives as long as. Off, which staff are told, where the key cannot be had: under
    /// another one everybody would be somebody new.
    #[must_use]
    pub fn open(config: &Config) -> Self {
        let Some(settings) = &config.handoff else {
            return Self::off();
        };
        match Open::at(config, settings) {
            Ok(open) => Self {
                open: Some(Arc::new(open)),
                off: None,
            },
            Err(off) => Self::off_because(off),
        }
    }

    /// Nobody is handed over, because there is no record that would hold what waits. Staff are told
    /// where the settings want a hand-off.
    #[must_use]
    pub fn without_record(config: &Config) -> Self {
        match config.handoff {
            Some(_) => Self::off_because(HandoffOff::NoRecord),
            None => Self::off(),
        }
    }

    fn off_because(off: HandoffOff) -> Self {
        tracing::error!(event = "handoff_off", cause = %off);
        Self {
            open: None,
            off: Some(off),
        }
    }

    /// What people are asked, where they are handed over.
    #[must_use]
    pub fn mode(&self) -> Option<HandoffMode> {
        let open = self.open.as_ref()?;
        Some(match open.way.destination {
            Some(_) => HandoffMode::Sent,
            None => HandoffMode::Local,
        })
    }

    /// What staff see and do of it; `None` where nothing is sent.
    #[must_use]
    pub fn desk(&self) -> Option<&Desk> {
        self.open.as_ref()?.desk.as_ref()
    }

    /// Whom of these the clinic has, as far as it is known here: nobody's number leaves for it, because
    /// they have not been asked yet. Nobody, where the record cannot be read.
    pub(super) async fn patients(
        &self,
        numbers: Vec<AbhaNumber>,
    ) -> Vec<(AbhaNumber, PatientNumber)> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let (path, keys) = (open.record.clone(), Arc::clone(&open.keys));
        let read = move || {
            let Ok(outbox) = Outbox::open(&path) else {
                return Vec::new();
            };
            let known = numbers.into_iter().filter_map(|number| {
                let patient = outbox.patient_of(keys.person(&number)).ok()??;
                Some((number, PatientNumber::new(patient.as_str())?))
            });
            known.collect()
        };
        tokio::task::spawn_blocking(read).await.unwrap_or_default()
    }

    /// Hands somebody over: looked for first, then kept with the record, then sent. Answers within some
    /// seconds whatever the clinic's system does.
    pub(super) async fn hand_over(
        &self,
        handoff: &Handoff,
        language: Language,
        (record, key): (&Recorder, HandoffKey),
    ) -> HandoffNews {
        let Some(open) = &self.open else {
            return HandoffNews::NotKept;
        };
        let profile = &handoff.profile;
        if let Some(patient) = open.known(profile).await {
            return told(patient.as_str(), HandoffNews::Known);
        }
        let kept = record.hand_over(open.leaving(handoff, language, key)).await;
        open.note(kept.as_ref());
        match kept {
            Some(Ok(HandedOff::Known { patient })) => told(patient.as_str(), HandoffNews::Known),
            Some(Ok(HandedOff::New {
                patient: Some(patient),
            })) => {
                open.wake();
                told(patient.as_str(), HandoffNews::Made)
            }
            Some(Ok(HandedOff::New { patient: None } | HandedOff::Waiting)) => {
                open.wake();
                open.answer(&profile.abha_number, key, ANSWER).await
            }
            Some(Err(HandoffError::Full)) => HandoffNews::Full,
            Some(Err(error)) => {
                tracing::error!(event = "handoff_not_kept", cause = %error);
                HandoffNews::NotKept
            }
            None => HandoffNews::NotKept,
        }
    }
}

/// Somebody whom the clinic's system has not answered about yet.
#[derive(Clone)]
pub struct LateHandoff {
    request: RequestId,
    number: AbhaNumber,
    key: HandoffKey,
    line: HandoffLine,
}

impl LateHandoff {
    pub(super) fn new(
        request: RequestId,
        number: AbhaNumber,
        key: HandoffKey,
        line: HandoffLine,
    ) -> Self {
        Self {
            request,
            number,
            key,
            line,
        }
    }

    /// By which request they were handed over.
    pub(super) fn request(&self) -> RequestId {
        self.request
    }

    /// What is said of them later, for as long as anybody may still wait for it.
    pub(super) async fn news(self) -> HandoffNews {
        match &self.line.open {
            Some(open) => open.answer(&self.number, self.key, LATE).await,
            None => HandoffNews::OnItsWay,
        }
    }
}

impl PartialEq for LateHandoff {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for LateHandoff {}

impl Hash for LateHandoff {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.request.hash(state);
    }
}

impl fmt::Debug for LateHandoff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LateHandoff(..)")
    }
}

/// The desk of a worker that is running from now on.
fn desk(
    settings: &Settings,
    record: PathBuf,
    keys: &Arc<Keys>,
) -> Result<Option<Desk>, crate::handoff::ReachError> {
    if settings.to == HandoffTo::Local {
        return Ok(None);
    }
    let options = WorkerOptions {
        grace: settings.grace,
        ..WorkerOptions::usual(Arc::new(|| super::run::now().utc))
    };
    let (desk, worker) = worker(record, Arc::clone(keys), settings.destinations()?, options);
    drop(tokio::spawn(worker.run()));
    Ok(Some(desk))
}

/// News with a number; none can be shown that is no line of plain text.
fn told(patient: &str, news: fn(PatientNumber) -> HandoffNews) -> HandoffNews {
    PatientNumber::new(patient).map_or(HandoffNews::OnItsWay, news)
}

impl Open {
    fn at(config: &Config, settings: &Settings) -> Result<Self, HandoffOff> {
        let record = config.record_path().ok_or(HandoffOff::NoRecord)?;
        let keys = Arc::new(config.handoff_key().ok_or(HandoffOff::NoPlace)?.open()?);
        // The state folder is this user's own, and so is that of the record.
        let beside = config.kiosk.state_dir.as_deref().or(record.parent());
        let export = beside.unwrap_or(Path::new(".")).join(seen::EXPORT);
        Ok(Self {
            way: settings.way(),
            desk: desk(settings, record.clone(), &keys)?,
            keys,
            record,
            with_photo: settings.with_photo,
            source: match config.kiosk.heard {
                HeardHow::Alone => RegistrationSource::Kiosk,
                HeardHow::ExplainedBy(_) => RegistrationSource::FrontDesk,
            },
            export,
            refused: Mutex::default(),
        })
    }

    /// Notes why somebody could not be handed over; nothing where there is no record to tell.
    fn note(&self, kept: Option<&Result<HandedOff, HandoffError>>) {
        if let Some(kept) = kept {
            let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
            *refused = kept.as_ref().err().copied();
        }
    }

    /// What the thread of the record needs to keep somebody.
    fn leaving(&self, handoff: &Handoff, language: Language, key: HandoffKey) -> HandOver {
        let profile = handoff.profile.clone();
        let (source, with_photo) = (self.source, self.with_photo);
        let level = match handoff.proven_by {
            Some(OtpSystem::Aadhaar) => VerificationLevel::AadhaarOtp,
            Some(OtpSystem::Abdm) | None => VerificationLevel::MobileOtp,
        };
        HandOver {
            way: self.way.clone(),
            keys: Arc::clone(&self.keys),
            key,
            patient: Box::new(move |kiosk, at| {
                let registration = Registration {
                    kiosk,
                    facility: None,
                    source,
                    level,
                    at,
                };
                // In whose letters the name is, the profile does not say: its script does.
                let tag = (language != Language::ENGLISH).then(|| language.to_string());
                Patient::of(&profile, tag.as_deref(), with_photo, registration)
            }),
        }
    }

    /// The id of somebody whom the clinic knows, if it can be told in time.
    async fn known(&self, profile: &Profile) -> Option<PatientId> {
        let desk = self.desk.as_ref()?;
        let found = tokio::time::timeout(LOOKING, desk.find(&profile.abha_number)).await;
        found.ok()?.ok()?
    }

    fn wake(&self) {
        if let Some(desk) = &self.desk {
            desk.wake();
        }
    }

    /// What the clinic's system says of what was just kept, if it says so in time.
    async fn answer(&self, number: &AbhaNumber, key: HandoffKey, limit: Duration) -> HandoffNews {
        let Some(desk) = &self.desk else {
            return HandoffNews::OnItsWay;
        };
        let answered = async {
            loop {
                if let Ok(Some(patient)) = desk.known_here(number).await {
                    return told(patient.as_str(), HandoffNews::Made);
                }
                if let Ok(failed) = desk.failed().await
                    && failed.iter().any(|row| row.key == key)
                {
                    return HandoffNews::StaffNeeded;
                }
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        };
        let answered = tokio::time::timeout(limit, answered).await;
        answered.unwrap_or(HandoffNews::OnItsWay)
    }
}

impl fmt::Debug for HandoffLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HandoffLine(..)")
    }
}
