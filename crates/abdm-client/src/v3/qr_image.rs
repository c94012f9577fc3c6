//! `GET /v3/profile/account/qrCode`: the service's own QR picture. For a token by ABHA address it
//! is `GET /v3/phr/web/login/profile/abha/qr-code`.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Answer: a PNG or JPEG file, as it is or in base64.
//! * Source: docs/protocol.md sections 6C and 8B.

use super::Client;
use crate::call::Call;
use crate::caller::image_in;
use abdm_types::{Fault, UserToken};

const PATH: &str = "profile/account/qrCode";
const BY_ADDRESS: &str = "login/profile/abha/qr-code";

impl Client {
    /// The service's own QR picture: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// As [`Client::card_image`].
    pub async fn qr_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let max = self.0.options().max_image;
        let request = self.get_own(token, PATH, BY_ADDRESS, max);
        let caller = self.caller();
        let reply = self.reply_as_person(&caller, Call::Image, request, token);
        image_in(&reply.await?)
    }
}
