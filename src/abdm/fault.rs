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
    AadhaarVerify,
    Enrol,
    CheckMobile,
    MobileOtp,
    MobileVerify,
    Suggestions,
    ChooseAddress,
    Search,
    LoginOtp,
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
        matches!(self, Self::Search | Self::LoginOtp | Self::ReactivationOtp)
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
                | Self::AadhaarLoginOtp
                | Self::RetrievalOtp
                | Self::ReactivationOtp
                | Self::NewMobileOtp
                | Self::ChangeOtp
        )
    }
}

/// Whether the API gateway refused our own token, before the service saw the call: 401 with
/// 900901 or 900902, and 500 with 900900 (protocol.md section 18). What V1 and V2 say with a 401
/// is not published; they count as refusing it when nothing particular is named.
pub(super) fn is_gateway_refusal(reply: &Reply, of_old_generation: bool) -> bool {
    let said = Said::read(&reply.body);
    let is = |wanted: &[&str]| {
        said.codes
            .iter()
            .any(|code| wanted.contains(&code.as_str()))
    };
    let is_particular = |code: &String| code.starts_with("HIS-") && code != "HIS-401";
    let is_of_person = ["x-token", "t-token"]
        .into_iter()
        .any(|token| said.text.contains(token));
    match reply.status {
        401 if of_old_generation => {
            !said.codes.iter().any(is_particular) && !is_of_person && !said.is_page
        }
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
pub(super) fn of_failed_proof(call: Call, message: Option<&str>) -> Fault {
    words::fault(call, message.unwrap_or_default()).unwrap_or(Fault::OtpWrong)
}

/// Whether a success whose content is not published says nothing to the contrary.
pub(super) fn is_plain_success(reply: &Reply) -> bool {
    let said = Said::read(&reply.body);
    reply.is_success() && !said.is_page && said.codes.is_empty()
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
        401 if call.shows_token() => Fault::ProofExpired,
        403 => Fault::NotAuthorised,
        _ => Fault::Refused,
    }
}

#[cfg(test)]
mod tests;
