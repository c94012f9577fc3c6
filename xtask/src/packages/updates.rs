//! The way of an update, from a signed repository to a kiosk and back ([docs/updates.md](../../../docs/updates.md)),
//! in a small Debian. What stands in for the rest of a machine there is `systemctl`: the session comes up
//! with each release, but for one that is broken.

mod repository;
mod visitor;

use super::chroot::{Machine, inside};
use super::{Release, build, check};
use crate::Outcome;
use crate::command::output;
use repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use visitor::Visitor;

/// Where packages are built.
const WORK: &str = "target/updates";

const ONE: &str = "0.0.1-1";
const TWO: &str = "0.0.2-1";
const THREE: &str = "0.0.3-1";

/// In place of `systemctl`: it notes each restart, and dies with the update, as a machine that is
/// switched off, where that is asked for.
const SYSTEMCTL: &str = r#"#!/bin/sh
version=$(dpkg-query --show --showformat '${Version}' abha-kiosk)
is_broken() { grep -qx "$version" /run/test/broken; }
case "$*" in
  *is-enabled*session.service) ;;
  *is-enabled*) exit 1 ;;
  restart*)
    echo "$version" >>/run/test/restarts
    if rm /run/test/off 2>/dev/null; then
      read -r _ _ _ update _ <"/proc/$PPID/stat"
      kill -9 "$update"
    fi
    ;;
  *ActiveState*) echo active ;;
  *NRestarts*) if is_broken; then echo 7; else echo 0; fi ;;
esac
"#;

/// Goes the whole way. Needs root, debootstrap, gpg, apt-utils and python3.
pub fn updates() -> Outcome {
    let work = Path::new(WORK);
    fs::create_dir_all(work).map_err(|error| format!("{WORK}: {error}"))?;
    let usual = Release::of_commit(check::stripped(work)?)?;
    let release = |version: &str| -> Result<Vec<PathBuf>, String> {
        let release = Release {
            version: version.to_owned(),
            epoch: usual.epoch.clone(),
            binary: usual.binary.clone(),
            architecture: usual.architecture,
            compression: "none",
        };
        build(&release, work)
    };
    let one = release(ONE)?;
    let repository = Repository::new(&one)?;
    let kiosk = Kiosk::new(&repository)?;
    kiosk.update("is the newest", ONE)?;

    repository.add(&release(TWO)?)?;
    repository.withdraw(ONE)?;
    kiosk.refuses("no way back", ONE)?;
    repository.add(&one)?;
    let visitor = Visitor::comes(&kiosk.machine.root)?;
    kiosk.update("waits until nobody is there", ONE)?;
    visitor.goes()?;
    kiosk.update("waits until nobody is there", ONE)?;
    visitor.is_long_gone()?;
    kiosk.update("this is 0.0.2-1 now", TWO)?;

    repository.add(&release(THREE)?)?;
    kiosk.write("run/test/broken", THREE)?;
    kiosk.refuses("back to 0.0.2-1; 0.0.3-1 is not taken again", TWO)?;
    kiosk.update("0.0.3-1 is not taken again", TWO)?;
    let restarts = kiosk.read("run/test/restarts")?;
    if restarts != "0.0.2-1\n0.0.3-1\n0.0.2-1\n" {
        return Err(format!("these were started: {restarts:?}"));
    }
    kiosk.forgive()?;
    kiosk.write("run/test/broken", &format!("{TWO}\n{THREE}"))?;
    kiosk.refuses("0.0.3-1 is tried again tomorrow", TWO)?;
    kiosk.update("0.0.3-1 waits: no release came up today", TWO)?;
    kiosk.write("run/test/broken", "")?;
    kiosk.forgive()?;

    repository.sign_as_a_stranger()?;
    kiosk.refuses("NO_PUBKEY", TWO)?;
    repository.sign("yesterday")?;
    kiosk.refuses("expired", TWO)?;
    repository.sign("30 days")?;
    let package = repository.spoil(THREE)?;
    kiosk.refuses("Hash Sum mismatch", TWO)?;
    package.mend()?;

    kiosk.write("run/test/off", "")?;
    // Not as the first process of its system, which nothing in there can end.
    kiosk.good(&["sh", "-c", "/usr/lib/abha-kiosk/update; exit 0"])?;
    let left = kiosk.read("var/lib/abha-kiosk-update/trying")?;
    if left != "0.0.3-1 active\n" {
        return Err(format!("an update that ended in the middle left {left:?}"));
    }
    kiosk.update("this is 0.0.3-1 now", THREE)?;
    kiosk.says(&["abha-kiosk-rollback"], true, "back to 0.0.2-1", TWO)?;
    kiosk.update("0.0.3-1 is not taken again", TWO)?;
    kiosk.says(&["abha-kiosk-rollback"], false, "no release before", TWO)?;
    println!("updated, refused, brought back: as docs/updates.md says");
    fs::remove_dir_all(&kiosk.machine.root).map_err(|error| format!("the machine: {error}"))
}

