//! The real window, worked by the keyboard alone, from the choice of a language to a saved card.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

#[path = "support/log.rs"]
mod log;
#[path = "support/practice.rs"]
mod practice;
#[path = "support/process.rs"]
mod process;
#[path = "support/screen.rs"]
mod screen;

use image::RgbImage;
use log::Log;
use practice::{Practice, is_new};
use process::{Lines, Process};
use screen::Display;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// Generous: an unoptimised build on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);

/// A panel turned upright.
const SIZE: (u32, u32) = (1080, 1920);

/// A screen of ours has text, and the smoothed edges of its letters have many shades.
const FEWEST_COLOURS: usize = 64;

/// A kiosk in its window on a display of its own.
struct Kiosk {
    // In this order: the window goes before its display.
    _process: Process,
    _output: Lines,
    display: Display,
    log: Log,
    practice: Practice,
    pictures: PathBuf,
    last_look: RgbImage,
}

/// A person of the sandbox.
struct Person {
    aadhaar: String,
    mobile: String,
    name: String,
}

/// One of the sandbox's people, who has one ABHA on a mobile of his own.
const SUNIL: Prepared = Prepared {
    mobile: "9999900004",
    number: "91100020003008",
    name: "Sunil Pawar",
    birth: "17081977",
};

struct Prepared {
    mobile: &'static str,
    number: &'static str,
    name: &'static str,
    birth: &'static str,
}

/// CRT_ABHA_101 to 109 and 112 to 114 at the real window.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_leads_from_language_to_card() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let mut kiosk = Kiosk::start(folder.path(), &cards);
    let person = kiosk.new_person();

    kiosk.look("language");
    kiosk.display.press("Return");
    kiosk.log.screen("home", LIMIT);
    kiosk.look("home");
    kiosk.display.press("Return");
    kiosk.log.screen("consent", LIMIT);
    kiosk.look("consent");
    kiosk.consent_to_everything();
    kiosk.display.type_text(&person.aadhaar);
    kiosk.look("aadhaar");
    kiosk.display.press("Return");
    kiosk.log.screen("mobile", LIMIT);
    kiosk.display.type_text(&person.mobile);
    kiosk.look("mobile");
    kiosk.display.press("Return");
    kiosk.log.screen("code_destination", LIMIT);
    assert_eq!(
        kiosk.inbox().len(),
        0,
        "a code was sent before it was asked for"
    );
    kiosk.display.press("Return");
    kiosk.log.screen("aadhaar_otp", LIMIT);
    kiosk.look("aadhaar_otp");
    let mut codes = vec![kiosk.code(1)];
    kiosk.display.type_text(&codes[0]);
    let mut next = kiosk.log.next_screen(LIMIT);
    if next == "mobile_otp" {
        codes.push(kiosk.code(2));
        kiosk.display.type_text(&codes[1]);
        next = kiosk.log.next_screen(LIMIT);
    }
    assert_eq!(next, "address", "\n{}", kiosk.log.seen());
    kiosk.look("address");
    kiosk.display.press("Return");
    kiosk.log.screen("created", LIMIT);
    kiosk.look("created");
    kiosk.display.press("Return");
    kiosk.log.screen("card", LIMIT);
    let (pdf, png) = kiosk.save_card();
    kiosk.look("card");

    let number = kiosk.abha_number(&person);
    check_card(&pdf, &png, &cards, &number, &person);
    check_log(&kiosk.log.seen(), &person, &codes, &number);
}

