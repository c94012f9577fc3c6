//! Buttons with words on them.

use super::arranged::{Touch, arranged};
use super::press::surface;
use super::{Element, Icon, Press, balanced, equal_rows, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, align_start, in_the_middle, line, space, strong};
use crate::locale::Direction;
use iced::advanced::layout::Limits;
use iced::widget::{center, column, container, row, space as gap};
use iced::{Alignment, Color, Length, Point, Size};

/// The one primary button of a screen, the widest one. Its words say what happens. Without
/// a message it rests, in calm grey.
pub fn primary<'a, M: Clone + 'a>(
    look: &Look,
    sign: Option<Icon>,
    words: impl Into<String>,
    press: Press<M>,
) -> Element<'a, M> {
    worded(
        look,
        Pressable::primary(look),
        sign,
        words.into(),
        Size::new(look.metrics.primary_width, look.metrics.button_height),
        press,
    )
}

/// Every other button: Back, "Send it again", "Save".
pub fn quiet<'a, M: Clone + 'a>(
    look: &Look,
    sign: Option<Icon>,
    words: impl Into<String>,
    press: Press<M>,
) -> Element<'a, M> {
    worded(
        look,
        Pressable::surface(look),
        sign,
        words.into(),
        Size::new(look.metrics.quiet_width, look.metrics.button_height),
        press,
    )
}

/// A quiet button in the work of a page: another way, "Send it again". On a small panel it is
/// lower than those at the foot.
pub fn side<'a, M: Clone + 'a>(
    look: &Look,
    sign: Option<Icon>,
    words: impl Into<String>,
    press: Press<M>,
) -> Element<'a, M> {
    worded(
        look,
        Pressable::surface(look),
        sign,
        words.into(),
        Size::new(look.metrics.quiet_width, look.metrics.side_height),
        press,
    )
}

/// A quiet button whose act cannot be undone.
pub fn danger_quiet<'a, M: Clone + 'a>(
    look: &Look,
    sign: Option<Icon>,
    words: impl Into<String>,
    press: Press<M>,
) -> Element<'a, M> {
    worded(
        look,
        Pressable::danger(look),
        sign,
        words.into(),
        Size::new(look.metrics.quiet_width, look.metrics.button_height),
        press,
    )
}

/// One of several things that can be done with what the screen shows.
#[derive(Debug, Clone)]
pub struct Action<M> {
    /// The icon.
    pub sign: Icon,
    /// What happens.
    pub words: String,
    /// What it does.
    pub press: Press<M>,
}

/// Places quiet buttons in reading order, so many on a line; all are equally wide, and those of
/// one line equally high.
pub fn actions<'a, M: Clone + 'a>(
    look: &Look,
    per_line: usize,
    actions: Vec<Action<M>>,
) -> Element<'a, M> {
    let buttons = actions.into_iter().map(|action| {
        let pressable = Pressable::surface(look);
        let ink = ink_of(&pressable, &action.press);
        let sign = icon(
            action.sign,
            look.metrics.icon_beside(look.metrics.body),
            ink,
        );
        let words = in_the_middle(look, look.metrics.body, strong(look, action.words));
        let words = align_start(look.direction(), Length::Fill, words);
        let content = line(look.direction(), vec![sign.into(), words.into()])
            .spacing(space::S)
            .align_y(Alignment::Center);
        let content = row![
            gap().height(look.metrics.button_height - 2.0 * space::XS),
            content
        ]
        .align_y(Alignment::Center);
        surface(
            look,
            container(content).center_y(Length::Fill),
            pressable,
            (Length::Fill, Length::Fill),
            [space::XS, space::M],
            action.press,
        )
    });
    equal_rows(look.direction(), per_line, 0, space::S, buttons.collect())
}

/// How much one of two answers weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The one primary button of the screen.
    Primary,
    /// A quiet one.
    Quiet,
    /// A quiet one whose act cannot be undone.
    Danger,
}

