//! `GET /v3/profile/account/abha-card`: the service's own picture of the card. For a token by ABHA
//! address it is `GET /v3/phr/web/login/profile/abha/phr-card`.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Answer: 200 or 202 with a PNG or JPEG file, as it is or in base64.
//! * Source: docs/protocol.md sections 6C and 8B.

use super::Client;
use crate::call::Call;
use crate::caller::image_in;
use abdm_types::{Fault, UserToken};

const PATH: &str = "profile/account/abha-card";
const BY_ADDRESS: &str = "login/profile/abha/phr-card";

impl Client {
    /// The service's own picture of the card: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::Garbled`] when what came is no such file. Asking again is safe.
    pub async fn card_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let max = self.0.options().max_image;
        let request = self.get_own(token, PATH, BY_ADDRESS, max);
        let caller = self.caller();
        let reply = self.reply_as_person(&caller, Call::Image, request, token);
        image_in(&reply.await?)
    }
}
