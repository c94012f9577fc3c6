//! `POST /v3/profile/account/verify`: shows the code of the new mobile, which changes it.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Request: scope `abha-profile`, `mobile-verify`; `authData` with the code encrypted.
//! * Answer: `txnId` and `authResult`, which says that a code was wrong with status 200 too.
//! * Source: docs/protocol.md section 10B, step 2.

use super::Client;
use super::request_new_mobile_otp::SCOPE;
use super::wire::{AuthData, VerifyRequest, VerifyResponse};
use crate::call::Call;
use abdm_types::{Fault, NewMobileProven, Otp, TransactionId, UserToken};

const PATH: &str = "profile/account/verify";

impl Client {
    /// Proves the new mobile and changes it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], it may have been changed.
    pub async fn verify_new_mobile(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<NewMobileProven, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = VerifyRequest {
            scope: SCOPE,
            auth_data: AuthData::otp(transaction, otp_value.as_str(), None),
        };
        let request = self.as_person(self.post(PATH, &body)?, token)?;
        let response = caller
            .ask::<VerifyResponse>(Call::NewMobileVerify, request)
            .await?;
        response.check()?;
        let next = response.content.transaction();
        Ok(NewMobileProven {
            transaction: next.unwrap_or_else(|| transaction.clone()),
        })
    }
}
