//! Where something can be said without moving or covering what a finger is about to touch.

use super::Element;
use super::arranged::{Pieces, Touch, arranged};
use super::illustration::{ASPECT, HIGHEST, LOWEST};
use super::page_parts::{BESIDE_PAD, BESIDE_WORK, BODY, FLOAT, ILLUSTRATION, PLACE};
use crate::kiosk::theme::space;
use iced::advanced::layout::Limits;
use iced::advanced::widget::operation::{Operation, Scrollable};
use iced::widget::{Id, container};
use iced::{Length, Point, Rectangle, Size, Vector};

/// What is said over a page: a message, the practice phone.
pub(super) struct Float<'a, M> {
    /// The same in several lengths; the longest that finds room is shown.
    pub(super) lengths: Vec<Element<'a, M>>,
    /// Whether it may cover what is there to read; what does not stand low is then seen even where
    /// there is no room at all.
    pub(super) must: bool,
    /// Whether it stands at the foot of its area, and beside the pad before anywhere else.
    pub(super) low: bool,
}

/// Lays floats over a page. Each stands in the first of these places that holds it: below
/// everything the page says, beside the pad, under a short column beside the work, over the
/// question and other things to read, but never over anything with an id: controls and what was
/// typed.
///
/// The illustration has what they leave: the largest empty area of the page, in its middle.
pub(super) fn with_floats<'a, M: 'a>(
    page: Element<'a, M>,
    margin: f32,
    floats: Vec<Float<'a, M>>,
    illustration: Option<Element<'a, M>>,
) -> Element<'a, M> {
    if illustration.is_none() && floats.iter().all(|float| float.lengths.is_empty()) {
        return page;
    }
    let mut elements = vec![page];
    let mut spans = Vec::with_capacity(floats.len());
    for float in floats {
        let first = elements.len();
        let lengths = float.lengths.into_iter();
        elements.extend(lengths.map(|piece| container(piece).id(FLOAT).into()));
        spans.push((first..elements.len(), float.must, float.low));
    }
    let drawing = illustration.is_some().then_some(elements.len());
    elements.extend(illustration.map(|drawing| container(drawing).id(ILLUSTRATION).into()));
    let size = Size::new(Length::Fill, Length::Fill);
    arranged(elements, size, Touch::Over, move |pieces, limits| {
        let whole = pieces.measure(0, limits);
        pieces.place(0, Point::ORIGIN);
        let mut seen = Seen::default();
        pieces.look_through(0, &mut seen);
        let empty = seen.empty(margin);
        let mut floating = Vec::new();
        for (lengths, must, low) in spans.clone() {
            let areas = seen.areas(margin, low, must);
            let found = lengths
                .clone()
                .find_map(|at| Some((at, place(pieces, at, &areas, low)?)));
            if let Some((at, bounds)) = found {
                pieces.place(at, bounds.position());
                floating.push((bounds, low));
                seen.taken.push(bounds);
                seen.content_foot = seen.content_foot.max(bounds.y + bounds.height);
            } else if must
                && !low
                && let Some(last) = lengths.last()
            {
                let room = Size::new(seen.place.width - 2.0 * margin, f32::INFINITY);
                let size = pieces.measure(last, &Limits::new(Size::ZERO, room));
                let position = Point::new(seen.place.x + margin, seen.place.y);
                pieces.place(last, position);
                floating.push((Rectangle::new(position, size), false));
            }
        }
        if let Some(at) = drawing
            && let Some(bounds) = for_drawing(&empty, &floating)
        {
            let _ = pieces.measure(at, &Limits::new(bounds.size(), bounds.size()));
            pieces.place(at, bounds.position());
        }
        whole
    })
}

/// The first area that holds a piece, and where it then stands.
fn place<M>(
    pieces: &mut Pieces<'_, '_, M>,
    at: usize,
    areas: &[Rectangle],
    low: bool,
) -> Option<Rectangle> {
    areas.iter().find_map(|area| {
        let room = Size::new(area.width, f32::INFINITY);
        let size = pieces.measure(at, &Limits::new(Size::ZERO, room));
        let top = if low {
            area.y + area.height - size.height
        } else {
            area.y
        };
        (size.height <= area.height).then(|| Rectangle::new(Point::new(area.x, top), size))
    })
}

