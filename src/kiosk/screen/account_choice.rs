//! Which account of several: name, year of birth, photo and the last four digits. Nobody's whole
//! number is shown before the choice.

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
use crate::domain::{Account, AccountStatus};
use crate::journey::step::AccountChoiceStep;
use crate::journey::{AccountEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::space;
use crate::kiosk::widget::{Pad, account_row};
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
            note(view, account),
            press,
        ));
    }
    let help = if choice.is_before_the_code() {
        Words::AccountCodeHelp
    } else {
        Words::AccountHelp
    };
    Content {
        question: view.say(&Words::AccountQuestion),
        help: Some(view.say(&help)),
        work: stack([Some(column(rows).spacing(space::S).into())]),
        told,
        pad: Pad::None,
        primary: None,
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

fn note(view: &ViewContext<'_>, account: &Account) -> String {
    let born = account.year_of_birth.map(|year| {
        view.say(&Words::AccountBorn {
            year: year.to_string(),
        })
    });
    let ends = account
        .last_four()
        .map(|digits| view.say(&Words::AccountEnds { digits }));
    let off = (account.status == AccountStatus::Deactivated).then(|| view.say(&Words::AccountOff));
    let parts: Vec<String> = [born, ends, off].into_iter().flatten().collect();
    parts.join(" · ")
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
