//! Another mobile: the new number, then old and new side by side before anything is changed.

use crate::journey::returning::{ConfirmStep, NewMobileStep};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::{Content, Scene, in_groups, mendable, stack};
use crate::kiosk::theme::space;
use crate::kiosk::widget::{Icon, Pad, fact, sheet};
use crate::locale::Message as Words;
use iced::widget::column;

pub(super) fn entry<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    change: &NewMobileStep,
) -> Content<'a> {
    let entry = change.entry();
    let help = match change.old_ends_with() {
        Some(phone) => Words::ChangeHelp { phone },
        None => Words::ChangeHelpUnnamed,
    };
    let digits = mendable(scene, &entry.open_boxes(), &[5, 5]);
    let primary = scene.primary(targets, None, &Words::Continue, scene.go_on());
    let told = scene.told(targets);
    Content {
        question: scene.say(&Words::ChangeQuestion),
        help: Some(scene.say(&help)),
        work: stack([Some(digits)]),
        told,
        pad: scene.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back: None,
    }
}

pub(super) fn confirm<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    confirm: &ConfirmStep,
) -> Content<'a> {
    let look = &scene.look;
    let old = match confirm.old_ends_with() {
        Some(phone) => Words::ConfirmOldEnds { phone },
        None => Words::ConfirmOldUnknown,
    };
    let numbers = column![
        fact(look, scene.say(&Words::ConfirmOld), scene.say(&old)),
        fact(
            look,
            scene.say(&Words::ConfirmNew),
            in_groups(confirm.new_mobile().digits(), 5),
        ),
    ]
    .spacing(space::L);
    let primary = scene.primary(
        targets,
        Some(Icon::Message),
        &Words::ConfirmSend,
        scene.go_on(),
    );
    let told = scene.told(targets);
    Content {
        question: scene.say(&Words::ConfirmQuestion),
        help: Some(scene.say(&Words::ConfirmHelp)),
        work: stack([Some(sheet(look, numbers))]),
        told,
        pad: Pad::None,
        primary: Some(primary),
        back: Some(scene.back(targets)),
    }
}
