//! A kiosk in a session, and the way of one person through it.

use crate::LIMIT;
use crate::account::Account;
use crate::log::Log;
use crate::notices::Notices;
use crate::practice::Practice;
use crate::process::{Lines, Process};
use crate::seat::Seat;
use image::RgbImage;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// A screen of ours has text, and the smoothed edges of its letters have many shades.
const FEWEST_COLOURS: usize = 64;

/// How long people look at what has changed before they press a key.
const LOOK: Duration = Duration::from_millis(600);

/// A page that was not drawn yet takes nothing: whoever sees nothing happen for so long presses
/// again.
const LONG: Duration = Duration::from_secs(10);

/// A kiosk that has said that it is ready, as the service that it is.
pub struct Kiosk {
    process: Process,
    _output: Lines,
    pub log: Log,
    pub notices: Notices,
    pub practice: Practice,
    /// The folder that it works in.
    folder: PathBuf,
}

/// So long the watchdog of its unit waits.
pub const WATCHDOG: Duration = Duration::from_secs(15);

impl Kiosk {
    /// What `command` starts, in practice, with a watchdog that waits so long.
    pub fn start(account: &Account, mut command: Command, watchdog: Duration) -> Self {
        let notices = Notices::in_folder(account.folder());
        account.give(notices.path());
        command
            .args(["--practice", "--log-format", "json", "--language", "en"])
            .arg("--save-dir")
            .arg(account.cards())
            .env("NOTIFY_SOCKET", notices.path())
            .env("WATCHDOG_USEC", watchdog.as_micros().to_string());
        Self::watch(command, notices, account.folder())
    }

    /// What `command` starts, which says there how it is, and works in that folder.
    pub fn watch(mut command: Command, notices: Notices, folder: &Path) -> Self {
        let mut process = Process::start(&mut command);
        let output = Lines::of(process.0.stdout.take());
        let mut log = Log::of(Lines::of(process.0.stderr.take()));
        let started = log.event("sandbox_started", LIMIT);
        let practice = Practice::at(started["url"].as_str().unwrap_or_default());
        log.screen("language", LIMIT);
        Self {
            process,
            _output: output,
            log,
            notices,
            practice,
            folder: folder.to_owned(),
        }
    }

    /// Waits until it is ready, which is what it says first.
    pub fn wait_until_ready(&mut self) {
        assert_eq!(self.notices.next(LIMIT).as_deref(), Some("READY=1"));
    }

    /// A signal to what was started, by its own id.
    pub fn signal(&self, name: &str) {
        let ask = format!("kill -{name} {}", self.process.0.id());
        Process::finish(Command::new("sh").args(["-c", &ask]), LIMIT).good();
    }

    /// The numbers of the programs of this name that it started itself.
    pub fn children(&self, program: &str) -> Vec<String> {
        let of = self.process.0.id();
        let children = fs::read_to_string(format!("/proc/{of}/task/{of}/children")).unwrap();
        let is_it = |child: &&str| {
            let name = fs::read_to_string(format!("/proc/{child}/comm"));
            name.is_ok_and(|name| name.trim() == program)
        };
        let found = children.split_whitespace().filter(is_it);
        found.map(str::to_owned).collect()
    }

    /// Its exit code, once it has ended by itself.
    pub fn ended(&mut self) -> Option<i32> {
        self.process.wait(LIMIT).expect("it ends").code()
    }
}

/// Somebody at that kiosk.
pub struct Walk<'a> {
    kiosk: &'a mut Kiosk,
    seat: &'a dyn Seat,
    // What every picture's name begins with, and how large it is.
    name: &'a str,
    size: (u32, u32),
    pictures: u32,
    last: RgbImage,
}

impl<'a> Walk<'a> {
    pub fn new(kiosk: &'a mut Kiosk, seat: &'a dyn Seat, name: &'a str, size: (u32, u32)) -> Self {
        Self {
            kiosk,
            seat,
            name,
            size,
            pictures: 0,
            last: RgbImage::default(),
        }
    }

    /// From the welcome to a card that is saved, by keys alone. The card's files come back.
    pub fn walk_to_a_saved_card(mut self, cards: &Path) -> Vec<PathBuf> {
        self.look("welcome");
        self.walk_from_the_welcome(cards)
    }

    /// The same where the welcome was seen.
    pub fn walk_from_the_welcome(mut self, cards: &Path) -> Vec<PathBuf> {
        let person = self.kiosk.practice.new_person();
        self.press("Return", "home");
        self.look("home");
        // Behind "Continue" stands "I am new": who says so is looked for, by their mobile.
        self.seat.press("Tab");
        self.press("Return", "login_id");
        self.type_text(&person.mobile, "consent");
        self.look("consent");
        self.consent();
        self.type_text(&person.aadhaar, "code_destination");
        self.press("Return", "aadhaar_otp");
        self.look("code");
        self.give_codes();
        self.press("Return", "created");
        self.look("created");
        self.press("Return", "card");
        let saved = self.save(cards);
        self.look("saved");
        saved
    }

    /// Agrees to item after item until the last page is left behind.
    fn consent(&mut self) {
        for key in ["space", "Return"].into_iter().cycle().take(12) {
            thread::sleep(LOOK);
            self.seat.press(key);
            if let Some(next) = self.kiosk.log.next_screen_within(Duration::from_secs(1)) {
                assert_eq!(next, "aadhaar", "\n{}", self.kiosk.log.seen());
                return;
            }
        }
        panic!("the consent does not end\n{}", self.kiosk.log.seen());
    }

