//! What must hold of the packages, before anybody installs them.

use super::{Architecture, BINARY, PACKAGES, Release, binary, build, chroot};
use crate::Outcome;
use crate::command::{cargo, is_there, output, run, tool};
use crate::hardening::{self, Paths};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where they are built and looked at.
const WORK: &str = "target/deb-check";

/// Looks at everything. With `--binary` at packages of that program, else of the one that tests are
/// built with: what is looked at here is not the program.
pub fn check() -> Outcome {
    let work = Path::new(WORK);
    fs::create_dir_all(work).map_err(|error| format!("{WORK}: {error}"))?;
    let release = Release::of_commit(stripped(work)?)?;
    let packages = build(&release, &work.join("first"))?;
    same_bytes(&packages, &build(&release, &work.join("second"))?)?;
    contents(&packages)?;
    let root = unpacked(&packages, work)?;
    hardened(&root)?;
    pages(&root)?;
    completions(&root)?;
    profiles(&root)?;
    units(&root)?;
    let mut lintian = tool("lintian", ["--fail-on", "error", "--allow-root"]);
    run(lintian.args(&packages))?;
    if !release.architecture.is_here() {
        println!("not installed: they are for another kind of machine than this one");
        return Ok(());
    }
    let earlier = Release {
        version: "0.0.1-1".to_owned(),
        compression: "none",
        ..release
    };
    chroot::install(&build(&earlier, &work.join("earlier"))?, &packages)
}

/// The program as it would be handed over: without the names for a debugger.
pub(super) fn stripped(work: &Path) -> Result<PathBuf, String> {
    let architecture = Architecture::told()?;
    let program = if env::args().any(|argument| argument == BINARY) {
        binary()?
    } else {
        for_tests(architecture)?
    };
    let copy = work.join("abha-kiosk");
    run(tool(&architecture.tool("strip"), ["-o"]).args([&copy, &program]))?;
    fs::canonicalize(&copy).map_err(|error| format!("{}: {error}", copy.display()))
}

/// The program that tests are built with, built first.
fn for_tests(architecture: Architecture) -> Result<PathBuf, String> {
    let mut build = cargo(["build", "--locked", "--bin", "abha-kiosk"]);
    let mut folder = PathBuf::from("target");
    if !architecture.is_here() {
        build.args(["--target", architecture.target]);
        build.envs(architecture.linker());
        folder.push(architecture.target);
    }
    run(&mut build)?;
    Ok(folder.join("debug/abha-kiosk"))
}

/// The same commit and the same program are the same packages, wherever they are built.
fn same_bytes(one: &[PathBuf], other: &[PathBuf]) -> Outcome {
    for (one, other) in one.iter().zip(other) {
        run(tool("cmp", []).args([one, other]))?;
    }
    println!("packed twice: the same bytes");
    Ok(())
}

/// Every file with its mode and owner is the one that is expected.
fn contents(packages: &[PathBuf]) -> Outcome {
    for (package, file) in PACKAGES.iter().zip(packages) {
        let list = output(tool("dpkg-deb", ["--contents"]).arg(file))?;
        let found: Vec<String> = list.lines().map(entry).collect();
        let name = format!("installer/debian/{}/contents", package.name);
        let text = fs::read_to_string(&name).map_err(|error| format!("{name}: {error}"))?;
        let expected: Vec<&str> = text.lines().collect();
        for line in &found {
            if !expected.contains(&line.as_str()) {
                return Err(format!(
                    "{}: {line}, of which {name} does not know",
                    package.name
                ));
            }
        }
        for line in expected {
            if !found.iter().any(|entry| entry == line) {
                return Err(format!(
                    "{}: not there, but in {name}: {line}",
                    package.name
                ));
            }
        }
        println!("{}: {} entries, as expected", package.name, found.len());
    }
    Ok(())
}

/// Mode, owner and path of a line of `dpkg-deb --contents`; size and moment differ.
fn entry(line: &str) -> String {
    let mut words = line.split_whitespace();
    let mode = words.next().unwrap_or_default();
    let owner = words.next().unwrap_or_default();
    let path = words.nth(3).unwrap_or_default();
    format!("{mode} {owner} {path}")
}

