//! The communication mobile: ten digits, shown as they are typed.

use super::{Content, Scene, mendable, side_button, stack, step};
use crate::journey::registration::{MobilePurpose, MobileStep};
use crate::journey::{OtpEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::widget::Icon;
use crate::locale::Message as Words;

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    mobile: &MobileStep,
) -> Content<'a> {
    let entry = mobile.entry();
    let digits = mendable(scene, &entry.open_boxes(), &[5, 5]);
    let primary = scene.primary(targets, None, &Words::Continue, scene.go_on());
    let told = scene.told(targets);
    let (skip, back) = match mobile.purpose() {
        MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_) => {
            (None, Some(scene.back(targets)))
        }
        MobilePurpose::InPlaceOfAnother(_) => {
            let press = targets.press(
                "skip-mobile",
                Some(step(StepEvent::Otp(OtpEvent::MobileSkipped))),
            );
            let skip = side_button(scene, Icon::Forward, &Words::OtpSkipMobile, press);
            (Some(skip), None)
        }
    };
    Content {
        question: scene.say(&Words::MobileQuestion),
        help: Some(scene.say(&Words::MobileHelp)),
        work: stack([Some(digits), skip]),
        told,
        pad: scene.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back,
    }
}
