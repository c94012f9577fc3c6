//! Which journey in which generation: the one place that asks each of them for its order.

use super::step::Purpose;
use super::{JourneyKind, login, mobile_update, reactivation, registration, retrieval};
use abdm_types::{Generation, LoginId, LoginIdKind, Mobile};

/// A journey in a generation of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Which journey.
    pub kind: JourneyKind,
    /// Which calls.
    pub generation: Generation,
}

/// What follows when somebody has said who they are.
pub(crate) enum First {
    /// A code is sent.
    Code(Purpose),
    /// It is asked whether the phone linked to Aadhaar is at hand; then a code is sent.
    Ask(Purpose),
    /// It is asked which of the phones that the account allows is at hand; then a code is sent.
    Which(LoginId),
    /// The accounts of the mobile are looked for.
    Find,
    /// Name, gender and date of birth are asked for.
    Details(Mobile),
}

/// What a profile is fetched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterProfile {
    /// Number and address are shown, then the card.
    Created,
    /// The mobile is to be changed.
    NewMobile,
}

impl Plan {
    pub(crate) fn ids(self) -> &'static [LoginIdKind] {
        match self.kind {
            JourneyKind::Registration => registration::IDS,
            JourneyKind::Login => login::ids(self.generation),
            JourneyKind::Retrieval => retrieval::IDS,
            JourneyKind::Reactivation => reactivation::IDS,
            JourneyKind::MobileUpdate => mobile_update::ids(self.generation),
        }
    }

    /// The ways to look for an ABHA that may have been made.
    pub(crate) fn ids_to_look(self, usual: &'static [LoginIdKind]) -> &'static [LoginIdKind] {
        match (self.kind, self.generation) {
            (JourneyKind::Login, Generation::V3) => login::IDS_TO_LOOK,
            (
                JourneyKind::Registration
                | JourneyKind::Login
                | JourneyKind::Retrieval
                | JourneyKind::Reactivation
                | JourneyKind::MobileUpdate,
                Generation::V2 | Generation::V3,
            ) => usual,
        }
    }

    pub(crate) fn first(self, id: LoginId) -> First {
        match self.kind {
            JourneyKind::Registration => registration::first(id),
            JourneyKind::Login => login::first(id),
            JourneyKind::Retrieval => retrieval::first(self.generation, id),
            JourneyKind::Reactivation => reactivation::first(id),
            JourneyKind::MobileUpdate => mobile_update::first(id),
        }
    }

    pub(crate) fn after_profile(self) -> AfterProfile {
        match self.kind {
            JourneyKind::MobileUpdate => AfterProfile::NewMobile,
            JourneyKind::Registration
            | JourneyKind::Login
            | JourneyKind::Retrieval
            | JourneyKind::Reactivation => AfterProfile::Created,
        }
    }

    pub(crate) fn is_done_with_the_new_mobile(self) -> bool {
        mobile_update::is_done_with_the_new_mobile(self.generation)
    }
}
