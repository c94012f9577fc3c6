//! Enrolment by Aadhaar OTP (protocol.md section 6B, steps 1 to 4).

use super::super::call::Call;
use super::super::lenient::{Flag, Part, Text};
use super::super::person::PersonWire;
use super::super::response::{Tokens, transaction};
use super::super::{Client, Field};
use super::otp::{AuthData, OtpRequest, OtpResponse, VerifyRequest, VerifyResponse, with_the_last};
use abdm_types::{
    CONSENT_CODE, CONSENT_VERSION, Enrolment, Fault, Mobile, MobileVerified, OtpSent, TokenRealm,
    TransactionId,
};
use serde::{Deserialize, Serialize};

impl Client {
    pub(crate) async fn request_aadhaar_otp_v3(
        &self,
        aadhaar: &Field,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: &["abha-enrol"],
                login_hint: "aadhaar",
                login_id: aadhaar.as_str(),
                otp_system: "aadhaar",
            };
            self.request_enrolment_otp(Call::AadhaarOtp, &body).await
        };
        with_the_last(resend_of, Some(""), send).await
    }

    /// Enrols with the Aadhaar code and the communication mobile. The consent is part of the
    /// call: it is made only after the person has agreed.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] the person may have
    /// been enrolled.
    pub async fn enrol_by_aadhaar(
        &self,
        transaction_id: &TransactionId,
        otp: Field,
        mobile: &Mobile,
    ) -> Result<Enrolment, Fault> {
        let body = EnrolRequest {
            auth_data: AuthData::otp(transaction_id, otp.as_str(), Some(mobile.digits())),
            consent: ConsentWire {
                code: CONSENT_CODE,
                version: CONSENT_VERSION,
            },
        };
        let mut response = self
            .post_v3::<EnrolResponse>(Call::Enrol, "enrollment/enrol/byAadhaar", &body)
            .await?;
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
            transaction: transaction(&content.txn_id).unwrap_or_else(|| transaction_id.clone()),
            is_new: content.is_new.0.unwrap_or_else(|| !existed()),
            mobile_linked: profile.mobile.is_some(),
            token,
            profile,
        })
    }

    /// Has a code sent to a communication mobile that is not the one linked to Aadhaar.
    /// `resend_of` names the code that this one is in place of: its transaction is the newest
    /// one, and not that of the enrolment.
    ///
    /// # Errors
    ///
    /// As [`Client::request_aadhaar_otp`].
    pub async fn request_mobile_otp(
        &self,
        transaction_id: &TransactionId,
        mobile: Field,
        resend_of: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        let send = async |txn_id| {
            let body = OtpRequest {
                txn_id,
                scope: MOBILE_SCOPE,
                login_hint: "mobile",
                login_id: mobile.as_str(),
                otp_system: "abdm",
            };
            self.request_enrolment_otp(Call::MobileOtp, &body).await
        };
        with_the_last(resend_of, Some(transaction_id.as_str()), send).await
    }

    pub(crate) async fn verify_mobile_otp_v3(
        &self,
        transaction_id: &TransactionId,
        otp: &Field,
    ) -> Result<MobileVerified, Fault> {
        let body = VerifyRequest {
            scope: MOBILE_SCOPE,
            auth_data: AuthData::otp(transaction_id, otp.as_str(), None),
        };
        let response = self
            .post_v3::<VerifyResponse>(Call::MobileVerify, "enrollment/auth/byAbdm", &body)
            .await?;
        response.check()?;
        let transaction = response.content.transaction();
        Ok(MobileVerified {
            transaction: transaction.unwrap_or_else(|| transaction_id.clone()),
        })
    }

    async fn request_enrolment_otp(
        &self,
        call: Call,
        body: &OtpRequest<'_>,
    ) -> Result<OtpSent, Fault> {
        self.post_v3::<OtpResponse>(call, "enrollment/request/otp", body)
            .await?
            .sent()
    }
}

const MOBILE_SCOPE: &[&str] = &["abha-enrol", "mobile-verify"];

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
