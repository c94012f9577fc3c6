//! `abha-kiosk certify`: a whole run in practice, judged case by case; and one against a sandbox that
//! it takes for ABDM's, with somebody who types.

#[path = "certify/cases.rs"]
mod cases;

#[cfg(unix)]
use crate::{
    LIMIT,
    process::{Lines, Process},
};
use crate::{kiosk, pdf_page, run, sandbox};
use abha_kiosk::certify::{self, Case, Entity, Fact, Plan, Source, Who};
use abha_kiosk::config::Config;
use abha_kiosk::kiosk::setup;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;
use tempfile::TempDir;
use test_support::secret::write_secret;
use zeroize::Zeroizing;

/// A run of every case, in English and as a private integrator.
struct Whole {
    _place: TempDir,
    out: PathBuf,
    code: Option<i32>,
    line: String,
    manifest: Value,
}

static WHOLE: LazyLock<Whole> = LazyLock::new(|| {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("evidence");
    let finished = run(kiosk().arg("certify").arg("--out").arg(&out));
    let manifest = fs::read_to_string(out.join("manifest.json"))
        .unwrap_or_else(|error| panic!("{error}: {}", finished.stderr));
    Whole {
        _place: place,
        code: finished.code,
        line: finished.stdout.trim().to_owned(),
        manifest: serde_json::from_str(&manifest).unwrap(),
        out,
    }
});

fn of<'a>(manifest: &'a Value, id: &str) -> &'a Value {
    let cases = manifest["cases"].as_array().unwrap();
    cases
        .iter()
        .find(|case| case["id"] == id)
        .unwrap_or_else(|| panic!("no {id}"))
}

/// The case passed, with what its evidence has to be.
#[track_caller]
fn passes(id: &str) {
    let case = of(&WHOLE.manifest, id);
    assert_eq!(case["outcome"], "passed", "{case:#}");
    let observed = case["observed"].as_array().map_or(0, Vec::len);
    assert!(observed > 0, "{id}: nothing was observed");
    if case["evidence"] != "screen" {
        assert!(
            !case["request_ids"].as_array().unwrap().is_empty(),
            "{id}: no REQUEST-ID"
        );
    }
    let picture = case["attachment"]
        .as_str()
        .unwrap_or_else(|| panic!("{id}: no picture"));
    assert!(WHOLE.out.join(picture).is_file(), "{picture}");
}

#[track_caller]
fn is_not_run(id: &str) {
    let case = of(&WHOLE.manifest, id);
    assert_eq!(case["outcome"], "not-run", "{case:#}");
    assert!(
        case["reason"]
            .as_str()
            .is_some_and(|reason| reason.len() > 20),
        "{case:#}"
    );
}

#[test]
fn the_manifest_has_the_form_of_the_set() {
    let manifest = &WHOLE.manifest;
    assert_eq!(manifest["skill"], "abdm-m1");
    assert_eq!(manifest["set"], certify_set());
    assert_eq!(manifest["entity"], "private");
    assert_eq!(manifest["client_id"], "practice");
    assert!(
        manifest["warning"]
            .as_str()
            .is_some_and(|words| words.contains("Practice"))
    );
    for moment in ["run_started", "run_finished"] {
        let moment = manifest[moment].as_str().unwrap();
        assert!(moment.len() == 20 && moment.ends_with('Z'), "{moment}");
    }
    let ids: Vec<&str> = manifest["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| case["id"].as_str().unwrap())
        .collect();
    let set: Vec<&str> = certify::CASES.iter().map(|case| case.id).collect();
    assert_eq!(ids, set, "every case, in the order of the set");
}

fn certify_set() -> &'static str {
    "M1 ABHA creation and verification, NHA, version 1.1"
}

#[test]
fn the_run_says_in_one_line_how_it_went_and_ends_accordingly() {
    assert_eq!(WHOLE.line, "26 of 26 mandatory cases passed");
    assert_eq!(WHOLE.code, Some(0));
}

