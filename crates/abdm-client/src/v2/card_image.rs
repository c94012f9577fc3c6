//! `GET /v1/account/getPngCard`: the service's own picture of the card.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Answer: a PNG or JPEG file, as it is or in base64.
//! * Source: docs/protocol.md section 6C.

use super::Client;
use abdm_types::{Fault, UserToken};

const PATH: &str = "v1/account/getPngCard";

impl Client {
    /// The service's own picture of the card: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::Garbled`] when what came is no such file. Asking again is safe.
    pub async fn card_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let request = self.get_own(token, PATH, self.0.options().max_image)?;
        self.caller().ask_image(request).await
    }
}
