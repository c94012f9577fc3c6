//! The client: what all its calls share.

use super::call::Call;
use super::certificate::KeyCache;
use super::encryption::PublicKey;
use super::fault;
use super::session::{GatewayToken, Session};
use super::transport::{Reply, Request, Transport};
use super::{Error, Options};
use abdm_types::{Fault, Generation};
use std::sync::Arc;
use tokio::time::Instant;

/// Speaks to ABDM. Cheap to clone: all clones share one session and one key.
///
/// Nothing is ever repeated by itself, with one exception: a call that the gateway refused for
/// our own token (protocol.md section 18) was not accepted, and is sent once more with a new
/// one.
#[derive(Debug, Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    options: Options,
    transport: Transport,
    session: Session,
    key: KeyCache,
}

impl Client {
    /// Builds a client; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`Error`] when an address, the credentials or TLS cannot be used.
    pub fn new(options: Options) -> Result<Self, Error> {
        let transport = Transport::new(&options)?;
        Ok(Self {
            inner: Arc::new(Inner {
                options,
                transport,
                session: Session::default(),
                key: KeyCache::default(),
            }),
        })
    }

    /// Opens the session and fetches the encryption key where they are absent or old. Called
    /// early, so that the steps that follow are quick.
    ///
    /// # Errors
    ///
    /// Any [`Fault`] of the session call or the key call; nothing was spent.
    pub async fn prepare(&self) -> Result<(), Fault> {
        let inner = &*self.inner;
        inner.token().await?;
        if !inner.key.is_wanting(Instant::now()) {
            return Ok(());
        }
        let finished_before = inner.key.finished();
        let mut attempt = inner.key.attempt().await;
        if !inner.key.is_wanting(Instant::now()) {
            return Ok(());
        }
        if let Some(fault) = attempt.fault_since(finished_before) {
            return Err(fault);
        }
        let fetched = self.fetch_key().await.map(|_| ());
        attempt.end(fetched.err());
        fetched
    }

    /// Forgets the key, so that the next [`Client::prepare`] fetches it anew: after
    /// [`Fault::KeyRefused`].
    pub fn forget_key(&self) {
        self.inner.key.forget();
    }

    /// Which generation of the calls the client speaks.
    #[must_use]
    pub fn generation(&self) -> Generation {
        self.options().generation
    }

    pub(super) fn options(&self) -> &Options {
        &self.inner.options
    }

    pub(super) fn key(&self) -> &KeyCache {
        &self.inner.key
    }

    /// Makes one call of the service and answers with what a success brought.
    pub(super) async fn call(&self, call: Call, request: Request) -> Result<Reply, Fault> {
        let reply = self.dispatch(call, request).await?;
        let key = self.key();
        if reply.is_success() {
            if call.shows_sealed(self.generation()) {
                key.was_taken(Instant::now());
            }
            return Ok(reply);
        }
        let fault = fault::of_refusal(call, &reply, key.is_beyond_doubt(Instant::now()));
        // The key is fetched anew before the next try, which the person makes.
        if fault == Fault::KeyRefused {
            key.was_refused(Instant::now());
        }
        Err(fault)
    }

    /// Opens the session where it is absent or old, and fetches the key anew in any case. Answers
    /// with how many seconds the clock of this machine is ahead of the service's.
    pub(super) async fn refresh(&self) -> Result<Option<i64>, Fault> {
        self.inner.token().await?;
        let mut attempt = self.inner.key.attempt().await;
        let fetched = self.fetch_key().await;
        attempt.end(fetched.err());
        fetched
    }

    /// Fetches the key and keeps it. Answers as [`Client::refresh`] does.
    async fn fetch_key(&self) -> Result<Option<i64>, Fault> {
        let call = Call::Certificate;
        let max = self.options().max_response;
        let old = || self.with_facility(Request::get(self.v1("v1/auth/cert"), max));
        let mut reply = match self.generation() {
            Generation::V2 => self.dispatch(call, old().legacy()).await?,
            Generation::V3 => {
                let address = self.v3("profile/public/certificate");
                self.dispatch(call, Request::get(address, max)).await?
            }
        };
        if self.generation() == Generation::V3
            && reply.status == 404
            && fault::of(call, &reply) == Fault::ServiceDown
        {
            reply = self.dispatch(call, old()).await?;
        }
        if !reply.is_success() {
            return Err(fault::of(call, &reply));
        }
        let read = match self.generation() {
            Generation::V2 => PublicKey::parse(&reply.body),
            Generation::V3 => PublicKey::parse_v3(&reply.body),
        };
        let key = read.map_err(|error| {
            if error == Error::Algorithm {
                reply.failed(Fault::EncryptionUnknown)
            } else {
                fault::of(call, &reply)
            }
        })?;
        self.inner.key.keep(key, Instant::now());
        Ok(reply.seconds_ahead)
    }

    /// Sends a request with a gateway token, and once more with a new one when the gateway
    /// refused the first. Answers with any status.
    async fn dispatch(&self, call: Call, request: Request) -> Result<Reply, Fault> {
        let inner = &*self.inner;
        let mut token = inner.token_for_a_call().await?;
        let mut reply = inner.send(&request, &token).await?;
        if fault::refuses_the_session(&reply, request.is_legacy()) {
            fault::note_refusal(call, &reply);
            inner.session.forget(&token).await;
            token = inner.token_for_a_call().await?;
            reply = inner.send(&request, &token).await?;
        }
        if reply.status == 401 {
            inner.session.forget(&token).await;
        }
        Ok(reply)
    }
}

impl Inner {
    async fn token(&self) -> Result<GatewayToken, Fault> {
        self.session.token(&self.transport, &self.options).await
    }

    /// A token for a call that is about to be made. Where none can be had the call itself never
    /// leaves, whatever became of the session's.
    async fn token_for_a_call(&self) -> Result<GatewayToken, Fault> {
        self.token().await.map_err(|fault| {
            if fault.may_have_been_done() {
                Fault::Offline
            } else {
                fault
            }
        })
    }

    async fn send(&self, request: &Request, token: &GatewayToken) -> Result<Reply, Fault> {
        let request = if request.is_legacy() {
            request.clone()
        } else {
            request.clone().stamped()
        };
        let request = request.header("Authorization", token.header.clone());
        self.transport.exchange(request).await
    }
}
