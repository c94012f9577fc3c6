//! The card (CRT_ABHA_114 and 115): large, with what can be done beside it. While it is on its
//! way to paper the screen is about that and nothing else.

mod printing;
mod saving;

use super::{Content, Scene, stack, step};
use crate::journey::{CardEvent, CardFace, CardStep, Picture, PrintStage, SaveTarget, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Look, Orientation, TextSize, align_start, body, line, space};
use crate::kiosk::widget::button::{self, Deed};
use crate::kiosk::widget::page::BESIDE_WORK;
use crate::kiosk::widget::{Element, Icon, Pad, Told, Tone, panel, sheet};
use crate::locale::Message as Words;
use iced::widget::{container, image};
use iced::{ContentFit, Length};

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    card: &CardStep,
) -> Content<'a> {
    match card.printing().stage() {
        PrintStage::Asked => printing::asked(scene, targets, card),
        PrintStage::Wanted | PrintStage::Running { .. } => printing::running(scene, targets, card),
        PrintStage::Idle | PrintStage::Printed | PrintStage::NotSeen | PrintStage::Failed(_) => {
            at_rest(scene, targets, card)
        }
    }
}

/// What can be done with the card, and what became of the last thing that was. Until the person has
/// the card, printing it is the primary button, or else saving it; then finishing is.
fn at_rest<'a>(scene: &Scene<'a>, targets: &mut FocusTargets, card: &CardStep) -> Content<'a> {
    let look = &scene.look;
    let prints = scene.session.settings().print_limit.is_some();
    let mut told = scene.told(targets);
    if told.is_empty() {
        told = printing::outcome(scene, card);
    }
    if told.is_empty() {
        told = saving::outcome(scene, card.saving());
    }
    if told.is_empty() && prints {
        told = printing::beforehand(scene);
    }
    let mut ways = ways(scene, card, prints);
    // Who has the card ends here; a second Enter must not print a second card.
    let primary = (!card.is_taken() && !ways.is_empty()).then(|| {
        let way = ways.remove(0);
        button::primary(
            look,
            Some(way.sign),
            scene.say(&way.words),
            targets.first(way.id, way.message),
        )
    });
    let mut deeds: Vec<Deed<Message>> = ways
        .into_iter()
        .map(|way| Deed {
            sign: way.sign,
            words: scene.say(&way.words),
            press: targets.press(way.id, way.message),
        })
        .collect();
    deeds.push(other_face(scene, targets, card));
    let back = finish(scene, targets, card.is_taken());
    let help = match (card.is_taken(), prints) {
        (true, _) => Words::CardHelpTaken,
        (false, true) => Words::CardHelpPrint,
        (false, false) => Words::CardHelp,
    };
    Content {
        question: scene.say(&Words::CardQuestion),
        help: Some(scene.say(&help)),
        work: arranged(scene, card, deeds),
        told,
        pad: Pad::None,
        primary,
        back: Some(back),
    }
}

/// The end of the session, where no page before this one has a button that goes on: neither "Show
/// my card" nor "Yes, I have it" can be touched twice into it.
fn finish<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    is_next: bool,
) -> Element<'a, Message> {
    let message = Some(step(StepEvent::Continued));
    let words = scene.say(&scene.finish_words());
    let sign = Some(scene.finish_sign());
    if is_next {
        let press = targets.first("primary", message);
        button::primary(&scene.look, sign, words, press)
    } else {
        let press = targets.press("primary", message);
        button::quiet(&scene.look, sign, words, press)
    }
}

/// A way to get the card.
struct Way {
    id: &'static str,
    sign: Icon,
    words: Words,
    message: Option<Message>,
}

