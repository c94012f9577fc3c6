//! sway without a screen: a compositor of Wayland whose outputs can have every shape, and that takes
//! the keys of programs, which cage does not.

use crate::LIMIT;
use crate::account::Account;
use crate::process::{Lines, Process};
use crate::seat::Wayland;
use std::fs;
use std::process::Command;

pub struct Sway<'a> {
    account: &'a Account,
    process: Process,
    _log: Lines,
    _output: Lines,
    display: String,
}

impl<'a> Sway<'a> {
    /// With one output, of which `output` is said in sway's words: its mode, how it is turned.
    pub fn start(account: &'a Account, output: &str) -> Self {
        let config = account.folder().join("sway.conf");
        let text = format!(
            "xwayland disable\ndefault_border none\noutput HEADLESS-1 {output}\n\
             exec echo \"$WAYLAND_DISPLAY\"\n"
        );
        fs::write(&config, text).unwrap();
        let mut sway = account.command("sway");
        sway.arg("--config")
            .arg(&config)
            .env("WLR_BACKENDS", "headless")
            .env("WLR_LIBINPUT_NO_DEVICES", "1")
            .env("WLR_RENDERER", "pixman");
        let mut process = Process::start(&mut sway);
        let log = Lines::of(process.0.stderr.take());
        let mut lines = Lines::of(process.0.stdout.take());
        let display = lines
            .next(LIMIT)
            .expect("sway starts what its settings say");
        Self {
            account,
            display,
            process,
            _log: log,
            _output: lines,
        }
    }

    /// A program on its screen.
    pub fn command(&self, program: impl AsRef<std::path::Path>) -> Command {
        let mut command = self.account.command(program);
        command.env("WAYLAND_DISPLAY", &self.display);
        command
    }

    /// A signal to it, by its own id.
    pub fn signal(&self, name: &str) {
        let ask = format!("kill -{name} {}", self.process.0.id());
        Process::finish(Command::new("sh").args(["-c", &ask]), LIMIT).good();
    }

    /// The name of its display.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// What stands before a person.
    pub fn seat(&self) -> Wayland<'a> {
        Wayland {
            account: self.account,
            display: self.display.clone(),
        }
    }
}
