//! `POST /v1/phr/profile/link/profileDetails`: begins a transaction in which somebody who is signed
//! in is given an address.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `authToken`, the person's token without `Bearer `.
//! * Answer: `transactionId`; what stands beside it is not published.
//! * Source: docs/protocol.md section 6A, "An address", step 1.

use super::Client;
use crate::call::Call;
use crate::caller::Caller;
use crate::lenient::Text;
use crate::response::transaction;
use abdm_types::{Fault, TransactionId, UserToken};
use serde::{Deserialize, Serialize};

const PATH: &str = "v1/phr/profile/link/profileDetails";

impl Client {
    /// Begins with an address.
    pub(super) async fn begin_address(
        &self,
        caller: &Caller<'_>,
        token: &UserToken,
    ) -> Result<TransactionId, Fault> {
        let text = token.expose();
        let request = self.post_as_person(PATH, token, &BeginRequest { auth_token: &text })?;
        let response = caller
            .ask::<BeginResponse>(Call::AccountAddress, request)
            .await?;
        let content = &response.content;
        let given = [&content.transaction_id, &content.txn_id];
        let given = given.into_iter().find_map(transaction);
        given.ok_or_else(|| response.fault())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BeginRequest<'a> {
    auth_token: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct BeginResponse {
    transaction_id: Text,
    txn_id: Text,
}
