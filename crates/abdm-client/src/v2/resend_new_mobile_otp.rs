//! `POST /v2/account/change/mobile/new/resendOtp`: another code to the new mobile.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `txnId`. Nothing is encrypted.
//! * Answer: JSON `true`, or a transaction.
//! * Source: docs/protocol.md section 10A, step 1.

use super::Client;
use super::wire::{Resent, TransactionRequest};
use crate::call::Call;
use abdm_types::{Fault, OtpSent, TransactionId, UserToken};

const PATH: &str = "v2/account/change/mobile/new/resendOtp";

impl Client {
    /// Sends the code of [`Client::request_new_mobile_otp`] again.
    ///
    /// # Errors
    ///
    /// As [`Client::request_new_mobile_otp`].
    pub async fn resend_new_mobile_otp(
        &self,
        token: &UserToken,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let request = self.post_as_person(PATH, token, &TransactionRequest::of(last))?;
        self.caller()
            .ask::<Resent>(Call::NewMobileOtp, request)
            .await?
            .sent(last)
    }
}
