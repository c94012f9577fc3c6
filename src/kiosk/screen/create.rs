//! The ABHA is being made (V1/V2). Seen only when it takes long, or could not be.

use super::{Content, ViewContext};
use crate::kiosk::focus::FocusTargets;
use crate::locale::Message as Words;

pub(super) fn draw<'a>(view: &ViewContext<'a>, targets: &mut FocusTargets) -> Content<'a> {
    view.on_the_way(targets, &Words::CreateHelp)
}
