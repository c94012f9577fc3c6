//! What the codes mean (protocol.md sections 2, 11.2, 11.3 and 18).

use super::{Call, words};
use crate::domain::Fault;
use std::time::Duration;

/// The fault that a code names; `None` for a code that says nothing by itself. `text` is in
/// lower case.
pub(super) fn fault(call: Call, code: &str, text: &str) -> Option<Fault> {
    match code.split_once('-') {
        Some(("ABDM", number)) => abdm(call, number, text),
        Some(("HIS", number)) => his(call, number, text),
        _ if call == Call::Session && matches!(code, "1921" | "1922") => Some(Fault::NotAuthorised),
        _ => None,
    }
}

fn abdm(call: Call, number: &str, text: &str) -> Option<Fault> {
    Some(match number {
        // Of the address where one is searched for, of a mobile elsewhere.
        "1006" if call.tells_address() || text.contains("address") => Fault::NotFound,
        "1006" => Fault::MobileRefused,
        "1013" | "1114" | "1115" | "1116" => Fault::NotFound,
        "1016" | "2402" => Fault::ClockWrong,
        "1017" => Fault::TransactionExpired,
        "1008" | "1019" | "1029" | "1034" | "1048" | "1108" | "1200" | "1201" | "1202" | "1205"
        | "1220" | "1226" => Fault::ServiceDown,
        "1021" => Fault::NotAuthorised,
        "1022" | "2429" => Fault::SlowDown { retry_after: None },
        // Two meanings: the person's token, or a feature that is not open to us.
        "1094" if text.contains("token") => Fault::ProofExpired,
        "1094" => Fault::NotAuthorised,
        "1100" => LOCKED_OUT,
        "1101" => Fault::AddressTaken,
        "1102" => Fault::MobileNotVerified,
        "1118" | "1119" | "1224" => Fault::MethodNotAllowed,
        "1124" => Fault::MobileOnSixAbhas,
        "1134" | "1407" => Fault::AccountDeactivated,
        "1141" => Fault::OlderAbha,
        "1158" => Fault::ProofExpired,
        "1204" => uidai_said(call, text),
        "1206" => Fault::UidaiDown,
        "1207" => Fault::DetailsDiffer,
        // Also an e-mail limit, which is not ours.
        "1211" if text.contains("not found") => Fault::NotFound,
        "1227" => Fault::CreationLimit,
        // 9999 and the rest: the words or the status tell more.
        _ => return None,
    })
}

fn his(call: Call, number: &str, text: &str) -> Option<Fault> {
    Some(match number {
        // The code was right, and nobody with this mobile is who the person says to be.
        "1008" if call == Call::Retrieve => Fault::DetailsDiffer,
        "1008" | "1072" => Fault::NotFound,
        "1009" => Fault::UidaiDown,
        "1011" | "1046" => Fault::MobileRefused,
        // An older table has it for a wrong Aadhaar number.
        "1012" if call.tells_aadhaar() && text.contains("aadhaar") => Fault::AadhaarUnknown,
        "1012" | "1026" | "2031" | "2045" => Fault::TransactionExpired,
        // A wrong code or a wrong transaction.
        "1013" if text.contains("transaction") => Fault::TransactionExpired,
        "1013" | "2022" => Fault::OtpWrong,
        "1023" | "1041" | "2017" => LOCKED_OUT,
        "1039" => Fault::LockedOut {
            pause: Duration::from_secs(12 * 60 * 60),
        },
        // A mobile that could not be changed, a consent that is missing.
        "1045" | "1065" => Fault::Refused,
        "1047" => Fault::KeyRefused,
        "1060" => words::of_code_text(text).unwrap_or(Fault::OtpWrong),
        "401" if call.shows_token() => Fault::ProofExpired,
        "401" | "403" => Fault::NotAuthorised,
        "1068" => Fault::MobileNotVerified,
        "2001" | "2018" => Fault::AadhaarUnknown,
        "2004" if call.sends_code() && text.contains("mobile") => Fault::AadhaarWithoutMobile,
        "500" | "503" | "2004" | "3015" => Fault::ServiceDown,
        _ => return None,
    })
}

/// What UIDAI said through ABDM: the number in the message, or its words.
fn uidai_said(call: Call, text: &str) -> Fault {
    uidai(call, text)
        .or_else(|| words::of_code_text(text))
        .unwrap_or(if call.tells_aadhaar() && text.contains("aadhaar number") {
            Fault::AadhaarUnknown
        } else {
            Fault::Refused
        })
}

/// Reads `UIDAI Error code : <n> : <text>` leniently.
pub(super) fn uidai(call: Call, text: &str) -> Option<Fault> {
    let rest = text.split_once("uidai error code")?.1;
    let digits: String = rest
        .trim_start_matches([' ', ':', '-', '='])
        .chars()
        .take_while(char::is_ascii_digit)
        .take(6)
        .collect();
    Some(match digits.as_str() {
        "110" | "111" | "112" => Fault::AadhaarWithoutMobile,
        "400" => Fault::OtpWrong,
        "403" | "952" | "953" => LOCKED_OUT,
        "561" if !call.sends_code() => Fault::OtpExpired,
        "998" => Fault::AadhaarUnknown,
        _ => return None,
    })
}

pub(super) const LOCKED_OUT: Fault = Fault::LockedOut {
    pause: Fault::LOCK_OUT,
};
