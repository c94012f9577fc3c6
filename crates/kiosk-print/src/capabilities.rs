//! What a printer says it takes.

use super::attributes::{AttributeGroup, Resolution};
use super::status::{DeviceState, RawStatus};
use super::{media, reasons};
use abdm_types::{PrinterState, PrinterUri};
use abha_card::Paper;

/// What decides how a card is sent, as the printer says it; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Capabilities {
    pub(super) name: String,
    pub(super) status: RawStatus,
    /// Whether it takes jobs at all; a printer that does not say does.
    pub(super) accepts: bool,
    pub(super) formats: Vec<String>,
    pub(super) media: Vec<String>,
    pub(super) media_ready: Vec<String>,
    pub(super) sides: Vec<String>,
    pub(super) scalings: Vec<String>,
    pub(super) resolutions: Vec<Resolution>,
    pub(super) raster: Raster,
    pub(super) operations: Vec<i32>,
    pub(super) job_sheets: Vec<String>,
    pub(super) hold_until: Vec<String>,
    pub(super) retain_until: Vec<String>,
    /// Whether it can drop a job by itself after a while.
    pub(super) takes_limit: bool,
    pub(super) page_ranges: bool,
    /// Whether it is a queue of CUPS.
    pub(super) is_cups: bool,
    /// The printer behind the queue, where it speaks IPP.
    pub(super) device: Option<PrinterUri>,
}

/// How it takes PWG raster (PWG 5102.4 section 7).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Raster {
    pub(super) resolutions: Vec<Resolution>,
    pub(super) types: Vec<String>,
    pub(super) sheet_back: Option<String>,
}

impl Capabilities {
    /// The attributes that are asked for, so that an answer stays small: `media-col-database`
    /// alone can be 200 kB.
    pub(super) const ASKED: &'static [&'static str] = &[
        "printer-name",
        "printer-state",
        "printer-state-reasons",
        "printer-is-accepting-jobs",
        "document-format-supported",
        "media-supported",
        "media-ready",
        "sides-supported",
        "print-scaling-supported",
        "printer-resolution-supported",
        "pwg-raster-document-resolution-supported",
        "pwg-raster-document-type-supported",
        "pwg-raster-document-sheet-back",
        "operations-supported",
        "job-sheets-supported",
        "job-hold-until-supported",
        "job-retain-until-supported",
        "job-cancel-after-supported",
        "page-ranges-supported",
        "cups-version",
        "device-uri",
    ];

    pub(super) fn read(printer: AttributeGroup<'_>) -> Self {
        Self {
            name: printer.name("printer-name"),
            status: RawStatus::read(printer),
            accepts: printer.truth("printer-is-accepting-jobs").unwrap_or(true),
            formats: printer.words("document-format-supported"),
            media: printer.words("media-supported"),
            media_ready: printer.words("media-ready"),
            sides: printer.words("sides-supported"),
            scalings: printer.words("print-scaling-supported"),
            resolutions: printer.resolutions("printer-resolution-supported"),
            raster: Raster {
                resolutions: printer.resolutions("pwg-raster-document-resolution-supported"),
                types: printer.words("pwg-raster-document-type-supported"),
                sheet_back: printer.word("pwg-raster-document-sheet-back"),
            },
            operations: printer.numbers("operations-supported"),
            job_sheets: printer.words("job-sheets-supported"),
            hold_until: printer.words("job-hold-until-supported"),
            retain_until: printer.words("job-retain-until-supported"),
            takes_limit: printer.has("job-cancel-after-supported"),
            page_ranges: printer.truth("page-ranges-supported").unwrap_or(false),
            is_cups: printer.has("cups-version"),
            device: device_uri(printer),
        }
    }

    /// Its state while nobody prints. With a paper it is told for that paper.
    pub(super) fn state(&self, paper: Option<Paper>) -> PrinterState {
        let spare = paper.is_some_and(|paper| self.has_paper_in_another_tray(paper));
        let said: Vec<String> = self
            .status
            .reasons
            .iter()
            .filter(|reason| !(spare && reasons::is_of_one_tray(reason)))
            .cloned()
            .collect();
        reasons::printer_state(self.status.state, &said, self.accepts)
    }

    /// Whether a tray is empty that a card does not need: a printer with several warns of
    /// `media-empty` as soon as one is, and says in `media-ready` what lies in the others.
    pub(super) fn has_paper_in_another_tray(&self, paper: Paper) -> bool {
        self.status.state != Some(DeviceState::Stopped)
            && self
                .status
                .reasons
                .iter()
                .any(|reason| reasons::is_of_one_tray(reason))
            && media::is_ready(paper, &self.media, &self.media_ready)
    }

    /// Whether it takes a format. Parameters after `;` are another format.
    pub(super) fn takes(&self, format: &str) -> bool {
        self.formats
            .iter()
            .any(|known| known.eq_ignore_ascii_case(format))
    }
}

/// The URI of a queue's printer, where it is one of IPP.
fn device_uri(printer: AttributeGroup<'_>) -> Option<PrinterUri> {
    let uri = printer.word("device-uri")?;
    // CUPS writes its own options behind it.
    let (uri, _) = uri.split_once('?').unwrap_or((&uri, ""));
    let uri: PrinterUri = uri.parse().ok()?;
    uri.authority().map(|_| uri)
}
