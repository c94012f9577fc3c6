//! What of a page can be heard: its words in the order in which they are read, what is said over it,
//! and the words of each control.

use super::content::Element;
use super::measure::with_renderer;
use crate::kiosk::widget::page_parts::{BESIDE_PAD, BESIDE_WORK, BODY, FLOAT, PLACE};
use iced::advanced::widget::Operation;
use iced::advanced::widget::operation::Scrollable;
use iced::widget::Id;
use iced::{Rectangle, Size, Vector};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::Cache;
use std::collections::BTreeMap;

/// What of a page can be heard. It has no `Debug`: it holds what stands on the page.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::kiosk) struct Heard {
    /// Question, help and work, from the top.
    pub(in crate::kiosk) page: Vec<String>,
    /// What is said over it, each as one.
    pub(in crate::kiosk) told: Vec<Vec<String>>,
    /// The words of controls, by their ids.
    pub(in crate::kiosk) controls: BTreeMap<String, Vec<String>>,
}

/// Lays a page out, and listens to it. `ids` are those of its controls.
pub(in crate::kiosk) fn heard(page: Element, room: Size, ids: &[String]) -> Heard {
    with_renderer(|renderer| {
        let mut listener = Listener {
            ids: ids
                .iter()
                .map(|id| (Id::from(id.clone()), id.clone()))
                .collect(),
            around: Vec::new(),
            met: None,
            floats: 0,
            page: Vec::new(),
            elsewhere: Vec::new(),
            told: BTreeMap::new(),
            controls: BTreeMap::new(),
        };
        let mut interface = UserInterface::build(page, room, Cache::default(), renderer);
        interface.operate(renderer, &mut listener);
        listener.heard()
    })
    .unwrap_or_default()
}

/// What is around a text.
#[derive(Clone, PartialEq, Eq)]
enum Around {
    Page,
    Told(usize),
    Control(String),
}

/// A text with its place.
type Placed = (f32, f32, String);

struct Listener {
    ids: Vec<(Id, String)>,
    around: Vec<Option<Around>>,
    met: Option<Around>,
    floats: usize,
    page: Vec<Placed>,
    elsewhere: Vec<Placed>,
    told: BTreeMap<usize, Vec<Placed>>,
    controls: BTreeMap<String, Vec<Placed>>,
}

impl Listener {
    fn heard(self) -> Heard {
        // What lies over a whole window has no place of its own.
        let page = if self.page.is_empty() {
            self.elsewhere
        } else {
            self.page
        };
        Heard {
            page: in_order(page),
            told: self.told.into_values().map(in_order).collect(),
            controls: self
                .controls
                .into_iter()
                .map(|(id, words)| (id, in_order(words)))
                .collect(),
        }
    }

    fn meet(&mut self, id: Option<&Id>) {
        let Some(id) = id else {
            self.met = None;
            return;
        };
        self.met = if *id == FLOAT {
            self.floats += 1;
            Some(Around::Told(self.floats))
        } else if [PLACE, BODY, BESIDE_WORK, BESIDE_PAD].contains(id) {
            Some(Around::Page)
        } else {
            let found = self.ids.iter().find(|(known, _)| known == id);
            found.map(|(_, name)| Around::Control(name.clone()))
        };
    }
}

/// From the top, and on one height as they came.
fn in_order(mut placed: Vec<Placed>) -> Vec<String> {
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    placed.into_iter().map(|(_, _, words)| words).collect()
}

impl Operation for Listener {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let met = self.met.take();
        self.around.push(met);
        operate(self);
        let _ = self.around.pop();
    }

    fn container(&mut self, id: Option<&Id>, _bounds: Rectangle) {
        self.meet(id);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.meet(id);
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, words: &str) {
        // A sign in a box of its own is a digit, which is not read out.
        let is_word = words.chars().count() > 1 && words.chars().any(char::is_alphanumeric);
        let placed = (bounds.y, bounds.x, words.to_owned());
        let around = self.around.iter().rev().flatten();
        match around.clone().next() {
            Some(Around::Control(id)) => {
                self.controls.entry(id.clone()).or_default().push(placed);
            }
            Some(Around::Told(float)) if is_word => {
                self.told.entry(*float).or_default().push(placed);
            }
            Some(Around::Page) if is_word => self.page.push(placed),
            None if is_word => self.elsewhere.push(placed),
            Some(Around::Told(_) | Around::Page) | None => {}
        }
    }
}
