//! The ABHA address (protocol.md section 6B, steps 5 and 6).

use super::super::Client;
use super::super::call::Call;
use super::super::lenient::{Text, Texts};
use super::super::response::given;
use super::super::transport::Request;
use abdm_types::{AbhaAddress, Fault, TransactionId};
use reqwest::header::HeaderValue;
use serde::{Deserialize, Serialize};

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
        let request = Request::get(
            self.v3("enrollment/enrol/suggestion"),
            self.options().max_response,
        )
        .header("TRANSACTION_ID", id);
        let response = self
            .ask::<SuggestionResponse>(Call::Suggestions, request)
            .await?;
        let Some(Texts(texts)) = &response.content.abha_address_list else {
            return Err(response.fault());
        };
        let mut addresses = Vec::with_capacity(texts.len());
        for address in texts.iter().filter_map(|text| given(text)) {
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        Ok(addresses)
    }

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
        let response = self
            .post_v3::<ChooseResponse>(Call::ChooseAddress, "enrollment/enrol/abha-address", &body)
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
struct SuggestionResponse {
    abha_address_list: Option<Texts>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct ChooseResponse {
    txn_id: Text,
    health_id_number: Text,
    preferred_abha_address: Text,
    abha_address: Text,
}