    /// The code of Aadhaar, and that of the mobile where it is asked for.
    fn give_codes(&mut self) {
        let mut messages = 0;
        let mut screen = "aadhaar_otp".to_owned();
        while screen != "address" {
            assert!(screen.ends_with("_otp"), "{screen}");
            messages += 1;
            let code = self.kiosk.practice.code(messages, LIMIT);
            let code = code.expect("a message came");
            thread::sleep(LOOK);
            self.seat.type_text(&code);
            screen = self.kiosk.log.next_screen(LIMIT);
        }
    }

    fn save(&mut self, cards: &Path) -> Vec<PathBuf> {
        // Where nothing prints, the focus is on what saves.
        thread::sleep(LOOK);
        self.seat.press("Return");
        let saved = |log: &mut Log| {
            let event = log.event("card_saved", LIMIT);
            PathBuf::from(event["path"].as_str().unwrap_or_default())
        };
        let files: Vec<PathBuf> = (0..2).map(|_| saved(&mut self.kiosk.log)).collect();
        for file in &files {
            let there = self.kiosk.folder.join(file);
            let length = fs::metadata(there).map_or(0, |file| file.len());
            assert!(length > 0 && file.starts_with(cards), "{}", file.display());
        }
        files
    }

    /// Presses a key that leads to a screen.
    fn press(&mut self, key: &str, to: &str) {
        thread::sleep(LOOK);
        self.seat.press(key);
        let next = self.kiosk.log.next_screen_within(LONG);
        let next = next.unwrap_or_else(|| {
            self.seat.press(key);
            self.kiosk.log.next_screen(LIMIT)
        });
        assert_eq!(next, to, "\n{}", self.kiosk.log.seen());
    }

    /// Types something that leads to a screen when it is complete.
    fn type_text(&mut self, text: &str, to: &str) {
        thread::sleep(LOOK);
        self.seat.type_text(text);
        self.kiosk.log.screen(to, LIMIT);
    }

    /// Leaves a picture once the screen stands still, and looks whether something is on it, and
    /// something else than on the last one.
    pub fn look(&mut self, page: &str) {
        self.picture(page, fills);
    }

    /// Leaves a picture once the screen shows this page as it is on another one of its size.
    pub fn look_for(&mut self, page: &str, wanted: &RgbImage) {
        self.picture(page, |picture| is_same(picture, wanted));
    }

    /// The last picture.
    pub fn last(self) -> RgbImage {
        self.last
    }

    fn picture(&mut self, page: &str, is_whole: impl Fn(&RgbImage) -> bool) {
        self.pictures += 1;
        let path = pictures().join(format!("{}-{}-{page}.png", self.name, self.pictures));
        let deadline = Instant::now() + LIMIT;
        let mut before = None;
        loop {
            self.seat.picture(&path);
            let picture = image::open(&path).unwrap().into_rgb8();
            assert_eq!(picture.dimensions(), self.size, "{}", path.display());
            let stands_still = before
                .as_ref()
                .is_some_and(|before| is_same(before, &picture));
            let is_seen = is_whole(&picture) && colours(&picture) >= FEWEST_COLOURS;
            if stands_still && is_seen && !is_same(&self.last, &picture) {
                self.last = picture;
                return;
            }
            assert!(
                Instant::now() < deadline,
                "{}: {} colours, whole: {}, stands still: {stands_still}",
                path.display(),
                colours(&picture),
                is_whole(&picture)
            );
            before = Some(picture);
        }
    }
}

/// Where pictures are left.
fn pictures() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let pictures = target.unwrap().join("sessions");
    fs::create_dir_all(&pictures).unwrap();
    pictures
}

/// Whether the window reaches into every corner: what is not covered is black.
fn fills(picture: &RgbImage) -> bool {
    let (right, foot) = (picture.width() - 1, picture.height() - 1);
    let corners = [(0, 0), (right, 0), (0, foot), (right, foot)];
    corners
        .iter()
        .all(|(x, y)| picture.get_pixel(*x, *y).0 != [0, 0, 0])
}

/// Whether two pictures are of one page: a countdown may go on.
fn is_same(one: &RgbImage, other: &RgbImage) -> bool {
    let pairs = looked_at(one).zip(looked_at(other));
    let differ = pairs.filter(|(one, other)| one != other).count();
    one.dimensions() == other.dimensions() && 100 * differ < looked_at(one).count()
}

fn colours(picture: &RgbImage) -> usize {
    let all: BTreeSet<[u8; 3]> = looked_at(picture).collect();
    all.len()
}

/// A part of the pixels, from everywhere: all of them take long.
fn looked_at(picture: &RgbImage) -> impl Iterator<Item = [u8; 3]> {
    picture.pixels().step_by(13).map(|pixel| pixel.0)
}

/// The variables that a unit sets, but for those that are of a machine with a screen.
pub fn environment_of(unit: &str) -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("installer")
        .join(unit);
    let text = fs::read_to_string(file).unwrap();
    let set = text
        .lines()
        .filter_map(|line| line.strip_prefix("Environment="));
    let pairs = set.filter_map(|pair| pair.split_once('='));
    pairs
        .filter(|(name, _)| OsStr::new(name) != "LIBSEAT_BACKEND")
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
