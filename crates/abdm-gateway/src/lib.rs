//! A forwarder of gateway sessions. It holds the secret that ABDM gave to a clinic, and hands the
//! short token of the session to kiosks, which then need no secret at all.
//!
//! A kiosk asks it with ABDM's own session call (`POST …/sessions`), and is answered in the same form.
//! It makes no other call, and knows nothing of anybody.

// Tests say what they expect by panicking.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answer;
mod issuer;
mod kiosks;
mod tls;

pub use kiosks::KiosksError;

use abdm_client::GatewaySession;
use answer::Desk;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use issuer::Issuer;
use kiosks::Kiosks;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

/// Where it listens, and to whom.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The file with the names and keys of the kiosks that may ask. Without it whoever is on this
    /// machine may.
    pub kiosks: Option<PathBuf>,
    /// The files of its certificate and the key to it, in PEM. Without them it speaks plain HTTP, to
    /// this machine alone.
    pub identity: Option<Identity>,
    /// How long each part of a request may take to come: the handshake, the head, the body.
    pub patience: Duration,
}

/// A certificate and the key to it.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The certificate, with those between it and an authority behind it.
    pub certificate: PathBuf,
    /// The key. Nobody but its owner may read it.
    pub private_key: PathBuf,
}

/// Why a forwarder did not start.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// It was to listen beyond this machine without knowing who asks, or in clear.
    #[error(
        "{0} is not this machine alone: to listen there needs a list of kiosks, and a certificate \
         with its key"
    )]
    Open(SocketAddr),
    /// The list of kiosks.
    #[error("the list of kiosks {0}")]
    Kiosks(#[from] KiosksError),
    /// The certificate or the key to it.
    #[error("{0}")]
    Identity(&'static str),
    /// The address.
    #[error("{address} cannot be listened on: {problem}")]
    Listen {
        /// Where it was to listen.
        address: SocketAddr,
        /// What the system says.
        problem: io::ErrorKind,
    },
}

/// A forwarder that runs until it is dropped.
#[derive(Debug)]
pub struct Gateway {
    address: SocketAddr,
    is_secure: bool,
    serving: JoinHandle<()>,
    rounds: mpsc::Sender<Asked>,
}

/// Somebody who asks whether the loop comes round, and is answered by it.
type Asked = oneshot::Sender<()>;

/// So many connections at once; more wait to be taken.
const MOST_CONNECTIONS: usize = 64;
/// The longest that a connection is there at all: the call for a session is in it.
const WHOLE: Duration = Duration::from_secs(150);
/// After a connection could not be taken, because the system has no room for it.
const PAUSE: Duration = Duration::from_millis(100);
/// The shortest buffer that the library takes.
const MAX_HEAD: usize = 8192;

impl Options {
    /// Listens to this machine alone, and lets each part of a request take 5 s.
    #[must_use]
    pub fn new(listen: SocketAddr) -> Self {
        Self {
            listen,
            kiosks: None,
            identity: None,
            patience: Duration::from_secs(5),
        }
    }
}

impl Gateway {
    /// Starts to listen. No session is opened before somebody asks.
    ///
    /// # Errors
    ///
    /// [`Error`] says what is wrong with the settings.
    pub async fn start(options: Options, session: GatewaySession) -> Result<Self, Error> {
        let is_guarded = options.kiosks.is_some() && options.identity.is_some();
        if !options.listen.ip().is_loopback() && !is_guarded {
            return Err(Error::Open(options.listen));
        }
        let kiosks = match options.kiosks {
            Some(file) => Some(Kiosks::at(file)?),
            None => None,
        };
        let acceptor = match &options.identity {
            Some(identity) => Some(tls::acceptor(identity).map_err(Error::Identity)?),
            None => None,
        };
        let unheard = |error: io::Error| Error::Listen {
            address: options.listen,
            problem: error.kind(),
        };
        let listener = TcpListener::bind(options.listen).await.map_err(unheard)?;
        let address = listener.local_addr().map_err(unheard)?;
        let is_secure = acceptor.is_some();
        let desk = Arc::new(Desk::new(kiosks, Issuer::new(session), options.patience));
        let (rounds, asked) = mpsc::channel(1);
        let serving = tokio::spawn(serve(listener, acceptor, desk, asked));
        tracing::info!(event = "gateway_started", address = %address, tls = is_secure);
        Ok(Self {
            address,
            is_secure,
            serving,
            rounds,
        })
    }

    /// Where kiosks find it.
    #[must_use]
    pub fn url(&self) -> String {
        let scheme = if self.is_secure { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    /// Waits until what takes connections has come round once more; `false` where it has ended.
    /// Whether a kiosk could be answered just now is not asked: as many as there is room for may be
    /// served already.
    pub async fn comes_round(&self) -> bool {
        let (asked, answer) = oneshot::channel();
        self.rounds.send(asked).await.is_ok() && answer.await.is_ok()
    }

    /// Waits until it no longer listens, which it does by itself never.
    pub async fn stopped(&mut self) {
        let _ = (&mut self.serving).await;
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(
    listener: TcpListener,
    acceptor: Option<TlsAcceptor>,
    desk: Arc<Desk>,
    mut asked: mpsc::Receiver<Asked>,
) {
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let (permit, stream) = tokio::select! {
            Some(asked) = asked.recv() => {
                let _ = asked.send(());
                continue;
            }
            taken = take(&room, &listener) => match taken {
                Some(taken) => taken,
                None => {
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
            },
        };
        let (acceptor, desk) = (acceptor.clone(), Arc::clone(&desk));
        tokio::spawn(async move {
            let _permit = permit;
            let _ = timeout(WHOLE, connection(stream, acceptor, desk)).await;
        });
    }
}

/// The next connection, once there is room for it; nothing where the system has none.
async fn take(
    room: &Arc<Semaphore>,
    listener: &TcpListener,
) -> Option<(OwnedSemaphorePermit, TcpStream)> {
    let permit = Arc::clone(room).acquire_owned().await.ok()?;
    let (stream, _) = listener.accept().await.ok()?;
    Some((permit, stream))
}

/// One connection, with one request on it.
async fn connection(stream: TcpStream, acceptor: Option<TlsAcceptor>, desk: Arc<Desk>) {
    let Some(acceptor) = acceptor else {
        return exchange(stream, desk).await;
    };
    match timeout(desk.patience(), acceptor.accept(stream)).await {
        Ok(Ok(stream)) => exchange(stream, desk).await,
        Ok(Err(_)) | Err(_) => tracing::info!(event = "gateway_handshake_failed"),
    }
}

async fn exchange(stream: impl AsyncRead + AsyncWrite + Unpin, desk: Arc<Desk>) {
    let patience = desk.patience();
    let service = service_fn(move |request| {
        let desk = Arc::clone(&desk);
        async move { Ok::<_, Infallible>(desk.answer(request).await) }
    });
    // What becomes of a connection that breaks is the business of whoever asked.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(MAX_HEAD)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
