//! Choice of a language: each in its own script. The first thing a person sees.

use super::content::Content;
use super::view_context::ViewContext;
use crate::journey::Event;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{Pad, language_tile, tile_grid};
use crate::locale::Message as Words;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let tiles = view.locales.iter().map(|locale| {
        let facts = locale.facts();
        let chosen = facts.language == view.session.language();
        let message = Some(Message::Happened(Event::LanguageChosen(facts.language)));
        let id = format!("language-{}", facts.language);
        let press = if chosen {
            targets.first(&id, message)
        } else {
            targets.press(&id, message)
        };
        language_tile(&view.look, facts, false, press)
    });
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    // Whoever reads another language is asked in that one.
    let others: Vec<String> = view
        .locales
        .iter()
        .filter(|locale| locale.language() != view.session.language())
        .map(|locale| locale.text(&Words::LanguageQuestion))
        .collect();
    Content {
        question: view.say(&Words::LanguageQuestion),
        help: Some(others.join(" · ")),
        work: tile_grid(&view.look, per_line, tiles.collect()),
        told: Vec::new(),
        pad: Pad::None,
        primary: None,
        back: None,
    }
}