/// Two answers of one size, beside each other, so that neither is easier to hit than the other.
/// They stand at the end of their room and take all of it, up to the width of two primary buttons
/// or of the words that most answers have. Where words would need more than two lines the icons are
/// left out, then the answers stand one above the other.
pub fn pair<'a, M: Clone + 'a>(look: &Look, answers: [(Weight, Action<M>); 2]) -> Element<'a, M> {
    let direction = look.direction();
    let both = |has_signs: bool, per_line: usize| {
        let buttons = answers
            .iter()
            .map(|(weight, action)| answer(look, *weight, action.clone(), has_signs));
        equal_rows(direction, per_line, 0, space::M, buttons.collect())
    };
    let mut pieces = vec![both(true, 2), both(false, 2), both(true, 1)];
    let last = pieces.len() - 1;
    // Their words under each other: what is wider than its button would be broken.
    pieces.extend(answers.iter().map(|(_, action)| {
        let words: Vec<&str> = action.words.split_whitespace().collect();
        strong(look, words.join("\n")).into()
    }));
    let sign = look.metrics.icon_beside(look.metrics.body) + space::S;
    // Three short words stay on one line on a small panel as well.
    let one = look.metrics.primary_width.max(10.5 * look.metrics.body);
    let most = 2.0 * one + space::M;
    let two_lines = two_lines(look);
    let size = Size::new(Length::Fill, Length::Shrink);
    arranged(pieces, size, Touch::Apart, move |ways, limits| {
        let room = limits.max().width;
        let within = Limits::new(Size::ZERO, Size::new(room.min(most), f32::INFINITY));
        let unbounded = Limits::new(Size::ZERO, Size::INFINITE);
        let longest = (last + 1..ways.count())
            .map(|words| ways.measure(words, &unbounded).width)
            .fold(0.0, f32::max);
        let half = (room.min(most) - space::M) / 2.0 - 2.0 * space::S;
        let found = (0..last).find(|way| {
            let sign = if *way == 0 { sign } else { 0.0 };
            half - sign >= longest && ways.measure(*way, &within).height <= two_lines
        });
        let way = found.unwrap_or(last);
        let found = ways.measure(way, &within);
        let left = match direction {
            Direction::LeftToRight => room - found.width,
            Direction::RightToLeft => 0.0,
        };
        ways.place(way, Point::new(left, 0.0));
        Size::new(room, found.height)
    })
}

fn answer<'a, M: Clone + 'a>(
    look: &Look,
    weight: Weight,
    action: Action<M>,
    has_sign: bool,
) -> Element<'a, M> {
    let pressable = match weight {
        Weight::Primary => Pressable::primary(look),
        Weight::Quiet => Pressable::surface(look),
        Weight::Danger => Pressable::danger(look),
    };
    let ink = ink_of(&pressable, &action.press);
    let sign = has_sign.then(|| {
        icon(
            action.sign,
            look.metrics.icon_beside(look.metrics.body),
            ink,
        )
        .into()
    });
    let words = balanced(look, action.words, strong);
    let words = in_the_middle(look, look.metrics.body, words);
    let parts = sign.into_iter().chain([words.into()]).collect();
    let content = line(look.direction(), parts)
        .spacing(space::S)
        .align_y(Alignment::Center);
    let content = row![
        gap().height(look.metrics.button_height - 2.0 * space::XS),
        content
    ]
    .align_y(Alignment::Center);
    surface(
        look,
        center(content).height(Length::Fill),
        pressable,
        (Length::Fill, Length::Fill),
        [space::XS, space::S],
        action.press,
    )
}

/// The height of a button whose words stand in two lines.
pub(super) fn two_lines(look: &Look) -> f32 {
    let lines = 2.0 * look.metrics.body * look.script.line_height;
    let drop = 2.0 * look.script.drop * look.metrics.body;
    look.metrics
        .button_height
        .max(lines + drop + 2.0 * space::XS)
        + 1.0
}

fn ink_of<M>(pressable: &Pressable, press: &Press<M>) -> Color {
    if press.message.is_some() {
        pressable.ink
    } else {
        pressable.disabled_ink
    }
}

fn worded<'a, M: Clone + 'a>(
    look: &Look,
    pressable: Pressable,
    sign: Option<Icon>,
    words: String,
    least: Size,
    press: Press<M>,
) -> Element<'a, M> {
    let ink = ink_of(&pressable, &press);
    let mut parts: Vec<Element<'a, M>> = Vec::with_capacity(2);
    if let Some(sign) = sign {
        parts.push(icon(sign, look.metrics.icon_beside(look.metrics.body), ink).into());
    }
    parts.push(in_the_middle(look, look.metrics.body, strong(look, words)).into());
    let words = line(look.direction(), parts)
        .spacing(space::S)
        .align_y(Alignment::Center);
    // The two empty pieces hold the least size; the words may ask for more.
    // On a small panel the words fill the button's height.
    let above = 2.0 + (space::XS - 2.0) * look.metrics.roominess;
    let content = column![
        gap().width(least.width - 2.0 * space::M),
        row![gap().height(least.height - 2.0 * above), words].align_y(Alignment::Center),
    ]
    .align_x(Alignment::Center);
    surface(
        look,
        content,
        pressable,
        (Length::Shrink, Length::Shrink),
        [above, space::M],
        press,
    )
}
