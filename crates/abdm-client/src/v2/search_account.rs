//! `POST /v1/search/searchByHealthId`: what is known of an ABHA number or address, before a code is
//! asked for.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `healthId`, a number with its dashes or an address with its ending, in the clear.
//! * Answer: `healthId`, `healthIdNumber`, `status`, `authMethods`.
//! * Source: docs/protocol.md section 8A, step 1.

use super::{Client, LoginBy};
use crate::account_search::SearchedAccount;
use crate::call::Call;
use crate::caller::Caller;
use crate::lenient::Text;
use crate::response::Response;
use abdm_types::{AuthMethods, Fault, OtpSystem};
use serde::{Deserialize, Serialize};

const PATH: &str = "v1/search/searchByHealthId";

/// An account that was found.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct SearchResponse {
    health_id: Text,
    abha_address: Text,
    health_id_number: Text,
    #[serde(rename = "ABHANumber")]
    abha_number: Text,
}

impl Client {
    /// Asks by which codes an ABHA lets its owner in. No code is sent.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when nobody has it. Asking again is safe.
    pub async fn auth_methods(&self, by: LoginBy<'_>) -> Result<AuthMethods, Fault> {
        let id = self.health_id(by);
        let caller = self.caller();
        let found = self.find_account(&caller, &id).await?;
        let methods = found.also::<SearchedAccount>()?.auth_methods();
        methods.map_err(|fault| found.failed(fault))
    }

    /// Looks an account up, and refuses what a code cannot be asked for.
    pub(super) async fn search_account(
        &self,
        caller: &Caller<'_>,
        id: &str,
        system: OtpSystem,
    ) -> Result<SearchResponse, Fault> {
        let found = self.find_account(caller, id).await?;
        let checked = found.also::<SearchedAccount>()?.check(system);
        checked.map_err(|fault| found.failed(fault))?;
        Ok(found.content)
    }

    async fn find_account(
        &self,
        caller: &Caller<'_>,
        id: &str,
    ) -> Result<Response<SearchResponse>, Fault> {
        let request = self.post(PATH, &SearchRequest { health_id: id })?;
        let found = caller.ask::<SearchResponse>(Call::Search, request).await?;
        if found.content.is_somebody() {
            Ok(found)
        } else {
            Err(found.fault())
        }
    }
}

impl SearchResponse {
    /// The number, as the service wrote it.
    pub(super) fn number(&self) -> Option<&str> {
        self.health_id_number.raw()
    }

    fn is_somebody(&self) -> bool {
        [
            &self.health_id,
            &self.abha_address,
            &self.health_id_number,
            &self.abha_number,
        ]
        .into_iter()
        .any(|text| text.raw().is_some())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SearchRequest<'a> {
    health_id: &'a str,
}
