//! `POST /v2/registration/aadhaar/generateOtp`: UIDAI sends a code to the phone that is linked to
//! Aadhaar.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `aadhaar`, a number or virtual id, encrypted.
//! * Answer: `txnId`, and now and then the masked phone as `mobileNumber`.
//! * Source: docs/protocol.md section 6A, step 1.

use super::Client;
use super::wire::TransactionResponse;
use crate::call::Call;
use abdm_types::{AadhaarId, Fault, OtpSent};
use serde::Serialize;

const PATH: &str = "v2/registration/aadhaar/generateOtp";

impl Client {
    /// Has UIDAI send a code to the phone that is linked to an Aadhaar number or virtual id.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_aadhaar_otp(&self, aadhaar: &AadhaarId) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let aadhaar = caller.seal(aadhaar).await?;
        let body = AadhaarRequest {
            aadhaar: aadhaar.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = caller.ask::<TransactionResponse>(Call::AadhaarOtp, request);
        response.await?.sent()
    }
}

#[derive(Serialize)]
struct AadhaarRequest<'a> {
    aadhaar: &'a str,
}
