//! The window.

use super::app::{App, Options};
use super::bare_display;
use super::ended::Ended;
use super::heartbeat::{Beat, Heartbeat};
use super::message::Message;
use super::record::Recorder;
use super::service_manager::{Notice, ServiceManager};
use super::setup::Ready;
use super::staff::{Practising, StaffEvent, Wish};
use super::stop::StopSignal;
use super::switch::Switching;
use super::theme;
use crate::card::fonts;
use crate::domain::{Now, UtcMillis};
use crate::journey::Event;
use crate::locale;
use crate::print::Jobs;
use futures::StreamExt;
use iced::{Font, Size, Subscription, Task, window};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How large the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowSize {
    /// The whole screen, without any frame.
    Fullscreen,
    /// A window of this many physical pixels.
    Windowed {
        /// Width.
        width: u32,
        /// Height.
        height: u32,
    },
}

/// Why there is no window.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The embedded languages cannot be read.
    #[error(transparent)]
    Locale(#[from] locale::Error),
    /// There is no display server to show it on.
    #[error("no display server was found")]
    NoDisplay,
    /// The window could not be made or kept.
    #[error("the window could not be shown")]
    Window(Arc<iced::Error>),
}

/// Whether a request to close the window ends the program: in a window for practice, which belongs to
/// whoever opened it. Everywhere else it leads to the pages of staff.
const fn closes(practising: Practising, fullscreen: bool) -> bool {
    !fullscreen && matches!(practising, Practising::Always)
}

/// The window's own state: the application, and the frames until the first is out.
struct Shell {
    app: App,
    fullscreen: bool,
    started: Instant,
    frames: u8,
    jobs: Jobs,
    record: Recorder,
    stop: StopSignal,
    manager: ServiceManager,
    // What it was told last of who is here.
    somebody: bool,
    // From the first frame on, where it watches.
    heartbeat: Option<Heartbeat>,
    // Whether a compositor of Wayland shows the window.
    is_composed: bool,
    // Whether closing the window ends the program.
    closes: bool,
    stopping: bool,
    // How it ends, for whoever started the program.
    ended: Arc<Mutex<Ended>>,
    switching: Switching,
}

#[derive(Clone)]
enum Input {
    /// Something for the application, and which of them it is for: another may have taken its place.
    App(u32, Message),
    /// Another application is ready to take its place, or could not be made so.
    Switched(Option<Arc<Mutex<Option<Ready>>>>),
    /// The window appeared.
    Opened(window::Id),
    /// Whether a compositor of Wayland shows it.
    Composed(bool),
    /// It lost the keyboard.
    Alone(window::Id),
    Frame(Instant),
    /// The time has come to look whether the window lives.
    Tick,
    /// The window was asked to close.
    CloseAsked,
    /// The program was asked to end.
    StopAsked,
    /// Nothing is under way any more.
    Settled,
}

/// What the service manager is told of who is here.
const NOBODY_IS_HERE: &str = "waiting for a person";
const SOMEBODY_IS_HERE: &str = "somebody is there";

/// The longest that the window stays for what is under way at a printer.
const SETTLING: Duration = Duration::from_secs(6);

/// The longest that it stays for the service to hear that a person has gone.
const GOOD_BYE: Duration = Duration::from_secs(1);

/// The size that is assumed until the window has told its own.
const ASSUMED: Size = Size::new(1080.0, 1920.0);

