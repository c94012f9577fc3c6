//! The packages in a system of their own: installed, brought up to date, taken away again.

use super::PACKAGES;
use super::trial::first_hour;
use crate::Outcome;
use crate::command::{is_there, output, run, tool};
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where a small Debian is made once, under the name of its release, and copied for each run.
const BASES: &str = "target/deb-check";

/// The option that names another release of Debian than the usual one.
pub const SUITE: &str = "--suite";

/// The release of Debian that the packages are for.
const USUAL: &str = "bookworm";

/// The copy.
const ROOT: &str = "target/deb-check/machine";

/// What the kiosk keeps.
const STATE: &str = "var/lib/abha-kiosk";

/// Installs packages, then newer ones, and purges them. Where no such system can be made, it says so.
pub fn install(earlier: &[PathBuf], newer: &[PathBuf]) -> Outcome {
    if let Some(why) = hindrance()? {
        println!("not installed: {why}");
        return Ok(());
    }
    let machine = match Machine::new() {
        Err(Hindered::NotMade(why)) => {
            println!("not installed: no small Debian could be made, which takes a network: {why}");
            return Ok(());
        }
        machine => machine?,
    };
    let before = machine.files()?;
    machine.lay(earlier)?;
    machine.lives()?;
    let settings = machine.root.join("etc/abha-kiosk/abha-kiosk.toml");
    let text = fs::read_to_string(&settings).map_err(|error| format!("settings: {error}"))?;
    let own = format!("{text}\n# Of this clinic.\n");
    fs::write(&settings, &own).map_err(|error| format!("settings: {error}"))?;
    machine.lay(newer)?;
    machine.lives()?;
    if fs::read_to_string(&settings).ok() != Some(own) {
        return Err("the settings are not the operator's any more".to_owned());
    }
    machine.verify()?;
    machine.purge()?;
    machine.nothing_left(&before, &[])?;
    first_hour(&machine, newer)?;
    machine.purge()?;
    machine.nothing_left(&before, &[])?;
    machine.lay(newer)?;
    machine.keep_a_record()?;
    machine.purge()?;
    machine.nothing_left(
        &before,
        &["/var/lib/abha-kiosk", "/var/lib/abha-kiosk/record"],
    )?;
    println!("installed, brought up to date and taken away: nothing is left but a record");
    fs::remove_dir_all(ROOT).map_err(|error| format!("{ROOT}: {error}"))
}

/// What keeps a system from being made here, if anything does.
fn hindrance() -> Result<Option<&'static str>, String> {
    let who = output(&mut tool("id", ["-u"]))?;
    if who.trim() != "0" || !is_there("debootstrap") {
        return Ok(Some("that takes root and debootstrap"));
    }
    // Containers may be forbidden both.
    let device = Path::new("target/deb-check/null");
    let _ = fs::remove_file(device);
    let makes_devices = run(tool("mknod", []).arg(device).args(["c", "1", "3"])).is_ok();
    let _ = fs::remove_file(device);
    let starts_apart = run(&mut tool("unshare", ["--mount", "--pid", "--fork", "true"])).is_ok();
    let is_allowed = makes_devices && starts_apart;
    Ok((!is_allowed).then_some("this machine allows no devices or no processes of their own"))
}

/// Why there is no system to install anything in.
#[derive(Debug)]
pub(super) enum Hindered {
    /// Debian could not be had.
    NotMade(String),
    /// Something that ought to work does not.
    Fault(String),
}

impl From<String> for Hindered {
    fn from(fault: String) -> Self {
        Self::Fault(fault)
    }
}

impl From<Hindered> for String {
    fn from(hindered: Hindered) -> Self {
        match hindered {
            Hindered::NotMade(why) | Hindered::Fault(why) => why,
        }
    }
}

/// The release of Debian that the command line names, or the usual one.
fn suite() -> Result<String, String> {
    let mut arguments = env::args().skip_while(|argument| argument != SUITE);
    if arguments.next().is_none() {
        return Ok(USUAL.to_owned());
    }
    let named = arguments.next().unwrap_or_default();
    if named.is_empty() || !named.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(format!(
            "{SUITE} wants the name of a release of Debian, such as {USUAL}"
        ));
    }
    Ok(named)
}

