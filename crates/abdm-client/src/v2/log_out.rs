//! `GET /v1/account/logout`: ends the person's token.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Answer: it does not matter.
//! * Source: docs/protocol.md section 6C.

use super::Client;
use crate::call::Call;
use abdm_types::{Fault, UserToken};

const PATH: &str = "v1/account/logout";

impl Client {
    /// Ends the person's session at the service. The token is worthless afterwards; what the
    /// answer says does not matter.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: the token then lives to its end, half an hour at most.
    pub async fn log_out(&self, token: &UserToken) -> Result<(), Fault> {
        let request = self.get_own(token, PATH, self.0.options().max_response)?;
        self.caller().reply(Call::LogOut, request).await?;
        Ok(())
    }
}
