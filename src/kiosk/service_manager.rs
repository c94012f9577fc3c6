//! systemd, where it started this program: it is told that the program is ready, that it lives, and
//! that it ends.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// What the service manager is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// What was asked of the program is there.
    Ready,
    /// The program answers: its watchdog may begin to wait anew.
    Alive,
    /// The program has begun to end.
    Stopping,
    /// How it stands, for whoever asks `systemctl status`. Words of the program's own, never
    /// anybody's.
    Status(&'static str),
}

/// The service manager that started this program, or nobody. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct ServiceManager {
    // A thread of its own writes: a service manager that does not read holds nobody up.
    notices: Option<SyncSender<Notice>>,
    watchdog: Option<Duration>,
}

/// So many notices wait to be written; what comes on top of them is dropped.
const WAITING: usize = 16;

impl ServiceManager {
    /// Nobody, who is told nothing.
    #[must_use]
    pub fn nobody() -> Self {
        Self::default()
    }

    /// The one that the environment names (`NOTIFY_SOCKET`); nobody where it names none, or where
    /// the system has no thread left.
    #[must_use]
    pub fn of_environment() -> Self {
        if std::env::var_os("NOTIFY_SOCKET").is_none() {
            return Self::nobody();
        }
        let (notices, waiting) = sync_channel(WAITING);
        let writing = thread::Builder::new()
            .name("notices".to_owned())
            .spawn(move || {
                for notice in waiting {
                    // Whoever does not hear it that the program lives starts it anew.
                    let _ = system::write(notice);
                }
            });
        Self {
            notices: writing.is_ok().then_some(notices),
            watchdog: system::watchdog(),
        }
    }

    /// How long it waits for [`Notice::Alive`] before it takes the program for hung; nothing
    /// where it does not wait.
    #[must_use]
    pub fn watchdog(&self) -> Option<Duration> {
        self.watchdog
    }

    /// Tells it something, without waiting for it.
    pub fn tell(&self, notice: Notice) {
        if let Some(notices) = &self.notices {
            let _ = notices.try_send(notice);
        }
    }
}

#[cfg(target_os = "linux")]
mod system {
    use super::Notice;
    use sd_notify::NotifyState;
    use std::io;
    use std::time::Duration;

    pub(super) fn write(notice: Notice) -> io::Result<()> {
        let state = match notice {
            Notice::Ready => NotifyState::Ready,
            Notice::Alive => NotifyState::Watchdog,
            Notice::Stopping => NotifyState::Stopping,
            Notice::Status(words) => NotifyState::Status(words),
        };
        sd_notify::notify(&[state])
    }

    pub(super) fn watchdog() -> Option<Duration> {
        sd_notify::watchdog_enabled().filter(|limit| !limit.is_zero())
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use super::Notice;
    use std::io;
    use std::time::Duration;

    pub(super) fn write(_notice: Notice) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn watchdog() -> Option<Duration> {
        None
    }
}
