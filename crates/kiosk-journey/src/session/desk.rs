//! What goes by itself where a member of staff works the kiosk.

use super::{Idle, Screen, Session};
use crate::{CardEvent, StepEvent};
use abdm_types::Now;

impl Session {
    /// Number and address stand on the card, which the member of staff hands over: its page comes
    /// at once, and where there is a printer the card is printed as soon as it is drawn.
    pub(super) fn go_on_at_the_desk(&mut self, is_drawn: bool, now: Now) {
        // What lies over the screen takes touches, not what goes by itself.
        let overlay = self.overlay.take();
        if self.screen() == Screen::Created {
            self.step_happened(StepEvent::Continued, now);
        }
        let prints = is_drawn
            && self.idle(now.monotonic) == Idle::Present
            && self.card().is_some_and(|card| card.may_print_by_itself());
        if prints {
            self.step_happened(StepEvent::Card(CardEvent::PrintAsked), now);
        }
        self.overlay = overlay;
    }
}
