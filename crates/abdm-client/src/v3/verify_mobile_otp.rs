//! `POST /v3/enrollment/auth/byAbdm`: shows the code of a communication mobile.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: scope `abha-enrol`, `mobile-verify`; `authData` with the code encrypted.
//! * Answer: `txnId` and `authResult`, which says that a code was wrong with status 200 too.
//! * Source: docs/protocol.md section 6B, step 4.

use super::Client;
use super::request_mobile_otp::SCOPE;
use super::wire::{AuthData, VerifyRequest, VerifyResponse};
use crate::call::Call;
use abdm_types::{Fault, MobileVerified, Otp, TransactionId};

const PATH: &str = "enrollment/auth/byAbdm";

impl Client {
    /// Proves the communication mobile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] and [`Fault::OtpExpired`] above all.
    pub async fn verify_mobile_otp(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<MobileVerified, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = VerifyRequest {
            scope: SCOPE,
            auth_data: AuthData::otp(transaction, otp_value.as_str(), None),
        };
        let request = self.post(PATH, &body)?;
        let response = caller
            .ask::<VerifyResponse>(Call::MobileVerify, request)
            .await?;
        response.check()?;
        let next = response.content.transaction();
        Ok(MobileVerified {
            transaction: next.unwrap_or_else(|| transaction.clone()),
        })
    }
}
