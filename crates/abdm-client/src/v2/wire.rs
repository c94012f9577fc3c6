//! What the bodies and answers of several V1 and V2 calls share.

use crate::lenient::{self, Flag, Secret, Text};
use crate::person::PersonWire;
use crate::response::{Response, Tokens, last_digits, transaction};
use abdm_types::{Fault, OtpSent, Profile, TokenRealm, TransactionId, UserToken};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use std::mem::take;
use std::sync::Arc;

pub(super) const AADHAAR_OTP: &str = "AADHAAR_OTP";

/// A transaction alone: what most resends and some steps send.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TransactionRequest<'a> {
    txn_id: &'a str,
}

impl<'a> TransactionRequest<'a> {
    pub(super) fn of(transaction: &'a TransactionId) -> Self {
        Self {
            txn_id: transaction.as_str(),
        }
    }
}

/// A code and its transaction.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CodeRequest<'a> {
    pub(super) otp: &'a str,
    pub(super) txn_id: &'a str,
}

/// A code with the way it was sent.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MethodCodeRequest<'a> {
    pub(super) auth_method: &'a str,
    /// Encrypted.
    pub(super) otp: &'a str,
    pub(super) txn_id: &'a str,
}

/// A mobile, in the clear.
#[derive(Serialize)]
pub(super) struct MobileRequest<'a> {
    pub(super) mobile: &'a str,
}

/// The key is all lower case here, and nowhere else.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InitRequest<'a> {
    pub(super) auth_method: &'a str,
    pub(super) healthid: &'a str,
}

/// A transaction and, now and then, the masked phone. One sample spells it `txnid`.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct TransactionResponse {
    #[serde(rename = "txnId")]
    txn_id: Text,
    txnid: Text,
    #[serde(rename = "mobileNumber")]
    mobile_number: Text,
}

impl TransactionResponse {
    pub(super) fn transaction(&self) -> Option<TransactionId> {
        transaction(&self.txn_id).or_else(|| transaction(&self.txnid))
    }
}

impl Response<TransactionResponse> {
    pub(super) fn next(&self) -> Result<TransactionId, Fault> {
        self.content.transaction().ok_or_else(|| self.fault())
    }

    pub(super) fn sent(&self) -> Result<OtpSent, Fault> {
        Ok(OtpSent {
            transaction: self.next()?,
            phone_ends_with: self.content.mobile_number.raw().and_then(last_digits),
        })
    }
}

/// What a resend answers: `true`, or what the first sending did.
pub(super) enum Resent {
    Sent(TransactionResponse),
    Said(Flag),
}

impl<'de> Deserialize<'de> for Resent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        let body = raw.get().as_bytes();
        Ok(
            match lenient::read(body).filter(|_| body.starts_with(b"{")) {
                Some(sent) => Self::Sent(sent),
                None => Self::Said(lenient::read(body).unwrap_or_default()),
            },
        )
    }
}

impl Response<Resent> {
    pub(super) fn sent(&self, last: &TransactionId) -> Result<OtpSent, Fault> {
        match &self.content {
            Resent::Sent(again) if again.transaction().is_some() => Ok(OtpSent {
                transaction: again.transaction().unwrap_or_else(|| last.clone()),
                phone_ends_with: again.mobile_number.raw().and_then(last_digits),
            }),
            Resent::Said(Flag(Some(true))) => Ok(OtpSent {
                transaction: last.clone(),
                phone_ends_with: None,
            }),
            Resent::Said(Flag(Some(false))) => Err(self.failed(Fault::Refused)),
            Resent::Sent(_) | Resent::Said(_) => Err(self.fault()),
        }
    }
}

/// `JwtResponse`: a final token.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct JwtResponse {
    token: Secret,
    refresh_token: Secret,
    expires_in: Text,
}

impl JwtResponse {
    /// Whether it is such an answer at all, even if its token is of no use.
    pub(super) fn is_one(&self) -> bool {
        self.refresh_token.is_given() || self.expires_in.raw().is_some()
    }

    pub(super) fn token(self) -> Option<Arc<UserToken>> {
        Tokens::of(self.token, self.refresh_token).user(TokenRealm::V2)
    }
}

/// What stands beside the person in the answers of a registration: the tokens flat, or in an
/// object of their own.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Registered {
    token: Secret,
    refresh_token: Secret,
    jwt_response: lenient::Part<JwtResponse>,
    pub(super) new: Flag,
}

impl Registered {
    pub(super) fn token(&mut self) -> Option<Arc<UserToken>> {
        Tokens::of(take(&mut self.token), take(&mut self.refresh_token))
            .user(TokenRealm::V2)
            .or_else(|| self.jwt_response.0.take()?.token())
    }
}

impl Response<PersonWire> {
    pub(super) fn profile(&self) -> Result<Profile, Fault> {
        self.content.profile().ok_or_else(|| self.fault())
    }
}
