//! The 14-digit number and the address (CRT_ABHA_113).

use super::{Content, Scene, stack};
use crate::journey::StepEvent;
use crate::journey::registration::CreatedStep;
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{align_start, label, number, piece, space, strong, style, title};
use crate::kiosk::widget::{Element, Icon, Pad};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::{column, container};

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, created: &CreatedStep) -> Content<'a> {
    let holder = created.holder();
    let profile = &holder.profile;
    let look = &scene.look;
    let palette = look.palette;
    let direction = look.direction();
    let (question, help) = if holder.is_new {
        (Words::CreatedQuestion, Words::CreatedHelp)
    } else {
        (Words::CreatedExistingQuestion, Words::CreatedExistingHelp)
    };
    let start = |content: iced::widget::Text<'a>| -> Element<'a, Message> {
        align_start(direction, Length::Fill, content).into()
    };
    let mut parts = vec![
        start(strong(look, profile.name.clone())),
        start(label(look, scene.say(&Words::AbhaNumber))),
        start(number(look, profile.abha_number.to_string())),
    ];
    if let Some(address) = &profile.abha_address {
        parts.push(start(label(look, scene.say(&Words::AbhaAddress))));
        parts.push(start(title(look, address.to_string())));
    }
    let sheet = container(column(parts).spacing(space::S))
        .width(Length::Fill)
        .padding(space::L)
        .style(style::rounded(
            palette.good_soft,
            palette.ink,
            palette.good,
            look.metrics.edge,
            piece::CORNER,
        ));
    let primary = scene.primary(
        stops,
        Some(Icon::Card),
        &Words::CreatedShowCard,
        Some(StepEvent::Continued),
    );
    Content {
        question: scene.say(&question),
        help: Some(scene.say(&help)),
        work: stack([Some(sheet.into())]),
        pad: Pad::None,
        primary: Some(primary),
        back: Some(scene.finish(stops)),
    }
}
