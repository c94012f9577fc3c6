//! The profile is on its way. Seen only when it takes long, or does not come.

use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::{Content, Scene};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Content<'a> {
    scene.on_the_way(targets, &Words::ProfileHelp)
}
