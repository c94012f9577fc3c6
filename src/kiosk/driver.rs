//! The application without a display and without a person: what is pressed and typed comes from a
//! program, and its clock goes on as a person's would, without taking their time.

use super::app::{App, Options};
use super::canvas::{self, Canvas, Pixels};
use super::input::{KeyDown, KeyPress};
use super::layout_fault::LayoutFault;
use super::message::Message;
use super::run::now;
use super::theme;
use crate::card::fonts;
use crate::domain::{Now, UtcMillis};
use crate::journey::Session;
use crate::locale;
use futures::StreamExt;
use futures::stream::SelectAll;
use iced::{Size, Task};
use iced_runtime::Action;
use std::time::Duration;

/// Why the application could not be driven.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The embedded languages cannot be read.
    #[error(transparent)]
    Locale(#[from] locale::Error),
    /// A picture could not be drawn.
    #[error(transparent)]
    Canvas(#[from] canvas::Error),
    /// A screen lacks something that should be there to press.
    #[error("{screen} has nothing called {id}")]
    NothingToPress {
        /// The present screen.
        screen: &'static str,
        /// What was looked for.
        id: String,
    },
}

/// From one key to the next.
const KEY: Duration = Duration::from_millis(120);

/// The same of a scanner.
const SCANNER_KEY: Duration = Duration::from_millis(3);

/// People look at what they have typed, and at what is said of it.
pub const LOOK: Duration = Duration::from_millis(800);

/// The moment on the wall.
#[must_use]
pub fn utc_now() -> UtcMillis {
    now().utc
}

/// The application, a place to draw it on, and its clock.
pub struct Driver {
    app: App,
    canvas: Canvas,
    // How far its clock is ahead of that on the wall.
    ahead: Duration,
}

impl Driver {
    /// Starts the application on a panel of this many pixels.
    ///
    /// # Errors
    ///
    /// [`Error`] when a language cannot be read or nothing can be drawn in this size.
    pub fn new(options: Options, size: (u32, u32)) -> Result<Self, Error> {
        let window = Size::new(size.0 as f32, size.1 as f32);
        let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
        // Which fonts there are has to be known before anything is laid out.
        theme::fonts::use_only(&fonts);
        let app = App::new(options, window, now())?;
        Ok(Self {
            canvas: Canvas::new(size, app.scale(), &fonts)?,
            app,
            ahead: Duration::ZERO,
        })
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.app.session()
    }

    /// The message of something that can be pressed on the present screen, by its id.
    #[must_use]
    pub fn pressable(&self, id: &str) -> Option<Message> {
        self.app.pressable(id)
    }

    /// The ids of everything that can be pressed on the present screen, but for its keys.
    #[must_use]
    pub fn controls(&self) -> Vec<String> {
        self.app.controls()
    }

    /// Draws the present screen.
    pub fn picture(&mut self) -> Pixels {
        let style = self.app.style();
        self.canvas
            .draw(self.app.view(), &self.app.theme(), style.background_color)
    }

    /// Draws the present screen without the numbers of a person, with the texts that are on the
    /// picture.
    pub fn blotted_picture(&mut self) -> (Pixels, Vec<String>) {
        let style = self.app.style();
        let view = self.app.blotted_view();
        self.canvas
            .draw_with_texts(view, &self.app.theme(), style.background_color)
    }

    /// The texts of the present screen.
    pub fn texts(&mut self) -> Vec<String> {
        self.canvas.texts(self.app.view())
    }

    /// What is wrong with how the present screen is laid out.
    pub fn layout_faults(&mut self) -> Vec<LayoutFault> {
        self.canvas.layout_faults(self.app.view(), self.app.look())
    }

    /// Whether the QR of a counter can be opened.
    #[must_use]
    pub fn shows_counter(&self) -> bool {
        self.app.shows_counter()
    }

    /// Its clock.
    #[must_use]
    pub fn now(&self) -> Now {
        let now = now();
        let ahead = i64::try_from(self.ahead.as_millis()).unwrap_or(i64::MAX);
        Now {
            monotonic: now.monotonic + self.ahead,
            utc: UtcMillis(now.utc.0.saturating_add(ahead)),
        }
    }

    /// Touches something on the present screen.
    ///
    /// # Errors
    ///
    /// [`Error::NothingToPress`] when it is not there.
    pub async fn press(&mut self, id: &str) -> Result<(), Error> {
        let message = self.pressable(id).ok_or_else(|| Error::NothingToPress {
            screen: self.session().screen().name(),
            id: id.to_owned(),
        })?;
        self.feed(message).await;
        Ok(())
    }

    /// Types, after a look at the screen.
    pub async fn type_keys(&mut self, text: &str) {
        self.pass(LOOK).await;
        for character in text.chars() {
            self.key(KeyPress::Character(character)).await;
        }
        // The ring shows for those who use keys; this stands for those who touch.
        self.feed(Message::PointerPressed).await;
    }

    /// Types as a scanner does that is a keyboard.
    pub async fn scan(&mut self, text: &str) {
        self.pass(LOOK).await;
        for character in text.chars() {
            let down = KeyDown::at(KeyPress::Character(character), self.now().monotonic);
            self.feed(Message::KeyPressed(down)).await;
            self.ahead += SCANNER_KEY;
        }
        self.pass(LOOK).await;
    }

    /// Presses one key.
    pub async fn key(&mut self, key: KeyPress) {
        let down = KeyDown::at(key, self.now().monotonic);
        self.feed(Message::KeyPressed(down)).await;
        self.pass(KEY).await;
    }

    /// Waits, as far as the application can tell.
    pub async fn pass(&mut self, time: Duration) {
        self.ahead += time;
        self.feed(Message::Woke).await;
    }

    /// Hands a message to the application and waits until everything it set going is done.
    pub async fn feed(&mut self, message: Message) {
        self.feed_seen(message, &mut |_| {}).await;
    }

    /// The same, with a look at the application after each thing that happens.
    pub async fn feed_seen(&mut self, message: Message, look: &mut dyn FnMut(&mut Self)) {
        let mut running = SelectAll::new();
        let start = |task: Task<Message>, running: &mut SelectAll<_>| {
            if let Some(stream) = iced_runtime::task::into_stream(task) {
                running.push(stream);
            }
        };
        let now = self.now();
        start(self.app.update(message, now), &mut running);
        look(self);
        while let Some(action) = running.next().await {
            if let Action::Output(message) = action {
                let now = self.now();
                start(self.app.update(message, now), &mut running);
            }
            look(self);
        }
    }
}
