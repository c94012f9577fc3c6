//! The ABHA is being made (V1/V2). Seen only when it takes long, or could not be.

use super::content::Content;
use super::view_context::ViewContext;
use crate::kiosk::focus::FocusTargets;
use crate::locale::Message as Words;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    view.on_the_way(targets, &Words::CreateHelp)
}
