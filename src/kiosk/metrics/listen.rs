//! Where somebody asks: a port of this machine, or a socket in the file system.

use crate::config::ListenAt;
use std::io;
use std::net::SocketAddr;
#[cfg(unix)]
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

/// Why nobody can ask.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListenError {
    /// Another process answers there.
    #[error("another process listens there")]
    InUse,
    /// Something lies there that is no socket, and stays.
    #[error("there is something that is no socket")]
    NoSocket,
    /// The system says no.
    #[error("the system says: {0}")]
    System(io::ErrorKind),
}

impl From<io::Error> for ListenError {
    fn from(error: io::Error) -> Self {
        let kind = error.kind();
        if kind == io::ErrorKind::AddrInUse {
            Self::InUse
        } else {
            Self::System(kind)
        }
    }
}

/// What is listened on.
pub(super) enum Listener {
    Port(TcpListener),
    #[cfg(unix)]
    Socket {
        listener: UnixListener,
        _file: SocketFile,
    },
}

/// A connection of either.
pub(super) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

impl Listener {
    /// Listens. A socket that nobody answers on any more gives way.
    pub(super) async fn at(place: &ListenAt) -> Result<Self, ListenError> {
        match place {
            ListenAt::Port(address) => Ok(Self::Port(TcpListener::bind(address).await?)),
            #[cfg(unix)]
            ListenAt::Socket(path) => socket(path).await,
            #[cfg(not(unix))]
            ListenAt::Socket(_) => Err(ListenError::System(io::ErrorKind::Unsupported)),
        }
    }

    pub(super) async fn accept(&self) -> io::Result<Box<dyn Stream>> {
        Ok(match self {
            Self::Port(listener) => Box::new(listener.accept().await?.0),
            #[cfg(unix)]
            Self::Socket { listener, .. } => Box::new(listener.accept().await?.0),
        })
    }

    /// The address, where it has one.
    pub(super) fn address(&self) -> Option<SocketAddr> {
        match self {
            Self::Port(listener) => listener.local_addr().ok(),
            #[cfg(unix)]
            Self::Socket { .. } => None,
        }
    }
}

/// The file of a socket, taken away at the end.
#[cfg(unix)]
pub(super) struct SocketFile(PathBuf);

#[cfg(unix)]
impl Drop for SocketFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// So long somebody may take to answer before it is believed that they are there.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(1);

/// Its user and its group may ask, and nobody else.
#[cfg(unix)]
const MODE: u32 = 0o660;

#[cfg(unix)]
async fn socket(path: &Path) -> Result<Listener, ListenError> {
    use std::os::unix::fs::PermissionsExt as _;
    let listener = match UnixListener::bind(path) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            clear(path).await?;
            UnixListener::bind(path)?
        }
        bound => bound?,
    };
    let file = SocketFile(path.to_owned());
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(MODE))?;
    Ok(Listener::Socket {
        listener,
        _file: file,
    })
}

/// Takes a socket away that a program left which has ended: connecting to it is refused.
#[cfg(unix)]
async fn clear(path: &Path) -> Result<(), ListenError> {
    use std::os::unix::fs::FileTypeExt as _;
    if !std::fs::symlink_metadata(path)?.file_type().is_socket() {
        return Err(ListenError::NoSocket);
    }
    match tokio::time::timeout(PATIENCE, UnixStream::connect(path)).await {
        Ok(Err(error)) if error.kind() == io::ErrorKind::ConnectionRefused => {
            Ok(std::fs::remove_file(path)?)
        }
        Ok(_) | Err(_) => Err(ListenError::InUse),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    async fn listen(path: &Path) -> Result<Listener, ListenError> {
        Listener::at(&ListenAt::Socket(path.to_owned())).await
    }

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[tokio::test]
    async fn a_socket_is_for_its_group_and_goes_with_the_program() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("metrics.sock");
        let listener = listen(&path).await.unwrap();
        assert_eq!(mode(&path), 0o660);
        drop(listener);
        assert!(!path.exists());
    }

    #[tokio::test]
    async fn one_that_was_left_gives_way_and_one_that_answers_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("metrics.sock");
        // The file of a program that was killed stays.
        drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
        assert!(path.exists());
        let listener = listen(&path).await.unwrap();
        assert_eq!(listen(&path).await.err(), Some(ListenError::InUse));
        assert!(path.exists(), "whoever came second leaves it");
        let connected = std::os::unix::net::UnixStream::connect(&path);
        assert!(connected.is_ok() && listener.accept().await.is_ok());
    }

    #[tokio::test]
    async fn what_is_no_socket_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notes");
        std::fs::write(&path, "mine").unwrap();
        assert_eq!(listen(&path).await.err(), Some(ListenError::NoSocket));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        let target = folder.path().join("link");
        std::os::unix::fs::symlink(&path, &target).unwrap();
        assert_eq!(listen(&target).await.err(), Some(ListenError::NoSocket));
        let nowhere = folder.path().join("no").join("metrics.sock");
        let missing = ListenError::System(io::ErrorKind::NotFound);
        assert_eq!(listen(&nowhere).await.err(), Some(missing));
    }
}
