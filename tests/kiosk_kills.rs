//! The kiosk itself, killed at any moment of a registration: nobody's ABHA is asked for twice, and whoever
//! may have got one is told so at the next start.
//!
//! The kiosk is a process of its own, with the settings of one for people; window and hands are a program's.
//! The service runs here and survives. `KIOSK_KILLS` in the environment of the test sets another number of
//! kills than the usual one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

use abha_kiosk::config::Config;
use abha_kiosk::domain::UtcMillis;
use abha_kiosk::journey::step::Step;
use abha_kiosk::journey::{CutOff, Screen, StopReason};
use abha_kiosk::kiosk::driver::Driver;
use abha_kiosk::kiosk::setup;
use abha_kiosk::record::{Access, CallKind, OpenOptions, Reader, Record, Stamp, Version};
use abha_kiosk::sandbox::{self, Sandbox};
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs, thread};
use test_support::process::{Lines, Process};

const USUAL_KILLS: u32 = 3;

/// The folder of the child's settings, and the numbers that it types.
const CHILD: &str = "KIOSK_KILLS_CHILD";

/// Long enough for a busy machine.
const LIMIT: Duration = Duration::from_secs(120);

const ENROL: &str = "/abha/api/v3/enrollment/enrol/byAadhaar";

/// The enrolment takes this long at the service: most kills shall fall into it.
const TAKES_MS: u64 = 700;

/// More than are ever asked for.
const CALLS: u64 = 1000;

struct Kiosk {
    driver: Driver,
    url: String,
}

impl Kiosk {
    async fn start(folder: &Path) -> Self {
        let config = Config::read(&folder.join("kiosk.toml")).unwrap();
        let url = fs::read_to_string(folder.join("url")).unwrap();
        let mut ready = setup::prepare(&config).await.unwrap();
        ready.options.record = setup::record(&config);
        let driver = Driver::new(ready.options, (1080, 1920)).unwrap();
        Self { driver, url }
    }

    fn tell(&self) {
        let screen = self.driver.session().screen().name();
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nat {screen} {}", self.reason()).unwrap();
        out.flush().unwrap();
    }

    fn reason(&self) -> &'static str {
        let Some(Step::Notice(notice)) = self.driver.session().step() else {
            return "-";
        };
        let reason = notice.reason();
        if matches!(reason, StopReason::CutOff(CutOff::Enrolment { .. })) {
            "cut-off"
        } else if matches!(reason, StopReason::MayHaveBeenMade) {
            "may-have-been-made"
        } else {
            "other"
        }
    }

    async fn press(&mut self, id: &str) {
        self.driver.pass(Duration::from_secs(1)).await;
        if let Err(error) = self.driver.press(id).await {
            panic!("{error}: {:?}", self.driver.controls());
        }
        self.tell();
    }

    async fn fill(&mut self, text: &str) {
        let at = self.driver.session().screen();
        self.driver.type_keys(text).await;
        self.driver.pass(Duration::from_secs(1)).await;
        if self.driver.session().screen() == at {
            self.driver.press("primary").await.unwrap();
        }
        self.tell();
    }

    async fn code(&self) -> String {
        let url = format!("{}/practice/inbox", self.url);
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let text = client.get(url).send().await.unwrap().text().await.unwrap();
        let inbox: serde_json::Value = serde_json::from_str(&text).unwrap();
        let newest = inbox
            .as_array()
            .and_then(|all| all.last())
            .expect("a message");
        newest["otp"].as_str().unwrap().to_owned()
    }

    /// From home to the question where the code goes.
    async fn identify(&mut self, aadhaar: &str, mobile: &str) {
        // The tiles of home stand behind a touch of their own.
        if self.driver.pressable("create").is_none() {
            self.press("services").await;
            self.driver.pass(Duration::from_secs(1)).await;
        }
        self.press("create").await;
        while self.driver.session().screen() == Screen::Consent {
            while self.driver.pressable("consent-agree").is_none() {
                self.driver.press("primary").await.unwrap();
            }
            self.driver.press("consent-agree").await.unwrap();
        }
        self.fill(aadhaar).await;
        self.fill(mobile).await;
    }

    async fn register(&mut self, aadhaar: &str, mobile: &str) {
        self.identify(aadhaar, mobile).await;
        // The minute after a message of the run before is over.
        self.driver.pass(Duration::from_secs(70)).await;
        if self.driver.pressable("phone-yes").is_none() {
            return;
        }
        self.press("phone-yes").await;
        if self.driver.session().screen() == Screen::AadhaarOtp {
            let code = self.code().await;
            self.driver.type_keys(&code).await;
            self.driver.pass(Duration::from_secs(2)).await;
            if self.driver.session().screen() == Screen::AadhaarOtp {
                let _ = self.driver.press("primary").await;
            }
            self.tell();
        }
    }
}

