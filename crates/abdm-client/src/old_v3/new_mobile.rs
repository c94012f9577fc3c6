//! Another mobile for an account (protocol.md section 10B). The person has signed in by Aadhaar
//! OTP, which is the other proof.

use super::super::call::Call;
use super::super::{Client, Field};
use super::otp::{AuthData, OtpRequest, OtpResponse, VerifyRequest, VerifyResponse, with_the_last};
use abdm_types::{Fault, NewMobileProven, OtpSent, TransactionId, UserToken};

impl Client {
    pub(crate) async fn request_new_mobile_otp_v3(
        &self,
        token: &UserToken,
        mobile: &Field,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "mobile",
                login_id: mobile.as_str(),
                otp_system: "abdm",
            };
            let path = "profile/account/request/otp";
            self.post_v3_as_person::<OtpResponse>(Call::NewMobileOtp, path, token, &body)
                .await?
                .sent()
        };
        with_the_last(resend_of, None, send).await
    }

    pub(crate) async fn verify_new_mobile_v3(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<NewMobileProven, Fault> {
        let body = VerifyRequest {
            scope: SCOPE,
            auth_data: AuthData::otp(transaction, otp.as_str(), None),
        };
        let path = "profile/account/verify";
        let response = self
            .post_v3_as_person::<VerifyResponse>(Call::NewMobileVerify, path, token, &body)
            .await?;
        response.check()?;
        let next = response.content.transaction();
        Ok(NewMobileProven {
            transaction: next.unwrap_or_else(|| transaction.clone()),
        })
    }
}

const SCOPE: &[&str] = &["abha-profile", "mobile-verify"];
