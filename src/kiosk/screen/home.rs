//! Home: what the person wants to do, in plain words (CRT_ABHA_101).

use super::content::Content;
use super::view_context::ViewContext;
use crate::journey::{Event, JourneyKind};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::panel::{Told, Tone, panel};
use crate::kiosk::widget::{Icon, Pad, tile, tile_grid, tile_grid_led};
use crate::locale::Message as Words;

/// Least height of a tile where three lines of them stand under each other.
const LOW_TILE: f32 = 144.0;

/// Logical pixels in which two columns hold a title on one line.
const WIDE: f32 = 1400.0;

/// And in which an upright page holds the line under a title on one line.
const UPRIGHT_WIDE: f32 = 700.0;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    match view.service_words() {
        Some((reason, staff)) => closed(view, targets, reason, staff),
        None => open(view, targets),
    }
}

/// Every journey needs ABDM: nobody is offered what cannot end.
fn closed(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    reason: String,
    staff: Option<String>,
) -> Content {
    let told = Told {
        title: reason,
        text: None,
        staff,
    };
    Content {
        question: view.say(&Words::ServiceClosed),
        help: None,
        work: panel(&view.look, Tone::Notice, told),
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: Some(view.back(targets)),
    }
}

fn open(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let printer = view.printer_words();
    let prints = view.session.settings().print_limit.is_some();
    // Large text and narrow panels leave room for the titles, which say what is needed to choose.
    // The words for the staff stand on the first screen too.
    let usual_text = view.look.metrics.text_scale <= 1.0;
    let roomy = match Orientation::of(view.room) {
        Orientation::Portrait => {
            (usual_text || printer.is_none()) && view.room.width >= UPRIGHT_WIDE
        }
        Orientation::Landscape => usual_text && view.room.width >= WIDE,
    };
    let mut look = view.look;
    if Orientation::of(view.room) == Orientation::Landscape {
        // Three lines of tiles, and room for what is wrong above them.
        look.metrics.tile_height = look.metrics.tile_height.min(LOW_TILE);
    }
    let tiles = JourneyKind::ALL.map(|kind| {
        let (id, sign, title, line) = words(kind, prints);
        let message = Some(Message::Happened(Event::JourneyChosen(kind)));
        let press = if kind == JourneyKind::Registration {
            targets.first(id, message)
        } else {
            targets.press(id, message)
        };
        let line = roomy.then(|| view.say(&line));
        tile(&look, sign, view.say(&title), line, press)
    });
    // Five tiles on two columns: the first, which nearly everybody comes for, has a line alone.
    let work = match Orientation::of(view.room) {
        Orientation::Portrait => tile_grid(&view.look, 1, Vec::from(tiles)),
        Orientation::Landscape => tile_grid_led(&view.look, 2, Vec::from(tiles)),
    };
    Content {
        question: view.say(&Words::HomeQuestion),
        help: Some(view.say(&Words::HomeHelp)),
        work,
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: Some(view.back(targets)),
    }
}

fn words(kind: JourneyKind, prints: bool) -> (&'static str, Icon, Words, Words) {
    match kind {
        JourneyKind::Registration => (
            "create",
            Icon::PersonPlus,
            Words::HomeCreate,
            Words::HomeCreateLine,
        ),
        JourneyKind::Retrieval => (
            "retrieve",
            Icon::Search,
            Words::HomeRetrieve,
            Words::HomeRetrieveLine,
        ),
        JourneyKind::Login => {
            // Nothing is promised that cannot be kept.
            let title = if prints {
                Words::HomeLogin
            } else {
                Words::HomeLoginShow
            };
            ("login", Icon::Card, title, Words::HomeLoginLine)
        }
        JourneyKind::Reactivation => (
            "reactivate",
            Icon::Power,
            Words::HomeReactivate,
            Words::HomeReactivateLine,
        ),
        JourneyKind::MobileUpdate => (
            "change-mobile",
            Icon::Phone,
            Words::HomeMobile,
            Words::HomeMobileLine,
        ),
    }
}
