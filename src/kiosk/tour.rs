//! The tour: a whole journey without a display, through the same application code, with a
//! picture of every screen it passes.

mod answers;
mod gallery;
mod walker;

pub use walker::Walker;

use super::app::{App, Options};
use super::canvas::{self, Canvas};
use super::input::{KeyDown, KeyPress};
use super::message::Message;
use super::run::now;
use super::theme;
use crate::card::fonts;
use crate::domain::{Language, Now, PrintState, UtcMillis};
use crate::journey::{JourneyKind, Screen};
use crate::locale;
use crate::sandbox;
use futures::StreamExt;
use futures::stream::SelectAll;
use iced::{Size, Task};
use iced_runtime::Action;
use std::path::PathBuf;
use std::time::Duration;

/// Why the tour did not reach the card.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The embedded languages cannot be read.
    #[error(transparent)]
    Locale(#[from] locale::Error),
    /// A picture could not be drawn.
    #[error(transparent)]
    Canvas(#[from] canvas::Error),
    /// A file could not be written.
    #[error("{path}: {kind}")]
    File {
        /// Which.
        path: PathBuf,
        /// How the system names it.
        kind: std::io::ErrorKind,
    },
    /// The journey did not come to the screen that should follow.
    #[error("the tour stands at {at} and wanted {wanted}")]
    Lost {
        /// The present screen.
        at: &'static str,
        /// The one that should be there.
        wanted: &'static str,
    },
    /// A screen lacks something that should be there to press.
    #[error("{screen} has nothing called {id}")]
    NothingToPress {
        /// The present screen.
        screen: &'static str,
        /// What was looked for.
        id: String,
    },
    /// No code arrived on the practice phone.
    #[error("no code arrived on the practice phone")]
    NoCode,
}

/// The names of the journeys, in the order of home.
#[must_use]
pub fn journeys() -> [&'static str; 5] {
    JourneyKind::ALL.map(JourneyKind::name)
}

/// Finds a journey by its name.
#[must_use]
pub fn journey(name: &str) -> Option<JourneyKind> {
    JourneyKind::ALL
        .into_iter()
        .find(|kind| kind.name() == name)
}

/// What the tour is to do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The folder for the pictures; it is made when it is not there.
    pub out: PathBuf,
    /// Size of the pictures in pixels.
    pub size: (u32, u32),
    /// The tile that is touched on the first screen.
    pub language: Language,
    /// The tile that is touched at home.
    pub journey: JourneyKind,
    /// Who walks.
    pub walker: Walker,
}

struct Walk<'a> {
    app: App,
    canvas: Canvas,
    plan: &'a Plan,
    phone: sandbox::Handle,
    pictures: Vec<String>,
    slipped: bool,
    reached_card: bool,
    // How far the walk's clock is ahead of that on the wall: it waits as people do, without
    // taking their time.
    ahead: Duration,
}

/// Walks from the choice of a language to the card and back, and writes a numbered PNG of each
/// screen, the card as PDF and PNG, and a page that shows them all. `options.save_to` must name
/// the files `card` in `plan.out`.
///
/// # Errors
///
/// [`Error`] says where the tour stopped.
pub async fn walk(options: Options, phone: sandbox::Handle, plan: &Plan) -> Result<(), Error> {
    let fault = |error: std::io::Error| Error::File {
        path: plan.out.clone(),
        kind: error.kind(),
    };
    std::fs::create_dir_all(&plan.out).map_err(fault)?;
    let window = Size::new(plan.size.0 as f32, plan.size.1 as f32);
    let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
    let mut walk = Walk {
        canvas: Canvas::new(
            plan.size,
            theme::scale_factor(window, options.diagonal_inches),
            &fonts,
        )?,
        app: App::new(options, window, now())?,
        plan,
        phone,
        pictures: Vec::new(),
        slipped: false,
        reached_card: false,
        ahead: Duration::ZERO,
    };
    walk.whole_journey().await?;
    gallery::write(plan, &walk.pictures)
}

/// From one key to the next.
const KEY: Duration = Duration::from_millis(120);

/// People look at what they have typed, and at what is said of it.
const LOOK: Duration = Duration::from_millis(800);

/// No journey has more screens than this, a few pictures of each.
const LONGEST: usize = 60;

