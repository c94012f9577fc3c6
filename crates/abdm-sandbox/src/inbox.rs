//! The messages of the practice phone.

use super::clock;
use abdm_types::UtcMillis;
use serde_json::{Value, json};
use std::fmt;
use uuid::Uuid;

/// A message that the sandbox "sent". One-time codes are nowhere else to be found.
#[derive(Clone, PartialEq, Eq)]
pub struct Sms {
    /// Where it went: a mobile of ten digits, or an e-mail address.
    pub to: String,
    /// What the phone shows.
    pub text: String,
    /// The six-digit code in the text.
    pub otp: String,
    /// The transaction that the code belongs to.
    pub txn_id: String,
    /// When it was sent, by the sandbox's clock.
    pub sent_at: UtcMillis,
}

/// Who sends a code, which decides the wording.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sender<'a> {
    /// UIDAI, to the mobile of the Aadhaar number with these last four digits.
    Uidai {
        /// Last four digits of the Aadhaar number.
        last_four: &'a str,
    },
    /// ABDM, to a mobile that is to be verified.
    Abdm,
    /// ABDM, to an e-mail address that is to be verified.
    AbdmByEmail,
}

impl Sms {
    /// Writes a message.
    pub(super) fn new(
        sender: Sender<'_>,
        to: &str,
        otp: &str,
        txn_id: Uuid,
        now: UtcMillis,
    ) -> Self {
        let text = match sender {
            Sender::Uidai { last_four } => format!(
                "{otp} is the OTP for Aadhaar XX{last_four} (valid for 10 minutes). Do not tell it to anyone. - UIDAI (practice)"
            ),
            Sender::AbdmByEmail => format!(
                "{otp} is the OTP to verify your e-mail address for ABHA (valid for 10 minutes). Do not tell it to anyone. - ABDM (practice)"
            ),
            Sender::Abdm => format!(
                "{otp} is the OTP to verify your mobile number for ABHA (valid for 10 minutes). Do not tell it to anyone. - ABDM (practice)"
            ),
        };
        Self {
            to: to.to_owned(),
            text,
            otp: otp.to_owned(),
            txn_id: txn_id.to_string(),
            sent_at: now,
        }
    }

    /// The form of `GET /practice/inbox`.
    pub(super) fn to_json(&self) -> Value {
        json!({
            "to": self.to,
            "text": self.text,
            "otp": self.otp,
            "txnId": self.txn_id,
            "sentAt": clock::utc_text(self.sent_at),
        })
    }
}

impl fmt::Debug for Sms {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sms")
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_code_and_no_number() {
        let sms = Sms::new(
            Sender::Abdm,
            "9999900001",
            "123456",
            Uuid::nil(),
            UtcMillis(0),
        );
        let debug = format!("{sms:?}");
        assert!(!debug.contains("123456") && !debug.contains("99999"));
        assert!(sms.text.contains("123456"));
    }
}
