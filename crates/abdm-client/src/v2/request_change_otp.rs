//! `POST /v2/account/change/mobile/aadhaar/generateOTP`: UIDAI sends the code of the second proof.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `txnId`. Nothing is encrypted.
//! * Answer: `txnId`, perhaps `mobileNumber`.
//! * Source: docs/protocol.md section 10A, step 3.

use super::Client;
use super::wire::{TransactionRequest, TransactionResponse};
use crate::call::Call;
use abdm_types::{Fault, OtpSent, TransactionId, UserToken};

const PATH: &str = "v2/account/change/mobile/aadhaar/generateOTP";

impl Client {
    /// Has UIDAI send the code of the second proof. Calling it again is the resend.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_change_otp(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let request = self.post_as_person(PATH, token, &TransactionRequest::of(transaction))?;
        self.caller()
            .ask::<TransactionResponse>(Call::ChangeOtp, request)
            .await?
            .sent()
    }
}
