//! The kiosk of Windows without a console: starts `abha-kiosk.exe`, which lies beside it, keeps what it writes
//! to its standard error, and ends with its code.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod log;

#[cfg(windows)]
use windows_resource as _;

use log::Log;
use std::env;
use std::io::{BufRead as _, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio, exit};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

/// The program that is started.
const PROGRAM: &str = "abha-kiosk";

/// The settings that it is started with where nothing else is said, if they lie beside it too. So a shell and a
/// task need no argument, whose quotes are a matter of their own.
const SETTINGS: &str = "kiosk.toml";

/// The kiosk could not be started, or nobody knows how it ended.
const NOT_STARTED: i32 = 1;

/// A line of the log that is longer is cut into several, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;

/// What the kiosk said last is waited for so long. A program that it started may hold its standard error
/// open for ever.
const LAST_WORDS: Duration = Duration::from_secs(1);

fn main() {
    exit(work());
}

/// Starts the kiosk and waits for its end.
fn work() -> i32 {
    let mut log = folder().and_then(|folder| Log::open(&folder).ok());
    let child = match start(log.is_some()) {
        Ok(child) => child,
        Err(error) => {
            if let Some(log) = &mut log {
                log.write(
                    format!("abha-kioskw: {PROGRAM} cannot be started: {error}\n").as_bytes(),
                );
            }
            return NOT_STARTED;
        }
    };
    wait(child, log)
}

/// Where the log is kept: with what else the kiosk keeps of this user.
#[allow(
    clippy::disallowed_methods,
    reason = "Windows names the folder nowhere but in the environment"
)]
fn folder() -> Option<PathBuf> {
    let of_user = PathBuf::from(env::var_os("LOCALAPPDATA")?);
    let is_whole = of_user.is_absolute();
    is_whole.then(|| of_user.join("abha-kiosk").join("log"))
}

fn start(is_heard: bool) -> std::io::Result<Child> {
    let beside = env::current_exe()?;
    let name = format!("{PROGRAM}{}", env::consts::EXE_SUFFIX);
    let mut command = Command::new(beside.with_file_name(name));
    without_console(&mut command);
    let settings = beside.with_file_name(SETTINGS);
    let _ = match env::args_os().len() {
        2.. => command.args(env::args_os().skip(1)),
        _ if settings.is_file() => command.arg("--config").arg(settings),
        _ => &mut command,
    };
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(if is_heard {
            Stdio::piped()
        } else {
            Stdio::null()
        })
        .spawn()
}

#[cfg(windows)]
fn without_console(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let _ = command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_: &mut Command) {}

/// Keeps what it says until it ends, and answers with its code.
fn wait(mut child: Child, log: Option<Log>) -> i32 {
    let (over, is_over) = channel();
    if let (Some(words), Some(log)) = (child.stderr.take(), log) {
        let _ = thread::spawn(move || keep(words, log, &over));
    } else {
        drop(over);
    }
    let status = child.wait();
    let _ = is_over.recv_timeout(LAST_WORDS);
    status
        .ok()
        .and_then(|status| status.code())
        .unwrap_or(NOT_STARTED)
}

/// Keeps it line by line, so that no line is in two files.
fn keep(words: impl Read, mut log: Log, over: &Sender<()>) {
    let mut words = BufReader::new(words);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = words
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line);
        if !matches!(read, Ok(1..)) {
            break;
        }
        log.write(&line);
    }
    let _ = over.send(());
}
