//! Enrolment by Aadhaar OTP (protocol.md section 6B, steps 1 to 4).

use super::super::fault::{self, Call};
use super::super::wire::{Flag, Secret, Text};
use super::super::{Client, Sealed};
use super::profile::ProfileWire;
use super::transaction;
use crate::domain::{
    CONSENT_CODE, CONSENT_VERSION, Enrolment, Fault, Mobile, MobileVerified, OtpSent,
    TransactionId, UserToken,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

impl Client {
    /// Has UIDAI send a code to the phone that is linked to Aadhaar. It takes an Aadhaar number
    /// or a VID, sealed with [`Client::seal`]. Calling it again is the resend: it sends another
    /// message and counts.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] a code may be on its
    /// way.
    pub async fn request_aadhaar_otp(&self, aadhaar: Sealed) -> Result<OtpSent, Fault> {
        let body = OtpRequest {
            txn_id: "",
            scope: &["abha-enrol"],
            login_hint: "aadhaar",
            login_id: aadhaar.as_str(),
            otp_system: "aadhaar",
        };
        self.request_otp(Call::AadhaarOtp, &body).await
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
        otp: Sealed,
        mobile: &Mobile,
    ) -> Result<Enrolment, Fault> {
        let body = EnrolRequest {
            auth_data: AuthData::otp(OtpProof {
                txn_id: transaction_id.as_str(),
                otp_value: otp.as_str(),
                mobile: Some(mobile.digits()),
            }),
            consent: ConsentWire {
                code: CONSENT_CODE,
                version: CONSENT_VERSION,
            },
        };
        let mut answer = self
            .post_v3::<EnrolAnswer>(Call::Enrol, "enrollment/enrol/byAadhaar", &body)
            .await?;
        let token = std::mem::take(&mut answer.content.tokens).token();
        let content = &answer.content;
        let wire = content.profile.as_ref().ok_or_else(|| answer.fault())?;
        let profile = wire.profile().ok_or_else(|| answer.fault())?;
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
    ///
    /// # Errors
    ///
    /// As [`Client::request_aadhaar_otp`].
    pub async fn request_mobile_otp(
        &self,
        transaction_id: &TransactionId,
        mobile: Sealed,
    ) -> Result<OtpSent, Fault> {
        let body = OtpRequest {
            txn_id: transaction_id.as_str(),
            scope: MOBILE_SCOPE,
            login_hint: "mobile",
            login_id: mobile.as_str(),
            otp_system: "abdm",
        };
        self.request_otp(Call::MobileOtp, &body).await
    }

    /// Proves the communication mobile. A wrong code comes back with status 200.
    ///
    /// # Errors
    ///
    /// Any [`Fault`], [`Fault::OtpWrong`] and [`Fault::OtpExpired`] above all.
    pub async fn verify_mobile_otp(
        &self,
        transaction_id: &TransactionId,
        otp: Sealed,
    ) -> Result<MobileVerified, Fault> {
        let body = VerifyRequest {
            scope: MOBILE_SCOPE,
            auth_data: AuthData::otp(OtpProof {
                txn_id: transaction_id.as_str(),
                otp_value: otp.as_str(),
                mobile: None,
            }),
        };
        let answer = self
            .post_v3::<VerifyAnswer>(Call::MobileVerify, "enrollment/auth/byAbdm", &body)
            .await?;
        let content = &answer.content;
        match content.auth_result.raw() {
            Some(result) if result.eq_ignore_ascii_case("success") => Ok(MobileVerified {
                transaction: transaction(&content.txn_id).unwrap_or_else(|| transaction_id.clone()),
            }),
            Some(result) if result.to_ascii_lowercase().starts_with("fail") => {
                Err(fault::of_failed_proof(content.message.raw()))
            }
            // Neither good nor wrong: no try is counted against the person for it.
            Some(_) | None => Err(answer.fault()),
        }
    }

    async fn request_otp(&self, call: Call, body: &OtpRequest<'_>) -> Result<OtpSent, Fault> {
        let answer = self
            .post_v3::<OtpAnswer>(call, "enrollment/request/otp", body)
            .await?;
        Ok(OtpSent {
            transaction: transaction(&answer.content.txn_id).ok_or_else(|| answer.fault())?,
            phone_ends_with: answer.content.message.raw().and_then(last_digits),
        })
    }
}

/// The last digits of the phone in a sentence whose words vary: nothing but these is read, and
/// never more than four.
fn last_digits(message: &str) -> Option<String> {
    let end = message.rfind(|character: char| character.is_ascii_digit())? + 1;
    let run = message
        .get(..end)?
        .rsplit(|character: char| !character.is_ascii_digit())
        .next()?;
    let digits = run.get(run.len().saturating_sub(4)..)?;
    (digits.len() >= 2).then(|| digits.to_owned())
}

const MOBILE_SCOPE: &[&str] = &["abha-enrol", "mobile-verify"];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OtpRequest<'a> {
    txn_id: &'a str,
    scope: &'a [&'a str],
    login_hint: &'a str,
    login_id: &'a str,
    otp_system: &'a str,
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct VerifyRequest<'a> {
    scope: &'a [&'a str],
    auth_data: AuthData<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AuthData<'a> {
    auth_methods: [&'a str; 1],
    otp: OtpProof<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OtpProof<'a> {
    txn_id: &'a str,
    otp_value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mobile: Option<&'a str>,
}

impl<'a> AuthData<'a> {
    fn otp(otp: OtpProof<'a>) -> Self {
        Self {
            auth_methods: ["otp"],
            otp,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct OtpAnswer {
    txn_id: Text,
    message: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct EnrolAnswer {
    message: Text,
    txn_id: Text,
    tokens: Tokens,
    #[serde(rename = "ABHAProfile")]
    profile: Option<ProfileWire>,
    is_new: Flag,
}

/// The names of 2026 and those of the OpenAPI sample of 2023.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Tokens {
    token: Secret,
    id_token: Secret,
}

impl Tokens {
    fn token(self) -> Option<Arc<UserToken>> {
        let text = self.token.token().or_else(|| self.id_token.token())?;
        Some(Arc::new(UserToken::new(text.to_string())))
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct VerifyAnswer {
    txn_id: Text,
    auth_result: Text,
    message: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_last_four_digits_and_nothing_else() {
        for (message, digits) in [
            (
                "OTP sent to Aadhaar registered mobile number ending with ******5708",
                Some("5708"),
            ),
            (
                "OTP is sent to Aadhaar registered mobile number ending with******0903",
                Some("0903"),
            ),
            ("OTP sent to 9545812125", Some("2125")),
            ("OTP sent to mobile ending with ******3372.", Some("3372")),
            ("कोड भेजा गया ••••3372 पर", Some("3372")),
            ("OTP sent", None),
            ("12", Some("12")),
            ("", None),
        ] {
            assert_eq!(last_digits(message).as_deref(), digits, "{message}");
        }
    }
}
