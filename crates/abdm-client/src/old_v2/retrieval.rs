//! Retrieving a forgotten number by mobile OTP and what one knows of oneself (protocol.md
//! section 7A). Nothing is encrypted.

use super::super::call::Call;
use super::super::person::PersonWire;
use super::super::{Client, Field};
use super::{MobileRequest, TransactionResponse};
use abdm_types::{Demographics, Fault, Mobile, OtpSent, RetrievedV1, TransactionId};
use serde::Serialize;

impl Client {
    /// Has a code sent to the mobile of a forgotten account. Calling it again is the resend.
    /// V1/V2 alone: V3 has [`Client::find_accounts`].
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; after [`Fault::Interrupted`] and [`Fault::TimedOut`] a code may be on its
    /// way.
    pub async fn request_retrieval_otp(&self, mobile: &Mobile) -> Result<OtpSent, Fault> {
        let body = MobileRequest {
            mobile: mobile.digits(),
        };
        let path = "v1/forgot/healthId/mobile/generateOtp";
        self.post_v2::<TransactionResponse>(Call::RetrievalOtp, path, &body)
            .await?
            .sent()
    }

    /// Shows the code and what the person knows of themself. V1/V2 alone.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: [`Fault::DetailsDiffer`] where the service tells that from a wrong code.
    pub async fn retrieve(
        &self,
        transaction: &TransactionId,
        otp: Field,
        details: &Demographics,
    ) -> Result<RetrievedV1, Fault> {
        let name = Name::of(&details.name);
        let date = details.date_of_birth;
        let (month, day) = date.month_and_day.unzip();
        let two_digits = |number: u8| format!("{number:02}");
        let body = RetrieveRequest {
            first_name: name.first,
            middle_name: name.middle,
            last_name: name.last,
            name: details.name.trim(),
            gender: details.gender.code(),
            day_of_birth: day.map(two_digits),
            month_of_birth: month.map(two_digits),
            year_of_birth: format!("{:04}", date.year),
            otp: otp.in_the_clear(),
            status: "Active",
            txn_id: transaction.as_str(),
        };
        let path = "v1/forgot/healthId/mobile";
        let response = self
            .post_v2::<PersonWire>(Call::Retrieve, path, &body)
            .await?;
        let account = response.content.account();
        let (number, address) = account
            .and_then(|account| Some((account.abha_number?, account.abha_address)))
            .ok_or_else(|| response.fault())?;
        Ok(RetrievedV1 {
            abha_number: number,
            abha_address: address,
        })
    }
}

/// A whole name in the three parts that the call has.
#[derive(Debug, PartialEq)]
struct Name<'a> {
    first: &'a str,
    middle: Option<&'a str>,
    last: Option<&'a str>,
}

impl<'a> Name<'a> {
    fn of(whole: &'a str) -> Self {
        let whole = whole.trim();
        let Some((first, rest)) = whole.split_once(char::is_whitespace) else {
            return Self {
                first: whole,
                middle: None,
                last: None,
            };
        };
        let rest = rest.trim();
        match rest.rsplit_once(char::is_whitespace) {
            Some((middle, last)) => Self {
                first,
                middle: Some(middle.trim()),
                last: Some(last),
            },
            None => Self {
                first,
                middle: None,
                last: Some(rest),
            },
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RetrieveRequest<'a> {
    first_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    middle_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<&'a str>,
    name: &'a str,
    gender: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    day_of_birth: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month_of_birth: Option<String>,
    year_of_birth: String,
    otp: &'a str,
    status: &'a str,
    txn_id: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divides_a_name() {
        for (whole, first, middle, last) in [
            ("Kishan kumar Singh", "Kishan", Some("kumar"), Some("Singh")),
            ("Asha Rao", "Asha", None, Some("Rao")),
            (" Asha  Rao ", "Asha", None, Some("Rao")),
            ("Asha", "Asha", None, None),
            ("A B C D", "A", Some("B C"), Some("D")),
            ("", "", None, None),
        ] {
            let parts = Name {
                first,
                middle,
                last,
            };
            assert_eq!(Name::of(whole), parts, "{whole}");
        }
    }
}
