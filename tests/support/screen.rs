//! A display that nobody looks at, a keyboard for it, and pictures of it.

use crate::process::{Lines, Process};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// An X server without a screen; it ends when this is dropped.
pub struct Display {
    name: String,
    server: Process,
    // Read to the end, because a full pipe would hold the server up.
    _log: Lines,
}

/// How long people look at what has changed before they press a key. The window has to be drawn
/// first, on a machine that may be busy.
const LOOK: Duration = Duration::from_millis(800);

/// From one key to the next, under quick hands.
const KEY: Duration = Duration::from_millis(120);

/// How long a tool may take.
const LIMIT: Duration = Duration::from_secs(60);

impl Display {
    /// Starts a server with one screen of this size on a display that is free.
    pub fn start(width: u32, height: u32) -> Self {
        let mut server = Process::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                    "-screen",
                    "0",
                ])
                .arg(format!("{width}x{height}x24")),
        );
        let log = Lines::of(server.0.stderr.take());
        let mut lines = Lines::of(server.0.stdout.take());
        let number = lines.next(LIMIT).expect("Xvfb names its display");
        Self {
            name: format!(":{}", number.trim()),
            server,
            _log: log,
        }
    }

    /// Its name for `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Sends the server a signal, by its own id.
    #[cfg(target_os = "linux")]
    pub fn signal(&self, name: &str) {
        let ask = format!("kill -{name} {}", self.server.0.id());
        Process::finish(Command::new("sh").args(["-c", &ask]), LIMIT).good();
    }

    /// Gives the screen another size, which cannot be larger than its first.
    #[cfg(target_os = "linux")]
    pub fn resize(&self, width: u32, height: u32) {
        let size = format!("{width}x{height}");
        let (width, height) = (width.to_string(), height.to_string());
        let xrandr = |arguments: &[&str]| {
            let mut xrandr = Command::new("xrandr");
            xrandr.env("DISPLAY", &self.name).args(arguments);
            Process::finish(&mut xrandr, LIMIT)
        };
        // Any clock and no pauses do where no light is made. A mode that is there already is refused.
        let (w, h) = (width.as_str(), height.as_str());
        let mode = ["--newmode", &size, "60", w, w, w, w, h, h, h, h];
        if xrandr(&mode).code == Some(0) {
            xrandr(&["--addmode", "screen", &size]).good();
        }
        xrandr(&["--output", "screen", "--mode", &size, "--fb", &size]).good();
    }

    /// Waits for the one window and gives it the keyboard, as a window manager would.
    pub fn focus_window(&self) {
        let deadline = Instant::now() + LIMIT;
        loop {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", "."]);
            if let Some(window) = found.lines().next() {
                self.xdotool(&["windowfocus", "--sync", window]);
                return;
            }
            assert!(Instant::now() < deadline, "no window appeared");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Waits until the one window has the keyboard, without giving it.
    pub fn wait_for_focus(&self) {
        let deadline = Instant::now() + LIMIT;
        loop {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", "."]);
            let focused = self.xdotool(&["getwindowfocus", "-f"]);
            if let Some(window) = found.lines().next()
                && focused.trim() == window
            {
                return;
            }
            assert!(Instant::now() < deadline, "nobody has the keyboard");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Left, top, width and height of the one window.
    pub fn window_geometry(&self) -> (i32, i32, u32, u32) {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", "."]);
        let window = found.lines().next().expect("a window");
        let told = self.xdotool(&["getwindowgeometry", "--shell", window]);
        let value = |name: &str| {
            let line = told.lines().find_map(|line| line.strip_prefix(name));
            line.unwrap_or_else(|| panic!("no {name} in {told}"))
                .to_owned()
        };
        (
            value("X=").parse().expect("a number"),
            value("Y=").parse().expect("a number"),
            value("WIDTH=").parse().expect("a number"),
            value("HEIGHT=").parse().expect("a number"),
        )
    }

    /// Looks at the screen and presses keys, by their X names (`Return`, `ctrl+s`).
    pub fn press(&self, key: &str) {
        thread::sleep(LOOK);
        self.press_at_once(key);
    }

    /// The same without a look at what has changed.
    pub fn press_at_once(&self, key: &str) {
        self.xdotool(&["key", "--clearmodifiers", key]);
    }

    /// Types text as a person would who is quick, and who needs that long after the key before as
    /// well: what follows it at once belongs to it.
    pub fn type_text(&self, text: &str) {
        thread::sleep(KEY);
        let apart = KEY.as_millis().to_string();
        self.xdotool(&["type", "--delay", &apart, text]);
    }

    /// Presses keys one after the other, by their X names or the numbers of their keys, so many
    /// milliseconds apart.
    pub fn keys(&self, keys: &[String], apart: u64) {
        let apart = apart.to_string();
        let keys = keys.iter().map(String::as_str);
        let arguments: Vec<&str> = ["key", "--delay", &apart].into_iter().chain(keys).collect();
        self.xdotool(&arguments);
    }

    /// Says something as a scanner does that takes so many milliseconds a key.
    pub fn scan(&self, text: &str, apart: u64) {
        self.xdotool(&["type", "--delay", &apart.to_string(), text]);
    }

    /// Holds a key down.
    pub fn hold(&self, key: &str, time: Duration) {
        self.xdotool(&["keydown", key]);
        thread::sleep(time);
        self.xdotool(&["keyup", key]);
    }

    /// Touches a place with the mouse so many times, so many milliseconds apart.
    pub fn touch(&self, at: (u32, u32), times: u32, apart: u64) {
        // One tool for both, because the server keeps the order. To wait for the pointer to move takes
        // 15 seconds where it was there already.
        let (left, top) = (at.0.to_string(), at.1.to_string());
        let (times, apart) = (times.to_string(), apart.to_string());
        self.xdotool(&[
            "mousemove",
            &left,
            &top,
            "click",
            "--repeat",
            &times,
            "--delay",
            &apart,
            "1",
        ]);
    }

    /// Gives the keyboard another layout, by its X name.
    pub fn layout(&self, name: &str) {
        let mut command = Command::new("setxkbmap");
        command.args(["-display", &self.name, name]);
        let _ = Process::finish(&mut command, LIMIT).good();
    }

    /// Takes a picture of the whole screen.
    pub fn picture(&self, path: &Path) {
        let mut import = Command::new("import");
        import
            .args(["-display", &self.name, "-window", "root"])
            .arg(path);
        Process::finish(&mut import, LIMIT).good();
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let mut xdotool = Command::new("xdotool");
        xdotool.env("DISPLAY", &self.name).args(arguments);
        let finished = Process::finish(&mut xdotool, LIMIT);
        // A search that finds nothing ends with 1.
        if arguments.first() == Some(&"search") {
            return finished.stdout;
        }
        finished.good()
    }
}

impl Drop for Display {
    /// Asks the server to go, so that it takes its socket with it; [`Process`] ends it otherwise.
    fn drop(&mut self) {
        let ask = format!("kill -TERM {}", self.server.0.id());
        let _ = Command::new("sh").args(["-c", &ask]).status();
        let deadline = Instant::now() + Duration::from_secs(5);
        while Instant::now() < deadline && matches!(self.server.0.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
    }
}
