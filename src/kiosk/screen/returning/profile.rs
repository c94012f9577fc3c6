//! The profile is on its way. Seen only when it takes long, or does not come.

use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::content::Content;
use crate::kiosk::screen::view_context::ViewContext;
use crate::locale::Message as Words;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    view.on_the_way(targets, &Words::ProfileHelp)
}
