//! A kiosk in its window, and a keyboard before it.

use crate::LIMIT;
use crate::footprint::Footprint;
use crate::log::Log;
use crate::practice::{Person, Practice};
use crate::process::{Lines, Process};
use crate::screen::Display;
use image::RgbImage;
use serde_json::Value;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// A panel turned upright.
pub const SIZE: (u32, u32) = (1080, 1920);

/// A screen of ours has text, and the smoothed edges of its letters have many shades.
const FEWEST_COLOURS: usize = 64;

/// A kiosk in its window on a display of its own.
pub struct Kiosk {
    // In this order: the window goes before its display.
    process: Process,
    _output: Lines,
    pub display: Display,
    pub log: Log,
    pub practice: Practice,
    pub pictures: PathBuf,
    last_look: RgbImage,
}

impl Kiosk {
    pub fn start(pictures: &Path, cards: &Path) -> Self {
        Self::start_with("v3", pictures, cards)
    }

    pub fn start_with(api: &str, pictures: &Path, cards: &Path) -> Self {
        Self::start_so(&["--api", api], pictures, cards)
    }

    /// With these arguments.
    pub fn start_so(arguments: &[&str], pictures: &Path, cards: &Path) -> Self {
        let (width, height) = SIZE;
        let size = format!("{width}x{height}");
        let arguments: Vec<&str> = arguments
            .iter()
            .copied()
            .chain(["--windowed", &size])
            .collect();
        let kiosk = Self::start_on(SIZE, &arguments, pictures, cards);
        kiosk.display.focus_window();
        kiosk
    }

    /// With these arguments on a display of this size, and nobody to give it the keyboard.
    pub fn start_on(size: (u32, u32), arguments: &[&str], pictures: &Path, cards: &Path) -> Self {
        Self::start_as(&[], size, arguments, pictures, cards)
    }

    /// With these variables in its environment.
    #[cfg(target_os = "linux")]
    pub fn start_in(environment: &[(&str, &OsStr)], folder: &Path) -> Self {
        let size = format!("{}x{}", SIZE.0, SIZE.1);
        let arguments = ["--windowed", &size];
        let cards = folder.join("cards");
        let kiosk = Self::start_as(environment, SIZE, &arguments, folder, &cards);
        kiosk.display.focus_window();
        kiosk
    }

    fn start_as(
        environment: &[(&str, &OsStr)],
        size: (u32, u32),
        arguments: &[&str],
        pictures: &Path,
        cards: &Path,
    ) -> Self {
        let display = Display::start(size.0, size.1);
        let mut process = Process::start(
            Command::new(env!("CARGO_BIN_EXE_abha-kiosk"))
                .envs(environment.iter().copied())
                .args(["--log-format", "json", "--language", "en"])
                // A file says for itself what the kiosk works with.
                .args((!arguments.contains(&"--config")).then_some("--practice"))
                .args(arguments)
                .arg("--save-dir")
                .arg(cards)
                .current_dir(pictures)
                .env("DISPLAY", display.name())
                // What it notes for its next start.
                .env("XDG_STATE_HOME", pictures)
                .env_remove("STATE_DIRECTORY")
                // Where it tells whether somebody is there.
                .env("RUNTIME_DIRECTORY", pictures)
                .env("WINIT_X11_SCALE_FACTOR", "1")
                .env_remove("WAYLAND_DISPLAY")
                .env_remove("WAYLAND_SOCKET"),
        );
        let output = Lines::of(process.0.stdout.take());
        let mut log = Log::of(Lines::of(process.0.stderr.take()));
        let started = log.event("sandbox_started", LIMIT);
        let practice = Practice::at(started["url"].as_str().unwrap_or_default());
        log.screen("language", LIMIT);
        Self {
            process,
            _output: output,
            display,
            log,
            practice,
            pictures: pictures.to_owned(),
            last_look: RgbImage::default(),
        }
    }

    /// What it has of the system.
    pub fn footprint(&self) -> Option<Footprint> {
        Footprint::of(&self.process.0.id().to_string())
    }

    /// Sends it a signal, by its own id.
    #[cfg(unix)]
    pub fn signal(&self, name: &str) {
        let ask = format!("kill -{name} {}", self.process.0.id());
        Process::finish(Command::new("sh").args(["-c", &ask]), LIMIT).good();
    }

