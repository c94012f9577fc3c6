//! `check` on a machine where all is well, and on others where one thing is not.

#[path = "check/beside.rs"]
mod beside;

use super::*;
use crate::printer::{Printer, keyword};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::Instant;
use tempfile::TempDir;
use test_support::secret::{set_mode, write_secret};
use time::OffsetDateTime;
use time::macros::format_description;

const SECRET: &str = "invented-words-that-nobody-prints";

/// What the specification of the command bounds.
const HALF_A_MINUTE: Duration = Duration::from_secs(30);

/// Every name, in its order.
const NAMES: [&str; 22] = [
    "settings",
    "secret",
    "host-names",
    "tls",
    "gateway",
    "key",
    "clock",
    "uidai",
    "printer",
    "save-folder",
    "usb-folder",
    "state-folder",
    "record",
    "fonts",
    "languages",
    "voice",
    "screen",
    "touch",
    "call-command",
    "handoff",
    "share",
    "metrics",
];

/// A kiosk that is set up for the service at an address, and its folder.
struct Clinic {
    folder: TempDir,
    /// Where the session call goes; the others go where the service is.
    session: String,
    service: String,
    kiosk: &'static str,
    printer: String,
}

impl Clinic {
    fn at(service: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["cards", "state"] {
            let path = folder.path().join(name);
            fs::create_dir(&path).unwrap();
            set_mode(&path, 0o700);
        }
        write_secret(&folder.path().join("secret.txt"), SECRET.as_bytes());
        Self {
            folder,
            session: format!("{service}/api/hiecm/gateway/v3/sessions"),
            service: service.to_owned(),
            kiosk: "save_dir = \"cards\"",
            printer: String::new(),
        }
    }

    fn settings(&self) -> PathBuf {
        let (session, service) = (&self.session, &self.service);
        let (kiosk, printer) = (self.kiosk, &self.printer);
        let text = format!(
            "[kiosk]\n{kiosk}\nstate_dir = \"state\"\n{printer}\n[voice]\nengine = \"off\"\n\
             [abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_000001\"\n\
             client_secret_file = \"secret.txt\"\nsession_url = \"{session}\"\n\
             abha_v3_url = \"{service}/abha/api\"\nabha_v1_url = \"{service}/api\"\n\
             phr_v3_url = \"{service}/abha/api/v3/phr/web\"\n"
        );
        let file = self.folder.path().join("kiosk.toml");
        fs::write(&file, text).unwrap();
        file
    }

    /// What is said, in both forms, and the states of the parts.
    fn check(&self) -> Checked {
        check(Some(&self.settings()))
    }
}

/// What was said.
struct Checked {
    code: Option<i32>,
    checks: Vec<Value>,
}

impl Checked {
    fn state(&self, name: &str) -> &str {
        self.one(name)["state"].as_str().unwrap()
    }

    fn sentence(&self, name: &str) -> &str {
        self.one(name)["sentence"].as_str().unwrap()
    }

    fn one(&self, name: &str) -> &Value {
        let mut named = self.checks.iter().filter(|check| check["name"] == name);
        let one = named.next().unwrap_or_else(|| panic!("nothing on {name}"));
        assert!(named.next().is_none(), "{name} twice");
        one
    }

    /// Whether one part, and none but it, is broken, in these words.
    #[track_caller]
    fn breaks(&self, name: &str, words: &str) {
        let broken: Vec<&Value> = self
            .checks
            .iter()
            .filter(|check| check["state"] == "broken")
            .collect();
        assert_eq!(broken.len(), 1, "{broken:?}");
        assert_eq!(broken[0]["name"], name, "{broken:?}");
        assert!(self.sentence(name).contains(words), "{broken:?}");
        assert_eq!(self.code, Some(2));
    }
}

fn check(settings: Option<&Path>) -> Checked {
    let run = |more: &[&str]| {
        let mut command = kiosk();
        let command = without_display(command.arg("check").args(more));
        if let Some(settings) = settings {
            let _ = command.arg("--config").arg(settings);
        }
        let began = Instant::now();
        let finished = run(command);
        assert!(began.elapsed() < HALF_A_MINUTE);
        for said in [&finished.stdout, &finished.stderr] {
            assert!(!said.contains(SECRET), "{said}");
        }
        assert_eq!(finished.stderr, "", "the log was not asked for");
        finished
    };
    let json = run(&["--json"]);
    let checks: Vec<Value> = serde_json::from_str(&json.stdout).unwrap();
    let worst = |state| checks.iter().any(|check| check["state"] == state);
    let expected = if worst("broken") {
        2
    } else {
        i32::from(worst("look"))
    };
    assert_eq!(json.code, Some(expected), "{checks:?}");
    Checked {
        code: json.code,
        checks,
    }
}

