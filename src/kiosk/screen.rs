//! What is on the screen, from the state of the session. Screens only draw.

mod aadhaar;
mod account_choice;
mod address;
#[cfg(feature = "camera")]
mod camera;
mod card;
mod code;
mod consent;
mod content;
mod controls;
mod counter;
mod created;
mod destination;
mod details;
mod done;
mod email;
mod frame;
mod goodbye;
mod handoff;
mod heard;
mod home;
mod illustrations;
mod kyc;
mod language;
mod login_id;
mod measure;
mod mobile;
mod mobile_change;
mod more;
mod needs;
mod notice;
mod overlay;
mod parts;
mod printing;
mod problem;
mod scan;
mod slip;
pub(super) mod staff;
mod staff_pages;
mod view_context;

pub(super) use content::Element;
pub(super) use controls::clock_time;
pub(super) use heard::{Heard, heard};
pub(super) use measure::fits;
pub(super) use staff_pages::{StaffKey, StaffView};
pub(super) use view_context::{PhoneContext, ViewContext};

use super::focus::FocusTargets;
use super::widget::Asking;
use crate::journey::{Idle, Overlay, Stage, Step};
use crate::locale::Message as Words;

/// Builds the present page, and fills `targets` with what can be pressed on it.
pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let overlay = view.session.overlay();
    if let Some(staff) = &view.staff {
        return match overlay {
            Some(Overlay::Display) if staff.is_readable() => needs::draw(view, targets),
            Some(Overlay::Languages) if staff.is_readable() => overlay::languages(view, targets),
            Some(Overlay::Help) if staff.is_readable() => overlay::help(view, targets),
            Some(_) | None => staff_pages::draw(view, targets, staff),
        };
    }
    if let Idle::Countdown(left) = view.session.idle(view.now) {
        return overlay::countdown(view, targets, left);
    }
    // What lies under an overlay cannot be reached, nor read by whoever comes next.
    match overlay {
        Some(Overlay::Help) => overlay::help(view, targets),
        Some(Overlay::Languages) => overlay::languages(view, targets),
        Some(Overlay::Display) => needs::draw(view, targets),
        Some(Overlay::Called) => overlay::called(view, targets),
        Some(Overlay::Stop) => overlay::stop(view, targets),
        Some(Overlay::WithoutCard) => overlay::without_card(view, targets),
        Some(Overlay::TimeLeft) => overlay::time_left(view, targets),
        Some(Overlay::Counter) if let Some((counter, numbers)) = view.counter => {
            counter::draw(view, targets, counter, numbers)
        }
        Some(Overlay::Counter) | None => page(view, targets),
    }
}

/// The page of the present step.
fn page(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let mut asked = Asking::Here;
    let content = match view.session.stage() {
        Stage::Language => language::draw(view, targets),
        Stage::Home(home) => home::draw(view, targets, home),
        Stage::Goodbye(goodbye) => goodbye::draw(view, goodbye),
        Stage::Journey(journey) => match journey.step() {
            Step::Consent(step) => {
                let content;
                (content, asked) = consent::draw(view, targets, step);
                content
            }
            Step::Aadhaar(step) => aadhaar::draw(view, targets, step),
            Step::Mobile(step) => mobile::draw(view, targets, step),
            Step::LoginId(step) => login_id::draw(view, targets, step),
            Step::Scan(_) => scan::wait(view, targets),
            Step::Scanned(step) => scan::scanned(view, targets, step),
            Step::Details(step) => details::draw(view, targets, step),
            Step::Destination(step) => destination::draw(view, targets, step),
            Step::Code(step) => code::draw(view, targets, step),
            Step::AccountChoice(step) => account_choice::draw(view, targets, step),
            Step::Profile(_) => view.on_the_way(targets, &Words::ProfileHelp),
            Step::NewMobile(step) => mobile_change::entry(view, targets, step),
            Step::Confirm(step) => mobile_change::confirm(view, targets, step),
            Step::Address(step) => address::draw(view, targets, step),
            Step::Create(_) => view.on_the_way(targets, &Words::CreateHelp),
            Step::Done(step) => done::draw(view, targets, step),
            Step::Created(step) => created::draw(view, targets, step),
            Step::Handoff(step) => handoff::draw(view, targets, step),
            Step::Card(step) => card::draw(view, targets, step),
            Step::More(step) => more::draw(view, targets, step),
            Step::Email(step) => email::draw(view, targets, step),
            Step::Kyc(_) => kyc::draw(view, targets),
            Step::Notice(step) => notice::draw(view, targets, step),
            Step::Slip(step) => {
                let content;
                (content, asked) = slip::draw(view, targets, step);
                content
            }
        },
    };
    frame::around(view, targets, content, asked)
}
