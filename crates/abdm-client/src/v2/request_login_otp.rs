//! `POST /v2/auth/init`: a code for a sign-in by ABHA number or address.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `authMethod`, and in `healthid` the number that was found, or else what was typed, in
//!   the clear.
//! * Answer: `txnId`.
//! * Source: docs/protocol.md section 8A, step 2.

use super::Client;
use super::wire::{InitRequest, TransactionResponse};
use crate::account_search::auth_method;
use crate::call::Call;
use abdm_types::{AbhaAddress, AbhaNumber, Fault, OtpSent, OtpSystem};

const PATH: &str = "v2/auth/init";

/// Who signs in by these calls. By mobile there are calls of their own
/// ([`Client::request_mobile_login_otp`]), and by Aadhaar number there are none.
#[derive(Clone, Copy)]
pub enum LoginBy<'a> {
    /// By an ABHA number.
    AbhaNumber(&'a AbhaNumber),
    /// By an ABHA address; one without an ending gets that of the environment.
    AbhaAddress(&'a AbhaAddress),
}

impl Client {
    /// Looks an account up and has a code of `system` sent for it, so that the reason of a refusal
    /// is known before a code is spent.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: [`Fault::NotFound`], [`Fault::AccountDeactivated`], and
    /// [`Fault::MethodNotAllowed`] for a way that the account does not have. Where
    /// [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_login_otp(
        &self,
        by: LoginBy<'_>,
        system: OtpSystem,
    ) -> Result<OtpSent, Fault> {
        let id = self.health_id(by);
        let caller = self.caller();
        let found = self.search_account(&caller, &id, system).await?;
        let body = InitRequest {
            auth_method: auth_method(system),
            healthid: found.number().unwrap_or(&id),
        };
        let request = self.post(PATH, &body)?;
        let response = caller.ask::<TransactionResponse>(Call::LoginOtp, request);
        response.await?.sent()
    }

    /// What these calls name `healthId`: a number with its dashes, or an address with its ending.
    pub(super) fn health_id(&self, by: LoginBy<'_>) -> String {
        match by {
            LoginBy::AbhaNumber(number) => number.to_string(),
            LoginBy::AbhaAddress(address) => self.0.core().whole(address),
        }
    }
}
