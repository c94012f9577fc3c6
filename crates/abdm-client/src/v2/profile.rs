//! `GET /v1/account/profile`: the person's profile.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Answer: the person; every field but the number may be missing.
//! * Source: docs/protocol.md sections 6C and 8C.

use super::Client;
use crate::call::Call;
use crate::person::PersonWire;
use abdm_types::{Fault, Profile, UserToken};

const PATH: &str = "v1/account/profile";

impl Client {
    /// The person's profile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; asking again is safe.
    pub async fn profile(&self, token: &UserToken) -> Result<Profile, Fault> {
        let request = self.get_own(token, PATH, self.0.options().max_response)?;
        self.caller()
            .ask::<PersonWire>(Call::Profile, request)
            .await?
            .profile()
    }
}
