//! A kiosk whose service is a process of its own, and whose memory is looked at.

use crate::LIMIT;
use crate::log::Log;
use crate::needles::{Kept, Needle};
use crate::places::place_of;
use crate::practice::{Practice, is_new};
use crate::process::{Lines, Process};
use crate::screen::Display;
use crate::search::Searcher;
use crate::wire::Wire;
use abha_kiosk::domain::UtcMillis;
use abha_kiosk::journey::Screen;
use abha_kiosk::record::{ExportFormat, Reader};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// A notebook's window: what is drawn is fewer pixels to look through.
const SIZE: (u32, u32) = (1280, 800);

/// Known to stand in the memory of this kiosk as long as it runs.
const CANARY: &str = "Clinic of the Canary";

/// What the kiosk's access to the service is made with.
const CLIENT_SECRET: &str = "invented-secret-7b1f-for-memory";

/// An entry at the edge of a page that SQLite divided stands in what it did that with as well.
const DIVIDED: usize = 2;

/// What may stand in memory when it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// What must not be held once it was sent was typed, and was not sent.
    Typed,
    /// It was sent.
    During,
    /// The session is over, or has not begun.
    Over,
}

/// One moment: what was looked at when, and what was found.
struct Row {
    moment: String,
    counts: BTreeMap<String, usize>,
    megabytes: usize,
}

/// A kiosk in its window, the service behind it, and what was found of a person in its memory.
pub struct Kiosk {
    // In this order: the window goes before its display and its service.
    process: Process,
    _output: Lines,
    pub display: Display,
    pub log: Log,
    pub practice: Practice,
    pub wire: Wire,
    _sandbox: Process,
    _sandbox_log: Lines,
    needles: Vec<Needle>,
    /// How many people were there.
    pub persons: usize,
    folder: PathBuf,
    finish_button: (u32, u32),
    rows: Vec<Row>,
    wrong: Vec<String>,
}

impl Kiosk {
    pub fn start(api: &str, settings: &str, folder: &Path) -> Self {
        let mut sandbox = Process::start(
            Command::new(env!("CARGO_BIN_EXE_abha-kiosk")).args(["sandbox", "--seed", "11"]),
        );
        let sandbox_log = Lines::of(sandbox.0.stderr.take());
        let ready = Lines::of(sandbox.0.stdout.take()).next(LIMIT).unwrap();
        let ready: Value = serde_json::from_str(&ready).unwrap();
        let url = ready["url"].as_str().unwrap().to_owned();
        let practice = Practice::at(&url);
        let address = url.strip_prefix("http://").unwrap();
        let (wire, at) = Wire::start(address.parse().unwrap());

        let display = Display::start(SIZE.0, SIZE.1);
        let config = write_settings(folder, api, settings, &format!("http://{at}"));
        let mut process = Process::start(
            Command::new(env!("CARGO_BIN_EXE_abha-kiosk"))
                .args(["--log-format", "json", "--language", "en", "--windowed"])
                .arg(format!("{}x{}", SIZE.0, SIZE.1))
                .arg("--config")
                .arg(config)
                .current_dir(folder)
                .env("DISPLAY", display.name())
                .env("XDG_STATE_HOME", folder)
                .env_remove("STATE_DIRECTORY")
                // None of these makes anybody talk.
                .envs([
                    ("RUST_LOG", "trace"),
                    ("RUST_BACKTRACE", "full"),
                    ("WAYLAND_DEBUG", "1"),
                ])
                .env("SSLKEYLOGFILE", folder.join("keys"))
                .env("WINIT_X11_SCALE_FACTOR", "1")
                .env_remove("WAYLAND_DISPLAY")
                .env_remove("WAYLAND_SOCKET"),
        );
        let output = Lines::of(process.0.stdout.take());
        let mut log = Log::of(Lines::of(process.0.stderr.take()));
        log.screen("language", LIMIT);
        display.focus_window();
        Self {
            process,
            _output: output,
            display,
            log,
            practice,
            wire,
            _sandbox: sandbox,
            _sandbox_log: sandbox_log,
            needles: vec![
                Needle::text("canary", CANARY).kept(Kept::Canary),
                Needle::text("client secret", CLIENT_SECRET).kept(Kept::UntilSent),
            ],
            persons: 0,
            folder: folder.to_owned(),
            finish_button: place_of(SIZE, Screen::Home, "finish"),
            rows: Vec::new(),
            wrong: Vec::new(),
        }
    }

