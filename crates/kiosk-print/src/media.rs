//! Papers as printers name them (PWG 5101.1): a name ends in its size, `iso_a4_210x297mm`.

use abha_card::Paper;

/// Two sheets are the same when no side differs by more, in millimetres.
const TOLERANCE: f32 = 2.0;

/// The paper a card goes on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub(super) paper: Paper,
    /// The printer's own name for it; nothing where it names no papers at all.
    pub(super) media: Option<String>,
}

/// Chooses the paper among `media`, what is `ready` in a tray first: the one asked for where the printer has it, else the nearest that it has.
/// The length of a slip is known only with what stands on it, so it is asked for.
pub(super) fn choose(
    asked: Paper,
    media: &[String],
    ready: &[String],
    size: impl Fn(Paper) -> Option<(f32, f32)>,
) -> Sheet {
    let named = |paper: Paper| {
        let size = size(paper)?;
        name_of(paper, size, ready)
            .or_else(|| name_of(paper, size, media))
            .map(|media| Sheet {
                paper,
                media: Some(media),
            })
    };
    std::iter::once(asked)
        .chain(instead_of(asked).iter().copied())
        .find_map(named)
        .unwrap_or(Sheet {
            paper: asked,
            media: None,
        })
}

/// The size of a paper before there is a card: how long a slip gets is not known then, and any length
/// will do.
pub(super) fn any_length(paper: Paper) -> Option<(f32, f32)> {
    Some(paper.size().unwrap_or((paper.width(), 0.0)))
}

/// Whether the paper that a card would go on lies in a tray, as far as the printer says.
pub(super) fn is_ready(asked: Paper, media: &[String], ready: &[String]) -> bool {
    choose(asked, media, ready, any_length)
        .media
        .is_some_and(|name| ready.contains(&name))
}

/// What a card is put on when a printer has no such paper: where it still comes out at its true
/// size first.
const fn instead_of(paper: Paper) -> &'static [Paper] {
    match paper {
        Paper::Cr80 | Paper::A6 => &[Paper::A4, Paper::A6, Paper::Receipt80, Paper::Receipt58],
        Paper::A4 | Paper::A4Large => &[Paper::A6, Paper::Receipt80, Paper::Receipt58],
        Paper::Receipt80 => &[Paper::Receipt58, Paper::A6, Paper::A4],
        Paper::Receipt58 => &[Paper::Receipt80, Paper::A6, Paper::A4],
    }
}

/// The printer's name for a paper among these.
fn name_of(paper: Paper, size: (f32, f32), media: &[String]) -> Option<String> {
    if paper.is_receipt() {
        return roll(paper, size.1, media);
    }
    let (width, height) = size;
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

/// The name of a roll, as wide as the paper or as what is printed on it: the shortest that is
/// long enough, a length of our own, or the longest that there is.
fn roll(paper: Paper, length: f32, media: &[String]) -> Option<String> {
    let printed = paper.width();
    let whole = if paper == Paper::Receipt80 {
        80.0
    } else {
        58.0
    };
    let is_wide = |across: f32| {
        [printed, whole]
            .iter()
            .any(|width| (across - width).abs() <= TOLERANCE)
    };
    let mut rolls: Vec<(f32, &String)> = media
        .iter()
        .filter(|name| !is_bound(name))
        .filter_map(|name| Some((size_of(name)?, name)))
        .filter(|((across, _), _)| is_wide(*across))
        .map(|((_, along), name)| (along, name))
        .collect();
    rolls.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let enough = rolls.iter().find(|(along, _)| *along >= length);
    enough
        .map(|(_, name)| (*name).clone())
        .or_else(|| custom_upright(whole, length, media))
        .or_else(|| custom_upright(printed, length, media))
        .or_else(|| rolls.last().map(|(_, name)| (*name).clone()))
}

/// A size of our own, where the printer takes any between two bounds. Printers feed a card
/// upright or lying.
fn custom(width: f32, height: f32, media: &[String]) -> Option<String> {
    custom_upright(width, height, media).or_else(|| custom_upright(height, width, media))
}

fn custom_upright(width: f32, height: f32, media: &[String]) -> Option<String> {
    let bound = |kind: &str| {
        media
            .iter()
            .find(|name| is_bound(name) && name.contains(kind))
            .and_then(|name| size_of(name))
    };
    let (least, most) = (bound("_min_")?, bound("_max_")?);
    let fits = |length: f32, least: f32, most: f32| length >= least && length <= most;
    if !fits(width, least.0, most.0) || !fits(height, least.1, most.1) {
        return None;
    }
    let number = |length: f32| {
        let text = format!("{length:.2}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let (width, height) = (number(width), number(height));
    Some(format!("custom_card_{width}x{height}mm"))
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

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn size(paper: Paper) -> Option<(f32, f32)> {
        paper.size().or(Some((paper.width(), 150.0)))
    }

    fn chosen(paper: Paper, media: &[&str]) -> (Paper, Option<String>) {
        let sheet = choose(paper, &names(media), &[], size);
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
            &names(&["iso_a4_210x297mm", "custom_a4ish_210x297mm"]),
            &names(&["custom_a4ish_210x297mm"]),
            size,
        );
        assert_eq!(sheet.media.as_deref(), Some("custom_a4ish_210x297mm"));
    }

    #[test]
    fn knows_whether_the_paper_lies_in_a_tray() {
        let media = ["iso_a4_210x297mm", "iso_a6_105x148mm", "om_roll_80x200mm"];
        for (asked, ready, expected) in [
            (Paper::A4, &["iso_a4_210x297mm"][..], true),
            (Paper::A4, &["iso_a6_105x148mm"], false),
            // It would be put on A4.
            (Paper::Cr80, &["iso_a4_210x297mm"], true),
            (Paper::Receipt80, &["om_roll_80x200mm"], true),
            (Paper::Receipt80, &["iso_a4_210x297mm"], false),
            (Paper::A4, &[], false),
        ] {
            assert_eq!(
                is_ready(asked, &names(&media), &names(ready)),
                expected,
                "{asked} {ready:?}"
            );
        }
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

    #[test]
    fn a_slip_takes_a_roll_that_is_long_enough() {
        let rolls = [
            "om_roll_80x100mm",
            "om_roll_80x200mm",
            "om_roll_80x3000mm",
            "iso_a4_210x297mm",
        ];
        let name = |media: &[&str]| chosen(Paper::Receipt80, media).1.unwrap();
        assert_eq!(name(&rolls), "om_roll_80x200mm");
        assert_eq!(name(&["om_print_72x160mm"]), "om_print_72x160mm");
        assert_eq!(name(&["om_roll_80x100mm"]), "om_roll_80x100mm");
        assert_eq!(
            name(&["roll_min_48x20mm", "roll_max_82.5x5000mm"]),
            "custom_card_80x150mm"
        );
        assert_eq!(
            chosen(Paper::Receipt58, &["om_roll_80x200mm"]).0,
            Paper::Receipt80
        );
        assert_eq!(chosen(Paper::Receipt80, &["iso_a4_210x297mm"]).0, Paper::A4);
        assert_eq!(
            chosen(Paper::A4Large, &["iso_a4_210x297mm"]).0,
            Paper::A4Large
        );
        assert_eq!(chosen(Paper::A6, &["iso_a6_105x148mm"]).0, Paper::A6);
    }
}