/// Hands calls on to a server, and puts another `Date` into its answers.
fn proxy(service: &str, date: String) -> String {
    let service = service.replace("http://", "");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut caller in listener.incoming().map_while(Result::ok) {
            let request = read_request(&mut caller);
            let request = request.replacen("\r\n", "\r\nConnection: close\r\n", 1);
            let mut server = TcpStream::connect(&service).unwrap();
            server.write_all(request.as_bytes()).unwrap();
            let mut answer = String::new();
            server.read_to_string(&mut answer).unwrap();
            let is_date = |line: &&str| line.to_ascii_lowercase().starts_with("date:");
            let dated = answer.lines().find(is_date).unwrap();
            let answer = answer.replacen(dated, &format!("date: {date}"), 1);
            caller.write_all(answer.as_bytes()).unwrap();
        }
    });
    url
}

fn read_request(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let count = stream.read(&mut part).unwrap();
        bytes.extend_from_slice(&part[..count]);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            assert_ne!(count, 0, "half a request");
            continue;
        };
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse().unwrap())
        });
        if body.len() >= length.unwrap_or(0) {
            return text.into_owned();
        }
    }
}

#[test]
fn in_practice_all_is_ok_that_can_be() {
    let checked = check(None);
    let names: Vec<&str> = checked
        .checks
        .iter()
        .map(|check| check["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, NAMES);
    for name in NAMES {
        let sentence = checked.sentence(name);
        assert!(sentence.len() > 20 && sentence.ends_with('.'), "{sentence}");
        // What the machine of the test has, or the translators have done, is not known here.
        if !["languages", "voice", "screen", "touch"].contains(&name) {
            assert_eq!(checked.state(name), "ok", "{name}: {sentence}");
        }
        assert_ne!(checked.state(name), "broken", "{name}: {sentence}");
    }
    assert_eq!(checked.state("screen"), "look", "there is no display");
}

#[test]
fn a_kiosk_that_is_set_up_well_is_told_so_a_line_a_part() {
    let sandbox = sandbox(&[]);
    let clinic = Clinic::at(&sandbox.url);
    let checked = clinic.check();
    for name in [
        "settings",
        "secret",
        "host-names",
        "tls",
        "gateway",
        "key",
        "clock",
        "save-folder",
        "state-folder",
    ] {
        assert_eq!(checked.state(name), "ok", "{}", checked.sentence(name));
    }
    assert_eq!(checked.state("uidai"), "look");
    assert_eq!(
        sandbox.practice.get("/practice/inbox"),
        serde_json::json!([])
    );
    // Whatever was looked at, nothing was left.
    let left = fs::read_dir(clinic.folder.path().join("cards")).unwrap();
    assert_eq!(left.count(), 0);
    let mut command = kiosk();
    let command = command.arg("check").arg("--config").arg(clinic.settings());
    let text = run(without_display(command));
    assert_eq!(text.code, Some(1), "{}", text.stdout);
    assert!(!text.stdout.contains(SECRET));
    let lines: Vec<&str> = text.stdout.lines().collect();
    assert_eq!(lines.len(), NAMES.len() + 1);
    for (line, name) in lines.iter().zip(NAMES) {
        let mut words = line.split_whitespace();
        assert!(["ok", "look", "broken"].contains(&words.next().unwrap()));
        assert_eq!(words.next(), Some(name));
    }
    assert!(lines[NAMES.len()].ends_with(", 0 broken"));
}

#[cfg(unix)]
#[test]
fn a_secret_that_others_may_read_is_broken_and_not_used() {
    let sandbox = sandbox(&[]);
    let clinic = Clinic::at(&sandbox.url);
    set_mode(&clinic.folder.path().join("secret.txt"), 0o644);
    let checked = clinic.check();
    checked.breaks("secret", "chmod 600");
    assert_eq!(checked.state("gateway"), "look");
}

#[test]
fn a_folder_for_cards_has_to_be_there() {
    let sandbox = sandbox(&[]);
    let mut clinic = Clinic::at(&sandbox.url);
    clinic.kiosk = "save_dir = \"kards\"";
    let checked = clinic.check();
    assert_eq!(checked.state("save-folder"), "look");
    assert!(checked.sentence("save-folder").contains("is not there"));
    assert!(!clinic.folder.path().join("kards").exists());
    clinic.kiosk = "save_dir = \"secret.txt/cards\"";
    clinic.check().breaks("save-folder", "");
}

#[test]
fn a_gateway_that_is_away_breaks_its_line_alone() {
    let sandbox = sandbox(&[]);
    let mut clinic = Clinic::at(&sandbox.url);
    clinic.session = "http://127.0.0.1:9/sessions".to_owned();
    let checked = clinic.check();
    checked.breaks("gateway", "No connection to 127.0.0.1 can be made");
    for name in ["key", "clock"] {
        assert_eq!(checked.state(name), "look");
    }
}

#[test]
fn one_that_never_answers_holds_nobody_up() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let mut clinic = Clinic::at(&format!("http://{address}"));
    clinic.printer = format!("[printer]\nuri = \"ipp://{address}/ipp/print\"");
    let checked = clinic.check();
    assert_eq!(checked.code, Some(2));
    for (name, words) in [
        ("gateway", "gives no answer"),
        ("printer", "did not answer in time"),
    ] {
        assert_eq!(checked.state(name), "broken");
        let sentence = checked.sentence(name);
        assert!(sentence.contains(words), "{sentence}");
    }
}

#[test]
fn a_certificate_of_nobody_known_is_told_as_such() {
    let sandbox = sandbox(&[]);
    let mut clinic = Clinic::at(&sandbox.url);
    let key = rcgen::KeyPair::generate().unwrap();
    let own = rcgen::CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    let path = |name| clinic.folder.path().join(name);
    let certificate = own.self_signed(&key).unwrap();
    fs::write(path("certificate.pem"), certificate.pem()).unwrap();
    write_secret(&path("key.pem"), key.serialize_pem().as_bytes());
    let mut gateway = Process::start(
        kiosk()
            .args(["gateway", "--listen", "127.0.0.1:0"])
            .args([Path::new("--config"), &clinic.settings()])
            .args([Path::new("--certificate"), &path("certificate.pem")])
            .args([Path::new("--private-key"), &path("key.pem")]),
    );
    let line = Lines::of(gateway.0.stdout.take()).next(LIMIT).unwrap();
    let _log = Lines::of(gateway.0.stderr.take());
    let ready: Value = serde_json::from_str(&line).unwrap();
    let url = ready["url"].as_str().unwrap();
    assert!(url.starts_with("https://"), "{url}");
    clinic.session = format!("{url}/sessions");
    let checked = clinic.check();
    assert_eq!(checked.state("tls"), "broken");
    let sentence = checked.sentence("tls");
    assert!(
        sentence.contains("Nobody whom the kiosk trusts"),
        "{sentence}"
    );
    assert_eq!(checked.state("gateway"), "broken");
    assert!(checked.sentence("gateway").contains("see tls"));
}

#[test]
fn a_clock_that_is_an_hour_late_breaks_its_line_alone() {
    let sandbox = sandbox(&[]);
    let later = OffsetDateTime::now_utc() + Duration::from_secs(3600);
    let form = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    let clinic = Clinic::at(&proxy(&sandbox.url, later.format(form).unwrap()));
    let checked = clinic.check();
    checked.breaks("clock", "minutes behind: set it");
    assert_eq!(checked.state("key"), "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printer_without_paper_is_told_to_whoever_has_some() {
    let printer = Printer::start().await;
    let uri = printer.uri();
    let look = async || {
        let uri = uri.clone();
        let looked = tokio::task::spawn_blocking(move || {
            let sandbox = sandbox(&[]);
            let mut clinic = Clinic::at(&sandbox.url);
            clinic.printer = format!("[printer]\nuri = \"{uri}\"");
            clinic.check()
        });
        looked.await.unwrap()
    };
    let well = look().await;
    assert_eq!(well.state("printer"), "ok", "{}", well.sentence("printer"));
    printer.set(|world| world.printer_reasons = keyword("media-empty-report"));
    look().await.breaks("printer", "no paper");
    printer.set(|world| world.printer_reasons = keyword("none"));
    printer.says("media-ready", keyword("na_letter_8.5x11in"));
    let other = look().await;
    assert_eq!(other.state("printer"), "look");
    assert!(other.sentence("printer").contains("no a4 lies in it"));
    assert!(printer.documents().is_empty());
}

#[test]
fn settings_that_are_broken_are_all_that_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    fs::write(&file, "[kiosk]\nmode = \"sideways\"\n").unwrap();
    let checked = check(Some(&file));
    assert_eq!(checked.checks.len(), 1);
    checked.breaks("settings", "kiosk.toml:2");
    let missing = check(Some(&folder.path().join("none.toml")));
    missing.breaks("settings", "none.toml");
}
