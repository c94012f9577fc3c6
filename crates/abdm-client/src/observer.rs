//! Who is shown every exchange with the service. Nobody is, unless whoever makes the client hands an
//! observer in: no setting and no variable of the environment does.

use abdm_types::{Fault, UtcMillis};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Is shown each HTTP exchange, the session's and the key's too, where it leaves and where its
/// answer has been read. Neither method may block. What is lent holds what a person typed and was
/// given, and tokens: whoever keeps any of it answers for it.
pub trait Observer: Send + Sync {
    /// A request is about to leave.
    fn leaves(&self, request: &Leaving<'_>);

    /// What came of the request that left under this number.
    fn ended(&self, number: u64, end: &End<'_>);
}

/// A request as it leaves, without its headers.
#[derive(Clone, Copy)]
pub struct Leaving<'a> {
    /// Counted from 0 over all clones of a client.
    pub number: u64,
    /// `GET` or `POST`.
    pub method: &'a str,
    /// The path as the documents print it, below the host.
    pub path: &'a str,
    /// `REQUEST-ID`, which V1 and V2 do not have.
    pub request_id: Option<&'a str>,
    /// The body, where there is one.
    pub body: Option<&'a [u8]>,
    /// The moment.
    pub at: UtcMillis,
}

/// How an exchange ended.
#[derive(Clone, Copy)]
pub enum End<'a> {
    /// With an answer of any status.
    Answered {
        /// HTTP status.
        status: u16,
        /// `Content-Type`, empty where there is none.
        content_type: &'a str,
        /// The body as it was read.
        body: &'a [u8],
        /// The moment.
        at: UtcMillis,
    },
    /// Without one that could be read to its end.
    Failed(Fault),
}

/// An observer as settings hold it. Clones share it, and its count of requests.
#[derive(Clone)]
pub struct SharedObserver {
    observer: Arc<dyn Observer>,
    count: Arc<AtomicU64>,
}

impl SharedObserver {
    /// Shares an observer.
    #[must_use]
    pub fn new(observer: Arc<dyn Observer>) -> Self {
        Self {
            observer,
            count: Arc::default(),
        }
    }

    pub(super) fn next_number(&self) -> u64 {
        self.count.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn observer(&self) -> &dyn Observer {
        &*self.observer
    }
}

impl fmt::Debug for SharedObserver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SharedObserver(..)")
    }
}
