//! The tour: a whole journey without a display, through the same application code, with a
//! picture of every screen it passes.

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
use crate::domain::{Gender, Language, LoginIdKind, Now, PrintState, UtcMillis};
use crate::journey::returning::{self, DetailsPage};
use crate::journey::{JourneyKind, Screen, Stage};
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

    async fn answer(&mut self, at: Screen) -> Result<(), Error> {
        match at {
            Screen::Consent => self.agree().await,
            Screen::Aadhaar => self.fill(&self.plan.walker.aadhaar.clone()).await,
            Screen::Mobile => self.fill(&self.plan.walker.mobile.clone()).await,
            Screen::CodeDestination => self.press("phone-yes").await,
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => self.prove().await,
            Screen::Address => self.choose_address().await,
            Screen::LoginId => self.say_who().await,
            Screen::RetrievalDetails => self.give_details().await,
            Screen::AccountChoice => self.choose_account().await,
            Screen::MobileChange => self.fill(&self.plan.walker.new_mobile.clone()).await,
            Screen::Create
            | Screen::Created
            | Screen::MobileConfirm
            | Screen::Done
            | Screen::Profile => self.press("primary").await,
            Screen::Card => self.take_card().await,
            Screen::Language | Screen::Home | Screen::Notice | Screen::Goodbye => {
                Err(self.lost(Screen::Card))
            }
        }
    }

    async fn agree(&mut self) -> Result<(), Error> {
        while self.app.pressable("consent-agree").is_none() {
            self.press("primary").await?;
            self.draw()?;
        }
        self.press("consent-agree").await
    }

    /// Types, shows what was typed, and goes on.
    async fn fill(&mut self, text: &str) -> Result<(), Error> {
        let at = self.app.session().screen();
        self.type_keys(text).await?;
        self.draw()?;
        // A number that is complete and right goes on by itself, where nothing is sent.
        self.pass(LOOK).await?;
        if self.app.session().screen() == at {
            self.press("primary").await?;
        }
        Ok(())
    }

    /// The newest code; the very first time with a slip of the finger before it, as it happens
    /// to everybody: the screen stays and says how many tries are left.
    async fn prove(&mut self) -> Result<(), Error> {
        if !self.slipped {
            self.slipped = true;
            let wrong: String = self
                .newest_code()?
                .chars()
                .map(|digit| if digit == '9' { '0' } else { '9' })
                .collect();
            self.type_text(&wrong).await?;
            self.draw()?;
        }
        let code = self.newest_code()?;
        self.type_text(&code).await
    }

    async fn choose_address(&mut self) -> Result<(), Error> {
        self.press("own-address").await?;
        self.type_text("asha_1995").await?;
        self.draw()?;
        // On a low page Back is the way to them.
        let ways = ["see-suggestions", "back"];
        if let Some(way) = ways
            .into_iter()
            .find(|way| self.app.pressable(way).is_some())
        {
            self.press(way).await?;
        }
        self.press("primary").await
    }

    async fn say_who(&mut self) -> Result<(), Error> {
        let walker = &self.plan.walker;
        let typed = match self.returning() {
            Some(returning::Step::LoginId(step)) => match step.kind() {
                LoginIdKind::Mobile => walker.mobile.clone(),
                LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress => walker.abha_number.clone(),
                LoginIdKind::Aadhaar => walker.aadhaar.clone(),
            },
            Some(_) | None => return Err(self.lost(Screen::LoginId)),
        };
        // A number that is known from before stands there already.
        for _ in 0..typed.len() {
            self.key(KeyPress::Erase).await?;
        }
        self.fill(&typed).await
    }

    async fn give_details(&mut self) -> Result<(), Error> {
        let (page, walker) = (self.details_page(), self.plan.walker.clone());
        match page {
            Some(DetailsPage::Name) => self.fill(&walker.name).await,
            Some(DetailsPage::Gender) => {
                self.press(match walker.gender {
                    Gender::Female => "gender-female",
                    Gender::Male => "gender-male",
                    Gender::Other | Gender::Undisclosed => "gender-other",
                })
                .await?;
                self.press("primary").await
            }
            Some(DetailsPage::BirthDate) => {
                if walker.birth.len() == 4 {
                    self.press("year-alone").await?;
                }
                self.fill(&walker.birth).await
            }
            None => Err(self.lost(Screen::RetrievalDetails)),
        }
    }

    fn details_page(&self) -> Option<DetailsPage> {
        if let Some(returning::Step::Details(step)) = self.returning() {
            Some(step.page())
        } else {
            None
        }
    }

    async fn choose_account(&mut self) -> Result<(), Error> {
        let name = &self.plan.walker.name;
        let own = match self.returning() {
            Some(returning::Step::AccountChoice(step)) => step
                .accounts()
                .iter()
                .position(|account| account.name == *name)
                .unwrap_or_default(),
            Some(_) | None => 0,
        };
        self.press(&format!("account-{own}")).await
    }

    async fn take_card(&mut self) -> Result<(), Error> {
        self.reached_card = true;
        if self.app.pressable("print").is_some() {
            self.press("print").await?;
            self.draw()?;
            if self.app.pressable("print-yes").is_some() {
                self.press("print-yes").await?;
                self.draw()?;
            }
        }
        self.press("save").await?;
        self.draw()?;
        self.press("official-card").await?;
        self.draw()?;
        self.press("primary").await
    }

    fn returning(&self) -> Option<&returning::Step> {
        match self.app.session().stage() {
            Stage::Returning(journey) => Some(journey.step()),
            Stage::Language | Stage::Home | Stage::Goodbye(_) | Stage::Registration(_) => None,
        }
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