#[test]
fn the_evidence_is_whole_and_holds_no_secret_and_no_number() {
    let files = files_in(&WHOLE.out);
    assert!(files.len() > 60, "{} files", files.len());
    for path in &files {
        let bytes = fs::read(path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for secret in [
            "invented-for-practice",
            "eyJhbGciOi",
            "999941057058",
            "999955183433",
            "9999900004",
            "9999900007",
            "91-1000-2000-3008",
            "sunil.pawar77",
        ] {
            assert!(!text.contains(secret), "{}: {secret}", path.display());
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{}", path.display());
        }
    }
    let page = fs::read_to_string(WHOLE.out.join("index.html")).unwrap();
    for outside in ["http://", "https://", "<script", "src=\"pictures"] {
        assert!(!page.contains(outside), "the page needs {outside}");
    }
    assert!(page.matches("data:image/jpeg;base64,").count() > 40);
    let (pages, [width, height]) = pdf_page(&WHOLE.out.join("report.pdf"));
    assert!(pages > 5, "{pages} pages");
    assert!((width - 210.0).abs() < 0.5 && (height - 297.0).abs() < 0.5);
}

#[test]
fn only_the_cases_that_were_named_are_run() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("evidence");
    let finished = run(kiosk().arg("certify").arg("--out").arg(&out).args([
        "--case",
        "crt_abha_104",
        "--case",
        "CRT_ABHA_201",
        "--entity",
        "government",
        "--language",
        "hi",
        "--size",
        "1280x800",
    ]));
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(finished.stdout.trim(), "1 of 1 mandatory cases passed");
    let manifest = fs::read_to_string(out.join("manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["entity"], "government");
    assert_eq!(manifest["cases"].as_array().unwrap().len(), 2);
    let case = of(&manifest, "CRT_ABHA_104");
    assert!(case["request_ids"].is_null(), "nothing was sent: {case:#}");
    let picture = image::open(out.join(case["attachment"].as_str().unwrap())).unwrap();
    assert_eq!((picture.width(), picture.height()), (1280, 800));
    // Once more into the same folder: what is there stays.
    let again = run(kiosk()
        .arg("certify")
        .arg("--out")
        .arg(&out)
        .args(["--case", "CRT_ABHA_201"]));
    assert_eq!(again.code, Some(1));
    assert!(again.stderr.contains("not empty"), "{}", again.stderr);
    assert_eq!(
        fs::read_dir(place.path()).unwrap().count(),
        1,
        "nothing half made stays"
    );
}

#[test]
fn a_case_that_is_none_and_the_older_calls_are_refused() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("evidence");
    let refused = run(kiosk()
        .arg("certify")
        .arg("--out")
        .arg(&out)
        .args(["--case", "CRT_ABHA_1"]));
    assert_eq!(refused.code, Some(2), "{}", refused.stderr);
    let refused = run(kiosk()
        .arg("certify")
        .arg("--out")
        .arg(&out)
        .args(["--api", "v2"]));
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("V1/V2"), "{}", refused.stderr);
    assert!(!out.exists());
}

#[test]
fn without_a_person_what_needs_one_is_said_to() {
    let sandbox = sandbox(&[]);
    let place = tempfile::tempdir().unwrap();
    let file = settings(place.path(), &sandbox.url);
    let out = place.path().join("evidence");
    let finished = run(kiosk()
        .arg("certify")
        .arg("--out")
        .arg(&out)
        .arg("--config")
        .arg(file)
        .args([
            "--case",
            "CRT_ABHA_105",
            "--case",
            "CRT_ABHA_104",
            "--case",
            "VRFY_ABHA_301",
        ]));
    assert_eq!(finished.code, Some(3), "{}", finished.stderr);
    assert_eq!(
        finished.stdout.trim(),
        "2 of 3 mandatory cases passed; need a person: CRT_ABHA_105"
    );
    assert!(
        finished.stderr.contains("needs-human"),
        "{}",
        finished.stderr
    );
}

/// Somebody at a terminal who reads the codes from the sandbox of another process.
struct Reader<'a> {
    practice: &'a crate::practice::Practice,
    codes: Vec<String>,
}

impl Reader<'_> {
    /// On a thread of its own: it waits, and a runtime waits for it.
    fn get(&self, path: &str) -> Value {
        std::thread::scope(|scope| scope.spawn(|| self.practice.get(path)).join().unwrap())
    }
}

impl Source for Reader<'_> {
    fn fact(&mut self, who: Who, fact: Fact) -> Option<Zeroizing<String>> {
        let people = self.get("/practice/people");
        let tag = match who {
            Who::Newcomer => "new",
            Who::Holder => "existing",
            Who::OtherNewcomer | Who::SharedPhone | Who::Changer | Who::Nobody => return None,
        };
        let has = |person: &&Value| {
            person["tags"]
                .as_array()
                .is_some_and(|tags| tags.iter().any(|one| one == tag))
        };
        let person = people.as_array()?.iter().find(has)?;
        let account = &person["abhaNumbers"][0];
        let text = match fact {
            Fact::Aadhaar => &person["aadhaar"],
            Fact::AadhaarMobile => &person["aadhaarMobile"],
            Fact::Mobile if who == Who::Holder => &account["mobile"],
            Fact::Mobile | Fact::NewMobile => return Some(Zeroizing::new("9999900097".to_owned())),
            Fact::AbhaNumber => &account["abhaNumber"],
            Fact::AbhaAddress => &account["abhaAddress"],
            Fact::Qr | Fact::Email => return None,
        };
        text.as_str().map(|text| Zeroizing::new(text.to_owned()))
    }

    fn code(&mut self, _to: &str) -> Option<Zeroizing<String>> {
        let inbox = self.get("/practice/inbox");
        let code = inbox.as_array()?.last()?["otp"].as_str()?.to_owned();
        self.codes.push(code.clone());
        Some(Zeroizing::new(code))
    }

    fn wait(&mut self, _time: Duration) -> Duration {
        Duration::ZERO
    }
}

