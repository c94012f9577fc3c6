//! What a card is put on.

use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// A paper format for [`pdf`](super::pdf) and [`pages`](super::pages). More will come; matching
/// is therefore best left to this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// A plastic card of 85.60 × 53.98 mm (ISO/IEC 7810 ID-1): the front, then the back. The
    /// PDF has a bleed of 1 mm around it.
    #[default]
    Cr80,
    /// An A4 sheet: front and back at true size with crop and fold marks, and a
    /// large-print copy.
    A4,
    /// An A4 sheet in large print and nothing else, for people who see little.
    A4Large,
    /// An A6 sheet, for printers of half sheets.
    A6,
    /// A slip from a receipt printer with paper of 80 mm, of which it prints 72 mm. Black only.
    #[serde(rename = "receipt-80")]
    Receipt80,
    /// A slip from a receipt printer with paper of 58 mm, of which it prints 48 mm. Black only.
    #[serde(rename = "receipt-58")]
    Receipt58,
}

/// A name that is no paper format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such paper; there are {}", Paper::NAMES.join(", "))]
pub struct UnknownPaper;

impl Paper {
    /// Every format, in the order in which help and settings list them.
    pub const ALL: &'static [Self] = &[
        Self::Cr80,
        Self::A4,
        Self::A4Large,
        Self::A6,
        Self::Receipt80,
        Self::Receipt58,
    ];

    const NAMES: &'static [&'static str] = &[
        Self::Cr80.name(),
        Self::A4.name(),
        Self::A4Large.name(),
        Self::A6.name(),
        Self::Receipt80.name(),
        Self::Receipt58.name(),
    ];

    /// Dots in a millimetre of a receipt printer: what is sold as 203 dots an inch.
    pub const RECEIPT_DOTS: u32 = 8;

    /// The name on the command line and in the configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cr80 => "cr80",
            Self::A4 => "a4",
            Self::A4Large => "a4-large",
            Self::A6 => "a6",
            Self::Receipt80 => "receipt-80",
            Self::Receipt58 => "receipt-58",
        }
    }

    /// Width and height of a page in millimetres, upright as it is read, without the bleed.
    /// `None` for a receipt, which is as long as what stands on it; its [`width`](Self::width)
    /// is known, and [`sizes`](super::sizes) knows the length of a certain one.
    #[must_use]
    pub const fn size(self) -> Option<(f32, f32)> {
        match self {
            Self::Cr80 => Some(CR80),
            Self::A4 | Self::A4Large => Some(A4),
            Self::A6 => Some(A6),
            Self::Receipt80 | Self::Receipt58 => None,
        }
    }

    /// Width of a page in millimetres, without the bleed. Of a receipt it is the width that can
    /// be printed: 576 or 384 dots.
    #[must_use]
    pub const fn width(self) -> f32 {
        match self {
            Self::Cr80 => CR80.0,
            Self::A4 | Self::A4Large => A4.0,
            Self::A6 => A6.0,
            Self::Receipt80 => 72.0,
            Self::Receipt58 => 48.0,
        }
    }

    /// Whether this is a slip of a receipt printer: black only, as long as it needs to be, and
    /// best printed as [`bitmap`](super::bitmap).
    #[must_use]
    pub const fn is_receipt(self) -> bool {
        matches!(self, Self::Receipt80 | Self::Receipt58)
    }
}

/// Of a plastic card (ISO/IEC 7810 ID-1), in mm.
pub(super) const CR80: (f32, f32) = (85.6, 53.98);
pub(super) const A4: (f32, f32) = (210.0, 297.0);
pub(super) const A6: (f32, f32) = (105.0, 148.0);

impl fmt::Display for Paper {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl FromStr for Paper {
    type Err = UnknownPaper;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|paper| paper.name().eq_ignore_ascii_case(text.trim()))
            .ok_or(UnknownPaper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paper_reads_back_its_own_name() {
        for paper in Paper::ALL {
            assert_eq!(paper.to_string().parse(), Ok(*paper));
            assert_eq!(paper.name().to_uppercase().parse(), Ok(*paper));
        }
        assert_eq!("letter".parse::<Paper>(), Err(UnknownPaper));
        assert_eq!(
            UnknownPaper.to_string(),
            "no such paper; there are cr80, a4, a4-large, a6, receipt-80, receipt-58"
        );
    }

    #[test]
    fn only_a_receipt_has_no_height_of_its_own() {
        for paper in Paper::ALL {
            assert_eq!(paper.size().is_none(), paper.is_receipt(), "{paper}");
            if let Some((width, _)) = paper.size() {
                assert_eq!(width, paper.width(), "{paper}");
            }
        }
    }
}
