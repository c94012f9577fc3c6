//! The V3 calls. Wire types live beside the call that uses them; those of codes are shared.

mod address;
mod by_address;
mod enrolment;
mod find;
mod login;
mod new_mobile;
mod otp;
mod reactivation;

use super::Client;
use super::call::Call;
use super::response::Response;
use super::trace::Address;
use super::transport::{Reply, Request, json, x_token};
use abdm_types::{Fault, UserToken};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Client {
    pub(super) fn v3(&self, path: &'static str) -> Address {
        let base = self.options().endpoints.abha_v3.trim_end_matches('/');
        Address::below(&format!("{base}/v3"), "v3/", path)
    }

    /// The family of calls for people who sign in by ABHA address has a base of its own.
    pub(super) fn phr(&self, path: &'static str) -> Address {
        Address::below(&self.options().endpoints.phr_v3, "v3/phr/web/", path)
    }

    async fn post_v3<A: DeserializeOwned>(
        &self,
        call: Call,
        path: &'static str,
        body: &impl Serialize,
    ) -> Result<Response<A>, Fault> {
        let request = self.post(self.v3(path), body)?;
        self.ask(call, request).await
    }

    /// A `POST` that shows the person's token.
    async fn post_v3_as_person<A: DeserializeOwned>(
        &self,
        call: Call,
        path: &'static str,
        token: &UserToken,
        body: &impl Serialize,
    ) -> Result<Response<A>, Fault> {
        let request = self
            .post(self.v3(path), body)?
            .header("X-token", x_token(self.options().x_token, token.expose())?);
        self.ask(call, request).await
    }

    /// A `GET` that shows the person's token.
    pub(super) async fn get_as_person(
        &self,
        call: Call,
        address: Address,
        token: &UserToken,
        max_response: usize,
    ) -> Result<Reply, Fault> {
        let request = Request::get(address, max_response)
            .header("X-token", x_token(self.options().x_token, token.expose())?);
        self.call(call, request).await
    }

    fn post(&self, address: Address, body: &impl Serialize) -> Result<Request, Fault> {
        Ok(Request::post(
            address,
            json(body)?,
            self.options().max_response,
        ))
    }
}