/// Where the illustration stands. What stays at the foot of an area leaves it the rest; what is said for
/// a while has its place to itself, and the drawing is back where it was when that is gone.
fn for_drawing(empty: &[Rectangle], floating: &[(Rectangle, bool)]) -> Option<Rectangle> {
    let stays = |area: &Rectangle| {
        let low = floating.iter().filter(|(_, low)| *low);
        let foot = low
            .filter_map(|(taken, _)| taken.intersects(area).then_some(taken.y - space::M))
            .fold(area.y + area.height, f32::min);
        Rectangle {
            height: foot - area.y,
            ..*area
        }
    };
    let drawn = |area: Rectangle| {
        let height = area.height.min(area.width / ASPECT).min(HIGHEST);
        let size = Size::new((height * ASPECT).floor(), height.floor());
        let room = area.size();
        let position = Point::new(
            area.x + (room.width - size.width) / 2.0,
            area.y + (room.height - size.height) / 2.0,
        );
        (height >= LOWEST).then(|| Rectangle::new(position, size))
    };
    let areas = empty.iter().map(stays).filter_map(drawn);
    let largest = areas.reduce(|one, other| {
        if other.height > one.height {
            other
        } else {
            one
        }
    })?;
    let is_free = floating
        .iter()
        .all(|(taken, _)| !taken.intersects(&largest));
    is_free.then_some(largest)
}

/// What stands on a page.
#[derive(Default)]
struct Seen {
    // The part of the page for question and work, and where the work ends.
    place: Rectangle,
    content_foot: f32,
    beside_pad: Option<Rectangle>,
    beside_work: Option<Rectangle>,
    taken: Vec<Rectangle>,
}

impl Seen {
    /// The areas that are empty of everything: below the page's work, and beside its pad.
    fn empty(&self, margin: f32) -> Vec<Rectangle> {
        let foot = self.place.y + self.place.height;
        let below = Rectangle {
            x: self.place.x + margin,
            y: self.content_foot + space::M,
            width: self.place.width - 2.0 * margin,
            height: foot - self.content_foot - 2.0 * space::M,
        };
        [below].into_iter().chain(self.beside_pad).collect()
    }

    /// The areas where something may stand, the best first.
    fn areas(&self, margin: f32, low: bool, must: bool) -> Vec<Rectangle> {
        /// Narrower than this no sentence reads well.
        const NARROWEST: f32 = 200.0;
        let (left, width) = (self.place.x + margin, self.place.width - 2.0 * margin);
        let foot = self.place.y + self.place.height;
        let band = |top: f32, end: f32| {
            Rectangle::new(
                Point::new(left, top + space::TOUCH),
                Size::new(width, end - top - 2.0 * space::TOUCH),
            )
        };
        let below = band(self.content_foot, foot);
        let beside = self
            .beside_pad
            .filter(|area| !self.taken.iter().any(|taken| taken.intersects(area)));
        let mut areas = if low {
            Vec::from_iter(beside.into_iter().chain([below]))
        } else {
            Vec::from_iter([below].into_iter().chain(beside))
        };
        if let Some(column) = self.beside_work {
            let under = |top: f32| Rectangle {
                x: column.x,
                width: column.width,
                ..band(top, foot)
            };
            let area = under(column.y + column.height);
            // What was said there before stands at its top.
            let taken = self.taken.iter().filter(|taken| taken.intersects(&area));
            let free = taken
                .map(|taken| taken.y + taken.height)
                .fold(column.y + column.height, f32::max);
            areas.push(under(free));
        }
        let mut taken: Vec<Rectangle> = self
            .taken
            .iter()
            .filter(|taken| must && taken.intersects(&self.place))
            .copied()
            .collect();
        taken.sort_by(|one, other| one.y.total_cmp(&other.y));
        let mut top = self.place.y;
        for (at, control) in taken.into_iter().enumerate() {
            if at == 0 && !low {
                // Over the question: close to what is under it.
                areas.push(Rectangle::new(
                    Point::new(left, top),
                    Size::new(width, control.y - top - space::XS),
                ));
            } else {
                areas.push(band(top, control.y));
            }
            top = top.max(control.y + control.height);
        }
        if must {
            areas.push(band(top, foot));
        }
        areas.retain(|area| area.width >= NARROWEST && area.height > 0.0);
        areas
    }
}

impl Operation for Seen {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        match id {
            None => {}
            Some(id) if *id == PLACE => self.place = bounds,
            Some(id) if *id == BESIDE_PAD => self.beside_pad = Some(bounds),
            Some(id) if *id == BESIDE_WORK => self.beside_work = Some(bounds),
            Some(_) => self.taken.push(bounds),
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&BODY) {
            self.content_foot = bounds.y + content_bounds.height.min(bounds.height);
        }
    }
}
