//! Switching an account on again by Aadhaar OTP (protocol.md section 9B).

use super::super::call::Call;
use super::super::response::{TokenKind, user};
use super::super::{Client, Field, Reactivation};
use super::otp::{AuthData, OtpRequest, OtpResponse, VerifyRequest, VerifyResponse, with_the_last};
use abdm_types::{Fault, OtpSent, Reactivated, TokenRealm, TransactionId};

impl Client {
    pub(crate) async fn request_reactivation_otp_v3(
        &self,
        number: &Field,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let path = match self.options().v3_reactivation {
            Reactivation::Login => "profile/login/request/otp",
            Reactivation::Account => "profile/account/request/otp",
        };
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: SCOPE,
                login_hint: "abha-number",
                login_id: number.as_str(),
                otp_system: "aadhaar",
            };
            self.post_v3::<OtpResponse>(Call::ReactivationOtp, path, &body)
                .await?
                .sent()
        };
        with_the_last(resend_of, None, send).await
    }

    pub(crate) async fn reactivate_v3(
        &self,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<Reactivated, Fault> {
        let body = VerifyRequest {
            scope: SCOPE,
            auth_data: AuthData::otp(transaction, otp.as_str(), None),
        };
        let mut response = self
            .post_v3::<VerifyResponse>(Call::Reactivate, "profile/login/verify", &body)
            .await?;
        response.check()?;
        let token = match response.content.take_token() {
            Some(TokenKind::Final(token)) => Some(user(token, TokenRealm::V3)),
            // A token that would have to be exchanged signs nobody in.
            Some(TokenKind::Transfer(_)) | None => None,
        };
        Ok(Reactivated {
            token,
            account: response.content.accounts().into_iter().next(),
        })
    }
}

const SCOPE: &[&str] = &["abha-login", "aadhaar-verify", "re-activate"];
