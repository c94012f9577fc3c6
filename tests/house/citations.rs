//! What is cited is in the clone: files, sections and places in pages, and NHA's cases.

use crate::none;
use crate::prose::{FOLDERS, cases, from_page, outside_fences, paths_in, places, prose, sections};
use crate::rules::project;
use crate::tree::{TextFile, paths, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Files that a clinic has and a clone does not.
const OF_OTHERS: [&str; 1] = ["kiosk.toml"];

#[test]
fn every_cited_file_is_there() {
    let clone = clone();
    let found: Vec<String> = project()
        .iter()
        .flat_map(|file| missing_files(file, &clone))
        .collect();
    none(&found, "a clone has no such file:");
}

#[test]
fn every_cited_section_is_there() {
    let pages = pages();
    let found: Vec<String> = project()
        .iter()
        .flat_map(|file| missing_sections(file, &pages))
        .collect();
    none(&found, "the page has no such section:");
}

#[test]
fn every_link_leads_somewhere() {
    let (clone, pages) = (clone(), pages());
    let found: Vec<String> = pages
        .values()
        .flat_map(|page| dead_links(page, &clone, &pages))
        .collect();
    none(&found, "these links lead nowhere:");
}

#[test]
fn every_named_case_is_in_the_list_of_cases() {
    let listed = pages()
        .get("docs/m1-cases.md")
        .map(|page| cases(&page.text))
        .unwrap_or_default();
    assert!(!listed.is_empty(), "docs/m1-cases.md lists no case");
    let found: Vec<String> = project()
        .iter()
        .flat_map(|file| {
            cases(&file.text)
                .difference(&listed)
                .map(|case| format!("{}: {case}", file.path))
                .collect::<Vec<_>>()
        })
        .collect();
    none(&found, "docs/m1-cases.md does not have these cases:");
}

#[test]
fn no_number_of_a_section_is_given_twice() {
    let mut found = Vec::new();
    for page in pages().values() {
        let mut seen = BTreeSet::new();
        for (number, _) in sections(&page.text) {
            if !seen.insert(number.to_owned()) {
                found.push(format!("{}: {number}", page.path));
            }
        }
    }
    none(&found, "a citation has to lead to one place:");
}

#[test]
fn the_reader_of_files_sees_the_missing_ones_alone() {
    let clone = [
        "docs/protocol.md",
        "crates/abdm-client/src/fault.rs",
        "locales/en/a.ftl",
    ]
    .map(str::to_owned)
    .into();
    for (path, text, missing) in [
        ("src/a.rs", "//! As in protocol.md and `src/fault.rs`.", 0),
        ("src/a.rs", "//! As in secrets.md (section 4).", 1),
        (
            "src/a.rs",
            "/// `crates/abdm-client/src/faults.rs:12`, not `fault.rs`.",
            1,
        ),
        ("src/a.rs", "let a = \"gone.md\"; // not the string", 0),
        ("src/a.rs", "let a = \"//\"; // gone.md", 1),
        ("src/a.rs", "// kiosk.toml:7 is somebody's own", 0),
        ("src/a.rs", "// https://example.org/a.md is elsewhere", 0),
        (
            "docs/b.md",
            "Of `locales/*/a.ftl`, not `locales/*/b.ftl`.",
            1,
        ),
        (
            "docs/b.md",
            "`crates/abdm-client` and `crates/abdm-client/src/` but not src/other.",
            1,
        ),
        ("docs/b.md", "```sh\ncp a.toml b.toml\n```", 0),
        ("Cargo.toml", "path = \"x.rs\" # see y.rs", 1),
        (".ci/run", "cat x.toml # as deny.toml says", 1),
    ] {
        let file = text_file(path, text);
        let found = missing_files(&file, &clone);
        assert_eq!(found.len(), missing, "{text}: {found:?}");
    }
}

#[test]
fn the_reader_of_sections_sees_the_missing_ones_alone() {
    let text = "# A\n## 4. Four\n1. one\n5. five\n### 4.2 Two\n## 6A. Six\n```\n## 7. No\n```\n";
    let page = text_file("docs/protocol.md", text);
    let pages = BTreeMap::from([(page.path.clone(), page)]);
    for (text, missing) in [
        ("// (protocol.md section 4.2).", vec![]),
        ("// Protocol (protocol.md section\n// 4.3).", vec!["4.3"]),
        ("// protocol.md sections 4, 6B and 7: some", vec!["6B", "7"]),
        ("// protocol.md sections 4 to 6A, 8 of them", vec!["8"]),
        ("// docs/protocol.md section 4, step 5", vec![]),
        ("// protocol.md section 4, steps 1 to 6).", vec!["4, 6"]),
        ("// RFC 8011 section 99", vec![]),
        ("// protocol.md section 4. Section 99", vec![]),
    ] {
        let found = missing_sections(&text_file("src/a.rs", text), &pages);
        let expected: Vec<String> = missing
            .iter()
            .map(|section| format!("src/a.rs:1: docs/protocol.md section {section}"))
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_reader_of_links_sees_the_dead_ones_alone() {
    let clone = ["README.md", "docs/a.md", "docs/b.md"]
        .map(str::to_owned)
        .into();
    let b = text_file("docs/b.md", "# One `two`, 3\n");
    let pages = BTreeMap::from([(b.path.clone(), b)]);
    for (text, dead) in [
        ("[x](b.md) [y](../README.md) [z](https://a.org/x)", 0),
        ("[x](b.md#one-two-3) [y](#here)\n# Here", 0),
        ("[x](b.md#one) [y](#there)\n# Here", 2),
        ("![x](c.png) [y](docs/b.md)", 2),
    ] {
        let page = text_file("docs/a.md", text);
        let found = dead_links(&page, &clone, &pages);
        assert_eq!(found.len(), dead, "{text}: {found:?}");
    }
}

fn text_file(path: &str, text: &str) -> TextFile {
    TextFile {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

/// Every file of the project, without what a build leaves behind.
fn clone() -> BTreeSet<String> {
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap_or_default();
    let mut found: BTreeSet<String> = FOLDERS
        .iter()
        .flat_map(|folder| paths(folder.trim_end_matches('/'), &[""]))
        .collect();
    for entry in fs::read_dir(root()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ignored = ignored.lines().any(|line| line.trim_matches('/') == name);
        if entry.path().is_file() && !is_ignored {
            found.insert(name);
        }
    }
    found
}

/// The project's pages, by path.
fn pages() -> BTreeMap<String, TextFile> {
    project()
        .into_iter()
        .filter(|file| file.path.ends_with(".md"))
        .map(|file| (file.path.clone(), file))
        .collect()
}

fn missing_files(file: &TextFile, clone: &BTreeSet<String>) -> Vec<String> {
    prose(file)
        .into_iter()
        .flat_map(|(line, word)| paths_in(word).map(move |path| (line, path)))
        .filter(|(_, path)| !OF_OTHERS.contains(path) && !is_there(path, clone))
        .map(|(line, path)| format!("{}:{line}: {path}", file.path))
        .collect()
}

/// Whether a file or a folder can be meant by this path, which may leave out how it begins and
/// may have a `*` for any one part.
fn is_there(path: &str, clone: &BTreeSet<String>) -> bool {
    let path = path.trim_start_matches("../").trim_matches('/');
    let wanted: Vec<&str> = path.split('/').collect();
    let is_folder = FOLDERS.iter().any(|folder| path.starts_with(folder))
        || FOLDERS
            .iter()
            .any(|folder| folder.trim_end_matches('/') == path);
    clone.iter().any(|file| {
        let parts: Vec<&str> = file.split('/').collect();
        let fits = |parts: &[&str]| {
            parts
                .iter()
                .zip(&wanted)
                .all(|(part, wanted)| *wanted == "*" || part == wanted)
        };
        let from = parts.len().checked_sub(wanted.len());
        from.and_then(|from| parts.get(from..)).is_some_and(fits)
            || (is_folder && from.is_some() && fits(&parts))
    })
}

/// The sections of pages that a file cites and that are not there. A citation is the name of a page, then
/// `section 4.2`, or `sections 2, 6A to 9B and 11`, and can go on with `, step 5` or `, items 1 to 3`.
fn missing_sections(file: &TextFile, pages: &BTreeMap<String, TextFile>) -> Vec<String> {
    let words = prose(file);
    let mut found = Vec::new();
    for (at, (line, word)) in words.iter().enumerate() {
        let Some(name) = paths_in(word).find(|path| path.ends_with(".md")) else {
            continue;
        };
        let is_section = words
            .get(at + 1)
            .is_some_and(|(_, next)| matches!(*next, "section" | "sections"));
        let page = pages
            .values()
            .find(|page| page.path == name || page.path.ends_with(&format!("/{name}")));
        let (true, Some(page)) = (is_section, page) else {
            continue;
        };
        let sections = sections(&page.text);
        let mut of_section = None;
        let mut in_items = false;
        for (_, word) in words.iter().skip(at + 2) {
            let number = word.trim_end_matches(['.', ',', ';', ':', ')']);
            let is_number = number.starts_with(|letter: char| letter.is_ascii_digit());
            if is_number && !in_items {
                of_section = sections.iter().find(|(section, _)| *section == number);
                if of_section.is_none() {
                    found.push(format!(
                        "{}:{line}: {} section {number}",
                        file.path, page.path
                    ));
                }
            } else if is_number && let Some((section, text)) = of_section {
                let item = format!("{number}. ");
                if !text.iter().any(|line| line.trim_start().starts_with(&item)) {
                    let place = format!("{} section {section}, {number}", page.path);
                    found.push(format!("{}:{line}: {place}", file.path));
                }
            } else if matches!(
                number,
                "step" | "steps" | "item" | "items" | "shape" | "shapes"
            ) {
                in_items = true;
            } else if !matches!(*word, "and" | "to" | "or") {
                break;
            }
            if word.ends_with(['.', ';', ':', ')']) {
                break;
            }
        }
    }
    found
}

fn dead_links(
    page: &TextFile,
    clone: &BTreeSet<String>,
    pages: &BTreeMap<String, TextFile>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (line, text) in outside_fences(&page.text) {
        for rest in text.split("](").skip(1) {
            let target = rest.split(')').next().unwrap_or_default();
            if ["http://", "https://", "mailto:"]
                .iter()
                .any(|start| target.starts_with(start))
            {
                continue;
            }
            let (path, place) = target.split_once('#').unwrap_or((target, ""));
            let path = if path.is_empty() {
                page.path.clone()
            } else {
                from_page(&page.path, path)
            };
            let text = if path == page.path {
                Some(&page.text)
            } else {
                pages.get(&path).map(|page| &page.text)
            };
            let is_folder = clone
                .iter()
                .any(|file| file.starts_with(&format!("{path}/")));
            let leads = path == page.path || clone.contains(&path) || is_folder;
            let has_place =
                place.is_empty() || text.is_some_and(|text| places(text).contains(place));
            if !leads || !has_place {
                found.push(format!("{}:{line}: {target}", page.path));
            }
        }
    }
    found
}
