//! What stands before a person: keys, and a screen to look at.

use crate::LIMIT;
use crate::account::Account;
use crate::process::Process;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// From one key to the next, under quick hands.
const KEY: Duration = Duration::from_millis(120);

/// A new keyboard is known to everybody by then.
const PLUGGED_IN: Duration = Duration::from_millis(300);

/// A keyboard and a screen.
pub trait Seat {
    /// A key, by its name in X (`Return`).
    fn press(&self, key: &str);

    /// Text, as a person would type it who is quick.
    fn type_text(&self, text: &str);

    /// A picture of the whole screen.
    fn picture(&self, path: &Path);
}

/// A compositor of Wayland that takes keyboards of programs and shows what is on its screen.
pub struct Wayland<'a> {
    pub account: &'a Account,
    pub display: String,
}

impl Wayland<'_> {
    fn tool(&self, name: &str) -> Command {
        let mut tool = self.account.command(name);
        tool.env("WAYLAND_DISPLAY", &self.display);
        tool
    }

    /// Each call plugs a keyboard in, whose keys stand in no particular places: what a kiosk hears by
    /// its place, such as Ctrl+S, it does not hear from this one.
    fn wtype(&self, arguments: &[&str]) {
        let plugged_in = PLUGGED_IN.as_millis().to_string();
        let mut wtype = self.tool("wtype");
        wtype.args(["-s", &plugged_in]).args(arguments);
        // The last key is heard before it is pulled out.
        wtype.args(["-s", "100"]);
        Process::finish(&mut wtype, LIMIT).good();
    }
}

impl Seat for Wayland<'_> {
    fn press(&self, key: &str) {
        self.wtype(&["-k", key]);
    }

    fn type_text(&self, text: &str) {
        self.wtype(&["-d", &KEY.as_millis().to_string(), text]);
    }

    fn picture(&self, path: &Path) {
        let shot = self.account.folder().join("picture.png");
        Process::finish(self.tool("grim").arg(&shot), LIMIT).good();
        let _ = std::fs::copy(shot, path).unwrap();
    }
}

/// An X server.
pub struct X11<'a> {
    pub account: &'a Account,
    pub display: String,
    /// The file with the cookie that opens it.
    pub authority: PathBuf,
}

impl X11<'_> {
    /// A program that is on its screen.
    pub fn tool(&self, name: &str) -> Command {
        let mut tool = self.account.command(name);
        tool.env("DISPLAY", &self.display);
        tool.env("XAUTHORITY", &self.authority);
        tool
    }

    pub fn xdotool(&self, arguments: &[&str]) -> String {
        let mut xdotool = self.tool("xdotool");
        Process::finish(xdotool.args(arguments), LIMIT).good()
    }
}

impl Seat for X11<'_> {
    fn press(&self, key: &str) {
        self.xdotool(&["key", "--clearmodifiers", key]);
    }

    fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", &KEY.as_millis().to_string(), text]);
    }

    fn picture(&self, path: &Path) {
        let shot = self.account.folder().join("picture.png");
        let mut import = self.tool("import");
        import.args(["-window", "root"]).arg(&shot);
        Process::finish(&mut import, LIMIT).good();
        let _ = std::fs::copy(shot, path).unwrap();
    }
}
