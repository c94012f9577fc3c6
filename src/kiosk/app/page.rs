//! The page: it is built once for a moment, which says what can be pressed on it, and kept until
//! the window shows it.

use super::App;
use super::render_key::RenderKey;
use crate::card;
use crate::journey::{Overlay, Screen, Stage, Step};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::pictures::Drawn;
use crate::kiosk::screen::{self, PhoneContext, ViewContext};
use crate::kiosk::theme::{Look, TextSize, scale_factor, style};
use crate::kiosk::widget::banner;
use crate::locale::Message as Words;
use iced::widget::image::Handle;
use iced::widget::{column, container, space};
use iced::{Length, Size, Task};
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// In which size of text pages were seen to fit, the newest last: finding it takes several layouts.
#[derive(Default)]
pub(super) struct Fitting(RefCell<Vec<(RenderKey, Vec<String>, TextSize)>>);

/// So many pages are remembered.
const REMEMBERED: usize = 40;

impl Fitting {
    fn find(
        &self,
        key: &RenderKey,
        controls: Vec<String>,
        find: impl FnOnce() -> TextSize,
    ) -> TextSize {
        let mut known = self.0.borrow_mut();
        let found = known
            .iter()
            .find(|(known, ids, _)| known == key && *ids == controls);
        if let Some((_, _, size)) = found {
            return *size;
        }
        let size = find();
        if known.len() >= REMEMBERED {
            let _ = known.remove(0);
        }
        known.push((key.clone(), controls, size));
        size
    }
}

/// A page that was built, and what it was built from.
pub(super) struct Page {
    key: RenderKey,
    targets: FocusTargets,
    // Until it is shown; whoever wants to see it again builds it again.
    element: Cell<Option<screen::Element>>,
}

/// The lower part of an upright panel that somebody who sits, or is small, reaches: to 1 m from the floor
/// where the panel stands as kiosks do.
const WITHIN_REACH: f32 = 0.55;

/// The least room, in logical pixels, in which pages can be laid out.
const LEAST_LOW: Size = Size::new(860.0, 540.0);

/// The height of what says on every page that this is practice, in logical pixels.
const BANNER: f32 = 60.0;

/// Physical pixels a logical pixel, in a window of this many of them. Where something stands above
/// every page, the least room that pages need is still there below it.
pub(super) fn scale(window: Size, diagonal_inches: f32, has_banner: bool) -> f32 {
    let scale = scale_factor(window, diagonal_inches);
    if !has_banner {
        return scale;
    }
    let least = if window.width < window.height {
        LEAST_LOW.width
    } else {
        LEAST_LOW.height
    };
    let room = window.height / scale;
    scale * (room / (least + BANNER)).min(1.0)
}

impl Page {
    /// What can be pressed on it.
    pub(super) fn targets(&self) -> &FocusTargets {
        &self.targets
    }

    /// What it was built from.
    pub(super) fn key(&self) -> &RenderKey {
        &self.key
    }
}

impl App {
    /// Builds the page of this moment.
    pub(super) fn build(&self) -> Page {
        self.build_as(RenderKey::of(self))
    }

    fn build_as(&self, key: RenderKey) -> Page {
        let (targets, element) = self.draw(&key);
        Page {
            key,
            targets,
            element: Cell::new(Some(element)),
        }
    }

    /// Draws the page, in the largest size of text up to the chosen one in which all of it can be
    /// read.
    fn draw(&self, key: &RenderKey) -> (FocusTargets, screen::Element) {
        let (targets, element) = self.draw_fitting(key, &self.view_context());
        (targets, self.in_reach(element))
    }

    fn draw_fitting(
        &self,
        key: &RenderKey,
        view: &ViewContext<'_>,
    ) -> (FocusTargets, screen::Element) {
        let draw = |size: TextSize| {
            let look = if size == self.text_size {
                view.look
            } else {
                view.look.in_text(size)
            };
            let mut targets = self.focus.targets();
            let element = screen::draw(&ViewContext { look, ..*view }, &mut targets);
            (targets, element)
        };
        let (targets, element) = draw(self.text_size);
        if self.text_size.factor() <= 1.0 {
            return (targets, element);
        }
        let controls = targets.ids().map(str::to_owned).collect();
        let size = self.fitting.find(key, controls, || {
            // Never below what everybody can read.
            let mut smaller = TextSize::ALL
                .into_iter()
                .rev()
                .filter(|size| (TextSize::Normal..=self.text_size).contains(size));
            let fits = |size: &TextSize| {
                let look = view.look.in_text(*size);
                screen::fits(draw(*size).1, &ViewContext { look, ..*view })
            };
            smaller.find(fits).unwrap_or(TextSize::Normal)
        });
        if size == self.text_size {
            (targets, element)
        } else {
            draw(size)
        }
    }

