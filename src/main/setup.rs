//! `setup`: the first start of a kiosk, asked on its screen or at the terminal.

use super::log::complain;
use super::{BAD_SETTINGS, runtime, surroundings};
use abha_kiosk::check;
use abha_kiosk::config::Printer;
use abha_kiosk::kiosk::{Error, WindowSize};
use abha_kiosk::print::CupsServer;
use abha_kiosk::setup::terminal::{self, End, Machine, Terminal};
use abha_kiosk::setup::window;
use abha_kiosk::setup::{
    self, Diagnosis, FoundPrinter, Host, Setup, diagnose, find_printers, print_test_card, words,
};
use anyhow::Context;
use clap::Args;
use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tokio::runtime::Runtime;
use zeroize::Zeroizing;

#[derive(Args)]
pub(crate) struct SetupArguments {
    /// The settings to write; without it those that the package laid in /etc/abha-kiosk
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Ask at the terminal, or a script that writes one answer a line, and not on the screen
    #[arg(long)]
    terminal: bool,
    /// A window of this many pixels, which is taken for the whole panel
    #[arg(long, value_name = "WxH", value_parser = super::size, conflicts_with = "terminal")]
    windowed: Option<(u32, u32)>,
    /// The CUPS server whose queues are offered
    #[arg(long, value_name = "URL", default_value_t)]
    cups: CupsServer,
    /// Do not ask the network for printers
    #[arg(long)]
    no_search: bool,
}

/// Where the package of Debian has them.
const USUAL: &str = "/etc/abha-kiosk/abha-kiosk.toml";

/// Nothing was written.
const NOT_WRITTEN: u8 = 3;

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 8 * 1024;

/// Asks, writes, and has it looked at.
pub(crate) fn set_up(arguments: &SetupArguments) -> anyhow::Result<ExitCode> {
    let file = match place(arguments.config.as_deref()) {
        Ok(file) => file,
        Err(words) => {
            complain(&words);
            return Ok(ExitCode::from(NOT_WRITTEN));
        }
    };
    let mut setup = match Setup::begin(&file) {
        Ok(setup) => setup,
        Err(error) => {
            complain(&format!("{error}; mend that first, nothing was written"));
            return Ok(ExitCode::from(BAD_SETTINGS));
        }
    };
    let host = Host::look();
    if !arguments.terminal {
        return on_screen(arguments, setup, host);
    }
    let runtime = runtime()?;
    let mut machine = ThisMachine {
        runtime: &runtime,
        cups: arguments.cups.clone(),
        asks_network: !arguments.no_search,
    };
    #[cfg(target_os = "linux")]
    let end_of_echo = echo::restore_on_interrupt()?;
    let end = terminal::run(&mut setup, &host, &mut Typist, &mut machine)
        .context("nothing was written, because the terminal is gone")?;
    #[cfg(target_os = "linux")]
    end_of_echo.is_over();
    if end == End::InputEnded {
        complain("the input ended before everything was answered: nothing was written");
        return Ok(ExitCode::from(NOT_WRITTEN));
    }
    write(&setup, &host)
}

/// The same in a window.
fn on_screen(arguments: &SetupArguments, setup: Setup, host: Host) -> anyhow::Result<ExitCode> {
    if !surroundings::has_display() {
        complain("no display server was found: ask at the terminal with --terminal");
        return Ok(ExitCode::from(NOT_WRITTEN));
    }
    let size = match arguments.windowed {
        Some((width, height)) => WindowSize::Windowed { width, height },
        None => WindowSize::Fullscreen,
    };
    let end = window::run(window::Options {
        setup,
        host,
        cups: arguments.cups.clone(),
        asks_network: !arguments.no_search,
        inches: check::told_inches(),
        size,
        program: std::env::current_exe().context("this program cannot be found")?,
    });
    match end {
        Ok(window::End::Written(code)) => Ok(ExitCode::from(code)),
        Ok(window::End::NotWritten) => {
            complain("the window was closed: nothing was written");
            Ok(ExitCode::from(NOT_WRITTEN))
        }
        Err(Error::NoDisplay) => {
            complain("no display server was found: ask at the terminal with --terminal");
            Ok(ExitCode::from(NOT_WRITTEN))
        }
        Err(error) => Err(error.into()),
    }
}

/// Writes what was answered, and has it looked at.
fn write(setup: &Setup, host: &Host) -> anyhow::Result<ExitCode> {
    let saved = match setup::save(setup, host) {
        Ok(saved) => saved,
        Err(error) => {
            complain(&error.to_string());
            return Ok(ExitCode::from(NOT_WRITTEN));
        }
    };
    let mut typist = Typist;
    typist.say("")?;
    let written = [Some(setup.file().to_owned()), saved.before, saved.secret];
    for place in written.iter().flatten() {
        typist.say(&format!("Written: {}", place.display()))?;
    }
    typist.say("")?;
    let diagnosis = look(setup, host)?;
    let mut out = io::stdout().lock();
    out.write_all(diagnosis.text.as_bytes())
        .and_then(|()| out.flush())
        .context("stdout cannot be written")?;
    Ok(ExitCode::from(diagnosis.code))
}

