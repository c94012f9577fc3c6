//! Home: what the person wants to do, in plain words (CRT_ABHA_101).

use super::{Content, Scene};
use crate::journey::{Event, JourneyKind};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{Icon, Pad, tile, tile_grid};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(scene: &Scene<'a>, stops: &mut Stops) -> Content<'a> {
    // Large text leaves room for the titles, which say what is needed to choose.
    let roomy = Orientation::of(scene.room) == Orientation::Portrait
        || scene.look.metrics.text_scale <= 1.0;
    let tiles = JourneyKind::ALL.map(|kind| {
        let (id, sign, title, line) = words(kind);
        let message = Some(Message::Happened(Event::JourneyChosen(kind)));
        let press = if kind == JourneyKind::Registration {
            stops.first(id, message)
        } else {
            stops.press(id, message)
        };
        let line = roomy.then(|| scene.say(&line));
        tile(&scene.look, sign, scene.say(&title), line, press)
    });
    let per_line = match Orientation::of(scene.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    Content {
        question: scene.say(&Words::HomeQuestion),
        // In landscape five tiles take all the room there is.
        help: (Orientation::of(scene.room) == Orientation::Portrait)
            .then(|| scene.say(&Words::HomeHelp)),
        work: tile_grid(&scene.look, per_line, Vec::from(tiles)),
        pad: Pad::None,
        primary: None,
        back: Some(scene.back(stops)),
    }
}

fn words(kind: JourneyKind) -> (&'static str, Icon, Words, Words) {
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
        JourneyKind::Login => ("login", Icon::Card, Words::HomeLogin, Words::HomeLoginLine),
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
