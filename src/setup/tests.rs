//! The questions in their order, and what the answers make of a file.

use super::*;
use crate::abdm::SecretPlace;
use crate::card::Paper;
use std::fs;
use tempfile::TempDir;
use test_support::secret::{set_mode, write_secret};

/// A folder with a file of settings, if a text is given.
fn begun(text: Option<&str>) -> (TempDir, Setup) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    if let Some(text) = text {
        fs::write(&file, text).unwrap();
    }
    let setup = Setup::begin(&file).unwrap();
    (folder, setup)
}

fn new_pin(pin: &str) -> PinAnswer {
    PinAnswer::New(Zeroizing::new(pin.to_owned()))
}

/// The shortest way: practice, without a printer.
fn answer_all(setup: &mut Setup) {
    setup.clinic(Some("Asha Clinic")).unwrap();
    setup.state(Some("Karnataka")).unwrap();
    setup.languages(&[]).unwrap();
    setup.mode(false).unwrap();
    setup.inches(15.6).unwrap();
    setup.printer(None).unwrap();
    setup.service(Environment::Practice).unwrap();
    setup.pin(new_pin("271829")).unwrap();
    setup.pin_again("271829").unwrap();
}

#[test]
fn the_example_is_where_a_first_run_begins_and_keeps_its_comments() {
    let (_folder, mut setup) = begun(None);
    assert!(setup.is_first());
    answer_all(&mut setup);
    assert_eq!(setup.page(), Page::Review);
    let config = setup.config();
    assert_eq!(config.kiosk.clinic_name.as_deref(), Some("Asha Clinic"));
    assert_eq!(config.screen.diagonal_inches, 15.6);
    assert!(config.staff.pin.as_ref().unwrap().matches(b"271829"));
    let changed: Vec<&str> = setup
        .text
        .lines()
        .zip(EXAMPLE.lines())
        .filter(|(now, before)| now != before)
        .map(|(now, _)| now.split_once(" = ").map_or(now, |(key, _)| key))
        .collect();
    assert_eq!(changed, ["clinic_name", "state", "diagonal_inches", "pin"]);
    assert_eq!(setup.text.lines().count(), EXAMPLE.lines().count());
}

#[test]
fn pages_follow_from_the_answers_and_back_leads_the_same_way() {
    let (_folder, mut setup) = begun(None);
    let mut seen = vec![setup.page()];
    let mut note = |setup: &Setup| seen.push(setup.page());
    setup.clinic(None).unwrap();
    note(&setup);
    setup.state(None).unwrap();
    note(&setup);
    setup.languages(&["hi", "en"]).unwrap();
    note(&setup);
    setup.mode(true).unwrap();
    note(&setup);
    setup.operator("Sister Devi").unwrap();
    note(&setup);
    setup.inches(21.5).unwrap();
    note(&setup);
    setup.printer(Some("office")).unwrap();
    note(&setup);
    setup.paper(Paper::A6).unwrap();
    setup.seen_test_card();
    note(&setup);
    setup.service(Environment::Sandbox).unwrap();
    note(&setup);
    setup.client_id(Some("SBX_000001")).unwrap();
    note(&setup);
    setup.secret_kept(SecretKept::BySystem).unwrap();
    note(&setup);
    assert_eq!(
        seen,
        [
            Page::Clinic,
            Page::State,
            Page::Languages,
            Page::Mode,
            Page::Operator,
            Page::Size,
            Page::Printer,
            Page::Paper,
            Page::Service,
            Page::ClientId,
            Page::SecretKept,
            Page::Pin
        ]
    );
    assert!(setup.leaves_secret_to_system());
    for page in seen.iter().rev().skip(1) {
        setup.back();
        assert_eq!(setup.page(), *page);
    }
    setup.back();
    assert_eq!(setup.page(), Page::Clinic);
    // Other answers on the second way.
    for _ in 0..2 {
        setup.visit(Page::Mode);
        setup.mode(false).unwrap();
        assert_eq!(setup.page(), Page::Review);
    }
    assert_eq!(setup.config().kiosk.heard, HeardHow::Alone);
    assert_eq!(setup.known_operator().as_deref(), Some("Sister Devi"));
}

#[test]
fn a_visit_from_the_end_asks_one_question_and_comes_back() {
    let (_folder, mut setup) = begun(None);
    answer_all(&mut setup);
    for page in Page::FIRST {
        setup.visit(page);
        assert_eq!(setup.page(), page);
        setup.back();
        let first = page == Page::Clinic;
        assert_eq!(setup.page(), if first { page } else { Page::Review });
    }
    setup.visit(Page::Mode);
    setup.mode(true).unwrap();
    assert_eq!(setup.page(), Page::Operator, "it is the same question");
    setup.operator("Sister Devi").unwrap();
    assert_eq!(setup.page(), Page::Review);
    setup.back();
    assert_eq!(setup.page(), Page::Pin, "the visit is over");
}

