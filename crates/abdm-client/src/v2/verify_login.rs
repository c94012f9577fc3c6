//! `POST /v1/auth/confirmWithMobileOTP` or `…/confirmWithAadhaarOtp`: shows the code of a sign-in
//! by ABHA number or address.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `otp` in the clear, and `txnId`.
//! * Answer: a final token with its `refreshToken`.
//! * Source: docs/protocol.md section 8A, step 3, and section 4.

use super::Client;
use super::wire::{CodeRequest, JwtResponse};
use crate::call::Call;
use crate::encryption::Field;
use abdm_types::{Fault, Otp, OtpSystem, Proof, TransactionId};

const BY_MOBILE: &str = "v1/auth/confirmWithMobileOTP";
const BY_AADHAAR: &str = "v1/auth/confirmWithAadhaarOtp";

impl Client {
    /// Shows the code of [`Client::request_login_otp`]; `system` is the one that sent it.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] above all.
    pub async fn verify_login(
        &self,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Proof, Fault> {
        let path = match system {
            OtpSystem::Abdm => BY_MOBILE,
            OtpSystem::Aadhaar => BY_AADHAAR,
        };
        let otp = otp.with(Field::plain);
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post(path, &body)?;
        let mut response = self
            .caller()
            .ask::<JwtResponse>(Call::LoginVerify, request)
            .await?;
        let token = std::mem::take(&mut response.content).token();
        Ok(Proof::Final {
            token: token.ok_or_else(|| response.fault())?,
            account: None,
        })
    }
}
