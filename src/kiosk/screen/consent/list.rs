//! The consent at the front desk: all items as one list that is read to the person, each free one
//! with a switch that is off until it is touched, and one answer to what the list shows. A row
//! opens its published text. Where the list is longer than the page it is divided, and only its
//! last part has the answers.

use super::{asked, back, choice, plain, read_on};
use crate::domain::ConsentItem;
use crate::journey::step::ConsentStep;
use crate::journey::{ConsentEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::record::{ShownText, TextKind};
use crate::kiosk::screen::content::{Content, Element};
use crate::kiosk::screen::controls::step;
use crate::kiosk::screen::parts::{self, At};
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::screen::{frame, measure};
use crate::kiosk::theme::{TextSize, space};
use crate::kiosk::widget::{Asking, Beside, Pad, RowHeight, switch_row};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    consent: &ConsentStep,
) -> (Content, Asking) {
    let items = ConsentItem::shown(&view.session.settings().heard);
    let (counts, way) = divided(view, consent, items);
    let reading = view.reading.min(counts.len().saturating_sub(1));
    let before: usize = counts.iter().take(reading).sum();
    let count = counts.get(reading).copied().unwrap_or(items.len());
    let shown = items
        .iter()
        .copied()
        .skip(before)
        .take(count)
        .collect::<Vec<_>>();
    let at = At::of(reading, counts.len());
    let content = content(view, targets, consent, &shown, at, way);
    (content, asked(at))
}

/// How the rows are set.
#[derive(Clone, Copy)]
struct Way {
    text_size: Option<TextSize>,
    height: RowHeight,
}

/// More pages than these are too many: where there would be, the rows are set in the usual size of
/// text, and the largest does not make a page of each.
const MOST_PAGES: usize = 3;

/// How many rows stand on each page, as few pages as there can be, and how they are set.
fn divided(
    view: &ViewContext<'_>,
    consent: &ConsentStep,
    items: &[ConsentItem],
) -> (Vec<usize>, Way) {
    let heard = &view.session.settings().heard;
    let sentences: Vec<String> = items
        .iter()
        .map(|item| view.say(&plain(*item, heard)))
        .collect();
    let sizes = format!("{:?} {:?}", view.look, view.room);
    parts::remembered((sentences, sizes), || {
        let tried = |text_size: Option<TextSize>| {
            let ways = RowHeight::ALL.into_iter().filter_map(|height| {
                let way = Way { text_size, height };
                let fits = |first: usize, count: usize, at: At| {
                    let shown = items.get(first..first + count).unwrap_or_default();
                    let nowhere = &mut FocusTargets::nowhere();
                    let content = content(view, nowhere, consent, shown, at, way);
                    let page = frame::around(view, nowhere, content, asked(at));
                    measure::fits(page, view)
                };
                Some((parts::divide_rows(items.len(), fits)?, way))
            });
            // The first of those with as few pages as there can be has the roomiest rows.
            ways.min_by_key(|(counts, _)| counts.len())
        };
        let is_large = view.look.metrics.text_scale > 1.0;
        tried(None)
            .filter(|(counts, _)| counts.len() <= MOST_PAGES || !is_large)
            .or_else(|| tried(Some(TextSize::Normal)))
            .unwrap_or_else(|| {
                let way = Way {
                    text_size: Some(TextSize::Normal),
                    height: RowHeight::Snug,
                };
                (vec![1; items.len()], way)
            })
    })
}

fn content(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    consent: &ConsentStep,
    shown: &[ConsentItem],
    at: At,
    way: Way,
) -> Content {
    let rows: Vec<Element> = shown
        .iter()
        .map(|item| row(view, targets, consent, *item, way))
        .collect();
    // "Not now" is one touch behind "I do not agree": here it would make the list longer.
    let back = back(view, targets, at);
    let primary = if at.is_last {
        let answer = |yes| step(StepEvent::Consent(ConsentEvent::AllAnswered(yes)));
        choice(view, targets, answer)
    } else {
        read_on(view, targets)
    };
    // A low page has room for the rows alone.
    let has_help = at.is_first && !view.is_low();
    Content {
        question: view.say(&Words::ConsentListQuestion),
        help: has_help.then(|| view.say(&Words::ConsentListHelp)),
        work: column(rows).spacing(space::TOUCH).into(),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(primary),
        back: Some(back),
    }
}

fn row(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    consent: &ConsentStep,
    item: ConsentItem,
    way: Way,
) -> Element {
    let number = item.number();
    let does = |event| Some(step(StepEvent::Consent(event)));
    let opened = does(ConsentEvent::Opened(item));
    let open = targets.press(&format!("consent-read-{number}"), opened);
    let beside = if item.is_needed() {
        Beside::Word(view.say(&Words::ConsentListNeeded))
    } else {
        let is_on = consent.answer(item).unwrap_or_default();
        let words = if is_on {
            Words::ConsentSwitchOn
        } else {
            Words::ConsentSwitchOff
        };
        let turned = does(ConsentEvent::Switched(item, !is_on));
        let press = targets.press(&format!("consent-switch-{number}"), turned);
        Beside::Switch(is_on, view.say(&words), press)
    };
    let sentence = view.say(&plain(item, &view.session.settings().heard));
    targets.shows(ShownText {
        item,
        kind: TextKind::Plain,
        text: sentence.clone(),
    });
    let look = way
        .text_size
        .map_or(view.look, |text_size| view.look.in_text(text_size));
    switch_row(&look, way.height, sentence, open, beside)
}