/// Makes the system that is copied, with everything that the packages want of Debian, and answers with its
/// folder.
fn base() -> Result<PathBuf, Hindered> {
    let suite = suite()?;
    let base = Path::new(BASES).join(&suite);
    let said = |error| Hindered::Fault(format!("{}: {error}", base.display()));
    let mut wanted = BTreeSet::new();
    for package in &PACKAGES {
        let name = format!("installer/debian/{}/control", package.name);
        let control = fs::read_to_string(&name).map_err(|error| format!("{name}: {error}"))?;
        wanted.extend(depends(&control));
    }
    // Written when all of it is there: what was made for others, or in part, is made again.
    let note = base.with_extension("made");
    let list: String = wanted.iter().map(|name| format!("{name}\n")).collect();
    if fs::read_to_string(&note).is_ok_and(|made| made == list) {
        return Ok(base);
    }
    if base.exists() {
        fs::remove_dir_all(&base).map_err(said)?;
    }
    fs::create_dir_all(BASES).map_err(said)?;
    run(tool("debootstrap", ["--variant=minbase", &suite]).arg(&base))
        .map_err(Hindered::NotMade)?;
    let mut install = inside(&base, "apt-get");
    install.args(["install", "--yes", "--quiet=2", "--no-install-recommends"]);
    run(install.args(wanted))?;
    fs::write(note, list).map_err(said)?;
    Ok(base)
}

/// The packages of Debian that a control file wants, the first of each choice.
fn depends(control: &str) -> Vec<String> {
    let line = control
        .lines()
        .find_map(|line| line.strip_prefix("Depends: "));
    line.unwrap_or_default()
        .split(", ")
        .filter_map(|choice| choice.split_whitespace().next())
        .filter(|name| !name.starts_with('@') && !name.starts_with("abha-kiosk"))
        .map(str::to_owned)
        .collect()
}

