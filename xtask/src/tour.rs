//! Walks journeys without a display and looks at what came of them.

use crate::Outcome;
use crate::command::{cargo, output, run, tool};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// What the panel is: upright and across.
const SIZES: [&str; 2] = ["1080x1920", "1920x1080"];

/// The least number of pictures that a whole registration leaves behind.
const PICTURES: usize = 10;

/// A word that stands in every QR of a card.
const IN_EVERY_QR: &str = "hidn";

/// The panels and sizes of text in which every page must be readable as it stands.
const LAYOUTS: [(&str, &str); 5] = [
    ("1080x1920", "1"),
    ("1080x1920", "1.5"),
    ("1920x1080", "1"),
    ("1920x1080", "1.5"),
    ("1280x800", "1"),
];

/// The languages with the longest words: every journey is looked through in them, the registration
/// alone in the others.
const WIDEST: [&str; 2] = ["ta", "ml"];

/// Whether a text is cut off, lies over another, is broken within a word or scrolls, anywhere.
pub fn layout() -> Outcome {
    let (program, out) = (program()?, target()?.join("layout"));
    empty(&out)?;
    for language in entries(Path::new("locales"))? {
        let language = name(&language);
        let walks = LAYOUTS.iter().map(|(size, scale)| {
            let mut tour = tour(&program, &out.join(format!("{language}-{size}-{scale}")));
            tour.args(["--check", "--language", &language, "--size", size]);
            tour.args(["--text-scale", scale]);
            if WIDEST.contains(&language.as_str()) && *scale == "1" {
                tour.arg("--all");
            }
            move || run(&mut tour)
        });
        side_by_side(walks)?;
        println!("readable: {language}");
    }
    Ok(())
}

/// The registration in every language there is and in each size. What it leaves stays in
/// `target/tour`, to be looked at.
pub fn registration() -> Outcome {
    let (program, pictures) = (program()?, target()?.join("tour"));
    empty(&pictures)?;
    let languages = entries(Path::new("locales"))?;
    let walks = languages.iter().flat_map(|language| {
        SIZES.map(|size| {
            let out = pictures.join(format!("{}-{size}", name(language)));
            let mut tour = tour(&program, &out);
            tour.args(["--language", &name(language), "--size", size]);
            move || {
                run(&mut tour)?;
                look_at(&out, size)
            }
        })
    });
    side_by_side(walks)
}

/// Each on a thread of its own: a walk keeps one core busy at most. The first error, once all have
/// ended.
fn side_by_side(walks: impl Iterator<Item = impl FnOnce() -> Outcome + Send>) -> Outcome {
    thread::scope(|scope| {
        let walking: Vec<_> = walks.map(|walk| scope.spawn(walk)).collect();
        let ended: Vec<Outcome> = walking
            .into_iter()
            .map(|walk| {
                walk.join()
                    .unwrap_or_else(|_| Err("a walk broke".to_owned()))
            })
            .collect();
        ended.into_iter().collect()
    })
}

/// Every journey in both generations, into `target/journeys`.
pub fn journeys() -> Outcome {
    let (program, pictures) = (program()?, target()?.join("journeys"));
    empty(&pictures)?;
    run(tour(&program, &pictures).arg("--all"))?;
    let walked: Vec<PathBuf> = entries(&pictures)?
        .into_iter()
        .filter(|path| path.is_dir())
        .collect();
    if walked.is_empty() {
        return Err(format!("nothing was walked in {}", pictures.display()));
    }
    for folder in walked {
        has_qr(&folder.join("card.png"))?;
        println!("walked: {}", name(&folder));
    }
    Ok(())
}

/// The kiosk, as it is built for the tests: `cargo run` gives some dependencies other features,
/// and would build what hangs on them again.
fn program() -> Result<PathBuf, String> {
    run(&mut cargo([
        "test", "--locked", "--quiet", "--no-run", "--test", "cli",
    ]))?;
    let name = format!("abha-kiosk{}", std::env::consts::EXE_SUFFIX);
    let beside = std::env::current_exe().map_err(|error| format!("this program: {error}"))?;
    let program = beside.with_file_name(name);
    if program.is_file() {
        Ok(program)
    } else {
        Err(format!("{} is not there", program.display()))
    }
}

/// Where cargo puts what it builds.
fn target() -> Result<PathBuf, String> {
    let program = std::env::current_exe().map_err(|error| format!("this program: {error}"))?;
    let folder = program.parent().and_then(Path::parent);
    folder
        .map(Path::to_owned)
        .ok_or_else(|| format!("{} lies in no folder of a build", program.display()))
}

fn tour(program: &Path, out: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("tour").arg("--out").arg(out);
    command
}

/// Whether a whole registration was drawn in this size, and the card is well.
fn look_at(out: &Path, size: &str) -> Outcome {
    let pictures: Vec<PathBuf> = entries(out)?
        .into_iter()
        .filter(|path| is_picture(path))
        .collect();
    if pictures.len() < PICTURES {
        return Err(format!(
            "only {} pictures in {}",
            pictures.len(),
            out.display()
        ));
    }
    for picture in &pictures {
        let is = output(tool("identify", ["-format", "%wx%h"]).arg(picture))?;
        if is != size {
            return Err(format!("{} is {is}, not {size}", picture.display()));
        }
    }
    let index = out.join("index.html");
    let page =
        fs::read_to_string(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    if !page.contains("<img") {
        return Err(format!("{} shows no picture", index.display()));
    }
    output(tool("qpdf", ["--check"]).arg(out.join("card.pdf")))?;
    has_qr(&out.join("card.png"))?;
    println!("{}: {} pictures and a card", name(out), pictures.len());
    Ok(())
}

/// Pictures of screens are numbered: `01-language.png`.
fn is_picture(path: &Path) -> bool {
    let name = name(path);
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first.is_ascii_digit()) && name.ends_with(".png")
}

fn has_qr(card: &Path) -> Outcome {
    let read = output(tool("zbarimg", ["--quiet", "--raw", "--nodbus"]).arg(card))?;
    if read.contains(IN_EVERY_QR) {
        Ok(())
    } else {
        Err(format!("{}: its QR is not that of a card", card.display()))
    }
}

fn empty(folder: &Path) -> Outcome {
    let gone = if folder.exists() {
        fs::remove_dir_all(folder)
    } else {
        Ok(())
    };
    gone.map_err(|error| format!("{}: {error}", folder.display()))
}

/// What lies in a folder, in the order of names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).and_then(|entries| {
        entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()
    });
    let mut paths = entries.map_err(|error| format!("{}: {error}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
