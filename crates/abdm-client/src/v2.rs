//! The V1 and V2 calls, which belong together, one file each: what is sent, what comes back, and
//! where the protocol says so. What several of them share is in `wire`.

mod address_exists;
mod begin_address;
mod card_image;
pub(crate) mod certificate;
mod change_mobile;
mod check_mobile;
mod choose_address;
mod create_abha;
mod enter_account;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod log_out;
mod profile;
mod qr_image;
mod reactivate;
mod request_aadhaar_otp;
mod request_change_otp;
mod request_login_otp;
mod request_mobile_login_otp;
mod request_new_mobile_otp;
mod request_reactivation_otp;
mod request_retrieval_otp;
mod resend_aadhaar_otp;
mod resend_login_otp;
mod resend_mobile_login_otp;
mod resend_mobile_otp;
mod resend_new_mobile_otp;
mod retrieve;
mod search_account;
mod suggest_addresses;
mod verify_aadhaar_otp;
mod verify_login;
mod verify_mobile_login;
mod verify_mobile_otp;
mod verify_new_mobile;
mod wire;

pub use request_login_otp::LoginBy;

use super::caller::{Caller, Share};
use super::core::Core;
use super::trace::Address;
use super::transport::{Request, json, x_token};
use super::{Error, Examination, Options};
use abdm_types::{Fault, Generation, ServiceState, TokenRealm, UserToken};
use reqwest::header::HeaderValue;
use serde::Serialize;

/// Makes the calls of V1 and V2. Cheap to clone: all clones share one gateway session and one key.
///
/// Each method makes the session ready by itself, and the key where the call wants something
/// encrypted, and sends. What V1 and V2 want in the clear is sent so, out of memory that is wiped.
/// A fault of session or key never is one after which something may have been done
/// ([`Fault::may_have_arrived`]): the call has not left then. Whoever is told of departures
/// ([`Client::with_departure`]) knows that, and hears the fault as it was.
///
/// Nothing is ever repeated by itself, with one exception: a call that the gateway refused for our
/// own token (protocol.md section 18) was not accepted, and is sent once more with a new one.
#[derive(Debug, Clone)]
pub struct Client(Share);

impl Client {
    /// Builds a client; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`Error`] when an address, the credentials or TLS cannot be used.
    pub fn new(options: Options) -> Result<Self, Error> {
        Share::new(options, Generation::V2).map(Self)
    }

    /// A clone that waits before a call leaves: `gate` is asked once in each method that calls, when
    /// session and key are ready, with the bytes of the call's `REQUEST-ID` where it has one. Where
    /// the answer is no, nothing is sent and the method answers [`Fault::Offline`].
    #[must_use]
    pub fn with_gate<F>(&self, gate: impl Fn(Option<[u8; 16]>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = bool> + Send + 'static,
    {
        Self(self.0.with_gate(gate))
    }

    /// A clone that tells when a call leaves: `callback` is called once in each method that calls,
    /// when session and key are ready and its first own request is about to be sent; never where
    /// they could not be had. It must not block.
    #[must_use]
    pub fn with_departure(&self, callback: impl Fn() + Send + Sync + 'static) -> Self {
        Self(self.0.with_departure(callback))
    }

    /// Looks once: opens the session where it is absent or old, and fetches the encryption key
    /// anew with it. Both are kept, so that the person who comes next need not wait for them.
    /// The time that the answer names must be that of this machine to the minute.
    pub async fn check_health(&self) -> ServiceState {
        self.0.core().check_health().await
    }

    /// By how many seconds the clock of this machine was ahead of the service's at the last look that
    /// could tell. Below zero it is behind.
    #[must_use]
    pub fn clock_ahead(&self) -> Option<i64> {
        self.0.core().clock_ahead()
    }

    /// Looks once as [`Client::check_health`] does, and says of each part how it is.
    pub async fn examine(&self) -> Examination {
        self.0.core().examine().await
    }

    fn caller(&self) -> Caller<'_> {
        self.0.caller()
    }

    /// `path` begins with its own version, as everywhere here.
    fn post(&self, path: &'static str, body: &impl Serialize) -> Result<Request, Fault> {
        let core = self.0.core();
        let max = core.options.max_response;
        let request = Request::post(address(core, path), json(body)?, max);
        Ok(with_facility(core, request.legacy()))
    }

    fn post_as_person(
        &self,
        path: &'static str,
        token: &UserToken,
        body: &impl Serialize,
    ) -> Result<Request, Fault> {
        self.as_person(self.post(path, body)?, token)
    }

    /// A `GET` of what a token opens.
    fn get_own(
        &self,
        token: &UserToken,
        path: &'static str,
        max_response: usize,
    ) -> Result<Request, Fault> {
        self.as_person(get(self.0.core(), path, max_response), token)
    }

    /// Shows the person's token. One of V3 opens nothing here.
    fn as_person(&self, request: Request, token: &UserToken) -> Result<Request, Fault> {
        if token.realm() != TokenRealm::V2 {
            return Err(Fault::ProofExpired);
        }
        let form = self.0.options().x_token;
        Ok(request.header("X-Token", x_token(form, &token.expose())?))
    }
}

fn get(core: &Core, path: &'static str, max_response: usize) -> Request {
    get_at(core, address(core, path), max_response)
}

fn get_at(core: &Core, address: Address, max_response: usize) -> Request {
    with_facility(core, Request::get(address, max_response).legacy())
}

fn address(core: &Core, path: &'static str) -> Address {
    Address::below(&core.options.endpoints.abha_v1, "", path)
}

/// Adds `X-HIP-ID` where the settings name one.
fn with_facility(core: &Core, request: Request) -> Request {
    let id = core.options.hip_id.as_deref();
    match id.and_then(|id| HeaderValue::from_str(id).ok()) {
        Some(id) => request.header("X-HIP-ID", id),
        None => request,
    }
}
