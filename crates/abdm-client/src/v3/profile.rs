//! `GET /v3/profile/account`: the person's profile. For a token by ABHA address it is
//! `GET /v3/phr/web/login/profile/abha-profile`.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Answer: the person; every field but the number may be missing.
//! * Source: docs/protocol.md sections 6C, 8B and 8C.

use super::Client;
use crate::call::Call;
use crate::person::PersonWire;
use abdm_types::{Fault, Profile, UserToken};

const PATH: &str = "profile/account";
const BY_ADDRESS: &str = "login/profile/abha-profile";

impl Client {
    /// The person's profile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; asking again is safe.
    pub async fn profile(&self, token: &UserToken) -> Result<Profile, Fault> {
        let max = self.0.options().max_response;
        let request = self.get_own(token, PATH, BY_ADDRESS, max);
        let caller = self.caller();
        let response = self.ask_as_person::<PersonWire>(&caller, Call::Profile, request, token);
        let response = response.await?;
        response.content.profile().ok_or_else(|| response.fault())
    }
}
