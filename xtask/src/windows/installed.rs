//! The package on a machine: installed, brought up to date, not set back, and taken away.

use super::msi::{Release, pack};
use super::wine::Wine;
use crate::Outcome;
use crate::command::{run, tool};
use crate::windows::PROGRAMS;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where it is installed.
const FOLDER: &str = "Program Files/ABHA Kiosk";

/// What the operator made there, and no package touches.
const SETTINGS: &str = "kiosk.toml";

const SHORTCUT: &str = "ABHA Kiosk, practice.lnk";

/// What `msiexec` ends with when a package was refused: the last eight bits of 1603.
const REFUSED: i32 = 1603 & 0xff;

/// A whole life. `works` looks at the program in the folder that it was installed in.
pub fn life(
    wine: &Wine,
    programs: &Path,
    work: &Path,
    works: fn(&Wine, &Path, &Path) -> Outcome,
) -> Outcome {
    let release = Release::of_commit()?;
    let first = pack(&release, programs, &work.join("first"))?;
    let again = pack(&release, programs, &work.join("again"))?;
    run(tool("cmp", []).args([&first, &again]))?;
    println!("{}: packed twice, the same bytes", first.display());
    let before = files(&wine.drive())?;
    installs(wine, &first)?;
    let expected = expected(&first)?;
    let found = files(&wine.drive().join(FOLDER))?;
    if found != expected {
        return Err(format!("installed is {found:?}, packed was {expected:?}"));
    }
    let new = &files(&wine.drive())? - &before;
    if !new.iter().any(|file| file.ends_with(SHORTCUT)) {
        return Err("there is no shortcut".to_owned());
    }
    let folder = wine.drive().join(FOLDER);
    works(wine, &folder, work)?;
    let settings = folder.join(SETTINGS);
    fs::write(&settings, "# Of this clinic.\n").map_err(|error| format!("{SETTINGS}: {error}"))?;

    // Another one between the same two releases.
    let others = changed(programs, &work.join("others"))?;
    let other = pack(&release, &others, &work.join("other"))?;
    installs(wine, &other)?;
    same(&others, &folder)?;
    let newer = Release {
        number: "99.0.0".to_owned(),
        ..Release::of_commit()?
    };
    let newer = pack(&newer, programs, &work.join("newer"))?;
    installs(wine, &newer)?;
    same(programs, &folder)?;
    let set_back = wine.run("msiexec", &["/i", &first.to_string_lossy(), "/qn"])?;
    if set_back.code != Some(REFUSED) {
        return Err(format!("an older release ended with {:?}", set_back.code));
    }
    same(programs, &folder)?;
    let gone = wine.run("msiexec", &["/x", &newer.to_string_lossy(), "/qn"])?;
    if gone.code != Some(0) {
        return Err(format!("taking it away ended with {:?}", gone.code));
    }
    let left: Vec<String> = (&files(&wine.drive())? - &before)
        .into_iter()
        .filter(|file| !file.contains("AppData/Local/abha-kiosk/"))
        .collect();
    if left != [format!("{FOLDER}/{SETTINGS}")] {
        return Err(format!("left is {left:?}"));
    }
    let key = "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall";
    let known = wine.run("reg", &["query", key, "/s"])?;
    if known.said.contains("ABHA Kiosk") {
        return Err("Windows still takes it for installed".to_owned());
    }
    println!(
        "installed, replaced, brought up to date, not set back, taken away: nothing is left but settings"
    );
    Ok(())
}

fn installs(wine: &Wine, package: &Path) -> Outcome {
    let ended = wine.run("msiexec", &["/i", &package.to_string_lossy(), "/qn"])?;
    match ended.code {
        Some(0) => Ok(()),
        code => Err(format!("{} ended with {code:?}", package.display())),
    }
}

/// The files below a folder, by their names in it.
fn files(folder: &Path) -> Result<BTreeSet<String>, String> {
    let find = ["-not", "-type", "d", "-printf", "%P\n"];
    let found = crate::command::output(tool("find", ["."]).args(find).current_dir(folder))?;
    Ok(found.lines().map(str::to_owned).collect())
}

/// What was laid for a package.
fn expected(package: &Path) -> Result<BTreeSet<String>, String> {
    let folder = package.parent().unwrap_or(package);
    files(&folder.join("stage"))
}

/// The programs with a byte more, as another build would differ.
fn changed(programs: &Path, to: &Path) -> Result<PathBuf, String> {
    let said = |error: std::io::Error| format!("{}: {error}", to.display());
    fs::create_dir_all(to).map_err(said)?;
    for name in PROGRAMS {
        let mut bytes = fs::read(programs.join(name)).map_err(said)?;
        bytes.push(0);
        fs::write(to.join(name), bytes).map_err(said)?;
    }
    Ok(to.to_owned())
}

/// The programs of a folder are those that are installed.
fn same(programs: &Path, installed: &Path) -> Outcome {
    for name in PROGRAMS {
        run(tool("cmp", []).args([programs.join(name), installed.join(name)]))?;
    }
    Ok(())
}
