//! Switching an account on again by Aadhaar OTP (protocol.md section 9A).

use super::super::call::Call;
use super::super::{Client, Field};
use super::login::InitRequest;
use super::{JwtResponse, TransactionResponse};
use abdm_types::{Fault, OtpSent, Reactivated, TransactionId};
use serde::Serialize;

impl Client {
    pub(crate) async fn request_reactivation_otp_v2(&self, number: &str) -> Result<OtpSent, Fault> {
        let body = InitRequest {
            auth_method: AADHAAR_OTP,
            healthid: number,
        };
        let path = "v2/auth/reactivate/init";
        self.post_v2::<TransactionResponse>(Call::ReactivationOtp, path, &body)
            .await?
            .sent()
    }

    pub(crate) async fn reactivate_v2(
        &self,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<Reactivated, Fault> {
        let body = MethodCodeRequest {
            auth_method: AADHAAR_OTP,
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let mut response = self
            .post_v2::<JwtResponse>(Call::Reactivate, "v2/auth/reactivate", &body)
            .await?;
        let content = std::mem::take(&mut response.content);
        let is_one = content.is_one();
        let token = content.token();
        // The account is on, even if the token that came with it is of no use.
        if token.is_none() && !is_one {
            return Err(response.fault());
        }
        Ok(Reactivated {
            token,
            account: None,
        })
    }
}

pub(super) const AADHAAR_OTP: &str = "AADHAAR_OTP";

/// A code with the way it was sent.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MethodCodeRequest<'a> {
    pub(super) auth_method: &'a str,
    pub(super) otp: &'a str,
    pub(super) txn_id: &'a str,
}
