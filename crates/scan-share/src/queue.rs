//! The book of tokens, for many who ask at once.

use super::clock::Clock;
use super::request::ShareRequest;
use hmac::{Hmac, Mac as _};
use kiosk_record::{Handed, Queue, Token, TokenAsked, TokenBook, WriteError};
use sha2::Sha256;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// The numbers of the counters. Clones share them.
#[derive(Clone)]
pub(super) struct Counters {
    book: Arc<Mutex<TokenBook>>,
    key: Arc<Zeroizing<[u8; 32]>>,
    clock: Clock,
    valid: Duration,
}

/// What a share is known by, of which nobody reads who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Names {
    pub(super) request: [u8; 32],
    person: [u8; 32],
}

impl Counters {
    pub(super) fn new(book: TokenBook, clock: Clock, valid: Duration) -> Self {
        Self {
            key: Arc::new(Zeroizing::new(*book.key())),
            book: Arc::new(Mutex::new(book)),
            clock,
            valid,
        }
    }

    pub(super) fn names(&self, request: &ShareRequest) -> Names {
        let profile = &request.profile;
        let person = match (&profile.abha_number, &profile.abha_address) {
            // A person may have several addresses, and one number.
            (Some(number), _) => self.hash(b"number", number.digits()),
            (None, Some(address)) => {
                let address = Zeroizing::new(address.to_string().to_lowercase());
                self.hash(b"address", &address)
            }
            (None, None) => self.hash(b"nobody", &request.request_id),
        };
        Names {
            request: self.hash(b"request", &request.request_id),
            person,
        }
    }

    /// The id under which a token's profile is handed over.
    pub(super) fn share_id(&self, token: &Token) -> [u8; 16] {
        let hash = self.hash(b"token", &token.id.to_string());
        let mut id = [0; 16];
        id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        id
    }

    pub(super) async fn take(&self, names: Names, counter: String) -> Result<Token, WriteError> {
        let (at, offset_minutes) = (self.clock.now(), self.clock.offset_minutes());
        let valid = self.valid;
        self.with_book(move |book| {
            book.take(&TokenAsked {
                request: names.request,
                person: names.person,
                counter: &counter,
                at,
                offset_minutes,
                valid,
            })
        })
        .await
    }

    /// Notes what became of a profile.
    pub(super) async fn handed(&self, token: Token, handed: Handed) {
        note(
            self.with_book(move |book| book.handed(token.id, handed))
                .await,
        );
    }

    /// Notes that a request was answered.
    pub(super) async fn answered(&self, names: Names) {
        note(
            self.with_book(move |book| book.answered(names.request))
                .await,
        );
    }

    pub(super) async fn queue(&self, counter: String) -> Result<Queue, WriteError> {
        let (at, offset) = (self.clock.now(), self.clock.offset_minutes());
        self.with_book(move |book| book.queue(&counter, at, offset))
            .await
    }

    pub(super) async fn call_next(&self, counter: String) -> Result<Option<u32>, WriteError> {
        let (at, offset) = (self.clock.now(), self.clock.offset_minutes());
        self.with_book(move |book| book.call_next(&counter, at, offset))
            .await
    }

    /// Does something with the book on a thread that may wait for the disk.
    async fn with_book<T: Send + 'static>(
        &self,
        action: impl FnOnce(&mut TokenBook) -> Result<T, WriteError> + Send + 'static,
    ) -> Result<T, WriteError> {
        let book = Arc::clone(&self.book);
        let done = tokio::task::spawn_blocking(move || {
            action(&mut book.lock().unwrap_or_else(PoisonError::into_inner))
        });
        done.await.unwrap_or(Err(WriteError::Io))
    }

    /// HMAC-SHA-256 of a text of a kind.
    fn hash(&self, kind: &[u8], text: &str) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key[..]) else {
            // A key may have any length.
            return [0; 32];
        };
        mac.update(kind);
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// A note in the book that could not be made: the share itself goes on.
fn note(noted: Result<(), WriteError>) {
    if let Err(error) = noted {
        tracing::error!(event = "share_not_noted", problem = %error);
    }
}
