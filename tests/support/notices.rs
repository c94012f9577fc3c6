//! The socket on which systemd hears of its services, without systemd.

use std::collections::VecDeque;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What a program says to whoever started it as a service.
pub struct Notices {
    path: PathBuf,
    coming: Receiver<String>,
    // Lines of a message that was read in part.
    read: VecDeque<String>,
}

impl Notices {
    /// A socket in this folder.
    pub fn in_folder(folder: &Path) -> Self {
        let path = folder.join("notify");
        let socket = UnixDatagram::bind(&path).expect("a socket can be made");
        let (send, coming) = channel();
        thread::spawn(move || {
            let mut message = [0; 4096];
            while let Ok(length) = socket.recv(&mut message) {
                let said = String::from_utf8_lossy(&message[..length]).into_owned();
                if send.send(said).is_err() {
                    break;
                }
            }
        });
        Self {
            path,
            coming,
            read: VecDeque::new(),
        }
    }

    /// Its name for `NOTIFY_SOCKET`.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The next line that is said within `limit`, if one is.
    pub fn next(&mut self, limit: Duration) -> Option<String> {
        if self.read.is_empty() {
            let message = self.coming.recv_timeout(limit).ok()?;
            self.read.extend(message.lines().map(str::to_owned));
        }
        self.read.pop_front()
    }

    /// Waits for this line. Others that come before it are passed over, and handed out.
    #[track_caller]
    pub fn until(&mut self, line: &str, limit: Duration) -> Vec<String> {
        let deadline = Instant::now() + limit;
        let mut before = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.next(left) {
                Some(said) if said == line => return before,
                Some(said) => before.push(said),
                None => panic!("no {line} within {limit:?}, but {before:?}"),
            }
        }
    }

    /// Whether nothing at all is said for so long, once what is on its way has come.
    pub fn are_silent(&mut self, settle: Duration, time: Duration) -> bool {
        thread::sleep(settle);
        while self.next(Duration::ZERO).is_some() {}
        self.next(time).is_none()
    }
}
