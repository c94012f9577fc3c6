//! The ABHA is being made (V1/V2). Seen only when it takes long, or could not be.

use super::{Content, Scene, stack};
use crate::kiosk::focus::Stops;
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
        help: Some(scene.say(&Words::CreateHelp)),
        work: stack([under]),
        pad: Pad::None,
        primary: Some(primary),
        back: None,
    }
}
