//! What the system says of a process that was hardened on its first line. Nothing takes that back, so
//! this is a program of its own, which starts itself with an environment that makes libraries talk.

#![allow(
    clippy::unwrap_used,
    reason = "a test says what it expects by panicking"
)]

use std::env;
use std::process::Command;

/// Says to the program that it is the one that was started by itself.
const STARTED: &str = "STARTED_BY_ITSELF";

fn main() {
    #[cfg(target_os = "linux")]
    if env::var_os(STARTED).is_some() {
        linux::hardens();
        return;
    }
    let mut again = Command::new(env::current_exe().unwrap());
    for name in [
        "WAYLAND_DEBUG",
        "RUST_LOG",
        "RUST_BACKTRACE",
        "SSLKEYLOGFILE",
    ] {
        again.env(name, "1");
    }
    assert!(again.env(STARTED, "1").status().unwrap().success());
}

#[cfg(target_os = "linux")]
mod linux {
    use kiosk_process::{LockedPage, harden};
    use rustix::process::{DumpableBehavior, dumpable_behavior};
    use std::{env, fs};

    pub fn hardens() {
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::Dumpable);
        assert!(env::var_os("WAYLAND_DEBUG").is_some());
        let taken = harden();
        assert!(
            taken.undumpable && taken.coreless && taken.quiet,
            "{taken:?}"
        );
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
        assert_eq!(figures("limits", "Max core file size"), ["0", "0"]);
        assert!(LockedPage::new().is_locked());
        // Everything, where the limit has no end.
        let locked: u64 = figures("status", "VmLck:")[0].parse().unwrap();
        assert!(!taken.locked || locked > 1024, "{locked} kB");
        for name in [
            "WAYLAND_DEBUG",
            "RUST_LOG",
            "RUST_BACKTRACE",
            "SSLKEYLOGFILE",
        ] {
            assert!(env::var_os(name).is_none(), "{name}");
        }
        assert!(env::var_os(super::STARTED).is_some(), "the rest stays");
    }

    /// What stands behind the name of a line of one of the process's own files.
    fn figures(file: &str, name: &str) -> Vec<String> {
        let text = fs::read_to_string(format!("/proc/self/{file}")).unwrap();
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap();
        line.split_whitespace().take(2).map(str::to_owned).collect()
    }
}
