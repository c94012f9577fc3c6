//! The profile is on its way. Seen only when it takes long, or does not come.

use crate::kiosk::focus::Stops;
use crate::kiosk::screen::{Content, Scene, stack};
use crate::kiosk::widget::{Icon, Pad};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    let primary = scene.primary(
        stops,
        Some(Icon::Refresh),
        &Words::ProfileAgain,
        scene.go_on(),
    );
    let under = scene.under(stops);
    Content {
        question: scene.say(&Words::ProfileQuestion),
        help: Some(scene.say(&Words::ProfileHelp)),
        work: stack([under]),
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}