#[test]
fn what_the_settings_refuse_is_told_in_their_words_and_changes_nothing() {
    let (_folder, mut setup) = begun(None);
    let long = "x".repeat(81);
    let before = setup.text.clone();
    let refusals = [
        (setup.clinic(Some(&long)), "1 to 80 characters"),
        (setup.clinic(Some(" ")), "1 to 80 characters"),
        (setup.state(Some("Atlantis")), "[kiosk] state must be"),
        (setup.languages(&["xx"]), "languages must each be"),
        (setup.operator(""), "[kiosk] operator"),
        (setup.inches(3.0), "from 7.0 to 65.0"),
        (setup.inches(f64::NAN), "diagonal_inches"),
        (setup.printer(Some("ftp://x")), "[printer] uri must be"),
        (setup.client_id(Some("a b")), "[abdm] client_id must be"),
        (setup.secret(" "), "1 to 4096 bytes"),
        (setup.pin(PinAnswer::AsBefore), "no PIN yet"),
        (setup.pin(new_pin("12345")), "6 to 12 digits"),
        (setup.pin(new_pin("27182x")), "6 to 12 digits"),
        (setup.pin(new_pin("123456")), "take another"),
    ];
    for (refusal, words) in refusals {
        let refusal = refusal.unwrap_err().to_string();
        assert!(refusal.contains(words), "{refusal}");
    }
    assert_eq!(setup.page(), Page::Clinic);
    assert_eq!(setup.text, before);
}

#[test]
fn a_pin_is_typed_twice() {
    let (_folder, mut setup) = begun(None);
    setup.visit(Page::Pin);
    setup.pin(new_pin("271829")).unwrap();
    assert_eq!(setup.page(), Page::PinAgain);
    let refusal = setup.pin_again("271828").unwrap_err().to_string();
    assert!(!refusal.contains("2718"), "{refusal}");
    assert_eq!(setup.page(), Page::Pin);
    assert_eq!(setup.config().staff.pin, None);
    // The first one is not remembered.
    assert!(setup.pin_again("271829").is_err());
    setup.pin(new_pin("271829")).unwrap();
    setup.pin_again("271829").unwrap();
    assert_eq!(setup.page(), Page::Review);
    let shown = setup.shown().join("\n");
    assert!(shown.contains("pin = \"(not shown)\""), "{shown}");
    assert!(!shown.contains("argon2") && !shown.contains("271829"));
    setup.visit(Page::Pin);
    setup.pin(PinAnswer::None).unwrap();
    assert_eq!(setup.config().staff.pin, None);
}

#[test]
fn without_a_printer_nothing_is_left_of_one() {
    let text = "[printer]\nuri = \"office\"\npaper = \"a6\"\nwatch_seconds = 60\n";
    let (_folder, mut setup) = begun(Some(text));
    setup.printer(None).unwrap();
    assert_eq!(setup.config().printer, None);
    assert_eq!(setup.page(), Page::Service);
    setup.back();
    setup.printer(Some("office")).unwrap();
    setup.paper(Paper::A6).unwrap();
    let printer = setup.config().printer.clone().unwrap();
    assert_eq!(printer.paper, Paper::A6);
    assert!(
        setup.text.contains("#: watch_seconds = 60"),
        "{}",
        setup.text
    );
}

const AT_ABDM: &str = "# Ours.\n[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_000001\"\n\
                       client_secret_file = \"hush\" # moved in May\n[voice]\nengine = \"off\"\n";

#[test]
fn a_second_run_begins_with_the_file_and_leaves_what_it_does_not_ask() {
    let (folder, mut setup) = begun(Some(AT_ABDM));
    assert!(!setup.is_first());
    assert_eq!(setup.secret_file(), Some(folder.path().join("hush")));
    assert_eq!(setup.known_client_id().as_deref(), Some("SBX_000001"));
    setup.visit(Page::Service);
    setup.service(Environment::Production).unwrap();
    setup.client_id(Some("PROD_1")).unwrap();
    setup.secret_kept(SecretKept::AsBefore).unwrap();
    let expected = AT_ABDM
        .replace("sandbox", "production")
        .replace("SBX_000001", "PROD_1");
    assert_eq!(setup.text, expected);
    // Practice takes nothing away that another day needs.
    setup.visit(Page::Service);
    setup.service(Environment::Practice).unwrap();
    assert_eq!(setup.text, expected.replace("production", "practice"));
}

