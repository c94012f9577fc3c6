//! `POST /v3/phr/web/login/abha/verify`: shows the code of a sign-in by ABHA address.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: the scope that the code was asked for with; `authData` with the code encrypted.
//! * Answer: `authResult`, `users`, `tokens`.
//! * Source: docs/protocol.md section 8B, "By ABHA address".

use super::Client;
use super::wire::{AuthData, VerifyRequest, VerifyResponse, verify_scope};
use crate::call::Call;
use abdm_types::{Fault, Otp, OtpSystem, Proof, TokenRealm, TransactionId};

const PATH: &str = "login/abha/verify";

impl Client {
    /// Shows the code of [`Client::request_address_login_otp`]; `system` is the one that sent it.
    /// The token that comes of it opens the calls of this family alone.
    ///
    /// # Errors
    ///
    /// As [`Client::verify_login`].
    pub async fn verify_address_login(
        &self,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Proof, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = VerifyRequest {
            scope: &["abha-address-login", verify_scope(system)],
            auth_data: AuthData::otp(transaction, otp_value.as_str(), None),
        };
        let request = self.post_phr(PATH, &body)?;
        let response = caller.ask::<VerifyResponse>(Call::LoginVerify, request);
        response.await?.proof(transaction, TokenRealm::V3Address)
    }
}
