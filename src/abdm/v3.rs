//! The V3 calls. Wire types live beside the call that uses them.

mod address;
mod enrolment;
mod person;
mod profile;

pub use profile::profile_from_json;

use super::Client;
use super::fault::{self, Call};
use super::transport::{Reply, Request, bearer, json};
use super::wire::{Text, is_token};
use crate::domain::{Fault, TransactionId, UserToken};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Client {
    pub(super) fn v3(&self, path: &str) -> String {
        let base = self.options().endpoints.abha_v3.trim_end_matches('/');
        format!("{base}/v3/{path}")
    }

    async fn post_v3<A: DeserializeOwned>(
        &self,
        call: Call,
        path: &str,
        body: &impl Serialize,
    ) -> Result<Answer<A>, Fault> {
        let request = Request::post(self.v3(path), json(body)?, self.options().max_answer);
        Answer::read(call, self.call(call, request).await?)
    }

    /// A `GET` that shows the person's token.
    async fn get_v3_as_person(
        &self,
        call: Call,
        path: &str,
        token: &UserToken,
        max_answer: usize,
    ) -> Result<Reply, Fault> {
        let request =
            Request::get(self.v3(path), max_answer).header("X-token", bearer(token.expose())?);
        self.call(call, request).await
    }
}

/// A success as the call's own type, with the reply it was read from: what is missing in it is
/// judged by what the reply says instead.
struct Answer<A> {
    call: Call,
    reply: Reply,
    content: A,
}

impl<A: DeserializeOwned> Answer<A> {
    fn read(call: Call, reply: Reply) -> Result<Self, Fault> {
        match serde_json::from_slice(&reply.body) {
            Ok(content) => Ok(Self {
                call,
                reply,
                content,
            }),
            Err(_) => Err(fault::of(call, &reply)),
        }
    }
}

impl<A> Answer<A> {
    /// The fault of a success that lacks what it should bring.
    fn fault(&self) -> Fault {
        fault::of(self.call, &self.reply)
    }
}

/// Takes a `txnId` that can be sent back.
fn transaction(text: &Text) -> Option<TransactionId> {
    text.raw()
        .filter(|text| is_token(text, MAX_TRANSACTION))
        .map(TransactionId::new)
}

/// A UUID has 36 characters; ABDM does not promise that it stays one.
const MAX_TRANSACTION: usize = 100;
