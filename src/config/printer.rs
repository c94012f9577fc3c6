//! `[printer]`

use super::error::Error;
use super::field::{Raw, Section};
use crate::card::Paper;
use crate::domain::PrinterUri;
use crate::print::{TIME_OUT, Target};
use serde::Deserialize;
use std::time::Duration;

/// The printer for cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// `uri`: an IPP printer, or the name of a queue.
    pub target: Target,
    /// `paper`: what lies in it.
    pub paper: Paper,
    /// `time_out_seconds`, 30 to 600: a print in which nothing moves for so long is called off.
    pub time_out: Duration,
    /// `watch_seconds`, 5 to 600: so often the kiosk looks how the printer stands.
    pub watch: Duration,
}

impl Printer {
    /// A printer of which nothing but its place is said: it has A4 sheets, the usual paper of an
    /// office.
    #[must_use]
    pub fn at(target: impl Into<Target>) -> Self {
        Self {
            target: target.into(),
            paper: Paper::A4,
            time_out: TIME_OUT,
            watch: Duration::from_secs(30),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawPrinter {
    uri: Raw,
    paper: Raw,
    time_out_seconds: Raw,
    watch_seconds: Raw,
}

impl RawPrinter {
    /// `None` without a `uri`: there is no printer then.
    pub(super) fn check(&self, section: Section<'_>) -> Result<Option<Printer>, Error> {
        let paper = section.choice("paper", &self.paper)?;
        let time_out = section.seconds("time_out_seconds", &self.time_out_seconds, 30..=600)?;
        let watch = section.seconds("watch_seconds", &self.watch_seconds, 5..=600)?;
        let Some(uri) = self.uri(section)? else {
            return match (paper, time_out.or(watch)) {
                (None, None) => Ok(None),
                (_, _) => Err(section.error("uri", &self.uri, "is missing: which printer?")),
            };
        };
        let usual = Printer::at(uri);
        Ok(Some(Printer {
            paper: paper.unwrap_or(usual.paper),
            time_out: time_out.unwrap_or(usual.time_out),
            watch: watch.unwrap_or(usual.watch),
            ..usual
        }))
    }

    fn uri(&self, section: Section<'_>) -> Result<Option<PrinterUri>, Error> {
        let rule = "must be the URI of a printer, such as \"ipp://192.0.2.7/ipp/print\", or the \
                    name of a queue";
        let text = section.checked("uri", &self.uri, rule, |value| {
            value.as_str().map(str::to_owned)
        })?;
        text.map(|text| {
            text.parse()
                .map_err(|error| section.error("uri", &self.uri, &format!("{rule}: {error}")))
        })
        .transpose()
    }
}
