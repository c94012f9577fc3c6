//! `POST /v3/phr/web/login/abha/search`: what is known of an ABHA address, before a code is asked
//! for.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `abhaAddress` in the clear, with its ending.
//! * Answer: `healthIdNumber`, `abhaAddress`, `status`, `authMethods`, `blockedAuthMethods`.
//! * Source: docs/protocol.md section 8B, "By ABHA address".

use super::Client;
use crate::account_search::SearchedAccount;
use crate::call::Call;
use crate::caller::Caller;
use crate::lenient::Text;
use abdm_types::{Fault, OtpSystem};
use serde::{Deserialize, Serialize};

const PATH: &str = "login/abha/search";

impl Client {
    /// Looks an address up, and refuses what a code cannot be asked for.
    pub(super) async fn search_address(
        &self,
        caller: &Caller<'_>,
        address: &str,
        system: OtpSystem,
    ) -> Result<(), Fault> {
        let body = SearchRequest {
            abha_address: address,
        };
        let request = self.post_phr(PATH, &body)?;
        let response = caller
            .ask::<SearchResponse>(Call::AddressSearch, request)
            .await?;
        if !response.content.is_somebody() {
            return Err(response.fault());
        }
        let checked = response.also::<SearchedAccount>()?.check(system);
        checked.map_err(|fault| response.failed(fault))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SearchRequest<'a> {
    abha_address: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct SearchResponse {
    abha_address: Text,
    health_id_number: Text,
    #[serde(rename = "ABHANumber")]
    abha_number: Text,
}

impl SearchResponse {
    fn is_somebody(&self) -> bool {
        [
            &self.abha_address,
            &self.health_id_number,
            &self.abha_number,
        ]
        .into_iter()
        .any(|text| text.raw().is_some())
    }
}
