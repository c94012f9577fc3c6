//! The V1 and V2 calls, which belong together (protocol.md sections 6A to 10A).

mod login;
mod new_mobile;
mod reactivation;
mod registration;
mod retrieval;

use super::Client;
use super::call::Call;
use super::lenient::{self, Flag, Secret, Text};
use super::response::{Response, Tokens, last_digits, transaction};
use super::trace::Address;
use super::transport::{Reply, Request, json, x_token};
use abdm_types::{Fault, OtpSent, TokenRealm, TransactionId, UserToken};
use reqwest::header::HeaderValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use std::sync::Arc;

impl Client {
    /// The address of a call; `path` begins with its own version.
    pub(super) fn v1(&self, path: &'static str) -> Address {
        Address::below(&self.options().endpoints.abha_v1, "", path)
    }

    /// A `GET` that shows the person's token.
    pub(super) async fn get_v2_as_person(
        &self,
        call: Call,
        path: &'static str,
        token: &UserToken,
        max_response: usize,
    ) -> Result<Reply, Fault> {
        let request = Request::get(self.v1(path), max_response)
            .legacy()
            .header("X-Token", x_token(self.options().x_token, token.expose())?);
        self.call(call, self.with_facility(request)).await
    }

    async fn post_v2<A: DeserializeOwned>(
        &self,
        call: Call,
        path: &'static str,
        body: &impl Serialize,
    ) -> Result<Response<A>, Fault> {
        self.ask(call, self.post_request_v2(path, body)?).await
    }

    /// A `POST` that shows the person's token.
    async fn post_v2_as_person<A: DeserializeOwned>(
        &self,
        call: Call,
        path: &'static str,
        token: &UserToken,
        body: &impl Serialize,
    ) -> Result<Response<A>, Fault> {
        let request = self
            .post_request_v2(path, body)?
            .header("X-Token", x_token(self.options().x_token, token.expose())?);
        self.ask(call, request).await
    }

    fn post_request_v2(&self, path: &'static str, body: &impl Serialize) -> Result<Request, Fault> {
        let request =
            Request::post(self.v1(path), json(body)?, self.options().max_response).legacy();
        Ok(self.with_facility(request))
    }

    /// Adds `X-HIP-ID` where the settings name one.
    pub(super) fn with_facility(&self, request: Request) -> Request {
        let id = self.options().hip_id.as_deref();
        match id.and_then(|id| HeaderValue::from_str(id).ok()) {
            Some(id) => request.header("X-HIP-ID", id),
            None => request,
        }
    }
}

/// A transaction alone: what most resends and some steps send.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TransactionRequest<'a> {
    txn_id: &'a str,
}

/// A code and its transaction.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CodeRequest<'a> {
    otp: &'a str,
    txn_id: &'a str,
}

/// A mobile, in the clear.
#[derive(Serialize)]
struct MobileRequest<'a> {
    mobile: &'a str,
}

/// A transaction and, now and then, the masked phone. One sample spells it `txnid`.
#[derive(Deserialize, Default)]
#[serde(default)]
struct TransactionResponse {
    #[serde(rename = "txnId")]
    txn_id: Text,
    txnid: Text,
    #[serde(rename = "mobileNumber")]
    mobile_number: Text,
}

impl TransactionResponse {
    fn transaction(&self) -> Option<TransactionId> {
        transaction(&self.txn_id).or_else(|| transaction(&self.txnid))
    }
}

impl Response<TransactionResponse> {
    fn next(&self) -> Result<TransactionId, Fault> {
        self.content.transaction().ok_or_else(|| self.fault())
    }

    fn sent(&self) -> Result<OtpSent, Fault> {
        Ok(OtpSent {
            transaction: self.next()?,
            phone_ends_with: self.content.mobile_number.raw().and_then(last_digits),
        })
    }
}

/// What a resend answers: `true`, or what the first sending did.
enum Resent {
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
    fn sent(&self, last: &TransactionId) -> Result<OtpSent, Fault> {
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
struct JwtResponse {
    token: Secret,
    refresh_token: Secret,
    expires_in: Text,
}

impl JwtResponse {
    /// Whether it is such an answer at all, even if its token is of no use.
    fn is_one(&self) -> bool {
        self.refresh_token.is_given() || self.expires_in.raw().is_some()
    }

    fn token(self) -> Option<Arc<UserToken>> {
        Tokens::of(self.token, self.refresh_token).user(TokenRealm::V2)
    }
}
