//! The profile is on its way. Seen only when it takes long, or does not come.

use crate::kiosk::focus::Stops;
use crate::kiosk::screen::{Content, Scene};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    scene.on_the_way(stops, &Words::ProfileHelp)
}
