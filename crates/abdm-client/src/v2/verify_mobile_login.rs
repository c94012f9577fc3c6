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
use crate::response::{Response, TokenKind, Tokens};
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
        let response = caller.ask::<MobileLoginResponse>(Call::LoginVerify, request);
        response.await?.proof(transaction)
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct MobileLoginResponse {
    token: Secret,
    mobile_linked_hid: Parts<PersonWire>,
}

impl Response<MobileLoginResponse> {
    /// What a right code gives: the accounts of the mobile, one of which is to be chosen.
    pub(super) fn proof(mut self, transaction: &TransactionId) -> Result<Proof, Fault> {
        let token = take(&mut self.content.token);
        let token = Tokens::of(token, Secret::default()).kind();
        let Some(TokenKind::Final(mut token, _) | TokenKind::Transfer(mut token)) = token else {
            return Err(self.fault());
        };
        let linked = &self.content.mobile_linked_hid;
        let accounts: Vec<Account> = (linked.all.iter())
            .filter_map(PersonWire::account)
            .collect();
        if linked.is_odd {
            return Err(self.fault());
        }
        if accounts.is_empty() {
            return Err(self.failed(Fault::NotFound));
        }
        let next = self.also::<TransactionResponse>()?.transaction();
        Ok(Proof::Choose {
            transaction: next.unwrap_or_else(|| transaction.clone()),
            transfer_token: Arc::new(TransferToken::new(take(&mut *token))),
            accounts,
        })
    }
}
