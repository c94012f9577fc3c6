//! The application: the session, and what only the shell knows.

mod input;
mod options;
mod render_key;
mod sub_view;
mod watch;

pub(super) use input::ScanTold;
pub use options::{Options, Practice};

use super::effects::{self, Running};
use super::files::SaveTo;
use super::focus::{Focus, FocusTargets};
use super::input::{Heard, Input, KeyDown, KeyPress};
use super::message::Message;
use super::pictures::Drawn;
use super::screen;
use super::theme::{Appearance, Look, TextSize, scale_factor};
use super::widget::watch_input;
use crate::abdm;
use crate::card;
use crate::config::Printer;
use crate::domain::{Language, Now, PrinterState};
use crate::journey::{
    CardFace, CardResponse, CooldownReason, Effect, Event, LedgerKey, Problem, RequestId, Saved,
    Screen, ServiceWatch, Session, Stage, returning,
};
use crate::locale::{self, Locale};
use crate::print;
use iced::widget::image::Handle;
use iced::{Element, Size, Task, Theme};
use render_key::RenderKey;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

/// The whole program's state.
pub struct App {
    pub(super) session: Session,
    pub(super) locale: Arc<Locale>,
    pub(super) look: Look,
    pub(super) now: Now,
    pub(super) window: Size,
    pub(super) clinic: Option<String>,
    pub(super) practice: Option<Practice>,
    pub(super) mark: Option<card::Mark>,
    pub(super) phone_folded: bool,
    // Messages of earlier people are not shown to the next one.
    pub(super) phone_begins: usize,
    // Which part of a text too long for one screen is being read.
    pub(super) reading: usize,
    // Which part of the list stood there when one of its rows was opened to be read.
    listing: usize,
    pub(super) ours: Option<Arc<Drawn>>,
    pub(super) official: Option<Arc<Drawn>>,
    // The faces of the accounts to choose from, read once.
    pub(super) faces: Vec<Option<Handle>>,
    pub(super) client: abdm::Client,
    pub(super) save_to: SaveTo,
    pub(super) printer: Option<Printer>,
    // The jobs that it has of us.
    pub(super) jobs: print::Jobs,
    // Whether a USB stick can be saved to now.
    pub(super) stick: bool,
    // How the printer stands, once that is known.
    pub(super) printer_state: Option<PrinterState>,
    // How the way to ABDM stands, and when to look at it.
    pub(super) service: ServiceWatch,
    pub(super) running: Running,
    scale: f32,
    diagonal_inches: f32,
    pub(super) appearance: Appearance,
    pub(super) text_size: TextSize,
    // Which side of a letter board that has two is up.
    pub(super) board_turned: bool,
    at_first: (Appearance, TextSize),
    focus: Focus,
    input: Input,
    // What is said of the last scan.
    pub(super) scan_told: Option<ScanTold>,
    locales: BTreeMap<Language, Arc<Locale>>,
    rendered: Option<RenderKey>,
    turn: bool,
}

