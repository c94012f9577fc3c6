//! What a card is put on.

use std::fmt;
use std::str::FromStr;

/// A paper format for [`pdf`](super::pdf). More will come; matching is therefore best left to
/// this room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Paper {
    /// A plastic card of 85.60 × 53.98 mm (ISO/IEC 7810 ID-1): the front, then the back.
    #[default]
    Cr80,
    /// An A4 sheet: front and back at true size with crop and fold marks, and a
    /// large-print copy.
    A4,
}

/// A name that is no paper format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such paper; there are {}", Paper::NAMES.join(" and "))]
pub struct UnknownPaper;

impl Paper {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Cr80, Self::A4];

    const NAMES: &'static [&'static str] = &[Self::Cr80.name(), Self::A4.name()];

    /// The name on the command line and in the configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cr80 => "cr80",
            Self::A4 => "a4",
        }
    }

    /// Width and height of a page in millimetres, upright as it is read.
    #[must_use]
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::Cr80 => (85.6, 53.98),
            Self::A4 => (210.0, 297.0),
        }
    }
}

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
            "no such paper; there are cr80 and a4"
        );
    }
}
