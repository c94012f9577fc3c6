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
        let shown = self.show_code(Call::NewMobileVerify, SCOPE, token, transaction, otp);
        let next = shown.await?;
        Ok(NewMobileProven {
            transaction: next.unwrap_or_else(|| transaction.clone()),
        })
    }

    /// Shows the code of a change to an account, and answers with the transaction of the answer.
    pub(super) async fn show_code(
        &self,
        call: Call,
        scope: &[&str],
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Option<TransactionId>, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = VerifyRequest {
            scope,
            auth_data: AuthData::otp(transaction, otp_value.as_str(), None),
        };
        let request = self.post(PATH, &body)?;
        let response = self.ask_as_person::<VerifyResponse>(&caller, call, request, token);
        let response = response.await?;
        response.check()?;
        Ok(response.content.transaction())
    }
}
