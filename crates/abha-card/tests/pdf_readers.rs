//! The words of a card as other programs read them out of its PDF, in every script and on every
//! paper: poppler, pdfium (what Chrome has) and pdf.js (what Firefox has).
//!
//! `python3` and `node` are asked for `pypdfium2`, `pikepdf` and `pdfjs-dist`; `.ci/run` says how
//! they come there.

use crate::pdf::cases::{Case, cases, pdf};
use crate::pdf::pieces::{Piece, pieces};
use abha_card::Paper;
use lopdf::Document;
use std::path::{Path, PathBuf};
use std::process::Command;
use unicode_normalization::UnicodeNormalization;

struct File {
    case: Case,
    paper: Paper,
    path: PathBuf,
}

impl File {
    fn name(&self) -> String {
        format!("{} on {}", self.case.language, self.paper)
    }

    /// What a reader has written beside the file.
    fn read(&self, reader: &str) -> String {
        std::fs::read_to_string(self.path.with_extension(format!("{reader}.txt"))).unwrap()
    }
}

/// The cards of all cases on all papers, as files.
fn files(folder: &Path) -> Vec<File> {
    let mut files = Vec::new();
    for paper in Paper::ALL {
        let is_wanted = |case: &Case| {
            // The tightest two are enough for those.
            let is_tight = matches!(paper, Paper::Cr80 | Paper::Receipt58);
            is_tight || !case.language.ends_with("-sample")
        };
        for case in cases().into_iter().filter(is_wanted) {
            let path = folder.join(format!("{}-{paper}.pdf", case.language));
            std::fs::write(&path, pdf(&case, *paper)).unwrap();
            files.push(File {
                case,
                paper: *paper,
                path,
            });
        }
    }
    files
}

fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "{tool} {arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn script(name: &str) -> String {
    format!("{}/tests/tools/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Runs one of our scripts over a folder.
fn run_script(tool: &str, name: &str, folder: &Path) -> String {
    run(tool, &[&script(name), folder.to_str().unwrap()])
}

/// What stands between pieces: poppler marks right-to-left words by controls of its own.
fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{202a}'..='\u{202e}')
}

/// The text with one blank for each stretch of white.
fn plain(text: &str) -> String {
    let text: String = text.nfc().collect();
    let words: Vec<&str> = text
        .split(is_between)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Takes every piece off the text in its order. Nothing may be left of it, nothing may stand
/// between, and where a new line begins there must be a blank.
fn compare(text: &str, pieces: &[Piece]) -> Result<(), String> {
    let text = plain(text);
    let mut rest = text.as_str();
    let mut place = None;
    for piece in pieces {
        let words = plain(piece.words.as_ref().unwrap());
        let white = rest.trim_start();
        let here = (piece.page, piece.baseline);
        if place.is_some_and(|place| place != here) && white.len() == rest.len() {
            return Err(format!("no blank before {words:?} at {rest:.60}"));
        }
        place = Some(here);
        rest = white
            .strip_prefix(words.as_str())
            .ok_or_else(|| format!("{words:?} is not where it should be: {white:.120}"))?;
    }
    if rest.trim().is_empty() {
        Ok(())
    } else {
        Err(format!("more than there should be: {rest}"))
    }
}

/// Readers find each word of each piece, in the order of the page, and nothing else.
fn compare_all(files: &[File], reader: &str) {
    let mut faults = Vec::new();
    for file in files {
        let text = file.read(reader);
        let document = Document::load(&file.path).unwrap();
        let pieces = pieces(&document);
        if pieces.iter().all(|piece| piece.words.is_some()) {
            if let Err(fault) = compare(&text, &pieces) {
                faults.push(format!("{}: {fault}", file.name()));
            }
            continue;
        }
        let text = plain(&text);
        for words in &file.case.known {
            if !text.contains(&plain(words)) && !is_known_limit(reader, words) {
                faults.push(format!("{}: {words} is not in {text}", file.name()));
            }
        }
    }
    assert!(faults.is_empty(), "{reader}\n{}", faults.join("\n"));
}

/// When a line begins in English, pdfium takes several words of Urdu in it from left to right.
fn is_known_limit(reader: &str, words: &str) -> bool {
    let is_urdu = words
        .chars()
        .any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
    reader == "pdfium" && is_urdu && words != "عائشہ صدیقی" && words.contains(' ')
}

#[test]
#[ignore = "needs poppler-utils"]
fn poppler_reads_every_word_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    for file in &files {
        // As written for what runs from left to right; poppler's own order for the rest.
        let in_order: &[&str] = if file.case.language.starts_with("ur") {
            &[]
        } else {
            &["-raw"]
        };
        let out = file.path.with_extension("poppler.txt");
        let paths = [file.path.to_str().unwrap(), out.to_str().unwrap()];
        run("pdftotext", &[in_order, &paths].concat());
        if file.case.language.ends_with("-sample") {
            continue;
        }
        let layout = plain(&run("pdftotext", &[paths[0], "-"]));
        for words in &file.case.known {
            assert!(layout.contains(&plain(words)), "{}: {words}", file.name());
        }
        // By the tags.
        let tagged = run("pdfinfo", &["-struct-text", paths[0]]);
        let words: Vec<&str> = tagged
            .lines()
            .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'))
            .collect();
        if !file.case.language.starts_with("ur") {
            let document = Document::load(&file.path).unwrap();
            let pieces: Vec<String> = pieces(&document)
                .into_iter()
                .map(|piece| piece.words.unwrap())
                .collect();
            assert_eq!(
                plain(&words.join(" ")),
                plain(&pieces.join(" ")),
                "{}",
                file.name()
            );
        }
    }
    compare_all(&files, "poppler");
}

#[test]
#[ignore = "needs python3 with pypdfium2"]
fn pdfium_reads_every_word_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    run_script("python3", "pdfium_text.py", folder.path());
    compare_all(&files, "pdfium");
}

#[test]
#[ignore = "needs node with pdfjs-dist"]
fn pdfjs_reads_every_word_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    run_script("node", "pdfjs_text.mjs", folder.path());
    compare_all(&files, "pdfjs");
}

#[test]
#[ignore = "needs python3 with pikepdf[pdfa]"]
fn nothing_keeps_it_from_being_pdf_a_2b() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    // A checker that finds nothing anywhere would be of no use.
    let bad = folder.path().join("bad.pdf");
    let bytes = std::fs::read(&files[0].path).unwrap();
    let mut document = Document::load_mem(&bytes).unwrap();
    document.catalog_mut().unwrap().remove(b"OutputIntents");
    document.save(&bad).unwrap();
    let findings = run_script("python3", "pdfa_check.py", folder.path());
    assert!(findings.contains("bad.pdf"));
    let findings: Vec<&str> = findings
        .lines()
        .filter(|line| !line.starts_with("bad.pdf"))
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}
