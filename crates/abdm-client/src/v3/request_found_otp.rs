//! `POST /v3/profile/login/request/otp`: ABDM sends a code for one of the accounts that were found.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `txnId` of the finding, and for another code that of the last one; scope
//!   `abha-login`, `search-abha`, `mobile-verify`; the account's `index`, encrypted.
//! * Answer: `txnId` and `message`.
//! * Source: docs/protocol.md section 7B, step 2 of "Find ABHA".

use super::Client;
use super::request_login_otp::PATH;
use super::wire::{OtpRequest, OtpResponse, with_the_last};
use crate::call::Call;
use abdm_types::{Fault, OtpSent, TransactionId};

impl Client {
    /// Has a code sent for one of the accounts of [`Client::find_accounts`], by its index. Its
    /// code is shown with [`Client::verify_login`]. `resend_of` names the code that this one is in
    /// place of.
    ///
    /// # Errors
    ///
    /// As [`Client::request_login_otp`].
    pub async fn request_found_otp(
        &self,
        transaction: &TransactionId,
        index: u32,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let caller = self.caller();
        let login_id = caller.encrypt(index.to_string().as_str()).await?;
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-login", "search-abha", "mobile-verify"],
                login_hint: "index",
                login_id: login_id.as_str(),
                otp_system: "abdm",
            };
            let request = self.post(PATH, &body)?;
            let response = caller.ask::<OtpResponse>(Call::LoginOtp, request).await?;
            response.sent()
        };
        with_the_last(resend_of, Some(transaction.as_str()), send).await
    }
}
