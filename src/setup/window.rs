//! The seven questions on the kiosk's own screen, by touch, pointer or keyboard.

mod choices;
mod focus;
mod ruler;
mod typing;
mod view;
mod wizard;

use super::{Diagnosis, FoundPrinter, Host, Page, Setup};
use super::{diagnose, find_printers, print_test_card, save, words};
use crate::card::fonts;
use crate::config::Printer;
use crate::kiosk::theme::{self, style};
use crate::kiosk::widget::{self, KeyboardKey};
use crate::kiosk::{Error, WindowSize, bare_display};
use crate::print::CupsServer;
use futures::channel::mpsc;
use iced::widget::operation::{self, RelativeOffset};
use iced::{Font, Size, Subscription, Task, mouse, touch, window};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use wizard::Wizard;
use zeroize::Zeroizing;

/// What the window is given.
pub struct Options {
    /// The questions.
    pub setup: Setup,
    /// Whose the files will be.
    pub host: Host,
    /// Whose queues are offered.
    pub cups: CupsServer,
    /// Whether printers are looked for in the network.
    pub asks_network: bool,
    /// What the display says of its size, in inches.
    pub inches: Option<f64>,
    /// How large the window is; one that does not fill the screen is taken for the panel.
    pub size: WindowSize,
    /// This program, which looks at what was written.
    pub program: PathBuf,
}

/// How it ended: with what the check said, or with nothing written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The window was closed before anything was written.
    NotWritten,
    /// It was written, and the check ended with this code.
    Written(u8),
}

/// What happens.
#[derive(Clone)]
enum Message {
    /// Somebody answers.
    Asked(Ask),
    /// Nothing is to be written.
    Left,
    Key(Key),
    /// A finger or a pointer came down.
    Touched,
    Resized(Size),
    Told(News),
}

/// What is pressed on a page.
#[derive(Clone)]
enum Ask {
    WentBack,
    WentOn,
    Chosen(usize),
    Pressed(KeyboardKey),
    /// The rectangle for the card is this wide now, in logical pixels.
    CardDrawn(f32),
    /// It is so many steps wider.
    CardStepped(f32),
    FindPrinters,
    PrintTestCard,
    PinKept,
    PinRefused,
    Visited(Page),
}

/// What came of something in the world.
#[derive(Clone)]
enum News {
    Printers(Vec<FoundPrinter>),
    /// A line on the test card.
    TestCard(String),
    TestCardOver,
    /// The settings were written, or why not.
    Saved(Result<(), String>),
    Diagnosed(Diagnosis),
}

/// A key of a keyboard.
#[derive(Clone)]
enum Key {
    Text(Zeroizing<String>),
    Backspace,
    Enter,
    Escape,
    Tab {
        is_back: bool,
    },
    /// An arrow; back where it is negative.
    Arrow(f32),
}

/// What is to be done in the world.
enum Effect {
    None,
    FindPrinters,
    PrintTestCard(Box<Printer>),
    Save,
    /// So far down the page is what has the focus, 0 to 1.
    Scroll(f32),
    Leave,
}

struct Shell {
    wizard: Wizard,
    cups: CupsServer,
    asks_network: bool,
    program: PathBuf,
    fullscreen: bool,
    end: Arc<AtomicU8>,
}

/// No exit code of the check.
const NOTHING: u8 = u8::MAX;

/// What the check ends with where somebody has to look at something.
const LOOK: u8 = 1;

/// The size that is assumed until the window has told its own.
const ASSUMED: Size = Size::new(1920.0, 1080.0);

/// Shows the window until everything is answered and looked at, or it is closed.
///
/// # Errors
///
/// [`Error`] where there is no display, or the window broke.
pub fn run(options: Options) -> Result<End, Error> {
    let (physical, fullscreen) = match options.size {
        WindowSize::Fullscreen => (ASSUMED, true),
        WindowSize::Windowed { width, height } => (Size::new(width as f32, height as f32), false),
    };
    let end = Arc::new(AtomicU8::new(NOTHING));
    let wizard = Wizard::new(options.setup, options.host, physical, options.inches)?;
    let settings = window::Settings {
        size: wizard.room(),
        fullscreen,
        decorations: !fullscreen,
        ..window::Settings::default()
    };
    let shell = Mutex::new(Some(Shell {
        wizard,
        cups: options.cups,
        asks_network: options.asks_network,
        program: options.program,
        fullscreen,
        end: Arc::clone(&end),
    }));
    let booted = Arc::new(AtomicBool::new(false));
    let boot = {
        let booted = Arc::clone(&booted);
        move || {
            booted.store(true, Ordering::SeqCst);
            let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
            theme::fonts::use_only(&fonts);
            shell.lock().ok().and_then(|mut shell| shell.take())
        }
    };
    let work = || {
        iced::application(boot, update, view)
            .title("ABHA Kiosk: setup")
            .window(settings)
            .default_font(Font::with_name(theme::NUMBER_FAMILY))
            .subscription(subscription)
            .scale_factor(|shell: &Option<Shell>| {
                shell.as_ref().map_or(1.0, |shell| shell.wizard.scale())
            })
            .theme(|shell: &Option<Shell>| shell.as_ref().map(|shell| shell.wizard.look.theme()))
            .run()
    };
    // Without a display server the window library panics before it calls `boot`.
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| Error::Window(Arc::new(error)))?,
        Err(_panic) if !booted.load(Ordering::SeqCst) => return Err(Error::NoDisplay),
        Err(panic) => std::panic::resume_unwind(panic),
    }
    Ok(match end.load(Ordering::SeqCst) {
        NOTHING => End::NotWritten,
        code => End::Written(code),
    })
}

