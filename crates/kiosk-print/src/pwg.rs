//! PWG raster (PWG 5102.4): the pictures that every IPP Everywhere printer takes.

use super::CardFault;
use abha_card::{Drawing, Pixels};
use std::ops::Range;
use zeroize::{Zeroize as _, Zeroizing};

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

/// The most bytes of a band, which is as much of a page as is drawn at a time: all of A4 at 300 dots
/// an inch.
const LARGEST_BAND: usize = 36 << 20;

/// Pages that can be had by bands, from the top or from the bottom.
pub(super) trait Pages {
    /// Pixels of a page across and down; nothing where there is no such page.
    fn size(&self, page: usize) -> Option<(u32, u32)>;

    /// The row at or before this one, and after `from`, where a page is best cut in two.
    fn cut(&self, page: usize, from: u32, row: u32) -> u32;

    /// Some rows of a page.
    ///
    /// # Errors
    ///
    /// [`CardFault`] when they cannot be drawn.
    fn rows(&self, page: usize, rows: Range<u32>) -> Result<Pixels, CardFault>;
}

/// Writes the first pages into memory that is wiped when it is dropped, with no more than one band of
/// them drawn at any time.
///
/// # Errors
///
/// [`CardFault::TooLarge`] when a page has more pixels than the header can say, or not as many
/// as it claims; whatever the pages themselves say.
pub(super) fn encode(
    pages: &(impl Pages + ?Sized),
    count: usize,
    settings: Settings<'_>,
) -> Result<Zeroizing<Vec<u8>>, CardFault> {
    encode_by(pages, count, settings, LARGEST_BAND)
}

fn encode_by(
    pages: &(impl Pages + ?Sized),
    count: usize,
    settings: Settings<'_>,
    band: usize,
) -> Result<Zeroizing<Vec<u8>>, CardFault> {
    let mut out = Out::default();
    out.put(SYNC);
    for index in 0..count {
        let is_back = settings.two_sided && index % 2 == 1;
        let turn = if is_back {
            settings.sheet_back
        } else {
            SheetBack::AsFront
        };
        let (width, height) = pages.size(index).ok_or(CardFault::TooLarge)?;
        if width == 0 || height == 0 {
            return Err(CardFault::TooLarge);
        }
        out.put(&header((width, height), count, settings, turn)?);
        let mut lines = Lines::new(&mut out, settings.color.unit());
        for rows in bands(pages, index, band, turn) {
            let mut drawn = pages.rows(index, rows.clone())?;
            let is_whole = drawn.rgba.len() == width as usize * rows.len() * 4;
            let mut take = |row| {
                lines.take(Zeroizing::new(line(
                    row,
                    settings.color,
                    turn == SheetBack::Rotated,
                )));
            };
            let drawn_rows = drawn.rgba.chunks_exact(width as usize * 4);
            if turn == SheetBack::AsFront {
                drawn_rows.for_each(&mut take);
            } else {
                drawn_rows.rev().for_each(&mut take);
            }
            drawn.rgba.zeroize();
            if !is_whole {
                return Err(CardFault::TooLarge);
            }
        }
        lines.end();
    }
    Ok(out.0)
}

/// The rows of a page in bands of at most so many bytes, in the order in which they are sent.
fn bands(
    pages: &(impl Pages + ?Sized),
    page: usize,
    most: usize,
    turn: SheetBack,
) -> Vec<Range<u32>> {
    let (width, height) = pages.size(page).unwrap_or_default();
    let rows = u32::try_from(most / (width as usize * 4).max(1)).unwrap_or(u32::MAX);
    let mut bands = Vec::new();
    let mut from = 0;
    while from < height {
        let end = from.saturating_add(rows.max(1));
        let end = if end < height {
            pages.cut(page, from, end)
        } else {
            height
        };
        bands.push(from..end);
        from = end;
    }
    if turn != SheetBack::AsFront {
        bands.reverse();
    }
    bands
}