/// Settings for ABDM's sandbox, which is the given one.
fn settings(folder: &Path, url: &str) -> PathBuf {
    write_secret(&folder.join("secret.txt"), b"invented-client-secret");
    let file = folder.join("kiosk.toml");
    let text = format!(
        "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_000001\"\n\
         client_secret_file = \"secret.txt\"\n\
         session_url = \"{url}/api/hiecm/gateway/v3/sessions\"\nabha_v3_url = \"{url}/abha/api\"\n\
         abha_v1_url = \"{url}/api\"\nphr_v3_url = \"{url}/abha/api/v3/phr/web\"\n"
    );
    fs::write(&file, text).unwrap();
    file
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_in(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn with_a_person_at_the_terminal_nothing_of_theirs_is_written() {
    let sandbox = sandbox(&[]);
    let place = tempfile::tempdir().unwrap();
    let config = Config::read(&settings(place.path(), &sandbox.url)).unwrap();
    let mut reader = Reader {
        practice: &sandbox.practice,
        codes: Vec::new(),
    };
    let ids = [
        "CRT_ABHA_107",
        "VRFY_ABHA_201",
        "VRFY_ABHA_302",
        "CRT_ABHA_201",
    ];
    let plan = Plan {
        out: place.path().join("evidence"),
        entity: Entity::Private,
        cases: ids.iter().filter_map(|id| Case::find(id)).collect(),
        language: setup::language("en").unwrap(),
        size: (1080, 1920),
        diagonal_inches: 21.5,
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let summary = runtime
        .block_on(certify::run(&config, &plan, Some(&mut reader)))
        .unwrap();
    assert_eq!((summary.passed, summary.failed), (2, Vec::new()));
    assert_eq!(summary.needs_human, ["VRFY_ABHA_302"]);
    assert!(reader.codes.len() >= 3, "{} codes", reader.codes.len());
    let manifest = fs::read_to_string(plan.out.join("manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["client_id"], "SBX_000001");
    assert!(manifest["warning"].is_null(), "this is no practice");
    for path in files_in(&plan.out) {
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for secret in [
            "invented-client-secret",
            "999941057058",
            "999955183433",
            "9999900004",
            "eyJhbGciOi",
        ] {
            assert!(!text.contains(secret), "{}: {secret}", path.display());
        }
        // Six digits may stand in the middle of anything; a code stands alone.
        let words: Vec<&str> = text
            .split(|sign: char| !sign.is_ascii_alphanumeric())
            .collect();
        for code in &reader.codes {
            assert!(
                !words.contains(&code.as_str()),
                "{}: a code",
                path.display()
            );
        }
    }
}

/// Ctrl-C in the middle: neither evidence nor a card of anybody stays.
#[cfg(unix)]
#[test]
fn a_run_that_is_broken_off_leaves_nothing() {
    let place = tempfile::tempdir().unwrap();
    let cards = place.path().join("tmp");
    fs::create_dir(&cards).unwrap();
    let out = place.path().join("evidence");
    let mut command = kiosk();
    let _ = command
        .arg("certify")
        .arg("--out")
        .arg(&out)
        .env("TMPDIR", &cards);
    let mut process = Process::start(&mut command);
    let mut log = Lines::of(process.0.stderr.take());
    let _stdout = Lines::of(process.0.stdout.take());
    while let Some(line) = log.next(LIMIT) {
        if line.contains("walk_begins") {
            break;
        }
    }
    let asked = Command::new("kill")
        .args(["-INT", &process.0.id().to_string()])
        .status();
    assert!(asked.unwrap().success());
    assert_eq!(process.0.wait().unwrap().code(), Some(1));
    while log.next(LIMIT).is_some() {}
    assert!(log.seen().contains("broken off"), "{}", log.seen());
    assert_eq!(fs::read_dir(&cards).unwrap().count(), 0);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}
