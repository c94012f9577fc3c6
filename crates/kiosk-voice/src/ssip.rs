//! A connection with speech-dispatcher, by its protocol (SSIP). Whatever the other side does, an
//! answer is over at its deadline and takes a bounded piece of memory.
//!
//! The crates for this protocol take a notification that comes before an answer for the answer, and
//! read a line however long it is.

use rustix::io::{FdFlags, fcntl_setfd, ioctl_fionbio};
use rustix::net::{AddressFamily, SocketAddrUnix, SocketType, connect, socket};
use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// The longest line that is read. Names of voices are the longest there are.
const MAX_LINE: usize = 4096;

/// The longest answer: the list of all voices of espeak-ng in all their variants is half of it.
const MAX_ANSWER: usize = 1024 * 1024;

/// So many ended messages are remembered, which is one and some that were called off.
const MAX_ENDED: usize = 16;

/// The connection is of no use any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Broken;

/// A connection.
pub(crate) struct Connection {
    stream: UnixStream,
    unread: VecDeque<u8>,
    // The message that a notification is about, until its last line is read.
    about: Option<u64>,
    ended: VecDeque<u64>,
}

/// A line of the server.
struct Line {
    code: u16,
    is_last: bool,
    rest: String,
}

impl Connection {
    /// Connects to a socket, and waits for nobody who does not accept.
    pub(crate) fn open(path: &Path) -> Result<Self, Broken> {
        Ok(Self {
            stream: stream(path).map_err(|_| Broken)?,
            unread: VecDeque::new(),
            about: None,
            ended: VecDeque::new(),
        })
    }

    /// Sends a command of one line, and reads the code of its answer.
    pub(crate) fn command(&mut self, line: &str, deadline: Instant) -> Result<u16, Broken> {
        self.send(format!("{line}\r\n").as_bytes(), deadline)?;
        self.answer(deadline, |_| {})
    }

    /// Sends a command of one line, and reads the lines of its answer and its code.
    pub(crate) fn list(
        &mut self,
        line: &str,
        deadline: Instant,
        each: impl FnMut(&str),
    ) -> Result<u16, Broken> {
        self.send(format!("{line}\r\n").as_bytes(), deadline)?;
        self.answer(deadline, each)
    }

    /// Has words said, and returns the number of the message; none where the server says no.
    pub(crate) fn speak(&mut self, words: &str, deadline: Instant) -> Result<Option<u64>, Broken> {
        if self.command("SPEAK", deadline)? != 230 {
            return Ok(None);
        }
        self.send(&text(words), deadline)?;
        let mut number = None;
        let code = self.answer(deadline, |line| number = number.or(line.parse().ok()))?;
        Ok(number.filter(|_| code == 225))
    }

    /// Whether a message is over. Reads what has come, and waits for nothing.
    pub(crate) fn is_ended(&mut self, message: u64) -> Result<bool, Broken> {
        self.stream.set_nonblocking(true).map_err(|_| Broken)?;
        let read = self.fill();
        self.stream.set_nonblocking(false).map_err(|_| Broken)?;
        match read {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(_) => return Err(Broken),
        }
        while let Some(line) = self.next_line()? {
            // An answer that nobody waits for: what is to be read next would be another's.
            if !self.note(&line) {
                return Err(Broken);
            }
        }
        Ok(self.ended.contains(&message))
    }

    fn send(&mut self, bytes: &[u8], deadline: Instant) -> Result<(), Broken> {
        let mut left = bytes;
        while !left.is_empty() {
            let time = self::left(deadline)?;
            self.stream
                .set_write_timeout(Some(time))
                .map_err(|_| Broken)?;
            match self.stream.write(left) {
                Ok(0) => return Err(Broken),
                Ok(count) => left = left.get(count..).unwrap_or_default(),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Err(Broken),
            }
        }
        Ok(())
    }

    /// Reads an answer to its last line; notifications before or within it are noted.
    fn answer(&mut self, deadline: Instant, mut each: impl FnMut(&str)) -> Result<u16, Broken> {
        let mut length = 0;
        loop {
            let Some(line) = self.next_line()? else {
                let time = left(deadline)?;
                self.stream
                    .set_read_timeout(Some(time))
                    .map_err(|_| Broken)?;
                match self.fill() {
                    Ok(()) => continue,
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    Err(_) => return Err(Broken),
                }
            };
            let _ = left(deadline)?;
            length += line.rest.len() + 6;
            if length > MAX_ANSWER {
                return Err(Broken);
            }
            if self.note(&line) {
                continue;
            }
            if line.is_last {
                return Ok(line.code);
            }
            each(&line.rest);
        }
    }

    /// Notes a notification, if it is one.
    fn note(&mut self, line: &Line) -> bool {
        const END: u16 = 702;
        const CANCELED: u16 = 703;
        if !(700..800).contains(&line.code) {
            return false;
        }
        if !line.is_last {
            // The message comes first, then the client, which is us.
            self.about = self.about.or(line.rest.parse().ok());
        } else if let Some(message) = self.about.take()
            && matches!(line.code, END | CANCELED)
        {
            if self.ended.len() == MAX_ENDED {
                let _ = self.ended.pop_front();
            }
            self.ended.push_back(message);
        }
        true
    }

    /// Reads once.
    fn fill(&mut self) -> io::Result<()> {
        let mut bytes = [0; 16 * 1024];
        let count = self.stream.read(&mut bytes)?;
        if count == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.unread.extend(bytes.iter().take(count));
        Ok(())
    }

