//! `POST /v2/registration/mobile/login/resendOtp`: another code for a sign-in by mobile.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `txnId`. Nothing is encrypted.
//! * Answer: JSON `true`, or a transaction.
//! * Source: docs/protocol.md section 8A, "By mobile".

use super::Client;
use super::wire::{Resent, TransactionRequest};
use crate::call::Call;
use abdm_types::{Fault, OtpSent, TransactionId};

const PATH: &str = "v2/registration/mobile/login/resendOtp";

impl Client {
    /// Sends the code of [`Client::request_mobile_login_otp`] again.
    ///
    /// # Errors
    ///
    /// As [`Client::request_mobile_login_otp`].
    pub async fn resend_mobile_login_otp(&self, last: &TransactionId) -> Result<OtpSent, Fault> {
        let request = self.post(PATH, &TransactionRequest::of(last))?;
        let response = self.caller().ask::<Resent>(Call::LoginOtp, request).await?;
        response.sent(last)
    }
}
