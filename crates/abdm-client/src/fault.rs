//! The one place where what the service says becomes a [`Fault`] (protocol.md section 11).

mod body;
mod code;
mod field;
mod gateway;
mod markup;

pub(super) use self::gateway::refuses_the_session;

use self::body::ErrorBody;
use self::gateway::Decision;
use super::call::Call;
use super::transport::Reply;
use abdm_types::{Fault, TlsFault};

/// Logs a call that the gateway refused, and that is sent once more with a new token.
pub(super) fn note_refusal(call: Call, reply: &Reply) {
    let body = ErrorBody::read(&reply.body);
    let code = body.codes.iter().find(|code| is_code(code));
    let code = code.map(String::as_str);
    (reply.trace).said_no(call, reply.status, code, Fault::NotAuthorised);
}

/// What an answer means that is no success, or a success that lacks what it should bring.
///
/// The most telling part decides: a code that has one meaning, then the field that a 400
/// names, then the words, and the status last.
pub(super) fn of(call: Call, reply: &Reply) -> Fault {
    of_refusal(call, reply, false)
}

/// The same of an answer with an error status. `key_is_good` says that what the service could not
/// open was sealed with a key that is beyond doubt, so that it means the entry.
pub(super) fn of_refusal(call: Call, reply: &Reply, key_is_good: bool) -> Fault {
    let body = ErrorBody::read(&reply.body);
    let fault = redirection(call, reply.status)
        .or_else(|| Decision::of(&body).map(Decision::fault))
        .or_else(|| {
            let codes = body.codes.iter();
            (codes.into_iter()).find_map(|code| code::of_code(call, code, &body.text))
        })
        .or_else(|| field::fault(call, &body.fields, key_is_good))
        .or_else(|| code::of_words(call, &body.text))
        .unwrap_or_else(|| of_status(call, reply, &body));
    let code = body.codes.iter().find(|code| is_code(code));
    let code = code.map(String::as_str);
    reply.trace.said_no(call, reply.status, code, fault);
    reply.failed(if matches!(fault, Fault::SlowDown { .. }) {
        Fault::SlowDown {
            retry_after: reply.retry_after,
        }
    } else {
        fault
    })
}

/// What it means that a server sends a call elsewhere which carried nothing of a person's. With what
/// a person's call came to, something may have been done before.
fn redirection(call: Call, status: u16) -> Option<Fault> {
    let is_ours = matches!(call, Call::Session | Call::Certificate);
    let cause = TlsFault::Redirected;
    (is_ours && matches!(status, 301 | 302 | 303 | 307 | 308))
        .then_some(Fault::SecureConnection { cause })
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
pub(super) fn of_failed_proof(call: Call, message: Option<&str>, reply: &Reply) -> Fault {
    let fault = code::of_words(call, message.unwrap_or_default()).unwrap_or(Fault::OtpWrong);
    reply.trace.said_no(call, reply.status, None, fault);
    reply.failed(fault)
}

/// Whether a page for people came in place of an answer, whatever its status is.
pub(super) fn is_page(reply: &Reply) -> bool {
    ErrorBody::read(&reply.body).is_page
}

/// Whether a success whose content is not published says nothing to the contrary.
pub(super) fn is_plain_success(reply: &Reply) -> bool {
    let body = ErrorBody::read(&reply.body);
    reply.is_success() && !body.is_page && body.codes.is_empty()
}

fn of_status(call: Call, reply: &Reply, body: &ErrorBody) -> Fault {
    match reply.status {
        429 => Fault::SlowDown { retry_after: None },
        // Not by any program of the service; redirects are not its doing either.
        _ if body.is_page => gateway::of_page(reply.status),
        200..300 => Fault::Garbled,
        300..400 | 500..600 => Fault::ServiceDown,
        // The gateway knows no such path, or the service behind it is gone: never a missing
        // record.
        404 if !body.is_of_the_service() => Fault::ServiceDown,
        408 => Fault::TimedOut,
        400 | 401 | 403 if call == Call::Session => Fault::NotAuthorised,
        401 if call.shows_token() => Fault::ProofExpired,
        403 => Fault::NotAuthorised,
        _ => Fault::Refused,
    }
}

#[cfg(test)]
mod tests;
