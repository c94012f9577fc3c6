//! `certify`: the evidence for ABDM's exit from its sandbox, Milestone 1. Each case of NHA's set is
//! judged by what one run saw of the kiosk and of its calls (docs/certify.md).

mod case;
mod folder;
mod moment;
mod picture;
mod proof;
mod recorder;
mod redaction;
mod report;
mod secrets;
mod source;
mod walk;
mod walks;

pub use case::set::CASES;
pub use case::{Case, Entity, Evidence, Need};
pub use report::{Outcome, Summary};
pub use secrets::Kind;
pub use source::{Fact, PracticeSource, Source, Who, described};

use crate::abdm::{self, SharedObserver};
use crate::card;
use crate::config::{Config, Handoff, Keeping};
use crate::domain::{Generation, Language, UtcMillis};
use crate::journey::policy;
use crate::kiosk::driver::{self, Driver, utc_now};
use crate::kiosk::theme::{Appearance, TextSize};
use crate::kiosk::{Naming, SaveTo, setup};
use crate::locale::Locale;
use crate::record::PatientIdForm;
use case::Run;
use folder::Folder;
use proof::Record;
use recorder::Recorder;
use report::{CaseReport, Report};
use secrets::Secrets;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use walk::Walk;
use walks::WalkName;
use zeroize::Zeroizing;