    /// The page to be shown.
    pub(super) fn present_page(&self) -> screen::Element {
        let built = self.page.as_ref().and_then(|page| page.element.take());
        built.unwrap_or_else(|| self.page_to_hear())
    }

    /// The page once more, for whoever listens to it.
    pub(super) fn page_to_hear(&self) -> screen::Element {
        self.draw(&RenderKey::of(self)).1
    }

    /// The page without the numbers of a person.
    pub(super) fn blotted_page(&self) -> screen::Element {
        let blotted = |drawn: &Option<Arc<Drawn>>| drawn.as_ref().and_then(|drawn| drawn.blotted());
        let (ours, official) = (blotted(&self.ours), blotted(&self.official));
        let view = self.view_context();
        let view = ViewContext {
            look: view.look.blotted(),
            ours: ours.as_ref(),
            official: official.as_ref(),
            ..view
        };
        self.in_reach(self.draw_fitting(&RenderKey::of(self), &view).1)
    }

    /// What can be pressed on the page that was built last.
    pub(super) fn targets(&self) -> Option<&FocusTargets> {
        Some(&self.page.as_ref()?.targets)
    }

    /// Whether the page that was built last is still the one to be shown, as far as can be told
    /// without building another.
    pub(super) fn is_page_present(&self) -> bool {
        self.page
            .as_ref()
            .is_some_and(|page| page.key == RenderKey::of(self))
    }