/// Print and save, the best way first.
fn ways(scene: &Scene<'_>, card: &CardStep, prints: bool) -> Vec<Way> {
    let mut ways = Vec::new();
    if prints && card.printing().may_begin() {
        let words = match card.printing().stage() {
            PrintStage::Idle
            | PrintStage::Wanted
            | PrintStage::Running { .. }
            | PrintStage::Asked => Words::CardPrint,
            PrintStage::Printed | PrintStage::NotSeen => Words::PrintAgain,
            PrintStage::Failed(_) => Words::PrintTryAgain,
        };
        ways.push(Way {
            id: "print",
            sign: Icon::Print,
            words,
            message: card.may_print().then(|| on_card(CardEvent::PrintAsked)),
        });
    }
    let stick = ("save-stick", SaveTarget::Stick, Words::CardSaveStick);
    let folder = ("save", SaveTarget::Folder, Words::CardSave);
    let stick = scene.app.stick.then_some(stick);
    ways.extend(
        stick
            .into_iter()
            .chain([folder])
            .map(|(id, to, words)| Way {
                id,
                sign: Icon::Save,
                words,
                message: card.may_save().then(|| on_card(CardEvent::SaveAsked(to))),
            }),
    );
    ways
}

/// The other picture.
fn other_face(scene: &Scene<'_>, targets: &mut FocusTargets, card: &CardStep) -> Deed<Message> {
    let (id, face, words) = match card.face() {
        CardFace::Ours => ("official-card", CardFace::Official, Words::CardOfficial),
        CardFace::Official => ("our-card", CardFace::Ours, Words::CardOurs),
    };
    Deed {
        sign: Icon::Card,
        words: scene.say(&words),
        press: targets.press(id, Some(on_card(CardEvent::FaceChosen(face)))),
    }
}

/// The card and what can be done beside it or under it. Its size depends on the room alone: what is
/// said stands elsewhere and moves nothing.
fn arranged<'a>(
    scene: &Scene<'a>,
    card: &CardStep,
    deeds: Vec<Deed<Message>>,
) -> Element<'a, Message> {
    let look = &scene.look;
    let direction = look.direction();
    let room = scene.room;
    let inside = room.width - 2.0 * look.metrics.margin;
    let picture = |width: f32| -> Element<'a, Message> {
        container(picture(scene, card))
            .id("card")
            .width(width)
            .into()
    };
    match Orientation::of(room) {
        Orientation::Portrait => {
            let width = inside.min(UPRIGHT * room.height).max(room.width * LEAST);
            let per_line = if look.metrics.text_scale > 1.25 { 1 } else { 2 };
            let deeds = (!deeds.is_empty()).then(|| button::deeds(look, per_line, deeds));
            stack([Some(picture(width)), deeds])
        }
        Orientation::Landscape => {
            let width = (LYING * room.height)
                .min(0.58 * inside)
                .max(room.width * LEAST);
            let deeds = (!deeds.is_empty()).then(|| button::deeds(look, 1, deeds));
            line(
                direction,
                vec![
                    picture(width),
                    container(deeds).id(BESIDE_WORK).width(Length::Fill).into(),
                ],
            )
            .spacing(space::L)
            .into()
        }
    }
}

/// The card is never narrower than this part of the page.
const LEAST: f32 = 0.34;

/// The widest it is, as a part of the page's height: so what is said finds room under it.
const UPRIGHT: f32 = 0.52;
const LYING: f32 = 0.62;

/// Something said in several lengths, the longest first: the advice gives way, then what is for
/// staff alone.
fn lengths<'a>(look: &Look, tone: Tone, told: Told) -> Vec<Element<'a, Message>> {
    let of = |look: &Look, text: Option<&String>, staff: Option<&String>| {
        let told = Told {
            title: told.title.clone(),
            text: text.cloned(),
            staff: staff.cloned(),
        };
        panel::panel(look, tone, told)
    };
    let mut lengths = vec![of(look, told.text.as_ref(), told.staff.as_ref())];
    if told.text.is_some() && told.staff.is_some() {
        lengths.push(of(look, None, told.staff.as_ref()));
    }
    lengths.push(of(look, None, None));
    // On a small panel there is room over the question for words of the usual size alone.
    if look.metrics.text_scale > 1.0 {
        lengths.push(of(&look.in_text(TextSize::Normal), None, None));
    }
    lengths
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
