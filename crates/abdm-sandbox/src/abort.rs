//! Connections that can be cut, and that nobody can hold open without saying something.

use super::limits::Limits;
use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::future::Future;
use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep};

/// Accepts connections that can be cut, and no more of them than there is room for.
pub(super) struct AbortableListener {
    listener: TcpListener,
    limits: Limits,
    room: Arc<Semaphore>,
}

/// The means to cut one connection: what the server writes from then on fails, so it closes the
/// connection without another byte.
#[derive(Debug, Clone, Default)]
pub(super) struct AbortHandle(Arc<Flags>);

#[derive(Debug, Default)]
struct Flags {
    is_cut: AtomicBool,
    /// The head of a request has been read, and its answer has not been made.
    answers: AtomicBool,
    /// How many answers have been made: an answer may be there before anybody reads again.
    answered: AtomicU64,
}

/// A connection that its handle can cut.
pub(super) struct AbortableStream {
    stream: TcpStream,
    handle: AbortHandle,
    reading: Patience,
    idling: Patience,
    // Whether something of the next request has come.
    has_begun: bool,
    answered: u64,
    writing: Patience,
    // Kept for as long as the connection is.
    _place: OwnedSemaphorePermit,
}

/// How long the other end is waited for.
struct Patience {
    limit: Duration,
    // Made when the waiting begins, and not begun anew by every byte.
    sleep: Option<Pin<Box<Sleep>>>,
}

impl AbortableListener {
    pub(super) fn new(listener: TcpListener, limits: Limits) -> Self {
        Self {
            listener,
            limits,
            room: Arc::new(Semaphore::new(limits.connections)),
        }
    }
}

impl AbortHandle {
    /// Cuts the connection at the next write.
    pub(super) fn abort(&self) {
        self.0.is_cut.store(true, Ordering::SeqCst);
    }

    /// Whether it was cut.
    pub(super) fn is_aborted(&self) -> bool {
        self.0.is_cut.load(Ordering::SeqCst)
    }

    /// Whether a request is being answered: the other end has said all it has to say.
    pub(super) fn answers(&self, answers: bool) {
        self.0.answers.store(answers, Ordering::SeqCst);
        if !answers {
            self.0.answered.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn check(&self) -> Result<()> {
        if self.is_aborted() {
            Err(Error::from(ErrorKind::ConnectionAborted))
        } else {
            Ok(())
        }
    }
}

impl Patience {
    fn new(limit: Duration) -> Self {
        Self { limit, sleep: None }
    }

    fn end(&mut self) {
        self.sleep = None;
    }

    /// Waits; an error when it has lasted too long.
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<()>> {
        let limit = self.limit;
        let sleep = self
            .sleep
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(Instant::now() + limit)));
        sleep.as_mut().poll(context).map(|()| {
            // Whatever is tried afterwards fails as well.
            Err(Error::from(ErrorKind::TimedOut))
        })
    }
}

impl Listener for AbortableListener {
    type Io = AbortableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let (stream, address) = Listener::accept(&mut self.listener).await;
            // One more than there is room for is closed at once: those who are there go first.
            let Ok(place) = Arc::clone(&self.room).try_acquire_owned() else {
                tracing::debug!(event = "sandbox_full");
                continue;
            };
            // Small answers would wait for the client's acknowledgement otherwise. When it cannot
            // be set, they only come later.
            let _ = stream.set_nodelay(true);
            let stream = AbortableStream {
                stream,
                handle: AbortHandle::default(),
                reading: Patience::new(self.limits.head),
                idling: Patience::new(self.limits.idle),
                has_begun: true,
                answered: 0,
                writing: Patience::new(self.limits.write),
                _place: place,
            };
            return (stream, address);
        }
    }

    fn local_addr(&self) -> Result<Self::Addr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, AbortableListener>> for AbortHandle {
    fn connect_info(stream: IncomingStream<'_, AbortableListener>) -> Self {
        stream.io().handle.clone()
    }
}

impl AsyncRead for AbortableStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        self.handle.check()?;
        let this = &mut *self;
        let answers = this.handle.0.answers.load(Ordering::SeqCst);
        let answered = this.handle.0.answered.load(Ordering::SeqCst);
        if answers || answered != this.answered {
            this.answered = answered;
            this.reading.end();
            this.idling.end();
            // Between two requests a client may keep its connection for longer.
            this.has_begun = false;
        }
        if !answers {
            let patience = if this.has_begun {
                &mut this.reading
            } else {
                &mut this.idling
            };
            if let Poll::Ready(late) = patience.poll(context) {
                return Poll::Ready(late);
            }
        }
        let before = buffer.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(context, buffer);
        if !answers && buffer.filled().len() > before {
            this.has_begun = true;
        }
        read
    }
}

impl AsyncWrite for AbortableStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        self.handle.check()?;
        let this = &mut *self;
        match Pin::new(&mut this.stream).poll_write(context, bytes) {
            Poll::Pending => this.writing.poll(context).map(|late| late.map(|()| 0)),
            written @ Poll::Ready(_) => {
                this.writing.end();
                written
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        self.handle.check()?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
