//! What the clients of both generations share: the settings, the connections, the gateway session
//! and the encryption key.

use super::call::Call;
use super::caller::Departure;
use super::certificate::KeyCache;
use super::encryption::PublicKey;
use super::fault;
use super::key_watch::{KeyNews, is_allowed};
use super::session::{GatewayToken, Session};
use super::transport::{Reply, Request, Transport};
use super::{Error, Options, v2, v3};
use abdm_types::{AbhaAddress, Fault, Generation, TlsFault};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::time::Instant;

/// One for all clones of a client.
#[derive(Debug)]
pub(crate) struct Core {
    pub(crate) options: Options,
    /// Whose key is fetched.
    generation: Generation,
    transport: Transport,
    session: Session,
    pub(crate) key: KeyCache,
    /// Held while a person's token is renewed.
    pub(crate) renewal: tokio::sync::Mutex<()>,
    /// What the last look at the service that could tell found of this machine's clock.
    seconds_ahead: Mutex<Option<i64>>,
}

/// As long as an ABHA number with its dashes, the longest entry but an e-mail address.
const TRIAL: &[u8] = &[b'0'; 17];

/// A key as it was fetched.
pub(crate) struct Fetched {
    key: PublicKey,
    /// By how many seconds the clock of this machine is ahead of the service's.
    seconds_ahead: Option<i64>,
}

impl Core {
    /// Builds a core; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`Error`] when an address, the credentials or TLS cannot be used.
    pub(crate) fn new(options: Options, generation: Generation) -> Result<Self, Error> {
        let transport = Transport::new(&options)?;
        Ok(Self {
            generation,
            transport,
            session: Session::default(),
            key: KeyCache::knowing(options.key_before),
            options,
            renewal: tokio::sync::Mutex::default(),
            seconds_ahead: Mutex::default(),
        })
    }

    /// The key to encrypt with: the one that is kept, or a new one, with the session that it
    /// takes. Fetched by one caller at a time, whose outcome stands for all who wait for it.
    pub(crate) async fn ready_key(&self) -> Result<Arc<PublicKey>, Fault> {
        if let Some(key) = self.key.usable(self.transport.now()) {
            return Ok(key);
        }
        self.token().await?;
        let finished_before = self.key.finished();
        let mut attempt = self.key.attempt().await;
        if let Some(key) = self.key.usable(self.transport.now()) {
            return Ok(key);
        }
        if let Some(fault) = attempt.fault_since(finished_before) {
            return Err(fault);
        }
        let fetched = self.fetch_key().await;
        attempt.end(fetched.as_ref().err().copied());
        Ok(self.key.keep(fetched?.key, self.transport.now()))
    }

    /// Opens the session where it is absent or old.
    pub(crate) async fn open_session(&self) -> Result<(), Fault> {
        self.token().await.map(|_| ())
    }

    /// Whether the key that is kept takes an entry.
    pub(crate) fn can_encrypt(&self) -> bool {
        let key = self.key.usable(self.transport.now());
        key.is_some_and(|key| key.encrypt(TRIAL).is_some())
    }

    /// Opens the session where it is absent or old, and fetches the key anew in any case. Answers
    /// with how many seconds the clock of this machine is ahead of the service's.
    pub(crate) async fn refresh(&self) -> Result<Option<i64>, Fault> {
        self.token().await?;
        let mut attempt = self.key.attempt().await;
        let fetched = self.fetch_key().await;
        attempt.end(fetched.as_ref().err().copied());
        let Fetched { key, seconds_ahead } = fetched?;
        self.key.keep(key, self.transport.now());
        if seconds_ahead.is_some() {
            *self.ahead() = seconds_ahead;
        }
        Ok(seconds_ahead)
    }

    /// By how many seconds the clock of this machine was ahead at the last look that could tell.
    pub(crate) fn clock_ahead(&self) -> Option<i64> {
        *self.ahead()
    }

