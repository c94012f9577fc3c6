//! `POST /v3/enrollment/enrol/abha-address`: makes an ABHA address the person's own.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `txnId`, `abhaAddress` without its ending, `preferred` 1. Nothing is encrypted.
//! * Answer: `txnId`, `healthIdNumber`, `preferredAbhaAddress` with or without its ending.
//! * Source: docs/protocol.md section 6B, step 6.

use super::Client;
use crate::call::Call;
use crate::lenient::Text;
use crate::response::given;
use abdm_types::{AbhaAddress, Fault, TransactionId};
use serde::{Deserialize, Serialize};

const PATH: &str = "enrollment/enrol/abha-address";

impl Client {
    /// Makes an address the person's own, and answers with it as the service writes it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::AddressTaken`] above all.
    pub async fn choose_address(
        &self,
        transaction: &TransactionId,
        address: &AbhaAddress,
    ) -> Result<AbhaAddress, Fault> {
        let body = ChooseRequest {
            txn_id: transaction.as_str(),
            abha_address: address.local(),
            preferred: 1,
        };
        let request = self.post(PATH, &body)?;
        let response = self
            .caller()
            .ask::<ChooseResponse>(Call::ChooseAddress, request)
            .await?;
        let content = &response.content;
        let kept = [&content.preferred_abha_address, &content.abha_address]
            .into_iter()
            .find_map(|text| given(text.raw()?));
        match kept {
            Some(kept) => Ok(kept),
            None if content.txn_id.raw().is_some() || content.health_id_number.raw().is_some() => {
                Ok(address.clone())
            }
            None => Err(response.fault()),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChooseRequest<'a> {
    txn_id: &'a str,
    abha_address: &'a str,
    preferred: u8,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct ChooseResponse {
    txn_id: Text,
    health_id_number: Text,
    preferred_abha_address: Text,
    abha_address: Text,
}
