//! What makes a picture another picture, and a press on it another press.

use super::App;
use super::sub_view::SubView;
use crate::domain::PrinterState;
use crate::journey::{CardStep, Closed, Idle, Overlay, Printing, Saving, Screen};
use crate::kiosk::needs::Needs;
use crate::kiosk::record::RecordFault;
use crate::kiosk::screen::StaffKey;
use crate::kiosk::staff::Place as StaffPlace;
use crate::kiosk::theme::Look;

/// What makes a picture another picture, besides what can be pressed on it: a change of either asks
/// for one whole redraw, because the renderer of iced 0.14 leaves ink outside the boxes of old text
/// standing, and from it on the person has to have seen the picture before a press on it counts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RenderKey {
    pub(super) screen: Screen,
    sub_view: SubView,
    overlay: Option<Overlay>,
    // Which page of staff lies over it, and how that stands.
    staff: Option<StaffKey>,
    // Whether a row of a list is read in place of it.
    pub(super) row_opened: bool,
    // What the switches of the page say.
    switched: Vec<Option<bool>>,
    idle: bool,
    reading: usize,
    pub(super) look: Look,
    phone_folded: bool,
    board_turned: bool,
    waiting: bool,
    problem: bool,
    // What becomes of the card, or of a slip.
    card: Option<(Option<Saving>, Printing)>,
    stick: bool,
    printer: Option<PrinterState>,
    closed: Option<Closed>,
    record: Option<RecordFault>,
    cut_off: bool,
    needs: (Needs, bool),
    has_voice: bool,
    // How often the first page has turned to another language.
    turn: Option<usize>,
}

impl RenderKey {
    pub(super) fn of(app: &App) -> Self {
        let session = &app.session;
        Self {
            screen: session.screen(),
            sub_view: app.sub_view(),
            overlay: session.overlay(),
            staff: app.staff_view().as_ref().map(StaffKey::of),
            row_opened: app.is_row_opened(),
            switched: app.switched(),
            idle: session.idle(app.now.monotonic) != Idle::Present,
            reading: app.reading,
            look: app.look,
            phone_folded: app.phone_folded,
            board_turned: app.board_turned,
            waiting: app.is_waiting(),
            problem: app.session.problem().is_some(),
            card: session
                .printing()
                .map(|printing| (session.card().map(CardStep::saving), printing)),
            stick: app.stick,
            printer: app.printer_state,
            closed: app.closed(),
            record: app.record.fault(),
            cut_off: app.told_of_cut_off().is_some(),
            needs: (app.needs, app.needs_more),
            has_voice: app.has_voice(),
            turn: app.welcome_turn(),
        }
    }

    /// Whether the application has come to another screen since.
    pub(super) fn is_another_screen(&self, app: &App) -> bool {
        self.screen != app.session.screen()
    }

    /// Whether it has come to another screen, or to another view of it.
    pub(super) fn is_another_view(&self, app: &App) -> bool {
        let place = app.staffed.is_up().then(|| app.staffed.place());
        self.is_another_screen(app)
            || self.sub_view != app.sub_view()
            || self.staff_place() != place
    }

    fn staff_place(&self) -> Option<StaffPlace> {
        self.staff.as_ref().map(|staff| staff.place)
    }

    /// Whether it is read aloud from its beginning.
    pub(super) fn is_read_anew(&self, before: &Self) -> bool {
        self.is_elsewhere(before)
            || (self.overlay, self.idle, self.reading, self.turn)
                != (before.overlay, before.idle, before.reading, before.turn)
            || self.closed != before.closed
            || self.needs.1 != before.needs.1
    }

    /// Whether nothing is another than its switches.
    pub(super) fn differs_in_switches(&self, before: &Self) -> bool {
        let others = Self {
            switched: before.switched.clone(),
            ..self.clone()
        };
        self.switched != before.switched && others == *before
    }

    /// Whether nothing is another than the numbers of the hand-off that staff read.
    pub(super) fn differs_in_handoff(&self, before: &Self) -> bool {
        let (Some(staff), Some(staff_before)) = (&self.staff, &before.staff) else {
            return false;
        };
        let others = Self {
            staff: Some(staff.clone().with_handoff_of(staff_before)),
            ..self.clone()
        };
        staff != staff_before && others == *before
    }

    /// Whether nothing is another than the language that the first page speaks for a while.
    pub(super) fn differs_in_turn(&self, before: &Self) -> bool {
        let others = Self {
            turn: before.turn,
            look: before.look,
            ..self.clone()
        };
        self.turn.is_some() && self.turn != before.turn && others == *before
    }

    /// Whether it is another screen, or another view of it.
    fn is_elsewhere(&self, before: &Self) -> bool {
        (self.screen, self.sub_view, self.staff_place())
            != (before.screen, before.sub_view, before.staff_place())
    }

    /// Whether what can be pressed is something else than before.
    pub(super) fn asks_anew(&self, before: &Self) -> bool {
        let busy = |key: &Self| key.card.map(|(_, printing)| printing.stage());
        self.is_elsewhere(before)
            || (self.overlay, self.reading) != (before.overlay, before.reading)
            || self.closed.is_some() != before.closed.is_some()
            || self.record.is_some() != before.record.is_some()
            || busy(self) != busy(before)
    }
}
