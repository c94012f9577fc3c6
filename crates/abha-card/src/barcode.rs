//! A Code 128 (ISO/IEC 15417): the clinic's own number of a patient, as the scanner at its desk reads it.

use code128::Code128;

/// The bars of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barcode {
    bars: Vec<Bar>,
    modules: u32,
}

/// A bar, in modules from the left of the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins.
    pub left: u32,
    /// How wide it is: 1 to 4.
    pub width: u32,
}

impl Barcode {
    /// White on both sides that readers need, in modules.
    pub const QUIET: u32 = 10;

    /// The most characters: the bars of more are wider than any paper or screen here.
    pub const LONGEST: usize = 64;

    /// `None` for a text that is empty, longer, or has more in it than the printable signs of ASCII, which
    /// readers do not agree about.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if text.is_empty() || text.len() > Self::LONGEST || !is_plain {
            return None;
        }
        let code = Code128::encode(text.as_bytes());
        // The crate counts from the left of its own quiet zone.
        let bars = code.bar_coordinates().map(|bar| Bar {
            left: bar.x - Self::QUIET,
            width: u32::from(bar.width),
        });
        let bars: Vec<Bar> = bars.collect();
        let modules = bars.last().map_or(0, |bar| bar.left + bar.width);
        Some(Self { bars, modules })
    }

    /// From the left.
    #[must_use]
    pub fn bars(&self) -> &[Bar] {
        &self.bars
    }

    /// How wide it is, without the white beside it.
    #[must_use]
    pub fn modules(&self) -> u32 {
        self.modules
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of them, by widths of bars and of the white after each.
    fn read(barcode: &Barcode) -> String {
        let ends = barcode.bars.iter().skip(1).map(|bar| bar.left);
        let ends = ends.chain([barcode.modules]);
        let bars = barcode
            .bars
            .iter()
            .zip(ends)
            .map(|(bar, next)| code128::Bar {
                width: u8::try_from(bar.width).unwrap(),
                space: u8::try_from(next - bar.left - bar.width).unwrap(),
            });
        code128::decode_str(&bars.collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn says_what_it_was_made_of() {
        for text in ["OPD-2026-00012", "1", "A/7", "~ ", &"8".repeat(64)] {
            assert_eq!(read(&Barcode::of(text).unwrap()), text);
        }
    }

    #[test]
    fn what_readers_do_not_agree_about_has_no_bars() {
        for text in ["", "मरीज-1", "Zoë", "a\tb", "\u{7f}", &"1".repeat(65)] {
            assert_eq!(Barcode::of(text), None, "{text:?}");
        }
    }
}
