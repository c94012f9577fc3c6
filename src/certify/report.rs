//! What a run comes to: the outcome of each case, and the files that say so.

mod html;
mod manifest;
mod pdf;

use super::Error;
use super::case::{Case, Entity, Need, Run};
use super::folder::Folder;
use super::moment::moment;
use super::proof::{Halt, Proof, Record};
use super::recorder::Call;
use super::walks::WalkName;
use crate::domain::{UtcMillis, masked};
use crate::locale::Locale;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The outcomes of NHA's set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What has to be seen was seen in this run.
    Passed,
    /// It was not.
    Failed,
    /// A person was missing.
    NeedsHuman,
    /// The case was not run, for a reason that is given.
    NotRun,
}

impl Outcome {
    /// As a manifest writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NeedsHuman => "needs-human",
            Self::NotRun => "not-run",
        }
    }
}

/// One case of a run.
pub(super) struct CaseReport {
    pub(super) case: &'static Case,
    pub(super) outcome: Outcome,
    /// Why it did not pass.
    pub(super) reason: Option<String>,
    /// What was observed, a line each.
    pub(super) observed: Vec<String>,
    /// The calls that prove it, or all of the walk where it is not proven.
    pub(super) calls: Vec<Call>,
    /// Its pictures.
    pub(super) pictures: Vec<Shown>,
}

/// A picture of a case.
#[derive(Clone)]
pub(super) struct Shown {
    /// In the folder of the evidence.
    pub(super) file: String,
    pub(super) caption: String,
    /// The same, smaller.
    pub(super) jpeg: Arc<[u8]>,
}

/// A whole run.
pub(super) struct Report {
    pub(super) entity: Entity,
    pub(super) client_id: String,
    pub(super) is_practice: bool,
    pub(super) started: UtcMillis,
    pub(super) finished: UtcMillis,
    pub(super) cases: Vec<CaseReport>,
}

impl CaseReport {
    /// Judges a case by the record of its walk.
    pub(super) fn of(
        case: &'static Case,
        records: &BTreeMap<WalkName, Record>,
        words: &Locale,
    ) -> Self {
        let mut report = Self {
            case,
            outcome: Outcome::NotRun,
            reason: None,
            observed: Vec::new(),
            calls: Vec::new(),
            pictures: Vec::new(),
        };
        let (name, check) = match case.run {
            Run::Not(reason) => {
                report.reason = Some(reason.to_owned());
                return report;
            }
            Run::Walk(name, check) => (name, check),
        };
        let Some(record) = records.get(&name) else {
            report.reason = Some("its walk was not gone".to_owned());
            return report;
        };
        let mut proof = Proof::new(record, words);
        let judged = check(&mut proof);
        report.observed = std::mem::take(&mut proof.observed);
        let calls = record.calls.iter();
        report.calls = match &judged {
            Ok(()) => calls
                .filter(|call| proof.calls.contains(&call.number))
                .cloned()
                .collect(),
            Err(_) => calls.cloned().collect(),
        };
        (report.outcome, report.reason) = match (judged, &record.halt) {
            (Ok(()), _) => (Outcome::Passed, None),
            (Err(_), Some(Halt::NeedsHuman(who))) => (Outcome::NeedsHuman, Some(who.clone())),
            (Err(missing), Some(Halt::Lost(how))) => (
                Outcome::Failed,
                Some(format!("{missing}; the walk ended early: {how}")),
            ),
            (Err(missing), None) => (Outcome::Failed, Some(missing)),
        };
        report.reason = report
            .reason
            .map(|reason| masked(&reason).unwrap_or(reason));
        report.pictures = record
            .scenes
            .iter()
            .enumerate()
            .filter(|(_, scene)| scene.cases.contains(&case.id))
            .map(|(at, scene)| Shown {
                file: picture_name(record, at),
                caption: scene.caption.to_owned(),
                jpeg: Arc::clone(&scene.jpeg),
            })
            .collect();
        report
    }

