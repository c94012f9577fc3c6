//! The QR: what it says, how large its modules are, and its outline.

mod bounded;
mod corners;
mod decode;
mod outline;
mod payload;

pub(super) use decode::read;
pub use decode::read_qr;
pub(super) use payload::payloads;

use super::{Error, Paper};
use qrcode::bits::Bits;
use qrcode::{Color, EcLevel, QrCode, Version};

/// White modules on each side that a reader needs (ISO/IEC 18004).
pub(super) const QUIET: usize = 4;

/// An encoded symbol.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Symbol {
    /// Row by row; true is dark.
    pub(super) modules: Vec<bool>,
    /// Modules on each side.
    pub(super) size: usize,
    /// How much of it may be lost.
    level: EcLevel,
    /// What it says.
    pub(super) text: String,
    /// Side of a module in mm.
    pub(super) pitch: f32,
}

/// Where a symbol must fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// Sides in mm, quiet zone included: the one wanted first, then the larger ones that may be
    /// taken when the content is long.
    pub(super) sides: &'static [f32],
    /// The printer's dot in mm; a module is a whole number of dots.
    pub(super) dot: f32,
}

/// A dot of a 300-dpi printer.
const DOT_300: f32 = 25.4 / 300.0;

/// The front of a CR80 card: a block of 34 mm with modules of five dots, 0.42 mm; it may grow
/// into the text column when a long address makes the content long.
pub(super) const CARD_FRONT: Block = Block {
    sides: &[34.4, 36.1, 37.8],
    dot: DOT_300,
};

/// The large-print copy on A4.
pub(super) const LARGE_PRINT: Block = Block {
    sides: &[50.0],
    dot: DOT_300,
};

/// The large-print sheet.
pub(super) const WHOLE_SHEET: Block = Block {
    sides: &[70.0, 78.0],
    dot: DOT_300,
};

/// An A6 sheet.
pub(super) const HALF_SHEET: Block = Block {
    sides: &[46.0, 48.0],
    dot: DOT_300,
};

/// A dot of a receipt printer.
const DOT_RECEIPT: f32 = 1.0 / Paper::RECEIPT_DOTS as f32;

/// A slip 72 mm wide.
pub(super) const WIDE_SLIP: Block = Block {
    sides: &[61.0, 66.0, 72.0],
    dot: DOT_RECEIPT,
};

/// A slip 48 mm wide.
pub(super) const NARROW_SLIP: Block = Block {
    sides: &[41.0, 44.5, 48.0],
    dot: DOT_RECEIPT,
};

/// The block on a slip, when the paper is one.
pub(super) const fn slip(paper: Paper) -> Option<Block> {
    match paper {
        Paper::Receipt80 => Some(WIDE_SLIP),
        Paper::Receipt58 => Some(NARROW_SLIP),
        Paper::Cr80 | Paper::A4 | Paper::A4Large | Paper::A6 => None,
    }
}

/// The smallest module in mm: below it, the robustness measured falls off a cliff.
const SMALLEST_PITCH: f32 = 0.38;

impl Symbol {
    /// Encodes the fullest of the payloads that fits the block with modules of at least
    /// 0.38 mm.
    ///
    /// Within one block the size of a module counts for more than the error correction. So
    /// level M sets the size, and a higher level is taken only where it costs nothing; a larger
    /// block comes before level L, and level L before leaving anything out.
    ///
    /// # Errors
    ///
    /// [`Error::QrTooLong`] when not even the last payload fits.
    pub(super) fn plan(payloads: &[String], block: Block) -> Result<Self, Error> {
        Self::plan_beside(payloads, block, None)
    }

    /// As [`plan`](Self::plan), with a symbol of the same payloads for another block: only its
    /// modules change their size when the rest is the same, and encoding takes longer than
    /// anything else.
    ///
    /// # Errors
    ///
    /// As [`plan`](Self::plan).
    pub(super) fn plan_beside(
        payloads: &[String],
        block: Block,
        other: Option<&Self>,
    ) -> Result<Self, Error> {
        let (text, version, level, dots) = payloads
            .iter()
            .find_map(|text| {
                let (version, level, dots) = choose(Length::of(text), block)?;
                Some((text, version, level, dots))
            })
            .ok_or(Error::QrTooLong)?;
        let pitch = dots as f32 * block.dot;
        match other {
            Some(other)
                if (&other.text, other.size, other.level) == (text, size_of(version), level) =>
            {
                Ok(Self {
                    pitch,
                    ..other.clone()
                })
            }
            Some(_) | None => encode(text, version, level, pitch),
        }
    }

