//! The ABHA is being made (V1/V2). Seen only when it takes long, or could not be.

use super::{Content, Scene};
use crate::kiosk::focus::Stops;
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    scene.on_the_way(stops, &Words::CreateHelp)
}
