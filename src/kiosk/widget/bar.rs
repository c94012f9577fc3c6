//! The bands that are the same on every screen: top bar, stepper, action row.

use super::arranged::{Touch, arranged};
use super::first_fit::{first_fit, first_fit_tight};
use super::hold::{Held, hold};
use super::page_parts::HELD_NAME;
use super::press::surface;
use super::{Element, Icon, Press, button, icon};
use crate::kiosk::theme::style::{self, Pressable};
use crate::kiosk::theme::{Look, PX_PER_MM, band, fine, least, line, space};
use crate::locale::Direction;
use iced::advanced::layout::Limits;
use iced::widget::text::Wrapping;
use iced::widget::{Space, Text, center, column, container, space as gap, stack};
use iced::{Alignment, Color, Length, Padding, Point, Size};

/// Least width of the word of a button in the top bar: a control of 12.7 mm with its padding.
const LEAST_WORD: f32 = 52.0;

/// A dot of the stepper.
const DOT: f32 = 32.0;

/// A button of the top bar: an icon over its word.
#[derive(Debug, Clone)]
pub struct BarButton<M> {
    /// The icon.
    pub sign: Icon,
    /// The word.
    pub words: String,
    /// What it does.
    pub press: Press<M>,
    /// Whether the same is found elsewhere, so that a narrow bar does without it.
    pub is_elsewhere: bool,
}

/// What stands between the two ends of the top bar.
#[derive(Debug, Clone)]
pub struct Badge<M> {
    /// The word: that nothing here is real.
    pub words: String,
    /// An icon before it.
    pub sign: Option<Icon>,
    /// What it does, if anything.
    pub press: Option<Press<M>>,
}

/// The names in the top bar.
#[derive(Debug, Clone)]
pub struct Names<M> {
    /// The longest first; the first there is room for is shown, and no other.
    pub words: Vec<String>,
    /// How they are held, where that means something.
    pub held: Option<Held<M>>,
}

impl<M> From<Vec<String>> for Names<M> {
    /// Names that mean nothing when they are held.
    fn from(words: Vec<String>) -> Self {
        Self { words, held: None }
    }
}

impl<M> Badge<M> {
    /// With its icon alone where it has one, for a narrow bar.
    fn short(self) -> Self {
        let words = if self.sign.is_some() {
            String::new()
        } else {
            self.words
        };
        Self { words, ..self }
    }
}

/// Draws one button of the top bar.
pub fn bar_button<'a, M: Clone + 'a>(look: &Look, button: BarButton<M>) -> Element<'a, M> {
    let ink = look.palette.ink;
    let size = look.metrics.band_icon;
    let sign = (size > 0.0).then(|| icon(button.sign, size, ink));
    let content = column![
        gap().width(LEAST_WORD),
        sign,
        on_one_line(words(look, button.words, false)),
    ]
    .align_x(Alignment::Center);
    surface(
        look,
        container(content).center_y(Length::Fill),
        Pressable::bare(look),
        (Length::Shrink, Length::Fixed(band_height(look))),
        [0.0, space::XS],
        button.press,
    )
}

/// The top bar, always in the same place: where lines begin the way out, alone, so that nobody
/// meets it who wants something else; then names of the clinic or of the step, the longest there
/// is room for; the badges if there are any, by their icons where it is narrow; and where lines end the buttons that help.
pub fn top_bar<'a, M: Clone + 'a>(
    look: &Look,
    leave: Option<BarButton<M>>,
    names: Names<M>,
    badges: Vec<Badge<M>>,
    buttons: Vec<BarButton<M>>,
) -> Element<'a, M> {
    let palette = look.palette;
    let direction = look.direction();
    let mut parts: Vec<Element<'a, M>> = Vec::new();
    if let Some(leave) = leave {
        parts.push(bar_button(look, leave));
    }
    let Names { words, held } = names;
    let words = words
        .into_iter()
        .map(|name| on_one_line(fine(look, name).font(look.bold())).into())
        .collect();
    let names = container(first_fit(direction, words)).width(Length::Fill);
    parts.push(match held {
        Some(held) => {
            let names = names.center_y(Length::Fixed(band_height(look)));
            hold(look, held, names.id(HELD_NAME))
        }
        None => names.into(),
    });
    let short: Vec<_> = badges.iter().cloned().map(Badge::short).collect();
    let fewer: Vec<_> = buttons
        .iter()
        .filter(|button| !button.is_elsewhere)
        .cloned()
        .collect();
    parts.push(first_fit_tight(vec![
        helping_end(look, badges, buttons.clone()),
        helping_end(look, short.clone(), buttons),
        helping_end(look, short, fewer),
    ]));
    let bar = line(direction, parts)
        .spacing(space::TOUCH)
        .align_y(Alignment::Center);
    column![
        container(bar)
            .width(Length::Fill)
            .height(band_height(look))
            .padding([0.0, look.metrics.margin])
            .center_y(band_height(look))
            .style(style::area(palette.surface, palette.ink)),
        container(Space::new())
            .width(Length::Fill)
            .height(look.metrics.edge)
            .style(style::area(palette.hairline, palette.ink)),
    ]
    .into()
}

