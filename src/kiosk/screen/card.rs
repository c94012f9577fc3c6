//! The card (CRT_ABHA_114 and 115): large, with what can be done beside it. While it is on its
//! way to paper the screen is about that and nothing else.

mod saving;

use super::content::{Content, Element};
use super::controls::stack;
use super::printing::{self, Thing, finish, on_paper};
use super::view_context::ViewContext;
use crate::journey::{CardEvent, CardFace, CardStep, Picture, PrintStage, SaveTarget};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, align_start, body, line, space};
use crate::kiosk::widget::button::{self, Action};
use crate::kiosk::widget::page_parts::BESIDE_WORK;
use crate::kiosk::widget::{Icon, Pad, sheet};
use crate::locale::Message as Words;
use iced::widget::{container, image};
use iced::{ContentFit, Length};

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets, card: &CardStep) -> Content {
    let work = |actions| arranged(view, card, actions);
    let printing = card.printing();
    match printing.stage() {
        PrintStage::Asked => printing::asked(view, targets, Thing::Card, work),
        PrintStage::Wanted | PrintStage::Running { .. } => {
            printing::running(view, targets, (Thing::Card, printing), work)
        }
        PrintStage::Idle | PrintStage::Printed | PrintStage::NotSeen | PrintStage::Failed(_) => {
            at_rest(view, targets, card)
        }
    }
}

/// What can be done with the card, and what became of the last thing that was. Until the person has
/// the card, printing it is the primary button, or else saving it; then finishing is.
fn at_rest(view: &ViewContext<'_>, targets: &mut FocusTargets, card: &CardStep) -> Content {
    let look = &view.look;
    let prints = view.session.settings().print_limit.is_some();
    let mut told = view.told(targets);
    if told.is_empty() {
        let printing = card.printing();
        told = printing::outcome(view, (Thing::Card, printing), printing.may_begin());
    }
    if told.is_empty() {
        told = saving::outcome(view, card.saving());
    }
    if told.is_empty() && prints {
        told = printing::beforehand(view);
    }
    let mut ways = ways(view, card, prints);
    // Who has the card ends here; a second Enter must not print a second card.
    let primary = (!card.is_taken() && !ways.is_empty()).then(|| {
        let way = ways.remove(0);
        button::primary(
            look,
            Some(way.sign),
            view.say(&way.words),
            targets.first(way.id, way.message),
        )
    });
    let mut actions: Vec<Action<Message>> = ways
        .into_iter()
        .map(|way| Action {
            sign: way.sign,
            words: view.say(&way.words),
            press: targets.press(way.id, way.message),
        })
        .collect();
    actions.push(other_face(view, targets, card));
    // Beside the card large letters leave room for three; what is not of the card itself stands
    // beside the end then.
    let is_beside_the_end =
        Orientation::of(view.room) == Orientation::Landscape && look.metrics.text_scale > 1.25;
    let mut more = more(view, targets, card);
    if !is_beside_the_end {
        actions.extend(more.take());
    }
    let finish = finish(view, targets, card.is_taken());
    let back = match more {
        Some(more) => {
            let more = button::quiet(look, Some(more.sign), more.words, more.press);
            line(look.direction(), vec![more, finish])
                .spacing(space::TOUCH)
                .into()
        }
        None => finish,
    };
    let help = match (card.is_taken(), prints) {
        (true, _) => Words::CardHelpTaken,
        (false, true) => Words::CardHelpPrint,
        (false, false) => Words::CardHelp,
    };
    // Whoever looks at a card knows whose it is, and whom to ask about it.
    let question = match card.face() {
        CardFace::Ours => Words::CardQuestion,
        CardFace::Official => Words::CardOfficialQuestion,
    };
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: arranged(view, card, actions),
        told,
        pad: Pad::None,
        primary,
        back: Some(back),
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
fn ways(view: &ViewContext<'_>, card: &CardStep, prints: bool) -> Vec<Way> {
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
            message: card.may_print().then(|| on_paper(CardEvent::PrintAsked)),
        });
    }
    let stick = ("save-stick", SaveTarget::Stick, Words::CardSaveStick);
    let folder = ("save", SaveTarget::Folder, Words::CardSave);
    let stick = view.stick.then_some(stick);
    ways.extend(
        stick
            .into_iter()
            .chain([folder])
            .map(|(id, to, words)| Way {
                id,
                sign: Icon::Save,
                words,
                message: card.may_save().then(|| on_paper(CardEvent::SaveAsked(to))),
            }),
    );
    ways
}

/// The way to what is not of the card, but of the account, where something of it can be changed.
fn more(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    card: &CardStep,
) -> Option<Action<Message>> {
    let message = card.may_see_more().then(|| on_paper(CardEvent::MoreAsked));
    card.has_more().then(|| Action {
        sign: Icon::Person,
        words: view.say(&Words::CardMore),
        press: targets.press("more", message),
    })
}

/// The other picture.
fn other_face(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    card: &CardStep,
) -> Action<Message> {
    let (id, face, words) = match card.face() {
        CardFace::Ours => ("official-card", CardFace::Official, Words::CardOfficial),
        CardFace::Official => ("our-card", CardFace::Ours, Words::CardOurs),
    };
    Action {
        sign: Icon::Card,
        words: view.say(&words),
        press: targets.press(id, Some(on_paper(CardEvent::FaceChosen(face)))),
    }
}

/// The card and what can be done beside it or under it. Its size depends on the room alone: what is
/// said stands elsewhere and moves nothing.
fn arranged(view: &ViewContext<'_>, card: &CardStep, actions: Vec<Action<Message>>) -> Element {
    let look = &view.look;
    let direction = look.direction();
    let room = view.room;
    let inside = room.width - 2.0 * look.metrics.margin;
    let picture = |width: f32| -> Element {
        container(picture(view, card))
            .id("card")
            .width(width)
            .into()
    };
    match Orientation::of(room) {
        Orientation::Portrait => {
            let width = inside.min(UPRIGHT * room.height).max(room.width * LEAST);
            let per_line = if look.metrics.text_scale > 1.25 { 1 } else { 2 };
            let actions = (!actions.is_empty()).then(|| button::actions(look, per_line, actions));
            stack([Some(picture(width)), actions])
        }
        Orientation::Landscape => {
            let width = (LYING * room.height)
                .min(0.58 * inside)
                .max(room.width * LEAST);
            let actions = (!actions.is_empty()).then(|| button::actions(look, 1, actions));
            line(
                direction,
                vec![
                    picture(width),
                    container(actions)
                        .id(BESIDE_WORK)
                        .width(Length::Fill)
                        .into(),
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

fn picture(view: &ViewContext<'_>, card: &CardStep) -> Element {
    let look = &view.look;
    let face = card.face();
    let (coming, unavailable) = match face {
        CardFace::Ours => (Words::CardComing, Words::CardUnavailable),
        CardFace::Official => (Words::CardOfficialComing, Words::CardOfficialUnavailable),
    };
    let sentence = |words: &Words| -> Element {
        align_start(look.direction(), Length::Fill, body(look, view.say(words))).into()
    };
    match (card.picture(face), view.picture(face)) {
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