    /// The REQUEST-IDs of its calls, in the order in which they left.
    fn request_ids(&self) -> Vec<&str> {
        let calls = self.calls.iter();
        calls
            .filter_map(|call| call.request_id.as_deref())
            .collect()
    }
}

fn picture_name(record: &Record, at: usize) -> String {
    let key = record.scenes.get(at).map_or("", |scene| scene.key);
    format!("pictures/{}-{:02}-{key}.png", record.name, at + 1)
}

impl Report {
    /// Writes every file of the evidence.
    pub(super) fn write(
        &self,
        folder: &Folder,
        records: &BTreeMap<WalkName, Record>,
    ) -> Result<(), Error> {
        for record in records.values() {
            for (at, scene) in record.scenes.iter().enumerate() {
                if scene.png.is_empty() || scene.jpeg.is_empty() {
                    return Err(Error::Picture);
                }
                folder.write(&picture_name(record, at), &scene.png)?;
            }
        }
        for case in &self.cases {
            if !case.calls.is_empty() {
                let calls = manifest::calls(case);
                folder.write(&manifest::calls_name(case), calls.as_bytes())?;
            }
        }
        folder.write("report.pdf", &pdf::write(self)?)?;
        folder.write("index.html", html::page(self).as_bytes())?;
        folder.write("manifest.json", manifest::write(self).as_bytes())
    }

    fn count(&self, need: Need, outcome: Outcome) -> Vec<&'static str> {
        let cases = self.cases.iter();
        cases
            .filter(|report| report.case.need(self.entity) == need && report.outcome == outcome)
            .map(|report| report.case.id)
            .collect()
    }

    /// What is said at the end.
    pub(super) fn summary(&self) -> Summary {
        let of = |outcome| self.count(Need::Mandatory, outcome);
        let (failed, not_run) = (of(Outcome::Failed), of(Outcome::NotRun));
        Summary {
            passed: of(Outcome::Passed).len(),
            failed,
            needs_human: of(Outcome::NeedsHuman),
            not_run,
        }
    }

    /// What is written on every paper about how the run was made.
    fn made(&self) -> String {
        format!(
            "{} · entity: {} · client id: {} · from {} to {}",
            super::case::SET,
            self.entity.name(),
            self.client_id,
            moment(self.started),
            moment(self.finished),
        )
    }

    /// What nobody may take a practice run for.
    fn warning(&self) -> Option<&'static str> {
        self.is_practice.then_some(
            "Practice: made with the sandbox inside this program and invented people. ABDM has seen \
             none of these calls; this is no evidence for an exit.",
        )
    }
}

/// The mandatory cases of a run, by outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many passed.
    pub passed: usize,
    /// Which failed.
    pub failed: Vec<&'static str>,
    /// Which a person was missing for.
    pub needs_human: Vec<&'static str>,
    /// Which were not run.
    pub not_run: Vec<&'static str>,
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.passed + self.failed.len() + self.needs_human.len() + self.not_run.len();
        write!(formatter, "{} of {all} mandatory cases passed", self.passed)?;
        for (what, cases) in [
            ("failed", &self.failed),
            ("need a person", &self.needs_human),
            ("not run", &self.not_run),
        ] {
            if !cases.is_empty() {
                write!(formatter, "; {what}: {}", cases.join(", "))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_one_line() {
        let mut summary = Summary {
            passed: 24,
            failed: Vec::new(),
            needs_human: Vec::new(),
            not_run: vec!["TAGGING", "SHARE_701"],
        };
        assert_eq!(
            summary.to_string(),
            "24 of 26 mandatory cases passed; not run: TAGGING, SHARE_701"
        );
        summary.failed.push("CRT_ABHA_101");
        assert!(
            summary
                .to_string()
                .contains("24 of 27 mandatory cases passed; failed: CRT_ABHA_101; not run")
        );
    }
}
