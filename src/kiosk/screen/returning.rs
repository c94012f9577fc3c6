//! The journeys of people who have an ABHA.

use super::{Content, Scene, stack};
use crate::journey::StepEvent;
use crate::kiosk::focus::Stops;
use crate::kiosk::widget::Pad;
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    let waiting = scene
        .session
        .waiting()
        .and_then(|waiting| scene.wait(stops, waiting));
    let go_on = scene
        .session
        .may_continue(scene.now)
        .then_some(StepEvent::Continued);
    let primary = scene.primary(stops, None, &Words::CreatedShowCard, go_on);
    Content {
        question: scene.say(&Words::HomeQuestion),
        help: None,
        work: stack([waiting]),
        pad: Pad::None,
        primary: Some(primary),
        back: Some(scene.back(stops)),
    }
}