/// What `check` says of it; where the secret has still to be handed over, how that is done.
fn look(setup: &Setup, host: &Host) -> anyhow::Result<Diagnosis> {
    if setup.leaves_secret_to_system() {
        return Ok(Diagnosis::for_later(&words::of_handing_over(setup.file())));
    }
    let program = std::env::current_exe().context("this program cannot be found")?;
    diagnose(&program, setup.file(), host)
        .context("it was written, and the check cannot be started")
}

/// The file that is written; else why there is none that can be.
fn place(named: Option<&Path>) -> Result<PathBuf, String> {
    let file = named.unwrap_or(Path::new(USUAL));
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    let problem = if !folder.is_dir() {
        "is no folder"
    } else if !may_write_in(folder) {
        "may not be written to by you"
    } else {
        return Ok(file.to_owned());
    };
    let folder = folder.display();
    Err(match named {
        Some(_) => format!("{folder} {problem}: nothing was written"),
        None => format!("{folder} {problem}: name the settings to write with --config"),
    })
}

#[cfg(target_os = "linux")]
fn may_write_in(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Elsewhere the first writing tells.
#[cfg(not(target_os = "linux"))]
fn may_write_in(_: &Path) -> bool {
    true
}

/// Whoever types at the standard input, be it a script.
struct Typist;

impl Terminal for Typist {
    fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(io::stdout(), "{line}")
    }

    fn ask(&mut self, prompt: &str) -> io::Result<Option<String>> {
        Ok(read_line(prompt)?.map(|line| line.as_str().to_owned()))
    }

    fn ask_unseen(&mut self, prompt: &str) -> io::Result<Option<Zeroizing<String>>> {
        if !io::stdin().is_terminal() {
            return read_line(prompt);
        }
        let mut out = io::stdout();
        write!(out, "{prompt}")?;
        out.flush()?;
        match rpassword::read_password() {
            Ok(typed) => Ok(Some(Zeroizing::new(typed))),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// A line behind a prompt; `None` at the end, and for a last line without an end, which may be half of
/// one.
fn read_line(prompt: &str) -> io::Result<Option<Zeroizing<String>>> {
    let mut out = io::stdout();
    write!(out, "{prompt}")?;
    out.flush()?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(256));
    let mut input = io::stdin().lock().take(LONGEST_LINE);
    let _ = input.read_until(b'\n', &mut bytes)?;
    if !io::stdin().is_terminal() {
        // What was read is not shown by anybody: the next line would stand behind the prompt.
        writeln!(out)?;
    }
    if bytes.pop() != Some(b'\n') {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(Zeroizing::new(text.trim_end_matches('\r').to_owned())))
}

/// This machine, its printers and its display.
struct ThisMachine<'a> {
    runtime: &'a Runtime,
    cups: CupsServer,
    asks_network: bool,
}

impl Machine for ThisMachine<'_> {
    fn inches(&mut self) -> Option<f64> {
        check::told_inches()
    }

    fn printers(&mut self) -> Vec<FoundPrinter> {
        let found = find_printers(&self.cups, self.asks_network);
        self.runtime.block_on(found)
    }

    fn print_test_card(&mut self, printer: &Printer, say: &mut dyn FnMut(String)) {
        let printed = print_test_card(printer.target.clone(), printer.paper, say);
        self.runtime.block_on(printed);
    }
}

/// Somebody who ends it while a secret is typed wants to see again what they type.
#[cfg(target_os = "linux")]
mod echo {
    use super::NOT_WRITTEN;
    use crate::log::complain;
    use anyhow::Context;
    use rustix::stdio::stdin;
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    /// What a shell says of a program that was interrupted.
    const INTERRUPTED: i32 = 130;

    /// Tells when an interrupt no longer means that nothing was written.
    pub(super) struct Watch(Arc<AtomicBool>);

    impl Watch {
        pub(super) fn is_over(&self) {
            self.0.store(true, Ordering::Release);
        }
    }

    /// From here on Ctrl+C puts the terminal back as it is now, and ends.
    pub(super) fn restore_on_interrupt() -> anyhow::Result<Watch> {
        let over = Arc::new(AtomicBool::new(false));
        let before = tcgetattr(stdin()).ok();
        let watch = Watch(Arc::clone(&over));
        ctrlc::set_handler(move || {
            if let Some(before) = &before {
                let _ = tcsetattr(stdin(), OptionalActions::Now, before);
            }
            if over.load(Ordering::Acquire) {
                std::process::exit(INTERRUPTED);
            }
            complain("ended: nothing was written");
            std::process::exit(i32::from(NOT_WRITTEN));
        })
        .context("signals cannot be heard")?;
        Ok(watch)
    }
}
