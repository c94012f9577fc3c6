//! `POST /v2/auth/reactivate/init`: UIDAI sends a code for an account that is switched off.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured; no `X-Token`.
//! * Request: `authMethod` `AADHAAR_OTP`; the number with its dashes as `healthid`, in the clear.
//! * Answer: `txnId`, perhaps `mobileNumber`.
//! * Source: docs/protocol.md section 9A, step 1.

use super::Client;
use super::wire::{AADHAAR_OTP, InitRequest, TransactionResponse};
use crate::call::Call;
use abdm_types::{AbhaNumber, Fault, OtpSent};

const PATH: &str = "v2/auth/reactivate/init";

impl Client {
    /// Has UIDAI send a code for an account that is switched off. Calling it again is the resend.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_reactivation_otp(&self, number: &AbhaNumber) -> Result<OtpSent, Fault> {
        let body = InitRequest {
            auth_method: AADHAAR_OTP,
            healthid: &number.to_string(),
        };
        let request = self.post(PATH, &body)?;
        self.caller()
            .ask::<TransactionResponse>(Call::ReactivationOtp, request)
            .await?
            .sent()
    }
}
