//! `POST /v3/enrollment/request/otp`: UIDAI sends a code to the phone that is linked to Aadhaar.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `txnId`, empty for the first code and the last one's for another; scope
//!   `abha-enrol`; the Aadhaar number or virtual id, encrypted.
//! * Answer: `txnId`, and a `message` whose last digits are the phone's.
//! * Source: docs/protocol.md section 6B, step 1.

use super::Client;
use super::wire::{OtpRequest, OtpResponse, with_the_last};
use crate::call::Call;
use abdm_types::{AadhaarId, Fault, OtpSent, TransactionId};

pub(super) const PATH: &str = "enrollment/request/otp";

impl Client {
    /// Has UIDAI send a code to the phone that is linked to an Aadhaar number or virtual id.
    /// `resend_of` names the code that this one is in place of. Each sends a message and counts.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_aadhaar_otp(
        &self,
        aadhaar: &AadhaarId,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let login_id = caller.seal(aadhaar).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-enrol"],
                login_hint: "aadhaar",
                login_id: login_id.as_str(),
                otp_system: "aadhaar",
            };
            let request = self.post(PATH, &body)?;
            let response = caller.ask::<OtpResponse>(Call::AadhaarOtp, request).await?;
            response.sent()
        };
        with_the_last(resend_of, Some(""), send).await
    }
}
