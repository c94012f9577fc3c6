//! The card (CRT_ABHA_114 and 115): large, with what can be done beside it. While it is on its
//! way to paper the screen is about that and nothing else.

mod printing;
mod saving;

use super::{Content, Scene, stack, step};
use crate::journey::{CardEvent, CardFace, CardStep, Picture, PrintStage, SaveTarget, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, align_start, body, line, space};
use crate::kiosk::widget::button::{self, Deed};
use crate::kiosk::widget::{Element, Icon, Pad, sheet};
use crate::locale::{Direction, Message as Words};
use iced::widget::{container, image, space as gap};
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
    let under = scene
        .told(stops)
        .into_iter()
        .next()
        .or_else(|| printing::outcome(scene, card))
        .or_else(|| saving::outcome(scene, card.saving()))
        .or_else(|| prints.then(|| printing::beforehand(scene)).flatten());
    let deeds = deeds(scene, stops, card, prints);
    let finish = stops.press("primary", Some(step(StepEvent::Continued)));
    let help = if prints {
        Words::CardHelpPrint
    } else {
        Words::CardHelp
    };
    // Large text has room for the panel or for the help.
    let crowded = look.metrics.text_scale > 1.0 && under.is_some();
    Content {
        question: scene.say(&Words::CardQuestion),
        help: (!crowded).then(|| scene.say(&help)),
        work: arranged(scene, card, under, deeds),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(button::primary(
            look,
            Some(scene.finish_sign()),
            scene.say(&scene.finish_words()),
            finish,
        )),
        back: None,
    }
}

/// Print, save, and the other picture, in this order.
fn deeds<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    card: &CardStep,
    prints: bool,
) -> Vec<Deed<Message>> {
    let mut deeds = Vec::new();
    if prints && card.printing().may_begin() {
        let words = match card.printing().stage() {
            PrintStage::Idle
            | PrintStage::Wanted
            | PrintStage::Running { .. }
            | PrintStage::Asked => Words::CardPrint,
            PrintStage::Printed | PrintStage::NotSeen => Words::PrintAgain,
            PrintStage::Failed(_) => Words::PrintTryAgain,
        };
        let message = card.may_print().then(|| on_card(CardEvent::PrintAsked));
        deeds.push(Deed {
            sign: Icon::Print,
            words: scene.say(&words),
            press: stops.first("print", message),
        });
    }
    let stick = scene
        .app
        .stick
        .then_some(("save-stick", SaveTarget::Stick, Words::CardSaveStick));
    let folder = ("save", SaveTarget::Folder, Words::CardSave);
    for (id, to, words) in stick.into_iter().chain([folder]) {
        let message = card.may_save().then(|| on_card(CardEvent::SaveAsked(to)));
        let press = if deeds.is_empty() {
            stops.first(id, message)
        } else {
            stops.press(id, message)
        };
        deeds.push(Deed {
            sign: Icon::Save,
            words: scene.say(&words),
            press,
        });
    }
    let (id, face, words) = match card.face() {
        CardFace::Ours => ("official-card", CardFace::Official, Words::CardOfficial),
        CardFace::Official => ("our-card", CardFace::Ours, Words::CardOurs),
    };
    deeds.push(Deed {
        sign: Icon::Card,
        words: scene.say(&words),
        press: stops.press(id, Some(on_card(CardEvent::FaceChosen(face)))),
    });
    deeds
}

/// The card, a panel, and what can be done. A card with a panel under it gives way to it: what
/// is to be done now is more than what it is about.
fn arranged<'a>(
    scene: &Scene<'a>,
    card: &CardStep,
    panel: Option<Element<'a, Message>>,
    deeds: Vec<Deed<Message>>,
) -> Element<'a, Message> {
    let look = &scene.look;
    let direction = look.direction();
    let is_large = look.metrics.text_scale > 1.0;
    let orientation = Orientation::of(scene.room);
    let failed = matches!(card.printing().stage(), PrintStage::Failed(_));
    // Of twenty parts of the width.
    let share = match orientation {
        Orientation::Landscape if panel.is_none() && is_large => 17,
        _ if panel.is_none() => 20,
        Orientation::Landscape if deeds.is_empty() => 20,
        Orientation::Portrait if !is_large => 20,
        Orientation::Portrait if deeds.is_empty() => 14,
        Orientation::Portrait => 11,
        Orientation::Landscape if is_large => 8,
        // What went wrong is told to the person and to staff: the longest panel.
        Orientation::Landscape if failed => 10,
        Orientation::Landscape => 13,
    };
    // What went wrong takes all the room of the largest text; the card is not what it is about.
    let picture = (!(is_large && failed)).then(|| narrowed(direction, picture(scene, card), share));
    match orientation {
        Orientation::Portrait => {
            let deeds = (!deeds.is_empty()).then(|| button::deeds(look, 2, deeds));
            stack([picture, panel, deeds])
        }
        Orientation::Landscape if deeds.is_empty() => beside(direction, stack([picture]), panel),
        Orientation::Landscape => {
            let left = stack([picture, panel]);
            beside(direction, left, Some(button::deeds(look, 1, deeds)))
        }
    }
}

/// So many of twenty parts of the width, where lines begin.
fn narrowed<'a>(
    direction: Direction,
    content: Element<'a, Message>,
    share: u16,
) -> Element<'a, Message> {
    if share >= 20 {
        return content;
    }
    line(
        direction,
        vec![
            container(content).width(Length::FillPortion(share)).into(),
            gap().width(Length::FillPortion(20 - share)).into(),
        ],
    )
    .into()
}

fn beside<'a>(
    direction: Direction,
    first: Element<'a, Message>,
    second: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    line(
        direction,
        vec![
            container(first).width(Length::FillPortion(5)).into(),
            container(second).width(Length::FillPortion(4)).into(),
        ],
    )
    .spacing(space::L)
    .into()
}

fn on_card(event: CardEvent) -> Message {
    step(StepEvent::Card(event))
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
            scene
                .app
                .official
                .as_ref()
                .map(|drawn| drawn.handle.clone()),
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
