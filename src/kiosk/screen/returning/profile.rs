//! The profile is on its way. Seen only when it takes long, or does not come.

use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::{Content, ViewContext};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(view: &ViewContext<'a>, targets: &mut FocusTargets) -> Content<'a> {
    view.on_the_way(targets, &Words::ProfileHelp)
}
