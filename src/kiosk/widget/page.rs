//! The frame of a page.

use super::{Element, keypad, ring};
use crate::kiosk::theme::{
    Look, Orientation, align_start, body, headline, line, piece, space, style,
};
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{center_x, column, container, scrollable, space as gap};
use iced::{Length, Size};

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
    /// From [`super::stepper`]; none outside a journey.
    pub progress: Option<Element<'a, M>>,
    /// The one question of the screen.
    pub question: String,
    /// One line of help beneath it.
    pub help: Option<String>,
    /// The one control of the screen, and panels under it.
    pub work: Element<'a, M>,
    /// What is typed with.
    pub pad: Pad<'a, M>,
    /// From [`super::action_row`].
    pub actions: Element<'a, M>,
}

/// Lays a page out for a window of this size on the design canvas. Portrait stacks everything,
/// the pad in the lower half. Landscape has question and work on the side where lines begin
/// (56 %, 44 % beside a letter board), pad and actions on the other; without a pad the work has
/// the whole width. The actions stay in their place; when there is more work than room, it
/// scrolls.
pub fn page<'a, M: 'a>(look: &Look, window: Size, page: Page<'a, M>) -> Element<'a, M> {
    let palette = look.palette;
    let mut head = column![page.top_bar];
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
    let mut parts = column![body_of(look, question, work)];
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
    let direction = look.direction();
    let margin = space::M;
    let (share, pad) = match pad {
        Pad::None => {
            let actions = line(
                direction,
                vec![
                    gap::horizontal().into(),
                    container(actions)
                        .padding([space::S, margin])
                        .width(pad_width(window, 0.44))
                        .into(),
                ],
            );
            return column![body_of(look, question, work), actions]
                .width(Length::Fill)
                .height(Length::Fill)
                .into();
        }
        Pad::Keypad(pad) => (0.44, pad),
        Pad::Keyboard(draw) => {
            let width = pad_width(window, 0.56);
            (0.56, draw(width - 2.0 * margin))
        }
    };
    let pad_side = column![
        gap::vertical(),
        center_x(pad),
        gap::vertical(),
        container(actions).padding([space::S, 0.0]),
    ]
    .padding([0.0, margin])
    .width(pad_width(window, share))
    .height(Length::Fill);
    line(
        direction,
        vec![
            container(body_of(look, question, work))
                .width(Length::Fill)
                .height(Length::Fill)
                .into(),
            pad_side.into(),
        ],
    )
    .width(Length::Fill)
    .height(Length::Fill)
    .into()
}

fn pad_width(window: Size, share: f32) -> f32 {
    (window.width * share)
        .max(keypad::SIZE.width + 2.0 * space::M)
        .max(piece::PRIMARY_WIDTH + piece::QUIET_WIDTH + space::S + 2.0 * space::M)
        .round()
}

fn body_of<'a, M: 'a>(
    look: &Look,
    question: Element<'a, M>,
    work: Element<'a, M>,
) -> Element<'a, M> {
    let content = column![question, work]
        .spacing(space::L)
        .padding([space::M, space::XL])
        .width(Length::Fill);
    scrollable(content)
        .direction(Direction::Vertical(
            Scrollbar::new()
                .width(16)
                .scroller_width(16)
                .spacing(ring::REACH),
        ))
        .style(style::scroll_bar(look))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}
