//! `POST /v3/enrollment/enrol/byAadhaar`: the Aadhaar code and the communication mobile make the
//! ABHA.
//!
//! * Headers: `Authorization`, `REQUEST-ID`, `TIMESTAMP`.
//! * Request: `authData` with the code encrypted and the mobile in the clear, and the consent.
//! * Answer: `txnId`, `isNew`, `tokens`, and the person as `ABHAProfile`, whose `mobile` is null
//!   when the one that was given is not that of Aadhaar.
//! * Source: docs/protocol.md section 6B, step 2.

use super::Client;
use super::wire::AuthData;
use crate::call::Call;
use crate::lenient::{Flag, Part, Text};
use crate::person::PersonWire;
use crate::response::{Tokens, transaction as next};
use abdm_types::{
    CONSENT_CODE, CONSENT_VERSION, Enrolment, Fault, Mobile, Otp, TokenRealm, TransactionId,
};
use serde::{Deserialize, Serialize};

const PATH: &str = "enrollment/enrol/byAadhaar";

impl Client {
    /// Enrols with the Aadhaar code and the communication mobile. The consent is part of the
    /// call: it is made only after the person has agreed.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; where [`Fault::may_have_arrived`], the person may have been enrolled.
    pub async fn enrol_by_aadhaar(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
        mobile: &Mobile,
    ) -> Result<Enrolment, Fault> {
        let caller = self.caller();
        let otp_value = caller.encrypt(otp).await?;
        let body = EnrolRequest {
            auth_data: AuthData::otp(transaction, otp_value.as_str(), Some(mobile.digits())),
            consent: ConsentWire {
                code: CONSENT_CODE,
                version: CONSENT_VERSION,
            },
        };
        let request = self.post(PATH, &body)?;
        let mut response = caller.ask::<EnrolResponse>(Call::Enrol, request).await?;
        let tokens = response.content.tokens.0.take();
        let token = tokens.and_then(|tokens| tokens.user(TokenRealm::V3));
        let content = &response.content;
        let wire = content.profile.0.as_ref().ok_or_else(|| response.fault())?;
        let mut profile = wire.profile().ok_or_else(|| response.fault())?;
        profile.unmask_mobile(mobile.digits());
        let existed = || {
            let message = content.message.raw().unwrap_or_default().to_lowercase();
            message.contains("already exist")
        };
        Ok(Enrolment {
            transaction: next(&content.txn_id).unwrap_or_else(|| transaction.clone()),
            is_new: content.is_new.0.unwrap_or_else(|| !existed()),
            mobile_linked: profile.mobile.is_some(),
            token,
            profile,
        })
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EnrolRequest<'a> {
    auth_data: AuthData<'a>,
    consent: ConsentWire<'a>,
}

#[derive(Serialize)]
struct ConsentWire<'a> {
    code: &'a str,
    version: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct EnrolResponse {
    message: Text,
    txn_id: Text,
    tokens: Part<Tokens>,
    #[serde(rename = "ABHAProfile")]
    profile: Part<PersonWire>,
    is_new: Flag,
}