fn update(shell: &mut Option<Shell>, input: Input) -> Task<Input> {
    let Some(shell) = shell else {
        return Task::none();
    };
    match input {
        // Without a window manager nobody else gives it the keyboard.
        Input::Alone(window) => bare_display::take_over(window, shell.fullscreen),
        Input::Asked(message) => {
            let before = shell.wizard.place();
            let effect = shell.wizard.update(message);
            let task = shell.carry_out(effect);
            // Another page is read from its beginning.
            let top = if shell.wizard.place() == before {
                Task::none()
            } else {
                scroll(0.0)
            };
            Task::batch([top, task]).map(Input::Asked)
        }
    }
}

#[derive(Clone)]
enum Input {
    Asked(Message),
    /// The window appeared, or lost the keyboard.
    Alone(window::Id),
}

/// Scrolls the page so far down, 0 to 1.
fn scroll(place: f32) -> Task<Message> {
    let offset = RelativeOffset { x: 0.0, y: place };
    operation::snap_to(widget::page_parts::BODY, offset)
}

impl Shell {
    fn carry_out(&mut self, effect: Effect) -> Task<Message> {
        match effect {
            Effect::None => Task::none(),
            Effect::Leave => iced::exit(),
            Effect::Scroll(place) => scroll(place),
            Effect::FindPrinters => {
                let (cups, asks_network) = (self.cups.clone(), self.asks_network);
                Task::future(async move {
                    let found = find_printers(&cups, asks_network).await;
                    Message::Told(News::Printers(found))
                })
            }
            Effect::PrintTestCard(printer) => {
                let (told, lines) = mpsc::unbounded();
                let printed = Task::future(async move {
                    // Nobody listens once the window is closed.
                    let say = |line| drop(told.unbounded_send(line));
                    print_test_card(printer.target, printer.paper, say).await;
                    Message::Told(News::TestCardOver)
                });
                Task::batch([
                    printed,
                    Task::run(lines, |line| Message::Told(News::TestCard(line))),
                ])
            }
            Effect::Save => self.save(),
        }
    }

    /// Writes what was answered, and has it looked at.
    fn save(&mut self) -> Task<Message> {
        let saved = save(&self.wizard.setup, &self.wizard.host);
        if let Err(error) = saved {
            return Task::done(Message::Told(News::Saved(Err(error.to_string()))));
        }
        self.end.store(LOOK, Ordering::SeqCst);
        let written = Task::done(Message::Told(News::Saved(Ok(()))));
        let file = self.wizard.setup.file().to_owned();
        if self.wizard.setup.leaves_secret_to_system() {
            let diagnosis = Diagnosis::for_later(&words::of_handing_over(&file));
            return written.chain(Task::done(Message::Told(News::Diagnosed(diagnosis))));
        }
        let (program, host) = (self.program.clone(), self.wizard.host.clone());
        let end = Arc::clone(&self.end);
        let looked = Task::future(async move {
            let look = move || diagnose(&program, &file, &host);
            let diagnosis = match tokio::task::spawn_blocking(look).await {
                Ok(Ok(diagnosis)) => diagnosis,
                Ok(Err(_)) | Err(_) => {
                    let words = "It was written, and the check cannot be started.";
                    Diagnosis::for_later(&[words.to_owned()])
                }
            };
            end.store(diagnosis.code, Ordering::SeqCst);
            Message::Told(News::Diagnosed(diagnosis))
        });
        written.chain(looked)
    }
}

fn subscription(_: &Option<Shell>) -> Subscription<Input> {
    use iced::Event;
    let alone = iced::event::listen_with(|event, _, id| {
        let Event::Window(event) = event else {
            return None;
        };
        matches!(
            event,
            window::Event::Opened { .. } | window::Event::Unfocused
        )
        .then_some(Input::Alone(id))
    });
    let asked = iced::event::listen_with(|event, _, _| {
        let pressed = matches!(
            event,
            Event::Mouse(mouse::Event::ButtonPressed(_))
                | Event::Touch(touch::Event::FingerPressed { .. })
        );
        if let Event::Window(window::Event::Opened { size, .. } | window::Event::Resized(size)) =
            event
        {
            return Some(Input::Asked(Message::Resized(size)));
        }
        if let Event::Keyboard(event) = &event {
            return view::key_of(event).map(|key| Input::Asked(Message::Key(key)));
        }
        pressed.then_some(Input::Asked(Message::Touched))
    });
    Subscription::batch([alone, asked])
}

fn view(shell: &Option<Shell>) -> iced::Element<'_, Input> {
    match shell {
        Some(shell) => {
            let palette = shell.wizard.look.palette;
            iced::widget::container(view::draw(&shell.wizard).1.map(Input::Asked))
                .style(style::area(palette.page, palette.ink))
                .into()
        }
        None => iced::widget::Space::new().into(),
    }
}

#[cfg(test)]
mod tests;
