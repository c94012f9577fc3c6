//! The one place where what the service says becomes a [`Fault`] (protocol.md section 11).

mod body;
mod code;
mod field;
mod gateway;
mod markup;
mod words;

pub(super) use self::gateway::refuses_the_session;

use self::body::Said;
use self::gateway::Decision;
use super::transport::Reply;
use crate::domain::{Fault, Generation};

/// Which call an answer belongs to: some answers mean different things at different steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Session,
    Certificate,
    AadhaarOtp,
    AadhaarVerify,
    Enrol,
    CheckMobile,
    MobileOtp,
    MobileVerify,
    Suggestions,
    ChooseAddress,
    Search,
    AddressSearch,
    LoginOtp,
    AddressLoginOtp,
    AadhaarLoginOtp,
    LoginVerify,
    Enter,
    RetrievalOtp,
    Retrieve,
    ReactivationOtp,
    Reactivate,
    NewMobileOtp,
    NewMobileVerify,
    ChangeOtp,
    ChangeMobile,
    Profile,
    Image,
    LogOut,
}

impl Call {
    /// Whether the call shows a token of the person.
    const fn shows_token(self) -> bool {
        matches!(
            self,
            Self::Enter
                | Self::NewMobileOtp
                | Self::NewMobileVerify
                | Self::ChangeOtp
                | Self::ChangeMobile
                | Self::Profile
                | Self::Image
                | Self::LogOut
        )
    }

    /// Whether the call says who the person is by their Aadhaar number.
    const fn tells_aadhaar(self) -> bool {
        matches!(self, Self::AadhaarOtp | Self::AadhaarLoginOtp)
    }

    /// Whether the call says who the person is by what their account has.
    const fn tells_account(self) -> bool {
        matches!(
            self,
            Self::Search
                | Self::AddressSearch
                | Self::LoginOtp
                | Self::AddressLoginOtp
                | Self::ReactivationOtp
        )
    }

    /// Whether the call says who the person is by their ABHA address.
    const fn tells_address(self) -> bool {
        matches!(self, Self::AddressSearch | Self::AddressLoginOtp)
    }

    /// Whether the call shows something that was encrypted, so that its success proves the key.
    pub(super) const fn shows_sealed(self, generation: Generation) -> bool {
        match generation {
            Generation::V3 => matches!(
                self,
                Self::AadhaarOtp
                    | Self::Enrol
                    | Self::MobileOtp
                    | Self::MobileVerify
                    | Self::LoginOtp
                    | Self::AddressLoginOtp
                    | Self::AadhaarLoginOtp
                    | Self::LoginVerify
                    | Self::ReactivationOtp
                    | Self::Reactivate
                    | Self::NewMobileOtp
                    | Self::NewMobileVerify
            ),
            Generation::V2 => matches!(
                self,
                Self::AadhaarVerify | Self::Reactivate | Self::NewMobileVerify | Self::ChangeMobile
            ),
        }
    }

    /// Whether the call names a mobile that the account does not have yet.
    const fn tells_new_mobile(self) -> bool {
        matches!(
            self,
            Self::MobileOtp | Self::CheckMobile | Self::NewMobileOtp
        )
    }

    /// Whether the call sends a code, and shows none.
    const fn sends_code(self) -> bool {
        matches!(
            self,
            Self::AadhaarOtp
                | Self::CheckMobile
                | Self::MobileOtp
                | Self::LoginOtp
                | Self::AddressLoginOtp
                | Self::AadhaarLoginOtp
                | Self::RetrievalOtp
                | Self::ReactivationOtp
                | Self::NewMobileOtp
                | Self::ChangeOtp
        )
    }
}

/// Logs a call that the gateway refused, and that is sent once more with a new token.
pub(super) fn note_refusal(call: Call, reply: &Reply) {
    let said = Said::read(&reply.body);
    let code = said.codes.iter().find(|code| is_code(code));
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
    let said = Said::read(&reply.body);
    let fault = Decision::of(&said)
        .map(Decision::fault)
        .or_else(|| {
            let codes = said.codes.iter();
            (codes.into_iter()).find_map(|code| code::fault(call, code, &said.text))
        })
        .or_else(|| field::fault(call, &said.fields, key_is_good))
        .or_else(|| words::fault(call, &said.text))
        .unwrap_or_else(|| of_status(call, reply, &said));
    let code = said.codes.iter().find(|code| is_code(code));
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
    let fault = words::fault(call, message.unwrap_or_default()).unwrap_or(Fault::OtpWrong);
    reply.trace.said_no(call, reply.status, None, fault);
    reply.failed(fault)
}

/// Whether a success whose content is not published says nothing to the contrary.
pub(super) fn is_plain_success(reply: &Reply) -> bool {
    let said = Said::read(&reply.body);
    reply.is_success() && !said.is_page && said.codes.is_empty()
}

fn of_status(call: Call, reply: &Reply, said: &Said) -> Fault {
    match reply.status {
        429 => Fault::SlowDown { retry_after: None },
        // Not by any program of the service; redirects are not its doing either.
        _ if said.is_page => gateway::of_page(reply.status),
        200..300 => Fault::Garbled,
        300..400 | 500..600 => Fault::ServiceDown,
        // The gateway knows no such path, or the service behind it is gone: never a missing
        // record.
        404 if !said.is_of_the_service() => Fault::ServiceDown,
        408 => Fault::TimedOut,
        400 | 401 | 403 if call == Call::Session => Fault::NotAuthorised,
        401 if call.shows_token() => Fault::ProofExpired,
        403 => Fault::NotAuthorised,
        _ => Fault::Refused,
    }
}

#[cfg(test)]
mod tests;