/// What stands over every page, from one side of the window to the other: the first of several ways to
/// say it that there is room for.
pub fn banner<'a, M: Clone + 'a>(look: &Look, height: f32, ways: Vec<String>) -> Element<'a, M> {
    let palette = look.palette;
    let ways = ways
        .into_iter()
        .map(|words| on_one_line(fine(look, words).font(look.bold())).into())
        .collect();
    container(first_fit_tight(ways))
        .width(Length::Fill)
        .height(height)
        .padding([0.0, space::S])
        .center_x(Length::Fill)
        .center_y(height)
        .style(style::area(palette.notice, palette.notice_soft))
        .into()
}

/// The end of the top bar: badges, and the buttons that help, which must not be cut off.
fn helping_end<'a, M: Clone + 'a>(
    look: &Look,
    badges: Vec<Badge<M>>,
    buttons: Vec<BarButton<M>>,
) -> Element<'a, M> {
    let badges = badges.into_iter().map(|badge| draw_badge(look, badge));
    let buttons = buttons.into_iter().map(|button| bar_button(look, button));
    line(look.direction(), badges.chain(buttons).collect())
        .spacing(space::TOUCH)
        .align_y(Alignment::Center)
        .into()
}

/// Named dots: where the person is. `current` counts from 0; with `names.len()` all steps are
/// done. Where the names do not find room beside each other, `short` stands under the dots
/// instead.
pub fn stepper<'a, M: 'a>(
    look: &Look,
    names: &[String],
    current: usize,
    short: String,
) -> Element<'a, M> {
    let direction = look.direction();
    let dots = |named: bool| -> Element<'a, M> {
        let steps = names.iter().enumerate().map(|(at, name)| {
            let ink = if at == current {
                look.palette.accent
            } else {
                look.palette.quiet
            };
            let name = named.then(|| {
                container(on_one_line(words(look, name.clone(), at == current)))
                    .style(move |_| container::Style::default().color(ink))
            });
            column![dot(look, at, current), name]
                .spacing(4.0)
                .width(Length::FillPortion(1))
                .align_x(Alignment::Center)
                .into()
        });
        let steps = line(direction, steps.collect()).width(Length::Fill);
        stack![steps]
            .push_under(track(look, names.len(), current))
            .into()
    };
    let accent = look.palette.accent;
    let short = container(words(look, short, true))
        .center_x(Length::Fill)
        .style(move |_| container::Style::default().color(accent));
    let mut ways = vec![dots(true), column![dots(false), short].spacing(4.0).into()];
    ways.extend(
        names
            .iter()
            .map(|name| on_one_line(words(look, name.clone(), true)).into()),
    );
    let steps = names.len().max(1) as f32;
    let size = Size::new(Length::Fill, Length::Shrink);
    let drawn = arranged(ways, size, Touch::Apart, move |ways, limits| {
        let room = limits.max();
        let cell = room.width / steps - space::XS;
        let unbounded = Limits::new(Size::ZERO, Size::INFINITE);
        let all_fit = (2..ways.count()).all(|at| ways.measure(at, &unbounded).width <= cell);
        let way = usize::from(!all_fit);
        let natural = Limits::with_compression(
            Size::ZERO,
            Size::new(room.width, f32::INFINITY),
            Size::new(false, true),
        );
        let found = ways.measure(way, &natural);
        ways.place(way, Point::ORIGIN);
        found
    });
    container(drawn)
        .width(Length::Fill)
        .padding(Padding::ZERO.top(space::S.min(look.metrics.margin)))
        .into()
}