/// The same in the older calls, where the mobile is asked for after the Aadhaar code.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_registers_by_the_older_calls() {
    let folder = tempfile::tempdir().unwrap();
    let cards = folder.path().join("cards");
    let mut kiosk = Kiosk::start_with("v2", folder.path(), &cards);
    let person = kiosk.new_person();
    kiosk.go_to_journey(0);
    kiosk.log.screen("consent", LIMIT);
    kiosk.consent_to_everything();
    kiosk.display.type_text(&person.aadhaar);
    kiosk.display.press("Return");
    kiosk.log.screen("code_destination", LIMIT);
    assert_eq!(kiosk.inbox().len(), 0, "no code before it is asked for");
    kiosk.display.press("Return");
    kiosk.log.screen("aadhaar_otp", LIMIT);
    let mut codes = vec![kiosk.code(1)];
    kiosk.display.type_text(&codes[0]);
    kiosk.log.screen("mobile", LIMIT);
    // Another one than that of Aadhaar, so that it has to be proven.
    kiosk.display.type_text("9999900087");
    kiosk.display.press("Return");
    kiosk.log.screen("mobile_otp", LIMIT);
    codes.push(kiosk.code(2));
    kiosk.display.type_text(&codes[1]);
    // What makes the ABHA passes by itself.
    kiosk.log.screen("create", LIMIT);
    kiosk.log.screen("created", LIMIT);
    kiosk.display.press("Return");
    kiosk.log.screen("card", LIMIT);
    let (pdf, png) = kiosk.save_card();

    let number = kiosk.abha_number(&person);
    check_card(&pdf, &png, &cards, &number, &person);
    check_log(&kiosk.log.seen(), &person, &codes, &number);
}

/// Sign-in, the number forgotten, the ABHA switched on again, at the real window in both
/// generations.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_works_the_other_journeys() {
    for api in ["v3", "v2"] {
        let folder = tempfile::tempdir().unwrap();
        let mut kiosk = Kiosk::start_with(api, folder.path(), &folder.path().join("cards"));
        kiosk.print_the_card();
        kiosk.find_the_number(api);
        kiosk.switch_on_again();
    }
}

/// Another mobile, with the two proofs it wants, at the real window in both generations.
#[test]
#[ignore = "needs Xvfb, xdotool, imagemagick, zbar-tools and poppler-utils"]
fn the_keyboard_alone_changes_the_mobile() {
    for api in ["v3", "v2"] {
        let folder = tempfile::tempdir().unwrap();
        let cards = folder.path().join("cards");
        let mut kiosk = Kiosk::start_with(api, folder.path(), &cards);
        kiosk.go_to_journey(4);
        let mut messages = 0;
        loop {
            let screen = kiosk.log.next_screen(LIMIT);
            match screen.as_str() {
                "login_id" => {
                    kiosk.display.type_text(SUNIL.number);
                    kiosk.display.press("Return");
                }
                "code_destination" | "mobile_confirm" => kiosk.display.press("Return"),
                "login_otp" => {
                    messages += 1;
                    let code = kiosk.code(messages);
                    kiosk.display.type_text(&code);
                    // V2 asks for a proof of the person after that of the mobile, on the same
                    // kind of screen.
                    if api == "v2" && messages == 2 {
                        messages += 1;
                        let code = kiosk.code(messages);
                        kiosk.display.type_text(&code);
                    }
                }
                "mobile_change" => {
                    kiosk.display.type_text("9999900077");
                    kiosk.display.press("Return");
                }
                // What fetches the account passes by itself.
                "profile" => {}
                "done" => break,
                other => panic!("{api}: {other}\n{}", kiosk.log.seen()),
            }
        }
        assert!(messages >= 2, "{api}: {messages} codes are no two proofs");
        let people = kiosk.practice.get("/practice/people");
        let changed = people
            .as_array()
            .into_iter()
            .flatten()
            .any(|person| person["abhaNumbers"][0]["mobile"] == "9999900077");
        assert!(changed, "{api}: the mobile is the old one: {people:#}");
    }
}

impl Kiosk {
    fn print_the_card(&mut self) {
        self.go_to_journey(2);
        self.log.screen("login_id", LIMIT);
        self.display.type_text(SUNIL.mobile);
        self.sign_in();
    }

