//! A speech-dispatcher that says nothing, and writes down what it is asked to say.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Something that was to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words, lines as they came.
    pub words: String,
    /// The language.
    pub language: String,
    /// -100 to 100.
    pub volume: i32,
    /// -100 to 100.
    pub rate: i32,
}

/// How a server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// As it should.
    Good,
    /// Notifications come before and within answers, as those of the real one do.
    Interleaved,
    /// It does not tell when something is over.
    Untold,
    /// It takes words, and never tells that they are over.
    Endless,
    /// It answers nonsense.
    Garbled,
    /// It never answers.
    Mute,
    /// It answers a byte now and then, and comes to no end of a line.
    Dripping,
    /// It sends a line that has no end, as fast as it is read.
    Flooding,
    /// It sends lines without an end of its answer.
    Babbling,
    /// It closes the connection when it is to speak.
    Closing,
    /// It takes words, and closes the connection over them.
    Dying,
}

/// The server, until it is dropped.
pub struct SpeechServer {
    _folder: tempfile::TempDir,
    socket: PathBuf,
    said: Receiver<Said>,
    state: Arc<State>,
}

struct State {
    manner: Manner,
    /// How long something takes to be said.
    time: Mutex<Duration>,
    /// The languages that it has a voice for; none where it cannot name them.
    voices: Mutex<Option<Vec<&'static str>>>,
    tell: Sender<Said>,
    stops: AtomicUsize,
    messages: AtomicU64,
    lists: AtomicUsize,
    open: Mutex<Vec<UnixStream>>,
}

impl SpeechServer {
    /// One that does as it should.
    pub fn start() -> Self {
        Self::new(Manner::Good)
    }

    /// One that answers nonsense.
    pub fn garbled() -> Self {
        Self::new(Manner::Garbled)
    }

    /// One that never answers.
    pub fn mute() -> Self {
        Self::new(Manner::Mute)
    }

