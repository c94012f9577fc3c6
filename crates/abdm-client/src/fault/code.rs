//! What the codes mean (protocol.md sections 2, 11.2, 11.3 and 18), and where no code says it,
//! the words of a message. Messages are in English; `text` is in lower case.

use crate::call::Call;
use abdm_types::Fault;
use std::time::Duration;

/// The fault that a code names; `None` for a code that says nothing by itself.
pub(super) fn of_code(call: Call, code: &str, text: &str) -> Option<Fault> {
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
        "1204" => uidai_or_words(call, text),
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
        "1060" => of_otp_words(text).unwrap_or(Fault::OtpWrong),
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
fn uidai_or_words(call: Call, text: &str) -> Fault {
    uidai(call, text).or_else(|| of_otp_words(text)).unwrap_or(
        if call.tells_aadhaar() && text.contains("aadhaar number") {
            Fault::AadhaarUnknown
        } else {
            Fault::Refused
        },
    )
}

/// Reads `UIDAI Error code : <n> : <text>` leniently.
fn uidai(call: Call, text: &str) -> Option<Fault> {
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

const LOCKED_OUT: Fault = Fault::LockedOut {
    pause: Fault::LOCK_OUT,
};

/// The fault that the words name.
pub(super) fn of_words(call: Call, text: &str) -> Option<Fault> {
    let text = &*text.to_lowercase();
    let has = |words: &[&str]| words.iter().all(|word| text.contains(word));
    uidai(call, text)
        .or_else(|| {
            ["x-token", "t-token", "r-token"]
                .into_iter()
                .any(|token| text.contains(token))
                .then_some(Fault::ProofExpired)
        })
        // A call that only sends a code cannot have been shown a wrong one.
        .or_else(|| of_otp_words(text).filter(|fault| !call.sends_code() || *fault == LOCKED_OUT))
        .or_else(|| {
            RULES
                .iter()
                .find(|(words, _)| has(words))
                .map(|(_, fault)| *fault)
        })
        .or_else(|| {
            (matches!(call, Call::ChooseAddress | Call::AccountAddress) && has(&["already exist"]))
                .then_some(Fault::AddressTaken)
        })
        .or_else(|| {
            (call.tells_new_mobile() && has(&["no account details found"]))
                .then_some(Fault::MobileRefused)
        })
        .or_else(|| {
            let differ = ["not match", "mismatch", "no account", "no details"];
            let differs = differ.into_iter().any(|words| text.contains(words));
            (call == Call::Retrieve && differs).then_some(Fault::DetailsDiffer)
        })
        .or_else(|| {
            let none = [
                "no details found",
                "not registered",
                "no account details found",
            ];
            none.into_iter()
                .any(|words| text.contains(words))
                .then_some(Fault::NotFound)
        })
}

/// What a message about a one-time code means. "Either expired or incorrect" counts as wrong:
/// another try may be right, and a new code can be asked for at any time.
fn of_otp_words(text: &str) -> Option<Fault> {
    let has = |word: &str| text.contains(word);
    if has("multiple otp") || has("exceeded maximum number of attempts") {
        return Some(LOCKED_OUT);
    }
    if !has("otp") {
        return None;
    }
    let wrong = [
        "incorrect",
        "did not match",
        "invalid",
        "valid otp",
        "validation failed",
        "wrong",
    ];
    if wrong.into_iter().any(has) {
        Some(Fault::OtpWrong)
    } else if has("expired") {
        Some(Fault::OtpExpired)
    } else {
        None
    }
}

/// All words of a rule must be there; the first rule that fits decides.
const RULES: &[(&[&str], Fault)] = &[
    (&["already linked to 6 abha"], Fault::MobileOnSixAbhas),
    (&["address already exist"], Fault::AddressTaken),
    (&["transaction", "invalid"], Fault::TransactionExpired),
    (&["transaction", "expired"], Fault::TransactionExpired),
    (&["transaction", "not found"], Fault::TransactionExpired),
    (&["feature is restricted"], Fault::NotAuthorised),
    (&["invalid benefit name"], Fault::NotAuthorised),
    (&["invalid user credentials"], Fault::NotAuthorised),
    (&["invalid client"], Fault::NotAuthorised),
    (&["invalid timestamp"], Fault::ClockWrong),
    (
        &["too many requests"],
        Fault::SlowDown { retry_after: None },
    ),
    (&["not deactivated"], Fault::Refused),
    (&["deactivated"], Fault::AccountDeactivated),
    (&["method", "not allowed"], Fault::MethodNotAllowed),
    (&["invalid mobile"], Fault::MobileRefused),
    (&["mobile number invalid"], Fault::MobileRefused),
    (&["valid mobile number"], Fault::MobileRefused),
    (&["mobile number is already verified"], Fault::MobileRefused),
    (&["verification is pending"], Fault::MobileNotVerified),
    (&["not match", "aadhaar"], Fault::DetailsDiffer),
    (&["user not found"], Fault::NotFound),
    (&["no abha user"], Fault::NotFound),
];