    /// From now on this is sought too.
    pub fn seek(&mut self, needle: Needle) {
        if self.needles.iter().all(|known| known.name != needle.name) {
            self.needles.push(needle);
        }
    }

    /// Looks through the memory of the kiosk.
    pub fn look(&mut self, moment: &str, now: Moment) {
        self.seek_what_passed();
        let searcher = Searcher::new(&self.needles);
        let id = self.process.0.id();
        signal(id, "STOP");
        let found = searcher.count_in(id);
        signal(id, "CONT");
        let mut counts = BTreeMap::new();
        for needle in &self.needles {
            let name = &needle.name;
            let count = found.counts.get(name).copied().unwrap_or_default();
            let most = match (needle.kept, now) {
                (Kept::Canary, _) => {
                    assert!(count > 0, "the search finds nothing at all");
                    usize::MAX
                }
                // A long text stands once when each of its pieces does. While nobody is there the kiosk
                // looks whether the service answers, and then it stands in that call as well.
                (Kept::Once, Moment::Over) => 2 * needle.forms.len(),
                (Kept::Recorded, Moment::Over) => self.recorded(needle) + DIVIDED,
                (Kept::UntilSent, Moment::Typed) => 1,
                (Kept::Once | Kept::Session | Kept::Recorded, Moment::Typed | Moment::During) => {
                    usize::MAX
                }
                (Kept::UntilSent, Moment::During) | (_, Moment::Over) => 0,
            };
            if count > most {
                let places = found.places.iter();
                let places = places.filter(|place| place.starts_with(&format!("{name} (")));
                let places: Vec<&str> = places.map(String::as_str).collect();
                self.wrong.push(format!(
                    "{moment}: {name} stands {count} times, {most} allowed\n    {}",
                    places.join("\n    ")
                ));
            }
            counts.insert(name.clone(), count);
        }
        self.rows.push(Row {
            moment: moment.to_owned(),
            counts,
            megabytes: found.bytes >> 20,
        });
    }

    /// How often the record itself says this: so often it may stand in the pages that SQLite has of it.
    fn recorded(&self, needle: &Needle) -> usize {
        let path = self.folder.join("abha-kiosk/record/record.sqlite");
        let reader = Reader::open(&path).expect("the kiosk has a record");
        let always = UtcMillis(0)..UtcMillis(i64::MAX);
        let mut entries = Vec::new();
        let _ = reader
            .export(ExportFormat::JsonLines, always, &mut entries)
            .expect("it can be read");
        let (_, plain) = &needle.forms[0];
        let all = entries.windows(plain.len());
        all.filter(|part| part == plain).count()
    }

    /// The table of all that was found, and what was found where nothing should be; the log is
    /// looked through as well.
    pub fn judged(mut self, api: &str) -> (String, Vec<String>) {
        let said = self.log.seen();
        let sought = self
            .needles
            .iter()
            .filter(|needle| needle.kept != Kept::Canary);
        for needle in sought {
            for (form, bytes) in &needle.forms {
                let text = String::from_utf8_lossy(bytes);
                if said.contains(text.as_ref()) {
                    self.wrong
                        .push(format!("{} ({form}) is in the log", needle.name));
                }
            }
        }
        if self.folder.join("keys").exists() {
            self.wrong.push("a file of keys was written".to_owned());
        }
        let wrong = self.wrong.iter().map(|wrong| format!("{api}: {wrong}"));
        (format!("{api}\n{}", self.table()), wrong.collect())
    }

    /// One row a moment, one column a kind of what was sought. Of a long text that is sought in
    /// pieces, the pieces are counted.
    fn table(&self) -> String {
        let kinds: Vec<&str> = self
            .needles
            .iter()
            .map(kind)
            .fold(Vec::new(), |mut all, kind| {
                if !all.contains(&kind) {
                    all.push(kind);
                }
                all
            });
        let mut lines = vec![
            format!("| moment | {} | MB |", kinds.join(" | ")),
            format!("|---|{}", "---|".repeat(kinds.len() + 1)),
        ];
        for row in &self.rows {
            let of_kind = |wanted: &&str| {
                let needles = self.needles.iter().filter(|needle| kind(needle) == *wanted);
                let counts = needles.filter_map(|needle| row.counts.get(&needle.name));
                counts.sum::<usize>().to_string()
            };
            let counts: Vec<String> = kinds.iter().map(of_kind).collect();
            let (moment, counts) = (&row.moment, counts.join(" | "));
            lines.push(format!("| {moment} | {counts} | {} |", row.megabytes));
        }
        lines.join("\n")
    }

