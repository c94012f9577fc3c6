//! The frame of a page.

use super::{Element, keypad};
use crate::kiosk::theme::{
    Look, Orientation, align_end, align_start, body, headline, line, space, style,
};
use crate::locale::Direction as ReadingDirection;
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Id, center_x, column, container, scrollable};
use iced::{Length, Padding, Size};

/// The id of the part of a page that scrolls when it must, for bringing the focus into view.
pub const BODY: Id = Id::new("page-body");

/// Broad enough for a finger.
const SCROLL_BAR: f32 = 40.0;

/// What is typed with, if anything.
pub enum Pad<'a, M> {
    /// Nothing is typed here.
    None,
    /// The number pad.
    Keypad(Element<'a, M>),
    /// The letter board, drawn for the width that is handed in.
    Keyboard(Box<dyn FnOnce(f32) -> Element<'a, M> + 'a>),
}

/// Everything that stands on a page.
pub struct Page<'a, M> {
    /// From [`super::top_bar`].
    pub top_bar: Element<'a, M>,
    /// From [`super::strip`]: what concerns nobody's journey.
    pub strip: Option<Element<'a, M>>,
    /// From [`super::stepper`]; none outside a journey.
    pub progress: Option<Element<'a, M>>,
    /// The one question of the screen.
    pub question: String,
    /// One line of help beneath it.
    pub help: Option<String>,
    /// The one control of the screen, and panels under it. Its height must not be to fill.
    pub work: Element<'a, M>,
    /// What is typed with.
    pub pad: Pad<'a, M>,
    /// From [`super::action_row`].
    pub actions: Element<'a, M>,
}

/// Lays a page out for a window of this size on the design canvas. Portrait stacks everything,
/// the pad in the lower half. Landscape has question and work on the side where lines begin
/// (56 %, 44 % beside a letter board) and the pad on the other; without a pad the work has the
/// whole width. The actions are at the foot of every page, in the same place; when there is more
/// work than room, it scrolls.
pub fn page<'a, M: 'a>(look: &Look, window: Size, page: Page<'a, M>) -> Element<'a, M> {
    let palette = look.palette;
    let mut head = column![page.top_bar];
    if let Some(strip) = page.strip {
        head = head.push(strip);
    }
    if let Some(progress) = page.progress {
        head = head.push(container(progress).padding([0.0, space::M]));
    }
    let question = question(look, page.question, page.help);
    let rest = match Orientation::of(window) {
        Orientation::Portrait => {
            portrait(look, window, question, page.work, page.pad, page.actions)
        }
        Orientation::Landscape => {
            landscape(look, window, question, page.work, page.pad, page.actions)
        }
    };
    container(head.push(rest))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(style::area(palette.page, palette.ink))
        .into()
}

fn question<'a, M: 'a>(look: &Look, words: String, help: Option<String>) -> Element<'a, M> {
    let direction = look.direction();
    let quiet = look.palette.quiet;
    let mut parts = column![align_start(direction, Length::Fill, headline(look, words))];
    if let Some(help) = help {
        parts = parts.push(
            align_start(direction, Length::Fill, body(look, help))
                .style(move |_| container::Style::default().color(quiet)),
        );
    }
    parts.spacing(space::XS).into()
}

fn portrait<'a, M: 'a>(
    look: &Look,
    window: Size,
    question: Element<'a, M>,
    work: Element<'a, M>,
    pad: Pad<'a, M>,
    actions: Element<'a, M>,
) -> Element<'a, M> {
    let mut parts = column![body_of(look, space::L, question, work)];
    match pad {
        Pad::None => {}
        Pad::Keypad(pad) => parts = parts.push(center_x(pad).padding([space::S, space::XL])),
        Pad::Keyboard(draw) => {
            let margin = space::M;
            let pad = draw(window.width - 2.0 * margin);
            parts = parts.push(center_x(pad).padding([space::S, margin]));
        }
    }
    parts
        .push(container(actions).padding([space::S, space::XL]))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn landscape<'a, M: 'a>(
    look: &Look,
    window: Size,
    question: Element<'a, M>,
    work: Element<'a, M>,
    pad: Pad<'a, M>,
    actions: Element<'a, M>,
) -> Element<'a, M> {
    let margin = space::XL;
    let margin_above = if look.metrics.text_scale > 1.25 {
        space::S
    } else {
        space::M
    };
    let direction = look.direction();
    // The pad stands on the primary button, flush with its end.
    let foot = match direction {
        ReadingDirection::LeftToRight => Padding::ZERO.right(margin),
        ReadingDirection::RightToLeft => Padding::ZERO.left(margin),
    }
    .bottom(space::S);
    let pad_side = |width: f32, pad| {
        align_end(direction, width, pad)
            .align_bottom(Length::Fill)
            .padding(foot)
    };
    let mut sides = vec![body_of(look, margin_above, question, work)];
    match pad {
        Pad::None => {}
        Pad::Keypad(pad) => {
            let width = (window.width * 0.44).max(keypad::size(look).width + margin);
            sides.push(pad_side(width, pad).into());
        }
        Pad::Keyboard(draw) => {
            let width = window.width * 0.56;
            sides.push(pad_side(width, draw((width - margin).floor())).into());
        }
    }
    column![
        line(direction, sides)
            .width(Length::Fill)
            .height(Length::Fill),
        container(actions).padding([space::S, margin]),
    ]
    .into()
}

/// Question and work; what does not fit scrolls.
fn body_of<'a, M: 'a>(
    look: &Look,
    margin: f32,
    question: Element<'a, M>,
    work: Element<'a, M>,
) -> Element<'a, M> {
    let content = column![question, work]
        .spacing(margin.max(space::M))
        .padding([margin, space::XL])
        .width(Length::Fill);
    scrollable(content)
        .id(BODY)
        .direction(Direction::Vertical(
            Scrollbar::new()
                .width(SCROLL_BAR)
                .scroller_width(SCROLL_BAR)
                .spacing(0),
        ))
        .style(style::scroll_bar(look))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}
