//! Consent, one item a page, in the published words of version 1.4 (CRT_ABHA_102), in the
//! person's language with the binding English one touch away (CRT_ABHA_103).

use super::{Content, Scene, go_on, side_button, stack, step};
use crate::domain::{ConsentItem, HeardHow, Language};
use crate::journey::registration::ConsentStep;
use crate::journey::{ConsentEvent, Registration, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::theme::{align_start, label};
use crate::kiosk::widget::{Icon, Pad, check_row};
use crate::locale::{Locale, Message as Words};
use iced::Length;

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    registration: &Registration,
    consent: &ConsentStep,
) -> Content<'a> {
    let heard = &scene.session.settings().heard;
    let items = ConsentItem::shown(heard);
    let item = items
        .get(consent.page())
        .copied()
        .unwrap_or(ConsentItem::AadhaarUse);
    let ticked = consent.is_ticked(item);
    let translated = scene.session.language() != Language::ENGLISH;
    let english = Locale::load(Language::ENGLISH).ok();
    let (binding, look) = match &english {
        Some(english) if consent.is_english() => {
            (Some(english), scene.look.in_language(english.facts()))
        }
        Some(_) | None => (None, scene.look),
    };
    let say = |words: &Words| match binding {
        Some(english) => english.text(words),
        None => scene.say(words),
    };

    let toggle = Some(step(StepEvent::Consent(ConsentEvent::Toggled(item))));
    let row = if ticked {
        stops.press("consent-item", toggle)
    } else {
        stops.first("consent-item", toggle)
    };
    let mark = if item.is_needed() {
        Words::ConsentNeededMark
    } else {
        Words::ConsentFreeMark
    };
    let row = check_row(
        &look,
        ticked,
        Some(say(&mark)),
        say(&text(item, heard)),
        row,
    );

    let note = (translated && !consent.is_english()).then(|| {
        align_start(
            scene.look.direction(),
            Length::Fill,
            label(&scene.look, scene.say(&Words::ConsentUnofficial)),
        )
        .into()
    });
    let switch = translated.then(|| {
        let words = if consent.is_english() {
            Words::ConsentShowTranslation
        } else {
            Words::ConsentShowEnglish
        };
        let press = stops.press(
            "consent-english",
            Some(step(StepEvent::Consent(ConsentEvent::EnglishSwitched))),
        );
        side_button(scene, Icon::Eye, &words, press)
    });
    let under = scene.under(stops, registration);
    let work = stack([under, Some(row), note, switch]);

    let event = go_on(registration, scene.now);
    let press = if ticked {
        stops.first("primary", event.map(step))
    } else {
        stops.press("primary", event.map(step))
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Content {
        question: say(&Words::ConsentHeading),
        help: Some(scene.say(&Words::ConsentHelp {
            page: count(consent.page() + 1),
            pages: count(items.len()),
        })),
        work,
        pad: Pad::None,
        primary: Some(crate::kiosk::widget::button::primary(
            &scene.look,
            None,
            scene.say(&Words::Continue),
            press,
        )),
        back: Some(scene.back(stops)),
    }
}

fn text(item: ConsentItem, heard: &HeardHow) -> Words {
    match item {
        ConsentItem::AadhaarUse => Words::ConsentItem1,
        ConsentItem::PastRecords => Words::ConsentItem3,
        ConsentItem::ShareRecords => Words::ConsentItem4,
        ConsentItem::PublicHealth => Words::ConsentItem5,
        ConsentItem::HealthWorker => Words::ConsentItem6 {
            operator: match heard {
                HeardHow::ExplainedBy(operator) => operator.clone(),
                HeardHow::Alone => String::new(),
            },
        },
        ConsentItem::OwnDeclaration => Words::ConsentItem7,
    }
}
