//! The 14-digit number and the address (CRT_ABHA_113).

use super::{Content, Scene, stack};
use crate::journey::{CreatedStep, JourneyKind, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::theme::{align_start, space, title};
use crate::kiosk::widget::{Icon, Pad, fact, sheet};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, created: &CreatedStep) -> Content<'a> {
    let holder = created.holder();
    let profile = &holder.profile;
    let look = &scene.look;
    let (question, help) = if holder.is_new {
        (Words::CreatedQuestion, Words::CreatedHelp)
    } else if scene.session.journey() != Some(JourneyKind::Registration) {
        (Words::DoneRetrievedQuestion, Words::CreatedHelp)
    } else {
        (Words::CreatedExistingQuestion, Words::CreatedExistingHelp)
    };
    let mut facts = vec![fact(
        look,
        scene.say(&Words::AbhaNumber),
        profile.abha_number.to_string(),
    )];
    if let Some(address) = &profile.abha_address {
        facts.push(fact(
            look,
            scene.say(&Words::AbhaAddress),
            address.to_string(),
        ));
    }
    let name = align_start(
        look.direction(),
        Length::Fill,
        title(look, profile.name.clone()),
    );
    let sheet = sheet(
        look,
        column![name, column(facts).spacing(space::M)].spacing(space::L),
    );
    let primary = scene.primary(
        stops,
        Some(Icon::Card),
        &Words::CreatedShowCard,
        Some(StepEvent::Continued),
    );
    Content {
        question: scene.say(&question),
        help: Some(scene.say(&help)),
        work: stack([Some(sheet)]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}
