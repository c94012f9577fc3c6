//! Registration by Aadhaar OTP (protocol.md section 6A).

use super::super::call::Call;
use super::super::lenient::{Flag, Part, Secret, Text};
use super::super::person::PersonWire;
use super::super::response::{Tokens, transaction as next};
use super::super::{Client, Field};
use super::{CodeRequest, JwtResponse, Resent, TransactionRequest, TransactionResponse};
use abdm_types::{
    AadhaarVerified, Enrolment, Fault, Mobile, MobileChecked, MobileVerified, OtpSent, TokenRealm,
    TransactionId, UserToken,
};
use serde::{Deserialize, Serialize};
use std::mem::take;
use std::sync::Arc;

impl Client {
    pub(crate) async fn request_aadhaar_otp_v2(&self, aadhaar: &Field) -> Result<OtpSent, Fault> {
        let body = AadhaarRequest {
            aadhaar: aadhaar.as_str(),
        };
        let path = "v2/registration/aadhaar/generateOtp";
        self.post_v2::<TransactionResponse>(Call::AadhaarOtp, path, &body)
            .await?
            .sent()
    }

    pub(crate) async fn resend_aadhaar_otp_v2(
        &self,
        last: &TransactionId,
    ) -> Result<OtpSent, Fault> {
        let body = TransactionRequest {
            txn_id: last.as_str(),
        };
        let path = "v2/registration/aadhaar/resendAadhaarOtp";
        self.post_v2::<Resent>(Call::AadhaarOtp, path, &body)
            .await?
            .sent(last)
    }

    /// Shows the Aadhaar code. No ABHA is made by it; the answer tells of one that exists. V2
    /// alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] above all.
    pub async fn verify_aadhaar_otp(
        &self,
        transaction: &TransactionId,
        otp: Field,
    ) -> Result<AadhaarVerified, Fault> {
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/aadhaar/verifyOTP";
        let response = self
            .post_v2::<PersonWire>(Call::AadhaarVerify, path, &body)
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
            existing,
        })
    }

    /// Asks whether the communication mobile is the one linked to Aadhaar. When it is not, this
    /// call has sent a code to it. V2 alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] a code may be on its
    /// way.
    pub async fn check_mobile(
        &self,
        transaction: &TransactionId,
        mobile: &Mobile,
    ) -> Result<MobileChecked, Fault> {
        let body = CheckRequest {
            mobile: mobile.digits(),
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/aadhaar/checkAndGenerateMobileOTP";
        let response = self
            .post_v2::<CheckResponse>(Call::CheckMobile, path, &body)
            .await?;
        let linked = response.content.mobile_linked.0;
        Ok(MobileChecked {
            mobile_linked: linked.ok_or_else(|| response.fault())?,
            transaction: next(&response.content.txn_id).unwrap_or_else(|| transaction.clone()),
        })
    }

    /// Sends the code of [`Client::check_mobile`] again. V2 alone.
    ///
    /// # Errors
    ///
    /// As [`Client::check_mobile`].
    pub async fn resend_mobile_otp(&self, transaction: &TransactionId) -> Result<OtpSent, Fault> {
        let body = TransactionRequest {
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/mobile/resendOtp";
        self.post_v2::<Resent>(Call::MobileOtp, path, &body)
            .await?
            .sent(transaction)
    }

    pub(crate) async fn verify_mobile_otp_v2(
        &self,
        transaction: &TransactionId,
        otp: &Field,
    ) -> Result<MobileVerified, Fault> {
        let body = CodeRequest {
            otp: otp.as_str(),
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/aadhaar/verifyMobileOTP";
        let transaction = self
            .post_v2::<TransactionResponse>(Call::MobileVerify, path, &body)
            .await?
            .next()?;
        Ok(MobileVerified { transaction })
    }

    /// Makes the ABHA. The consent is part of the call: it is made only after the person has
    /// agreed. V2 alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] the person may have
    /// been enrolled.
    pub async fn create_abha(&self, transaction: &TransactionId) -> Result<Enrolment, Fault> {
        let body = CreateRequest {
            consent: true,
            consent_version: "v1.0",
            txn_id: transaction.as_str(),
        };
        let path = "v2/registration/aadhaar/createHealthIdByAdhaar";
        let response = self.post_v2::<PersonWire>(Call::Enrol, path, &body).await?;
        let mut more = response.also::<Registered>()?;
        Ok(Enrolment {
            transaction: transaction.clone(),
            profile: response.content.profile().ok_or_else(|| response.fault())?,
            is_new: more.new.0.unwrap_or(true),
            mobile_linked: true,
            token: more.token(),
        })
    }
}

/// What stands beside the person in the answers of this journey: the tokens flat, or in an
/// object of their own.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Registered {
    token: Secret,
    refresh_token: Secret,
    jwt_response: Part<JwtResponse>,
    new: Flag,
}

impl Registered {
    fn token(&mut self) -> Option<Arc<UserToken>> {
        Tokens::of(take(&mut self.token), take(&mut self.refresh_token))
            .user(TokenRealm::V2)
            .or_else(|| self.jwt_response.0.take()?.token())
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct CheckResponse {
    mobile_linked: Flag,
    txn_id: Text,
}

#[derive(Serialize)]
struct AadhaarRequest<'a> {
    aadhaar: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CheckRequest<'a> {
    mobile: &'a str,
    txn_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CreateRequest<'a> {
    consent: bool,
    consent_version: &'a str,
    txn_id: &'a str,
}
