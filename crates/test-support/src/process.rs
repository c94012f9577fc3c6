//! Programs that a test starts, and that never outlive it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// A running program. It is ended, by its own id, when this is dropped.
pub struct Process(pub Child);

/// How a program ended.
pub struct Finished {
    /// Its exit code; nothing when a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to its standard output.
    pub stdout: String,
    /// What it wrote to its standard error.
    pub stderr: String,
}

/// The lines a program writes, as they come.
pub struct Lines {
    coming: Receiver<String>,
    seen: Vec<String>,
}

impl Process {
    /// Starts a program without an input. What is not said about its outputs is piped.
    pub fn start(command: &mut Command) -> Self {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program()));
        Self(child)
    }

    /// Waits for it to end by itself; nothing where it does not within `limit`.
    pub fn wait(&mut self, limit: Duration) -> Option<ExitStatus> {
        let deadline = Instant::now() + limit;
        while Instant::now() <= deadline {
            if let Some(status) = self.0.try_wait().expect("a child can be waited for") {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// Waits for a program to end by itself within `limit`.
    pub fn finish(command: &mut Command, limit: Duration) -> Finished {
        let mut process = Self::start(command);
        let stdout = collect(process.0.stdout.take());
        let stderr = collect(process.0.stderr.take());
        let status = process.wait(limit);
        drop(process);
        let stdout = stdout.join().expect("the output was read");
        let stderr = stderr.join().expect("the output was read");
        let Some(status) = status else {
            panic!("{command:?} did not end within {limit:?}\n{stdout}\n{stderr}");
        };
        Finished {
            code: status.code(),
            stdout,
            stderr,
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Fails when it has ended already, which is just as well.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Finished {
    /// Fails when the program did not end well; hands out its standard output.
    #[track_caller]
    pub fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{}\n{}", self.stdout, self.stderr);
        self.stdout
    }
}

impl Lines {
    /// Reads a stream in a thread of its own, so that the program never waits for the test.
    pub fn of(stream: Option<impl Read + Send + 'static>) -> Self {
        let stream = stream.expect("the stream is piped");
        let (send, coming) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        Self {
            coming,
            seen: Vec::new(),
        }
    }

    /// The next line, if one comes within `limit`. Nothing, too, when there will be none.
    pub fn next(&mut self, limit: Duration) -> Option<String> {
        match self.coming.recv_timeout(limit) {
            Ok(line) => {
                self.seen.push(line.clone());
                Some(line)
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => None,
        }
    }

    /// Every line so far.
    pub fn seen(&self) -> String {
        self.seen.join("\n")
    }
}

fn collect(stream: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    let mut stream = stream.expect("the stream is piped");
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What came before a broken pipe is worth showing.
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
