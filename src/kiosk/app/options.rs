//! What the application is made with.

use crate::abdm;
use crate::card::{Mark, Paper};
use crate::journey::Settings;
use crate::kiosk::files::SaveTo;
use crate::kiosk::theme::{Appearance, TextSize};
use crate::print::{Jobs, Target};
use crate::sandbox;
use std::time::Duration;

/// What the application is made with.
pub struct Options {
    /// What the operator decided about sessions.
    pub settings: Settings,
    /// The way to ABDM, or to the sandbox.
    pub client: abdm::Client,
    /// The clinic's name for the top bar.
    pub clinic: Option<String>,
    /// Practice mode, with its phone.
    pub practice: Option<Practice>,
    /// What cards are marked as where they are none, and the screen too; `None` in production.
    pub mark: Option<Mark>,
    /// Where cards are saved.
    pub save_to: SaveTo,
    /// Where cards are printed; `settings.print_limit` must then be there too.
    pub printer: Option<Printer>,
    /// The jobs that it has of us.
    pub jobs: Jobs,
    /// The colours a session begins with.
    pub appearance: Appearance,
    /// The text size a session begins with.
    pub text_size: TextSize,
    /// The panel's diagonal in inches: everything is drawn in millimetres by it.
    pub diagonal_inches: f32,
}

/// The printer for cards.
#[derive(Debug, Clone)]
pub struct Printer {
    /// Which.
    pub target: Target,
    /// What lies in it.
    pub paper: Paper,
    /// A print in which nothing moves for so long is called off.
    pub time_out: Duration,
    /// So often it is looked how the printer stands.
    pub watch: Duration,
}

/// What practice mode adds.
pub struct Practice {
    /// The sandbox, whose messages the practice phone shows.
    pub sandbox: sandbox::Handle,
}
