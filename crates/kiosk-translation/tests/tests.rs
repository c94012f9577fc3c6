//! What the kiosk says, to PO and back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

use kiosk_translation::{Files, Merged, Places, merge, template, translation};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;
use test_support::tree::{paths, texts};

/// The tags of the languages, without English.
fn languages() -> BTreeSet<String> {
    let tags = paths("locales", &["language.toml"]).into_iter();
    tags.filter_map(|path| path.split('/').nth(1).map(str::to_owned))
        .filter(|tag| tag != "en")
        .collect()
}

fn files(language: &str) -> Files {
    let files = texts(&format!("locales/{language}"), &[".ftl"]);
    let named = files.into_iter().map(|file| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        (name.to_owned(), file.text)
    });
    Files::read(named).unwrap_or_else(|fault| panic!("{language}: {fault}"))
}

fn exported(language: &str) -> String {
    let places = Places::default();
    translation("1", language, &files("en"), &files(language), &places)
}

#[test]
fn every_language_goes_out_and_comes_back_as_it_was() {
    let english = files("en");
    let languages = languages();
    assert!(languages.len() > 10, "{languages:?}");
    for language in languages {
        let expected = Merged {
            same: english.count(),
            ..Merged::default()
        };
        let po = exported(&language);
        let merged = merge(&language, &english, &files(&language), po.as_bytes());
        assert_eq!(merged, Ok(expected), "{language}");
    }
}

/// Into a language that has no words yet, with the comments of English: every text is the same.
#[test]
fn every_language_comes_back_where_there_was_none() {
    let english = files("en");
    for language in languages() {
        let po = exported(&language);
        let merged = merge(&language, &english, &Files::default(), po.as_bytes()).unwrap();
        assert_eq!(merged.changed, english.count(), "{language}");
        let made = Files::read(merged.files).unwrap();
        let before = files(&language);
        for id in ids(&po) {
            assert_eq!(made.text(&id), before.text(&id), "{language}: {id}");
        }
    }
}

fn ids(po: &str) -> Vec<String> {
    let contexts = po.lines().filter_map(|line| line.strip_prefix("msgctxt "));
    contexts.map(|id| id.trim_matches('"').to_owned()).collect()
}

#[test]
fn a_file_of_windows_with_a_mark_changes_nothing() {
    let po = format!("\u{FEFF}{}", exported("hi").replace('\n', "\r\n"));
    let merged = merge("hi", &files("en"), &files("hi"), po.as_bytes()).unwrap();
    assert_eq!((merged.changed, merged.files.len()), (0, 0));
}

/// What editors do to long lines: they are broken anew, at any place.
#[test]
fn lines_that_an_editor_broke_are_the_same_lines() {
    let broken: String = exported("hi")
        .lines()
        .map(|line| match line.strip_prefix("msgstr \"") {
            Some(text) if text.contains(' ') => {
                format!("msgstr \"\"\n\"{}\n", text.replace(' ', " \"\n\""))
            }
            _ => format!("{line}\n"),
        })
        .collect();
    assert_ne!(broken, exported("hi"));
    let merged = merge("hi", &files("en"), &files("hi"), broken.as_bytes()).unwrap();
    assert_eq!((merged.changed, merged.untranslated), (0, 0));
}

#[test]
fn a_translator_reads_what_a_message_is_for() {
    let mut places = Places::default();
    let list = "message\tscreen\tpicture\notp-tries\taadhaar-otp\t05-aadhaar-otp.png\n";
    places.add("registration-v3/", list);
    let pot = template("1", &files("en"), &places);
    let entry = pot
        .split("\n\n")
        .find(|entry| entry.contains("msgctxt \"otp-tries\""))
        .unwrap();
    for expected in [
        "#. Words of the screens. Short, kind, active; the person is \"you\". Never blame, never a code.",
        "#. Codes",
        "#. Keep: { $tries }",
        "#. One line for each kind of number: ",
        "#. Screen: aadhaar-otp, picture registration-v3/05-aadhaar-otp.png",
        "#: locales/en/kiosk.ftl:159",
        "msgstr \"\"",
    ] {
        assert!(entry.contains(expected), "{expected}\n{entry}");
    }
    assert!(exported("hi").contains("your language needs [one] [other]"));
}

