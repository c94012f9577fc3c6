//! Another mobile: the new number, then old and new side by side before anything is changed.

use super::content::Content;
use super::controls::{in_groups, mendable, stack};
use super::view_context::ViewContext;
use crate::journey::step::{ConfirmStep, NewMobileStep};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::space;
use crate::kiosk::widget::{Icon, Pad, fact, sheet};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn entry(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    change: &NewMobileStep,
) -> Content {
    let entry = change.entry();
    let help = match change.old_ends_with() {
        Some(phone) => Words::ChangeHelp { phone },
        None => Words::ChangeHelpUnnamed,
    };
    let digits = mendable(view, &entry.open_boxes(), &[5, 5]);
    let primary = view.primary(targets, None, &Words::Continue, view.go_on());
    let told = view.told(targets);
    Content {
        question: view.say(&Words::ChangeQuestion),
        help: Some(view.say(&help)),
        work: stack([Some(digits)]),
        told,
        pad: view.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back: None,
    }
}

pub(super) fn confirm(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    confirm: &ConfirmStep,
) -> Content {
    let look = &view.look;
    let old = match confirm.old_ends_with() {
        Some(phone) => Words::ConfirmOldEnds { phone },
        None => Words::ConfirmOldUnknown,
    };
    let numbers = column![
        fact(look, view.say(&Words::ConfirmOld), view.say(&old)),
        fact(
            look,
            view.say(&Words::ConfirmNew),
            in_groups(confirm.new_mobile().digits(), 5),
        ),
    ]
    .spacing(space::L);
    let primary = view.primary(
        targets,
        Some(Icon::Message),
        &Words::ConfirmSend,
        view.go_on(),
    );
    let told = view.told(targets);
    Content {
        question: view.say(&Words::ConfirmQuestion),
        help: Some(view.say(&Words::ConfirmHelp)),
        work: stack([Some(sheet(look, numbers))]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}