    /// What screens read.
    fn view_context(&self) -> ViewContext<'_> {
        let now = self.now.monotonic;
        let (waiting, problem, may_continue) = match self.session.stage() {
            Stage::Language | Stage::Goodbye(_) => (None, None, true),
            Stage::Home(home) => (None, home.problem(), true),
            Stage::Journey(journey) => (
                journey.waiting(),
                journey.problem(),
                journey.may_continue(now),
            ),
        };
        ViewContext {
            session: &self.session,
            waiting,
            problem,
            may_continue,
            locale: &self.locale,
            locales: &self.locales,
            look: self.look,
            appearance: self.appearance,
            text_size: self.text_size,
            needs: self.needs,
            needs_more: self.needs_more,
            can_go_low: self.can_go_low(),
            uses_keys: self.focus.is_visible(),
            calls_staff: self.staff_call.is_set(),
            has_voice: self.has_voice(),
            now,
            room: self.room(),
            clinic: self.clinic.as_deref(),
            mark: self.mark,
            phone: self.practice.as_ref().map(|practice| PhoneContext {
                sandbox: &practice.sandbox,
                is_folded: self.phone_folded,
                begins: self.phone_begins,
            }),
            reading: self.reading,
            board_turned: self.board_turned,
            #[cfg(feature = "camera")]
            camera: &self.camera,
            scan_news: self.scan_told.map(|told| told.news),
            ours: self.ours.as_ref().map(|drawn| &drawn.handle),
            official: self.official.as_ref().map(|drawn| &drawn.handle),
            faces: &self.faces,
            stick: self.stick,
            printer: self.printer_state,
            counter: self
                .counter
                .as_ref()
                .map(|shown| (shown, self.numbers.as_ref())),
            closed: self.closed(),
            record: self.record.fault(),
            holds_up: self.record.holds_up(),
            cut_off: self.told_of_cut_off(),
            turn: self.welcome_turn().unwrap_or_default(),
            staff: self.staff_view(),
            name_hold: self.name_hold(),
        }
    }

    /// Whether everything lies in the lower part of an upright panel: where that part is as large as
    /// pages need it. On a smaller panel everything is within reach.
    fn is_low_down(&self) -> bool {
        self.needs.keys_low && self.can_go_low()
    }

    fn can_go_low(&self) -> bool {
        let lower = (self.window.height - self.banner_height()) * WITHIN_REACH;
        let is_upright = self.window.height > self.window.width;
        is_upright && lower >= LEAST_LOW.height && self.window.width >= LEAST_LOW.width
    }

    /// The room for pages, in logical pixels.
    pub(super) fn room(&self) -> Size {
        let height = self.window.height - self.banner_height();
        let height = if self.is_low_down() {
            (height * WITHIN_REACH).floor()
        } else {
            height
        };
        Size::new(self.window.width, height)
    }

    /// What of the window's height says on every page that this is practice.
    fn banner_height(&self) -> f32 {
        if self.staffed.is_practice_told() {
            BANNER
        } else {
            0.0
        }
    }

    /// Puts a page where it can be reached, and over it what every page says.
    fn in_reach(&self, page: screen::Element) -> screen::Element {
        let banner = self.staffed.is_practice_told().then(|| {
            let look = self.look.in_text(TextSize::Normal);
            let whole = self.locale.text(&Words::PracticeExplained);
            let short = self.locale.text(&Words::PracticeBadge);
            banner(&look, BANNER, vec![whole, short])
        });
        let above = self.is_low_down().then(|| {
            let above = self.window.height - self.banner_height() - self.room().height;
            let palette = self.look.palette;
            container(space().width(Length::Fill).height(above))
                .style(style::area(palette.page, palette.ink))
        });
        if banner.is_none() && above.is_none() {
            return page;
        }
        column![banner, above, page].into()
    }

    /// Takes another size of the window, in logical pixels.
    pub(super) fn resize(&mut self, logical: Size) {
        let physical = logical * self.scale;
        let has_banner = self.staffed.is_practice_told();
        self.scale = scale(physical, self.diagonal_inches, has_banner);
        self.window = physical * (1.0 / self.scale);
        self.read_from_the_beginning();
    }

    /// Brings what is derived from the session up to date: words, look, focus, the page, the log.
    /// What has to be looked for on another screen comes back as a task.
    pub(super) fn settle(&mut self) -> Task<Message> {
        let task = self.bring_up_to_date();
        self.read_aloud();
        task
    }

    fn bring_up_to_date(&mut self) -> Task<Message> {
        #[cfg(feature = "camera")]
        self.forget_camera();
        if self.session.overlay() != Some(Overlay::Display) {
            self.needs_more = false;
        }
        self.follow_welcome();
        self.look_at_counts();
        let language = self.shown_language();
        if language != self.locale.language() {
            match self.locales.get(language).map(Arc::clone) {
                Some(locale) => {
                    self.locale = locale;
                    self.read_from_the_beginning();
                }
                None => tracing::error!(event = "language_unknown", %language),
            }
        }
        self.look = Look::new(self.appearance, self.text_size, self.locale.facts())
            .in_room(self.room())
            .for_hand(self.needs.left_hand);
        let Some(before) = self.page.take() else {
            self.page = Some(self.build());
            return Task::none();
        };
        // What a new screen begins with belongs to its first picture: a change of it after the
        // first touch would be another page.
        if before.key.is_another_screen(self) {
            self.stick = false;
        }
        self.follow_reading(&before.key);
        let key = RenderKey::of(self);
        if key.asks_anew(&before.key) {
            self.focus.reset();
        }
        if key.screen == Screen::AccountChoice && key != before.key {
            self.read_faces();
        }
        let page = self.build_as(key);
        for shown in page.targets().shown() {
            self.consent_shown.note(shown);
        }
        let key = &page.key;
        let has_same_targets = page.targets.are_those_of(&before.targets);
        let is_same = has_same_targets && *key == before.key;
        let stays = key.differs_in_turn(&before.key) || key.differs_in_handoff(&before.key);
        let stays = has_same_targets && stays;
        let differs_in_switches = has_same_targets && key.differs_in_switches(&before.key);
        let screen = (key.screen != before.key.screen).then_some(key.screen);
        self.page = Some(page);
        if is_same {
            return Task::none();
        }
        self.repaint.ask();
        if stays {
            // What can be touched stays where it was.
            return Task::none();
        }
        if differs_in_switches {
            self.input.switched(self.now.monotonic);
            return Task::none();
        }
        self.input.page_changed(self.now.monotonic);
        let Some(screen) = screen else {
            return Task::none();
        };
        log_screen(screen);
        self.note_screen(screen);
        if screen == Screen::Card {
            self.look_for_sticks()
        } else {
            Task::none()
        }
    }

    fn read_faces(&mut self) {
        if let Some(Step::AccountChoice(step)) = self.session.step() {
            let photos = step.accounts().iter().map(|account| account.photo.as_ref());
            let faces = card::faces(photos).into_iter();
            self.faces = faces
                .map(|face| {
                    let face = face?;
                    Some(Handle::from_rgba(face.width, face.height, face.rgba))
                })
                .collect();
        }
    }
}

/// A screen is shown.
pub(super) fn log_screen(screen: Screen) {
    tracing::info!(event = "screen_shown", screen = screen.name());
}
