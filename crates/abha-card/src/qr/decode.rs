//! Reading a code as the strictest reader does: what it declares of its encoding is taken as given,
//! and what it does not declare is not guessed at.

use super::bounded::Bounded;
use super::corners;
use crate::decoder::decoded;
use qrcode::ec::construct_codewords;
use qrcode::{EcLevel, Version};
use rqrr::{BitGrid, Grid, MetaData};

/// The number of UTF-8 among the Extended Channel Interpretations.
pub(super) const UTF_8: u32 = 26;

/// What a code says of its encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Nothing: readers agree on ASCII alone.
    Untold,
    /// UTF-8.
    Utf8,
    /// Another one.
    Other,
}

impl Encoding {
    /// Whether every reader reads this text, found as UTF-8, in the same way.
    pub(crate) fn is_sure(self, text: &str) -> bool {
        match self {
            Self::Utf8 => true,
            Self::Untold => text.is_ascii(),
            Self::Other => false,
        }
    }
}

/// The text of a code, its bytes taken as UTF-8, and what it says of its encoding. `None` when it
/// cannot be read.
pub(crate) fn read<G: BitGrid>(grid: &Grid<G>) -> Option<(String, Encoding)> {
    let (meta, text) = grid.decode().ok()?;
    Some((text, encoding(&grid.grid, &meta)?))
}

/// The texts of the codes in a picture of this width and height, given as how light each pixel is,
/// column and row. Bytes beyond ASCII count as UTF-8 where a code says so or says nothing; where it
/// says something else it is left out. A picture with more corners of codes than any picture of codes
/// has none, nor has one that takes longer to read than any.
#[must_use]
pub fn read_qr(
    width: usize,
    height: usize,
    mut grey: impl FnMut(usize, usize) -> u8,
) -> Vec<String> {
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let light: Vec<u8> = places.map(|(x, y)| grey(x, y)).collect();
    if width == 0 || height == 0 || corners::are_too_many(width, &light) {
        return Vec::new();
    }
    let texts = decoded(|| {
        let mut image = rqrr::PreparedImage::prepare(Bounded::new(width, &light)?);
        let codes = image.detect_grids().into_iter();
        let read = codes
            .filter_map(|code| read(&code))
            .filter(|(text, encoding)| *encoding != Encoding::Other || text.is_ascii())
            .map(|(text, _)| text);
        Some(read.collect())
    });
    texts.unwrap_or_default()
}

/// How the content begins: a mode of four bits, behind the one for a declaration its number in
/// eight.
fn encoding(grid: &dyn BitGrid, meta: &MetaData) -> Option<Encoding> {
    const DECLARATION: u8 = 0b0111;
    let version = i16::try_from(meta.version.0).ok()?;
    let level = [EcLevel::M, EcLevel::L, EcLevel::H, EcLevel::Q]
        .get(usize::from(meta.ecc_level))
        .copied()?;
    let first = codeword(grid, meta.mask, 0)?;
    let second = codeword(grid, meta.mask, second_place(version, level)?)?;
    if first >> 4 != DECLARATION {
        return Some(Encoding::Untold);
    }
    let number = first << 4 | second >> 4;
    Some(if u32::from(number) == UTF_8 {
        Encoding::Utf8
    } else {
        Encoding::Other
    })
}

/// Where the second byte of the content stands among the codewords, which go through the blocks of
/// error correction in turn.
fn second_place(version: i16, level: EcLevel) -> Option<usize> {
    let version = Version::Normal(version);
    let bits = qrcode::bits::Bits::new(version).max_len(level).ok()?;
    let mut content = vec![0; bits / 8];
    *content.get_mut(1)? = 1;
    let (codewords, _) = construct_codewords(&content, version, level).ok()?;
    codewords.iter().position(|byte| *byte == 1)
}

/// A codeword of the two pairs of columns at the right edge, the first upwards, the second
/// downwards: nothing but content stands there below the corner pattern.
fn codeword(grid: &dyn BitGrid, mask: u16, place: usize) -> Option<u8> {
    const CORNER: usize = 9;
    let size = grid.size();
    let rows = size.checked_sub(CORNER)?;
    let mut byte = 0;
    for bit in place * 8..place * 8 + 8 {
        let (row, side) = (bit / 2, bit % 2);
        let (x, y) = match (row.checked_sub(rows), (2 * rows).checked_sub(row + 1)) {
            (None, _) => (size - 1 - side, size - 1 - row),
            (Some(down), Some(_)) => (size - 3 - side, CORNER + down),
            (Some(_), None) => return None,
        };
        byte = byte << 1 | u8::from(grid.bit(y, x) != is_masked(mask, x, y));
    }
    Some(byte)
}

/// Whether a mask turns a module (ISO/IEC 18004, section 7.8.2).
fn is_masked(mask: u16, x: usize, y: usize) -> bool {
    match mask {
        0 => (x + y).is_multiple_of(2),
        1 => y.is_multiple_of(2),
        2 => x.is_multiple_of(3),
        3 => (x + y).is_multiple_of(3),
        4 => (y / 2 + x / 3).is_multiple_of(2),
        5 => (x * y) % 2 + (x * y) % 3 == 0,
        6 => ((x * y) % 2 + (x * y) % 3).is_multiple_of(2),
        _ => ((x + y) % 2 + (x * y) % 3).is_multiple_of(2),
    }
}
