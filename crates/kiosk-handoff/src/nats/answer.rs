//! What a stream says of a message: that it is there, or why it is not.

use crate::destination::Delivered;
use kiosk_record::HandoffFault;
use serde::Deserialize;

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    stream: String,
    #[serde(default)]
    seq: u64,
    #[serde(default)]
    duplicate: bool,
    error: Option<Refusal>,
}

#[derive(Deserialize)]
struct Refusal {
    #[serde(default)]
    code: u16,
    #[serde(default)]
    err_code: u32,
}

/// Another stream takes the subject than the one that is expected.
const OTHER_STREAM: u32 = 10_060;

/// The stream takes no message of this length.
const TOO_LONG: u32 = 10_054;

/// Nobody but a stream answers with its name and the place of the message in it.
pub(super) fn read(payload: &[u8]) -> Result<Delivered, HandoffFault> {
    let answer: Answer = serde_json::from_slice(payload).map_err(|_| HandoffFault::NoAnswer)?;
    if let Some(refusal) = answer.error {
        return Err(refusal.fault());
    }
    if answer.stream.is_empty() || answer.seq == 0 {
        return Err(HandoffFault::NoAnswer);
    }
    Ok(Delivered {
        patient: None,
        is_new: Some(!answer.duplicate),
    })
}

impl Refusal {
    fn fault(&self) -> HandoffFault {
        match (self.err_code, self.code) {
            (OTHER_STREAM, _) | (_, 404) => HandoffFault::WrongAddress,
            (TOO_LONG, _) => HandoffFault::Refused,
            (_, 401 | 403) => HandoffFault::NotAllowed,
            // Also a stream that is full and drops nothing.
            (_, 503) => HandoffFault::Busy,
            _ => HandoffFault::ServerFailed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acknowledgement_is_one_and_everything_else_is_none() {
        let there = |is_new| {
            Ok(Delivered {
                patient: None,
                is_new: Some(is_new),
            })
        };
        for (payload, said) in [
            (r#"{"stream":"PATIENTS","seq":7}"#, there(true)),
            (
                r#"{"stream":"PATIENTS","seq":7,"duplicate":true,"domain":"x"}"#,
                there(false),
            ),
            (r#"{"stream":"","seq":7}"#, Err(HandoffFault::NoAnswer)),
            (r#"{"stream":"PATIENTS"}"#, Err(HandoffFault::NoAnswer)),
            ("{}", Err(HandoffFault::NoAnswer)),
            ("", Err(HandoffFault::NoAnswer)),
            ("+OK", Err(HandoffFault::NoAnswer)),
            ("[]", Err(HandoffFault::NoAnswer)),
            (
                r#"{"error":{"code":400,"err_code":10060,"description":"expected stream does not match"},"stream":"OTHER","seq":0}"#,
                Err(HandoffFault::WrongAddress),
            ),
            (
                r#"{"error":{"code":400,"err_code":10054}}"#,
                Err(HandoffFault::Refused),
            ),
            (
                r#"{"error":{"code":503,"err_code":10077,"description":"maximum messages exceeded"}}"#,
                Err(HandoffFault::Busy),
            ),
            (r#"{"error":{"code":500}}"#, Err(HandoffFault::ServerFailed)),
            (r#"{"error":{}}"#, Err(HandoffFault::ServerFailed)),
        ] {
            assert_eq!(read(payload.as_bytes()), said, "{payload}");
        }
    }
}
