//! Cutting a text into runs: which face has it, and which way it goes.

use super::Style;
use crate::fonts::{Face, LATIN, SCRIPTS};
use harfrust::Script;
use std::ops::Range;

/// A part of a text in one face and one direction.
pub(super) struct Piece {
    pub(super) face: Face,
    pub(super) script: Script,
    /// Odd: from right to left. As in the Unicode Bidirectional Algorithm, so far as there are
    /// no embeddings, which are stripped from everything that stands on a card.
    pub(super) level: u8,
    pub(super) text: Range<usize>,
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Left,
    Right,
    /// A number after right-to-left letters: it runs to the right, but for the signs beside it
    /// counts as a word of theirs.
    NumberAmongRight,
    /// Goes with its neighbours.
    Neutral,
    /// Belongs to the character before it.
    Mark,
}

/// Cuts a text into pieces of one face and one direction, and tells whether the whole runs from
/// right to left.
pub(super) fn split(text: &str, style: Style) -> (Vec<Piece>, bool) {
    let first = text.chars().map(own_script).find(|script| is_real(*script));
    let right_to_left = first.is_some_and(is_right_to_left);
    let ways = ways_of(text, right_to_left);
    let mut pieces: Vec<Piece> = Vec::new();
    for ((start, character), way) in text.char_indices().zip(resolve(&ways, right_to_left)) {
        let end = start + character.len_utf8();
        let script = own_script(character);
        let level = match way {
            Way::Right => 1,
            Way::NumberAmongRight => 2,
            Way::Left | Way::Neutral | Way::Mark => u8::from(right_to_left) * 2,
        };
        if let Some(last) = pieces.last_mut() {
            let fits = script == Script::INHERITED
                || ((!is_real(script) || script == last.script) && last.face.covers(character));
            if fits && level == last.level {
                last.text.end = end;
                continue;
            }
        }
        let own = Face::for_script(script, style.bold).filter(|face| face.covers(character));
        pieces.push(Piece {
            face: own.unwrap_or_else(|| any_face(character, style)),
            script: match (is_real(script), level % 2) {
                (true, _) => script,
                (false, 0) => Script::LATIN,
                (false, _) => Script::ARABIC,
            },
            level,
            text: start..end,
        });
    }
    (pieces, right_to_left)
}

/// The way of each character, numbers decided, neutral ones open.
fn ways_of(text: &str, right_to_left: bool) -> Vec<Way> {
    let mut strong = if right_to_left { Way::Right } else { Way::Left };
    text.chars()
        .map(|character| {
            let script = own_script(character);
            let way = if script == Script::INHERITED {
                Way::Mark
            } else if character.is_numeric() && strong == Way::Right {
                Way::NumberAmongRight
            } else if is_right_to_left(script) {
                Way::Right
            } else if is_real(script) || character.is_numeric() {
                Way::Left
            } else {
                Way::Neutral
            };
            if matches!(way, Way::Left | Way::Right) {
                strong = way;
            }
            way
        })
        .collect()
}

/// Gives neutral characters the way of their neighbours when both go the same way, and that of
/// the whole line when they do not.
fn resolve(ways: &[Way], right_to_left: bool) -> Vec<Way> {
    let whole = if right_to_left { Way::Right } else { Way::Left };
    let firm = |way: &Way| match way {
        Way::Left => Some(Way::Left),
        Way::Right | Way::NumberAmongRight => Some(Way::Right),
        Way::Neutral | Way::Mark => None,
    };
    let mut before = whole;
    let mut last = whole;
    let mut resolved = Vec::with_capacity(ways.len());
    for (place, way) in ways.iter().enumerate() {
        let now = match way {
            Way::Neutral => {
                let after = ways.iter().skip(place).find_map(firm).unwrap_or(whole);
                if before == after { before } else { whole }
            }
            Way::Mark => last,
            Way::Left | Way::Right | Way::NumberAmongRight => *way,
        };
        before = firm(way).unwrap_or(before);
        last = now;
        resolved.push(now);
    }
    resolved
}

/// The places of the pieces from left to right: from the deepest level up, every stretch of
/// that level and deeper is turned round.
pub(super) fn visual_order(pieces: &[Piece]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    let level_at = |place: &usize| pieces.get(*place).map_or(0, |piece| piece.level);
    for level in (1..=2).rev() {
        let mut rest = order.as_mut_slice();
        while !rest.is_empty() {
            let skip = rest
                .iter()
                .take_while(|place| level_at(place) < level)
                .count();
            let (_, tail) = rest.split_at_mut(skip);
            let stretch = tail
                .iter()
                .take_while(|place| level_at(place) >= level)
                .count();
            let (turned, tail) = tail.split_at_mut(stretch);
            turned.reverse();
            rest = tail;
        }
    }
    order
}

fn any_face(character: char, style: Style) -> Face {
    SCRIPTS
        .iter()
        .map(|(_, family, _)| Face::new(family, style.bold))
        .find(|face| face.covers(character))
        .unwrap_or_else(|| Face::new(LATIN, style.bold))
}

/// The script of a character by itself.
pub(super) fn own_script(character: char) -> Script {
    harfrust::unicode::script(u32::from(character))
}

/// Whether that is a script, and not what signs and blanks have.
pub(super) fn is_real(script: Script) -> bool {
    ![Script::COMMON, Script::INHERITED, Script::UNKNOWN].contains(&script)
}

fn is_right_to_left(script: Script) -> bool {
    [
        Script::ARABIC,
        Script::HEBREW,
        Script::SYRIAC,
        Script::THAANA,
    ]
    .contains(&script)
}
