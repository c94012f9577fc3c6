//! `POST /v3/phr/web/login/abha/request/otp`: a code for a sign-in by ABHA address.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: scope `abha-address-login` with `mobile-verify` or `aadhaar-verify`; the address with
//!   its ending, encrypted; `txnId` for another code.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 8B, "By ABHA address".

use super::Client;
use super::wire::{OtpRequest, OtpResponse, otp_system, verify_scope, with_the_last};
use crate::call::Call;
use abdm_types::{AbhaAddress, Fault, OtpSent, OtpSystem, TransactionId};

const PATH: &str = "login/abha/request/otp";

impl Client {
    /// Looks an address up and has a code sent for it, so that the reason of a refusal is known
    /// before a code is spent. An address without an ending gets that of the environment.
    /// `resend_of` names the code that this one is in place of; for it nobody is looked up again.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: [`Fault::NotFound`], [`Fault::AccountDeactivated`], and
    /// [`Fault::MethodNotAllowed`] for a way that the account does not have. Where
    /// [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_address_login_otp(
        &self,
        address: &AbhaAddress,
        system: OtpSystem,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let address = self.0.core().whole(address);
        let caller = self.caller();
        // Nobody is looked up in vain.
        caller.ready_key().await?;
        if resend_of.is_none() {
            self.search_address(&caller, &address, system).await?;
        }
        let login_id = caller.encrypt(address.as_str()).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-address-login", verify_scope(system)],
                login_hint: "abha-address",
                login_id: login_id.as_str(),
                otp_system: otp_system(system),
            };
            let request = self.post_phr(PATH, &body)?;
            let response = caller.ask::<OtpResponse>(Call::AddressLoginOtp, request);
            response.await?.sent()
        };
        with_the_last(resend_of, None, send).await
    }
}
