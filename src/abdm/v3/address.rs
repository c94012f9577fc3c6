//! The ABHA address (protocol.md section 6B, steps 5 and 6).

use super::super::Client;
use super::super::answer::given;
use super::super::fault::Call;
use super::super::transport::Request;
use super::super::wire::{Text, Texts};
use crate::domain::{AbhaAddress, Fault, TransactionId};
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
            self.options().max_answer,
        )
        .header("TRANSACTION_ID", id);
        let answer = self
            .ask::<SuggestionAnswer>(Call::Suggestions, request)
            .await?;
        let Some(Texts(texts)) = &answer.content.abha_address_list else {
            return Err(answer.fault());
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
        let answer = self
            .post_v3::<ChooseAnswer>(Call::ChooseAddress, "enrollment/enrol/abha-address", &body)
            .await?;
        let content = &answer.content;
        let kept = [&content.preferred_abha_address, &content.abha_address]
            .into_iter()
            .find_map(|text| given(text.raw()?));
        match kept {
            Some(kept) => Ok(kept),
            None if content.txn_id.raw().is_some() || content.health_id_number.raw().is_some() => {
                Ok(address.clone())
            }
            None => Err(answer.fault()),
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
struct SuggestionAnswer {
    abha_address_list: Option<Texts>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct ChooseAnswer {
    txn_id: Text,
    health_id_number: Text,
    preferred_abha_address: Text,
    abha_address: Text,
}
