//! The client: what all its calls share.

use super::certificate::KeyCache;
use super::encryption::{Padding, PublicKey, Sealed};
use super::fault::{self, Call};
use super::session::{GatewayToken, Session};
use super::transport::{Reply, Request, Transport};
use super::{Error, Options};
use crate::domain::Fault;
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
        attempt.end(self.fetch_key().await)
    }

    /// Forgets the key, so that the next [`Client::prepare`] fetches it anew: after
    /// [`Fault::KeyRefused`].
    pub fn forget_key(&self) {
        self.inner.key.forget();
    }

    /// Encrypts for V3, at once and on the spot, so that secret digits never enter
    /// asynchronous code.
    ///
    /// # Errors
    ///
    /// [`Fault::KeyRefused`] when there is no key, or it is too old: call
    /// [`Client::prepare`] first.
    pub fn seal(&self, plain: &[u8]) -> Result<Sealed, Fault> {
        self.seal_with(Padding::OaepSha1, plain)
    }

    /// Encrypts with the padding of either generation.
    ///
    /// # Errors
    ///
    /// As [`Client::seal`].
    pub fn seal_with(&self, padding: Padding, plain: &[u8]) -> Result<Sealed, Fault> {
        let key = self.inner.key.usable(Instant::now());
        key.and_then(|key| key.seal(plain, padding))
            .ok_or(Fault::KeyRefused)
    }

    pub(super) fn options(&self) -> &Options {
        &self.inner.options
    }

    /// Makes one call of the service and answers with what a success brought.
    pub(super) async fn call(&self, call: Call, request: Request) -> Result<Reply, Fault> {
        let reply = self.dispatch(request).await?;
        if reply.is_success() {
            Ok(reply)
        } else {
            Err(fault::of(call, &reply))
        }
    }

    async fn fetch_key(&self) -> Result<(), Fault> {
        let Options {
            endpoints,
            max_answer,
            ..
        } = self.options();
        let address = self.v3("profile/public/certificate");
        let mut reply = self.dispatch(Request::get(address, *max_answer)).await?;
        if reply.status == 404 && fault::of(Call::Certificate, &reply) == Fault::ServiceDown {
            let base = endpoints.abha_v1.trim_end_matches('/');
            let address = format!("{base}/v1/auth/cert");
            reply = self.dispatch(Request::get(address, *max_answer)).await?;
        }
        if !reply.is_success() {
            return Err(fault::of(Call::Certificate, &reply));
        }
        let key =
            PublicKey::parse(&reply.body).map_err(|_| fault::of(Call::Certificate, &reply))?;
        self.inner.key.keep(key, Instant::now());
        Ok(())
    }

    /// Sends a request with a gateway token, and once more with a new one when the gateway
    /// refused the first. Answers with any status.
    async fn dispatch(&self, request: Request) -> Result<Reply, Fault> {
        let inner = &*self.inner;
        let mut token = inner.token().await?;
        let mut reply = inner.send(&request, &token).await?;
        if fault::is_gateway_refusal(&reply) {
            inner.session.forget(&token).await;
            token = inner.token().await?;
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

    async fn send(&self, request: &Request, token: &GatewayToken) -> Result<Reply, Fault> {
        let request = request
            .clone()
            .stamped()
            .header("Authorization", token.header.clone());
        self.transport.exchange(request).await
    }
}
