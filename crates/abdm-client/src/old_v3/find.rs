//! Find-ABHA: the accounts of a mobile with their numbers hidden until the right person has
//! proven who they are (protocol.md section 7B).

use super::super::call::Call;
use super::super::lenient::{Parts, Text};
use super::super::person::PersonWire;
use super::super::response::transaction;
use super::super::{Client, Field};
use super::otp::{OtpRequest, OtpResponse, with_the_last};
use abdm_types::{Account, Fault, Found, OtpSent, TransactionId};
use serde::{Deserialize, Serialize};

impl Client {
    /// Looks up who has an ABHA with a mobile, sealed with [`Client::seal_mobile`]. No code is
    /// sent. V3 alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when nobody has. Asking again is safe.
    pub async fn find_accounts(&self, mobile: Field) -> Result<Found, Fault> {
        let body = SearchRequest {
            scope: ["search-abha"],
            mobile: mobile.as_str(),
        };
        let response = self
            .post_v3::<Parts<FoundList>>(Call::Search, "profile/account/abha/search", &body)
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

    /// Has a code sent for one of the accounts that were found. `resend_of` names the code that
    /// this one is in place of.
    ///
    /// # Errors
    ///
    /// As [`Client::request_login_otp`].
    pub async fn request_found_otp(
        &self,
        transaction: &TransactionId,
        index: u32,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let index = self.seal(index.to_string().as_bytes())?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-login", "search-abha", "mobile-verify"],
                login_hint: "index",
                login_id: index.as_str(),
                otp_system: "abdm",
            };
            self.post_v3::<OtpResponse>(Call::LoginOtp, "profile/login/request/otp", &body)
                .await?
                .sent()
        };
        with_the_last(resend_of, Some(transaction.as_str()), send).await
    }
}

#[derive(Serialize)]
struct SearchRequest<'a> {
    scope: [&'a str; 1],
    mobile: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct FoundList {
    txn_id: Text,
    #[serde(rename = "ABHA")]
    abha: Parts<PersonWire>,
}

impl FoundList {
    /// Those that a code can be asked for.
    fn accounts(&self) -> Vec<Account> {
        (self.abha.all.iter())
            .filter_map(PersonWire::account)
            .filter(|account| account.index.is_some())
            .collect()
    }
}
