//! An X server without a screen, on a display that nobody has.

use crate::LIMIT;
use crate::account::Account;
use crate::process::{Lines, Process};
use crate::seat::X11;

pub struct Xvfb<'a> {
    account: &'a Account,
    display: String,
    _process: Process,
    _log: Lines,
    _output: Lines,
}

impl<'a> Xvfb<'a> {
    /// With a screen of this size, for every user of this machine.
    pub fn start(account: &'a Account, (width, height): (u32, u32)) -> Self {
        let mut command = account.command("Xvfb");
        let screen = format!("{width}x{height}x24");
        command.args(["-displayfd", "1", "-screen", "0", &screen]);
        let mut process = Process::start(&mut command);
        let log = Lines::of(process.0.stderr.take());
        let mut output = Lines::of(process.0.stdout.take());
        let number = output.next(LIMIT).expect("the server tells its display");
        Self {
            account,
            display: format!(":{number}"),
            _process: process,
            _log: log,
            _output: output,
        }
    }

    pub fn display(&self) -> &str {
        &self.display
    }

    /// What stands before a person. Without a window manager keys go where the pointer is, which is in
    /// the corner that every window has.
    pub fn seat(&self) -> X11<'a> {
        let seat = X11 {
            account: self.account,
            display: self.display.clone(),
            authority: self.account.folder().join("no-cookie"),
        };
        seat.xdotool(&["mousemove", "4", "4"]);
        seat
    }
}
