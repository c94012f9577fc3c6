//! An address that takes each person as JSON, signed: `X-Kiosk-Signature: v1=HEX` is the HMAC-SHA-256 of
//! the seconds of `X-Kiosk-Timestamp`, a dot and the body, under a key that both sides know.

use crate::destination::{Delivered, Destination, Handoff, Ongoing, Trouble};
use crate::http::{Http, Reach, ReachError};
use abdm_client::SecretPlace;
use abdm_types::AbhaNumber;
use aws_lc_rs::hmac;
use kiosk_record::{DestinationKind, HandoffFault, PatientId};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde::Deserialize;
use std::fmt::Write as _;

/// An address that takes people.
#[derive(Debug)]
pub struct Webhook {
    http: Http,
    signing: SecretPlace,
    with_photo: bool,
}

/// What an answer may tell.
#[derive(Deserialize, Default)]
struct Told {
    patient_id: Option<String>,
}

/// No answer has to be longer.
const LONGEST_ANSWER: usize = 64 * 1024;

impl Webhook {
    /// Makes ready to call an address; nothing is sent. The key for signatures is read anew for each call.
    ///
    /// # Errors
    ///
    /// [`ReachError`] if it cannot be reached as the settings have it.
    pub fn new(reach: &Reach, signing: SecretPlace, with_photo: bool) -> Result<Self, ReachError> {
        Ok(Self {
            http: Http::new(reach)?,
            signing,
            with_photo,
        })
    }

    async fn hand_over(&self, handoff: Handoff<'_>) -> Result<Delivered, Trouble> {
        let mut patient = handoff.patient.clone();
        patient.photo = patient.photo.filter(|_| self.with_photo);
        let body = patient.to_json(Some(handoff.key));
        let secret = self.signing.read();
        let secret = secret.map_err(|_| HandoffFault::SecretUnreadable)?;
        let seconds = handoff.now.0.div_euclid(1000);
        let request = self
            .http
            .client()
            .post(self.http.url("")?)
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "application/json")
            .header("Idempotency-Key", handoff.key.to_string())
            .header("X-Kiosk-Timestamp", seconds.to_string())
            .header("X-Kiosk-Signature", signature(&secret, seconds, &body))
            .body(body.to_vec());
        let answer = self.http.send(request, LONGEST_ANSWER).await?;
        if let Some(trouble) = answer.trouble() {
            return Err(trouble);
        }
        let body = answer
            .body
            .as_deref()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let told: Told = serde_json::from_slice(body).unwrap_or_default();
        Ok(Delivered {
            patient: told.patient_id.as_deref().and_then(PatientId::new),
            is_new: None,
        })
    }
}

/// `v1=` and the signature in hexadecimal digits.
fn signature(secret: &str, seconds: i64, body: &[u8]) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let mut signing = hmac::Context::with_key(&key);
    signing.update(seconds.to_string().as_bytes());
    signing.update(b".");
    signing.update(body);
    let mut text = "v1=".to_owned();
    for byte in signing.sign().as_ref() {
        // Nothing can go wrong in writing to a text.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

impl Destination for Webhook {
    fn kind(&self) -> DestinationKind {
        DestinationKind::Webhook
    }

    fn find<'a>(&'a self, _: &'a AbhaNumber) -> Ongoing<'a, Option<PatientId>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn deliver<'a>(&'a self, handoff: Handoff<'a>) -> Ongoing<'a, Delivered> {
        Box::pin(self.hand_over(handoff))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against `printf '1795759200.{}' | openssl dgst -sha256 -hmac key`.
    #[test]
    fn a_signature_is_that_of_other_programs() {
        assert_eq!(
            signature("key", 1_795_759_200, b"{}"),
            "v1=ef11a4f95768fe3e30af8f3c997e603d9fc2dc4b6553a54b9c10148d964c28d8"
        );
    }
}
