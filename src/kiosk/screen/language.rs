//! The first page: what this is for, what is needed, and the languages, each in its own script. It
//! speaks the languages of the place in turn.

use super::content::{Content, Element};
use super::measure;
use super::view_context::ViewContext;
use crate::journey::{Event, Overlay};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Orientation, align_start, body, line, space, stacked, strong};
use crate::kiosk::widget::tile::Tile;
use crate::kiosk::widget::{
    CHOICES, ILLUSTRATION_ASPECT, Icon, Illustration, Pad, balanced, icon, illustration,
    language_tile, more_tile, tile_grid,
};
use crate::locale::{LanguageFacts, Message as Words};
use iced::Length;
use iced::widget::{column, container};

/// How the three things that are needed are drawn, the largest first.
#[derive(Debug, Clone, Copy)]
enum Needed {
    /// A drawing over its words, at most this high; the three stand side by side.
    Drawn(f32),
    /// A small drawing before its words; the three stand under each other.
    Listed,
    /// Nothing of it finds room.
    Nothing,
    /// Nor does the sign beside the way to more languages, whose words stay whole.
    WordsAlone,
}

const WAYS: [Needed; 6] = [
    Needed::Drawn(240.0),
    Needed::Drawn(160.0),
    Needed::Drawn(96.0),
    Needed::Listed,
    Needed::Nothing,
    Needed::WordsAlone,
];

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let of = ("welcome", view.locale.language().tag(), view.notice_words());
    let way = measure::first_that_fits(view, of, &WAYS, |nowhere, way| content(view, nowhere, way));
    content(view, targets, way.unwrap_or(Needed::WordsAlone))
}

fn content(view: &ViewContext<'_>, targets: &mut FocusTargets, way: Needed) -> Content {
    Content {
        question: view.say(&Words::WelcomeQuestion),
        help: Some(view.say(&Words::WelcomeFree)),
        work: needed(view, way),
        told: Vec::new(),
        pad: Pad::Choices(languages(view, targets, way)),
        primary: None,
        back: None,
    }
}

/// What one needs: the Aadhaar card, the phone linked to it, five minutes.
fn needed(view: &ViewContext<'_>, way: Needed) -> Element {
    let look = &view.look;
    let things = [
        (Illustration::AadhaarCard, Icon::Card, Words::WelcomeAadhaar),
        (Illustration::PhoneMessage, Icon::Phone, Words::WelcomePhone),
        (Illustration::FiveMinutes, Icon::Clock, Words::WelcomeTime),
    ];
    let direction = look.direction();
    match way {
        Needed::Drawn(height) => {
            let across = match Orientation::of(view.room) {
                Orientation::Portrait => view.room.width - 2.0 * look.metrics.margin,
                Orientation::Landscape => {
                    view.room.width * (1.0 - CHOICES) - 2.0 * look.metrics.margin
                }
            };
            // As wide as its words have room, and no higher than that.
            let height = height.min((across - 2.0 * space::M) / 3.0 / ILLUSTRATION_ASPECT);
            let things = things.map(|(which, _, words)| {
                let words = balanced(look, view.say(&words), body);
                let drawing = container(illustration(look, which))
                    .width(height * ILLUSTRATION_ASPECT)
                    .height(height);
                let parts = vec![drawing.into(), words];
                container(stacked(direction, parts).spacing(space::XS))
                    .width(Length::FillPortion(1))
                    .into()
            });
            line(direction, Vec::from(things)).spacing(space::M).into()
        }
        Needed::Listed => {
            let size = look.metrics.icon_beside(look.metrics.body);
            let things = things.map(|(_, sign, words)| {
                let words = body(look, view.say(&words));
                let words = align_start(direction, Length::Fill, words).into();
                let parts = vec![icon(sign, size, look.palette.accent).into(), words];
                line(direction, parts).spacing(space::S).into()
            });
            column(things).spacing(space::XS).into()
        }
        Needed::Nothing | Needed::WordsAlone => column![].into(),
    }
}

/// The languages of the place, and the way to the others.
fn languages(view: &ViewContext<'_>, targets: &mut FocusTargets, way: Needed) -> Element {
    let look = &view.look;
    let first = view.session.language();
    let tiles = view.locales.first().map(|facts| {
        let is_first = facts.language == first;
        tile_of(view, targets, facts, is_first)
    });
    let mut tiles: Vec<Tile<'static, Message>> = tiles.collect();
    if view.locales.has_more() {
        let opens = Event::OverlayOpened(Overlay::Languages);
        let press = targets.press("more-languages", Some(Message::Happened(opens)));
        let has_sign = !matches!(way, Needed::WordsAlone);
        let words = view.say(&Words::LanguagesMore);
        tiles.push(more_tile(look, has_sign, words, press));
    }
    let asked = strong(look, view.say(&Words::LanguageQuestion));
    column![
        align_start(look.direction(), Length::Fill, asked),
        tile_grid(look, 2, tiles),
    ]
    .spacing(look.metrics.part_gap.max(space::XS))
    .into()
}

fn tile_of(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    facts: &LanguageFacts,
    is_first: bool,
) -> Tile<'static, Message> {
    let message = Some(Message::Happened(Event::LanguageChosen(facts.language)));
    let id = format!("language-{}", facts.language);
    let press = if is_first {
        targets.first(&id, message)
    } else {
        targets.press(&id, message)
    };
    language_tile(&view.look, facts, false, press)
}
