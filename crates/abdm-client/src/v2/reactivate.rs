//! `POST /v2/auth/reactivate`: switches an account on again with UIDAI's code.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured; no `X-Token`.
//! * Request: `authMethod` `AADHAAR_OTP`; `otp`, encrypted; `txnId`.
//! * Answer: a final token with its `refreshToken`.
//! * Source: docs/protocol.md section 9A, step 2.

use super::Client;
use super::wire::{AADHAAR_OTP, JwtResponse, MethodCodeRequest};
use crate::call::Call;
use abdm_types::{Fault, Otp, Reactivated, TransactionId};

const PATH: &str = "v2/auth/reactivate";

impl Client {
    /// Switches the account on again.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], it may be on.
    pub async fn reactivate(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Reactivated, Fault> {
        let caller = self.caller();
        let otp = caller.encrypt(otp).await?;
        let body = MethodCodeRequest {
            auth_method: AADHAAR_OTP,
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let mut response = caller.ask::<JwtResponse>(Call::Reactivate, request).await?;
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
