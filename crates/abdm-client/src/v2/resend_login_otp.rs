//! `POST /v1/auth/resendAuthOTP`: another code for a sign-in by ABHA number or address.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `authMethod`, `txnId`. Nothing is encrypted.
//! * Answer: JSON `true`, or a transaction.
//! * Source: docs/protocol.md section 8A, step 2.

use super::Client;
use super::wire::Resent;
use crate::account_search::auth_method;
use crate::call::Call;
use abdm_types::{Fault, OtpSent, OtpSystem, TransactionId};
use serde::Serialize;

const PATH: &str = "v1/auth/resendAuthOTP";

impl Client {
    /// Sends the code of [`Client::request_login_otp`] again, by the same system.
    ///
    /// # Errors
    ///
    /// As [`Client::request_login_otp`].
    pub async fn resend_login_otp(
        &self,
        system: OtpSystem,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let body = ResendRequest {
            auth_method: auth_method(system),
            txn_id: last.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = self.caller().ask::<Resent>(Call::LoginOtp, request).await?;
        response.sent(last)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResendRequest<'a> {
    auth_method: &'a str,
    txn_id: &'a str,
}