/// All packages laid into one folder.
fn unpacked(packages: &[PathBuf], work: &Path) -> Result<PathBuf, String> {
    let root = work.join("unpacked");
    if root.exists() {
        fs::remove_dir_all(&root).map_err(|error| format!("{}: {error}", root.display()))?;
    }
    for package in packages {
        run(tool("dpkg-deb", ["--extract"]).args([package, &root]))?;
    }
    Ok(root)
}

/// The program as it lies in the package. One that was built for tests names where.
fn hardened(root: &Path) -> Outcome {
    let is_handed_over = env::args().any(|argument| argument == BINARY);
    let paths = if is_handed_over {
        Paths::Refused
    } else {
        Paths::Allowed
    };
    hardening::check(&root.join("usr/bin/abha-kiosk"), paths)
}

/// The formatter of manual pages has nothing to say.
fn pages(root: &Path) -> Outcome {
    let mut pages = files(&root.join("usr/share/man/man1"))?;
    pages.extend(files(&root.join("usr/share/man/man8"))?);
    for page in &pages {
        let mut man = tool("man", ["--warnings", "--local-file", "-Tutf8", "-Z"]);
        man.arg(page).env("LC_ALL", "C.UTF-8").env("MANWIDTH", "80");
        let man = man.output().map_err(|error| format!("man: {error}"))?;
        let complaints = String::from_utf8_lossy(&man.stderr);
        if !man.status.success() || !complaints.is_empty() {
            return Err(format!("{}: {complaints}", page.display()));
        }
    }
    println!("{} pages of the manual: no warning", pages.len());
    Ok(())
}

/// Each shell can read what it would complete by, where that shell is there.
fn completions(root: &Path) -> Outcome {
    for (shell, file) in [
        ("bash", "usr/share/bash-completion/completions/abha-kiosk"),
        ("zsh", "usr/share/zsh/vendor-completions/_abha-kiosk"),
        (
            "fish",
            "usr/share/fish/vendor_completions.d/abha-kiosk.fish",
        ),
    ] {
        if is_there(shell) {
            run(tool(shell, ["-n"]).arg(root.join(file)))?;
            println!("{shell}: its completions can be read");
        }
    }
    Ok(())
}

/// The compiler of AppArmor takes the profiles.
fn profiles(root: &Path) -> Outcome {
    for profile in files(&root.join("etc/apparmor.d"))? {
        let mut parser = tool("apparmor_parser", ["-Q", "--skip-kernel-load"]);
        run(parser.arg("--skip-cache").arg(&profile))?;
        println!("{}: taken", profile.display());
    }
    Ok(())
}

/// So much a service may be exposed at most, in tenths, as systemd counts. The one that installs packages
/// has to write where programs lie.
fn exposed_at_most(unit: &str) -> u32 {
    match unit {
        "abha-kiosk-update.service" => 35,
        _ => 20,
    }
}

/// No service is exposed more than it may be.
fn units(root: &Path) -> Outcome {
    for unit in files(&root.join("lib/systemd/system"))? {
        if unit.extension().is_some_and(|kind| kind == "service") {
            let name = unit.file_name().unwrap_or_default().to_string_lossy();
            let threshold = format!("--threshold={}", exposed_at_most(&name));
            let options = ["security", "--offline=true", &threshold, "--no-pager"];
            let told = output(tool("systemd-analyze", options).arg(&unit))?;
            print!("{}", told.lines().last().unwrap_or_default());
            println!();
        }
    }
    Ok(())
}

/// The files of a folder, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_and_moment_are_no_part_of_an_entry() {
        let line = "-rw-r--r-- root/root      1079 2026-11-27 10:00 ./usr/share/doc/a/copyright";
        assert_eq!(
            entry(line),
            "-rw-r--r-- root/root ./usr/share/doc/a/copyright"
        );
    }
}
