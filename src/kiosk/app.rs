//! The application: the session, and what only the shell knows.

mod aloud;
#[cfg(feature = "camera")]
mod camera;
mod input;
mod options;
mod page;
mod record;
mod render_key;
mod repaint;
mod scans;
mod staff;
mod staff_side;
mod sub_view;
mod update;
mod watch;
mod welcome;
mod window_size;

pub use options::{Options, Practice};

use super::counter::{Counter, Numbers};
use super::counts::Counts;
use super::effects::Running;
use super::files::SaveTo;
use super::focus::{Focus, FocusTargets};
use super::handoff::{HandoffLine, LateHandoff};
use super::in_use::InUse;
use super::input::{Input, KeyDown, KeyPress};
use super::message::Message;
use super::needs::Needs;
use super::pictures::Drawn;
use super::record::{ConsentShown, Recorder, Scribe};
use super::service_client::ServiceClient;
use super::staff_call::StaffCall;
use super::theme::{Appearance, Look, TextSize};
use super::voice_line::VoiceLine;
use super::widget::watch_input;
use crate::card;
use crate::config::Printer;
use crate::domain::{Now, PrinterState};
use crate::journey::{CutOff, LedgerKey, ServiceWatch, Session};
use crate::locale::{self, Locale, Locales};
use crate::print;
use crate::voice::News;
use aloud::Aloud;
use iced::widget::image::Handle;
use iced::{Element, Size, Theme};
use page::{Fitting, Page};
use repaint::Repaint;
use scans::ScanTold;
use staff_side::AtStaff;
use std::cell::Cell;
use std::sync::Arc;
use std::time::Instant;
use welcome::Welcome;
use window_size::Asking;

/// The whole program's state.
pub struct App {
    session: Session,
    // The words of every language, English first, and those of the person's.
    locales: Locales,
    locale: Arc<Locale>,
    look: Look,
    now: Now,
    // The room for a page, in logical pixels.
    window: Size,
    scale: f32,
    asking: Asking,
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
    client: ServiceClient,
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
    // What is kept of what happens, and how it is written.
    record: Recorder,
    scribe: Scribe,
    // How people get to the clinic's own system.
    handoff: HandoffLine,
    // What tells other programs whether somebody is there.
    in_use: InUse,
    // How often what happens, without whom.
    counts: Counts,
    // What of the consent this person has seen.
    consent_shown: ConsentShown,
    // What an earlier run was cut off at, for staff, until this moment.
    cut_off: Option<(CutOff, Instant)>,
    running: Running,
    appearance: Appearance,
    text_size: TextSize,
    needs: Needs,
    // Whether their second page is shown.
    needs_more: bool,
    at_first: (Appearance, TextSize, Needs),
    staff_call: StaffCall,
    // The pages of staff, and the way to them.
    staffed: AtStaff,
    // Whom the clinic's system has not answered about yet.
    late: Option<LateHandoff>,
    counter: Option<Counter>,
    // Who is called there, while somebody looks.
    numbers: Option<Numbers>,
    voice: VoiceLine,
    // What the voice told last, and what was read aloud of the page.
    voice_news: Option<News>,
    aloud: Aloud,
    // Which side of a letter board that has two is up.
    board_turned: bool,
    focus: Focus,
    input: Input,
    // What is said of the last scan.
    scan_told: Option<ScanTold>,
    #[cfg(feature = "camera")]
    camera: super::camera_view::CameraView,
    // The page as it was built last; none before the first.
    page: Option<Page>,
    fitting: Fitting,
    drawn: Cell<u64>,
    repaint: Repaint,
    // Which language the first page speaks.
    welcome: Option<Welcome>,
}