    /// Tokens, transactions and sealed texts, as they passed on the wire.
    fn seek_what_passed(&mut self) {
        let gateway = self.wire.answered("accessToken").concat();
        for text in self.wire.answered("accessToken") {
            let needle = Needle::pieces("gateway token", text.as_bytes(), &[]);
            self.seek(needle.kept(Kept::Once));
        }
        for key in ["token", "refreshToken", "xToken", "jwtToken"] {
            for (index, text) in self.wire.answered(key).iter().enumerate() {
                let needle = Needle::pieces(
                    &format!("{key} {index}"),
                    text.as_bytes(),
                    gateway.as_bytes(),
                );
                self.seek(needle);
            }
        }
        for (index, text) in self.wire.answered("txnId").iter().enumerate() {
            let transaction = Needle::text(&format!("transaction {index}"), text);
            self.seek(transaction.kept(Kept::Recorded));
        }
        for key in ["photo", "kycPhoto", "profilePhoto"] {
            for (index, text) in self.wire.answered(key).iter().enumerate() {
                let file = STANDARD.decode(text).unwrap_or_default();
                for (what, bytes) in [("as text", text.as_bytes()), ("file", &file)] {
                    let middle = bytes.len() / 2;
                    let part = bytes.get(middle..middle + 256).unwrap_or_default();
                    let name = format!("photo {what} {key}{index}");
                    self.seek(Needle::pieces(&name, part, &[]));
                }
            }
        }
        for key in ["loginId", "otpValue", "aadhaar", "otp"] {
            for (index, text) in self.wire.asked(key).iter().enumerate() {
                if text.len() > 64 {
                    let needle =
                        Needle::pieces(&format!("sealed {key} {index}"), text.as_bytes(), &[]);
                    self.seek(needle);
                }
            }
        }
    }

    /// Where the button is that ends everything.
    pub fn finish_button(&self) -> (u32, u32) {
        self.finish_button
    }

    /// The people who have no ABHA yet.
    pub fn new_people(&self) -> Vec<Value> {
        let people = self.practice.get("/practice/people");
        let mut people = people.as_array().cloned().unwrap_or_default();
        people.retain(|person| is_new(person) && person["aadhaarMobile"].is_string());
        people
    }

    pub fn messages(&self) -> usize {
        let inbox = self.practice.get("/practice/inbox");
        inbox.as_array().map_or(0, Vec::len)
    }

    /// The code of the newest message, once there are so many.
    pub fn code(&self, messages: usize) -> String {
        let deadline = Instant::now() + LIMIT;
        loop {
            let inbox = self.practice.get("/practice/inbox");
            let inbox = inbox.as_array().cloned().unwrap_or_default();
            if inbox.len() >= messages {
                let code = inbox.last().and_then(|message| message["otp"].as_str());
                return code.expect("the message has a code").to_owned();
            }
            assert!(Instant::now() < deadline, "no message came");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Agrees to item after item until the last page is left behind.
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
}

/// The name without the number that tells it from others of its kind.
fn kind(needle: &Needle) -> &str {
    let name = needle.name.as_str();
    if name.starts_with("photo") {
        return "photo";
    }
    name.trim_end_matches(|end: char| end.is_ascii_digit())
        .trim_end()
}

fn signal(process: u32, name: &str) {
    let ask = format!("kill -{name} {process}");
    Process::finish(Command::new("sh").args(["-c", &ask]), LIMIT).good();
}

fn write_settings(folder: &Path, api: &str, settings: &str, url: &str) -> PathBuf {
    let secret = folder.join("secret.txt");
    fs::write(&secret, CLIENT_SECRET).unwrap();
    let rights = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    fs::set_permissions(&secret, rights).unwrap();
    let file = folder.join("kiosk.toml");
    let text = format!(
        "[kiosk]\nclinic_name = \"{CANARY}\"\nsave_dir = \"cards\"\n{settings}\n\
         [abdm]\nenvironment = \"sandbox\"\napi = \"{api}\"\nclient_id = \"SBX_000001\"\n\
         client_secret_file = \"secret.txt\"\n\
         session_url = \"{url}/api/hiecm/gateway/v3/sessions\"\nabha_v3_url = \"{url}/abha/api\"\n\
         abha_v1_url = \"{url}/api\"\nphr_v3_url = \"{url}/abha/api/v3/phr/web\"\n"
    );
    fs::write(&file, text).unwrap();
    file
}
