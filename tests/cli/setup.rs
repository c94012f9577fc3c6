//! `setup --terminal` as a script uses it: one answer a line.

use super::*;
use crate::printer::{Printer, keyword};
use ipp::value::IppValue;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;
use tempfile::TempDir;
use test_support::secret::write_secret;

const SECRET: &str = "invented-words-that-nobody-prints";
const PIN: &str = "271829";

/// A clinic's folder, and what the program left there.
struct Clinic {
    folder: TempDir,
    more: Vec<String>,
}

impl Clinic {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // Nothing listens there: no queue of this machine is in these tests.
        let more = ["--no-search", "--cups", "http://127.0.0.1:9"];
        let more = more.map(str::to_owned).to_vec();
        Self { folder, more }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path("kiosk.toml")).unwrap()
    }

    /// The names of what is in the folder.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Answers line by line.
    fn set_up(&self, answers: &[&str]) -> Finished {
        let mut text = answers.join("\n");
        text.push('\n');
        self.type_in(&text)
    }

    /// Types just this.
    fn type_in(&self, text: &str) -> Finished {
        let mut command = kiosk();
        let command = without_display(command.args(["setup", "--terminal", "--config"]))
            .arg(self.path("kiosk.toml"))
            .args(&self.more)
            .env("XDG_STATE_HOME", self.folder.path().join("state"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // Who has said no reads no more.
        let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
        let output = child.wait_with_output().unwrap();
        let finished = Finished {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        };
        for said in [&finished.stdout, &finished.stderr] {
            assert!(!said.contains(SECRET) && !said.contains(PIN), "{said}");
            assert!(!said.contains("argon2"), "{said}");
        }
        finished
    }
}

/// Practice at a desk, without a printer.
const PRACTICE: [&str; 11] = [
    "Asha Clinic",
    "karnataka",
    "",
    "2",
    "Sister Devi",
    "15.6",
    "-",
    "1",
    PIN,
    PIN,
    "yes",
];

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[test]
fn a_practice_kiosk_is_set_up_and_looked_at() {
    let clinic = Clinic::new();
    let finished = clinic.set_up(&PRACTICE);
    let said = &finished.stdout;
    // The check looks at the very file; without a display it cannot measure the screen.
    assert_eq!(finished.code, Some(1), "{said}{}", finished.stderr);
    assert!(said.contains("kiosk.toml can be read and is right, and says that this is practice"));
    assert!(said.ends_with(", 0 broken\n"), "{said}");
    // What will be written was shown before.
    for line in [
        "  clinic_name = \"Asha Clinic\"",
        "  state = \"Karnataka\"",
        "  mode = \"front-desk\"",
        "  operator = \"Sister Devi\"",
        "  diagonal_inches = 15.6",
        "  pin = \"(not shown)\"",
    ] {
        assert!(said.lines().any(|said| said == line), "{line}: {said}");
    }
    assert!(said.contains("Offered now: Kannada, "), "{said}");
    let text = clinic.text();
    assert!(text.starts_with("# Settings of ABHA Kiosk."));
    assert!(text.contains("pin = \"$argon2id$") && !text.contains(PIN));
    assert!(clinic.files().starts_with(&["kiosk.toml".to_owned()]));
    #[cfg(unix)]
    assert_eq!(mode(&clinic.path("kiosk.toml")), 0o600);
    // The kiosk reads what was written.
    let checked = run(kiosk()
        .args(["check", "--config"])
        .arg(clinic.path("kiosk.toml")));
    assert!(checked.stdout.contains("is right"), "{}", checked.stdout);
}

#[test]
fn a_second_run_begins_with_the_file_and_keeps_what_is_not_asked() {
    let clinic = Clinic::new();
    let _ = clinic.set_up(&PRACTICE);
    let first = clinic.text();
    let edited = format!("{first}# Ours.\n").replace("#: idle_seconds = 120", "idle_seconds = 90");
    fs::write(clinic.path("kiosk.toml"), &edited).unwrap();
    let again = ["", "", "kn en", "", "Brother Ravi", "", "", "", "", "yes"];
    let finished = clinic.set_up(&again);
    assert_eq!(finished.code, Some(1), "{}", finished.stdout);
    assert!(finished.stdout.contains("[Asha Clinic] > "));
    assert!(finished.stdout.contains("[Karnataka] > "));
    assert!(finished.stdout.contains("[15.6] > "));
    let expected = edited.replace("Sister Devi", "Brother Ravi").replace(
        "#: languages = [\"kn\", \"hi\", \"en\"]",
        "languages = [\"kn\", \"en\"]",
    );
    assert_eq!(clinic.text(), expected);
    let before = fs::read_to_string(clinic.path("kiosk.toml.bak")).unwrap();
    assert_eq!(before, edited);
    #[cfg(unix)]
    assert_eq!(mode(&clinic.path("kiosk.toml.bak")), 0o600);
}

#[test]
fn answers_can_be_gone_back_on_and_asked_again_at_the_end() {
    let clinic = Clinic::new();
    let finished = clinic.set_up(&[
        "Asha Klinik",
        "<",
        "Asha Clinic",
        "-",
        "",
        "1",
        "99",
        "<",
        "1",
        "10.1",
        "-",
        "1",
        "-",
        "4",
        "21.5",
        "nonsense",
        "yes",
    ]);
    assert_eq!(finished.code, Some(1), "{}", finished.stdout);
    let text = clinic.text();
    assert!(text.contains("clinic_name = \"Asha Clinic\""));
    assert!(text.contains("diagonal_inches = 21.5"));
    let refused = "Not taken: [screen] diagonal_inches must be a number from 7.0 to 65.0";
    assert!(finished.stdout.contains(refused), "{}", finished.stdout);
}

#[test]
fn where_the_input_ends_nothing_is_written() {
    let clinic = Clinic::new();
    let whole = PRACTICE.join("\n");
    // Also in the middle of the last word.
    for typed in ["", "Asha Clinic\n", whole.trim_end_matches("es"), &whole] {
        let finished = clinic.type_in(typed);
        assert_eq!(finished.code, Some(3), "{typed}");
        assert!(
            finished.stderr.contains("nothing was written"),
            "{}",
            finished.stderr
        );
        assert_eq!(clinic.files(), Vec::<String>::new());
    }
}

#[test]
fn a_broken_file_is_told_with_its_line_and_left_as_it_is() {
    let clinic = Clinic::new();
    let broken = "[kiosk]\nmode = \"sideways\"\n";
    fs::write(clinic.path("kiosk.toml"), broken).unwrap();
    let finished = clinic.set_up(&PRACTICE);
    assert_eq!(finished.code, Some(2));
    let said = finished.stderr;
    assert!(
        said.contains("kiosk.toml:2: [kiosk] mode must be"),
        "{said}"
    );
    assert_eq!(clinic.text(), broken);
    assert_eq!(clinic.files(), ["kiosk.toml"]);
}

#[test]
fn a_folder_that_is_not_there_is_told_before_anything_is_asked() {
    let clinic = Clinic::new();
    let mut command = kiosk();
    let command = command.args(["setup", "--terminal", "--config"]);
    let finished = run(command.arg(clinic.path("nowhere/kiosk.toml")));
    assert_eq!(finished.code, Some(3));
    assert!(finished.stderr.contains("nowhere is no folder"));
    assert_eq!(finished.stdout, "");
}

#[test]
fn the_secret_goes_into_a_file_of_its_own_and_is_said_nowhere() {
    let sandbox = sandbox(&[]);
    let clinic = Clinic::new();
    let service = &sandbox.url;
    let settings = format!(
        "[kiosk]\nsave_dir = \".\"\nstate_dir = \".\"\n[voice]\nengine = \"off\"\n[record]\nkeep = \
         \"off\"\n[abdm]\nsession_url = \"{service}/api/hiecm/gateway/v3/sessions\"\nabha_v3_url = \
         \"{service}/abha/api\"\nabha_v1_url = \"{service}/api\"\nphr_v3_url = \
         \"{service}/abha/api/v3/phr/web\"\n"
    );
    write_secret(&clinic.path("kiosk.toml"), settings.as_bytes());
    let finished = clinic.set_up(&[
        "",
        "",
        "",
        "",
        "",
        "-",
        "2",
        "SBX_000001",
        "1",
        SECRET,
        PIN,
        PIN,
        "yes",
    ]);
    let said = &finished.stdout;
    assert_eq!(finished.code, Some(1), "{said}{}", finished.stderr);
    let place = clinic.path("abdm-client-secret");
    assert_eq!(fs::read_to_string(&place).unwrap(), SECRET);
    assert!(!clinic.text().contains(SECRET));
    assert!(
        clinic
            .text()
            .contains("client_secret_file = \"abdm-client-secret\"")
    );
    #[cfg(unix)]
    assert_eq!(mode(&place), 0o600);
    assert!(said.contains(&format!("Written: {}", place.display())));
    assert!(said.contains("opened a session for this kiosk"), "{said}");
    // The next run keeps it.
    let again = clinic.set_up(&["", "", "", "", "", "", "", "", "", "", "yes"]);
    assert_eq!(again.code, Some(1), "{}", again.stdout);
    assert_eq!(fs::read_to_string(&place).unwrap(), SECRET);
}

#[test]
fn a_secret_for_systemd_is_not_asked_for_and_the_rest_is_told() {
    let clinic = Clinic::new();
    let finished = clinic.set_up(&[
        "",
        "",
        "",
        "",
        "",
        "-",
        "sandbox",
        "SBX_000001",
        "systemd",
        "-",
        "yes",
    ]);
    assert_eq!(finished.code, Some(1), "{}", finished.stderr);
    assert!(
        finished
            .stdout
            .contains("systemd-creds encrypt --name=abdm-client-secret")
    );
    assert!(!finished.stdout.contains("Which is the client secret"));
    assert_eq!(clinic.files(), ["kiosk.toml"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printer_is_found_and_prints_a_test_card() {
    let printer = Printer::start().await;
    let queue = vec![
        (
            "printer-name",
            IppValue::new_name_without_language("reception").unwrap(),
        ),
        ("printer-state", IppValue::Enum(3)),
        ("printer-state-reasons", keyword("none")),
    ];
    printer.set(|world| {
        world.job_state = 9;
        world.queues = vec![queue];
    });
    let uri = printer.server();
    let server = uri.trim_start_matches("http://").to_owned();
    let mut clinic = Clinic::new();
    clinic.more = vec!["--no-search".to_owned(), "--cups".to_owned(), uri];
    let answers = [
        "", "", "", "", "", "2", "1", "a6", "y", "no", "1", "-", "yes",
    ];
    let finished = tokio::task::spawn_blocking(move || {
        let finished = clinic.set_up(&answers);
        (clinic.text(), finished)
    });
    let (text, finished) = finished.await.unwrap();
    assert!(text.contains("paper = \"a6\""), "{}", finished.stdout);
    assert!(text.contains("\n[printer]\n"), "{text}");
    let uri = text.lines().find(|line| line.starts_with("uri = "));
    assert!(uri.is_some_and(|uri| uri.contains(&server)), "{uri:?}");
    let said = &finished.stdout;
    assert!(said.contains("1 reception  http"), "{said}");
    assert!(said.contains("Not taken: No printer of the list has that number."));
    assert_eq!(printer.documents().len(), 1, "{}", finished.stdout);
}