    /// Asks for a forgotten number: today's calls lead to the card, the older ones want name,
    /// gender and birth date and tell the number.
    fn find_the_number(&mut self, api: &str) {
        self.go_to_journey(1);
        self.log.screen("login_id", LIMIT);
        self.display.type_text(SUNIL.mobile);
        if api == "v3" {
            return self.sign_in();
        }
        let before = self.inbox().len();
        self.display.press("Return");
        self.log.screen("retrieval_details", LIMIT);
        self.display.type_text(SUNIL.name);
        self.display.press("Return");
        // The second of three genders.
        for key in ["Tab", "space", "Return"] {
            self.display.press(key);
        }
        self.display.type_text(SUNIL.birth);
        self.look("retrieval_details");
        self.display.press("Return");
        self.log.screen("login_otp", LIMIT);
        let code = self.code(before + 1);
        self.display.type_text(&code);
        self.log.screen("done", LIMIT);
        self.look("retrieval_done");
        // On to the card, with the number that was found.
        self.display.press("Return");
        self.log.screen("login_id", LIMIT);
        self.sign_in();
    }

    /// From a number that is typed to the card, and to its end.
    fn sign_in(&mut self) {
        let before = self.inbox().len();
        self.display.press("Return");
        let mut next = self.log.next_screen(LIMIT);
        if next == "account_choice" {
            self.display.press("Return");
            next = self.log.next_screen(LIMIT);
        }
        assert_eq!(next, "login_otp", "\n{}", self.log.seen());
        let code = self.code(before + 1);
        self.display.type_text(&code);
        // What opens and fetches the account passes by itself.
        loop {
            match self.log.next_screen(LIMIT).as_str() {
                "created" => break,
                "account_choice" | "profile" => {}
                other => panic!("{other}\n{}", self.log.seen()),
            }
        }
        self.display.press("Return");
        self.log.screen("card", LIMIT);
        let _ = self.save_card();
        self.finish();
    }

    /// With the number of an ABHA that was switched off.
    fn switch_on_again(&mut self) {
        self.go_to_journey(3);
        self.log.screen("login_id", LIMIT);
        self.display.type_text("91999900000004");
        self.display.press("Return");
        self.log.screen("code_destination", LIMIT);
        let before = self.inbox().len();
        self.display.press("Return");
        self.log.screen("login_otp", LIMIT);
        let code = self.code(before + 1);
        self.display.type_text(&code);
        self.log.screen("done", LIMIT);
        self.look("done");
    }

    /// From the choice of a language to the tile so many stops after the first.
    fn go_to_journey(&mut self, tabs: usize) {
        self.display.press("Return");
        self.log.screen("home", LIMIT);
        for _ in 0..tabs {
            self.display.press("Tab");
        }
        self.display.press("Return");
    }

    /// On the card the focus begins on saving; printing, the other picture and the end follow.
    fn finish(&mut self) {
        for _ in 0..3 {
            self.display.press("Tab");
        }
        self.display.press("Return");
        self.log.screen("language", LIMIT);
    }

    fn start(pictures: &Path, cards: &Path) -> Self {
        Self::start_with("v3", pictures, cards)
    }

    fn start_with(api: &str, pictures: &Path, cards: &Path) -> Self {
        let (width, height) = SIZE;
        let display = Display::start(width, height);
        let mut process = Process::start(
            Command::new(env!("CARGO_BIN_EXE_abha-kiosk"))
                .args(["--practice", "--log-format", "json", "--language", "en"])
                .args(["--api", api])
                .args(["--windowed", &format!("{width}x{height}")])
                .arg("--save-dir")
                .arg(cards)
                .current_dir(pictures)
                .env("DISPLAY", display.name())
                .env("WINIT_X11_SCALE_FACTOR", "1")
                .env_remove("WAYLAND_DISPLAY")
                .env_remove("WAYLAND_SOCKET"),
        );
        let output = Lines::of(process.0.stdout.take());
        let mut log = Log::of(Lines::of(process.0.stderr.take()));
        let started = log.event("sandbox_started", LIMIT);
        let practice = Practice::at(started["url"].as_str().unwrap_or_default());
        log.screen("language", LIMIT);
        display.focus_window();
        Self {
            _process: process,
            _output: output,
            display,
            log,
            practice,
            pictures: pictures.to_owned(),
            last_look: RgbImage::default(),
        }
    }

