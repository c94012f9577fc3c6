//! `POST /v3/profile/account/request/otp`: ABDM sends a code to another mobile for an account. The
//! person has signed in by Aadhaar code, which is the other proof.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Request: scope `abha-profile`, `mobile-verify`; the mobile, encrypted; `txnId` for another
//!   code.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 10B, step 1.

use super::Client;
use super::wire::{OtpRequest, OtpResponse, with_the_last};
use crate::call::Call;
use abdm_types::{Fault, Mobile, OtpSent, TransactionId, UserToken};

pub(super) const PATH: &str = "profile/account/request/otp";
pub(super) const SCOPE: &[&str] = &["abha-profile", "mobile-verify"];

impl Client {
    /// Has a code sent to the new mobile. `resend_of` names the code that this one is in place of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::MobileRefused`] for the present mobile. Where
    /// [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_new_mobile_otp(
        &self,
        token: &UserToken,
        mobile: &Mobile,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let login_id = caller.encrypt(mobile).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "mobile",
                login_id: login_id.as_str(),
                otp_system: "abdm",
            };
            let request = self.post(PATH, &body)?;
            let response =
                self.ask_as_person::<OtpResponse>(&caller, Call::NewMobileOtp, request, token);
            response.await?.sent()
        };
        with_the_last(resend_of, None, send).await
    }
}
