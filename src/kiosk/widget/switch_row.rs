//! A row of a list that is agreed to at once: a sentence that opens what is behind it, and beside
//! it a switch, or a word in its place.

use super::arranged::{Touch, arranged};
use super::press::surface;
use super::row::tick_box;
use super::{Element, Icon, Press, balanced, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{
    Look, Metrics, align_start, body, in_the_middle, label, least, line, space, strong,
};
use crate::locale::Direction;
use iced::advanced::layout::Limits;
use iced::widget::{container, row, space as gap};
use iced::{Alignment, Length, Padding, Point, Size};

/// How much room a row takes around its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowHeight {
    /// As every row to choose from.
    Roomy,
    /// Lower, with air around the words.
    Low,
    /// No higher than it must be.
    Snug,
}

impl RowHeight {
    /// The best first.
    pub const ALL: [Self; 3] = [Self::Roomy, Self::Low, Self::Snug];

    /// The least height of a row, and what of it is above and below the words.
    pub(super) fn of(self, look: &Look) -> (f32, f32) {
        let least = Metrics::mm(least::CONTROL_MM).ceil();
        match self {
            Self::Roomy => (look.metrics.row_height, space::S),
            Self::Low => (least, space::XS),
            Self::Snug => (least, 2.0),
        }
    }
}

/// What stands beside the sentence.
pub enum Beside<M> {
    /// A switch: whether it is on, the word for that, and what a press does.
    Switch(bool, String, Press<M>),
    /// Nothing to switch: the word that says why.
    Word(String),
}

/// The row. What is beside the sentence is equally wide in all rows, so that the switches stand one
/// under the other.
pub fn switch_row<'a, M: Clone + 'a>(
    look: &Look,
    row_height: RowHeight,
    words: impl Into<String>,
    open: Press<M>,
    beside: Beside<M>,
) -> Element<'a, M> {
    let direction = look.direction();
    let metrics = look.metrics;
    let (height, above) = row_height.of(look);
    let size = metrics.icon_beside(metrics.body);
    // A low row has less air for the box too.
    let tick = match row_height {
        RowHeight::Roomy => size,
        RowHeight::Low | RowHeight::Snug => metrics.body,
    };
    let high = |content: Element<'a, M>| {
        let content = row![gap().height(height - 2.0 * above), content].align_y(Alignment::Center);
        container(content)
            .width(Length::Fill)
            .center_y(Length::Fill)
    };
    let words = balanced(look, words.into(), body);
    let words = in_the_middle(look, metrics.body, words);
    let next = icon(
        Icon::Next.in_reading_order(direction),
        size,
        look.palette.accent,
    );
    let sentence = line(
        direction,
        vec![
            align_start(direction, Length::Fill, words).into(),
            next.into(),
        ],
    )
    .spacing(space::S)
    .align_y(Alignment::Center);
    let fill = (Length::Fill, Length::Fill);
    let sentence = surface(
        look,
        high(sentence.into()),
        Pressable::surface(look),
        fill,
        [above, space::S],
        open,
    );
    let beside = match beside {
        Beside::Switch(is_on, words, press) => {
            let words = in_the_middle(look, metrics.body, strong(look, words));
            let content = line(
                direction,
                vec![
                    tick_box(look, is_on, tick),
                    align_start(direction, Length::Fill, words).into(),
                ],
            )
            .spacing(space::XS)
            .align_y(Alignment::Center);
            let pressable = if is_on {
                Pressable::chosen(look)
            } else {
                Pressable::surface(look)
            };
            surface(
                look,
                high(content.into()),
                pressable,
                fill,
                [above, space::S],
                press,
            )
        }
        Beside::Word(words) => {
            let quiet = look.palette.quiet;
            let words = in_the_middle(look, metrics.label, label(look, words));
            let words = align_start(direction, Length::Fill, words)
                .style(move |_| container::Style::default().color(quiet));
            high(words.into())
                .padding(Padding::from([above, space::S]))
                .into()
        }
    };
    // A word of five signs and a box in every size of text.
    let width = metrics.quiet_width.max(5.0 * metrics.body).ceil();
    let size = Size::new(Length::Fill, Length::Shrink);
    arranged(
        vec![sentence, beside],
        size,
        Touch::Apart,
        move |pieces, limits| {
            let room = limits.max().width;
            let widths = [room - width - space::TOUCH, width];
            let mut height: f32 = 0.0;
            for (at, width) in widths.into_iter().enumerate() {
                let natural = Limits::with_compression(
                    Size::ZERO,
                    Size::new(width, f32::INFINITY),
                    Size::new(false, true),
                );
                height = height.max(pieces.measure(at, &natural).height);
            }
            let lefts = match direction {
                Direction::LeftToRight => [0.0, room - width],
                Direction::RightToLeft => [width + space::TOUCH, 0.0],
            };
            for (at, (width, left)) in widths.into_iter().zip(lefts).enumerate() {
                let _ = pieces.measure(at, &Limits::new(Size::ZERO, Size::new(width, height)));
                pieces.place(at, Point::new(left, 0.0));
            }
            Size::new(room, height)
        },
    )
}
