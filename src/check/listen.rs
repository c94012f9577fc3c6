//! Where programs of the kiosk listen: whether they can, and who answers there.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
#[cfg(unix)]
use std::path::Path;
use std::time::Duration;

/// What was seen of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// Nobody listens there, and this user may.
    Free,
    /// Somebody answers in HTTP: so.
    Answers(String),
    /// Somebody listens who says nothing that is HTTP.
    Taken,
    /// A file lies there that is no socket.
    NoSocket,
    /// The system says no.
    Refused(ErrorKind),
}

/// So long whoever listens may take for each part of an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// So much of it is read, in bytes.
const MOST: u64 = 64 * 1024;

/// Looks at a port, and listens there for a moment. Whoever has it is asked for a path.
pub(super) fn port(address: SocketAddr, path: &str) -> Seen {
    match TcpListener::bind(address) {
        Ok(_) => Seen::Free,
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let stream = TcpStream::connect_timeout(&address, PATIENCE).and_then(|stream| {
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                Ok(stream)
            });
            stream.map_or(Seen::Taken, |stream| ask(stream, path))
        }
        Err(error) => Seen::Refused(error.kind()),
    }
}

/// Looks at the file of a socket, and makes none. One that was left by a program that has ended gives way
/// to the next; a folder is looked at by whoever asks.
#[cfg(unix)]
pub(super) fn socket(file: &Path, path: &str) -> Seen {
    use std::os::unix::fs::FileTypeExt as _;
    use std::os::unix::net::UnixStream;
    match std::fs::symlink_metadata(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Seen::Free,
        Err(error) => return Seen::Refused(error.kind()),
        Ok(facts) if !facts.file_type().is_socket() => return Seen::NoSocket,
        Ok(_) => {}
    }
    let stream = UnixStream::connect(file).and_then(|stream| {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(stream)
    });
    match stream {
        Ok(stream) => ask(stream, path),
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => Seen::Free,
        Err(error) => Seen::Refused(error.kind()),
    }
}

fn ask(mut stream: impl Read + Write, path: &str) -> Seen {
    let asked = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut bytes = Vec::new();
    let answer: io::Result<()> = stream.write_all(asked.as_bytes()).and_then(|()| {
        let _ = stream.take(MOST).read_to_end(&mut bytes)?;
        Ok(())
    });
    // What came before it fell silent counts.
    let _ = answer;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if text.starts_with("HTTP/") {
        Seen::Answers(text)
    } else {
        Seen::Taken
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Answers everybody who comes with this.
    pub(in crate::check) fn answering(text: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            for mut caller in listener.incoming().map_while(Result::ok) {
                let _ = caller.read(&mut [0; 1024]);
                let _ = caller.write_all(text.as_bytes());
            }
        });
        address
    }

    #[test]
    fn a_port_is_free_or_answers_or_belongs_to_something_else() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        assert_eq!(port(address, "/"), Seen::Free);
        let said = "HTTP/1.1 200 OK\r\n\r\nhello";
        assert_eq!(port(answering(said), "/"), Seen::Answers(said.to_owned()));
        assert_eq!(port(answering("220 mail\r\n"), "/"), Seen::Taken);
        // An address that no machine has (RFC 5737).
        let nowhere = port("192.0.2.1:8470".parse().unwrap(), "/");
        assert!(matches!(nowhere, Seen::Refused(_)), "{nowhere:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_is_looked_at_and_left_as_it_is() {
        use std::os::unix::net::UnixListener;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("metrics.sock");
        assert_eq!(socket(&path, "/"), Seen::Free);
        assert!(!path.exists());
        drop(UnixListener::bind(&path).unwrap());
        assert_eq!(socket(&path, "/"), Seen::Free, "its program has ended");
        assert!(path.exists());
        let note = folder.path().join("note");
        std::fs::write(&note, "mine").unwrap();
        assert_eq!(socket(&note, "/"), Seen::NoSocket);
    }
}
