//! Which part of a screen is shown, where a screen has several: a change of it is a change of
//! picture.

use super::App;
use crate::domain::LoginIdKind;
use crate::journey::{Stage, registration::Step, returning};

impl App {
    /// Which part of a screen that has several.
    pub(super) fn part(&self) -> u32 {
        let registration = match self.session.stage() {
            Stage::Registration(registration) => registration,
            Stage::Returning(returning) => return part_of(returning.step()),
            Stage::Language | Stage::Home | Stage::Goodbye(_) => return 0,
        };
        match registration.step() {
            Step::Consent(step) => {
                u32::try_from(step.page()).unwrap_or_default() * 4
                    + u32::from(step.is_english()) * 2
                    + u32::from(step.is_declined())
            }
            Step::Aadhaar(step) => u32::from(step.is_vid()),
            Step::Address(step) => u32::from(step.is_typing()),
            Step::MobileOtp(step) => u32::from(step.challenge().is_some()),
            Step::Mobile(_)
            | Step::Destination(_)
            | Step::AadhaarOtp(_)
            | Step::Create(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_) => 0,
        }
    }
}

/// Which part of a screen for people who have an ABHA.
fn part_of(step: &returning::Step) -> u32 {
    match step {
        returning::Step::LoginId(step) => {
            let kind = match step.kind() {
                LoginIdKind::Mobile => 0,
                LoginIdKind::AbhaNumber => 2,
                LoginIdKind::AbhaAddress => 4,
                LoginIdKind::Aadhaar => 6,
            };
            kind + u32::from(step.is_vid())
        }
        returning::Step::Details(step) => match step.page() {
            returning::DetailsPage::Name => 0,
            returning::DetailsPage::Gender => 1 + u32::from(step.gender().is_some()),
            returning::DetailsPage::BirthDate => 3 + u32::from(step.is_year_alone()),
        },
        returning::Step::Code(step) => u32::from(step.challenge().is_some()),
        returning::Step::Destination(_)
        | returning::Step::AccountChoice(_)
        | returning::Step::Profile(_)
        | returning::Step::NewMobile(_)
        | returning::Step::Confirm(_)
        | returning::Step::Done(_)
        | returning::Step::Created(_)
        | returning::Step::Card(_)
        | returning::Step::Notice(_) => 0,
    }
}
