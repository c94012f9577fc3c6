//! Name, gender and date of birth, one question a screen (V1/V2 retrieval).

use crate::domain::Gender;
use crate::journey::returning::{DetailsPage, DetailsStep};
use crate::journey::{AccountEvent, EntryEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::{Content, Scene, mendable, side_button, stack, step, typing_pad};
use crate::kiosk::widget::{Icon, Layout, Pad, RowHeight, choice_row, entry_field};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    details: &DetailsStep,
) -> Content<'a> {
    match details.page() {
        DetailsPage::Name => name(scene, targets, details),
        DetailsPage::Gender => gender(scene, targets, details),
        DetailsPage::BirthDate => birth_date(scene, targets, details),
    }
}

fn name<'a>(scene: &Scene<'a>, targets: &mut FocusTargets, details: &DetailsStep) -> Content<'a> {
    let field = entry_field(&scene.look, details.name(), String::new());
    let primary = scene.primary(targets, None, &Words::Continue, scene.go_on());
    let told = scene.told(targets);
    Content {
        question: scene.say(&Words::DetailsNameQuestion),
        help: Some(scene.say(&Words::DetailsNameHelp)),
        work: stack([Some(field)]),
        told,
        pad: typing_pad(scene, Layout::NAME, scene.waiting.is_none()),
        primary: Some(primary),
        back: Some(scene.back(targets)),
    }
}

fn gender<'a>(scene: &Scene<'a>, targets: &mut FocusTargets, details: &DetailsStep) -> Content<'a> {
    let rows = [
        (Gender::Female, "gender-female", Words::GenderFemale),
        (Gender::Male, "gender-male", Words::GenderMale),
        (Gender::Other, "gender-other", Words::GenderOther),
    ]
    .map(|(gender, id, words)| {
        let message = Some(step(StepEvent::Account(AccountEvent::GenderChosen(gender))));
        let chosen = details.gender() == Some(gender);
        let press = if details.gender().is_none() && gender == Gender::Female {
            targets.first(id, message)
        } else {
            targets.press(id, message)
        };
        choice_row(
            &scene.look,
            RowHeight::Roomy,
            scene.say(&words),
            None,
            chosen,
            press,
        )
    });
    let primary = if details.gender().is_some() {
        scene.primary(targets, None, &Words::Continue, scene.go_on())
    } else {
        scene.later(targets, &Words::Continue, scene.go_on())
    };
    let told = scene.told(targets);
    Content {
        question: scene.say(&Words::DetailsGenderQuestion),
        help: None,
        work: stack([Some(
            column(rows).spacing(crate::kiosk::theme::space::S).into(),
        )]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: Some(scene.back(targets)),
    }
}

fn birth_date<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    details: &DetailsStep,
) -> Content<'a> {
    let entry = details.birth();
    let (question, help, switch, groups): (_, _, _, &[usize]) = if details.is_year_alone() {
        (
            Words::DetailsYearQuestion,
            Words::DetailsYearHelp,
            Words::DetailsWholeDate,
            &[4],
        )
    } else {
        (
            Words::DetailsBirthQuestion,
            Words::DetailsBirthHelp,
            Words::DetailsYearAlone,
            &[2, 2, 4],
        )
    };
    let digits = mendable(scene, &entry.open_boxes(), groups);
    let primary = scene.primary(targets, None, &Words::Continue, scene.go_on());
    let told = scene.told(targets);
    let press = targets.press(
        "year-alone",
        Some(step(StepEvent::Entry(EntryEvent::LengthSwitched))),
    );
    Content {
        question: scene.say(&question),
        help: Some(scene.say(&help)),
        work: stack([
            Some(digits),
            Some(side_button(scene, Icon::Clock, &switch, press)),
        ]),
        told,
        pad: scene.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back: Some(scene.back(targets)),
    }
}
