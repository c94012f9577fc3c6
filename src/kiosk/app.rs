//! The application: the session, and what only the shell knows.

mod input;
mod options;
mod page;
mod render_key;
mod sub_view;
mod watch;

pub use options::{Options, Practice};

use super::effects::{self, EffectContext, Running};
use super::files::SaveTo;
use super::focus::{Focus, FocusTargets};
use super::input::{Heard, Input, KeyDown, KeyPress};
use super::message::Message;
use super::pictures::Drawn;
use super::theme::{Appearance, Look, TextSize, scale_factor};
use super::widget::watch_input;
use crate::abdm;
use crate::card;
use crate::config::Printer;
use crate::domain::{Now, PrinterState};
use crate::journey::{
    CardResponse, CooldownReason, Effect, Event, LedgerKey, Problem, RequestId, Saved,
    ServiceWatch, Session,
};
use crate::locale::{self, Locale};
use crate::print;
use iced::widget::image::Handle;
use iced::{Element, Size, Task, Theme};
use input::ScanTold;
use page::Page;
use std::sync::Arc;
use std::time::Instant;

/// The whole program's state.
pub struct App {
    session: Session,
    // The words of every language, English first, and those of the person's.
    locales: Vec<Arc<Locale>>,
    locale: Arc<Locale>,
    look: Look,
    now: Now,
    // The room for a page, in logical pixels.
    window: Size,
    scale: f32,
    diagonal_inches: f32,
    clinic: Option<String>,
    practice: Option<Practice>,
    mark: Option<card::Mark>,
    phone_folded: bool,
    // Messages of earlier people are not shown to the next one.
    phone_begins: usize,
    // Which part of a text too long for one screen is being read.
    reading: usize,
    // Which part of the list stood there when one of its rows was opened to be read.
    listing: usize,
    ours: Option<Arc<Drawn>>,
    official: Option<Arc<Drawn>>,
    // The faces of the accounts to choose from, read once.
    faces: Vec<Option<Handle>>,
    client: abdm::Client,
    save_to: SaveTo,
    printer: Option<Printer>,
    // The jobs that it has of us.
    jobs: print::Jobs,
    // Whether a USB stick can be saved to now.
    stick: bool,
    // How the printer stands, once that is known.
    printer_state: Option<PrinterState>,
    // How the way to ABDM stands, and when to look at it.
    service: ServiceWatch,
    running: Running,
    appearance: Appearance,
    text_size: TextSize,
    at_first: (Appearance, TextSize),
    // Which side of a letter board that has two is up.
    board_turned: bool,
    focus: Focus,
    input: Input,
    // What is said of the last scan.
    scan_told: Option<ScanTold>,
    // The page as it was built last; none before the first.
    page: Option<Page>,
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
        let locales = Locale::available()?
            .iter()
            .map(|facts| Locale::load(facts.language).map(Arc::new))
            .collect::<Result<Vec<_>, _>>()?;
        let locale = locales
            .iter()
            .find(|locale| locale.language() == language)
            .ok_or_else(|| locale::Error::Unknown(language.tag().to_owned()))?;
        let locale = Arc::clone(locale);
        let scale = scale_factor(window, options.diagonal_inches);
        let look = Look::new(options.appearance, options.text_size, locale.facts())
            .in_room(window * (1.0 / scale));
        let key = LedgerKey::new(rand::random());
        let session = Session::new(options.settings, key, now);
        page::log_screen(session.screen());
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
            locales,
            locale,
            page: None,
            turn: false,
        };
        app.page = Some(app.build());
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
        // The time that passes asks nothing of the page, and one building is enough for both.
        let led_to = if typed.is_some() && !matches!(message, Message::Woke) {
            self.settle()
        } else {
            Task::none()
        };
        self.forget_scan_when_told();
        let task = self.take(message);
        let arrived = self.settle();
        Task::batch([typed.unwrap_or_else(Task::none), led_to, task, arrived])
    }

    /// Does what the keys say that were pressed before this moment, if any were. What the last of
    /// them led to is still to be settled.
    fn hear(&mut self, at: Instant) -> Option<Task<Message>> {
        match self.input.heard(at) {
            Heard::Nothing => None,
            Heard::Keys(keys) => {
                let mut tasks = Vec::new();
                for (key, at) in keys {
                    if !tasks.is_empty() {
                        tasks.push(self.settle());
                    }
                    tasks.push(self.key_pressed(key, at));
                }
                Some(Task::batch(tasks))
            }
            Heard::Scan(scan) => Some(self.scanned(&scan)),
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
        watch_input(
            self.present_page(),
            Message::PointerPressed,
            |event, at, stood_still| {
                let key = KeyPress::read(event)?;
                Some(Message::KeyPressed(KeyDown {
                    key,
                    at,
                    stood_still,
                }))
            },
        )
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
        self.targets()?.find(id).cloned()
    }

    /// The ids of everything that can be pressed on the present screen, in the order in which the
    /// focus walks them. The keys of the screen are not among them.
    #[must_use]
    pub fn controls(&self) -> Vec<String> {
        let targets = self.targets().into_iter();
        targets
            .flat_map(FocusTargets::ids)
            .map(str::to_owned)
            .collect()
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
        let card = self.session.card();
        let mut context = EffectContext {
            client: &self.client,
            running: &mut self.running,
            locale: &self.locale,
            clinic: self.clinic.as_deref(),
            mark: self.mark,
            holder: card.map(|card| &card.holder().profile.abha_number),
            ours: self.ours.as_ref(),
            official: self.official.as_ref(),
            save_to: &self.save_to,
            printer: self.printer.as_ref(),
            jobs: &self.jobs,
        };
        effects::carry_out(&mut context, effect)
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

    /// Takes a picture, unless its request was given up meanwhile.
    fn keep(&mut self, id: RequestId, take: impl FnOnce(&mut Self)) {
        if self.running.has(id) {
            take(self);
        }
    }
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
