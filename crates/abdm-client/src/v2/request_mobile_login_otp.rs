//! `POST /v2/registration/mobile/login/generateOtp`: a code for a sign-in by mobile.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `mobile` in the clear.
//! * Answer: `txnId`.
//! * Source: docs/protocol.md section 8A, "By mobile".

use super::Client;
use super::wire::{MobileRequest, TransactionResponse};
use crate::call::Call;
use abdm_types::{Fault, Mobile, OtpSent};

const PATH: &str = "v2/registration/mobile/login/generateOtp";

impl Client {
    /// Has ABDM send a code to a mobile, which several people may share.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::NotFound`] above all; where [`Fault::may_have_arrived`], a code
    /// may be on its way.
    pub async fn request_mobile_login_otp(&self, mobile: &Mobile) -> Result<OtpSent, Fault> {
        let body = MobileRequest {
            mobile: mobile.digits(),
        };
        let request = self.post(PATH, &body)?;
        self.caller()
            .ask::<TransactionResponse>(Call::LoginOtp, request)
            .await?
            .sent()
    }
}
