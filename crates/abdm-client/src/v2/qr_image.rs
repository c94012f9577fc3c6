//! `GET /v1/account/qrCode`: the service's own QR picture.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Answer: a PNG or JPEG file, as it is or in base64.
//! * Source: docs/protocol.md section 6C.

use super::Client;
use abdm_types::{Fault, UserToken};

const PATH: &str = "v1/account/qrCode";

impl Client {
    /// The service's own QR picture: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// As [`Client::card_image`].
    pub async fn qr_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let request = self.get_own(token, PATH, self.0.options().max_image)?;
        self.caller().ask_image(request).await
    }
}