    fn new_person(&self) -> Person {
        let people = self.practice.get("/practice/people");
        let person = people
            .as_array()
            .and_then(|people| {
                people
                    .iter()
                    .find(|person| is_new(person) && person["aadhaarMobile"].is_string())
            })
            .unwrap_or_else(|| panic!("nobody is new with a mobile in {people:#}"));
        let text = |key: &str| person[key].as_str().unwrap_or_default().to_owned();
        Person {
            aadhaar: text("aadhaar"),
            mobile: text("aadhaarMobile"),
            name: text("name"),
        }
    }

    /// Ticks item after item until the last page is left behind.
    fn consent_to_everything(&mut self) {
        for _ in 0..12 {
            self.display.press("space");
            self.display.press("Return");
            if let Some(next) = self.log.next_screen_within(Duration::from_secs(2)) {
                assert_eq!(next, "aadhaar", "\n{}", self.log.seen());
                return;
            }
        }
        panic!("the consent does not end\n{}", self.log.seen());
    }

    fn inbox(&self) -> Vec<Value> {
        let inbox = self.practice.get("/practice/inbox");
        inbox.as_array().cloned().unwrap_or_default()
    }

    /// The code of the newest message, once there are so many.
    fn code(&self, messages: usize) -> String {
        let deadline = Instant::now() + LIMIT;
        loop {
            let inbox = self.inbox();
            if inbox.len() >= messages {
                let code = inbox.last().and_then(|message| message["otp"].as_str());
                return code.expect("the message has a code").to_owned();
            }
            assert!(Instant::now() < deadline, "no message came");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Asks for the card and waits until both of its files are there.
    fn save_card(&mut self) -> (PathBuf, PathBuf) {
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

    fn abha_number(&self, person: &Person) -> String {
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
    fn look(&mut self, name: &str) {
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

fn check_card(pdf: &Path, png: &Path, cards: &Path, number: &str, person: &Person) {
    for path in [pdf, png] {
        assert!(path.is_file(), "{} is not there", path.display());
        assert!(path.starts_with(cards), "{} is elsewhere", path.display());
    }
    assert_eq!(qr_of(png)["hidn"], number, "QR of the picture");

    let printed = cards.join("printed");
    tool(
        "pdftoppm",
        &["-r", "300", "-png", "-f", "1", "-l", "1", "-singlefile"],
        &[pdf, &printed],
    );
    let qr = qr_of(&printed.with_extension("png"));
    assert_eq!(qr["hidn"], number, "QR of the page");
    assert_eq!(qr["name"], person.name.as_str(), "QR of the page");

    let text = tool("pdftotext", &["-layout"], &[pdf, Path::new("-")]);
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    assert!(
        digits(&text).contains(&digits(number)),
        "no {number} in:\n{text}"
    );
}

/// Nothing personal is in the log (security.md R8).
fn check_log(log: &str, person: &Person, codes: &[String], number: &str) {
    let secrets: Vec<&str> = [&person.aadhaar, &person.mobile, &person.name]
        .into_iter()
        .chain(codes)
        .map(String::as_str)
        .chain([number])
        .collect();
    for line in log.lines() {
        let mut fields: Value = serde_json::from_str(line).unwrap_or_else(|_| line.into());
        // Six digits of a code stand in a fraction of a second sooner or later.
        if let Some(fields) = fields.as_object_mut() {
            fields.remove("timestamp");
        }
        let said = fields.to_string();
        for secret in &secrets {
            assert!(!said.contains(secret), "the log tells a secret: {line}");
        }
    }
}

fn qr_of(picture: &Path) -> Value {
    let text = tool("zbarimg", &["--quiet", "--raw"], &[picture]);
    text.lines()
        .find_map(|line| serde_json::from_str::<Value>(line).ok())
        .unwrap_or_else(|| panic!("no JSON in the QR codes of {}: {text}", picture.display()))
}

fn tool(name: &str, arguments: &[&str], paths: &[&Path]) -> String {
    let mut command = Command::new(name);
    command.args(arguments).args(paths);
    Process::finish(&mut command, LIMIT).good()
}
