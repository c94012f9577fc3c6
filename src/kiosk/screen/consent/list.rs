//! The consent at the front desk: all items as one list that is read to the person, each free one
//! with a switch that is off until it is touched, and one answer to what the list shows. A row
//! opens its published text. Where the list is longer than the page it is divided, and only its
//! last part has the answers.

use super::{At, back, choice, plain, read_on};
use crate::domain::ConsentItem;
use crate::journey::registration::ConsentStep;
use crate::journey::{ConsentEvent, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::screen::{Content, Scene, frame, measure, parts, step};
use crate::kiosk::theme::space;
use crate::kiosk::widget::{Beside, Element, Pad, RowHeight, switch_row};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, consent: &ConsentStep) -> Content<'a> {
    let items = ConsentItem::shown(&scene.session.settings().heard);
    let (rows, height) = divided(scene, consent, items);
    let reading = scene
        .app
        .reading
        .min(items.chunks(rows).count().saturating_sub(1));
    match items.chunks(rows).enumerate().nth(reading) {
        Some((at, shown)) => {
            let at = At::of(at, items.chunks(rows).count());
            content(scene, stops, consent, shown, at, height)
        }
        None => content(scene, stops, consent, items, At::of(0, 1), height),
    }
}

/// How many rows fit on each page, as few pages as there can be, and how high they are.
fn divided(scene: &Scene<'_>, consent: &ConsentStep, items: &[ConsentItem]) -> (usize, RowHeight) {
    let heard = &scene.session.settings().heard;
    let sentences: Vec<String> = items
        .iter()
        .map(|item| scene.say(&plain(*item, heard)))
        .collect();
    let sizes = format!("{:?} {:?}", scene.look, scene.room);
    parts::remembered((sentences, sizes), || {
        let fits = |rows: usize, height: RowHeight| {
            let pages = items.chunks(rows).count();
            items.chunks(rows).enumerate().all(|(at, shown)| {
                let nowhere = &mut Stops::nowhere();
                let at = At::of(at, pages);
                let content = content(scene, nowhere, consent, shown, at, height);
                measure::fits(frame::around(scene, nowhere, content), scene.room)
            })
        };
        let mut rows: Vec<usize> = (1..=items.len())
            .map(|pages| items.len().div_ceil(pages))
            .collect();
        rows.dedup();
        rows.into_iter()
            .flat_map(|rows| RowHeight::ALL.map(|height| (rows, height)))
            .find(|(rows, height)| fits(*rows, *height))
            .unwrap_or((1, RowHeight::Snug))
    })
}

fn content<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    consent: &ConsentStep,
    shown: &[ConsentItem],
    at: At,
    height: RowHeight,
) -> Content<'a> {
    let rows: Vec<Element<'a, Message>> = shown
        .iter()
        .map(|item| row(scene, stops, consent, *item, height))
        .collect();
    let back = back(scene, stops, at);
    let primary = if at.is_last {
        let answer = |yes| step(StepEvent::Consent(ConsentEvent::AllAnswered(yes)));
        choice(scene, stops, answer)
    } else {
        read_on(scene, stops)
    };
    Content {
        question: scene.say(&Words::ConsentListQuestion),
        // A low page has room for the rows alone.
        help: (!scene.is_low()).then(|| scene.say(&Words::ConsentListHelp)),
        work: column(rows).spacing(space::TOUCH).into(),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: Some(back),
    }
}

fn row<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    consent: &ConsentStep,
    item: ConsentItem,
    height: RowHeight,
) -> Element<'a, Message> {
    let number = item.number();
    let does = |event| Some(step(StepEvent::Consent(event)));
    let opened = does(ConsentEvent::Opened(item));
    let open = stops.press(&format!("consent-read-{number}"), opened);
    let beside = if item.is_needed() {
        Beside::Word(scene.say(&Words::ConsentListNeeded))
    } else {
        let is_on = consent.answer(item).unwrap_or_default();
        let words = if is_on {
            Words::ConsentSwitchOn
        } else {
            Words::ConsentSwitchOff
        };
        let turned = does(ConsentEvent::Switched(item, !is_on));
        let press = stops.press(&format!("consent-switch-{number}"), turned);
        Beside::Switch(is_on, scene.say(&words), press)
    };
    let sentence = scene.say(&plain(item, &scene.session.settings().heard));
    switch_row(&scene.look, height, sentence, open, beside)
}