    /// One that behaves so.
    pub fn new(manner: Manner) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("speechd.sock");
        let (tell, said) = channel();
        let state = State {
            manner,
            time: Mutex::new(Duration::from_millis(100)),
            voices: Mutex::default(),
            tell,
            stops: AtomicUsize::default(),
            messages: AtomicU64::default(),
            lists: AtomicUsize::default(),
            open: Mutex::default(),
        };
        let state = Arc::new(state);
        let server = Self {
            _folder: folder,
            socket,
            said,
            state,
        };
        server.listen();
        server
    }

    fn listen(&self) {
        let listener = UnixListener::bind(&self.socket).expect("a socket");
        let state = Arc::clone(&self.state);
        let _ = std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                if let Ok(clone) = stream.try_clone() {
                    locked(&state.open).push(clone);
                }
                let state = Arc::clone(&state);
                let _ = std::thread::spawn(move || Connection::new(stream, &state).serve());
            }
        });
    }

    /// Where it listens.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// So long takes whatever it says from now on, if nobody stops it.
    pub fn takes(&self, time: Duration) {
        *locked(&self.state.time) = time;
    }

    /// It has voices for these languages alone.
    pub fn speaks_only(&self, languages: &[&'static str]) {
        *locked(&self.state.voices) = Some(languages.to_vec());
    }

    /// Cuts off whoever is connected, and listens anew.
    pub fn restart(&mut self) {
        self.end();
        self.listen();
    }

    /// Cuts off whoever is connected, and listens no more.
    pub fn end(&mut self) {
        let _ = fs::remove_file(&self.socket);
        for stream in locked(&self.state.open).drain(..) {
            let _ = stream.shutdown(std::net::Shutdown::Both);
        }
    }

    /// What is said next.
    #[track_caller]
    pub fn next_said(&self, limit: Duration) -> Said {
        self.said_within(limit).expect("something is said")
    }

    /// The same, if anything is.
    pub fn said_within(&self, limit: Duration) -> Option<Said> {
        self.said.recv_timeout(limit).ok()
    }

    /// How often it was told to be silent.
    pub fn stops(&self) -> usize {
        self.state.stops.load(Ordering::Acquire)
    }

    /// How often it was asked for its voices.
    pub fn lists(&self) -> usize {
        self.state.lists.load(Ordering::Acquire)
    }

    /// Waits until it was told to be silent more often than that.
    pub fn wait_for_stop(&self, before: usize, limit: Duration) {
        let deadline = Instant::now() + limit;
        while self.stops() <= before {
            assert!(Instant::now() < deadline, "it goes on speaking");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

fn locked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Somebody who is connected.
struct Connection<'a> {
    input: BufReader<UnixStream>,
    output: Arc<Mutex<UnixStream>>,
    state: &'a State,
    said: Said,
    notifies: bool,
    // What is being said.
    pending: Arc<Mutex<BTreeSet<u64>>>,
}

impl<'a> Connection<'a> {
    fn new(stream: UnixStream, state: &'a State) -> Self {
        let output = stream.try_clone().expect("a second handle of a stream");
        Self {
            input: BufReader::new(stream),
            output: Arc::new(Mutex::new(output)),
            state,
            said: Said {
                words: String::new(),
                language: String::new(),
                volume: 0,
                rate: 0,
            },
            notifies: false,
            pending: Arc::default(),
        }
    }

    /// Sends a text; whether anybody is there to read it.
    fn send(&self, text: &str) -> bool {
        locked(&self.output).write_all(text.as_bytes()).is_ok()
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let count = self.input.read_line(&mut line).ok()?;
        let whole = line.strip_suffix("\r\n").unwrap_or(&line);
        (count > 0).then(|| whole.to_owned())
    }

    fn serve(mut self) {
        while let Some(line) = self.line() {
            let goes_on = match self.state.manner {
                Manner::Mute => true,
                Manner::Garbled => self.send("HTTP/1.1 200 OK\r\n\r\n<html>\r\n"),
                Manner::Dripping => {
                    while self.send("2") {
                        std::thread::sleep(Duration::from_millis(100));
                    }
                    false
                }
                Manner::Flooding => {
                    while self.send(&"2".repeat(4096)) {}
                    false
                }
                Manner::Babbling => {
                    while self.send(&"249-voice\ten\tnone\r\n".repeat(100)) {}
                    false
                }
                Manner::Good
                | Manner::Interleaved
                | Manner::Untold
                | Manner::Endless
                | Manner::Closing
                | Manner::Dying => self.answer(&line),
            };
            if !goes_on {
                break;
            }
        }
        let _ = locked(&self.output).shutdown(std::net::Shutdown::Both);
    }

    /// Answers a command; whether the connection stays.
    fn answer(&mut self, line: &str) -> bool {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = words.last().and_then(|word| word.parse().ok());
        let answer = match words.as_slice() {
            ["SET", "self", "CLIENT_NAME", name] if name.split(':').count() == 3 => {
                "208 OK CLIENT NAME SET"
            }
            ["SET", "self", "NOTIFICATION", "all", "on"] if self.state.manner != Manner::Untold => {
                self.notifies = true;
                "220 OK NOTIFICATION SET"
            }
            ["SET", "self", "SSML_MODE", "off"] => "219 OK SSML MODE SET",
            ["SET", "self", "PRIORITY", "message"] => "202 OK PRIORITY SET",
            ["SET", "self", "LANGUAGE", language] => {
                (*language).clone_into(&mut self.said.language);
                "201 OK LANGUAGE SET"
            }
            ["SET", "self", "VOLUME", _] => {
                self.said.volume = number.unwrap_or_default();
                "218 OK VOLUME SET"
            }
            ["SET", "self", "RATE", _] => {
                self.said.rate = number.unwrap_or_default();
                "203 OK RATE SET"
            }
            ["LIST", "SYNTHESIS_VOICES"] => {
                let _ = self.state.lists.fetch_add(1, Ordering::AcqRel);
                return self.send(&self.voices());
            }
            ["SPEAK"] if self.state.manner == Manner::Closing => return false,
            ["SPEAK"] => return self.send("230 OK RECEIVING DATA\r\n") && self.take_words(),
            ["STOP" | "CANCEL", "self"] => return self.cancel(),
            _ => "500 ERR INVALID COMMAND",
        };
        self.send(&format!("{answer}\r\n"))
    }

    fn voices(&self) -> String {
        let Some(voices) = &*locked(&self.state.voices) else {
            return "304 ERR CANT LIST VOICES\r\n".to_owned();
        };
        let mut list = String::new();
        for language in voices {
            for variant in ["none", "Adam"] {
                list.push_str(&format!(
                    "249-Voice of it+{variant}\t{language}\t{variant}\r\n"
                ));
            }
        }
        list + "249 OK VOICE LIST SENT\r\n"
    }

    fn take_words(&mut self) -> bool {
        let mut lines = Vec::new();
        loop {
            match self.line().as_deref() {
                None => return false,
                Some(".") => break,
                Some(line) => lines.push(line.strip_prefix('.').unwrap_or(line).to_owned()),
            }
        }
        self.said.words = lines.join("\n");
        let message = self.state.messages.fetch_add(1, Ordering::AcqRel) + 1;
        let _ = locked(&self.pending).insert(message);
        let _ = self.state.tell.send(self.said.clone());
        let begin = notification(701, message, "BEGIN");
        let answer = format!("225-{message}\r\n225 OK MESSAGE QUEUED\r\n");
        let told = match (self.state.manner, self.notifies) {
            (Manner::Interleaved, true) => {
                begin
                    + &format!("225-{message}\r\n")
                    + &notification(700, message, "INDEX MARK")
                    + "225 OK MESSAGE QUEUED\r\n"
            }
            (_, true) => answer + &begin,
            (_, false) => answer,
        };
        if !self.send(&told) || self.state.manner == Manner::Dying {
            return false;
        }
        if self.notifies && self.state.manner != Manner::Endless {
            let (output, pending) = (Arc::clone(&self.output), Arc::clone(&self.pending));
            let time = *locked(&self.state.time);
            let _ = std::thread::spawn(move || {
                std::thread::sleep(time);
                if locked(&pending).remove(&message) {
                    let end = notification(702, message, "END");
                    let _ = locked(&output).write_all(end.as_bytes());
                }
            });
        }
        true
    }

    fn cancel(&self) -> bool {
        let _ = self.state.stops.fetch_add(1, Ordering::AcqRel);
        let canceled = std::mem::take(&mut *locked(&self.pending));
        let mut told = String::new();
        if self.notifies {
            for message in canceled {
                told += &notification(703, message, "CANCELED");
            }
        }
        if self.state.manner == Manner::Interleaved {
            self.send(&(told + "213 OK CANCELED\r\n"))
        } else {
            self.send(&("213 OK CANCELED\r\n".to_owned() + &told))
        }
    }
}

/// A notification of a message of the first client.
fn notification(code: u16, message: u64, words: &str) -> String {
    format!("{code}-{message}\r\n{code}-1\r\n{code} {words}\r\n")
}
