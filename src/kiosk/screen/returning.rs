//! The screens of people who have an ABHA: retrieval, sign-in, reactivation, another mobile.

mod account_choice;
mod code;
mod details;
mod done;
mod login_id;
mod mobile_change;
mod profile;

use super::{Content, Scene, card, created, destination, notice};
use crate::journey::Returning;
use crate::journey::returning::Step;
use crate::kiosk::focus::FocusTargets;

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    returning: &'a Returning,
) -> Content<'a> {
    match returning.step() {
        Step::LoginId(step) => login_id::draw(scene, targets, step),
        Step::Details(step) => details::draw(scene, targets, step),
        Step::Destination(_) => destination::ask(scene, targets, false),
        Step::Code(step) => code::draw(scene, targets, step),
        Step::AccountChoice(step) => account_choice::draw(scene, targets, step),
        Step::Profile(_) => profile::draw(scene, targets),
        Step::NewMobile(step) => mobile_change::entry(scene, targets, step),
        Step::Confirm(step) => mobile_change::confirm(scene, targets, step),
        Step::Done(step) => done::draw(scene, targets, step),
        Step::Created(step) => created::draw(scene, targets, step),
        Step::Card(step) => card::draw(scene, targets, step),
        Step::Notice(step) => {
            let onward = notice::Onward::of(step.offers());
            notice::draw(scene, targets, step.reason(), step.has_way_back(), onward)
        }
    }
}
