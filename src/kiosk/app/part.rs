//! Which part of a screen is shown, where a screen has several: a change of it is a change of
//! picture.

use super::App;
use super::seen::Seen;
use crate::domain::{ConsentItem, LoginIdKind};
use crate::journey::registration::{ConsentStep, Step};
use crate::journey::{Stage, returning};

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
                let page = step.opened().map_or(step.page(), |item| {
                    // Apart from every page.
                    0x100 + usize::from(item.number())
                });
                u32::try_from(page).unwrap_or_default() * 4
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

    /// What is divided in another way begins anew, so that nothing of it is passed by.
    pub(super) fn read_from_the_beginning(&mut self) {
        (self.reading, self.listing) = (0, 0);
    }

    /// Which part of a text or a list is shown on what has been come to.
    pub(super) fn follow_reading(&mut self, before: &Seen) {
        if before.look != self.look {
            self.read_from_the_beginning();
        }
        if !before.is_another_part(self) {
            return;
        }
        let was_opened = before.row_opened && !before.is_another_screen(self);
        (self.reading, self.listing) = match (was_opened, self.is_row_opened()) {
            (false, true) => (0, self.reading),
            // Within the text, to the other language.
            (true, true) => (0, self.listing),
            (true, false) => (self.listing, 0),
            (false, false) => (0, 0),
        };
        self.board_turned = false;
    }

    /// Whether the text of a row of the consent's list is shown in place of the list.
    pub(super) fn is_row_opened(&self) -> bool {
        self.consent().is_some_and(|step| step.opened().is_some())
    }

    /// What the switches of the page say.
    pub(super) fn switched(&self) -> Vec<Option<bool>> {
        let settings = self.session.settings();
        let items = ConsentItem::shown(&settings.heard).iter();
        match self.consent() {
            Some(step) if settings.is_front_desk() => {
                items.map(|item| step.answer(*item)).collect()
            }
            Some(_) | None => Vec::new(),
        }
    }

    fn consent(&self) -> Option<&ConsentStep> {
        let Stage::Registration(registration) = self.session.stage() else {
            return None;
        };
        match registration.step() {
            Step::Consent(step) => Some(step),
            Step::Aadhaar(_)
            | Step::Mobile(_)
            | Step::Destination(_)
            | Step::AadhaarOtp(_)
            | Step::MobileOtp(_)
            | Step::Address(_)
            | Step::Create(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_) => None,
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
