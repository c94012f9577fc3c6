//! The card (CRT_ABHA_114 and 115): large, with what can be done beside it.

use super::{Content, Scene, stack, step};
use crate::journey::{CardEvent, CardFace, CardStep, Picture, Saving, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, align_start, body, line, space};
use crate::kiosk::widget::{Element, Icon, Pad, button, good, sheet, trouble};
use crate::locale::Message as Words;
use iced::widget::{column, container, image};
use iced::{ContentFit, Length};

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, card: &CardStep) -> Content<'a> {
    let look = &scene.look;
    let face = card.face();
    let saving = match card.saving() {
        Saving::Idle | Saving::Wanted | Saving::Running(_) => None,
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
    let can_save = card.picture(CardFace::Ours) != Picture::Unavailable
        && !matches!(card.saving(), Saving::Wanted | Saving::Running(_));
    let save = stops.first(
        "save",
        can_save.then(|| step(StepEvent::Card(CardEvent::SaveAsked))),
    );
    let print = stops.press("print", Some(step(StepEvent::Card(CardEvent::PrintAsked))));
    let doing = [
        button::quiet(look, Some(Icon::Print), scene.say(&Words::CardPrint), print),
        button::quiet(look, Some(Icon::Save), scene.say(&Words::CardSave), save),
        faces(scene, stops, face),
    ];
    let finish = stops.press("primary", Some(step(StepEvent::Continued)));
    let under = scene.under(stops).or(saving);
    let picture = picture(scene, card, face);
    let work = match Orientation::of(scene.room) {
        Orientation::Portrait => stack([
            Some(picture),
            under,
            Some(
                line(look.direction(), Vec::from(doing))
                    .spacing(space::M)
                    .wrap()
                    .into(),
            ),
        ]),
        Orientation::Landscape => {
            let beside = column(doing).spacing(space::M);
            line(
                look.direction(),
                vec![
                    container(picture).width(Length::FillPortion(5)).into(),
                    container(stack([Some(beside.into()), under]))
                        .width(Length::FillPortion(4))
                        .into(),
                ],
            )
            .spacing(space::L)
            .into()
        }
    };
    Content {
        question: scene.say(&Words::CardQuestion),
        help: Some(scene.say(&Words::CardHelp)),
        work,
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
    match (card.picture(face), handle) {
        (Picture::Ready, Some(handle)) => sheet(
            look,
            image(handle)
                .content_fit(ContentFit::Contain)
                .width(Length::Fill),
        ),
        (Picture::Coming, _) => sentence(&coming),
        (Picture::Ready | Picture::Unavailable, _) => sentence(&unavailable),
    }
}