/// What the child does: a registration, after a look at what the start says.
async fn work(folder: PathBuf) {
    let mut kiosk = Kiosk::start(&folder).await;
    let people = fs::read_to_string(folder.join("people")).unwrap();
    let (aadhaar, mobile) = people.split_once(' ').unwrap();
    kiosk.press("language-en").await;
    if kiosk.reason() == "cut-off" {
        // It was somebody else, they say.
        kiosk.press("back").await;
    }
    kiosk.register(aadhaar, mobile).await;
    let mut out = std::io::stdout().lock();
    writeln!(out, "\ndone").unwrap();
    out.flush().unwrap();
    drop(out);
    // It waits to be killed.
    thread::sleep(LIMIT);
}

fn child(folder: &Path) -> (Process, Lines) {
    let mut process = Process::start(
        Command::new(env::current_exe().unwrap())
            .args([
                "--exact",
                "--nocapture",
                "a_killed_kiosk_asks_for_no_second_abha_and_says_what_it_knows",
            ])
            .env(CHILD, folder),
    );
    let lines = Lines::of(process.0.stdout.take());
    (process, lines)
}

/// The lines until it is done, or as many as came before it was killed.
fn until_done(lines: &mut Lines) -> Vec<String> {
    let mut seen = Vec::new();
    while let Some(line) = lines.next(LIMIT) {
        let is_last = line.trim_end() == "done";
        seen.push(line.trim_end().to_owned());
        if is_last {
            break;
        }
    }
    seen
}

#[test]
fn a_killed_kiosk_asks_for_no_second_abha_and_says_what_it_knows() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    if let Some(folder) = env::var_os(CHILD) {
        runtime.block_on(work(folder.into()));
        return;
    }
    let kills = env::var("KIOSK_KILLS").map_or(USUAL_KILLS, |kills| kills.parse().unwrap());
    let any_port = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let options = sandbox::Options {
        seed: Some(7),
        ..sandbox::Options::default()
    };
    let sandbox = runtime.block_on(Sandbox::start(any_port, options)).unwrap();
    let service = Service {
        runtime: &runtime,
        url: sandbox.url(),
    };
    let (mut open_enrolments, mut untold, mut repeated, mut whole) = (0, 0, 0, Duration::ZERO);
    let mut answered_unseen = 0;
    for kill in 0..=kills {
        service.reset();
        let home = settings(&sandbox);
        let record = home.path().join("record").join("record.sqlite");
        let began = Instant::now();
        let (mut process, mut lines) = child(home.path());
        if kill == 0 {
            // The first is left alone, for the time that it takes.
            let seen = until_done(&mut lines);
            whole = began.elapsed();
            assert_eq!(service.enrolments(), 1, "{seen:?}");
            continue;
        }
        // Every second one while the enrolment is under way, the others anywhere.
        let share = (u64::from(kill) * 7_919 + u64::from(std::process::id())) % 1000;
        if kill % 2 == 0 {
            while service.enrolments() == 0 && began.elapsed() < LIMIT {
                thread::sleep(Duration::from_millis(5));
            }
            thread::sleep(Duration::from_millis(TAKES_MS * share / 1000));
        } else {
            let at = whole.mul_f64(share as f64 / 1000.0);
            thread::sleep(at.saturating_sub(began.elapsed()));
        }
        process.0.kill().unwrap();
        let _ = process.0.wait().unwrap();
        let before = service.enrolments();
        let shown = until_done(&mut lines);
        let code_page = format!("at {} -", Screen::AadhaarOtp.name());
        let was_shown = shown
            .iter()
            .skip_while(|line| **line != code_page)
            .any(|line| line.starts_with("at ") && *line != code_page);
        let is_open = record.exists() && is_enrolment_open(&record);
        open_enrolments += u32::from(is_open);
        assert!(before == 0 || record.exists(), "a call left unrecorded");

        // The next start, with the same person there.
        let (process, mut lines) = child(home.path());
        let seen = until_done(&mut lines);
        drop(process);
        let first = seen.iter().find(|line| line.starts_with("at "));
        let told = first.is_some_and(|line| line.ends_with("cut-off"));
        untold += u32::from(before > 0 && !told);
        repeated += u32::from(before > 0 && service.enrolments() > before);
        answered_unseen += u32::from(before > 0 && !is_open && !was_shown);
        let _ = Reader::open(&record).unwrap().verify(None).unwrap();
    }
    writeln!(
        std::io::stdout(),
        "{kills} kills, {open_enrolments} with an enrolment under way: {repeated} repeated, {untold} untold; \
         {answered_unseen} after the answer and before the page that says so"
    )
    .unwrap();
    assert!(open_enrolments > 0, "no kill fell into an enrolment");
    assert_eq!((repeated, untold), (0, 0));
}

