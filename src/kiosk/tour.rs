//! The tour: the whole registration without a display, through the same application code, with a
//! picture of every screen it passes.

mod gallery;

use super::app::{App, Options};
use super::canvas::{self, Canvas};
use super::keys::KeyPress;
use super::message::Message;
use super::run::now;
use super::theme;
use crate::card::fonts;
use crate::journey::Screen;
use crate::locale;
use crate::sandbox;
use futures::StreamExt;
use futures::stream::SelectAll;
use iced::{Size, Task};
use iced_runtime::Action;
use std::path::PathBuf;

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

/// What the tour is to do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The folder for the pictures; it is made when it is not there.
    pub out: PathBuf,
    /// Size of the pictures in pixels.
    pub size: (u32, u32),
    /// The tile that is touched on the first screen.
    pub language: crate::domain::Language,
    /// The Aadhaar number to type, of an invented person.
    pub aadhaar: String,
    /// The communication mobile to type. When it is not the one linked to Aadhaar, the tour
    /// passes the second code too.
    pub mobile: String,
}

struct Walk<'a> {
    app: App,
    canvas: Canvas,
    plan: &'a Plan,
    phone: sandbox::Handle,
    pictures: Vec<String>,
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
        canvas: Canvas::new(plan.size, theme::scale_factor(window), &fonts)?,
        app: App::new(options, window, now())?,
        plan,
        phone,
        pictures: Vec::new(),
    };
    walk.whole_registration().await?;
    gallery::write(plan, &walk.pictures)
}

impl Walk<'_> {
    async fn whole_registration(&mut self) -> Result<(), Error> {
        self.arrive(Screen::Language)?;
        let tile = format!("language-{}", self.plan.language);
        self.press(&tile).await?;
        self.arrive(Screen::Home)?;
        self.press("create").await?;
        while self.app.session().screen() == Screen::Consent {
            self.arrive(Screen::Consent)?;
            while self.app.pressable("consent-item").is_none() {
                self.press("primary").await?;
                self.arrive(Screen::Consent)?;
            }
            self.press("consent-item").await?;
            self.press("primary").await?;
        }
        self.arrive(Screen::Aadhaar)?;
        self.type_text(&self.plan.aadhaar.clone()).await;
        self.arrive(Screen::Aadhaar)?;
        self.press("primary").await?;
        self.type_text(&self.plan.mobile.clone()).await;
        self.arrive(Screen::Mobile)?;
        self.press("primary").await?;
        self.arrive(Screen::CodeDestination)?;
        self.press("phone-yes").await?;
        self.arrive(Screen::AadhaarOtp)?;
        self.slip_of_the_finger().await?;
        self.arrive(Screen::AadhaarOtp)?;
        self.type_newest_code().await?;
        if self.app.session().screen() == Screen::MobileOtp {
            self.arrive(Screen::MobileOtp)?;
            self.type_newest_code().await?;
        }
        self.arrive(Screen::Address)?;
        self.press("own-address").await?;
        self.type_text("asha_1995").await;
        self.arrive(Screen::Address)?;
        self.press("see-suggestions").await?;
        self.press("suggestion-0").await?;
        self.arrive(Screen::Created)?;
        self.press("primary").await?;
        self.press("save").await?;
        self.arrive(Screen::Card)?;
        self.press("official-card").await?;
        self.arrive(Screen::Card)?;
        self.press("primary").await?;
        self.arrive(Screen::Language)
    }

    /// Draws the present screen, which must be the wanted one.
    fn arrive(&mut self, wanted: Screen) -> Result<(), Error> {
        let at = self.app.session().screen();
        if at != wanted {
            return Err(Error::Lost {
                at: at.name(),
                wanted: wanted.name(),
            });
        }
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
        self.feed(message).await;
        Ok(())
    }

    async fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            self.feed(Message::KeyPressed(KeyPress::Character(character)))
                .await;
        }
        // The ring shows for those who use keys; the tour stands for those who touch.
        self.feed(Message::PointerPressed).await;
    }

    async fn type_newest_code(&mut self) -> Result<(), Error> {
        let code = self.newest_code()?;
        self.type_text(&code).await;
        Ok(())
    }

    /// A wrong code, as it happens to everybody: the screen stays and says how many tries are
    /// left.
    async fn slip_of_the_finger(&mut self) -> Result<(), Error> {
        let code = self.newest_code()?;
        let wrong: String = code
            .chars()
            .map(|digit| if digit == '9' { '0' } else { '9' })
            .collect();
        self.type_text(&wrong).await;
        Ok(())
    }

    fn newest_code(&self) -> Result<String, Error> {
        let newest = self.phone.inbox().pop().ok_or(Error::NoCode)?;
        Ok(newest.otp)
    }

    /// Hands a message to the application and waits until everything it set going is done.
    async fn feed(&mut self, message: Message) {
        let mut running = SelectAll::new();
        let start = |task: Task<Message>, running: &mut SelectAll<_>| {
            if let Some(stream) = iced_runtime::task::into_stream(task) {
                running.push(stream);
            }
        };
        start(self.app.update(message, now()), &mut running);
        while let Some(action) = running.next().await {
            if let Action::Output(message) = action {
                start(self.app.update(message, now()), &mut running);
            }
        }
    }
}
