//! The way of everything to stderr. A thread of its own writes it, so that a pipe which nobody
//! reads, or a log service that has died, never holds up whoever has something to say.
//!
//! `tracing-appender` does the same until the end: its guard then writes to stderr itself, and so
//! waits for ever where the pipe is full, and panics where it is broken.

use std::io::{self, ErrorKind, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;
use tracing_subscriber::fmt::MakeWriter;

/// So many lines wait to be written; what comes on top of them is lost, counted and told.
const WAITING: usize = 1024;

/// Between two tries to get something into a queue or a pipe that is full.
const PAUSE: Duration = Duration::from_millis(20);

/// What is to be written, in the order in which it was said. Clones share it.
#[derive(Clone)]
pub(crate) struct Lines {
    entries: SyncSender<Entry>,
    lost: Arc<AtomicU64>,
}

enum Entry {
    Line(Vec<u8>),
    /// Answered when all before it has been written.
    Flush(SyncSender<()>),
}

impl Lines {
    /// Begins to write to `out`. Nothing of it is waited for, unless somebody asks for
    /// [`Lines::flush`]. When lines can be written again, `tell` is told how many have been lost
    /// so far.
    ///
    /// # Errors
    ///
    /// When the system has no thread left.
    pub(crate) fn to(
        out: impl Write + Send + 'static,
        tell: impl Fn(u64) + Send + 'static,
    ) -> io::Result<Self> {
        let (entries, waiting) = sync_channel(WAITING);
        let lines = Self {
            entries,
            lost: Arc::default(),
        };
        let lost = Arc::clone(&lines.lost);
        let _ = thread::Builder::new()
            .name("log".to_owned())
            .spawn(move || write_all(out, &waiting, &lost, tell))?;
        Ok(lines)
    }

    /// Waits until all that was said before has been written, and no longer than `at_most`
    /// twice: a queue that is full has to empty first.
    pub(crate) fn flush(&self, at_most: Duration) {
        let (done, written) = sync_channel(1);
        let mut entry = Entry::Flush(done);
        let mut left = at_most;
        while let Err(error) = self.entries.try_send(entry) {
            let TrySendError::Full(back) = error else {
                return;
            };
            if left.is_zero() {
                return;
            }
            entry = back;
            thread::sleep(PAUSE);
            left = left.saturating_sub(PAUSE);
        }
        let _ = written.recv_timeout(at_most);
    }
}

impl Write for Lines {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.entries.try_send(Entry::Line(line.to_vec())).is_err() {
            let _ = self.lost.fetch_add(1, Ordering::Relaxed);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Lines {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

fn write_all(mut out: impl Write, waiting: &Receiver<Entry>, lost: &AtomicU64, tell: impl Fn(u64)) {
    let mut told = 0;
    while let Ok(entry) = waiting.recv() {
        let line = match entry {
            Entry::Line(line) => line,
            Entry::Flush(done) => {
                let _ = done.try_send(());
                continue;
            }
        };
        if write_one(&mut out, &line).is_err() {
            let _ = lost.fetch_add(1, Ordering::Relaxed);
            continue;
        }
        let so_far = lost.load(Ordering::Relaxed);
        if so_far > told {
            told = so_far;
            tell(so_far);
        }
    }
}

/// A pipe that another program shares may have been told not to wait.
fn write_one(out: &mut impl Write, mut line: &[u8]) -> io::Result<()> {
    while !line.is_empty() {
        match out.write(line) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(written) => line = line.get(written..).unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(PAUSE),
            Err(error) => return Err(error),
        }
    }
    out.flush()
}

/// Everything that goes to stderr, from when the log begins.
static STDERR: OnceLock<Lines> = OnceLock::new();

/// Begins to write to stderr; nothing when the system has no thread left for it.
pub(crate) fn to_stderr() -> Option<Lines> {
    // It goes the way of every line itself, and is written after those that wait.
    let tell = |lines| tracing::warn!(event = "log_lines_lost", lines);
    let lines = Lines::to(io::stderr(), tell).ok()?;
    Some(STDERR.get_or_init(|| lines).clone())
}

/// What was said is written before the program ends, also where a panic ends it.
pub(crate) struct LastWords;

/// A log that nobody reads does not keep the program from ending.
const LAST_WORDS: Duration = Duration::from_millis(500);

impl Drop for LastWords {
    fn drop(&mut self) {
        if let Some(lines) = STDERR.get() {
            lines.flush(LAST_WORDS);
        }
    }
}

/// Says something to whoever started the program.
pub(crate) fn complain(words: &str) {
    let line = format!("abha-kiosk: {words}\n");
    let _ = match STDERR.get() {
        Some(lines) => lines.clone().write_all(line.as_bytes()),
        None => io::stderr().write_all(line.as_bytes()),
    };
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test says what it expects by panicking"
    )]

    use super::*;
    use std::sync::{Condvar, Mutex};

    /// Takes lines once it is opened, and breaks when it is told to.
    #[derive(Clone, Default)]
    struct Pipe(Arc<(Mutex<State>, Condvar)>);

    #[derive(Default)]
    struct State {
        open: bool,
        broken: bool,
        written: Vec<u8>,
    }

    impl Pipe {
        fn set(&self, change: impl FnOnce(&mut State)) {
            change(&mut self.0.0.lock().unwrap());
            self.0.1.notify_all();
        }

        fn text(&self) -> String {
            String::from_utf8(self.0.0.lock().unwrap().written.clone()).unwrap()
        }
    }

    impl Write for Pipe {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let state = self.0.0.lock().unwrap();
            let mut state = self.0.1.wait_while(state, |state| !state.open).unwrap();
            if state.broken {
                return Err(ErrorKind::BrokenPipe.into());
            }
            state.written.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    const LIMIT: Duration = Duration::from_secs(60);

    #[test]
    fn nobody_waits_for_a_pipe_that_nobody_reads() {
        let pipe = Pipe::default();
        let told = Arc::new(AtomicU64::new(0));
        let tell = {
            let told = Arc::clone(&told);
            move |lines| told.store(lines, Ordering::Relaxed)
        };
        let mut lines = Lines::to(pipe.clone(), tell).unwrap();
        for number in 0..3 * WAITING {
            lines.write_all(format!("{number}\n").as_bytes()).unwrap();
        }
        let lost = lines.lost.load(Ordering::Relaxed);
        assert!(lost >= 2 * WAITING as u64 - 2, "{lost}");
        lines.flush(PAUSE);
        pipe.set(|state| state.open = true);
        lines.flush(LIMIT);
        let written = pipe.text();
        assert!(written.starts_with("0\n1\n2\n"), "in the order of saying");
        assert_eq!(written.lines().count() as u64 + lost, 3 * WAITING as u64);
        assert_eq!(told.load(Ordering::Relaxed), lost);
    }

    #[test]
    fn a_broken_pipe_is_counted_and_lived_with() {
        let pipe = Pipe::default();
        pipe.set(|state| (state.open, state.broken) = (true, true));
        let mut lines = Lines::to(pipe.clone(), |_| {}).unwrap();
        for _ in 0..10 {
            writeln!(lines, "a line").unwrap();
        }
        lines.flush(LIMIT);
        assert_eq!(lines.lost.load(Ordering::Relaxed), 10);
        pipe.set(|state| state.broken = false);
        writeln!(lines, "mended").unwrap();
        lines.flush(LIMIT);
        assert_eq!(pipe.text(), "mended\n");
    }
}
