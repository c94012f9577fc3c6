//! The card (CRT_ABHA_114 and 115): large, with what can be done beside it.

use super::{Content, Scene, stack, step};
use crate::journey::registration::{CardStep, Picture, Saving};
use crate::journey::{CardEvent, CardFace, Registration, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{align_start, body, line, piece, space, style};
use crate::kiosk::widget::{Element, Icon, Pad, button, good, trouble};
use crate::locale::Message as Words;
use iced::widget::{container, image};
use iced::{ContentFit, Length};

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    registration: &Registration,
    card: &CardStep,
) -> Content<'a> {
    let look = &scene.look;
    let face = card.face();
    let saving = match card.saving() {
        Saving::Idle | Saving::Running(_) => None,
        Saving::Done => Some(good(
            look,
            scene.say(&Words::CardSaved),
            Some(scene.say(&Words::CardSavedLine)),
        )),
        Saving::Impossible => Some(trouble(
            look,
            scene.say(&Words::CardNotSaved),
            scene.say(&Words::CardNotSavedLine),
        )),
    };
    let can_save = card.picture(CardFace::Ours) == Picture::Ready
        && !matches!(card.saving(), Saving::Running(_));
    let save = stops.first(
        "save",
        can_save.then(|| step(StepEvent::Card(CardEvent::SaveAsked))),
    );
    let print = stops.press("print", Some(step(StepEvent::Card(CardEvent::PrintAsked))));
    let doing = line(
        look.direction(),
        vec![
            button::quiet(look, Some(Icon::Save), scene.say(&Words::CardSave), save),
            button::quiet(look, Some(Icon::Print), scene.say(&Words::CardPrint), print),
        ],
    )
    .spacing(space::M)
    .wrap();
    let finish = stops.press("primary", Some(step(StepEvent::Continued)));
    let faces = faces(scene, stops, face);
    let under = scene.under(stops, registration);
    Content {
        question: scene.say(&Words::CardQuestion),
        help: Some(scene.say(&Words::CardHelp)),
        work: stack([
            Some(picture(scene, card, face)),
            under.or(saving),
            Some(doing.into()),
            Some(faces),
        ]),
        pad: Pad::None,
        primary: Some(button::primary(
            look,
            Some(Icon::Finish),
            scene.say(&Words::FinishAndClear),
            finish,
        )),
        back: None,
    }
}

fn faces<'a>(scene: &Scene<'a>, stops: &mut Stops, shown: CardFace) -> Element<'a, Message> {
    let (id, face, words) = match shown {
        CardFace::Ours => ("official-card", CardFace::Official, Words::CardOfficial),
        CardFace::Official => ("our-card", CardFace::Ours, Words::CardOurs),
    };
    let press = stops.press(id, Some(step(StepEvent::Card(CardEvent::FaceChosen(face)))));
    button::quiet(&scene.look, Some(Icon::Card), scene.say(&words), press)
}

fn picture<'a>(scene: &Scene<'a>, card: &CardStep, face: CardFace) -> Element<'a, Message> {
    let look = &scene.look;
    let (handle, coming, unavailable) = match face {
        CardFace::Ours => (
            scene.app.ours.as_ref().map(|drawn| drawn.handle.clone()),
            Words::CardComing,
            Words::CardUnavailable,
        ),
        CardFace::Official => (
            scene.app.official.clone(),
            Words::CardOfficialComing,
            Words::CardOfficialUnavailable,
        ),
    };
    let sentence = |words: &Words| -> Element<'a, Message> {
        align_start(look.direction(), Length::Fill, body(look, scene.say(words))).into()
    };
    let palette = look.palette;
    match (card.picture(face), handle) {
        (Picture::Ready, Some(handle)) => container(
            container(
                image(handle)
                    .content_fit(ContentFit::Contain)
                    .width(Length::Fill),
            )
            .padding(look.metrics.edge)
            .max_width(1010.0)
            .style(style::rounded(
                palette.surface,
                palette.ink,
                palette.hairline,
                look.metrics.edge,
                piece::CORNER,
            )),
        )
        .center_x(Length::Fill)
        .into(),
        (Picture::Coming, _) => sentence(&coming),
        (Picture::Ready | Picture::Unavailable, _) => sentence(&unavailable),
    }
}
