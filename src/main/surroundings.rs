//! What the system around the program says: where to keep things, where to show them, and when to end.

use super::log::LastWords;
use abha_kiosk::config::{Config, Error};
use abha_kiosk::kiosk::{self, InUse};
use anyhow::Context;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where programs of this user keep what must outlive them: what systemd gives a service, or the
/// folder of the XDG base directories.
pub(crate) fn state_folder() -> Option<PathBuf> {
    let of_user = || {
        folder("XDG_STATE_HOME")
            .or_else(|| folder("LOCALAPPDATA"))
            .or_else(|| Some(folder("HOME")?.join(".local/state")))
    };
    folder("STATE_DIRECTORY").or_else(|| Some(of_user()?.join(STATE_FOLDER)))
}

/// Whether there is a display. Windows has no display server that could be missing.
pub(crate) fn has_display() -> bool {
    let is_named = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let servers = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
    cfg!(windows) || servers.iter().any(is_named)
}

/// A folder that the environment names.
fn folder(name: &str) -> Option<PathBuf> {
    let value = std::env::var_os(name)?;
    // A service can be given several.
    let first = std::env::split_paths(&value).next()?;
    first.is_absolute().then_some(first)
}

/// What tells other programs of this machine whether somebody is there: in the folder that systemd gives
/// a service while it runs. Elsewhere nobody is told.
pub(crate) fn in_use() -> InUse {
    let Some(folder) = folder("RUNTIME_DIRECTORY") else {
        return InUse::off();
    };
    InUse::in_folder(&folder).unwrap_or_else(|error| {
        tracing::warn!(event = "in_use_not_told", %error);
        InUse::off()
    })
}

/// Reads settings. Secrets that systemd laid out for this service are found.
pub(crate) fn read_settings(file: &Path) -> Result<Config, Error> {
    let credentials = folder("CREDENTIALS_DIRECTORY");
    Config::read_in_service(file, credentials.as_deref())
}

/// The same, for whoever looks at the secret by itself.
pub(crate) fn read_settings_without_secret(file: &Path) -> Result<Config, Error> {
    let credentials = folder("CREDENTIALS_DIRECTORY");
    Config::read_without_secret(file, credentials.as_deref())
}

/// The kiosk's own folder among those of other programs.
const STATE_FOLDER: &str = "abha-kiosk";

/// SIGTERM, SIGINT and SIGHUP end the kiosk in order. A second one ends it at once, and a window
/// that does not end within a while is not waited for.
pub(crate) fn end_on_signals(stopper: kiosk::Stopper) -> anyhow::Result<()> {
    let mut asked = false;
    ctrlc::set_handler(move || {
        if asked {
            give_up();
        }
        asked = true;
        stopper.stop();
        let _ = std::thread::spawn(|| {
            std::thread::sleep(LONGEST_END);
            give_up();
        });
    })
    .context("signals cannot be heard")
}

/// Longer than the window takes for what printers have of us.
const LONGEST_END: Duration = Duration::from_secs(10);

fn give_up() {
    drop(LastWords);
    std::process::exit(1);
}
