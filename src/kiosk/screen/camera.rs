//! What the camera shows, beside how a card is held to it.

use super::content::Element;
use super::controls::stack;
use super::view_context::ViewContext;
use crate::kiosk::theme::{Orientation, line, space};
use crate::kiosk::widget::notice;
use crate::locale::Message as Words;
use iced::ContentFit;
use iced::widget::{container, image};
use kiosk_camera::CameraFault;

/// The picture is at most so wide, as a part of the page.
const UPRIGHT: f32 = 0.6;
const LYING: f32 = 0.38;

/// The steps and the picture; and what is said where there is none.
pub(super) fn beside(view: &ViewContext<'_>, steps: Element) -> (Element, Vec<Element>) {
    let orientation = Orientation::of(view.room);
    let share = match orientation {
        Orientation::Portrait => UPRIGHT,
        Orientation::Landscape => LYING,
    };
    let picture = view.camera.picture.clone().map(|handle| -> Element {
        container(image(handle).content_fit(ContentFit::ScaleDown))
            .max_width(view.room.width * share)
            .into()
    });
    let work = match (orientation, picture) {
        (Orientation::Landscape, Some(picture)) => {
            line(view.look.direction(), vec![steps, picture])
                .spacing(space::L)
                .into()
        }
        (_, picture) => stack([Some(steps), picture]),
    };
    let told = view.camera.fault.map(|fault| {
        let (what, advice) = match fault {
            CameraFault::Missing => (Words::CameraMissing, Words::CameraMissingLine),
            CameraFault::Busy => (Words::CameraBusy, Words::CameraBusyLine),
            CameraFault::Lost => (Words::CameraLost, Words::CameraLostLine),
        };
        let whole = notice(&view.look, view.say(&what), Some(view.say(&advice)));
        vec![whole, notice(&view.look, view.say(&what), None)]
    });
    (work, told.unwrap_or_default())
}
