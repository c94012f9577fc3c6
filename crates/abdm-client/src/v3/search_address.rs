//! `POST /v3/phr/web/login/abha/search`: what is known of an ABHA address, before a code is asked
//! for.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `abhaAddress` in the clear, with its ending.
//! * Answer: `healthIdNumber`, `abhaAddress`, `status`, `authMethods`, `blockedAuthMethods`, `mobile`
//!   (masked).
//! * Source: docs/protocol.md section 8B, "By ABHA address".

use super::Client;
use crate::account_search::SearchedAccount;
use crate::call::Call;
use crate::caller::Caller;
use crate::lenient::Text;
use crate::response::Response;
use abdm_types::{AbhaAddress, AuthMethods, Fault, OtpSystem};
use serde::{Deserialize, Serialize};

const PATH: &str = "login/abha/search";

impl Client {
    /// Asks by which codes an ABHA address lets its owner in. One without an ending gets that of
    /// the environment. No code is sent.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when nobody has it. Asking again is safe.
    pub async fn auth_methods_of_address(
        &self,
        address: &AbhaAddress,
    ) -> Result<AuthMethods, Fault> {
        let address = self.0.core().whole(address);
        let caller = self.caller();
        let found = self.find_address(&caller, &address).await?;
        let methods = found.also::<SearchedAccount>()?.auth_methods();
        methods.map_err(|fault| found.failed(fault))
    }

    /// Looks an address up, and refuses what a code cannot be asked for.
    pub(super) async fn search_address(
        &self,
        caller: &Caller<'_>,
        address: &str,
        system: OtpSystem,
    ) -> Result<(), Fault> {
        let found = self.find_address(caller, address).await?;
        let checked = found.also::<SearchedAccount>()?.check(system);
        checked.map_err(|fault| found.failed(fault))
    }

    async fn find_address(
        &self,
        caller: &Caller<'_>,
        address: &str,
    ) -> Result<Response<SearchResponse>, Fault> {
        let body = SearchRequest {
            abha_address: address,
        };
        let request = self.post_phr(PATH, &body)?;
        let found = caller
            .ask::<SearchResponse>(Call::AddressSearch, request)
            .await?;
        if found.content.is_somebody() {
            Ok(found)
        } else {
            Err(found.fault())
        }
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