impl App {
    /// Makes the application for a window of this size in physical pixels.
    ///
    /// # Errors
    ///
    /// [`locale::Error`] when the embedded languages cannot be read.
    pub fn new(options: Options, window: Size, now: Now) -> Result<Self, locale::Error> {
        let language = options.settings.language;
        let locale = Arc::new(Locale::load(language)?);
        let scale = scale_factor(window, options.diagonal_inches);
        let look = Look::new(options.appearance, options.text_size, locale.facts())
            .in_room(window * (1.0 / scale));
        let key = LedgerKey::new(rand::random());
        let session = Session::new(options.settings, key, now);
        log_screen(session.screen());
        let mut app = Self {
            session,
            look,
            now,
            window: window * (1.0 / scale),
            clinic: options.clinic,
            practice: options.practice,
            mark: options.mark,
            phone_folded: false,
            phone_begins: 0,
            reading: 0,
            listing: 0,
            ours: None,
            official: None,
            faces: Vec::new(),
            client: options.client,
            save_to: options.save_to,
            printer: options.printer,
            jobs: options.jobs,
            stick: false,
            printer_state: None,
            service: ServiceWatch::new(now.monotonic),
            running: Running::default(),
            scale,
            diagonal_inches: options.diagonal_inches,
            appearance: options.appearance,
            text_size: options.text_size,
            board_turned: false,
            at_first: (options.appearance, options.text_size),
            focus: Focus::default(),
            input: Input::new(now.monotonic),
            scan_told: None,
            locales: BTreeMap::from([(language, Arc::clone(&locale))]),
            locale,
            rendered: None,
            turn: false,
        };
        app.rendered = Some(RenderKey::of(&app));
        Ok(app)
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The one way in: something happened at this moment.
    pub fn update(&mut self, message: Message, now: Now) -> Task<Message> {
        self.now = now;
        // What was typed before comes first, though its waiting time ends only now.
        let typed = self.hear(message.came_at().unwrap_or(now.monotonic));
        self.forget_scan_when_told();
        let task = self.take(message);
        let arrived = self.settle();
        Task::batch([typed, task, arrived])
    }

    /// Does what the keys say that were pressed before this moment.
    fn hear(&mut self, at: Instant) -> Task<Message> {
        match self.input.heard(at) {
            Heard::Nothing => Task::none(),
            Heard::Keys(keys) => {
                let tasks: Vec<_> = keys
                    .into_iter()
                    .flat_map(|(key, at)| [self.key_pressed(key, at), self.settle()])
                    .collect();
                Task::batch(tasks)
            }
            Heard::Scan(scan) => {
                let task = self.scanned(&scan);
                Task::batch([task, self.settle()])
            }
        }
    }

    fn take(&mut self, message: Message) -> Task<Message> {
        match message {
            // It was on its way when this was closed.
            Message::Happened(Event::JourneyChosen(_)) if self.closed().is_some() => {
                self.happened(Event::Touched)
            }
            Message::Happened(event) => self.happened(event),
            // It is held down, and comes as often as a scanner's keys.
            Message::KeyPressed(down) if down.key == KeyPress::StillErasing => self.still_erasing(),
            Message::KeyPressed(down) => {
                self.input.key(down);
                Task::none()
            }
            Message::PointerPressed => {
                self.input.came_down(self.now.monotonic);
                self.focus.show(false);
                self.happened(Event::Touched)
            }
            Message::ControlPressed(control, message) => {
                let counts = self
                    .input
                    .let_go(&control, message.how(), self.now.monotonic);
                if counts {
                    self.take(*message)
                } else {
                    Task::none()
                }
            }
            Message::Woke => {
                let task = self.happened(Event::TimePassed);
                Task::batch([task, self.look_at_service()])
            }
            Message::Resized(size) => {
                self.resize(size);
                Task::none()
            }
            Message::TextSizeChosen(size) => {
                self.text_size = size;
                self.happened(Event::Touched)
            }
            Message::AppearanceChosen(appearance) => {
                self.appearance = appearance;
                self.happened(Event::Touched)
            }
            Message::BoardTurned => {
                self.board_turned = !self.board_turned;
                self.happened(Event::Touched)
            }
            Message::PhoneFolded => {
                self.phone_folded = !self.phone_folded;
                self.happened(Event::Touched)
            }
            Message::ReadOn => {
                self.reading += 1;
                self.happened(Event::Touched)
            }
            Message::ReadBack => {
                self.reading = self.reading.saturating_sub(1);
                self.happened(Event::Touched)
            }
            Message::CardDrawn(id, drawn) => {
                let is_there = drawn.is_some();
                self.keep(id, |app| app.ours = drawn);
                self.happened(Event::CardResponded(id, CardResponse::Drawn(is_there)))
            }
            Message::CardFetched(id, result) => {
                let answer = result.as_ref().map(|_| ()).map_err(|fault| *fault);
                self.keep(id, |app| app.official = result.ok());
                self.happened(Event::CardResponded(id, CardResponse::Fetched(answer)))
            }
            Message::CardSaved(id, result) => {
                match &result {
                    Ok(files) => {
                        for path in &files.paths {
                            tracing::info!(event = "card_saved", path = %path.display());
                        }
                    }
                    Err(error) => tracing::warn!(event = "card_not_saved", %error),
                }
                let answer = result
                    .map(|files| Saved {
                        number: files.number,
                    })
                    .map_err(|error| error.failure());
                self.happened(Event::CardResponded(id, CardResponse::Saved(answer)))
            }
            Message::SticksLookedFor(found) => {
                self.stick = found;
                Task::none()
            }
            Message::PrinterSeen(state) => {
                self.printer_state = Some(state);
                Task::none()
            }
            Message::ServiceSeen(state) => {
                self.service_seen(state);
                Task::none()
            }
        }
    }

    /// Draws the state.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let drawn = screen::draw(self, &mut self.focus.targets());
        watch_input(drawn, Message::PointerPressed, |event, at, stood_still| {
            let key = KeyPress::read(event)?;
            Some(Message::KeyPressed(KeyDown {
                key,
                at,
                stood_still,
            }))
        })
    }

