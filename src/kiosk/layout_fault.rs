//! What is wrong with how a page is laid out: looked for in every language, size and panel.

use super::theme::{Look, breaks_a_word};
use super::widget::page_parts::{BODY, FLOAT};
use iced::advanced::widget::operation::Scrollable;
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Size, Vector};
use std::fmt;

/// More than a stroke: texts stand in boxes with room above and below their letters.
const SEEN: f32 = 4.0;

/// Something that a person could not read, or not find.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayoutFault {
    /// A word is broken between two letters, because its line is too narrow.
    BrokenWord(String),
    /// A text, or a part of it, lies outside what holds it, or outside the window.
    Cut(String),
    /// Two texts lie over each other.
    Overlap(String, String),
    /// There is more on the page than its room.
    Scrolls,
}

impl fmt::Display for LayoutFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BrokenWord(words) => write!(formatter, "a word is broken: {words}"),
            Self::Cut(words) => write!(formatter, "cut off: {words}"),
            Self::Overlap(one, other) => write!(formatter, "over each other: {one} | {other}"),
            Self::Scrolls => formatter.write_str("the page scrolls"),
        }
    }
}

/// Something with content.
#[derive(Clone, Copy)]
struct Around {
    // Where content may stand.
    bounds: Rectangle,
    // What of it is seen.
    seen: Rectangle,
    // What floats over a page lies in a layer of its own.
    layer: usize,
}

/// Looks through a page that was laid out.
pub(super) struct Inspection<'a> {
    look: &'a Look,
    window: Size,
    // What is around, the outermost first.
    around: Vec<Around>,
    // What was met last, whose content comes next.
    met: Option<Around>,
    // Each with the layer that it lies in.
    texts: Vec<(String, Rectangle, usize)>,
    layers: usize,
    faults: Vec<LayoutFault>,
}

impl<'a> Inspection<'a> {
    pub(super) fn new(look: &'a Look, window: Size) -> Self {
        Self {
            look,
            window,
            around: Vec::new(),
            met: None,
            texts: Vec::new(),
            layers: 0,
            faults: Vec::new(),
        }
    }

    /// Everything that was found, each once.
    pub(super) fn faults(mut self) -> Vec<LayoutFault> {
        for (at, (words, bounds, layer)) in self.texts.iter().enumerate() {
            for (others, other, others_layer) in self.texts.iter().skip(at + 1) {
                let shared = bounds.intersection(other).filter(|_| layer == others_layer);
                if shared.is_some_and(|shared| shared.width > SEEN && shared.height > SEEN) {
                    self.faults
                        .push(LayoutFault::Overlap(words.clone(), others.clone()));
                }
            }
        }
        self.faults.sort();
        self.faults.dedup();
        self.faults
    }

    /// What is around the next piece.
    fn outer(&self) -> Around {
        let window = Rectangle::with_size(self.window);
        self.around.last().copied().unwrap_or(Around {
            bounds: window,
            seen: window,
            layer: 0,
        })
    }

    fn is_cut(&self, bounds: Rectangle) -> bool {
        let outer = self.outer().bounds;
        bounds.x < outer.x - SEEN
            || bounds.y < outer.y - SEEN
            || bounds.x + bounds.width > outer.x + outer.width + SEEN
            || bounds.y + bounds.height > outer.y + outer.height + SEEN
    }
}

impl Operation for Inspection<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let met = self.met.take();
        self.around.extend(met);
        operate(self);
        if met.is_some() {
            let _ = self.around.pop();
        }
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        let outer = self.outer();
        let floats = id == Some(&FLOAT);
        self.layers += usize::from(floats);
        self.met = Some(Around {
            bounds,
            seen: outer.seen,
            layer: if floats { self.layers } else { outer.layer },
        });
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&BODY) && content.height > bounds.height + 0.5 {
            self.faults.push(LayoutFault::Scrolls);
        }
        self.met = Some(Around {
            bounds: Rectangle {
                height: content.height.max(bounds.height),
                ..bounds
            },
            seen: bounds,
            layer: self.outer().layer,
        });
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        if breaks_a_word(self.look, words, bounds.size()) {
            self.faults.push(LayoutFault::BrokenWord(words.to_owned()));
        }
        if self.is_cut(bounds) {
            self.faults.push(LayoutFault::Cut(words.to_owned()));
        }
        let outer = self.outer();
        if let Some(seen) = bounds.intersection(&outer.seen) {
            self.texts.push((words.to_owned(), seen, outer.layer));
        }
    }
}
