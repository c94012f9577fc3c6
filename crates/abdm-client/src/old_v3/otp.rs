//! The two bodies that every journey sends, and what comes back: a code is asked for, and a
//! code is shown (protocol.md sections 6B to 10B).

use super::super::fault;
use super::super::lenient::{Part, Parts, Secret, Text};
use super::super::person::PersonWire;
use super::super::response::{Response, TokenKind, Tokens, last_digits, transaction};
use abdm_types::{Account, Fault, OtpSent, TransactionId};
use serde::{Deserialize, Serialize};
use std::mem::take;

/// Asks for a code: for the first one with `first` as its transaction, and for another one with
/// that of the code before. NHA's own text says that a sending keeps its transaction; where the
/// old one is refused nothing was sent, and an empty one is taken (protocol.md section 19).
pub(super) async fn with_the_last<'a, Sent: Future<Output = Result<OtpSent, Fault>>>(
    last: Option<&'a TransactionId>,
    first: Option<&'a str>,
    send: impl Fn(Option<&'a str>) -> Sent,
) -> Result<OtpSent, Fault> {
    let Some(last) = last else {
        return send(first).await;
    };
    match send(Some(last.as_str())).await {
        Err(Fault::TransactionExpired) => send(Some("")).await,
        outcome => outcome,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OtpRequest<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) txn_id: Option<&'a str>,
    pub(super) scope: &'a [&'a str],
    pub(super) login_hint: &'a str,
    pub(super) login_id: &'a str,
    pub(super) otp_system: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct VerifyRequest<'a> {
    pub(super) scope: &'a [&'a str],
    pub(super) auth_data: AuthData<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AuthData<'a> {
    auth_methods: [&'a str; 1],
    otp: OtpProof<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OtpProof<'a> {
    txn_id: &'a str,
    otp_value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mobile: Option<&'a str>,
}

impl<'a> AuthData<'a> {
    pub(super) fn otp(
        transaction: &'a TransactionId,
        otp_value: &'a str,
        mobile: Option<&'a str>,
    ) -> Self {
        Self {
            auth_methods: ["otp"],
            otp: OtpProof {
                txn_id: transaction.as_str(),
                otp_value,
                mobile,
            },
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct OtpResponse {
    txn_id: Text,
    message: Text,
}

impl Response<OtpResponse> {
    /// What a code on its way needs: a transaction.
    pub(super) fn sent(&self) -> Result<OtpSent, Fault> {
        Ok(OtpSent {
            transaction: transaction(&self.content.txn_id).ok_or_else(|| self.fault())?,
            phone_ends_with: self.content.message.raw().and_then(last_digits),
        })
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct VerifyResponse {
    txn_id: Text,
    auth_result: Text,
    message: Text,
    token: Secret,
    refresh_token: Secret,
    /// Where the answer to a sign-in by ABHA address has them.
    tokens: Part<Tokens>,
    accounts: Parts<PersonWire>,
    users: Parts<PersonWire>,
}

impl VerifyResponse {
    pub(super) fn transaction(&self) -> Option<TransactionId> {
        transaction(&self.txn_id)
    }

    /// Takes the token out, wherever it is.
    pub(super) fn take_token(&mut self) -> Option<TokenKind> {
        let flat = Tokens::of(take(&mut self.token), take(&mut self.refresh_token));
        flat.kind()
            .or_else(|| self.tokens.0.take().and_then(Tokens::kind))
    }

    pub(super) fn accounts(&self) -> Vec<Account> {
        let wires = [&self.accounts, &self.users].into_iter();
        wires
            .flat_map(|wires| &wires.all)
            .filter_map(PersonWire::account)
            .collect()
    }

    /// Whether the accounts cannot be read, though something stands where they should.
    pub(super) fn hides_accounts(&self) -> bool {
        self.accounts.is_odd || self.users.is_odd
    }
}

impl Response<VerifyResponse> {
    /// Whether the code was right: a wrong one comes with status 200 too (protocol.md section
    /// 11.3).
    pub(super) fn check(&self) -> Result<(), Fault> {
        match self.content.auth_result.raw() {
            Some(result) if result.eq_ignore_ascii_case("success") => Ok(()),
            Some(result) if result.to_ascii_lowercase().starts_with("fail") => Err(
                fault::of_failed_proof(self.call, self.content.message.raw(), &self.reply),
            ),
            // Neither good nor wrong: no try is counted against the person for it.
            Some(_) | None => Err(self.fault()),
        }
    }
}