/// A program inside a system, with processes of that system alone.
pub(super) fn inside(root: &Path, program: &str) -> std::process::Command {
    let proc = root.join("proc");
    let mut command = tool("unshare", ["--mount", "--pid", "--fork"]);
    command.arg(format!("--mount-proc={}", proc.display()));
    command.arg("chroot").arg(root).arg(program);
    command.env_clear();
    command.env(
        "PATH",
        "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    );
    command
        .env("LC_ALL", "C.UTF-8")
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// A copy of that system.
pub(super) struct Machine {
    pub(super) root: PathBuf,
}

impl Machine {
    /// Copies it, and makes it before where it is not there.
    pub(super) fn new() -> Result<Self, Hindered> {
        let base = base()?;
        if Path::new(ROOT).exists() {
            fs::remove_dir_all(ROOT).map_err(|error| format!("{ROOT}: {error}"))?;
        }
        run(tool("cp", ["--archive"]).arg(base).arg(ROOT))?;
        let root = fs::canonicalize(ROOT).map_err(|error| format!("{ROOT}: {error}"))?;
        Ok(Self { root })
    }

    /// Everything that is there, but for what dpkg notes down for itself.
    fn files(&self) -> Result<BTreeSet<String>, String> {
        let list = output(inside(&self.root, "find").args(["/", "-xdev", "-printf", "%p\n"]))?;
        let notes = [
            "/var/log/",
            "/var/lib/dpkg/",
            "/var/cache/",
            "/proc/",
            "/run/",
            "/tmp/",
        ];
        let files = list
            .lines()
            .filter(|path| !notes.iter().any(|note| path.starts_with(note)));
        let mut files: BTreeSet<String> = files.map(str::to_owned).collect();
        let passwd = self.root.join("etc/passwd");
        let users = fs::read_to_string(passwd).map_err(|error| format!("passwd: {error}"))?;
        files.extend(users.lines().map(|line| format!("user {line}")));
        Ok(files)
    }

    /// Takes the files of packages in, and answers with their names there.
    pub(super) fn take_in(&self, packages: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
        let mut there = Vec::new();
        for package in packages {
            let name = package.file_name().unwrap_or_default();
            let to = self.root.join("tmp").join(name);
            let _ = fs::copy(package, &to).map_err(|error| format!("{}: {error}", to.display()))?;
            there.push(Path::new("/tmp").join(name));
        }
        Ok(there)
    }

    fn lay(&self, packages: &[PathBuf]) -> Outcome {
        let files = self.take_in(packages)?;
        run(inside(&self.root, "dpkg").arg("--install").args(files))
    }

    /// The program runs, its user is there and owns its folders, and the kiosk will start.
    fn lives(&self) -> Outcome {
        run(inside(&self.root, "abha-kiosk").arg("--version"))?;
        let state = format!("/{STATE}");
        let told = ["-c", "%U:%G %a", &state, "/var/lib/abha-kiosk/abha-cards"];
        let owners = output(inside(&self.root, "stat").args(told))?;
        if owners
            .lines()
            .any(|line| line != "abha-kiosk:abha-kiosk 700")
        {
            return Err(format!("the folders of the kiosk: {owners}"));
        }
        for wanted in [
            "graphical.target.wants/abha-kiosk-session.service",
            "timers.target.wants/abha-kiosk-record.timer",
        ] {
            let link = self.root.join("etc/systemd/system").join(wanted);
            let _ = fs::symlink_metadata(link).map_err(|error| format!("{wanted}: {error}"))?;
        }
        Ok(())
    }

    /// systemd has nothing to say of the units where everything that they name is there.
    fn verify(&self) -> Outcome {
        let units = [
            "abha-kiosk-gateway.service",
            "abha-kiosk-record.service",
            "abha-kiosk-record.timer",
            "abha-kiosk-session.service",
            "abha-kiosk-session-x11.service",
            "abha-kiosk-update.service",
            "abha-kiosk-update.timer",
            "abha-kiosk-share.service",
        ];
        let mut verify = inside(&self.root, "systemd-analyze");
        // A small system has no pages of the manual.
        verify.args(["verify", "--man=no"]).args(units);
        let verified = verify
            .output()
            .map_err(|error| format!("systemd-analyze: {error}"))?;
        let told = String::from_utf8_lossy(&verified.stderr);
        let ours: Vec<&str> = told
            .lines()
            .filter(|line| line.contains("abha-kiosk"))
            .collect();
        if !ours.is_empty() {
            return Err(ours.join("\n"));
        }
        println!(
            "systemd-analyze verify: nothing to say of {} units",
            units.len()
        );
        Ok(())
    }

    /// As a kiosk that has worked for people leaves it.
    fn keep_a_record(&self) -> Outcome {
        let folder = self.root.join(STATE).join("record");
        fs::create_dir_all(&folder).map_err(|error| format!("the record: {error}"))
    }

    fn purge(&self) -> Outcome {
        let names = PACKAGES.iter().rev().map(|package| package.name);
        run(inside(&self.root, "dpkg").arg("--purge").args(names))
    }

    /// Nothing is there that was not before, but for what is kept on purpose.
    fn nothing_left(&self, before: &BTreeSet<String>, kept: &[&str]) -> Outcome {
        let after = self.files()?;
        let left: Vec<&String> = after
            .difference(before)
            // Whose the record is, and what is written when users are.
            .filter(|path| !kept.contains(&path.as_str()))
            .filter(|path| kept.is_empty() || !path.starts_with("user abha-kiosk:"))
            .collect();
        if !left.is_empty() {
            return Err(format!("left behind: {left:?}"));
        }
        let taken: Vec<&String> = before.difference(&after).collect();
        if !taken.is_empty() {
            return Err(format!("taken away with it: {taken:?}"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_choice_the_first_is_wanted_and_nothing_of_our_own() {
        let control =
            "Package: p\nDepends: abha-kiosk (= 1), @LIBRARIES@, cage (>= 0.1.4) | xauth, kbd\n";
        assert_eq!(depends(control), ["cage", "kbd"]);
    }
}
