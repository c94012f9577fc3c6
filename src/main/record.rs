//! The sub-command `record`: looking after the file in which the kiosk keeps what happened.

use super::{BAD_SETTINGS, complain, surroundings};
use abha_kiosk::domain::UtcMillis;
use abha_kiosk::kiosk::driver::utc_now;
use abha_kiosk::record::{
    Access, Anchor, Broken, Class, Digest, Entry, EventKind, ExportFormat, OpenOptions, ReadError,
    Reader, Record, Retention, Stamp, Tamper, Version,
};
use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime};

#[derive(Args)]
pub(crate) struct RecordArguments {
    #[command(subcommand)]
    task: Task,
    /// The settings of the kiosk whose record it is
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// The record itself; without it, the one that the settings name
    #[arg(long, value_name = "FILE", global = true)]
    file: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Task {
    /// Look whether every entry is as it was written
    ///
    /// Prints one line of JSON. Ends with 3 when an entry is not, and names the first.
    Verify {
        /// The last line of this file is an anchor of earlier: nothing may be cut off since
        #[arg(long, value_name = "FILE")]
        anchor: Option<PathBuf>,
    },
    /// Write entries out, for whoever looks into what happened
    Export {
        /// Where to; the file must not be there
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// In which form
        #[arg(long, value_name = "FORM", default_value = "json")]
        format: Form,
        /// From this moment on (2026-11-27 or 2026-11-27T09:00:00+05:30); 180 days ago without it
        #[arg(long, value_name = "WHEN", value_parser = moment)]
        from: Option<UtcMillis>,
        /// Up to before this moment; now without it
        #[arg(long, value_name = "WHEN", value_parser = moment)]
        to: Option<UtcMillis>,
    },
    /// Erase what has been kept long enough
    ///
    /// As long as [record] of the settings says, and never less than the law wants. Aadhaar
    /// transactions of less than seven years leave the record into an archive alone, and only where
    /// aadhaar_days is set to less.
    Purge {
        /// Write the Aadhaar transactions that go into this file first; it must not be there
        #[arg(long, value_name = "FILE")]
        archive: Option<PathBuf>,
        /// The clock was looked at, although the last entry is a year old or in the future
        #[arg(long)]
        clock_is_right: bool,
    },
    /// Print the head of the record, to be kept elsewhere
    Anchor {
        /// Append it to this file as well
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// One JSON object a line
    Json,
    /// Comma-separated values with a line of headings
    Csv,
}

/// Somebody has to look into it.
const SOMEBODY_MUST_ACT: u8 = 3;

/// So long is looked back without `--from`: what CERT-In wants to be there.
const USUAL_DAYS: i64 = 180;

/// In milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// A clock that says that nothing happened for longer is looked at before anything is erased.
const QUIET_DAYS: i64 = 366;

/// Does what the arguments say.
pub(crate) fn look_after(arguments: RecordArguments) -> anyhow::Result<ExitCode> {
    let mut config = match arguments
        .config
        .as_deref()
        .map(surroundings::read_settings)
        .transpose()
    {
        Ok(config) => config,
        Err(error) => {
            complain(&error.to_string());
            return Ok(ExitCode::from(BAD_SETTINGS));
        }
    };
    let retention = config
        .as_ref()
        .map_or(Retention::USUAL, |config| config.record.retention);
    if let Some(config) = &mut config {
        let folder = &mut config.kiosk.state_dir;
        *folder = folder.take().or_else(surroundings::state_folder);
    }
    let named = || config.as_ref()?.record_path();
    let Some(path) = arguments.file.clone().or_else(named) else {
        bail!("which record? Name it with --file, or the settings of its kiosk with --config");
    };
    let keeper = Keeper {
        path,
        now: Stamp::in_india(utc_now()),
    };
    match arguments.task {
        Task::Verify { anchor } => keeper.verify(anchor.as_deref()),
        Task::Export {
            out,
            format,
            from,
            to,
        } => {
            let to = to.unwrap_or(UtcMillis(keeper.now.utc.0 + 1));
            let from = from.unwrap_or(UtcMillis(to.0 - USUAL_DAYS * DAY));
            keeper.export(&out, format, from, to)
        }
        Task::Purge {
            archive,
            clock_is_right,
        } => keeper.purge(retention, archive.as_deref(), clock_is_right),
        Task::Anchor { out } => keeper.anchor(out.as_deref()),
    }
}

/// Whoever looks after a record.
struct Keeper {
    path: PathBuf,
    now: Stamp,
}

impl Keeper {
    fn verify(&self, anchor: Option<&Path>) -> anyhow::Result<ExitCode> {
        let anchor = anchor.map(last_anchor).transpose()?;
        let reader = Reader::open(&self.path)?;
        let (result, entries) = match reader.verify(anchor.as_ref()) {
            Ok(found) => (Ok(found), found.entries),
            Err(ReadError::Broken(broken)) => (Err(broken), 0),
            Err(error) => return Err(error.into()),
        };
        // Whoever closes last leaves one file, and a reader cannot.
        drop(reader);
        let first_broken = result.err().and_then(Broken::seq);
        let mut events = vec![EventKind::RecordVerified {
            entries,
            first_broken,
        }];
        if let Err(broken) = result {
            let what = if matches!(broken, Broken::CutOff(_)) {
                Tamper::RecordCutOff
            } else {
                Tamper::Record
            };
            events.push(EventKind::Tampered { what });
        }
        let recorded = self.record(&events);
        match result {
            Ok(found) => print(&json!({
                "event": "record_verified",
                "whole": true,
                "entries": found.entries,
                "without_content": found.without_content,
                "first": found.first.0,
                "last": found.head.seq.0,
                "hash": found.head.hash.to_string(),
                "anchor_compared": found.anchor_compared,
                "recorded": recorded,
            }))?,
            Err(broken) => print(&json!({
                "event": "record_verified",
                "whole": false,
                "first_broken": broken.seq().map(|seq| seq.0),
                "why": broken.to_string(),
                "recorded": recorded,
            }))?,
        }
        Ok(code(result.is_ok() && recorded))
    }

    fn export(
        &self,
        out: &Path,
        form: Form,
        from: UtcMillis,
        to: UtcMillis,
    ) -> anyhow::Result<ExitCode> {
        let format = match form {
            Form::Json => ExportFormat::JsonLines,
            Form::Csv => ExportFormat::Csv,
        };
        let reader = Reader::open(&self.path)?;
        let exported = into_new_file(out, |file| reader.export(format, from..to, file))?;
        drop(reader);
        let recorded = self.record(&[EventKind::RecordExported {
            format,
            from_ms: from.0,
            until_ms: to.0,
            entries: exported.entries,
            sha256: exported.sha256,
        }]);
        print(&json!({
            "event": "record_exported",
            "entries": exported.entries,
            "sha256": exported.sha256.to_string(),
            "recorded": recorded,
        }))?;
        Ok(code(recorded))
    }

    fn purge(
        &self,
        retention: Retention,
        archive: Option<&Path>,
        clock_is_right: bool,
    ) -> anyhow::Result<ExitCode> {
        let mut record = self.open()?;
        let last = record.last_at()?.map_or(self.now.utc, |stamp| stamp.utc);
        let quiet = self.now.utc.0 - last.0;
        if !clock_is_right && !(0..=QUIET_DAYS * DAY).contains(&quiet) {
            bail!(
                "the last entry was written at {}, and the clock of this machine says {}: look at the \
                 clock, then say --clock-is-right",
                Stamp {
                    utc: last,
                    ..self.now
                }
                .local_text(),
                self.now.local_text()
            );
        }
        let plan = record.plan_purge(retention, archive.is_some(), self.now)?;
        let archived = match archive {
            Some(path) if plan.entries(Class::AadhaarTransaction) > 0 => {
                Some(into_new_file(path, |file| {
                    record.write_archive(&plan, file)
                })?)
            }
            _ => None,
        };
        let purged = record.purge(&plan, archived, self.now)?;
        print(&json!({
            "event": "record_purged",
            "emptied": purged.emptied,
            "taken_out": purged.taken_out,
            "archive_sha256": archived.map(|digest: Digest| digest.to_string()),
        }))?;
        Ok(ExitCode::SUCCESS)
    }

    fn anchor(&self, out: Option<&Path>) -> anyhow::Result<ExitCode> {
        let anchor = Reader::open(&self.path)?.anchor()?;
        let line = anchor.line(self.now);
        if let Some(path) = out {
            let mut file = File::options()
                .create(true)
                .append(true)
                .open(path)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            writeln!(file, "{line}")
                .and_then(|()| file.sync_all())
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        let recorded = self.record(&[EventKind::RecordAnchored {
            through: anchor.seq,
        }]);
        say(&line)?;
        Ok(code(recorded))
    }

    fn open(&self) -> anyhow::Result<Record> {
        let program = version();
        let at = self.now;
        let access = Access::Maintenance;
        Ok(Record::open(
            &self.path,
            &OpenOptions {
                access,
                program,
                at,
            },
        )?)
    }

    /// Writes what was done into the record itself. Where it cannot be, which a broken one often cannot, that is
    /// said.
    fn record(&self, events: &[EventKind]) -> bool {
        let entries: Vec<Entry> = events
            .iter()
            .map(|kind| Entry::Event(kind.of_the_kiosk()))
            .collect();
        let written = self
            .open()
            .and_then(|mut record| Ok(record.append(&entries, self.now)?));
        if let Err(error) = &written {
            complain(&format!(
                "this was done, and is not in the record: {error:#}"
            ));
        }
        written.is_ok()
    }
}

fn code(is_well: bool) -> ExitCode {
    if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(SOMEBODY_MUST_ACT)
    }
}

/// The version in the manifest.
fn version() -> Version {
    let number = |text: &str| text.parse().unwrap_or_default();
    Version {
        major: number(env!("CARGO_PKG_VERSION_MAJOR")),
        minor: number(env!("CARGO_PKG_VERSION_MINOR")),
        patch: number(env!("CARGO_PKG_VERSION_PATCH")),
    }
}

fn last_anchor(path: &Path) -> anyhow::Result<Anchor> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    let last = text.lines().rfind(|line| !line.trim().is_empty());
    last.and_then(Anchor::parse)
        .with_context(|| format!("the last line of {} is no anchor", path.display()))
}

/// Writes a file that was not there, for this user alone, and makes sure that it is on the disk. What could
/// not be written whole is taken away again.
fn into_new_file<T>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<T, ReadError>,
) -> anyhow::Result<T> {
    let mut options = File::options();
    let _ = options.write(true).create_new(true);
    #[cfg(unix)]
    let _ = std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options
        .open(path)
        .with_context(|| format!("{} cannot be made", path.display()))?;
    let mut file = BufWriter::new(file);
    let written = write(&mut file)
        .map_err(anyhow::Error::from)
        .and_then(|written| {
            file.flush()?;
            file.get_ref().sync_all()?;
            Ok(written)
        });
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written.with_context(|| format!("{} was not written", path.display()))
}

