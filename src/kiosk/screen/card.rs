//! The card (CRT_ABHA_114 and 115): large, with what can be done beside it. While it is on its
//! way to paper the screen is about that and nothing else.

mod printing;
mod saving;
pub(super) mod words;

use super::{Content, Scene, side_button, stack, step};
use crate::journey::{CardEvent, CardFace, CardStep, Picture, PrintStage, SaveTarget, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, align_start, body, line, space};
use crate::kiosk::widget::{Element, Icon, Pad, button, sheet};
use crate::locale::Message as Words;
use iced::widget::{column, container, image};
use iced::{ContentFit, Length};

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, card: &CardStep) -> Content<'a> {
    match card.printing().stage() {
        PrintStage::Asked => printing::asked(scene, stops, card),
        PrintStage::Wanted | PrintStage::Running { .. } => printing::running(scene, stops, card),
        PrintStage::Idle | PrintStage::Printed | PrintStage::NotSeen | PrintStage::Failed(_) => {
            at_rest(scene, stops, card)
        }
    }
}

/// What can be done with the card, and what became of the last thing that was.
fn at_rest<'a>(scene: &Scene<'a>, stops: &mut Stops, card: &CardStep) -> Content<'a> {
    let look = &scene.look;
    let prints = scene.session.settings().print_limit.is_some();
    let mut doing: Vec<Element<'a, Message>> = Vec::new();
    if prints && card.printing().may_begin() {
        let words = match card.printing().stage() {
            PrintStage::Idle => Words::CardPrint,
            PrintStage::Wanted
            | PrintStage::Running { .. }
            | PrintStage::Asked
            | PrintStage::Printed
            | PrintStage::NotSeen
            | PrintStage::Failed(_) => Words::PrintAgain,
        };
        let press = stops.first(
            "print",
            card.may_print().then(|| on_card(CardEvent::PrintAsked)),
        );
        doing.push(side_button(scene, Icon::Print, &words, press));
    }
    let mut save = |id, to, words| {
        let message = card.may_save().then(|| on_card(CardEvent::SaveAsked(to)));
        let press = if prints {
            stops.press(id, message)
        } else {
            stops.first(id, message)
        };
        doing.push(side_button(scene, Icon::Save, words, press));
    };
    if scene.app.stick {
        save("save-stick", SaveTarget::Stick, &Words::CardSaveStick);
    }
    save("save", SaveTarget::Folder, &Words::CardSave);
    doing.push(faces(scene, stops, card.face()));
    let under = scene
        .under(stops)
        .or_else(|| printing::outcome(scene, card))
        .or_else(|| saving::outcome(scene, card.saving()))
        .or_else(|| prints.then(|| printing::beforehand(scene)).flatten());
    let finish = stops.press("primary", Some(step(StepEvent::Continued)));
    Content {
        question: scene.say(&Words::CardQuestion),
        help: Some(scene.say(if prints {
            &Words::CardHelpPrint
        } else {
            &Words::CardHelp
        })),
        work: arranged(scene, card, doing, under),
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

/// The card, with buttons and a panel under it or beside it.
fn arranged<'a>(
    scene: &Scene<'a>,
    card: &CardStep,
    doing: Vec<Element<'a, Message>>,
    panel: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let direction = scene.look.direction();
    let picture = picture(scene, card);
    match Orientation::of(scene.room) {
        Orientation::Portrait => {
            let doing =
                (!doing.is_empty()).then(|| line(direction, doing).spacing(space::M).wrap().into());
            stack([Some(picture), panel, doing])
        }
        Orientation::Landscape => {
            let doing = (!doing.is_empty()).then(|| column(doing).spacing(space::M).into());
            line(
                direction,
                vec![
                    container(picture).width(Length::FillPortion(5)).into(),
                    container(stack([panel, doing]))
                        .width(Length::FillPortion(4))
                        .into(),
                ],
            )
            .spacing(space::L)
            .into()
        }
    }
}

fn on_card(event: CardEvent) -> Message {
    step(StepEvent::Card(event))
}

fn faces<'a>(scene: &Scene<'a>, stops: &mut Stops, shown: CardFace) -> Element<'a, Message> {
    let (id, face, words) = match shown {
        CardFace::Ours => ("official-card", CardFace::Official, Words::CardOfficial),
        CardFace::Official => ("our-card", CardFace::Ours, Words::CardOurs),
    };
    let press = stops.press(id, Some(on_card(CardEvent::FaceChosen(face))));
    side_button(scene, Icon::Card, &words, press)
}

fn picture<'a>(scene: &Scene<'a>, card: &CardStep) -> Element<'a, Message> {
    let look = &scene.look;
    let face = card.face();
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
