//! `abha-kiosk translations`: to PO files and back.

use crate::{kiosk, run};
use process::Finished;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use test_support::process;
use test_support::tree::{root, texts};

/// A copy of the languages, and PO files of them.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for file in texts("locales", &[".ftl", ".toml"]) {
            let path = folder.path().join(file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file.text).unwrap();
        }
        let desk = Self { folder };
        run(kiosk()
            .args(["translations", "export"])
            .arg(desk.path("po"))
            .arg("--locales")
            .arg(desk.path("locales")))
        .good();
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.path(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    fn import(&self) -> Finished {
        run(kiosk()
            .current_dir(self.folder.path())
            .args(["translations", "import", "po"]))
    }

    /// The files that are no longer as they are in the project.
    fn changed(&self) -> Vec<String> {
        let files = texts("locales", &[".ftl", ".toml"]).into_iter();
        let changed = files.filter(|file| read(&self.path(&file.path)) != file.text);
        changed.map(|file| file.path).collect()
    }

    #[track_caller]
    fn refuses(&self, words: &str) {
        let refused = self.import();
        assert_eq!(refused.code, Some(1), "{}", refused.stdout);
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
        assert!(!refused.stderr.contains("panicked"), "{}", refused.stderr);
        assert!(self.changed().is_empty());
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn what_goes_out_comes_back_as_it_was() {
    let desk = Desk::new();
    let said = desk.import();
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    assert!(
        said.stdout.contains("hi: nothing changes; "),
        "{}",
        said.stdout
    );
    assert!(desk.changed().is_empty());
    assert!(
        read(&desk.path("po/abha-kiosk.pot"))
            .contains("msgctxt \"back\"\nmsgid \"Back\"\nmsgstr \"\"\n")
    );
    assert!(!desk.path("po/en.po").exists());
}

#[test]
fn the_words_in_the_program_are_those_of_the_folder() {
    let desk = Desk::new();
    run(kiosk()
        .args(["translations", "export", "--language", "hi"])
        .arg(desk.path("built-in")))
    .good();
    let [built_in, of_folder] = ["built-in/hi.po", "po/hi.po"].map(|path| read(&desk.path(path)));
    assert_eq!(built_in, of_folder);
    assert_eq!(fs::read_dir(desk.path("built-in")).unwrap().count(), 2);
}

#[test]
fn a_sentence_that_was_edited_arrives_and_nothing_else_changes() {
    let desk = Desk::new();
    let back = read(&root().join("locales/hi/kiosk.ftl"));
    let back = back
        .lines()
        .find_map(|line| line.strip_prefix("back = "))
        .unwrap();
    desk.edit(
        "po/hi.po",
        &format!("msgstr \"{back}\""),
        "msgstr \"वापस जाएँ\"",
    );
    let said = desk.import();
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    assert!(
        said.stdout.contains("hi: 1 changed in kiosk.ftl; "),
        "{}",
        said.stdout
    );
    assert_eq!(desk.changed(), ["locales/hi/kiosk.ftl"]);
    let after = read(&desk.path("locales/hi/kiosk.ftl"));
    let before = read(&root().join("locales/hi/kiosk.ftl"));
    assert_eq!(
        after,
        before.replacen(&format!("\nback = {back}\n"), "\nback = वापस जाएँ\n", 1)
    );
}

#[test]
fn what_cannot_be_taken_is_named_and_nothing_is_written() {
    let desk = Desk::new();
    // Something good in one language does not arrive while something is wrong in another.
    desk.edit(
        "po/as.po",
        "msgid \"Back\"\nmsgstr \"",
        "msgid \"Back\"\nmsgstr \"x",
    );
    let good = read(&desk.path("po/hi.po"));
    for (from, to, expected) in [
        (
            "{ $phone }",
            "{ $fone }",
            ": otp-help-mobile: lacks { $phone }",
        ),
        (
            "msgctxt \"back\"",
            "msgctxt \"backwards\"",
            ": backwards: English has no such message",
        ),
        (
            "msgctxt \"back\"",
            "msgctxt \"continue\"",
            ": continue: stands in line ",
        ),
        ("msgctxt \"back\"", "msgctxt \"b", "the quote is not closed"),
        ("charset=UTF-8", "charset=ISO-8859-1", "save it as UTF-8"),
    ] {
        // Of a variable the one in the translation counts.
        let at = good.find("msgctxt \"otp-help-mobile\"").unwrap();
        let (head, tail) = good.split_at(at);
        let broken = match tail.split_once("msgstr") {
            Some((id, text)) if from.starts_with('{') => {
                format!("{head}{id}msgstr{}", text.replacen(from, to, 1))
            }
            _ => good.replacen(from, to, 1),
        };
        assert_ne!(broken, good);
        fs::write(desk.path("po/hi.po"), broken).unwrap();
        desk.refuses(expected);
    }
    fs::write(desk.path("po/hi.po"), [0xFF, 0xFE, b'm', 0]).unwrap();
    desk.refuses("hi.po:1: is not UTF-8");
    fs::write(desk.path("po/hi.po"), "a".repeat(10 * 1024 * 1024)).unwrap();
    desk.refuses("hi.po is larger than 8 MB");
    fs::write(desk.path("po/hi.po"), &good).unwrap();
    fs::write(desk.path("po/xx.po"), &good).unwrap();
    desk.refuses("\"A language\" in CONTRIBUTING.md");
    fs::rename(desk.path("po/xx.po"), desk.path("po/en.po")).unwrap();
    desk.refuses("English is what is translated from");
}

#[test]
fn pictures_of_the_tour_are_named_beside_what_stands_on_them() {
    let desk = Desk::new();
    let tour = desk.path("tour/registration-v3");
    run(kiosk()
        .args(["tour", "--language", "hi", "--out"])
        .arg(&tour))
    .good();
    let list = read(&tour.join("messages.tsv"));
    let said = run(kiosk()
        .args(["translations", "export", "--language", "hi"])
        .arg(desk.path("po"))
        .arg("--pictures")
        .arg(desk.path("tour")))
    .good();
    assert!(said.contains("stand on a picture"), "{said}");
    let po = read(&desk.path("po/hi.po"));
    // One that has a variable too, and one that never stood anywhere.
    for (id, is_seen) in [
        ("welcome-time", true),
        ("otp-tries", true),
        ("fault-offline", false),
    ] {
        let entry = po
            .split("\n\n")
            .find(|entry| entry.contains(&format!("msgctxt \"{id}\"")));
        let picture = entry.and_then(|entry| {
            let (_, rest) = entry.split_once("picture registration-v3/")?;
            rest.split_once(".png")
                .map(|(name, _)| format!("{name}.png"))
        });
        assert_eq!(picture.is_some(), is_seen, "{id}: {entry:?}");
        if let Some(picture) = picture {
            assert!(tour.join(&picture).is_file(), "{picture}");
            assert!(list.contains(&format!("{id}\t")) && list.contains(&picture));
        }
    }
}
