//! `POST /v2/registration/aadhaar/verifyOTP`: shows UIDAI's code. No ABHA is made by it.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `otp`, encrypted, and `txnId`.
//! * Answer: `txnId` for the next step, what UIDAI knows of the person, and where an ABHA exists
//!   `new` false with `healthIdNumber` and `jwtResponse`.
//! * Source: docs/protocol.md section 6A, step 2.

use super::Client;
use super::wire::{CodeRequest, Registered, TransactionResponse};
use crate::call::Call;
use crate::person::PersonWire;
use abdm_types::{AadhaarVerified, Enrolment, Fault, Otp, TransactionId};

const PATH: &str = "v2/registration/aadhaar/verifyOTP";

impl Client {
    /// Shows the Aadhaar code. No ABHA is made by it; the answer tells of one that exists.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] above all.
    pub async fn verify_aadhaar_otp(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<AadhaarVerified, Fault> {
        let caller = self.caller();
        let otp = caller.encrypt(otp).await?;
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = caller
            .ask::<PersonWire>(Call::AadhaarVerify, request)
            .await?;
        let mut more = response.also::<Registered>()?;
        let next = response.also::<TransactionResponse>()?.transaction();
        // All steps of this journey have one transaction as a rule: the code is spent, and what
        // UIDAI said of the person proves that it was right.
        let is_right = response.content.is_described() || more.new.0.is_some();
        let known = is_right.then(|| transaction.clone());
        let transaction = next.or(known).ok_or_else(|| response.fault())?;
        let existing = match (more.new.0, response.content.profile()) {
            (Some(true), _) | (_, None) => None,
            (Some(false) | None, Some(profile)) => Some(Box::new(Enrolment {
                transaction: transaction.clone(),
                is_new: false,
                mobile_linked: true,
                token: more.token(),
                profile,
            })),
        };
        Ok(AadhaarVerified {
            transaction,
            date_of_birth: response.content.date_of_birth(),
            existing,
        })
    }
}
