//! `POST /v3/profile/login/request/otp`: UIDAI sends a code for an account that is switched off.
//! One setting asks for it at `POST /v3/profile/account/request/otp`, as Guide 1.4 does.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`; no `X-token`.
//! * Request: scope `abha-login`, `aadhaar-verify`, `re-activate`; the ABHA number with its dashes,
//!   encrypted; `txnId` for another code.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 9B, step 1.

use super::wire::{OtpRequest, OtpResponse, with_the_last};
use super::{Client, request_login_otp, request_new_mobile_otp};
use crate::Reactivation;
use crate::call::Call;
use abdm_types::{AbhaNumber, Fault, OtpSent, TransactionId};

pub(super) const SCOPE: &[&str] = &["abha-login", "aadhaar-verify", "re-activate"];

impl Client {
    /// Has UIDAI send a code for an account that is switched off. `resend_of` names the code that
    /// this one is in place of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_reactivation_otp(
        &self,
        number: &AbhaNumber,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let path = match self.0.options().v3_reactivation {
            Reactivation::Login => request_login_otp::PATH,
            Reactivation::Account => request_new_mobile_otp::PATH,
        };
        let caller = self.caller();
        let login_id = caller.encrypt(number).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "abha-number",
                login_id: login_id.as_str(),
                otp_system: "aadhaar",
            };
            let request = self.post(path, &body)?;
            let response = caller.ask::<OtpResponse>(Call::ReactivationOtp, request);
            response.await?.sent()
        };
        with_the_last(resend_of, None, send).await
    }
}