    /// The next line of what was read.
    fn next_line(&mut self) -> Result<Option<Line>, Broken> {
        let mut bytes = self.unread.iter().take(MAX_LINE);
        let Some(end) = bytes.position(|byte| *byte == b'\n') else {
            let is_short = self.unread.len() < MAX_LINE;
            return if is_short { Ok(None) } else { Err(Broken) };
        };
        let line: Vec<u8> = self.unread.drain(..=end).collect();
        Line::read(&line).map(Some).ok_or(Broken)
    }
}

impl Line {
    /// `225-1` is a line of an answer, `225 OK MESSAGE QUEUED` its last.
    fn read(bytes: &[u8]) -> Option<Self> {
        let line = std::str::from_utf8(bytes).ok()?.trim_end();
        let code = line.get(..3)?;
        if !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let is_last = match line.as_bytes().get(3)? {
            b' ' => true,
            b'-' => false,
            _ => return None,
        };
        Some(Self {
            code: code.parse().ok()?,
            is_last,
            rest: line.get(4..)?.to_owned(),
        })
    }
}

/// The time that is left, if any is.
fn left(deadline: Instant) -> Result<Duration, Broken> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        Err(Broken)
    } else {
        Ok(left)
    }
}

/// A stream to a socket; the connection that the standard library makes waits in the server's queue.
fn stream(path: &Path) -> io::Result<UnixStream> {
    let address = SocketAddrUnix::new(path)?;
    let socket = socket(AddressFamily::UNIX, SocketType::STREAM, None)?;
    // No program that is started is to have it.
    fcntl_setfd(&socket, FdFlags::CLOEXEC)?;
    ioctl_fionbio(&socket, true)?;
    connect(&socket, &address)?;
    ioctl_fionbio(&socket, false)?;
    Ok(socket.into())
}

/// Words as the protocol sends them: lines with CR and LF, a dot that begins one doubled, because a
/// dot alone ends the text.
fn text(words: &str) -> Zeroizing<Vec<u8>> {
    // No byte becomes more than three (a line of a dot), so that it never grows and leaves a copy.
    let mut text = Zeroizing::new(Vec::with_capacity(words.len() * 3 + 8));
    let lines = words.split(|sign: char| sign.is_control() && sign != '\t');
    for line in lines.filter(|line| !line.trim().is_empty()) {
        if line.starts_with('.') {
            text.push(b'.');
        }
        text.extend_from_slice(line.as_bytes());
        text.extend_from_slice(b"\r\n");
    }
    text.extend_from_slice(b".\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_itself_or_becomes_a_command() {
        let sent = |words| String::from_utf8(text(words).to_vec()).unwrap();
        assert_eq!(
            sent(".\r\nQUIT\n.b\n\n..\0."),
            "..\r\nQUIT\r\n..b\r\n...\r\n..\r\n.\r\n"
        );
        assert_eq!(sent("a\u{85}.\u{b}b"), "a\r\n..\r\nb\r\n.\r\n");
        assert_eq!(sent(" \n"), ".\r\n");
    }

    #[test]
    fn a_text_never_grows_out_of_its_buffer() {
        for words in [".\n.\n.\n.", "a", "", &".\n".repeat(1000), "नमस्ते\n."] {
            let text = text(words);
            assert!(text.len() <= words.len() * 3 + 8);
            assert_eq!(text.capacity(), words.len() * 3 + 8);
        }
    }

    #[test]
    fn lines_that_are_none_are_refused() {
        for line in ["", "2", "225", "22५ OK", "225_OK", "HTTP/1.1 200", "+25 OK"] {
            assert!(Line::read(line.as_bytes()).is_none(), "{line}");
        }
        assert!(Line::read(b"225 \xff").is_none());
        let line = Line::read(b"225-17\r\n").unwrap();
        assert_eq!(
            (line.code, line.is_last, line.rest.as_str()),
            (225, false, "17")
        );
    }

    /// A connection, and its other end, which has sent this and can send more.
    fn connection(sent: &[u8]) -> (Connection, UnixStream) {
        let (stream, mut other) = UnixStream::pair().unwrap();
        other.write_all(sent).unwrap();
        let connection = Connection {
            stream,
            unread: VecDeque::new(),
            about: None,
            ended: VecDeque::new(),
        };
        (connection, other)
    }

    #[test]
    fn a_line_without_an_end_is_not_kept() {
        let (mut good, _other) = connection(b"702-7\r\n702-1\r\n702 END\r\n70");
        assert_eq!(good.is_ended(7), Ok(true));
        assert_eq!(good.is_ended(8), Ok(false));
        let (mut endless, _other) = connection(&[b'7'; MAX_LINE]);
        assert_eq!(endless.is_ended(7), Err(Broken));
    }

    #[test]
    fn an_answer_without_an_end_is_given_up_when_it_is_too_long() {
        let (mut connection, mut other) = connection(b"");
        let babble = std::thread::spawn(move || {
            let line = format!("249-{}\r\n", "a".repeat(4000));
            while other.write_all(line.as_bytes()).is_ok() {}
        });
        let mut length = 0;
        let deadline = Instant::now() + Duration::from_secs(60);
        let code = connection.list("LIST", deadline, |line| length += line.len());
        assert_eq!(code, Err(Broken));
        assert!(length <= MAX_ANSWER && Instant::now() < deadline);
        drop(connection);
        babble.join().unwrap();
    }

    #[test]
    fn an_answer_that_nobody_asked_for_ends_the_connection() {
        let (mut connection, _other) = connection(b"225 OK MESSAGE QUEUED\r\n");
        assert_eq!(connection.is_ended(7), Err(Broken));
    }
}
