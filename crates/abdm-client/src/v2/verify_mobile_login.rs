//! `POST /v2/registration/mobile/login/verifyOtp`: shows the code of a sign-in by mobile.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `otp`, encrypted, and `txnId`.
//! * Answer: `txnId` (`txnid` in one sample), a token to be exchanged, and the accounts of the
//!   mobile as `mobileLinkedHid`.
//! * Source: docs/protocol.md section 8A, "By mobile".

use super::Client;
use super::wire::{CodeRequest, TransactionResponse};
use crate::call::Call;
use crate::lenient::{Parts, Secret};
use crate::person::PersonWire;
use crate::response::{TokenKind, Tokens};
use abdm_types::{Account, Fault, Otp, Proof, TransactionId, TransferToken};
use serde::Deserialize;
use std::mem::take;
use std::sync::Arc;

const PATH: &str = "v2/registration/mobile/login/verifyOtp";

impl Client {
    /// Shows the code of [`Client::request_mobile_login_otp`]. One of the accounts that come of it
    /// is entered with [`Client::enter_account`].
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::NotFound`] when the proof is right and there is no account.
    pub async fn verify_mobile_login(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Proof, Fault> {
        let caller = self.caller();
        let otp = caller.encrypt(otp).await?;
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let mut response = caller
            .ask::<MobileLoginResponse>(Call::LoginVerify, request)
            .await?;
        let token = take(&mut response.content.token);
        let token = Tokens::of(token, Secret::default()).kind();
        let Some(TokenKind::Final(mut token, _) | TokenKind::Transfer(mut token)) = token else {
            return Err(response.fault());
        };
        let linked = &response.content.mobile_linked_hid;
        let accounts: Vec<Account> = (linked.all.iter())
            .filter_map(PersonWire::account)
            .collect();
        if linked.is_odd {
            return Err(response.fault());
        }
        if accounts.is_empty() {
            return Err(response.failed(Fault::NotFound));
        }
        let next = response.also::<TransactionResponse>()?.transaction();
        Ok(Proof::Choose {
            transaction: next.unwrap_or_else(|| transaction.clone()),
            transfer_token: Arc::new(TransferToken::new(take(&mut *token))),
            accounts,
        })
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct MobileLoginResponse {
    token: Secret,
    mobile_linked_hid: Parts<PersonWire>,
}