/// Cut off anywhere: nothing of it is taken for something else, and nothing panics.
#[test]
fn a_file_that_is_cut_off_never_changes_a_word() {
    let (english, hindi, po) = (files("en"), files("hi"), exported("hi"));
    let mut refused = 0;
    for end in (0..po.len()).step_by(997) {
        match merge("hi", &english, &hindi, &po.as_bytes()[..end]) {
            Ok(merged) => assert_eq!(merged.changed, 0, "{end}"),
            Err(faults) => {
                refused += 1;
                assert!(!faults.is_empty(), "{end}");
            }
        }
    }
    assert!(refused > 50, "{refused}");
}

#[test]
fn a_line_of_ten_megabytes_is_told() {
    let (english, hindi) = (files("en"), files("hi"));
    let po = exported("hi");
    for sign in ["a", "{", "\\n"] {
        let long = sign.repeat(10 * 1024 * 1024 / sign.len());
        let po = po.replacen("msgstr \"आगे बढ़ें", &format!("msgstr \"{long}"), 1);
        let faults = merge("hi", &english, &hindi, po.as_bytes());
        if sign == "\\n" {
            // Nothing but line breaks before the end of the sentence is nothing.
            assert!(faults.is_ok());
            continue;
        }
        let told = faults.unwrap_err()[0].to_string();
        assert!(told.contains("longer"), "{told}");
    }
}

/// English, Hindi and Hindi's PO file.
static HINDI: LazyLock<(Files, Files, String)> =
    LazyLock::new(|| (files("en"), files("hi"), exported("hi")));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// One thing in the file is another: it is told or taken, and nothing panics.
    #[test]
    fn whatever_stands_in_a_file_it_is_told_or_taken(at in 0_usize..60_000, put in "[\\PC\n\"\\\\{}#~\\[\\]*.=-]{0,6}", drop in 0_usize..40) {
        let (english, hindi, po) = &*HINDI;
        let from = (0..=at.min(po.len())).rev().find(|at| po.is_char_boundary(*at)).unwrap();
        let to = (from + drop).min(po.len());
        let to = (to..=po.len()).find(|at| po.is_char_boundary(*at)).unwrap();
        let po = format!("{}{put}{}", &po[..from], &po[to..]);
        if let Ok(merged) = merge("hi", english, hindi, po.as_bytes()) {
            prop_assert!(merged.changed <= 2);
            for (name, text) in merged.files {
                prop_assert!(Files::read([(name, text)]).is_ok());
            }
        }
    }

    /// A sentence that is let through is read from the file as it was written.
    #[test]
    fn what_is_taken_is_what_was_written(text in "[a-zA-Z {}\\[\\]*.=#\"\\\\\n-]{1,40}") {
        let english = Files::read([("a.ftl".to_owned(), "a = b\n".to_owned())]).unwrap();
        let mut po = String::from("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"");
        po.push_str(&text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
        po.push_str("\"\n");
        if let Ok(merged) = merge("hi", &english, &Files::default(), po.as_bytes())
            && merged.changed == 1
        {
            let made = Files::read(merged.files).unwrap();
            prop_assert_eq!(made.text("a"), Some(text.trim_matches([' ', '\n'])));
        }
    }
}

#[test]
#[ignore = "needs gettext"]
fn gettext_reads_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let template = template("1", &files("en"), &Places::default());
    let all = languages()
        .into_iter()
        .map(|language| (format!("{language}.po"), exported(&language)))
        .chain([("abha-kiosk.pot".to_owned(), template)]);
    for (name, text) in all {
        let path = folder.path().join(&name);
        std::fs::write(&path, text).unwrap();
        let checked = Command::new("msgfmt")
            .args(["--check-format", "--check-domain", "-o"])
            .arg(folder.path().join("out.mo"))
            .arg(&path)
            .output()
            .expect("gettext is installed");
        let said = String::from_utf8_lossy(&checked.stderr);
        assert!(checked.status.success(), "{name}: {said}");
    }
}
