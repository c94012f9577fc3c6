//! Which view of a screen is shown, where a screen has several: a change of it is a change of
//! picture.

use super::App;
use super::render_key::RenderKey;
use crate::domain::{ConsentItem, LoginIdKind};
use crate::journey::step::{ConsentStep, DetailsPage, HandoffStage, Step};

/// A view of a screen that has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SubView {
    /// The one view of a screen that has no other.
    Only,
    /// An item of the consent, the list of them, or what a no means.
    Consent {
        page: usize,
        opened: Option<ConsentItem>,
        is_english: bool,
        is_declined: bool,
    },
    /// The Aadhaar number or a virtual id.
    Aadhaar { is_vid: bool },
    /// The suggestions, or an address of one's own.
    Address { is_typing: bool },
    /// The code's boxes, or what is asked before a code is sent.
    Code { is_sent: bool },
    /// The ways to say who one is.
    LoginId { kind: LoginIdKind, is_vid: bool },
    /// The question, the way, and what came of it.
    Handoff { is_asked: bool, is_told: bool },
    /// The last code that was read, by its count.
    Scanned { count: u32 },
    /// The questions for a forgotten number.
    Details {
        page: DetailsPage,
        is_gender_chosen: bool,
        is_year_alone: bool,
    },
}

impl SubView {
    fn of(step: &Step) -> Self {
        match step {
            Step::Consent(step) => Self::Consent {
                page: step.page(),
                opened: step.opened(),
                is_english: step.is_english(),
                is_declined: step.is_declined(),
            },
            Step::Aadhaar(step) => Self::Aadhaar {
                is_vid: step.is_vid(),
            },
            Step::LoginId(step) => Self::LoginId {
                kind: step.kind(),
                is_vid: step.is_vid(),
            },
            Step::Scanned(step) => Self::Scanned {
                count: step.count(),
            },
            Step::Details(step) => Self::Details {
                page: step.page(),
                is_gender_chosen: step.gender().is_some(),
                is_year_alone: step.is_year_alone(),
            },
            Step::Code(step) => Self::Code {
                is_sent: step.challenge().is_some(),
            },
            Step::Address(step) => Self::Address {
                is_typing: step.is_typing(),
            },
            Step::Handoff(step) => Self::Handoff {
                is_asked: *step.stage() == HandoffStage::Asked,
                is_told: matches!(step.stage(), HandoffStage::Told(_)),
            },
            Step::Mobile(_)
            | Step::Scan(_)
            | Step::Destination(_)
            | Step::AccountChoice(_)
            | Step::Profile(_)
            | Step::NewMobile(_)
            | Step::Confirm(_)
            | Step::Create(_)
            | Step::Done(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_)
            | Step::Slip(_)
            | Step::More(_)
            | Step::Email(_)
            | Step::Kyc(_) => Self::Only,
        }
    }
}

impl App {
    /// Which view of the screen is shown.
    pub(super) fn sub_view(&self) -> SubView {
        self.session.step().map_or(SubView::Only, SubView::of)
    }

    /// What is divided in another way begins anew, so that nothing of it is passed by.
    pub(super) fn read_from_the_beginning(&mut self) {
        (self.reading, self.listing) = (0, 0);
    }

    /// Which part of a text or a list is shown on what has been come to.
    pub(super) fn follow_reading(&mut self, before: &RenderKey) {
        if before.look != self.look {
            self.read_from_the_beginning();
        }
        if !before.is_another_view(self) {
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
        if let Some(Step::Consent(step)) = self.session.step() {
            Some(step)
        } else {
            None
        }
    }
}
