//! `POST /v3/profile/account/request/otp`: ABDM sends a code to an e-mail address for an account.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Request: scope `abha-profile`, `email-verify`; the address, encrypted; `txnId` for another
//!   code.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 10C, step 1 of "E-mail".

use super::Client;
use super::request_new_mobile_otp::PATH;
use super::wire::{OtpRequest, OtpResponse, with_the_last};
use crate::call::Call;
use abdm_types::{EmailAddress, Fault, OtpSent, TransactionId, UserToken};

pub(super) const SCOPE: &[&str] = &["abha-profile", "email-verify"];

impl Client {
    /// Has a code sent to an e-mail address. `resend_of` names the code that this one is in place
    /// of. What the answer tells of the address is not read: the person has just given it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]. Where [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_email_otp(
        &self,
        token: &UserToken,
        email: &EmailAddress,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let login_id = caller.encrypt(email).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "email",
                login_id: login_id.as_str(),
                otp_system: "abdm",
            };
            let request = self.post(PATH, &body)?;
            let response =
                self.ask_as_person::<OtpResponse>(&caller, Call::EmailOtp, request, token);
            let sent = response.await?.sent()?;
            Ok(OtpSent {
                phone_ends_with: None,
                ..sent
            })
        };
        with_the_last(resend_of, None, send).await
    }
}
