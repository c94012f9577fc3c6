//! The ABHA is being made (V1/V2). Seen only when it takes long, or could not be.

use super::{Content, Scene};
use crate::kiosk::focus::FocusTargets;
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, targets: &mut FocusTargets) -> Content<'a> {
    scene.on_the_way(targets, &Words::CreateHelp)
}
