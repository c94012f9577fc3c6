//! `GET /v3/enrollment/enrol/suggestion`: ABHA addresses that are free.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `TRANSACTION_ID`.
//! * Answer: `abhaAddressList`, without their ending.
//! * Source: docs/protocol.md section 6B, step 5.

use super::Client;
use crate::call::Call;
use crate::lenient::Texts;
use crate::response::each_given;
use abdm_types::{AbhaAddress, Fault, TransactionId};
use reqwest::header::HeaderValue;
use serde::Deserialize;

const PATH: &str = "enrollment/enrol/suggestion";

impl Client {
    /// The addresses that the service suggests, in its order, each once: 10 to 24 as a rule,
    /// sometimes none.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; asking again is safe.
    pub async fn suggest_addresses(
        &self,
        transaction: &TransactionId,
    ) -> Result<Vec<AbhaAddress>, Fault> {
        let id = HeaderValue::from_str(transaction.as_str()).map_err(|_| Fault::Refused)?;
        let request = self.get(PATH).header("TRANSACTION_ID", id);
        let response = self
            .caller()
            .ask::<SuggestionResponse>(Call::Suggestions, request)
            .await?;
        let texts = response.content.abha_address_list.as_ref();
        let texts = texts.ok_or_else(|| response.fault())?;
        Ok(each_given(texts))
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct SuggestionResponse {
    abha_address_list: Option<Texts>,
}
