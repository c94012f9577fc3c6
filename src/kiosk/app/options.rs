//! What the application is made with.

use crate::card::Mark;
use crate::config::Printer;
use crate::journey::Settings;
use crate::kiosk::counter::Counter;
use crate::kiosk::counts::Counts;
use crate::kiosk::files::SaveTo;
use crate::kiosk::handoff::HandoffLine;
use crate::kiosk::in_use::InUse;
use crate::kiosk::needs::Needs;
use crate::kiosk::record::Recorder;
use crate::kiosk::service_client::ServiceClient;
use crate::kiosk::staff::StaffSettings;
use crate::kiosk::staff_call::StaffCall;
use crate::kiosk::theme::{Appearance, TextSize};
use crate::kiosk::voice_line::VoiceLine;
use crate::locale::Locales;
use crate::print::Jobs;
use crate::sandbox;

/// What the application is made with.
pub struct Options {
    /// What the operator decided about sessions.
    pub settings: Settings,
    /// The languages that are offered; the settings begin with one of them.
    pub locales: Locales,
    /// The way to ABDM, or to the sandbox.
    pub client: ServiceClient,
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
    /// Where what happens is kept.
    pub record: Recorder,
    /// How people get to the clinic's own system.
    pub handoff: HandoffLine,
    /// What tells other programs whether somebody is there.
    pub in_use: InUse,
    /// What is counted of what happens.
    pub counts: Counts,
    /// The colours a session begins with.
    pub appearance: Appearance,
    /// The text size a session begins with.
    pub text_size: TextSize,
    /// What else makes it easier, as a session begins.
    pub needs: Needs,
    /// How staff are called.
    pub staff_call: StaffCall,
    /// What their own pages are made with.
    pub staff: StaffSettings,
    /// The counter whose QR is shown, where one is.
    pub counter: Option<Counter>,
    /// The voice, and what it tells.
    pub voice: VoiceLine,
    /// The panel's diagonal in inches: everything is drawn in millimetres by it.
    pub diagonal_inches: f32,
}

/// What practice mode adds.
pub struct Practice {
    /// The sandbox, whose messages the practice phone shows.
    pub sandbox: sandbox::Handle,
}
