//! From a file to a [`Config`].

use super::abdm::RawAbdm;
use super::error::{Error, Place};
use super::field::{Raw, Section};
use super::handoff::{Around, RawHandoff};
use super::kiosk::RawKiosk;
use super::metrics::RawMetrics;
use super::printer::RawPrinter;
use super::record::RawRecord;
use super::screen::RawScreen;
use super::share::RawShare;
use super::staff::RawStaff;
use super::voice::RawVoice;
use super::{Config, Log, Places};
use crate::disk;
use serde::Deserialize;
use std::path::{Path, PathBuf};

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct RawConfig {
    kiosk: RawKiosk,
    screen: RawScreen,
    voice: RawVoice,
    printer: RawPrinter,
    abdm: RawAbdm,
    record: RawRecord,
    staff: RawStaff,
    share: RawShare,
    handoff: RawHandoff,
    metrics: RawMetrics,
    log: RawLog,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct RawLog {
    format: Raw,
}

/// No settings are as long as that.
const MAX_FILE: u64 = 1024 * 1024;

/// What of the client's secret is known to whoever reads settings.
#[derive(Clone, Copy)]
pub(super) struct SecretHint<'a> {
    /// Where the system laid out the secrets of this program, if it did.
    pub(super) credentials: Option<&'a Path>,
    /// Whether its place is looked at.
    pub(super) is_looked_at: bool,
    /// Whether somebody is about to lay it out for this program, so that the file need not name it.
    pub(super) is_coming: bool,
}

pub(super) fn read(path: &Path, secret: SecretHint<'_>) -> Result<Config, Error> {
    let whole = |problem: String| Error::File {
        file: path.to_owned(),
        problem,
    };
    let bytes = disk::read(path, MAX_FILE).map_err(|error| whole(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default());
        Place::at(path, &text, good).error("must be UTF-8 text")
    })?;
    parse(path, &text, secret)
}

pub(super) fn parse(file: &Path, text: &str, secret: SecretHint<'_>) -> Result<Config, Error> {
    let raw: RawConfig = toml::from_str(text).map_err(|error| translate(file, text, &error))?;
    let section = |name| Section {
        name,
        file,
        text,
        secret,
    };
    let abdm = raw.abdm.check(section("abdm"))?;
    let record = raw.record.check(section("record"))?;
    let around = Around {
        practises: abdm.access.is_none(),
        keeping: record.keeping,
    };
    Ok(Config {
        kiosk: raw.kiosk.check(section("kiosk"))?,
        screen: raw.screen.check(section("screen"))?,
        voice: raw.voice.check(section("voice"))?,
        printer: raw.printer.check(section("printer"))?,
        staff: raw.staff.check(section("staff"))?,
        share: raw.share.check(section("share"))?,
        handoff: raw.handoff.check(section("handoff"), around)?,
        abdm,
        record,
        metrics: raw.metrics.check(section("metrics"))?,
        log: Log {
            format: section("log")
                .choice("format", &raw.log.format)?
                .unwrap_or_default(),
        },
        text: Some(text.to_owned()),
        places: Places {
            language: section("kiosk").place_of(&raw.kiosk.language),
            languages: section("kiosk").place_of(&raw.kiosk.languages),
            state: section("kiosk").place_of(&raw.kiosk.state),
        },
    })
}

/// Says an error of the TOML reader with the section it lies in.
fn translate(file: &Path, text: &str, error: &toml::de::Error) -> Error {
    let offset = error.span().map_or(0, |span| span.start);
    let place = Place::at(file, text, offset);
    let said = error.message().replace('\n', " ");
    if said.starts_with("unknown field `client_secret`") {
        return place.error(
            "[abdm] client_secret must not stand in this file: put the secret into a file of its \
             own and name it with client_secret_file",
        );
    }
    let section = section_at(text, offset);
    if said.starts_with("invalid type") {
        return place.error(
            "kiosk, screen, voice, printer, abdm, record, staff, share, handoff, metrics and log are sections, \
             such as [kiosk]",
        );
    }
    place.error(match section {
        Some(name) => format!("[{name}] {said}"),
        None => said,
    })
}

/// The section whose header stands last before an offset.
fn section_at(text: &str, offset: usize) -> Option<&str> {
    let before = text.get(..offset)?;
    before.lines().rev().find_map(|line| {
        let name = line.trim().strip_prefix('[')?;
        name.split_once(']').map(|(name, _)| name.trim())
    })
}

impl Section<'_> {
    /// A path of the file: a relative one counts from the file's folder.
    pub(super) fn path(self, path: &str) -> PathBuf {
        let folder = self.file.parent().unwrap_or(Path::new(""));
        folder.join(path)
    }
}

#[cfg(test)]
mod tests;
