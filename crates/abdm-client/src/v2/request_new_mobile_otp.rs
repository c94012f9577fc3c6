//! `POST /v2/account/change/mobile/new/generateOTP`: a code to another mobile for an account, the
//! first of two proofs.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `newMobileNumber` in the clear.
//! * Answer: `txnId`.
//! * Source: docs/protocol.md section 10A, step 1.

use super::Client;
use super::wire::TransactionResponse;
use crate::call::Call;
use abdm_types::{Fault, Mobile, OtpSent, UserToken};
use serde::Serialize;

const PATH: &str = "v2/account/change/mobile/new/generateOTP";

impl Client {
    /// Has a code sent to the new mobile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::MobileRefused`] for the present mobile. Where
    /// [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_new_mobile_otp(
        &self,
        token: &UserToken,
        mobile: &Mobile,
    ) -> Result<OtpSent, Fault> {
        let body = NewMobileRequest {
            new_mobile_number: mobile.digits(),
        };
        let request = self.post_as_person(PATH, token, &body)?;
        self.caller()
            .ask::<TransactionResponse>(Call::NewMobileOtp, request)
            .await?
            .sent()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewMobileRequest<'a> {
    new_mobile_number: &'a str,
}
