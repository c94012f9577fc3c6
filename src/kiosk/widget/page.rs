//! The frame of a page.

use super::arranged::{Pieces, Touch, arranged};
use super::floats::{Float, with_floats};
use super::page_parts::{BESIDE_PAD, BODY, PLACE};
use super::{Element, Illustration, balanced, illustration, keyboard, keypad};
use crate::kiosk::theme::{
    Look, Orientation, TextSize, align_end, align_start, body, headline, line, space, strong, style,
};
use crate::locale::Direction as ReadingDirection;
use iced::advanced::layout::Limits;
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Space, column, container, scrollable};
use iced::{Length, Padding, Point, Size};

/// Broad enough for a finger.
const SCROLL_BAR: f32 = 51.5;

/// What is typed with, if anything.
pub enum Pad<'a, M> {
    /// Nothing is typed here.
    None,
    /// The number pad.
    Keypad(Element<'a, M>),
    /// The letter board, drawn for the width that is handed in.
    Keyboard(Box<dyn FnOnce(f32) -> Element<'a, M> + 'a>),
    /// Nothing is typed: these are touched, where keys stand on other pages. Nothing stands at the foot.
    Choices(Element<'a, M>),
}

/// How the question stands on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// It is asked here: large where there is room.
    Here,
    /// It was asked on the page before, and what belongs to it goes on: small, in the usual size
    /// of text.
    Before,
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
    /// Whether it is new to the person.
    pub asked: Asking,
    /// One line of help beneath it; left out where it finds no room.
    pub help: Option<String>,
    /// What the page asks for, drawn; left out where it finds no room.
    pub illustration: Option<Illustration>,
    /// The one control of the screen. Its height must not be to fill.
    pub work: Element<'a, M>,
    /// What is said now, in several lengths, the longest first: a wait, or a problem. It moves
    /// nothing.
    pub told: Vec<Element<'a, M>>,
    /// The practice phone, likewise.
    pub phone: Vec<Element<'a, M>>,
    /// What is typed with.
    pub pad: Pad<'a, M>,
    /// From [`super::action_row`].
    pub actions: Element<'a, M>,
}

/// Lays a page out for a window of this size in logical pixels. Portrait stacks everything, the
/// pad in the lower half, flush with the end of lines. Landscape has question and work on the side
/// where lines begin and the pad on the other; a letter board that would be too narrow there
/// stands under the work, over the whole width. The actions are at the foot of every page, in the
/// same place; when there is more work than room, it scrolls.
pub fn page<'a, M: 'a>(look: &Look, window: Size, page: Page<'a, M>) -> Element<'a, M> {
    let palette = look.palette;
    let margin = look.metrics.margin;
    let mut head = column![page.top_bar];
    if let Some(strip) = page.strip {
        head = head.push(strip);
    }
    if let Some(progress) = page.progress {
        head = head.push(container(progress).padding([0.0, space::M.min(margin)]));
    }
    // A letter board ends in half a gap of its own.
    let above_foot = match page.pad {
        Pad::None | Pad::Keypad(_) | Pad::Choices(_) => look.metrics.foot.max(space::TOUCH),
        Pad::Keyboard(_) => look.metrics.foot,
    };
    // Whoever types a code in practice reads it on the phone.
    let types_digits = matches!(page.pad, Pad::Keypad(_));
    let has_foot = !matches!(page.pad, Pad::Choices(_));
    let place = container(crowd(
        look,
        (page.question, page.asked),
        page.help,
        page.work,
    ))
    .id(PLACE)
    .width(Length::Fill)
    .height(Length::Fill)
    .into();
    let above_actions = match (Orientation::of(window), page.pad) {
        (_, Pad::None) => place,
        (Orientation::Portrait, Pad::Keypad(pad)) => {
            let beside = container(Space::new())
                .id(BESIDE_PAD)
                .width(Length::Fill)
                .height(keypad::size(look).height);
            let foot = line(look.layout_direction(), vec![beside.into(), pad])
                .spacing(space::S)
                .padding(Padding::ZERO.horizontal(margin).bottom(space::XS));
            column![place, foot].into()
        }
        (Orientation::Landscape, Pad::Keypad(pad)) => {
            let width = keypad::size(look).width + margin;
            let pad = at_the_end(look, width, pad);
            line(look.layout_direction(), vec![place, pad]).into()
        }
        (Orientation::Portrait, Pad::Choices(choices)) => {
            let foot = container(choices).padding(Padding::ZERO.horizontal(margin));
            column![place, foot].into()
        }
        (Orientation::Landscape, Pad::Choices(choices)) => {
            let width = (window.width * CHOICES).floor();
            let choices = at_the_end(look, width, choices);
            line(look.layout_direction(), vec![place, choices]).into()
        }
        (Orientation::Landscape, Pad::Keyboard(draw))
            if keyboard::fits(window.width * LETTERS - margin) =>
        {
            let width = window.width * LETTERS;
            let pad = draw((width - margin).floor());
            let pad = at_the_end(look, width, pad);
            line(look.layout_direction(), vec![place, pad]).into()
        }
        (_, Pad::Keyboard(draw)) => {
            let margin = margin.min(space::M);
            let pad = draw((window.width - 2.0 * margin).floor());
            column![place, container(pad).padding([0.0, margin])].into()
        }
    };
    let around = Padding::from([look.metrics.foot, margin]).top(above_foot);
    let foot = has_foot.then_some(page.actions);
    let rest = with_floats(
        column![above_actions, container(column![foot]).padding(around)].into(),
        margin,
        vec![
            Float {
                lengths: page.told,
                must: true,
                low: false,
            },
            Float {
                lengths: page.phone,
                must: types_digits,
                low: true,
            },
        ],
        page.illustration.map(|which| illustration(look, which)),
    );
    // The window is the page's colour already: a ground of the page's own would be painted whole at
    // every key.
    container(head.push(rest))
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| container::Style::default().color(palette.ink))
        .into()
}

