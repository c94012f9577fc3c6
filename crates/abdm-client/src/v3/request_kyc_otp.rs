//! `POST /v3/profile/account/request/otp`: UIDAI sends a code, with which an account is proved by
//! Aadhaar once more.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`, `X-token`.
//! * Request: scope `abha-profile`, `re-kyc`; the ABHA number with its dashes, encrypted; `txnId`
//!   for another code.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 10C, step 1 of "KYC again".

use super::Client;
use super::request_new_mobile_otp::PATH;
use super::wire::{OtpRequest, OtpResponse, with_the_last};
use crate::call::Call;
use abdm_types::{AbhaNumber, Fault, OtpSent, TransactionId, UserToken};

pub(super) const SCOPE: &[&str] = &["abha-profile", "re-kyc"];

impl Client {
    /// Has a code sent to the phone that is linked to the Aadhaar number of an account. `resend_of`
    /// names the code that this one is in place of.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::AadhaarWithoutMobile`] where UIDAI knows no phone. Where
    /// [`Fault::may_have_arrived`], a code may be on its way.
    pub async fn request_kyc_otp(
        &self,
        token: &UserToken,
        number: &AbhaNumber,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let login_id = caller.encrypt(number).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "abha-number",
                login_id: login_id.as_str(),
                otp_system: "aadhaar",
            };
            let request = self.post(PATH, &body)?;
            let response = self.ask_as_person::<OtpResponse>(&caller, Call::KycOtp, request, token);
            response.await?.sent()
        };
        with_the_last(resend_of, None, send).await
    }
}
