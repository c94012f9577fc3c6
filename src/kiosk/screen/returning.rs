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
use crate::kiosk::focus::Stops;

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    returning: &'a Returning,
) -> Content<'a> {
    match returning.step() {
        Step::LoginId(step) => login_id::draw(scene, stops, step),
        Step::Details(step) => details::draw(scene, stops, step),
        Step::Destination(_) => destination::ask(scene, stops, false),
        Step::Code(step) => code::draw(scene, stops, step),
        Step::AccountChoice(step) => account_choice::draw(scene, stops, step),
        Step::Profile(_) => profile::draw(scene, stops),
        Step::NewMobile(step) => mobile_change::entry(scene, stops, step),
        Step::Confirm(step) => mobile_change::confirm(scene, stops, step),
        Step::Done(step) => done::draw(scene, stops, step),
        Step::Created(step) => created::draw(scene, stops, step),
        Step::Card(step) => card::draw(scene, stops, step),
        Step::Notice(step) => {
            let onward = notice::Onward::of(step.offers());
            notice::draw(scene, stops, step.reason(), step.has_way_back(), onward)
        }
    }
}
