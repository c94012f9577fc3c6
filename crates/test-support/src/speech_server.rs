//! A speech-dispatcher that says nothing, and writes down what it is asked to say.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Good,
    Garbled,
    Mute,
}

/// The server, until it is dropped.
pub struct SpeechServer {
    _folder: tempfile::TempDir,
    socket: PathBuf,
    said: Receiver<Said>,
    tell: Sender<Said>,
    stops: Arc<AtomicUsize>,
    open: Arc<Mutex<Vec<UnixStream>>>,
    manner: Manner,
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

    fn new(manner: Manner) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("speechd.sock");
        let (tell, said) = channel();
        let server = Self {
            _folder: folder,
            socket,
            said,
            tell,
            stops: Arc::default(),
            open: Arc::default(),
            manner,
        };
        server.listen();
        server
    }

    fn listen(&self) {
        let listener = UnixListener::bind(&self.socket).expect("a socket");
        let (tell, stops) = (self.tell.clone(), Arc::clone(&self.stops));
        let (open, manner) = (Arc::clone(&self.open), self.manner);
        let _ = std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                if let Ok(clone) = stream.try_clone() {
                    let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
                    open.push(clone);
                }
                let (tell, stops) = (tell.clone(), Arc::clone(&stops));
                let _ = std::thread::spawn(move || serve(stream, &tell, &stops, manner));
            }
        });
    }

    /// Where it listens.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// Cuts off whoever is connected, and listens anew.
    pub fn restart(&mut self) {
        for stream in self
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .drain(..)
        {
            let _ = stream.shutdown(std::net::Shutdown::Both);
        }
        let _ = fs::remove_file(&self.socket);
        self.listen();
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
        self.stops.load(Ordering::Acquire)
    }

    /// Waits until it was told so more often than that.
    pub fn wait_for_stop(&self, before: usize, limit: Duration) {
        let deadline = Instant::now() + limit;
        while self.stops() <= before {
            assert!(Instant::now() < deadline, "it goes on speaking");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

fn serve(stream: UnixStream, tell: &Sender<Said>, stops: &AtomicUsize, manner: Manner) {
    let Ok(mut answers) = stream.try_clone() else {
        return;
    };
    let mut said = Said {
        words: String::new(),
        language: String::new(),
        volume: 0,
        rate: 0,
    };
    let mut text: Option<Vec<String>> = None;
    for line in BufReader::new(stream).lines() {
        let Ok(line) = line else { return };
        if let Some(lines) = &mut text {
            if line != "." {
                let line = line.strip_prefix('.').map_or(line.as_str(), |rest| rest);
                lines.push(line.to_owned());
                continue;
            }
            said.words = lines.join("\n");
            text = None;
            let _ = tell.send(said.clone());
            let _ = answers.write_all(b"225-1\r\n225 OK MESSAGE QUEUED\r\n");
            continue;
        }
        if manner == Manner::Mute {
            continue;
        }
        if manner == Manner::Garbled {
            let _ = answers.write_all(b"HTTP/1.1 200 OK\r\n\r\n<html>\r\n");
            continue;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = words.last().and_then(|word| word.parse().ok());
        let answer = match words.as_slice() {
            ["SET", "self", "CLIENT_NAME", ..] => "208 OK CLIENT NAME SET",
            ["SET", "self", "LANGUAGE", language] => {
                (*language).clone_into(&mut said.language);
                "201 OK LANGUAGE SET"
            }
            ["SET", "self", "VOLUME", _] => {
                said.volume = number.unwrap_or_default();
                "218 OK VOLUME SET"
            }
            ["SET", "self", "RATE", _] => {
                said.rate = number.unwrap_or_default();
                "203 OK RATE SET"
            }
            ["SPEAK"] => {
                text = Some(Vec::new());
                "230 OK RECEIVING DATA"
            }
            ["STOP" | "CANCEL", ..] => {
                let _ = stops.fetch_add(1, Ordering::AcqRel);
                "210 OK STOPPED"
            }
            _ => "301 ERR UNKNOWN COMMAND",
        };
        let _ = answers.write_all(format!("{answer}\r\n").as_bytes());
    }
}