/// The settings of a kiosk for people, whose service is on this machine.
fn settings(sandbox: &Sandbox) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let url = sandbox.url();
    let text = format!(
        "[kiosk]\nstate_dir = \".\"\n[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_0001\"\n\
         client_secret_file = \"secret\"\nsession_url = \"{url}/api/hiecm/gateway/v3/sessions\"\n\
         abha_v3_url = \"{url}/abha/api\"\nabha_v1_url = \"{url}/api\"\n\
         phr_v3_url = \"{url}/abha/api/v3/phr/web\"\n"
    );
    let newcomer = sandbox
        .handle()
        .newcomer()
        .expect("somebody without an ABHA");
    let people = format!("{} {}", newcomer.aadhaar, newcomer.mobile);
    for (name, text) in [
        ("kiosk.toml", text),
        ("secret", "x".to_owned()),
        ("url", url),
        ("people", people),
    ] {
        let file = home.path().join(name);
        fs::write(&file, text).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        }
    }
    home
}

fn is_enrolment_open(path: &Path) -> bool {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let at = Stamp::in_india(UtcMillis(i64::try_from(since.as_millis()).unwrap()));
    let program = Version {
        major: 0,
        minor: 0,
        patch: 0,
    };
    let access = Access::Maintenance;
    let record = Record::open(
        path,
        &OpenOptions {
            access,
            program,
            at,
        },
    )
    .unwrap();
    let calls = record.open_calls().unwrap();
    calls
        .iter()
        .any(|call| call.sent.kind == CallKind::EnrolByAadhaar)
}

/// The sandbox's own switches.
struct Service<'a> {
    runtime: &'a tokio::runtime::Runtime,
    url: String,
}

impl Service<'_> {
    /// Forgets everybody, and makes enrolments slow.
    fn reset(&self) {
        let _ = self.send(reqwest::Method::POST, "/practice/reset", None);
        let slow = serde_json::json!({ "path": ENROL, "delayMs": TAKES_MS, "times": CALLS });
        let _ = self.send(
            reqwest::Method::POST,
            "/practice/faults",
            Some(slow.to_string()),
        );
    }

    /// So many enrolments came since then, whatever became of them.
    fn enrolments(&self) -> u64 {
        let faults = self.send(reqwest::Method::GET, "/practice/faults", None);
        let left = faults[0]["times"]
            .as_u64()
            .unwrap_or_else(|| panic!("{faults}"));
        CALLS - left
    }

    fn send(&self, method: reqwest::Method, path: &str, body: Option<String>) -> serde_json::Value {
        let url = format!("{}{path}", self.url);
        self.runtime.block_on(async {
            let client = reqwest::Client::builder().no_proxy().build().unwrap();
            let mut request = client.request(method, url);
            if let Some(body) = body {
                request = request
                    .header("content-type", "application/json")
                    .body(body);
            }
            let answer = request.send().await.unwrap();
            let text = answer.error_for_status().unwrap().text().await.unwrap();
            serde_json::from_str(&text).unwrap_or_default()
        })
    }
}
