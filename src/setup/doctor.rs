//! `check` on what was written, by the user who will run the kiosk: root may do what that user may
//! not, so it is a process of its own.

use super::Host;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// What `check` said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// Its lines.
    pub text: String,
    /// Its exit code: 0, 1 or 2.
    pub code: u8,
}

/// What `check` ends with where somebody has to look at something.
const LOOK: u8 = 1;

/// What it ends with where something is broken.
const BROKEN: u8 = 2;

/// Has this program look at the settings that were written. It takes half a minute at most.
///
/// # Errors
///
/// Where it cannot be started.
pub fn diagnose(program: &Path, file: &Path, host: &Host) -> io::Result<Diagnosis> {
    let mut command = Command::new(program);
    let _ = command
        .arg("check")
        .arg("--config")
        .arg(std::path::absolute(file)?)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit());
    become_kiosk(&mut command, file, host);
    let output = command.output()?;
    let code = output
        .status
        .code()
        .and_then(|code| u8::try_from(code).ok());
    Ok(Diagnosis {
        text: String::from_utf8_lossy(&output.stdout).into_owned(),
        // One that was ended by a signal has found something too.
        code: code.unwrap_or(BROKEN),
    })
}

impl Diagnosis {
    /// Where the secret is to come first, and nothing was looked at.
    #[must_use]
    pub fn for_later(lines: &[String]) -> Self {
        Self {
            text: lines.join("\n") + "\n",
            code: LOOK,
        }
    }
}

/// Makes it a process of the kiosk's user, as the package starts the kiosk.
#[cfg(unix)]
fn become_kiosk(command: &mut Command, file: &Path, host: &Host) {
    use super::host::Owned;
    use std::os::unix::process::CommandExt as _;
    let Some((user, group)) = host.kiosk_user(Owned::of(file)) else {
        return;
    };
    // Root's own places are none of that user's.
    let _ = command
        .uid(user)
        .gid(group)
        .env_remove("HOME")
        .env_remove("XDG_RUNTIME_DIR")
        .env_remove("XDG_STATE_HOME");
    if let Some(kiosk) = &host.kiosk
        && kiosk.user == user
        && kiosk.home.is_dir()
    {
        let _ = command
            .env("HOME", &kiosk.home)
            .env("STATE_DIRECTORY", &kiosk.home)
            .current_dir(&kiosk.home);
    }
}

#[cfg(not(unix))]
fn become_kiosk(_: &mut Command, _: &Path, _: &Host) {}
