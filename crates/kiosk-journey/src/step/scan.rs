//! How a card is held to the scanner, and what its code says. A code saves typing; that somebody
//! is who they are is proven as ever.

use super::{LoginIdStep, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{Screen, StepEvent};
use abdm_types::AbhaQr;

/// A card is waited for.
pub struct ScanStep {
    origin: LoginIdStep,
    // Where "Back" leads: home, or the question who somebody is.
    from_home: bool,
}

/// "Is this you?", with what the code said.
pub struct ScannedStep {
    origin: LoginIdStep,
    from_home: bool,
    said: Box<AbhaQr>,
    // How many codes were read here: each is another page to be seen.
    count: u32,
}

impl ScanStep {
    pub(super) fn new(origin: LoginIdStep, from_home: bool) -> Self {
        Self { origin, from_home }
    }
}

impl ScannedStep {
    pub(super) fn new(origin: LoginIdStep, from_home: bool, said: Box<AbhaQr>) -> Self {
        Self {
            origin,
            from_home,
            said,
            count: 1,
        }
    }

    /// What the code said. None of it is proven.
    #[must_use]
    pub fn said(&self) -> &AbhaQr {
        &self.said
    }

    /// How many codes were read on this page; the last one counts.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    fn go_on(mut self, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match self.origin.take_scanned(&self.said) {
            Some(id) => self.origin.go_on(id, context),
            None => StepChange::at(self.origin),
        })
    }
}

fn back(origin: LoginIdStep, from_home: bool) -> StepTransition {
    if from_home {
        StepTransition::Home
    } else {
        StepTransition::On(StepChange::at(origin))
    }
}

impl StepState for ScanStep {
    fn screen(&self) -> Screen {
        Screen::Scan
    }

    fn handle(self, event: StepEvent, _context: &mut Context<'_>) -> StepTransition {
        match event {
            StepEvent::Scanned(said) => self.origin.scanned(said, self.from_home),
            StepEvent::WentBack => back(self.origin, self.from_home),
            _ => StepTransition::On(StepChange::at(self)),
        }
    }

    fn is_untouched(&self) -> bool {
        self.origin.is_untouched()
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.origin)
    }
}

impl StepState for ScannedStep {
    fn screen(&self) -> Screen {
        Screen::Scanned
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        match event {
            StepEvent::Continued => self.go_on(context),
            StepEvent::Scanned(said) => {
                self.said = said;
                self.count = self.count.wrapping_add(1);
                StepTransition::On(StepChange::at(self))
            }
            StepEvent::WentBack => back(self.origin, self.from_home),
            _ => StepTransition::On(StepChange::at(self)),
        }
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.origin)
    }
}
