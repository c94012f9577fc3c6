//! `POST /v2/registration/aadhaar/createHealthIdByAdhaar` (the spelling is theirs): makes the ABHA.
//!
//! * Headers: `Authorization`, `X-HIP-ID` where one is configured.
//! * Request: `consent`, `consentVersion`, `txnId`.
//! * Answer: the person with `healthIdNumber`, `new`, and the tokens flat or as `jwtResponse`.
//! * Source: docs/protocol.md section 6A, step 5.

use super::Client;
use super::wire::Registered;
use crate::call::Call;
use crate::person::PersonWire;
use abdm_types::{Enrolment, Fault, TransactionId};
use serde::Serialize;

const PATH: &str = "v2/registration/aadhaar/createHealthIdByAdhaar";

impl Client {
    /// Makes the ABHA. The consent is part of the call: it is made only after the person has
    /// agreed.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], the person may have been enrolled.
    pub async fn create_abha(&self, transaction: &TransactionId) -> Result<Enrolment, Fault> {
        let body = CreateRequest {
            consent: true,
            consent_version: "v1.0",
            txn_id: transaction.as_str(),
        };
        let request = self.post(PATH, &body)?;
        let response = self
            .caller()
            .ask::<PersonWire>(Call::Enrol, request)
            .await?;
        let mut more = response.also::<Registered>()?;
        Ok(Enrolment {
            transaction: transaction.clone(),
            profile: response.profile()?,
            is_new: more.new.0.unwrap_or(true),
            mobile_linked: true,
            token: more.token(),
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CreateRequest<'a> {
    consent: bool,
    consent_version: &'a str,
    txn_id: &'a str,
}
