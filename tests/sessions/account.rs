//! Who is logged in at the screen: nobody with any rights.

use crate::LIMIT;
use crate::process::Process;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// An account, and a folder of its own for whatever it keeps. Compositors refuse root: who is root
/// does everything here as `nobody`.
pub struct Account {
    folder: TempDir,
    // User and group, where they are not those of the test itself.
    other: Option<(u32, u32)>,
}

impl Account {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let is_root = rustix::process::getuid().is_root();
        let other = is_root.then(|| (id("-u"), id("-g")));
        let account = Self { folder, other };
        account.give(account.folder());
        // Without it the program could not be reached in the folder of whoever built it.
        let built = env!("CARGO_BIN_EXE_abha-kiosk");
        let linked = fs::hard_link(built, account.program());
        linked
            .or_else(|_| fs::copy(built, account.program()).map(drop))
            .unwrap();
        account
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The kiosk, where this account can run it.
    pub fn program(&self) -> PathBuf {
        self.folder().join("abha-kiosk")
    }

    /// Where it saves cards.
    pub fn cards(&self) -> PathBuf {
        self.folder().join("cards")
    }

    /// Writes a program of this account's.
    pub fn script(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder().join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    /// The arguments for a kiosk whose welcome is in one language, and so stands still.
    pub fn still(&self) -> [String; 2] {
        let path = self.folder().join("still.toml");
        fs::write(&path, "[kiosk]\nlanguages = [\"en\"]\n").unwrap();
        ["--config".to_owned(), path.display().to_string()]
    }

    /// A program that this account runs, with an environment that says nothing of the test's own.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = match self.other {
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                command
                    .arg(format!("--reuid={user}"))
                    .arg(format!("--regid={group}"))
                    .args(["--clear-groups", "--"])
                    .arg(program.as_ref());
                command
            }
            None => Command::new(program.as_ref()),
        };
        command
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("LC_ALL", "C.UTF-8")
            .env("HOME", self.folder())
            .env("XDG_RUNTIME_DIR", self.folder())
            .current_dir(self.folder());
        command
    }

    /// Makes a file or a folder this account's.
    pub fn give(&self, path: &Path) {
        if let Some((user, group)) = self.other {
            chown(path, Some(user), Some(group)).unwrap();
        }
    }
}

/// A number of `nobody`.
fn id(which: &str) -> u32 {
    let mut id = Command::new("id");
    let told = Process::finish(id.args([which, "nobody"]), LIMIT).good();
    told.trim().parse().unwrap()
}
