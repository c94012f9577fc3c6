//! The card in a form that the printer takes.

use super::attributes::Resolution;
use super::capabilities::Capabilities;
use super::media::{self, Sheet};
use super::pwg::{self, Color, Settings, SheetBack};
use super::{CardFault, Error};
use abha_card::{Content, Paper, Pixels};
use bytes::Bytes;
use zeroize::{Zeroize, Zeroizing};

const PDF: &str = "application/pdf";
const PWG: &str = "image/pwg-raster";

/// CUPS looks at what it is given; nobody else does so reliably.
const ANYTHING: &str = "application/octet-stream";

/// What is sent. Clones share the bytes, which are wiped with the last of them.
#[derive(Clone)]
pub(super) struct Document {
    pub(super) format: &'static str,
    pub(super) bytes: Bytes,
    pub(super) pages: usize,
    pub(super) attributes: JobAttributes,
}

/// What the job says of itself: only what the printer knows, and nothing of whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JobAttributes {
    pub(super) media: Option<String>,
    pub(super) two_sided: bool,
    /// Whether the printer has to be told that there is one side alone.
    pub(super) says_sides: bool,
    pub(super) scaling: Option<&'static str>,
    pub(super) first_page_only: bool,
    pub(super) no_banner: bool,
    pub(super) no_hold: bool,
    pub(super) keep_nothing: bool,
    pub(super) takes_limit: bool,
    /// Whether the job is made first and the document sent after it.
    pub(super) in_two_steps: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Raster {
        dpi: u32,
        color: Color,
        sheet_back: SheetBack,
    },
}

/// `Create-Job` and `Send-Document`.
const TWO_STEPS: [i32; 2] = [5, 6];

/// Makes what the printer takes, on the paper that it has.
///
/// # Errors
///
/// [`Error::NoFormat`] when it takes nothing that we can make, and [`Error::Card`] when the card
/// cannot be drawn.
pub(super) fn render(
    content: &Content,
    asked: Paper,
    printer: &Capabilities,
) -> Result<(Paper, Document), Error> {
    let sheet = media::choose(
        asked,
        &printer.media,
        &printer.media_ready,
        |paper| match paper.size() {
            Some(size) => Some(size),
            None => abha_card::sizes(content, paper).ok()?.first().copied(),
        },
    );
    let attributes = attributes(&sheet, printer);
    let pages = if attributes.first_page_only {
        1
    } else {
        abha_card::sizes(content, sheet.paper)
            .map_err(drawing)?
            .len()
    };
    let (format, bytes) = match format(sheet.paper, printer)? {
        Format::Pdf => {
            let pdf = abha_card::pdf(content, sheet.paper).map_err(drawing)?;
            (PDF, Zeroizing::new(pdf))
        }
        Format::Raster {
            dpi,
            color,
            sheet_back,
        } => {
            let settings = Settings {
                dpi,
                color,
                two_sided: attributes.two_sided,
                sheet_back,
                media: sheet.media.as_deref(),
            };
            let raster = if sheet.paper.is_receipt() && dpi == RECEIPT_DPI {
                let mut page = [dots(content, sheet.paper)?];
                let raster = pwg::encode(page.as_slice(), page.len(), settings);
                page[0].rgba.zeroize();
                raster
            } else {
                let drawing = abha_card::drawing(content, sheet.paper, dpi).map_err(drawing)?;
                let is_one_sided = sheet.paper == Paper::Cr80 && !attributes.two_sided;
                let count = if is_one_sided { 1 } else { drawing.count() };
                pwg::encode(&drawing, count, settings)
            };
            (PWG, raster.map_err(Error::Card)?)
        }
    };
    let document = Document {
        format,
        bytes: Bytes::from_owner(bytes),
        pages,
        attributes,
    };
    Ok((sheet.paper, document))
}

