//! The one place where what the service says becomes a [`Fault`] (protocol.md section 11).

mod body;
mod code;
mod field;
mod words;

use self::body::Said;
use super::transport::Reply;
use crate::domain::Fault;

/// Which call an answer belongs to: some answers mean different things at different steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Session,
    Certificate,
    AadhaarOtp,
    Enrol,
    MobileOtp,
    MobileVerify,
    Suggestions,
    ChooseAddress,
    Profile,
    Image,
    LogOut,
}

impl Call {
    /// Whether the call shows the person's token.
    const fn shows_user_token(self) -> bool {
        match self {
            Self::Profile | Self::Image | Self::LogOut => true,
            Self::Session
            | Self::Certificate
            | Self::AadhaarOtp
            | Self::Enrol
            | Self::MobileOtp
            | Self::MobileVerify
            | Self::Suggestions
            | Self::ChooseAddress => false,
        }
    }
}

/// Whether the API gateway refused our own token, before the service saw the call: 401 with
/// 900901 or 900902, and 500 with 900900 (protocol.md section 18).
pub(super) fn is_gateway_refusal(reply: &Reply) -> bool {
    let is = |wanted: &[&str]| {
        Said::read(&reply.body)
            .codes
            .iter()
            .any(|code| wanted.contains(&code.as_str()))
    };
    match reply.status {
        401 => is(&["900901", "900902"]),
        500 => is(&["900900"]),
        _ => false,
    }
}

/// What an answer means that is no success, or a success that lacks what it should bring.
///
/// The most telling part decides: a code that has one meaning, then the field that a 400
/// names, then the words, and the status last.
pub(super) fn of(call: Call, reply: &Reply) -> Fault {
    let said = Said::read(&reply.body);
    let fault = said
        .codes
        .iter()
        .find_map(|code| code::fault(call, code, &said.text))
        .or_else(|| field::fault(call, &said.fields))
        .or_else(|| words::fault(call, &said.text))
        .unwrap_or_else(|| of_status(call, reply, &said));
    // Nothing of the answer is told but its code, and that only when it looks like one.
    tracing::info!(
        event = "service_said_no",
        call = ?call,
        status = reply.status,
        code = said.codes.iter().find(|code| is_code(code)).map(String::as_str),
        fault = fault.name(),
    );
    if matches!(fault, Fault::SlowDown { .. }) {
        Fault::SlowDown {
            retry_after: reply.retry_after,
        }
    } else {
        fault
    }
}

/// Whether a text has the form of the service's codes: `ABDM-1204`, `900901`.
fn is_code(text: &str) -> bool {
    let digits = ["ABDM-", "HIS-"]
        .into_iter()
        .find_map(|family| text.strip_prefix(family))
        .unwrap_or(text);
    (3..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What an answer with status 200 and `authResult: "failed"` means (protocol.md section 11.3).
pub(super) fn of_failed_proof(message: Option<&str>) -> Fault {
    words::fault(Call::MobileVerify, message.unwrap_or_default()).unwrap_or(Fault::OtpWrong)
}

fn of_status(call: Call, reply: &Reply, said: &Said) -> Fault {
    match reply.status {
        429 => Fault::SlowDown { retry_after: None },
        // A page of a proxy, whatever its status; redirects are its doing too.
        _ if said.is_page => Fault::ServiceDown,
        200..300 => Fault::Garbled,
        300..400 | 500..600 => Fault::ServiceDown,
        // The gateway knows no such path, or the service behind it is gone: never a missing
        // record.
        404 if !said.is_of_the_service() => Fault::ServiceDown,
        408 => Fault::TimedOut,
        400 | 401 | 403 if call == Call::Session => Fault::NotAuthorised,
        401 if call.shows_user_token() => Fault::ProofExpired,
        403 => Fault::NotAuthorised,
        _ => Fault::Refused,
    }
}

#[cfg(test)]
mod tests;