    fn ahead(&self) -> MutexGuard<'_, Option<i64>> {
        let ahead = self.seconds_ahead.lock();
        ahead.unwrap_or_else(PoisonError::into_inner)
    }

    async fn fetch_key(&self) -> Result<Fetched, Fault> {
        let fetched = match self.generation {
            Generation::V2 => v2::certificate::fetch(self).await,
            Generation::V3 => v3::certificate::fetch(self).await,
        }?;
        self.judge(&fetched.key)?;
        Ok(fetched)
    }

    /// Tells of a key that is another than the one before, and refuses one that the settings do not
    /// allow: whoever could hand us a key of their own would read what is encrypted with it.
    fn judge(&self, key: &PublicKey) -> Result<(), Fault> {
        let print = key.fingerprint();
        let (before, is_first) = self.key.note(print);
        let allowed = &self.options.key_sha256;
        let news = KeyNews::of(print, before, allowed);
        if let Some(news) = news.or(is_first.then_some(KeyNews::First)) {
            let (bits, before) = (key.bits(), before.map(tracing::field::display));
            if news == KeyNews::First {
                tracing::info!(event = "service_key", news = news.name(), sha256 = %print, bits);
            } else {
                tracing::warn!(
                    event = "service_key",
                    news = news.name(),
                    sha256 = %print,
                    before,
                    bits,
                    advice = "ask ABDM whether its key has changed",
                );
            }
            if let Some(watch) = &self.options.key_watch {
                watch.tell(news, print);
            }
        }
        if is_allowed(print, allowed) {
            return Ok(());
        }
        let cause = TlsFault::UnexpectedKey;
        Err(Fault::SecureConnection { cause })
    }

    /// Sends a request with a gateway token, and once more with a new one when the gateway
    /// refused the first. Answers with any status.
    pub(crate) async fn dispatch(
        &self,
        call: Call,
        request: Request,
        departure: &Departure<'_>,
    ) -> Result<Reply, Fault> {
        let request = request.at_most(call.longest_answer());
        let early = |fault| departure.before_the_call(fault);
        let mut token = self.token().await.map_err(early)?;
        let first = stamped(&request);
        if !departure.may_be_now(first.request_id()).await {
            return Err(Fault::Offline);
        }
        departure.is_now();
        let mut reply = self.send(first, &token).await?;
        if fault::refuses_the_session(&reply, request.is_legacy()) {
            fault::note_refusal(call, &reply);
            self.session.forget(&token).await;
            token = self.token().await.map_err(early)?;
            reply = self.send(stamped(&request), &token).await?;
        }
        if reply.status == 401 {
            self.session.forget(&token).await;
        }
        Ok(reply)
    }

    /// An address as the service wants it, with the suffix of the environment where it was typed
    /// without one.
    pub(crate) fn whole(&self, address: &AbhaAddress) -> String {
        match address.suffix() {
            Some(_) => address.to_string(),
            // The suffixes are the names of the consent managers (protocol.md section 13).
            None => format!("{address}@{}", self.options.cm_id),
        }
    }

    /// The moment, by which session and key grow old.
    pub(crate) fn now(&self) -> Instant {
        self.transport.now()
    }

    async fn token(&self) -> Result<GatewayToken, Fault> {
        self.session.token(&self.transport, &self.options).await
    }

    async fn send(&self, request: Request, token: &GatewayToken) -> Result<Reply, Fault> {
        let request = request.header("Authorization", token.header.clone());
        self.transport.exchange(request).await
    }
}

/// With the two headers that every V3 call wants afresh.
fn stamped(request: &Request) -> Request {
    let request = request.clone();
    if request.is_legacy() {
        request
    } else {
        request.stamped()
    }
}

impl Fetched {
    /// Judges what the reading of a key came to.
    pub(crate) fn from(reply: &Reply, read: Result<PublicKey, Error>) -> Result<Self, Fault> {
        match read {
            Ok(key) => Ok(Self {
                key,
                seconds_ahead: reply.seconds_ahead,
            }),
            Err(Error::Algorithm) => Err(reply.failed(Fault::EncryptionUnknown)),
            Err(_) => Err(fault::of(Call::Certificate, reply)),
        }
    }
}

/// What a fault of the session or the key means for the call that it was to serve: the call never
/// left, so nothing can have been done by it, and nothing of the person's was looked at.
pub(crate) fn before_the_call(fault: Fault) -> Fault {
    if fault.may_have_arrived() {
        Fault::Offline
    } else if is_of_the_person(fault) {
        Fault::Refused
    } else {
        fault
    }
}

/// Whether a fault speaks of what a person gave, which session and key know nothing of.
pub(crate) fn is_of_the_person(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::OtpWrong | Fault::OtpExpired | Fault::TransactionExpired | Fault::ProofExpired
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_was_done_and_nothing_looked_at_before_a_call() {
        for fault in Fault::ALL {
            let told = before_the_call(fault);
            assert!(!told.may_have_arrived(), "{fault:?}");
            assert!(!told.may_have_arrived(), "{fault:?}");
            let expected = match fault.name() {
                "interrupted" | "timed-out" | "service-down" | "garbled" => Fault::Offline,
                "otp-wrong" | "otp-expired" | "transaction-expired" | "proof-expired" => {
                    Fault::Refused
                }
                _ => fault,
            };
            assert_eq!(told, expected);
        }
    }
}
