//! `POST /v2/registration/mobile/resendOtp`: another code to the communication mobile.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `txnId`. Nothing is encrypted.
//! * Answer: JSON `true`, or a transaction.
//! * Source: docs/protocol.md section 6A, step 3.

use super::Client;
use super::wire::{Resent, TransactionRequest};
use crate::call::Call;
use abdm_types::{Fault, OtpSent, TransactionId};

const PATH: &str = "v2/registration/mobile/resendOtp";

impl Client {
    /// Sends the code of [`Client::check_mobile`] again.
    ///
    /// # Errors
    ///
    /// As [`Client::check_mobile`].
    pub async fn resend_mobile_otp(&self, last: &TransactionId) -> Result<OtpSent, Fault> {
        let request = self.post(PATH, &TransactionRequest::of(last))?;
        let response = self
            .caller()
            .ask::<Resent>(Call::MobileOtp, request)
            .await?;
        response.sent(last)
    }
}
