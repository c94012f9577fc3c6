//! `POST /v2/account/change/mobile/update/authentication`: changes the mobile by the second proof.
//!
//! * Headers: `Authorization`, `X-Token`, `X-HIP-ID` where one is configured.
//! * Request: `authMethod` `AADHAAR_OTP`; `otp`, encrypted; `txnId`.
//! * Answer: 200 with a text that is not published.
//! * Source: docs/protocol.md section 10A, step 4.

use super::Client;
use super::wire::{AADHAAR_OTP, MethodCodeRequest};
use crate::call::Call;
use crate::fault;
use abdm_types::{Fault, Otp, TransactionId, UserToken};

const PATH: &str = "v2/account/change/mobile/update/authentication";

impl Client {
    /// Changes the mobile by the second proof.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], it may have been changed.
    pub async fn change_mobile(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<(), Fault> {
        let caller = self.caller();
        let otp = caller.encrypt(otp).await?;
        let body = MethodCodeRequest {
            auth_method: AADHAAR_OTP,
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post_as_person(PATH, token, &body)?;
        let reply = caller.reply(Call::ChangeMobile, request).await?;
        // What a success says is not published; a page or an error says otherwise.
        if fault::is_plain_success(&reply) {
            Ok(())
        } else {
            Err(fault::of(Call::ChangeMobile, &reply))
        }
    }
}
