//! Papers as printers name them (PWG 5101.1): a name ends in its size, `iso_a4_210x297mm`.

use super::capabilities::Capabilities;
use crate::card::Paper;

/// Two sheets are the same when no side differs by more, in millimetres.
const TOLERANCE: f32 = 2.0;

/// The paper a card goes on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub(super) paper: Paper,
    /// The printer's own name for it; nothing where it names no papers at all.
    pub(super) media: Option<String>,
}

/// Chooses the paper: the one asked for where the printer has it, else the nearest that it has.
pub(super) fn choose(asked: Paper, printer: &Capabilities) -> Sheet {
    let named = |paper: Paper| {
        name_of(paper, &printer.media_ready)
            .or_else(|| name_of(paper, &printer.media))
            .map(|media| Sheet {
                paper,
                media: Some(media),
            })
    };
    let says_nothing = printer.media.is_empty() && printer.media_ready.is_empty();
    let none = || Sheet {
        paper: asked,
        media: None,
    };
    if says_nothing {
        return none();
    }
    std::iter::once(asked)
        .chain(instead_of(asked).iter().copied())
        .find_map(named)
        .unwrap_or_else(none)
}

/// What a card is put on when a printer has no such paper: the sheets on which it still comes
/// out at its true size, the usual one first.
const fn instead_of(paper: Paper) -> &'static [Paper] {
    match paper {
        Paper::A4 => &[],
        Paper::Cr80 => &[Paper::A4],
    }
}

/// The printer's name for a paper among these.
fn name_of(paper: Paper, media: &[String]) -> Option<String> {
    let (width, height) = paper.size();
    let distance = |name: &str| {
        let (across, along) = size_of(name)?;
        let upright = (across - width).abs().max((along - height).abs());
        let lying = (across - height).abs().max((along - width).abs());
        Some(upright.min(lying))
    };
    media
        .iter()
        .filter(|name| !is_bound(name))
        .filter_map(|name| Some((distance(name)?, name)))
        .filter(|(distance, _)| *distance <= TOLERANCE)
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name.clone())
        .or_else(|| custom(width, height, media))
}

/// A size of our own, where the printer takes any between two bounds.
fn custom(width: f32, height: f32, media: &[String]) -> Option<String> {
    let bound = |kind: &str| {
        media
            .iter()
            .find(|name| name.starts_with("custom_") && name.contains(kind))
            .and_then(|name| size_of(name))
    };
    let (least, most) = (bound("_min_")?, bound("_max_")?);
    let fits = |across: f32, along: f32| {
        across >= least.0 && across <= most.0 && along >= least.1 && along <= most.1
    };
    // Printers feed a card upright or lying; the name is theirs to turn.
    let (across, along) = if fits(width, height) {
        (width, height)
    } else if fits(height, width) {
        (height, width)
    } else {
        return None;
    };
    let number = |length: f32| {
        let text = format!("{length:.2}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let (across, along) = (number(across), number(along));
    Some(format!("custom_card_{across}x{along}mm"))
}

/// Whether a name is the bound of a range and no sheet.
fn is_bound(name: &str) -> bool {
    ["custom_min_", "custom_max_", "roll_min_", "roll_max_"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// The size in a name, in millimetres.
fn size_of(name: &str) -> Option<(f32, f32)> {
    let size = name.rsplit('_').next()?;
    let (numbers, unit) = match (size.strip_suffix("mm"), size.strip_suffix("in")) {
        (Some(numbers), _) => (numbers, 1.0),
        (None, Some(numbers)) => (numbers, 25.4),
        (None, None) => return None,
    };
    let (width, height) = numbers.split_once('x')?;
    let length = |text: &str| {
        let number: f32 = text.parse().ok()?;
        (number.is_finite() && number > 0.0).then_some(number * unit)
    };
    Some((length(width)?, length(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printer(media: &[&str], ready: &[&str]) -> Capabilities {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Capabilities {
            media: owned(media),
            media_ready: owned(ready),
            ..Capabilities::default()
        }
    }

    fn chosen(paper: Paper, media: &[&str]) -> (Paper, Option<String>) {
        let sheet = choose(paper, &printer(media, &[]));
        (sheet.paper, sheet.media)
    }

    #[test]
    fn finds_a_paper_by_its_size() {
        let a4 = "iso_a4_210x297mm".to_owned();
        assert_eq!(
            chosen(Paper::A4, &["na_letter_8.5x11in", &a4]),
            (Paper::A4, Some(a4))
        );
        let card = "custom_card_53.98x85.6mm".to_owned();
        assert_eq!(
            chosen(Paper::Cr80, &["iso_a4_210x297mm", &card]),
            (Paper::Cr80, Some(card))
        );
        let inches = "oe_business-card_2.125x3.375in".to_owned();
        assert_eq!(chosen(Paper::Cr80, &[&inches]), (Paper::Cr80, Some(inches)));
    }

    #[test]
    fn what_lies_in_the_tray_is_taken_first() {
        let sheet = choose(
            Paper::A4,
            &printer(
                &["iso_a4_210x297mm", "custom_a4ish_210x297mm"],
                &["custom_a4ish_210x297mm"],
            ),
        );
        assert_eq!(sheet.media.as_deref(), Some("custom_a4ish_210x297mm"));
    }

    #[test]
    fn makes_a_size_where_any_is_taken() {
        let bounds = ["custom_min_50x80mm", "custom_max_216x356mm"];
        assert_eq!(
            chosen(Paper::Cr80, &bounds),
            (Paper::Cr80, Some("custom_card_53.98x85.6mm".to_owned()))
        );
        let narrow = [
            "custom_min_100x100mm",
            "custom_max_216x356mm",
            "iso_a4_210x297mm",
        ];
        assert_eq!(chosen(Paper::Cr80, &narrow).0, Paper::A4);
    }

    #[test]
    fn falls_back_to_a_sheet_that_is_there() {
        assert_eq!(
            chosen(Paper::Cr80, &["iso_a4_210x297mm"]),
            (Paper::A4, Some("iso_a4_210x297mm".to_owned()))
        );
        for odd in [
            "na_letter_8.5x11in",
            "main",
            "x_axbmm",
            "iso_a4_-1xNaNmm",
            "_0x0mm",
        ] {
            assert_eq!(chosen(Paper::Cr80, &[odd]), (Paper::Cr80, None), "{odd}");
        }
        assert_eq!(chosen(Paper::Cr80, &[]), (Paper::Cr80, None));
    }
}
