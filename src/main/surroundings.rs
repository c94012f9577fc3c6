//! What the system around the program says: where to keep things, where to show them, and when to end.

use super::log::{LastWords, complain};
use abha_kiosk::config::{Config, Error};
use abha_kiosk::kiosk::{self, Ended, InUse};
use anyhow::Context;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
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

/// What is told to whoever started the program when the window has ended. One that is to start again and
/// has nobody who does that starts itself.
pub(crate) fn end(ended: Ended) -> ExitCode {
    match ended {
        Ended::ToRestart if !is_restarted_by_systemd() => {
            let error = start_again();
            complain(&format!(
                "the kiosk was to start again, and could not: {error}"
            ));
        }
        Ended::Left => note_leaving(),
        Ended::ToRestart | Ended::Closed => {}
    }
    ExitCode::from(ended.code())
}

/// The name of the note for whoever starts the kiosk again when it has ended: that staff have left it
/// for good. The exit code does not get past every program between (docs/staff.md).
const LEFT: &str = "left";

/// Writes the note into the folder that systemd gave this service; without one nobody reads it.
fn note_leaving() {
    if let Some(folder) = folder("STATE_DIRECTORY")
        && let Err(error) = std::fs::write(folder.join(LEFT), "")
    {
        complain(&format!(
            "that the kiosk was left could not be noted: {error}"
        ));
    }
}

/// A note of an earlier run says nothing of this one.
pub(crate) fn forget_leaving() {
    if let Some(folder) = folder("STATE_DIRECTORY") {
        let _ = std::fs::remove_file(folder.join(LEFT));
    }
}

/// Whether systemd started this program, or what runs it: a unit of `installer` starts it again.
fn is_restarted_by_systemd() -> bool {
    let Some(started) = std::env::var_os("SYSTEMD_EXEC_PID") else {
        return false;
    };
    let ours = [Some(std::process::id()), parent()];
    let mut ours = ours.into_iter().flatten();
    ours.any(|id| started == OsString::from(id.to_string()))
}

#[cfg(unix)]
fn parent() -> Option<u32> {
    Some(std::os::unix::process::parent_id())
}

#[cfg(not(unix))]
fn parent() -> Option<u32> {
    None
}

/// This program, with the arguments that it was started with.
fn again() -> std::io::Result<Command> {
    let program = std::env::current_exe()?;
    // What a newer release has put in its place.
    let name = program.as_os_str().to_string_lossy();
    let program = match name.strip_suffix(" (deleted)") {
        Some(name) => PathBuf::from(name),
        None => program,
    };
    let mut command = Command::new(program);
    let _ = command.args(std::env::args_os().skip(1));
    Ok(command)
}

/// In the place of this program, under its number: whoever waits for that goes on waiting. Comes back
/// only where that is not possible.
#[cfg(unix)]
fn start_again() -> std::io::Error {
    use std::os::unix::process::CommandExt as _;
    drop(LastWords);
    match again() {
        Ok(mut command) => command.exec(),
        Err(error) => error,
    }
}

/// Beside this program, which ends.
#[cfg(not(unix))]
fn start_again() -> std::io::Error {
    match again().and_then(|mut command| command.spawn()) {
        Ok(_) => {
            drop(LastWords);
            std::process::exit(0);
        }
        Err(error) => error,
    }
}

/// Longer than the window takes for what printers have of us.
const LONGEST_END: Duration = Duration::from_secs(10);

fn give_up() {
    drop(LastWords);
    std::process::exit(1);
}