/// Why there is no evidence.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// ABDM accepts no exit on the older calls.
    #[error("ABDM accepts no exit from its sandbox on V1/V2: certify speaks V3 alone")]
    OlderCalls,
    /// Nothing may be tried out on the real service.
    #[error("certify runs in practice and against ABDM's sandbox, never in production")]
    Production,
    /// There is no such case in the set.
    #[error("{0} is no case of the set")]
    NoSuchCase(String),
    /// The folder has something in it.
    #[error("{0} is not empty: evidence is written into a folder of its own")]
    NotEmpty(PathBuf),
    /// A file could not be written.
    #[error("{path}: {kind}")]
    File {
        /// Which.
        path: PathBuf,
        /// How the system names it.
        kind: std::io::ErrorKind,
    },
    /// Something that no file may hold was found in one. Nothing of the run was kept.
    #[error("{file} held {kind}: nothing of this run was kept")]
    SecretFound {
        /// In which file.
        file: String,
        /// What it was.
        kind: Kind,
    },
    /// The kiosk could not be made ready.
    #[error(transparent)]
    Setup(#[from] setup::Error),
    /// The client could not be made ready.
    #[error(transparent)]
    Client(#[from] abdm::Error),
    /// The kiosk could not be driven.
    #[error(transparent)]
    Driver(#[from] driver::Error),
    /// The PDF could not be made.
    #[error(transparent)]
    Pdf(#[from] card::Error),
    /// A picture could not be drawn.
    #[error("a picture cannot be drawn")]
    Picture,
}

/// What a run is to do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The folder of the evidence; it may not be there, or has to be empty.
    pub out: PathBuf,
    /// Who wants to leave the sandbox.
    pub entity: Entity,
    /// Which cases, in any order; all where there are none.
    pub cases: Vec<&'static Case>,
    /// The language to walk in.
    pub language: Language,
    /// Size of the pictures in pixels.
    pub size: (u32, u32),
    /// Diagonal of the panel in inches.
    pub diagonal_inches: f32,
}

/// Walks, judges and writes. Against the practice sandbox numbers and codes come from it; else from
/// `person`, and nobody is there where that is `None`.
///
/// # Errors
///
/// [`Error`] says why there is no evidence. Nothing is left in the folder then.
pub async fn run(
    config: &Config,
    plan: &Plan,
    person: Option<&mut dyn Source>,
) -> Result<Summary, Error> {
    if config.abdm.api == Generation::V2 {
        return Err(Error::OlderCalls);
    }
    if config.abdm.environment == crate::config::Environment::Production {
        return Err(Error::Production);
    }
    let folder = Folder::create(&plan.out)?;
    let started = utc_now();
    let cases = chosen(&plan.cases);
    let mut runner = Runner {
        config,
        plan,
        wanted: cases.iter().map(|case| case.id).collect(),
        secrets: Secrets::default(),
        nobody: Nobody,
        last_code: None,
        person,
    };
    let mut records: BTreeMap<WalkName, Record> = BTreeMap::new();
    for case in &cases {
        if let Run::Walk(name, _) = case.run
            && !records.contains_key(&name)
        {
            tracing::info!(event = "walk_begins", walk = name.name());
            let record = runner.walk(name).await?;
            let _ = records.insert(name, record);
        }
    }
    let words = Locale::load(plan.language).map_err(setup::Error::from)?;
    let reports: Vec<CaseReport> = cases
        .iter()
        .map(|case| CaseReport::of(case, &records, &words))
        .collect();
    for report in &reports {
        tracing::info!(
            event = "case_judged",
            case = report.case.id,
            outcome = report.outcome.name()
        );
    }
    let report = Report {
        entity: plan.entity,
        client_id: client_id(config),
        is_practice: config.abdm.access.is_none(),
        started,
        finished: utc_now(),
        cases: reports,
    };
    report.write(&folder, &records)?;
    tracing::info!(event = "evidence_written");
    folder.publish(&runner.secrets, &records)?;
    Ok(report.summary())
}

/// The cases in the order of the set, each once.
fn chosen(wished: &[&'static Case]) -> Vec<&'static Case> {
    let is_wished = |case: &&Case| wished.is_empty() || wished.iter().any(|one| one.id == case.id);
    CASES.iter().filter(is_wished).collect()
}

fn client_id(config: &Config) -> String {
    match &config.abdm.access {
        Some(access) => access.credentials.client_id().to_owned(),
        None => "practice".to_owned(),
    }
}

/// How the paths end that send a code.
const ASKS_FOR_A_CODE: &str = "request/otp";

/// How its patients are numbered: long numbers are hidden on pictures, and who looks at them shall see
/// that these are the same.
const FORM: &str = "OPD-{number:05}";

/// Within the folder of a walk that has a list of patients.
const LIST: &str = "record.sqlite";

/// A folder of this user's alone, gone when it is dropped.
fn private_place(prefix: &str) -> Result<tempfile::TempDir, Error> {
    let place = std::env::temp_dir();
    folder::private_place(prefix, &place).map_err(|error| Error::File {
        path: place,
        kind: error.kind(),
    })
}

/// Nobody gives anything.
struct Nobody;

impl Source for Nobody {
    fn fact(&mut self, _who: Who, _fact: Fact) -> Option<Zeroizing<String>> {
        None
    }

    fn code(&mut self, _to: &str) -> Option<Zeroizing<String>> {
        None
    }

    fn wait(&mut self, time: Duration) -> Duration {
        time
    }
}

struct Runner<'a, 'p> {
    config: &'a Config,
    plan: &'a Plan,
    wanted: BTreeSet<&'static str>,
    secrets: Secrets,
    nobody: Nobody,
    /// When a code was asked for last.
    last_code: Option<UtcMillis>,
    person: Option<&'p mut (dyn Source + 'p)>,
}

impl Runner<'_, '_> {
    /// Goes one walk, with an application and, in practice, a sandbox of its own.
    async fn walk(&mut self, name: WalkName) -> Result<Record, Error> {
        self.let_codes_rest().await;
        let recorder = Arc::new(Recorder::default());
        let observer = SharedObserver::new(Arc::<Recorder>::clone(&recorder));
        // Cards hold all of a person: they are gone when the walk is.
        let saved = private_place("certify-cards-")?;
        // Nobody of a test gets into the list of the clinic: this one is gone with the walk too.
        let clinic = (name == WalkName::Tagging).then(|| private_place("certify-list-"));
        let clinic = clinic.transpose()?;
        let mut config = self.config.clone();
        config.handoff = None;
        config.record.keeping = Keeping::Off;
        if let Some(clinic) = &clinic {
            config.record.keeping = Keeping::Required;
            config.record.path = Some(clinic.path().join(LIST));
            config.handoff = Some(Handoff {
                numbering: PatientIdForm::parse(FORM).ok(),
                ..Handoff::local(clinic.path().join("handoff.key"))
            });
        }
        let record = setup::record(&config);
        let mut ready = setup::prepare_observed(&config, record, Some(observer)).await?;
        let options = &mut ready.options;
        options.save_to = SaveTo {
            folder: saved.path().to_owned(),
            naming: Naming::counted(),
            sticks: None,
        };
        // The pictures are of the kiosk alone: a phone on the screen would show the codes.
        options.practice = None;
        options.appearance = Appearance::Light;
        options.text_size = TextSize::Normal;
        options.diagonal_inches = self.plan.diagonal_inches;
        let mut practice;
        let source: &mut dyn Source = match (&ready.sandbox, &mut self.person) {
            (Some(sandbox), _) => {
                practice = PracticeSource::of(sandbox.handle());
                &mut practice
            }
            (None, Some(person)) => &mut **person,
            (None, None) => &mut self.nobody,
        };
        let driver = Driver::new(ready.options, self.plan.size)?;
        let mut walk = Walk::new(
            driver,
            source,
            &mut self.secrets,
            recorder,
            &self.wanted,
            self.plan.language.tag().to_owned(),
            (
                saved.path().to_owned(),
                clinic.as_ref().map(|clinic| clinic.path().join(LIST)),
            ),
        );
        let halt = name.go(&mut walk).await.err();
        let record = walk.end(name.name(), halt);
        let codes = record
            .calls
            .iter()
            .filter(|call| call.path.ends_with(ASKS_FOR_A_CODE));
        self.last_code = codes.map(|call| call.at).max().or(self.last_code);
        Ok(record)
    }

    /// Two walks may send codes to the same phone, and each has a kiosk that knows nothing of the
    /// one before: against a real service they keep apart as one kiosk would.
    async fn let_codes_rest(&mut self) {
        let (Some(last), Some(person)) = (self.last_code, &mut self.person) else {
            return;
        };
        let passed = u64::try_from(utc_now().0 - last.0).unwrap_or_default();
        let left = policy::RESEND_AFTER.saturating_sub(Duration::from_millis(passed));
        if !left.is_zero() {
            tokio::time::sleep(person.wait(left)).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proof::Proof;

    /// What one walk in practice sees.
    fn walked(name: WalkName) -> Record {
        let config = Config::practice();
        let plan = Plan {
            out: PathBuf::new(),
            entity: Entity::Private,
            cases: Vec::new(),
            language: Language::ENGLISH,
            size: (1080, 1920),
            diagonal_inches: 21.5,
        };
        let mut runner = Runner {
            config: &config,
            plan: &plan,
            wanted: CASES.iter().map(|case| case.id).collect(),
            secrets: Secrets::default(),
            nobody: Nobody,
            last_code: None,
            person: None,
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(runner.walk(name)).unwrap()
    }

    /// A case passes on its walk, and no longer without the calls to any place that proved it, or
    /// without any screen that did.
    fn hangs_on_its_evidence(case: &Case, check: case::Check, record: &mut Record) {
        let words = Locale::load(Language::ENGLISH).unwrap();
        let mut proof = Proof::new(record, &words);
        let judged = check(&mut proof);
        assert_eq!(judged, Ok(()), "{}", case.id);
        let (calls, looked_at) = (proof.calls, proof.scenes);
        assert!(!calls.is_empty() || !looked_at.is_empty(), "{}", case.id);
        for number in calls {
            let at = record
                .calls
                .iter()
                .position(|call| call.number == number)
                .unwrap();
            let call = record.calls.remove(at);
            // Others to the same place must not be able to stand for it.
            let path = call.path.clone();
            let same: Vec<_> = record
                .calls
                .extract_if(.., |other| other.path == path)
                .collect();
            let judged = check(&mut Proof::new(record, &words));
            assert!(judged.is_err(), "{} passes without {path}", case.id);
            record.calls.extend(same);
            record.calls.push(call);
            record.calls.sort_by_key(|call| call.number);
        }
        for key in looked_at {
            let at = record
                .scenes
                .iter()
                .position(|scene| scene.key == key)
                .unwrap();
            let scene = record.scenes.remove(at);
            let judged = check(&mut Proof::new(record, &words));
            assert!(
                judged.is_err(),
                "{} passes without the screen {key}",
                case.id
            );
            record.scenes.insert(at, scene);
        }
        assert_eq!(check(&mut Proof::new(record, &words)), Ok(()));
    }

    fn every_case_of(name: WalkName) {
        let mut record = walked(name);
        let cases = CASES.iter().filter_map(|case| match case.run {
            Run::Walk(walk, check) if walk == name => Some((case, check)),
            Run::Walk(..) | Run::Not(_) => None,
        });
        let mut count = 0;
        for (case, check) in cases {
            hangs_on_its_evidence(case, check, &mut record);
            count += 1;
        }
        assert!(count > 0);
    }

    #[test]
    fn no_case_of_a_registration_passes_without_its_evidence() {
        every_case_of(WalkName::Registration);
    }

    #[test]
    fn no_case_of_looking_by_mobile_passes_without_its_evidence() {
        every_case_of(WalkName::ByMobile);
        every_case_of(WalkName::MobileOfNobody);
    }

    #[test]
    fn no_case_of_looking_by_aadhaar_passes_without_its_evidence() {
        every_case_of(WalkName::ByAadhaar);
        every_case_of(WalkName::AadhaarOfNobody);
    }

    #[test]
    fn no_case_of_new_codes_and_wrong_numbers_passes_without_its_evidence() {
        every_case_of(WalkName::AadhaarResend);
        every_case_of(WalkName::WrongAadhaar);
        every_case_of(WalkName::AddressByMobile);
    }

    #[test]
    fn the_clinic_s_number_can_be_read_on_the_pictures() {
        let record = walked(WalkName::Tagging);
        for key in ["made", "found", "found-again"] {
            let scene = record.scenes.iter().find(|scene| scene.key == key);
            let texts = &scene.unwrap().blotted;
            assert!(texts.iter().any(|text| text == "OPD-00001"), "{key}");
        }
    }

    #[test]
    fn no_case_of_a_clinic_s_numbers_passes_without_its_evidence() {
        every_case_of(WalkName::Tagging);
    }

    #[test]
    fn no_case_of_sharing_passes_without_its_evidence() {
        every_case_of(WalkName::Share);
    }

    #[test]
    fn a_call_that_left_meanwhile_is_not_nothing() {
        let mut record = walked(WalkName::WrongMobile);
        let words = Locale::load(Language::ENGLISH).unwrap();
        assert_eq!(
            walks::by_mobile::vrfy_abha_301(&mut Proof::new(&record, &words)),
            Ok(())
        );
        let last = record
            .scenes
            .iter_mut()
            .find(|scene| scene.key == "long")
            .unwrap();
        last.calls += 1;
        let judged = walks::by_mobile::vrfy_abha_301(&mut Proof::new(&record, &words));
        assert!(judged.is_err_and(|why| why.contains("1 calls left")));
    }
}
