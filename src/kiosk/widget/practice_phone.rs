//! The practice phone: in practice mode the messages with the codes arrive here.

use super::{Element, Icon, icon};
use crate::kiosk::theme::{Look, align_start, fine, label, line, small, space, style};
use iced::widget::{column, container};
use iced::{Alignment, Length};

/// A message on the practice phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// The number it went to.
    pub to: String,
    /// The code, in a sentence of the person's language.
    pub words: String,
    /// Its own words, as the service sends them, in English.
    pub text: String,
    /// Whether the person reads English.
    pub is_understood: bool,
}

/// The practice phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// "Practice phone".
    pub title: String,
    /// Said when nothing has come yet.
    pub nothing_yet: String,
    /// The newest message.
    pub newest: Option<Sms>,
}

/// Draws the phone with its newest message, in several lengths, the longest first. The page has
/// no room of its own for it: it is laid over what is empty ([`super::Page`]), so that everything
/// stands where it stands without it.
pub fn phone<'a, M: 'a>(look: &Look, phone: &Phone) -> Vec<Element<'a, M>> {
    let Some(sms) = &phone.newest else {
        return vec![held(
            look,
            vec![name(look, phone), said(look, &phone.nothing_yet)],
        )];
    };
    let to = || -> Element<'a, M> { small(look, sms.to.clone()).font(look.bold()).into() };
    if sms.is_understood {
        return vec![
            held(look, vec![name(look, phone), to(), said(look, &sms.text)]),
            held(look, vec![said(look, &sms.text)]),
            held(look, vec![said(look, &sms.words)]),
        ];
    }
    let original = fine(look, sms.text.clone()).into();
    let words = || said(look, &sms.words);
    vec![
        held(look, vec![name(look, phone), to(), words(), original]),
        held(look, vec![to(), words()]),
        held(look, vec![words()]),
    ]
}

fn name<'a, M: 'a>(look: &Look, phone: &Phone) -> Element<'a, M> {
    let ink = look.palette.notice;
    let size = look.metrics.icon_beside(look.metrics.fine);
    let name = container(fine(look, phone.title.clone()).font(look.bold()))
        .style(move |_| container::Style::default().color(ink));
    line(
        look.direction(),
        vec![icon(Icon::Phone, size, ink).into(), name.into()],
    )
    .spacing(space::XS)
    .align_y(Alignment::Center)
    .into()
}

fn said<'a, M: 'a>(look: &Look, words: &str) -> Element<'a, M> {
    label(look, words.to_owned()).into()
}

/// The phone's own ground around its lines.
fn held<'a, M: 'a>(look: &Look, lines: Vec<Element<'a, M>>) -> Element<'a, M> {
    let palette = look.palette;
    let lines = lines
        .into_iter()
        .map(|one| align_start(look.direction(), Length::Fill, one).into());
    container(column(lines).spacing(4.0))
        .width(Length::Fill)
        .padding([space::TOUCH, space::M])
        .style(style::rounded(
            palette.notice_soft,
            palette.ink,
            palette.notice,
            look.metrics.edge,
            20.0,
        ))
        .into()
}
