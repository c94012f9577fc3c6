//! `[record]`

use super::error::Error;
use super::field::{Raw, Section};
use crate::record::{Class, Retention};
use serde::Deserialize;
use std::path::PathBuf;

/// What the kiosk keeps of what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// `keep`: whether the kiosk works without it.
    pub keeping: Keeping,
    /// `path`: the file. Without it there is one in the state folder, but not in practice
    /// ([`Config::record_path`](super::Config::record_path)).
    pub path: Option<PathBuf>,
    /// `aadhaar_days`, `audit_days` and `operations_days`: how long what is kept, never shorter than the
    /// law wants.
    pub retention: Retention,
}

/// Whether there is a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Keeping {
    /// There is, and while it cannot be written nobody begins anything.
    #[default]
    Required,
    /// There is, and while it cannot be written staff are told and people go on.
    Wanted,
    /// There is none.
    Off,
}

/// Below the state folder. The folder in between is this user's alone, whatever the state folder is.
pub(super) const USUAL_PATH: &str = "record/record.sqlite";

/// The same of invented people.
pub(super) const PRACTICE_PATH: &str = "record/practice.sqlite";

impl Default for Record {
    fn default() -> Self {
        Self {
            keeping: Keeping::default(),
            path: None,
            retention: Retention::USUAL,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawRecord {
    keep: Raw,
    path: Raw,
    aadhaar_days: Raw,
    audit_days: Raw,
    operations_days: Raw,
}

const MAX_PATH: usize = 4096;

/// A hundred years.
const MAX_DAYS: u16 = 36_500;

impl RawRecord {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Record, Error> {
        let mut retention = Retention::USUAL;
        for (key, raw, class, why) in [
            (
                "aadhaar_days",
                &self.aadhaar_days,
                Class::AadhaarTransaction,
                "Aadhaar transactions are kept for two years, and five more in an archive",
            ),
            (
                "audit_days",
                &self.audit_days,
                Class::Audit,
                "the Digital Personal Data Protection Rules want one year",
            ),
            (
                "operations_days",
                &self.operations_days,
                Class::Operations,
                "CERT-In wants 180 days",
            ),
        ] {
            let floor = class.floor_days();
            let rule = format!("must be a whole number of days from {floor} to {MAX_DAYS}: {why}");
            let kept = section.checked(key, raw, &rule, |value| {
                let days = u16::try_from(value.as_integer()?).ok()?;
                retention.with(class, days).filter(|_| days <= MAX_DAYS)
            })?;
            retention = kept.unwrap_or(retention);
        }
        Ok(Record {
            keeping: section.choice("keep", &self.keep)?.unwrap_or_default(),
            path: section
                .line("path", &self.path, MAX_PATH)?
                .map(|path| section.path(&path)),
            retention,
        })
    }
}
