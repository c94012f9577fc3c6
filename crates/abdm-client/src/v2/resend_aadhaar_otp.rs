//! `POST /v2/registration/aadhaar/resendAadhaarOtp`: UIDAI sends another code.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `txnId`. Nothing is encrypted.
//! * Answer: as that of the first code, or JSON `true`.
//! * Source: docs/protocol.md section 6A, step 1.

use super::Client;
use super::wire::{Resent, TransactionRequest};
use crate::call::Call;
use abdm_types::{Fault, OtpSent, TransactionId};

const PATH: &str = "v2/registration/aadhaar/resendAadhaarOtp";

impl Client {
    /// Has UIDAI send another code in place of the last one of [`Client::request_aadhaar_otp`]. It
    /// counts.
    ///
    /// # Errors
    ///
    /// As [`Client::request_aadhaar_otp`].
    pub async fn resend_aadhaar_otp(&self, last: &TransactionId) -> Result<OtpSent, Fault> {
        let request = self.post(PATH, &TransactionRequest::of(last))?;
        let response = self
            .caller()
            .ask::<Resent>(Call::AadhaarOtp, request)
            .await?;
        response.sent(last)
    }
}
