//! Buttons with words on them.

use super::press::surface;
use super::{Element, Icon, Press, balanced, equal_rows, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, align_end, align_start, in_the_middle, line, space, strong};
use iced::widget::{center, column, container, row, space as gap};
use iced::{Alignment, Color, Length, Size};

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
pub struct Deed<M> {
    /// The icon.
    pub sign: Icon,
    /// What happens.
    pub words: String,
    /// What it does.
    pub press: Press<M>,
}

/// Places quiet buttons in reading order, so many on a line; all are equally wide, and those of
/// one line equally high.
pub fn deeds<'a, M: Clone + 'a>(
    look: &Look,
    per_line: usize,
    deeds: Vec<Deed<M>>,
) -> Element<'a, M> {
    let buttons = deeds.into_iter().map(|deed| {
        let pressable = Pressable::surface(look);
        let ink = ink_of(&pressable, &deed.press);
        let sign = icon(deed.sign, look.metrics.icon_beside(look.metrics.body), ink);
        let words = in_the_middle(look, look.metrics.body, strong(look, deed.words));
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
            deed.press,
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
/// In a row they stand at its end and take what the rest of it leaves, up to the width of two
/// primary buttons or of the words that most answers have.
pub fn pair<'a, M: Clone + 'a>(look: &Look, answers: [(Weight, Deed<M>); 2]) -> Element<'a, M> {
    let buttons = answers.into_iter().map(|(weight, deed)| {
        let pressable = match weight {
            Weight::Primary => Pressable::primary(look),
            Weight::Quiet => Pressable::surface(look),
            Weight::Danger => Pressable::danger(look),
        };
        let ink = ink_of(&pressable, &deed.press);
        let sign = icon(deed.sign, look.metrics.icon_beside(look.metrics.body), ink);
        let words = balanced(look, deed.words, strong);
        let words = in_the_middle(look, look.metrics.body, words);
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
            center(content).height(Length::Fill),
            pressable,
            (Length::Fill, Length::Fill),
            [space::XS, space::S],
            deed.press,
        )
    });
    let pair = equal_rows(look.direction(), 2, 0, space::M, buttons.collect());
    // Three short words stay on one line on a small panel as well.
    let one = look.metrics.primary_width.max(10.5 * look.metrics.body);
    let width = 2.0 * one + space::M;
    // The rest of a row takes what it needs; of what is left the pair has all but a hair.
    align_end(
        look.direction(),
        Length::FillPortion(1_000),
        container(pair).max_width(width),
    )
    .into()
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