/// A machine that is a kiosk of the first release, and takes others from the repository.
struct Kiosk {
    machine: Machine,
}

impl Kiosk {
    fn new(repository: &Repository) -> Result<Self, String> {
        let kiosk = Self {
            machine: Machine::new()?,
        };
        let sources = format!(
            "Types: deb\nURIs: {}\nSuites: stable\nComponents: main\nSigned-By: /etc/apt/keyrings/abha-kiosk.asc\n",
            repository.url()
        );
        for (file, text) in [
            (
                "etc/apt/keyrings/abha-kiosk.asc",
                repository.key()?.as_str(),
            ),
            ("etc/apt/sources.list.d/abha-kiosk.sources", &sources),
            ("usr/local/sbin/systemctl", SYSTEMCTL),
            ("run/test/broken", ""),
        ] {
            kiosk.write(file, text)?;
        }
        kiosk.good(&["chmod", "755", "/usr/local/sbin/systemctl"])?;
        // As the operator does it.
        kiosk.good(&["apt-get", "update", "--quiet=2"])?;
        let package = format!("abha-kiosk-session={ONE}");
        let program = format!("abha-kiosk={ONE}");
        kiosk.good(&[
            "apt-get",
            "install",
            "--yes",
            "--quiet=2",
            "--no-install-recommends",
            &package,
            &program,
        ])?;
        kiosk.write("etc/default/abha-kiosk-update", "LASTS_SECONDS=1\n")?;
        Ok(kiosk)
    }

    /// The update ends well, says this, and leaves this release.
    fn update(&self, words: &str, release: &str) -> Outcome {
        self.says(&["/usr/lib/abha-kiosk/update"], true, words, release)
    }

    /// The update fails, says this, and leaves this release.
    fn refuses(&self, words: &str, release: &str) -> Outcome {
        self.says(&["/usr/lib/abha-kiosk/update"], false, words, release)
    }

    fn says(&self, command: &[&str], is_good: bool, words: &str, release: &str) -> Outcome {
        let ended = self.run(command)?;
        let said = format!(
            "{}{}",
            String::from_utf8_lossy(&ended.stdout),
            String::from_utf8_lossy(&ended.stderr)
        );
        let mut show = inside(&self.machine.root, "dpkg-query");
        show.args(["--show", "--showformat", "${Status} ${Version}\n"]);
        let there = output(show.args(["abha-kiosk", "abha-kiosk-session"]))?;
        let wanted = format!("install ok installed {release}\n");
        if ended.status.success() != is_good || !said.contains(words) || there != wanted.repeat(2) {
            return Err(format!(
                "wanted {words:?} and {release}; it ended with {}, there is\n{there}\n{said}",
                ended.status
            ));
        }
        println!("{release}: {words}");
        Ok(())
    }

    fn good(&self, command: &[&str]) -> Outcome {
        let ended = self.run(command)?;
        if ended.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&ended.stderr);
        Err(format!("{command:?} ended with {}\n{said}", ended.status))
    }

    fn run(&self, command: &[&str]) -> Result<Output, String> {
        let (program, arguments) = command.split_first().ok_or("no program")?;
        let mut command = inside(&self.machine.root, program);
        let ended = command.args(arguments).output();
        ended.map_err(|error| format!("{program}: {error}"))
    }

    /// What did not come up is forgotten, as the operator does it.
    fn forgive(&self) -> Outcome {
        let state = "/var/lib/abha-kiosk-update";
        let files = ["refused", "later"].map(|file| format!("{state}/{file}"));
        let [refused, later] = &files;
        self.good(&["rm", "-f", refused, later])
    }

    fn write(&self, file: &str, text: &str) -> Outcome {
        let path = self.machine.root.join(file);
        let folder = path.parent().unwrap_or(&self.machine.root);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{file}: {error}"))
    }

    fn read(&self, file: &str) -> Result<String, String> {
        fs::read_to_string(self.machine.root.join(file)).map_err(|error| format!("{file}: {error}"))
    }
}