impl App {
    /// Makes the application for a window of this size in physical pixels.
    ///
    /// # Errors
    ///
    /// [`locale::Error`] when the embedded languages cannot be read.
    pub fn new(options: Options, window: Size, now: Now) -> Result<Self, locale::Error> {
        let language = options.settings.language;
        let locales = options.locales;
        let locale = locales
            .get(language)
            .ok_or_else(|| locale::Error::Unknown(language.tag().to_owned()))?;
        let locale = Arc::clone(locale);
        let has_banner = options.staff.practising.is_told_on_every_page();
        let scale = page::scale(window, options.diagonal_inches, has_banner);
        let look = Look::new(options.appearance, options.text_size, locale.facts())
            .in_room(window * (1.0 / scale))
            .for_hand(options.needs.left_hand);
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
            record: options.record,
            scribe: Scribe::default(),
            handoff: options.handoff,
            in_use: options.in_use,
            counts: options.counts,
            consent_shown: ConsentShown::default(),
            cut_off: None,
            running: Running::default(),
            scale,
            asking: Asking::default(),
            diagonal_inches: options.diagonal_inches,
            appearance: options.appearance,
            text_size: options.text_size,
            board_turned: false,
            needs: options.needs,
            needs_more: false,
            at_first: (options.appearance, options.text_size, options.needs),
            staff_call: options.staff_call,
            staffed: AtStaff::new(options.staff, now),
            late: None,
            counter: options.counter,
            numbers: None,
            voice: options.voice,
            voice_news: None,
            aloud: Aloud::default(),
            focus: Focus::default(),
            input: Input::new(now.monotonic),
            scan_told: None,
            #[cfg(feature = "camera")]
            camera: super::camera_view::CameraView::default(),
            locales,
            locale,
            page: None,
            fitting: Fitting::default(),
            drawn: Cell::new(0),
            repaint: Repaint::new(),
            welcome: None,
        };
        app.counts.begin(now.utc);
        app.follow_welcome();
        app.take_up_record();
        app.page = Some(app.build());
        Ok(app)
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What was counted.
    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Colours, sizes and type of the present page.
    #[must_use]
    pub fn look(&self) -> &Look {
        &self.look
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
            &self.drawn,
        )
    }

    /// Two pictures are shown in turn, as a compositor of Wayland does.
    pub fn show_in_turn(&mut self) {
        self.repaint.show_in_turn();
    }

    /// All messages before a drawing have been worked on: settles what of the window is drawn anew.
    pub fn settle_repaint(&mut self) {
        self.repaint.settle(self.drawn.get());
    }

    /// What tells other programs whether somebody is there, for the application that takes this one's
    /// place.
    pub(super) fn take_in_use(&mut self) -> InUse {
        std::mem::take(&mut self.in_use)
    }

    /// How often what [`App::view`] shows was drawn.
    #[must_use]
    pub fn frames_drawn(&self) -> u64 {
        self.drawn.get()
    }

    /// Draws the state for a picture that leaves the clinic: the numbers of a person are hidden, in
    /// words, in what is typed and on the cards.
    #[must_use]
    pub fn blotted_view(&self) -> Element<'_, Message> {
        self.blotted_page()
    }

    /// The base theme.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.look.theme()
    }

    /// Text and background of the window. The background turns by a shade that nobody can see
    /// whenever everything has to be drawn anew.
    #[must_use]
    pub fn style(&self) -> iced::theme::Style {
        let mut background_color = self.look.palette.page;
        if self.repaint.is_turned() {
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

    /// The window, in physical pixels.
    #[must_use]
    pub fn window_size(&self) -> Size {
        self.window * self.scale
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
}

/// The alarm's moment, for the tour and for tests.
impl App {
    /// When the application wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self) -> Option<Instant> {
        let session = self.session.wake_at(self.now.monotonic);
        let service = self.service.wake_at(self.session.journey().is_some());
        let scan = self.scan_told.map(|told| told.until);
        let cut_off = self.cut_off.map(|(_, until)| until);
        let welcome = self.welcome_wake();
        let staff = self.staffed.wake_at(self.now.monotonic);
        [
            session,
            service,
            self.input.wake_at(),
            scan,
            cut_off,
            welcome,
            staff,
        ]
        .into_iter()
        .flatten()
        .min()
    }
}
