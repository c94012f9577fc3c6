//! `POST /v3/profile/account/abha/search`: who has an ABHA with a mobile, their numbers hidden
//! until the right person has proven who they are.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: scope `search-abha`; the mobile, encrypted. No code is sent.
//! * Answer: a list with one entry, which has `txnId` and the accounts as `ABHA`, each with its
//!   `index`.
//! * Source: docs/protocol.md section 7B, step 1 of "Find ABHA".

use super::Client;
use crate::call::Call;
use crate::lenient::{Parts, Text};
use crate::person::PersonWire;
use crate::response::transaction;
use abdm_types::{Account, Fault, Found, Mobile};
use serde::{Deserialize, Serialize};

const PATH: &str = "profile/account/abha/search";

impl Client {
    /// Looks up who has an ABHA with a mobile. No code is sent.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when nobody has. Asking again is safe.
    pub async fn find_accounts(&self, mobile: &Mobile) -> Result<Found, Fault> {
        let caller = self.caller();
        let mobile = caller.encrypt(mobile).await?;
        let body = SearchRequest {
            scope: ["search-abha"],
            mobile: mobile.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = caller
            .ask::<Parts<FoundList>>(Call::Search, request)
            .await?;
        // A list with one entry, by the documents; the entry alone is understood as well.
        let lists = &response.content.all;
        for list in lists {
            let accounts: Vec<Account> = list.accounts();
            if !accounts.is_empty() {
                let transaction = transaction(&list.txn_id).ok_or_else(|| response.fault())?;
                return Ok(Found {
                    transaction,
                    accounts,
                });
            }
        }
        if response.content.is_list && lists.iter().all(|list| list.abha.is_list) {
            Err(response.failed(Fault::NotFound))
        } else {
            Err(response.fault())
        }
    }
}

#[derive(Serialize)]
struct SearchRequest<'a> {
    scope: [&'a str; 1],
    mobile: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct FoundList {
    txn_id: Text,
    #[serde(rename = "ABHA")]
    abha: Parts<PersonWire>,
}

impl FoundList {
    /// Those that a code can be asked for.
    pub(super) fn accounts(&self) -> Vec<Account> {
        (self.abha.all.iter())
            .filter_map(PersonWire::account)
            .filter(|account| account.index.is_some())
            .collect()
    }
}
