//! One thing that is asked of the service, with all the requests that it takes: session and key are
//! made ready for it, and whoever wants to know is told when it leaves.

use super::call::Call;
use super::core::{Core, before_the_call, is_of_the_person};
use super::encryption::{Field, PublicKey};
use super::fault;
use super::image;
use super::response::Response;
use super::transport::{Reply, Request};
use super::{Error, Options};
use abdm_types::{AadhaarId, AbhaNumber, EmailAddress, Fault, Generation, Mobile, Otp, SealError};
use serde::de::DeserializeOwned;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A share in a core: what a client of either generation is made of.
#[derive(Clone)]
pub(crate) struct Share {
    core: Arc<Core>,
    gate: Option<Gate>,
    callback: Option<Callback>,
}

type Callback = Arc<dyn Fn() + Send + Sync>;

/// Asked before a call leaves, with the bytes of its `REQUEST-ID` where it has one.
type Gate = Arc<dyn Fn(Option<[u8; 16]>) -> Opened + Send + Sync>;

/// Whether the call may leave, once that is known.
type Opened = Pin<Box<dyn Future<Output = bool> + Send>>;

/// Tells once that a call leaves.
pub(crate) struct Departure<'a> {
    gate: Option<&'a Gate>,
    callback: Option<&'a Callback>,
    is_told: AtomicBool,
}

/// One thing that is asked of the service.
pub(crate) struct Caller<'a> {
    core: &'a Core,
    departure: Departure<'a>,
    /// Whether something was encrypted for what is sent next, so that a success proves the key.
    has_encrypted: AtomicBool,
}

/// What can be encrypted: it lends its bytes on the spot and never hands them out.
pub(crate) trait Entry: Sync {
    /// Lends the bytes as the service wants to find them.
    fn lend<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R;
}

impl Entry for Otp {
    fn lend<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        self.with(read)
    }
}

impl Entry for Mobile {
    fn lend<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        read(self.digits().as_bytes())
    }
}

/// With its dashes (protocol.md section 4).
impl Entry for AbhaNumber {
    fn lend<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        read(self.to_string().as_bytes())
    }
}

impl Entry for EmailAddress {
    fn lend<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        read(self.as_str().as_bytes())
    }
}

impl Entry for str {
    fn lend<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        read(self.as_bytes())
    }
}

impl Share {
    pub(crate) fn new(options: Options, generation: Generation) -> Result<Self, Error> {
        Ok(Self {
            core: Arc::new(Core::new(options, generation)?),
            gate: None,
            callback: None,
        })
    }

    pub(crate) fn with_departure(&self, callback: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            core: Arc::clone(&self.core),
            gate: self.gate.clone(),
            callback: Some(Arc::new(callback)),
        }
    }

    pub(crate) fn with_gate<F>(
        &self,
        gate: impl Fn(Option<[u8; 16]>) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = bool> + Send + 'static,
    {
        Self {
            core: Arc::clone(&self.core),
            gate: Some(Arc::new(move |id| Box::pin(gate(id)))),
            callback: self.callback.clone(),
        }
    }

    pub(crate) fn core(&self) -> &Core {
        &self.core
    }

    pub(crate) fn options(&self) -> &Options {
        &self.core.options
    }

    /// Begins one thing that is asked.
    pub(crate) fn caller(&self) -> Caller<'_> {
        Caller {
            core: &self.core,
            departure: Departure {
                gate: self.gate.as_ref(),
                callback: self.callback.as_ref(),
                is_told: AtomicBool::new(false),
            },
            has_encrypted: AtomicBool::new(false),
        }
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.core.fmt(formatter)
    }
}

