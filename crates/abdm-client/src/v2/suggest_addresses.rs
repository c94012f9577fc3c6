//! `POST /v1/phr/registration/phr/suggestion`: ABHA addresses that are free.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `transactionId` of the beginning.
//! * Answer: an array of addresses, without their ending.
//! * Source: docs/protocol.md section 6A, "An address", step 2.

use super::Client;
use crate::call::Call;
use crate::lenient::{Texts, is_list};
use crate::response::each_given;
use abdm_types::{AbhaAddress, Fault, UserToken};
use serde::Serialize;

const PATH: &str = "v1/phr/registration/phr/suggestion";

impl Client {
    /// The addresses that the service suggests to whoever is signed in, in its order, each once.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; asking again is safe.
    pub async fn suggest_addresses(&self, token: &UserToken) -> Result<Vec<AbhaAddress>, Fault> {
        let caller = self.caller();
        let transaction = self.begin_address(&caller, token).await?;
        let body = SuggestRequest {
            transaction_id: transaction.as_str(),
        };
        let request = self.post_as_person(PATH, token, &body)?;
        let response = caller.ask::<Texts>(Call::AccountAddress, request).await?;
        // A text alone is no list of them.
        if is_list(&response.reply.body) {
            Ok(each_given(&response.content))
        } else {
            Err(response.fault())
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SuggestRequest<'a> {
    transaction_id: &'a str,
}
