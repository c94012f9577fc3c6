//! The practice phone: in practice mode the messages with the codes arrive here.

use super::press::surface;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::{self, Pressable};
use crate::kiosk::theme::{Look, Orientation, align_start, label, line, small, space};
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{column, container, scrollable};
use iced::{Alignment, Length, Size};

/// A message on the practice phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// The number it went to.
    pub to: String,
    /// Its words.
    pub text: String,
}

/// The practice phone.
#[derive(Debug, Clone)]
pub struct Phone<M> {
    /// "Practice phone".
    pub title: String,
    /// Said when nothing has come yet.
    pub nothing_yet: String,
    /// What the fold button says now: "Hide" or "Show".
    pub fold_words: String,
    /// Newest last.
    pub messages: Vec<Sms>,
    /// Whether it is folded away.
    pub folded: bool,
    /// Folds and unfolds.
    pub toggle: Press<M>,
}

/// Width of the unfolded phone beside a landscape page.
const WIDTH: f32 = 360.0;

/// Puts the phone beside a page and gives the page the room that is left: in landscape a phone
/// at the side where lines begin, in portrait a drawer above the page with the newest message.
/// Nothing of the page is hidden by it.
pub fn beside_phone<'a, M: Clone + 'a>(
    look: &Look,
    window: Size,
    phone: Option<Phone<M>>,
    page: impl FnOnce(Size) -> Element<'a, M>,
) -> Element<'a, M> {
    let Some(phone) = phone else {
        return page(window);
    };
    match Orientation::of(window) {
        Orientation::Portrait => column![drawer(look, phone), page(window)].into(),
        Orientation::Landscape => {
            let width = if phone.folded {
                tab_height(look)
            } else {
                WIDTH
            };
            let room = Size::new(window.width - width, window.height);
            line(
                look.direction(),
                vec![upright(look, phone, width), page(room)],
            )
            .into()
        }
    }
}

fn tab_height(look: &Look) -> f32 {
    (look.metrics.band * look.script.line_height + 2.0 * space::S).max(72.0)
}

fn drawer<'a, M: Clone + 'a>(look: &Look, phone: Phone<M>) -> Element<'a, M> {
    let palette = look.palette;
    let newest = phone.messages.last().cloned();
    let mut parts = column![head(look, &phone)].spacing(space::XS);
    if !phone.folded {
        parts = parts.push(match newest {
            Some(sms) => bubble(look, sms),
            None => label(look, phone.nothing_yet).into(),
        });
    }
    container(parts)
        .width(Length::Fill)
        .padding([space::XS, space::M])
        .style(style::area(palette.notice_soft, palette.ink))
        .into()
}

fn upright<'a, M: Clone + 'a>(look: &Look, phone: Phone<M>, width: f32) -> Element<'a, M> {
    let palette = look.palette;
    let content: Element<'a, M> = if phone.folded {
        let size = look.metrics.icon_beside(look.metrics.body);
        surface(
            look,
            icon(Icon::Phone, size, palette.ink),
            Pressable::bare(look),
            (Length::Fixed(width), Length::Fixed(width)),
            (width - size) / 2.0,
            phone.toggle,
        )
    } else {
        let head = head(look, &phone);
        let messages: Element<'a, M> = if phone.messages.is_empty() {
            align_start(
                look.direction(),
                Length::Fill,
                label(look, phone.nothing_yet),
            )
            .into()
        } else {
            column(phone.messages.into_iter().map(|sms| bubble(look, sms)))
                .spacing(space::S)
                .into()
        };
        column![
            head,
            container(
                scrollable(container(messages).width(Length::Fill).padding(space::S))
                    .direction(Direction::Vertical(
                        Scrollbar::new().width(12).scroller_width(12).spacing(4)
                    ))
                    .anchor_bottom()
                    .style(style::scroll_bar(look))
                    .width(Length::Fill)
                    .height(Length::Fill)
            )
            .style(style::rounded(
                palette.surface,
                palette.ink,
                palette.ink,
                6.0,
                36.0
            ))
            .padding([space::M, 10.0])
            .height(Length::Fill)
        ]
        .spacing(space::S)
        .padding(space::S)
        .into()
    };
    container(content)
        .width(width)
        .height(Length::Fill)
        .style(style::area(palette.notice_soft, palette.ink))
        .into()
}

fn head<'a, M: Clone + 'a>(look: &Look, phone: &Phone<M>) -> Element<'a, M> {
    let palette = look.palette;
    let size = look.metrics.icon_beside(look.metrics.small);
    let fold = surface(
        look,
        small(look, phone.fold_words.clone()),
        Pressable::surface(look),
        (Length::Shrink, Length::Shrink),
        space::S,
        phone.toggle.clone(),
    );
    let name = small(look, phone.title.clone()).font(look.bold());
    let parts = vec![
        icon(Icon::Phone, size, palette.ink).into(),
        align_start(look.direction(), Length::Fill, name).into(),
        fold,
    ];
    line(look.direction(), parts)
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .into()
}

fn bubble<'a, M: 'a>(look: &Look, sms: Sms) -> Element<'a, M> {
    let palette = look.palette;
    let quiet = palette.quiet;
    let direction = look.direction();
    container(
        column![
            align_start(
                direction,
                Length::Fill,
                small(look, sms.to).font(look.bold())
            )
            .style(move |_| container::Style::default().color(quiet)),
            align_start(direction, Length::Fill, label(look, sms.text)),
        ]
        .spacing(4.0),
    )
    .width(Length::Fill)
    .padding(space::S)
    .style(style::rounded(
        palette.accent_soft,
        palette.ink,
        palette.accent,
        0.0,
        20.0,
    ))
    .into()
}