/// The part of a landscape page's width for a letter board.
const LETTERS: f32 = 0.56;

/// The part of it for what is touched in place of keys.
pub(in crate::kiosk) const CHOICES: f32 = 0.44;

/// A pad stands on the primary button, flush with its end.
fn at_the_end<'a, M: 'a>(look: &Look, width: f32, pad: Element<'a, M>) -> Element<'a, M> {
    let direction = look.layout_direction();
    let margin = look.metrics.margin;
    let foot = match direction {
        ReadingDirection::LeftToRight => Padding::ZERO.right(margin),
        ReadingDirection::RightToLeft => Padding::ZERO.left(margin),
    };
    align_end(direction, width, pad)
        .align_bottom(Length::Fill)
        .padding(foot)
        .into()
}

/// Question, help and work, one under the other. Where they have not all room, the help is left
/// out, then the question becomes small; what is still too much scrolls.
fn crowd<'a, M: 'a>(
    look: &Look,
    (question, asked): (String, Asking),
    help: Option<String>,
    work: Element<'a, M>,
) -> Element<'a, M> {
    let direction = look.direction();
    let quiet = look.palette.quiet;
    let side = look.metrics.margin;
    let gap = look.metrics.part_gap;
    let beside = Padding::ZERO.horizontal(side);
    let small_look = match asked {
        Asking::Here => *look,
        Asking::Before => look.in_text(TextSize::Normal),
    };
    let small = align_start(
        direction,
        Length::Fill,
        strong(&small_look, question.clone()),
    )
    .padding(beside)
    .into();
    let question = align_start(direction, Length::Fill, balanced(look, question, headline))
        .padding(beside)
        .into();
    let help = help.map(|help| {
        align_start(direction, Length::Fill, balanced(look, help, body))
            .padding(beside)
            .style(move |_| container::Style::default().color(quiet))
            .into()
    });
    let work = container(work)
        .padding(Padding::from([space::XS, side]))
        .width(Length::Fill);
    let work = scrollable(work)
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
        .into();
    let pieces: Vec<Element<'a, M>> = [Some(question), Some(work), Some(small), help]
        .into_iter()
        .flatten()
        .collect();
    let size = Size::new(Length::Fill, Length::Fill);
    arranged(pieces, size, Touch::Apart, move |pieces, limits| {
        let room = limits.max();
        let natural = Limits::new(Size::ZERO, Size::new(room.width, f32::INFINITY));
        let top = gap.max(space::XS);
        let holds = |pieces: &mut Pieces<'_, 'a, M>, top: f32| {
            let size = Size::new(room.width, (room.height - top).max(0.0));
            // A scroll bar that was there before takes the width that lets the work do without it.
            let _ = pieces.measure(WORK, &natural);
            let _ = pieces.measure(WORK, &Limits::new(Size::ZERO, size));
            pieces.content_of(WORK).height <= size.height
        };
        let under = |pieces: &mut Pieces<'_, 'a, M>, question: usize| {
            top + pieces.measure(question, &natural).height + gap - space::XS
        };
        let mut shown = match asked {
            Asking::Here => QUESTION,
            Asking::Before => SMALL,
        };
        let mut work_top = under(pieces, shown);
        if pieces.count() > HELP {
            let help = pieces.measure(HELP, &natural).height;
            let with_help = work_top + help + space::XS;
            if holds(pieces, with_help) {
                pieces.place(HELP, Point::new(0.0, work_top - gap + 2.0 * space::XS));
                work_top = with_help;
            }
        }
        if !holds(pieces, work_top) {
            shown = SMALL;
            work_top = under(pieces, SMALL);
            let _ = holds(pieces, work_top);
        }
        pieces.place(shown, Point::new(0.0, top));
        pieces.place(WORK, Point::new(0.0, work_top));
        room
    })
}

/// The pieces of a page's place.
const QUESTION: usize = 0;
const WORK: usize = 1;
const SMALL: usize = 2;
const HELP: usize = 3;
