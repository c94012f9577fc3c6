//! `certify`: the evidence for ABDM's exit from its sandbox, Milestone 1. Each case of NHA's set is
//! judged by what one run saw of the kiosk and of its calls (docs/certify.md).

mod case;
mod folder;
mod proof;
mod recorder;
mod redaction;
mod report;
mod secrets;
mod source;
mod walk;
mod walks;

pub use case::{CASES, Case, Entity, Evidence, Need};
pub use report::{Outcome, Summary};
pub use secrets::Kind;
pub use source::{Fact, PracticeSource, Source, Who, described};

use crate::abdm::{self, SharedObserver};
use crate::card;
use crate::config::Config;
use crate::domain::{Generation, Language};
use crate::kiosk::driver::{self, Driver, utc_now};
use crate::kiosk::theme::{Appearance, TextSize};
use crate::kiosk::{Naming, SaveTo, setup};
use crate::locale::Locale;
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
    person: Option<&'p mut (dyn Source + 'p)>,
}

impl Runner<'_, '_> {
    /// Goes one walk, with an application and, in practice, a sandbox of its own.
    async fn walk(&mut self, name: WalkName) -> Result<Record, Error> {
        let recorder = Arc::new(Recorder::default());
        let observer = SharedObserver::new(Arc::<Recorder>::clone(&recorder));
        let mut ready = setup::prepare_observed(self.config, Some(observer)).await?;
        // Cards hold all of a person: they are gone when the walk is.
        let place = std::env::temp_dir();
        let saved =
            folder::private_place("certify-cards-", &place).map_err(|error| Error::File {
                path: place,
                kind: error.kind(),
            })?;
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
            saved.path().to_owned(),
        );
        let halt = name.go(&mut walk).await.err();
        Ok(walk.end(name.name(), halt))
    }
}
