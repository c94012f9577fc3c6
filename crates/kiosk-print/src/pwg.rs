//! PWG raster (PWG 5102.4): the pictures that every IPP Everywhere printer takes.

use super::CardFault;
use abha_card::Pixels;
use zeroize::Zeroizing;

/// What a pixel is (`pwg-raster-document-type-supported`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Color {
    /// Three bytes: red, green, blue (`srgb_8`).
    Srgb8,
    /// A byte of grey, white being 255 (`sgray_8`).
    Sgray8,
    /// A bit of black (`black_1`).
    Black1,
}

/// How the back of a sheet has to be turned (`pwg-raster-document-sheet-back`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum SheetBack {
    /// As the front.
    #[default]
    AsFront,
    /// Mirrored along the way of the paper.
    Flipped,
    /// Turned by half.
    Rotated,
}

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Settings<'a> {
    pub(super) dpi: u32,
    pub(super) color: Color,
    /// Front and back of one sheet, bound at the long edge.
    pub(super) two_sided: bool,
    pub(super) sheet_back: SheetBack,
    /// The paper's name, which has up to 63 bytes in the header.
    pub(super) media: Option<&'a str>,
}

const SYNC: &[u8; 4] = b"RaS2";
const HEADER: usize = 1796;

/// The longest run of lines, and of pixels, that one byte can say.
const MOST_LINES: usize = 256;
const MOST_PIXELS: usize = 128;

/// Writes pages into memory that is wiped when it is dropped.
///
/// # Errors
///
/// [`CardFault::TooLarge`] when a page has more pixels than the header can say, or not as many
/// as it claims.
pub(super) fn encode(
    pages: &[Pixels],
    settings: Settings<'_>,
) -> Result<Zeroizing<Vec<u8>>, CardFault> {
    let room: usize = pages.iter().map(|page| HEADER + page.rgba.len() * 2).sum();
    let mut out = Zeroizing::new(Vec::with_capacity(SYNC.len() + room));
    out.extend_from_slice(SYNC);
    for (index, page) in pages.iter().enumerate() {
        let is_back = settings.two_sided && index % 2 == 1;
        let turn = if is_back {
            settings.sheet_back
        } else {
            SheetBack::AsFront
        };
        write_page(&mut out, page, pages.len(), settings, turn)?;
    }
    Ok(out)
}

fn write_page(
    out: &mut Vec<u8>,
    page: &Pixels,
    count: usize,
    settings: Settings<'_>,
    turn: SheetBack,
) -> Result<(), CardFault> {
    let width = page.width as usize;
    if width == 0 || page.rgba.len() != width * page.height as usize * 4 {
        return Err(CardFault::TooLarge);
    }
    out.extend(header(page, count, settings, turn)?);
    let mut lines: Vec<Zeroizing<Vec<u8>>> = page
        .rgba
        .chunks_exact(width * 4)
        .map(|row| Zeroizing::new(line(row, settings.color, turn == SheetBack::Rotated)))
        .collect();
    if turn != SheetBack::AsFront {
        lines.reverse();
    }
    let unit = settings.color.unit();
    let mut rest = lines.as_slice();
    while let Some(first) = rest.first() {
        let same = rest
            .iter()
            .take(MOST_LINES)
            .take_while(|line| *line == first)
            .count();
        out.push(count_byte(same));
        pack(out, first, unit);
        rest = rest.get(same..).unwrap_or_default();
    }
    Ok(())
}

impl Color {
    /// Bytes that are repeated together.
    const fn unit(self) -> usize {
        match self {
            Self::Srgb8 => 3,
            Self::Sgray8 | Self::Black1 => 1,
        }
    }

    const fn bits_of_a_color(self) -> u32 {
        match self {
            Self::Srgb8 | Self::Sgray8 => 8,
            Self::Black1 => 1,
        }
    }

    const fn bits_of_a_pixel(self) -> u32 {
        match self {
            Self::Srgb8 => 24,
            Self::Sgray8 => 8,
            Self::Black1 => 1,
        }
    }

    /// `ColorSpace`: black, sGray, sRGB.
    const fn space(self) -> u32 {
        match self {
            Self::Black1 => 3,
            Self::Sgray8 => 18,
            Self::Srgb8 => 19,
        }
    }

    const fn colors(self) -> u32 {
        match self {
            Self::Srgb8 => 3,
            Self::Sgray8 | Self::Black1 => 1,
        }
    }
}