impl Walk<'_> {
    /// Does what each screen asks for, from the choice of a language to the card and back.
    async fn whole_journey(&mut self) -> Result<(), Error> {
        self.draw()?;
        let tile = format!("language-{}", self.plan.language);
        self.press(&tile).await?;
        self.draw()?;
        self.press(match self.plan.journey {
            JourneyKind::Registration => "create",
            JourneyKind::Retrieval => "retrieve",
            JourneyKind::Login => "login",
            JourneyKind::Reactivation => "reactivate",
            JourneyKind::MobileUpdate => "change-mobile",
        })
        .await?;
        for _ in 0..LONGEST {
            let at = self.app.session().screen();
            if matches!(at, Screen::Language | Screen::Goodbye) {
                self.draw()?;
                return if self.reached_card {
                    Ok(())
                } else {
                    Err(self.lost(Screen::Card))
                };
            }
            self.draw()?;
            self.answer(at).await?;
        }
        Err(self.lost(Screen::Card))
    }

    fn lost(&self, wanted: Screen) -> Error {
        Error::Lost {
            at: self.app.session().screen().name(),
            wanted: wanted.name(),
        }
    }

    /// Draws the present screen.
    fn draw(&mut self) -> Result<(), Error> {
        let at = self.app.session().screen();
        let style = self.app.style();
        let pixels = self
            .canvas
            .draw(self.app.view(), &self.app.theme(), style.background_color);
        let name = format!("{:02}-{}.png", self.pictures.len() + 1, at.name());
        let path = self.plan.out.join(&name);
        std::fs::write(&path, canvas::png(&pixels)?).map_err(|error| Error::File {
            path,
            kind: error.kind(),
        })?;
        self.pictures.push(name);
        Ok(())
    }

    /// Touches something on the present screen.
    async fn press(&mut self, id: &str) -> Result<(), Error> {
        let message = self
            .app
            .pressable(id)
            .ok_or_else(|| Error::NothingToPress {
                screen: self.app.session().screen().name(),
                id: id.to_owned(),
            })?;
        self.feed(message).await
    }

    async fn type_text(&mut self, text: &str) -> Result<(), Error> {
        self.type_keys(text).await?;
        self.pass(LOOK).await
    }

    /// The same, without a look at what comes of it.
    async fn type_keys(&mut self, text: &str) -> Result<(), Error> {
        self.pass(LOOK).await?;
        for character in text.chars() {
            self.key(KeyPress::Character(character)).await?;
        }
        // The ring shows for those who use keys; the tour stands for those who touch.
        self.feed(Message::PointerPressed).await
    }

    async fn key(&mut self, key: KeyPress) -> Result<(), Error> {
        let down = KeyDown::at(key, self.now().monotonic);
        self.feed(Message::KeyPressed(down)).await?;
        self.pass(KEY).await
    }

    /// Waits, as far as the application can tell.
    async fn pass(&mut self, time: Duration) -> Result<(), Error> {
        self.ahead += time;
        self.feed(Message::Woke).await
    }

    fn now(&self) -> Now {
        let now = now();
        let ahead = i64::try_from(self.ahead.as_millis()).unwrap_or(i64::MAX);
        Now {
            monotonic: now.monotonic + self.ahead,
            utc: UtcMillis(now.utc.0.saturating_add(ahead)),
        }
    }

    fn newest_code(&self) -> Result<String, Error> {
        let newest = self.phone.inbox().pop().ok_or(Error::NoCode)?;
        Ok(newest.otp)
    }

    /// Hands a message to the application and waits until everything it set going is done. What
    /// a printer says meanwhile is drawn too.
    async fn feed(&mut self, message: Message) -> Result<(), Error> {
        let mut running = SelectAll::new();
        let start = |task: Task<Message>, running: &mut SelectAll<_>| {
            if let Some(stream) = iced_runtime::task::into_stream(task) {
                running.push(stream);
            }
        };
        let now = self.now();
        start(self.app.update(message, now), &mut running);
        let mut said = self.printer_says();
        while let Some(action) = running.next().await {
            if let Action::Output(message) = action {
                let now = self.now();
                start(self.app.update(message, now), &mut running);
            }
            let says = self.printer_says();
            if says != said && says.is_some() {
                self.draw()?;
            }
            said = says;
        }
        Ok(())
    }

    fn printer_says(&self) -> Option<PrintState> {
        let card = self.app.session().card()?;
        card.printing().running().map(|(_, state)| state)
    }
}
