//! The V3 calls, one file each: what is sent, what comes back, and where the protocol says so.
//! What several of them share is in `wire`.

mod card_image;
pub(crate) mod certificate;
mod choose_address;
mod enrol_by_aadhaar;
mod enter_account;
mod find_accounts;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod log_out;
mod profile;
mod qr_image;
mod reactivate;
mod renew_token;
mod request_aadhaar_otp;
mod request_address_login_otp;
mod request_email_otp;
mod request_found_otp;
mod request_kyc_otp;
mod request_login_otp;
mod request_mobile_otp;
mod request_new_mobile_otp;
mod request_reactivation_otp;
mod search_address;
mod search_number;
mod suggest_addresses;
mod verify_address_login;
mod verify_email;
mod verify_kyc;
mod verify_login;
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
use serde::Serialize;

/// Makes the calls of V3. Cheap to clone: all clones share one gateway session and one key.
///
/// Each method makes session and key ready by itself, encrypts what V3 wants encrypted, and sends.
/// A fault of session or key never is one after which something may have been done
/// ([`Fault::may_have_arrived`]): the call has not left then. Whoever is told of departures
/// ([`Client::with_departure`]) knows that, and hears the fault as it was.
///
/// Nothing is ever repeated by itself, with three exceptions where the first was refused before
/// anything came of it: a call that the gateway refused for our own token (protocol.md section
/// 18), another code whose old transaction was refused (section 19), and a call that was refused
/// because the person's token is too old, which is renewed (section 8B).
#[derive(Debug, Clone)]
pub struct Client(Share);

impl Client {
    /// Builds a client; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`Error`] when an address, the credentials or TLS cannot be used.
    pub fn new(options: Options) -> Result<Self, Error> {
        Share::new(options, Generation::V3).map(Self)
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

    fn post(&self, path: &'static str, body: &impl Serialize) -> Result<Request, Fault> {
        self.post_to(address(self.0.core(), path), body)
    }

    /// In the family of calls for ABHA addresses.
    fn post_phr(&self, path: &'static str, body: &impl Serialize) -> Result<Request, Fault> {
        self.post_to(self.phr_address(path), body)
    }

    fn post_to(&self, address: Address, body: &impl Serialize) -> Result<Request, Fault> {
        let max = self.0.options().max_response;
        Ok(Request::post(address, json(body)?, max))
    }

    fn get(&self, path: &'static str) -> Request {
        Request::get(address(self.0.core(), path), self.0.options().max_response)
    }

    /// A `GET` of what a token opens, in the family of calls that it is for: `account` below
    /// `/v3`, or `by_address`.
    fn get_own(
        &self,
        token: &UserToken,
        account: &'static str,
        by_address: &'static str,
        max_response: usize,
    ) -> Request {
        let address = if token.realm() == TokenRealm::V3Address {
            self.phr_address(by_address)
        } else {
            address(self.0.core(), account)
        };
        Request::get(address, max_response)
    }

    /// Shows the person's token, which reads `text` now. One of V1/V2 opens nothing here.
    fn with_token(
        &self,
        request: Request,
        token: &UserToken,
        text: &str,
    ) -> Result<Request, Fault> {
        if token.realm() == TokenRealm::V2 {
            return Err(Fault::ProofExpired);
        }
        let form = self.0.options().x_token;
        Ok(request.header("X-token", x_token(form, text)?))
    }

    fn phr_address(&self, path: &'static str) -> Address {
        Address::below(&self.0.options().endpoints.phr_v3, "v3/phr/web/", path)
    }
}

fn address(core: &Core, path: &'static str) -> Address {
    let base = core.options.endpoints.abha_v3.trim_end_matches('/');
    Address::below(&format!("{base}/v3"), "v3/", path)
}