/// Shows the window and works until it is closed, or until `stop` is asked for: then the session
/// is wiped, what printers have not printed is called off, and it ends. What staff want of the program
/// then comes back. `started` is when the program began, for the log line that says how long the first
/// frame took. `manager` is told that it is ready once that frame is out, and from then on that it lives.
///
/// # Errors
///
/// [`Error::NoDisplay`] when there is no display server, before anything was shown;
/// [`Error::Window`] when the window broke.
pub fn run(
    options: Options,
    size: WindowSize,
    started: Instant,
    stop: StopSignal,
    manager: ServiceManager,
) -> Result<Ended, Error> {
    let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
    let (physical, fullscreen) = match size {
        WindowSize::Fullscreen => (ASSUMED, true),
        WindowSize::Windowed { width, height } => (Size::new(width as f32, height as f32), false),
    };
    let scale = theme::scale_factor(physical, options.diagonal_inches);
    let closes = closes(options.staff.practising, fullscreen);
    let switching = Switching::new(&options);
    let ended = Arc::default();
    let settings = window::Settings {
        size: physical * (1.0 / scale),
        fullscreen,
        decorations: !fullscreen,
        // A window that may not be resized is held at its first size by window managers, which is
        // not yet that of the screen.
        resizable: true,
        exit_on_close_request: false,
        ..window::Settings::default()
    };
    let jobs = options.jobs.clone();
    let left = jobs.clone();
    let record = options.record.clone();
    let app = App::new(options, physical, now_at(started))?;
    let shell = Mutex::new(Some(Shell {
        app,
        fullscreen,
        started,
        frames: 0,
        jobs,
        record,
        stop,
        manager,
        somebody: false,
        heartbeat: None,
        is_composed: false,
        closes,
        stopping: false,
        ended: Arc::clone(&ended),
        switching,
    }));
    let booted = Arc::new(AtomicBool::new(false));
    let boot = {
        let booted = Arc::clone(&booted);
        move || {
            booted.store(true, Ordering::SeqCst);
            theme::fonts::use_only(&fonts);
            let shell = shell.lock().ok().and_then(|mut shell| shell.take());
            let left = left.clone();
            let call_off = Task::future(async move { left.call_off_left().await });
            (shell, call_off.discard())
        }
    };
    let work = || {
        iced::application::timed(boot, update, subscription, view)
            .title("ABHA Kiosk")
            .window(settings)
            .default_font(Font::with_name(theme::NUMBER_FAMILY))
            .scale_factor(|shell: &Option<Shell>| {
                shell.as_ref().map_or(1.0, |shell| shell.app.scale())
            })
            .theme(|shell: &Option<Shell>| shell.as_ref().map(|shell| shell.app.theme()))
            .style(|shell: &Option<Shell>, _| {
                shell.as_ref().map_or_else(
                    || iced::theme::Style {
                        background_color: iced::Color::WHITE,
                        text_color: iced::Color::BLACK,
                    },
                    |shell| shell.app.style(),
                )
            })
            .run()
    };
    // Without a display server the window library panics before it calls `boot`.
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)) {
        Ok(Ok(())) => Ok(ended.lock().map_or(Ended::Closed, |ended| *ended)),
        Ok(Err(error)) => Err(Error::Window(Arc::new(error))),
        Err(_panic) if !booted.load(Ordering::SeqCst) => Err(Error::NoDisplay),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn update(shell: &mut Option<Shell>, input: Input, now: Instant) -> Task<Input> {
    let Some(shell) = shell else {
        return Task::none();
    };
    let task = take(shell, input, now);
    shell.app.settle_repaint();
    task
}

fn take(shell: &mut Shell, input: Input, now: Instant) -> Task<Input> {
    match input {
        Input::CloseAsked if shell.closes => shell.stop(now, Ended::Closed),
        Input::CloseAsked => shell.tell(Message::Staff(StaffEvent::Asked), now),
        Input::StopAsked => shell.stop(now, Ended::Closed),
        Input::Settled => iced::exit(),
        Input::App(_, _) | Input::Switched(_) if shell.stopping => Task::none(),
        Input::App(of, message) if of == shell.switching.turn() => {
            let task = shell.tell(message, now);
            shell.tell_who_is_here();
            task
        }
        Input::App(_, _) => Task::none(),
        Input::Switched(ready) => shell.switched(ready.as_deref(), now),
        Input::Opened(window) => Task::batch([
            bare_display::is_composed(window).map(Input::Composed),
            bare_display::take_over(window, shell.fullscreen),
            if shell.fullscreen {
                bare_display::follow_screen(window)
            } else {
                Task::none()
            },
        ]),
        Input::Composed(is_composed) => {
            shell.is_composed = is_composed;
            shell.draw_as_shown();
            Task::none()
        }
        // Without a window manager nobody else gives it the keyboard.
        Input::Alone(window) => bare_display::take_over(window, shell.fullscreen),
        Input::Frame(at) => {
            shell.frames += 1;
            // The event comes before each drawing: at the second one the first is out.
            if shell.frames == 2 {
                tracing::info!(
                    event = "first_frame",
                    milliseconds = at.saturating_duration_since(shell.started).as_secs_f64() * 1e3
                );
                shell.manager.tell(Notice::Ready);
                shell.manager.tell(Notice::Status(NOBODY_IS_HERE));
                let watched = shell.manager.watchdog();
                let frames = shell.app.frames_drawn();
                shell.heartbeat = watched.map(|watchdog| Heartbeat::new(watchdog, frames, now));
            }
            Task::none()
        }
        Input::Tick => {
            shell.beat(now);
            Task::none()
        }
    }
}

fn subscription(shell: &Option<Shell>) -> Subscription<Input> {
    let Some(shell) = shell else {
        return Subscription::none();
    };
    let frames = if shell.frames < 2 {
        window::frames().map(Input::Frame)
    } else {
        Subscription::none()
    };
    let alone = iced::event::listen_with(|event, _, id| {
        let iced::Event::Window(event) = event else {
            return None;
        };
        if matches!(event, window::Event::Opened { .. }) {
            return Some(Input::Opened(id));
        }
        matches!(event, window::Event::Unfocused).then_some(Input::Alone(id))
    });
    // Another application listens anew to everything that the one before did.
    let of = shell.switching.turn();
    let app = shell.app.subscription().with(of);
    let app = app.map(|(of, message)| Input::App(of, message));
    let closing = window::close_requests().map(|_| Input::CloseAsked);
    let stopping = Subscription::run_with(shell.stop.clone(), |stop| {
        stop.asked().map(|()| Input::StopAsked)
    });
    let ticks = match &shell.heartbeat {
        Some(heartbeat) => iced::time::every(heartbeat.interval()).map(|_| Input::Tick),
        None => Subscription::none(),
    };
    Subscription::batch([app, alone, frames, ticks, closing, stopping])
}

impl Shell {
    /// Tells the application that its pictures are shown in turn, where they are.
    fn draw_as_shown(&mut self) {
        if self.is_composed {
            self.app.show_in_turn();
        }
    }

    /// Tells the service manager that the window lives, if it does.
    fn beat(&mut self, now: Instant) {
        let Some(heartbeat) = &mut self.heartbeat else {
            return;
        };
        match heartbeat.tick(self.app.frames_drawn(), now) {
            Beat::Alive => self.manager.tell(Notice::Alive),
            Beat::NothingDrawn(time) => tracing::warn!(
                event = "nothing_drawn",
                seconds = time.as_secs_f64(),
                advice = "is the screen connected, and switched on?"
            ),
        }
    }

    /// Tells the service manager when somebody has come or gone.
    fn tell_who_is_here(&mut self) {
        let somebody = self.app.session().has_somebody();
        if somebody != self.somebody {
            self.somebody = somebody;
            let words = if somebody {
                SOMEBODY_IS_HERE
            } else {
                NOBODY_IS_HERE
            };
            self.manager.tell(Notice::Status(words));
        }
    }

    /// Tells the application something, and does what staff want of the window.
    fn tell(&mut self, message: Message, now: Instant) -> Task<Input> {
        let of = self.switching.turn();
        let task = self.app.update(message, now_at(now));
        let task = task.map(move |message| Input::App(of, message));
        let wish = match self.app.take_wish() {
            None => return task,
            Some(Wish::Restart) => self.stop(now, Ended::ToRestart),
            Some(Wish::Leave) => self.stop(now, Ended::Left),
            Some(Wish::Practise(on)) => self
                .switching
                .prepare(on)
                .map(|ready| Input::Switched(ready.map(|ready| Arc::new(Mutex::new(Some(ready)))))),
        };
        Task::batch([task, wish])
    }

    /// Another application takes the window; or this one goes on, where there is none.
    fn switched(&mut self, ready: Option<&Mutex<Option<Ready>>>, now: Instant) -> Task<Input> {
        let ready = ready.and_then(|ready| ready.lock().ok()?.take());
        let Some(mut ready) = ready else {
            return self.tell(Message::Staff(StaffEvent::NotSwitched), now);
        };
        let (jobs, record) = (ready.options.jobs.clone(), ready.options.record.clone());
        self.switching.hand_on(&mut self.app, &mut ready.options);
        let size = self.app.window_size();
        match App::new(ready.options, size, now_at(now)) {
            Ok(app) => self.app = app,
            Err(error) => {
                tracing::error!(event = "not_switched", %error);
                return self.tell(Message::Staff(StaffEvent::NotSwitched), now);
            }
        }
        self.draw_as_shown();
        self.switching.took_over(ready.sandbox);
        let before = std::mem::replace(&mut self.jobs, jobs);
        let closed = std::mem::replace(&mut self.record, record);
        // Nothing of what is under way is for whoever comes now.
        let left = Task::future(async move {
            before.call_off_all(SETTLING).await;
            closed.close().await;
        });
        left.discard()
    }

    /// Ends in order: nothing of the person stays, and no card comes out for the next one.
    fn stop(&mut self, now: Instant, ended: Ended) -> Task<Input> {
        if self.stopping {
            return Task::none();
        }
        self.stopping = true;
        if let Ok(mut told) = self.ended.lock() {
            *told = ended;
        }
        tracing::info!(event = "stopping");
        self.manager.tell(Notice::Stopping);
        self.manager.tell(Notice::Status("ending"));
        let somebody = self.app.session().token().is_some();
        let of = self.switching.turn();
        let gone = self
            .app
            .update(Message::Happened(Event::ShutDown), now_at(now))
            .map(move |message| Input::App(of, message));
        let jobs = self.jobs.clone();
        let record = self.record.clone();
        let settled = Task::future(async move {
            let good_bye = async {
                if somebody {
                    tokio::time::sleep(GOOD_BYE).await;
                }
            };
            let ((), ()) = futures::join!(jobs.call_off_all(SETTLING), good_bye);
            record.close().await;
            Input::Settled
        });
        Task::batch([gone, settled])
    }
}

fn view(shell: &Option<Shell>) -> iced::Element<'_, Input> {
    match shell {
        Some(shell) => {
            let of = shell.switching.turn();
            let view = shell.app.view();
            view.map(move |message| Input::App(of, message))
        }
        None => iced::widget::Space::new().into(),
    }
}

/// The present moment, with the wall clock beside the given monotonic one.
pub(super) fn now_at(monotonic: Instant) -> Now {
    #[allow(
        clippy::disallowed_methods,
        reason = "the shell is where the clock is looked at"
    )]
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let millis = since.map_or(0, |since| {
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    });
    Now {
        monotonic,
        utc: UtcMillis(millis),
    }
}

/// The present moment.
pub(super) fn now() -> Now {
    #[allow(
        clippy::disallowed_methods,
        reason = "the shell is where the clock is looked at"
    )]
    let monotonic = Instant::now();
    now_at(monotonic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_to_close_ends_a_window_for_practice_and_nothing_else() {
        for (practising, fullscreen, ends) in [
            (Practising::Always, false, true),
            (Practising::Always, true, false),
            (Practising::No, false, false),
            (Practising::No, true, false),
            (Practising::SinceStart, false, false),
            (Practising::ForNow, false, false),
        ] {
            assert_eq!(closes(practising, fullscreen), ends, "{practising:?}");
        }
    }
}
