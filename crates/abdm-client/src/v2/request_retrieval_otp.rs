//! `POST /v1/forgot/healthId/mobile/generateOtp`: a code to the mobile of a forgotten account.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `mobile` in the clear.
//! * Answer: `txnId`.
//! * Source: docs/protocol.md section 7A, step 1.

use super::Client;
use super::wire::{MobileRequest, TransactionResponse};
use crate::call::Call;
use abdm_types::{Fault, Mobile, OtpSent};

const PATH: &str = "v1/forgot/healthId/mobile/generateOtp";

impl Client {
    /// Has a code sent to the mobile of a forgotten account. Calling it again is the resend.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_retrieval_otp(&self, mobile: &Mobile) -> Result<OtpSent, Fault> {
        let body = MobileRequest {
            mobile: mobile.digits(),
        };
        let request = self.post(PATH, &body)?;
        self.caller()
            .ask::<TransactionResponse>(Call::RetrievalOtp, request)
            .await?
            .sent()
    }
}
