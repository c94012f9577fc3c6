//! Name, gender and date of birth, one question a screen (V1/V2 retrieval).

use super::content::Content;
use super::controls::{mendable, side_button, stack, step, typing_pad};
use super::view_context::ViewContext;
use crate::domain::Gender;
use crate::journey::step::{DetailsPage, DetailsStep};
use crate::journey::{AccountEvent, EntryEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::widget::{Icon, Layout, Pad, RowHeight, choice_row, entry_field};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    details: &DetailsStep,
) -> Content {
    match details.page() {
        DetailsPage::Name => name(view, targets, details),
        DetailsPage::Gender => gender(view, targets, details),
        DetailsPage::BirthDate => birth_date(view, targets, details),
    }
}

fn name(view: &ViewContext<'_>, targets: &mut FocusTargets, details: &DetailsStep) -> Content {
    let field = entry_field(&view.look, details.name(), String::new());
    let primary = view.primary(targets, None, &Words::Continue, view.go_on());
    let told = view.told(targets);
    Content {
        question: view.say(&Words::DetailsNameQuestion),
        help: Some(view.say(&Words::DetailsNameHelp)),
        work: stack([Some(field)]),
        told,
        pad: typing_pad(view, Layout::NAME, view.waiting.is_none()),
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

fn gender(view: &ViewContext<'_>, targets: &mut FocusTargets, details: &DetailsStep) -> Content {
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
            &view.look,
            RowHeight::Roomy,
            view.say(&words),
            None,
            chosen,
            press,
        )
    });
    let primary = if details.gender().is_some() {
        view.primary(targets, None, &Words::Continue, view.go_on())
    } else {
        view.later(targets, &Words::Continue, view.go_on())
    };
    let told = view.told(targets);
    Content {
        question: view.say(&Words::DetailsGenderQuestion),
        help: None,
        work: stack([Some(
            column(rows).spacing(crate::kiosk::theme::space::S).into(),
        )]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

fn birth_date(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    details: &DetailsStep,
) -> Content {
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
    let digits = mendable(view, &entry.open_boxes(), groups);
    let primary = view.primary(targets, None, &Words::Continue, view.go_on());
    let told = view.told(targets);
    let press = targets.press(
        "year-alone",
        Some(step(StepEvent::Entry(EntryEvent::LengthSwitched))),
    );
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([
            Some(digits),
            Some(side_button(view, Icon::Clock, &switch, press)),
        ]),
        told,
        pad: view.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}
