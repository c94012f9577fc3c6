//! The widgets of the kiosk: pressed by mouse and finger, laid out in every window, drawn.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs
)]

#[path = "widgets/alignment.rs"]
mod alignment;
#[path = "widgets/drawing.rs"]
mod drawing;
#[path = "widgets/layout.rs"]
mod layout;
#[path = "widgets/presses.rs"]
mod presses;
#[path = "widgets/scenes.rs"]
mod scenes;

use abha_kiosk::kiosk::canvas::{self, Canvas};
use abha_kiosk::kiosk::theme::{self, Appearance, Look, TextSize, space, style::Pressable};
use abha_kiosk::kiosk::widget::page_parts::BODY;
use abha_kiosk::kiosk::widget::*;
use iced::touch::{self, Finger};
use iced::widget::Id;
use iced::widget::button::Status;
use iced::{Color, Event, Point, Rectangle, Size};
use iced_test::Simulator;
use iced_test::selector::{self, Candidate, Target};
use std::sync::{Arc, Mutex};

use scenes::{ENGLISH, FONTS, HINDI, SCENES, SIZES, Said, Scene, URDU, Words};

const LANGUAGES: [&Words; 3] = [&ENGLISH, &HINDI, &URDU];
const WINDOW: Size = SIZES[1];

fn look() -> Look {
    Look::new(Appearance::Light, TextSize::Normal, &ENGLISH.facts())
}

fn simulate(element: Element<'static, Said>, window: Size) -> Simulator<'static, Said> {
    theme::fonts::use_only(FONTS);
    Simulator::with_size(iced::Settings::default(), window, element)
}

/// What is said when the piece with this id is clicked.
fn clicked(element: Element<'static, Said>, id: impl Into<Id>) -> Vec<Said> {
    let mut ui = simulate(element, WINDOW);
    ui.click(selector::id(id)).expect("the piece is there");
    ui.into_messages().collect()
}

fn pad(keys: Keypad) -> Element<'static, Said> {
    keypad(&look(), keys, Said::Key, Some(KeypadKey::Digit(5)))
}

fn draw(name: &str, scene: &Scene) -> Element<'static, Said> {
    let (_, draw) = SCENES.iter().find(|(other, _)| *other == name).unwrap();
    draw(scene)
}

fn find(ui: &mut Simulator<'_, Said>, id: impl Into<Id>) -> Target {
    ui.find(selector::id(id)).expect("the piece is there")
}

fn for_every_scene(
    text_sizes: &[TextSize],
    check: impl Fn(&str, &Scene, &mut Simulator<'_, Said>),
) {
    for window in SIZES {
        for text_size in text_sizes.iter().copied() {
            for words in LANGUAGES {
                for (name, draw) in SCENES {
                    let scene = Scene::new(words, Appearance::Light, text_size, window);
                    let name = format!(
                        "{name} in {} at {}, {}x{}",
                        words.name,
                        text_size.factor(),
                        window.width,
                        window.height
                    );
                    check(&name, &scene, &mut simulate(draw(&scene), window));
                }
            }
        }
    }
}

/// Whether all of it can be seen.
fn in_sight(found: &Target, window: Rectangle) -> bool {
    let area = |bounds: Rectangle| bounds.width * bounds.height;
    let seen = found
        .visible_bounds()
        .and_then(|bounds| bounds.intersection(&window));
    seen.is_some_and(|seen| area(seen) > area(found.bounds()) * 0.999)
}

/// Whether the page holds more than its room.
fn scrolls(ui: &mut Simulator<'_, Said>) -> bool {
    match ui.find(selector::id(BODY)) {
        Ok(Target::Scrollable {
            bounds,
            content_bounds,
            ..
        }) => content_bounds.height > bounds.height + 0.5,
        _ => false,
    }
}

/// Every piece with its bounds, and the words of those that are texts.
fn everything(ui: &mut Simulator<'_, Said>) -> Vec<(Option<String>, Rectangle)> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&found);
    // A selector that takes nothing walks the whole tree.
    let _ = ui.find(move |candidate: Candidate<'_>| -> Option<Target> {
        let words = if let Candidate::Text { content, .. } = &candidate {
            Some((*content).to_owned())
        } else {
            None
        };
        seen.lock().unwrap().push((words, candidate.bounds()));
        None
    });
    let found = found.lock().unwrap().clone();
    assert!(found.len() > 5);
    found
}
