//! Which account of several. After the code of their mobile all is shown that tells them apart:
//! name, number, address, photo and year of birth (VRFY_ABHA_303). Before it nobody's whole name or
//! number is.

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
use crate::domain::{Account, AccountStatus};
use crate::journey::step::AccountChoiceStep;
use crate::journey::{AccountEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::space;
use crate::kiosk::widget::{Icon, Pad, account_row, button};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    choice: &AccountChoiceStep,
) -> Content {
    let told = view.told(targets);
    let mut rows = Vec::new();
    for (index, account) in choice.accounts().iter().enumerate() {
        let id = format!("account-{index}");
        let message = view
            .may_continue
            .then(|| step(StepEvent::Account(AccountEvent::Chosen(index))));
        let press = if index == 0 {
            targets.first(&id, message)
        } else {
            targets.press(&id, message)
        };
        rows.push(account_row(
            &view.look,
            view.faces.get(index).cloned().flatten(),
            if choice.is_before_the_code() {
                initials(&account.name)
            } else {
                account.name.clone()
            },
            notes(view, account, choice),
            press,
        ));
    }
    let (question, help) = if choice.may_be_new() {
        (Words::NewcomerFoundQuestion, Words::NewcomerFoundHelp)
    } else if choice.is_before_the_code() {
        (Words::AccountQuestion, Words::AccountCodeHelp)
    } else {
        (Words::AccountQuestion, Words::AccountHelp)
    };
    let none = choice.may_be_new().then(|| {
        let message = view
            .may_continue
            .then(|| step(StepEvent::Account(AccountEvent::NoneOfThese)));
        let press = targets.press("none-of-these", message);
        let words = view.say(&Words::NewcomerNone);
        button::quiet(&view.look, Some(Icon::PersonPlus), words, press)
    });
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([Some(column(rows).spacing(space::S).into())]),
        told,
        pad: Pad::None,
        primary: none,
        back: Some(view.back(targets)),
    }
}

/// A name as only its owner recognises it: whoever types a mobile has proven nothing yet.
fn initials(name: &str) -> String {
    let words: Vec<String> = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .map(|first| format!("{first}•••"))
        .collect();
    words.join(" ")
}

fn notes(view: &ViewContext<'_>, account: &Account, choice: &AccountChoiceStep) -> Vec<String> {
    let before_the_code = choice.is_before_the_code();
    let born = account.year_of_birth.map(|year| {
        view.say(&Words::AccountBorn {
            year: year.to_string(),
        })
    });
    let off = (account.status == AccountStatus::Deactivated).then(|| view.say(&Words::AccountOff));
    let number = match &account.abha_number {
        Some(number) if !before_the_code => Some(view.say(&Words::AccountNumber {
            number: number.to_string(),
        })),
        Some(_) | None => account
            .last_four()
            .map(|digits| view.say(&Words::AccountEnds { digits })),
    };
    let child = account.is_child.then(|| view.say(&Words::AccountChild));
    let address = account.abha_address.as_ref().filter(|_| !before_the_code);
    let address = address.map(ToString::to_string);
    let join = |parts: Vec<Option<String>>| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    if before_the_code {
        return join(vec![born, number, child, off]).into_iter().collect();
    }
    let patient = choice.patient_of(account).map(|patient| {
        view.say(&Words::HandoffSlipNumber {
            patient: patient.as_str().to_owned(),
        })
    });
    [
        join(vec![patient]),
        join(vec![number]),
        join(vec![address]),
        join(vec![child, born, off]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_no_more_of_a_name_than_its_initials() {
        assert_eq!(initials("Sunita Das"), "S••• D•••");
        assert_eq!(initials("  "), "");
    }
}
