//! The tour: a whole journey without a display, through the same application code, with a
//! picture of every screen it passes.

mod answers;
mod clinic_side;
mod gallery;
mod messages;
mod staff_side;
mod walker;

pub use staff_side::look_at_staff_side;
pub use walker::Walker;

use super::app::Options;
use super::canvas;
use super::driver::{self, Driver, LOOK};
use super::layout_fault::LayoutFault;
use crate::disk;
use crate::domain::{Language, LoginIdKind, PrintState};
use crate::journey::{JourneyKind, Screen};
use crate::sandbox;
use messages::Messages;
use std::path::{Path, PathBuf};

/// Why the tour did not reach the card.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The application could not be driven.
    #[error(transparent)]
    Driver(#[from] driver::Error),
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
    /// No code arrived on the practice phone.
    #[error("no code arrived on the practice phone")]
    NoCode,
}

/// A way through the kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By a tile of all services.
    Service(JourneyKind),
    /// By what somebody says in the box of home.
    Say(LoginIdKind),
    /// By saying that one is new.
    Newcomer,
    /// By a card that is scanned.
    Scan,
    /// By a mobile, and from the card to more about the account.
    More,
}

impl Way {
    /// Every way: the tiles in their order, then those from the box.
    pub const ALL: [Self; 12] = [
        Self::Service(JourneyKind::Registration),
        Self::Service(JourneyKind::Retrieval),
        Self::Service(JourneyKind::Login),
        Self::Service(JourneyKind::Reactivation),
        Self::Service(JourneyKind::MobileUpdate),
        Self::Say(LoginIdKind::Mobile),
        Self::Say(LoginIdKind::AbhaNumber),
        Self::Say(LoginIdKind::AbhaAddress),
        Self::Say(LoginIdKind::Aadhaar),
        Self::Newcomer,
        Self::Scan,
        Self::More,
    ];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Service(kind) => kind.name(),
            Self::Say(LoginIdKind::Mobile) => "say-mobile",
            Self::Say(LoginIdKind::AbhaNumber) => "say-abha-number",
            Self::Say(LoginIdKind::AbhaAddress) => "say-abha-address",
            Self::Say(LoginIdKind::Aadhaar) => "say-aadhaar",
            Self::Newcomer => "newcomer",
            Self::Scan => "scan",
            Self::More => "more",
        }
    }
}

/// The names of the ways.
#[must_use]
pub fn journeys() -> [&'static str; 12] {
    Way::ALL.map(Way::name)
}

/// Finds a way by its name.
#[must_use]
pub fn journey(name: &str) -> Option<Way> {
    Way::ALL.into_iter().find(|way| way.name() == name)
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
    /// What is touched or said at home.
    pub journey: Way,
    /// Who walks.
    pub walker: Walker,
    /// Whether pictures are drawn.
    pub draws: bool,
}

struct Walk<'a> {
    driver: Driver,
    plan: &'a Plan,
    phone: sandbox::Handle,
    pictures: Pictures,
    slipped: bool,
    reached_card: bool,
    changed: Vec<&'static str>,
    faulty: Vec<(&'static str, LayoutFault)>,
}

/// The pictures that were drawn, and what stands on them.
struct Pictures {
    names: Vec<String>,
    messages: Messages,
}

/// Walks from the choice of a language to the card and back, and writes a numbered PNG of each
/// screen, the card as PDF and PNG, a page that shows them all, and a list of the messages on each. `options.save_to` must name
/// the files `card` in `plan.out`. What comes back is what is wrong with how screens are laid out,
/// by the name of the screen.
///
/// # Errors
///
/// [`Error`] says where the tour stopped.
pub async fn walk(
    options: Options,
    phone: sandbox::Handle,
    plan: &Plan,
) -> Result<Vec<(&'static str, LayoutFault)>, Error> {
    let fault = |error: std::io::Error| Error::File {
        path: plan.out.clone(),
        kind: error.kind(),
    };
    std::fs::create_dir_all(&plan.out).map_err(fault)?;
    let messages = if plan.draws {
        Messages::of(&options, plan.language)
    } else {
        Messages::none()
    };
    let mut walk = Walk {
        driver: Driver::new(options, plan.size)?,
        plan,
        phone,
        pictures: Pictures {
            names: Vec::new(),
            messages,
        },
        slipped: false,
        reached_card: false,
        changed: Vec::new(),
        faulty: Vec::new(),
    };
    walk.whole_journey().await?;
    if plan.draws {
        gallery::write(plan, &walk.pictures.names)?;
        walk.pictures.messages.write(&plan.out)?;
    }
    Ok(walk.faulty)
}

/// No journey has more screens than this, a few pictures of each.
const LONGEST: usize = 60;

