//! What is on the screen, from the state of the session. Screens only draw.

mod aadhaar;
mod address;
mod card;
mod consent;
mod content;
mod controls;
mod create;
mod created;
mod destination;
mod frame;
mod goodbye;
mod home;
mod language;
mod measure;
mod mobile;
mod notice;
mod otp;
mod overlay;
mod parts;
mod problem;
mod returning;
pub(super) mod staff;
mod view_context;

pub(super) use content::Element;
pub(super) use view_context::{PhoneContext, ViewContext};

use super::focus::FocusTargets;
use super::widget::Asking;
use crate::journey::registration::Step;
use crate::journey::{Idle, Overlay, Stage};

/// Builds the present page, and fills `targets` with what can be pressed on it.
pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    if let Idle::Countdown(left) = view.session.idle(view.now) {
        return overlay::countdown(view, targets, left);
    }
    // What lies under an overlay cannot be reached, nor read by whoever comes next.
    match view.session.overlay() {
        Some(Overlay::Help) => overlay::help(view, targets),
        Some(Overlay::Languages) => overlay::languages(view, targets),
        Some(Overlay::Display) => overlay::display(view, targets),
        Some(Overlay::Stop) => overlay::stop(view, targets),
        Some(Overlay::WithoutCard) => overlay::without_card(view, targets),
        None => page(view, targets),
    }
}

/// The page of the present step.
fn page(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let mut asked = Asking::Here;
    let content = match view.session.stage() {
        Stage::Language => language::draw(view, targets),
        Stage::Home => home::draw(view, targets),
        Stage::Goodbye(goodbye) => goodbye::draw(view, goodbye),
        Stage::Registration(registration) => match registration.step() {
            Step::Consent(step) => {
                let content;
                (content, asked) = consent::draw(view, targets, step);
                content
            }
            Step::Aadhaar(step) => aadhaar::draw(view, targets, step),
            Step::Mobile(step) => mobile::draw(view, targets, step),
            Step::Destination(step) => destination::ask(view, targets, step.code_already_sent()),
            Step::AadhaarOtp(step) => otp::aadhaar(view, targets, step),
            Step::MobileOtp(step) => otp::mobile(view, targets, step),
            Step::Address(step) => address::draw(view, targets, step),
            Step::Create(_) => create::draw(view, targets),
            Step::Created(step) => created::draw(view, targets, step),
            Step::Card(step) => card::draw(view, targets, step),
            Step::Notice(step) => {
                let onward = if step.leads_on() {
                    notice::Onward::ShowAbha
                } else {
                    notice::Onward::of(step.reason().offers())
                };
                notice::draw(view, targets, step.reason(), step.has_way_back(), onward)
            }
        },
        Stage::Returning(journey) => returning::draw(view, targets, journey),
    };
    frame::around(view, targets, content, asked)
}
