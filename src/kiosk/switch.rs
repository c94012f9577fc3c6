//! Over to practice, and back to people: another application with other settings takes the window.

use super::app::{App, Options};
use super::counts::Counts;
use super::run::now;
use super::setup::{self, Ready};
use super::staff::Practising;
use crate::config::Config;
use crate::domain::UtcMillis;
use crate::record::EventKind;
use crate::sandbox::Sandbox;
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;

/// The way from one to the other. Clones lead to the same.
#[derive(Clone)]
pub struct Switch(Arc<Config>);

impl Switch {
    /// For a kiosk with these settings, which name a service; `None` where they do not.
    #[must_use]
    pub fn of(config: &Config) -> Option<Self> {
        let works = config.abdm.access.is_some();
        works.then(|| Self(Arc::new(config.clone())))
    }

    /// Makes the application ready that is to take over. Without practice its record is opened; with
    /// it there is none, and cards go into a folder of their own, so that nobody takes one for that of
    /// a person. Must be called within a tokio runtime that lives as long as the application.
    ///
    /// # Errors
    ///
    /// As [`setup::prepare`].
    pub async fn prepare(&self, practises: bool) -> Result<Ready, setup::Error> {
        let mut config = Config::clone(&self.0);
        let mut ready = if practises {
            config.practise();
            let folder = config.kiosk.save_dir.take();
            let folder = folder.unwrap_or_else(|| PathBuf::from(setup::USUAL_SAVE_DIR));
            config.kiosk.save_dir = Some(folder.join(PRACTICE));
            setup::prepare(&config).await?
        } else {
            let settings = config.clone();
            let opened = tokio::task::spawn_blocking(move || setup::record(&settings)).await;
            let record = opened.unwrap_or_default();
            let ready = setup::prepare_recorded(&config, record.clone()).await?;
            record.write_of_the_kiosk(EventKind::PracticeSwitched { on: false });
            ready
        };
        if practises {
            ready.options.staff.practising = Practising::ForNow;
        }
        ready.options.staff.switch = Some(self.clone());
        Ok(ready)
    }
}

/// Which application has the window, and what lives beside it.
pub(super) struct Switching {
    way: Option<Switch>,
    // How often another one has taken the place of the one before.
    turn: u32,
    sandbox: Option<Sandbox>,
    since: UtcMillis,
    counts: Counts,
}

impl Switching {
    /// The first one has it.
    pub(super) fn new(options: &Options) -> Self {
        Self {
            way: options.staff.switch.clone(),
            turn: 0,
            sandbox: None,
            since: options.staff.since.unwrap_or(now().utc),
            counts: options.counts.clone(),
        }
    }

    /// Which of them has it, by their count.
    pub(super) fn turn(&self) -> u32 {
        self.turn
    }

    /// Makes another one ready; nothing where that is not possible, and the log says why.
    pub(super) fn prepare(&self, practises: bool) -> Task<Option<Ready>> {
        let Some(way) = self.way.clone() else {
            return Task::done(None);
        };
        Task::future(async move {
            match way.prepare(practises).await {
                Ok(ready) => Some(ready),
                Err(error) => {
                    tracing::error!(event = "not_switched", %error);
                    None
                }
            }
        })
    }

    /// What holds until the program ends goes on with the next one: what staff set, the voice, and
    /// since when it runs.
    pub(super) fn hand_on(&self, app: &mut App, options: &mut Options) {
        (options.appearance, options.needs.volume) = app.usual();
        options.voice = app.voice_line().clone();
        options.staff.since = Some(self.since);
        options.in_use = app.take_in_use();
        // Invented people are not counted.
        if options.staff.practising != Practising::ForNow {
            options.counts = self.counts.clone();
        }
    }

    /// The next one has it, with its sandbox.
    pub(super) fn took_over(&mut self, sandbox: Option<Sandbox>) {
        self.turn = self.turn.wrapping_add(1);
        self.sandbox = sandbox;
    }
}

/// The folder for cards of practice, within the one for those of people.
const PRACTICE: &str = "practice";

impl std::fmt::Debug for Switch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Switch(..)")
    }
}
