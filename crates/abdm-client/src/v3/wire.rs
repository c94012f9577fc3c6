//! The two bodies that every journey sends, and what comes back: a code is asked for, and a code is
//! shown (protocol.md sections 6B to 10B).

use crate::fault;
use crate::lenient::{Part, Parts, Secret, Text};
use crate::person::PersonWire;
use crate::response::{Response, TokenKind, Tokens, last_digits, transaction, user};
use abdm_types::{
    Account, Fault, OtpSent, OtpSystem, Proof, TokenRealm, TransactionId, TransferToken,
};
use serde::{Deserialize, Serialize};
use std::mem::take;
use std::sync::Arc;

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
    /// Encrypted.
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
    /// Encrypted.
    otp_value: &'a str,
    /// In the clear.
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

/// The part of a scope that says whose code it is.
pub(super) const fn verify_scope(system: OtpSystem) -> &'static str {
    match system {
        OtpSystem::Abdm => "mobile-verify",
        OtpSystem::Aadhaar => "aadhaar-verify",
    }
}

pub(super) const fn otp_system(system: OtpSystem) -> &'static str {
    match system {
        OtpSystem::Abdm => "abdm",
        OtpSystem::Aadhaar => "aadhaar",
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
    fn hides_accounts(&self) -> bool {
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

    /// What a right code of a sign-in gives: a refresh token says that the token is final
    /// (protocol.md section 5).
    pub(super) fn proof(
        mut self,
        transaction: &TransactionId,
        realm: TokenRealm,
    ) -> Result<Proof, Fault> {
        self.check()?;
        let mut accounts = self.content.accounts();
        match self.content.take_token().ok_or_else(|| self.fault())? {
            TokenKind::Final(token, refresh) => Ok(Proof::Final {
                token: user(token, refresh, realm),
                account: (!accounts.is_empty()).then(|| accounts.swap_remove(0)),
            }),
            TokenKind::Transfer(_) if self.content.hides_accounts() => Err(self.fault()),
            // A mobile that is right and has no account.
            TokenKind::Transfer(_) if accounts.is_empty() => Err(self.failed(Fault::NotFound)),
            TokenKind::Transfer(mut token) => Ok(Proof::Choose {
                transaction: (self.content.transaction()).unwrap_or_else(|| transaction.clone()),
                transfer_token: Arc::new(TransferToken::new(take(&mut *token))),
                accounts,
            }),
        }
    }
}