fn print(line: &Value) -> anyhow::Result<()> {
    say(&line.to_string())
}

fn say(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .context("stdout cannot be written")
}

/// A day begins at midnight in India.
fn moment(text: &str) -> Result<UtcMillis, String> {
    let whole = OffsetDateTime::parse(text, &Rfc3339).ok();
    let day = Date::parse(text, format_description!("[year]-[month]-[day]"))
        .map(|day| day.midnight().assume_utc() - Duration::minutes(330));
    let moment = whole.or(day.ok());
    let moment = moment.ok_or("must be like 2026-11-27 or 2026-11-27T09:00:00+05:30")?;
    let millis = moment.unix_timestamp_nanos() / 1_000_000;
    i64::try_from(millis)
        .map(UtcMillis)
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test says what it expects by panicking"
    )]

    use super::*;

    #[test]
    fn a_day_and_a_moment_are_both_understood() {
        for text in [
            "2026-11-27",
            "2026-11-27T00:00:00+05:30",
            "2026-11-26T18:30:00Z",
        ] {
            assert_eq!(
                moment(text).unwrap(),
                UtcMillis(1_795_717_800_000),
                "{text}"
            );
        }
        for text in ["", "yesterday", "27-11-2026", "2026-11-31"] {
            assert!(moment(text).is_err(), "{text}");
        }
    }
}