/// Back at the beginning of the line, the one primary button at its end, in the same place on
/// each screen. The row is there on screens with neither, too: what comes next stands where it is
/// expected. Where the words of the primary button need more than two lines beside Back, it stands
/// above it.
pub fn action_row<'a, M: 'a>(
    look: &Look,
    back: Option<Element<'a, M>>,
    primary: Option<Element<'a, M>>,
) -> Element<'a, M> {
    const BACK: usize = 0;
    const PRIMARY: usize = 1;
    let direction = look.layout_direction();
    let least = look.metrics.button_height;
    let two_lines = button::two_lines(look);
    let has_back = back.is_some();
    let parts = vec![
        back.unwrap_or_else(|| Space::new().into()),
        primary.unwrap_or_else(|| Space::new().into()),
    ];
    let size = Size::new(Length::Fill, Length::Shrink);
    arranged(parts, size, Touch::Apart, move |parts, limits| {
        let room = limits.max().width;
        let within = |width: f32| {
            Limits::with_compression(
                Size::ZERO,
                Size::new(width, f32::INFINITY),
                Size::new(true, true),
            )
        };
        let back = parts.measure(BACK, &within(room));
        let beside = if has_back {
            back.width + space::TOUCH
        } else {
            0.0
        };
        let mut primary = parts.measure(PRIMARY, &within(room - beside));
        let mut above = 0.0;
        if has_back && primary.height > two_lines {
            let alone = parts.measure(PRIMARY, &within(room));
            if alone.height < primary.height {
                above = space::TOUCH + back.height.max(least);
                primary = alone;
            } else {
                primary = parts.measure(PRIMARY, &within(room - beside));
            }
        }
        let height = (above + primary.height).max(back.height).max(least);
        let [start, end] = match direction {
            Direction::LeftToRight => [0.0, room - primary.width],
            Direction::RightToLeft => [room - back.width, 0.0],
        };
        parts.place(BACK, Point::new(start, height - back.height));
        let top = height - above - primary.height;
        parts.place(PRIMARY, Point::new(end, top));
        Size::new(room, height)
    })
}

/// Height of the top bar.
pub(super) fn band_height(look: &Look) -> f32 {
    let words = look.metrics.band * look.script.line_height;
    look.metrics.band_icon + words + space::XS
}

fn words<'a>(look: &Look, words: String, strong: bool) -> Text<'a> {
    let font = if strong { look.bold() } else { look.regular() };
    band(look, words).font(font)
}

/// A name is shown whole or not at all.
fn on_one_line(words: Text<'_>) -> Text<'_> {
    words.wrapping(Wrapping::None)
}

fn draw_badge<'a, M: Clone + 'a>(look: &Look, badge: Badge<M>) -> Element<'a, M> {
    let palette = look.palette;
    let name =
        (!badge.words.is_empty()).then(|| on_one_line(fine(look, badge.words).font(look.bold())));
    let mut parts: Vec<Element<'a, M>> = Vec::with_capacity(2);
    if let Some(sign) = badge.sign {
        let size = look.metrics.icon_beside(look.metrics.fine);
        parts.push(icon(sign, size, palette.notice).into());
    }
    parts.extend(name.map(Into::into));
    let parts = line(look.direction(), parts)
        .spacing(space::XS)
        .align_y(Alignment::Center);
    let Some(press) = badge.press else {
        return container(parts)
            .padding([4.0, space::S])
            .style(style::rounded(
                palette.notice_soft,
                palette.notice,
                palette.notice,
                look.metrics.edge,
                12.0,
            ))
            .into();
    };
    let height = least::CONTROL_MM * PX_PER_MM;
    surface(
        look,
        container(parts).center_y(Length::Fill),
        Pressable::notice(look),
        (Length::Shrink, Length::Fixed(height)),
        [0.0, space::S],
        press,
    )
}

fn dot<'a, M: 'a>(look: &Look, at: usize, current: usize) -> Element<'a, M> {
    let palette = look.palette;
    let (content, fill, edge): (Element<'a, M>, _, _) = if at < current {
        (
            icon(Icon::Check, 20.0, palette.on_accent).into(),
            palette.accent,
            palette.accent,
        )
    } else if at == current {
        (
            container(Space::new().width(14.0).height(14.0))
                .style(style::rounded(
                    palette.accent,
                    palette.ink,
                    palette.accent,
                    0.0,
                    7.0,
                ))
                .into(),
            palette.surface,
            palette.accent,
        )
    } else {
        (Space::new().into(), palette.surface, palette.edge)
    };
    center(content)
        .width(DOT)
        .height(DOT)
        .style(style::rounded(
            fill,
            palette.ink,
            edge,
            look.metrics.edge * if at == current { 2.0 } else { 1.0 },
            DOT / 2.0,
        ))
        .into()
}

/// The line behind the dots, from the middle of the first to the middle of the last.
fn track<'a, M: 'a>(look: &Look, steps: usize, current: usize) -> Element<'a, M> {
    const THICK: f32 = 4.0;
    let palette = look.palette;
    let last = steps.saturating_sub(1);
    let walked = current.min(last);
    let part = |halves: usize, color: Option<Color>| -> Element<'a, M> {
        let Ok(portion @ 1..) = u16::try_from(halves) else {
            return Space::new().into();
        };
        let piece = container(Space::new())
            .width(Length::FillPortion(portion))
            .height(THICK);
        match color {
            Some(color) => piece.style(style::area(color, palette.ink)).into(),
            None => piece.into(),
        }
    };
    let parts = vec![
        part(1, None),
        part(2 * walked, Some(palette.accent)),
        part(2 * (last - walked), Some(palette.hairline)),
        part(1, None),
    ];
    container(line(look.direction(), parts).width(Length::Fill))
        .width(Length::Fill)
        .padding(Padding::ZERO.top((DOT - THICK) / 2.0))
        .into()
}
