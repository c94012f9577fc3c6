//! `POST /v3/profile/login/verify/user`: exchanges a transfer token for that of one account.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `T-token`.
//! * Request: `ABHANumber` in the clear and with its dashes (protocol.md section 15), `txnId`.
//! * Answer: `token` with `refreshToken`.
//! * Source: docs/protocol.md section 8B, step 3.

use super::Client;
use crate::call::Call;
use crate::response::Tokens;
use crate::transport::bearer;
use abdm_types::{Account, Fault, TokenRealm, TransactionId, TransferToken, UserToken};
use serde::Serialize;
use std::sync::Arc;

const PATH: &str = "profile/login/verify/user";

impl Client {
    /// Exchanges a transfer token for that of one account of the list that came with it. It works
    /// once.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::ProofExpired`] when the transfer token is too old or used,
    /// [`Fault::NotFound`] when the list did not tell the account's number.
    pub async fn enter_account(
        &self,
        transaction: &TransactionId,
        transfer_token: &TransferToken,
        account: &Account,
    ) -> Result<Arc<UserToken>, Fault> {
        let number = account.abha_number.as_ref().ok_or(Fault::NotFound)?;
        let body = EnterRequest {
            abha_number: &number.to_string(),
            txn_id: transaction.as_str(),
        };
        let request = self
            .post(PATH, &body)?
            .header("T-token", bearer(transfer_token.expose())?);
        let mut response = self.caller().ask::<Tokens>(Call::Enter, request).await?;
        let tokens = std::mem::take(&mut response.content);
        tokens.user(TokenRealm::V3).ok_or_else(|| response.fault())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EnterRequest<'a> {
    #[serde(rename = "ABHANumber")]
    abha_number: &'a str,
    txn_id: &'a str,
}
