//! The screens of people who have an ABHA: retrieval, sign-in, reactivation, another mobile.

mod account_choice;
mod code;
mod details;
mod done;
mod login_id;
mod mobile_change;
mod profile;

use super::content::Content;
use super::view_context::ViewContext;
use super::{card, created, destination, notice};
use crate::journey::Returning;
use crate::journey::returning::Step;
use crate::kiosk::focus::FocusTargets;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    returning: &Returning,
) -> Content {
    match returning.step() {
        Step::LoginId(step) => login_id::draw(view, targets, step),
        Step::Details(step) => details::draw(view, targets, step),
        Step::Destination(_) => destination::ask(view, targets, false),
        Step::Code(step) => code::draw(view, targets, step),
        Step::AccountChoice(step) => account_choice::draw(view, targets, step),
        Step::Profile(_) => profile::draw(view, targets),
        Step::NewMobile(step) => mobile_change::entry(view, targets, step),
        Step::Confirm(step) => mobile_change::confirm(view, targets, step),
        Step::Done(step) => done::draw(view, targets, step),
        Step::Created(step) => created::draw(view, targets, step),
        Step::Card(step) => card::draw(view, targets, step),
        Step::Notice(step) => {
            let onward = notice::Onward::of(step.offers());
            notice::draw(view, targets, step.reason(), step.has_way_back(), onward)
        }
    }
}
