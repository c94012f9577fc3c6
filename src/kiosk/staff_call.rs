//! "Call somebody": what the operator has set for it, a bell, a lamp, a message, is started with the
//! page and a number for the reason. Nothing of the person goes along.

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Whoever presses again sees the same page; the bell rings once in this time.
const PAUSE: Duration = Duration::from_secs(30);

/// It is looked so often, this long apart, whether the bell has ended: for thirty seconds. One that
/// rings longer is ended.
const LOOKS: u32 = 600;
const LOOK: Duration = Duration::from_millis(50);

/// How staff are called.
#[derive(Debug, Clone, Default)]
pub struct StaffCall {
    command: Vec<String>,
    last: Option<Instant>,
    is_running: Arc<AtomicBool>,
}

impl StaffCall {
    /// By this program, given by its whole path, and its arguments; by nothing where it is empty.
    #[must_use]
    pub fn new(command: Vec<String>) -> Self {
        Self {
            command,
            ..Self::default()
        }
    }

    /// Whether the operator has set a way.
    pub(super) fn is_set(&self) -> bool {
        !self.command.is_empty()
    }

    /// Somebody calls, on this page, because of what has this number in docs/trouble.md. Whether it is
    /// another call than the last one.
    pub(super) fn call(&mut self, screen: &'static str, number: u8, now: Instant) -> bool {
        let is_new = self
            .last
            .is_none_or(|last| now.saturating_duration_since(last) >= PAUSE);
        if !is_new {
            return false;
        }
        self.last = Some(now);
        let Some((program, arguments)) = self.command.split_first() else {
            return true;
        };
        // One bell at a time.
        if self.is_running.swap(true, Ordering::AcqRel) {
            return true;
        }
        let mut command = Command::new(program);
        let _ = command
            .args(arguments)
            // Where the system laid out the client's secret is not its business.
            .env_remove("CREDENTIALS_DIRECTORY")
            .env("ABHA_KIOSK_SCREEN", screen)
            .env("ABHA_KIOSK_REASON", number.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let is_running = Arc::clone(&self.is_running);
        let watched = std::thread::Builder::new()
            .name("staff-call".to_owned())
            .spawn(move || {
                match command.spawn() {
                    Ok(child) => wait(child),
                    Err(error) => tracing::error!(
                        event = "call_command_not_started",
                        %error,
                        advice = "[kiosk] call_command names a program by its whole path"
                    ),
                }
                is_running.store(false, Ordering::Release);
            });
        if watched.is_err() {
            self.is_running.store(false, Ordering::Release);
        }
        true
    }

    /// The next person may call at once.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }
}

/// Until it ends, or has had time enough.
fn wait(mut child: Child) {
    for _ in 0..LOOKS {
        match child.try_wait() {
            Ok(Some(status)) => {
                if !status.success() {
                    tracing::warn!(event = "call_command_ended", code = status.code());
                }
                return;
            }
            Ok(None) => std::thread::sleep(LOOK),
            Err(_) => break,
        }
    }
    tracing::warn!(event = "call_command_stopped");
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// A program that appends what it was told to a file.
    fn bell(folder: &std::path::Path) -> Vec<String> {
        let told = folder.join("told").display().to_string();
        let script = format!("echo \"$ABHA_KIOSK_SCREEN $ABHA_KIOSK_REASON $1\" >> '{told}'");
        ["/bin/sh", "-c", &script, "bell", "desk"]
            .map(str::to_owned)
            .into()
    }

    fn rang(call: &StaffCall, folder: &std::path::Path) -> String {
        for _ in 0..LOOKS {
            if !call.is_running.load(Ordering::Acquire) {
                break;
            }
            std::thread::sleep(LOOK);
        }
        std::fs::read_to_string(folder.join("told")).unwrap_or_default()
    }

    #[test]
    fn the_bell_rings_once_for_one_person_and_knows_the_page_and_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        let mut call = StaffCall::new(bell(folder.path()));
        assert!(call.is_set());
        let now = Instant::now();
        assert!(call.call("consent", 3, now));
        assert_eq!(rang(&call, folder.path()), "consent 3 desk\n");
        assert!(!call.call("consent", 3, now + Duration::from_secs(5)));
        assert_eq!(rang(&call, folder.path()).lines().count(), 1);
        assert!(call.call("aadhaar", 45, now + PAUSE));
        assert_eq!(
            rang(&call, folder.path()).lines().last(),
            Some("aadhaar 45 desk")
        );
        // The next person need not wait.
        call.forget();
        assert!(call.call("home", 2, now + PAUSE));
        assert_eq!(rang(&call, folder.path()).lines().count(), 3);
    }

    #[test]
    fn a_bell_that_is_not_there_is_no_trouble_of_the_person() {
        let mut call = StaffCall::new(vec!["/nowhere/bell".to_owned()]);
        assert!(call.call("home", 2, Instant::now()));
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(rang(&call, folder.path()), "");
        let mut none = StaffCall::default();
        assert!(!none.is_set() && none.call("home", 2, Instant::now()));
    }
}
