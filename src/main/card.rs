//! The sub-command `card`: a card from a file, or a sheet of cards to look at.

use super::contact_sheet;
use abha_kiosk::abdm;
use abha_kiosk::card::{self, Mark, Paper};
use abha_kiosk::disk;
use abha_kiosk::kiosk::setup;
use anyhow::{Context, anyhow, bail};
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(super) struct CardArguments {
    /// The body of GET /v3/profile/account
    #[arg(
        long,
        value_name = "FILE.json",
        required_unless_present = "contact_sheet"
    )]
    profile: Option<PathBuf>,
    /// The file to write: a .pdf of the paper, or a .png of the card's front, which for a
    /// receipt is the whole slip in the printer's dots
    #[arg(long, value_name = "FILE", required_unless_present = "contact_sheet")]
    out: Option<PathBuf>,
    /// Paper: cr80, a4, a4-large, a6, receipt-80 or receipt-58
    #[arg(long, value_name = "NAME", default_value = "cr80")]
    paper: Paper,
    /// The second language of the card
    #[arg(long, value_name = "TAG", default_value = "hi")]
    language: String,
    /// Dots an inch of a .png, 50 to 1200; a receipt has its printer's 203
    #[arg(long, value_name = "N")]
    dpi: Option<u32>,
    /// The text of the service's own QR, to be put on the card as it is
    #[arg(long, value_name = "FILE")]
    qr: Option<PathBuf>,
    /// Mark the card as one for practice
    #[arg(long)]
    practice: bool,
    /// The clinic on the back of the card
    #[arg(long, value_name = "NAME")]
    clinic: Option<String>,
    /// Write every paper for invented people in every script into a folder, with an index.html
    /// to judge them by; nothing else is needed
    #[arg(long, value_name = "DIR", conflicts_with_all = ["profile", "out", "dpi", "qr"])]
    contact_sheet: Option<PathBuf>,
}

/// Dots an inch of a PNG when nothing is said.
const USUAL_DPI: u32 = 300;

/// What the eight dots a millimetre of receipt printers are called.
const RECEIPT_DPI: u32 = 203;

/// Does what the arguments say.
pub(super) fn make(arguments: &CardArguments) -> anyhow::Result<()> {
    if let Some(folder) = &arguments.contact_sheet {
        return contact_sheet::write(folder);
    }
    let (Some(profile), Some(out)) = (&arguments.profile, &arguments.out) else {
        bail!("--profile and --out are needed");
    };
    let profile = abdm::profile_from_json(&read(profile)?)
        .with_context(|| format!("{} is no profile", profile.display()))?;
    let qr = match &arguments.qr {
        Some(file) => Some(String::from_utf8(read(file)?).context("the QR's text is no UTF-8")?),
        None => None,
    };
    let qr = qr.as_deref().map(str::trim_end);
    let words = setup::words(&arguments.language)?;
    let mark = arguments.practice.then_some(Mark::Practice);
    let content = card::content_with_qr(&profile, &words, qr)
        .made_at(arguments.clinic.as_deref(), &words)
        .marked(mark, &words);
    let paper = arguments.paper;
    let bytes = match (out.extension().and_then(|kind| kind.to_str()), paper) {
        (Some("pdf"), _) => {
            if arguments.dpi.is_some() {
                bail!("--dpi is for a .png; a PDF has no dots");
            }
            card::pdf(&content, paper)?
        }
        (Some("png"), Paper::Receipt80 | Paper::Receipt58) => {
            if arguments.dpi.is_some_and(|dpi| dpi != RECEIPT_DPI) {
                bail!("a receipt printer has {RECEIPT_DPI} dots an inch");
            }
            let bitmap = card::bitmap(&content, paper)?;
            card::verify_bitmap(&bitmap, paper, &profile, qr)?;
            card::bitmap_png(&bitmap)?
        }
        (Some("png"), _) => {
            let dpi = arguments.dpi.unwrap_or(USUAL_DPI);
            let pixels = card::pixels(&content, dpi)?;
            card::verify_with_qr(&pixels, &profile, qr)?;
            card::page_png(&pixels, dpi)?
        }
        (Some(_) | None, _) => bail!("{}: the name must end in .pdf or .png", out.display()),
    };
    write(out, &bytes)
}

/// The longest profile that is read, in bytes: with its photo it is far shorter.
const LONGEST: u64 = 8 * 1024 * 1024;

/// Reads a file that an argument names.
pub(super) fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    disk::read(path, LONGEST).map_err(|error| anyhow!("{} {error}", path.display()))
}

/// Writes a file: whole, or the older one stays.
pub(super) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    disk::write_whole(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}
