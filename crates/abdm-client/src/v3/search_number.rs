//! `POST /v3/profile/login/search`: what is known of an ABHA number, before a code is asked for.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `ABHANumber` in the clear, with its dashes.
//! * Answer: `ABHANumber`, `preferredAbhaAddress`, `status`, `authMethods`, `blockedAuthMethods`,
//!   `mobile` (masked).
//! * Source: docs/protocol.md section 8B, "Optional".

use super::Client;
use crate::account_search::SearchedAccount;
use crate::call::Call;
use crate::lenient::Text;
use abdm_types::{AbhaNumber, AuthMethods, Fault};
use serde::{Deserialize, Serialize};

const PATH: &str = "profile/login/search";

impl Client {
    /// Asks by which codes an ABHA number lets its owner in. No code is sent.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when nobody has it. Asking again is safe.
    pub async fn auth_methods_of_number(&self, number: &AbhaNumber) -> Result<AuthMethods, Fault> {
        let number = number.to_string();
        let body = SearchRequest {
            abha_number: &number,
        };
        let request = self.post(PATH, &body)?;
        let caller = self.caller();
        let found = caller.ask::<SearchResponse>(Call::Search, request).await?;
        if !found.content.is_somebody() {
            return Err(found.fault());
        }
        let methods = found.also::<SearchedAccount>()?.auth_methods();
        methods.map_err(|fault| found.failed(fault))
    }
}

#[derive(Serialize)]
struct SearchRequest<'a> {
    #[serde(rename = "ABHANumber")]
    abha_number: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct SearchResponse {
    #[serde(rename = "ABHANumber")]
    upper_abha_number: Text,
    abha_number: Text,
    health_id_number: Text,
    preferred_abha_address: Text,
}

impl SearchResponse {
    fn is_somebody(&self) -> bool {
        [
            &self.upper_abha_number,
            &self.abha_number,
            &self.health_id_number,
            &self.preferred_abha_address,
        ]
        .into_iter()
        .any(|text| text.raw().is_some())
    }
}
