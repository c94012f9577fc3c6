//! `POST /v3/enrollment/request/otp`: ABDM sends a code to a communication mobile.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `txnId` of the enrolment, and for another code that of the last one; scope
//!   `abha-enrol`, `mobile-verify`; the mobile, encrypted.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 6B, step 3.

use super::Client;
use super::request_aadhaar_otp::PATH;
use super::wire::{OtpRequest, OtpResponse, with_the_last};
use crate::call::Call;
use abdm_types::{Fault, Mobile, OtpSent, TransactionId};

pub(super) const SCOPE: &[&str] = &["abha-enrol", "mobile-verify"];

impl Client {
    /// Has a code sent to a communication mobile that is not the one linked to Aadhaar.
    /// `resend_of` names the code that this one is in place of: its transaction is the newest
    /// one, and not that of the enrolment.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_mobile_otp(
        &self,
        transaction: &TransactionId,
        mobile: &Mobile,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let login_id = caller.encrypt(mobile).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "mobile",
                login_id: login_id.as_str(),
                otp_system: "abdm",
            };
            let request = self.post(PATH, &body)?;
            let response = caller.ask::<OtpResponse>(Call::MobileOtp, request).await?;
            response.sent()
        };
        with_the_last(resend_of, Some(transaction.as_str()), send).await
    }
}