    /// The base theme.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.look.theme()
    }

    /// Text and background of the window. The background turns by a shade that nobody can see
    /// whenever another picture begins: it makes the renderer draw everything anew.
    #[must_use]
    pub fn style(&self) -> iced::theme::Style {
        let mut background_color = self.look.palette.page;
        if self.turn {
            background_color.b = if background_color.b > 0.5 {
                background_color.b - 1.0 / 255.0
            } else {
                background_color.b + 1.0 / 255.0
            };
        }
        iced::theme::Style {
            background_color,
            text_color: self.look.palette.ink,
        }
    }

    /// Physical pixels a logical pixel.
    #[must_use]
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// The message of something that can be pressed on the present screen, by its id: what a
    /// touch on it would send.
    #[must_use]
    pub fn pressable(&self, id: &str) -> Option<Message> {
        self.targets().find(id).cloned()
    }

    /// The ids of everything that can be pressed on the present screen, in the order in which the
    /// focus walks them. The keys of the screen are not among them.
    #[must_use]
    pub fn controls(&self) -> Vec<String> {
        self.targets().ids()
    }

    fn targets(&self) -> FocusTargets {
        let mut targets = self.focus.targets();
        let _ = screen::draw(self, &mut targets);
        targets
    }

    fn happened(&mut self, event: Event) -> Task<Message> {
        if let Event::Responded(id, response) = &event {
            self.running.done(*id);
            self.mind_the_answer(response.fault());
        }
        if let Event::CardResponded(id, response) = &event {
            if response.is_last() {
                self.running.done(*id);
            }
            self.mind_the_answer(response.fault());
        }
        let rested = self.rests();
        let effects = self.session.handle(event, self.now);
        if self.rests() && !rested {
            tracing::warn!(
                event = "messages_per_hour_reached",
                messages_per_hour = self.session.settings().messages_per_hour,
                advice =
                    "people are told when it goes on; [kiosk] messages_per_hour sets the limit"
            );
        }
        Task::batch(effects.into_iter().map(|effect| self.carry_out(effect)))
    }

    /// Whether somebody is told that this kiosk has sent enough for an hour.
    fn rests(&self) -> bool {
        matches!(
            self.session.problem(),
            Some(Problem::Cooldown(cooldown)) if cooldown.reason == CooldownReason::Hour
        )
    }

    fn carry_out(&mut self, effect: Effect) -> Task<Message> {
        if matches!(effect, Effect::Forget) {
            self.forget();
            return Task::none();
        }
        effects::carry_out(self, effect)
    }

    /// Nothing of the last person stays: no picture, no setting of theirs, no request.
    fn forget(&mut self) {
        self.ours = None;
        self.official = None;
        self.faces = Vec::new();
        self.running = Running::default();
        (self.appearance, self.text_size) = self.at_first;
        self.focus = Focus::default();
        self.input.forget();
        self.scan_told = None;
        self.phone_begins = self
            .practice
            .as_ref()
            .map_or(0, |practice| practice.sandbox.inbox().len());
    }

    /// A card that the shell holds.
    pub(super) fn drawn(&self, face: CardFace) -> Option<&Arc<Drawn>> {
        match face {
            CardFace::Ours => self.ours.as_ref(),
            CardFace::Official => self.official.as_ref(),
        }
    }

    /// Takes a picture, unless its request was given up meanwhile.
    fn keep(&mut self, id: RequestId, take: impl FnOnce(&mut Self)) {
        if self.running.has(id) {
            take(self);
        }
    }

    fn resize(&mut self, logical: Size) {
        let physical = logical * self.scale;
        self.scale = scale_factor(physical, self.diagonal_inches);
        self.window = physical * (1.0 / self.scale);
        self.read_from_the_beginning();
    }

    /// Brings what is derived from the session up to date: words, look, focus, the log. What has
    /// to be looked for on another screen comes back as a task.
    fn settle(&mut self) -> Task<Message> {
        let language = self.session.language();
        if language != self.locale.language() {
            match self.locale_of(language) {
                Ok(locale) => {
                    self.locale = locale;
                    self.read_from_the_beginning();
                }
                Err(error) => tracing::error!(event = "language_not_loaded", %error),
            }
        }
        self.look =
            Look::new(self.appearance, self.text_size, self.locale.facts()).in_room(self.window);
        let Some(before) = self.rendered.take() else {
            self.rendered = Some(RenderKey::of(self));
            return Task::none();
        };
        // What a new screen begins with belongs to its first picture: a change of it after the
        // first touch would be another page.
        if before.is_another_screen(self) {
            self.stick = false;
        }
        self.follow_reading(&before);
        let key = RenderKey::of(self);
        self.rendered = Some(key.clone());
        if key == before {
            return Task::none();
        }
        self.turn = !self.turn;
        if key.differs_in_switches(&before) {
            self.input.switched(self.now.monotonic);
            return Task::none();
        }
        self.input.page_changed(self.now.monotonic);
        if key.asks_anew(&before) {
            self.focus.reset();
        }
        if key.screen == Screen::AccountChoice {
            self.read_faces();
        }
        if key.screen == before.screen {
            return Task::none();
        }
        log_screen(key.screen);
        if key.screen == Screen::Card {
            self.look_for_sticks()
        } else {
            Task::none()
        }
    }

    fn read_faces(&mut self) {
        let Stage::Returning(journey) = self.session.stage() else {
            return;
        };
        if let returning::Step::AccountChoice(step) = journey.step() {
            self.faces = step
                .accounts()
                .iter()
                .map(|account| {
                    let face = card::face(account.photo.as_ref()?)?;
                    Some(Handle::from_rgba(face.width, face.height, face.rgba))
                })
                .collect();
        }
    }

    pub(super) fn has_problem(&self) -> bool {
        self.session.problem().is_some()
    }

    pub(super) fn locale_of(&mut self, language: Language) -> Result<Arc<Locale>, locale::Error> {
        if let Some(locale) = self.locales.get(&language) {
            return Ok(Arc::clone(locale));
        }
        let locale = Arc::new(Locale::load(language)?);
        let _ = self.locales.insert(language, Arc::clone(&locale));
        Ok(locale)
    }
}

fn log_screen(screen: Screen) {
    tracing::info!(event = "screen_shown", screen = screen.name());
}

/// The alarm's moment, for the tour and for tests.
impl App {
    /// When the application wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self) -> Option<Instant> {
        let session = self.session.wake_at(self.now.monotonic);
        let service = self.service.wake_at(self.session.journey().is_some());
        let scan = self.scan_told.map(|told| told.until);
        [session, service, self.input.wake_at(), scan]
            .into_iter()
            .flatten()
            .min()
    }
}