    #[cfg(test)]
    fn of_modules(modules: Vec<bool>, size: usize) -> Self {
        Self {
            modules,
            size,
            level: EcLevel::M,
            text: String::new(),
            pitch: 1.0,
        }
    }

    /// Whether a module is dark. False outside the symbol.
    pub(super) fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size
            && self
                .modules
                .get(y * self.size + x)
                .copied()
                .unwrap_or_default()
    }

    /// Side in mm without the quiet zone.
    pub(super) fn side(&self) -> f32 {
        self.size as f32 * self.pitch
    }

    /// The border between dark and light as closed polygons in modules, to be filled by the
    /// even-odd rule as one path: separate squares would show hairlines between them.
    pub(super) fn outline(&self) -> Vec<Vec<(u16, u16)>> {
        outline::trace(self)
    }
}

/// How long a text is in a symbol.
#[derive(Debug, Clone, Copy)]
struct Length {
    bytes: usize,
    /// Whether the symbol says how they are meant.
    is_declared: bool,
}

impl Length {
    fn of(text: &str) -> Self {
        Self {
            bytes: text.len(),
            is_declared: is_declared(text),
        }
    }

    fn bits(self, version: i16) -> usize {
        let header = if version < 10 { 4 + 8 } else { 4 + 16 };
        let declaration = if self.is_declared { 4 + 8 } else { 0 };
        declaration + header + self.bytes * 8
    }
}

/// Whether a text needs the declaration of its encoding: bytes beyond ASCII are guessed at by
/// readers that are told nothing, and names become Chinese. ASCII is the same in every
/// encoding, and readers that show a declaration as text are spared it.
fn is_declared(text: &str) -> bool {
    !text.is_ascii()
}

/// Version, level and dots a module for a payload of some length.
fn choose(length: Length, block: Block) -> Option<(i16, EcLevel, u32)> {
    let whole_dots = |version: i16, side: f32| {
        let modules = size_of(version) + 2 * QUIET;
        let dots = (side / (modules as f32 * block.dot) + 1e-3).floor();
        (dots * block.dot >= SMALLEST_PITCH).then_some(dots as u32)
    };
    [EcLevel::M, EcLevel::L].into_iter().find_map(|level| {
        let version = version_for(length, level)?;
        block.sides.iter().find_map(|side| {
            let dots = whole_dots(version, *side)?;
            let better = if level == EcLevel::M {
                [EcLevel::H, EcLevel::Q].into_iter().find_map(|level| {
                    let version = version_for(length, level)?;
                    (whole_dots(version, *side) == Some(dots)).then_some((version, level, dots))
                })
            } else {
                None
            };
            better.or(Some((version, level, dots)))
        })
    })
}

/// Modules on each side of a version.
fn size_of(version: i16) -> usize {
    usize::try_from(version).unwrap_or_default() * 4 + 17
}

/// The smallest version that holds a text of some length.
fn version_for(length: Length, level: EcLevel) -> Option<i16> {
    (1..=40_i16).find(|version| {
        Bits::new(Version::Normal(*version))
            .max_len(level)
            .is_ok_and(|bits| length.bits(*version) <= bits)
    })
}

/// Encodes as bytes only, behind the declaration that they are UTF-8 where that makes a
/// difference. The encoder's own choice of modes would take some letters of Indian scripts, which
/// are bytes like any other in UTF-8, for Japanese ones.
fn encode(text: &str, version: i16, level: EcLevel, pitch: f32) -> Result<Symbol, Error> {
    let refuse = |error: qrcode::types::QrError| Error::Qr(error.to_string());
    let mut bits = Bits::new(Version::Normal(version));
    if is_declared(text) {
        bits.push_eci_designator(decode::UTF_8).map_err(refuse)?;
    }
    bits.push_byte_data(text.as_bytes()).map_err(refuse)?;
    bits.push_terminator(level).map_err(refuse)?;
    let code = QrCode::with_bits(bits, level).map_err(refuse)?;
    Ok(Symbol {
        size: code.width(),
        level,
        modules: code
            .into_colors()
            .into_iter()
            .map(|color| color == Color::Dark)
            .collect(),
        text: text.to_owned(),
        pitch,
    })
}

#[cfg(test)]
mod tests;