impl Walk<'_> {
    /// Does what each screen asks for, from the choice of a language to the card and back.
    async fn whole_journey(&mut self) -> Result<(), Error> {
        self.draw()?;
        let tile = format!("language-{}", self.plan.language);
        // Where it is not one of the place's, it is one touch further.
        if self.driver.pressable(&tile).is_none() {
            self.press("more-languages").await?;
            self.draw()?;
        }
        self.press(&tile).await?;
        self.draw()?;
        if self.driver.shows_counter() && !self.plan.draws {
            self.look_at_counter().await;
        }
        self.leave_home().await?;
        for _ in 0..LONGEST {
            let at = self.driver.session().screen();
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

    async fn leave_home(&mut self) -> Result<(), Error> {
        let walker = self.plan.walker.clone();
        match self.plan.journey {
            Way::More | Way::Say(LoginIdKind::Mobile) => self.fill(&walker.mobile).await,
            Way::Say(LoginIdKind::AbhaNumber) => self.fill(&walker.abha_number).await,
            Way::Say(LoginIdKind::AbhaAddress) => self.fill(&walker.abha_address).await,
            Way::Say(LoginIdKind::Aadhaar) => self.fill(&walker.aadhaar).await,
            Way::Newcomer => self.press("newcomer").await,
            Way::Scan => {
                // Where home has no room for the way, it is scanned at home.
                if self.driver.pressable("scan-card").is_some() {
                    self.press("scan-card").await?;
                    self.draw()?;
                }
                // What the code of their card says of who they are.
                let code = format!(r#"{{"hidn":"{}"}}"#, walker.abha_number);
                self.driver.scan(&code).await;
                Ok(())
            }
            Way::Service(kind) => {
                self.press("services").await?;
                self.draw()?;
                self.press(match kind {
                    JourneyKind::Registration => "create",
                    JourneyKind::Retrieval => "retrieve",
                    JourneyKind::Login => "login",
                    JourneyKind::Reactivation => "reactivate",
                    JourneyKind::MobileUpdate => "change-mobile",
                })
                .await
            }
        }
    }

    fn lost(&self, wanted: Screen) -> Error {
        Error::Lost {
            at: self.driver.session().screen().name(),
            wanted: wanted.name(),
        }
    }

    /// Looks at how the present screen is laid out.
    fn note(&mut self, screen: &'static str) {
        for fault in self.driver.layout_faults() {
            self.faulty_at(screen, fault);
        }
    }

    fn faulty_at(&mut self, screen: &'static str, fault: LayoutFault) {
        let fault = (screen, fault);
        if !self.faulty.contains(&fault) {
            self.faulty.push(fault);
        }
    }

    /// Draws the present screen.
    fn draw(&mut self) -> Result<(), Error> {
        let at = self.driver.session().screen().name();
        self.note(at);
        if !self.plan.draws {
            return Ok(());
        }
        draw(&mut self.driver, &self.plan.out, &mut self.pictures)
    }

    /// Touches something on the present screen. What a printer says meanwhile is drawn too.
    async fn press(&mut self, id: &str) -> Result<(), Error> {
        let message = self
            .driver
            .pressable(id)
            .ok_or_else(|| driver::Error::NothingToPress {
                screen: self.driver.session().screen().name(),
                id: id.to_owned(),
            })?;
        let (out, pictures, draws) = (&self.plan.out, &mut self.pictures, self.plan.draws);
        let mut said: Option<Option<PrintState>> = None;
        let mut drawn = Ok(());
        let mut look = |driver: &mut Driver| {
            let says = printer_says(driver);
            let is_new = said.is_some_and(|said| said != says) && says.is_some();
            if is_new && draws && drawn.is_ok() {
                drawn = draw(driver, out, pictures);
            }
            said = Some(says);
        };
        self.driver.feed_seen(message, &mut look).await;
        drawn
    }

    async fn type_text(&mut self, text: &str) {
        self.driver.type_keys(text).await;
        self.driver.pass(LOOK).await;
    }

    fn newest_code(&self) -> Result<String, Error> {
        let newest = self.phone.inbox().pop().ok_or(Error::NoCode)?;
        Ok(newest.otp)
    }
}

fn draw(driver: &mut Driver, out: &Path, pictures: &mut Pictures) -> Result<(), Error> {
    let screen = driver.session().screen().name();
    let pixels = driver.picture();
    let name = format!("{:02}-{screen}.png", pictures.names.len() + 1);
    write(out.join(&name), &canvas::png(&pixels)?)?;
    pictures.messages.note(&driver.texts(), screen, &name);
    pictures.names.push(name);
    Ok(())
}

fn write(path: PathBuf, bytes: &[u8]) -> Result<(), Error> {
    disk::write_whole(&path, bytes).map_err(|error| Error::File {
        path,
        kind: error.kind(),
    })
}

fn printer_says(driver: &Driver) -> Option<PrintState> {
    let card = driver.session().card()?;
    card.printing().running().map(|(_, state)| state)
}
