//! Home: what the person wants to do (CRT_ABHA_101).

use super::{Content, Scene};
use crate::kiosk::app::CREATE;
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::widget::{Icon, Pad, tile};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    let create = stops.first("create", Some(Message::Happened(CREATE)));
    Content {
        question: scene.say(&Words::HomeQuestion),
        help: Some(scene.say(&Words::HomeHelp)),
        work: tile(
            &scene.look,
            Icon::PersonPlus,
            scene.say(&Words::HomeCreate),
            Some(scene.say(&Words::HomeCreateLine)),
            create,
        )
        .into(),
        pad: Pad::None,
        primary: None,
        back: Some(scene.back(stops)),
    }
}