    /// Its exit code once it has ended; nothing when a signal ended it.
    #[cfg(unix)]
    pub fn ended(&mut self, limit: Duration) -> Option<i32> {
        let status = self.process.wait(limit);
        status.expect("it ends").code()
    }

    pub fn new_person(&self) -> Person {
        self.practice.new_person()
    }

    /// Agrees to item after item, with Space and Enter alone, until the last page is left behind.
    /// Each page stands for a moment before it takes an answer.
    pub fn consent_to_everything(&mut self) {
        for key in ["space", "Return"].into_iter().cycle().take(12) {
            self.display.press(key);
            if let Some(next) = self.log.next_screen_within(Duration::from_secs(1)) {
                assert_eq!(next, "aadhaar", "\n{}", self.log.seen());
                return;
            }
        }
        panic!("the consent does not end\n{}", self.log.seen());
    }

    /// What the first ABHA of everybody who has one says under this key, each once.
    pub fn of_accounts(&self, key: &str) -> BTreeSet<String> {
        let people = self.practice.get("/practice/people");
        let people = people.as_array().into_iter().flatten();
        people
            .filter_map(|person| person["abhaNumbers"][0][key].as_str())
            .map(str::to_owned)
            .collect()
    }

    pub fn inbox(&self) -> Vec<Value> {
        self.practice.inbox()
    }

    /// The code of the newest message, once there are so many.
    pub fn code(&self, messages: usize) -> String {
        let code = self.practice.code(messages, LIMIT);
        code.unwrap_or_else(|| panic!("no message came\n{}", self.log.seen()))
    }

    /// The code of the first message after `last`, which was the newest. The practice phone forgets old
    /// messages, so that their number tells nothing of a long day.
    pub fn next_code(&self, last: Option<&Value>) -> String {
        let deadline = Instant::now() + LIMIT;
        loop {
            let inbox = self.inbox();
            if let Some(newest) = inbox.last().filter(|newest| Some(*newest) != last) {
                return newest["otp"].as_str().expect("it has a code").to_owned();
            }
            assert!(
                Instant::now() < deadline,
                "no message came\n{}",
                self.log.seen()
            );
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Asks for the card and waits until both of its files are there.
    pub fn save_card(&mut self) -> (PathBuf, PathBuf) {
        self.display.press("ctrl+s");
        let (mut pdf, mut png) = (None, None);
        loop {
            if let (Some(pdf), Some(png)) = (&pdf, &png) {
                return (PathBuf::from(pdf), PathBuf::from(png));
            }
            let saved = self.log.event("card_saved", LIMIT);
            let path = saved["path"].as_str().unwrap_or_default().to_owned();
            if path.ends_with(".pdf") {
                pdf = Some(path);
            } else {
                png = Some(path);
            }
        }
    }

    pub fn abha_number(&self, person: &Person) -> String {
        let people = self.practice.get("/practice/people");
        people
            .as_array()
            .into_iter()
            .flatten()
            .find(|found| found["aadhaar"] == person.aadhaar.as_str())
            .and_then(|found| found["abhaNumbers"][0]["abhaNumber"].as_str())
            .unwrap_or_else(|| panic!("the sandbox knows of no new ABHA: {people:#}"))
            .to_owned()
    }

    /// Takes a picture once the screen stands still, and looks whether something is on it, and
    /// something else than on the last one.
    pub fn look(&mut self, name: &str) {
        let path = self.pictures.join(format!("{name}.png"));
        let deadline = Instant::now() + LIMIT;
        let mut before = None;
        loop {
            self.display.picture(&path);
            let picture = image::open(&path).unwrap().into_rgb8();
            let stands_still = before.as_ref() == Some(&picture);
            if stands_still && self.last_look != picture && colours(&picture) >= FEWEST_COLOURS {
                self.last_look = picture;
                return;
            }
            assert!(
                Instant::now() < deadline,
                "{name}: {} colours, stands still: {stands_still}, as before: {}",
                colours(&picture),
                self.last_look == picture
            );
            before = Some(picture);
        }
    }
}
fn colours(picture: &RgbImage) -> usize {
    let all: BTreeSet<[u8; 3]> = picture.pixels().map(|pixel| pixel.0).collect();
    all.len()
}
