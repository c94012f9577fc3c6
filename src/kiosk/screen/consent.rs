//! Consent, one item a page, in the published words of version 1.4 (CRT_ABHA_102), in the
//! person's language with the binding English one touch away (CRT_ABHA_103).

use super::{Content, Scene, parts, side_button, stack, step};
use crate::domain::{ConsentItem, HeardHow, Language};
use crate::journey::registration::ConsentStep;
use crate::journey::{ConsentEvent, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{align_start, body, label, line, piece, space};
use crate::kiosk::widget::{Icon, Pad, button, check_row, sheet};
use crate::locale::{Locale, Message as Words};
use iced::{Alignment, Length, Size};

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops, consent: &ConsentStep) -> Content<'a> {
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

    let words = say(&text(item, heard));
    let parts = parts::divide(&look, &words, reading_room(scene, translated));
    let reading = scene.app.reading.min(parts.len().saturating_sub(1));
    let part = parts.get(reading).cloned().unwrap_or(words);
    let is_last = reading + 1 >= parts.len();
    let mark = if item.is_needed() {
        Words::ConsentNeededMark
    } else {
        Words::ConsentFreeMark
    };
    let row = if is_last {
        let toggle = Some(step(StepEvent::Consent(ConsentEvent::Toggled(item))));
        let press = if ticked {
            stops.press("consent-item", toggle)
        } else {
            stops.first("consent-item", toggle)
        };
        check_row(&look, ticked, Some(say(&mark)), part, press)
    } else {
        sheet(
            &look,
            align_start(look.direction(), Length::Fill, body(&look, part)),
        )
    };

    let beneath = translated.then(|| {
        let words = if consent.is_english() {
            Words::ConsentShowTranslation
        } else {
            Words::ConsentShowEnglish
        };
        let press = stops.press(
            "consent-english",
            Some(step(StepEvent::Consent(ConsentEvent::EnglishSwitched))),
        );
        let switch = side_button(scene, Icon::Eye, &words, press);
        let note = if consent.is_english() {
            String::new()
        } else {
            scene.say(&Words::ConsentUnofficial)
        };
        let note = align_start(
            scene.look.direction(),
            Length::Fill,
            label(&scene.look, note),
        );
        line(scene.look.direction(), vec![switch, note.into()])
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into()
    });
    let told = scene.told(stops);
    let work = stack([Some(row), beneath]);

    let primary = if is_last {
        let message = scene.go_on().map(step);
        let press = if ticked {
            stops.first("primary", message)
        } else {
            stops.press("primary", message)
        };
        button::primary(&scene.look, None, scene.say(&Words::Continue), press)
    } else {
        let press = stops.first("primary", Some(Message::ReadOn));
        button::primary(&scene.look, None, scene.say(&Words::ConsentReadOn), press)
    };
    let back = if reading == 0 {
        scene.back(stops)
    } else {
        let press = stops.press("back", Some(Message::ReadBack));
        button::quiet(
            &scene.look,
            Some(Icon::Back),
            scene.say(&Words::Back),
            press,
        )
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Content {
        question: say(&Words::ConsentHeading),
        help: Some(scene.say(&Words::ConsentHelp {
            page: count(consent.page() + 1),
            pages: count(items.len()),
        })),
        work,
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: Some(back),
    }
}

/// The room for the words of an item: what the page leaves beside its bands, the question, the
/// mark over the words, and for a translation what stands beneath it.
fn reading_room(scene: &Scene<'_>, translated: bool) -> Size {
    let metrics = scene.look.metrics;
    let line_height = scene.look.script.line_height;
    let top_bar = metrics.band_icon + metrics.band * line_height + space::XS;
    let bands = top_bar + 88.0 + metrics.button_height + 2.0 * space::S;
    let question = (metrics.headline + metrics.body) * line_height + 3.0 * space::M;
    let around_words = metrics.body * line_height + 2.0 * space::L;
    let beneath = if translated {
        metrics.button_height.max(metrics.label * line_height * 3.0) + space::M
    } else {
        0.0
    };
    let tick_box = metrics.digit_box.width + space::M;
    let width = scene.room.width.min(piece::MEASURE) - 2.0 * space::XL - 2.0 * space::L - tick_box;
    Size::new(
        width,
        scene.room.height - bands - question - around_words - beneath,
    )
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
