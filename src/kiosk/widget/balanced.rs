//! Words on two to four lines of about one length, so that none stands alone on the last.

use super::Element;
use super::arranged::{Pieces, Touch, arranged};
use crate::kiosk::theme::Look;
use iced::advanced::layout::Limits;
use iced::widget::Text;
use iced::{Length, Point, Size};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{LazyLock, Mutex};

/// So often the width is halved; the lines are then equal to a few pixels.
const STEPS: usize = 6;

/// A longer text than this is read as a paragraph, whose last line may be short.
const MOST_LINES: f32 = 4.5;

/// More texts than all screens of all languages have.
const REMEMBERED: usize = 2000;

/// The width found for a text in a room. Pages are laid out at each key that is pressed, and
/// finding it takes several layouts.
static FOUND: LazyLock<Mutex<HashMap<u64, f32>>> = LazyLock::new(Mutex::default);

/// A text that takes as many lines as it must, and these as narrow as they can be. `set` is one
/// of the roles of type.
pub(in crate::kiosk) fn balanced<'a, M: 'a>(
    look: &Look,
    words: String,
    set: impl Fn(&Look, String) -> Text<'a>,
) -> Element<'a, M> {
    let mut named = DefaultHasher::new();
    (&words, look.script.family).hash(&mut named);
    look.metrics.body.to_bits().hash(&mut named);
    look.metrics.headline.to_bits().hash(&mut named);
    let name = named.finish();
    let one_by_one = words.split_whitespace().collect::<Vec<_>>().join("\n");
    let (text, one_by_one) = (set(look, words), set(look, one_by_one));
    let size = Size::new(Length::Shrink, Length::Shrink);
    arranged(
        vec![text.into(), one_by_one.into()],
        size,
        Touch::Apart,
        move |pieces, limits| {
            let room = limits.max();
            let width = remembered((name, room.width), || narrowest(pieces, room));
            let found = pieces.measure(TEXT, &within(width, room.height));
            pieces.place(TEXT, Point::ORIGIN);
            found
        },
    )
}

fn within(width: f32, height: f32) -> Limits {
    Limits::new(Size::ZERO, Size::new(width, height))
}

/// The text, and its words under each other.
const TEXT: usize = 0;
const WORDS: usize = 1;

/// The least width in which the text has as many lines as in all of the room.
fn narrowest<M>(pieces: &mut Pieces<'_, '_, M>, room: Size) -> f32 {
    let one_line = pieces.measure(TEXT, &Limits::new(Size::ZERO, Size::INFINITE));
    let natural = pieces.measure(TEXT, &within(room.width, f32::INFINITY));
    let lines = natural.height / one_line.height.max(1.0);
    if !(1.5..MOST_LINES).contains(&lines) {
        return room.width;
    }
    // No word is broken for it.
    let unbounded = Limits::new(Size::ZERO, Size::INFINITE);
    let longest = pieces.measure(WORDS, &unbounded).width;
    let mut wide = natural.width.max(longest).min(room.width);
    let mut narrow = (natural.width / 2.0).max(longest).min(wide);
    for _ in 0..STEPS {
        let middle = (narrow + wide) / 2.0;
        let found = pieces.measure(TEXT, &within(middle, f32::INFINITY));
        if found.height > natural.height {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    wide.ceil().min(room.width)
}

fn remembered((name, room): (u64, f32), find: impl FnOnce() -> f32) -> f32 {
    let mut key = DefaultHasher::new();
    (name, room.to_bits()).hash(&mut key);
    let key = key.finish();
    let Ok(mut found) = FOUND.lock() else {
        return find();
    };
    if let Some(width) = found.get(&key) {
        return *width;
    }
    if found.len() >= REMEMBERED {
        found.clear();
    }
    let width = find();
    let _ = found.insert(key, width);
    width
}
