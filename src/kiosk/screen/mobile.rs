//! The communication mobile: ten digits, shown as they are typed.

use super::content::Content;
use super::controls::{mendable, side_button, stack, step};
use super::view_context::ViewContext;
use crate::journey::step::{MobilePurpose, MobileStep};
use crate::journey::{OtpEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::widget::Icon;
use crate::locale::Message as Words;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    mobile: &MobileStep,
) -> Content {
    let entry = mobile.entry();
    let digits = mendable(view, &entry.open_boxes(), &[5, 5]);
    let primary = view.primary(targets, None, &Words::Continue, view.go_on());
    let told = view.told(targets);
    let (skip, back) = match mobile.purpose() {
        MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_) => {
            (None, Some(view.back(targets)))
        }
        MobilePurpose::InPlaceOfAnother(_) => {
            let press = targets.press(
                "skip-mobile",
                Some(step(StepEvent::Otp(OtpEvent::MobileSkipped))),
            );
            let skip = side_button(
                view,
                Icon::Forward.in_reading_order(view.look.direction()),
                &Words::OtpSkipMobile,
                press,
            );
            (Some(skip), None)
        }
    };
    Content {
        question: view.say(&Words::MobileQuestion),
        help: Some(view.say(&Words::MobileHelp)),
        work: stack([Some(digits), skip]),
        told,
        pad: view.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back,
    }
}
