//! One visit, as far as it is counted: where it is, what it had, and why it stands still.

use super::{Part, Why};
use crate::journey::{JourneyKind, Screen};

/// What somebody came away with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// An ABHA was made.
    Made,
    /// Theirs was found: they signed in, its number was told, or Aadhaar had one.
    Found,
    /// It was switched on again.
    Reactivated,
    /// Its mobile is another one.
    MobileChanged,
    /// The card is on paper.
    Printed,
    /// The card is in a file.
    Saved,
}

impl Outcome {
    /// Every one.
    pub const ALL: [Self; 6] = [
        Self::Made,
        Self::Found,
        Self::Reactivated,
        Self::MobileChanged,
        Self::Printed,
        Self::Saved,
    ];

    /// The name in numbers that leave the kiosk.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Found => "found",
            Self::Reactivated => "reactivated",
            Self::MobileChanged => "mobile-changed",
            Self::Printed => "printed",
            Self::Saved => "saved",
        }
    }

    /// Whether a journey has come to its end by it.
    const fn is_the_end_of(self, journey: JourneyKind) -> bool {
        match journey {
            JourneyKind::Registration | JourneyKind::Retrieval | JourneyKind::Login => {
                matches!(self, Self::Made | Self::Found)
            }
            JourneyKind::Reactivation => matches!(self, Self::Reactivated),
            JourneyKind::MobileUpdate => matches!(self, Self::MobileChanged),
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    Began,
    Had(Outcome),
    Stopped(Screen, Why),
}

/// Somebody at the kiosk. Nothing of who they are is in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Visit {
    // The last page that said something other than what stops everything.
    step: Screen,
    why: Option<Why>,
    journey: Option<JourneyKind>,
    has_reached_its_end: bool,
    had: [bool; Outcome::ALL.len()],
}

impl Visit {
    pub(super) fn begins(at: Screen) -> Self {
        let mut visit = Self {
            step: Screen::Language,
            why: None,
            journey: None,
            has_reached_its_end: false,
            had: [false; Outcome::ALL.len()],
        };
        visit.is_at(at);
        visit
    }

    pub(super) fn begins_journey(&mut self, kind: JourneyKind) {
        self.journey = Some(kind);
        self.has_reached_its_end = false;
    }

    pub(super) fn is_at(&mut self, screen: Screen) {
        if !matches!(screen, Screen::Notice | Screen::Goodbye) {
            self.step = screen;
        }
    }

    pub(super) const fn part(&self) -> Part {
        Part::of(self.step)
    }

    pub(super) fn stands_still(&mut self, why: Option<Why>) {
        self.why = why;
    }

    /// Each is counted once a visit; what was made is not found besides.
    pub(super) fn has(&mut self, outcome: Outcome) -> Option<Count> {
        let ends = self.journey.is_some_and(|kind| outcome.is_the_end_of(kind));
        self.has_reached_its_end |= ends;
        let was_made = outcome == Outcome::Found && self.had(Outcome::Made);
        let had = self.had.get_mut(outcome as usize)?;
        let is_new = !std::mem::replace(had, true);
        (is_new && !was_made).then_some(Count::Had(outcome))
    }

    fn had(&self, outcome: Outcome) -> bool {
        self.had.get(outcome as usize).copied().unwrap_or_default()
    }

    /// What is counted of its end: where it stopped, unless it came to what it was for.
    pub(super) fn ends(self, end: Why) -> Option<Count> {
        let why = self.why.unwrap_or(end);
        (!self.has_reached_its_end).then_some(Count::Stopped(self.step, why))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_stops_where_its_last_way_has_not_come_to_its_end() {
        let mut visit = Visit::begins(Screen::Home);
        assert_eq!(
            visit.ends(Why::Left),
            Some(Count::Stopped(Screen::Home, Why::Left))
        );
        visit.begins_journey(JourneyKind::Login);
        visit.is_at(Screen::LoginOtp);
        assert_eq!(visit.has(Outcome::Found), Some(Count::Had(Outcome::Found)));
        assert_eq!(visit.has(Outcome::Found), None, "once a visit");
        assert_eq!(visit.ends(Why::Finished), None);
        // Signed in is not changed.
        visit.begins_journey(JourneyKind::MobileUpdate);
        let _ = visit.has(Outcome::Found);
        visit.is_at(Screen::MobileChange);
        visit.is_at(Screen::Notice);
        visit.stands_still(Some(Why::CodesSpent));
        assert_eq!(
            visit.ends(Why::Finished),
            Some(Count::Stopped(Screen::MobileChange, Why::CodesSpent))
        );
        let changed = Outcome::MobileChanged;
        assert_eq!(visit.has(changed), Some(Count::Had(changed)));
        assert_eq!(visit.ends(Why::Finished), None);
    }

    #[test]
    fn what_was_made_is_not_found_besides() {
        let mut visit = Visit::begins(Screen::Home);
        visit.begins_journey(JourneyKind::Registration);
        assert_eq!(visit.has(Outcome::Made), Some(Count::Had(Outcome::Made)));
        assert_eq!(visit.has(Outcome::Found), None);
        assert_eq!(visit.has(Outcome::Saved), Some(Count::Had(Outcome::Saved)));
        assert_eq!(visit.ends(Why::Left), None);
    }
}
