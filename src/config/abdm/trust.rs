//! Files and fingerprints that say whom the kiosk believes.

use super::super::error::Error;
use super::super::field::{Raw, Section};
use crate::abdm::{self, KeyFingerprint, Roots};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;
use toml::Value;

const MAX_ROOTS: u64 = 1024 * 1024;
const MOST_KEYS: usize = 16;

/// The certificates of the file that a key names.
pub(in super::super) fn roots(
    section: Section<'_>,
    key: &str,
    raw: &Raw,
) -> Result<Option<Roots>, Error> {
    let Some(file) = section.line(key, raw, super::MAX_PATH)? else {
        return Ok(None);
    };
    let read = read_roots(&section.path(&file));
    read.map(Some)
        .map_err(|rule| section.error(key, raw, &rule))
}

fn read_roots(path: &Path) -> Result<Roots, String> {
    let unreadable = |_| "must name a file that can be read".to_owned();
    let too_long = || "must name a file of at most 1 MB with certificates in PEM".to_owned();
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(too_long());
    }
    let mut text = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    let read = file.take(MAX_ROOTS + 1).read_to_end(&mut text);
    if read.map_err(unreadable)? as u64 > MAX_ROOTS {
        return Err(too_long());
    }
    Roots::from_pem(&text).map_err(|error| {
        let abdm::Error::Roots(problem) = error else {
            return too_long();
        };
        format!("must name a file with certificates in PEM: {problem}")
    })
}

/// The keys of the service that may be encrypted with.
pub(super) fn keys(section: Section<'_>, raw: &Raw) -> Result<Vec<KeyFingerprint>, Error> {
    let rule = "must be a list of 1 to 16 SHA-256 fingerprints, each of 64 hexadecimal digits";
    let keys = section.checked("key_sha256", raw, rule, |value| {
        let keys = value.as_array()?;
        (1..=MOST_KEYS).contains(&keys.len()).then_some(())?;
        let read = |key: &Value| key.as_str()?.parse().ok();
        keys.iter().map(read).collect::<Option<Vec<_>>>()
    })?;
    Ok(keys.unwrap_or_default())
}
