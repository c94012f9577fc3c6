//! `POST /v2/registration/aadhaar/verifyMobileOTP`: shows the code of the communication mobile.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `otp`, in the clear or encrypted as the settings say, and `txnId`.
//! * Answer: `txnId`.
//! * Source: docs/protocol.md section 6A, step 4, and section 4.

use super::Client;
use super::wire::{CodeRequest, TransactionResponse};
use crate::CodeForm;
use crate::call::Call;
use crate::encryption::Field;
use abdm_types::{Fault, MobileVerified, Otp, TransactionId};

const PATH: &str = "v2/registration/aadhaar/verifyMobileOTP";

impl Client {
    /// Proves the communication mobile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] and [`Fault::OtpExpired`] above all.
    pub async fn verify_mobile_otp(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<MobileVerified, Fault> {
        let caller = self.caller();
        let otp = match self.0.options().v2_mobile_code {
            CodeForm::Plain => otp.with(Field::plain),
            CodeForm::Encrypted => caller.encrypt(otp).await?,
        };
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = caller.ask::<TransactionResponse>(Call::MobileVerify, request);
        Ok(MobileVerified {
            transaction: response.await?.next()?,
        })
    }
}
