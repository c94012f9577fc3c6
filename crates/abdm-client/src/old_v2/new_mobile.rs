//! Another mobile for an account, with two proofs: a code to the new mobile, and one by Aadhaar
//! (protocol.md section 10A).

use super::super::call::Call;
use super::super::fault;
use super::super::transport::x_token;
use super::super::{Client, Field};
use super::reactivation::{AADHAAR_OTP, MethodCodeRequest};
use super::{CodeRequest, Resent, TransactionRequest, TransactionResponse};
use abdm_types::{Fault, NewMobileProven, OtpSent, TransactionId, UserToken};
use serde::Serialize;

impl Client {
    pub(crate) async fn request_new_mobile_otp_v2(
        &self,
        token: &UserToken,
        mobile: &Field,
    ) -> Result<OtpSent, Fault> {
        let body = NewMobileRequest {
            new_mobile_number: mobile.as_str(),
        };
        let path = "v2/account/change/mobile/new/generateOTP";
        self.post_v2_as_person::<TransactionResponse>(Call::NewMobileOtp, path, token, &body)
            .await?
            .sent()
    }

    pub(crate) async fn resend_new_mobile_otp_v2(
        &self,
        token: &UserToken,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let body = TransactionRequest {
            txn_id: last.as_str(),
        };
        let path = "v2/account/change/mobile/new/resendOtp";
        self.post_v2_as_person::<Resent>(Call::NewMobileOtp, path, token, &body)
            .await?
            .sent(last)
    }

    pub(crate) async fn verify_new_mobile_v2(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<NewMobileProven, Fault> {
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let path = "v2/account/change/mobile/new/verifyOTP";
        let transaction = self
            .post_v2_as_person::<TransactionResponse>(Call::NewMobileVerify, path, token, &body)
            .await?
            .next()?;
        Ok(NewMobileProven { transaction })
    }

    /// Has UIDAI send the code of the second proof. Calling it again is the resend. V2 alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] a code may be on its
    /// way.
    pub async fn request_change_otp(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let body = TransactionRequest {
            txn_id: transaction.as_str(),
        };
        let path = "v2/account/change/mobile/aadhaar/generateOTP";
        self.post_v2_as_person::<TransactionResponse>(Call::ChangeOtp, path, token, &body)
            .await?
            .sent()
    }

    /// Changes the mobile by the second proof. V2 alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] the mobile may have
    /// been changed.
    pub async fn change_mobile(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: Field,
    ) -> Result<(), Fault> {
        let body = MethodCodeRequest {
            auth_method: AADHAAR_OTP,
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self
            .post_request_v2("v2/account/change/mobile/update/authentication", &body)?
            .header("X-Token", x_token(self.options().x_token, token.expose())?);
        let reply = self.call(Call::ChangeMobile, request).await?;
        // What a success says is not published; a page or an error says otherwise.
        if fault::is_plain_success(&reply) {
            Ok(())
        } else {
            Err(fault::of(Call::ChangeMobile, &reply))
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewMobileRequest<'a> {
    new_mobile_number: &'a str,
}