#[test]
fn a_secret_goes_into_the_file_that_the_settings_name_and_nowhere_else() {
    let secret = "invented-words-that-nobody-prints";
    let (folder, mut setup) = begun(Some(AT_ABDM));
    setup.visit(Page::SecretKept);
    setup.secret_kept(SecretKept::InFile).unwrap();
    setup.secret(&format!(" {secret}\r")).unwrap();
    assert!(setup.has_new_secret());
    assert!(!setup.text.contains(secret));
    let saved = save(&setup, &Host::default()).unwrap();
    let place = folder.path().join("hush");
    assert_eq!(saved.secret.as_ref(), Some(&place));
    assert_eq!(saved.before, None, "the settings are the same");
    assert_eq!(fs::read_to_string(&place).unwrap(), secret);
    assert_eq!(SecretPlace::File(place).read().unwrap().as_str(), secret);
    // In practice no file is named that will not be there.
    let (_other, mut first) = begun(None);
    first.service(Environment::Sandbox).unwrap();
    first.client_id(Some("SBX_000001")).unwrap();
    first.secret_kept(SecretKept::InFile).unwrap();
    first.secret(secret).unwrap();
    assert!(first.secret_file().is_some());
    first.service(Environment::Practice).unwrap();
    assert!(first.secret_file().is_none() && !first.has_new_secret());
    // Who decides otherwise later leaves no secret to be written.
    setup.visit(Page::SecretKept);
    setup.secret_kept(SecretKept::BySystem).unwrap();
    assert!(!setup.has_new_secret() && setup.secret_file().is_none());
    assert!(
        setup
            .text
            .contains("#: client_secret_file = \"hush\" # moved in May")
    );
}

#[cfg(unix)]
#[test]
fn files_are_written_for_their_owner_and_the_older_one_stays_beside() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let (folder, mut setup) = begun(Some("[kiosk]\n"));
    let file = folder.path().join("kiosk.toml");
    set_mode(&file, 0o644);
    answer_all(&mut setup);
    let saved = save(&setup, &Host::default()).unwrap();
    let before = folder.path().join("kiosk.toml.bak");
    assert_eq!(saved.before.as_ref(), Some(&before));
    assert_eq!(fs::read_to_string(&before).unwrap(), "[kiosk]\n");
    assert_eq!(fs::read_to_string(&file).unwrap(), setup.text);
    assert_eq!((mode(&file), mode(&before)), (0o640, 0o640));
    let (folder, setup) = begun(None);
    let saved = save(&setup, &Host::default()).unwrap();
    assert_eq!(saved.before, None);
    assert_eq!(mode(&folder.path().join("kiosk.toml")), 0o600);
}

#[test]
fn settings_that_somebody_else_wrote_meanwhile_are_theirs() {
    let (folder, mut setup) = begun(Some(AT_ABDM));
    let file = folder.path().join("kiosk.toml");
    setup.secret_kept(SecretKept::InFile).unwrap();
    setup.secret("hush-hush").unwrap();
    fs::write(&file, "[kiosk]\n").unwrap();
    let error = save(&setup, &Host::default()).unwrap_err();
    assert!(matches!(error, SaveError::Changed(_)), "{error}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "[kiosk]\n");
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 1, "neither secret nor older file");
    // The same where there was none.
    let (folder, setup) = begun(None);
    fs::write(folder.path().join("kiosk.toml"), "").unwrap();
    assert!(matches!(
        save(&setup, &Host::default()),
        Err(SaveError::Changed(_))
    ));
}

#[test]
fn a_secret_that_cannot_be_written_leaves_the_settings_as_they_were() {
    let (folder, mut setup) = begun(Some(AT_ABDM));
    // A folder has the name of the secret's file.
    fs::create_dir(folder.path().join("hush")).unwrap();
    setup.clinic(Some("Asha Clinic")).unwrap();
    setup.secret_kept(SecretKept::InFile).unwrap();
    setup.secret("hush-hush").unwrap();
    let error = save(&setup, &Host::default()).unwrap_err().to_string();
    assert!(
        error.contains("hush") && !error.contains("hush-hush"),
        "{error}"
    );
    let file = folder.path().join("kiosk.toml");
    assert_eq!(fs::read_to_string(file).unwrap(), AT_ABDM);
}

#[test]
fn a_broken_file_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    for (bytes, words) in [
        (
            b"[kiosk]\nmode = \"x\"\n".as_slice(),
            ":2: [kiosk] mode must be",
        ),
        (b"[kiosk]\nstate = \"Atlantis\"\n", ":2: [kiosk] state"),
        (b"\n\xff\n", ":2: must be UTF-8"),
    ] {
        write_secret(&file, bytes);
        let error = Setup::begin(&file).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(Setup::begin(&file).is_err());
}
