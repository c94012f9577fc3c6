//! `POST /v2/registration/mobile/login/userAuthorizedToken`: exchanges a transfer token for that of
//! one account.
//!
//! * Headers: `Authorization`, `T-Token`, `X-HIP-ID` where one is configured.
//! * Request: `healthId`, the account's number, or its address where it has none; `txnId`. Nothing
//!   is encrypted.
//! * Answer: a final token with its `refreshToken`.
//! * Source: docs/protocol.md section 8A, "By mobile".

use super::Client;
use super::wire::JwtResponse;
use crate::call::Call;
use crate::transport::bearer;
use abdm_types::{Account, Fault, TransactionId, TransferToken, UserToken};
use serde::Serialize;
use std::sync::Arc;

const PATH: &str = "v2/registration/mobile/login/userAuthorizedToken";

impl Client {
    /// Exchanges a transfer token for that of one account of the list that came with it. It works
    /// once.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::ProofExpired`] when the transfer token is too old or used,
    /// [`Fault::NotFound`] when the list told neither number nor address.
    pub async fn enter_account(
        &self,
        transaction: &TransactionId,
        transfer_token: &TransferToken,
        account: &Account,
    ) -> Result<Arc<UserToken>, Fault> {
        let number = account.abha_number.as_ref().map(ToString::to_string);
        let address = account.abha_address.as_ref().map(ToString::to_string);
        let body = EnterRequest {
            health_id: &number.or(address).ok_or(Fault::NotFound)?,
            txn_id: transaction.as_str(),
        };
        let request = self
            .post(PATH, &body)?
            .header("T-Token", bearer(transfer_token.expose())?);
        let mut response = self
            .caller()
            .ask::<JwtResponse>(Call::Enter, request)
            .await?;
        let token = std::mem::take(&mut response.content).token();
        token.ok_or_else(|| response.fault())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EnterRequest<'a> {
    health_id: &'a str,
    txn_id: &'a str,
}