/// A slip in the very dots of its printer.
fn dots(content: &Content, paper: Paper) -> Result<Pixels, Error> {
    let mut bitmap = abha_card::bitmap(content, paper).map_err(drawing)?;
    let shades = (0..bitmap.height).flat_map(|y| (0..bitmap.width).map(move |x| (x, y)));
    let rgba = shades
        .flat_map(|(x, y)| {
            let shade = if bitmap.is_black(x, y) { 0 } else { 255 };
            [shade, shade, shade, 255]
        })
        .collect();
    let page = Pixels {
        width: bitmap.width,
        height: bitmap.height,
        rgba,
    };
    bitmap.rows.zeroize();
    Ok(page)
}

fn drawing(_: abha_card::Error) -> Error {
    Error::Card(CardFault::Drawing)
}

/// Whether a printer takes a card on this paper in a form that we can make.
pub(super) fn takes(paper: Paper, printer: &Capabilities) -> bool {
    format(paper, printer).is_ok()
}

fn format(paper: Paper, printer: &Capabilities) -> Result<Format, Error> {
    if printer.takes(PDF) || (printer.is_cups && printer.takes(ANYTHING)) {
        Ok(Format::Pdf)
    } else if printer.takes(PWG) {
        raster(paper, printer).ok_or(Error::NoFormat)
    } else {
        Err(Error::NoFormat)
    }
}

fn attributes(sheet: &Sheet, printer: &Capabilities) -> JobAttributes {
    let has = |list: &[String], word: &str| list.iter().any(|known| known == word);
    let is_card = sheet.paper == Paper::Cr80;
    let both_sides = is_card && has(&printer.sides, "two-sided-long-edge");
    JobAttributes {
        media: sheet.media.clone(),
        two_sided: both_sides,
        says_sides: has(&printer.sides, "one-sided"),
        scaling: has(&printer.scalings, "none").then_some("none"),
        // The back on a second card would be a card to throw away.
        first_page_only: is_card && !both_sides && printer.page_ranges,
        no_banner: has(&printer.job_sheets, "none"),
        no_hold: has(&printer.hold_until, "no-hold"),
        keep_nothing: has(&printer.retain_until, "none"),
        takes_limit: printer.takes_limit,
        in_two_steps: TWO_STEPS
            .iter()
            .all(|step| printer.operations.contains(step)),
    }
}

/// The best raster that the printer takes; nothing where it takes none of ours.
fn raster(paper: Paper, printer: &Capabilities) -> Option<Format> {
    let types = &printer.raster.types;
    let takes = |name: &str| types.iter().any(|known| known == name);
    let color = if paper.is_receipt() && takes("black_1") {
        Color::Black1
    } else if takes("srgb_8") || types.is_empty() {
        Color::Srgb8
    } else if takes("sgray_8") {
        Color::Sgray8
    } else if takes("black_1") {
        Color::Black1
    } else {
        return None;
    };
    let listed = if printer.raster.resolutions.is_empty() {
        &printer.resolutions
    } else {
        &printer.raster.resolutions
    };
    let sheet_back = match printer.raster.sheet_back.as_deref() {
        Some("flipped") => SheetBack::Flipped,
        Some("rotated") => SheetBack::Rotated,
        Some(_) | None => SheetBack::AsFront,
    };
    Some(Format::Raster {
        dpi: resolution(paper, listed)?,
        color,
        sheet_back,
    })
}

/// What the card is drawn best at: enough for the QR and small letters, and not so much that a
/// small printer chokes on a page of A4.
const WANTED: u32 = 300;

/// What the eight dots a millimetre of receipt printers are called.
const RECEIPT_DPI: u32 = 203;

/// The nearest to what is wanted among those that are the same both ways and that can be drawn.
fn resolution(paper: Paper, listed: &[Resolution]) -> Option<u32> {
    let wanted = if paper.is_receipt() {
        RECEIPT_DPI
    } else {
        WANTED
    };
    if listed.is_empty() {
        return Some(wanted);
    }
    listed
        .iter()
        .filter(|one| one.cross == one.feed && (100..=1200).contains(&one.cross))
        .map(|one| one.cross)
        .min_by_key(|dpi| (dpi.abs_diff(wanted), u32::MAX - dpi))
}
