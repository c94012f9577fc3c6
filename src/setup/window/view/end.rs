//! The last pages: what will be written, and how it is.

use super::{Content, Element, Targets};
use crate::config::Environment;
use crate::domain::HeardHow;
use crate::kiosk::theme::{Look, Orientation, TextSize, align_start, label, line, small, space};
use crate::kiosk::widget::{Icon, Pad, RowHeight, choice_row, icon, notice, sheet};
use crate::setup::window::wizard::Wizard;
use crate::setup::window::{Ask, Message};
use crate::setup::{Diagnosis, Page, words};
use iced::Length;
use iced::widget::{column, container};

/// Small where there is little height for much to read.
fn reading(wizard: &Wizard) -> Look {
    match Orientation::of(wizard.room()) {
        Orientation::Landscape => wizard.look.in_text(TextSize::Small),
        Orientation::Portrait => wizard.look,
    }
}

/// What was answered, and the file as it will stand.
pub(super) fn review(wizard: &Wizard, targets: &mut Targets) -> Content {
    let look = reading(wizard);
    let mut work: Vec<Element> = Vec::new();
    for (page, (name, answer)) in Page::FIRST.into_iter().zip(answers(wizard)) {
        let press = targets.press(
            &format!("ask-{name}"),
            Some(Message::Asked(Ask::Visited(page))),
        );
        let height = RowHeight::Snug;
        work.push(choice_row(&look, height, name, Some(answer), true, press));
    }
    let lines = wizard.setup.shown().into_iter();
    let of_writing = words::of_writing(&wizard.setup, &wizard.host);
    work.push(sheet(&look, texts(&look, lines)));
    work.push(texts(&look, of_writing.into_iter()));
    Content {
        help: Some(words::explained(Page::Review).to_owned()),
        work: column(work).spacing(space::XS).into(),
        told: Vec::new(),
        pad: Pad::None,
    }
}

/// What each question is about, and its answer.
fn answers(wizard: &Wizard) -> [(&'static str, String); Page::QUESTIONS] {
    let config = wizard.setup.config();
    let kiosk = &config.kiosk;
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "Not named".to_owned());
    let offered = words::of_offer(config);
    let who = match &kiosk.heard {
        HeardHow::ExplainedBy(operator) => format!("A desk: {operator}"),
        HeardHow::Alone => "People alone".to_owned(),
    };
    let printer = config.printer.as_ref().map(|printer| {
        let uri = printer.target.printer.to_string();
        format!("{uri}, with {}", words::of_paper(printer.paper))
    });
    let service = match config.abdm.environment {
        Environment::Practice => "Practice",
        Environment::Sandbox => "ABDM's sandbox",
        Environment::Production => "ABDM's production",
    };
    let pin = match config.staff.pin {
        Some(_) => "Set",
        None => "None: the staff pages open in practice alone",
    };
    [
        ("Clinic", or_none(&kiosk.clinic_name)),
        ("Place", format!("{}: {offered}", or_none(&kiosk.state))),
        ("Who", who),
        (
            "Screen",
            format!("{:.1} inches", config.screen.diagonal_inches),
        ),
        ("Printer", printer.unwrap_or_else(|| "None".to_owned())),
        ("ABDM", service.to_owned()),
        ("PIN", pin.to_owned()),
    ]
}

pub(super) fn checking(look: &Look) -> Content {
    let words = "Looking whether this machine can serve as a kiosk";
    let until = "It takes half a minute at most.".to_owned();
    Content {
        help: None,
        work: notice(look, words, Some(until)),
        told: Vec::new(),
        pad: Pad::None,
    }
}

/// What the check said, part by part.
pub(super) fn done(wizard: &Wizard, diagnosis: &Diagnosis) -> Content {
    let look = reading(wizard);
    let palette = look.palette;
    let size = look.metrics.icon_beside(look.metrics.label);
    let rows = diagnosis.text.lines().map(|said| {
        let mut parts = said.split_whitespace();
        let (sign, color) = match parts.next() {
            Some("ok") => (Icon::Check, palette.good),
            Some("look") => (Icon::Eye, palette.notice),
            Some("broken") => (Icon::Cross, palette.error),
            Some(_) | None => return text(&look, said.to_owned()),
        };
        let name = parts.next().unwrap_or_default();
        let sentence: Vec<&str> = parts.collect();
        let words = text(&look, format!("{name}: {}", sentence.join(" ")));
        line(
            look.direction(),
            vec![icon(sign, size, color).into(), words],
        )
        .spacing(space::S)
        .into()
    });
    Content {
        help: None,
        work: column(rows).spacing(space::XS).into(),
        told: Vec::new(),
        pad: Pad::None,
    }
}

fn texts(look: &Look, lines: impl Iterator<Item = String>) -> Element {
    column(lines.map(|line| {
        let words = small(look, line);
        align_start(look.direction(), Length::Fill, words).into()
    }))
    .into()
}

fn text(look: &Look, words: String) -> Element {
    container(align_start(
        look.direction(),
        Length::Fill,
        label(look, words),
    ))
    .into()
}
