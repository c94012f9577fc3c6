//! `GET /v3/profile/account/request/logout`: ends the person's token.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Answer: a `message`, which does not matter.
//! * Source: docs/protocol.md section 6C.

use super::Client;
use crate::call::Call;
use abdm_types::{Fault, TokenRealm, UserToken};

const PATH: &str = "profile/account/request/logout";

impl Client {
    /// Ends the person's session at the service. The token is worthless afterwards; what the
    /// answer says does not matter. For a token by ABHA address no such call is published, and
    /// nothing is sent.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: the token then lives to its end, half an hour at most.
    pub async fn log_out(&self, token: &UserToken) -> Result<(), Fault> {
        if token.realm() == TokenRealm::V3Address {
            return Ok(());
        }
        // A token that is too old has ended already.
        let request = self.with_token(self.get(PATH), token, &token.expose())?;
        self.caller().reply(Call::LogOut, request).await?;
        Ok(())
    }
}