impl Departure<'_> {
    /// Of what nobody wants to know about, such as the call for the key.
    pub(crate) const fn of_nobody() -> Self {
        Self {
            gate: None,
            callback: None,
            is_told: AtomicBool::new(true),
        }
    }

    /// What a fault of the session or the key means for the call that it was to serve. Whoever is
    /// told of departures knows what has left, and hears the fault itself.
    pub(crate) fn before_the_call(&self, fault: Fault) -> Fault {
        let is_known = self.callback.is_some() && !self.is_told.load(Ordering::Acquire);
        if is_known && !is_of_the_person(fault) {
            fault
        } else {
            before_the_call(fault)
        }
    }

    /// Waits until whoever keeps the gate lets the call leave. Told that it may not, it has not.
    pub(crate) async fn may_be_now(&self, request_id: Option<[u8; 16]>) -> bool {
        match self.gate {
            Some(gate) if !self.is_told.load(Ordering::Acquire) => gate(request_id).await,
            Some(_) | None => true,
        }
    }

    pub(crate) fn is_now(&self) {
        if !self.is_told.swap(true, Ordering::AcqRel)
            && let Some(callback) = self.callback
        {
            callback();
        }
    }
}

impl Caller<'_> {
    /// Makes the key ready. [`Caller::encrypt`] does it too; by itself it is for what must not
    /// leave before all that it needs is there.
    pub(crate) async fn ready_key(&self) -> Result<Arc<PublicKey>, Fault> {
        let key = self.core.ready_key().await;
        key.map_err(|fault| self.departure.before_the_call(fault))
    }

    /// Encrypts what a person typed or was given, with the padding that the key has. What is asked
    /// next shows it.
    pub(crate) async fn encrypt(&self, entry: &(impl Entry + ?Sized)) -> Result<Field, Fault> {
        let key = self.ready_key().await?;
        let field = entry.lend(|plain| key.encrypt(plain));
        self.has_encrypted.store(true, Ordering::Release);
        field.ok_or(Fault::KeyRefused)
    }

    /// Seals an Aadhaar number or virtual id, whose digits are not held any longer then; for another
    /// try it is the sealed text of the first.
    pub(crate) async fn seal(&self, aadhaar: &AadhaarId) -> Result<Field, Fault> {
        let key = self.ready_key().await?;
        let sealed = aadhaar.sealed(key.mark(), |plain| Some(key.encrypt(plain)?.into_text()));
        self.has_encrypted.store(true, Ordering::Release);
        match sealed {
            Ok(text) => Ok(Field::sealed(text)),
            Err(SealError::LetGo) => Err(Fault::AadhaarLetGo),
            Err(SealError::Key) => Err(Fault::KeyRefused),
        }
    }

    /// Sends a request whose success is read as JSON.
    pub(crate) async fn ask<A: DeserializeOwned>(
        &self,
        call: Call,
        request: Request,
    ) -> Result<Response<A>, Fault> {
        Response::read(call, self.reply(call, request).await?)
    }

    /// Sends a request whose success is a picture file.
    pub(crate) async fn ask_image(&self, request: Request) -> Result<Vec<u8>, Fault> {
        image_in(&self.reply(Call::Image, request).await?)
    }

    /// Sends a request and answers with what a success brought.
    pub(crate) async fn reply(&self, call: Call, request: Request) -> Result<Reply, Fault> {
        let core = self.core;
        let reply = core.dispatch(call, request, &self.departure).await?;
        if reply.is_success() {
            if self.has_encrypted.load(Ordering::Acquire) {
                core.key.was_taken(core.now());
            }
            return Ok(reply);
        }
        let is_good = core.key.is_beyond_doubt(core.now());
        let fault = fault::of_refusal(call, &reply, is_good);
        // The key is fetched anew before the next try, which the person makes.
        if fault == Fault::KeyRefused {
            core.key.was_refused(core.now());
        }
        Err(fault)
    }
}

/// The picture file that a success brought.
pub(crate) fn image_in(reply: &Reply) -> Result<Vec<u8>, Fault> {
    image::file_in(&reply.body).ok_or_else(|| fault::of(Call::Image, reply))
}
