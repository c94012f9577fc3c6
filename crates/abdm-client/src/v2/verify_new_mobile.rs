//! `POST /v2/account/change/mobile/new/verifyOTP`: shows the code of the new mobile.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `otp`, encrypted, and `txnId`.
//! * Answer: `txnId`.
//! * Source: docs/protocol.md section 10A, step 2.

use super::Client;
use super::wire::{CodeRequest, TransactionResponse};
use crate::call::Call;
use abdm_types::{Fault, NewMobileProven, Otp, TransactionId, UserToken};

const PATH: &str = "v2/account/change/mobile/new/verifyOTP";

impl Client {
    /// Proves the new mobile. It is changed by one more proof: [`Client::request_change_otp`] and
    /// [`Client::change_mobile`].
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] above all.
    pub async fn verify_new_mobile(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<NewMobileProven, Fault> {
        let caller = self.caller();
        let otp = caller.encrypt(otp).await?;
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post_as_person(PATH, token, &body)?;
        let response = caller.ask::<TransactionResponse>(Call::NewMobileVerify, request);
        Ok(NewMobileProven {
            transaction: response.await?.next()?,
        })
    }
}