/// What was written so far. It grows by hand, because a vector that grows leaves its old block
/// unwiped.
#[derive(Default)]
struct Out(Zeroizing<Vec<u8>>);

impl Out {
    fn put(&mut self, bytes: &[u8]) {
        const FIRST: usize = 1 << 20;
        let length = self.0.len() + bytes.len();
        if length > self.0.capacity() {
            let room = length.max(self.0.capacity() * 2).max(FIRST);
            let mut larger = Zeroizing::new(Vec::with_capacity(room));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }
}

/// The lines of a page on their way: one that comes several times in a row is written once.
struct Lines<'a> {
    out: &'a mut Out,
    unit: usize,
    last: Option<Zeroizing<Vec<u8>>>,
    same: usize,
}

impl<'a> Lines<'a> {
    fn new(out: &'a mut Out, unit: usize) -> Self {
        Self {
            out,
            unit,
            last: None,
            same: 0,
        }
    }

    fn take(&mut self, line: Zeroizing<Vec<u8>>) {
        if self.same < MOST_LINES && self.last.as_ref() == Some(&line) {
            self.same += 1;
            return;
        }
        self.end();
        self.last = Some(line);
        self.same = 1;
    }

    /// Writes what has not been written yet.
    fn end(&mut self) {
        let Some(line) = self.last.take() else { return };
        // A pixel that stands alone takes one byte more.
        let mut packed = Zeroizing::new(Vec::with_capacity(1 + line.len() * 2));
        packed.push(count_byte(self.same));
        pack(&mut packed, &line, self.unit);
        self.out.put(&packed);
    }
}

/// Pages that are drawn already.
impl Pages for [Pixels] {
    fn size(&self, page: usize) -> Option<(u32, u32)> {
        let page = self.get(page)?;
        Some((page.width, page.height))
    }

    fn cut(&self, _page: usize, _from: u32, row: u32) -> u32 {
        row
    }

    fn rows(&self, page: usize, rows: Range<u32>) -> Result<Pixels, CardFault> {
        let page = self.get(page).ok_or(CardFault::TooLarge)?;
        let stride = page.width as usize * 4;
        let part = rows.start as usize * stride..rows.end as usize * stride;
        Ok(Pixels {
            width: page.width,
            height: rows.end - rows.start,
            rgba: page.rgba.get(part).ok_or(CardFault::TooLarge)?.to_vec(),
        })
    }
}

/// Pages that are drawn as they are asked for.
impl Pages for Drawing {
    fn size(&self, page: usize) -> Option<(u32, u32)> {
        Drawing::size(self, page)
    }

    fn cut(&self, page: usize, from: u32, row: u32) -> u32 {
        Drawing::cut(self, page, from, row)
    }

    fn rows(&self, page: usize, rows: Range<u32>) -> Result<Pixels, CardFault> {
        Drawing::rows(self, page, rows).map_err(|_| CardFault::Drawing)
    }
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
    (width, height): (u32, u32),
    count: usize,
    settings: Settings<'_>,
    turn: SheetBack,
) -> Result<Vec<u8>, CardFault> {
    let color = settings.color;
    let too_large = |_| CardFault::TooLarge;
    let line = (u64::from(width) * u64::from(color.bits_of_a_pixel())).div_ceil(8);
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
    header.number(352, points(width)?);
    header.number(356, points(height)?);
    header.number(372, width);
    header.number(376, height);
    header.number(384, color.bits_of_a_color());
    header.number(388, color.bits_of_a_pixel());
    header.number(392, u32::try_from(line).map_err(too_large)?);
    header.number(400, color.space());
    header.number(420, color.colors());
    header.number(452, u32::try_from(count).map_err(|_| CardFault::TooLarge)?);
    header.number(456, i32::cast_unsigned(cross));
    header.number(460, i32::cast_unsigned(feed));
    // The box of the picture: the whole page.
    header.number(472, width);
    header.number(476, height);
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

#[cfg(test)]
mod tests;