/// A line in the colours of the document, read backwards if it is turned.
fn line(rgba: &[u8], color: Color, backwards: bool) -> Vec<u8> {
    let count = rgba.len() / 4;
    let mut bytes = Vec::with_capacity(count * color.unit());
    let mut bits = 0_u8;
    for place in 0..count {
        let at = 4 * if backwards { count - 1 - place } else { place };
        let pixel = rgba.get(at..at + 3).unwrap_or_default();
        match color {
            Color::Srgb8 => bytes.extend_from_slice(pixel),
            Color::Sgray8 => bytes.push(grey(pixel)),
            Color::Black1 => {
                bits = bits << 1 | u8::from(grey(pixel) < 128);
                if place % 8 == 7 {
                    bytes.push(bits);
                    bits = 0;
                }
            }
        }
    }
    let leftover = count % 8;
    if color == Color::Black1 && leftover != 0 {
        bytes.push(bits << (8 - leftover));
    }
    bytes
}

/// Luma by ITU-R BT.709, in whole numbers.
fn grey(pixel: &[u8]) -> u8 {
    let sum: u32 = pixel
        .iter()
        .zip([2126_u32, 7152, 722])
        .map(|(value, share)| u32::from(*value) * share)
        .sum();
    u8::try_from((sum + 5000) / 10_000).unwrap_or(u8::MAX)
}

/// One line: a byte below 128 says how often the next pixel stands there, less one; a byte
/// above, taken from 257, how many pixels follow as they are (PWG 5102.4 section 4.1).
fn pack(out: &mut Vec<u8>, line: &[u8], unit: usize) {
    let pixel = |at: usize| line.get(at * unit..(at + 1) * unit);
    let count = line.len() / unit;
    let mut at = 0;
    while at < count {
        let same = (at..count)
            .take(MOST_PIXELS)
            .take_while(|next| pixel(*next) == pixel(at))
            .count();
        if same > 1 || at + 1 == count {
            out.push(count_byte(same));
            out.extend_from_slice(pixel(at).unwrap_or_default());
            at += same;
            continue;
        }
        let different = (at..count)
            .take(MOST_PIXELS)
            .take_while(|next| *next + 1 == count || pixel(*next) != pixel(*next + 1))
            .count();
        if different == 1 {
            out.push(0);
        } else {
            out.push(u8::try_from(257 - different).unwrap_or(u8::MAX));
        }
        out.extend_from_slice(
            line.get(at * unit..(at + different) * unit)
                .unwrap_or_default(),
        );
        at += different;
    }
}

fn count_byte(count: usize) -> u8 {
    u8::try_from(count.saturating_sub(1)).unwrap_or(u8::MAX)
}

/// The page header, field by field at its offset (PWG 5102.4 table 1).
fn header(
    page: &Pixels,
    count: usize,
    settings: Settings<'_>,
    turn: SheetBack,
) -> Result<Vec<u8>, CardFault> {
    let color = settings.color;
    let too_large = |_| CardFault::TooLarge;
    let line = (u64::from(page.width) * u64::from(color.bits_of_a_pixel())).div_ceil(8);
    let points = |dots: u32| {
        let points =
            (u64::from(dots) * 72 + u64::from(settings.dpi) / 2) / u64::from(settings.dpi.max(1));
        u32::try_from(points).map_err(too_large)
    };
    let (cross, feed) = match turn {
        SheetBack::AsFront => (1, 1),
        SheetBack::Flipped => (1, -1),
        SheetBack::Rotated => (-1, -1),
    };
    let mut header = Header(vec![0; HEADER]);
    header.text(0, "PwgRaster");
    header.number(272, u32::from(settings.two_sided));
    header.number(276, settings.dpi);
    header.number(280, settings.dpi);
    header.number(340, 1);
    header.number(352, points(page.width)?);
    header.number(356, points(page.height)?);
    header.number(372, page.width);
    header.number(376, page.height);
    header.number(384, color.bits_of_a_color());
    header.number(388, color.bits_of_a_pixel());
    header.number(392, u32::try_from(line).map_err(too_large)?);
    header.number(400, color.space());
    header.number(420, color.colors());
    header.number(452, u32::try_from(count).map_err(|_| CardFault::TooLarge)?);
    header.number(456, i32::cast_unsigned(cross));
    header.number(460, i32::cast_unsigned(feed));
    // The box of the picture: the whole page.
    header.number(472, page.width);
    header.number(476, page.height);
    // White, where a printer has another colour for what is not drawn.
    header.number(480, 0x00FF_FFFF);
    header.text(1732, settings.media.unwrap_or_default());
    Ok(header.0)
}

struct Header(Vec<u8>);

impl Header {
    fn number(&mut self, at: usize, number: u32) {
        self.put(at, &number.to_be_bytes());
    }

    /// At most 63 bytes, so that a zero follows.
    fn text(&mut self, at: usize, text: &str) {
        let bytes = text.as_bytes();
        if bytes.len() < 64 {
            self.put(at, bytes);
        }
    }

    fn put(&mut self, at: usize, bytes: &[u8]) {
        if let Some(place) = self.0.get_mut(at..at + bytes.len()) {
            place.copy_from_slice(bytes);
        }
    }
}
