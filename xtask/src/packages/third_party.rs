//! Whose work is in the program: each crate with its licence, and the texts of the licences.

use crate::command::{cargo, output};
use crate::sbom::sources;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A crate as the program is built with it.
struct Crate {
    /// `name 1.2.3`.
    name: String,
    /// An expression of SPDX.
    licence: String,
}

/// The list for what a target is built with, and below it every text once, with those who came with it.
pub fn list(target: &str) -> Result<String, String> {
    let crates = crates(target)?;
    let mut list = "The program abha-kiosk is built with these crates.\n\n".to_owned();
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let sources = sources()?;
    for one in &crates {
        list.push_str(&format!("{}: {}\n", one.name, one.licence));
        for text in licences(&sources, &one.name) {
            let names = texts.entry(text).or_default();
            // A crate can have the same text twice.
            if names.last() != Some(&one.name.as_str()) {
                names.push(&one.name);
            }
        }
    }
    for (text, names) in texts {
        list.push_str(&format!(
            "\n{}\n{}\n\n{text}\n",
            "-".repeat(72),
            names.join(", ")
        ));
    }
    Ok(list)
}

/// What comes from outside, in the order of names.
fn crates(target: &str) -> Result<Vec<Crate>, String> {
    let tree = output(&mut cargo([
        "tree",
        "--locked",
        // Without it, crates of features that are off are named too.
        "--package",
        "abha-kiosk",
        "--edges",
        "normal",
        "--target",
        target,
        "--prefix",
        "none",
        "--no-dedupe",
        "--format",
        "{p}\t{l}",
    ]))?;
    let mut lines: Vec<&str> = tree.lines().collect();
    lines.sort_unstable();
    lines.dedup();
    let crates = lines.into_iter().filter_map(|line| {
        let (name, licence) = line.split_once('\t')?;
        let mut words = name.split_whitespace();
        let (name, release) = (words.next()?, words.next()?.trim_start_matches('v'));
        // Our own are named with their folders, and macros are marked.
        let is_ours = words.any(|word| word.starts_with("(/"));
        (!is_ours).then(|| Crate {
            name: format!("{name} {release}"),
            licence: licence.to_owned(),
        })
    });
    Ok(crates.collect())
}

/// The texts of licences that came with a crate.
fn licences(sources: &[PathBuf], name: &str) -> Vec<String> {
    let folder = name.replace(' ', "-");
    let mut files: Vec<PathBuf> = sources
        .iter()
        .filter_map(|source| fs::read_dir(source.join(&folder)).ok())
        .flat_map(|entries| entries.flatten().map(|entry| entry.path()))
        .filter(|path| is_licence(path))
        .collect();
    files.sort();
    let texts = files
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok());
    texts.map(|text| plain(&text)).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    let begins = [
        "license",
        "licence",
        "copying",
        "copyright",
        "notice",
        "unlicense",
    ];
    name.is_some_and(|name| begins.iter().any(|word| name.starts_with(word))) && path.is_file()
}

/// Without what makes two files of the same words differ.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
