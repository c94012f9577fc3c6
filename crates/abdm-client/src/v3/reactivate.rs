//! `POST /v3/profile/login/verify`: switches an account on again with UIDAI's code.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`; no `X-token`.
//! * Request: scope `abha-login`, `aadhaar-verify`, `re-activate`; `authData` with the code
//!   encrypted.
//! * Answer: `authResult`, `accounts`; with or without a token.
//! * Source: docs/protocol.md section 9B, step 2.

use super::Client;
use super::request_reactivation_otp::SCOPE;
use super::verify_login::PATH;
use super::wire::{AuthData, VerifyRequest, VerifyResponse};
use crate::call::Call;
use crate::response::{TokenKind, user};
use abdm_types::{Fault, Otp, Reactivated, TokenRealm, TransactionId};

impl Client {
    /// Switches the account on again.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], it may be on.
    pub async fn reactivate(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Reactivated, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = VerifyRequest {
            scope: SCOPE,
            auth_data: AuthData::otp(transaction, otp_value.as_str(), None),
        };
        let request = self.post(PATH, &body)?;
        let mut response = caller
            .ask::<VerifyResponse>(Call::Reactivate, request)
            .await?;
        response.check()?;
        let token = match response.content.take_token() {
            Some(TokenKind::Final(token, refresh)) => Some(user(token, refresh, TokenRealm::V3)),
            // A token that would have to be exchanged signs nobody in.
            Some(TokenKind::Transfer(_)) | None => None,
        };
        Ok(Reactivated {
            token,
            account: response.content.accounts().into_iter().next(),
        })
    }
}
