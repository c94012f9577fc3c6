//! `POST /v3/profile/login/verify`: shows the code of a sign-in by mobile, ABHA number or Aadhaar,
//! or of an account that was found.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: the scope that the code was asked for with; `authData` with the code encrypted.
//! * Answer: `authResult`, which says that a code was wrong with status 200 too; a token, final
//!   where a refresh token came with it; `accounts`.
//! * Source: docs/protocol.md section 8B, step 2.

use super::Client;
use super::wire::{AuthData, VerifyRequest, VerifyResponse, verify_scope};
use crate::call::Call;
use abdm_types::{Fault, Otp, OtpSystem, Proof, TokenRealm, TransactionId};

pub(super) const PATH: &str = "profile/login/verify";

impl Client {
    /// Shows the code of [`Client::request_login_otp`] or [`Client::request_found_otp`]; `system`
    /// is the one that sent it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when the proof is right and there is no account.
    pub async fn verify_login(
        &self,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Proof, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = VerifyRequest {
            scope: &["abha-login", verify_scope(system)],
            auth_data: AuthData::otp(transaction, otp_value.as_str(), None),
        };
        let request = self.post(PATH, &body)?;
        let response = caller.ask::<VerifyResponse>(Call::LoginVerify, request);
        response.await?.proof(transaction, TokenRealm::V3)
    }
}
